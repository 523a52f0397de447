"""The work list: what must be done today, in cases and as tasks, and what is new."""

from collections.abc import Collection
from datetime import date, datetime
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from luwte.dossiers import sleutels, werkbank
from luwte.dossiers import werkvoorraad as werk
from luwte.dossiers.erbij import bij_werk, bij_werk_ophalen
from luwte.dossiers.filteren import TERMIJNEN, Filter, bewaarde, collegas
from luwte.dossiers.signalen import Blik, signalen
from luwte.dossiers.taken.afgeleid import voor_rol
from luwte.dossiers.taken.lijst import TaakRegel, mijn, open_taken, regel_van
from luwte.gemeenten.rechten import vereist_rol
from luwte.trajecten.rechten import toestanden_voor
from luwte.trajecten.rechtentabel import Actie, rollen

#: How many tasks stand above the cases; the rest stands on the page of tasks.
MEESTE_TAKEN = 10
WERK = rollen(Actie.WERK)


def mijn_mensen(request: Any) -> tuple[list[int], list[Any]]:
    """The users whose cases are "mine" on this day: oneself and the colleagues one replaces."""
    afwezig = werkbank.vervangen_collegas(request.gemeente, request.user, request.peildatum)
    return [request.user.pk, *(een.pk for een in afwezig)], afwezig


def blik_van(request: Any, wie: Collection[int]) -> Blik:
    """Whose news, since when."""
    return _blik(request, wie, *werkbank.gezien_tot(request.gemeente, request.user, request.peildatum))


def _blik(request: Any, wie: Collection[int], dag: date, tijdstip: datetime | None) -> Blik:
    return Blik(request.gemeente.pk, request.user, wie, request.lidmaatschap.rol, request.peildatum, dag, tijdstip)


def taken_van(request: Any, keuze: Filter, wie: Collection[int]) -> list[TaakRegel]:
    """The tasks that fit the filter, soonest first: those of rules and those that people made."""
    if keuze.over_dossiers:
        return []
    rol, peildatum = request.lidmaatschap.rol, request.peildatum
    # What a step leaves behind stands in the list as the case itself.
    rijen = open_taken(peildatum, request.gemeente.pk, rol, request.user).filter(stap__isnull=True)
    rijen = rijen.filter(keuze.personen("traject__kandidaat__contactpersoon", ())) if keuze.contact else rijen
    rijen = rijen.filter(uiterlijk__lt=peildatum) if keuze.laat else rijen
    rijen = mijn(rijen, wie) if keuze.van == "mijn" else rijen
    regels = [regel_van(taak, peildatum) for taak in rijen[: werk.PER_PAGINA]]
    if not keuze.contact:
        afgeleid = [r for r in voor_rol(request.gemeente, peildatum, rol) if not keuze.laat or (r.dagen or 0) < 0]
        regels += [
            r
            for r in afgeleid
            if keuze.van != "mijn" or r.traject is None or r.traject.kandidaat.contactpersoon_id in wie
        ]
    return sorted(regels, key=lambda r: (r.uiterlijk is None, r.uiterlijk or peildatum))


@vereist_rol(*WERK)
def werkvoorraad(request: HttpRequest) -> HttpResponse:
    """News, tasks, and the groups te laat, deze week, daarna, wacht op een ander; all filters in the URL."""
    vrager: Any = request
    rol, peildatum = vrager.lidmaatschap.rol, vrager.peildatum
    keuze = Filter.lees(request.GET)
    wie, afwezig = mijn_mensen(vrager)
    alles = keuze.stappen(werk.werk(peildatum, vrager.gemeente.pk, rol), wie, peildatum)
    tellers = werk.aantallen(alles)
    vanaf = sleutels.lees(request.GET.get("na", ""))
    rijen = list(werk.met_persoon(werk.na(alles, vanaf))[: werk.PER_PAGINA + 1])
    meer = len(rijen) > werk.PER_PAGINA
    rijen = rijen[: werk.PER_PAGINA]
    groepen = [
        {
            "naam": naam,
            "code": code,
            "aantal": tellers[code],
            "regels": [werk.Regel(r, peildatum, rol) for r in rijen if r.groep == code],
        }
        for code, naam in werk.GROEPEN.items()
    ]
    volgende = ""
    if meer:
        laatste = rijen[-1]
        sleutel = urlencode({"na": sleutels.schrijf(laatste.groep, laatste.op, laatste.traject_id)})
        volgende = "&".join(deel for deel in (keuze.als_adres, sleutel) if deel)
    taken = taken_van(vrager, keuze, wie)
    week = (werk.einde_van_de_week(peildatum) - peildatum).days
    dringend = sum(taak.dagen is not None and taak.dagen <= week for taak in taken)
    dag, tijdstip, gevonden = werkbank.gezien_en_meer(
        vrager.gemeente, request.user, peildatum, bij_werk_ophalen(peildatum)
    )
    blik = _blik(vrager, wie, dag, tijdstip)
    return render(
        request,
        "dossiers/werkvoorraad.html",
        {
            "groepen": groepen,
            "totaal": sum(tellers.values()),
            "nu": tellers["1"] + tellers["2"] + dringend,
            "keuze": keuze,
            "soorten": werk.fasen_voor(toestanden_voor(rol, Actie.WERK)),
            "termijnen": TERMIJNEN.items(),
            "collegas": collegas(vrager.gemeente, peildatum),
            "filters": bewaarde(vrager.gemeente, request.user),
            "volgende": volgende,
            "vervolg": vanaf is not None,
            "taken": [] if vanaf else taken[:MEESTE_TAKEN],
            "meer_taken": len(taken) - MEESTE_TAKEN,
            "signalen": len(signalen(blik)),
            "sinds": blik.dag,
            "afwezig": afwezig,
            "erbij": bij_werk(vrager, gevonden),
            "mag_verdelen": bool(toestanden_voor(rol, Actie.HERVERDELEN)),
        },
    )
