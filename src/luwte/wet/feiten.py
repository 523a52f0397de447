"""Every fact that the rules of beschut werk may ask, with its bounds and its question.

``privacy`` 0 is about the job, 1 about the person, 2 about what someone can do.
"""

from __future__ import annotations

from fractions import Fraction

from luwte.engine import Fact
from luwte.engine.units import (
    AGE_UNIT,
    COUNT_UNIT,
    DATE_UNIT,
    EURO_MONTH_UNIT,
    EURO_YEAR_UNIT,
    HOURS_UNIT,
    YES_NO_UNIT,
    Unit,
)
from luwte.wet.eenheden import (
    AANVRAGER_UNIT,
    ADVIES_OP_DOSSIER_UNIT,
    GEMEENTE_UNIT,
    HUISHOUDEN_UNIT,
    LOONWAARDE_UNIT,
    PLAATSJAREN_UNIT,
    RECHTSPOSITIE_UNIT,
    UREN_TOTAAL_UNIT,
    VOLTIJDBANEN_UNIT,
    WERKGEVERSCHAP_UNIT,
)
from luwte.wet.feiten_geld import FEITEN_GELD
from luwte.wet.feiten_toegang import FEITEN_TOEGANG

#: Bounds of a contract: a full working week in the Netherlands is 36 to 40 hours.
MEESTE_UREN = Fraction(60)
KORTSTE_VOLTIJDWEEK = Fraction(30)
LANGSTE_VOLTIJDWEEK = Fraction(40)
#: Below 15 there is no minimum wage; from the AOW age these rules no longer hold.
JONGSTE_LEEFTIJD = Fraction(15)
OUDSTE_LEEFTIJD = Fraction(66)
ZERO = Fraction(0)


def _amount(name: str, unit: Unit, question: str, privacy: int = 0) -> Fact:
    return Fact(name, unit, question, least=ZERO, most=Fraction(10_000_000), privacy=privacy)


def _count(name: str, question: str) -> Fact:
    return Fact(name, COUNT_UNIT, question, least=ZERO, most=Fraction(1_000_000))


def _day(name: str, question: str) -> Fact:
    return Fact(name, DATE_UNIT, question)


def _yes_no(name: str, question: str, privacy: int = 0) -> Fact:
    return Fact(name, YES_NO_UNIT, question, privacy=privacy)


