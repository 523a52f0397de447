"""The states of the course and the terms that can run: the words of ``verloop.py``."""

from dataclasses import dataclass

FASEN = {
    "aanmelding": "Aanmelding",
    "diagnose": "Diagnose",
    "advies": "Advies van UWV",
    "besluit": "Besluit",
    "plek": "Plek zoeken",
    "proef": "Proefplaatsing",
    "werk": "In dienst",
}
#: Phases in which a jobcoach works on the case.
FASEN_JOBCOACH = frozenset({"plek", "proef", "werk"})


@dataclass(frozen=True)
class Toestand:
    """A place in the course. ``aan_zet`` is who must act; ``volgende`` is the usual next transition.

    A state with ``binnen`` is nested: a case is in it while it is also in one of those states.
    """

    code: str
    naam: str
    fase: str
    aan_zet: str
    werk: str = ""
    volgende: str = ""
    einde: bool = False
    binnen: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Termijn:
    """A term that starts with a transition: a rule of ``wet`` and the one fact it counts from.

    With ``vanaf_stap`` that fact is the date of the step itself, whatever the case knows.
    ``gegeven`` are further facts the rule asks, the same for every case.
    """

    doel: str
    feit: str
    wat: str
    verplicht: bool = True
    vanaf_stap: bool = False
    gegeven: tuple[tuple[str, object], ...] = ()


# A table reads as rows.
# fmt: off
_DIENST = frozenset({"S16", "S17", "S18"})
_TOESTANDEN = (
    Toestand("S0", "Signaal ontvangen", "aanmelding", "consultant", "Pak het signaal op", "T2"),
    Toestand("S1", "Voorselectie", "aanmelding", "consultant", "Kies de weg voor deze persoon", "T3"),
    Toestand("S2", "Laatste schooljaar", "aanmelding", "consultant", "Regel een stage of werkervaringsplek", "T6"),
    Toestand("S3", "Diagnose in de praktijk", "diagnose", "consultant", "Rond de diagnose af", "T8"),
    Toestand("S4", "Voordracht gereed", "diagnose", "consultant", "Vraag het advies aan bij UWV", "T11"),
    Toestand("S5", "Aanvraag in onderzoek bij UWV", "advies", "uwv", "Wacht op het advies van UWV", "T17"),
    Toestand("S5z", "Zelfmelding in onderzoek bij UWV", "advies", "uwv", "Wacht op het advies van UWV", "T17"),
    Toestand("S6", "Positief advies ontvangen", "besluit", "consultant", "Leg het besluit van het college vast", "T23"),
    Toestand("S7", "Negatief advies", "advies", "consultant", "Zoek een ander traject", "T22"),
    Toestand("S8", "Andere uitkomst", "advies", "consultant", "Zoek een ander traject", "T22"),
    Toestand("S9", "Vastgesteld: alleen beschut werk past", "besluit", "consultant", "Bied een plek aan", "T26"),
    Toestand("S10", "Afwijkend besluit", "besluit", "consultant", "Zoek een ander traject", "T22"),
    Toestand("S11", "Bezwaar of beroep", "besluit", "consultant", "Beslis op het bezwaar", "T57"),
    Toestand("S12", "Wachtlijst", "plek", "consultant", "Neem contact op en kijk of er een plek is", "T28"),
    Toestand("S13", "Plek zoeken", "plek", "jobcoach", "Zoek een plek en start de proefplaatsing", "T31"),
    Toestand("S14", "Proefplaatsing", "proef", "jobcoach", "Laat de loonwaarde meten", "T34"),
    Toestand("S15", "Loonwaarde vastgesteld", "proef", "jobcoach", "Leg het contract vast", "T35"),
    Toestand("S16", "In dienst, eerste contract", "werk", "werkgever", "Bespreek het vervolg van het contract", "T37"),
    Toestand("S17", "In dienst, vervolgcontract", "werk", "werkgever", "Bespreek het vervolg van het contract", "T38"),
    Toestand("S18", "In dienst, vast contract", "werk", "werkgever"),
    Toestand("S19", "Gedetacheerd", "werk", "werkgever", binnen=_DIENST),
    Toestand("S20", "Herbeoordeling loonwaarde", "werk", "jobcoach", "Laat de loonwaarde opnieuw meten", "T41t"),
    Toestand("S21", "Signaal: loonwaarde daalt blijvend", "werk", "jobcoach", "Bespreek wat er nodig is", "T43"),
    Toestand("S22", "Nieuw advies gevraagd aan UWV", "werk", "uwv", "Wacht op het advies van UWV", "T45p"),
    Toestand("S23", "Doorgestroomd naar ander werk", "werk", "consultant", "Houd contact over de overstap", "T49"),
    Toestand("S24", "Overgestapt naar dagbesteding", "werk", "consultant", "Houd contact over de overstap", "T49"),
    Toestand("S25", "Ziek", "werk", "werkgever", "Houd contact tijdens de ziekte", "T46t"),
    Toestand("S26", "Dienstverband geëindigd, advies geldig", "plek", "consultant", "Zoek een nieuwe plek", "T55"),
    Toestand("S27", "Uitgestroomd", "werk", "niemand", einde=True),
    Toestand("S28", "Terug na een overstap", "plek", "consultant", "Kies: oude plek of nieuwe plek", "T49p"),
    Toestand("S29", "Wisselt van werkgever", "werk", "jobcoach", "Leg het nieuwe contract vast", "T50t"),
    Toestand("SX", "Ander traject opgepakt", "aanmelding", "niemand"),
)
TOESTANDEN = {t.code: t for t in _TOESTANDEN}

