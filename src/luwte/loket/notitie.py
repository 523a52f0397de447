"""The calculator "zoals in de notitie": the tables of 2017 as printed, beside the rules."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from urllib.parse import urlencode

from luwte.engine import Catalogue, Explanation, Stand
from luwte.gemeenten.uitleg import Uitleg, verklaar
from luwte.loket.forms import BEGIN
from luwte.wet import catalogus, kanttekeningen, lokaal
from luwte.wet.kanttekeningen import DAG, UREN, Naast
from luwte.wet.vergelijking import NOTITIEPERSOON, REGELS

PAYROLL = "notitie_loonkosten_payroll"
RUW = "notitie_loonkosten_ruw"
DOELEN = frozenset({*(regel.notitie for regel in REGELS), PAYROLL, RUW})


@dataclass(frozen=True)
class Payroll:
    """The footnote of the note: what a payroll company costs, and what that is extra."""

    uren: int
    bedrag: Explanation
    extra: Fraction
    doel: str = PAYROLL


@dataclass(frozen=True)
class Zonder:
    """The balance without a benefit: as printed and as computed."""

    naam: str
    uren: int
    gedrukt: Fraction
    berekend: Fraction


@dataclass(frozen=True)
class Overzicht:
    """Everything the page of the note shows. ``vragen`` asks the calculator the same, per hours."""

    tabellen: dict[int, list[Naast]]
    vragen: dict[int, str]
    payroll: list[Payroll]
    zonder: list[Zonder]
    kanttekeningen: list[str]

    @property
    def delen(self) -> list[tuple[int, str, list[Naast]]]:
        """Per number of hours: the question for the calculator and the lines."""
        return [(uren, self.vragen[uren], regels) for uren, regels in self.tabellen.items()]

    @property
    def gedrukt(self) -> list[tuple[Naast, list[Naast]]]:
        """The printed table: per line the amount for each number of hours."""
        return [(row[0], list(row)) for row in zip(*self.tabellen.values(), strict=True)]


def overzicht() -> Overzicht:
    """The note beside the rules; the same for everyone, so made once for each state of the law."""
    return _overzicht(catalogus())


@lru_cache(maxsize=2)
def _overzicht(wet: Catalogue) -> Overzicht:
    stand = wet.at(DAG, lokaal.voorbeeldlagen())
    tabellen = {uren: kanttekeningen.naast_elkaar(stand, uren) for uren in UREN}
    return Overzicht(
        tabellen,
        {uren: urlencode({**BEGIN, "uren": uren, "datum": DAG.isoformat()}) for uren in UREN},
        [Payroll(uren, *kanttekeningen.payroll(stand, uren)) for uren in UREN],
        [
            Zonder(naam, uren, *kanttekeningen.zonder(regels, weg))
            for naam, weg in (
                ("Zonder de tijdelijke subsidie", "tijdelijke_subsidie"),
                ("Zonder het lage-inkomensvoordeel", "lage_inkomensvoordeel"),
            )
            for uren, regels in tabellen.items()
        ],
        kanttekeningen.kanttekeningen(stand, tabellen),
    )


def uitleg(doel: str, uren: str) -> Uitleg:
    """Why a printed amount is what it is; raises ValueError for hours the note does not print."""
    aantal = int(uren)
    if aantal not in UREN:
        raise ValueError(uren)
    return verklaar(_stand(), doel, {**NOTITIEPERSOON, "uren": aantal}, in_de_tijd=False)


def _stand() -> Stand:
    return catalogus().at(DAG, lokaal.voorbeeldlagen())
