"""Posts that are typed out in an article's prose."""

import json
from pathlib import Path
from typing import Any

import pytest

import embedarchive as ea
from cases import EXPECTED, FOLDER, excerpt

POST = "I am leaving the lighthouse today.\n\nIt was the best job of my life, and we did it well."
NAMED = "Ada Quill, the keeper, has resigned.\n\n"
AFTER = "\n\nQuill will be followed by Tom Berg.\n"


def transcripts(text: str) -> list[ea.Embed]:
    return [embed for embed in ea.find(text, markup="text").embeds if embed.form == "transcript"]


@pytest.mark.parametrize(
    "lead_in",
    [
        "Here’s Quill’s full post from X:",
        "Quill's full statement on X reads:",
        "Here is the entire post that Ada Quill put on Twitter:",
        "Ada Quill wrote on X:",
        "Both were sad. Quill posted this on X:",
        "She wrote in a post on X:",
        "Quill’s statement, posted to X after the ruling, said:",
        "Quill celebrated on X:",
    ],
)
def test_a_lead_in_with_person_platform_and_post_opens_a_transcript(lead_in: str) -> None:
    (embed,) = transcripts(f"{NAMED}Mrs. Quill was sad.\n\n{lead_in}\n\n{POST}{AFTER}")
    assert (embed.post.platform, embed.post.author, embed.post.text) == ("x", ea.Author(name="Ada Quill"), POST)
    assert (embed.post.id, embed.post.url) == (None, None)


def test_the_post_is_whole_only_when_the_article_says_so() -> None:
    texts = (f"{NAMED}{lead}\n\n{POST}{AFTER}" for lead in ("Quill’s full post on X:", "Quill’s post on X:"))
    assert [embed.post.text_complete for text in texts for embed in transcripts(text)] == [True, None]


def test_the_article_may_say_that_it_gives_a_part_only() -> None:
    (embed,) = transcripts(f"{NAMED}Quill wrote on X, in part:\n\n{POST}{AFTER}")
    assert embed.post.text_complete is False


@pytest.mark.parametrize("name", ["Truth Social", "Facebook", "Bluesky"])
def test_other_platforms_are_known_by_their_names(name: str) -> None:
    (embed,) = transcripts(f"{NAMED}Quill’s full post on {name}:\n\n{POST}{AFTER}")
    assert embed.post.platform == name.casefold().replace(" ", "")


@pytest.mark.parametrize(
    "end",
    [
        "Quill will be followed by Tom Berg.",
        "That is a loss, according to the harbor office.",
        "Tom Berg said the tower would stay lit.",
        "Here’s Tom Berg’s full post from X:",
    ],
)
def test_the_post_ends_where_the_article_takes_over(end: str) -> None:
    assert transcripts(f"{NAMED}Quill’s full post on X:\n\n{POST}\n\n{end}")[0].post.text == POST


def test_marks_around_a_whole_post_are_stripped() -> None:
    text = f"{NAMED}Quill’s full post on X:\n\n“I am leaving.\n\n“It was good.”{AFTER}"
    assert transcripts(text)[0].post.text == "I am leaving.\n\nIt was good."


@pytest.mark.parametrize(
    ("opening", "reopening", "closing"),
    [("“", "“", "”"), ("“", "", "”"), ("„", "", "“"), ("« ", "» ", " »"), ("«", "", "»."), ('"', "", '"')],
)
def test_a_post_in_marks_ends_with_them(opening: str, reopening: str, closing: str) -> None:
    words = f"{opening}I am leaving.\n\n{reopening}It was good.{closing}\n\nThe tower is for sale."
    (embed,) = transcripts(f"{NAMED}Quill wrote on X:\n\n{words}")
    assert embed.post.text == "I am leaving.\n\nIt was good."


@pytest.mark.parametrize(
    "words", ["“\n\nI am leaving”", "“I am leaving\n\n”", "\x1c\n\nI am leaving", '"I am leaving".']
)
def test_a_paragraph_of_blanks_or_of_a_mark_alone_is_none_of_the_post(words: str) -> None:
    (embed,) = transcripts(f"{NAMED}Quill’s full post on X:\n\n{words}{AFTER}")
    assert embed.post.text == "I am leaving"


@pytest.mark.parametrize("words", ['"', '".', '"\n\n"', "“\n\n”", "\u2028\n\n“", "\x1c"])
def test_marks_with_nothing_between_them_are_no_post(words: str) -> None:
    assert transcripts(f"{NAMED}Quill’s full post on X:\n\n{words}{AFTER}") == []


