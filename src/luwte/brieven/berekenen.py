"""Terms and amounts of a letter: always a rule of ``wet``, with its computation and its receipt."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from luwte.brieven.feiten import REGELFEITEN, kaal
from luwte.brieven.register import Regel
from luwte.engine import EngineError, Explanation, Layer
from luwte.engine.explanation import json_value
from luwte.engine.figures import CONFIDENCES
from luwte.engine.receipts import receipt
from luwte.wet import catalogus

ONGECONTROLEERD = CONFIDENCES[-1]


def bereken(
    regels: Sequence[Regel], feiten: Mapping[str, Any], dag: date, lagen: Sequence[Layer]
) -> tuple[dict[str, Any], dict[str, Any]]:
    """The outcomes of the rules as facts of the letter, and their receipts; both by name.

    Of a rule ``x`` the letter knows ``x``, and ``x__tekst``, ``x__label``, ``x__zekerheid``,
    ``x__bron`` and ``x__som``. A rule that misses a fact or figure gives nothing, only the sentence
    that says why, under ``x__melding``.
    """
    uitkomsten: dict[str, Any] = {}
    bonnen: dict[str, Any] = {}
    for regel in regels:
        op = date.fromisoformat(feiten[regel.op]) if feiten.get(regel.op) else dag
        stand = catalogus().at(op, layers=list(lagen))
        gegeven = _gegeven(regel, ChainMap(uitkomsten, feiten))  # type: ignore[arg-type]
        try:
            uitleg = stand.explain(regel.doel, gegeven)
            bon = receipt(stand, regel.doel, gegeven)
        except EngineError as fout:
            uitkomsten[f"{regel.als}__melding"] = str(fout)
            continue
        bonnen[regel.als] = bon
        uitkomsten |= {
            regel.als: json_value(uitleg.value, uitleg.unit),
            f"{regel.als}__tekst": uitleg.formatted,
            f"{regel.als}__label": uitleg.label,
            f"{regel.als}__zekerheid": uitleg.weakest_confidence,
            f"{regel.als}__bron": uitleg.source,
            f"{regel.als}__uitleg": uitleg.doc,
            f"{regel.als}__som": _som(uitleg),
        }
    return uitkomsten, bonnen


def _gegeven(regel: Regel, feiten: Mapping[str, Any]) -> dict[str, Any]:
    """What the rule may ask: facts for rules by their own name, and those the letter gives."""
    eigen = feiten.get(REGELFEITEN, {})
    gegeven: dict[str, Any] = {}
    for naam in catalogus().inputs(regel.doel):
        if naam in regel.van:
            van = regel.van[naam]
            waarde = feiten.get(van) if isinstance(van, str) else kaal(van)
        else:
            waarde = eigen.get(naam)
        if waarde is not None:
            gegeven[naam] = waarde
    return gegeven


def _som(uitleg: Explanation) -> str:
    """How it was computed: the steps of the first rule below that really computes, numbers filled in."""
    rekent = next((knoop for knoop in _breed(uitleg) if any(stap.filled != stap.result for stap in knoop.steps)), None)
    if rekent is None:
        return ""
    stappen = [
        f"{stap.formula[:1].upper()}{stap.formula[1:]} = {stap.filled} = {stap.result}." for stap in rekent.steps
    ]
    return " ".join([*stappen, f"Bron: {rekent.source.rstrip('.')}."])


def _breed(uitleg: Explanation) -> Iterator[Explanation]:
    """The tree level by level: the rule itself first, then what it rests on."""
    laag = [uitleg]
    while laag:
        yield from laag
        laag = [kind for knoop in laag for kind in knoop.children]


def versies(bonnen: dict[str, Any]) -> list[str]:
    """The hashes of every rule and figure used, in a fixed order, each once."""
    return sorted({een["sha256"] for bon in bonnen.values() for een in (*bon["regels"], *bon["cijfers"])})
