"""The figures that run out, on one public page: until when, who supplies the next, who waits for it."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from luwte.cijfers.vergelijk import Aflopend, loopt_af
from luwte.gemeenten.openbaar import openbaar
from luwte.loket.wetformulier import DagForm
from luwte.wet import catalogus


def aflopend(dag: date) -> list[Aflopend]:
    """The figures in use that are not known for all of the year after a day, first end first."""
    return loopt_af(catalogus(), dag)


@openbaar
@require_safe
def pagina(request: HttpRequest) -> HttpResponse:
    """What runs out within a year of the day, and what is missing already."""
    form = DagForm(request.GET.dict(), request.peildatum)  # type: ignore[attr-defined]
    context = {"form": form, "dag": form.dag, "aflopend": aflopend(form.dag)}
    return render(request, "loket/wet/aflopend.html", context)
