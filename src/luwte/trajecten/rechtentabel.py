"""Who may do what in which state of a case: one table of role, action and states, read as data.

A page lets a role in (``vereist_rol``); within the page this table decides about the case. Which
transition a role makes in a state stands in ``verloop``, the one table of the course: the column
"stap" here is read from it. Nobody gets anything by being higher: a role that is not named has none.
Legal ground: AVG art. 5 lid 1 onder b, c and f (purpose, no more than needed, shielded).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import TextChoices

from luwte.gemeenten.models import Rol
from luwte.trajecten import verloop


class Actie(TextChoices):
    """What can be done with a case."""

    ZIEN = "zien", "Het dossier zien"
    WERK = "werk", "Op de werkvoorraad"
    STAP = "stap", "Een stap zetten"
    JOURNAAL = "journaal", "Het journaal lezen en schrijven"
    TAAK = "taak", "Taken zien, maken en afronden"
    BRIEF = "brief", "Een brief maken"
    OBSERVEREN = "observeren", "Vastleggen hoe het werken gaat"
    HERVERDELEN = "herverdelen", "Een andere contactpersoon aanwijzen"


class Bereik(TextChoices):
    """Whose cases a role reaches; all within the own municipality."""

    GEMEENTE = "gemeente", "Alle dossiers van de gemeente in deze toestanden"
    TOEGEWEZEN = "toegewezen", "Alleen mensen die aan haar of hem zijn toegewezen"
    EIGEN_AANMELDING = "eigen_aanmelding", "Alleen wat zij of hij zelf aanmeldde; geen dossiers"
    GEEN = "geen", "Geen dossiers, alleen aantallen of instellingen"


@dataclass(frozen=True)
class Recht:
    """The row of one role: its reach, and the states in which it may do each action."""

    bereik: Bereik
    waarom: str
    zien: frozenset[str] = frozenset()
    werk: frozenset[str] = frozenset()
    journaal: frozenset[str] = frozenset()
    taak: frozenset[str] = frozenset()
    brief: frozenset[str] = frozenset()
    observeren: frozenset[str] = frozenset()
    herverdelen: frozenset[str] = frozenset()

    def toestanden(self, actie: Actie, rol: str) -> frozenset[str]:
        """The states in which this row allows an action."""
        if actie == Actie.STAP:
            return stap_toestanden(rol) & self.zien
        staten: frozenset[str] = getattr(self, actie.value)
        return staten


def _fasen(*fasen: str) -> frozenset[str]:
    """The running states of some phases."""
    return frozenset(t.code for t in verloop.TOESTANDEN.values() if t.fase in fasen and not t.einde)


ALLE = frozenset(verloop.TOESTANDEN)
LOPEND = frozenset(t.code for t in verloop.TOESTANDEN.values() if not t.einde)
_PRAKTIJK = frozenset({"S2", "S3"})
_PLAATSING = _fasen("plek", "proef", "werk")
_COACH = _PLAATSING | {"S3"}
_OP_DE_WERKVLOER = _fasen("proef", "werk") - {"S22", "S23", "S24", "S29"}
_GELD = _fasen("proef", "werk")
_BESLUIT = frozenset({"S6", "S7", "S9", "S10", "S11", "S12"})

# A table reads as rows.
# fmt: off
TABEL: dict[str, Recht] = {
    Rol.CONSULTANT: Recht(
        Bereik.GEMEENTE, "Zij of hij leidt het hele verloop.",
        zien=ALLE, werk=LOPEND, journaal=ALLE, taak=ALLE, brief=ALLE, observeren=_PRAKTIJK | _PLAATSING,
        herverdelen=LOPEND,
    ),
    Rol.JOBCOACH: Recht(
        Bereik.GEMEENTE, "Zij of hij kijkt mee in de praktijk en begeleidt vanaf het zoeken van een plek.",
        zien=_COACH, werk=_PLAATSING, journaal=_COACH, taak=_COACH, brief=_PLAATSING, observeren=_COACH,
        herverdelen=_PLAATSING,
    ),
    Rol.MEELEZER: Recht(
        Bereik.GEMEENTE, "Zij of hij leest een voordracht voordat die naar UWV gaat.",
        zien=frozenset({"S4"}), werk=frozenset({"S4"}),
    ),
    Rol.GEMANDATEERDE: Recht(
        Bereik.GEMEENTE, "Zij of hij besluit namens het college.",
        zien=_BESLUIT, werk=frozenset({"S6", "S11"}), brief=_BESLUIT,
    ),
    Rol.BEZWAARCOMMISSIE: Recht(
        Bereik.GEEN, "Zij of hij leest het bezwaar en het besluit daarbij, op een eigen pagina. Geen dossier.",
    ),
    Rol.BACKOFFICE: Recht(
        Bereik.GEMEENTE, "Zij of hij regelt proefplaatsing, contract en geld.",
        zien=_GELD, werk=frozenset({"S25"}), taak=_GELD, brief=_GELD,
    ),
    Rol.WERKLEIDER: Recht(
        Bereik.TOEGEWEZEN, "Zij of hij legt vast hoe het werken gaat, op de eigen werkplekken.",
        observeren=_PRAKTIJK | _OP_DE_WERKVLOER,
    ),
    Rol.WIJKWERKER: Recht(Bereik.EIGEN_AANMELDING, "Zij of hij meldt aan en indiceert niet."),
    Rol.SCHOOL: Recht(Bereik.EIGEN_AANMELDING, "De school meldt leerlingen aan en indiceert niet."),
    Rol.CONTROLLER: Recht(Bereik.GEEN, "Aantallen en geld, geen namen."),
    Rol.RAADLEZER: Recht(Bereik.GEEN, "Aantallen, geen namen en geen kleine groepen."),
    Rol.PRIVACY_OFFICER: Recht(Bereik.GEEN, "Wie keek en wie wijzigde, niet wat er in een dossier staat."),
    Rol.FUNCTIONEEL_BEHEER: Recht(Bereik.GEEN, "Gebruikers, beleid en logboek, niet wat er in een dossier staat."),
}
# fmt: on


def stap_toestanden(rol: str) -> frozenset[str]:
    """The states in which the course lets a role make a step."""
    return frozenset(van for rij in verloop.OVERGANGEN.values() if verloop.mag_rol(rij, rol) for van in rij.van if van)


def mag(rol: str, toestand: str, actie: Actie) -> bool:
    """Whether a role may do this in a case in this state; the municipality and the reach come on top."""
    recht = TABEL.get(rol)
    return recht is not None and toestand in recht.toestanden(actie, rol)


def toestanden(rol: str, actie: Actie = Actie.ZIEN) -> frozenset[str]:
    """The states in which a role may do something."""
    recht = TABEL.get(rol)
    return recht.toestanden(actie, rol) if recht is not None else frozenset()


def rollen(actie: Actie = Actie.ZIEN) -> tuple[str, ...]:
    """The roles that may do something in at least one state: who a page of that action lets in."""
    return tuple(rol for rol in TABEL if toestanden(rol, actie))


def cellen() -> Iterator[tuple[str, str, Actie, bool]]:
    """Every cell: role, state, action, allowed. For the page and for the test that walks them all."""
    for rol in TABEL:
        for toestand in verloop.TOESTANDEN:
            for actie in Actie:
                yield rol, toestand, actie, mag(rol, toestand, actie)
