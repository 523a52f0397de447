"""The statutory number against what was realised, year by year."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from luwte.engine import EngineError
from luwte.gemeenten.models import Gemeente
from luwte.wet import catalogus, taakstellingen

from .tellen import PLEKKEN, Aantallen

EERSTE_JAAR = 2017


@dataclass(frozen=True)
class Jaar:
    """One year: the number (None when not known) and what was realised (None in the future)."""

    jaar: int
    op: date | None
    getal: Fraction | None
    bron: str
    personen: int | None
    plekken: Fraction | None

    @property
    def verschil(self) -> Fraction | None:
        """Return places realised minus the number, None when one of them is not known."""
        return None if self.getal is None or self.plekken is None else self.plekken - self.getal

    @property
    def voorlopig(self) -> bool:
        """Return whether the year was not over on the day of the count."""
        return self.op is not None and (self.op.month, self.op.day) != (12, 31)


def dagen(peildatum: date) -> list[date]:
    """Return the days to count on: each 31 December so far, and the peildatum in its own year."""
    return [
        *(date(jaar, 12, 31) for jaar in range(EERSTE_JAAR, peildatum.year)),
        *([peildatum] if peildatum.year >= EERSTE_JAAR else []),
    ]


def per_jaar(gemeente: Gemeente, peildatum: date, geteld: Mapping[tuple[date, int], Aantallen]) -> list[Jaar]:
    """Return the years from 2017 up to and including the one after the peildatum."""
    lijst = []
    op_jaar = {dag.year: dag for dag in dagen(peildatum)}
    for jaar in range(EERSTE_JAAR, max(peildatum.year, EERSTE_JAAR) + 2):
        op = op_jaar.get(jaar)
        aantallen = None if op is None else geteld.get((op, gemeente.pk), Aantallen())
        getal, bron = getal_en_bron(gemeente.naam, jaar)
        lijst.append(
            Jaar(
                jaar,
                op,
                getal,
                bron,
                None if aantallen is None else aantallen.personen,
                None if aantallen is None or op is None else _plekken(aantallen, op),
            )
        )
    return lijst


def getal_en_bron(gemeente_naam: str, jaar: int) -> tuple[Fraction | None, str]:
    """Return the statutory number of a year with its source; None and the reason when unknown."""
    try:
        cijfer = taakstellingen.aantal(gemeente_naam, jaar)
    except EngineError as error:
        return None, error.plain
    return Fraction(cijfer.value), cijfer.source


def _plekken(aantallen: Aantallen, op: date) -> Fraction | None:
    try:
        return Fraction(catalogus().at(op).value(PLEKKEN, {"uren_totaal": aantallen.uren}))
    except EngineError:
        return None
