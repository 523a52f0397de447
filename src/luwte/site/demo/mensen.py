"""Invented persons with their legal position, marked as invented."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from luwte.gemeenten.models import Gebruiker, Gemeente
from luwte.kandidaten.models import Kandidaat, Rechtspositie
from luwte.site.demo.namen import TAAL, burgerservicenummers, namen, telefoonnummers
from luwte.site.demo.rijen import PEILDATUM, Rij

POSITIES = {
    "voordracht": ("bijstand", "bijstand", "bijstand", "nug", "anw"),
    "switch": ("bijstand", "nug"),
    "school": ("nug",),
    "zelfmelder": ("bijstand", "nug", "uwv_overig"),
    "uwv_uitkering": ("wajong", "uwv_overig"),
    "wsw": ("bijstand", "nug"),
}
#: How a name is heard when it is spelled over the telephone: the first of these that fits.
GEHOORD = (("oo", "o"), ("aa", "a"), ("ee", "e"), ("ij", "ei"), ("cht", "gt"), ("c", "k"), ("z", "s"), ("d", "t"))
VOLWASSEN = 18
PARTICIPATIEWET = date(2015, 1, 1)


@dataclass
class Bron:
    """Where names and numbers come from; each is used once."""

    namen: Iterator[tuple[str, str]]
    nummers: Iterator[str]
    telefoons: Iterator[str]

    @classmethod
    def van(cls, loten: Random) -> "Bron":
        """A fresh source; the order of the names follows the seed."""
        return cls(namen(loten), burgerservicenummers(), telefoonnummers())


def maak_mens(
    rij: Rij,
    gemeente: Gemeente,
    begin: date,
    contactpersoon: Gebruiker,
    bron: Bron,
    loten: Random,
    *,
    lijkt_op: Kandidaat | None = None,
) -> tuple[Kandidaat, Rechtspositie]:
    """An invented person for a row, saved, with the position the row or the lot says.

    ``lijkt_op``: the same person entered once more, with another number and a slip in the name.
    """
    voornaam, achternaam = next(bron.namen)
    if lijkt_op is not None:
        voornaam, achternaam = lijkt_op.voornaam, verkeerd_gehoord(lijkt_op.achternaam)
    mens = Kandidaat(
        gemeente=gemeente,
        voornaam=voornaam,
        achternaam=achternaam,
        geboortedatum=lijkt_op.geboortedatum if lijkt_op is not None else _geboren(rij, begin, loten),
        telefoon=next(bron.telefoons),
        taal_hulp=loten.choice(TAAL) if loten.random() < 0.12 else "",
        contactpersoon=contactpersoon,
        verzonnen=True,
    )
    mens.zet_bsn(next(bron.nummers))
    mens.save()
    positie = Rechtspositie(
        gemeente=gemeente,
        kandidaat=mens,
        soort=rij.positie or loten.choice(POSITIES[rij.route]),
        periode=(max(PARTICIPATIEWET, _verjaardag(mens.geboortedatum, VOLWASSEN - 1)), None),
    )
    positie.save()
    return mens, positie


def verkeerd_gehoord(naam: str) -> str:
    """A surname with one slip of the pen."""
    for goed, fout in GEHOORD:
        if goed in naam:
            return naam.replace(goed, fout, 1)
    return naam + naam[-1]


def _geboren(rij: Rij, begin: date, loten: Random) -> date:
    """A birthday: young is under 23 at the default peildatum and 17 or older when the case begins."""
    leerling = rij.route == "school" or "T2s" in rij.weg
    jong = rij.jong if rij.jong is not None else leerling or loten.random() < 0.25
    if not jong:
        return PEILDATUM - timedelta(days=loten.randint(24 * 366, 58 * 365))
    if leerling:
        return _verjaardag(begin, -VOLWASSEN) + timedelta(days=loten.randint(-500, 300))
    jongste = _verjaardag(begin, -VOLWASSEN)
    oudste = PEILDATUM - timedelta(days=23 * 365 - 120)
    return oudste + timedelta(days=loten.randint(0, max(0, (jongste - oudste).days)))


def _verjaardag(dag: date, jaren: int) -> date:
    return dag.replace(year=dag.year + jaren, day=min(dag.day, 28))
