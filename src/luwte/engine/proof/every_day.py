"""Claims about terms: every day counted with reading 1, since a calendar is no algebra."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from fractions import Fraction
from itertools import product

from luwte.engine.catalogue import Layer
from luwte.engine.proof.cases import Period, reach
from luwte.engine.proof.claims import Invariant
from luwte.engine.proof.search import Place, facts_of
from luwte.engine.proof.seek import says
from luwte.engine.proof.tasks import Open, Refuted, Tally, Task
from luwte.engine.units import Value

#: Every day on which a term may begin; the last ones end in the year after.
FIRST_DAY, LAST_DAY = date(2015, 1, 1), date(2027, 12, 31)
METHOD = "alle dagen van 2015 tot en met 2027 nagerekend"
#: The other facts of such a claim must be few: all of them are combined with every day.
MOST_OTHERS = 40


def every_day(claim: Invariant, task: Task, layers: Sequence[Layer], period: Period, tally: Tally) -> bool:
    """Count the claim for every day and every other fact; False when it says nothing of any of them.

    Raises Refuted at the first that fails, and Open where the claim itself has no outcome.
    """
    names = reach(task.catalogue, claim.names(task.catalogue))
    place = Place(claim, task.catalogue, period.start, layers, facts_of(claim, task.catalogue, names))
    others = [name for name in place.facts if name != claim.days]
    combined = list(product(*(_all_of(place, name) for name in others)))
    if len(combined) > MOST_OTHERS:
        raise Open(f"{claim.name}: er zijn te veel andere feiten om alle dagen na te rekenen.")
    said = False
    for day in _days():
        for values in combined:
            facts: dict[str, Value] = {claim.days: day, **dict(zip(others, values, strict=True))}
            count = place.count(facts)
            tally.questions += 1
            if count.broken:
                raise Open(f"{period.start}: {count.reason}")
            if count.holds is False:
                raise Refuted(place.example(facts, count))
            if count.holds is True and not said and says(place, count.values):
                said = True
                tally.witness = tally.witness or place.example(facts, count)
    tally.methods[METHOD] = None
    return said


def _days() -> Iterator[date]:
    day = FIRST_DAY
    while day <= LAST_DAY:
        yield day
        day += timedelta(days=1)


def _all_of(place: Place, name: str) -> list[Value]:
    """Every value of a fact with few of them."""
    fact = place.facts[name]
    match fact.unit.kind:
        case "yesno":
            return [False, True]
        case "choice":
            return [*place.words_of(name)]
    step = fact.unit.step
    if fact.unit.kind == "number" and step is not None and fact.least is not None and fact.most is not None:
        count = int((fact.most - fact.least) / step)
        if count < MOST_OTHERS:
            return [Fraction(fact.least + step * index) for index in range(count + 1)]
    raise Open(f"{place.claim.name}: {fact.name} heeft te veel waarden om alle na te rekenen.")
