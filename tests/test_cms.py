"""Exports of content management systems: every article in them is read, whatever stands beside it."""

import io
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import embedarchive as ea
from embedarchive.cli.program import program
from embedarchive.cms import SUFFIXES

EXPORTS = Path(__file__).parents[1] / "fixtures/exports"
WXR = (EXPORTS / "wordpress.xml").read_bytes()


def articles(data: bytes, kind: str = "auto") -> list[ea.ExportedArticle]:
    return list(ea.read_export(data, kind))


def found(name: str, number: int = 0) -> ea.Found:
    article = articles((EXPORTS / name).read_bytes())[number]
    return ea.find(article.page, url=article.url)


def ans(*elements: dict[str, Any]) -> bytes:
    return json.dumps({"type": "story", "content_elements": elements}).encode()


# What each format says of an article


def test_an_ans_story_is_read_with_its_embeds_where_they_stood() -> None:
    story = found("ans.json")
    assert [post.id for post in story.posts] == ["1790300000000000001", "1790300000000000002"]
    assert story.posts[0].text == "The night boat is back.\nTickets from Monday."
    text = story.article.text
    assert text.index("every single winter") < text.index("The night boat") < text.index("What it costs")
    assert text.index("Cars: 40") < text.index("half asleep") < text.index("See you on board")


def test_an_ans_story_brings_its_own_metadata() -> None:
    article = found("ans.json").article
    assert article.url == "https://harbour.example/news/2024/05/14/ferry-returns/"
    assert article.title == "Night ferry returns after nine years"
    assert (article.authors[0].name, article.publisher, article.lang) == ("Mira Holt", "Harbour Post", "en")
    assert article.published
    assert str(article.published.value) == "2024-05-14 09:00:00+00:00"


def test_an_ans_story_credits_its_quotes() -> None:
    quote = found("ans.json").quotes[0]
    assert quote.text == "We have missed it every single winter,"
    assert quote.author
    assert quote.author.name == "Ida Falk"


def test_an_ans_element_of_an_unknown_type_is_told() -> None:
    (article,) = articles((EXPORTS / "ans.json").read_bytes())
    assert [(problem.kind, problem.where) for problem in article.problems] == [
        ("unknown-element", "content element 'A9'")
    ]


def test_a_search_result_of_stories_holds_them_all() -> None:
    story = json.loads((EXPORTS / "ans.json").read_text("utf-8"))
    results = {"type": "results", "content_elements": [story, story | {"_id": "SECOND"}]}
    assert [article.name for article in articles(json.dumps(results).encode())] == ["HARBOUR3K7QX", "SECOND"]


def test_a_post_that_wordpress_rendered_is_read() -> None:
    post = found("wordpress.json")
    assert post.posts[0].text == "Bread at seven tomorrow. Thank you for waiting."
    assert post.article.title == "Bakers’ strike ends & ovens are lit"
    assert (post.article.lang, post.article.publisher) == ("en-GB", "Valley Courier")
    assert post.article.published
    assert str(post.article.published.value) == "2023-02-03 09:15:00+00:00"


def test_raw_content_has_its_paragraphs() -> None:
    letters = found("wordpress.json", 1)
    assert letters.posts[0].text == "Quiet ovens, loud town."
    assert "wrote.\n\n“No strike was ever so quiet,” said Ana Brandt.\nShe bakes" in letters.article.text
    assert letters.quotes[0].author
    assert letters.quotes[0].author.name == "Ana Brandt"


def test_a_protected_post_is_told_and_the_others_are_read() -> None:
    protected = articles((EXPORTS / "wordpress.json").read_bytes())[2]
    assert protected.page == b""
    assert [problem.kind for problem in protected.problems] == ["protected"]


def test_the_cache_of_a_wordpress_export_gives_the_words_of_a_post_that_the_article_only_links() -> None:
    mill = found("wordpress.xml")
    (post,) = mill.posts
    assert (post.id, post.text) == ("912345678901234567", "The wheel turns again after 80 years.")
    assert post.author
    assert post.author.name == "Old Mill"
    assert "taken out" not in mill.article.text


