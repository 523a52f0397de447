"""Lokale afspraken over een contract: de uren, de reeks tijdelijke contracten, en een lage loonwaarde."""

from __future__ import annotations

from luwte.engine import regel
from luwte.engine.functions import plus_maanden
from luwte.engine.units import Aantal, Datum, Deel, JaNee, Maanden, Uren
from luwte.wet.eenheden_geld import Contractduur

NOTITIE = "Regionale notitie Zaanstreek-Waterland 2017"


@regel(
    bron=f"{NOTITIE}, par. 4.4.1",
    vanaf="2017-01-01",
    laag="lokaal",
    zekerheid="uit notitie",
    label="Uren passen bij het beleid",
)
def uren_passen_bij_beleid(uren: Uren, minimum_uren: Uren, maximum_uren: Uren, medische_urenbeperking: JaNee) -> JaNee:
    """Tussen 24 en 31 uur; minder mag als een medische urenbeperking is vastgesteld."""
    if uren > maximum_uren:
        return False
    return uren >= minimum_uren or medische_urenbeperking


@regel(
    bron=f"{NOTITIE}, par. 4.5 en 4.5.1",
    vanaf="2017-01-01",
    laag="lokaal",
    zekerheid="uit notitie",
    label="Gesprek over de loonwaarde nodig",
)
def loonwaarde_geeft_signaal(loonwaarde: Deel, loonwaarde_signaalgrens: Deel) -> JaNee:
    """Onder 30% is de werkgever niet helemaal gedekt. Alleen een signaal, nooit een weigering."""
    return loonwaarde < loonwaarde_signaalgrens


@regel(
    bron=f"{NOTITIE}, par. 4.2 en 4.2.3",
    vanaf="2017-01-01",
    laag="lokaal",
    zekerheid="uit notitie",
    label="Duur van het volgende tijdelijke contract",
)
def contractduur_voorstel(
    contractnummer: Aantal,
    eerste_contract_maanden: Maanden,
    tweede_contract_maanden: Maanden,
    tijdelijke_contracten_maanden: Maanden,
) -> Maanden:
    """Eerst twee keer een half jaar, dan de rest van de twee jaar: 6, 6 en 12 maanden."""
    if contractnummer == 1:
        return eerste_contract_maanden
    if contractnummer == 2:
        return tweede_contract_maanden
    return tijdelijke_contracten_maanden - eerste_contract_maanden - tweede_contract_maanden


@regel(
    bron=f"{NOTITIE}, par. 4.2 en 4.2.3",
    vanaf="2017-01-01",
    laag="lokaal",
    zekerheid="uit notitie",
    label="Volgende contract zou beginnen op",
)
def contract_opvolgend_begin(contract_begin: Datum, contractduur_voorstel: Maanden) -> Datum:
    """De eerste dag na het voorgestelde contract."""
    return plus_maanden(contract_begin, contractduur_voorstel)


@regel(
    bron=f"{NOTITIE}, par. 4.2 (bij punt 2) en 4.2.3",
    vanaf="2017-01-01",
    laag="lokaal",
    zekerheid="uit notitie",
    label="Soort contract om mee te beginnen",
)
def contract_om_mee_te_beginnen(eerst_tijdelijk: JaNee, verandering_verwacht: JaNee) -> Contractduur:
    """Het beleid van de gemeente; anders alleen tijdelijk als iemands mogelijkheden gaan veranderen."""
    if eerst_tijdelijk or verandering_verwacht:
        return "tijdelijk"
    return "vast"
