"""Find cases by name, date of birth or number, on a day; in order of name, paged by key."""

from datetime import date

from django.db.models import Q, QuerySet, Value
from django.db.models.functions import Concat, Lower
from stdnum.nl import bsn as bsn_nummer

from luwte.trajecten import verloop
from luwte.trajecten.models import Stap
from luwte.trajecten.rechten import toestanden_voor
from luwte.trajecten.stand import laatste_stappen

PER_PAGINA = 50


def dossiers(peildatum: date, gemeente_id: int, rol: str, *, zoek: str = "", fase: str = "") -> QuerySet[Stap]:
    """Last steps of the cases that match, with the person; ordered by surname, first name, case."""
    rijen = (
        laatste_stappen(peildatum)
        .filter(gemeente=gemeente_id, naar__in=toestanden_voor(rol))
        .select_related("traject__kandidaat__contactpersoon")
        .annotate(achternaam=Lower("traject__kandidaat__achternaam"), voornaam=Lower("traject__kandidaat__voornaam"))
    )
    if fase in verloop.FASEN:
        rijen = rijen.filter(naar__in=[t.code for t in verloop.TOESTANDEN.values() if t.fase == fase])
    rijen = rijen.alias(
        naam=Lower(Concat("traject__kandidaat__voornaam", Value(" "), "traject__kandidaat__achternaam"))
    )
    for woord in zoek.split():
        rijen = rijen.filter(_woord(woord))
    return rijen.order_by("achternaam", "voornaam", "traject_id")


def is_bsn(woord: str) -> bool:
    """Whether this is a citizen number as it is written: nine digits that pass the elfproef."""
    cijfers = woord.replace(".", "").replace("-", "")
    return len(cijfers) == 9 and bsn_nummer.is_valid(cijfers)


def _woord(woord: str) -> Q:
    if woord.isdecimal() and len(woord) < 10:
        return Q(traject=int(woord))
    try:
        jaar, maand, dag = _datumdelen(woord)
        return Q(traject__kandidaat__geboortedatum=date(jaar, maand, dag))
    except (ValueError, OverflowError):
        pass
    return Q(naam__contains=woord.lower())


def _datumdelen(woord: str) -> tuple[int, int, int]:
    delen = [int(deel) for deel in woord.split("-")]
    if len(delen) != 3:
        raise ValueError(woord)
    return (delen[0], delen[1], delen[2]) if delen[0] > 31 else (delen[2], delen[1], delen[0])


def na(rijen: QuerySet[Stap], traject: int) -> QuerySet[Stap]:
    """The rows after the row of a case, in order of name; no name ever stands in the URL."""
    laatste = rijen.filter(traject=traject).values_list("achternaam", "voornaam").first()
    if laatste is None:
        return rijen
    achternaam, voornaam = laatste
    return rijen.filter(
        Q(achternaam__gt=achternaam)
        | Q(achternaam=achternaam, voornaam__gt=voornaam)
        | Q(achternaam=achternaam, voornaam=voornaam, traject__gt=traject)
    )
