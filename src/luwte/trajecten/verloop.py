"""The course of a case: every state and every transition of beschut werk, once.

Buttons, forms, the line of steps, the database constraint and the tests are read from this table.
A pair of states that is not in it does not exist: it is refused in Python and by the database.
Legal ground: Participatiewet art. 10b; the order of the steps: regional note
Zaanstreek-Waterland 2017, chapter 5 (process drawing).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from luwte.trajecten.toestanden import (
    AANZEGGING,
    ADVIES_UWV,
    ANDER_PLAN,
    BESLUIT,
    CONTACT,
    FASEN,
    FASEN_JOBCOACH,
    METING,
    PLEK,
    PRAKTIJK,
    SIGNAAL,
    TOESTANDEN,
    UITNODIGING,
    VOORSELECTIE,
    Termijn,
    Toestand,
)

__all__ = [
    "ADVIES_UWV",
    "BEGIN",
    "BEIDE",
    "CONSULTANT",
    "FASEN",
    "FASEN_JOBCOACH",
    "JOBCOACH",
    "OVERGANGEN",
    "OVERGANG_BIJ_ADVIES",
    "OVERGANG_BIJ_ROUTE",
    "TERUG",
    "TOESTANDEN",
    "UITNODIGING",
    "Overgang",
    "Termijn",
    "Toestand",
    "doelen",
    "knoppen",
    "mag_rol",
    "mogelijk",
    "paren",
]

CONSULTANT = "consultant"
JOBCOACH = "jobcoach"
BEIDE = frozenset({CONSULTANT, JOBCOACH})
ALLEEN_CONSULTANT = frozenset({CONSULTANT})

#: ``naar`` of a transition that leads back to the state the case came from.
TERUG = "terug"
#: ``van`` of a transition that opens a case.
BEGIN = ""

NOTITIE = "Regionale notitie beschut werk Zaanstreek-Waterland 2017"
PW_10B = "Participatiewet art. 10b"
ADVISERING = "Besluit advisering beschut werk"
SAMENVOORDEKLANT = "samenvoordeklant.nl, mei 2019"


@dataclass(frozen=True)
class Overgang:
    """One row of the course: who may bring a case from where to where, on what conditions.

    ``voorwaarden`` block, ``signalen`` only warn and ask for a reason. ``stuk`` names the record
    that is made in the same transaction; ``reden`` says that a reason must be written.
    """

    code: str
    van: frozenset[str]
    naar: str
    knop: str
    wie: frozenset[str]
    bron: str
    voorwaarden: tuple[str, ...] = ()
    signalen: tuple[str, ...] = ()
    stuk: str = ""
    uitkomst: str = ""
    reden: bool = False
    termijn: Termijn | None = None
    eisen: tuple[str, ...] = ()


# A table reads as rows.
# fmt: off
_LOPEND = frozenset(t.code for t in TOESTANDEN.values() if not t.einde)
_BIJ_UWV = frozenset({"S5", "S5z"})
_TIJDELIJK = frozenset({"S16", "S17"})
_IN_DIENST = frozenset({"S16", "S17", "S18"})
_START = frozenset({BEGIN})

_OVERGANGEN = (
    Overgang(
        "T1", _START, "S0", "Signaal vastleggen", ALLEEN_CONSULTANT, f"{NOTITIE}, h. 5",
        termijn=SIGNAAL, eisen=("M038", "M118"),
    ),
    Overgang(
        "T5", _START, "S2", "Leerling aanmelden", ALLEEN_CONSULTANT, f"{NOTITIE}, h. 5 (route school)",
        eisen=("M118",),
    ),
    Overgang(
        "T12", _START, "S5z", "Zelfmelding vastleggen", ALLEEN_CONSULTANT, f"{PW_10B} lid 3",
        voorwaarden=("mag_zelf_aanvragen",), stuk="adviesaanvraag", termijn=ADVIES_UWV,
        eisen=("M036", "M037", "M118"),
    ),
    Overgang(
        "T12u", _START, "S5", "Aanvraag vanuit UWV-uitkering vastleggen", ALLEEN_CONSULTANT,
        f"{PW_10B} lid 1 en 9; {NOTITIE}, h. 5",
        voorwaarden=("heeft_uwv_uitkering",), stuk="adviesaanvraag", termijn=ADVIES_UWV,
        eisen=("M118", "M154", "M233"),
    ),
    Overgang(
        "T2", frozenset({"S0"}), "S1", "Signaal oppakken", ALLEEN_CONSULTANT,
        f"{NOTITIE}, h. 5; productpagina beschut werk Almere (de consulent bepaalt, niet de wijkwerker)",
        termijn=VOORSELECTIE, eisen=("M038",),
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
        "T8", frozenset({"S3"}), "S4", "Voordracht gereed melden", ALLEEN_CONSULTANT, f"{NOTITIE}, h. 5",
        reden=True, eisen=("M038",),
    ),
    Overgang(
        "T9", frozenset({"S3"}), "SX", "Beschut werk niet haalbaar: ander traject", ALLEEN_CONSULTANT,
        f"{NOTITIE}, § 5.1", reden=True,
    ),
    Overgang(
        "T11", frozenset({"S4"}), "S5", "Advies aanvragen bij UWV", ALLEEN_CONSULTANT, f"{PW_10B} lid 2",
        stuk="adviesaanvraag", termijn=ADVIES_UWV, eisen=("M036", "M038", "M118"),
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
        "T17", _BIJ_UWV, "S6", "Advies van UWV vastleggen", ALLEEN_CONSULTANT, f"{ADVISERING} art. 3",
        voorwaarden=("advies_gevraagd",), stuk="advies", uitkomst="positief", termijn=BESLUIT,
        eisen=("M036", "M039", "M119"),
    ),
    Overgang(
        "T18", _BIJ_UWV, "S7", "Negatief advies vastleggen", ALLEEN_CONSULTANT, f"{ADVISERING} art. 3",
        voorwaarden=("advies_gevraagd",), stuk="advies", uitkomst="negatief", termijn=ANDER_PLAN, eisen=("M119",),
    ),
    Overgang(
        "T16", _BIJ_UWV, "S8", "Geen arbeidsvermogen vastleggen", ALLEEN_CONSULTANT, "Schattingsbesluit art. 1a",
        voorwaarden=("advies_gevraagd",), stuk="advies", uitkomst="geen_arbeidsvermogen", termijn=ANDER_PLAN,
        eisen=("M121", "M122"),
    ),
    Overgang(
        "T19", _BIJ_UWV, "S8", "Andere uitkomst vastleggen", ALLEEN_CONSULTANT,
        f"{SAMENVOORDEKLANT} (in overleg, zonder nieuwe aanvraag)",
        voorwaarden=("advies_gevraagd",), stuk="advies", uitkomst="andere_uitkomst", termijn=ANDER_PLAN,
    ),
    Overgang(
        "T22", frozenset({"S7", "S8", "S10"}), "SX", "Ander traject oppakken", ALLEEN_CONSULTANT,
        f"{NOTITIE}, h. 5 (processchema)", reden=True,
    ),
    Overgang(
        "T56", frozenset({"S7", "SX"}), "S1", "Opnieuw bekijken", ALLEEN_CONSULTANT, f"{NOTITIE}, noot xvii",
        reden=True,
    ),
    Overgang(
        "T23", frozenset({"S6"}), "S9", "Vaststellen: alleen beschut werk past", ALLEEN_CONSULTANT, f"{PW_10B} lid 1",
        voorwaarden=("advies_positief",), stuk="vaststelling", uitkomst="uitsluitend_beschut", termijn=PLEK,
        eisen=("M012", "M036", "M040", "M120"),
    ),
    Overgang(
        "T24", frozenset({"S6"}), "S10", "Afwijken van het advies", ALLEEN_CONSULTANT,
        f"{PW_10B} lid 1; Awb art. 3:9 en 3:50",
        voorwaarden=("advies_positief",), stuk="vaststelling", uitkomst="afwijkend", eisen=("M120",),
    ),
    Overgang(
        "T26", frozenset({"S9"}), "S13", "Plek aanbieden", ALLEEN_CONSULTANT, f"{PW_10B} lid 1 en 6",
        voorwaarden=("vastgesteld",), signalen=("plek_verschuldigd",), termijn=PLEK, eisen=("M036", "M042"),
    ),
    Overgang(
        "T31z", frozenset({"S9"}), "S14", "Proefplaatsing starten", ALLEEN_CONSULTANT,
        f"{NOTITIE}, h. 5 (route zelfmelder)",
        voorwaarden=("vastgesteld", "is_zelfmelder"), signalen=("plek_verschuldigd",), stuk="proefplaatsing",
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
        "T29", frozenset({"S12"}), "S13", "Plek aanbieden vanaf de wachtlijst", ALLEEN_CONSULTANT,
        f"{PW_10B} lid 5 en 6",
        voorwaarden=("vastgesteld",), signalen=("plek_verschuldigd",), eisen=("M042",),
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
        "T36", frozenset({"S14", "S15"}), "S13", "Geen match: andere plek zoeken", BEIDE, f"{NOTITIE}, h. 5",
        reden=True, eisen=("M231",),
    ),
    Overgang(
        "T35", frozenset({"S15"}), "S16", "Tijdelijk contract vastleggen", BEIDE, f"{PW_10B} lid 1; {NOTITIE}, h. 5",
        voorwaarden=("vastgesteld", "loonwaarde_gemeten"), signalen=("loonwaarde_signaal",), stuk="contract",
        termijn=AANZEGGING, eisen=("M036", "M041", "M043", "M231"),
    ),
    Overgang(
        "T37", _TIJDELIJK, "S17", "Vervolgcontract vastleggen", BEIDE, f"BW art. 7:668a; {NOTITIE}, h. 5",
        voorwaarden=("loonwaarde_gemeten",), signalen=("loonwaarde_signaal",), stuk="contract",
        termijn=AANZEGGING, eisen=("M180", "M231"),
    ),
    Overgang(
        "T38", frozenset({"S15", "S16", "S17"}), "S18", "Vast contract vastleggen", BEIDE,
        f"BW art. 7:668a; {NOTITIE}, § 4.5.1. Aanname van Luwte: dit mag ook direct na de proefplaatsing",
        voorwaarden=("vastgesteld", "loonwaarde_gemeten"), stuk="contract", eisen=("M041", "M043"),
    ),
    Overgang(
        "T41", _IN_DIENST, "S20", "Loonwaarde herbeoordelen", BEIDE, "Participatiewet art. 10d lid 6", reden=True,
    ),
    Overgang(
        "T41t", frozenset({"S20"}), TERUG, "Nieuwe loonwaarde vastleggen", BEIDE, "Participatiewet art. 10d lid 6",
        stuk="loonwaardemeting", eisen=("M230",),
    ),
    Overgang(
        "T54", _TIJDELIJK, "S26", "Contract niet verlengen", ALLEEN_CONSULTANT,
        f"BW art. 7:668; {NOTITIE}, noot xvii", reden=True,
    ),
    Overgang(
        "T55", frozenset({"S26"}), "S13", "Nieuwe plek zoeken", ALLEEN_CONSULTANT,
        f"{PW_10B} lid 1; {NOTITIE}, noot xvii",
        voorwaarden=("vastgesteld",), signalen=("plek_verschuldigd",), eisen=("M042",),
    ),
    Overgang(
        "T55w", frozenset({"S26"}), "S12", "Op de wachtlijst plaatsen", ALLEEN_CONSULTANT, f"{PW_10B} lid 6",
        voorwaarden=("vastgesteld", "getal_gerealiseerd"), reden=True, termijn=CONTACT, eisen=("M042",),
    ),
    Overgang(
        "T58", _LOPEND, "S27", "Dossier afsluiten", ALLEEN_CONSULTANT, "Aanname van Luwte: verhuizing, pensioen, "
        "overlijden of eigen wens", reden=True,
    ),
)
# fmt: on
OVERGANGEN = {o.code: o for o in _OVERGANGEN}

#: The outcome UWV gives decides which transition is made: one form, four roads.
OVERGANG_BIJ_ADVIES = {o.uitkomst: o.code for o in _OVERGANGEN if o.stuk == "advies"}
#: Which transition opens a case on each route.
OVERGANG_BIJ_ROUTE = {
    "voordracht": "T1",
    "zelfmelder": "T12",
    "school": "T5",
    "uwv_uitkering": "T12u",
    "switch": "T1",
}


def doelen(overgang: Overgang) -> tuple[str, ...]:
    """The states a transition can lead to: one, or for a way back each state it can have come from."""
    if overgang.naar != TERUG:
        return (overgang.naar,)
    heen = [o for o in _OVERGANGEN if o.naar in overgang.van]
    return tuple(sorted({van for o in heen for van in o.van}))


def paren() -> Iterator[tuple[str, str, str]]:
    """Every admissible (transition, from, to): the whole course, for the constraint and the tests."""
    for overgang in _OVERGANGEN:
        for van in sorted(overgang.van):
            for naar in doelen(overgang):
                yield overgang.code, van, naar


def mogelijk(van: str) -> tuple[Overgang, ...]:
    """The transitions that start in a state, in the order of the table; none for an unknown state."""
    return tuple(o for o in _OVERGANGEN if van in o.van)


def mag_rol(overgang: Overgang, rol: str) -> bool:
    """Whether a role may make a transition; roles imply nothing about each other."""
    return rol in overgang.wie


def knoppen(van: str, rol: str) -> tuple[Overgang, ...]:
    """The transitions a role sees as buttons: outcomes of one record share the first button."""
    gezien: set[str] = set()
    lijst = []
    for overgang in mogelijk(van):
        if not mag_rol(overgang, rol):
            continue
        if overgang.stuk == "advies":
            if "advies" in gezien:
                continue
            gezien.add("advies")
        lijst.append(overgang)
    return tuple(lijst)
