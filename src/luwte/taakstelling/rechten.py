"""Who may do what with the counts and the reasons of a municipality."""

from luwte.gemeenten.models import Lidmaatschap, Rol
from luwte.trajecten.models import Traject

#: Who sees the counts of the own municipality.
CIJFERS = (Rol.CONSULTANT, Rol.CONTROLLER, Rol.RAADLEZER, Rol.FUNCTIONEEL_BEHEER)
#: Who sees the money per placement.
GELD = (Rol.CONSULTANT, Rol.CONTROLLER)
#: Who sees names in this room.
NAMEN = (Rol.CONSULTANT,)


def mag_namen_zien(lidmaatschap: Lidmaatschap | None) -> bool:
    """Return whether the list of persons who do not work may be opened."""
    return lidmaatschap is not None and lidmaatschap.rol in NAMEN


def mag_kleine_aantallen_zien(lidmaatschap: Lidmaatschap | None) -> bool:
    """Return whether reasons of fewer than five persons show: not to a council member."""
    return lidmaatschap is not None and lidmaatschap.rol != Rol.RAADLEZER


def mag_reden_vastleggen(lidmaatschap: Lidmaatschap | None, traject: Traject) -> bool:
    """Return whether the reason of a case may be recorded: by a consultant of its municipality."""
    return (
        lidmaatschap is not None
        and lidmaatschap.rol == Rol.CONSULTANT
        and traject.gemeente_id == lidmaatschap.gemeente_id
    )
