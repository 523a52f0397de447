"""Komt iemand met dit contract uit de bijstand? Het nettoloon naast de bijstandsnorm.

The net wage depends on someone's taxes. It is a fact, or an estimate from the table of 2017, which
is marked as such. Between two rows of that table a tax never falls when the wage rises, so the
rows below and above give a lower and an upper bound: nothing is interpolated.
"""

from __future__ import annotations

from luwte.engine import regel
from luwte.engine.units import NIETS, EuroPerMaand, EuroPerUur, JaNee, Jaren, MaandenPerJaar, Uren, WekenPerJaar
from luwte.wet.eenheden import Huishouden
from luwte.wet.eenheden_geld import JongGezin, Schatting

NOTITIE = "Regionale notitie Zaanstreek-Waterland 2017"


@regel(
    bron="Wet minimumloon art. 8 en 12",
    vanaf="2015-01-01",
    tot="2024-01-01",
    label="Brutoloon per maand",
)
def brutoloon_per_maand(wml_per_maand: EuroPerMaand, uren: Uren, normuren: Uren) -> EuroPerMaand:
    """Het minimumloon naar het deel van de week dat iemand werkt, zonder vakantiebijslag."""
    return wml_per_maand * min(uren, normuren) / normuren


@regel(
    bron="Wet minimumloon art. 8 (tekst 2024): een uurloon, over 52 weken",
    vanaf="2024-01-01",
    zekerheid="afgeleid",
    label="Brutoloon per maand",
)
def brutoloon_per_maand__2024(
    wml_per_uur: EuroPerUur, uren: Uren, normuren: Uren, weken_per_jaar: WekenPerJaar, maanden_per_jaar: MaandenPerJaar
) -> EuroPerMaand:
    """Het minimumloon per uur maal de uren van een gemiddelde maand, zonder vakantiebijslag."""
    return wml_per_uur * min(uren, normuren) * weken_per_jaar / maanden_per_jaar


@regel(
    bron=f"Participatiewet art. 20 en 21; {NOTITIE}, par. 4.4.1",
    vanaf="2015-01-01",
    zekerheid="uit notitie",
    label="Loon is hoger dan de bijstandsnorm",
)
def boven_bijstandsnorm(nettoloon_per_maand: EuroPerMaand, bijstandsnorm_bij_leeftijd: EuroPerMaand) -> JaNee:
    """Dan is geen aanvullende uitkering nodig. Geen voorwaarde voor beschut werk."""
    return nettoloon_per_maand > bijstandsnorm_bij_leeftijd


@regel(
    bron=f"Participatiewet art. 20 en 21; {NOTITIE}, par. 4.4",
    vanaf="2015-01-01",
    zekerheid="niet geverifieerd",
    label="Schatting: dit werk brengt boven de bijstandsnorm",
)
def schatting_boven_bijstandsnorm(
    nettoloon_schatting_minstens: EuroPerMaand,
    bijstandsnorm_bij_leeftijd: EuroPerMaand,
    nettoloon_schatting_hoogstens: EuroPerMaand,
) -> Schatting:
    """Een schatting, op minimumloon en zonder ander inkomen; het loonstrookje gaat altijd voor.

    Alleen voor 2017 zijn er cijfers; op andere dagen zegt het cijfer zelf wat ontbreekt.
    """
    if nettoloon_schatting_minstens > bijstandsnorm_bij_leeftijd:
        return "ja"
    if nettoloon_schatting_hoogstens <= bijstandsnorm_bij_leeftijd:
        return "nee"
    return "onzeker"


@regel(bron="Participatiewet art. 20 lid 1 en 2", vanaf="2015-01-01", label="Gezin van iemand onder 21 jaar")
def gezin_onder_21(huishouden: Huishouden, partner_vanaf_21: JaNee, zorgt_voor_kind: JaNee) -> JongGezin:
    """Voor een paar telt of de partner ook jong is, en of er kinderen zijn; zonder partner maakt een kind niet uit."""
    if huishouden == "alleenstaande":
        return "alleen"
    if partner_vanaf_21:
        if zorgt_voor_kind:
            return "een_jong_met_kind"
        return "een_jong"
    if zorgt_voor_kind:
        return "beiden_jong_met_kind"
    return "beiden_jong"


