"""Search and list cases."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from luwte.dossiers import zoeken
from luwte.dossiers.werkvoorraad import fasen_voor
from luwte.gemeenten.rechten import vereist_rol
from luwte.trajecten import verloop
from luwte.trajecten.rechten import ZIEN, mag_registreren, toestanden_voor

GEEN_BSN = "Zoek niet op burgerservicenummer: het zou in het adres van de pagina staan. Zoek op naam of geboortedatum."


@vereist_rol(*ZIEN)
def lijst(request: HttpRequest) -> HttpResponse:
    """Cases of the own municipality; search and filter in the URL, no citizen number in it ever."""
    wie: Any = request
    rol = wie.lidmaatschap.rol
    zoek = request.GET.get("zoek", "").strip()[:100]
    if zoeken.bevat_bsn(zoek):
        messages.warning(request, GEEN_BSN)
        return redirect("dossiers:lijst")  # so that the number leaves the address bar and no page repeats it
    fase = request.GET.get("fase", "")
    fase = fase if fase in verloop.FASEN else ""
    rijen = zoeken.dossiers(wie.peildatum, wie.gemeente.pk, rol, zoek=zoek, fase=fase)
    vanaf = request.GET.get("na", "")
    totaal = rijen.count()
    if vanaf.isdecimal() and len(vanaf) < 19:
        rijen = zoeken.na(rijen, int(vanaf))
    pagina = list(rijen[: zoeken.PER_PAGINA + 1])
    volgende = ""
    if len(pagina) > zoeken.PER_PAGINA:
        pagina = pagina[: zoeken.PER_PAGINA]
        volgende = urlencode({"zoek": zoek, "fase": fase, "na": pagina[-1].traject_id})
    for stap in pagina:
        stap.leeftijd = stap.traject.kandidaat.leeftijd_op(wie.peildatum)
    return render(
        request,
        "dossiers/lijst.html",
        {
            "rijen": pagina,
            "totaal": totaal,
            "zoek": zoek,
            "fase": fase,
            "fasen": fasen_voor(toestanden_voor(rol)),
            "volgende": volgende,
            "mag_nieuw": mag_registreren(wie.lidmaatschap),
        },
    )
