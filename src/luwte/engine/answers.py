"""Answers as people type them: 30%, € 13.000, 1-2-2017, ja, the words of a list or its number."""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction

from luwte.engine.errors import InvalidFact
from luwte.engine.facts import PERCENT, PERCENTAGE, Fact, Raw
from luwte.engine.formatting import format_value
from luwte.engine.units import Value

THOUSANDS = re.compile(r"([1-9][0-9]{0,2})((?:\.[0-9]{3})+)(,[0-9]+)?")
DUTCH_DAY = re.compile(r"([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4})")
#: How people write a day.
DAY_AS_TYPED = "Schrijf de dag, de maand en het jaar, zoals 1-2-2026."
YES_NO = {"j": "ja", "n": "nee"}


def typed(fact: Fact, text: str) -> Value:
    """The exact value of what was typed; raises InvalidFact in the words of ``Fact.admit``."""
    given = plain(fact, text.strip())
    if fact.unit.kind == "date" and not is_day(str(given)):
        raise InvalidFact(fact.name, f"{fact.name}: '{text.strip()}' is geen datum. {DAY_AS_TYPED}")
    return fact.admit(given)


def plain(fact: Fact, text: str) -> Raw:
    """What was typed in the notation of a fact; unchanged when it is nothing we know."""
    match fact.unit.kind:
        case "yesno":
            return YES_NO.get(text.lower(), text)
        case "date":
            return as_day(text)
        case "choice":
            return _word(fact, text)
    return _number(fact, text)


def options(fact: Fact) -> list[tuple[str, str]]:
    """What can be chosen: the word of the law and how people read it; empty when anything can be typed."""
    if fact.unit.kind == "yesno":
        return [("ja", "ja"), ("nee", "nee")]
    return [(word, format_value(word, fact.unit)) for word in fact.unit.choices]


def how_to_answer(fact: Fact) -> str:
    """What to type, with an example, in one sentence."""
    match fact.unit.kind:
        case "yesno":
            return "Antwoord met ja of nee."
        case "date":
            return "Een datum, zoals 1-2-2026."
        case "choice":
            if fact.unit.choices:
                return "Kies één antwoord."
            return f"Eén naam, zoals {fact.example}." if fact.example else "Eén naam."
    bounds = fact.range_text()
    between = f" {bounds[0].upper()}{bounds[1:]}." if bounds else ""
    if fact.unit.name == "deel":
        return f"Een deel van 1, zoals 0,30. Of een percentage met het teken erbij: 30%.{between}"
    if dict(fact.unit.dimension).get("euro"):
        return f"Een bedrag in euro, zoals 1551,60.{between}"
    return f"Een getal.{between}"


def refusal(fact: Fact, error: InvalidFact) -> str:
    """The sentence of a refused answer without the name of the fact before it."""
    sentence = str(error).removeprefix(f"{fact.name}: ")
    return f"{sentence[0].upper()}{sentence[1:]}"


def is_day(text: str) -> bool:
    """Whether a text is a day of the calendar, written as a program writes it."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def as_day(text: str) -> str:
    """A day that people wrote as 1-2-2026 as a program writes it; any other text unchanged."""
    dutch = DUTCH_DAY.fullmatch(text)
    return f"{dutch[3]}-{int(dutch[2]):02}-{int(dutch[1]):02}" if dutch else text


def _word(fact: Fact, text: str) -> str:
    listed = options(fact)
    if text.isdecimal() and 0 < int(text) <= len(listed):
        return listed[int(text) - 1][0]
    for word, shown in listed:
        if text.lower() in (word.lower(), shown.lower()):
            return word
    return text


def _number(fact: Fact, text: str) -> Raw:
    bare = text.removeprefix("€").strip()
    percentage = PERCENTAGE.fullmatch(bare) if fact.unit.name == "deel" else None
    if percentage:
        part = Fraction(percentage[1].replace(",", ".")) / PERCENT
        return part if part <= 1 else text
    thousands = THOUSANDS.fullmatch(bare)
    if thousands:
        return f"{thousands[1]}{thousands[2].replace('.', '')}{thousands[3] or ''}"
    return bare


def shown(fact: Fact, value: Value) -> str:
    """An answer as people read it."""
    return format_value(value, fact.unit)


def as_text(value: Value) -> str:
    """An answer in the notation of a fact: what ``Fact.admit`` reads back to the same value."""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    return value.isoformat() if isinstance(value, date) else str(value)
