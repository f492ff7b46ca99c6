"""The command line, one process: what it prints, and how it ends."""

import csv
import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import jsonschema  # type: ignore[import-untyped]
import pytest
from click.testing import CliRunner, Result

from embedarchive.cli import batch
from embedarchive.cli.input import Input
from embedarchive.cli.inputs import expand
from embedarchive.cli.output import Writer
from embedarchive.cli.program import COMMANDS, program
from embedarchive.cli.views import FOUND
from embedarchive.sources.pages import RawPage
from faults import PAGE, THIS_MACHINE, Server, local_client, serving

POST = 1790518031640347056
STORY = f"""<!doctype html><html lang="en"><head><title>Two part ways</title></head><body>
<blockquote class="twitter-tweet"><p lang="en" dir="ltr">Rain again \x1b[31m\x9b2J\u202e, 日本 👍</p>
&mdash; Ann Lee (@annlee) <a href="https://twitter.com/annlee/status/{POST}">May 14, 2024</a></blockquote>
<p>“=1+1 is what we are told to believe these days,” Ben Okri said.</p></body></html>""".encode()


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of its own for every test, with one story in it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("EMBEDARCHIVE_ALLOW_NETWORK", THIS_MACHINE)
    monkeypatch.setenv("EMBEDARCHIVE_RATE", "1000")
    (tmp_path / "story.html").write_bytes(STORY)
    return tmp_path


def run(*args: str, stdin: bytes = b"") -> Result:
    result = CliRunner().invoke(program, args, input=stdin)
    assert result.exception is None or isinstance(result.exception, SystemExit)
    assert "Traceback" not in result.output
    return result


