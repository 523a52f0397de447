"""Who may see and move a case: the municipality, and the table of role, state and action."""

from typing import Any

from luwte.trajecten import verloop
from luwte.trajecten.models import Stap, Traject
from luwte.trajecten.rechtentabel import Actie, mag, rollen, toestanden

__all__ = ["ZIEN", "mag_doen", "mag_registreren", "mag_stap", "mag_zien", "toestanden_voor"]

#: The roles a page about a case lets in; what they see of it follows from the table.
ZIEN = rollen(Actie.ZIEN)


def mag_zien(lidmaatschap: Any, traject: Traject, laatste: Stap | None) -> bool:
    """Whether this member sees a case of her own municipality in its present state."""
    return mag_doen(lidmaatschap, traject, laatste, Actie.ZIEN)


def mag_doen(lidmaatschap: Any, traject: Traject, laatste: Stap | None, actie: Actie) -> bool:
    """Whether this member may do something in a case of her own municipality in its present state."""
    if lidmaatschap is None or laatste is None or traject.gemeente_id != lidmaatschap.gemeente_id:
        return False
    return mag(lidmaatschap.rol, laatste.naar, actie)


def toestanden_voor(rol: str, actie: Actie = Actie.ZIEN) -> frozenset[str]:
    """The states of the cases in which a role may do something; without action: that it sees."""
    return toestanden(rol, actie)


def mag_stap(lidmaatschap: Any, traject: Traject, rij: verloop.Overgang) -> bool:
    """Whether this member may make this transition in a case of her own municipality."""
    return (
        lidmaatschap is not None
        and traject.gemeente_id == lidmaatschap.gemeente_id
        and verloop.mag_rol(rij, lidmaatschap.rol)
    )


def mag_registreren(lidmaatschap: Any) -> bool:
    """Only consultants open a case: others report a signal to them (000: the desk does not indicate)."""
    return lidmaatschap is not None and lidmaatschap.rol == verloop.CONSULTANT
