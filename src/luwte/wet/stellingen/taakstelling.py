"""De taakstelling: nooit meer dan het aantal van de wet, en tellen dat optelt."""

from __future__ import annotations

from luwte.engine.proof.claims import invariant
from luwte.engine.units import Aantal, JaNee, Plekken
from luwte.wet.eenheden import UrenTotaal


@invariant(
    nl="Een gemeente moet nooit meer plekken bieden dan het vastgestelde aantal, nooit meer dan er personen "
    "zijn, en nooit minder dan nul.",
    en="A municipality never owes more places than the set number, never more than there are persons, "
    "and never fewer than nil.",
    bron="Participatiewet art. 10b lid 1, 4 en 6",
)
def verplichting_binnen_aantal(
    verplichting: Aantal, vastgesteld_aantal: Aantal, vastgestelde_personen: Aantal
) -> JaNee:
    """For every municipality with a known number."""
    return 0 <= verplichting <= vastgesteld_aantal and verplichting <= vastgestelde_personen


@invariant(
    nl="Meer personen voor wie beschut werk is vastgesteld maken de verplichting nooit kleiner.",
    en="More persons for whom beschut werk was established never lower the number owed.",
    bron="Participatiewet art. 10b lid 1, 4 en 6",
    naast={"meer": ("vastgestelde_personen",)},
)
def meer_personen_nooit_minder_plekken(
    vastgestelde_personen: Aantal,
    vastgestelde_personen_meer: Aantal,
    verplichting: Aantal,
    verplichting_meer: Aantal,
) -> JaNee:
    """The same municipality with more people."""
    if vastgestelde_personen_meer < vastgestelde_personen:
        return True
    return verplichting_meer >= verplichting


@invariant(
    nl="Plekken tellen op: de uren van twee gemeenten samen geven precies de plekken van beide.",
    en="Counting is additive: the hours of two municipalities together give exactly the places of both.",
    bron="Regeling aantallen beschut werk; Participatiewet art. 10b lid 4",
    naast={"elders": ("uren_totaal",), "samen": ("uren_totaal",)},
)
def plekken_tellen_op(
    uren_totaal: UrenTotaal,
    uren_totaal_elders: UrenTotaal,
    uren_totaal_samen: UrenTotaal,
    plekken_van_31_uur: Plekken,
    plekken_van_31_uur_elders: Plekken,
    plekken_van_31_uur_samen: Plekken,
) -> JaNee:
    """Nothing is lost or won by rounding per municipality."""
    if uren_totaal_samen != uren_totaal + uren_totaal_elders:
        return True
    return plekken_van_31_uur_samen == plekken_van_31_uur + plekken_van_31_uur_elders


@invariant(
    nl="Wie het aantal heeft gerealiseerd, voldoet aan de taakstelling, en dan is er in dat jaar geen recht meer. "
    "Anders is er recht op een plek, en voldoet de gemeente alleen als niemand op een plek wacht.",
    en="Who has realised the number meets the duty, and then there is no entitlement left that year. Otherwise there "
    "is an entitlement, and the duty is met only when nobody waits for a place.",
    bron="Participatiewet art. 10b lid 1, 4 en 6",
)
def gerealiseerd_voldoet(
    aantal_gerealiseerd: JaNee, voldoet_aan_taakstelling: JaNee, recht_op_plek: JaNee, personen_zonder_plek: Aantal
) -> JaNee:
    """The three answers never contradict each other."""
    if aantal_gerealiseerd:
        return voldoet_aan_taakstelling and not recht_op_plek
    if personen_zonder_plek > 0:
        return recht_op_plek and not voldoet_aan_taakstelling
    return recht_op_plek and voldoet_aan_taakstelling
