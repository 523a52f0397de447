"""The tab "Kan en wil" of a case: strengths first, then goals, what was seen, guidance and reviews."""

from datetime import date
from decimal import Decimal
from typing import Any

from luwte.begeleiding import signalen
from luwte.begeleiding.bewijs import bewijs, reeks
from luwte.begeleiding.models import Doel, Toewijzing
from luwte.begeleiding.rechten import BEGELEIDERS, mag_verbeteren
from luwte.begeleiding.trend import trends
from luwte.gemeenten.beleid import lagen
from luwte.plaatsingen.models import Dienstverband
from luwte.trajecten.models import Stap, Traject

LAATSTE = 6


def kan_en_wil(request: Any, traject: Traject, stappen: list[Stap]) -> dict[str, Any]:
    """What the template needs. A fixed number of queries."""
    dag = request.peildatum
    rijen = reeks(traject, dag)
    dienst = _dienst(traject, dag)
    for rij in rijen:
        rij.mag_verbeteren = mag_verbeteren(request.lidmaatschap, rij.door_id)
    afspraken = list(
        traject.begeleidingsafspraken.filter(periode__startswith__lte=dag).order_by("-periode", "soort", "pk")
    )
    for afspraak in afspraken:
        afspraak.loopt = dag in afspraak.periode
    gesprekken = list(traject.vervolggesprekken.filter(datum__lte=dag).order_by("-datum", "-pk"))
    return {
        "plan": traject.ontwikkelplannen.filter(opgesteld_op__lte=dag).order_by("-opgesteld_op", "-pk").first(),
        "doelen": _doelen(traject, dag),
        "rijen": rijen[: -LAATSTE - 1 : -1],
        "aantal_rijen": len(rijen),
        "bewijs": bewijs(traject, dag, rijen),
        "trends": trends(rijen, traject.kandidaat.voornaam),
        "afspraken": afspraken,
        "begeleiding_uren": sum((afspraak.uren for afspraak in afspraken if afspraak.loopt), Decimal(0)),
        "in_dienst": dienst is not None,
        "gesprekken": gesprekken,
        "volgend_gesprek": _volgend(request, dienst, gesprekken),
        "kijkers": Toewijzing.objects.filter(traject=traject, periode__contains=dag)
        .select_related("gebruiker", "werkplek")
        .order_by("gebruiker__last_name", "pk"),
        "mag_schrijven": request.lidmaatschap.rol in BEGELEIDERS and not stappen[-1].toestand.einde,
    }


def _doelen(traject: Traject, dag: Any) -> list[Doel]:
    """Goals with their reviews up to that day, open ones first."""
    doelen = list(
        Doel.objects.filter(traject=traject, vanaf__lte=dag).prefetch_related("gesprekken").order_by("vanaf", "pk")
    )
    for doel in doelen:
        gevoerd = [gesprek for gesprek in doel.gesprekken.all() if gesprek.datum <= dag]
        doel.gevoerd = sorted(gevoerd, key=lambda gesprek: (gesprek.datum, gesprek.pk))
        doel.open = not (doel.gevoerd and doel.gevoerd[-1].klaar)
    return sorted(doelen, key=lambda doel: not doel.open)


def _dienst(traject: Traject, dag: date) -> date | None:
    """The first day of the employment that runs, if there is one."""
    lopend = Dienstverband.objects.filter(traject=traject, periode__contains=dag).order_by("periode")
    return lopend.values_list("periode__startswith", flat=True).first()


def _volgend(request: Any, begin: date | None, gesprekken: list[Any]) -> Any:
    """When people talk next: as agreed, else by policy after the work began; None before that."""
    if gesprekken:
        return gesprekken[0].volgend_op
    return signalen.volgend_gesprek(begin, lagen(request.gemeente, begin)) if begin else None
