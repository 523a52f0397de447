"""The public counter: start page, calculator, explanation and PDF. No login, no database.

Everything stands in the URL, so a link gives the same outcome to whoever opens it.
"""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from luwte.gemeenten.openbaar import openbaar
from luwte.gemeenten.uitleg import Uitleg, Vraag, als_bon, toon
from luwte.loket import notitie, rekenen
from luwte.loket.forms import RekenhulpForm
from luwte.loket.pdf import als_pdf
from luwte.loket.uitkomst import DOELEN, uitkomst
from luwte.wet import lokaal


@openbaar
@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """What Luwte is and for whom."""
    return render(request, "loket/start.html")


@openbaar
@require_safe
def rekenhulp(request: HttpRequest) -> HttpResponse:
    """The form with its outcome; with ``notitie=1`` the tables of the note of 2017 beside ours."""
    form = _form(request)
    geldig = form.is_valid()
    context: dict[str, Any] = {
        "form": form,
        "geldig": geldig,
        "notitie": None,
        "uitkomst": None,
        "bronregio": lokaal.beleid(lokaal.VOORBEELDREGIO)[0].name,
        "meer_open": _meer_open(form),
    }
    if _notitie(request):
        context["notitie"] = notitie.overzicht()
    elif geldig:
        context["uitkomst"] = uitkomst(form)
        context["koppeling"] = request.build_absolute_uri(f"{reverse('loket:rekenhulp')}?{form.vraag}")
    return render(request, "loket/rekenhulp.html", context)


@openbaar
@require_safe
def uitleg(request: HttpRequest, doel: str) -> HttpResponse:
    """Why an amount is what it is; 404 for a target that no line of the calculator shows."""
    form = _form(request)
    terug = f"{reverse('loket:rekenhulp')}?{form.vraag}"
    if doel in notitie.DOELEN:
        try:
            antwoord = notitie.uitleg(doel, request.GET.get("uren", ""))
        except ValueError:
            raise Http404("De notitie kent alleen 31 en 24 uur.") from None
        terug = f"{reverse('loket:rekenhulp')}?notitie=1"
    elif doel not in DOELEN:
        raise Http404("Dit bedrag staat niet in de rekenhulp.")
    elif not form.is_valid():
        return redirect(terug)
    else:
        antwoord = _verklaar(form, doel)
    return toon(
        request,
        antwoord,
        pagina="loket/uitleg.html",
        paneel="loket/uitleg_paneel.html",
        bon=f"{reverse('loket:bon', args=[doel])}?{form.vraag}",
        terug=terug,
        vraag=form.vraag,
    )


@openbaar
@require_safe
def bon(request: HttpRequest, doel: str) -> HttpResponse:
    """The receipt of an amount; 404 when it is not known or stands on no line of the calculator."""
    form = _form(request)
    if doel not in DOELEN:
        raise Http404("Dit bedrag staat niet in de rekenhulp.")
    if not form.is_valid():
        return redirect(f"{reverse('loket:rekenhulp')}?{form.vraag}")
    antwoord = _verklaar(form, doel)
    if antwoord.vraag is None:
        raise Http404(f"Er is geen bon: {antwoord.melding}")
    return als_bon(antwoord.vraag.stand, doel, antwoord.vraag.feiten)


@openbaar
@require_safe
def pdf(request: HttpRequest) -> HttpResponse:
    """The outcome as a tagged PDF; wrong answers go back to the form, which says what is wrong."""
    form = _form(request)
    if not form.is_valid():
        return redirect(f"{reverse('loket:rekenhulp')}?{form.vraag}")
    koppeling = request.build_absolute_uri(f"{reverse('loket:rekenhulp')}?{form.vraag}")
    response = HttpResponse(als_pdf(form, uitkomst(form), koppeling), content_type="application/pdf")
    response["Content-Disposition"] = 'inline; filename="rekenhulp-werkplek.pdf"'
    return response


def _form(request: HttpRequest) -> RekenhulpForm:
    return RekenhulpForm(request.GET.dict(), request.peildatum)  # type: ignore[attr-defined]


def _notitie(request: HttpRequest) -> bool:
    return request.GET.get("notitie") == "1"


def _meer_open(form: RekenhulpForm) -> bool:
    return any(form.data.get(name) or form.errors.get(name) for name in RekenhulpForm.MEER)


def _verklaar(form: RekenhulpForm, doel: str) -> Uitleg:
    waarover = rekenen.vraag(form.cleaned_data)
    boom, melding = rekenen.verklaar(waarover, doel)
    return Uitleg(waarover.dag, boom, melding, Vraag(waarover.stand, doel, waarover.feiten) if boom else None)
