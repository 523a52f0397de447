"""She gives consent herself, and takes it back as easily; each with what it means in plain words."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from luwte.kandidaten.models import Recht, Toestemming
from luwte.kandidaten.toestemmingen import geef, trek_in
from luwte.mijn.rechten import voor_kandidaat

Soort = Toestemming.Soort
#: What she reads: the question, what happens with yes, what happens with no.
UITLEG = {
    Soort.GEGEVENS_UWV: (
        "Mogen wij met UWV over u praten?",
        "Wij vertellen UWV hoe het werken ging. Dan hoeft u dat niet nog een keer te doen.",
        "U vertelt het zelf aan UWV.",
    ),
    Soort.CONTACT_NETWERK: (
        "Mogen wij bellen met uw familie of begeleider?",
        "Wij bellen alleen mensen die op uw lijst staan.",
        "Wij praten alleen met u.",
    ),
    Soort.GEGEVENS_SCHOOL: (
        "Mogen wij met uw school over u praten?",
        "School vertelt ons wat goed gaat en welke hulp u nodig hebt.",
        "Wij vragen niets aan school.",
    ),
    Soort.GEGEVENS_ZORG: (
        "Mogen wij met uw zorgaanbieder over u praten?",
        "Wij stemmen de hulp op elkaar af. Wij vragen niet wat u hebt.",
        "Wij vragen niets aan de zorgaanbieder.",
    ),
    Soort.GEGEVENS_GEMEENTE: (
        "Gaat u verhuizen? Mogen wij uw gegevens doorgeven aan uw nieuwe gemeente?",
        "Uw nieuwe gemeente krijgt wat u kunt en welke hulp u nodig hebt. U hoeft het niet nog een keer te vertellen.",
        "Uw nieuwe gemeente krijgt alleen uw naam, wie u hielp en het advies van UWV.",
    ),
    Soort.GEGEVENS_WERKGEVER: (
        "Mogen wij met een werkgever over u praten?",
        "Wij vertellen welke hulp u nodig hebt op het werk.",
        "De werkgever krijgt alleen uw naam, en wat nodig is voor uw loon.",
    ),
    Soort.WOORD_BESCHUT: (
        "Mag een werkgever weten dat het beschut werk is?",
        "Wij mogen het woord gebruiken als wij met de werkgever praten.",
        "Wij gebruiken dat woord niet. U krijgt dezelfde hulp.",
    ),
    Soort.BRIEVEN_DIGITAAL: (
        "Wilt u uw brieven alleen op deze pagina?",
        "U krijgt geen brief meer met de post. Kijk dan vaak op deze pagina.",
        "U krijgt uw brieven met de post.",
    ),
}


@voor_kandidaat(Recht.TOESTEMMING, doel="eigen pagina: toestemming")
def lijst(request: HttpRequest) -> HttpResponse:
    """Every consent with its present answer. One query."""
    wie: Any = request
    gegeven = {
        rij.soort: rij
        for rij in wie.kandidaat.toestemmingen.filter(gegeven_op__lte=wie.peildatum).exclude(
            ingetrokken_op__lte=wie.peildatum
        )
    }
    vragen = [
        {"soort": soort.value, "vraag": vraag, "ja": ja, "nee": nee, "rij": gegeven.get(soort.value)}
        for soort, (vraag, ja, nee) in UITLEG.items()
    ]
    return render(request, "mijn/toestemming.html", {"vragen": vragen})


@require_POST
@voor_kandidaat(Recht.TOESTEMMING, doel="eigen pagina: toestemming")
def zet(request: HttpRequest, soort: str) -> HttpResponse:
    """Yes or no, from today."""
    wie: Any = request
    if soort not in Soort.values:
        raise Http404("Deze toestemming bestaat niet.")
    door = Toestemming.Door.ZELF if wie.mijn.zelf else Toestemming.Door.VERTEGENWOORDIGER
    if request.POST.get("antwoord") == "ja":
        geef(wie.kandidaat, soort, wie.peildatum, door)
    else:
        trek_in(wie.kandidaat, soort, wie.peildatum, door)
    response = redirect("mijn:toestemming")
    response["Location"] += f"#{soort}"
    return response
