"""One view for every step: the record it needs, its date and its reason, written together."""

from collections import ChainMap
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from luwte.dossiers import nieuws
from luwte.dossiers.feiten import Zaakfeiten, alle_feiten, op_de_dag
from luwte.dossiers.stukken import DATUM_VELD, Samen, stap_begin, stapfeiten, stukform
from luwte.dossiers.views.ophalen import haal_dossier
from luwte.dossiers.views.plek import MET_PLEK
from luwte.dossiers.wachtlijst import AANBOD
from luwte.gemeenten.beleid import lagen
from luwte.gemeenten.bewaren import zin_van
from luwte.gemeenten.rechten import vereist_rol
from luwte.gemeenten.templatetags.opmaak import datum as dag
from luwte.plaatsingen import waarschuwingen
from luwte.plaatsingen.vastleggen import beeindig
from luwte.trajecten import verloop
from luwte.trajecten.forms import StapForm, plaats_fouten
from luwte.trajecten.models import Stap, Traject
from luwte.trajecten.rechten import ZIEN, mag_stap
from luwte.trajecten.stand import sinds
from luwte.trajecten.stappen import INTUSSEN, zet_stap
from luwte.trajecten.voorwaarden import EERST_KIEZEN, toets
from luwte.wet import catalogus

#: Steps after which no placement may still run, and that have no record which ends it.
BEEINDIGT = frozenset({"T36", "T36x"})

INGEHAALD = (
    "In dit dossier is intussen een andere stap gezet. Deze stap kan nu niet meer. "
    "Wat u invulde staat hieronder nog: neem over wat u nodig hebt en open het dossier opnieuw."
)


@dataclass
class _Poging:
    """What one POST is about."""

    request: Any
    traject: Traject
    rij: verloop.Overgang
    feiten: Zaakfeiten
    na: int | None
    stapform: StapForm
    stuk: Any


@vereist_rol(*ZIEN)
def stap(request: HttpRequest, pk: int, code: str) -> HttpResponse:
    """GET shows the step with its conditions; POST writes record and step, or neither."""
    wie: Any = request
    rij = verloop.OVERGANGEN.get(code)
    if rij is None or verloop.BEGIN in rij.van:
        raise Http404("Deze stap bestaat niet.")
    traject, stappen = haal_dossier(request, pk, f"stap: {rij.knop}")
    if not mag_stap(wie.lidmaatschap, traject, rij):
        raise PermissionDenied("Uw rol mag deze stap niet zetten.")
    te_laat = stappen[-1].naar not in rij.van
    na = _na(request)
    ingehaald = na is not None and na != stappen[-1].volgnummer
    if te_laat and (request.method != "POST" or _al_gezet(wie, stappen[-1], rij)):
        messages.info(request, "Deze stap kan nu niet. U ziet hieronder wat wel kan.")
        return redirect("dossiers:dossier", pk)
    if ingehaald and not rij.stuk and _al_gezet(wie, stappen[-1], rij):
        messages.info(request, "Deze stap is al vastgelegd.")
        return redirect("dossiers:dossier", pk)
    feiten = alle_feiten(traject, wie.gemeente, wie.peildatum, stappen[-1].naar, stappen)
    bezwaren, signalen = toets(rij.voorwaarden, feiten), toets(rij.signalen, feiten)
    data = request.POST if request.method == "POST" else None
    if data is None and bezwaren == [EERST_KIEZEN]:
        messages.info(request, f"{EERST_KIEZEN} Daarna gaat u verder met: {rij.knop}.")
        return redirect("dossiers:plaatskeuze")
    begin = {} if data is not None or bezwaren else stap_begin(rij, traject, wie.peildatum, feiten)
    met_datum = rij.stuk not in DATUM_VELD
    stapform = StapForm(data, rij=rij, peildatum=wie.peildatum, met_datum=met_datum, signalen=signalen, initial=begin)
    stuk = stukform(rij, data, traject, wie.peildatum, feiten)
    _kies_plek(request, stuk)
    if te_laat:
        # Somebody was just ahead: say so and keep what was typed, it may be needed elsewhere.
        stapform.add_error(None, INGEHAALD)
    elif ingehaald:
        # The same step again, or a form from before it: who meant it sends it once more.
        stapform.add_error(None, f"{INTUSSEN} De laatste stap: {stappen[-1].rij.knop}, {dag(stappen[-1].datum)}.")
    elif data is not None:
        poging = _Poging(wie, traject, rij, feiten, na, stapform, stuk)
        if gezet := _probeer(poging):
            messages.success(request, f"Vastgelegd: {gezet.toestand.naam}.")
            _waarschuw(wie, stuk)
            return redirect("dossiers:dossier", pk)
    return render(
        request,
        "dossiers/stap.html",
        {
            "traject": traject,
            "kandidaat": traject.kandidaat,
            "stand": stappen[-1],
            "sinds": sinds(stappen),
            "rij": rij,
            "stuk": stuk,
            # What lies beside a form: the four scenarios, what the law says about an end.
            "bijlage": getattr(stuk, "bijlage", ""),
            "stapform": stapform,
            "samen": Samen(stuk, stapform),
            "bezwaren": bezwaren,
            "signalen": signalen,
            "zoek_plek": rij.stuk in MET_PLEK,
            "plaatskeuze": feiten.get("plaatskeuze") if rij.code == AANBOD else None,
            "kies_eerst": EERST_KIEZEN in bezwaren,
        },
        status=422 if data is not None else 200,
    )