def test_a_wordpress_export_gives_what_was_published() -> None:
    names = [article.name for article in articles(WXR)]
    assert names == ["https://mill.example/11/", "https://mill.example/14/"]
    article = found("wordpress.xml", 1).article
    assert (article.authors[0].name, article.publisher, article.lang) == ("Rosa Quint", "Mill Town News", "en-US")
    assert article.published
    assert str(article.published.value) == "2017-10-02 10:00:00+00:00"
    assert article.text.endswith("The miller was pleased.\n\n“I grind again,” said Piet Mulder.")


@pytest.mark.parametrize(
    ("name", "title", "author", "quoted"),
    [
        ("ninjs-1.json", "Lighthouse lit by volunteers", "Lena Osei", "It took us a year,"),
        ("ninjs-3.json", "Lighthouse open to visitors", "Lena Osei", "Come and see,"),
    ],
)
def test_ninjs_of_all_versions_is_read(name: str, title: str, author: str, quoted: str) -> None:
    item = found(name)
    assert (item.article.title, item.article.authors[0].name) == (title, author)
    assert [quote.text for quote in item.quotes] == [quoted]


# What a page of it keeps


@pytest.mark.parametrize("path", sorted(EXPORTS.iterdir()), ids=lambda path: path.name)
def test_every_export_is_recognised_and_read_by_its_own_name_alike(path: Path) -> None:
    data = path.read_bytes()
    kinds = {kind for kind in SUFFIXES if readable(data, kind)}
    assert len(kinds) == 1
    assert articles(data) == articles(data, kinds.pop())


def readable(data: bytes, kind: str) -> bool:
    try:
        return bool(articles(data, kind))
    except ea.SourceError:
        return False


words = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zs", "Zl", "Zp"]), min_size=1, max_size=20)


@given(words, words, words)
def test_what_an_export_says_in_words_stays_those_words(title: str, author: str, text: str) -> None:
    elements = [{"type": "text", "content": "Ferry."}, {"type": "code", "content": "&lt;b&gt;"}]
    fields = {"headlines": {"basic": title}, "credits": {"by": [{"name": author}]}}
    (article,) = articles(json.dumps({"type": "story", "content_elements": elements, **fields}).encode())
    told = ea.find(article.page).article
    assert told.title == title
    assert [one.name for one in told.authors] in ([author], [])  # an address is no name
    assert told.text.endswith("Ferry.\n\n<b>")


def test_markup_cannot_leave_the_words_of_a_title() -> None:
    hostile = '</title></script><script>alert("x")</script>'
    story = json.loads(ans({"type": "text", "content": "Text."})) | {"headlines": {"basic": hostile}}
    (article,) = articles(json.dumps(story).encode())
    assert ea.find(article.page).article.title == hostile
    assert b"<script>alert" not in article.page


# What is no export, or a broken one


@pytest.mark.parametrize(
    ("data", "kind", "told"),
    [
        (b"{", "ans", "the JSON cannot be read"),
        (b"\xff\xfe{}", "ninjs", "the JSON cannot be read"),
        (b"[" * 100_000, "auto", "nested too deeply"),
        (b'{"a": 1}', "auto", "holds no article of ans or wordpress or ninjs"),
        (b"[1, null]", "wordpress", "holds no article of wordpress"),
        (b"", "wxr", "the export"),
        (b"nothing of the kind", "wxr", "the export"),
        (b"{}", "docx", "kind must be one of auto, wxr, ans"),
    ],
)
def test_what_is_no_export_is_refused_in_one_line(data: bytes, kind: str, told: str) -> None:
    with pytest.raises(ea.SourceError, match=told) as refused:
        articles(data, kind)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    ("site", "path"), [("http://[", "/a"), ("https://mill.example", "//["), ("http://[", "http://[")]
)
def test_an_address_that_is_none_costs_no_article(site: str, path: str) -> None:
    story = json.loads(ans({"type": "text", "content": "“It turns,” said Ida Falk."}))
    strange = story | {"website_url": site, "canonical_url": path}
    assert [b"It turns" in one.page for one in articles(json.dumps([strange, story]).encode())] == [True, True]


@pytest.mark.parametrize("name", ["ans.json", "wordpress.json", "wordpress.xml"])
def test_exports_in_utf_16_are_read_alike(name: str) -> None:
    data = (EXPORTS / name).read_bytes()
    wide = data.decode().replace('encoding="UTF-8"', "").encode("utf-16")
    assert articles(wide) == articles(data)


