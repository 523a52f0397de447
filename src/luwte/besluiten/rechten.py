"""Who may do what with decisions, terms and objections; the case itself: ``trajecten.rechten``."""

from typing import Any

from luwte.besluiten.models import Besluittermijn, Bezwaar
from luwte.gemeenten.models import Rol

CONSULENT = frozenset({Rol.CONSULTANT})
COLLEGE = frozenset({Rol.CONSULTANT, Rol.GEMANDATEERDE})
MANDAAT = frozenset({Rol.GEMANDATEERDE})
COMMISSIE = frozenset({Rol.BEZWAARCOMMISSIE})
#: Who sees the objections of the own municipality. The committee sees nothing else of a case.
BEZWAREN = COLLEGE | COMMISSIE

#: What is done with a case, a term or an objection, and by whom.
HANDELINGEN: dict[str, frozenset[Rol]] = {
    "aanvraag": COLLEGE,
    "register": CONSULENT,
    "bezwaar": COLLEGE,
    "opschorten": COLLEGE,
    "hervatten": COLLEGE,
    "uitstellen": COLLEGE,
    "afronden": COLLEGE,
    "ingebrekestelling": COLLEGE,
    "te-laat": MANDAAT,
    "hoorzitting": COLLEGE | COMMISSIE,
    "advies": COMMISSIE,
    "intrekken": COLLEGE,
    "beslissen": MANDAAT,
    "beroep": COLLEGE,
    "uitspraak": COLLEGE,
}


def mag(lidmaatschap: Any, handeling: str) -> bool:
    """Whether this member may do this; an unknown action nobody may."""
    return lidmaatschap is not None and lidmaatschap.rol in HANDELINGEN.get(handeling, frozenset())


def mag_bezwaar_zien(lidmaatschap: Any, bezwaar: Bezwaar) -> bool:
    """Objections of the own municipality; the committee those she advises on."""
    if lidmaatschap is None or bezwaar.gemeente_id != lidmaatschap.gemeente_id:
        return False
    if lidmaatschap.rol in COMMISSIE:
        return bezwaar.adviescommissie
    return lidmaatschap.rol in COLLEGE


def mag_termijn(lidmaatschap: Any, termijn: Besluittermijn) -> bool:
    """Terms of the own municipality, for who decides."""
    return lidmaatschap is not None and termijn.gemeente_id == lidmaatschap.gemeente_id and lidmaatschap.rol in COLLEGE
