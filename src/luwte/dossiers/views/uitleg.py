"""Why this amount, this date, this outcome? One sentence, then the tree; page or panel."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from luwte.besluiten.feiten import gegeven_bij
from luwte.dossiers import geld
from luwte.dossiers.feiten import RECHT, quota_feiten
from luwte.dossiers.views.ophalen import haal_dossier
from luwte.gemeenten.beleid import lagen, lagen_altijd
from luwte.gemeenten.rechten import vereist_rol
from luwte.gemeenten.uitleg import als_bon, toon, verklaar
from luwte.plaatsingen import inkomen
from luwte.plaatsingen.models import Overstap
from luwte.plaatsingen.subsidiemaand import dag_van
from luwte.trajecten.models import Advies, Stap, Traject, Uitkomst
from luwte.trajecten.rechten import ZIEN
from luwte.wet import catalogus

#: Targets about the municipality, not about a contract.
OVER_DE_GEMEENTE = frozenset({RECHT})
#: Numbers of rows are shorter than this: longer ones do not fit the database.
LANGSTE_NUMMER = 19
#: The criteria of UWV, on the facts of its advice (Besluit advisering beschut werk art. 3).
CRITERIA = "aangewezen_op_beschut"


@dataclass(frozen=True)
class Vraag:
    """What must be explained: a target on a day with its facts."""

    doel: str
    op: date
    feiten: dict[str, Any]


@vereist_rol(*ZIEN)
def uitleg(request: HttpRequest, pk: int, doel: str) -> HttpResponse:
    """The explanation of a target for this case; 404 for a target or contract that is not in it."""
    wie: Any = request
    traject, stappen = haal_dossier(request, pk, f"uitleg: {doel.replace('_', ' ')}")
    vraag = _vraag(wie, traject, stappen, doel)
    stand = catalogus().at(vraag.op, layers=lagen_altijd(wie.gemeente))
    return toon(
        request,
        verklaar(stand, vraag.doel, vraag.feiten),
        pagina="dossiers/uitleg.html",
        paneel="dossiers/uitleg_paneel.html",
        bon=f"{reverse('dossiers:bon', args=[pk, doel])}?{request.GET.urlencode()}".rstrip("?"),
        traject=traject,
        kandidaat=traject.kandidaat,
        terug="geld" if doel in geld.ALLE else "werk" if doel in inkomen.DOELEN else "verloop",
    )


@vereist_rol(*ZIEN)
def bon(request: HttpRequest, pk: int, doel: str) -> HttpResponse:
    """The receipt of an outcome in this case, with the facts it asks and nothing else about the person."""
    wie: Any = request
    traject, stappen = haal_dossier(request, pk, f"bon: {doel.replace('_', ' ')}")
    vraag = _vraag(wie, traject, stappen, doel)
    return als_bon(catalogus().at(vraag.op, layers=lagen(wie.gemeente, vraag.op)), vraag.doel, vraag.feiten)


def _vraag(request: Any, traject: Traject, stappen: list[Stap], doel: str) -> Vraag:
    if doel.startswith("termijn_"):
        for stap in reversed(stappen):
            if stap.termijn_soort == doel and stap.rij.termijn is not None:
                gegeven = {**dict(stap.rij.termijn.gegeven), **gegeven_bij(stap)}
                return Vraag(doel, stap.datum, {**gegeven, stap.rij.termijn.feit: stap.termijn_feit})
        raise Http404("Deze termijn loopt niet in dit dossier.")
    if doel in OVER_DE_GEMEENTE:
        return Vraag(doel, request.peildatum, quota_feiten(request.gemeente, request.peildatum))
    if doel == CRITERIA:
        return _criteria(traject, request.peildatum)
    if doel in inkomen.DOELEN:
        return _inkomen(request, traject, doel)
    if doel not in geld.ALLE:
        raise Http404("Dit bedrag is er niet.")
    op = geld.dag_van(traject, stappen, request.peildatum)
    contract = request.GET.get("contract", "")
    rijen = [] if op is None else geld.rijen(traject, op, ingevulde_begeleiding(request))
    for rij, feiten in rijen:
        if op is not None and (not contract or str(rij.pk) == contract):
            return Vraag(doel, dag_van(doel, rij, catalogus().at(op)), feiten)
    raise Http404("Er is geen contract om dit bedrag voor uit te rekenen.")


def _inkomen(request: Any, traject: Traject, doel: str) -> Vraag:
    """An income of a switch plan of this case: now, then, or when it fails."""
    nummer = request.GET.get("overstap", "")
    overstap = (
        Overstap.objects.filter(traject=traject, eerste_dag__lte=request.peildatum, pk=int(nummer)).first()
        if nummer.isdecimal() and len(nummer) < LANGSTE_NUMMER
        else None
    )
    if overstap is None or not overstap.huishouden:
        raise Http404("Er is geen overstap met een vergelijking van het inkomen.")
    return Vraag(doel, overstap.eerste_dag, inkomen.feiten(overstap, request.GET.get("wanneer", "")))


def _criteria(traject: Traject, peildatum: date) -> Vraag:
    advies = (
        Advies.objects.filter(aanvraag__traject=traject, ontvangen_op__lte=peildatum)
        .order_by("-ontvangen_op", "-pk")
        .first()
    )
    if advies is None or advies.uitkomst not in {Uitkomst.POSITIEF, Uitkomst.NEGATIEF}:
        raise Http404("In dit dossier is geen advies over de criteria.")
    feiten = {
        "aanpassingen_nodig": advies.criterium_aanpassingen,
        "toezicht_of_begeleiding_nodig": advies.criterium_begeleiding,
    }
    return Vraag(CRITERIA, advies.uitgebracht_op, feiten)


def ingevulde_begeleiding(request: Any) -> Decimal | None:
    """The cost of guidance the user fills in; None leaves it to the workplace."""
    tekst = request.GET.get("begeleiding", "").strip().replace(".", "").replace(",", ".")
    if "e" in tekst.lower():  # 1e-999999 is a number to Python, but takes minutes to use exactly
        return None
    try:
        bedrag = Decimal(tekst)
    except InvalidOperation:
        return None
    return bedrag if bedrag.is_finite() and 0 <= bedrag <= geld.MEESTE_BEGELEIDING else None