@pytest.mark.parametrize("control", [b"\0", b"\x01", b"\x0b", b"\x1f"])
def test_control_characters_in_an_export_cost_no_words(control: bytes) -> None:
    strange = WXR.replace(b"turned at noon", b"turned" + control + b"at noon")
    assert articles(strange) == articles(WXR)


def test_json_lines_are_read() -> None:
    story = json.loads((EXPORTS / "ans.json").read_text("utf-8"))
    lines = "\n".join(json.dumps(story | {"_id": name}) for name in "AB")
    assert [article.name for article in articles(lines.encode())] == ["A", "B"]


@pytest.mark.parametrize("broken", ['{"type": "story", "_id": "B', '{"a": 1}}', "story", "[" * 100_000])
def test_a_broken_line_is_told_and_the_others_are_read(broken: str) -> None:
    story = json.loads((EXPORTS / "ans.json").read_text("utf-8"))
    whole = [json.dumps(story | {"_id": name}) for name in "AC"]
    first, second, third = articles("\n".join([whole[0], broken, whole[1]]).encode())
    assert (first.name, third.name) == ("A", "C")
    assert (second.name, second.page, second.problems[0].kind) == ("line 2", b"", "unreadable")


@pytest.mark.parametrize("other", [None, 7, "story", [], {}, {"type": "image", "content_elements": []}])
def test_what_is_no_article_is_told_where_it_stands(other: object) -> None:
    story = json.loads((EXPORTS / "ans.json").read_text("utf-8"))
    results = {"type": "results", "content_elements": [story, other]}
    _, in_list = articles(json.dumps([story, other]).encode())
    _, in_answer = articles(json.dumps(results).encode())
    assert [one.problems[0].message for one in (in_list, in_answer)] == [
        "entry 2 is no ans article",
        "entry 1, content_elements 2 is no ans article",
    ]


def test_find_tells_of_a_broken_line_and_reads_the_others(tmp_path: Path) -> None:
    story = json.dumps(json.loads((EXPORTS / "ans.json").read_text("utf-8")))
    (tmp_path / "all.json").write_text(f"{story}\n{{\n{story}")
    result = run("find", tmp_path / "all.json", "--format", "jsonl")
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    [error] = (line for line in lines if line["type"] == "error")
    assert (result.exit_code, error["input"].rpartition("/")[2], error["kind"]) == (1, "all.json#line 2", "unreadable")
    assert any(line["type"] == "quote" for line in lines)


def test_a_truncated_export_gives_what_it_holds_and_says_where_it_ends() -> None:
    given = ea.read_export(WXR[: WXR.index(b"<title><![CDATA[Old style")])
    assert next(given).name == "https://mill.example/11/"
    with pytest.raises(ea.SourceError, match="ends too early, in line") as refused:
        list(given)
    assert refused.value.kind == "incomplete"


def test_a_bad_item_is_told_and_the_rest_is_read() -> None:
    broken = WXR.replace(b"<![CDATA[<!-- wp:paragraph", b"<undone></done><![CDATA[<!-- wp:paragraph", 1)
    broken = broken.replace(b"]]></content:encoded>", b"]]></undone></content:encoded>", 1)
    first, second = articles(broken)
    assert {problem.kind for problem in first.problems} == {"no-xml"}
    assert b"turned at noon" in first.page
    assert second.problems == ()
    assert b"I grind again" in second.page


BOMB = b"""<!DOCTYPE rss [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">
<!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;">
<!ENTITY file SYSTEM "file:///etc/passwd">]>"""


@pytest.mark.parametrize("entity", [b"&f;", b"&file;"])
def test_entities_are_neither_expanded_nor_fetched(entity: bytes) -> None:
    hostile = WXR.replace(b"<rss", BOMB + b"<rss", 1).replace(b"<![CDATA[The miller", entity + b"<![CDATA[The miller")
    second = articles(hostile)[1]
    assert len(second.page) < 2_000
    assert b"root:" not in second.page


def test_elements_too_deep_are_told() -> None:
    element: dict[str, Any] = {"type": "text", "content": "deep"}
    for _ in range(60):
        element = {"type": "element_group", "content_elements": [element]}
    (article,) = articles(ans({"type": "text", "content": "shallow"}, element))
    assert [problem.kind for problem in article.problems] == ["nesting"]


