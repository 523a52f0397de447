"""De omvang en duur van een contract: de keten van de wet, en lokale afspraken over uren."""

from __future__ import annotations

from luwte.engine import regel
from luwte.engine.functions import plus_maanden
from luwte.engine.units import Aantal, Datum, Deel, JaNee, Maanden, Uren
from luwte.wet.eenheden import Werkgeverschap

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
    bron="Burgerlijk Wetboek art. 7:668a; bij uitzenden de cao voor uitzendkrachten (ABU)",
    vanaf="2015-07-01",
    label="Tijdelijke contracten zijn te lang vanaf",
)
def keten_uiterlijk(
    keten_begin: Datum,
    werkgeverschap: Werkgeverschap,
    keten_maanden: Maanden,
    keten_maanden_uitzend: Maanden,
) -> Datum:
    """De eerste dag waarop de tijdelijke contracten samen te lang zijn. Dan geldt een vast contract."""
    if werkgeverschap == "uitzend":
        return plus_maanden(keten_begin, keten_maanden_uitzend)
    return plus_maanden(keten_begin, keten_maanden)


@regel(
    bron="Burgerlijk Wetboek art. 7:668a; bij uitzenden de cao voor uitzendkrachten (ABU)",
    vanaf="2015-07-01",
    label="Contract wordt vast",
)
def contract_wordt_vast(
    contract_einde: Datum,
    keten_uiterlijk: Datum,
    werkgeverschap: Werkgeverschap,
    keten_contracten: Aantal,
    keten_contracten_uitzend: Aantal,
    contractnummer: Aantal,
) -> JaNee:
    """Als de contracten samen te lang duren, of bij een contract te veel.

    Bij uitzenden tellen de contracten van fase A niet mee in het nummer.
    """
    if contract_einde >= keten_uiterlijk:
        return True
    if werkgeverschap == "uitzend":
        return contractnummer > keten_contracten_uitzend
    return contractnummer > keten_contracten
