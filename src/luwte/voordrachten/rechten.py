"""Who writes, reads along, and sees figures of requests to UWV."""

from typing import Any

from django.http import Http404
from django.shortcuts import get_object_or_404

from luwte.gemeenten.models import Rol
from luwte.toezicht import inzage
from luwte.trajecten import verloop
from luwte.trajecten.models import Stap, Traject
from luwte.trajecten.rechten import mag_zien
from luwte.trajecten.stand import stappen_tot

SCHRIJVERS = (Rol.CONSULTANT,)
LEZERS = (Rol.CONSULTANT, Rol.MEELEZER)
#: Who sees the figures; of single colleagues only who leads them, and everybody her own.
CIJFERS = (Rol.CONSULTANT, Rol.MEELEZER, Rol.GEMANDATEERDE, Rol.CONTROLLER)
PER_CONSULENT = frozenset({Rol.GEMANDATEERDE})
#: From the first talk until the request lies at UWV.
_VOORAF = frozenset({"S0", "S1", "S2", "S3", "S4"})
TOESTANDEN = {
    "voorselectie": _VOORAF,
    "praktijkdeel": frozenset({"S1", "S2", "S3"}),
    "bevinding": _VOORAF,
    "diagnose": frozenset({"S1", "S2", "S3", "S4"}),
    "afspraken": frozenset({"S1", "S2", "S3", "S4"}),
    "vraag": frozenset({"S4", "S5", "S5z", "S22"}),
    "antwoord": frozenset({"S4", "S5", "S5z", "S6", "S7", "S8", "S22"}),
}
ER_NIET = "Dit dossier is er niet, of niet voor u."


def haal(request: Any, pk: int, doel: str) -> tuple[Traject, list[Stap]]:
    """The case and its steps on the peildatum. 404 for a neighbour's case or one that is not for this role.

    The reading is logged with its purpose.
    """
    traject = get_object_or_404(
        Traject.objects.select_related("kandidaat__contactpersoon", "gemeente").filter(gemeente=request.gemeente),
        pk=pk,
    )
    stappen = stappen_tot(traject, request.peildatum)
    if not stappen or not mag_zien(request.lidmaatschap, traject, stappen[-1]):
        raise Http404(ER_NIET)
    inzage.log(request, traject.kandidaat_id, doel)
    return traject, stappen


def mag_schrijven(lidmaatschap: Any, onderdeel: str, toestand: str) -> bool:
    """Whether this member may write this part in a case in this state."""
    return (
        lidmaatschap is not None
        and lidmaatschap.rol in SCHRIJVERS
        and toestand in TOESTANDEN.get(onderdeel, frozenset())
    )


def schrijver_van(stappen: list[Stap]) -> int | None:
    """The user who reported the request ready, last; she does not read along with herself."""
    for stap in reversed(stappen):
        if stap.naar == "S4" and stap.van != "S4":
            return stap.door_id
    return None


def mag_meelezen(lidmaatschap: Any, stappen: list[Stap]) -> bool:
    """Somebody else than the writer, in a role that the course lets read along, while it lies ready."""
    return (
        lidmaatschap is not None
        and bool(stappen)
        and stappen[-1].naar == "S4"
        and verloop.mag_rol(verloop.OVERGANGEN["T11m"], lidmaatschap.rol)
        and schrijver_van(stappen) != lidmaatschap.gebruiker_id
    )
