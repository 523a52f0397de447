"""The facts a case itself knows: what the conditions and terms of the course ask for."""

from datetime import date
from typing import Any

from luwte.trajecten.models import Adviesaanvraag, Stap, Traject, Uitkomst, Vaststelling

#: The request is written, sent back, or read by a colleague; a deviation is proposed.
_VOORDRACHT = frozenset({"T8", "T8d"})
_GEVRAAGD = ("T8", "T8d", "T11m", "T24v")


def feiten_van(traject: Traject, peildatum: date) -> dict[str, Any]:
    """Route, request, advice and finding of a case, as known on ``peildatum``. Three queries.

    An advice and its finding belong to the person: they outlive the case in which they were made.
    """
    feiten: dict[str, Any] = {"datum": peildatum, "route": traject.route, "signaal_op": traject.begin}
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
    return {**feiten, **_wie_deed_wat(traject, peildatum)}


def _geldt_nog(besluit: Vaststelling | None, advies: Any) -> bool:
    """Whether the last finding stands: a later advice that is not positive takes its ground away."""
    if besluit is None or besluit.uitkomst != Vaststelling.Uitkomst.UITSLUITEND_BESCHUT:
        return False
    return advies is None or advies.uitkomst == Uitkomst.POSITIEF or advies.pk == besluit.advies_id


def _wie_deed_wat(traject: Traject, peildatum: date) -> dict[str, Any]:
    """Who wrote the request, whether a colleague read it, and who proposed to deviate."""
    feiten: dict[str, Any] = {}
    stappen = Stap.objects.filter(traject=traject, datum__lte=peildatum, overgang__in=_GEVRAAGD)
    for code, door in stappen.order_by("volgnummer").values_list("overgang", "door_id"):
        if code in _VOORDRACHT:
            feiten |= {"voordracht_door": door, "meegelezen": False}
        elif code == "T11m":
            feiten["meegelezen"] = True
        else:
            feiten["afwijking_voorgesteld_door"] = door
    return feiten
