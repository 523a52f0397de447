"""Claims about terms: every day and every other fact is counted, the first and the last of them too."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest

from luwte.engine import Catalogue, Fact
from luwte.engine.proof import every_day
from luwte.engine.proof.claims import Invariant, Recount, claims_in
from luwte.engine.proof.prove import prove
from luwte.engine.proof.search import Facts
from luwte.engine.proof.tasks import Result, Task
from luwte.engine.units import DATE_UNIT, MONTHS_UNIT
from tests.engine.law import FACTS, module, rule
from tests.engine.proof.proving import HEAD, SPAN, claim

DAYS = (every_day.LAST_DAY - every_day.FIRST_DAY).days + 1


def counted(body: str, parameters: str, *, months: tuple[int, int] = (0, 3)) -> Result:
    """The verdict on a claim about ``dag`` and the months between two ends, counted for every day."""
    one: Invariant
    text = HEAD + rule("return dag", "dag: Datum", "Datum") + claim(body, parameters, alle_dagen="dag")
    rules, (one,) = claims_in(module(text))
    low, high = map(Fraction, months)
    facts = (*FACTS, Fact("dag", DATE_UNIT, "?"), Fact("maanden", MONTHS_UNIT, "?", least=low, most=high))
    return prove(one, Task(Catalogue(rules, (), facts), SPAN, ((),)))


@pytest.fixture
def _fewer_days(monkeypatch: pytest.MonkeyPatch) -> None:
    """Four days, so that many facts go fast."""
    monkeypatch.setattr(every_day, "LAST_DAY", date(2015, 1, 4))


def test_all_days_from_2015_to_the_end_of_2027_are_counted() -> None:
    found = counted("return proef == dag", "proef: Datum, dag: Datum")
    assert (found.verdict, found.questions) == ("bewezen", DAYS)
    assert DAYS == 365 * 13 + 3
    assert "2015 tot en met 2027" in found.method


@pytest.mark.usefixtures("_fewer_days")
@pytest.mark.parametrize("months", [(0, 3), (2, 5), (-3, 0)])
def test_every_value_of_another_fact_is_counted_and_a_claim_that_fails_at_one_is_refuted(
    months: tuple[int, int],
) -> None:
    parameters = "proef: Datum, dag: Datum, maanden: Maanden"
    found = counted("return proef == dag and maanden == maanden", parameters, months=months)
    assert (found.verdict, found.questions) == ("bewezen", 4 * (months[1] - months[0] + 1))
    for value in range(months[0], months[1] + 1):
        failing = counted(f"return proef == dag and maanden != {value}", parameters, months=months)
        assert failing.verdict == "weerlegd"
        assert failing.counterexample is not None
        assert failing.counterexample.facts["maanden"] == value


@pytest.mark.usefixtures("_fewer_days")
def test_forty_combinations_are_counted_and_one_more_is_left_open() -> None:
    parameters = "proef: Datum, dag: Datum, maanden: Maanden"
    body = "return proef == dag and maanden == maanden"
    assert counted(body, parameters, months=(1, 40)).verdict == "bewezen"
    assert "te veel waarden" in counted(body, parameters, months=(1, 41)).reason
    both, more = "return proef == dag and (a or not a) and maanden == maanden", parameters + ", a: JaNee"
    assert counted(both, more, months=(1, 20)).questions == 4 * 40
    assert "te veel andere feiten" in counted(both, more, months=(1, 21)).reason


@pytest.mark.usefixtures("_fewer_days")
@pytest.mark.parametrize(("parameter", "value"), [("a: JaNee", "not a"), ("a: JaNee", "a"), ("kleur: Kleur", "")])
def test_both_answers_and_every_word_are_counted(parameter: str, value: str) -> None:
    names = f"proef: Datum, dag: Datum, {parameter}"
    bodies = [value] if value else [f'kleur != "{word}"' for word in ("rood", "wit", "blauw")]
    for body in bodies:
        assert counted(f"return proef == dag and {body}", names).verdict == "weerlegd"


def test_the_days_are_each_counted_once(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[object] = []
    count = every_day.Place.count

    def noting(place: every_day.Place, facts: Facts) -> Recount:
        seen.append(facts["dag"])
        return count(place, facts)

    monkeypatch.setattr(every_day.Place, "count", noting)
    counted("return proef == dag", "proef: Datum, dag: Datum")
    assert seen == [date(2015, 1, 1) + timedelta(days=number) for number in range(DAYS)]
