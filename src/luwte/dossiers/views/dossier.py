"""One case: who is she, where is she, what now? And in tabs what happened, the work, the money."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from luwte.dossiers.erbij import bij_dossier
from luwte.dossiers.feiten import alle_feiten
from luwte.dossiers.nu import nu
from luwte.dossiers.tabs import tabs_voor
from luwte.dossiers.taken.lijst import open_taken, regel_van
from luwte.dossiers.views.ophalen import haal_dossier
from luwte.dossiers.werkvoorraad import Regel, zoals_nu
from luwte.gemeenten.models import Rol
from luwte.gemeenten.rechten import vereist_rol
from luwte.toezicht import inzage
from luwte.trajecten.rechten import ZIEN
from luwte.trajecten.rechtentabel import Actie, mag
from luwte.trajecten.stand import fasen


@vereist_rol(*ZIEN)
def dossier(request: HttpRequest, pk: int) -> HttpResponse:
    """The head, the line of steps, the box "Nu" and one tab; the reading is logged."""
    wie: Any = request
    rol = wie.lidmaatschap.rol
    traject, stappen = haal_dossier(request, pk)
    tabs = tabs_voor(rol, stappen)
    tab = tabs.get(request.GET.get("tab", ""), next(iter(tabs.values())))
    inzage.log(request, traject.kandidaat_id, f"dossier: {tab.naam.lower()}")
    taken = open_taken(wie.peildatum, wie.gemeente.pk, rol, request.user).filter(traject=traject)
    feiten = alle_feiten(traject, wie.gemeente, wie.peildatum, stappen[-1].naar, stappen)
    return render(
        request,
        "dossiers/dossier.html",
        {
            "traject": traject,
            "kandidaat": traject.kandidaat,
            "erbij": bij_dossier(wie, traject, stappen),
            "leeftijd": traject.kandidaat.leeftijd_op(wie.peildatum),
            "stand": stappen[-1],
            "regel": Regel(zoals_nu(stappen[-1], wie.peildatum), wie.peildatum, rol),
            "fasen": fasen(stappen),
            "nu": nu(stappen[-1], rol, feiten),
            "taken": [regel_van(taak, wie.peildatum) for taak in taken],
            "mag_taak": mag(rol, stappen[-1].naar, Actie.TAAK),
            "mag_openen": rol == Rol.CONSULTANT,
            "mag_verdelen": mag(rol, stappen[-1].naar, Actie.HERVERDELEN),
            "tab": tab,
            "tabs": tabs.values(),
            **tab.inhoud(wie, traject, stappen),
        },
    )
