"""Furniture of pages: how the paragraphs begin that are put between those of an article, in all languages.

One table serves every language, as pages of one country carry the furniture of another's systems.
"""

from embedarchive.languages._base import phrases

_FURNITURE = """
advertisement | article content | article continues | copy link | follow us | more on this story | read more | related |
see also | share on | share this article | share this story | sign up | story continues | subscribe |
anzeige | artikel teilen | auch interessant | auf x teilen | das könnte sie auch interessieren | folgen sie uns |
lesen sie auch | lesen sie hier | lesen sie mehr | lesetipp | mehr zum thema | werbung |
abonnez-vous | lire aussi | lire également | partager | pour aller plus loin | publicité | suivez-nous |
à lire aussi | à lire également |
compartir | lea también | lee también | más información | publicidad | puedes leer | suscríbete | síguenos |
te puede interesar |
condividi | iscriviti | leggi anche | leggi di più | per approfondire | potrebbe interessarti | pubblicità |
seguici |
assine | compartilhe | continua após | leia mais | leia também | partilhar | publicidade | saiba mais | siga-nos |
veja também |
abonneer | advertentie | bekijk ook | deel dit | lees meer | lees ook | lees verder | tekst loopt door | volg ons
"""

_BEGINNINGS = tuple(phrases(_FURNITURE))
_LONGEST_BEGINNING = max(map(len, _BEGINNINGS))


def is_furniture(words: str) -> bool:
    """Whether words begin as furniture does."""
    return words[:_LONGEST_BEGINNING].lower().startswith(_BEGINNINGS)
