"""A case in any state of the course, by the shortest road of the table; its records are left out."""

import datetime as dt
from collections import deque
from typing import Any

from luwte.besluiten.models import Wachtlijstgrond
from luwte.dossiers.models import Plaatskeuze
from luwte.trajecten import verloop
from luwte.trajecten.models import Stap, Traject
from tests.trajecten.gevallen import BEGIN, persoon


def pad_naar(toestand: str) -> list[tuple[str, str, str]]:
    """The fewest (transition, from, to) that end in a state."""
    vorige: dict[str, tuple[str, str, str]] = {}
    rij = deque([verloop.BEGIN])
    while rij:
        van = rij.popleft()
        for code, begin, naar in sorted(verloop.paren()):
            # A deviation asks a second person; objection leads to the same state.
            if begin == van and code != "T24" and naar not in vorige and naar != verloop.BEGIN:
                vorige[naar] = (code, begin, naar)
                rij.append(naar)
    pad: list[tuple[str, str, str]] = []
    while toestand != verloop.BEGIN:
        pad.insert(0, vorige[toestand])
        toestand = vorige[toestand][1]
    return pad


def dossier_in(gemeente: Any, door: Any, toestand: str, begin: dt.date = BEGIN, **mens: Any) -> Traject:
    """A case of a new person in this state, one day a step. The municipality is in view."""
    traject = Traject.objects.create(
        gemeente=gemeente, kandidaat=persoon(gemeente, **mens), route="voordracht", begin=begin
    )
    for nummer, (code, van, naar) in enumerate(pad_naar(toestand), start=1):
        zet(traject, door, code, van, naar, begin + dt.timedelta(days=nummer - 1))
    return traject


def zet(traject: Traject, door: Any, code: str, van: str, naar: str, datum: dt.date, **extra: Any) -> Stap:
    """One more step, as the database takes it; with the proof a waiting list asks, and the choice that ends it."""
    if code == "T29":
        Plaatskeuze.objects.create(
            gemeente_id=traject.gemeente_id, datum=datum, aanleiding="plek_vrij", volgorde="besluit", bron="Besluit",
            gekozen=traject, gekozen_rang=1, door=door,
        )  # fmt: skip
    if naar == "S12" and van not in {"S11", "S12"}:
        Wachtlijstgrond.objects.create(
            gemeente_id=traject.gemeente_id, traject=traject, datum=datum, uren=31, uren_per_plek=31, aantal=1, bon={}
        )
    return Stap.objects.create(
        gemeente_id=traject.gemeente_id, traject=traject, volgnummer=traject.stappen.count() + 1, overgang=code,
        van=van, naar=naar, datum=datum, door=door, reden="Omdat het zo past.", **extra,
    )  # fmt: skip
