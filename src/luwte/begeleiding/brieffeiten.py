"""What this room tells the letters: the facts of the praktijkdossier and the guidance of that day."""

from collections.abc import Callable
from typing import Any

from luwte.begeleiding.feiten import feiten_van_begeleiding
from luwte.begeleiding.praktijkdossier import Praktijkdossier
from luwte.brieven.feiten import REGELFEITEN, Zaak, bron

#: Facts that are one part of the praktijkdossier, as rows of text.
DELEN: dict[str, Callable[[Praktijkdossier], Any]] = {
    "praktijk_loonwaarden": lambda een: een.loonwaarden,
    "praktijk_begeleiding": lambda een: een.begeleiding,
    "praktijk_gesprekken": lambda een: een.gesprekken,
    "praktijk_doelen": lambda een: een.doelen,
    "praktijk_werk": lambda een: een.werk,
}


@bron(
    "praktijk_aantal",
    "praktijk_van",
    "praktijk_tot",
    "praktijk_plekken",
    "praktijk_aanwijzingen",
    "praktijk_trends",
    "praktijk_observaties",
)
def van_de_observaties(zaak: Zaak) -> dict[str, Any]:
    """What was seen, by whom, and what it shows; nothing without an observation."""
    if zaak.traject is None:
        return {}
    dossier = Praktijkdossier(zaak.traject, zaak.peildatum)
    gezien = dossier.bewijs
    return {
        "praktijk_aantal": gezien.aantal or None,
        "praktijk_van": gezien.eerste,
        "praktijk_tot": gezien.laatste,
        "praktijk_plekken": "; ".join(gezien.plekken),
        "praktijk_aanwijzingen": [
            [een.naam, f"{een.gezien} van {een.van}", een.definitie] for een in gezien.aanwijzingen if een.van
        ]
        or None,
        "praktijk_trends": "\n\n".join(trend.zin for trend in dossier.trends),
        "praktijk_observaties": dossier.observaties or None,
    }


@bron("pop_op", "pop_eigen_woorden", "pop_talenten", "pop_nodig", "pop_ondertekend_op")
def van_het_plan(zaak: Zaak) -> dict[str, Any]:
    """The last plan of the person."""
    plan = None if zaak.traject is None else Praktijkdossier(zaak.traject, zaak.peildatum).plan
    if plan is None:
        return {}
    return {
        "pop_op": plan.opgesteld_op,
        "pop_eigen_woorden": plan.eigen_woorden,
        "pop_talenten": plan.talenten,
        "pop_nodig": plan.nodig,
        "pop_ondertekend_op": plan.ondertekend_op,
    }


def _deel(naam: str) -> None:
    """Each part by itself: who reads of the work asks nothing about goals."""

    def van_een_deel(zaak: Zaak) -> dict[str, Any]:
        """One part of the praktijkdossier; nothing when it is empty."""
        if zaak.traject is None:
            return {}
        return {naam: DELEN[naam](Praktijkdossier(zaak.traject, zaak.peildatum)) or None}

    van_een_deel.__name__ = naam
    bron(naam)(van_een_deel)


for deel in DELEN:
    _deel(deel)


@bron("begeleiding_uren", regelfeiten=("begeleiding_uren", "praktijkdeel_gedaan"))
def van_de_begeleiding(zaak: Zaak) -> dict[str, Any]:
    """The hours of guidance of that day, and whether somebody was observed at work."""
    if zaak.traject is None:
        return {}
    bekend = feiten_van_begeleiding(zaak.traject, zaak.peildatum)
    uren = bekend["begeleiding_uren"]
    return {
        "begeleiding_uren": uren or None,
        REGELFEITEN: {"begeleiding_uren": uren, "praktijkdeel_gedaan": bekend["praktijkdeel_gedaan"]},
    }
