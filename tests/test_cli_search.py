"""The commands that search an archive and tell a post's history."""

import csv
import io
import json
import os
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from disks import UnsyncedFiles
from embedarchive.archive import Archive
from embedarchive.cli.moments import beginning, end
from embedarchive.cli.program import program
from stories import answer, post, story, ticking

ACTING = "\x1b[31m\u202e"


@pytest.fixture(autouse=True)
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Archive:
    monkeypatch.chdir(tmp_path)
    archive = Archive("archive", now=ticking(), files=UnsyncedFiles())
    archive.save(story(1, post("20", f"It rains {ACTING}"), post("21", "=1+1")))
    archive.save_capture(answer("20", post("20", "It rains a lot", complete=True), hours=1))
    archive.save_capture(answer("21", outcome="gone", hours=2))
    return archive


def run(*args: str) -> Result:
    result = CliRunner().invoke(program, args)
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result


def lines(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_search_lists_the_posts_that_hold_the_words() -> None:
    result = run("search", "RAINS", "it")
    [found] = lines(result)
    assert (found["type"], found["key"], found["text"]) == ("post", "x:20", "It rains a lot")
    assert found["availability"]["state"] == "available"
    assert (result.exit_code, result.stderr) == (0, "archive: 1 post\n")


@pytest.mark.parametrize(
    ("options", "ids"),
    [
        ([], ["21", "20"]),
        (["--availability", "available"], ["20"]),
        (["--author", "lee"], ["21", "20"]),
        (["--author", "@lee"], []),
        (["--platform", "x"], ["21", "20"]),
        (["--article", "paper.example"], ["21", "20"]),
        (["--limit", "1"], ["21"]),
        (["--limit", "0"], []),
        (["--from", "2024"], []),
    ],
)
def test_search_takes_conditions(options: list[str], ids: list[str]) -> None:
    result = run("search", *options)
    assert ([line["id"] for line in lines(result)], result.exit_code) == (ids, 0)


@pytest.mark.parametrize("form", ["table", "csv", "json"])
def test_search_writes_every_format_and_nothing_of_a_post_acts_on_a_terminal(form: str) -> None:
    Archive("archive").save(story(3, post("22", f"It rains {ACTING}")))
    result = run("search", "--format", form)
    assert "It rains" in result.stdout
    assert not set(ACTING[0] + ACTING[-1]) & set(result.stdout)


def test_search_writes_csv_that_no_spreadsheet_runs() -> None:
    table = list(csv.DictReader(io.StringIO(run("search", "--format", "csv").stdout)))
    assert [(row["id"], row["text"][:4]) for row in table] == [("21", "'=1+"), ("20", "It r")]


@pytest.mark.parametrize(
    "option", [["--from", "yesterday"], ["--to", "2024-13"], ["--limit", "-1"], ["--availability", "x"]]
)
def test_search_refuses_what_it_cannot_understand(option: list[str]) -> None:
    result = run("search", *option)
    assert (result.exit_code, result.stdout) == (2, "")


@pytest.mark.parametrize(
    ("text", "begins", "ends"),
    [
        ("2024", "2024-01-01T00:00:00+00:00", "2025-01-01T00:00:00+00:00"),
        ("2024-12", "2024-12-01T00:00:00+00:00", "2025-01-01T00:00:00+00:00"),
        ("2024-02-29", "2024-02-29T00:00:00+00:00", "2024-03-01T00:00:00+00:00"),
        ("2024-05-14T23:00+02:00", "2024-05-14T21:00:00+00:00", "2024-05-14T21:00:00+00:00"),
        ("2024-05-14T23:00", "2024-05-14T23:00:00+00:00", "2024-05-14T23:00:00+00:00"),
        ("9999", "9999-01-01T00:00:00+00:00", "9999-12-31T23:59:59.999999+00:00"),
    ],
)
def test_a_date_begins_and_ends(text: str, begins: str, ends: str) -> None:
    assert (beginning(text).isoformat(), end(text).isoformat()) == (begins, ends)


def test_show_history_tells_everything_in_json() -> None:
    result = run("show", "x:20", "--history", "--format", "json")
    history = json.loads(result.stdout)
    assert [sighting["article"] for sighting in history["sightings"]] == ["https://paper.example/1"]
    assert [capture["source"] for capture in history["captures"]] == ["oembed"]
    assert history["post"]["text"] == "It rains a lot"


def test_show_history_writes_a_line_for_each_thing_known() -> None:
    told = lines(run("show", "https://x.com/a/status/20", "--history"))
    assert [line["type"] for line in told] == ["history", "version", "version", "sighting", "capture"]


def test_show_history_tells_people_and_spreadsheets_what_happened_when() -> None:
    text = run("show", "x:20", "--history", "--format", "table").stdout
    assert [word in text for word in ("available since", "It rains a lot", "paper.example/1", "oembed")] == [True] * 4
    assert ACTING not in text
    rows = list(csv.DictReader(io.StringIO(run("show", "x:20", "--history", "--format", "csv").stdout)))
    assert [(row["type"], row["where"]) for row in rows] == [
        ("sighting", "https://paper.example/1"),
        ("capture", "oembed"),
    ]


def test_show_tells_the_merged_view_of_a_post() -> None:
    [shown] = lines(run("show", "x:20"))
    assert (shown["text"], shown["text_complete"]) == ("It rains a lot", True)


@pytest.mark.parametrize("name", [[], ["20240514T120000.000000Z-0123456789abcdef"]])
def test_a_history_is_that_of_a_post(name: list[str]) -> None:
    result = run("show", "--history", *name)
    assert (result.exit_code, "platform and id" in result.stderr) == (2, True)


@pytest.mark.parametrize("form", ["table", "csv", "json", "jsonl"])
def test_reindex_tells_how_many_posts_there_are(form: str) -> None:
    Path("archive/index.sqlite").write_bytes(b"rubbish")
    result = run("reindex", "--format", form)
    assert ("2" in result.stdout, result.exit_code) == (True, 0)
    assert len(lines(run("search"))) == 2


@pytest.mark.parametrize("command", [["search"], ["reindex"], ["show"], ["show", "x:20", "--history"]])
def test_where_there_is_no_archive_that_is_said(command: list[str]) -> None:
    result = run(*command, "--archive", "none")
    assert (result.exit_code, "no archive is there" in result.stderr) == (3, True)


@pytest.mark.parametrize("command", [["search"], ["reindex"], ["show"], ["show", "x:20"]])
def test_reading_goes_on_behind_damage_which_is_told_once(archive: Archive, command: list[str]) -> None:
    path = archive.save(story(2, post("23", "Snow"))).path
    os.truncate(path, 100)
    result = run(*command)
    assert (result.exit_code, result.stderr.count(Path(path).name)) == (5, 1)
    assert len(lines(result)) >= 1
