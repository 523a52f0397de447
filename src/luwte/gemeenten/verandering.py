"""What changes an outcome over time: the next and the last change of law, policy or figures.

For every room that explains an outcome; it stands in ``gemeenten/verandering.html``. The facts of
the case stay as they are, so that only what the law does is shown.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from luwte.engine import EngineError, Stand
from luwte.engine.difference import Part
from luwte.engine.formatting import format_date
from luwte.engine.moments import Moment, next_moment, previous_moment


@dataclass(frozen=True)
class Verandering:
    """One change: a heading, the first day of the new outcome, a sentence, and each cause with its amount.

    Without ``delen`` the outcome on the other side is not known, and ``zin`` says why.
    """

    kop: str
    per: date
    zin: str
    delen: Sequence[Part] = ()


def veranderingen(stand: Stand, doel: str, feiten: Mapping[str, Any]) -> list[Verandering]:
    """The change that comes and the one that was last, in that order; fewer when there are none.

    The layers of ``stand`` must hold the policy of every day. Empty when the outcome itself is
    not known.
    """
    try:
        komt, was = next_moment(stand, doel, feiten), previous_moment(stand, doel, feiten)
    except EngineError:
        return []
    found = []
    if komt is not None:
        found.append(
            _verandering(
                "Eerstvolgende verandering", komt, f"Vanaf {format_date(komt.day)} is dit nog niet te berekenen."
            )
        )
    if was is not None:
        found.append(_verandering("Vorige verandering", was, f"Voor {format_date(was.day)} is dit niet te berekenen."))
    return found


def _verandering(kop: str, moment: Moment, onbekend: str) -> Verandering:
    if moment.difference is None:
        return Verandering(kop, moment.day, f"{onbekend} {moment.unknown}")
    zin = moment.difference.sentence(f"Per {format_date(moment.day)}")
    return Verandering(kop, moment.day, zin, moment.difference.parts)
