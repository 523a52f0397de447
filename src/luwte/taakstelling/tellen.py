"""Count at a day, three ways side by side: persons, hours divided by 31, the statutory number.

The counts come from one SQL function (`regio_sql.py`), what they mean from the rules of
`luwte.wet`. Exact: places stay a Fraction until a screen shows two decimals.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from django.db import connection

from luwte.engine import EngineError
from luwte.gemeenten.beleid import lagen
from luwte.gemeenten.models import Gemeente, Regio
from luwte.wet import catalogus

from .afschermen import scherm_af

PLEKKEN = "plekken_van_31_uur"
GETAL = "taakstelling"
VASTGESTELD = "vastgesteld_aantal"
VERPLICHTING = "verplichting"
GEREALISEERD = "aantal_gerealiseerd"
GEHAALD = "voldoet_aan_taakstelling"
DOELEN = (PLEKKEN, GETAL, VASTGESTELD, VERPLICHTING, GEREALISEERD, GEHAALD)


@dataclass(frozen=True)
class Aantallen:
    """The bare counts of one municipality on one day; `uren` a week together."""

    personen: int = 0
    uren: Decimal = Decimal(0)
    vastgesteld: int = 0
    positief_advies: int = 0
    niet_werkzaam: int = 0
    #: With an advice that another municipality asked; there it counts.
    overgenomen: int = 0

    @property
    def zonder_plek(self) -> int:
        """For whom sheltered work was established and who has no employment yet."""
        return self.vastgesteld - self.personen

    @property
    def met_advies(self) -> int:
        """Everybody here with a positive advice, whoever asked it."""
        return self.positief_advies + self.overgenomen


@dataclass(frozen=True)
class Telling:
    """Counts of a municipality on a day and what the law makes of them.

    `plekken` is sum(hours)/31, exact. `taakstelling`, `aantal` (with what the council adds), `verplichting`,
    `gerealiseerd` (lid 6: the number is there) and `gehaald` (or nobody waits) are None when the number of the
    year is not known; `melding` then says so in Dutch.
    """

    gemeente: Gemeente
    peildatum: date
    aantallen: Aantallen
    plekken: Fraction
    taakstelling: Fraction | None
    aantal: Fraction | None
    verplichting: Fraction | None
    gerealiseerd: bool | None
    gehaald: bool | None
    melding: str = ""
    feiten: Mapping[str, Any] = field(default_factory=dict)

    @property
    def verschil(self) -> Fraction | None:
        """Return places more (or less, negative) than the number."""
        return None if self.aantal is None else self.plekken - self.aantal

    @property
    def personen(self) -> int:
        """Return how many persons work in beschut werk."""
        return self.aantallen.personen

    @property
    def jaar(self) -> int:
        """Return the year whose number counts."""
        return self.peildatum.year


@dataclass(frozen=True)
class RegioRegel:
    """One municipality in a region's table; None where a count is hidden or not known."""

    gemeente: Gemeente
    eigen: bool
    taakstelling: Fraction | None
    personen: int | None
    plekken: Fraction | None
    vastgesteld: int | None
    positief_advies: int | None


@dataclass(frozen=True)
class RegioTelling:
    """A region on a day: its municipalities and the totals, small counts of others hidden."""

    regio: Regio
    peildatum: date
    regels: list[RegioRegel]
    totaal: RegioRegel
    afgeschermd: bool


