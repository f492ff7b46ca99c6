"""No power cut, at any moment of any work, loses what was acknowledged or leaves anything that cannot be mended."""

import pytest

from scenarios import SCENARIOS, Scenario, aftermath, check, check_as_it_is, continued

every_scenario = pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.name)


@every_scenario
def test_a_power_cut_loses_nothing_that_was_acknowledged(scenario: Scenario) -> None:
    states = aftermath(scenario)
    assert len(states) > 10
    for state, claims in states:
        check(state, claims)


@every_scenario
def test_what_a_killed_writer_left_unsynced_is_not_relied_on(scenario: Scenario) -> None:
    for state, claims in continued(scenario):
        check_as_it_is(state, claims)
