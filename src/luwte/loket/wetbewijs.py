"""What proves a rule: the tests that work it out, and the properties proven for all facts at once."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from luwte.wet import bewijzen
from luwte.wet.bewijzen import Getoond


@dataclass(frozen=True)
class Toets:
    """A test of the project: where it stands, and its name as a sentence (English, as all tests)."""

    plek: str

    @property
    def zin(self) -> str:
        """``test_the_subsidy_is_never_above_70_percent`` reads as a sentence."""
        return self.plek.split("::")[-1].removeprefix("test_").replace("_", " ")


@cache
def _alle() -> dict[str, list[str]]:
    """Name to tests, as ``luwte eisen --schrijf`` wrote them down."""
    found: dict[str, list[str]] = json.loads(files("luwte.wet").joinpath("bewezen.json").read_text(encoding="utf-8"))
    return found


def toetsen(naam: str) -> list[Toets]:
    """The tests that compute or use a rule or figure by name; empty when there is none."""
    return [Toets(one) for one in _alle().get(naam, ())]


def eigenschappen(naam: str) -> list[Getoond]:
    """The properties that speak of a rule or figure and whose recorded proof is about today's law.

    A property without such a proof is left out: what is not proven is not said to be.
    """
    return [one for one in bewijzen.over(naam) if one.bewijs and one.geldt_nog]
