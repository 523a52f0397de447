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
    bron="Burgerlijk Wetboek art. 7:668a (Wet werk en zekerheid)",
    vanaf="2015-07-01",
    tot="2020-01-01",
    label="Laatste dag zonder vast contract",
)
def keten_uiterlijk(
    keten_begin: Datum,
    werkgeverschap: Werkgeverschap,
    keten_maanden: Maanden,
    keten_maanden_uitzend: Maanden,
) -> Datum:
    """Na twee jaar tijdelijke contracten geldt een vast contract; bij uitzenden na 5,5 jaar."""
    if werkgeverschap == "uitzend":
        return plus_maanden(keten_begin, keten_maanden_uitzend)
    return plus_maanden(keten_begin, keten_maanden)


@regel(
    bron="Burgerlijk Wetboek art. 7:668a (Wet arbeidsmarkt in balans)",
    vanaf="2020-01-01",
    label="Laatste dag zonder vast contract",
)
def keten_uiterlijk__2020(keten_begin: Datum, keten_maanden: Maanden) -> Datum:
    """Na drie jaar tijdelijke contracten geldt een vast contract."""
    return plus_maanden(keten_begin, keten_maanden)


@regel(
    bron="Burgerlijk Wetboek art. 7:668a",
    vanaf="2015-07-01",
    label="Contract wordt vast",
)
def contract_wordt_vast(
    contract_einde: Datum, keten_uiterlijk: Datum, keten_contracten: Aantal, contractnummer: Aantal
) -> JaNee:
    """Als de keten te lang wordt, of bij een vierde contract."""
    return contract_einde > keten_uiterlijk or contractnummer > keten_contracten
