"""The canonical text of a rule version and of a figure, and its hash: to see whether law has changed.

In the text stands what decides the outcome and on what ground: name, formula, units with their
rounding, first day, source, layer and certainty. Line numbers, comments and explaining words do
not, and neither does the last day: a later law ends a rule without changing what it said. A rule that
moves a day to a working day also rests on the days that were equated with holidays.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import fields, is_dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from luwte.engine.equated_days import equated_days
from luwte.engine.explanation import json_number
from luwte.engine.figures import Figure, Series
from luwte.engine.rules import Rule
from luwte.engine.units import Unit

#: How a formula calls the function that knows the holidays, written as JSON.
WORKING_DAY = '"eerste_werkdag"'
#: Hashes by identity; the rule beside it keeps its identity from being given out again.
_HASHES: dict[int, tuple[Rule, str]] = {}


def canonical(document: object) -> str:
    """A JSON document as one line that is the same wherever it is written."""
    return json.dumps(document, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def sha256(text: str) -> str:
    """The hash of a text, 64 hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()


def rule_hash(rule: Rule) -> str:
    """The hash of the canonical text of a rule version, made once for each that is in use."""
    known = _HASHES.get(id(rule))
    if known is None or known[0] is not rule:
        known = _HASHES[id(rule)] = (rule, sha256(rule_text(rule)))
    return known[1]


def rule_text(rule: Rule) -> str:
    """The canonical text of one version of a rule."""
    formula = _plain(rule.body)
    calendar = [day.isoformat() for day in equated_days()] if WORKING_DAY in canonical(formula) else None
    return canonical(
        {
            "regel": rule.name,
            "bron": rule.source,
            "vanaf": rule.valid_from.isoformat(),
            "laag": rule.layer,
            "zekerheid": rule.confidence,
            "vraagt": {name: _unit(unit) for name, unit in rule.parameters.items()},
            "geeft": _unit(rule.unit),
            "formule": formula,
        }
        | ({"kalender": calendar} if calendar else {})
    )


def figure_text(series: Series, figure: Figure, layer: str) -> str:
    """The canonical text of one figure of a series; ``layer`` is who gave it."""
    return canonical(
        {
            "cijfer": series.name,
            "eenheid": _unit(series.unit),
            "waarde": _plain(figure.value),
            "sleutel": [_plain(figure.key_from), _plain(figure.key_to)],
            "vanaf": figure.valid_from.isoformat(),
            "bron": figure.source,
            "laag": layer,
            "zekerheid": figure.confidence,
        }
    )


def _unit(unit: Unit) -> list[object]:
    return [unit.name, None if unit.step is None else json_number(unit.step), unit.rounding]


def _plain(part: Any) -> object:
    """A part of a formula as lists and words, without the line it stands on."""
    if isinstance(part, Fraction):
        return {"getal": json_number(part)}
    if isinstance(part, date):
        return {"dag": part.isoformat()}
    if isinstance(part, tuple):
        return [_plain(one) for one in part]
    if is_dataclass(part):
        inside = [_plain(getattr(part, one.name)) for one in fields(part) if one.name != "line"]
        return [type(part).__name__, *inside]
    return part