def tel(dagen: Iterable[date]) -> dict[tuple[date, int], Aantallen]:
    """Return the counts per day and municipality id, of what is in view and its region. One query."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM taakstelling_tel(%s::date[])", [sorted(set(dagen))])
        return {(dag, wie): Aantallen(*aantallen) for dag, wie, *aantallen in cursor.fetchall()}


def feiten_van(gemeente: Gemeente, aantallen: Aantallen) -> dict[str, Any]:
    """Return the facts that the counting rules ask for."""
    return {
        "gemeente": gemeente.naam,
        "uren_totaal": aantallen.uren,
        "vastgestelde_personen": aantallen.vastgesteld,
        "personen_zonder_plek": aantallen.zonder_plek,
    }


def stand_van(gemeente: Gemeente, peildatum: date) -> Any:
    """Return the law on that day with the local policy of the municipality."""
    return catalogus().at(peildatum, layers=lagen(gemeente, peildatum))


def telling(gemeente: Gemeente, peildatum: date) -> Telling:
    """Return the count of one municipality. It must be in view (row-level security)."""
    aantallen = tel([peildatum]).get((peildatum, gemeente.pk), Aantallen())
    return maak_telling(gemeente, peildatum, aantallen, stand_van(gemeente, peildatum))


def maak_telling(gemeente: Gemeente, peildatum: date, aantallen: Aantallen, stand: Any) -> Telling:
    """Return what the law makes of counts that are already known."""
    feiten = feiten_van(gemeente, aantallen)
    melding = ""
    waarden: dict[str, Any] = {}
    for doel in DOELEN:
        try:
            waarden[doel] = stand.value(doel, feiten)
        except EngineError as error:
            waarden[doel] = None
            melding = melding or error.plain
    plekken = waarden[PLEKKEN]
    return Telling(
        gemeente,
        peildatum,
        aantallen,
        Fraction(0) if plekken is None else plekken,
        waarden[GETAL],
        waarden[VASTGESTELD],
        waarden[VERPLICHTING],
        waarden[GEREALISEERD],
        waarden[GEHAALD],
        melding,
        feiten,
    )


def telling_regio(
    regio: Regio,
    peildatum: date,
    eigen_gemeente: Gemeente | None,
    geteld: Mapping[tuple[date, int], Aantallen] | None = None,
) -> RegioTelling:
    """Return the region's table as `eigen_gemeente` may see it: small counts of others hidden.

    `geteld` are counts that are already known, so that a page asks them once.
    """
    gemeenten = list(
        Gemeente.objects.filter(deelnamen__regio=regio, deelnamen__periode__contains=peildatum).order_by("naam")
    )
    aantallen = tel([peildatum]) if geteld is None else geteld
    eigen = eigen_gemeente.pk if eigen_gemeente else None
    per = {g.pk: aantallen.get((peildatum, g.pk), Aantallen()) for g in gemeenten}
    personen = scherm_af({wie: a.personen for wie, a in per.items()}, eigen)
    vastgesteld = scherm_af({wie: a.vastgesteld for wie, a in per.items()}, eigen)
    adviezen = scherm_af({wie: a.positief_advies for wie, a in per.items()}, eigen)
    stand = catalogus().at(peildatum)
    regels = []
    for gemeente in gemeenten:
        zichtbaar = personen.cellen[gemeente.pk] is not None
        regels.append(
            RegioRegel(
                gemeente,
                gemeente.pk == eigen,
                getal_van(gemeente.naam, stand),
                personen.cellen[gemeente.pk],
                _plekken(per[gemeente.pk].uren, stand) if zichtbaar else None,
                vastgesteld.cellen[gemeente.pk],
                adviezen.cellen[gemeente.pk],
            )
        )
    getallen = [regel.taakstelling for regel in regels]
    uren = sum((a.uren for a in per.values()), Decimal(0))
    som = None if not getallen or None in getallen else sum(g for g in getallen if g is not None)
    totaal = RegioRegel(
        Gemeente(naam=regio.naam),
        eigen=False,
        taakstelling=som,
        personen=personen.totaal,
        plekken=_plekken(uren, stand) if personen.totaal is not None else None,
        vastgesteld=vastgesteld.totaal,
        positief_advies=adviezen.totaal,
    )
    verborgen = any(kolom.iets_verborgen for kolom in (personen, vastgesteld, adviezen))
    return RegioTelling(regio, peildatum, regels, totaal, verborgen)


def getal_van(gemeente_naam: str, stand: Any) -> Fraction | None:
    """Return the statutory number of a municipality in the year of `stand`, None when unknown."""
    try:
        return Fraction(stand.value(GETAL, {"gemeente": gemeente_naam}))
    except EngineError:
        return None


def _plekken(uren: Decimal, stand: Any) -> Fraction | None:
    try:
        return Fraction(stand.value(PLEKKEN, {"uren_totaal": uren}))
    except EngineError:
        return None
