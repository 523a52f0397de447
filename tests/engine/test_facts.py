"""Facts at the door: kind, range, and a Dutch sentence for each refusal."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from luwte.engine import Fact, InvalidFact, UnknownName
from luwte.engine.facts import exact_number
from luwte.engine.units import AGE_UNIT, DATE_UNIT, HOURS_UNIT, PART_UNIT, YES_NO_UNIT, choice
from tests.engine.law import DAY, catalogue, rule

UREN = Fact("uren", HOURS_UNIT, "Hoeveel uur?", above=Fraction(0), most=Fraction(60))
DEEL = Fact("loonwaarde", PART_UNIT, "Welk deel?", least=Fraction(0), most=Fraction(1))
LEEFTIJD = Fact("leeftijd", AGE_UNIT, "Hoe oud?", least=Fraction(15))
JA = Fact("a", YES_NO_UNIT, "A?")
DAG = Fact("dag", DATE_UNIT, "Welke dag?")
KLEUR = Fact("kleur", choice("kleur", "rood", "wit"), "Welke kleur?")


@pytest.mark.parametrize(
    ("fact", "raw", "value"),
    [
        (UREN, 31, Fraction(31)),
        (UREN, "31", Fraction(31)),
        (UREN, " 23,99 ", Fraction("23.99")),
        (UREN, Decimal("0.01"), Fraction(1, 100)),
        (UREN, 60, Fraction(60)),
        (DEEL, "0,30", Fraction(3, 10)),
        (DEEL, Fraction(1, 3), Fraction(1, 3)),
        (DEEL, "1/3", Fraction(1, 3)),
        (DEEL, 0, Fraction(0)),
        (DEEL, 1, Fraction(1)),
        (JA, "ja", True),
        (JA, " Nee ", False),
        (JA, "true", True),
        (JA, "False", False),
        (JA, "Nee", False),
        (JA, True, True),
        (DAG, "2017-02-01", date(2017, 2, 1)),
        (DAG, date(2017, 2, 1), date(2017, 2, 1)),
        (KLEUR, "rood", "rood"),
    ],
)
def test_a_fact_within_its_bounds_becomes_an_exact_value(fact, raw, value):
    assert fact.admit(raw) == value


@pytest.mark.parametrize(
    ("fact", "raw", "says"),
    [
        (UREN, 0, "0 uur per week kan niet. Geef een waarde van meer dan 0 uur per week tot en met 60 uur per week."),
        (UREN, 61, "61 uur per week kan niet."),
        (UREN, -1, "-1 uur per week kan niet."),
        (UREN, Decimal("60.01"), "60,01 uur per week kan niet."),
        (UREN, "31.005", "te veel cijfers achter de komma"),
        (UREN, 31.0, "Geef een exact getal"),
        (UREN, True, "Geef een exact getal"),
        (UREN, "veel", "is geen getal"),
        (UREN, "", "is geen getal"),
        (UREN, "1.000,5", "is geen getal"),
        (UREN, "1/0", "is geen getal"),
        (UREN, "nan", "is geen getal"),
        (UREN, "1e999999999", "is geen getal"),
        (UREN, Decimal("NaN"), "is geen getal"),
        (UREN, Decimal("Infinity"), "is geen getal"),
        (UREN, Decimal("1E+999999999"), "is geen getal"),
        (LEEFTIJD, 14, "14 jaar kan niet. Geef een waarde vanaf 15 jaar."),
        (LEEFTIJD, "21.5", "te veel cijfers"),
        (DEEL, "1.01", "Bedoelt u 0,0101"),
        (DEEL, -1, "Geef een waarde vanaf 0% tot en met 100%."),
        (JA, "misschien", "Antwoord met ja of nee"),
        (JA, 2, "Antwoord met ja of nee"),
        (DAG, "31-02-2017", "Schrijf JJJJ-MM-DD"),
        (DAG, "2017-02-30", "Schrijf JJJJ-MM-DD"),
        (DAG, "0001-01-01", "het jaar 1 kan niet"),
        (DAG, date(9999, 12, 31), "het jaar 9999 kan niet"),
        (KLEUR, "paars", "Kies uit rood, wit"),
        (KLEUR, True, "Kies uit rood, wit"),
    ],
)
def test_a_fact_outside_its_bounds_is_refused_by_name_with_what_to_do(fact, raw, says):
    with pytest.raises(InvalidFact) as error:
        fact.admit(raw)
    assert error.value.name == fact.name
    assert str(error.value).startswith(f"{fact.name}: ")
    assert says in str(error.value)


def test_thirty_for_a_share_of_thirty_percent_is_refused_with_the_share_that_was_meant():
    with pytest.raises(InvalidFact) as error:
        DEEL.admit(30)
    assert str(error.value) == "loonwaarde: 30 kan niet. Bedoelt u 0,30 (30%)?"


def test_a_share_of_350_gets_its_range_since_nothing_was_meant():
    with pytest.raises(InvalidFact, match=r"350 kan niet. Geef een waarde vanaf 0% tot en met 100%"):
        DEEL.admit(350)


def test_an_unknown_fact_is_refused_with_the_nearest_name():
    law = catalogue(rule("return uren"))
    with pytest.raises(UnknownName, match=r"Het feit 'urn' bestaat niet. Bedoelt u 'uren'"):
        law.at(DAY).value("proef", {"urn": 3})
    with pytest.raises(UnknownName, match=r"Het feit 'xyzzy' bestaat niet.$"):
        law.at(DAY).value("proef", {"xyzzy": 3})


def test_what_is_computed_cannot_be_given():
    law = catalogue(rule("return uren"))
    with pytest.raises(UnknownName, match=r"'proef' wordt berekend of staat vast"):
        law.at(DAY).value("proef", {"proef": 3})


@pytest.mark.parametrize(("power", "read"), [(19, True), (20, False), (-19, True), (-20, False)])
def test_a_decimal_of_twenty_digits_is_read_and_a_longer_one_is_not(power, read):
    assert (exact_number(Decimal(f"1E{power:+d}")) is not None) is read
