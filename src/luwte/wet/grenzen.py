"""Wat een cijfer kan zijn, meegeleverd of ingevoerd: wat de eenheid zegt, en wat hier per cijfer meer staat.

A figure by which something is divided is never 0, nor is a wage or a norm. Hours a week are those of one
person, so at most what a contract may have.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from luwte.engine.limits import Limits, usual
from luwte.engine.units import HOURS_UNIT, Unit
from luwte.wet.feiten import MEESTE_UREN

NUL = Fraction(0)
#: Figures by which a rule divides: held against the rules themselves by a test.
DELERS = frozenset(
    (
        "begeleidingskosten_week",
        "begeleidingssubsidie_uren",
        "jaar_in_maanden",
        "lks_normweek",
        "maanden_per_jaar",
        "praktijkroute_maanden",
        "raadsbrief_uren",
        "uren_per_plek",
        "weken_per_jaar",
    )
)
#: What the law always sets above nothing: wages, norms, a full week, the most hours of a contract.
NOOIT_NIETS = DELERS | {
    "bijstandsnorm",
    "bijstandsnorm_jong",
    "cao_voltijdweek",
    "maximum_uren",
    "wml_leeftijdsdeel",
    "wml_maandbedrag",
    "wml_referentiemaand",
    "wml_uur_bij_38_uur",
    "wml_uurbedrag",
}


def grenzen(naam: str, eenheid: Unit) -> Limits:
    """The bounds of a figure, for every way in which it comes: with Luwte, from a page, a table or a file."""
    found = usual(eenheid)
    if eenheid == HOURS_UNIT:
        found = replace(found, most=MEESTE_UREN)
    if naam in NOOIT_NIETS:
        found = replace(found, least=None, above=NUL)
    return found
