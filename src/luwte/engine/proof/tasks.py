"""What is asked of a proof, what came of it, and how it stops early."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from luwte.engine.catalogue import Catalogue, Layer
from luwte.engine.proof.cases import Period
from luwte.engine.proof.claims import Invariant
from luwte.engine.proof.search import Example

Verdict = Literal["bewezen", "weerlegd", "niet bewezen", "loos"]
Progress = Callable[[str], None]
#: The claim's own counterexamples, and those in one of its places.
OUTSIDE = ""


@dataclass(frozen=True)
class Task:
    """What to prove over: the law, the days, the policies, and how long one question may take."""

    catalogue: Catalogue
    span: Period
    policies: Sequence[Sequence[Layer]]
    seconds: float = 10
    most_periods: int | None = None


@dataclass(frozen=True)
class Result:
    """What came of one claim: the verdict, over which periods, how, and the facts that show it."""

    claim: Invariant
    verdict: Verdict
    method: str = "z3"
    periods: tuple[tuple[Period, tuple[str, ...]], ...] = ()
    questions: int = 0
    witness: Example | None = None
    counterexample: Example | None = None
    places: Mapping[str, Example] = field(default_factory=dict)
    reason: str = ""


@dataclass
class Tally:
    """What has been found so far of one claim."""

    questions: int = 0
    methods: dict[str, None] = field(default_factory=dict)
    proven: list[tuple[Period, tuple[str, ...]]] = field(default_factory=list)
    witness: Example | None = None
    places: dict[str, Example] = field(default_factory=dict)
    #: Places where z3 saw the claim fail, though perhaps only between the steps of the facts.
    unseen: dict[str, None] = field(default_factory=dict)


class Open(Exception):
    """A question that was not settled; the message says which."""


class Refuted(Exception):
    """A counterexample that reading 1 confirms."""

    def __init__(self, example: Example) -> None:
        super().__init__("weerlegd")
        self.example = example
