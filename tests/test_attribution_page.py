"""The page on attribution tells the truth: each rule stands there with an example that it decides, and its numbers."""

import re

import pytest

import embedarchive as ea
from embedarchive.quotes.attribute import SHARED
from embedarchive.quotes.confidence import CONFIDENCE, INVERTED_CONFIDENCE, NOBODY
from embedarchive.quotes.inverted import INVERTED_RULES
from embedarchive.quotes.rules import RULES
from examples import ROOT

PAGE = ROOT / "docs" / "reference" / "attribution.md"
STORY = "Ada Quill met Tom Berg at the tower. Mrs. Quill smiled."
ROWS = re.findall(r"^\| `(\w+)` \| (.+) \| ([\d.]+) \| ([\d.]+) \|$", PAGE.read_text("utf-8"), re.MULTILINE)

INVERTED_ROWS = re.findall(
    r"^\| (\w\w) \| `([\w-]+)` \| (.+) \| (.+) \| (.+) \|$", PAGE.read_text("utf-8"), re.MULTILINE
)


def test_every_rule_stands_there_in_the_order_of_asking() -> None:
    assert [rule for rule, *_ in ROWS] == [*RULES, SHARED, NOBODY]


@pytest.mark.parametrize(("rule", "example"), [row[:2] for row in ROWS])
def test_the_rule_decides_its_example(rule: str, example: str) -> None:
    text = STORY + "\n\n" + example.replace("¶", "\n\n")
    found = ea.find(text, markup="text", lang="en")
    assert rule in {quote.rule for quote in found.quotes}


@pytest.mark.parametrize(("rule", "statement", "fragment"), [(row[0], row[2], row[3]) for row in ROWS])
def test_the_numbers_are_those_of_the_table(rule: str, statement: str, fragment: str) -> None:
    assert (float(statement), float(fragment)) == CONFIDENCE[rule]


def test_every_rule_of_inverted_orders_stands_there_too() -> None:
    assert [row[1] for row in INVERTED_ROWS] == [rule for rule in INVERTED_RULES if rule not in RULES]


@pytest.mark.parametrize(("lang", "rule", "example"), [row[:3] for row in INVERTED_ROWS])
def test_the_rule_of_an_inverted_order_decides_its_example(lang: str, rule: str, example: str) -> None:
    found = ea.find(f"Ida Krall.\n\n{example.replace('¶', chr(10))}", markup="text", lang=lang)
    assert rule in {quote.rule for quote in found.quotes}


@pytest.mark.parametrize(("rule", "statement", "fragment"), [(row[1], *row[3:]) for row in INVERTED_ROWS])
def test_the_numbers_of_inverted_orders_are_those_of_the_table(rule: str, statement: str, fragment: str) -> None:
    share = INVERTED_CONFIDENCE.get(rule)
    assert (statement, fragment) == ((f"{share.statement:.2f}", f"{share.fragment:.2f}") if share else ("–", "–"))
