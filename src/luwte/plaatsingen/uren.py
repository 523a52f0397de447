"""Hours a week of one person added up over contracts that run at the same time. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True)
class Uren:
    """Hours a week over [van, tot); `tot` None while open. `normuren` is the full-time week of the contract."""

    van: date
    tot: date | None
    uren: Decimal
    normuren: Decimal

    def loopt_op(self, dag: date) -> bool:
        """Return whether the contract runs on that day."""
        return self.van <= dag and (self.tot is None or dag < self.tot)


@dataclass(frozen=True)
class TeVeel:
    """The first day on which contracts together pass the longest full-time week among them."""

    vanaf: date
    samen: Decimal
    normuren: Decimal


def te_veel_uren(nieuw: Uren, andere: Sequence[Uren]) -> TeVeel | None:
    """Return the first day on which `nieuw` and `andere` pass a full-time week, or None.

    The sum only rises where a contract begins, so those days are all that need looking at.
    """
    alle = [nieuw, *andere]
    dagen = sorted({nieuw.van, *(c.van for c in andere if nieuw.loopt_op(c.van))})
    for dag in dagen:
        lopend = [c for c in alle if c.loopt_op(dag)]
        samen = sum((c.uren for c in lopend), Decimal(0))
        normuren = max(c.normuren for c in lopend)
        if samen > normuren:
            return TeVeel(dag, samen, normuren)
    return None


def te_veel_gedetacheerd(contracten: Sequence[Uren], detacheringen: Sequence[Uren]) -> TeVeel | None:
    """Return the first day on which secondments take more hours than the contracts have, or None.

    `normuren` of the answer are the hours of the contracts that day: 0 when none runs.
    """
    einden = [c.tot for c in contracten if c.tot is not None]
    for dag in sorted({*(d.van for d in detacheringen), *(c.van for c in contracten), *einden}):
        samen = sum((d.uren for d in detacheringen if d.loopt_op(dag)), Decimal(0))
        ruimte = sum((c.uren for c in contracten if c.loopt_op(dag)), Decimal(0))
        if samen > ruimte:
            return TeVeel(dag, samen, ruimte)
    return None
