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
BSN_CIJFERS = 9


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


def bevat_bsn(tekst: str) -> bool:
    """Whether a citizen number stands in this text, as people write it: 123456782, 1234.56.782, 1234 56 782.

    Only bare groups are joined: a date beside a case number is no citizen number.
    """
    woorden = tekst.split()
    kandidaten = [woord.replace(".", "").replace("-", "") for woord in woorden]
    kandidaten += [
        "".join(woorden[begin:eind])
        for begin in range(len(woorden))
        for eind in range(begin + 2, len(woorden) + 1)
        if all(woord.isdecimal() for woord in woorden[begin:eind])
    ]
    return any(len(cijfers) == BSN_CIJFERS and bsn_nummer.is_valid(cijfers) for cijfers in kandidaten)


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
