"""The law over the years: whatever changes, the causes add up to the difference, to the cent."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from luwte.engine import LocalPolicyMissing, NoFigure, NoRule
from luwte.engine.difference import Side, difference
from luwte.engine.mixture import ordered
from luwte.engine.moments import next_moment, previous_moment
from luwte.wet import catalogus
from luwte.wet.lokaal import voorbeeldlagen

DOELEN = (
    "loonkostensubsidie_per_maand",
    "loonkostensubsidie_van_gemeente_per_jaar",
    "lage_inkomensvoordeel_bij_plaatsing",
    "loonkosten_per_jaar",
    "exploitatiesaldo_per_jaar",
)
FEITEN = st.fixed_dictionaries(
    {
        "uren": st.integers(4, 40),
        "normuren": st.integers(36, 40),
        "leeftijd": st.integers(18, 66),
        "loonwaarde": st.integers(0, 100).map(lambda percent: str(Fraction(percent, 100))),
        "rechtspositie": st.sampled_from(["bijstand", "nug", "wajong"]),
        "uwv_geeft_loondispensatie": st.booleans(),
        "loonkosten_bij_loondispensatie": st.just("20000"),
        "werkgeverschap": st.sampled_from(["gemeente", "regulier", "uitzend", "payroll"]),
        "advies_uitkomst": st.just("positief"),
        "functieloon_per_maand": st.just("2500"),
        "begeleidingskosten_per_voltijdplek": st.integers(0, 15_000).map(str),
    }
)
DAGEN = st.dates(date(2017, 2, 1), date(2026, 12, 31))


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(DOELEN), FEITEN, FEITEN, DAGEN, DAGEN)
def test_the_causes_add_up_to_the_difference_between_any_two_days_and_persons(doel, was, wordt, eerst, later):
    lagen = voorbeeldlagen()
    sides = [Side(catalogus().at(dag, lagen), feiten) for dag, feiten in ((eerst, was), (later, wordt))]
    try:
        found = difference(*sides, doel)
    except (NoFigure, NoRule, LocalPolicyMissing):
        return  # not known on one of the two days, so there is nothing to compare
    assert found.total == sides[1].stand.value(doel, wordt) - sides[0].stand.value(doel, was)
    assert sum((part.amount for part in found.parts), Fraction(0)) == found.total
    order = ordered(catalogus(), doel)
    names = [cause.name for part in found.parts for cause in part.causes]
    assert [name for name in order if name in names] == names
    assert not {cause.name for cause in found.without_effect} & set(names)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(DOELEN[:2]), FEITEN, DAGEN)
def test_between_two_moments_the_outcome_stays_the_same(doel, feiten, dag):
    feiten = {**feiten, "rechtspositie": "bijstand"}
    stand = catalogus().at(dag, voorbeeldlagen())
    komt, was = next_moment(stand, doel, feiten), previous_moment(stand, doel, feiten)
    assert komt is not None
    assert was is not None
    assert was.day <= dag < komt.day
    hier = stand.value(doel, feiten)
    for moment, richting in ((was, -1), (komt, 1)):
        eve = catalogus().at(date.fromordinal(moment.day.toordinal() - 1), voorbeeldlagen())
        assert (eve if richting > 0 else catalogus().at(moment.day, voorbeeldlagen())).value(doel, feiten) == hier
        if moment.difference is not None:
            assert moment.difference.total
    midden = date.fromordinal((was.day.toordinal() + komt.day.toordinal()) // 2)
    assert catalogus().at(midden, voorbeeldlagen()).value(doel, feiten) == hier


@pytest.mark.parametrize(
    ("dag", "bedrag", "oorzaken"),
    [
        # By hand: 1565,40 x 1,08 x 0,7 x 31/36 x 1,23 = 1253,46; with 1578,00: 1263,55; then x 1,235: 1268,69.
        (
            "2018-01-01",
            "15,23",
            "wettelijk minimumloon per maand bij leeftijd 23 jaar +10,09, werkgeverslasten +5,14",
        ),
        # By hand: 2294,40 x 1,08 x 0,7 x 31/36 x 1,235 = 1844,66; with 2337,00: 1878,91.
        ("2026-07-01", "34,25", "referentiemaandloon bij 36 uur +34,25"),
    ],
)
def test_the_change_of_a_known_half_year_is_told_as_worked_by_hand(dag, bedrag, oorzaken):
    feiten = {"uren": "31", "normuren": "36", "leeftijd": "23", "loonwaarde": "0.30"}
    first = date.fromisoformat(dag)
    old, new = (catalogus().at(one) for one in (date.fromordinal(first.toordinal() - 1), first))
    found = difference(Side(old, feiten), Side(new, feiten), "loonkostensubsidie_per_maand")
    assert found.sentence("Per 1 januari") == f"Per 1 januari € {bedrag} per maand meer: {oorzaken}."
