"""One letter: write it, look at it as text and as PDF, offer it, sign it, send it, check it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from luwte.brieven import vastleggen
from luwte.brieven.blokken import MissingFact
from luwte.brieven.controle import controleer
from luwte.brieven.feiten import Zaak, verzamel
from luwte.brieven.forms import RedenForm, VrijForm
from luwte.brieven.models import Brief, Verzending
from luwte.brieven.ophalen import getekend, haal_brief, haal_sjabloon, haal_zaak
from luwte.brieven.opmaken import Opgemaakt, pdf
from luwte.brieven.rechten import LEZERS, mag_maken, mag_tekenen, mag_wijzigen
from luwte.brieven.register import Ontvanger, Sjabloon, begin_van
from luwte.brieven.samenstellen import aanbod, past, stel_samen, wat_mist
from luwte.gemeenten.beleid import lagen
from luwte.gemeenten.rechten import vereist_rol


@require_GET
@vereist_rol(*LEZERS)
def keuze(request: HttpRequest, traject: int) -> HttpResponse:
    """The documents this role can make in this case now, and what the others still miss."""
    wie: Any = request
    zaak = haal_zaak(request, traject, "brief kiezen")
    return render(
        request, "brieven/keuze.html", {"traject": zaak.traject, "keuzes": aanbod(zaak, wie.lidmaatschap.rol)}
    )


@vereist_rol(*LEZERS)
def nieuw(request: HttpRequest, code: str, traject: int | None = None) -> HttpResponse:
    """GET shows the free parts and what the letter will say; POST keeps a draft."""
    wie: Any = request
    sjabloon = haal_sjabloon(code)
    if not mag_maken(wie.lidmaatschap, sjabloon):
        raise PermissionDenied("Uw rol maakt dit soort brief niet.")
    zaak = Zaak(wie.gemeente, wie.peildatum) if traject is None else haal_zaak(request, traject, "brief maken")
    feiten, beleid = verzamel(zaak), lagen(zaak.gemeente, zaak.peildatum)
    mist = wat_mist(sjabloon, feiten, zaak.peildatum, beleid)
    if not mist and not past(sjabloon, zaak, wie.lidmaatschap.rol):
        mist = "Deze brief past niet bij waar het dossier nu is."
    if mist:
        messages.warning(request, f"{sjabloon.naam} kan nu niet. {mist}")
        return redirect(_terug(zaak))
    begin = begin_van(sjabloon, feiten)
    form = VrijForm(request.POST if request.method == "POST" else None, sjabloon=sjabloon, begin=begin)
    if request.method == "POST" and form.is_valid():
        brief = vastleggen.maak(zaak, sjabloon, request.user, form.cleaned_data)
        messages.success(request, "Het concept is bewaard.")
        return redirect("brieven:brief", brief.pk)
    vrij = {naam: str(form[naam].value() or "") for naam in form.fields}
    opgemaakt = stel_samen(sjabloon, feiten, vrij, zaak.peildatum, beleid)
    return render(
        request,
        "brieven/nieuw.html",
        {"sjabloon": sjabloon, "zaak": zaak, "form": form, "inhoud": _inhoud(opgemaakt), "terug": _terug(zaak)},
        status=422 if form.errors else 200,
    )


@vereist_rol(*LEZERS)
def brief(request: HttpRequest, pk: int) -> HttpResponse:
    """GET shows the letter with what can be done now; POST saves the free parts of a draft."""
    wie: Any = request
    rij = haal_brief(request, pk, "brief")
    sjabloon = haal_sjabloon(rij.sjabloon)
    form = VrijForm(request.POST if request.method == "POST" else None, sjabloon=sjabloon, begin=rij.vrij)
    wijzigbaar = mag_wijzigen(wie.lidmaatschap, rij)
    if request.method == "POST":
        if not wijzigbaar:
            raise PermissionDenied("Deze brief kunt u niet wijzigen.")
        if form.is_valid() and _doe(request, form, lambda: vastleggen.wijzig(rij, form.cleaned_data)):
            messages.success(request, "De tekst is bewaard.")
            return redirect("brieven:brief", pk)
    return render(
        request,
        "brieven/brief.html",
        {
            **_pagina(wie, rij, sjabloon),
            "form": form,
            "wijzigbaar": wijzigbaar,
            "reden": RedenForm(),
        },
        status=422 if form.errors else 200,
    )


def _pagina(wie: Any, rij: Brief, sjabloon: Sjabloon) -> dict[str, Any]:
    """What the page of a letter shows, draft or signed."""
    vast = rij.ondertekening if rij.getekend else None
    verzendingen = list(vast.verzendingen.select_related("door")) if vast else []
    inhoud, mist = (vast.inhoud["brieven"][0], "") if vast else _voorbeeld(rij, sjabloon, wie.peildatum)
    return {
        "brief": rij,
        "sjabloon": sjabloon,
        "vast": vast,
        "inhoud": inhoud,
        "mist": mist,
        "verzendingen": verzendingen,
        "ingetrokken": any(een.wijze == Verzending.Wijze.INGETROKKEN for een in verzendingen),
        "te_laat": bool(vast) and not verzendingen and vastleggen.is_te_laat(vast, wie.peildatum),
        "mag_tekenen": mag_tekenen(wie.lidmaatschap, rij, wie.user),
        "naar_pagina": sjabloon.ontvanger == Ontvanger.KANDIDAAT,
        "naam": rij.traject.kandidaat.naam if rij.traject else f"gemeente {rij.gemeente.naam}",
        "terug": _terug(rij),
    }


def _voorbeeld(rij: Brief, sjabloon: Sjabloon, dag: Any) -> tuple[dict[str, Any] | None, str]:
    """What a draft says today, or why it cannot be made any more."""
    try:
        return _inhoud(_opgemaakt(rij, sjabloon, dag)), ""
    except MissingFact as mist:
        return None, f"Er mist nu een gegeven: {mist.naam.replace('_', ' ')}."


def _opgemaakt(rij: Brief, sjabloon: Sjabloon, dag: Any) -> Opgemaakt:
    feiten = verzamel(vastleggen.zaak_bij(rij, dag))
    return stel_samen(sjabloon, feiten, rij.vrij, dag, lagen(rij.gemeente, dag), nummer=rij.pk)


def _inhoud(opgemaakt: Opgemaakt) -> dict[str, Any]:
    inhoud: dict[str, Any] = opgemaakt.inhoud["brieven"][0]
    return inhoud


@require_GET
@vereist_rol(*LEZERS)
def document(request: HttpRequest, pk: int) -> HttpResponse:
    """The PDF: the kept bytes once it is signed, before that a draft that says so."""
    wie: Any = request
    rij = haal_brief(request, pk, "brief als PDF", met_bytes=True)
    sjabloon = haal_sjabloon(rij.sjabloon)
    if rij.getekend:
        inhoud = bytes(rij.ondertekening.pdf_bytes)
    else:
        try:
            inhoud = pdf(_opgemaakt(rij, sjabloon, wie.peildatum).inhoud, wie.peildatum)
        except MissingFact:
            messages.warning(request, "Van dit concept is nu geen PDF te maken: er mist een gegeven.")
            return redirect("brieven:brief", pk)
    return als_bestand(inhoud, f"{rij.sjabloon}-{rij.pk}.pdf")


def als_bestand(inhoud: bytes, naam: str) -> HttpResponse:
    """A PDF to look at in the browser; nothing keeps a copy on the way."""
    antwoord = HttpResponse(inhoud, content_type="application/pdf")
    antwoord["Content-Disposition"] = f'inline; filename="{naam}"'
    antwoord["Cache-Control"] = "no-store"
    return antwoord


@require_POST
@vereist_rol(*LEZERS)
def actie(request: HttpRequest, pk: int, wat: str) -> HttpResponse:
    """Offer, sign, send back, throw away, send or withdraw; a refusal stands above the letter."""
    wie: Any = request
    rij = haal_brief(request, pk, f"brief: {wat}", met_bytes=True)
    sjabloon = haal_sjabloon(rij.sjabloon)
    terug = _terug(rij)
    if wat in {"aanbieden", "verwijderen"} and not mag_wijzigen(wie.lidmaatschap, rij):
        raise PermissionDenied("Deze brief kunt u niet wijzigen.")
    if wat == "terugsturen" and not mag_tekenen(wie.lidmaatschap, rij, wie.user):
        raise PermissionDenied("Deze brief ligt niet bij u ter ondertekening.")
    reden = request.POST.get("reden", "").strip()[:500]
    dag = wie.peildatum
    doen = {
        "aanbieden": lambda: vastleggen.bied_aan(rij, dag),
        "verwijderen": lambda: vastleggen.verwijder(rij),
        "terugsturen": lambda: vastleggen.stuur_terug(rij, reden),
        "tekenen": lambda: vastleggen.teken(rij, request.user, wie.lidmaatschap, dag),
        "intrekken": lambda: vastleggen.trek_in(getekend(rij), request.user, dag, reden),
        "persoonlijk": lambda: vastleggen.verstuur(getekend(rij), "persoonlijk", request.user, dag),
        "mijn": lambda: vastleggen.verstuur_naar_pagina(getekend(rij), sjabloon, request.user, dag),
    }
    gelukt = {
        "aanbieden": "Aangeboden. Wie mag tekenen ziet de brief bij Brieven.",
        "verwijderen": "Het concept is weg.",
        "terugsturen": "Teruggestuurd naar wie de brief schreef.",
        "tekenen": "Ondertekend. De brief verandert nu niet meer.",
        "intrekken": "De brief is ingetrokken.",
        "persoonlijk": "Vastgelegd dat de brief zelf is gegeven.",
        "mijn": "De brief staat op de eigen pagina.",
    }
    if _doe(request, None, doen[wat]):
        messages.success(request, gelukt[wat])
        if wat == "verwijderen":
            return redirect(terug)
    return redirect("brieven:brief", pk)


@require_GET
@vereist_rol(*LEZERS)
def controle(request: HttpRequest, pk: int) -> HttpResponse:
    """Make the letter again from what was kept, and say what is the same and what is not."""
    rij = haal_brief(request, pk, "brief controleren", met_bytes=True)
    vast = getekend(rij)
    return render(
        request,
        "brieven/controle.html",
        {"brief": rij, "vast": vast, "vragen": controleer(vast), "sjabloon": haal_sjabloon(rij.sjabloon)},
    )


def _doe(request: HttpRequest, form: Any, daad: Any) -> bool:
    """Do it in a savepoint; a refusal becomes a sentence at its field, or above the page."""
    try:
        with transaction.atomic():
            daad()
    except ValidationError as fout:
        for zin in fout.messages:
            if form is not None:
                form.add_error(None, zin)
            else:
                messages.error(request, zin)
        return False
    except IntegrityError:
        messages.error(request, "Iemand anders was u net voor. Bekijk de brief opnieuw.")
        return False
    return True


def _terug(van: Any) -> str:
    """Where one came from: the tab of the case, or the list of letters."""
    traject = van.traject
    return f"{reverse('dossiers:dossier', args=[traject.pk])}?tab=brieven" if traject else reverse("brieven:overzicht")
