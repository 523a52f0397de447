"""Facts that access, duty, terms and schemes ask. ``feiten`` puts them with the others."""

from __future__ import annotations

from fractions import Fraction

from luwte.engine import Fact
from luwte.engine.units import COUNT_UNIT, DATE_UNIT, DAYS_UNIT, EURO_YEAR_UNIT, HOURS_UNIT, YES_NO_UNIT, Unit
from luwte.wet import eenheden_toegang as eenheden

ZERO = Fraction(0)
#: A term stands still for years at most; more is a typing error.
MEESTE_DAGEN = Fraction(3660)
MEEST_BEDRAG = Fraction(10_000_000)


def _choose(name: str, unit: Unit, question: str, privacy: int = 0) -> Fact:
    return Fact(name, unit, question, privacy=privacy)


def _yes_no(name: str, question: str, privacy: int = 0) -> Fact:
    return Fact(name, YES_NO_UNIT, question, privacy=privacy)


def _day(name: str, question: str, privacy: int = 0) -> Fact:
    return Fact(name, DATE_UNIT, question, privacy=privacy)


def _days(name: str, question: str) -> Fact:
    return Fact(name, DAYS_UNIT, question, least=ZERO, most=MEESTE_DAGEN)


FEITEN_TOEGANG: tuple[Fact, ...] = (
    # Wie erbij hoort
    _choose(
        "wettelijke_grond", eenheden.WETTELIJKE_GROND_UNIT, "Waarvan leeft iemand, of volgens welke wet?", privacy=1
    ),
    _yes_no("kan_naar_school", "Kan iemand onderwijs volgen dat het Rijk betaalt?", 1),
    _yes_no("onderwijs_kan_en_past", "Vindt de gemeente dat school of een opleiding voor iemand kan en past?", 1),
    _yes_no("krijgt_ook_uwv_uitkering", "Krijgt iemand ook een uitkering van UWV?", 1),
    _yes_no("in_doelgroep_loonkostensubsidie", "Hoort iemand bij de doelgroep loonkostensubsidie?", 1),
    _yes_no(
        "loonkostensubsidie_telt_nog",
        "Was er loonkostensubsidie, en verdiende iemand daarna nog geen twee jaar zelf het minimumloon?",
        1,
    ),
    _yes_no("school_vraagt_hulp", "Vraagt een school voor mbo, praktijkonderwijs of speciaal onderwijs om hulp?", 1),
    _yes_no("volgt_hoger_onderwijs", "Studeert iemand aan een hogeschool of universiteit?", 1),
    _yes_no("gerechtvaardigd_belang", "Is er een goede reden om iemand van 27 jaar of ouder zo te helpen?", 1),
    # De criteria, in onderdelen
    _yes_no("werkplek_aanpassen", "Moet de werkplek of de omgeving worden aangepast?", 2),
    _yes_no("taken_splitsen", "Moeten taken worden gesplitst?", 2),
    _yes_no("begeleiding_aanpassen", "Moet de manier van begeleiden anders?", 2),
    _yes_no("werktempo_aanpassen", "Moet het werktempo lager?", 2),
    _yes_no("arbeidsduur_aanpassen", "Moet de arbeidsduur korter?", 2),
    _yes_no("aanpassing_redelijk_voor_werkgever", "Kan een werkgever dit binnen redelijke grenzen aanpassen?", 2),
    _yes_no("begeleider_altijd_aanwezig", "Moet er altijd een begeleider op de werkvloer zijn?", 2),
    _yes_no("begeleider_kent_persoon", "Moet die begeleider weten wat er bij deze persoon speelt?", 2),
    _yes_no("begeleiding_elk_dagdeel", "Is er elk dagdeel begeleiding nodig?", 2),
    _yes_no("werk_ligt_merkbaar_stil", "Ligt het werk door de begeleiding merkbaar stil?", 2),
    _yes_no("begeleiding_redelijk_voor_werkgever", "Kan een werkgever dit binnen redelijke grenzen geven?", 2),
    # Het advies
    _choose("adviseur", eenheden.ADVISEUR_UNIT, "Van wie komt het advies?"),
    _yes_no("eerder_advies", "Was er al eerder een advies beschut werk?", 1),
    _day("vorig_advies_op", "Wanneer was het vorige advies?", 1),
    _yes_no("nieuwe_feiten", "Zijn er nieuwe feiten of veranderde omstandigheden?", 1),
    _yes_no("wsw_indicatie", "Heeft iemand een geldige Wsw-indicatie?", 1),
    _yes_no("wsw_begeleid_werken", "Zegt die indicatie dat begeleid werken kan?", 1),
    _day("wajong_gegevens_op", "Wanneer gaf de persoon de gegevens voor de Wajong?", 1),
    _yes_no("persoon_geinformeerd", "Weet de persoon dat UWV deze gegevens opnieuw gebruikt?"),
    _choose("gegevensbron", eenheden.GEGEVENSBRON_UNIT, "Bij wie wil UWV gegevens vragen?"),
    _choose("gevraagde_beoordeling", eenheden.BEOORDELING_UNIT, "Welke beoordeling is gevraagd?", privacy=1),
    _choose("passende_beoordeling", eenheden.BEOORDELING_UNIT, "Welke beoordeling past volgens UWV?", privacy=1),
    _choose("uitkomst_over", eenheden.BEOORDELING_UNIT, "Over welke beoordeling gaat de uitkomst?", privacy=1),
    _yes_no("aanvrager_stemt_in", "Is de aanvrager het eens met een andere beoordeling?"),
    _yes_no("advies_onderbouwd", "Staat in het advies waarom UWV zo adviseert?"),
    _yes_no("advies_meegestuurd", "Krijgt de persoon het advies bij het besluit?"),
    # De vaststelling
    _yes_no("beschut_vastgesteld", "Heeft het college beschut werk vastgesteld?", 1),
    _day("beschut_vastgesteld_op", "Wanneer heeft het college beschut werk vastgesteld?", 1),
    _yes_no("dienstbetrekking_begonnen", "Is de dienstbetrekking begonnen?"),
    _choose("onderwerp_verordening", eenheden.ONDERWERP_VERORDENING_UNIT, "Wat wil de raad regelen?"),
    _yes_no("hoger_aantal_vastgesteld", "Heeft de raad een hoger aantal plekken vastgesteld?"),
    _yes_no("regelt_voorzieningen", "Noemt de verordening de voorzieningen die het werk mogelijk maken?"),
    _yes_no("regelt_overbrugging", "Noemt de verordening de voorzieningen tot de baan begint?"),
    _yes_no("regelt_extra_omvang", "Regelt de verordening hoe het extra aantal wordt bepaald?"),
    _yes_no("regelt_volgorde", "Regelt de verordening wie de extra plekken eerst krijgt?"),
    _day("op_wachtlijst_sinds", "Sinds wanneer staat iemand op de wachtlijst?"),
    _day("aangemeld_op", "Wanneer meldde iemand zich, of werd iemand aangemeld?"),
    _choose("vorm_van_werk", eenheden.VORM_VAN_WERK_UNIT, "In welke vorm werkt iemand?"),
    _yes_no("reden_opgeschreven", "Staat de reden van afwijken in het besluit?"),
    # Na het advies
    _yes_no("nieuw_advies_ontvangen", "Is er een nieuw advies van UWV?", 1),
    _yes_no("contract_loopt_af", "Loopt het tijdelijke contract af?"),
    _yes_no("grond_in_arbeidsrecht", "Is er een grond voor ontslag in het arbeidsrecht?"),
    Fact("begeleiding_uren", HOURS_UNIT, "Hoeveel uur begeleiding is er per week?", least=ZERO, most=Fraction(60)),
    _yes_no("begin_of_verandering", "Is iemand net begonnen, of verandert er iets?"),
    # Hulp naar werk
    _choose("hulp_aanvrager", eenheden.HULP_AANVRAGER_UNIT, "Wie vraagt de hulp aan?"),
    _choose("onderwerp_hulp", eenheden.ONDERWERP_HULP_UNIT, "Wat wil de raad over hulp regelen?"),
    _day("participatieplaats_begin", "Wanneer begon de participatieplaats?", 1),
    _yes_no("participatieplaats_helpt", "Maakt de participatieplaats de kans op een baan groter, na negen maanden?"),
    _yes_no("scholing_te_zwaar", "Is scholing te zwaar voor iemand, volgens het college?", 1),
    _yes_no("scholing_helpt_naar_werk", "Maakt scholing de kans op een baan groter, volgens het college?", 1),
    Fact("hoeveelste_premie", COUNT_UNIT, "De hoeveelste premie is dit?", least=Fraction(1), most=Fraction(8)),
    _day("premie_beoordeeld_op", "Wanneer beoordeelt het college de premie?"),
    _yes_no("voldoende_meegewerkt", "Werkte iemand in die zes maanden genoeg mee, volgens het college?", 1),
    _choose("ondersteuner", eenheden.ONDERSTEUNER_UNIT, "Wie geeft de ondersteuning op het werk?"),
    Fact("keer_verlengd", COUNT_UNIT, "Hoe vaak is de participatieplaats verlengd?", least=ZERO, most=Fraction(2)),
    _yes_no("is_leerplichtig", "Moet iemand volgens de wet naar school?", 1),
    _yes_no("heeft_startkwalificatie", "Heeft iemand een startkwalificatie (havo, vwo of mbo 2)?", 1),
    _day("vorige_aanvraag_urenbeperking_op", "Wanneer was de vorige aanvraag over een urenbeperking?", 1),
    # Termijnen
    _day("aanvraag_op", "Wanneer ontving de gemeente de aanvraag?"),
    _day("herbeoordeling_gevraagd_op", "Wanneer vroeg iemand om de loonwaarde opnieuw te meten?"),
    _choose("reden_van_stilstaan", eenheden.OPSCHORTING_UNIT, "Waarom ligt de aanvraag stil?"),
    _days("dagen_aanvulling", "Hoeveel dagen vulde de aanvrager aan?"),
    _days("dagen_buitenlandse_gegevens", "Hoeveel dagen wachtte de gemeente op gegevens uit het buitenland?"),
    _days("dagen_instemming", "Hoeveel dagen uitstel gaf de aanvrager schriftelijk?"),
    _days("dagen_vertraging_aanvrager", "Hoeveel dagen vertraging kwam door de aanvrager?"),
    _days("dagen_overmacht", "Hoeveel dagen kon het college door overmacht niet besluiten?"),
    _day("aanvulling_klaar_op", "Wanneer was de aanvulling er, of was de tijd daarvoor voorbij?"),
    _yes_no("besluit_wijst_af", "Wijst het besluit de aanvraag af, ook voor een deel?"),
    _yes_no("gegevens_over_aanvrager", "Rust de afwijzing op gegevens over de aanvrager?"),
    _yes_no("gegevens_wijken_af", "Wijken die af van wat de aanvrager zelf gaf?"),
    _yes_no("besluit_niet_gevraagd", "Heeft de persoon het besluit niet zelf gevraagd?"),
    _yes_no("besluit_is_nadelig", "Is het besluit nadelig voor de persoon?"),
    _yes_no("adviestermijn_voorbij", "Is de termijn voor het advies voorbij?"),
    _yes_no("advies_ontvangen", "Is het advies ontvangen?"),
    _day("verdaagd_tot", "Welke nieuwe dag staat in het bericht van uitstel?"),
    _day("uiterste_besluitdatum", "Wat was de laatste dag om te besluiten?"),
    _day("ingebrekestelling_op", "Wanneer ontving de gemeente de ingebrekestelling?"),
    Fact(
        "dagen_dwangsom",
        COUNT_UNIT,
        "Hoeveel dagen is het besluit er niet, vanaf de eerste dag van de dwangsom?",
        least=ZERO,
        most=MEESTE_DAGEN,
    ),
    _day("bezwaar_ontvangen_op", "Wanneer kwam het bezwaar binnen?"),
    _yes_no("bezwaar_per_post", "Kwam het bezwaar per post?"),
    _day("bezwaar_verstuurd_op", "Wanneer is het bezwaar op de post gedaan?"),
    _yes_no("adviescommissie", "Adviseert een commissie over het bezwaar?"),
    _day("beslissing_op_bezwaar_op", "Wanneer is de beslissing op het bezwaar bekendgemaakt?"),
    _yes_no("is_besluit_van_college", "Is dit een besluit van het college?"),
    # De regelingen
    _yes_no("verdient_minimumloon_voltijd", "Kan iemand met voltijds werk het minimumloon verdienen?", 2),
    _day("laatste_vervolggesprek_op", "Wanneer was het laatste gesprek over de volgende stap?"),
    _yes_no("klaar_om_te_werken", "Is iemand klaar om te werken?", 2),
    _yes_no("jong_begonnen", "Was de beperking er al voor de 18e verjaardag of tijdens de studie?", 2),
    _yes_no("blijft_zo", "Blijft iemand volgens UWV zonder arbeidsvermogen?", 2),
    _yes_no("wsw_dienstbetrekking", "Werkt iemand in de Wsw?", 1),
    _day("wsw_begonnen_op", "Wanneer begon iemand in de Wsw?", 1),
    _yes_no("wajong_uitkering", "Heeft iemand een Wajong-uitkering?", 1),
    _day("wajong_begonnen_op", "Wanneer begon de Wajong-uitkering?", 1),
    _choose("soort_baan", eenheden.SOORT_BAAN_UNIT, "Wat voor baan is het?"),
    _yes_no("uwv_indicatie_banenafspraak", "Heeft UWV iemand beoordeeld voor de banenafspraak?", 1),
    _yes_no("praktijkroute_afgerond", "Is de praktijkroute voor de banenafspraak afgerond?", 1),
    Fact("personen_in_wsw", COUNT_UNIT, "Hoeveel mensen werken in de Wsw?", least=ZERO, most=Fraction(1_000_000)),
    # Tellen
    Fact(
        "bedrag_van_bron", EURO_YEAR_UNIT, "Welk bedrag per jaar noemt de bron?", least=ZERO, most=Fraction(10_000_000)
    ),
    Fact("uren_van_bedrag", HOURS_UNIT, "Voor hoeveel uur per week is dat bedrag?", above=ZERO, most=Fraction(60)),
)
