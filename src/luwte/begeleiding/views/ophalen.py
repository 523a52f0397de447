"""Get a case for a view of this room: own municipality, on one's list, known on the peildatum."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.forms import Form
from django.http import Http404
from django.shortcuts import get_object_or_404

from luwte.begeleiding.rechten import mag_begeleiden, mag_observeren
from luwte.toezicht import inzage
from luwte.trajecten.forms import plaats_fouten
from luwte.trajecten.models import Stap, Traject
from luwte.trajecten.stand import stappen_tot

ER_NIET = "Deze persoon staat niet op uw lijst."
ANDER_WAS_VOOR = "Iemand anders legde net iets vast. Kijk het na en probeer het opnieuw."


def haal(request: Any, pk: int, doel: str, *, begeleiden: bool = True) -> tuple[Traject, list[Stap]]:
    """The case and its steps on the peildatum; 404 for a neighbour's case or one that is not for this user.

    With ``begeleiden`` for who writes plans and guidance, else for all who observe. The reading is logged.
    """
    traject = get_object_or_404(
        Traject.objects.select_related("kandidaat__contactpersoon").filter(gemeente=request.gemeente), pk=pk
    )
    stappen = stappen_tot(traject, request.peildatum)
    laatste, wie = stappen[-1] if stappen else None, request.lidmaatschap
    mag = (
        mag_begeleiden(wie, traject, laatste)
        if begeleiden
        else mag_observeren(wie, traject, laatste, request.peildatum)
    )
    if not mag:
        raise Http404(ER_NIET)
    inzage.log(request, traject.kandidaat_id, doel)
    return traject, stappen


def bewaar(form: Form, schrijf: Callable[[], Any]) -> bool:
    """Write in a savepoint of its own; a refusal stands in the form, at its field when it has one."""
    try:
        with transaction.atomic():
            schrijf()
    except ValidationError as fout:
        plaats_fouten(form, fout)
        return False
    except IntegrityError:
        form.add_error(None, ANDER_WAS_VOOR)
        return False
    return True
