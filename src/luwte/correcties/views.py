"""Correct a step, let a colleague confirm it, and look at a case as it was known on an earlier day."""

import datetime as dt
from functools import partial
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from luwte.correcties import geldgevolg, toen
from luwte.correcties.doorwerking import bezwaar_rust_op
from luwte.correcties.forms import VerbeterForm
from luwte.correcties.models import Oordeel, Voorstel
from luwte.correcties.vastleggen import oordeel, stel_voor
from luwte.dossiers.views.ophalen import haal_dossier
from luwte.gemeenten.beleid import lagen
from luwte.gemeenten.bewaren import zin_van
from luwte.gemeenten.models import Rol
from luwte.gemeenten.rechten import vereist_rol
from luwte.trajecten.rechten import mag_stap

ROLLEN = (Rol.CONSULTANT, Rol.GEMANDATEERDE)
BEZWAAR_RUST_OP = (
    "Er is bezwaar tegen dit besluit. De termijn daarvan rust op de datum die bij het bezwaar staat. "
    "Die verandert niet mee: controleer haar bij het bezwaar."
)
NIET_VAN_U = "Alleen wie deze stap mag zetten, mag haar verbeteren."


@vereist_rol(*ROLLEN)
def verbeter(request: HttpRequest, pk: int, stap: int) -> HttpResponse:
    """GET shows a step as it is; POST proposes what must change, and carries out what needs no second person."""
    wie: Any = request
    traject, stappen = haal_dossier(request, pk, "een stap verbeteren")
    gekozen = next((een for een in stappen if een.pk == stap), None)
    if gekozen is None or not mag_stap(wie.lidmaatschap, traject, gekozen.rij):
        raise PermissionDenied(NIET_VAN_U)
    data = request.POST if request.method == "POST" else None
    form = VerbeterForm(data, stap=gekozen, peildatum=wie.peildatum)
    if data is not None and form.is_valid() and _stel_voor(wie, form):
        return redirect("dossiers:dossier", pk)
    return render(
        request,
        "correcties/verbeter.html",
        {"form": form, "traject": traject, "naam": str(traject.kandidaat), "stap": gekozen},
        status=200 if data is None else 422,
    )


def _stel_voor(request: Any, form: VerbeterForm) -> bool:
    gegevens = form.cleaned_data
    bezwaar = gegevens.get(form.datumveld) not in (None, form.stap.datum) and bezwaar_rust_op(form.stap)
    try:
        with transaction.atomic():
            voorstel = stel_voor(
                form.stap,
                form.wijzigingen(),
                gegevens["reden"],
                request.user,
                ongedaan=bool(gegevens.get("ongedaan")),
                beleid=partial(lagen, request.gemeente),
            )
            if not voorstel.vier_ogen:
                oordeel(voorstel, Oordeel.Soort.BEVESTIGD, request.user)
    except ValidationError as fout:
        form.add_error(None, fout.messages)
        return False
    except IntegrityError as fout:
        form.add_error(None, zin_van(fout))
        return False
    if bezwaar:
        messages.warning(request, BEZWAAR_RUST_OP)
    if voorstel.vier_ogen:
        messages.info(request, "Uw verbetering is voorgesteld. Een collega bevestigt haar.")
    else:
        messages.success(request, "Verbeterd. De oude gegevens blijven te zien.")
    return True


@vereist_rol(*ROLLEN)
def lijst(request: HttpRequest) -> HttpResponse:
    """Proposals of this municipality that wait for a second person, with what they change in money."""
    wie: Any = request
    open_ = list(
        Voorstel.objects.filter(gemeente=wie.gemeente, oordeel__isnull=True).select_related(
            "traject__kandidaat", "indiener"
        )[:50]
    )
    gevolgen = geldgevolg.gevolgen(open_, wie.gemeente, wie.peildatum)
    return render(
        request, "correcties/lijst.html", {"rijen": [(een, toen.in_woorden(een), gevolgen[een.pk]) for een in open_]}
    )


@require_POST
@vereist_rol(*ROLLEN)
def beslis(request: HttpRequest, pk: int) -> HttpResponse:
    """Confirm a proposal of a colleague, or withdraw one's own."""
    wie: Any = request
    voorstel = get_object_or_404(Voorstel.objects.filter(gemeente=wie.gemeente, oordeel__isnull=True), pk=pk)
    soort = "ingetrokken" if "intrekken" in request.POST else "bevestigd"
    try:
        with transaction.atomic():
            oordeel(voorstel, soort, request.user)
    except ValidationError as fout:
        messages.error(request, " ".join(fout.messages))
    except IntegrityError as fout:
        messages.error(request, " ".join(zin_van(fout).messages))
    else:
        messages.success(request, "Bevestigd en doorgevoerd." if soort == "bevestigd" else "Ingetrokken.")
    return redirect(reverse("correcties:lijst"))


@vereist_rol(*ROLLEN)
def zoals_bekend(request: HttpRequest, pk: int) -> HttpResponse:
    """The case on the peildatum as it was known on another day, and every correction since."""
    wie: Any = request
    traject, _ = haal_dossier(request, pk, "dossier zoals toen bekend")
    gevraagd = request.GET.get("bekend", "")
    fout, bekend = "", dt.date.max
    if gevraagd:
        try:
            bekend = dt.date.fromisoformat(gevraagd)
        except ValueError:
            fout = "Vul een datum in die bestaat, zoals 15-11-2018."
    return render(
        request,
        "correcties/zoals_bekend.html",
        {
            "traject": traject,
            "naam": str(traject.kandidaat),
            "gevraagd": gevraagd,
            "fout": fout,
            "stappen": toen.stappen_zoals_bekend(traject, bekend, wie.peildatum),
            "stukken": toen.stukken_zoals_bekend(traject, bekend),
            "verbeteringen": [(een, toen.verschil(een)) for een in toen.verbeteringen(traject)],
        },
        status=422 if fout else 200,
    )
