"""Pupils in their last school year: the list, one pupil, what is recorded, reporting, reading a CSV."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from luwte.aanmeldingen import inlezen, schoolforms
from luwte.aanmeldingen.kalender import AANNAME, eerstvolgende, gedaan, kalender
from luwte.aanmeldingen.models import Leerling, Partner
from luwte.aanmeldingen.rechten import SCHOLEN, eigen_scholen, mag_leerling_wijzigen, zichtbare_leerlingen
from luwte.aanmeldingen.terugkoppeling import bij_toestand
from luwte.aanmeldingen.views.signalen import wie_schrijft
from luwte.gemeenten.rechten import vereist_rol
from luwte.toezicht import inzage
from luwte.trajecten.stand import laatste_stappen

PER_BLAD = 100


@vereist_rol(*SCHOLEN)
def lijst(request: HttpRequest) -> HttpResponse:
    """Show the pupils by the day they leave, each with the first thing still to do."""
    wie: Any = request
    leerlingen = (
        zichtbare_leerlingen(wie.lidmaatschap)
        .filter(verlaat_school_op__gte=wie.peildatum)
        .select_related("school", "overdracht")
        .prefetch_related("oudergesprekken", "plannen", "stages")
        .order_by("verlaat_school_op", "achternaam", "voornaam", "pk")
    )
    rijen = list(leerlingen[: PER_BLAD + 1])
    blad = rijen[:PER_BLAD]
    for leerling in blad:
        leerling.straks = eerstvolgende(leerling, wie.peildatum)  # type: ignore[attr-defined]
    return render(
        request,
        "aanmeldingen/leerlingen.html",
        {
            "leerlingen": blad,
            "meer": len(rijen) > PER_BLAD,
            "scholen": list(eigen_scholen(wie.lidmaatschap)),
            "mag_wijzigen": mag_leerling_wijzigen(wie.lidmaatschap),
        },
    )


@vereist_rol("school")
def nieuw(request: HttpRequest) -> HttpResponse:
    """Add one pupil."""
    wie: Any = request
    school = _school(wie)
    form = schoolforms.LeerlingForm(
        request.POST if request.method == "POST" else None,
        peildatum=wie.peildatum,
        vast={"gemeente": wie.gemeente, "school": school},
    )
    if request.method == "POST" and form.is_valid() and (leerling := form.leg_vast()) is not None:
        messages.success(request, f"{leerling.naam} staat in de lijst.")
        return redirect("aanmeldingen:leerling", leerling.pk)
    context = {"form": form, "kop": "Leerling toevoegen", "uitleg": "", "terug": "", "naam": ""}
    return render(request, "aanmeldingen/leerling_formulier.html", context, status=422 if form.errors else 200)


@vereist_rol("school")
def lees_in(request: HttpRequest) -> HttpResponse:
    """Read a list from a file or from pasted text; a refused text stays in the field to be mended."""
    wie: Any = request
    school = _school(wie)
    tekst, fouten = "", ()
    if request.method == "POST":
        bestand = request.FILES.get("bestand")
        if bestand is not None and (bestand.size or 0) <= inlezen.MEESTE_TEKENS:
            tekst = inlezen.lees_tekst(bestand.read())
        elif bestand is not None:
            tekst = " " * (inlezen.MEESTE_TEKENS + 1)
        else:
            tekst = request.POST.get("tekst", "")
        uitslag = inlezen.lees_in(tekst, school, wie.peildatum)
        if not uitslag.fouten:
            messages.success(request, f"Ingelezen: {uitslag.aantal} leerlingen.")
            return redirect("aanmeldingen:leerlingen")
        tekst, fouten = tekst.strip(), uitslag.fouten
    return render(
        request,
        "aanmeldingen/inlezen.html",
        {"tekst": tekst, "fouten": fouten, "kolommen": inlezen.KOLOMMEN, "voorbeeld": inlezen.VOORBEELD},
        status=422 if fouten else 200,
    )


@vereist_rol(*SCHOLEN)
def leerling(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one pupil: the calendar, what is recorded, and what can be added."""
    wie: Any = request
    een = _haal(wie, pk, "leerling bekijken")
    return render(
        request,
        "aanmeldingen/leerling.html",
        {
            "leerling": een,
            "leeftijd": een.geboortedatum and _leeftijd(een, wie.peildatum),
            "kalender": kalender(een.verlaat_school_op, wie.peildatum, gedaan(een) | _bij_uwv(een, wie)),
            "aanname": AANNAME,
            "terug": _terug(een, wie),
            "overdracht": getattr(een, "overdracht", None),
            "mag_wijzigen": mag_leerling_wijzigen(wie.lidmaatschap),
        },
    )


