"""Wat het laatst is bewezen, en of het recht waarover het ging nog hetzelfde is.

``luwte bewijs --bewaar`` writes ``bewijzen.json``: per claim the day, how it was proven, and a hash
of everything under it: the claim, its rules, figures, facts with their bounds and choices, and the
policies. A prover that was mended makes every older proof one to do again.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from functools import cache
from pathlib import Path

from luwte.engine.canonical import canonical, figure_text, rule_hash, sha256
from luwte.engine.facts import Fact
from luwte.engine.proof.cases import reach
from luwte.engine.proof.claims import Invariant
from luwte.engine.proof.tasks import Result
from luwte.wet import invarianten

#: Goes up by one when what passes for a proof becomes stricter (see docs/proof.md).
BEWIJZER = 2
BESTAND = Path(__file__).parent / "bewijzen.json"
_AFDRUKKEN: dict[str, str] = {}


@dataclass(frozen=True)
class Bewijs:
    """One recorded proof: when, how, over how many periods, and the hash of what it was about."""

    op: str
    methode: str
    perioden: int
    sha256: str


def vingerafdruk(claim: Invariant) -> str:
    """The hash of everything a claim's truth rests on, in a fixed order; made once a process."""
    if claim.name not in _AFDRUKKEN:
        _AFDRUKKEN[claim.name] = _vingerafdruk(claim)
    return _AFDRUKKEN[claim.name]


def _vingerafdruk(claim: Invariant) -> str:
    catalogue = invarianten.bewijscatalogus()
    names = sorted(reach(catalogue, (*claim.names(catalogue), *claim.places)))
    series = [catalogue.series[name] for name in names if name in catalogue.series]
    facts = [catalogue.facts[name] for name in names if name in catalogue.facts]
    policies = [
        [
            [figure_text(one, figure, layer.name), str(figure.valid_to)]
            for layer in layers
            for one in series
            for figure in layer.figures.get(one.name, ())
        ]
        for layers in invarianten.beleid()
    ]
    rules = [rule for name in names for rule in catalogue.rules.get(name, ())]
    document = {
        "stelling": [
            rule_hash(claim.rule),
            {key: list(one) for key, one in claim.copies.items()},
            sorted(claim.places),
            claim.days,
        ],
        "bewijzer": BEWIJZER,
        "regels": [[rule_hash(rule), str(rule.valid_to)] for rule in rules],
        "cijfers": [[figure_text(one, each, one.layer), str(each.valid_to)] for one in series for each in one.figures],
        "sleutels": [[one.name, one.key, one.layer, one.unit.kind] for one in series],
        "feiten": [_feit(fact) for fact in facts],
        "beleid": policies,
        "tijdvak": [invarianten.TIJDVAK.start.isoformat(), invarianten.TIJDVAK.end.isoformat()],
    }
    return sha256(canonical(document))


def _feit(fact: Fact) -> list[object]:
    """Everything that says what a fact may be."""
    unit = fact.unit
    bounds = map(str, (fact.least, fact.most, fact.above, unit.step))
    return [fact.name, unit.name, unit.kind, list(unit.choices), *bounds]


@cache
def bewezen() -> Mapping[str, Bewijs]:
    """Every recorded proof by the name of its claim."""
    if not BESTAND.is_file():
        return {}
    return {name: Bewijs(**entry) for name, entry in json.loads(BESTAND.read_text(encoding="utf-8")).items()}


def geldt_nog(claim: Invariant) -> bool:
    """Whether the recorded proof is about the rules and figures of today's source."""
    found = bewezen().get(claim.name)
    return found is not None and found.sha256 == vingerafdruk(claim)


def bewaar(results: Sequence[Result], dag: date) -> int:
    """Record what was proven. Returns how many were recorded.

    A claim that is gone, was refuted or says nothing drops out. One that z3 did not finish keeps the
    proof it had: that still holds for the law it was about.
    """
    known = {claim.name for claim in invarianten.stellingen()}
    known -= {result.claim.name for result in results if result.verdict in ("weerlegd", "loos")}
    kept = {name: asdict(one) for name, one in bewezen().items() if name in known}
    proven = [result for result in results if result.verdict == "bewezen"]
    for result in proven:
        name = result.claim.name
        claim = next(one for one in invarianten.stellingen() if one.name == name)
        kept[name] = asdict(Bewijs(dag.isoformat(), result.method, len(result.periods), vingerafdruk(claim)))
    BESTAND.write_text(json.dumps(kept, ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    bewezen.cache_clear()
    return len(proven)


@dataclass(frozen=True)
class Getoond:
    """What a page about a rule says of one claim; ``bewijs`` is None when none was recorded."""

    stelling: str
    nl: str
    en: str
    bron: str
    bewijs: Bewijs | None
    geldt_nog: bool


@cache
def over(regelnaam: str) -> tuple[Getoond, ...]:
    """Every claim about a rule, figure or fact with its recorded proof, the direct ones first."""
    return tuple(
        Getoond(claim.name, claim.nl, claim.en, claim.source, bewezen().get(claim.name), geldt_nog(claim))
        for claim in invarianten.over(regelnaam)
    )
