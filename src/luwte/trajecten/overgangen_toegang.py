"""The course from the first signal to the finding, the objection and the waiting list.

A table reads as rows; ``verloop`` joins the two tables and checks nothing is missing.
"""

from luwte.trajecten.overgang import (
    ADVISERING,
    ALLEEN_COLLEGE,
    ALLEEN_CONSULTANT,
    AWB,
    BEIDE,
    BIJ_UWV,
    COLLEGE,
    MEELEZERS,
    MELDERS,
    NOTITIE,
    PW_10B,
    RAADSBRIEF,
    SAMENVOORDEKLANT,
    SCHOLEN,
    START,
    SWITCHEN,
    TERUG,
    ZELFDE,
    Overgang,
)
from luwte.trajecten.toestanden import (
    ADVIES_UWV,
    ANDER_PLAN,
    BESLUIT,
    BEZWAAR,
    CONTACT,
    METING,
    NIEUWE_PLEK,
    OVERNAME,
    PLEK,
    PRAKTIJK,
    SIGNAAL,
    UITNODIGING,
    VOORSELECTIE,
)

# fmt: off
TOEGANG = (
    Overgang(
        "T1", START, "S0", "Signaal vastleggen", MELDERS, f"{NOTITIE}, h. 5",
        termijn=SIGNAAL, eisen=("M038", "M118"),
    ),
    Overgang(
        "T2w", START, "S1", "Oude Wsw-plaats op de wachtlijst: voorselectie starten", ALLEEN_CONSULTANT,
        "Aanname van Luwte: wie op de wachtlijst van de Wsw stond, begint bij de voorselectie",
        termijn=VOORSELECTIE, proces=("T1",), eisen=("M035",),
    ),
    Overgang(
        "T5", START, "S2", "Leerling aanmelden", SCHOLEN, f"{NOTITIE}, h. 5 (route school)",
        eisen=("M118",),
    ),
    Overgang(
        "T12", START, "S5z", "Zelfmelding vastleggen", ALLEEN_CONSULTANT, f"{PW_10B} lid 3",
        voorwaarden=("mag_zelf_aanvragen",), stuk="adviesaanvraag", termijn=ADVIES_UWV,
        eisen=("M036", "M037", "M118"),
    ),
    Overgang(
        "T12u", START, "S5", "Aanvraag vanuit UWV-uitkering vastleggen", ALLEEN_CONSULTANT,
        f"{PW_10B} lid 1 en 9; {NOTITIE}, h. 5",
        voorwaarden=("heeft_uwv_uitkering",), stuk="adviesaanvraag", termijn=ADVIES_UWV,
        eisen=("M118", "M154", "M233"),
    ),
    Overgang(
        "T55s", START, "S13", "Overstap met een advies dat nog geldt", ALLEEN_CONSULTANT,
        f"{SWITCHEN}; {NOTITIE}, noot xvii",
        voorwaarden=("eerder_vastgesteld",), termijn=NIEUWE_PLEK, proces=("T55",), eisen=("M286", "M342"),
    ),
    Overgang(
        "T58o", START, "S6", "Dossier van een andere gemeente overnemen", ALLEEN_CONSULTANT,
        f"{PW_10B} lid 1; {NOTITIE}, noot xvii (het advies blijft geldig). Aanname van Luwte: de nieuwe gemeente "
        "besluit zelf op het advies, en haar termijn begint op de dag van de overname",
        voorwaarden=("advies_overgenomen",), termijn=OVERNAME, eisen=("M286",),
    ),
    Overgang(
        "T2", frozenset({"S0"}), "S1", "Signaal oppakken", ALLEEN_CONSULTANT,
        f"{NOTITIE}, h. 5; productpagina beschut werk Almere (de consulent bepaalt, niet de wijkwerker)",
        termijn=VOORSELECTIE, eisen=("M038",),
    ),
    Overgang(
        "T2s", frozenset({"S0"}), "S2", "Naar de route via school", ALLEEN_CONSULTANT,
        f"{NOTITIE}, h. 5 (route school)",
        eisen=("M225",),
    ),
    Overgang(
        "T2x", frozenset({"S0"}), "SX", "Signaal afsluiten: ander traject", ALLEEN_CONSULTANT,
        f"{NOTITIE}, h. 5",
        reden=True, proces=("T4",),
    ),
    Overgang(
        "T3", frozenset({"S1"}), "S3", "Diagnose in de praktijk starten", ALLEEN_CONSULTANT, f"{NOTITIE}, h. 5",
        termijn=PRAKTIJK,
    ),
    Overgang(
        "T4", frozenset({"S1"}), "SX", "Ander traject kiezen", ALLEEN_CONSULTANT, f"{NOTITIE}, h. 5", reden=True,
    ),
    Overgang(
        "T6", frozenset({"S2"}), "S3", "Stage of werkervaring starten", ALLEEN_CONSULTANT, f"{NOTITIE}, h. 5",
        termijn=PRAKTIJK,
    ),
    Overgang(
        "T8d", frozenset({"S1", "S2"}), "S4", "Voordracht gereed zonder praktijkdeel", ALLEEN_CONSULTANT,
        f"{NOTITIE}, h. 5 (het praktijkdeel alleen indien nodig; § 5.1 wil het altijd)",
        reden=True, proces=("T8",), eisen=("M220",),
    ),
    Overgang(
        "T7", frozenset({"S3"}), ZELFDE, "Observeren op een andere werkplek", BEIDE,
        f"{NOTITIE}, § 5.1",
        termijn=PRAKTIJK, eisen=("M240",),
    ),
    Overgang(
        "T10", frozenset({"S3"}), ZELFDE, "Ander soort werk proberen", BEIDE,
        f"{NOTITIE}, § 5.1",
        reden=True, termijn=PRAKTIJK, eisen=("M245",),
    ),
    Overgang(
        "T8", frozenset({"S3"}), "S4", "Voordracht gereed melden", ALLEEN_CONSULTANT, f"{NOTITIE}, h. 5",
        reden=True, eisen=("M038",),
    ),
    Overgang(
        "T9", frozenset({"S3"}), "SX", "Beschut werk niet haalbaar: ander traject", ALLEEN_CONSULTANT,
        f"{NOTITIE}, § 5.1", reden=True,
    ),
    Overgang(
        "T11m", frozenset({"S4"}), ZELFDE, "Meegelezen", MEELEZERS,
        f"{SWITCHEN} (laat een collega met ervaring meelezen)",
        voorwaarden=("voordracht_van_ander",), reden=True, proces=("T11",), eisen=("M328",),
    ),
    Overgang(
        "T11r", frozenset({"S4"}), "S3", "Terug voor aanvulling", MEELEZERS,
        f"{SWITCHEN} (in één keer goed)",
        reden=True, termijn=PRAKTIJK, proces=("T11",), eisen=("M324", "M328"),
    ),
    Overgang(
        "T11", frozenset({"S4"}), "S5", "Advies aanvragen bij UWV", ALLEEN_CONSULTANT, f"{PW_10B} lid 2",
        signalen=("meegelezen", "voordracht_volledig"), stuk="adviesaanvraag", termijn=ADVIES_UWV,
        eisen=("M036", "M038", "M118"),
    ),
    Overgang(
        "T13", frozenset({"S5z"}), "S5z", "Bericht van UWV ontvangen", ALLEEN_CONSULTANT,
        f"{SAMENVOORDEKLANT} (UWV meldt de gemeente een eigen aanvraag, zonder inhoud)",
        termijn=UITNODIGING, eisen=("M037",),
    ),
    Overgang(
        "T14", frozenset({"S5z"}), "S5z", "Zelfmelder uitgenodigd", ALLEEN_CONSULTANT, f"{NOTITIE}, § 5.1",
        termijn=ADVIES_UWV,
    ),
    Overgang(
        "T17", BIJ_UWV, "S6", "Advies van UWV vastleggen", ALLEEN_CONSULTANT, f"{ADVISERING} art. 3",
        voorwaarden=("advies_gevraagd",), stuk="advies", uitkomst="positief", termijn=BESLUIT,
        eisen=("M036", "M039", "M119"),
    ),
    Overgang(
        "T18", BIJ_UWV, "S7", "Negatief advies vastleggen", ALLEEN_CONSULTANT, f"{ADVISERING} art. 3",
        voorwaarden=("advies_gevraagd",), stuk="advies", uitkomst="negatief", termijn=ANDER_PLAN, eisen=("M119",),
    ),
    Overgang(
        "T16", BIJ_UWV, "S8", "Geen arbeidsvermogen vastleggen", ALLEEN_CONSULTANT, "Schattingsbesluit art. 1a",
        voorwaarden=("advies_gevraagd",), stuk="advies", uitkomst="geen_arbeidsvermogen", termijn=ANDER_PLAN,
        eisen=("M121", "M122"),
    ),
    Overgang(
        "T19", BIJ_UWV, "S8", "Andere uitkomst vastleggen", ALLEEN_CONSULTANT,
        f"{SAMENVOORDEKLANT} (in overleg, zonder nieuwe aanvraag)",
        voorwaarden=("advies_gevraagd",), stuk="advies", uitkomst="andere_uitkomst", termijn=ANDER_PLAN,
    ),
    Overgang(
        "T22", frozenset({"S7", "S8", "S10"}), "SX", "Ander traject oppakken", ALLEEN_CONSULTANT,
        f"{NOTITIE}, h. 5 (processchema)",
        voorwaarden=("geen_dienstverband",), reden=True, eisen=("M148",),
    ),
    Overgang(
        "T56", frozenset({"S7", "SX"}), "S1", "Opnieuw bekijken", ALLEEN_CONSULTANT, f"{NOTITIE}, noot xvii",
        voorwaarden=("geen_dienstverband",), reden=True,
    ),
    Overgang(
        "T23", frozenset({"S6"}), "S9", "Vaststellen: alleen beschut werk past", COLLEGE, f"{PW_10B} lid 1",
        voorwaarden=("advies_positief",), stuk="vaststelling", uitkomst="uitsluitend_beschut", termijn=PLEK,
        eisen=("M012", "M036", "M040", "M120"),
    ),
    Overgang(
        "T24v", frozenset({"S6"}), ZELFDE, "Afwijken van het advies voorstellen", ALLEEN_CONSULTANT,
        f"{PW_10B} lid 1; {SAMENVOORDEKLANT} (alleen als het advies ondeugdelijk tot stand kwam)",
        voorwaarden=("advies_positief",), reden=True, termijn=BESLUIT, proces=("T24",), eisen=("M077",),
    ),
    Overgang(
        "T24", frozenset({"S6"}), "S10", "Afwijken van het advies", ALLEEN_COLLEGE,
        f"{PW_10B} lid 1; Awb art. 3:9 en 3:50",
        voorwaarden=("advies_positief", "afwijking_door_ander_voorgesteld"), stuk="vaststelling",
        uitkomst="afwijkend", eisen=("M077", "M120"),
    ),
    Overgang(
        "T25", frozenset({"S7", "S9", "S10", "S12"}), "S11", "Bezwaar vastleggen", COLLEGE,
        f"{AWB} 6:4 en 7:10; {NOTITIE}, noot xvii",
        voorwaarden=("besluit_genomen",), stuk="bezwaar", termijn=BEZWAAR, eisen=("M290",),
    ),
    Overgang(
        "T25b", frozenset({"S11"}), ZELFDE, "Beroep bij de rechter vastleggen", COLLEGE,
        f"{AWB} 8:1 en 6:7; {NOTITIE}, noot xvii",
        stuk="beroep", proces=("T25",), eisen=("M290",),
    ),
    Overgang(
        "T25r", frozenset({"S7", "S9", "S10", "S12"}), "S11", "Beroep na de beslissing op bezwaar vastleggen", COLLEGE,
        f"{AWB} 8:1 en 6:7; {NOTITIE}, noot xvii",
        voorwaarden=("bezwaar_beslist",), stuk="beroep", proces=("T25",), eisen=("M290",),
    ),
    Overgang(
        "T57", frozenset({"S11"}), "S9", "Bezwaar gegrond: alsnog alleen beschut werk", ALLEEN_COLLEGE,
        f"{AWB} 7:11; {NOTITIE}, noot xvii",
        voorwaarden=("advies_positief",), stuk="beslissing_op_bezwaar", uitkomst="vastgesteld", termijn=PLEK,
        eisen=("M290",),
    ),
    Overgang(
        "T57a", frozenset({"S11"}), "S10", "Bezwaar beslist: afwijkend besluit", ALLEEN_COLLEGE,
        f"{AWB} 7:11; {NOTITIE}, noot xvii",
        voorwaarden=("advies_positief",), stuk="beslissing_op_bezwaar", uitkomst="afwijkend", reden=True,
        proces=("T57",), eisen=("M290",),
    ),
    Overgang(
        "T57t", frozenset({"S11"}), TERUG, "Besluit blijft zoals het was", ALLEEN_COLLEGE,
        f"{AWB} 7:11. Aanname van Luwte: het dossier gaat verder waar het was",
        stuk="beslissing_op_bezwaar", uitkomst="blijft", terug=frozenset({"S7", "S9", "S10", "S12"}), reden=True,
        proces=("T57",), eisen=("M290",),
    ),
    Overgang(
        "T26", frozenset({"S9"}), "S13", "Plek aanbieden", ALLEEN_CONSULTANT, f"{PW_10B} lid 1 en 6",
        voorwaarden=("vastgesteld",), signalen=("plek_verschuldigd", "anderen_wachten"), termijn=PLEK,
        eisen=("M036", "M042", "M055"),
    ),
    Overgang(
        "T31z", frozenset({"S9"}), "S14", "Proefplaatsing starten", ALLEEN_CONSULTANT,
        f"{NOTITIE}, h. 5 (route zelfmelder)",
        voorwaarden=("vastgesteld", "is_zelfmelder"), signalen=("plek_verschuldigd", "anderen_wachten"),
        stuk="proefplaatsing",
        termijn=METING, eisen=("M179", "M229", "M232"),
    ),
    Overgang(
        "T27", frozenset({"S9"}), "S12", "Op de wachtlijst plaatsen", ALLEEN_CONSULTANT, f"{PW_10B} lid 6 en 7",
        voorwaarden=("vastgesteld", "getal_gerealiseerd"), reden=True, termijn=CONTACT, eisen=("M042",),
    ),
    Overgang(
        "T28", frozenset({"S12"}), "S12", "Contact vastleggen", ALLEEN_CONSULTANT, f"{PW_10B} lid 7 onder b",
        reden=True, termijn=CONTACT,
    ),
    Overgang(
        "T28x", frozenset({"S12"}), "SX", "Niet langer wachten: ander traject", ALLEEN_CONSULTANT,
        f"{RAADSBRIEF} (blijven ondersteunen tijdens het wachten)",
        reden=True, proces=("T28",), eisen=("M314",),
    ),
    Overgang(
        "T29", frozenset({"S12"}), "S13", "Plek aanbieden vanaf de wachtlijst", ALLEEN_CONSULTANT,
        f"{PW_10B} lid 5 en 6",
        voorwaarden=("plek_gekozen", "vastgesteld"), signalen=("plek_verschuldigd",), eisen=("M042", "M055"),
    ),
)
# fmt: on
