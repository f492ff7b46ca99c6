"""Any language that has no table of its own: its quotations are found by their marks and credited to nobody."""

from embedarchive.languages._base import Language

OTHER = Language(code="")
