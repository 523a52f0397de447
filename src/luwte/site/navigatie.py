"""The navigation: which pages a role finds in the menu."""

from __future__ import annotations

from typing import NamedTuple

from django.http import HttpRequest

from luwte.gemeenten.models import Rol
from luwte.plaatsingen.rechten import DOORSTROOM
from luwte.trajecten.rechtentabel import Actie, rollen

CASEWORK = frozenset({Rol.CONSULTANT, Rol.JOBCOACH})
PARTNERS = frozenset({Rol.CONSULTANT, Rol.JOBCOACH, Rol.WERKLEIDER, Rol.MEELEZER, Rol.WIJKWERKER, Rol.SCHOOL})
FLOOR = frozenset({Rol.JOBCOACH, Rol.WERKLEIDER})
WORK_LIST = frozenset(Rol(rol) for rol in rollen(Actie.WERK)) - {Rol.MEELEZER}  # a reader has a list of her own
CASES = frozenset(Rol(rol) for rol in rollen(Actie.ZIEN)) - {Rol.MEELEZER}
TASKS = frozenset({Rol.CONSULTANT, Rol.JOBCOACH, Rol.BACKOFFICE, Rol.CONTROLLER})
FIGURES = frozenset({Rol.CONSULTANT, Rol.CONTROLLER, Rol.RAADLEZER, Rol.FUNCTIONEEL_BEHEER})

SWITCHES = frozenset(DOORSTROOM)
LETTERS = frozenset({Rol.CONSULTANT, Rol.GEMANDATEERDE, Rol.BACKOFFICE, Rol.CONTROLLER})

DECISIONS = frozenset({Rol.CONSULTANT, Rol.GEMANDATEERDE})
OBJECTIONS = frozenset({Rol.CONSULTANT, Rol.GEMANDATEERDE, Rol.BEZWAARCOMMISSIE})


class Item(NamedTuple):
    """One entry of the menu."""

    word: str
    path: str
    roles: frozenset[Rol]
    seldom: bool = False
    current: bool = False


ITEMS = (
    Item("Werkvoorraad", "/werkvoorraad/", WORK_LIST),
    Item("Taken", "/taken/", TASKS),
    Item("Dossiers", "/dossiers/", CASES),
    Item("Mijn mensen", "/begeleiding/", FLOOR),
    Item("Werkgevers", "/werkgevers/", CASEWORK),
    Item("Mijn signalen", "/aanmeldingen/", frozenset({Rol.WIJKWERKER})),
    Item("Leerlingen", "/leerlingen/", frozenset({Rol.SCHOOL, Rol.CONSULTANT}), seldom=True),
    Item("Meelezen", "/meelezen/", frozenset({Rol.MEELEZER, Rol.CONSULTANT}), seldom=True),
    Item("Partners", "/partners/", PARTNERS, seldom=True),
    Item("Overdrachten", "/overdrachten/", frozenset({Rol.CONSULTANT}), seldom=True),
    Item("Overstappen", "/overstappen/", SWITCHES, seldom=True),
    Item("Te besluiten", "/besluiten/", DECISIONS),
    Item("Bezwaren", "/bezwaren/", OBJECTIONS, seldom=True),
    Item("Brieven", "/brieven/", LETTERS),
    Item("Gemeente", "/gemeente/", FIGURES),
    Item("Geld", "/geld/", frozenset({Rol.CONTROLLER, Rol.CONSULTANT}), seldom=True),
    Item("Privacy", "/privacy/", frozenset({Rol.PRIVACY_OFFICER})),
    Item("Beheer", "/beheer/", frozenset({Rol.FUNCTIONEEL_BEHEER})),
)
PUBLIC = (
    Item("Rekenhulp", "/rekenhulp/", frozenset(), seldom=True),
    Item("Vragen", "/vragen/", frozenset(), seldom=True),
    Item("Wet", "/wet/", frozenset(), seldom=True),
)
#: A menu with more entries than this keeps those that are not for every day behind "Meer".
FITS = 9


def menu(request: HttpRequest) -> list[Item]:
    """The entries for the role of this request, the current one marked; public ones for all."""
    lidmaatschap = getattr(request, "lidmaatschap", None)
    items = [i for i in ITEMS if lidmaatschap and lidmaatschap.rol in i.roles]
    items += PUBLIC
    long = len(items) > FITS
    return [i._replace(current=request.path.startswith(i.path), seldom=long and i.seldom) for i in items]
