"""Wie iemand in dienst neemt: de gekozen vormen, detachering, en wat er bij een lage loonwaarde gebeurt.

Employment is what the law demands; how it is organised is the municipality's own policy
(regional note, principles 1 and 7).
"""

from __future__ import annotations

from luwte.engine import regel
from luwte.engine.units import NIETS, Aantal, Datum, Deel, EuroPerJaar, JaNee
from luwte.wet.eenheden import Aanvrager, Werkgeverschap
from luwte.wet.eenheden_geld import Verkenstap

NOTITIE = "Regionale notitie Zaanstreek-Waterland 2017"


@regel(
    bron=f"{NOTITIE}, uitgangspunt 1 en par. 4.2.1",
    vanaf="2017-01-01",
    laag="lokaal",
    zekerheid="uit notitie",
    label="Vorm van werkgeverschap is gekozen",
)
def werkgeverschap_gekozen(
    werkgeverschap: Werkgeverschap,
    werkgeverschap_regulier_mag: JaNee,
    werkgeverschap_gemeente_mag: JaNee,
    werkgeverschap_uitzend_mag: JaNee,
    werkgeverschap_payroll_mag: JaNee,
) -> JaNee:
    """Elke gemeente kiest zelf een of meer van de vier vormen."""
    if werkgeverschap == "regulier":
        return werkgeverschap_regulier_mag
    if werkgeverschap == "gemeente":
        return werkgeverschap_gemeente_mag
    if werkgeverschap == "uitzend":
        return werkgeverschap_uitzend_mag
    return werkgeverschap_payroll_mag


@regel(
    bron=f"{NOTITIE}, uitgangspunt 1",
    vanaf="2017-01-01",
    laag="lokaal",
    zekerheid="uit notitie",
    label="Volgorde van voorkeur",
)
def werkgeverschap_volgorde(werkgeverschap: Werkgeverschap) -> Aantal:
    """Eerst een gewone werkgever; lukt dat niet, dan gemeente, uitzendbureau of payroll."""
    if werkgeverschap == "regulier":
        return NIETS + 1
    return NIETS + 2


@regel(
    bron=f"{NOTITIE}, par. 4.1",
    vanaf="2017-01-01",
    laag="lokaal",
    zekerheid="uit notitie",
    label="Contract gaat over naar de gemeente",
)
def contract_gaat_over(werkgeverschap: Werkgeverschap, contract_einde: Datum, payroll_overgang_op: Datum) -> JaNee:
    """Loopt een contract bij payroll langer dan het jaar 2017, dan neemt de woongemeente het over."""
    return werkgeverschap == "payroll" and contract_einde > payroll_overgang_op


@regel(
    bron=f"{NOTITIE}, hoofdstuk 4 (detachering)",
    vanaf="2017-01-01",
    zekerheid="afgeleid",
    label="Saldo van de formele werkgever bij detachering",
)
def saldo_formele_werkgever(
    exploitatiesaldo_per_jaar: EuroPerJaar,
    opbrengst_loonwaarde_per_jaar: EuroPerJaar,
    inleenvergoeding_per_jaar: EuroPerJaar,
    vergoeding_aan_inlener_per_jaar: EuroPerJaar,
) -> EuroPerJaar:
    """De opbrengst van het werk gaat naar de inlener; die betaalt, en krijgt soms geld voor begeleiding."""
    zonder_opbrengst = exploitatiesaldo_per_jaar - opbrengst_loonwaarde_per_jaar
    return zonder_opbrengst + inleenvergoeding_per_jaar - vergoeding_aan_inlener_per_jaar


@regel(
    bron=f"{NOTITIE}, hoofdstuk 4 (detachering)",
    vanaf="2017-01-01",
    zekerheid="afgeleid",
    label="Saldo van de inlener bij detachering",
)
def saldo_inlener(
    opbrengst_loonwaarde_per_jaar: EuroPerJaar,
    inleenvergoeding_per_jaar: EuroPerJaar,
    vergoeding_aan_inlener_per_jaar: EuroPerJaar,
) -> EuroPerJaar:
    """De opbrengst van het werk, min wat de inlener betaalt, plus wat hij voor begeleiding krijgt."""
    return opbrengst_loonwaarde_per_jaar - inleenvergoeding_per_jaar + vergoeding_aan_inlener_per_jaar


@regel(
    bron=f"{NOTITIE}, uitgangspunt 7 en par. 4.5.1",
    vanaf="2017-01-01",
    laag="lokaal",
    zekerheid="uit notitie",
    label="Loonwaarde is structureel gedaald",
)
def loonwaarde_structureel_gedaald(
    loonwaarde: Deel, loonwaarde_signaalgrens: Deel, metingen_onder_grens: Aantal, metingen_voor_structureel: Aantal
) -> JaNee:
    """Dan volgt een gesprek over iets wat beter past, en zo nodig een nieuw advies. Nooit vanzelf ontslag."""
    return loonwaarde < loonwaarde_signaalgrens and metingen_onder_grens >= metingen_voor_structureel


@regel(
    bron=f"{NOTITIE}, uitgangspunt 8 en par. 5.1",
    vanaf="2017-01-01",
    laag="lokaal",
    zekerheid="uit notitie",
    label="Diagnose is volledig",
)
def diagnose_volledig(praktijkdeel_gedaan: JaNee) -> JaNee:
    """Bij een zorgvuldige diagnose hoort werkervaring in de praktijk."""
    return praktijkdeel_gedaan


@regel(
    bron=f"{NOTITIE}, par. 4.5",
    vanaf="2017-01-01",
    laag="lokaal",
    zekerheid="uit notitie",
    label="Match is onzeker zonder praktijkdeel",
)
def onzeker_zonder_praktijkdeel(aanvrager: Aanvrager, praktijkdeel_gedaan: JaNee) -> JaNee:
    """Wie zelf naar UWV ging zonder praktijkdeel: UWV meet geen loonwaarde. Een signaal, geen reden voor nee."""
    return aanvrager == "persoon" and not praktijkdeel_gedaan


@regel(
    bron=f"{NOTITIE}, par. 4.5.1 en noot xxi",
    vanaf="2017-01-01",
    laag="lokaal",
    zekerheid="uit notitie",
    label="Volgende stap naar een vaste plek",
)
def volgende_stap(verkenstap: Verkenstap) -> Verkenstap:
    """Eerst een voortraject, dan een proefplaatsing, dan tijdelijke contracten, dan een vast contract."""
    if verkenstap == "voortraject":
        return "proefplaatsing"
    if verkenstap == "proefplaatsing":
        return "tijdelijk_contract"
    return "vast_contract"