@pytest.mark.parametrize("words", ["Advertisement", "Read more: Ten lighthouses", "RELATED: The last keepers"])
def test_what_is_put_between_two_paragraphs_is_no_part_of_the_post(words: str) -> None:
    first, second = POST.split("\n\n")
    (embed,) = transcripts(f"{NAMED}Quill’s full post on X:\n\n{first}\n\n{words}\n\n{second}{AFTER}")
    assert embed.post.text == POST


@pytest.mark.parametrize(
    "end",
    [
        "“I will miss her,” said Tom Berg.",
        "“I knew it,” a fisherman told reporters.",
        "The post has been liked by everybody in the US.",
        "Drivers in the US are asked what they think.",
    ],
)
def test_what_others_say_is_not_the_voice_of_the_post(end: str) -> None:
    assert transcripts(f"{NAMED}Quill’s full post on X:\n\n{POST}\n\n{end}")[0].post.text == POST


def test_short_sentences_before_the_article_goes_on_are_the_posts() -> None:
    words = f"{POST}\n\nNumber three is on the left. Mind the step."
    assert transcripts(f"{NAMED}Quill wrote on X:\n\n{words}{AFTER}")[0].post.text == words


def test_the_lead_in_to_an_answer_need_not_say_where_it_was_posted() -> None:
    talk = f"Quill wrote on X:\n\n{POST}\n\nThe harbour office, @harbour, replied:\n\nWe thank you!{AFTER}"
    posts = [(embed.post.platform, embed.post.author, embed.post.text) for embed in transcripts(NAMED + talk)]
    assert posts == [("x", ea.Author(name="Ada Quill"), POST), ("x", ea.Author(handle="harbour"), "We thank you!")]


@pytest.mark.parametrize(
    ("lang", "lead_in", "name"),
    [
        ("en", "The Holm County Sheriff’s Office posted on X:", "Holm County Sheriff’s Office"),
        ("en", "Ryanair tweeted:", "Ryanair"),
        ("fr", "La préfecture de l’Allère a indiqué sur X :", "préfecture de l’Allère"),
        ("es", "La policía local de Tera informó en X:", "policía local de Tera"),
        ("it", "I Vigili del fuoco hanno scritto su X:", "Vigili del fuoco"),
        ("nl", "De brandweer Holland schreef op X:", "brandweer Holland"),
    ],
)
def test_an_organisation_is_named_as_written(lang: str, lead_in: str, name: str) -> None:
    found = ea.find(f"{lead_in}\n\n#Holm! 🚒\n", markup="text", lang=lang)
    assert [embed.post.author for embed in found.embeds] == [ea.Author(name=name)]


def test_an_organisation_may_speak_of_itself_in_the_third_person() -> None:
    words = "Holm Zoo announces the death of its oldest bear.\n\nThe bear house will stay closed until Friday."
    after = "The bear was born in 1995."
    (embed,) = transcripts(f"A bear has died.\n\nHolm Zoo said in a post on X:\n\n{words}\n\n{after}")
    assert (embed.post.author, embed.post.text) == (ea.Author(name="Holm Zoo"), words)


@pytest.mark.parametrize(
    "lead_in", ["Holm Zoo posted pictures of the bear on X:", "Holm Zoo announced it on X, visitors said:"]
)
def test_what_says_more_than_who_writes_needs_words_of_the_author(lead_in: str) -> None:
    assert transcripts(f"A bear has died.\n\n{lead_in}\n\nThe bear is the third to die this year.\n\nIt was 29.") == []


def test_a_thread_ends_with_its_last_number() -> None:
    words = "1/3 I read the report.\n\n2/3 The pumps are old.\n\n3/3 New pumps are dear."
    text = f"{NAMED}Quill wrote in a thread on X:\n\n{words}\n\nShares fell.\n\nThe company has a new chairman."
    assert transcripts(text)[0].post.text == words


def test_a_post_of_somebody_who_is_not_named_has_no_author() -> None:
    (embed,) = transcripts(f"A fisherman left.\n\nHer message, shared on X, read:\n\n{POST}\n\nThe boat is for sale.")
    assert (embed.post.author, embed.post.text) == (None, POST)


@pytest.mark.parametrize(
    "line", ["Ada Quill (@quill) 3:04 PM · Nov 17, 2023", "— Ada Quill (@quill) November 17, 2023", "Ada Quill @quill"]
)
def test_the_line_of_name_and_time_below_a_post_tells_its_account(line: str) -> None:
    (embed,) = transcripts(f"{NAMED}She wrote on X:\n\n{POST}\n\n{line}{AFTER}")
    assert (embed.post.text, embed.post.author) == (POST, ea.Author(name="Ada Quill", handle="quill"))


