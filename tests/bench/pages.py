"""Invented news pages of the size and make-up of real ones: the same seed gives the same bytes.

Real article pages, measured: median 255 KB, about 1,150 elements, 190 links and 33 paragraphs; half of the bytes are
scripts and styles.
"""

import json
from collections.abc import Callable
from random import Random

_WORDS = """
council river budget school harbour vote report weather season market library station museum council's committee plan
bridge winter morning evening city county region minister engineer teacher farmer witness record number question answer
decision meeting project building service quarter century neighbour village traffic hospital election agreement summer
""".split()
_VERBS = (
    "approved delayed opened closed reviewed rejected praised measured repaired promised expected announced".split()
)
_LINKS = "of in near for with after before about against under".split()
_FIRST = "Ada Bela Carla Dario Edda Farid Greta Hanno Ines Jonas Karla Levin Mira Nuri Olga Pavel".split()
_LAST = "Abara Brandt Castell Dorn Ekholm Farkas Grauer Hollis Ibsen Jarno Kessel Lorca Mertens Novak".split()
_CUES = ("said", "told reporters", "wrote", "added", "argued", "said in a statement", "said in an interview")
_FIRST_ID = 1_700_000_000_000_000_000


def news_page(seed: int) -> bytes:
    """A page in UTF-8, about 250 KB long."""
    random = Random(seed)
    title = _sentence(random).rstrip(".")
    parts = (
        f'<!DOCTYPE html><html lang="en" class="no-js"><head><meta charset="utf-8"><title>{title}</title>',
        _metadata(random, title),
        _style(random),
        '</head><body class="article-template layout-standard theme-light">',
        _navigation(random),
        f'<main id="content"><article class="story story--standard"><h1 class="story__headline">{title}</h1>',
        _story(random),
        "</article>",
        _rails(random),
        "</main>",
        _state(random),
        "</body></html>",
    )
    return "\n".join(parts).encode()


def _sentence(random: Random) -> str:
    clauses = (f"the {random.choice(_WORDS)} {random.choice(_LINKS)}" for _ in range(random.randint(2, 6)))
    return f"The {random.choice(_WORDS)} {random.choice(_VERBS)} {' '.join(clauses)} the {random.choice(_WORDS)}."


def _name(random: Random) -> str:
    return f"{random.choice(_FIRST)} {random.choice(_LAST)}"


def _slug(random: Random, words: int = 7) -> str:
    return "-".join(random.choices(_WORDS, k=words)).replace("'", "")


def _address(random: Random) -> str:
    return f"https://paper.example/news/2024/05/{random.randint(1, 28):02}/{_slug(random)}"


def _metadata(random: Random, title: str) -> str:
    article = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": title,
        "author": [{"@type": "Person", "name": _name(random)}],
        "datePublished": "2024-05-14T18:20:00Z",
        "publisher": {"@type": "NewsMediaOrganization", "name": "The Example Paper"},
        "articleBody": " ".join(_sentence(random) for _ in range(40)),
    }
    names = ("og:title", "og:description", "twitter:title", "twitter:card", "parsely-section", "news_keywords")
    tags = "\n".join(f'<meta property="{name}" content="{_sentence(random)}">' for name in names)
    links = "\n".join(f'<link rel="preload" as="script" href="/_assets/{_slug(random)}.js">' for _ in range(20))
    return f'{tags}\n{links}\n<script type="application/ld+json">{json.dumps(article)}</script>'


def _style(random: Random) -> str:
    rules = (f".{_slug(random, 2)}__{random.choice(_WORDS)}{{margin:0 auto;padding:{n}px}}" for n in range(420))
    return f"<style>{''.join(rules)}</style>"


def _navigation(random: Random) -> str:
    items = "\n".join(
        f'<li class="nav__item"><a class="nav__link" href="/{_slug(random, 2)}/" data-track="nav:{number}">'
        f'<span class="nav__text">{random.choice(_WORDS).title()}</span></a></li>'
        for number in range(70)
    )
    return f'<header class="header"><nav class="nav"><ul class="nav__list">{items}</ul></nav></header>'


