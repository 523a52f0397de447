"""The box "Nu": which steps this role can make now, and which not, with the reason."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from luwte.dossiers.werkvoorraad import volgende
from luwte.trajecten import verloop
from luwte.trajecten.models import Stap
from luwte.trajecten.voorwaarden import EERST_KIEZEN, toets

#: How many steps beside the usual one stand in the box itself; the rest stands behind "Andere stappen".
MEESTE = 3
#: Which of them come first while somebody works; other steps follow in the order of the course.
VAAK = ("T37", "T38", "T46", "T54", "T39", "T41")
#: What the other steps are for; a step that is not named here belongs to the last.
GROEPEN = {
    "Contract": ("T37", "T38", "T39", "T44", "T54"),
    "Loonwaarde": ("T41", "T42"),
    "Ziekte": ("T46",),
    "Detachering en werkgever": ("T40", "T40e", "T50"),
    "Overstap naar ander werk of dagbesteding": ("T47", "T48"),
    "Bezwaar en beroep": ("T25", "T25r"),
    "Verder met dit dossier": (),
}


@dataclass(frozen=True)
class Knop:
    """A step in the box: a button, with signals that ask a reason, or blocked with reasons."""

    rij: verloop.Overgang
    eerste: bool
    bezwaren: list[str]
    signalen: list[str]

    @property
    def kan(self) -> bool:
        """Whether there is something to do behind the button; who must choose first is led there by the step."""
        return not self.bezwaren or self.bezwaren == [EERST_KIEZEN]


@dataclass(frozen=True)
class Nu:
    """Possible steps, the usual one first, and blocked ones."""

    mogelijk: list[Knop]
    geblokkeerd: list[Knop]

    @property
    def voorop(self) -> list[Knop]:
        """The usual step and a few others: more buttons side by side nobody reads."""
        return self.mogelijk[: self._aantal]

    @property
    def verder(self) -> list[tuple[str, list[Knop]]]:
        """The other possible steps, by what they are for."""
        rest = {k.rij.code: k for k in self.mogelijk[self._aantal :]}
        groepen = [(naam, [rest.pop(code) for code in codes if code in rest]) for naam, codes in GROEPEN.items()]
        groepen[-1][1].extend(rest.values())
        return [(naam, knoppen) for naam, knoppen in groepen if knoppen]

    @property
    def _aantal(self) -> int:
        return MEESTE + any(k.eerste for k in self.mogelijk)


def nu(stap: Stap, rol: str, feiten: Mapping[str, Any]) -> Nu:
    """The buttons of a case for a role, from the table of the course and the facts."""
    voorop = volgende(stap, rol)
    knoppen = [
        Knop(rij, rij == voorop, toets(rij.voorwaarden, feiten), toets(rij.signalen, feiten))
        for rij in verloop.knoppen(stap.naar, rol)
    ]
    mogelijk = [k for k in knoppen if k.kan]
    return Nu(
        sorted(mogelijk, key=_volgorde),
        # A step for another route is no news: nobody waits for it.
        [k for k in knoppen if not k.kan and "is_zelfmelder" not in _falend(k.rij, feiten)],
    )


def _volgorde(knop: Knop) -> tuple[bool, bool, int]:
    code = knop.rij.code
    return not knop.eerste, code == "T58", VAAK.index(code) if code in VAAK else len(VAAK)


def _falend(rij: verloop.Overgang, feiten: Mapping[str, Any]) -> set[str]:
    return {naam for naam in rij.voorwaarden if toets((naam,), feiten)}
