"""What observations show for the criteria of UWV: counts and dates, never a verdict.

Ground: Schattingsbesluit art. 1a (work capacity), Besluit advisering beschut werk art. 3, and the
definitions of samenvoordeklant.nl (mei 2019, methode SMBA). UWV judges; these are the pointers from
practice that go with an application, a letter or a conversation.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from luwte.begeleiding.models import Aanpassing, Observatie, Taak
from luwte.gemeenten.templatetags.opmaak import datum as dag
from luwte.trajecten.geheugen import eens
from luwte.trajecten.models import Traject
from luwte.wet import catalogus

#: Schattingsbesluit art. 1a: one hour on end, and four hours a day.
UUR_AANEENGESLOTEN = 60
UREN_PER_DAG = 4
#: So many days of proof are named; the count says how many there are.
MEESTE_DAGEN = 12


@dataclass(frozen=True)
class Aanwijzing:
    """One criterium: how often it was seen, of how many parts of a day, and when.

    ``feit`` is the fact of the law it is a pointer for; ``definitie`` is how UWV reads it.
    """

    code: str
    naam: str
    feit: str
    definitie: str
    gezien: int
    van: int
    eerste: date | None
    laatste: date | None
    dagen: tuple[date, ...]
    zin: str


@dataclass(frozen=True)
class Bewijs:
    """All pointers of a case on a day, with the places and the period they come from."""

    peildatum: date
    aantal: int
    eerste: date | None
    laatste: date | None
    plekken: tuple[str, ...]
    aanwijzingen: tuple[Aanwijzing, ...]

    def aanwijzing(self, code: str) -> Aanwijzing:
        """The pointer with this code. Raises KeyError when there is none."""
        return {een.code: een for een in self.aanwijzingen}[code]


@dataclass(frozen=True)
class _Vraag:
    code: str
    naam: str
    feit: str
    definitie: str
    gezien: Callable[[Observatie], bool]
    deed: str


def _basaal(rij: Observatie) -> bool:
    return rij.uitleg_onthouden and rij.afspraken_nagekomen


def _heeft(veld: str) -> Callable[[Observatie], bool]:
    return lambda rij: bool(getattr(rij, veld))


_VRAGEN = (
    _Vraag(
        "taak", "Een taak in een organisatie", "kan_taak_uitvoeren",
        "Een taak in een organisatie uitvoeren, zo nodig met hulp.",
        lambda rij: rij.taak != Taak.NIET, "deed de taak, zelf of met hulp",
    ),
    _Vraag(
        "taak_zelf", "Waarvan zonder hulp", "kan_taak_uitvoeren",
        "Een taak in een organisatie uitvoeren, zonder hulp.",
        lambda rij: rij.taak == Taak.ZELF, "deed de taak zelf",
    ),
    _Vraag(
        "basaal", "Basale werknemersvaardigheden", "heeft_basale_vaardigheden",
        "Uitleg begrijpen, onthouden en uitvoeren, en afspraken nakomen.",
        _basaal, "onthield de uitleg en kwam afspraken na",
    ),
    _Vraag(
        "uur", "Een uur aaneengesloten", "werkt_uur_aaneengesloten",
        "Ten minste een uur achter elkaar werken.",
        lambda rij: rij.concentratie >= UUR_AANEENGESLOTEN, "werkte een uur achter elkaar",
    ),
    _Vraag(
        "vier_uur", "Vier uur per dag", "vier_uur_per_dag_belastbaar",
        "Ten minste vier uur per dag werken.",
        lambda rij: rij.uren_volgehouden >= UREN_PER_DAG, "hield vier uur of meer vol",
    ),
    _Vraag(
        "toezicht", "Permanent toezicht", "begeleider_altijd_aanwezig",
        "Een begeleider die altijd op de werkvloer is, en weet wat er bij deze persoon speelt.",
        _heeft("toezicht_nodig"), "had steeds iemand in de buurt nodig",
    ),
    _Vraag(
        "intensief", "Intensieve begeleiding", "begeleiding_elk_dagdeel",
        "Elk dagdeel begeleiding, en het werk ligt daardoor merkbaar stil.",
        lambda rij: rij.werk_onderbroken and rij.begeleiding_minuten > 0, "kreeg begeleiding waarvoor het werk stillag",
    ),
    _Vraag(
        "aanpassingen", "Aanpassingen", "aanpassing_van_werk_nodig",
        "De werkplek, de taken, de manier van begeleiden, het tempo of de werktijden zijn aangepast.",
        lambda rij: bool(rij.aanpassingen), "werkte met een of meer aanpassingen",
    ),
    *(
        _Vraag(
            soort.value, f"Aanpassing: {soort.label.lower()}", soort.value, f"Soort aanpassing: {soort.label.lower()}.",
            _heeft(soort.value), f"werkte met deze aanpassing: {soort.label.lower()}",
        )
        for soort in Aanpassing
    ),
)  # fmt: skip


@eens
def reeks(traject: Traject, peildatum: date) -> list[Observatie]:
    """The observations that count: on or before that day and not put right by another. One query."""
    return list(
        Observatie.objects.filter(traject=traject, datum__lte=peildatum, vervangen_door__isnull=True)
        .select_related("werkplek__werkgever", "door")
        .order_by("datum", "pk")
    )


def bewijs(traject: Traject, peildatum: date, rijen: Sequence[Observatie] | None = None) -> Bewijs:
    """The pointers of a case on a day. One query, none when the observations are given."""
    gezien = reeks(traject, peildatum) if rijen is None else rijen
    plekken = dict.fromkeys(rij.plek for rij in gezien)
    return Bewijs(
        peildatum=peildatum,
        aantal=len(gezien),
        eerste=gezien[0].datum if gezien else None,
        laatste=gezien[-1].datum if gezien else None,
        plekken=tuple(plekken),
        aanwijzingen=tuple(_aanwijzing(vraag, gezien) for vraag in _VRAGEN),
    )


def _aanwijzing(vraag: _Vraag, rijen: Sequence[Observatie]) -> Aanwijzing:
    treffers = [rij.datum for rij in rijen if vraag.gezien(rij)]
    dagen = tuple(dict.fromkeys(treffers))
    eerste, laatste = (treffers[0], treffers[-1]) if treffers else (None, None)
    return Aanwijzing(
        code=vraag.code,
        naam=vraag.naam,
        feit=vraag.feit,
        definitie=vraag.definitie,
        gezien=len(treffers),
        van=len(rijen),
        eerste=eerste,
        laatste=laatste,
        dagen=dagen[-MEESTE_DAGEN:],
        zin=_zin(vraag.deed, len(treffers), len(rijen), eerste, laatste),
    )


def _zin(deed: str, gezien: int, van: int, eerste: date | None, laatste: date | None) -> str:
    if not van:
        return "Er is nog niets gezien."
    keer = f"In {gezien} van {van} dagdelen" if van != 1 else f"In {gezien} van 1 dagdeel"
    if not gezien:
        return f"{keer} gezien: {deed}."
    wanneer = f"op {dag(eerste)}" if eerste == laatste else f"van {dag(eerste)} tot en met {dag(laatste)}"
    return f"{keer} gezien: {deed} ({wanneer})."


def vraag_van_de_wet(feit: str) -> str:
    """How the law's table of facts asks it, for a page that shows criterium and proof together."""
    bekend = catalogus().facts
    return bekend[feit].question if feit in bekend else ""
