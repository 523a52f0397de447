"""The tab "Besluiten" of a case: decisions, running terms with their sum, objections, penalty, register."""

from datetime import date
from typing import Any

from luwte.besluiten.concepten import einde_register
from luwte.besluiten.lopend import LopendeTermijn, alle_termijnen, wijzigingen_van
from luwte.besluiten.models import Bezwaar, Registerbericht, Wachtlijstgrond
from luwte.besluiten.overzicht import Bezwaarregel
from luwte.besluiten.rechten import mag
from luwte.gemeenten.models import Rol
from luwte.trajecten.models import Advies, Stap, Traject, Uitkomst, Vaststelling

ROLLEN = frozenset({Rol.CONSULTANT, Rol.GEMANDATEERDE})
#: States in which an objection is a step of the course.
BEZWAAR_ALS_STAP = frozenset({"S7", "S9", "S10", "S12"})


def besluiten(request: Any, traject: Traject, stappen: list[Stap]) -> dict[str, Any]:
    """What the template needs. A fixed number of queries."""
    op = request.peildatum
    vaststellingen = list(
        Vaststelling.objects.filter(traject=traject, besluit_op__lte=op).order_by("-besluit_op", "-pk")
    )
    bezwaren = (
        Bezwaar.objects.filter(traject=traject, ontvangen_op__lte=op)
        .select_related("beslissing", "termijn")
        .prefetch_related("gebeurtenissen")
        .order_by("-ontvangen_op", "-pk")
    )
    dagen = {traject.pk: sorted(een.besluit_op for een in vaststellingen)}
    wijzigingen = wijzigingen_van([traject.pk], op)
    return {
        "vaststellingen": vaststellingen,
        "wachtlijstgronden": Wachtlijstgrond.objects.filter(traject=traject, datum__lte=op).order_by("-datum", "-pk"),
        "termijnen": [(t, _knoppen(request, t)) for t in alle_termijnen(traject, op, dagen, wijzigingen)],
        "bezwaren": [Bezwaarregel.van(b, op, wijzigingen.get(b.termijn.pk, [])) for b in bezwaren],
        "register": register(traject, vaststellingen, op),
        "mag_aanvraag": mag(request.lidmaatschap, "aanvraag"),
        "mag_register": mag(request.lidmaatschap, "register"),
        "bezwaar_als_stap": stappen[-1].naar in BEZWAAR_ALS_STAP,
        "mag_bezwaar": mag(request.lidmaatschap, "bezwaar"),
    }


def _knoppen(request: Any, een: LopendeTermijn) -> list[tuple[str, str]]:
    """What can be done with a term now."""
    if not een.stand.loopt:
        return []
    codes = [("hervatten", "Laat weer lopen")] if een.stand.staat_stil else []
    if not een.stand.staat_stil:
        codes.append(("opschorten", "Opschorten"))
        if not een.stand.te_laat:
            codes.append(("uitstellen", "Uitstellen"))
        elif een.ingebrekestelling is None:
            codes.append(("ingebrekestelling", "Ingebrekestelling vastleggen"))
    if een.termijn.bezwaar_id is None:
        codes.append(("afronden", "Afronden"))
    return [(code, woord) for code, woord in codes if mag(request.lidmaatschap, code)]


def register(traject: Traject, vaststellingen: list[Vaststelling], op: date) -> dict[str, Any] | None:
    """What must be done about the doelgroepregister; None as long as no advice is positive.

    A country-wide page lets a registration end at the positive advice, the Besluit SUWI the day after
    the finding. Luwte follows the Besluit, and asks to look from the advice on.
    """
    advies = (
        Advies.objects.filter(aanvraag__traject=traject, uitkomst=Uitkomst.POSITIEF, ontvangen_op__lte=op)
        .order_by("-ontvangen_op", "-pk")
        .first()
    )
    if advies is None:
        return None
    berichten = list(Registerbericht.objects.filter(traject=traject, datum__lte=op).order_by("datum", "pk"))
    laatste = berichten[-1] if berichten else None
    besluit = next((v for v in vaststellingen if v.uitkomst == Vaststelling.Uitkomst.UITSLUITEND_BESCHUT), None)
    einde = einde_register(besluit.besluit_op) if besluit else None
    soort = Registerbericht.Soort
    if laatste is None:
        taak = "Kijk na of deze persoon in het doelgroepregister staat."
    elif laatste.soort == soort.INGESCHREVEN and einde is not None and op >= einde:
        taak = "Kijk na of UWV de inschrijving in het doelgroepregister heeft beëindigd."
    else:
        taak = ""
    return {"advies": advies, "laatste": laatste, "einde": einde, "taak": taak}
