"""Facts that the rules of money and contracts ask. ``feiten`` puts them with the others."""

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
    MONTHS_UNIT,
    PART_UNIT,
    WEEKS_UNIT,
    YES_NO_UNIT,
    Unit,
)
from luwte.wet import eenheden_geld as eenheden

ZERO = Fraction(0)
ONE = Fraction(1)
#: Half a century in one job, in months.
MEESTE_MAANDEN = Fraction(600)
#: A new measurement is planned within ten years.
LANGSTE_HERBEOORDELING = Fraction(120)
#: Ten years of weeks.
LANGSTE_ZIEKTE = Fraction(520)
MINUTEN_PER_DAG = Fraction(1440)
MEESTE_PER_MAAND = Fraction(100_000)
MEESTE_PER_JAAR = Fraction(1_000_000)


def _choose(name: str, unit: Unit, question: str, privacy: int = 0) -> Fact:
    return Fact(name, unit, question, privacy=privacy)


def _yes_no(name: str, question: str, privacy: int = 0) -> Fact:
    return Fact(name, YES_NO_UNIT, question, privacy=privacy)


def _day(name: str, question: str, privacy: int = 0) -> Fact:
    return Fact(name, DATE_UNIT, question, privacy=privacy)


def _part(name: str, question: str, privacy: int = 0) -> Fact:
    return Fact(name, PART_UNIT, question, least=ZERO, most=ONE, privacy=privacy)


def _months(name: str, question: str, most: Fraction = MEESTE_MAANDEN) -> Fact:
    return Fact(name, MONTHS_UNIT, question, least=ONE, most=most)


def _monthly(name: str, question: str) -> Fact:
    return Fact(name, EURO_MONTH_UNIT, question, least=ZERO, most=MEESTE_PER_MAAND, privacy=1)


def _yearly(name: str, question: str) -> Fact:
    return Fact(name, EURO_YEAR_UNIT, question, least=ZERO, most=MEESTE_PER_JAAR)


