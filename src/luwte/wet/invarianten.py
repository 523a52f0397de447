"""Wat altijd geldt, welke feiten ook: de stellingen die ``luwte bewijs`` bewijst.

A claim is a function marked ``@invariant`` in a file of ``wet/stellingen``, in the language of the
rules. Its parameters are rules, figures and facts; ``naast`` names a second case in which some
facts differ (``uren_meer``). A rule there without ``@invariant`` is only a measure for a claim.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from importlib import import_module

from luwte.engine import Catalogue, Layer
from luwte.engine.facts import Raw
from luwte.engine.proof.cases import Period, reach
from luwte.engine.proof.claims import Invariant, check, claims_in, recount
from luwte.wet import catalogus, lokaal

ONDERWERPEN = ("loonkostensubsidie",)
#: From the start of the Participatiewet's wage subsidy to the last figure known of 2026.
TIJDVAK = Period(date(2015, 1, 1), date(2027, 1, 1))


@cache
def _gelezen() -> tuple[Catalogue, tuple[Invariant, ...]]:
    law = catalogus()
    helpers = [version for versions in law.rules.values() for version in versions]
    claims: list[Invariant] = []
    for onderwerp in ONDERWERPEN:
        more, found = claims_in(import_module(f"luwte.wet.stellingen.{onderwerp}"))
        helpers += more
        claims += found
    catalogue = Catalogue(helpers, law.series.values(), law.facts.values())
    for claim in claims:
        check(claim, catalogue)
    return catalogue, tuple(claims)


def stellingen() -> tuple[Invariant, ...]:
    """Every claim, in the order of their files. Raises RuleError when one is not well formed."""
    return _gelezen()[1]


def bewijscatalogus() -> Catalogue:
    """The law, and the measures that only claims use."""
    return _gelezen()[0]


def beleid() -> list[Sequence[Layer]]:
    """The sets of local policy to prove over: the shipped standard, and each shipped region."""
    return [lokaal.standaardlagen(), lokaal.voorbeeldlagen()]


@cache
def over(regelnaam: str) -> tuple[Invariant, ...]:
    """The claims that speak of a rule, figure or fact; directly first, then through other rules."""
    catalogue = bewijscatalogus()
    direct = [claim for claim in stellingen() if regelnaam in claim.names(catalogue)]
    through = [
        claim for claim in stellingen() if claim not in direct and regelnaam in reach(catalogue, claim.names(catalogue))
    ]
    return (*direct, *through)


def klopt(naam: str, dag: str, beleidsnamen: Sequence[str], feiten: Mapping[str, Raw]) -> bool | None:
    """A claim on one set of facts by reading 1; None where the law has no outcome.

    What a printed counterexample calls as a test. Raises StopIteration for a claim that is gone,
    InvalidFact or MissingFacts when the facts no longer fit.
    """
    claim = next(one for one in stellingen() if one.name == naam)
    layers = next(one for one in beleid() if [layer.name for layer in one] == list(beleidsnamen))
    return recount(claim, bewijscatalogus(), date.fromisoformat(dag), layers, feiten).holds