ADVIES_UWV = Termijn("termijn_advies_uwv", "adviesaanvraag_op", "UWV adviseert binnen 8 weken")
BESLUIT = Termijn("termijn_besluit", "advies_ontvangen_op", "Het college besluit binnen 8 weken na het advies")
OVERNAME = Termijn(
    "termijn_besluit", "advies_ontvangen_op", "Het college besluit binnen 8 weken na de overname", vanaf_stap=True
)
SIGNAAL = Termijn("termijn_oppakken_signaal", "signaal_op", "Pak een signaal op tijd op")
UITNODIGING = Termijn("termijn_uitnodiging_zelfmelder", "melding_op", "Nodig de zelfmelder uit")
VOORSELECTIE = Termijn("termijn_voorselectie", "traject_begin", "Kies op tijd de weg die past")
PRAKTIJK = Termijn("termijn_praktijkroute", "praktijkroute_begin", "Rond de diagnose op tijd af")
ANDER_PLAN = Termijn("termijn_ander_plan", "advies_ontvangen_op", "Na een ander advies volgt een ander plan")
PLEK = Termijn("termijn_werkplek_zoeken", "besluit_op", "Zoek op tijd een werkplek")
METING = Termijn("termijn_loonwaardemeting", "proefplaatsing_begin", "Meet de loonwaarde na ongeveer 6 weken")
AANZEGGING = Termijn(
    "termijn_aanzegging", "contract_einde", "Zeg een maand voor het einde aan of het contract doorgaat", verplicht=False
)
NIEUWE_PLEK = Termijn("termijn_werkplek_zoeken", "besluit_op", "Zoek op tijd een nieuwe plek", vanaf_stap=True)
TERUGKEER = Termijn(
    "terugkeer_uiterlijk", "overstap_op", "Tot deze dag kan zij terug naar de oude werkgever", verplicht=False
)
BEZWAAR = Termijn(
    "termijn_beslissing_op_bezwaar", "besluit_op", "Het college beslist op tijd op het bezwaar", verplicht=False,
    gegeven=(("adviescommissie", False),),
)
CONTACT = Termijn("termijn_contact_wachtlijst", "laatste_contact_op", "Houd contact tijdens het wachten")
# fmt: on
