"""The names that users rely on."""

import inspect
import pickle

import attrs
import pytest

import embedarchive as ea
from embedarchive import errors

PINNED = """
find Found Article Author Embed Hyperlink Media Post PostLink PostRef Problem Quote Selector Span Timestamp
Archive Saved Snapshot Capture dumps loads json_schema EmbedArchiveError
""".split()
ERRORS = [
    value for value in vars(errors).values() if isinstance(value, type) and issubclass(value, errors.EmbedArchiveError)
]

every_name = pytest.mark.parametrize("name", ea.__all__)
every_error = pytest.mark.parametrize("error_type", ERRORS, ids=lambda error_type: error_type.__name__)


def test_the_pinned_names_are_there_and_all_names_are_sorted() -> None:
    assert set(PINNED) <= set(ea.__all__)
    assert list(ea.__all__) == sorted(ea.__all__)


@every_name
def test_a_public_name_is_documented(name: str) -> None:
    assert inspect.getdoc(getattr(ea, name))


@every_name
def test_the_methods_of_a_public_class_are_documented(name: str) -> None:
    methods = vars(getattr(ea, name)).items() if inspect.isclass(getattr(ea, name)) else ()
    assert not [
        method for method, value in methods if callable(value) and method[0] != "_" and not inspect.getdoc(value)
    ]


@every_name
def test_every_attribute_of_a_record_is_documented(name: str) -> None:
    value = getattr(ea, name)
    told = inspect.getdoc(value) or ""
    fields = [field.name for field in attrs.fields(value) if field.init] if attrs.has(value) else []
    assert not [field for field in fields if field[0] != "_" and f"    {field}: " not in told]


@every_error
def test_errors_stand_in_the_tree_that_is_drawn(error_type: type[errors.EmbedArchiveError]) -> None:
    assert error_type.__name__ in (errors.__doc__ or "")
    assert error_type.__doc__


def test_errors_say_what_and_carry_data() -> None:
    newer = ea.NewerFormatError("too new", found=2, known=1)
    assert (str(newer), newer.found, newer.known) == ("too new", 2, 1)
    assert isinstance(newer, ValueError)
    missing = ea.SnapshotNotFoundError("no such snapshot", path="archive")
    assert str(missing) == "no such snapshot"
    assert isinstance(missing, KeyError)


def test_the_tour_in_the_documentation_of_the_package_runs() -> None:
    import doctest

    assert doctest.testmod(ea, optionflags=doctest.ELLIPSIS).failed == 0


def test_what_is_found_can_be_sent_to_another_process() -> None:
    found = ea.find("<p>“It rains,” Ada Example said.</p>")
    assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301
