"""Rows for tests of placements and counts: only what a placement needs, without the whole course."""

import datetime as dt
import itertools
from decimal import Decimal
from typing import Any

from luwte.kandidaten.models import Kandidaat, Rechtspositie
from luwte.plaatsingen.models import Contract, Dienstverband, Loonwaardemeting
from luwte.plekken.models import Werkgever, Werkplek
from luwte.toezicht.grens import gemeenten_in_beeld
from luwte.trajecten.models import Advies, Adviesaanvraag, Traject, Vaststelling

DAG = dt.date
PEILDATUM = DAG(2018, 11, 15)
GEBOREN = DAG(1990, 5, 5)
ADVIES_OP = DAG(2017, 3, 1)
BESLUIT_OP = DAG(2017, 3, 15)
IN_DIENST = DAG(2017, 6, 1)
_teller = itertools.count(1)


def bsn(nummer: int) -> str:
    """A citizen number that passes the elfproef, different for each number."""
    for kandidaat in itertools.count(200_000_000 + nummer * 100):
        cijfers = [int(c) for c in str(kandidaat)]
        if sum(c * w for c, w in zip(cijfers, (9, 8, 7, 6, 5, 4, 3, 2, -1), strict=True)) % 11 == 0:
            return str(kandidaat)
    raise AssertionError


def traject(gemeente: Any, *, geboren: dt.date = GEBOREN, positie: str = "bijstand") -> Traject:
    """A case since 2 January 2017 of a new person; no step is made."""
    nummer = next(_teller)
    with gemeenten_in_beeld([gemeente.pk]):
        mens = Kandidaat(gemeente=gemeente, voornaam="Sam", achternaam=f"Terpstra{nummer}", geboortedatum=geboren)
        mens.zet_bsn(bsn(nummer))
        mens.save()
        if positie:
            Rechtspositie.objects.create(
                gemeente=gemeente, kandidaat=mens, soort=positie, periode=(DAG(2015, 1, 1), None)
            )
        return Traject.objects.create(gemeente=gemeente, kandidaat=mens, route="voordracht", begin=DAG(2017, 1, 2))


def werkplek(gemeente: Any, normuren: str = "36", werkgeverschap: str = "gemeente", **extra: Any) -> Werkplek:
    """A workplace at a new employer."""
    with gemeenten_in_beeld([gemeente.pk]):
        werkgever = Werkgever.objects.create(
            gemeente=gemeente, naam=f"Bedrijf {next(_teller):05d}", normuren=Decimal(normuren), soort="sociale_firma"
        )
        return Werkplek.objects.create(
            gemeente=gemeente,
            werkgever=werkgever,
            naam="Inpakken",
            werksoort="verpakken",
            werkgeverschap=werkgeverschap,
            vanaf=DAG(2017, 1, 1),
            **extra,
        )


def advies(
    zaak: Traject, op: dt.date = ADVIES_OP, uitkomst: str = "positief", aanvraag: dt.date | None = None
) -> Advies:
    """An advice received on a day, on a request made a month before."""
    with gemeenten_in_beeld([zaak.gemeente_id]):
        vraag = Adviesaanvraag.objects.create(
            gemeente_id=zaak.gemeente_id,
            traject=zaak,
            aangevraagd_op=aanvraag or op - dt.timedelta(days=30),
            aanvrager="persoon",
        )
        return Advies.objects.create(
            gemeente_id=zaak.gemeente_id,
            aanvraag=vraag,
            uitgebracht_op=op,
            ontvangen_op=op,
            uitkomst=uitkomst,
            criterium_begeleiding=uitkomst == "positief",
            onderbouwing="Steeds iemand nabij nodig.",
        )


def vaststelling(het_advies: Advies, op: dt.date = BESLUIT_OP) -> Vaststelling:
    """The finding of the college that only beschut werk fits."""
    with gemeenten_in_beeld([het_advies.gemeente_id]):
        return Vaststelling.objects.create(
            gemeente_id=het_advies.gemeente_id,
            traject_id=het_advies.aanvraag.traject_id,
            advies=het_advies,
            besluit_op=op,
            uitkomst="uitsluitend_beschut",
        )


def vastgesteld(gemeente: Any, op: dt.date = BESLUIT_OP, **mens: Any) -> Traject:
    """A case with a request, a positive advice and the finding of the college."""
    zaak = traject(gemeente, **mens)
    vaststelling(advies(zaak, op - dt.timedelta(days=14)), op)
    return zaak


def dienstverband(
    zaak: Traject, plek: Werkplek, van: dt.date, tot: dt.date | None = None, **extra: Any
) -> Dienstverband:
    """An employment, written straight to the table."""
    with gemeenten_in_beeld([zaak.gemeente_id]):
        gegevens = {"werkgeverschap": plek.werkgeverschap, "aard": "privaat"} | extra
        return Dienstverband.objects.create(
            gemeente_id=zaak.gemeente_id, traject=zaak, werkgever=plek.werkgever, periode=(van, tot), **gegevens
        )


def contract(
    zaak: Traject,
    van: dt.date = IN_DIENST,
    tot: dt.date | None = None,
    uren: str = "24",
    plek: Werkplek | None = None,
    binnen: Dienstverband | None = None,
    **extra: Any,
) -> Contract:
    """A contract [van, tot) with its employment, written straight to the tables."""
    plaats = plek or werkplek(zaak.gemeente)
    with gemeenten_in_beeld([zaak.gemeente_id]):
        gegevens = {"normuren": plaats.werkgever.normuren} | extra
        return Contract.objects.create(
            gemeente_id=zaak.gemeente_id,
            dienstverband=binnen or dienstverband(zaak, plaats, van, tot),
            werkplek=plaats,
            periode=(van, tot),
            uren=Decimal(uren),
            duur="onbepaald" if tot is None else "bepaald",
            **gegevens,
        )


def meting(zaak: Traject, plek: Werkplek, op: dt.date, loonwaarde: str = "0.40", **extra: Any) -> Loonwaardemeting:
    """A measured loonwaarde, written straight to the table."""
    gegevens = {
        "methode": "Loonwaarde per taak",
        "deskundige": "Adviesbureau",
        "met_werkgever_besproken": True,
        "herbeoordeling_op": op + dt.timedelta(days=365),
    } | extra
    with gemeenten_in_beeld([zaak.gemeente_id]):
        return Loonwaardemeting.objects.create(
            gemeente_id=zaak.gemeente_id,
            traject=zaak,
            werkplek=plek,
            gemeten_op=op,
            loonwaarde=Decimal(loonwaarde),
            **gegevens,
        )


def plaatsing(
    gemeente: Any, van: dt.date = IN_DIENST, tot: dt.date | None = None, uren: str = "24", **mens: Any
) -> Contract:
    """A person who counts: all four conditions hold from `van` on."""
    return contract(vastgesteld(gemeente, **mens), van, tot, uren)
