"""Who may make, sign and send a document: one table of kinds and roles, and the mandate of the municipality."""

from __future__ import annotations

from typing import Any

from luwte.brieven.models import Brief, Briefpapier
from luwte.brieven.register import SJABLONEN, Sjabloon, Soort
from luwte.gemeenten.models import Rol

#: Who signs what. A decision is the college's: whoever has its mandate signs.
TEKENT: dict[Soort, frozenset[str]] = {
    Soort.BRIEF: frozenset({Rol.CONSULTANT, Rol.JOBCOACH}),
    Soort.BESLUIT: frozenset({Rol.GEMANDATEERDE}),
    Soort.AFSPRAAK: frozenset({Rol.CONSULTANT, Rol.JOBCOACH}),
    Soort.VERSLAG: frozenset({Rol.CONSULTANT, Rol.JOBCOACH, Rol.WERKLEIDER}),
    Soort.VERANTWOORDING: frozenset({Rol.CONTROLLER, Rol.GEMANDATEERDE}),
}
#: Who prints and sends the post of the day.
POST = frozenset({Rol.BACKOFFICE, Rol.CONSULTANT})
#: Who sees that there are letters to sign.
TEKENTAFEL = frozenset({Rol.GEMANDATEERDE, Rol.CONSULTANT, Rol.CONTROLLER})
#: Every role that meets a letter anywhere.
LEZERS = frozenset({Rol.CONSULTANT, Rol.JOBCOACH, Rol.WERKLEIDER, Rol.GEMANDATEERDE, Rol.BACKOFFICE, Rol.CONTROLLER})
#: A decision that goes against an advice takes two people, whatever the mandate (four eyes).
TWEE_MENSEN = frozenset({"besluit-afwijkend"})


def mag_maken(lidmaatschap: Any, sjabloon: Sjabloon) -> bool:
    """Whether this member may make this kind of document."""
    return lidmaatschap is not None and lidmaatschap.rol in sjabloon.rollen


def mag_lezen(lidmaatschap: Any, brief: Brief) -> bool:
    """Own municipality, and a role that makes, signs or sends it. Who sends reads signed letters only."""
    if lidmaatschap is None or brief.gemeente_id != lidmaatschap.gemeente_id or brief.sjabloon not in SJABLONEN:
        return False
    sjabloon, rol = SJABLONEN[brief.sjabloon], lidmaatschap.rol
    if rol in sjabloon.rollen or rol in TEKENT[sjabloon.soort]:
        return True
    return rol in POST and brief.getekend


def mag_wijzigen(lidmaatschap: Any, brief: Brief) -> bool:
    """Free parts change until somebody signs; who may make it may change it."""
    return (
        mag_lezen(lidmaatschap, brief) and not brief.getekend and lidmaatschap.rol in SJABLONEN[brief.sjabloon].rollen
    )


def mag_tekenen(lidmaatschap: Any, brief: Brief, gebruiker: Any) -> bool:
    """Whether this member signs this draft now."""
    if not mag_lezen(lidmaatschap, brief) or brief.getekend:
        return False
    sjabloon = SJABLONEN[brief.sjabloon]
    if sjabloon.code in TWEE_MENSEN and brief.opsteller_id == gebruiker.pk:
        return False
    if lidmaatschap.rol in TEKENT[sjabloon.soort]:
        return True
    return lidmaatschap.rol == Rol.CONSULTANT and consulent_heeft_mandaat(brief.gemeente_id, sjabloon)


def consulent_heeft_mandaat(gemeente_id: int, sjabloon: Sjabloon) -> bool:
    """Whether the municipality lets a consultant sign this decision; never one that deviates."""
    if sjabloon.soort != Soort.BESLUIT or sjabloon.code in TWEE_MENSEN:
        return False
    return Briefpapier.objects.filter(gemeente=gemeente_id, consulent_tekent_besluiten=True).exists()
