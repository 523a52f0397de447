"""How it goes over time: the middle value per week or month, drawn against the criterium. Pure.

A sentence compares the first and the last period; no machine says what that means.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from luwte.begeleiding.models import Observatie
from luwte.gemeenten.templatetags.opmaak import MAANDEN, datum

#: Up to so many days a period is a week, beyond that a month.
DAGEN_IN_WEKEN = 70

BREED = 360
HOOG = 190
LINKS = 36
RECHTS = 8
BOVEN = 28
ONDER = 34
MEESTE_WOORDEN = 5


@dataclass(frozen=True)
class Periode:
    """One week or month: its name, how many observations, and the least, middle and most."""

    naam: str
    kort: str
    aantal: int
    minste: int
    midden: int
    meeste: int


@dataclass(frozen=True)
class Punt:
    """A period on the drawing, in whole units; ``woord`` is empty where names would overlap."""

    x: int
    y: int
    waarde: int
    woord: str
    boven: int
    onder: int


@dataclass(frozen=True)
class Merk:
    """A line across with its value."""

    y: int
    tekst_y: int
    waarde: int


@dataclass(frozen=True)
class Trend:
    """One drawing with its table and its sentence. ``grens`` is None where the law has no criterium."""

    code: str
    titel: str
    eenheid: str
    perioden: tuple[Periode, ...]
    punten: tuple[Punt, ...]
    merken: tuple[Merk, ...]
    grens: Merk | None
    grens_tekst: str
    zin: str
    breed: int = BREED
    hoog: int = HOOG
    links: int = LINKS

    @property
    def lijn(self) -> str:
        """The points of the polyline."""
        return " ".join(f"{punt.x},{punt.y}" for punt in self.punten)

    @property
    def rechts(self) -> int:
        """Where lines across end."""
        return self.breed - RECHTS

    @property
    def woord_y(self) -> int:
        """The base line of the names of the periods."""
        return self.hoog - 10


@dataclass(frozen=True)
class _Soort:
    code: str
    veld: str
    titel: str
    eenheid: str
    deed: str
    hoogst: int
    stappen: tuple[int, ...]
    grens: int | None
    grens_tekst: str


SOORTEN = (
    _Soort("concentratie", "concentratie", "Aandacht bij het werk", "minuten",
           "bleef {naam} meestal {waarde} met aandacht aan het werk", 60, (0, 20, 40, 60), 60, "criterium: een uur"),
    _Soort("uren", "uren_volgehouden", "Uren volgehouden op een dag", "uur",
           "hield {naam} meestal {waarde} per dag vol", 8, (0, 2, 4, 6, 8), 4, "criterium: 4 uur per dag"),
    _Soort("begeleiding", "begeleiding_minuten", "Begeleiding per dagdeel", "minuten",
           "kreeg {naam} meestal {waarde} begeleiding per dagdeel", 60, (0, 20, 40, 60), None, ""),
)  # fmt: skip


def trends(rijen: Sequence[Observatie], naam: str) -> list[Trend]:
    """The three drawings of a person, from observations in order of date; empty without any."""
    if not rijen:
        return []
    groepen = _groepen(rijen)
    return [_trend(soort, groepen, naam) for soort in SOORTEN]


def _groepen(rijen: Sequence[Observatie]) -> list[tuple[str, str, list[Observatie]]]:
    """The observations by week or month: a name for a sentence, a short one for the drawing."""
    per_week = (rijen[-1].datum - rijen[0].datum).days <= DAGEN_IN_WEKEN
    groepen: dict[tuple[str, str], list[Observatie]] = {}
    for rij in rijen:
        groepen.setdefault(_namen(rij.datum, per_week=per_week), []).append(rij)
    return [(naam, kort, rijen) for (naam, kort), rijen in groepen.items()]


def _namen(dag: date, *, per_week: bool) -> tuple[str, str]:
    if per_week:
        maandag = dag - timedelta(days=dag.weekday())
        return f"de week van {datum(maandag)}", f"{maandag.day} {kort(maandag)}"
    return f"{MAANDEN[dag.month - 1]} {dag.year}", f"{kort(dag)} {dag.year % 100:02d}"


def kort(dag: date) -> str:
    """The month of a day in three letters, as people write it: mrt, not maa."""
    return "mrt" if dag.month == 3 else MAANDEN[dag.month - 1][:3]


def _trend(soort: _Soort, groepen: list[tuple[str, str, list[Observatie]]], naam: str) -> Trend:
    perioden = tuple(_periode(woord, kort, soort.veld, rijen) for woord, kort, rijen in groepen)
    hoogst = max([soort.hoogst, *(p.midden for p in perioden)])

    def y_van(waarde: int) -> int:
        ruimte = HOOG - BOVEN - ONDER
        return HOOG - ONDER - (waarde * ruimte * 2 + hoogst) // (2 * hoogst)

    def merk(waarde: int) -> Merk:
        return Merk(y_van(waarde), y_van(waarde) + 5, waarde)

    breed = BREED - LINKS - RECHTS
    afstand = breed // max(len(perioden), 1)
    om_de = -(-len(perioden) // MEESTE_WOORDEN)
    punten = tuple(
        Punt(
            x=LINKS + afstand // 2 + nummer * afstand,
            y=y_van(periode.midden),
            waarde=periode.midden,
            woord=periode.kort if nummer % om_de == 0 else "",
            boven=y_van(periode.midden) - 10,
            onder=y_van(periode.midden) + 20,
        )
        for nummer, periode in enumerate(perioden)
    )
    return Trend(
        code=soort.code,
        titel=soort.titel,
        eenheid=soort.eenheid,
        perioden=perioden,
        punten=punten,
        merken=tuple(merk(waarde) for waarde in soort.stappen),
        grens=None if soort.grens is None else merk(soort.grens),
        grens_tekst=soort.grens_tekst,
        zin=_zin(soort, perioden, naam),
    )


def _periode(woord: str, kort: str, veld: str, rijen: Sequence[Observatie]) -> Periode:
    """The middle one of an even number is the lower of the two: no half hour that nobody saw."""
    waarden = sorted(getattr(rij, veld) for rij in rijen)
    return Periode(woord, kort, len(waarden), waarden[0], waarden[(len(waarden) - 1) // 2], waarden[-1])


def _zin(soort: _Soort, perioden: Sequence[Periode], naam: str) -> str:
    begin, eind = perioden[0], perioden[-1]
    eerst = soort.deed.format(naam=naam, waarde=f"{begin.midden} {soort.eenheid}")
    if begin is eind:
        return f"In {begin.naam} {eerst} ({_keer(begin.aantal)})."
    if begin.midden == eind.midden:
        return f"In {begin.naam} {eerst}, en in {eind.naam} ook."
    return f"In {begin.naam} {eerst}. In {eind.naam} was dat {eind.midden} {soort.eenheid}."


def _keer(aantal: int) -> str:
    return "1 observatie" if aantal == 1 else f"{aantal} observaties"