@vereist_rol("school")
def onderdeel(request: HttpRequest, pk: int, welk: str, rij: int = 0) -> HttpResponse:
    """Add a plan, meeting, internship, report or hand-over; or change the pupil or the consent."""
    wie: Any = request
    een = _haal(wie, pk, f"leerling: {welk}")
    data = request.POST if request.method == "POST" else None
    form, kop = _formulier(een, welk, rij, data, wie)
    if request.method == "POST" and form.is_valid() and form.leg_vast() is not None:
        messages.success(request, f"Opgeslagen: {kop.lower()}.")
        return redirect("aanmeldingen:leerling", een.pk)
    uitleg = "De gemeente krijgt nu de naam en wat u vastlegde." if welk == "melden" else ""
    context = {"form": form, "kop": kop, "uitleg": uitleg, "terug": een.pk, "naam": een.naam}
    return render(request, "aanmeldingen/leerling_formulier.html", context, status=422 if form.errors else 200)


def _formulier(een: Leerling, welk: str, rij: int, data: Any, wie: Any) -> tuple[Any, str]:
    vast = {"gemeente": wie.gemeente, "leerling": een}
    if welk == "melden":
        return schoolforms.MeldenForm(data, leerling=een, wie=wie_schrijft(wie)), "Leerling melden bij de gemeente"
    if welk == "verslag":
        stage = get_object_or_404(een.stages, pk=rij)
        return schoolforms.StageverslagForm(data, peildatum=wie.peildatum, vast={}, rij=stage), "Verslag van de stage"
    if welk in schoolforms.VELDEN:
        soort, kop = schoolforms.VELDEN[welk]
        if een.traject_id is not None:
            raise PermissionDenied("Deze leerling is gemeld. De gemeente wijzigt nu de gegevens.")
        return soort(data, peildatum=wie.peildatum, vast={}, rij=een), kop
    if welk not in schoolforms.ONDERDELEN:
        raise Http404("Dit onderdeel bestaat niet.")
    soort, kop = schoolforms.ONDERDELEN[welk]
    return soort(data, peildatum=wie.peildatum, vast=vast), kop


def _haal(wie: Any, pk: int, doel: str) -> Leerling:
    """A pupil this user may see; once she is a candidate, looking is logged."""
    een = get_object_or_404(zichtbare_leerlingen(wie.lidmaatschap).select_related("overdracht", "traject"), pk=pk)
    if een.traject is not None:
        inzage.log(wie, een.traject.kandidaat_id, doel)
    return een


def _school(wie: Any) -> Partner:
    school = eigen_scholen(wie.lidmaatschap).first()
    if school is None:
        raise PermissionDenied("Uw login hoort nog niet bij een school. Vraag de consulent van uw gemeente.")
    return school


def _toestand(een: Leerling, wie: Any) -> str:
    stap = laatste_stappen(wie.peildatum).filter(traject=een.traject_id).first() if een.traject_id else None
    return stap.naar if stap else ""


def _terug(een: Leerling, wie: Any) -> Any:
    toestand = _toestand(een, wie)
    return bij_toestand(toestand) if toestand else None


def _bij_uwv(een: Leerling, wie: Any) -> frozenset[str]:
    voor = frozenset({"", "S0", "S1", "S2", "S3", "S4"})
    return frozenset() if _toestand(een, wie) in voor else frozenset({"uwv"})


def _leeftijd(een: Leerling, op: Any) -> int:
    geboren = een.geboortedatum
    return int(op.year - geboren.year - ((op.month, op.day) < (geboren.month, geboren.day)))
