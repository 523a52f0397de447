"""Write which way of employership was chosen, with the sheet that lay beside it."""

from datetime import date
from decimal import Decimal

from luwte.gemeenten.bewaren import bewaar
from luwte.plaatsingen.models import Werkgeverschapkeuze
from luwte.plaatsingen.scenarioblad import als_json, blad
from luwte.trajecten.models import Traject

from .hulp import niet_voor_traject


def kies_werkgeverschap(
    traject: Traject, *, gekozen_op: date, werkgeverschap: str, uren: Decimal, waarom: str
) -> Werkgeverschapkeuze:
    """Record the choice of one of the four scenarios and the amounts of all four that day."""
    niet_voor_traject(traject, gekozen_op, "gekozen_op")
    return bewaar(
        Werkgeverschapkeuze(
            gemeente_id=traject.gemeente_id,
            traject=traject,
            gekozen_op=gekozen_op,
            werkgeverschap=werkgeverschap,
            uren=uren,
            waarom=waarom.strip(),
            blad=als_json(blad(traject, uren, gekozen_op)),
        )
    )
