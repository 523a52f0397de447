"""The evaluation of a period: what it showed, beside other municipalities and the country; only counts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from luwte.engine import EngineError
from luwte.gemeenten.models import Gemeente, Regio
from luwte.gemeenten.rechten import vereist_rol
from luwte.taakstelling import jaren, rechten, tellen
from luwte.taakstelling.afschermen import GRENS
from luwte.taakstelling.evaluatie import Duurzaam, evalueer, twee_jaar
from luwte.taakstelling.forms import PeriodeForm
from luwte.taakstelling.views.gemeente import redenen_van
from luwte.wet import catalogus, tabellen

JONG = "leeftijd_jongere"


@dataclass(frozen=True)
class Naast:
    """One line of the comparison: a municipality, the region or the country; None where hidden or unknown."""

    naam: str
    getal: Fraction | None
    personen: Fraction | int | None
    plekken: Fraction | None
    bron: str = ""
    eigen: bool = False

    @property
    def aandeel(self) -> Fraction | None:
        """Places realised of the statutory number; for the country persons, since its places are not known."""
        gedaan = self.plekken if self.plekken is not None else self.personen if self.bron else None
        return Fraction(gedaan) / self.getal if gedaan is not None and self.getal else None


@dataclass(frozen=True)
class Groep:
    """A count and what is left of a whole, together shown or together hidden."""

    deel: int | None
    rest: int | None

    @property
    def zichtbaar(self) -> bool:
        """Whether the counts show."""
        return self.deel is not None


def groep(deel: int, rest: int, *, alles: bool) -> Groep:
    """Both counts, or neither when one of them could point at somebody and the reader sees no small counts."""
    verborgen = not alles and any(0 < aantal < GRENS for aantal in (deel, rest))
    return Groep(None, None) if verborgen else Groep(deel, rest)


def klein(aantal: int, *, alles: bool) -> bool:
    """Whether so few stand behind a number that it could be that of one of them, for who sees no small counts."""
    return not alles and 0 < aantal < GRENS


@vereist_rol(*rechten.CIJFERS)
def evaluatie(request: HttpRequest) -> HttpResponse:
    """Show a period, by default two years up to the peildatum."""
    wie: Any = request
    eigen: Gemeente = wie.gemeente
    van, t_m = twee_jaar(wie.peildatum)
    form = PeriodeForm(request.GET or None, peildatum=wie.peildatum, initial={"van": van, "t_m": t_m})
    if request.GET:
        if not form.is_valid():
            return render(request, "taakstelling/evaluatie.html", {"form": form}, status=422)
        van, t_m = form.cleaned_data["van"], form.cleaned_data["t_m"]
    alles = rechten.mag_kleine_aantallen_zien(wie.lidmaatschap)
    stand = tellen.stand_van(eigen, t_m)
    jong_tot = Fraction(stand.value(JONG, {}))
    beeld = evalueer(eigen, van, t_m, jong_tot)
    geteld = tellen.tel([*jaren.dagen(t_m), t_m])
    return render(
        request,
        "taakstelling/evaluatie.html",
        {
            "form": form,
            "een": beeld,
            "verloop": groep(beeld.erbij, beeld.eraf, alles=alles),
            "adviezen": groep(beeld.adviezen_positief, beeld.adviezen_anders, alles=alles),
            "jong": groep(beeld.jongeren, beeld.eind - beeld.jongeren, alles=alles),
            "jong_tot": jong_tot,
            # Hours of few people are the hours of somebody; the page asks any period, so few can be chosen.
            "weinig_werk": klein(beeld.eind, alles=alles),
            "weinig_begeleid": klein(beeld.begeleid, alles=alles),
            "weinig_trajecten": klein(beeld.trajecten, alles=alles),
            "weinig_vastgesteld": klein(beeld.vaststellingen, alles=alles),
            "duurzaam": [_duurzaam(een, alles=alles) for een in beeld.duurzaam],
            "redenen": redenen_van(wie, eigen, t_m),
            "jaren": [een for een in jaren.per_jaar(eigen, t_m, geteld) if van.year <= een.jaar <= t_m.year],
            "naast": _naast(eigen, t_m, geteld),
            "baten": tabellen.baten_zonder_bedrag(),
        },
    )


def _duurzaam(een: Duurzaam, *, alles: bool) -> tuple[Duurzaam, Groep]:
    return een, groep(een.nog, een.begonnen - een.nog, alles=alles)


def _naast(eigen: Gemeente, dag: date, geteld: Any) -> Sequence[Naast]:
    """The own municipality beside the others of its region and the country, small counts of others hidden."""
    regio = Regio.objects.filter(deelnamen__gemeente=eigen, deelnamen__periode__contains=dag).first()
    if regio is None:
        alleen = tellen.maak_telling(
            eigen, dag, geteld.get((dag, eigen.pk), tellen.Aantallen()), tellen.stand_van(eigen, dag)
        )
        return [Naast(eigen.naam, alleen.taakstelling, alleen.personen, alleen.plekken, eigen=True), _land(dag)]
    telling = tellen.telling_regio(regio, dag, eigen, geteld)
    lijst = [
        Naast(een.gemeente.naam, een.taakstelling, een.personen, een.plekken, eigen=een.eigen)
        for een in [*telling.regels, telling.totaal]
    ]
    return [*lijst, _land(dag)]


def _land(dag: date) -> Naast:
    """The country on a day, as sources reported it; what was not reported is not known."""
    getal, bron_getal = _cijfer("taakstelling_landelijk", dag)
    personen, bron = _cijfer("gerealiseerd_landelijk_volgens_bron", dag)
    bronnen = "; ".join(een for een in (bron_getal, bron) if een)
    return Naast("Nederland", getal, personen, None, bronnen or "niet gevonden")


def _cijfer(naam: str, dag: date) -> tuple[Fraction | None, str]:
    try:
        cijfer = catalogus().series[naam].at(dag, None)
    except EngineError:
        return None, ""
    return Fraction(cijfer.value), f"{cijfer.source} (vanaf {cijfer.valid_from:%d-%m-%Y})"
