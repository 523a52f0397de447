"""Reading along: which requests lie ready, what they say, and what a reader says about each part."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from luwte.gemeenten.rechten import vereist_rol
from luwte.trajecten.models import Stap
from luwte.trajecten.stand import laatste_stappen
from luwte.voordrachten.controle import onderdelen
from luwte.voordrachten.forms import OpmerkingForm
from luwte.voordrachten.models import Opmerking
from luwte.voordrachten.rechten import LEZERS, haal, mag_meelezen
from luwte.voordrachten.stukken import stukken

PER_BLAD = 50


@vereist_rol(*LEZERS)
def lijst(request: HttpRequest) -> HttpResponse:
    """Show the requests that lie ready, the oldest first; one's own are marked as such."""
    wie: Any = request
    klaar = laatste_stappen(wie.peildatum).filter(gemeente=wie.gemeente, naar="S4")
    rijen = list(klaar.select_related("traject__kandidaat").order_by("datum", "traject_id")[:PER_BLAD])
    trajecten = [rij.traject_id for rij in rijen]
    geschreven = {
        stap.traject_id: stap
        for stap in Stap.objects.filter(traject__in=trajecten, naar="S4", datum__lte=wie.peildatum)
        .exclude(van="S4")
        .select_related("door")
        .order_by("volgnummer")
    }
    gelezen = set(
        Stap.objects.filter(traject__in=trajecten, overgang="T11m", datum__lte=wie.peildatum).values_list(
            "traject", flat=True
        )
    )
    for rij in rijen:
        rij.geschreven = geschreven.get(rij.traject_id)
        rij.eigen = rij.geschreven is not None and rij.geschreven.door_id == request.user.pk
        rij.gelezen = rij.traject_id in gelezen
    return render(request, "voordrachten/meelezen.html", {"rijen": rijen})


@vereist_rol(*LEZERS)
def lees(request: HttpRequest, pk: int) -> HttpResponse:
    """GET shows a request with its check; POST adds a remark about one part."""
    wie: Any = request
    traject, stappen = haal(wie, pk, "voordracht meelezen")
    if not mag_meelezen(wie.lidmaatschap, stappen):
        raise Http404("Deze voordracht ligt niet bij u om mee te lezen.")
    form = OpmerkingForm(
        request.POST if request.method == "POST" else None,
        traject=traject,
        door=request.user,
        peildatum=wie.peildatum,
    )
    if request.method == "POST" and form.is_valid() and form.leg_vast() is not None:
        messages.success(request, "Uw opmerking is opgeslagen.")
        return redirect("voordrachten:lees", pk)
    alles = stukken(traject, wie.peildatum)
    return render(
        request,
        "voordrachten/lees.html",
        {
            "traject": traject,
            "kandidaat": traject.kandidaat,
            "alles": alles,
            "onderdelen": _met_opmerkingen(alles.opmerkingen, onderdelen(alles)),
            "form": form,
        },
        status=422 if form.errors else 200,
    )


def _met_opmerkingen(opmerkingen: list[Opmerking], delen: list[Any]) -> list[tuple[Any, list[Opmerking]]]:
    return [(deel, [een for een in opmerkingen if een.onderdeel == deel.code]) for deel in delen]
