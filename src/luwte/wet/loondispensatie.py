"""Loondispensatie: met een Wajong-uitkering mag een werkgever minder dan het minimumloon betalen.

A permission by UWV (Wajong art. 2:20), never by the municipality; the wage itself is UWV's
decision and a fact here.
"""

from __future__ import annotations

from luwte.engine import regel
from luwte.engine.functions import plus_dagen, plus_maanden
from luwte.engine.units import Dagen, Datum, Deel, JaNee, Maanden
from luwte.wet.eenheden import Rechtspositie

WAJONG = "Wajong art. 2:20; Besluit loondispensatie"


@regel(bron=WAJONG, vanaf="2015-01-01", laag="uwv", label="Loondispensatie is mogelijk")
def loondispensatie_mogelijk(
    rechtspositie: Rechtspositie,
    is_wsw_dienstbetrekking: JaNee,
    prestatie_vergeleken: Deel,
    loondispensatie_minste_achterstand: Deel,
) -> JaNee:
    """Met een Wajong-uitkering, als de prestatie ten minste een kwart lager is dan gewoon. Niet in de Wsw.

    UWV stelt het loon vast, op verzoek van de werkgever of de werknemer. Een afspraak over minder loon is nietig.
    """
    if rechtspositie != "wajong" or is_wsw_dienstbetrekking:
        return False
    return 1 - prestatie_vergeleken >= loondispensatie_minste_achterstand


@regel(bron=WAJONG, vanaf="2015-01-01", laag="uwv", label="Begin van de loondispensatie past")
def loondispensatie_begin_past(loondispensatie_begin: Datum, loondispensatie_aanvraagmaand: Datum) -> JaNee:
    """Niet eerder dan de eerste dag van de maand waarin de werkgever of de werknemer haar vroeg."""
    return loondispensatie_begin >= loondispensatie_aanvraagmaand


@regel(bron=WAJONG, vanaf="2015-01-01", laag="uwv", label="Loondispensatie eindigt uiterlijk")
def loondispensatie_uiterlijk(loondispensatie_begin: Datum, loondispensatie_meeste_maanden: Maanden) -> Datum:
    """Vijf jaar na het begin; daarna kan UWV haar verlengen en begint een nieuwe termijn."""
    return plus_maanden(loondispensatie_begin, loondispensatie_meeste_maanden)


@regel(bron=WAJONG, vanaf="2015-01-01", laag="uwv", label="Duur van de loondispensatie past")
def loondispensatie_duur_past(
    loondispensatie_begin: Datum,
    loondispensatie_einde: Datum,
    een_dag: Dagen,
    loondispensatie_minste_maanden: Maanden,
    loondispensatie_uiterlijk: Datum,
) -> JaNee:
    """Ten minste een half jaar en ten hoogste vijf jaar; de laatste dag telt mee."""
    na_afloop = plus_dagen(loondispensatie_einde, een_dag)
    lang_genoeg = na_afloop >= plus_maanden(loondispensatie_begin, loondispensatie_minste_maanden)
    return lang_genoeg and na_afloop <= loondispensatie_uiterlijk
