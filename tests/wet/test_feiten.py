"""Facts of beschut werk at the door: what is possible and what is a typing error."""

from decimal import Decimal

import pytest

from luwte.engine import InvalidFact
from luwte.wet import catalogus


@pytest.mark.parametrize(
    ("name", "good"),
    [
        ("uren", "0.01"),
        ("uren", 60),
        ("normuren", 30),
        ("normuren", 40),
        ("loonwaarde", 0),
        ("loonwaarde", 1),
        ("loonwaarde", Decimal("0.01")),
        ("leeftijd", 15),
        ("leeftijd", 66),
        ("vastgestelde_personen", 0),
    ],
)
def test_the_bounds_themselves_are_possible(name, good):
    assert catalogus().facts[name].admit(good) is not None


@pytest.mark.parametrize(
    ("name", "wrong", "says"),
    [
        ("uren", 0, "0 uur per week kan niet"),
        ("uren", 61, "61 uur per week kan niet"),
        ("uren", "60.01", "60,01 uur per week kan niet"),
        ("normuren", "29.99", "vanaf 30 uur per week tot en met 40 uur per week"),
        ("normuren", 41, "41 uur per week kan niet"),
        ("loonwaarde", 30, "Bedoelt u 0,30 (30%)?"),
        ("loonwaarde", 350, "Geef een waarde vanaf 0% tot en met 100%."),
        ("loonwaarde", 0.3, "Geef een exact getal"),
        ("loonwaarde", "0.305", "te veel cijfers achter de komma"),
        ("leeftijd", 14, "14 jaar kan niet"),
        ("leeftijd", 67, "67 jaar kan niet"),
        ("werkgeverschap", "zzp", "Kies uit gemeente, regulier, uitzend, payroll"),
        ("rechtspositie", "WW", "Kies uit bijstand, anw, nug, wajong, uwv_overig"),
        ("vastgestelde_personen", "1.5", "te veel cijfers achter de komma"),
    ],
)
def test_what_cannot_be_is_refused_with_a_dutch_sentence(name, wrong, says):
    with pytest.raises(InvalidFact) as error:
        catalogus().facts[name].admit(wrong)
    assert error.value.name == name
    assert says in str(error.value)


def test_no_fact_asks_for_a_diagnosis():
    for fact in catalogus().facts.values():
        for word in ("diagnose", "ziekte", "medicijn", "iq", "stoornis"):
            assert word not in f"{fact.name} {fact.question}".lower().split(), fact.name