POST: dict[str, Any] = {"content": {"rendered": "<p>a</p>"}, "link": "https://valley.example/", "slug": "a"}
KEYS = """
type content_elements content items list_type level citation raw_oembed html url referent id embed config caption
description basic rows headlines credits by name link slug date_gmt title rendered raw protected uri body_html bodies
""".split()
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=5),
    max_leaves=8,
)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.dictionaries(st.sampled_from(KEYS), json_values, max_size=6), st.sampled_from(["story", "quote", "list"]))
def test_fields_of_any_shape_never_break_a_reader(document: dict[str, Any], kind: str) -> None:
    element = {"content_elements": [document | {"type": kind}]}
    hostile = [document | shape for shape in (element | {"type": "story"}, POST, {"uri": 1, "body_html": document})]
    for one in hostile:
        for article in articles(json.dumps(one).encode()):
            ea.find(article.page, url=article.url)


def test_a_long_export_is_read_item_by_item() -> None:
    class Counted(io.BytesIO):
        read_so_far = 0

        def read(self, size: int | None = -1) -> bytes:
            data = super().read(size)
            self.read_so_far += len(data)
            return data

    item = WXR[WXR.index(b"<item>") : WXR.index(b"</item>") + 7]
    file = Counted(WXR.replace(item, item * 500))
    export = ea.read_export(file)
    for _ in range(5):
        next(export)
    assert file.read_so_far < len(file.getvalue()) / 5


# The command line


def run(*args: str | Path, stdin: bytes = b"") -> Result:
    return CliRunner().invoke(program, [str(arg) for arg in args], input=stdin)


def test_find_reads_every_article_of_an_export_and_tells_of_the_unreadable_one() -> None:
    result = run("find", EXPORTS / "wordpress.json", "--format", "jsonl")
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.exit_code == 1
    assert {line["input"].rpartition("/20")[2] for line in lines if line["type"] == "embed"} == {
        "23/02/bakers-strike/",
        "23/02/letters/",
    }
    (error,) = (line for line in lines if line["type"] == "error")
    assert error["input"].endswith("#https://valley.example/2023/02/members/")
    assert "behind a password" in error["message"]


def test_save_keeps_a_page_that_gives_the_same_again(tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    assert run("save", EXPORTS / "wordpress.xml", "--archive", archive).exit_code == 0
    for _, snapshot in ea.Archive(archive).snapshots():
        assert snapshot.page
        page = (archive / "objects/sha256" / snapshot.page.sha256[:2] / snapshot.page.sha256).read_bytes()
        assert ea.find(page, url=snapshot.found.article.read_from) == snapshot.found
    assert "0 new" in run("save", EXPORTS / "wordpress.xml", "--archive", archive).stderr


def test_a_folder_of_exports_is_walked_by_their_ending() -> None:
    result = run("find", EXPORTS, "--input", "ninjs", "--format", "jsonl")
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert {line["input"].rpartition("#")[2] for line in lines if line["type"] == "quote"} == {
        "https://agency.example/item/778",
        "urn:agency:779",
    }
    assert result.exit_code == 1  # the exports of other systems


def test_standard_input_is_read_as_what_the_user_says() -> None:
    result = run("find", "-", "--input", "ans", "--format", "jsonl", stdin=(EXPORTS / "ans.json").read_bytes())
    assert result.exit_code == 0
    assert "1790300000000000001" in result.stdout


@pytest.mark.parametrize(
    ("name", "content", "code", "told"),
    [
        ("half.json", b'[{"content": ', 3, "half.json: the JSON cannot be read"),
        ("letter.txt", "[Update] “We sail,” said Ida Falk.".encode(), 0, ""),
        ("data.json", b'{"no": "article"}', 0, ""),
        ("half.xml", WXR[:-400], 1, "half.xml: the export ends too early"),
    ],
)
def test_what_only_looks_like_an_export_is_a_page(
    tmp_path: Path, name: str, content: bytes, code: int, told: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    result = run("find", path)
    assert result.exit_code == code
    assert told in result.stdout


def test_an_export_that_is_named_a_page_is_read_as_one() -> None:
    result = run("find", EXPORTS / "ans.json", "--input", "page", "--format", "json")
    assert "#HARBOUR" not in result.stdout
    assert result.exit_code == 0


@pytest.mark.parametrize("name", ["no-such.json", "nul\0.json"])
def test_a_missing_export_is_told(name: str) -> None:
    result = run("find", name, "--input", "ans")
    assert result.exit_code == 3
    assert '"missing"' in result.stdout
