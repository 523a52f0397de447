"""Who may see and change a person's data."""

from __future__ import annotations

from luwte.gemeenten.basis import GemeenteRij
from luwte.gemeenten.models import Lidmaatschap, Rol

DOSSIERROLLEN = frozenset({Rol.CONSULTANT, Rol.JOBCOACH})


def mag_kandidaat_zien(lidmaatschap: Lidmaatschap | None, rij: GemeenteRij) -> bool:
    """Consultants and jobcoaches of the person's own municipality; figures need no names."""
    return (
        lidmaatschap is not None and lidmaatschap.rol in DOSSIERROLLEN and rij.gemeente_id == lidmaatschap.gemeente_id
    )


def mag_kandidaat_wijzigen(lidmaatschap: Lidmaatschap | None, rij: GemeenteRij) -> bool:
    """Only a consultant of the person's own municipality."""
    return mag_kandidaat_zien(lidmaatschap, rij) and lidmaatschap is not None and lidmaatschap.rol == Rol.CONSULTANT
