"""The facts a case itself knows: what the conditions and terms of the course ask for."""

from datetime import date
from typing import Any

from luwte.trajecten.models import Adviesaanvraag, Traject, Vaststelling


def feiten_van(traject: Traject, peildatum: date) -> dict[str, Any]:
    """Route, request, advice and finding of a case, as known on ``peildatum``. Two queries."""
    feiten: dict[str, Any] = {"datum": peildatum, "route": traject.route, "signaal_op": traject.begin}
    aanvraag = (
        Adviesaanvraag.objects.filter(traject=traject, aangevraagd_op__lte=peildatum)
        .select_related("advies")
        .order_by("-aangevraagd_op", "-pk")
        .first()
    )
    if aanvraag is not None:
        advies = getattr(aanvraag, "advies", None)
        if advies is not None and advies.ontvangen_op <= peildatum:
            feiten["advies"] = advies
            feiten["advies_uitkomst"] = advies.uitkomst
            feiten["advies_ontvangen_op"] = advies.ontvangen_op
        else:
            feiten["aanvraag"] = aanvraag
            feiten["adviesaanvraag_op"] = aanvraag.aangevraagd_op
    besluit = (
        Vaststelling.objects.filter(traject=traject, besluit_op__lte=peildatum).order_by("-besluit_op", "-pk").first()
    )
    if besluit is not None:
        feiten["besluit_op"] = besluit.besluit_op
    feiten["vastgesteld"] = besluit is not None and besluit.uitkomst == Vaststelling.Uitkomst.UITSLUITEND_BESCHUT
    return feiten