@regel(
    bron="Participatiewet art. 13 lid 1 onder f, 20 en 21",
    vanaf="2015-01-01",
    tot="2026-01-01",
    label="Bijstandsnorm bij deze leeftijd",
)
def bijstandsnorm_bij_leeftijd(
    leeftijd: Jaren,
    bijstand_vanaf_leeftijd: Jaren,
    bijstand_volle_leeftijd: Jaren,
    bijstandsnorm_jong: EuroPerMaand,
    bijstandsnorm: EuroPerMaand,
) -> EuroPerMaand:
    """Vanaf 21 jaar de gewone norm; van 18 tot 21 jaar een veel lagere; onder 18 jaar is er geen bijstand."""
    if leeftijd < bijstand_vanaf_leeftijd:
        return NIETS
    if leeftijd < bijstand_volle_leeftijd:
        return bijstandsnorm_jong
    return bijstandsnorm


@regel(
    bron="Participatiewet art. 13 lid 1 onder f, 20 en 21 (tekst 2026)",
    vanaf="2026-01-01",
    label="Bijstandsnorm bij deze leeftijd",
)
def bijstandsnorm_bij_leeftijd__2026(
    leeftijd: Jaren,
    bijstand_vanaf_leeftijd: Jaren,
    bijstand_volle_leeftijd: Jaren,
    bijstandsnorm_jong: EuroPerMaand,
    ouders_kunnen_helpen: JaNee,
    jongerensupplement: EuroPerMaand,
    bijstandsnorm: EuroPerMaand,
) -> EuroPerMaand:
    """Onder 21 jaar sinds 2026 met een aanvulling, als de ouders niet kunnen helpen; nooit meer dan vanaf 21 jaar."""
    if leeftijd < bijstand_vanaf_leeftijd:
        return NIETS
    if leeftijd >= bijstand_volle_leeftijd:
        return bijstandsnorm
    if ouders_kunnen_helpen:
        return bijstandsnorm_jong
    return min(bijstandsnorm_jong + jongerensupplement, bijstandsnorm)


@regel(
    bron=f"Participatiewet art. 20 en 21; {NOTITIE}, noot xxi",
    vanaf="2015-01-01",
    label="Inkomen tijdens de proefplaatsing",
)
def inkomen_tijdens_proefplaatsing(bijstandsnorm_bij_leeftijd: EuroPerMaand) -> EuroPerMaand:
    """Geen loon: de uitkering loopt door."""
    return bijstandsnorm_bij_leeftijd


@regel(
    bron="Participatiewet art. 19, 20, 21 en 31",
    vanaf="2015-01-01",
    zekerheid="afgeleid",
    label="Inkomen met dit werk",
)
def inkomen_met_werk(
    nettoloon_per_maand: EuroPerMaand, bijstandsnorm_bij_leeftijd: EuroPerMaand, vrijgelaten_per_maand: EuroPerMaand
) -> EuroPerMaand:
    """Het loon, of als dat te laag is de bijstand tot de norm met wat iemand mag houden."""
    return max(nettoloon_per_maand, bijstandsnorm_bij_leeftijd + vrijgelaten_per_maand)


@regel(
    bron="Participatiewet art. 19, 20 en 21; vouwblad Simpel switchen (samenvoordeklant.nl)",
    vanaf="2015-01-01",
    zekerheid="afgeleid",
    label="Achteruitgang als het werk stopt",
)
def achteruitgang_bij_terugval(
    inkomen_met_werk: EuroPerMaand, bijstandsnorm_bij_leeftijd: EuroPerMaand
) -> EuroPerMaand:
    """Wat iemand per maand minder heeft als hij zonder ander inkomen teruggaat naar de bijstand."""
    return max(inkomen_met_werk - bijstandsnorm_bij_leeftijd, NIETS)
