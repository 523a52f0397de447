"""What reverse finds: the solutions, where the outcome passes the wanted one, and what is not known."""

from __future__ import annotations

from dataclasses import dataclass

from luwte.engine.figures import weakest
from luwte.engine.ranges import Range
from luwte.engine.units import Unit, Value


@dataclass(frozen=True)
class Piece:
    """Values of the unknown next to each other, all of which satisfy the question for one reason.

    ``deciding`` are the choices of the law that hold on the piece and not everywhere; ``confidence``
    is the least certainty of the outcomes at its ends.
    """

    first: Value
    last: Value
    outcome_first: Value
    outcome_last: Value
    deciding: tuple[str, ...]
    confidence: str


@dataclass(frozen=True)
class Crossing:
    """Two neighbours between which the outcome passes the wanted one without being it.

    ``turned`` are the choices of the law that fall otherwise at ``after``: a jump. Without them the
    outcome merely steps over the wanted one.
    """

    before: Value
    outcome_before: Value
    after: Value
    outcome_after: Value
    deciding: tuple[str, ...]
    turned: tuple[str, ...]
    confidence: str


@dataclass(frozen=True)
class Gap:
    """Values of the unknown for which the target cannot be computed, and the sentence that says why."""

    first: Value
    last: Value
    sentence: str


@dataclass(frozen=True)
class Answer:
    """All solutions in order, the crossings, the gaps, and what can be reached at all."""

    target: str
    unknown: str
    unit: Unit
    unknown_unit: Unit
    pieces: tuple[Piece, ...]
    crossings: tuple[Crossing, ...]
    gaps: tuple[Gap, ...]
    reachable: Range
    reachable_confidence: str
    #: The words that the unknown may be, when it is no number.
    words: tuple[Value, ...] = ()

    @property
    def confidence(self) -> str:
        """The least certainty of all that is told."""
        solved = [one.confidence for one in self.pieces]
        return weakest([*solved, *(one.confidence for one in self.crossings), self.reachable_confidence])
