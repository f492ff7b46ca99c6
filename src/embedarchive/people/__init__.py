"""Who is who in an article: full names for last names, whom a pronoun means, who holds a role.

``names`` reads names as they are written and in full, ``forenames`` and ``genders`` tell whom "he" and "she" fit,
``pronouns`` finds whom they mean; ``people`` puts it together.
"""

from embedarchive.people.people import People

__all__ = ["People"]
