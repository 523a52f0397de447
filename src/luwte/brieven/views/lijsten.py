"""The lists of letters: what waits for a signature, the post of the day, the writing paper."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET

from luwte.brieven import vastleggen
from luwte.brieven.feiten import Zaak
from luwte.brieven.forms import BriefpapierForm
from luwte.brieven.models import Brief, Briefpapier, Postronde
from luwte.brieven.ophalen import GROOT
from luwte.brieven.rechten import LEZERS, POST, TEKENT
from luwte.brieven.register import SJABLONEN
from luwte.brieven.samenstellen import aanbod
from luwte.brieven.views.brief import als_bestand
from luwte.gemeenten.rechten import vereist_rol
from luwte.toezicht import inzage

VEEL = 100
ALLES_DIGITAAL = "Alle brieven staan op de eigen pagina. Er is niets om te printen."


@vereist_rol(*LEZERS)
def overzicht(request: HttpRequest) -> HttpResponse:
    """What this member must sign, her own drafts, and the documents about the municipality."""
    wie: Any = request
    rol = wie.lidmaatschap.rol
    concepten = (
        Brief.objects.filter(gemeente=wie.gemeente, ondertekening__isnull=True)
        .select_related("traject__kandidaat", "opsteller", "ondertekening")
        .defer(*GROOT)
        .order_by("aangeboden_op", "pk")
    )
    tekent = [code for code, een in SJABLONEN.items() if rol in TEKENT[een.soort]]
    ter_tekening = concepten.filter(aangeboden_op__isnull=False, sjabloon__in=tekent)[:VEEL]
    van_gemeente = Brief.objects.filter(gemeente=wie.gemeente, traject__isnull=True).select_related(
        "ondertekening", "opsteller"
    )
    verslagen = [s.code for s in SJABLONEN.values() if s.van_gemeente and (rol in s.rollen or s.code in tekent)]
    return render(
        request,
        "brieven/overzicht.html",
        {
            "ter_tekening": regels(ter_tekening),
            "eigen": regels(concepten.filter(opsteller=request.user)[:VEEL]),
            "verslagen": regels(
                van_gemeente.filter(sjabloon__in=verslagen)
                .defer(*GROOT, "ondertekening__inhoud")
                .order_by("-pk")[:VEEL]
            ),
            "keuzes": aanbod(Zaak(wie.gemeente, wie.peildatum), rol) if verslagen else [],
            "mag_post": rol in POST,
        },
    )


def regels(brieven: Any) -> list[dict[str, Any]]:
    """Rows for a list: the letter with the name of its template."""
    return [{"brief": een, "sjabloon": SJABLONEN[een.sjabloon]} for een in brieven if een.sjabloon in SJABLONEN]


@vereist_rol(*POST)
def post(request: HttpRequest) -> HttpResponse:
    """GET shows what goes out today; POST makes one PDF of it and marks it sent."""
    wie: Any = request
    if request.method == "POST":
        try:
            with transaction.atomic():
                ronde = vastleggen.verstuur_post(wie.gemeente, wie.peildatum, request.user)
        except ValidationError as fout:
            messages.error(request, " ".join(fout.messages))
        else:
            gelukt = f"{ronde.aantal} brieven klaar voor de post. Print ze vandaag." if ronde else ALLES_DIGITAAL
            messages.success(request, gelukt)
        return redirect("brieven:post")
    klaar = vastleggen.te_verzenden(wie.gemeente, wie.peildatum)
    return render(
        request,
        "brieven/post.html",
        {
            "klaar": [rij for rij in klaar if not vastleggen.is_te_laat(rij, wie.peildatum)],
            "te_laat": [rij for rij in klaar if vastleggen.is_te_laat(rij, wie.peildatum)],
            "rondes": Postronde.objects.filter(gemeente=wie.gemeente, dag__lte=wie.peildatum)
            .select_related("door")
            .defer("pdf_bytes")[:20],
        },
    )


@require_GET
@vereist_rol(*POST)
def ronde(request: HttpRequest, pk: int) -> HttpResponse:
    """The PDF of one post round; everybody in it was looked at."""
    wie: Any = request
    rij = get_object_or_404(Postronde.objects.filter(gemeente=wie.gemeente), pk=pk)
    mensen = rij.verzendingen.filter(ondertekening__brief__traject__isnull=False).values_list(
        "ondertekening__brief__traject__kandidaat_id", flat=True
    )
    for kandidaat_id in sorted(set(mensen)):
        inzage.log(request, kandidaat_id, "post printen")
    return als_bestand(bytes(rij.pdf_bytes), f"post-{rij.dag.isoformat()}-{rij.pk}.pdf")


@vereist_rol("functioneel_beheer")
def papier(request: HttpRequest) -> HttpResponse:
    """The writing paper of the municipality: address, telephone, and the mandate of a consultant."""
    wie: Any = request
    rij = Briefpapier.objects.filter(gemeente=wie.gemeente).order_by("pk").first() or Briefpapier(gemeente=wie.gemeente)
    form = BriefpapierForm(request.POST if request.method == "POST" else None, instance=rij)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, "Het briefpapier is opgeslagen.")
        return redirect("brieven:papier")
    return render(request, "brieven/papier.html", {"form": form}, status=422 if form.errors else 200)
