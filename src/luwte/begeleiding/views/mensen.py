"""The list of people of a jobcoach or werkleider, and the page about one of them for the floor.

What a werkleider reads here: the first name, what helps at work, what was agreed, and what was seen.
"""

from typing import Any

from django.db.models import Exists, Max, OuterRef, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from luwte.begeleiding import signalen
from luwte.begeleiding.bewijs import reeks
from luwte.begeleiding.mensen import mensen_van, plekken_van
from luwte.begeleiding.models import Begeleidingsafspraak, Doel, Doelgesprek, Ontwikkelplan
from luwte.begeleiding.rechten import BEGELEIDERS, OP_DE_VLOER, mag_verbeteren
from luwte.begeleiding.trend import trends
from luwte.begeleiding.views.observatie import roepnamen
from luwte.begeleiding.views.ophalen import haal
from luwte.gemeenten.beleid import lagen
from luwte.gemeenten.rechten import vereist_rol
from luwte.trajecten.rechten import mag_zien

LAATSTE = 5


@vereist_rol(*OP_DE_VLOER)
def mensen(request: HttpRequest) -> HttpResponse:
    """My people: where they work, what helps, when they were last seen, and what asks for attention."""
    wie: Any = request
    begeleider = wie.lidmaatschap.rol in BEGELEIDERS
    trajecten = list(
        mensen_van(wie.lidmaatschap, wie.peildatum).annotate(
            laatst_gezien=Max("observaties__datum", filter=Q(observaties__datum__lte=wie.peildatum))
        )
    )
    sleutels = [een.pk for een in trajecten]
    namen, plekken = roepnamen(trajecten), plekken_van(sleutels, wie.peildatum)
    nodig = dict(
        Ontwikkelplan.objects.filter(traject__in=sleutels, opgesteld_op__lte=wie.peildatum)
        .order_by("traject", "-opgesteld_op", "-pk")
        .distinct("traject")
        .values_list("traject", "nodig")
    )
    zinnen: dict[int, list[str]] = {}
    if begeleider:
        for een in signalen.signalen(wie.gemeente.pk, wie.peildatum, lambda: lagen(wie.gemeente, wie.peildatum)):
            zinnen.setdefault(een.traject_id, []).append(een.zin)
    rijen = [
        {
            "traject": een,
            "naam": namen[een.pk],
            "plekken": [plek.naam for plek in plekken[een.pk]],
            "nodig": nodig.get(een.pk, ""),
            "signalen": zinnen.get(een.pk, []),
        }
        for een in trajecten
    ]
    return render(request, "begeleiding/mensen.html", {"rijen": rijen, "begeleider": begeleider})


@vereist_rol(*OP_DE_VLOER)
def persoon(request: HttpRequest, pk: int) -> HttpResponse:
    """One person for who works beside her: strengths and help first, then agreements and what was seen."""
    wie: Any = request
    traject, stappen = haal(wie, pk, "begeleiding op de werkvloer", begeleiden=False)
    dag = wie.peildatum
    rijen = reeks(traject, dag)
    for rij in rijen:
        rij.mag_verbeteren = mag_verbeteren(wie.lidmaatschap, rij.door_id)
    plan = traject.ontwikkelplannen.filter(opgesteld_op__lte=dag).order_by("-opgesteld_op", "-pk").first()
    return render(
        request,
        "begeleiding/persoon.html",
        {
            "traject": traject,
            "naam": traject.kandidaat.voornaam,
            "plekken": [plek.naam for plek in plekken_van([pk], dag)[pk]],
            "plan": plan,
            "doelen": open_doelen(traject, dag),
            "begeleiding": Begeleidingsafspraak.objects.filter(traject=traject, periode__contains=dag).order_by(
                "soort"
            ),
            "trends": trends(rijen, traject.kandidaat.voornaam),
            "rijen": rijen[: -LAATSTE - 1 : -1],
            "naar_dossier": mag_zien(wie.lidmaatschap, traject, stappen[-1]),
        },
    )


def open_doelen(traject: Any, dag: Any) -> list[Doel]:
    """The goals of a case that were not reached or stopped by that day."""
    klaar = Doelgesprek.objects.filter(doel=OuterRef("pk"), uitkomst__in=["gehaald", "gestopt"], datum__lte=dag)
    return list(Doel.objects.filter(~Exists(klaar), traject=traject, vanaf__lte=dag).order_by("vanaf", "pk"))
