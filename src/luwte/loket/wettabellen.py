"""The tables beside the rules on public pages: schemes, words, sources and notes.

No login and no database; a day is asked only where a rule or note differs by day.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from luwte.engine.notes import Note
from luwte.gemeenten.openbaar import openbaar
from luwte.loket import wetboek, wetzoek
from luwte.loket.wetboek import Ingang
from luwte.loket.wetformulier import DagForm
from luwte.wet import catalogus, tabellen


@openbaar
@require_safe
def regelingen(request: HttpRequest) -> HttpResponse:
    """The schemes side by side, with the rule that says whom each can fit, and the steps between them."""
    form = DagForm(request.GET.dict(), _peildatum(request))
    namen = {one.code: one.naam for one in tabellen.regelingen()}
    stappen = [(namen[one.van], namen[one.naar], one) for one in tabellen.overgangen()]
    context = {
        **_dag(form),
        "regelingen": [(one, wetboek.ingang(one.regel, form.dag)) for one in tabellen.regelingen()],
        "omhoog": [stap for stap in stappen if stap[2].richting == "omhoog"],
        "terug": [stap for stap in stappen if stap[2].richting == "terug"],
        "uitgangspunten": tabellen.uitgangspunten(),
    }
    return render(request, "loket/wet/regelingen.html", context)


@openbaar
@require_safe
def begrippen(request: HttpRequest) -> HttpResponse:
    """The words of beschut werk with their meaning, source and the rule that uses them."""
    form = DagForm(request.GET.dict(), _peildatum(request))
    woorden = sorted(tabellen.begrippen(), key=lambda one: wetzoek.plat(one.woord))
    context = {**_dag(form), "begrippen": [(one, wetboek.ingang(one.regel, form.dag)) for one in woorden]}
    return render(request, "loket/wet/begrippen.html", context)


@openbaar
@require_safe
def keuzes(request: HttpRequest) -> HttpResponse:
    """What a municipality may choose itself, with the rules and figures in which the choice comes back."""
    form = DagForm(request.GET.dict(), _peildatum(request))
    keuzes = [(one, [wetboek.ingang(naam, form.dag) for naam in one.bij]) for one in tabellen.beleidskeuzes()]
    return render(request, "loket/wet/keuzes.html", {**_dag(form), "keuzes": keuzes})


@openbaar
@require_safe
def bronnen(request: HttpRequest) -> HttpResponse:
    """The sources with their date, every note of the day, and the endnotes of the regional note."""
    form = DagForm(request.GET.dict(), _peildatum(request))
    context = {
        **_dag(form),
        "bronnen": tabellen.bronnen(),
        "kanttekeningen": [(one, _bij(one, form.dag)) for one in catalogus().notes if one.holds(form.dag)],
        "eindnoten": [(one, [wetboek.ingang(naam, form.dag) for naam in one.bij]) for one in tabellen.eindnoten()],
    }
    return render(request, "loket/wet/bronnen.html", context)


THEMAS = {
    "begeleiding": "Begeleiden en leren",
    "aanvraag": "Een advies vragen",
    "werkgevers": "Werkgevers",
    "overstappen": "Overstappen",
    "wachten": "Wachten op een plek",
}


@openbaar
@require_safe
def praktijk(request: HttpRequest) -> HttpResponse:
    """Examples from practice by theme, in our own words, and what taking part brings; no law."""
    form = DagForm(request.GET.dict(), _peildatum(request))
    groepen = [
        (kop, [(one, [wetboek.ingang(naam, form.dag) for naam in one.bij]) for one in voorbeelden])
        for thema, kop in THEMAS.items()
        if (voorbeelden := [one for one in tabellen.praktijkvoorbeelden() if one.thema == thema])
    ]
    context = {**_dag(form), "groepen": groepen, "baten": tabellen.baten_zonder_bedrag()}
    return render(request, "loket/wet/praktijk.html", context)


def _bij(note: Note, dag: date) -> list[Ingang]:
    return [wetboek.ingang(naam, dag) for naam in note.names]


def _dag(form: DagForm) -> Mapping[str, Any]:
    return {"form": form, "dag": form.dag}


def _peildatum(request: HttpRequest) -> date:
    given: date = request.peildatum  # type: ignore[attr-defined]
    return given