def lines(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def types(result: Result) -> list[str]:
    return [line["type"] for line in lines(result)]


# find


def test_find_prints_a_json_line_for_each_thing_found() -> None:
    result = run("find", "story.html")
    embed, quote = lines(result)
    assert (embed["type"], embed["input"], embed["post"]["id"]) == ("embed", "story.html", str(POST))
    assert (quote["type"], quote["author"]["name"], quote["cue"]) == ("quote", "Ben Okri", "said")
    assert (result.exit_code, result.stderr) == (0, "")


def test_find_prints_one_json_array_with_the_failures_in_it() -> None:
    found, error = json.loads(run("find", "story.html", "none.html", "--format", "json").stdout)
    assert found["found"]["article"]["title"] == "Two part ways"
    assert (error["type"], error["input"], error["kind"]) == ("error", "none.html", "missing")


def test_find_prints_csv_that_no_spreadsheet_runs_as_a_formula() -> None:
    table = list(csv.DictReader(io.StringIO(run("find", "story.html", "--format", "csv").stdout)))
    assert [row["type"] for row in table] == ["embed", "quote"]
    assert table[0]["time"].startswith("2024-05-14T")
    assert table[1]["text"].startswith("'=1+1")


def test_find_prints_a_table_with_a_title() -> None:
    text = run("find", "story.html", "--format", "table").stdout
    assert text.startswith("Two part ways")
    assert "Ben Okri" in text
    assert "@annlee" in text


@pytest.mark.parametrize("form", ["table", "jsonl", "json", "csv"])
def test_characters_that_act_on_a_terminal_are_never_printed(form: str) -> None:
    printed = run("find", "story.html", "--format", form).stdout
    assert not set(printed) & {"\x1b", "\x9b", "\u202e"}


@pytest.mark.parametrize("form", ["table", "jsonl", "json", "csv"])
def test_nothing_found_is_no_failure(form: str) -> None:
    assert run("find", "-", "--format", form, stdin=b"<p>Nothing was said.").exit_code == 0


def test_find_keeps_nothing(folder: Path) -> None:
    run("find", "story.html")
    assert [path.name for path in folder.iterdir()] == ["story.html"]


def test_plain_text_is_read_as_such() -> None:
    [quote] = lines(run("find", "-", "--markup", "text", stdin="“It <rains> today,” Ann Lee said.".encode()))
    assert quote["text"] == "It <rains> today,"


def test_an_address_is_fetched(server: Server) -> None:
    [quote] = lines(run("find", f"{server.address}/page"))
    assert quote["input"] == f"{server.address}/page"


# inputs


def test_a_folder_is_every_page_below_it_sorted(folder: Path) -> None:
    for name in ("b/2.HTM", "b/1.html", "a.txt", "c.xhtml", "picture.png", "b/deep/0.html"):
        path = folder / "pages" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(PAGE)
    names = [Path(item.name).relative_to("pages").as_posix() for item in expand(["pages"], client=local_client())]
    assert names == ["a.txt", "b/1.html", "b/2.HTM", "b/deep/0.html", "c.xhtml"]


def test_a_list_names_sources(folder: Path) -> None:
    (folder / "list.txt").write_text("\ufeffstory.html\n\n# a remark\n  none.html \n", encoding="utf-8")
    result = run("find", "--from-file", "list.txt")
    assert types(result) == ["embed", "quote", "error"]
    assert run("find", "--from-file", "-", stdin=b"story.html\nnone.html\n").stdout == result.stdout


def test_inputs_are_read_one_at_a_time(folder: Path) -> None:
    def endless() -> Iterator[Input]:
        while True:
            yield Input("story", lambda: RawPage(body=STORY))

    def job(item: Input) -> Any:
        seen.append(item.name)
        if len(seen) == 3:
            raise KeyboardInterrupt
        return item.read()

    seen: list[str] = []
    with pytest.raises(KeyboardInterrupt):
        batch.run(endless(), job, _Silent())
    assert seen == ["story"] * 3


class _Silent(Writer[Any]):
    """A writer that writes nothing."""

    def __init__(self) -> None: ...

    def show(self, name: str, result: Any) -> None: ...


# what goes wrong


def test_one_unreadable_page_among_thousands_is_told_and_the_rest_done(folder: Path) -> None:
    (folder / "pages").mkdir()
    for number in range(1000):
        (folder / "pages" / f"{number:04}.html").write_bytes(PAGE)
    (folder / "pages" / "0500.html").unlink()
    (folder / "pages" / "0500.html").symlink_to("nowhere")
    (folder / "pages" / "0501.html").write_bytes(b"")
    result = run("find", "pages")
    failed = [(line["input"], line["kind"]) for line in lines(result) if line["type"] == "error"]
    assert failed == [("pages/0500.html", "missing"), ("pages/0501.html", "empty")]
    assert types(result).count("quote") == 998
    assert result.exit_code == 1


def test_a_pipe_in_a_folder_is_told_and_not_waited_for(folder: Path) -> None:
    (folder / "pages").mkdir()
    os.mkfifo(folder / "pages" / "pipe.html")
    (folder / "pages" / "story.html").write_bytes(PAGE)
    result = run("find", "pages")
    assert [line["input"] for line in lines(result) if line["type"] == "error"] == ["pages/pipe.html"]
    assert result.exit_code == 1


@pytest.mark.parametrize(
    ("name", "body", "kind"),
    [
        ("empty.html", b"", "empty"),
        ("picture.html", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)), "not-text"),
        ("none.html", None, "missing"),
        ("long" * 1000, None, "unreadable"),
        ("folder", "folder", "no-pages"),
    ],
)
def test_a_bad_input_is_one_line_of_output_and_one_for_people(
    folder: Path, name: str, body: bytes | str | None, kind: str
) -> None:
    if isinstance(body, bytes):
        (folder / name).write_bytes(body)
    elif body == "folder":
        (folder / name).mkdir()
    result = run("find", name)
    [error] = lines(result)
    assert (error["type"], error["input"], error["kind"]) == ("error", name, kind)
    assert result.stderr.startswith(f"embedarchive: {name}: ")
    assert (result.stderr.count("\n"), result.exit_code) == (1, 3)


