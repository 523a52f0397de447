"""Who may see, observe and agree what: the table of role, state and action, and the list one works with.

A werkleider sees only the people on her list, by first name, with what helps them at work: no legal
position, money or citizen number. Roles imply nothing about each other.
"""

from datetime import date
from typing import Any

from luwte.begeleiding.mensen import op_de_lijst
from luwte.gemeenten.models import Rol
from luwte.trajecten.models import Stap, Traject
from luwte.trajecten.rechten import mag_doen, mag_zien
from luwte.trajecten.rechtentabel import TABEL, Actie, Bereik, rollen

#: Who logs observations and has a list of people.
OP_DE_VLOER = rollen(Actie.OBSERVEREN)
#: Who writes plans, guidance and reviews.
BEGELEIDERS = (Rol.CONSULTANT, Rol.JOBCOACH)
#: Who reads them in the case.
LEZERS = frozenset({*BEGELEIDERS, Rol.MEELEZER})


def mag_observeren(lidmaatschap: Any, traject: Traject, laatste: Stap | None, peildatum: date) -> bool:
    """Where the table allows it; who only reaches assigned people, for those on her list."""
    if not mag_doen(lidmaatschap, traject, laatste, Actie.OBSERVEREN):
        return False
    if TABEL[lidmaatschap.rol].bereik == Bereik.GEMEENTE:
        return True
    lijst = op_de_lijst(lidmaatschap.gebruiker_id, lidmaatschap.gemeente_id, peildatum)
    return lijst.filter(pk=traject.pk).exists()


def mag_begeleiden(lidmaatschap: Any, traject: Traject, laatste: Stap | None) -> bool:
    """Consultants and jobcoaches, in the running cases they see."""
    return (
        lidmaatschap is not None
        and lidmaatschap.rol in BEGELEIDERS
        and laatste is not None
        and not laatste.toestand.einde
        and mag_zien(lidmaatschap, traject, laatste)
    )


def mag_verbeteren(lidmaatschap: Any, door_id: int) -> bool:
    """Who saw it puts it right, or a consultant."""
    return lidmaatschap is not None and (lidmaatschap.rol == Rol.CONSULTANT or lidmaatschap.gebruiker_id == door_id)
