"""Change what we know about the person: contact data, income, consent. Consultants only."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from luwte.dossiers.forms import InkomenForm
from luwte.dossiers.views.ophalen import haal_dossier
from luwte.gemeenten.bewaren import zin_van
from luwte.gemeenten.rechten import vereist_rol
from luwte.kandidaten.forms import KandidaatForm, ToestemmingForm
from luwte.kandidaten.models import Kandidaat, Toestemming
from luwte.kandidaten.rechten import mag_kandidaat_wijzigen
from luwte.trajecten.forms import plaats_fouten

KOPPEN = {
    "persoon": "Gegevens wijzigen",
    "inkomen": "Ander inkomen vastleggen",
    "toestemming": "Toestemming vastleggen",
}


@vereist_rol("consultant", "jobcoach")
def gegevens(request: HttpRequest, pk: int, onderdeel: str) -> HttpResponse:
    """GET shows the form of one part; POST saves it and goes back to the tab Gegevens."""
    wie: Any = request
    if onderdeel not in KOPPEN:
        raise Http404("Dit onderdeel bestaat niet.")
    traject, _ = haal_dossier(request, pk, KOPPEN[onderdeel].lower())
    if not mag_kandidaat_wijzigen(wie.lidmaatschap, traject.kandidaat):
        raise PermissionDenied("Alleen een consulent wijzigt deze gegevens.")
    form = _form(wie, onderdeel, traject.kandidaat)
    terug = f"{reverse('dossiers:dossier', args=[pk])}?tab={'netwerk' if onderdeel == 'toestemming' else 'gegevens'}"
    if request.method == "POST" and form.is_valid() and _bewaar(form):
        messages.success(request, "De gegevens zijn opgeslagen.")
        return redirect(terug)
    return render(
        request,
        "dossiers/gegevens.html",
        {"traject": traject, "naam": str(traject.kandidaat), "kop": KOPPEN[onderdeel], "form": form, "terug": terug},
        status=422 if form.errors else 200,
    )


def _form(request: Any, onderdeel: str, kandidaat: Kandidaat) -> Any:
    data = request.POST if request.method == "POST" else None
    if onderdeel == "persoon":
        # A copy: a refused form must not change the name in the head of the page.
        mens = Kandidaat.objects.get(pk=kandidaat.pk)
        return KandidaatForm(data, instance=mens, gemeente=request.gemeente, peildatum=request.peildatum)
    if onderdeel == "inkomen":
        return InkomenForm(data, kandidaat=kandidaat, peildatum=request.peildatum)
    rij = request.GET.get("rij", "")
    bestaand = None
    if rij:
        bestaand = get_object_or_404(Toestemming.objects.filter(kandidaat=kandidaat), pk=rij if rij.isdecimal() else 0)
    return ToestemmingForm(
        data, instance=bestaand, kandidaat=kandidaat, initial={} if bestaand else {"gegeven_op": request.peildatum}
    )


def _bewaar(form: Any) -> bool:
    """Save in a savepoint of its own; a refusal stands in the form."""
    try:
        with transaction.atomic():
            form.save()
    except ValidationError as fout:
        plaats_fouten(form, fout)
        return False
    except IntegrityError as fout:
        plaats_fouten(form, zin_van(fout))
        return False
    return True
