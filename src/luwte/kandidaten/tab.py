"""Two tabs of a case: the people around her with her consent, and who looked."""

from __future__ import annotations

from typing import Any

from luwte.kandidaten.netwerk import rijen_met_einde
from luwte.kandidaten.rechten import mag_kandidaat_wijzigen
from luwte.kandidaten.verwijzing import nummers_van
from luwte.toezicht.models import Inzage

BLIKKEN = 50


def netwerk(request: Any, traject: Any, _: Any) -> dict[str, Any]:
    """Network, representatives, consent and contact persons, as they were on the peildatum."""
    kandidaat, dag = traject.kandidaat, request.peildatum
    personen = list(kandidaat.netwerk.filter(vanaf__lte=dag).order_by("relatie", "naam", "id"))
    contact = kandidaat.contactpersonen.filter(vanaf__lte=dag).select_related("gebruiker").order_by("vanaf", "id")
    toestemmingen = kandidaat.toestemmingen.filter(gegeven_op__lte=dag).order_by("-gegeven_op", "soort", "id")
    return {
        "mag_wijzigen": mag_kandidaat_wijzigen(request.lidmaatschap, kandidaat),
        "netwerk": [een for een in personen if een.loopt_op(dag)],
        "vroeger": [een for een in personen if not een.loopt_op(dag)],
        "toestemmingen": [(een, een.ingetrokken_op is not None and een.ingetrokken_op <= dag) for een in toestemmingen],
        "contactpersonen": rijen_met_einde(list(contact))[::-1],
    }


def wie_keek(request: Any, traject: Any, _: Any) -> dict[str, Any]:
    """The last looks at this person, newest first; also those at a row of hers from before it was merged."""
    nummers = nummers_van(traject.kandidaat_id)
    rijen = Inzage.objects.filter(gemeente_id=request.gemeente.pk, kandidaat_id__in=nummers)
    return {"blikken": rijen.order_by("-id")[:BLIKKEN], "blikken_hooguit": BLIKKEN}
