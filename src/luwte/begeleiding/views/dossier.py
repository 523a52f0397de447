"""Write in a case: plan, goal, review, guidance, next step, who observes. One view, one template."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from luwte.begeleiding import signalen
from luwte.begeleiding.forms import dossier as forms
from luwte.begeleiding.models import Begeleidingsafspraak, Doel, Toewijzing
from luwte.begeleiding.rechten import BEGELEIDERS
from luwte.begeleiding.vastleggen import neem_weg
from luwte.begeleiding.views.ophalen import bewaar, haal
from luwte.gemeenten.beleid import lagen
from luwte.gemeenten.rechten import vereist_rol
from luwte.trajecten.models import Traject
from luwte.trajecten.rechten import mag_zien
from luwte.wet import catalogus

ONDERDELEN: dict[str, type[forms.OnderdeelForm]] = {
    "plan": forms.PlanForm,
    "doel": forms.DoelForm,
    "doelgesprek": forms.DoelgesprekForm,
    "begeleiding": forms.BegeleidingForm,
    "begeleiding-einde": forms.BegeleidingStopForm,
    "vervolg": forms.VervolgForm,
    "meekijken": forms.ToewijzingForm,
}
#: What the rules say, beside the form; people decide.
REGELS = {
    "vervolg": (
        "Wat zegt de wet over elke stap?",
        ("regulier_kan_passen", "banenafspraak_kan_passen", "beschut_werk_kan_passen", "dagbesteding_kan_passen",
         "volgende_stap"),
    ),
    "begeleiding": ("Hoeveel begeleiding past?", ("begeleiding_past", "begeleiding_blijft")),
}  # fmt: skip


@vereist_rol(*BEGELEIDERS)
def onderdeel(request: HttpRequest, pk: int, onderdeel: str) -> HttpResponse:
    """GET shows the form of one part; POST writes it and goes back to the case."""
    wie: Any = request
    soort = ONDERDELEN.get(onderdeel)
    if soort is None:
        raise Http404("Dit onderdeel bestaat niet.")
    traject, stappen = haal(wie, pk, soort.kop.lower())
    form = soort(
        request.POST if request.method == "POST" else None,
        traject=traject,
        peildatum=wie.peildatum,
        door=request.user,
        **_extra(wie, traject, onderdeel),
    )
    terug = _terug(wie, traject, stappen)
    if request.method == "POST" and form.is_valid() and bewaar(form, form.save):
        messages.success(request, "Vastgelegd.")
        return redirect(terug)
    return render(
        request,
        "begeleiding/onderdeel.html",
        {
            "traject": traject,
            "naam": traject.kandidaat.naam,
            "form": form,
            "over": _over(form),
            "regels_kop": REGELS.get(onderdeel, ("", ()))[0],
            "regels": _regels(wie, onderdeel),
            "terug": terug,
        },
        status=422 if form.is_bound else 200,
    )


@require_POST
@vereist_rol(*BEGELEIDERS)
def wegnemen(request: HttpRequest, pk: int, rij: int) -> HttpResponse:
    """Take this case off the list of a colleague."""
    wie: Any = request
    traject, stappen = haal(wie, pk, "toewijzing wegnemen")
    toewijzing = get_object_or_404(Toewijzing.objects.filter(traject=traject, periode__contains=wie.peildatum), pk=rij)
    neem_weg(toewijzing, wie.peildatum)
    messages.success(request, "Deze collega heeft deze persoon niet meer op de lijst.")
    return redirect(_terug(wie, traject, stappen))


def _extra(request: Any, traject: Traject, onderdeel: str) -> dict[str, Any]:
    """What a form needs beside the case; 404 for a row of another case."""
    dag = request.peildatum
    rij = request.GET.get("rij", "")
    sleutel = int(rij) if rij.isdecimal() and len(rij) < 19 else 0
    if onderdeel == "plan":
        return {"plan": traject.ontwikkelplannen.filter(opgesteld_op__lte=dag).order_by("-opgesteld_op", "-pk").first()}
    if onderdeel == "doelgesprek":
        return {"doel": get_object_or_404(Doel.objects.filter(traject=traject), pk=sleutel)}
    if onderdeel == "begeleiding-einde":
        lopend = Begeleidingsafspraak.objects.filter(traject=traject, periode__contains=dag)
        return {"afspraak": get_object_or_404(lopend, pk=sleutel)}
    if onderdeel == "vervolg":
        return {"volgend_op": signalen.volgend_gesprek(dag, lagen(request.gemeente, dag))}
    return {}


def _over(form: forms.OnderdeelForm) -> str:
    rij = form.extra.get("doel") or form.extra.get("afspraak")
    return "" if rij is None else str(rij)


def _regels(request: Any, onderdeel: str) -> list[Any]:
    """The rules about this part as they read on that day."""
    namen = REGELS.get(onderdeel, ("", ()))[1]
    return [versie for naam in namen for versie in catalogus().rules[naam] if versie.holds(request.peildatum)]


def _terug(request: Any, traject: Traject, stappen: list[Any]) -> str:
    """To the case for who sees it, else to the page for the floor."""
    if mag_zien(request.lidmaatschap, traject, stappen[-1]):
        return f"{reverse('dossiers:dossier', args=[traject.pk])}?tab=kan-en-wil"
    return reverse("begeleiding:persoon", args=[traject.pk])