def _kies_plek(request: HttpRequest, stuk: Any) -> None:
    """Put a place found in the search in the form; the form itself knows which places there are."""
    gekozen = request.GET.get("werkplek", "")
    if stuk is not None and "werkplek" in stuk.fields and gekozen.isdecimal() and len(gekozen) < 19:
        stuk.initial = {**stuk.initial, "werkplek": int(gekozen)}


def _na(request: HttpRequest) -> int | None:
    """The last step of the case as it was when this form was shown; None when the form does not say."""
    tekst = request.POST.get("na", "")
    return int(tekst) if tekst.isdecimal() and len(tekst) < 6 else None


def _al_gezet(request: Any, laatste: Stap, rij: verloop.Overgang) -> bool:
    """Whether this very form was sent a moment ago: a double click is no reason to complain."""
    gelijk = laatste.overgang == rij.code or bool(rij.stuk and laatste.rij.stuk == rij.stuk)
    return gelijk and laatste.door_id == request.user.pk and laatste.reden == request.POST.get("reden", "").strip()


def _waarschuw(request: Any, stuk: Any) -> None:
    """Say what deserves a second look: hours outside local policy, a chain of contracts, a long trial."""
    vastgelegd = getattr(stuk, "vastgelegd", None)
    if vastgelegd is not None:
        stand = catalogus().at(request.peildatum, layers=lagen(request.gemeente, request.peildatum))
        for zin in waarschuwingen.bij(vastgelegd, stand):
            messages.warning(request, zin)


def _probeer(poging: _Poging) -> Stap | None:
    """Write record and step in one transaction; None when a form was refused."""
    geldig = poging.stapform.is_valid()
    if poging.stuk is not None and not poging.stuk.is_valid():
        geldig = False
    if not geldig:
        return None
    rij = _overgang(poging)
    doel = poging.stuk if poging.stuk is not None else poging.stapform
    telling = nieuws.telling_voor(poging.request, rij)
    try:
        with transaction.atomic():
            gezet = zet_stap(
                poging.traject,
                rij.code,
                _datum(poging),
                poging.request.user,
                rol=poging.request.lidmaatschap.rol,
                peildatum=poging.request.peildatum,
                reden=poging.stapform.cleaned_data.get("reden", ""),
                feiten=ChainMap(
                    _van_het_stuk(poging, rij),
                    op_de_dag(poging.feiten, _datum(poging)),  # type: ignore[arg-type]
                    poging.feiten,  # type: ignore[arg-type]
                ),
                lagen=lagen(poging.request.gemeente, _datum(poging)),
                na=poging.na,
            )
            stuk = poging.stuk.leg_vast() if poging.stuk is not None else None
            if poging.stuk is not None and stuk is None:
                transaction.set_rollback(True)
                return None
            if rij.code in BEEINDIGT:
                beeindig(poging.traject, gezet.datum)
    except ValidationError as fout:
        _plaats(poging, fout)
        return None
    except IntegrityError as fout:
        plaats_fouten(doel, zin_van(fout))
        return None
    if rij.stuk == "contract":
        nieuws.meld_contract(poging.request, stuk, telling)
    return gezet


def _overgang(poging: _Poging) -> verloop.Overgang:
    """For an advice the outcome on the form decides which road is taken."""
    if poging.rij.stuk == "advies":
        van = min(poging.rij.van)
        return verloop.overgang_bij_advies(van, poging.stuk.cleaned_data["uitkomst"]) or poging.rij
    return poging.rij


def _datum(poging: _Poging) -> date:
    veld = DATUM_VELD.get(poging.rij.stuk)
    gegevens = poging.stuk.cleaned_data if veld else poging.stapform.cleaned_data
    datum: date = gegevens[veld or "datum"]
    return datum


def _van_het_stuk(poging: _Poging, rij: verloop.Overgang) -> dict[str, Any]:
    return {} if poging.stuk is None else stapfeiten(rij, poging.stuk.cleaned_data, poging.stuk)


def _plaats(poging: _Poging, fout: ValidationError) -> None:
    """A refusal of the step lands at the date field of the record when that holds the date."""
    veld = DATUM_VELD.get(poging.rij.stuk)
    per_veld = fout.error_dict if hasattr(fout, "error_dict") else {"__all__": fout.error_list}
    for naam, fouten in per_veld.items():
        if naam == "datum" and veld:
            poging.stuk.add_error(veld, fouten)
        else:
            plaats_fouten(poging.stapform, ValidationError({naam: fouten}))