@pytest.mark.parametrize(
    ("path", "kind", "status"),
    [
        ("/missing", "status", 404),
        ("/loop", "redirects", None),
        ("/huge", "too-large", None),
        ("/image", "not-a-page", None),
    ],
)
def test_a_bad_address_is_told_and_the_rest_done(server: Server, path: str, kind: str, status: int | None) -> None:
    result = run("find", server.address + path, "story.html")
    error = lines(result)[0]
    assert (error["kind"], error.get("status")) == (kind, status)
    assert result.stderr.startswith(f"embedarchive: {server.address}{path} ")
    assert (types(result), result.exit_code) == (["error", "embed", "quote"], 1)


def test_names_that_act_on_a_terminal_are_not_printed_raw(folder: Path) -> None:
    result = run("find", "\x1b[31mred\u202e.html")
    assert result.exit_code == 3
    assert not set(result.output) & {"\x1b", "\u202e"}


@pytest.mark.parametrize(
    "args",
    [
        ["find"],
        ["find", "story.html", "--format", "xml"],
        ["find", "story.html", "story.html", "--url", "https://paper.example/"],
        ["find", ".", "--url", "https://paper.example/"],
        ["save"],
        ["schema", "nonsense"],
        ["nonsense"],
    ],
)
def test_wrong_usage_is_explained(args: list[str]) -> None:
    result = run(*args)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Error:" in result.stderr


def test_an_unforeseen_error_is_one_line_and_the_rest_is_done(capsys: pytest.CaptureFixture[str]) -> None:
    def job(item: Input) -> Any:
        raise ZeroDivisionError("by \x1b zero")

    with Writer("jsonl", FOUND) as writer:
        assert batch.run([Input("a", _no_page), Input("b", _no_page)], job, writer) == 3
    out, err = capsys.readouterr()
    assert [json.loads(line)["kind"] for line in out.splitlines()] == ["unexpected", "unexpected"]
    assert "please report" in err
    assert "\x1b" not in err


def _no_page() -> RawPage:
    return RawPage(body=b"")


def test_the_traceback_is_shown_to_those_who_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(**_: object) -> None:
        raise ZeroDivisionError

    command = program.get_command(click.Context(program), "schema")
    assert command is not None
    monkeypatch.setattr(command, "callback", fail)
    short = CliRunner().invoke(program, ["schema"])
    long = CliRunner().invoke(program, ["--verbose", "schema"])
    assert (short.exit_code, short.stderr.count("\n"), "Traceback" in long.stderr) == (3, 1, True)


# save, show, verify, schema


def test_save_tells_what_is_kept_and_keeps_it_once() -> None:
    first, again = run("save", "story.html"), run("save", "story.html")
    [new], [old] = lines(first), lines(again)
    assert (new["type"], new["new"], old["new"], old["path"]) == ("saved", True, False, new["path"])
    assert Path(new["path"]).is_file()
    assert first.stderr == "saved 1 article (1 new): 1 post, 1 quote -> archive\n"
    assert again.exit_code == 0


@pytest.mark.parametrize("form", ["table", "csv", "json"])
def test_save_prints_the_path_in_every_format(form: str) -> None:
    assert "archive/snapshots/" in run("save", "story.html", "--format", form).stdout


def test_save_keeps_the_rest_when_some_inputs_fail() -> None:
    result = run("save", "none.html", "story.html")
    assert (types(result), result.exit_code) == (["error", "saved"], 1)