FEITEN: tuple[Fact, ...] = (
    Fact("uren", HOURS_UNIT, "Hoeveel uur per week werkt iemand?", most=MEESTE_UREN, above=ZERO),
    Fact(
        "normuren",
        HOURS_UNIT,
        "Hoeveel uur is een volledige werkweek bij de werkgever?",
        least=KORTSTE_VOLTIJDWEEK,
        most=LANGSTE_VOLTIJDWEEK,
    ),
    Fact(
        "loonwaarde",
        LOONWAARDE_UNIT,
        "Welk deel van het minimumloon is het werk waard?",
        least=ZERO,
        most=Fraction(1),
        privacy=1,
    ),
    Fact(
        "leeftijd",
        AGE_UNIT,
        "Hoe oud is iemand?",
        least=JONGSTE_LEEFTIJD,
        most=OUDSTE_LEEFTIJD,
        privacy=1,
    ),
    Fact("werkgeverschap", WERKGEVERSCHAP_UNIT, "Bij wie is iemand in dienst?"),
    Fact("rechtspositie", RECHTSPOSITIE_UNIT, "Welke uitkering heeft iemand?", privacy=1),
    Fact("gemeente", GEMEENTE_UNIT, "Voor welke gemeente?", example="Zaanstad"),
    Fact("aanvrager", AANVRAGER_UNIT, "Wie vraagt het advies aan?"),
    _amount("functieloon_per_maand", EURO_MONTH_UNIT, "Wat is het loon van de functie bij voltijd?"),
    _amount(
        "loonkosten_bij_loondispensatie",
        EURO_YEAR_UNIT,
        "Wat kost het loon per jaar dat UWV bij loondispensatie heeft vastgesteld?",
    ),
    _amount(
        "begeleidingskosten_per_voltijdplek",
        EURO_YEAR_UNIT,
        "Wat kosten begeleiding en organisatie van een voltijdplek per jaar?",
    ),
    _amount("netto_toegevoegde_waarde", EURO_YEAR_UNIT, "Wat brengt het werk van een voltijdbaan per jaar op?"),
    _amount("directe_kosten", EURO_YEAR_UNIT, "Wat kost een voltijdbaan per jaar aan begeleiding?"),
    _amount("indirecte_kosten", EURO_YEAR_UNIT, "Wat kost een voltijdbaan per jaar aan organisatie?"),
    Fact(
        "voltijdbanen",
        VOLTIJDBANEN_UNIT,
        "Hoeveel voltijdbanen heeft het onderdeel?",
        least=ZERO,
        most=Fraction(1_000_000),
    ),
    _amount("nettoloon_per_maand", EURO_MONTH_UNIT, "Wat is het nettoloon per maand, met vakantiebijslag?", privacy=1),
    Fact("huishouden", HUISHOUDEN_UNIT, "Woont iemand alleen of met een partner?", privacy=1),
    Fact("advies_uitkomst", ADVIES_OP_DOSSIER_UNIT, "Wat is het advies van UWV?", privacy=1),
    _yes_no("kan_taak_uitvoeren", "Kan iemand een taak uitvoeren in een organisatie?", 2),
    _yes_no("heeft_basale_vaardigheden", "Heeft iemand basale werknemersvaardigheden?", 2),
    _yes_no("werkt_uur_aaneengesloten", "Kan iemand een uur achter elkaar werken?", 2),
    _yes_no("vier_uur_per_dag_belastbaar", "Kan iemand vier uur per dag werken?", 2),
    _yes_no("twee_uur_per_dag_belastbaar", "Kan iemand twee uur per dag werken?", 2),
    _yes_no(
        "verdient_minimumloon_per_uur",
        "Kan iemand per uur ten minste het minimumloon verdienen, bij een week van 38 uur?",
        2,
    ),
    _yes_no("aanpassingen_nodig", "Zijn er aanpassingen nodig die een werkgever niet kan doen?", 2),
    _yes_no(
        "toezicht_of_begeleiding_nodig",
        "Is er toezicht of begeleiding nodig die een werkgever niet kan geven?",
        2,
    ),
    _yes_no("advies_deugdelijk", "Is het advies van UWV zorgvuldig gemaakt?"),
    _yes_no("medische_urenbeperking", "Is een medische urenbeperking vastgesteld?", 2),
    _count("vastgestelde_personen", "Voor hoeveel personen is beschut werk vastgesteld?"),
    _count("personen_zonder_plek", "Hoeveel personen voor wie beschut werk is vastgesteld, hebben nog geen plek?"),
    Fact(
        "uren_totaal",
        UREN_TOTAAL_UNIT,
        "Hoeveel uur per week werken alle mensen op een plek van deze gemeente samen?",
        least=ZERO,
        most=Fraction(10_000_000),
    ),
    Fact(
        "landelijke_plaatsjaren",
        PLAATSJAREN_UNIT,
        "Hoeveel jaren bezetting van plekken zijn er landelijk, alle jaren samen?",
        least=Fraction(1),
        most=Fraction(10_000_000),
    ),
    _day("signaal_op", "Wanneer kwam het signaal binnen?"),
    _day("adviesaanvraag_op", "Wanneer is het advies bij UWV aangevraagd?"),
    _day("melding_op", "Wanneer meldde UWV dat iemand zelf een advies heeft gevraagd?"),
    _day("advies_ontvangen_op", "Wanneer ontving de gemeente het advies?"),
    _day("besluit_op", "Wanneer is het besluit bekendgemaakt?"),
    _day("proefplaatsing_begin", "Wanneer begon de proefplaatsing?"),
    _day("contract_einde", "Wat is de laatste dag van het contract?"),
    _day("keten_begin", "Wanneer begon het eerste tijdelijke contract?"),
    _count("contractnummer", "Het hoeveelste tijdelijke contract is dit?"),
    _day("laatste_contact_op", "Wanneer was het laatste contact?"),
    _day("traject_begin", "Wanneer begon de voorselectie?"),
    _day("praktijkroute_begin", "Wanneer begon de praktijkroute?"),
    _day("loonwaarde_vastgesteld_op", "Wanneer is de loonwaarde vastgesteld?"),
    _day("meting_overgeslagen_op", "Wanneer is besloten de loonwaarde niet eerst te meten?"),
    *FEITEN_TOEGANG,
    *FEITEN_GELD,
)
