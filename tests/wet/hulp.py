"""What the tests of the law share: the law on a day, and the person of the regional note."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from functools import cache

from hypothesis import strategies as st

from luwte.engine import Stand
from luwte.engine.compiled import Frame, lane, value_of
from luwte.engine.units import Value
from luwte.wet import catalogus, lokaal

REGIO = {
    "Beemster": (1, 2),
    "Edam-Volendam": (3, 5),
    "Landsmeer": (1, 2),
    "Oostzaan": (1, 1),
    "Purmerend": (17, 30),
    "Waterland": (2, 3),
    "Wormerland": (2, 4),
    "Zaanstad": (31, 55),
}
#: 31 hours of 36, 23 years, loonwaarde 30%, in service of the municipality: regional note, chapter 6.
PERSOON = {
    "uren": 31,
    "normuren": 36,
    "loonwaarde": "0.30",
    "leeftijd": 23,
    "werkgeverschap": "gemeente",
    "rechtspositie": "bijstand",
    "begeleidingskosten_per_voltijdplek": 13000,
}

hele_procenten = st.integers(0, 100).map(lambda percent: Fraction(percent, 100))
uren = st.integers(1, 6000).map(lambda hundredths: Fraction(hundredths, 100))
normuren = st.sampled_from([Fraction(hours) for hours in (30, 32, 36, 37, 38, 40)]) | st.integers(3000, 4000).map(
    lambda hundredths: Fraction(hundredths, 100)
)
leeftijden = st.integers(15, 66)
dagen = st.dates(date(2017, 1, 1), date(2026, 12, 31))


@cache
def op(day: str | date, gemeente: str = "Purmerend") -> Stand:
    """The law on a day with the shipped local policy of a municipality."""
    when = date.fromisoformat(day) if isinstance(day, str) else day
    return catalogus().at(when, layers=lokaal.lagen(gemeente))


def los(name: str, day: str, gemeente: str = "Purmerend", **given: Value | int) -> Value:
    """One rule by itself: what is given for its parameters, and of figures not given those of the day."""
    stand = op(day, gemeente)
    rule = stand.rule(name)
    unknown = set(given) - set(rule.parameters)
    assert not unknown, f"{name} asks nothing named {', '.join(unknown)}"
    values = {asked: given[asked] if asked in given else stand.value(asked, {}) for asked in rule.parameters}
    exact = {asked: value_of_text(value) for asked, value in values.items()}
    return value_of(rule.code({asked: lane(value) for asked, value in exact.items()}, Frame()))


def value_of_text(value: Value | int) -> Value:
    """A whole number, or a text that is a number, as an exact one; a word stays a word."""
    if isinstance(value, bool | Fraction | date):
        return value
    try:
        return Fraction(value)
    except ValueError:
        return str(value)


def euro(text: str) -> Fraction:
    """An exact amount."""
    return Fraction(text)
