"""The tests of power cuts notice when any one thing is taken out that makes the archive withstand them."""

from collections.abc import Callable
from typing import Any

import pytest

from mutants import Mutant, living, without_syncs
from scenarios import SCENARIOS, aftermath, check, check_as_it_is, continued

MUTANTS = (*without_syncs(),)


def survives_power_cuts(opened: Callable[..., Any]) -> bool:
    try:
        for scenario in SCENARIOS:
            for state, claims in aftermath(scenario, opened):
                check(state, claims)
            for state, claims in continued(scenario, opened):
                check_as_it_is(state, claims)
    except Exception:
        return False
    return True


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.label)
def test_without_it_something_is_lost(mutant: Mutant) -> None:
    with living(mutant) as archive:
        assert not survives_power_cuts(archive)
