"""Write what an employer owes under a contract, which of its places fulfil it, and who is the formal employer."""

from collections.abc import Iterable
from datetime import date

from django.core.exceptions import ValidationError

from luwte.gemeenten.bewaren import bewaar
from luwte.gemeenten.models import Gemeente

from .models import FormeelWerkgeverschap, Inkoopverplichting, Werkgever, Werkplek
from .models.formeel import BEGIN_ZIN


def leg_verplichting_vast(
    werkgever: Werkgever,
    *,
    soort: str,
    aantal: int,
    bron: str,
    vanaf: date,
    tot: date | None,
    werkplekken: Iterable[Werkplek] = (),
) -> Inkoopverplichting:
    """Record an obligation with the places that fulfil it. The caller holds the transaction.

    Raises ValidationError with a Dutch sentence at the field.
    """
    rij = bewaar(
        Inkoopverplichting(
            gemeente_id=werkgever.gemeente_id,
            werkgever=werkgever,
            soort=soort,
            aantal=aantal,
            bron=bron,
            vanaf=vanaf,
            tot=tot,
        )
    )
    kies_plekken(rij, werkplekken)
    return rij


def kies_plekken(verplichting: Inkoopverplichting, werkplekken: Iterable[Werkplek]) -> None:
    """Let exactly these places fulfil the obligation; the others no longer do."""
    gekozen = {plek.pk for plek in werkplekken}
    for plek in Werkplek.objects.filter(werkgever=verplichting.werkgever_id):
        erbij = plek.pk in gekozen
        if erbij != (plek.inkoopverplichting_id == verplichting.pk):
            plek.inkoopverplichting = verplichting if erbij else None
            plek.save(update_fields=["inkoopverplichting"])


def kies_formeel_werkgever(
    gemeente: Gemeente, werkgever: Werkgever, vanaf: date, besluit: str
) -> FormeelWerkgeverschap:
    """From a day on another employer is the formal one; the choice of before ends there. Needs a transaction.

    Raises ValidationError with a Dutch sentence at the field.
    """
    for oud in FormeelWerkgeverschap.objects.filter(gemeente=gemeente, periode__endswith__isnull=True):
        if oud.periode.lower >= vanaf:
            raise ValidationError({"vanaf": BEGIN_ZIN})
        oud.periode = (oud.periode.lower, vanaf)
        oud.save(update_fields=["periode"])
    return bewaar(FormeelWerkgeverschap(gemeente=gemeente, werkgever=werkgever, periode=(vanaf, None), besluit=besluit))
