"""Why is this so? One way to explain an outcome of the rules, for every room that shows one.

The answer in a sentence and the tree below it stand in ``gemeenten/uitleg_inhoud.html``; a room
adds its own page around it, and its own panel for HTMX.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from luwte.engine import EngineError, Explanation, Stand


@dataclass(frozen=True)
class Uitleg:
    """The tree of an outcome on a day, or the Dutch sentence that says why there is none."""

    op: date
    boom: Explanation | None
    melding: str = ""


def verklaar(stand: Stand, doel: str, feiten: Mapping[str, Any]) -> Uitleg:
    """The explanation of a target; a sentence instead when a figure, rule or policy is missing."""
    try:
        return Uitleg(stand.day, stand.explain(doel, feiten))
    except EngineError as error:
        return Uitleg(stand.day, None, str(error))


def toon(request: HttpRequest, uitleg: Uitleg, *, pagina: str, paneel: str, **context: Any) -> HttpResponse:
    """The explanation as a panel when HTMX asks for it, else as a page of its own."""
    htmx = bool(getattr(request, "htmx", False))
    given = {"boom": uitleg.boom, "melding": uitleg.melding, "op": uitleg.op, **context}
    return render(request, paneel if htmx else pagina, given)
