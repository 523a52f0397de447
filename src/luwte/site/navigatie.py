"""The navigation: which pages a role finds in the menu."""

from __future__ import annotations

from typing import NamedTuple

from django.http import HttpRequest

from luwte.gemeenten.models import Rol
from luwte.trajecten.rechtentabel import Actie, rollen

CASEWORK = frozenset({Rol.CONSULTANT, Rol.JOBCOACH})
PARTNERS = frozenset({Rol.CONSULTANT, Rol.JOBCOACH, Rol.WERKLEIDER, Rol.MEELEZER, Rol.WIJKWERKER, Rol.SCHOOL})
FLOOR = frozenset({Rol.JOBCOACH, Rol.WERKLEIDER})
WORK_LIST = frozenset(Rol(rol) for rol in rollen(Actie.WERK)) - {Rol.MEELEZER}  # a reader has a list of her own
CASES = frozenset(Rol(rol) for rol in rollen(Actie.ZIEN)) - {Rol.MEELEZER}
TASKS = frozenset({Rol.CONSULTANT, Rol.JOBCOACH, Rol.BACKOFFICE, Rol.CONTROLLER})
FIGURES = frozenset({Rol.CONSULTANT, Rol.CONTROLLER, Rol.RAADLEZER, Rol.FUNCTIONEEL_BEHEER})

LETTERS = frozenset({Rol.CONSULTANT, Rol.GEMANDATEERDE, Rol.BACKOFFICE, Rol.CONTROLLER})

DECISIONS = frozenset({Rol.CONSULTANT, Rol.GEMANDATEERDE})
OBJECTIONS = frozenset({Rol.CONSULTANT, Rol.GEMANDATEERDE, Rol.BEZWAARCOMMISSIE})


class Item(NamedTuple):
    """One entry of the menu."""

    word: str
    path: str
    roles: frozenset[Rol]
    current: bool = False


ITEMS = (
    Item("Werkvoorraad", "/werkvoorraad/", WORK_LIST),
    Item("Taken", "/taken/", TASKS),
    Item("Dossiers", "/dossiers/", CASES),
    Item("Mijn mensen", "/begeleiding/", FLOOR),
    Item("Werkgevers", "/werkgevers/", CASEWORK),
    Item("Mijn signalen", "/aanmeldingen/", frozenset({Rol.WIJKWERKER})),
    Item("Leerlingen", "/leerlingen/", frozenset({Rol.SCHOOL, Rol.CONSULTANT})),
    Item("Meelezen", "/meelezen/", frozenset({Rol.MEELEZER, Rol.CONSULTANT})),
    Item("Partners", "/partners/", PARTNERS),
    Item("Te besluiten", "/besluiten/", DECISIONS),
    Item("Bezwaren", "/bezwaren/", OBJECTIONS),
    Item("Brieven", "/brieven/", LETTERS),
    Item("Gemeente", "/gemeente/", FIGURES),
    Item("Geld", "/geld/", frozenset({Rol.CONTROLLER, Rol.CONSULTANT})),
    Item("Privacy", "/privacy/", frozenset({Rol.PRIVACY_OFFICER})),
    Item("Beheer", "/beheer/", frozenset({Rol.FUNCTIONEEL_BEHEER})),
)
PUBLIC = (
    Item("Rekenhulp", "/rekenhulp/", frozenset()),
    Item("Vragen", "/vragen/", frozenset()),
    Item("Wet", "/wet/", frozenset()),
)


def menu(request: HttpRequest) -> list[Item]:
    """The entries for the role of this request, the current one marked; public ones for all."""
    lidmaatschap = getattr(request, "lidmaatschap", None)
    items = [i for i in ITEMS if lidmaatschap and lidmaatschap.rol in i.roles]
    return [i._replace(current=request.path.startswith(i.path)) for i in [*items, *PUBLIC]]
