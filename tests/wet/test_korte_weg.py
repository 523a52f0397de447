"""The short way to a value is no other way: same values, same trace, same sentences as step by step."""

import random
from datetime import date, timedelta

import pytest

from luwte.engine import EngineError
from luwte.engine.reading import Outcome, Reading, Trace, Unknown
from luwte.wet import catalogus, lokaal
from tests.wet.test_functies import random_facts

FIRST, DAYS = date(2014, 12, 1), 4500


class StepByStep(Reading):
    """A reading that never runs the compiled rules."""

    def _by_rule(self, name: str) -> Trace:
        return self._step_by_step(name, self.stand.rule(name))


def read(reading: Reading, target: str) -> Outcome | tuple[type, str]:
    try:
        return reading.outcome(target)
    except EngineError as error:
        return type(error), str(error)


@pytest.mark.parametrize("seed", range(24))
def test_with_all_or_some_facts_every_rule_has_the_value_and_trace_of_the_long_way(seed):
    chance = random.Random(seed)
    day = FIRST + timedelta(days=chance.randrange(DAYS))
    stand = catalogus().at(day, lokaal.voorbeeldlagen() if seed % 3 else [])
    facts = random_facts(seed, day)
    for name in chance.sample(sorted(facts), k=0 if seed % 2 else len(facts) // 4):
        del facts[name]
    facts = catalogus().admit(facts)
    long, short = StepByStep(stand, facts), Reading(stand, facts)
    known = 0
    for target in chance.sample(sorted(catalogus().rules), k=len(catalogus().rules)):
        expected = read(long, target)
        assert read(short, target) == expected
        if isinstance(expected, tuple | Unknown):
            continue
        known += 1
        assert stand.value(target, facts) == expected
        assert short.traces[target] == long.traces[target]
    assert known > 10
