"""Who may see and move a case: role and municipality, in one place."""

from typing import Any

from luwte.trajecten import verloop
from luwte.trajecten.models import Stap, Traject


def mag_zien(lidmaatschap: Any, traject: Traject, laatste: Stap | None) -> bool:
    """Consultants see every case of their municipality, jobcoaches those in a placement phase."""
    if lidmaatschap is None or traject.gemeente_id != lidmaatschap.gemeente_id:
        return False
    if lidmaatschap.rol == verloop.CONSULTANT:
        return True
    return lidmaatschap.rol == verloop.JOBCOACH and laatste is not None and laatste.naar in toestanden_voor("jobcoach")


def toestanden_voor(rol: str) -> frozenset[str]:
    """The states of the cases a role sees."""
    if rol == verloop.CONSULTANT:
        return frozenset(verloop.TOESTANDEN)
    if rol == verloop.JOBCOACH:
        return frozenset(
            t.code for t in verloop.TOESTANDEN.values() if t.fase in verloop.FASEN_JOBCOACH and not t.einde
        )
    return frozenset()


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
