"""Languages: which one a page is in, what each table gives the rules, and that a further one is a table and a name."""

import re
from pathlib import Path
from runpy import run_path

import pytest

import embedarchive as ea
from embedarchive import languages
from embedarchive.languages import LANGUAGES, Language, language_of
from embedarchive.languages._base import inflected, on_networks
from embedarchive.languages.de import DE
from embedarchive.languages.other import OTHER

HOW_TO = Path(__file__).parents[1] / "docs" / "how-to" / "add-a-language.md"

ARTICLES = {
    "de": "Das Wasser ist gefallen. „Wir haben die ganze Nacht gepumpt“, sagte Bürgermeisterin Ida Holm am {day}.",
    "fr": "L’eau a baissé. « Nous avons pompé toute la nuit », a déclaré {day} la maire de Bergues, Ida Holm.",
    "es": "El agua ha bajado en la plaza. «Hemos bombeado toda la noche», dijo el {day} la alcaldesa Ida Holm.",
    "it": "L’acqua è scesa nella piazza. «Abbiamo pompato tutta la notte», ha detto {day} la sindaca Ida Holm.",
    "pt": "A água baixou na praça. “Bombeámos toda a noite e não parámos”, disse na {day} a prefeita Ida Holm.",
    "nl": "Het water is gezakt. “We hebben de hele nacht gepompt”, zei burgemeester Ida Holm {day}.",
    "en": "The water has gone down. “We pumped all night and then some,” said the mayor, Ida Holm, on {day}.",
}
TUESDAY = {
    "de": "Dienstagabend",
    "fr": "mardi",
    "es": "martes",
    "it": "martedì",
    "pt": "terça-feira",
    "nl": "dinsdag",
    "en": "Tuesday",
}

each_language = pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)


def article(code: str) -> str:
    return ARTICLES[code].format(day=TUESDAY[code])


@pytest.mark.parametrize("code", ARTICLES)
def test_a_text_that_does_not_say_its_language_is_read_in_the_one_it_is_in(code: str) -> None:
    assert language_of(None, article(code)).code == code
    [quote] = ea.find(article(code), markup="text").quotes
    assert quote.author
    assert (quote.author.name, quote.kind) == ("Ida Holm", "direct")


@pytest.mark.parametrize("code", ARTICLES)
def test_a_day_of_the_week_is_resolved_against_the_date_of_the_article(code: str) -> None:
    meta = '<meta property="article:published_time" content="2024-05-16T10:00:00Z">'
    [quote] = ea.find(f"<html lang={code}><head>{meta}</head><body><p>{article(code)}</p>").quotes
    assert quote.timestamp
    assert quote.timestamp.value
    assert (quote.timestamp.value.isoformat()[:10], quote.timestamp.printed) == ("2024-05-14", TUESDAY[code])


def test_a_day_before_its_month_ends_no_sentence() -> None:
    page = """<html lang=de><head><meta property="article:published_time" content="2024-05-16T10:00:00Z"></head>
    <body><p>„Es reicht uns jetzt wirklich“, sagte Anna Klein am 14. Mai der Zeitung.</p>"""
    [quote] = ea.find(page).quotes
    assert quote.timestamp
    assert quote.timestamp.printed == "14. Mai"


POLISH = """W poniedziałek rano odbyło się spotkanie mieszkańców w sprawie mostu, który stoi nad rzeką od stu lat i ma
być rozebrany. „Nie oddamy naszego mostu nikomu”, powiedział sołtys Jan Nowak. Mieszkańcy są przeciw tej decyzji."""
SWEDISH = """Det finns inget att göra åt det, sade man på tisdagen när man berättade för pressen om den nya bron som
kommunen vill bygga. ”Vi stannar kvar här i byn”, sade borgmästaren Ida Holm, som har bott där sedan barnsben."""
JAPANESE = "村の橋は百年前に建てられた。「私たちはこの橋を絶対に手放すつもりはありません」と村長の田中太郎は語った。"


@pytest.mark.parametrize(("text", "lang"), [(POLISH, None), (SWEDISH, None), (SWEDISH, "sv"), (JAPANESE, "ja")])
def test_an_unknown_language_gets_its_statements_credited_to_nobody(text: str, lang: str | None) -> None:
    [quote] = ea.find(text, markup="text", lang=lang).quotes
    assert (quote.kind, quote.author, quote.mention) == ("direct", None, None)


@pytest.mark.parametrize(("code", "wanted"), [("de-AT", "de"), ("PT_br", "pt"), ("xx", ""), ("", "")])
def test_a_tag_means_the_language_of_its_first_part(code: str, wanted: str) -> None:
    assert language_of(code).code == wanted


