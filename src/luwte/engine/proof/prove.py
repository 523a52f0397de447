"""Proves one claim over all admissible facts, all periods and all policies, or shows where it fails.

Per policy and period the claim's denial is put to z3. Impossible means proven there. First every
table may give any number between its least and greatest (one question for all ages); where that
does not suffice each part of the tables is asked apart, then with all unknowns on their steps. A
counterexample counts only when reading 1 agrees. What stays open is never called proven.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from luwte.engine.catalogue import Layer
from luwte.engine.errors import EngineError
from luwte.engine.proof.cases import Period, periods, policies, reach
from luwte.engine.proof.claims import Invariant
from luwte.engine.proof.every_day import every_day
from luwte.engine.proof.formulas import every
from luwte.engine.proof.search import Place, facts_of
from luwte.engine.proof.seek import Seek
from luwte.engine.proof.space import Space
from luwte.engine.proof.symbolic import Symbolic
from luwte.engine.proof.tasks import Open, Progress, Refuted, Result, Tally, Task, Verdict
from luwte.engine.proof.words import vocabulary
from luwte.engine.units import Value


def prove(claim: Invariant, task: Task, progress: Progress = lambda _: None) -> Result:
    """The verdict on one claim. Never 'bewezen' without a period and a witness for each of them."""
    tally = Tally()
    verdict: Verdict = "bewezen"
    reason, counterexample = "", None
    done: list[tuple[Sequence[Layer], Period]] = []
    try:
        for layers, period in rounds(claim, task):
            progress(f"{period.start} .. {period.end}")
            count = every_day if claim.days else _one_period
            if count(claim, task, layers, period, tally):
                tally.proven.append((period, tuple(layer.name for layer in layers)))
                done.append((layers, period))
        if task.most_periods is None:
            _seek_places(claim, task, done, tally)
    except Refuted as refuted:
        verdict, counterexample = "weerlegd", refuted.example
    except (Open, EngineError) as error:
        verdict, reason = "niet bewezen", str(error)
    if verdict == "bewezen":
        verdict, reason = _not_vacuous(claim, task, tally)
    return Result(
        claim,
        verdict,
        " en ".join(tally.methods) or "algebra",
        tuple(tally.proven),
        tally.questions,
        tally.witness,
        counterexample,
        tally.places,
        reason,
    )


def rounds(claim: Invariant, task: Task) -> Iterator[tuple[Sequence[Layer], Period]]:
    """Every policy with every period in which the claim's law stands still, thinned out if asked."""
    names = reach(task.catalogue, (*claim.names(task.catalogue), *claim.places))
    seen: set[str] = set()
    for layers in policies(task.catalogue, names, task.policies):
        every_period = periods(task.catalogue, names, layers, task.span)
        new = [period for period in every_period if not _repeats(names, layers, period, seen)]
        found = [period for period in new if _speaks(claim, task, names, layers, period)]
        for period in _thinned(found, task.most_periods):
            yield layers, period


def _thinned(found: list[Period], most: int | None) -> list[Period]:
    """Some of the periods: the last always, the first when two are wanted, the rest spread between."""
    if most is None or len(found) <= most:
        return found
    last = len(found) - 1
    return [found[last - last * index // max(1, most - 1)] for index in range(most)]


def _repeats(names: Sequence[str], layers: Sequence[Layer], period: Period, seen: set[str]) -> bool:
    """Whether this period was done under a policy that gives the same figures in it."""
    given: dict[str, Value] = {}
    for name in names:
        figures = [figure for layer in reversed(layers) for figure in layer.figures.get(name, ())]
        held = [figure.value for figure in figures if figure.holds(period.start, None)]
        given |= {name: held[0]} if held else {}
    key = f"{period} {sorted(given.items())}"
    if key in seen:
        return True
    seen.add(key)
    return False


def _speaks(claim: Invariant, task: Task, names: Sequence[str], layers: Sequence[Layer], period: Period) -> bool:
    """Whether the law may give an outcome in a period: False only when algebra shows it does not."""
    stand = task.catalogue.at(period.start, layers)
    words = vocabulary(stand, names, claim.copies, claim.rule.body)
    symbolic = Symbolic(stand, Space(), claim.copies, None, words)
    return every(symbolic.parameter(name).exists for name in claim.rule.parameters) is not False


def _not_vacuous(claim: Invariant, task: Task, tally: Tally) -> tuple[Verdict, str]:
    if not tally.proven:
        return "loos", "In geen enkele periode valt er iets te bewijzen."
    missing = [] if task.most_periods is not None else [place for place in claim.places if place not in tally.places]
    open_places = [place for place in missing if place in tally.unseen]
    if open_places:
        return "niet bewezen", f"Van deze plaats is geen voorbeeld gevonden: {', '.join(open_places)}."
    if missing:
        return "loos", f"Op de lijst staat een plaats waar het nergens misgaat: {', '.join(missing)}."
    return "bewezen", ""


def _one_period(claim: Invariant, task: Task, layers: Sequence[Layer], period: Period, tally: Tally) -> bool:
    """Prove one period; False when the law gives no outcome there. Raises Refuted or Open."""
    names = reach(task.catalogue, (*claim.names(task.catalogue), *claim.places))
    place = Place(claim, task.catalogue, period.start, layers, facts_of(claim, task.catalogue, names))
    seek = Seek(place, task, names, tally)
    if not seek.witness():
        return False
    if not seek.settle(None):
        for keys in seek.parts():
            if not seek.settle(keys):
                raise Open(f"{period.start}: {seek.open}")
    return True


def _seek_places(claim: Invariant, task: Task, done: Sequence[tuple[Sequence[Layer], Period]], tally: Tally) -> None:
    """An example of every place on the list, in the latest period that has one."""
    names = reach(task.catalogue, (*claim.names(task.catalogue), *claim.places))
    for layers, period in reversed(done):
        missing = [name for name in claim.places if name not in tally.places]
        if not missing:
            return
        place = Place(claim, task.catalogue, period.start, layers, facts_of(claim, task.catalogue, names))
        seek = Seek(place, task, names, tally)
        for name in missing:
            seek.place(name)
