"""Transcripts: posts typed out in an article's prose, and what tells them from the article around them.

``prose`` is the article as it is asked. ``lead_in`` reads the sentences that say that a post follows, ``signature``
what stands behind one, and ``whose`` tells who wrote it. ``voice`` and ``in_marks`` tell how far it reaches;
``transcripts`` puts all of it together.
"""

from embedarchive.forms.transcript.transcripts import FORM, transcripts

__all__ = ["FORM", "transcripts"]