def test_the_archive_may_be_named_by_the_environment(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EMBEDARCHIVE_ARCHIVE", str(folder / "elsewhere"))
    run("save", "story.html")
    assert (folder / "elsewhere").is_dir()


@pytest.mark.parametrize("command", ["save", "show", "verify"])
def test_an_archive_that_is_something_else_is_refused(folder: Path, command: str) -> None:
    (folder / "file").write_text("mine")
    (folder / "full").mkdir()
    (folder / "full" / "mine.txt").write_text("mine")
    for place in ("file", "full"):
        result = run(command, *["story.html"] * (command == "save"), "--archive", place)
        assert (result.exit_code, place in result.stderr) == (3, True)
    assert (folder / "file").read_text() == "mine"
    assert [path.name for path in (folder / "full").iterdir()] == ["mine.txt"]


def test_saving_stops_when_the_archive_cannot_be_used(folder: Path) -> None:
    (folder / "file").write_text("mine")
    result = run("save", "story.html", "story.html", "--archive", "file")
    assert types(result) == ["error"]
    assert "no further input" in result.stderr


def test_show_lists_what_is_kept_and_shows_each() -> None:
    [saved] = lines(run("save", "story.html"))
    [listed] = lines(run("show"))
    assert (listed["id"], listed["title"]) == (saved["id"], "Two part ways")
    document = run("show", saved["id"], "--format", "json").stdout
    assert document == Path(saved["path"]).read_text(encoding="utf-8")
    assert "Ben Okri" in run("show", saved["id"], "--format", "table").stdout


@pytest.mark.parametrize("name", [f"x:{POST}", f"https://twitter.com/annlee/status/{POST}"])
def test_a_post_is_shown_by_its_id_or_address(name: str) -> None:
    run("save", "story.html")
    [post] = lines(run("show", name))
    assert (post["type"], post["id"], post["author"]["handle"]) == ("post", str(POST), "annlee")
    for form in ("table", "json", "csv"):
        assert "annlee" in run("show", name, "--format", form).stdout


@pytest.mark.parametrize("name", ["x:1", "20240101T000000.000000Z-0123456789abcdef", "../story"])
def test_what_is_not_kept_cannot_be_shown(name: str) -> None:
    run("save", "story.html")
    result = run("show", name)
    assert (result.exit_code, result.stdout, name in result.stderr) == (3, "", True)


def test_verify_finds_a_sound_archive_sound() -> None:
    run("save", "story.html")
    result = run("verify")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "archive: sound\n")


def test_verify_names_what_is_damaged(folder: Path) -> None:
    [saved] = lines(run("save", "story.html"))
    snapshot = folder / saved["path"]
    snapshot.chmod(0o644)
    snapshot.write_bytes(snapshot.read_bytes().replace(b"Okri", b"Ok0i"))
    result = run("verify")
    assert saved["path"].removeprefix("archive/") in [line["path"] for line in lines(result)]
    assert result.exit_code == 5
    for form in ("table", "csv", "json"):
        assert snapshot.name in run("verify", "--format", form).stdout


@pytest.mark.parametrize("record", ["snapshot", "quote", "Post"])
def test_schema_prints_a_valid_schema(record: str) -> None:
    schema = json.loads(run("schema", record).stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["title"].lower() == record.lower()


def test_a_list_that_is_none_is_one_failure(folder: Path) -> None:
    (folder / "program").write_bytes(b"\x7fELF\0\n\0\0\n" * 99)
    result = run("find", "--from-file", "program")
    assert (result.exit_code, result.stderr.count("\n")) == (3, 1)
    assert "program: is no list" in result.stderr


# help


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_with_examples(command: str) -> None:
    result = run(command, "--help")
    assert result.exit_code == 0
    assert f"  embedarchive {command}" in result.stdout
    assert COMMANDS[command] in run("--help").stdout.replace("\n          ", "")


def modules_loaded_by(*args: str) -> set[str]:
    code = (
        "import sys\n"
        "from embedarchive.cli.program import program\n"
        "try: program(sys.argv[1:])\n"
        "finally: print(*sys.modules, sep='\\n', file=sys.stderr)\n"
    )
    ended = subprocess.run([sys.executable, "-c", code, *args], capture_output=True, text=True, check=True)
    return set(ended.stderr.splitlines())


def test_help_imports_nothing_heavy() -> None:
    assert not {"rich", "requests", "bs4", "lxml", "msgspec"} & modules_loaded_by("--help")


def test_finding_in_a_file_needs_neither_the_network_nor_tables() -> None:
    loaded = modules_loaded_by("find", "story.html")
    assert "embedarchive.finding" in loaded
    assert not {"rich", "requests", "bs4"} & loaded
