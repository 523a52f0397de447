"""The start page of the privacy officer: who looked, what was agreed, and how full the annex is. No dossier."""

from __future__ import annotations

from typing import Any

from django.db import connection
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from luwte.gemeenten import logboek
from luwte.gemeenten.models import Rol
from luwte.gemeenten.rechten import vereist_rol
from luwte.kandidaten.models import Kandidaat, Toestemming, Verwijzing, Verzoek
from luwte.mijn.models import Toegang


@vereist_rol(Rol.PRIVACY_OFFICER)
def privacy(request: HttpRequest) -> HttpResponse:
    """Counts of consent, codes and annexes, and the log of looks by number of the person, not by name."""
    wie: Any = request
    gemeente, dag = wie.gemeente, wie.peildatum
    loopt = Q(gegeven_op__lte=dag) & (Q(ingetrokken_op__isnull=True) | Q(ingetrokken_op__gt=dag))
    tel = (
        Toestemming.objects.filter(gemeente=gemeente)
        .values("soort")
        .annotate(loopt=Count("pk", filter=loopt), ingetrokken=Count("pk", filter=Q(ingetrokken_op__lte=dag)))
        .order_by("soort")
    )
    aantallen = {rij["soort"]: rij for rij in tel}
    with connection.cursor() as cursor:
        cursor.execute("SELECT bijlagen, personen, gedeeld, geopend FROM mijn_bijlagen_telling()")
        bijlagen = dict(zip(("bijlagen", "personen", "gedeeld", "geopend"), cursor.fetchone(), strict=True))
    pagina = logboek.bladzijde(logboek.inzagen(gemeente, wie=request.GET.get("wie", "")), request.GET.get("voor", ""))
    oud = Verwijzing.objects.filter(kandidaat__in={rij.kandidaat_id for rij in pagina.rijen})
    nu = dict(oud.values_list("kandidaat_id", "naar_id"))
    context = {
        "toestemmingen": [
            (woord, aantallen.get(soort, {"loopt": 0, "ingetrokken": 0})) for soort, woord in Toestemming.Soort.choices
        ],
        "bijlagen": bijlagen,
        "personen": Kandidaat.objects.filter(gemeente=gemeente).count(),
        "codes": Toegang.objects.filter(gemeente=gemeente, ingetrokken_op__isnull=True).count(),
        "verzoeken": Verzoek.objects.filter(gemeente=gemeente, afgehandeld_op__isnull=True).count(),
        "pagina": pagina,
        # A row that went up in another: under which number that person is known now.
        "rijen": [(rij, nu.get(rij.kandidaat_id)) for rij in pagina.rijen],
        "wie": request.GET.get("wie", ""),
    }
    return render(request, "mijn/privacy.html", context)
