"""The penalty for deciding too late: from when, how much a day, and what is owed now (Awb art. 4:17).

The rules give day and amount; here only the days are counted. The day of the decision itself does not
count any more: on that day the college is no longer late. That is our reading of the article.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from luwte.engine import Explanation, Stand
from luwte.gemeenten.uitleg import Uitleg, verklaar
from luwte.wet import catalogus
from luwte.wet.feiten_toegang import MEESTE_DAGEN

DAG = timedelta(days=1)


@dataclass(frozen=True)
class Dwangsom:
    """The penalty on a day. ``dagen`` may pass the most that counts; the rule cuts it off."""

    ingebrekestelling_op: date
    op: date
    begint_op: date
    dagen: int
    loopt: bool
    _stand: Stand

    @property
    def bedrag(self) -> Fraction:
        """What is owed now."""
        return self._bedrag(self.dagen)

    @property
    def vandaag(self) -> Fraction:
        """What this day adds; nothing before the begin, after the decision or after the last day."""
        if not self.loopt or not self.dagen:
            return Fraction(0)
        return self._bedrag(self.dagen) - self._bedrag(self.dagen - 1)

    @property
    def hoogstens(self) -> Fraction:
        """The most that can become due."""
        return self._bedrag(int(Fraction(self._stand.value("dwangsom_meeste_dagen", {}))))  # type: ignore[arg-type]

    def uitleg(self) -> Uitleg:
        """The amount as a tree, with what the source of each figure is worth."""
        return verklaar(self._stand, "dwangsom", {"dagen_dwangsom": self.dagen}, in_de_tijd=False)

    def boom(self) -> Explanation | None:
        """The tree alone."""
        return self.uitleg().boom

    def _bedrag(self, dagen: int) -> Fraction:
        return Fraction(self._stand.value("dwangsom", {"dagen_dwangsom": dagen}))  # type: ignore[arg-type]


def begint_op(ingebrekestelling_op: date) -> date:
    """The first day of the penalty, by rule."""
    dag: date = (  # type: ignore[assignment]
        catalogus().at(ingebrekestelling_op).value("dwangsom_begint_op", {"ingebrekestelling_op": ingebrekestelling_op})
    )
    return dag


def dwangsom_op(ingebrekestelling_op: date, op: date, besloten_op: date | None = None) -> Dwangsom:
    """The penalty after a notice of default, on a day; the amounts are those of its first day."""
    eerste = begint_op(ingebrekestelling_op)
    klaar = besloten_op is not None and besloten_op <= op
    laatste = besloten_op - DAG if klaar and besloten_op is not None else op
    return Dwangsom(
        ingebrekestelling_op=ingebrekestelling_op,
        op=op,
        begint_op=eerste,
        dagen=min(max((laatste - eerste).days + 1, 0), int(MEESTE_DAGEN)),
        loopt=not klaar and op >= eerste,
        _stand=catalogus().at(eerste),
    )
