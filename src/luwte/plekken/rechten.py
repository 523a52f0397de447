"""Who may see and add employers and workplaces."""

from luwte.gemeenten.models import Lidmaatschap, Rol

#: Who works with employers.
PLEKKEN = (Rol.CONSULTANT, Rol.JOBCOACH)


def mag_werkgever_toevoegen(lidmaatschap: Lidmaatschap | None) -> bool:
    """Return whether an employer or workplace may be added: consultant and jobcoach."""
    return lidmaatschap is not None and lidmaatschap.rol in PLEKKEN
