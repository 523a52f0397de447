"""What proves a rule: the tests that work it out, and the properties proven for all facts at once."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from luwte.engine.proof.claims import Invariant
from luwte.wet import invarianten


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


@cache
def eigenschappen(naam: str) -> tuple[Invariant, ...]:
    """The properties about a rule that ``luwte bewijs`` proves over all admissible facts."""
    return tuple(invarianten.over(naam))
