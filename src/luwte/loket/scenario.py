"""Scenarios side by side: four forms of employership, and three contracts in hours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from luwte.loket.forms import RekenhulpForm
from luwte.loket.rekenen import Post, Vraag, met, posten

UREN = ("24", "28", "31")


@dataclass(frozen=True)
class Kolom:
    """One scenario: its head, the question it asks, and its lines."""

    kop: str
    vraag: str
    posten: Sequence[Post]
    huidig: bool

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
    def rijen(self) -> list[tuple[Post, list[tuple[Kolom, Post]]]]:
        """Per line the first column's post (for its head) and each column with its own."""
        return [
            (row[0], list(zip(self.kolommen, row, strict=True)))
            for row in zip(*(kolom.posten for kolom in self.kolommen), strict=True)
        ]

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
            [
                Kolom(
                    woord,
                    form.met(werkgeverschap=vorm),
                    posten(met(waarover, werkgeverschap=vorm)),
                    nu["werkgeverschap"] == vorm,
                )
                for vorm, woord in vormen.items()
            ],
        ),
        Scenario(
            "24, 28 of 31 uur",
            [
                Kolom(
                    f"{uren} uur", form.met(uren=uren), posten(met(waarover, uren=int(uren))), nu["uren"] == int(uren)
                )
                for uren in UREN
            ],
        ),
    ]
