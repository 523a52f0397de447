"""Finding a person by name (also misspelt), date of birth or citizen service number.

There is no trigram index: under row-level security PostgreSQL must first drop the rows of other
municipalities before it may compare names, so it would never be used. Comparing all 10,000 names
of one municipality takes about 0.1 second; a number is found by its unique index at once.
"""

from __future__ import annotations

import datetime
import re

from django.contrib.postgres.search import TrigramWordSimilarity
from django.core.exceptions import ValidationError
from django.db.models import F, Q, QuerySet, Value
from django.db.models.functions import Concat, Lower
from django.shortcuts import get_object_or_404

from luwte.gemeenten.models import Gemeente
from luwte.kandidaten import versleuteling
from luwte.kandidaten.models import Kandidaat, controleer_bsn

GELIJKENIS = 0.45  # pg_trgm word similarity from which a name is shown
DATUM = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})")


def met_bsn(gemeente: Gemeente, bsn: str) -> Kandidaat | None:
    """The person of this municipality with that number; None when unknown or no valid number."""
    try:
        digits = controleer_bsn(bsn)
    except ValidationError:
        return None
    found = Kandidaat.objects.filter(gemeente=gemeente, bsn_hmac=versleuteling.look_up(digits))
    return blijvend(found.select_related("verwijzing__naar").first())


def blijvend(kandidaat: Kandidaat | None) -> Kandidaat | None:
    """The row that was kept of a person who stood here twice; else the row itself."""
    verwijzing = getattr(kandidaat, "verwijzing", None)
    return verwijzing.naar if verwijzing else kandidaat


def open_kandidaat(gemeente: Gemeente, pk: int) -> Kandidaat:
    """The person of this municipality, the kept one when two rows became one; raises Http404."""
    rijen = Kandidaat.objects.filter(gemeente=gemeente).select_related("gemeente", "verwijzing__naar")
    kandidaat = get_object_or_404(rijen, pk=pk)
    return blijvend(kandidaat) or kandidaat


def zoek(gemeente: Gemeente, tekst: str) -> QuerySet[Kandidaat]:
    """The persons of this municipality that fit the text, best first.

    Nine digits are a citizen service number, a date is a date of birth, all else is a name.
    """
    people = Kandidaat.objects.filter(gemeente=gemeente, verwijzing=None)
    tekst = " ".join(tekst.split())
    if not tekst:
        return people
    try:
        digits = controleer_bsn(tekst)
    except ValidationError:
        pass
    else:
        return people.filter(bsn_hmac=versleuteling.look_up(digits))
    if found := DATUM.fullmatch(tekst):
        day, month, year = (int(part) for part in found.groups())
        try:
            return people.filter(geboortedatum=datetime.date(year, month, day))
        except ValueError:
            return people.none()
    name = Lower(Concat(F("voornaam"), Value(" "), F("achternaam")))
    return (
        people.annotate(naam_klein=name, gelijkenis=TrigramWordSimilarity(tekst.lower(), "naam_klein"))
        .filter(Q(naam_klein__contains=tekst.lower()) | Q(gelijkenis__gte=GELIJKENIS))
        .order_by("-gelijkenis", "achternaam", "voornaam", "id")
    )
