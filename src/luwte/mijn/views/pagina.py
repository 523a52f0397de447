"""Where am I, what do you know about me, who looked, and what do I have to live on."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from luwte.gemeenten.templatetags.opmaak import datum
from luwte.kandidaten.models import Recht, Verzoek
from luwte.kandidaten.verwijzing import nummers_van
from luwte.mijn import brieven, inkomen
from luwte.mijn.forms import InkomenForm, VerzoekForm
from luwte.mijn.rechten import voor_kandidaat
from luwte.mijn.stand import namen_van, stand
from luwte.mijn.woorden import doel_in_woorden
from luwte.toezicht.models import Inzage

BLIKKEN = 100


@voor_kandidaat(Recht.STAND, doel="eigen pagina: waar bent u")
def start(request: HttpRequest) -> HttpResponse:
    """The first page."""
    wie: Any = request
    return render(request, "mijn/start.html", {"stand": stand(wie.kandidaat, wie.peildatum)})


@voor_kandidaat(Recht.GEGEVENS, doel="eigen pagina: alles op een blad")
def afdruk(request: HttpRequest) -> HttpResponse:
    """All that matters on one page, to print."""
    wie: Any = request
    context = {
        "stand": stand(wie.kandidaat, wie.peildatum),
        "brieven": brieven.van(wie.kandidaat, wie.peildatum) if wie.mijn.mag(Recht.BRIEVEN) else [],
        **_gegevens(wie),
    }
    return render(request, "mijn/afdruk.html", context)


@voor_kandidaat(Recht.GEGEVENS, doel="eigen pagina: wat wij weten")
def gegevens(request: HttpRequest) -> HttpResponse:
    """What we know about her, and what she asked us to change."""
    wie: Any = request
    return render(request, "mijn/gegevens.html", _gegevens(wie))


def _gegevens(wie: Any) -> dict[str, Any]:
    mens, dag = wie.kandidaat, wie.peildatum
    return {
        "mens": mens,
        "inkomens": mens.rechtsposities.filter(periode__startswith__lte=dag).order_by("-periode"),
        "netwerk": [een for een in mens.netwerk.order_by("naam", "id") if een.loopt_op(dag)],
        "toestemmingen": mens.toestemmingen.filter(gegeven_op__lte=dag)
        .exclude(ingetrokken_op__lte=dag)
        .order_by("soort"),
        "verzoeken": mens.verzoeken.filter(gevraagd_op__lte=dag).order_by("-pk"),
    }


@voor_kandidaat(Recht.GEGEVENS, doel="eigen pagina: wijziging vragen")
def doorgeven(request: HttpRequest) -> HttpResponse:
    """Ask for a change; the contact person makes it."""
    wie: Any = request
    form = VerzoekForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        Verzoek.objects.create(
            gemeente_id=wie.kandidaat.gemeente_id,
            kandidaat=wie.kandidaat,
            onderwerp=form.cleaned_data["onderwerp"],
            tekst=form.cleaned_data["tekst"],
            gevraagd_op=wie.peildatum,
            door=wie.mijn.wie,
        )
        return redirect("mijn:gegevens")
    return render(request, "mijn/doorgeven.html", {"form": form}, status=422 if form.errors else 200)


@voor_kandidaat(Recht.GEKEKEN, doel="eigen pagina: wie keek")
def gekeken(request: HttpRequest) -> HttpResponse:
    """Who looked in her data, in words, newest first, grouped by day."""
    wie: Any = request
    rijen = list(Inzage.objects.filter(kandidaat_id__in=nummers_van(wie.kandidaat.pk)).order_by("-id")[:BLIKKEN])
    namen = namen_van({rij.gebruiker for rij in rijen})
    dagen: dict[str, list[str]] = {}
    for rij in rijen:
        zin = f"{namen.get(rij.gebruiker, rij.gebruiker) or 'Iemand'} {doel_in_woorden(rij.doel)}"
        regels = dagen.setdefault(datum(rij.tijd.date()), [])
        if zin not in regels:
            regels.append(zin)
    return render(request, "mijn/gekeken.html", {"dagen": dagen, "hooguit": BLIKKEN, "vol": len(rijen) == BLIKKEN})


@voor_kandidaat(Recht.STAND, doel="eigen pagina: inkomen")
def inkomen_pagina(request: HttpRequest) -> HttpResponse:
    """What work does to her income, and what happens when it stops. Answers stand in the body, never in an address."""
    wie: Any = request
    vragen = inkomen.vragen(wie.kandidaat, wie.peildatum)
    form = InkomenForm(request.POST if request.method == "POST" else None, vragen=vragen)
    context: dict[str, Any] = {"form": form, "uitkomst": None}
    if request.method == "POST" and form.is_valid():
        context["uitkomst"] = inkomen.uitkomst(
            wie.kandidaat,
            wie.peildatum,
            form.cleaned_data["huishouden"],
            form.cleaned_data["nettoloon"],
            form.over_haar(),
        )
    return render(request, "mijn/inkomen.html", context, status=422 if form.errors else 200)
