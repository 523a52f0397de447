"""The box "Nu": which steps this role can make now, and which not, with the reason."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from luwte.dossiers.werkvoorraad import volgende
from luwte.trajecten import verloop
from luwte.trajecten.models import Stap
from luwte.trajecten.voorwaarden import toets


@dataclass(frozen=True)
class Knop:
    """A step in the box: a button, with signals that ask a reason, or blocked with reasons."""

    rij: verloop.Overgang
    eerste: bool
    bezwaren: list[str]
    signalen: list[str]


@dataclass(frozen=True)
class Nu:
    """Possible steps, the usual one first, and blocked ones."""

    mogelijk: list[Knop]
    geblokkeerd: list[Knop]


def nu(stap: Stap, rol: str, feiten: Mapping[str, Any]) -> Nu:
    """The buttons of a case for a role, from the table of the course and the facts."""
    voorop = volgende(stap, rol)
    knoppen = [
        Knop(rij, rij == voorop, toets(rij.voorwaarden, feiten), toets(rij.signalen, feiten))
        for rij in verloop.knoppen(stap.naar, rol)
    ]
    mogelijk = [k for k in knoppen if not k.bezwaren]
    return Nu(
        sorted(mogelijk, key=lambda k: (not k.eerste, k.rij.code == "T58")),
        # A step for another route is no news: nobody waits for it.
        [k for k in knoppen if k.bezwaren and "is_zelfmelder" not in _falend(k.rij, feiten)],
    )


def _falend(rij: verloop.Overgang, feiten: Mapping[str, Any]) -> set[str]:
    return {naam for naam in rij.voorwaarden if toets((naam,), feiten)}
