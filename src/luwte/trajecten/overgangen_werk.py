"""The course from looking for a place to the last day: trial, contracts, switch and return.

A table reads as rows; ``verloop`` joins the two tables and checks nothing is missing.
"""

from luwte.trajecten.overgang import (
    ADVISERING,
    ALLEEN_CONSULTANT,
    BACKOFFICE,
    BEIDE,
    CONSULTANT,
    IN_DIENST,
    JOBCOACH,
    LOPEND,
    NOTITIE,
    PW_10B,
    RAADSBRIEF,
    SAMENVOORDEKLANT,
    SWITCHEN,
    TERUG,
    TIJDELIJK,
    ZELFDE,
    Overgang,
)
from luwte.trajecten.toestanden import (
    AANZEGGING,
    ADVIES_UWV,
    ANDER_PLAN,
    CONTACT,
    METING,
    NIEUWE_PLEK,
    TERUGKEER,
)

# fmt: off
WERK = (
    Overgang(
        "T30", frozenset({"S13"}), ZELFDE, "Werkgeverschap kiezen", BEIDE,
        f"{NOTITIE}, § 4.5 (vier scenario's)",
        stuk="werkgeverschapkeuze", eisen=("M045", "M173"),
    ),
    Overgang(
        "T31", frozenset({"S13"}), "S14", "Proefplaatsing starten", BEIDE, f"{NOTITIE}, h. 5",
        voorwaarden=("vastgesteld",), stuk="proefplaatsing", termijn=METING, eisen=("M179", "M229"),
    ),
    Overgang(
        "T34", frozenset({"S14"}), "S15", "Loonwaarde vastleggen", BEIDE,
        f"Participatiewet art. 10d; {NOTITIE}, h. 5 en noot xv",
        stuk="loonwaardemeting", eisen=("M230",),
    ),
    Overgang(
        "T36x", frozenset({"S14"}), "SX", "Proefplaatsing gestopt: ander traject", BEIDE,
        f"{NOTITIE}, h. 5",
        reden=True, proces=("T36",), eisen=("M102",),
    ),
    Overgang(
        "T36", frozenset({"S14", "S15"}), "S13", "Geen match: andere plek zoeken", BEIDE, f"{NOTITIE}, h. 5",
        reden=True, eisen=("M231",),
    ),
    Overgang(
        "T35", frozenset({"S15"}), "S16", "Tijdelijk contract vastleggen", BEIDE, f"{PW_10B} lid 1; {NOTITIE}, h. 5",
        voorwaarden=("vastgesteld", "loonwaarde_gemeten", "begeleiding_niet_nul"),
        signalen=("loonwaarde_signaal",), stuk="contract",
        termijn=AANZEGGING, eisen=("M036", "M041", "M043", "M231"),
    ),
    Overgang(
        "T35d", frozenset({"S13"}), "S16", "Contract zonder nieuwe proefplaatsing", BEIDE,
        f"{PW_10B} lid 1. De loonwaarde is al eerder gemeten",
        voorwaarden=("vastgesteld", "loonwaarde_gemeten", "begeleiding_niet_nul"),
        signalen=("loonwaarde_signaal",), stuk="contract",
        termijn=AANZEGGING, proces=("T35",), eisen=("M036", "M043"),
    ),
    Overgang(
        "T37", TIJDELIJK, "S17", "Vervolgcontract vastleggen", BEIDE, f"BW art. 7:668a; {NOTITIE}, h. 5",
        voorwaarden=("loonwaarde_gemeten", "begeleiding_niet_nul"), signalen=("loonwaarde_signaal",),
        stuk="contract",
        termijn=AANZEGGING, eisen=("M180", "M231"),
    ),
    Overgang(
        "T38", frozenset({"S15", "S16", "S17"}), "S18", "Vast contract vastleggen", BEIDE,
        f"BW art. 7:668a; {NOTITIE}, § 4.5.1. Aanname van Luwte: dit mag ook direct na de proefplaatsing",
        voorwaarden=("vastgesteld", "loonwaarde_gemeten", "begeleiding_niet_nul"), stuk="contract",
        eisen=("M041", "M043"),
    ),
    Overgang(
        "T39", IN_DIENST, ZELFDE, "Andere uren vastleggen", BEIDE,
        f"{NOTITIE}, h. 6 (20, 24 en 31 uur)",
        voorwaarden=("dienstverband_loopt",), stuk="urenwijziging", termijn=AANZEGGING,
        eisen=("M213", "M215", "M216", "M217"),
    ),
    Overgang(
        "T40", IN_DIENST, ZELFDE, "Detachering vastleggen", BEIDE,
        f"{SWITCHEN}; {NOTITIE}, § 4.5",
        voorwaarden=("dienstverband_loopt",), stuk="detachering", termijn=AANZEGGING,
        eisen=("M331", "M333", "M334"),
    ),
    Overgang(
        "T40e", IN_DIENST, ZELFDE, "Detachering beëindigen", BEIDE,
        f"{SWITCHEN} (een plaatsing mag mislukken)",
        voorwaarden=("detachering_loopt",), stuk="detachering_einde", reden=True, termijn=AANZEGGING,
        proces=("T40",), eisen=("M333",),
    ),
    Overgang(
        "T41", IN_DIENST, "S20", "Loonwaarde herbeoordelen", BEIDE, "Participatiewet art. 10d lid 6", reden=True,
    ),
    Overgang(
        "T41t", frozenset({"S20"}), TERUG, "Nieuwe loonwaarde vastleggen", BEIDE, "Participatiewet art. 10d lid 6",
        stuk="loonwaardemeting", terug=IN_DIENST, termijn=AANZEGGING, eisen=("M230",),
    ),
    Overgang(
        "T42", frozenset({"S15", "S16", "S17", "S18", "S20"}), "S21", "Signaal: loonwaarde daalt blijvend", BEIDE,
        f"{NOTITIE}, § 6.3",
        signalen=("daling_is_structureel",), reden=True, eisen=("M223",),
    ),
    Overgang(
        "T42t", frozenset({"S21"}), TERUG, "Signaal opgelost: werk gaat door", BEIDE,
        f"{NOTITIE}, § 6.3",
        terug=frozenset({"S15", "S16", "S17", "S18"}), reden=True, termijn=AANZEGGING, proces=("T42",), eisen=("M223",),
    ),
    Overgang(
        "T43", frozenset({"S21", "S26"}), "S22", "Nieuw advies vragen met het praktijkdossier", ALLEEN_CONSULTANT,
        f"{NOTITIE}, § 6.3 en noot xvii",
        stuk="adviesaanvraag", reden=True, termijn=ADVIES_UWV, proces=("T43", "T55"),
        eisen=("M175", "M223", "M286"),
    ),
    Overgang(
        "T44", frozenset({"S21"}), "S26", "Dienstverband eindigt", ALLEEN_CONSULTANT,
        f"BW art. 7:667 tot en met 7:671b; {NOTITIE}, § 4.5.2 en noot xvii",
        stuk="einde", reden=True, termijn=NIEUWE_PLEK, eisen=("M188", "M287", "M288"),
    ),
    Overgang(
        "T45p", frozenset({"S22"}), TERUG, "Nieuw advies van UWV vastleggen", ALLEEN_CONSULTANT,
        f"{ADVISERING} art. 3; {NOTITIE}, noot xvii",
        voorwaarden=("advies_gevraagd",), stuk="advies", uitkomst="positief",
        terug=frozenset({"S16", "S17", "S18", "S26"}), termijn=AANZEGGING,
        proces=("T45",), eisen=("M286",),
    ),
    Overgang(
        "T45", frozenset({"S22"}), "S7", "Nieuw advies is negatief", ALLEEN_CONSULTANT,
        f"{NOTITIE}, noot xviii",
        voorwaarden=("advies_gevraagd",), stuk="advies", uitkomst="negatief", termijn=ANDER_PLAN, eisen=("M288",),
    ),
    Overgang(
        "T45g", frozenset({"S22"}), "S8", "Nieuw advies: geen arbeidsvermogen", ALLEEN_CONSULTANT,
        f"Schattingsbesluit art. 1a; {NOTITIE}, noot xviii",
        voorwaarden=("advies_gevraagd",), stuk="advies", uitkomst="geen_arbeidsvermogen", termijn=ANDER_PLAN,
        proces=("T45",),
        eisen=("M288",),
    ),
    Overgang(
        "T45a", frozenset({"S22"}), "S8", "Nieuw advies: andere uitkomst", ALLEEN_CONSULTANT,
        f"{SAMENVOORDEKLANT} (in overleg, zonder nieuwe aanvraag)",
        voorwaarden=("advies_gevraagd",), stuk="advies", uitkomst="andere_uitkomst", termijn=ANDER_PLAN,
        proces=("T45",),
    ),
    Overgang(
        "T45v", frozenset({"S7", "S8"}), TERUG, "Dienstverband loopt door na het advies", ALLEEN_CONSULTANT,
        f"{NOTITIE}, noot xviii (alleen het arbeidsrecht beëindigt het contract)",
        voorwaarden=("dienstverband_loopt",), terug=IN_DIENST, reden=True, termijn=AANZEGGING, proces=("T45",),
        eisen=("M188", "M288"),
    ),
    Overgang(
        "T46", IN_DIENST, "S25", "Ziek melden", frozenset({CONSULTANT, JOBCOACH, BACKOFFICE}),
        f"{NOTITIE}, noot xviii; BW art. 7:629",
        voorwaarden=("dienstverband_loopt",), stuk="ziekmelding", termijn=AANZEGGING,
    ),
    Overgang(
        "T46t", frozenset({"S25"}), TERUG, "Hersteld melden", frozenset({CONSULTANT, JOBCOACH, BACKOFFICE}),
        "BW art. 7:629",
        stuk="herstel", terug=IN_DIENST, termijn=AANZEGGING, proces=("T46",),
    ),
    Overgang(
        "T47", frozenset({"S16", "S17", "S18", "S20"}), "S23", "Doorstromen naar ander werk", BEIDE,
        f"{RAADSBRIEF}; {SWITCHEN}",
        stuk="overstap", reden=True, termijn=TERUGKEER, eisen=("M010", "M305", "M315", "M321"),
    ),
    Overgang(
        "T48", IN_DIENST, "S24", "Overstappen naar dagbesteding of anders", BEIDE,
        f"{RAADSBRIEF}; {SWITCHEN}",
        stuk="overstap", reden=True, termijn=TERUGKEER, eisen=("M305", "M321"),
    ),
    Overgang(
        "T49", frozenset({"S23", "S24"}), "S28", "Terug na de overstap", BEIDE,
        f"{NOTITIE}, h. 2 (ruimte om terug te vallen); {SWITCHEN}",
        stuk="terugkeer", reden=True, termijn=NIEUWE_PLEK, eisen=("M338", "M341"),
    ),
    Overgang(
        "T49p", frozenset({"S28"}), "S13", "Nieuwe plek zoeken", BEIDE,
        SWITCHEN,
        voorwaarden=("vastgesteld",), signalen=("plek_verschuldigd",), termijn=NIEUWE_PLEK, proces=("T49",),
        eisen=("M341",),
    ),
    Overgang(
        "T49c", frozenset({"S28"}), "S16", "Contract bij terugkeer vastleggen", BEIDE,
        f"{SWITCHEN}; Cao Aan de slag (terugkeer)",
        voorwaarden=("vastgesteld", "loonwaarde_gemeten", "begeleiding_niet_nul"), stuk="contract",
        termijn=AANZEGGING, proces=("T49",),
        eisen=("M341",),
    ),
    Overgang(
        "T50", IN_DIENST, "S29", "Werkgever wisselt", BEIDE,
        f"{NOTITIE}, § 4.5.2 (overgang van payroll naar de gemeente)",
        voorwaarden=("dienstverband_loopt",), reden=True,
    ),
    Overgang(
        "T50t", frozenset({"S29"}), TERUG, "Contract bij de nieuwe werkgever vastleggen", BEIDE,
        f"{NOTITIE}, § 4.5.2; BW art. 7:662 en 7:668a lid 2",
        stuk="werkgeverswissel", terug=IN_DIENST, termijn=AANZEGGING, proces=("T50",),
    ),
    Overgang(
        "T54", TIJDELIJK, "S26", "Contract niet verlengen", ALLEEN_CONSULTANT,
        f"BW art. 7:668; {NOTITIE}, noot xvii", stuk="einde", reden=True, termijn=NIEUWE_PLEK, eisen=("M287",),
    ),
    Overgang(
        "T55", frozenset({"S26"}), "S13", "Nieuwe plek zoeken", ALLEEN_CONSULTANT,
        f"{PW_10B} lid 1; {NOTITIE}, noot xvii",
        voorwaarden=("vastgesteld",), signalen=("plek_verschuldigd", "anderen_wachten"), termijn=NIEUWE_PLEK,
        eisen=("M042", "M055", "M287"),
    ),
    Overgang(
        "T55w", frozenset({"S26"}), "S12", "Op de wachtlijst plaatsen", ALLEEN_CONSULTANT, f"{PW_10B} lid 6",
        voorwaarden=("vastgesteld", "getal_gerealiseerd"), reden=True, termijn=CONTACT, eisen=("M042",),
    ),
    Overgang(
        "T55x", frozenset({"S26"}), "SX", "Ander traject oppakken", ALLEEN_CONSULTANT,
        f"{NOTITIE}, noot xviii (de gemeente blijft verantwoordelijk)",
        reden=True, proces=("T55",), eisen=("M291",),
    ),
    Overgang(
        "T58", LOPEND, "S27", "Dossier afsluiten", ALLEEN_CONSULTANT, "Aanname van Luwte: verhuizing, pensioen, "
        "overlijden of eigen wens", stuk="uitstroom", reden=True,
    ),
)
# fmt: on