FEITEN_GELD: tuple[Fact, ...] = (
    # De loonkostensubsidie in de tijd
    _day("dienstbetrekking_begin", "Wanneer begint de dienstbetrekking?"),
    _months("maand_van_de_baan", "De hoeveelste maand van de dienstbetrekking is dit?"),
    _yes_no("forfait_afgesproken", "Is afgesproken om te beginnen met 50%, zonder loonwaardemeting?"),
    _yes_no("krijgt_ziekengeld", "Krijgt de werkgever deze maand ziekengeld van UWV (no-riskpolis)?", 2),
    Fact("ziekteweek", WEEKS_UNIT, "De hoeveelste week ziek is dit?", least=ONE, most=LANGSTE_ZIEKTE, privacy=2),
    _yes_no("verhoging_ziekengeld_gevraagd", "Vraagt de werkgever UWV om meer dan 70% van het dagloon?"),
    _day("subsidiemaand_begin", "Wat is de eerste dag van de maand waarover wordt betaald?"),
    _day("lks_vastgesteld_op", "Wanneer is de loonkostensubsidie vastgesteld?"),
    _yes_no("werkt_beschut", "Is het een beschutte werkplek?"),
    _months(
        "herbeoordeling_maanden", "Na hoeveel maanden wordt de loonwaarde opnieuw bekeken?", LANGSTE_HERBEOORDELING
    ),
    _choose("lks_aanvrager", eenheden.LKS_AANVRAGER_UNIT, "Wie vraagt het?"),
    _day("lks_aanvraag_op", "Wanneer is de loonkostensubsidie aangevraagd?"),
    _yes_no(
        "pro_vso_entree_voor_baan",
        "Volgde iemand in de zes maanden voor de baan praktijkonderwijs, vso of een entreeopleiding?",
        1,
    ),
    _yes_no(
        "groep_van_artikel_7_voor_baan",
        "Had iemand in het half jaar voor de baan bijstand, Anw, IOAW, IOAZ of geen uitkering?",
        1,
    ),
    _yes_no(
        "onderwijs_zonder_diploma_voor_baan",
        "Volgde iemand in het half jaar voor de baan onderwijs, zonder havo, vwo of mbo 2?",
        1,
    ),
    _yes_no("volgt_leerwerktraject", "Volgt iemand een leer-werktraject?", 1),
    _choose("andere_subsidie", eenheden.ANDERE_SUBSIDIE_UNIT, "Waarvoor is er nog een subsidie voor deze baan?"),
    _yes_no("is_wsw_dienstbetrekking", "Is het een baan volgens de Wsw?"),
    _yes_no("proefplaats_gebruikt", "Was er eerst een proefplaats om de loonwaarde te meten?"),
    _yes_no("proeftijd_afgesproken", "Staat er een proeftijd in het contract?"),
    _choose("verhuizing", eenheden.VERHUIZING_UNIT, "Waarheen is iemand verhuisd?", 1),
    _day("vorige_doelgroepaanvraag_op", "Wanneer is de vorige keer gevraagd of iemand bij de doelgroep hoort?"),
    _day("doelgroepaanvraag_op", "Wanneer is gevraagd of iemand bij de doelgroep hoort?"),
    # Loonwaarde en loondispensatie
    _part("tempo", "Welk deel van het gewone tempo haalt iemand bij deze taak?", 2),
    _part("kwaliteit", "Welk deel van de gewone kwaliteit haalt iemand bij deze taak?", 2),
    _part("inzetbaarheid", "Welk deel van de tijd is iemand inzetbaar voor deze taak?", 2),
    _part("taak_tijdsdeel", "Welk deel van de werkweek vraagt deze taak?"),
    _part("prestatie_overige_taken", "Wat is de prestatie op de andere taken, naar tijd gewogen?", 2),
    Fact(
        "taak_minuten_per_dag", COUNT_UNIT, "Hoeveel minuten per dag duurt deze taak?", least=ZERO, most=MINUTEN_PER_DAG
    ),
    _yes_no("deskundige_heeft_hbo", "Heeft de deskundige een passende hbo-opleiding, of iets dat daaraan gelijk is?"),
    Fact("deskundige_ervaring", AGE_UNIT, "Hoeveel jaar ervaring heeft de deskundige?", least=ZERO, most=Fraction(60)),
    _yes_no("deskundige_kent_de_wet", "Kent de deskundige de wetten en regels over loonwaarde?"),
    _yes_no("deskundige_kent_arbeidsmarkt", "Kent de deskundige de arbeidsmarkt?"),
    _choose("inbreng_van", eenheden.INBRENG_UNIT, "Wie wil iets inbrengen bij de meting?"),
    _day("meetmethode_vanaf", "Vanaf welke dag gebruikt de regio een eigen manier van meten?"),
    _yes_no("meetmethode_gemeld", "Heeft de regio haar manier van meten bij de minister gemeld?"),
    _yes_no("meetmethode_voldoet", "Vindt de minister dat die manier van meten voldoet?"),
    _part("prestatie_vergeleken", "Welk deel van de gewone prestatie levert iemand, volgens UWV?", 2),
    _yes_no("uwv_geeft_loondispensatie", "Geeft UWV loondispensatie voor deze baan?", 1),
    _day("loondispensatie_aanvraagmaand", "Wat is de eerste dag van de maand waarin loondispensatie is gevraagd?"),
    _day("loondispensatie_begin", "Wanneer begint de loondispensatie?"),
    _day("loondispensatie_einde", "Wat is de laatste dag van de loondispensatie?"),
    # Proefplaatsing
    _day("proefplaatsing_einde", "Wat is de laatste dag van de proefplaatsing?"),
    _yes_no("proefplaatsing_verlengd", "Is de proefplaatsing verlengd?"),
    _choose("proefplaatsing_doel", eenheden.PROEFDOEL_UNIT, "Waarvoor is de proefplaatsing?"),
    # Contracten
    _day("contract_begin", "Wat is de eerste dag van het contract?"),
    _day("vorig_contract_einde", "Wat was de laatste dag van het vorige contract?"),
    _choose("contractsoort", eenheden.CONTRACTDUUR_UNIT, "Is het contract tijdelijk of vast?"),
    _yes_no("is_leerwerkcontract", "Is het een contract voor leren en werken (bbl)?"),
    _day("fase_b_gesloten_op", "Wanneer is het contract van fase B gesloten?"),
    _day("dienst_begin", "Wanneer kwam iemand bij deze werkgever in dienst?"),
    _day("overstap_op", "Wat is de eerste dag van het andere werk?"),
    _months("dienst_maanden", "Hoeveel maanden was iemand in dienst?"),
    _monthly("brutoloon_contract_per_maand", "Wat is het brutoloon per maand volgens het contract?"),
    _yes_no("verandering_verwacht", "Gaat iemand naar verwachting duidelijk meer of minder kunnen?", 2),
    _yearly("inleenvergoeding_per_jaar", "Wat betaalt de inlener per jaar?"),
    _yearly("vergoeding_aan_inlener_per_jaar", "Wat krijgt de inlener per jaar voor begeleiding en organisatie?"),
    Fact(
        "metingen_onder_grens",
        COUNT_UNIT,
        "Hoeveel metingen achter elkaar lag de loonwaarde onder de grens?",
        least=ZERO,
        most=Fraction(100),
        privacy=1,
    ),
    _yes_no("praktijkdeel_gedaan", "Is er een praktijkdeel geweest, zoals een stage of voortraject?"),
    _choose("verkenstap", eenheden.VERKENSTAP_UNIT, "Welke stap is nu gezet?"),
    # Werk en bijstand
    _monthly("loon_naast_bijstand", "Hoeveel loon krijgt iemand per maand naast de bijstand?"),
    _monthly("vrijgelaten_per_maand", "Hoeveel van het loon mag iemand per maand houden?"),
    _months("maand_met_loon", "De hoeveelste maand met loon naast de bijstand is dit?"),
    _yes_no("ouder_van_kind_onder_twaalf", "Zorgt iemand alleen voor een kind onder twaalf jaar?", 1),
    _yes_no("werkt_met_loonkostensubsidie", "Werkt iemand met loonkostensubsidie?", 1),
    _yes_no("uren_kunnen_niet_omhoog", "Vindt het college dat iemand niet meer uren kan werken?", 2),
    _yes_no("ouders_kunnen_helpen", "Kunnen de ouders iemand onderhouden?", 1),
    _yes_no("partner_vanaf_21", "Is de partner 21 jaar of ouder?", 1),
    _yes_no("zorgt_voor_kind", "Zorgt iemand voor een kind onder 18 jaar?", 1),
    # De gemeente
    Fact("gewenste_plekken", COUNT_UNIT, "Om hoeveel plekken gaat het?", least=ZERO, most=Fraction(100_000)),
    Fact(
        "budget_per_jaar",
        EURO_YEAR_UNIT,
        "Hoeveel geld is er in een jaar voor beschut werk?",
        least=ZERO,
        most=Fraction(1_000_000_000),
    ),
    Fact(
        "kosten_per_plek",
        EURO_YEAR_UNIT,
        "Wat kost een plek van 31 uur de gemeente per jaar?",
        least=ONE,
        most=MEESTE_PER_JAAR,
    ),
    Fact(
        "verwachte_instroom",
        COUNT_UNIT,
        "Hoeveel mensen komen er naar verwachting bij?",
        least=ZERO,
        most=Fraction(100_000),
    ),
    Fact(
        "gemiddelde_uren",
        HOURS_UNIT,
        "Hoeveel uur per week werkt iemand gemiddeld?",
        least=ONE,
        most=Fraction(40),
    ),
    _day("eerste_plek_begin", "Wanneer begon de eerste plek?"),
    _day("plek_bezet_op", "Vanaf welke dag was de plek bezet?"),
    _day("kasdag", "Op welke dag kijkt u in de kas?"),
    _yearly("bespaarde_dagbesteding_per_jaar", "Wat kost de dagbesteding per jaar die door dit werk niet nodig is?"),
    _yearly("andere_maatschappelijke_baten", "Wat levert een plek de samenleving nog meer op per jaar?"),
    _yearly("andere_maatschappelijke_kosten", "Wat kost een plek de samenleving nog meer per jaar?"),
    Fact("buig_tekort_deel", PART_UNIT, "Welk deel van de BUIG komt de gemeente tekort?", least=ZERO, most=ONE),
)
