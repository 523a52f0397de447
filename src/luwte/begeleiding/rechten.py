"""Who may see, observe and agree what: role, municipality and the list one works with.

A werkleider sees only the people on her list, by first name, with what helps them at work: no legal
position, money or citizen number. Roles imply nothing about each other.
"""

from datetime import date
from typing import Any

from luwte.begeleiding.mensen import op_de_lijst
from luwte.gemeenten.models import Rol
from luwte.trajecten.models import Stap, Traject
from luwte.trajecten.rechten import mag_zien

#: Who logs observations and has a list of people.
OP_DE_VLOER = (Rol.CONSULTANT, Rol.JOBCOACH, Rol.WERKLEIDER)
#: Who writes plans, guidance and reviews.
BEGELEIDERS = (Rol.CONSULTANT, Rol.JOBCOACH)


def mag_observeren(lidmaatschap: Any, traject: Traject, laatste: Stap | None, peildatum: date) -> bool:
    """Consultants in every running case, jobcoaches and werkleiders for the people on their list.

    A jobcoach also observes in the cases she works on: from the search for a place onward.
    """
    if lidmaatschap is None or laatste is None or traject.gemeente_id != lidmaatschap.gemeente_id:
        return False
    if laatste.toestand.einde or lidmaatschap.rol not in OP_DE_VLOER:
        return False
    if lidmaatschap.rol != Rol.WERKLEIDER and mag_zien(lidmaatschap, traject, laatste):
        return True
    lijst = op_de_lijst(lidmaatschap.gebruiker_id, lidmaatschap.gemeente_id, peildatum)
    return lijst.filter(pk=traject.pk).exists()


def mag_begeleiden(lidmaatschap: Any, traject: Traject, laatste: Stap | None, peildatum: date) -> bool:
    """Consultants and jobcoaches, in the cases in which they may observe."""
    return (
        lidmaatschap is not None
        and lidmaatschap.rol in BEGELEIDERS
        and mag_observeren(lidmaatschap, traject, laatste, peildatum)
    )


def mag_verbeteren(lidmaatschap: Any, door_id: int) -> bool:
    """Who saw it puts it right, or a consultant."""
    return lidmaatschap is not None and (lidmaatschap.rol == Rol.CONSULTANT or lidmaatschap.gebruiker_id == door_id)
