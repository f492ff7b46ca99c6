"""The commands that ask the network: ``save --capture``, ``save --feed`` and ``check``."""

import json
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from embedarchive.archive import Archive
from embedarchive.cli.program import program
from faults import THIS_MACHINE
from social import Social, article, ref, running, source

IDS = range(100, 103)
TOLD = f"{sys.executable} -c \"import sys; open('told', 'wb').write(sys.stdin.buffer.read())\""


@pytest.fixture(autouse=True)
def social(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Social]:
    """A platform that the commands take for their only source, and a folder with an article that embeds its posts."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("EMBEDARCHIVE_ALLOW_NETWORK", THIS_MACHINE)
    monkeypatch.setenv("EMBEDARCHIVE_RATE", "1000")
    Path("story.html").write_bytes(article(IDS))
    with running() as platform:
        platform.publish(IDS)
        token = {"opt_in": True, "token_variable": "LOCAL_TOKEN"}
        sources = (platform.source("syndication"), source(platform.address, "x-api", **token))
        monkeypatch.setattr("embedarchive.cli.asking.SOURCES", sources)
        yield platform


def run(*args: str) -> Result:
    result = CliRunner().invoke(program, args)
    assert result.exception is None or isinstance(result.exception, SystemExit)
    assert "Traceback" not in result.output
    return result


def lines(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def captured(archive: str = "archive") -> list[str | None]:
    return [capture.key for capture in Archive(archive).captures()]


def save() -> None:
    assert run("save", "story.html", "--url", "https://paper.example/story", "--capture").exit_code == 0


def test_saving_captures_when_told_to(social: Social) -> None:
    result = run("save", "story.html", "--capture")
    [line] = lines(result)
    assert line["captures"][0] == {"key": "x:100", "source": "syndication", "outcome": "post", "reason": None}
    assert (len(line["captures"]), result.exit_code) == (3, 0)
    assert "3 posts, 0 quotes, 3 captured -> archive" in result.stderr
    assert len(captured()) == 3


def test_saving_again_asks_nobody_again(social: Social) -> None:
    save()
    save()
    assert social.asked.total() == 3


def test_saving_asks_nobody_unless_told_to(social: Social) -> None:
    assert lines(run("save", "story.html"))[0]["captures"] == []
    assert not social.asked


def test_what_is_gone_or_unknown_is_said(social: Social) -> None:
    social.posts |= {"100": 410, "101": 403}
    result = run("save", "story.html", "--capture", "--format", "table")
    assert "1 captured, 1 gone, 1 without a verdict" in result.stdout
    assert result.exit_code == 0


def test_a_source_is_chosen_by_name_and_gets_its_token(monkeypatch: pytest.MonkeyPatch) -> None:
    result = run("save", "story.html", "--capture", "--source", "x-api")
    assert (result.exit_code, "LOCAL_TOKEN" in result.stderr) == (2, True)
    monkeypatch.setenv("LOCAL_TOKEN", "secret\n")
    result = run("save", "story.html", "--capture", "--source", "x-api")
    assert (result.exit_code, "LOCAL_TOKEN" in result.stderr, "secret" in result.output) == (2, True, False)
    monkeypatch.setenv("LOCAL_TOKEN", "secret")
    assert run("save", "story.html", "--capture", "--source", "x-api").exit_code == 0
    assert {capture.source for capture in Archive("archive").captures()} == {"x-api"}
    assert not [path for path in Path().rglob("*") if path.is_file() and b"secret" in path.read_bytes()]


def test_a_nightly_job_is_one_line(social: Social) -> None:
    social.articles |= {
        "/feed": b"<urlset><url><loc>/one</loc></url><url><loc>/gone</loc></url></urlset>",
        "/one": article(IDS),
    }
    result = run("save", "--feed", f"{social.address}/feed", "--capture")
    assert [line["type"] for line in lines(result)] == ["saved", "error"]
    assert (result.exit_code, len(captured())) == (1, 3)
    del social.posts["100"]
    assert run("save", "--feed", f"{social.address}/feed", "--capture").exit_code == 1  # the missing one, again
    assert social.asked["/syndication/100"] == 1


def test_a_feed_that_is_none_is_an_input_that_failed(social: Social) -> None:
    result = run("save", "story.html", "--feed", f"{social.address}/nowhere")
    assert [line["type"] for line in lines(result)] == ["saved", "error"]


def test_checking_tells_changes_with_the_articles_concerned(social: Social) -> None:
    save()
    social.publish([101], text="Something else", handle="ann_okri")
    result = run("check", "--all")
    assert [(line["type"], line["kind"], line["key"]) for line in lines(result)] == [
        ("change", "edited", "x:101"),
        ("change", "renamed", "x:101"),
    ]
    assert {line["articles"][0] for line in lines(result)} == {"https://paper.example/story"}
    assert result.stderr == "checked 3 posts: 3 available; 2 changes\n"
    assert result.exit_code == 0


def test_a_table_names_the_articles_below_each_change(social: Social) -> None:
    save()
    social.publish([101], handle="ann_okri")
    assert run("check", "--all", "--format", "table").stdout.splitlines() == [
        "renamed: https://x.com/ann_lee/status/101 (@ann_lee is now @ann_okri)",
        "  in https://paper.example/story",
    ]


def test_csv_has_a_line_for_each_article(social: Social) -> None:
    save()
    social.publish([101], text="Something else")
    head, row = run("check", "--all", "--format", "csv").stdout.splitlines()
    assert head.startswith("kind,key,url,at,was,now")
    assert row.startswith("edited,x:101,")


@pytest.mark.parametrize(("text", "code"), [("Something else", 4), ("Post number 101", 0)])
def test_the_exit_code_tells_of_changes_when_asked(social: Social, text: str, code: int) -> None:
    save()
    social.publish([101], text=text)
    assert run("check", "--all", "--exit-code").exit_code == code


def test_a_command_reads_the_changes(social: Social) -> None:
    save()
    social.publish([101], text="Something else")
    result = run("check", "--all", "--notify-command", TOLD)
    assert Path("told").read_text("utf-8") == result.stdout


def test_a_command_is_not_run_when_nothing_changed() -> None:
    save()
    assert run("check", "--all", "--notify-command", TOLD).exit_code == 0
    assert not Path("told").exists()


@pytest.mark.parametrize("command", ["no-such-command", '"', ""])
def test_a_command_that_cannot_be_run_is_told_before_anybody_is_asked(social: Social, command: str) -> None:
    save()
    social.asked.clear()
    result = run("check", "--all", "--notify-command", command)
    assert (result.exit_code, "cannot be run" in result.stderr) == (2, True)
    assert not social.asked


def test_a_program_that_is_none_is_told(social: Social) -> None:
    save()
    social.publish([101], text="Something else")
    Path("broken").write_bytes(b"\0")
    Path("broken").chmod(0o755)
    result = run("check", "--all", "--notify-command", "./broken")
    assert (result.exit_code, "cannot be run" in result.stderr) == (1, True)


def test_a_command_that_fails_or_does_not_listen_does_no_harm(social: Social) -> None:
    save()
    social.publish([101], text="Something else")
    result = run("check", "--all", "--notify-command", f'{sys.executable} -c "raise SystemExit(3)"')
    assert (result.exit_code, "failed with 3" in result.stderr) == (0, True)


def test_only_what_is_due_is_asked_about(social: Social) -> None:
    save()
    social.asked.clear()
    assert run("check").stderr == "checked 0 posts: none; 0 changes\n"
    assert not social.asked


def test_posts_are_chosen_by_id_or_address(social: Social) -> None:
    save()
    social.asked.clear()
    assert run("check", "x:100", ref(102).url).exit_code == 0
    assert social.asked == {"/syndication/100": 1, "/syndication/102": 1}


def test_a_plan_asks_nobody(social: Social) -> None:
    save()
    social.asked.clear()
    result = run("check", "--all", "--limit", "2", "--dry-run")
    assert (result.stdout, result.stderr) == ("x:100\nx:101\n", "would ask about 2 posts\n")
    assert not social.asked


@pytest.mark.parametrize(("down", "code"), [(1, 1), (3, 3)])
def test_no_answer_is_told(social: Social, down: int, code: int, monkeypatch: pytest.MonkeyPatch) -> None:
    save()
    for id in IDS[:down]:
        social.posts[str(id)] = -1  # no status that a server can send
    monkeypatch.setattr("embedarchive.sources.turns._FIRST_WAIT", 0.001)
    result = run("check", "--all")
    assert (result.exit_code, f"no source answered about {down}" in result.stderr) == (code, True)


def test_deletion_is_honoured_when_wished_and_certain(social: Social, monkeypatch: pytest.MonkeyPatch) -> None:
    save()
    social.posts["101"] = 410
    monkeypatch.setattr("embedarchive.availability.SEPARATION", timedelta(days=1))
    assert "removed" not in run("check", "--all", "--honour-deletion").stderr
    monkeypatch.setattr("embedarchive.availability.SEPARATION", timedelta(0))
    assert "removed x:101" in run("check", "--all").stderr + run("check", "--all", "--honour-deletion").stderr
    assert "x:101" not in captured()
    assert run("verify").exit_code == 0


@pytest.mark.parametrize("arguments", [("--older-than", "soon"), ("--limit", "0"), ("--older-than", "-1d")])
def test_arguments_that_make_no_sense_are_refused(arguments: tuple[str, ...]) -> None:
    assert run("check", *arguments).exit_code == 2


def test_without_an_archive_there_is_nothing_to_check() -> None:
    result = run("check", "--archive", "nowhere")
    assert (result.exit_code, "no archive is there" in result.stderr) == (3, True)
    assert not Path("nowhere").exists()


@pytest.mark.parametrize("contact", ["a\r\nX: y", "Zoë", "\0"])
def test_a_contact_that_fits_into_no_header_is_refused(contact: str) -> None:
    assert run("find", "story.html", "--contact", contact).exit_code == 2


@pytest.mark.parametrize("network", ["intranet", "10.0.0.0/99", "10.0.0.1/8"])
def test_a_network_that_is_none_is_refused(network: str) -> None:
    assert run("find", "story.html", "--allow-network", network).exit_code == 2


def test_settings_are_read_from_a_file_and_options_win(social: Social, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("embedarchive.toml").write_text(
        'archive = "kept"\ncontact = "web@paper.example"\nsource = "syndication"\n', "utf-8"
    )
    assert run("save", "story.html", "--capture").exit_code == 0
    assert len(captured("kept")) == 3
    assert all("; web@paper.example)" in agent for agent in social.agents)
    monkeypatch.setenv("EMBEDARCHIVE_ARCHIVE", "named")
    assert run("save", "story.html", "--archive", "chosen").exit_code == 0
    assert run("save", "story.html").exit_code == 0
    assert (Path("chosen").is_dir(), Path("named").is_dir()) == (True, True)


@pytest.mark.parametrize("text", ["rate = ", "speed = 5", "[network]", "\0"])
def test_settings_that_cannot_be_read_are_refused(text: str) -> None:
    Path("other.toml").write_text(text, "utf-8")
    result = run("--config", "other.toml", "find", "story.html")
    assert (result.exit_code, "other.toml: " in result.stderr) == (2, True)


@pytest.mark.parametrize("line", ['media = "paint"', "source = 5", 'format = "word"', 'allow-network = ["intranet"]'])
def test_settings_of_the_wrong_kind_are_refused(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("EMBEDARCHIVE_ALLOW_NETWORK")
    Path("embedarchive.toml").write_text(line, "utf-8")
    assert run("save", "story.html").exit_code == 2


@pytest.mark.parametrize("line", ["archive = 3", 'archive = ["a"]', "rate = [1]", 'rate = "1"', "proxies = 3"])
def test_a_setting_of_the_wrong_type_is_named(line: str) -> None:
    Path("other.toml").write_text(line, "utf-8")
    result = run("--config", "other.toml", "save", "story.html")
    assert (result.exit_code, f"other.toml: {line.partition(' ')[0]} must be " in result.stderr) == (2, True)
    assert not Path("3").exists()


def test_settings_nested_without_end_are_refused() -> None:
    Path("other.toml").write_text("archive = " + "[" * 10_000, "utf-8")
    assert run("--config", "other.toml", "save", "story.html").exit_code == 2


def test_a_password_in_an_address_is_repeated_nowhere(social: Social) -> None:
    social.articles["/story"] = article(IDS, "Story")
    good, bad = (f"{social.address}/{path}".replace("//", "//ann:secret@") for path in ("story", "none"))
    result = run("save", good, bad, "--feed", f"{good}.xml", "--feed", good.replace("story", "feed"))
    also = run("save", "story.html", "--url", good)
    assert (result.exit_code, also.exit_code) == (1, 0)
    assert "secret" not in result.output + also.output
    assert not [path for path in Path().rglob("*") if path.is_file() and b"secret" in path.read_bytes()]


def test_an_article_of_a_feed_that_could_not_be_saved_is_fetched_again(
    social: Social, monkeypatch: pytest.MonkeyPatch
) -> None:
    social.articles |= {"/one": article([100], "One"), "/feed": b"<urlset><url><loc>/one</loc></url></urlset>"}
    with monkeypatch.context() as broken:
        broken.setattr("embedarchive.archiver.Archiver.save", lambda *_, **__: 1 / 0)
        assert run("save", "--feed", f"{social.address}/feed").exit_code == 3
    assert [line["type"] for line in lines(run("save", "--feed", f"{social.address}/feed"))] == ["saved"]


def test_a_dry_run_refuses_a_post_that_is_not_held() -> None:
    save()
    assert run("check", "x:100", "--dry-run").stdout == "x:100\n"
    assert run("check", "x:999", "--dry-run").exit_code == run("check", "x:999").exit_code == 3


@pytest.mark.parametrize("command", ["search", "check"])
def test_no_limit_is_too_high(command: str) -> None:
    save()
    assert run(command, "--limit", "9" * 30).exit_code == 0


def test_a_file_of_settings_that_is_missing_is_told() -> None:
    assert run("--config", "none.toml", "find", "story.html").exit_code == 2


def test_who_asks_and_whom_to_write_to_is_told(social: Social, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EMBEDARCHIVE_CONTACT", "web@paper.example")
    run("save", "story.html", "--capture")
    assert all("; web@paper.example)" in agent for agent in social.agents)
