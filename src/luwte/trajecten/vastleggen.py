"""Record a request, an advice and a finding: one whole row, or ValidationError per form field.

The caller holds the transaction and has declared the author; the step itself is ``stappen``.
"""

from datetime import date

from django.core.exceptions import ValidationError

from luwte.gemeenten.bewaren import bewaar
from luwte.trajecten.models import Advies, Adviesaanvraag, Traject, Vaststelling
from luwte.trajecten.triggers import ADVIES_NIET_POSITIEF, ADVIES_VOOR_AANVRAAG, BESLUIT_VOOR_ADVIES


def vraag_advies_aan(
    traject: Traject, aangevraagd_op: date, aanvrager: str, *, medisch_geregeld: bool = False
) -> Adviesaanvraag:
    """Record a request to UWV. A second one while the first is open is refused."""
    return bewaar(
        Adviesaanvraag(
            gemeente_id=traject.gemeente_id,
            traject=traject,
            aangevraagd_op=aangevraagd_op,
            aanvrager=aanvrager,
            medisch_geregeld=medisch_geregeld,
        )
    )


def leg_advies_vast(
    aanvraag: Adviesaanvraag,
    uitgebracht_op: date,
    ontvangen_op: date,
    uitkomst: str,
    onderbouwing: str,
    *,
    criterium_aanpassingen: bool = False,
    criterium_begeleiding: bool = False,
) -> Advies:
    """Record what UWV advised. Refused when it is dated before the request."""
    if uitgebracht_op < aanvraag.aangevraagd_op:
        raise ValidationError({"uitgebracht_op": ADVIES_VOOR_AANVRAAG})
    return bewaar(
        Advies(
            gemeente_id=aanvraag.gemeente_id,
            aanvraag=aanvraag,
            uitgebracht_op=uitgebracht_op,
            ontvangen_op=ontvangen_op,
            uitkomst=uitkomst,
            onderbouwing=onderbouwing.strip(),
            criterium_aanpassingen=criterium_aanpassingen,
            criterium_begeleiding=criterium_begeleiding,
        )
    )


def stel_vast(
    traject: Traject,
    advies: Advies,
    besluit_op: date,
    uitkomst: str,
    *,
    grond: str = "",
    motivering: str = "",
    na_bezwaar: bool = False,
) -> Vaststelling:
    """Record the decision of the college on a positive advice; deviating needs ground and reasons.

    On one advice one decision is made; only after an objection or appeal another one follows.
    """
    if advies.uitkomst != "positief":
        raise ValidationError(ADVIES_NIET_POSITIEF)
    if besluit_op < advies.ontvangen_op:
        raise ValidationError({"besluit_op": BESLUIT_VOOR_ADVIES})
    return bewaar(
        Vaststelling(
            gemeente_id=traject.gemeente_id,
            traject=traject,
            advies=advies,
            besluit_op=besluit_op,
            uitkomst=uitkomst,
            grond=grond,
            motivering=motivering.strip(),
            na_bezwaar=na_bezwaar,
        )
    )
