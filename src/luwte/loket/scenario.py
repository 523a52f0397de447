"""Scenarios side by side: four forms of employership, and three contracts in hours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from luwte.loket.forms import RekenhulpForm
from luwte.loket.rekenen import Post, Vraag, met, payroll, posten
from luwte.wet.vergelijking import Regel

UREN = ("24", "28", "31")


@dataclass(frozen=True)
class Kolom:
    """One scenario: its head, the question it asks, and its lines."""

    kop: str
    vraag: str
    posten: Sequence[Post]
    huidig: bool

    def post(self, regel: Regel) -> Post | None:
        """The post of this scenario on the line of ``regel``; None when it has no such line."""
        wanted = (regel.naam, regel.soort)
        return next((one for one in self.posten if (one.regel.naam, one.regel.soort) == wanted), None)

    @property
    def meldingen(self) -> list[str]:
        """Why a line of this scenario is not known."""
        return [one.melding for one in self.posten if one.melding and not one.regel.totaal]


@dataclass(frozen=True)
class Scenario:
    """Columns with the same lines, as a table."""

    naam: str
    kolommen: Sequence[Kolom]

    @property
    def rijen(self) -> list[tuple[Regel, list[tuple[Kolom, Post | None]]]]:
        """Per line each column with its post; None where a column has no such line."""
        langste = max(self.kolommen, key=lambda kolom: len(kolom.posten))
        return [(one.regel, [(kolom, kolom.post(one.regel)) for kolom in self.kolommen]) for one in langste.posten]

    @property
    def meldingen(self) -> list[tuple[str, str]]:
        """What is unknown in which column; what all columns miss is said with the main table."""
        shared = set.intersection(*(set(kolom.meldingen) for kolom in self.kolommen))
        return [(kolom.kop, zin) for kolom in self.kolommen for zin in kolom.meldingen if zin not in shared]


def scenarios(form: RekenhulpForm, waarover: Vraag) -> list[Scenario]:
    """The tables of scenarios, with the other answers as the user gave them."""
    vormen = dict(form.fields["werkgeverschap"].choices)
    nu = form.cleaned_data
    return [
        Scenario(
            "Vier vormen van werkgeverschap",
            [_vorm(form, waarover, vorm, woord) for vorm, woord in vormen.items()],
        ),
        Scenario(
            "24, 28 of 31 uur",
            [
                Kolom(
                    f"{uren} uur",
                    form.met(uren=uren),
                    posten(met(waarover, uren=int(uren)), kort=True),
                    nu["uren"] == int(uren),
                )
                for uren in UREN
            ],
        ),
    ]


def _vorm(form: RekenhulpForm, waarover: Vraag, vorm: str, woord: str) -> Kolom:
    """A form of employership; a payroll tariff already holds the wage, so no wage stands beside it."""
    huidig = form.cleaned_data["werkgeverschap"] == vorm
    if vorm == "payroll":
        return Kolom(woord, form.met(werkgeverschap=vorm, loon=""), posten(payroll(waarover), kort=True), huidig)
    return Kolom(woord, form.met(werkgeverschap=vorm), posten(met(waarover, werkgeverschap=vorm), kort=True), huidig)
