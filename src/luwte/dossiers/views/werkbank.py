"""What a user arranges on the work list: keep a filter, see the news, hand cases over, be replaced."""

from typing import Any
from urllib.parse import parse_qsl

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from luwte.dossiers import signalen, werkbank
from luwte.dossiers.filteren import Filter, bewaarde
from luwte.dossiers.formulieren.werkbank import FilterForm, OverdrachtForm, VervangingForm
from luwte.dossiers.views.werkvoorraad import WERK, blik_van, mijn_mensen
from luwte.gemeenten.rechten import vereist_rol
from luwte.toezicht import inzage
from luwte.trajecten.models import Stap
from luwte.trajecten.rechten import toestanden_voor
from luwte.trajecten.rechtentabel import Actie, rollen
from luwte.trajecten.stand import laatste_stappen

#: So many cases at most are handed over at once: as many as a page of the list shows.
MEESTE = 50
VERDELERS = rollen(Actie.HERVERDELEN)


def _naar_de_lijst(adres: str) -> HttpResponse:
    return redirect(f"{reverse('dossiers:werkvoorraad')}{'?' if adres else ''}{adres}")


@require_POST
@vereist_rol(*WERK)
def bewaar_filter(request: HttpRequest) -> HttpResponse:
    """Keep the filter of the page under a name."""
    wie: Any = request
    adres = Filter.lees(dict(parse_qsl(request.POST.get("vraag", "")[:300]))).als_adres
    form = FilterForm(request.POST, peildatum=wie.peildatum, gemeente=wie.gemeente, gebruiker=request.user, vraag=adres)
    if form.is_valid() and (rij := form.leg_vast()):
        messages.success(request, f"Het filter {rij.naam} is bewaard.")
        return _naar_de_lijst(adres)
    context = {"form": form, "vraag": adres}
    return render(request, "dossiers/filter.html", context, status=422)


@require_POST
@vereist_rol(*WERK)
def wis_filter(request: HttpRequest, pk: int) -> HttpResponse:
    """Take one of one's own filters away."""
    wie: Any = request
    rij = get_object_or_404(bewaarde(wie.gemeente, request.user), pk=pk)
    rij.delete()
    messages.success(request, f"Het filter {rij.naam} is weg.")
    return redirect("dossiers:werkvoorraad")


@vereist_rol(*WERK)
def nieuws(request: HttpRequest) -> HttpResponse:
    """What changed in one's cases; POST says that it was seen."""
    wie: Any = request
    if request.method == "POST":
        werkbank.zet_gezien(wie.gemeente, request.user, wie.peildatum)
        messages.success(request, "U hebt dit gezien. Hier komt weer iets te staan als er iets verandert.")
        return redirect("dossiers:signalen")
    ids, afwezig = mijn_mensen(wie)
    blik = blik_van(wie, ids)
    context = {"signalen": signalen.signalen(blik), "sinds": blik.dag, "afwezig": afwezig}
    return render(request, "dossiers/signalen.html", context)


@vereist_rol(*VERDELERS)
def verdelen(request: HttpRequest) -> HttpResponse:
    """Give the chosen people another contact person, in one transaction; ``traject`` stands there per case."""
    wie: Any = request
    nummers = (request.POST if request.method == "POST" else request.GET).getlist("traject")
    rijen = list(_te_verdelen(wie, nummers))
    if not rijen:
        messages.info(request, "Kies eerst een of meer dossiers in de lijst.")
        return redirect("dossiers:werkvoorraad")
    personen = [rij.traject.kandidaat for rij in rijen]
    data = request.POST if request.method == "POST" else None
    form = OverdrachtForm(data, peildatum=wie.peildatum, gemeente=wie.gemeente, personen=personen, door=request.user)
    if data is not None and form.is_valid() and (aantal := form.leg_vast()):
        naar = form.cleaned_data["naar"].naam
        messages.success(request, f"{naar} is nu de contactpersoon. Gewijzigd: {aantal[0]} van {len(personen)}.")
        return redirect("dossiers:werkvoorraad")
    for mens in personen:
        inzage.log(request, mens.pk, "andere contactpersoon aanwijzen")
    return render(
        request,
        "dossiers/verdelen.html",
        {"rijen": rijen, "form": form, "over": len(nummers) - len(rijen)},
        status=200 if data is None else 422,
    )


def _te_verdelen(request: Any, nummers: list[str]) -> QuerySet[Stap]:
    """The chosen cases that this role may hand over: of the own municipality only."""
    ids = [int(nummer) for nummer in nummers[:MEESTE] if nummer.isascii() and nummer.isdigit() and len(nummer) < 19]
    return (
        laatste_stappen(request.peildatum)
        .filter(
            gemeente=request.gemeente,
            traject__in=ids,
            naar__in=toestanden_voor(request.lidmaatschap.rol, Actie.HERVERDELEN),
        )
        .select_related("traject__kandidaat__contactpersoon")
        .order_by("traject__kandidaat__achternaam", "traject__kandidaat__voornaam", "traject_id")
    )


@vereist_rol(*VERDELERS)
def vervanging(request: HttpRequest) -> HttpResponse:
    """Who is away and who looks after the cases; POST arranges one more."""
    wie: Any = request
    data = request.POST if request.method == "POST" else None
    form = VervangingForm(data, peildatum=wie.peildatum, gemeente=wie.gemeente, gebruiker=request.user)
    if data is not None and form.is_valid() and (rij := form.leg_vast()):
        messages.success(request, f"{rij.vervanger.naam} vervangt {rij.afwezige.naam}.")
        return redirect("dossiers:vervanging")
    rijen = werkbank.vervangingen(wie.gemeente, wie.peildatum)
    return render(
        request, "dossiers/vervanging.html", {"rijen": rijen, "form": form}, status=200 if data is None else 422
    )


@require_POST
@vereist_rol(*VERDELERS)
def stop_vervanging(request: HttpRequest, pk: int) -> HttpResponse:
    """Stop a replacement from today on; one that had not begun never was."""
    wie: Any = request
    rij = get_object_or_404(werkbank.vervangingen(wie.gemeente, wie.peildatum), pk=pk)
    if rij.periode.lower >= wie.peildatum:
        rij.delete()
    else:
        rij.periode = (rij.periode.lower, wie.peildatum)
        rij.save(update_fields=["periode"])
    messages.success(request, f"{rij.afwezige.naam} doet het werk weer zelf.")
    return redirect("dossiers:vervanging")
