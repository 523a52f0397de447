"""One transaction around every request, in which the database knows who asks, why and for whom."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from contextlib import ExitStack

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from luwte.gemeenten import beleid
from luwte.gemeenten.models import Lidmaatschap
from luwte.gemeenten.openbaar import is_openbaar
from luwte.toezicht import instellingen
from luwte.toezicht.alleen_lezen import alleen_lezen
from luwte.toezicht.inzage import Blik
from luwte.toezicht.models import Inzage

SESSION_KEY = "lidmaatschap"
READ_METHODS = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})
#: A form that was filled in wrongly comes back with the page around it: that page was shown too.
TERUG_MET_FOUTEN = 422
Handler = Callable[[HttpRequest], HttpResponse]


def omgeving(get_response: Handler) -> Handler:
    """Set the author (only when writing), the municipality in view and ``request.lidmaatschap``.

    The transaction of the view itself (ATOMIC_REQUESTS) lies inside this one: an error in a view
    undoes what the view did. Reading a dossier is logged afterwards, when the page was made.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        request.verzoek = uuid.uuid4().hex  # type: ignore[attr-defined]
        request.lidmaatschap = request.gemeente = None  # type: ignore[attr-defined]
        request.lidmaatschappen = []  # type: ignore[attr-defined]
        public = is_openbaar(request)  # never writes, also not when answers are sent to it
        writing = request.method not in READ_METHODS and not public
        if public and not request.user.is_authenticated:
            return get_response(request)
        with ExitStack() as stack:
            stack.enter_context(instellingen.transaction_settings(_who(request, writing=writing)))
            in_view = _membership(request) if request.user.is_authenticated else {}
            if writing:
                if in_view:
                    instellingen.set_for_transaction(in_view)
            else:
                stack.enter_context(alleen_lezen(in_view))
                if request.gemeente is not None:  # type: ignore[attr-defined]
                    beleid.onthoud(request.gemeente)  # type: ignore[attr-defined]
            response = get_response(request)
            if not getattr(response, "is_rendered", True):
                response = response.render()  # type: ignore[attr-defined]
        if response.status_code < 400 or response.status_code == TERUG_MET_FOUTEN:
            _write_looks(request)
        return response

    return middleware


def _who(request: HttpRequest, *, writing: bool) -> dict[str, str]:
    user = request.user
    name = user.get_username() if user.is_authenticated else "niet ingelogd"
    return {
        instellingen.AUTEUR: name if writing else "",
        instellingen.AANLEIDING: f"{request.method} {request.path}" if writing else "",
        instellingen.VERZOEK: request.verzoek,  # type: ignore[attr-defined]
        instellingen.GEBRUIKER: str(user.pk or ""),
        instellingen.GEMEENTEN: "",
        instellingen.DAG: request.peildatum.isoformat() if writing else "",  # type: ignore[attr-defined]
    }


def _membership(request: HttpRequest) -> dict[str, str]:
    """Find the memberships that hold today (the real day: rights do not travel in time).

    Gives the setting that brings the municipality of the active one in view. A session of a demo user that was left
    open has none outside the demo.
    """
    if request.user.demo_uitleg and not settings.LUWTE_DEMO:
        return {}
    rows = list(
        Lidmaatschap.objects.filter(
            gebruiker_id=request.user.pk, periode__contains=timezone.localdate()
        ).select_related("gemeente")
    )
    chosen = request.session.get(SESSION_KEY)
    active = next((r for r in rows if r.pk == chosen), rows[0] if rows else None)
    request.lidmaatschappen = rows  # type: ignore[attr-defined]
    request.lidmaatschap = active  # type: ignore[attr-defined]
    request.gemeente = active.gemeente if active else None  # type: ignore[attr-defined]
    return {instellingen.GEMEENTEN: str(active.gemeente_id)} if active else {}


def _write_looks(request: HttpRequest) -> None:
    looks: list[Blik] = request.__dict__.get("blikken", [])
    gemeente = request.gemeente  # type: ignore[attr-defined]
    if not looks or gemeente is None:
        return
    with instellingen.transaction_settings({instellingen.GEMEENTEN: str(gemeente.pk)}):
        Inzage.objects.bulk_create(
            Inzage(
                gebruiker=request.user.get_username() or getattr(request, "wie_kijkt", ""),
                gemeente_id=gemeente.pk,
                kandidaat_id=look.kandidaat_id,
                doel=look.doel,
                pad=request.path,
            )
            for look in looks
        )
