"""The course of a case: every state and every transition of beschut werk, once.

Buttons, forms, the line of steps, the drawing, the database constraint and the tests are read from
this table. A pair of states that is not in it does not exist: it is refused in Python and by the
database. Legal ground: Participatiewet art. 10b; the order of the steps: regional note
Zaanstreek-Waterland 2017, chapter 5 (process drawing).
"""

from collections.abc import Iterator

from luwte.trajecten.overgang import (
    BEGIN,
    BEIDE,
    CONSULTANT,
    GEMANDATEERDE,
    JOBCOACH,
    MEELEZER,
    SCHOOL,
    TERUG,
    WIJKWERKER,
    ZELFDE,
    Overgang,
)
from luwte.trajecten.overgangen_toegang import TOEGANG
from luwte.trajecten.overgangen_werk import WERK
from luwte.trajecten.toestanden import (
    ADVIES_UWV,
    BESLUIT,
    FASEN,
    FASEN_JOBCOACH,
    PLEK,
    TOESTANDEN,
    UITNODIGING,
    Termijn,
    Toestand,
)

__all__ = [
    "ADVIES_UWV",
    "BEGIN",
    "BEIDE",
    "CONSULTANT",
    "ELDERS",
    "FASEN",
    "FASEN_JOBCOACH",
    "GEMANDATEERDE",
    "JOBCOACH",
    "MEELEZER",
    "OVERGANGEN",
    "OVERGANG_BIJ_ROUTE",
    "SCHOOL",
    "TERMIJNEN",
    "TERUG",
    "TOESTANDEN",
    "UITNODIGING",
    "WIJKWERKER",
    "ZELFDE",
    "Overgang",
    "Termijn",
    "Toestand",
    "doelen",
    "knoppen",
    "mag_rol",
    "mogelijk",
    "overgang_bij_advies",
    "paren",
]

OVERGANGEN = {o.code: o for o in (*TOEGANG, *WERK)}

#: What a term is about, by its rule: a step that leaves the case where it is carries the running one on.
TERMIJNEN = {o.termijn.doel: o.termijn for o in OVERGANGEN.values() if o.termijn is not None} | {
    usual.doel: usual for usual in (PLEK, BESLUIT)
}

#: Which transition opens a case on each route.
OVERGANG_BIJ_ROUTE = {
    "voordracht": "T1",
    "zelfmelder": "T12",
    "school": "T5",
    "uwv_uitkering": "T12u",
    "switch": "T1",
    "switch_geldig": "T55s",
    "wsw": "T2w",
    "overgenomen": "T58o",
}

#: What the described process does without a step of one case: the rule that knows it, and where.
ELDERS = {
    "T15": ("termijn_advies_uwv", "De termijn van UWV loopt vanaf de aanvraag (T11, T12 en T43)."),
    "T20": ("einde_doelgroepregister", "Na een positief advies eindigt een inschrijving in het doelgroepregister."),
    "T21": ("mag_wajong_gegevens_gebruiken", "UWV gebruikt gegevens van hoogstens twee jaar oud opnieuw."),
    "T32": ("termijn_loonwaardemeting", "De termijn van de meting loopt vanaf het begin van de proefplaatsing (T31)."),
    "T33": ("proefplaatsing_duur_past", "Bij een lange proefplaatsing waarschuwt het formulier."),
    "T51": ("voldoet_aan_taakstelling", "De telling op 31 december staat op de pagina Gemeente."),
    "T52": ("bonus_gemeente", "De bonus per plek van 2015 tot en met 2019."),
    "T53": ("evaluatie_op", "De evaluatie twee jaar na de eerste plek."),
    "T59": ("financieringsregime", "Uit het inkomen volgt wie betaalt: loondispensatie of loonkostensubsidie."),
    "T60": ("begeleidingssubsidie_algemeen_bij_plaatsing", "De subsidie per jaar staat op de pagina Geld."),
    "T61": ("telt_voor_banenafspraak", "Een beschutte plek telt niet voor de banenafspraak."),
}


def doelen(overgang: Overgang, van: str | None = None) -> tuple[str, ...]:
    """The states a transition can lead to: one, or for a way back each state it can return to.

    For a transition that leaves the case where it is that is ``van``, or every state it starts in.
    """
    if overgang.naar == ZELFDE:
        return tuple(sorted(overgang.van)) if van is None else (van,)
    return tuple(sorted(overgang.terug)) if overgang.naar == TERUG else (overgang.naar,)


def paren() -> Iterator[tuple[str, str, str]]:
    """Every admissible (transition, from, to): the whole course, for the constraint and the tests."""
    for overgang in OVERGANGEN.values():
        for van in sorted(overgang.van):
            for naar in doelen(overgang, van):
                yield overgang.code, van, naar


def mogelijk(van: str) -> tuple[Overgang, ...]:
    """The transitions that start in a state, in the order of the table; none for an unknown state."""
    return tuple(o for o in OVERGANGEN.values() if van in o.van)


def mag_rol(overgang: Overgang, rol: str) -> bool:
    """Whether a role may make a transition; roles imply nothing about each other."""
    return rol in overgang.wie


def overgang_bij_advies(van: str, uitkomst: str) -> Overgang | None:
    """The transition that an outcome of UWV makes from a state: one form, several roads."""
    return next((o for o in mogelijk(van) if o.stuk == "advies" and o.uitkomst == uitkomst), None)


def knoppen(van: str, rol: str) -> tuple[Overgang, ...]:
    """The transitions a role sees as buttons: outcomes of one advice share the first button."""
    advies_gezien = False
    lijst = []
    for overgang in mogelijk(van):
        if not mag_rol(overgang, rol) or (overgang.stuk == "advies" and advies_gezien):
            continue
        advies_gezien = advies_gezien or overgang.stuk == "advies"
        lijst.append(overgang)
    return tuple(lijst)