def _story(random: Random) -> str:
    makers: list[Callable[[Random], str]] = [_paragraph] * random.randint(12, 40)
    makers += [_spoken] * random.randint(6, 10) + [_post] * random.randint(0, 3) + [_picture] * 4
    random.shuffle(makers)
    return '<div class="story__body">' + "\n".join(make(random) for make in makers) + "</div>"


def _paragraph(random: Random) -> str:
    linked = f'<a href="{_address(random)}" data-track="inline">{random.choice(_WORDS)}</a>'
    return f'<p class="story__text">{_sentence(random)} {_sentence(random)} See the {linked}. {_sentence(random)}</p>'


def _spoken(random: Random) -> str:
    statement, cue = _sentence(random).rstrip("."), random.choice(_CUES)
    return f'<p class="story__text">{_sentence(random)} “{statement},” {_name(random)} {cue}. {_sentence(random)}</p>'


def _post(random: Random) -> str:
    name, number = _name(random), _FIRST_ID + random.randrange(10**17)
    handle = f"{name.split()[0].lower()}_example"
    return (
        f'<figure class="embed"><blockquote class="twitter-tweet" data-lang="en"><p lang="en" dir="ltr">'
        f'{_sentence(random)} <a href="https://t.co/abcdefghij">pic.twitter.com/abcdefghij</a></p>&mdash; {name} '
        f'(@{handle}) <a href="https://twitter.com/{handle}/status/{number}?ref_src=twsrc%5Etfw">May 14, 2024</a>'
        '</blockquote><script async src="https://platform.twitter.com/widgets.js" charset="utf-8"></script></figure>'
    )


def _picture(random: Random) -> str:
    name = _slug(random)
    sizes = ", ".join(f"https://img.paper.example/{name}-{width}.jpg {width}w" for width in (320, 640, 960, 1280, 1920))
    return (
        f'<figure class="picture"><picture><source type="image/webp" srcset="{sizes}"><img class="picture__image"'
        f' loading="lazy" alt="{_sentence(random)}" src="https://img.paper.example/{name}.jpg" srcset="{sizes}">'
        f"</picture><figcaption>{_sentence(random)} <span>Photo: {_name(random)}</span></figcaption></figure>"
    )


def _rails(random: Random) -> str:
    cards = "\n".join(
        f'<li class="card card--related"><a class="card__link" href="{_address(random)}" data-track="rail:{number}">'
        f'<div class="card__frame"><div class="card__ratio">{_thumbnail(random)}</div></div>'
        f'<h3 class="card__headline"><span class="card__kicker">{random.choice(_WORDS)}</span> {_sentence(random)}</h3>'
        f'</a><div class="card__meta" data-impression="{_slug(random, 21)}"><time>May 13</time>'
        f" <span>{_name(random)}</span></div></li>"
        for number in range(70)
    )
    return f'<aside class="rail" aria-label="More stories"><ul class="rail__list">{cards}</ul></aside>'


def _thumbnail(random: Random) -> str:
    name = _slug(random)
    sizes = ", ".join(f"https://img.paper.example/{name}-{width}.jpg {width}w" for width in (160, 320, 480, 640))
    return f'<img class="card__image" loading="lazy" alt="" src="/pixel.gif" data-srcset="{sizes}">'


def _state(random: Random) -> str:
    """What a page's own scripts need: data of other stories, and code."""
    stories = [{"id": number, "url": _address(random), "lead": _sentence(random)} for number in range(290)]
    code = "".join(f"function f{n}(a,b){{return a<b?g({n},'{_slug(random)}'):a&&b}}" for n in range(420))
    return f"<script>window.__STATE__={json.dumps(stories)}</script>\n<script>{code}</script>"
