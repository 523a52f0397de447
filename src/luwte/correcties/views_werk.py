"""Propose what must change of a contract or trial that was recorded wrong."""

from functools import partial
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from luwte.correcties.forms_werk import WerkForm
from luwte.correcties.werk import stel_werk_voor, wijzigingen
from luwte.dossiers.views.ophalen import haal_dossier
from luwte.gemeenten.beleid import lagen
from luwte.gemeenten.bewaren import zin_van
from luwte.gemeenten.models import Rol
from luwte.gemeenten.rechten import vereist_rol
from luwte.plaatsingen.models import Contract, Proefplaatsing
from luwte.trajecten.forms import plaats_fouten
from luwte.trajecten.models import Stap
from luwte.trajecten.rechten import mag_stap
from luwte.trajecten.verloop import OVERGANGEN

NIET_VAN_U = "Alleen wie een contract mag vastleggen, mag het verbeteren."
#: The step that records each kind: who may make it may correct what it made.
STAP_VAN = {"contract": "T35", "proefplaatsing": "T31"}


@vereist_rol(Rol.CONSULTANT)
def verbeter_werk(request: HttpRequest, pk: int, soort: str, rij: int) -> HttpResponse:
    """GET shows a contract or trial as it is; POST proposes what must change. A colleague confirms."""
    wie: Any = request
    traject, stappen = haal_dossier(request, pk, f"een {soort} verbeteren")
    if not mag_stap(wie.lidmaatschap, traject, OVERGANGEN[STAP_VAN[soort]]):
        raise PermissionDenied(NIET_VAN_U)
    if soort == "contract":
        gekozen: Any = get_object_or_404(
            Contract.objects.filter(dienstverband__traject=traject).select_related("dienstverband__traject"), pk=rij
        )
    else:
        gekozen = get_object_or_404(Proefplaatsing.objects.filter(traject=traject).select_related("traject"), pk=rij)
    form = WerkForm(request.POST if request.method == "POST" else None, rij=gekozen)
    if form.is_bound and form.is_valid() and _stel_voor(wie, form, stappen):
        messages.info(request, "Uw verbetering is voorgesteld. Een collega bevestigt haar.")
        return redirect(f"{reverse('dossiers:dossier', args=[pk])}?tab=werk")
    return render(
        request,
        "correcties/verbeter_werk.html",
        {"form": form, "traject": traject, "naam": str(traject.kandidaat), "soort": soort, "rij": gekozen},
        status=422 if form.is_bound else 200,
    )


def _stel_voor(request: Any, form: WerkForm, stappen: list[Stap]) -> bool:
    try:
        with transaction.atomic():
            lijst = wijzigingen(form.rij, stappen, form.nieuw(), partial(lagen, request.gemeente))
            stel_werk_voor(form.rij, stappen, lijst, form.cleaned_data["reden"], request.user)
    except ValidationError as fout:
        plaats_fouten(form, fout)
        return False
    except IntegrityError as fout:
        form.add_error(None, zin_van(fout))
        return False
    return True
