"""Quotation marks of all languages: which sign may open a quotation, and which signs may then close it.

One table serves every language, because articles mix conventions: straight and curly in one paragraph, the marks of a
quoted foreign paper, a wrong glyph where an editor's keyboard had no better. The scanner decides by context.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType

DOUBLE: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        '"': frozenset('"”“＂'),
        "“": frozenset('”"“'),
        "”": frozenset('”"'),
        "„": frozenset('“”"‟'),
        "‟": frozenset('”"'),
        "«": frozenset("»"),
        "»": frozenset("«»"),
        "‹": frozenset("›"),
        "›": frozenset("‹›"),
        "「": frozenset("」"),
        "『": frozenset("』"),
        "〝": frozenset("〞〟"),
        "＂": frozenset('＂"'),
        "``": frozenset(("''", '"')),
        "''": frozenset(("''", '"')),
    }
)
"""Opening mark to the signs that close it; ``''`` is one sign of two characters, as is its opening pair."""

SINGLE: Mapping[str, frozenset[str]] = MappingProxyType(
    {"‘": frozenset("’'"), "'": frozenset("'’"), "‚": frozenset("‘’")}
)
"""The same for single marks, which are outer marks only where nothing else can be meant: most are apostrophes."""

SIGNS = "".join(
    sorted(
        {
            char
            for marks in (DOUBLE, SINGLE)
            for opening in marks
            for sign in (opening, *marks[opening])
            for char in sign
        }
    )
)
"""Every character of which marks are made."""

UNMISTAKABLE = frozenset("“„‟«‹「『〝") | {"``"}
"""Marks that open wherever they stand while nothing is open; any other must look like an opening one."""

QUOTED = re.compile(
    r"""(?:“[^”\n]*”?|‘[^‘’\n]*’|"[^"\n]*"?|«[^»\n]*»?|„[^“”\n]*[“”]?|(?:''|``)(?:[^'\n]|'(?!'))*(?:'')?)"""
)
"""What stands in marks within a paragraph, as far as a quick look tells."""
