"""De keten van tijdelijke contracten: wanneer wordt een contract vast.

Burgerlijk Wetboek art. 7:668a in three versions. Which version holds is decided by the day on
which the contract ends (Wab: contracts that end on or after 1 January 2020), so each rule asks that
day. Fourth contract or longer than the maximum: exactly the maximum is still temporary.
"""

from __future__ import annotations

from luwte.engine import regel
from luwte.engine.functions import plus_dagen, plus_maanden
from luwte.engine.units import NIETS, Aantal, Dagen, Datum, JaNee, Jaren, Maanden, Uren
from luwte.wet.eenheden import Werkgeverschap
from luwte.wet.eenheden_geld import Ketenregime

ARTIKEL = "Burgerlijk Wetboek art. 7:668a"


@regel(
    bron=f"{ARTIKEL}; Wet arbeidsmarkt in balans (overgangsrecht: naar de einddatum)",
    vanaf="2015-01-01",
    label="Ketenregeling die geldt",
)
def keten_regime(contract_einde: Datum, wwz_keten_vanaf: Datum, wab_keten_vanaf: Datum) -> Ketenregime:
    """De einddatum van het contract beslist: vanaf 2020 geldt de Wab, ook voor wie al begonnen was."""
    if contract_einde >= wab_keten_vanaf:
        return "wab"
    if contract_einde >= wwz_keten_vanaf:
        return "wwz"
    return "oud"


@regel(bron=f"{ARTIKEL} lid 1", vanaf="2015-01-01", label="Contract hoort bij dezelfde keten")
def keten_loopt_door(
    vorig_contract_einde: Datum, een_dag: Dagen, keten_tussenpoos_maanden: Maanden, contract_begin: Datum
) -> JaNee:
    """Een pauze tot en met het maximum telt mee; een langere begint een nieuwe keten."""
    pauze_begint = plus_dagen(vorig_contract_einde, een_dag)
    return contract_begin <= plus_maanden(pauze_begint, keten_tussenpoos_maanden)


@regel(bron=f"{ARTIKEL} lid 1", vanaf="2015-01-01", label="Nummer van het nieuwe contract in de keten")
def keten_volgend_nummer(keten_loopt_door: JaNee, contractnummer: Aantal) -> Aantal:
    """Eén meer dan het vorige contract, of weer één na een lange pauze."""
    if keten_loopt_door:
        return contractnummer + 1
    return NIETS + 1


@regel(bron=f"{ARTIKEL} lid 1", vanaf="2015-01-01", label="Begin van de keten bij het nieuwe contract")
def keten_begin_opvolgend(keten_loopt_door: JaNee, keten_begin: Datum, contract_begin: Datum) -> Datum:
    """De keten telt de pauzes mee: zij begint bij het eerste contract."""
    if keten_loopt_door:
        return keten_begin
    return contract_begin


@regel(bron=f"{ARTIKEL} lid 9 en 11", vanaf="2015-07-01", label="Ketenregeling geldt voor deze persoon")
def keten_geldt(
    is_leerwerkcontract: JaNee,
    leeftijd: Jaren,
    keten_leeftijd: Jaren,
    uren: Uren,
    keten_uren_jong: Uren,
) -> JaNee:
    """Niet bij leren en werken (bbl), en niet onder 18 jaar bij ten hoogste 12 uur per week."""
    if is_leerwerkcontract:
        return False
    return leeftijd >= keten_leeftijd or uren > keten_uren_jong


@regel(
    bron=f"{ARTIKEL}; bij uitzenden de cao voor uitzendkrachten (ABU)",
    vanaf="2015-01-01",
    label="Tijdelijke contracten zijn te lang vanaf",
)
def keten_uiterlijk(
    werkgeverschap: Werkgeverschap, uitzend_uiterlijk: Datum, keten_begin: Datum, keten_maanden: Maanden
) -> Datum:
    """De eerste dag waarop de tijdelijke contracten samen te lang zijn. Dan geldt een vast contract."""
    if werkgeverschap == "uitzend":
        return uitzend_uiterlijk
    return plus_maanden(keten_begin, keten_maanden)


@regel(
    bron=f"{ARTIKEL}; bij uitzenden de cao voor uitzendkrachten (ABU)",
    vanaf="2015-01-01",
    label="Tijdelijke contracten zijn te lang of te veel",
)
def keten_overschreden(
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


@regel(bron=f"{ARTIKEL} lid 1", vanaf="2015-01-01", tot="2015-07-01", label="Contract wordt vast")
def contract_wordt_vast(keten_overschreden: JaNee) -> JaNee:
    """Als de tijdelijke contracten samen te lang duren, of bij een contract te veel."""
    return keten_overschreden


@regel(bron=f"{ARTIKEL} lid 1, 9 en 11", vanaf="2015-07-01", label="Contract wordt vast")
def contract_wordt_vast__uitzonderingen(
    keten_overschreden: JaNee, contract_einde: Datum, wwz_keten_vanaf: Datum, keten_geldt: JaNee
) -> JaNee:
    """Bij te lang of te veel, en alleen als de keten voor deze persoon geldt.

    De uitzonderingen staan in de wet sinds juli 2015: een contract dat eerder eindigde, heeft ze niet.
    """
    if not keten_overschreden:
        return False
    return contract_einde < wwz_keten_vanaf or keten_geldt


@regel(
    bron=f"{ARTIKEL}; regionale notitie Zaanstreek-Waterland 2017, par. 4.2",
    vanaf="2015-07-01",
    zekerheid="uit notitie",
    label="Reeks tijdelijke contracten past in de wet",
)
def contractreeks_past(tijdelijke_contracten_maanden: Maanden, keten_maanden: Maanden) -> JaNee:
    """Het lokale beleid is niet langer dan de keten van de wet toelaat."""
    return tijdelijke_contracten_maanden <= keten_maanden
