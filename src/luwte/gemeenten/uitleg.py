"""Why is this so? One way to explain an outcome of the rules, for every room that shows one.

The answer in a sentence and the tree below it stand in ``gemeenten/uitleg_inhoud.html``; a room
adds its own page around it, and its own panel for HTMX.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from luwte.engine import EngineError, Explanation, Stand
from luwte.engine.receipts import receipt
from luwte.gemeenten.verandering import veranderingen


@dataclass(frozen=True)
class Vraag:
    """What was asked: a target with its facts, under the law of a day and the policy of a place.

    The layers of ``stand`` hold the policy of every day, so that days can be compared.
    """

    stand: Stand
    doel: str
    feiten: Mapping[str, Any]


@dataclass(frozen=True)
class Uitleg:
    """The tree of an outcome on a day, or the Dutch sentence that says why there is none.

    ``vraag`` is what was asked; without it nothing is told about other days.
    """

    op: date
    boom: Explanation | None
    melding: str = ""
    vraag: Vraag | None = None


def verklaar(stand: Stand, doel: str, feiten: Mapping[str, Any], *, in_de_tijd: bool = True) -> Uitleg:
    """The explanation of a target; a sentence instead when a figure, rule or policy is missing."""
    try:
        return Uitleg(stand.day, stand.explain(doel, feiten), "", Vraag(stand, doel, feiten) if in_de_tijd else None)
    except EngineError as error:
        return Uitleg(stand.day, None, error.plain)


def toon(
    request: HttpRequest, uitleg: Uitleg, *, pagina: str, paneel: str, bon: str = "", **context: Any
) -> HttpResponse:
    """The explanation as a panel when HTMX asks for it, else as a page of its own.

    ``bon`` is the address of the receipt; the page shows it when there is an outcome.
    """
    htmx = bool(getattr(request, "htmx", False))
    vraag = None if htmx else uitleg.vraag
    verloop = veranderingen(vraag.stand, vraag.doel, vraag.feiten) if vraag else []
    bekend = vraag is not None and uitleg.boom is not None and uitleg.boom.value is not None
    given = {
        "boom": uitleg.boom,
        "melding": uitleg.melding,
        "op": uitleg.op,
        "veranderingen": verloop,
        "bon": bon if bekend else "",
        **context,
    }
    return render(request, paneel if htmx else pagina, given)


def als_bon(stand: Stand, doel: str, feiten: Mapping[str, Any]) -> HttpResponse:
    """The receipt of an outcome as a file; ``luwte herhaal`` computes it again. 404 without outcome.

    It holds the facts that were used and nothing else about a person: no name, no number.
    """
    try:
        document = receipt(stand, doel, feiten)
    except EngineError as error:
        raise Http404(f"Er is geen bon: {error}") from None
    response = JsonResponse(document, json_dumps_params={"ensure_ascii": False, "indent": 2})
    name = f"bon-{doel.replace('_', '-')}-{stand.day.isoformat()}.json"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
