"""Roads that are seldom gone: the rest of the cases of the demo.

They come after all others, so that names, days and numbers of those stay as they were. Other
seldom turns (a new advice, a return, an objection in another municipality) are part of ``tabel``.
"""

from datetime import date

from luwte.site.demo.rijen import EINDE, PEILDATUM, Rij, open_

NAGEKOMEN = {
    "Purmerend": [
        *open_("voordracht", "T1 T2s T8d T11r T7 T10", 30),
        *open_("wsw", "T2w T3", 48, jong=False),
        *open_(
            "voordracht",
            "T1 T2x",
            anker=("T1", date(2017, 9, 11)),
            extra="T58@2018-01-15",
            lijkt_op="twee keer ingevoerd",
        ),
    ],
    "Zaanstad": [
        *open_("switch_geldig", ">", anker=("T55s", date(2019, 4, 8)), extra="T31@2019-05-06", wie="komt terug"),
        *open_(
            "voordracht",
            "> T17 T24",
            anker=("T24", date(2017, 11, 20)),
            extra="T25@2017-12-18 T57t@2018-03-12 T25r@2018-04-16 T57@2018-10-22 T26@2018-11-05 T31@2018-12-10 "
            "T34@2019-01-28",
        ),
    ],
}


def nagekomen() -> list[Rij]:
    """The cases that are loaded last."""
    einde = {"Purmerend": PEILDATUM}
    return [rij.in_(naam, einde.get(naam, EINDE)) for naam, lijst in NAGEKOMEN.items() for rij in lijst]