def test_what_is_too_short_to_tell_is_english() -> None:
    assert language_of(None, "“Oslo”, Ida Holm.").code == "en"
    assert language_of(None, "").code == "en"
    assert language_of(None, "xyzzy " * 100) is OTHER


@each_language
def test_a_table_has_words_for_all_that_the_rules_ask(language: Language) -> None:
    needed = """
    cues sources pronouns determiners prepositions conjunctions subordinators auxiliaries titles organisations
    media documents lead_ins whole no_posts pointing first_person second_person possessives definite weekdays
    days months platforms partly past
    """
    assert not [name for name in needed.split() if not getattr(language, name)]
    assert set(language.weekdays.values()) == set(range(7))


@each_language
def test_words_stand_in_lower_case(language: Language) -> None:
    tables = (
        *(language.cues, language.titles, language.prepositions, language.no_posts, language.media, language.days),
        *(language.lead_ins, language.imperatives, language.past),
    )
    assert not [word for table in tables for word in table if word != word.lower()]


@each_language
def test_media_have_the_names_that_quotes_use(language: Language) -> None:
    known = set(LANGUAGES[0].media.values())
    assert {*language.media.values(), *language.documents.values(), *language.platforms.values()} <= known | {"report"}


@pytest.mark.parametrize("dash", ["—", "– ", "― "])
def test_a_dash_opens_a_statement_where_somebody_is_credited(dash: str) -> None:
    said = f"{dash}No subiré nunca más —dijo Óscar Venegas—. Que suba otro."
    [quote] = ea.find(f"El farero se detuvo.\n{said}\n", markup="text", lang="es").quotes
    assert quote.text == "No subiré nunca más Que suba otro."
    assert quote.author == ea.Author(name="Óscar Venegas")


def test_stems_stand_for_every_form() -> None:
    assert inflected("sag frag", "t te") == {"sagt", "sagte", "fragt", "fragte"}


def test_phrases_with_an_underscore_stand_for_every_network() -> None:
    media = on_networks("on _ | _ post")
    assert (media["on bluesky"], media["youtube post"], len(media)) == ("bluesky", "youtube", 16)


def test_a_pronoun_means_what_either_table_says() -> None:
    assert [DE.meaning(word) for word in ("sie", "sein", "wir", "turm")] == ["she", "he", "", None]


@pytest.mark.parametrize("form", ["betont", "betonte", "betonten", "betonen", "erläutern", "antwortete", "fand"])
def test_a_german_cue_is_known_in_all_forms(form: str) -> None:
    assert form in DE.cues


@pytest.mark.parametrize("word", ["den Richter", "den Papst", "man auf X"])
def test_a_title_or_a_platform_may_end_a_german_sentence(word: str) -> None:
    [quote] = ea.find(f"Berg traf {word}. Krall nannte das „einen Irrtum“.", markup="text", lang="de").quotes
    assert quote.author == ea.Author(name="Krall")


@pytest.mark.parametrize(
    "text", ["— Primer punto: la luz.", "—", "— Uno, dos, tres.", "– 14 de mayo, martes", "—— a ——"]
)
def test_a_dash_opens_no_statement_that_nobody_is_credited_with(text: str) -> None:
    assert ea.find(f"La lista:\n{text}\n", markup="text", lang="es").quotes == ()


HOLM = """Ida Holm ler.
”Vi stannar kvar här i byn”, sade Ida Holm i tisdags.
Holms hela inlägg på X:
Jag stannar. Min bro står.
"""


def test_the_how_to_s_language_works_as_it_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    table = tmp_path / "sv.py"
    table.write_text(added("languages/sv.py"), "utf-8")
    monkeypatch.setattr(languages, "LANGUAGES", (*LANGUAGES, run_path(str(table))["SV"]))
    found = ea.find(HOLM, markup="text", lang="sv")
    assert [quote.author for quote in found.quotes] == [ea.Author(name="Ida Holm")]
    assert [(post.platform, post.text) for post in found.posts] == [("x", "Jag stannar. Min bro står.")]


def test_the_how_to_s_difference_is_one_to_the_files_of_today() -> None:
    module = Path(str(languages.__file__)).read_text("utf-8").splitlines()
    changed = HOW_TO.read_text("utf-8").partition("+++ b/src/embedarchive/languages/__init__.py")[2].splitlines()
    assert [line[1:] for line in changed if re.match(r"[ -]\w", line)] == [
        line for line in module if "languages.pt" in line or line.startswith("LANGUAGES")
    ]


def added(path: str) -> str:
    """The file that the how-to's difference adds."""
    lines = HOW_TO.read_text("utf-8").partition(f"+++ b/src/embedarchive/{path}\n")[2].partition("\n--- ")[0]
    return "\n".join(line[1:] for line in lines.splitlines() if line.startswith("+"))
