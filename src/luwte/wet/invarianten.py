"""Wat altijd geldt, welke feiten ook: de stellingen die ``luwte bewijs`` bewijst.

A claim is a function marked ``@invariant`` in a file of ``wet/stellingen``, in the language of the
rules. Its parameters are rules, figures and facts; ``naast`` names a second case in which some
facts differ (``uren_meer``). A rule there without ``@invariant`` is only a measure for a claim.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction
from functools import cache
from importlib import import_module

from luwte.engine import Catalogue, Figure, Layer, Series
from luwte.engine.facts import Raw
from luwte.engine.proof.cases import Period, reach
from luwte.engine.proof.claims import Invariant, check, claims_in, recount
from luwte.engine.units import EURO_YEAR_UNIT, HOURS_UNIT, Unit
from luwte.wet import lokaal, meegeleverd

ONDERWERPEN = (
    "loonkostensubsidie",
    "lage_inkomensvoordeel",
    "maanden",
    "subsidies",
    "exploitatie",
    "toegang",
    "vaststelling",
    "taakstelling",
    "termijnen",
)
#: From the start of the Participatiewet's wage subsidy to the last figure known of 2026.
TIJDVAK = Period(date(2015, 1, 1), date(2027, 1, 1))

#: Guidance subsidies a year, general and temporary, for a policy without an end: those of the region.
DOORLOPENDE_SUBSIDIES = ("8500", "2500")


def _maat(naam: str, label: str, eenheid: Unit, aantal: int = 1) -> Series:
    """So much of a unit, as a measure that claims may name."""
    one = Figure(Fraction(aantal), TIJDVAK.start, None, "maat van het bewijs", "gelezen")
    return Series(naam, label, eenheid, "landelijk", (one,))


MATEN = (
    _maat("een_uur", "Eén uur per week", HOURS_UNIT),
    _maat("een_euro_per_jaar", "Eén euro per jaar", EURO_YEAR_UNIT),
    _maat("tien_euro_per_jaar", "Tien euro per jaar", EURO_YEAR_UNIT, 10),
)


@cache
def _gelezen() -> tuple[Catalogue, tuple[Invariant, ...]]:
    law = meegeleverd()
    helpers = [version for versions in law.rules.values() for version in versions]
    claims: list[Invariant] = []
    for onderwerp in ONDERWERPEN:
        more, found = claims_in(import_module(f"luwte.wet.stellingen.{onderwerp}"))
        helpers += more
        claims += found
    catalogue = Catalogue(helpers, [*law.series.values(), *MATEN], law.facts.values())
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
    """The sets of local policy to prove over.

    The shipped standard; the shipped region; that region with an employer who pays the wage of the
    job; and subsidies of one's own that go on in every year (the region gave them for some years).
    """
    region = lokaal.voorbeeldlagen()
    own = replace(lokaal.eigen_invoer(*DOORLOPENDE_SUBSIDIES), name="doorlopende subsidies")
    job = replace(lokaal.functieloon_betaald(), name="loon van de functie")
    return [lokaal.standaardlagen(), region, [*region, job], [*region, own], [*region, own, job]]


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


def als_lijst() -> str:
    """Every claim as a line of a list in English, with its source; what docs/proof.md shows."""
    return "".join(f"- **`{claim.name}`** {claim.en} ({claim.source})\n" for claim in stellingen())
