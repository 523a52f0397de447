"""Who may do what in which state: the table as people read it."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from luwte.gemeenten.models import Rol
from luwte.gemeenten.rechten import vereist_rol
from luwte.trajecten import verloop
from luwte.trajecten.rechtentabel import TABEL, Actie, toestanden


@vereist_rol(Rol.FUNCTIONEEL_BEHEER, Rol.PRIVACY_OFFICER)
def rechten(request: HttpRequest) -> HttpResponse:
    """First per role in words, then for one action a table of states and roles."""
    gevraagd = request.GET.get("actie", "")
    actie = Actie(gevraagd) if gevraagd in Actie.values else Actie.ZIEN
    rollen: list[dict[str, Any]] = [
        {
            "naam": Rol(rol).label,
            "bereik": recht.bereik.label,
            "waarom": recht.waarom,
            "acties": [een.label for een in Actie if toestanden(rol, een)],
        }
        for rol, recht in TABEL.items()
    ]
    kolommen = [rol for rol in TABEL if toestanden(rol, actie)]
    mogen = {rol: toestanden(rol, actie) for rol in kolommen}
    rijen = [
        {"code": t.code, "naam": t.naam, "cellen": [(Rol(rol).label, t.code in mogen[rol]) for rol in kolommen]}
        for t in verloop.TOESTANDEN.values()
    ]
    return render(
        request,
        "dossiers/rechten.html",
        {
            "rollen": rollen,
            "actie": actie,
            "acties": Actie.choices,
            "kolommen": [Rol(rol).label for rol in kolommen],
            "rijen": rijen,
        },
    )
