"""Do we meet the number, who waits, what does it cost? The page of a municipality; only counts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from luwte.engine import EngineError
from luwte.gemeenten.models import Gemeente, Regio
from luwte.gemeenten.rechten import vereist_rol
from luwte.taakstelling import jaren, rechten, redenen, rijksgeld, tellen
from luwte.taakstelling.afschermen import scherm_af
from luwte.taakstelling.diagram import staafdiagram
from luwte.taakstelling.models import Reden
from luwte.wet import catalogus

ADVIEZEN_NOTITIE = "positieve_adviezen_2017"


@dataclass(frozen=True)
class RedenRegel:
    """A reason and how many have it; None when the count is hidden."""

    reden: Reden
    aantal: int | None


@dataclass(frozen=True)
class RegioRij:
    """A row of the region's table: counts, the numbers per year, the advices of the note."""

    regel: tellen.RegioRegel
    getallen: list[Fraction | None]
    adviezen_notitie: Fraction | None


@vereist_rol(*rechten.CIJFERS)
def gemeente(request: HttpRequest) -> HttpResponse:
    """Show the counts of the municipality and its region as of the peildatum. Twelve queries at most."""
    wie: Any = request
    eigen: Gemeente = wie.gemeente
    peildatum: date = wie.peildatum
    stand = tellen.stand_van(eigen, peildatum)
    geteld = tellen.tel([*jaren.dagen(peildatum), peildatum])
    telling = tellen.maak_telling(eigen, peildatum, geteld.get((peildatum, eigen.pk), tellen.Aantallen()), stand)
    per_jaar = jaren.per_jaar(eigen, peildatum, geteld)
    regio = Regio.objects.filter(deelnamen__gemeente=eigen, deelnamen__periode__contains=peildatum).first()
    regio_telling = tellen.telling_regio(regio, peildatum, eigen, geteld) if regio else None
    namen = [regel.gemeente.naam for regel in regio_telling.regels] if regio_telling else []
    return render(
        request,
        "taakstelling/gemeente.html",
        {
            "telling": telling,
            "jaren": per_jaar,
            "diagram": staafdiagram(
                [(str(j.jaar), j.getal, None if j.personen is None else Fraction(j.personen)) for j in per_jaar]
            ),
            "redenen": redenen_van(wie, eigen, peildatum),
            "mag_geld_zien": wie.lidmaatschap.rol in rechten.GELD,
            "mag_namen_zien": rechten.mag_namen_zien(wie.lidmaatschap),
            "beslag": rijksgeld.beslag(eigen.naam, namen, stand),
            "regio": regio,
            "regio_jaren": jaren_van(peildatum),
            "regio_telling": regio_telling,
            "regio_rijen": _regio_rijen(regio_telling) if regio_telling else [],
            "regio_totaal": _regio_totaal(regio_telling) if regio_telling else None,
        },
    )


def jaren_van(peildatum: date) -> list[int]:
    """Return the years whose number stands in the region's table."""
    return list(range(jaren.EERSTE_JAAR, max(peildatum.year, jaren.EERSTE_JAAR + 1) + 1))


def redenen_van(wie: Any, eigen: Gemeente, peildatum: date) -> list[RedenRegel]:
    """How many wait for which reason on a day, as this reader may see it."""
    trajecten = list(redenen.advies_niet_werkzaam(eigen, peildatum))
    if rechten.mag_kleine_aantallen_zien(wie.lidmaatschap) or not trajecten:
        return [RedenRegel(reden, aantal) for reden, aantal in redenen.per_reden(trajecten)]
    # A council member sees the total; a reason with few persons could point at somebody. All reasons
    # stand in the list, also those of nobody: a short list beside the total would tell who has which.
    aantallen = redenen.per_reden(trajecten, met_nul=True)
    cellen = scherm_af({nummer: aantal for nummer, (_, aantal) in enumerate(aantallen)}, None).cellen
    return [RedenRegel(reden, cellen[nummer]) for nummer, (reden, _) in enumerate(aantallen)]


def _regio_rijen(telling: tellen.RegioTelling) -> list[RegioRij]:
    adviezen = adviezen_notitie(telling.peildatum)
    return [
        RegioRij(
            regel,
            [jaren.getal_en_bron(regel.gemeente.naam, jaar)[0] for jaar in jaren_van(telling.peildatum)],
            adviezen.get(regel.gemeente.naam),
        )
        for regel in telling.regels
    ]


def _regio_totaal(telling: tellen.RegioTelling) -> RegioRij:
    rijen = _regio_rijen(telling)
    return RegioRij(
        telling.totaal,
        [_som([rij.getallen[nummer] for rij in rijen]) for nummer in range(len(jaren_van(telling.peildatum)))],
        _som([rij.adviezen_notitie for rij in rijen]),
    )


def _som(waarden: list[Fraction | None]) -> Fraction | None:
    """Return the sum, or None when one of the parts is not known."""
    bekend = [waarde for waarde in waarden if waarde is not None]
    return sum(bekend, Fraction(0)) if bekend and len(bekend) == len(waarden) else None


def adviezen_notitie(peildatum: date) -> Mapping[str, Fraction]:
    """Return the positive advices up to 1 October 2017 per municipality, as the note gives them."""
    stand = catalogus().at(peildatum)
    uitkomst = {}
    for cijfer in catalogus().series[ADVIEZEN_NOTITIE].figures:
        naam = str(cijfer.key_from)
        try:
            uitkomst[naam] = Fraction(stand.value(ADVIEZEN_NOTITIE, {"gemeente": naam}))
        except EngineError:
            continue
    return uitkomst
