"""Functioneel beheer: propose figures, see what they change, confirm those of somebody else."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from luwte.cijfers import voorstellen
from luwte.cijfers.forms import BeleidForm, BevestigForm, CijferForm, OordeelForm
from luwte.cijfers.gevolg import SUBSIDIE, Gevolg
from luwte.cijfers.models import Oordeel, Voorstel
from luwte.cijfers.tabel import namen, sjabloon
from luwte.cijfers.vergelijk import ingevoerd, loopt_af, rijen
from luwte.cijfers.voorraad import bevestigd
from luwte.engine import EngineError
from luwte.engine.difference import Side, difference
from luwte.engine.figures import Series
from luwte.gemeenten.models import Rol
from luwte.gemeenten.rechten import vereist_rol
from luwte.plaatsingen.bedragen import DOELEN, gevraagd
from luwte.plaatsingen.feiten import lopend
from luwte.toezicht import inzage
from luwte.wet import catalogus
from luwte.wet.cijferbestand import geschreven

BEHEER = vereist_rol(Rol.FUNCTIONEEL_BEHEER)


@require_safe
@BEHEER
def lijst(request: HttpRequest) -> HttpResponse:
    """What runs out, what waits for a second person, and what was decided."""
    wie: Any = request
    cards = [voorstellen.kaart(one) for one in voorstellen.alle()[: voorstellen.IN_DE_LIJST]]
    broken = [(one.voorstel, zin) for one in bevestigd() for zin in one.fouten]
    context = {
        "aflopend": loopt_af(catalogus(), wie.peildatum),
        "wachtend": [one for one in cards if one.open],
        "gedaan": [one for one in cards if not one.open],
        "gebroken": broken,
        "ingevoerd": ingevoerd(catalogus()),
    }
    return render(request, "cijfers/lijst.html", context)


def _reeksen() -> list[tuple[str, list[Series]]]:
    """The figures that may be entered, by whose they are."""
    words = (("landelijk", "Landelijk"), ("uwv", "UWV"))
    series = sorted(catalogus().series.values(), key=lambda one: one.label.lower())
    found = [(word, [one for one in series if one.layer == layer]) for layer, word in words]
    return [(word, ones) for word, ones in found if ones]


def _reeks(naam: str) -> Series:
    found = catalogus().series.get(naam)
    if found is None or found.layer == "lokaal":
        raise Http404("Dit is geen cijfer van de wet.")
    return found


@BEHEER
def nieuw(request: HttpRequest) -> HttpResponse:
    """Choose a figure, then give its new value or table."""
    wie: Any = request
    naam = request.GET.get("cijfer", "")
    if not naam:
        return render(request, "cijfers/kies.html", {"groepen": _reeksen()})
    reeks = _reeks(naam)
    posted = (request.POST, request.FILES) if request.method == "POST" else ()
    form = CijferForm(*posted, reeks=reeks, wet=catalogus(), vandaag=wie.peildatum)
    if request.method == "POST" and form.is_valid():
        made = voorstellen.dien_in(request, form, None)
        messages.success(request, "Het voorstel is ingediend. Een collega met functioneel beheer kijkt mee.")
        return redirect("cijfers:voorstel", made.pk)
    context = {"form": form, "reeks": reeks, "kolommen": namen(reeks)}
    return render(request, "cijfers/nieuw.html", context, status=422 if form.errors else 200)


@require_safe
@BEHEER
def als_sjabloon(
    request: HttpRequest,  # noqa: ARG001 (Django hands it over)
    naam: str,
) -> HttpResponse:
    """The table of a figure to fill in, as CSV."""
    reeks = _reeks(naam)
    response = HttpResponse("\N{BYTE ORDER MARK}" + sjabloon(reeks), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{reeks.name}.csv"'
    return response


@require_safe
@BEHEER
def als_bestand(request: HttpRequest) -> HttpResponse:
    """Every entered figure in force as one file, with which ``luwte ... --cijfers`` computes."""
    wie: Any = request
    response = HttpResponse(geschreven(catalogus(), wie.peildatum), content_type="application/yaml; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="cijfers-{wie.peildatum.isoformat()}.yaml"'
    return response


@BEHEER
def beleid_nieuw(request: HttpRequest) -> HttpResponse:
    """Propose a figure of local policy with the decision as source."""
    wie: Any = request
    form = BeleidForm(request.POST or None, gemeente=wie.gemeente, wet=catalogus(), vandaag=wie.peildatum)
    if request.method == "POST" and form.is_valid():
        made = voorstellen.dien_in(request, form, wie.gemeente)
        messages.success(request, "Het voorstel is ingediend. Een collega met functioneel beheer kijkt mee.")
        return redirect("cijfers:voorstel", made.pk)
    return render(request, "cijfers/beleid_nieuw.html", {"form": form}, status=422 if form.errors else 200)


@require_safe
@BEHEER
def voorstel(request: HttpRequest, pk: int) -> HttpResponse:
    """One proposal: its figures beside the known ones, what it changes, and who may do what with it."""
    return _toon(request, pk)


def _toon(
    request: HttpRequest, pk: int, form: OordeelForm | None = None, bevestig: BevestigForm | None = None
) -> HttpResponse:
    """The page of a proposal; with a form that was filled in wrongly it says what is missing."""
    wie: Any = request
    found = get_object_or_404(voorstellen.alle(), pk=pk)
    card = voorstellen.kaart(found)
    known = _gevolg(wie, found)
    context = {
        "kaart": card,
        "rijen": rijen(known.cijfers, known.wet, known.lagen if found.gemeente_id else ()),
        "fouten": known.fouten,
        "gevolg": known if card.open or voorstellen.is_bevestigd(found) else None,
        "gebruikers": known.gebruikers,
        "labels": [known.wet.words(one) for one in known.gebruikers],
        "form": form or OordeelForm(),
        "bevestig": bevestig or BevestigForm(),
        "vraagt_reden": card.open and voorstellen.vraagt_reden(found, known.wet),
        "merk": voorstellen.merk(),
        "eigen": found.indiener_id == wie.user.pk,
        "in_te_trekken": voorstellen.is_bevestigd(found) and not found.gemeente_id and not found.trekt_in_id,
    }
    return render(request, "cijfers/voorstel.html", context, status=422 if form or bevestig else 200)


def _gevolg(wie: Any, voorstel: Voorstel) -> Gevolg:
    """What a proposal changes in the municipality in view; of a decided one, as seen when it was proposed."""
    day = voorstel.opgesteld_op if getattr(voorstel, "oordeel", None) else wie.peildatum
    return Gevolg(voorstel, wie.gemeente, day)


@BEHEER
@require_POST
def oordeel(request: HttpRequest, pk: int) -> HttpResponse:
    """Confirm, send back or withdraw a proposal; or propose to take a confirmed one back."""
    found = get_object_or_404(voorstellen.alle(), pk=pk)
    soort = request.POST.get("soort", "")
    form = OordeelForm(request.POST)
    if soort not in {*Oordeel.Soort.values, "terugnemen"}:
        raise Http404("Dit oordeel bestaat niet.")
    bevestig = BevestigForm(request.POST)
    if soort != Oordeel.Soort.BEVESTIGD:
        if not form.is_valid():
            return _toon(request, pk, form)
        reden = form.cleaned_data["reden"]
    else:
        reden = bevestig.cleaned_data["reden_afwijking"] if bevestig.is_valid() else ""
    try:
        if soort == "terugnemen":
            made = voorstellen.trek_terug(request, found, reden)
            messages.success(request, "Het voorstel om in te trekken is ingediend. Een collega kijkt mee.")
            return redirect("cijfers:voorstel", made.pk)
        made_oordeel = voorstellen.oordeel(request, found, soort, reden, request.POST.get("merk", ""))
        messages.success(request, f"Het voorstel is {made_oordeel.get_soort_display().lower()}.")
    except voorstellen.RedenNodig:
        return _toon(request, pk, bevestig=bevestig)
    except voorstellen.Geweigerd as error:
        messages.error(request, str(error))
    return redirect("cijfers:voorstel", pk)


@require_safe
@BEHEER
def verschil(request: HttpRequest, pk: int, contract: int, doel: str) -> HttpResponse:
    """Why one amount of one running placement differs, step by step; looking is logged."""
    wie: Any = request
    found = get_object_or_404(voorstellen.alle(), pk=pk)
    gevolg = _gevolg(wie, found)
    target = next((one for one in DOELEN if one.naam == doel), SUBSIDIE)
    day = next((one for one in gevolg.dagen if any(d.doel is target for d in one.doelen)), None)
    if day is None:
        raise Http404("Dit voorstel verandert dit bedrag niet.")
    row = get_object_or_404(lopend(day.dag, wie.gemeente).select_related("dienstverband__traject"), pk=contract)
    inzage.log(request, row.dienstverband.traject.kandidaat_id, "gevolg van een nieuw cijfer bekijken")
    facts = gevraagd(row, target.naam)
    old, new = gevolg.standen(day.vergeleken)[0], gevolg.standen(day.dag)[1]
    context: dict[str, Any] = {"kaart": voorstellen.kaart(found), "dag": day, "doel": target, "verschil": None}
    try:
        context["verschil"] = difference(Side(old, facts), Side(new, facts), target.naam)
    except EngineError as error:
        context["melding"] = str(error)
    return render(request, "cijfers/verschil.html", context)
