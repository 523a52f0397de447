"""Write what an employer owes under a contract, and which of its places fulfil it."""

from collections.abc import Iterable
from datetime import date

from luwte.gemeenten.bewaren import bewaar

from .models import Inkoopverplichting, Werkgever, Werkplek


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