def test_the_line_of_time_and_views_is_no_part_of_a_post() -> None:
    line = "3:04 PM · Nov 17, 2023 · 1.2M Views"
    assert transcripts(f"{NAMED}She wrote on X:\n\n{POST}\n\n{line}{AFTER}")[0].post.text == POST


def test_a_signature_behind_a_block_quotation_knows_better_whose_it_is() -> None:
    quotation = "<blockquote><p>I am leaving.</p></blockquote><p>— Tom Berg, on X</p>"
    page = f"<article><p>Ada Quill is sad. Her friend’s full post on X is below.</p>{quotation}</article>"
    assert [embed.post.author for embed in ea.find(page).embeds] == [ea.Author(name="Tom Berg")]


@pytest.mark.parametrize(
    "text",
    [
        "Both Quill and Berg have posts announcing the news:\n\nI am leaving.",
        "Watch the full video on X:\n\nThe storm hit on Monday.",
        "Here are the best posts from X:\n\nI like it.",
        "Quill said on X that there were three reasons:\n\nThe storm was strong.\n\nThe tower was old.",
        "Quill wrote on X:\n\n“I am leaving,” and then she left.",
        "Quill’s full post on X:",
        "Quill’s full post on X:\n\nQuill has resigned from the tower.",
        "Reporting by X:\n\nI am here.",
        "Quill wrote to us about our report on X:\n\nI am here.",
        "A court ordered X to pay. Quill wrote:\n\nI am here.",
        "Thieves use Facebook. As Quill explained this week:\n\nI am here.",
        "A forged letter by Quill is on X. It reads:\n\nI am here.",
        "Readers tell us why they left X. Ada Quill explains:\n\nI am here.",
        "X said in a post, as Quill wrote:\n\nI am here.",
        "Her death was announced on Facebook. In her last entry, Quill wrote:\n\nI am here.",
    ],
)
def test_look_alikes_are_no_transcripts(text: str) -> None:
    assert transcripts(NAMED + text) == []


def test_what_stands_in_a_transcript_is_no_quote() -> None:
    text = f"{NAMED}Quill’s full post on X:\n\nI am leaving “this old tower” today.{AFTER}"
    found = ea.find(text, markup="text")
    assert (len(found.embeds), found.quotes) == (1, ())


def expected(case: Path) -> list[dict[str, Any]]:
    """The transcripts that a case says are in its page."""
    embeds = json.loads((case / EXPECTED).read_text("utf-8")).get("embeds", [])
    return [embed for embed in embeds if embed["form"] == "transcript"]


def found(case: Path) -> list[dict[str, Any]]:
    return [embed for embed in excerpt(case).get("embeds", []) if embed["form"] == "transcript"]


WITH_TRANSCRIPT = [case for case in sorted(FOLDER.iterdir()) if expected(case)]
LOOK_ALIKES = [case for case in sorted(FOLDER.iterdir()) if case.name.startswith("look-alike-")]


def test_nine_of_ten_transcripts_in_many_languages_are_found_to_the_letter() -> None:
    assert (len(WITH_TRANSCRIPT) >= 60, len(LOOK_ALIKES) >= 40) == (True, True)
    wanted = {case: expected(case) for case in WITH_TRANSCRIPT}
    given = {case: found(case) for case in (*WITH_TRANSCRIPT, *LOOK_ALIKES)}
    right = sum(embed in given[case] for case, embeds in wanted.items() for embed in embeds)
    precision = right / sum(map(len, given.values()))
    recall = right / sum(map(len, wanted.values()))
    assert 2 * precision * recall / (precision + recall) >= 0.9


@pytest.mark.parametrize("case", LOOK_ALIKES, ids=lambda case: case.name)
def test_what_only_looks_like_a_transcript_is_none(case: Path) -> None:
    assert found(case) == []


def test_a_transcript_and_an_embed_of_the_same_words_are_one_post() -> None:
    words = "I am leaving the lighthouse today."
    quotation = (
        f'<blockquote class="twitter-tweet"><p lang="en">{words}</p>&mdash; Ada Quill (@quill) '
        '<a href="https://twitter.com/quill/status/20">March 21, 2006</a></blockquote>'
    )
    page = f"<article><p>Ada Quill resigned.</p><p>Quill’s full post on X:</p><p>{words}</p>{quotation}</article>"
    assert [post.id for post in ea.find(page).posts] == ["20"]
