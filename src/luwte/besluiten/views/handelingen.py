"""One view for every small form: about a case, about a term, about an objection."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from luwte.aanmeldingen.bewaren import NET_VASTGELEGD
from luwte.besluiten import forms, forms_bezwaar
from luwte.besluiten.berekening import stand_op
from luwte.besluiten.models import Bezwaar, Termijnwijziging
from luwte.besluiten.ophalen import haal_bezwaar, haal_termijn, haal_traject
from luwte.besluiten.rechten import BEZWAREN, COLLEGE, mag
from luwte.gemeenten.bewaren import zin_van
from luwte.gemeenten.rechten import vereist_rol


@dataclass(frozen=True)
class Handeling:
    """A form with the words around it."""

    kop: str
    form: Callable[..., Any]
    knop: str
    uitleg: str = ""


BIJ_DOSSIER = {
    "aanvraag": Handeling(
        "Aanvraag vastleggen",
        forms.AanvraagForm,
        "Vastleggen",
        "Luwte rekent uit wanneer het college uiterlijk beslist.",
    ),
    "register": Handeling(
        "Doelgroepregister nakijken",
        forms.RegisterForm,
        "Vastleggen",
        "Na een positief advies eindigt een inschrijving in het doelgroepregister voor de banenafspraak.",
    ),
    "bezwaar": Handeling(
        "Bezwaar vastleggen",
        forms_bezwaar.BezwaarForm,
        "Vastleggen",
        "Luwte rekent uit of het bezwaar op tijd is en wanneer het college uiterlijk beslist.",
    ),
}
BIJ_TERMIJN = {
    "opschorten": Handeling("Termijn opschorten", forms.OpschortenForm, "Opschorten", "De termijn staat dan stil."),
    "hervatten": Handeling("Termijn weer laten lopen", forms.HervattenForm, "Laat weer lopen"),
    "uitstellen": Handeling(
        "Besluit uitstellen", forms.UitstellenForm, "Uitstellen", "Dit kan alleen voor het einde van de termijn."
    ),
    "afronden": Handeling(
        "Termijn afronden",
        forms.AfrondenForm,
        "Afronden",
        "Alleen als er is besloten, of als er niets meer hoeft.",
    ),
    "ingebrekestelling": Handeling(
        "Ingebrekestelling vastleggen",
        forms.IngebrekestellingForm,
        "Vastleggen",
        "Na twee weken is de gemeente een dwangsom verschuldigd voor elke dag dat er geen besluit is.",
    ),
}
BIJ_BEZWAAR = {
    "te-laat": Handeling("Te laat: was er een goede reden?", forms_bezwaar.TeLaatForm, "Vastleggen"),
    "hoorzitting": Handeling("Hoorzitting vastleggen", forms_bezwaar.HoorzittingForm, "Vastleggen"),
    "advies": Handeling("Advies van de commissie", forms_bezwaar.CommissieadviesForm, "Advies geven"),
    "intrekken": Handeling("Bezwaar intrekken", forms_bezwaar.IntrekkenForm, "Vastleggen"),
    "beslissen": Handeling("Beslissen op bezwaar", forms_bezwaar.BeslissenForm, "Beslissen"),
    "beroep": Handeling("Beroep vastleggen", forms_bezwaar.BeroepForm, "Vastleggen"),
    "uitspraak": Handeling("Uitspraak vastleggen", forms_bezwaar.UitspraakForm, "Vastleggen"),
}


@vereist_rol(*COLLEGE)
def dossier(request: HttpRequest, pk: int, code: str) -> HttpResponse:
    """A request, an objection without a step, or the register of a case."""
    handeling = _kies(request, BIJ_DOSSIER, code)
    traject = haal_traject(request, pk, handeling.kop.lower())
    terug = _tab(pk)
    form = handeling.form(_data(request), traject=traject, peildatum=_dag(request), door=request.user)
    return _toon(request, handeling, form, str(traject.kandidaat), terug, nummer=pk)


@vereist_rol(*COLLEGE)
def termijn(request: HttpRequest, pk: int, code: str) -> HttpResponse:
    """Suspend, resume, postpone, end, or a notice of default."""
    handeling = _kies(request, BIJ_TERMIJN, code)
    rij = haal_termijn(request, pk, handeling.kop.lower())
    rijen = list(Termijnwijziging.objects.filter(termijn=rij).order_by("pk"))
    stand = stand_op(rij, rijen, _dag(request))
    form = handeling.form(
        _data(request), traject=rij.traject, peildatum=_dag(request), door=request.user, termijn=rij, stand=stand
    )
    naam = f"{rij.traject.kandidaat}. {rij.get_soort_display()}"
    return _toon(request, handeling, form, naam, _tab(rij.traject_id), stand=stand, nummer=rij.traject_id)


@vereist_rol(*BEZWAREN)
def bezwaar(request: HttpRequest, pk: int, code: str) -> HttpResponse:
    """What happens with an objection: being late, hearing, advice, decision, appeal, ruling."""
    handeling = _kies(request, BIJ_BEZWAAR, code)
    rij = haal_bezwaar(request, pk, handeling.kop.lower())
    if code == "beslissen" and hoort_bij_stap(rij):
        raise Http404("Deze beslissing is een stap in het dossier.")
    form = handeling.form(_data(request), traject=rij.traject, peildatum=_dag(request), door=request.user, bezwaar=rij)
    terug = reverse("besluiten:bezwaar", args=[pk])
    return _toon(request, handeling, form, str(rij.traject.kandidaat), terug, nummer=rij.traject_id)


def hoort_bij_stap(rij: Bezwaar) -> bool:
    """Whether the case waits for this objection: then the decision is a step of the course."""
    laatste = rij.traject.stappen.order_by("-volgnummer").first()
    jongste = rij.traject.bezwaren.order_by("-ontvangen_op", "-pk").first()
    return laatste is not None and laatste.naar == "S11" and jongste is not None and jongste.pk == rij.pk


def _kies(request: HttpRequest, tabel: dict[str, Handeling], code: str) -> Handeling:
    if code not in tabel:
        raise Http404("Deze handeling bestaat niet.")
    if not mag(request.lidmaatschap, code):  # type: ignore[attr-defined]
        raise PermissionDenied("Dit hoort niet bij uw rol.")
    return tabel[code]


def _toon(request: HttpRequest, handeling: Handeling, form: Any, naam: str, terug: str, **context: Any) -> HttpResponse:
    if request.method == "POST" and form.is_valid() and _schrijf(form):
        messages.success(request, f"Vastgelegd: {handeling.kop.lower()}.")
        return redirect(terug)
    return render(
        request,
        "besluiten/formulier.html",
        {"handeling": handeling, "form": form, "naam": naam, "terug": terug, **context},
        status=422 if form.errors else 200,
    )


def _schrijf(form: Any) -> bool:
    """Write in a savepoint of its own; a refusal of rules or database stands in the form."""
    try:
        with transaction.atomic():
            klaar = form.leg_vast() is not None
            if not klaar:
                transaction.set_rollback(True)
            return klaar
    except IntegrityError as fout:
        form.add_error(None, zin_van(fout, NET_VASTGELEGD))
        return False


def _data(request: HttpRequest) -> Any:
    return request.POST if request.method == "POST" else None


def _dag(request: Any) -> Any:
    return request.peildatum


def _tab(traject_id: int) -> str:
    return f"{reverse('dossiers:dossier', args=[traject_id])}?tab=besluiten"
