"""The work list: what must be done today."""

from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from luwte.dossiers import sleutels
from luwte.dossiers import werkvoorraad as werk
from luwte.gemeenten.rechten import vereist_rol
from luwte.trajecten import verloop


@vereist_rol("consultant", "jobcoach")
def werkvoorraad(request: HttpRequest) -> HttpResponse:
    """The groups te laat, deze week, daarna, wacht op een ander; filters and page in the URL."""
    wie: Any = request
    rol = wie.lidmaatschap.rol
    van = "mijn" if request.GET.get("van") == "mijn" else "team"
    soort = request.GET.get("soort", "")
    soort = soort if soort in verloop.FASEN else ""
    alles = werk.gefilterd(werk.werk(wie.peildatum, wie.gemeente.pk, rol), van=van, soort=soort, gebruiker=request.user)
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
            "regels": [werk.Regel(r, wie.peildatum, rol) for r in rijen if r.groep == code],
        }
        for code, naam in werk.GROEPEN.items()
    ]
    filters = {k: v for k, v in {"van": van if van == "mijn" else "", "soort": soort}.items() if v}
    volgende = ""
    if meer:
        laatste = rijen[-1]
        volgende = urlencode({**filters, "na": sleutels.schrijf(laatste.groep, laatste.op, laatste.traject_id)})
    return render(
        request,
        "dossiers/werkvoorraad.html",
        {
            "groepen": groepen,
            "totaal": sum(tellers.values()),
            "nu": tellers["1"] + tellers["2"],
            "van": van,
            "soort": soort,
            "soorten": [(c, n) for c, n in verloop.FASEN.items() if rol == "consultant" or c in verloop.FASEN_JOBCOACH],
            "volgende": volgende,
            "vervolg": vanaf is not None,
            "eerste": urlencode(filters),
        },
    )
