"""The facts a case itself knows: what the conditions and terms of the course ask for."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from luwte.trajecten.models import Adviesaanvraag, Stap, Traject, Uitkomst, Vaststelling

#: The request is written, sent back, or read by a colleague; a deviation is proposed.
_VOORDRACHT = frozenset({"T8", "T8d"})
_GEVRAAGD = ("T8", "T8d", "T11m", "T24v")


def feiten_van(traject: Traject, peildatum: date) -> dict[str, Any]:
    """Route, request, advice and finding of a case, as known on ``peildatum``. Three queries."""
    stappen = Stap.objects.filter(traject=traject, datum__lte=peildatum, overgang__in=_GEVRAAGD)
    return {
        "datum": peildatum,
        "route": traject.route,
        "signaal_op": traject.begin,
        **advies_en_besluit(traject, peildatum),
        **wie_deed_wat(stappen.order_by("volgnummer")),
    }


def advies_en_besluit(traject: Traject, peildatum: date) -> dict[str, Any]:
    """Request, advice and finding, as known on ``peildatum``. Two queries.

    An advice and its finding belong to the person: they outlive the case in which they were made.
    """
    feiten: dict[str, Any] = {}
    mens = traject.kandidaat_id
    aanvraag = (
        Adviesaanvraag.objects.filter(traject__kandidaat=mens, aangevraagd_op__lte=peildatum)
        .select_related("advies")
        .order_by("-aangevraagd_op", "-pk")
        .first()
    )
    advies = None
    if aanvraag is not None:
        advies = getattr(aanvraag, "advies", None)
        if advies is not None and advies.ontvangen_op <= peildatum:
            feiten["advies"] = advies
            feiten["advies_uitkomst"] = advies.uitkomst
            feiten["advies_ontvangen_op"] = advies.ontvangen_op
        else:
            advies = None
            feiten["aanvraag"] = aanvraag
            feiten["adviesaanvraag_op"] = aanvraag.aangevraagd_op
    besluit = (
        Vaststelling.objects.filter(traject__kandidaat=mens, besluit_op__lte=peildatum)
        .order_by("-besluit_op", "-pk")
        .first()
    )
    if besluit is not None:
        feiten["besluit_op"] = besluit.besluit_op
    feiten["vastgesteld"] = _geldt_nog(besluit, advies)
    return feiten


def _geldt_nog(besluit: Vaststelling | None, advies: Any) -> bool:
    """Whether the last finding stands: a later advice that is not positive takes its ground away."""
    if besluit is None or besluit.uitkomst != Vaststelling.Uitkomst.UITSLUITEND_BESCHUT:
        return False
    return advies is None or advies.uitkomst == Uitkomst.POSITIEF or advies.pk == besluit.advies_id


def wie_deed_wat(stappen: Iterable[Stap]) -> dict[str, Any]:
    """From steps in their order: who wrote the request, whether a colleague read it, who proposed to deviate."""
    feiten: dict[str, Any] = {}
    for stap in stappen:
        if stap.overgang in _VOORDRACHT:
            feiten |= {"voordracht_door": stap.door_id, "meegelezen": False}
        elif stap.overgang == "T11m":
            feiten["meegelezen"] = True
        elif stap.overgang == "T24v":
            feiten["afwijking_voorgesteld_door"] = stap.door_id
    return feiten
