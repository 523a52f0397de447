"""One view for every part of a request; the explanation of a rule; and the bundle as PDF."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from luwte.gemeenten.beleid import lagen_altijd
from luwte.gemeenten.rechten import vereist_rol
from luwte.gemeenten.uitleg import toon, verklaar
from luwte.trajecten.models import Stap, Traject
from luwte.voordrachten import forms, models, regels
from luwte.voordrachten.bundel import bundel as maak_bundel
from luwte.voordrachten.bundel import pdf
from luwte.voordrachten.rechten import LEZERS, haal, mag_schrijven
from luwte.voordrachten.stukken import stukken
from luwte.voordrachten.vastleggen import verwerk
from luwte.wet import catalogus

#: Address of a part, its form, its heading.
ONDERDELEN: dict[str, tuple[Any, str]] = {
    "voorselectie": (forms.VoorselectieForm, "Voorselectie"),
    "praktijkdeel": (forms.PraktijkdeelForm, "Praktijkdeel"),
    "bevinding": (forms.BevindingForm, "Praktijkdeel afronden"),
    "diagnose": (forms.DiagnoseForm, "Conclusie van de diagnose"),
    "afspraken": (forms.AfsprakenForm, "Afspraken voor de aanvraag"),
    "vraag": (forms.VraagForm, "Vraag van UWV"),
    "antwoord": (forms.AntwoordForm, "Antwoord aan UWV"),
}
SJABLOON = {"voorselectie": "voordrachten/voorselectie.html", "diagnose": "voordrachten/diagnose.html"}
GEEN_TOESTEMMING = "Leg eerst de toestemming vast om gegevens met UWV te delen."


@vereist_rol("consultant")
def onderdeel(request: HttpRequest, pk: int, welk: str, rij: int = 0) -> HttpResponse:
    """GET shows the form of a part; POST writes it and goes back to the tab."""
    wie: Any = request
    if welk not in ONDERDELEN:
        raise Http404("Dit onderdeel bestaat niet.")
    soort, kop = ONDERDELEN[welk]
    traject, stappen = haal(wie, pk, f"voordracht: {kop.lower()}")
    if not mag_schrijven(wie.lidmaatschap, welk, stappen[-1].naar):
        messages.info(request, "Dit onderdeel kan nu niet. U ziet hieronder wat wel kan.")
        return redirect(_tab(pk))
    data = request.POST if request.method == "POST" else None
    form = soort(data, traject=traject, door=request.user, peildatum=wie.peildatum, **_erbij(wie, welk, traject, rij))
    if request.method == "POST" and form.is_valid() and form.leg_vast() is not None:
        messages.success(request, f"Opgeslagen: {kop.lower()}.")
        return redirect(_tab(pk))
    context = {"form": form, "kop": kop, "traject": traject, "naam": traject.kandidaat.naam}
    sjabloon = SJABLOON.get(welk, "voordrachten/onderdeel.html")
    return render(request, sjabloon, context, status=422 if form.errors else 200)


def _erbij(wie: Any, welk: str, traject: Traject, rij: int) -> dict[str, Any]:
    """What some forms need besides the case: the newest row before, or the row they end."""
    if welk == "bevinding":
        return {"deel": get_object_or_404(models.Praktijkdeel.objects.filter(traject=traject, bevinding=""), pk=rij)}
    if welk == "antwoord":
        return {"uwvvraag": get_object_or_404(models.UwvVraag.objects.filter(traject=traject, antwoord=""), pk=rij)}
    if welk in ("voorselectie", "diagnose", "afspraken"):
        model = ONDERDELEN[welk][0].model
        eerder = model.objects.filter(traject=traject, opgesteld_op__lte=wie.peildatum)
        return {"vorige": eerder.order_by("-opgesteld_op", "-pk").first()}
    return {}


@require_POST
@vereist_rol("consultant")
def opmerking_verwerkt(request: HttpRequest, pk: int, rij: int) -> HttpResponse:
    """Mark a remark as done."""
    wie: Any = request
    traject, _ = haal(wie, pk, "voordracht: opmerking verwerkt")
    een = get_object_or_404(models.Opmerking.objects.filter(traject=traject), pk=rij)
    try:
        verwerk(een, request.user, wie.peildatum)
    except ValidationError as fout:
        messages.warning(request, " ".join(fout.messages))
    else:
        messages.success(request, "De opmerking is verwerkt.")
    return redirect(_tab(pk))


@vereist_rol(*LEZERS)
def uitleg(request: HttpRequest, pk: int, doel: str) -> HttpResponse:
    """Why does this criterion hold? The rule of the law on the facts of the diagnosis."""
    wie: Any = request
    if doel not in regels.DOELEN:
        raise Http404("Deze uitleg is er niet.")
    traject, _ = haal(wie, pk, f"uitleg: {doel.replace('_', ' ')}")
    alles = stukken(traject, wie.peildatum)
    feiten: dict[str, Any] = dict(alles.uitkomsten.feiten)
    if doel == regels.VOLLEDIG:
        feiten = {"praktijkdeel_gedaan": bool(alles.afgerond or alles.stages)}
    stand = catalogus().at(wie.peildatum, layers=lagen_altijd(wie.gemeente))
    return toon(
        request,
        verklaar(stand, doel, feiten),
        pagina="voordrachten/uitleg.html",
        paneel="voordrachten/uitleg_paneel.html",
        traject=traject,
        kandidaat=traject.kandidaat,
    )


@vereist_rol("consultant")
def bundel(request: HttpRequest, pk: int) -> HttpResponse:
    """The bundle for UWV as PDF; only with the person's consent to share."""
    wie: Any = request
    traject, stappen = haal(wie, pk, "bundel voor UWV")
    _bundel_mag(stappen)
    alles = stukken(traject, wie.peildatum)
    if not alles.toestemming:
        messages.warning(request, GEEN_TOESTEMMING)
        return redirect(_tab(pk))
    antwoord = HttpResponse(pdf(maak_bundel(alles), traject), content_type="application/pdf")
    # The number of the case: a list of downloads or an upload log needs no name.
    antwoord["Content-Disposition"] = f'attachment; filename="bundel-uwv-{pk}.pdf"'
    return antwoord


def _bundel_mag(stappen: list[Stap]) -> None:
    if stappen[-1].naar not in {"S3", "S4", "S5"}:
        raise PermissionDenied("Een bundel voor UWV maakt u bij een voordracht, niet in deze fase.")


def _tab(pk: int) -> str:
    return f"{reverse('dossiers:dossier', args=[pk])}?tab=voordracht"
