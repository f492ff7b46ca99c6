"""Who is credited where subjects may stand behind their verbs, or be left out."""

import pytest

import embedarchive as ea

KNOWN = {
    "fr": "L'ingénieure Ida Krall garde le phare.",
    "es": "La ingeniera Ida Krall cuida el faro.",
    "it": "L'ingegnera Ida Krall cura il faro.",
    "pt": "A engenheira Ida Krall cuida do farol.",
    "nl": "Ingenieur Ida Krall bewaakt de toren.",
}


def credited(lang: str, text: str) -> list[str | None]:
    """The name, else the role, of who is credited with each quotation."""
    found = ea.find(f"{KNOWN[lang]}\n\n{text}", markup="text", lang=lang)
    authors = (quote.author for quote in found.quotes)
    return [(author.name or author.role) if author else None for author in authors]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "« La lampe est fendue », a dit à l'AFP l'ingénieure en chef du port, Ida Krall."),
        ("fr", "La maire de Lannic, Ida Krall, évoque « un coup dur »."),
        ("fr", "« On nous a tous oubliés ici », s'enflamme Ida Krall."),
        ("fr", "Krall estime qu'« il faut partir »."),
        ("fr", "Assurant que « tout ira bien demain », Krall a quitté la salle."),
        ("fr", "« Où est donc passée la lampe ? » l'interrompt Krall."),
        ("fr", "« Je pars », dit Krall. D'après elle, « c'est mieux ainsi »."),
        ("es", "«No hay luz en el faro», dijo a los periodistas la ingeniera Ida Krall."),
        ("es", "«No hay luz en el faro», se limitó a decir Krall."),
        ("es", "El faro, según ha explicado Krall, está «a oscuras»."),
        ("es", "Krall lo definió como «una vergüenza»."),
        ("es", "Krall, aunque reconoce que «hay avances», no se fía."),
        ("it", "«Non c'è più luce al faro». Lo ha detto Krall."),
        ("it", "Krall si è lamentata di «anni di silenzio»."),
        ("it", "«Non c'è più luce al faro», così lo ricorda Ida Krall."),
        ("it", "Duro il commento di Ida Krall, secondo la quale il faro è «un rudere»."),
        ("it", "«Non c'è più luce al faro», le parole della responsabile Ida Krall."),
        ("pt", "«Ninguém nos avisou de nada», queixa-se Krall."),
        ("pt", "«Ninguém nos avisou de nada», contou à porta do farol Ida Krall."),
        ("nl", "“Er is geen licht meer in de toren”, zei minister van Energie Ida Krall."),
        ("nl", "De haven laat bij monde van Ida Krall weten “geen licht” te zien."),
    ],
)
def test_the_subject_is_found_on_either_side_of_its_verb(lang: str, text: str) -> None:
    assert set(credited(lang, text)) == {"Ida Krall"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "«No hay luz», dijo Krall. «Y hace frío», añadió."),
        ("es", "Krall salió al balcón. «No hay luz en el faro», dijo."),
        ("es", "«No hay luz», dijo Krall. Y fue clara: «Hace frío»."),
        ("it", "«Non c'è luce al faro», dice Krall. E aggiunge: «Fa freddo»."),
        ("fr", "« On nous a oubliés ici », dit Krall. Et d'ajouter : « Il fait froid. »"),
        ("pt", "— Não há luz no farol — disse Krall.\n\n— Está frio aqui — completou."),
    ],
)
def test_a_subject_that_is_left_out_is_the_one_before(lang: str, text: str) -> None:
    assert credited(lang, text) == ["Ida Krall", "Ida Krall"][: text.count("«") or 2]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "« On nous a tous oubliés ici », dit l'intéressée."),
        ("fr", "« On nous a tous oubliés ici », poursuit cette ancienne institutrice."),
        ("es", "«No hay luz en el faro», afirmó la dirigente."),
        ("it", "«Non c'è più luce al faro», ricorda la sindacalista."),
        ("pt", "«Ninguém nos avisou de nada», frisou a artista."),
        ("nl", "“Er is geen licht meer in de toren”, aldus de bewindsvrouw."),
    ],
)
def test_a_noun_for_variety_takes_up_who_was_named_last(lang: str, text: str) -> None:
    assert credited(lang, text) == ["Ida Krall"]


@pytest.mark.parametrize(
    ("lang", "text", "role"),
    [
        ("fr", "« On nous a tous oubliés ici », dit le procureur.", "le procureur"),
        ("es", "«No hay luz en el faro», lamentó el ministro de Pesca.", "el ministro de Pesca"),
        ("pt", "«Ninguém nos avisou de nada», disse o chefe de Estado.", "o chefe de Estado"),
        ("it", "«Non c'è più luce al faro», dice il comandante in una nota.", "il comandante"),
        ("es", "«No hay luz en el faro», indicaron fuentes del puerto.", "fuentes del puerto"),
    ],
)
def test_a_role_of_somebody_else_stays_a_role(lang: str, text: str, role: str) -> None:
    assert credited(lang, text) == [role]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Krall, accusée d'« abus de confiance », se tait."),
        ("fr", "Krall est accusée d'« abus de confiance »."),
        ("es", "Krall fue calificada de «molesta» en la carta."),
        ("it", "Krall è stata definita «scomoda»."),
        ("es", "El libro de Krall, publicado como «novela», tiene mapas."),
        ("it", "Krall abita alla «Torre»."),
        ("pt", "O farol foi batizado de «Luz do Sul»."),
        ("nl", "Krall las de roman ‘De stille dijk’."),
    ],
)
def test_what_nobody_says_is_credited_to_nobody(lang: str, text: str) -> None:
    assert not any(credited(lang, text))


@pytest.mark.parametrize(
    ("lang", "text", "media"),
    [
        ("es", "«Una vergüenza», escribió Krall en X. El puerto lamentó «el silencio de todos».", ["x", None]),
        ("fr", "« On nous a oubliés », a écrit Krall sur X.", ["x"]),
        ("fr", "« On nous a oubliés », a dit Krall lors d'une conférence de presse.", ["news-conference"]),
    ],
)
def test_a_sentence_may_end_in_the_name_of_a_platform(lang: str, text: str, media: list[str | None]) -> None:
    found = ea.find(f"{KNOWN[lang]}\n\n{text}", markup="text", lang=lang)
    assert [quote.medium for quote in found.quotes] == media


@pytest.mark.parametrize(
    ("lang", "headline", "speaker"),
    [
        ("it", "Vigili travolti, Krall furiosa: «Basta così»", "Ida Krall"),
        ("it", "Alluvione, il governatore: «Servono fondi»", "il governatore"),
    ],
)
def test_a_headline_names_its_speaker_right_before_the_colon(lang: str, headline: str, speaker: str) -> None:
    assert credited(lang, headline) == [speaker]


@pytest.mark.parametrize(
    "word", ["hoy", "ayer en Madrid", "a los periodistas", "lo", "la denuncia", "según", "Pérez y"]
)
@pytest.mark.parametrize("place", ["«No hay luz en el faro», dijo {}.", "Dijo {} «no hay luz»."])
def test_words_without_end_are_read_to_their_end(word: str, place: str) -> None:
    text = place.format(" ".join([word] * 80))
    assert len(ea.find(text, markup="text", lang="es").quotes) == 1
