"""What letters ask of the rooms below: work, loonwaarde, amounts and the count of the year.

Each source gives plain values and leaves out what is not known; see ``brieven.feiten``.
"""

from __future__ import annotations

from typing import Any

from luwte.brieven.feiten import REGELFEITEN, Zaak, bron
from luwte.dossiers import geld, gemeentefeiten, verslagfeiten, werk
from luwte.gemeenten.templatetags import opmaak
from luwte.plaatsingen.models import Detachering, Loonwaardemeting
from luwte.taakstelling.tellen import telling

__all__ = ["gemeentefeiten", "verslagfeiten"]

#: States in which a letter tells how many places there are.
TELT = frozenset({"S9", "S12", "S26"})


@bron
def van_het_werk(zaak: Zaak) -> dict[str, Any]:
    """Trial placement, contract and employer; the facts that amounts ask of the running contract."""
    if zaak.traject is None:
        return {}
    stappen = list(zaak.stappen)
    feiten: dict[str, Any] = {}
    proeven = werk.proefplaatsingen(zaak.traject, stappen, zaak.peildatum)
    if proeven:
        feiten |= _plek(proeven[-1].werkplek) | {
            "proef_begin": proeven[-1].periode.lower,
            "proef_laatste_dag": _laatste_dag(proeven[-1].periode),
        }
    contracten = werk.contracten(zaak.traject, stappen, zaak.peildatum)
    if contracten:
        laatste = contracten[-1]
        feiten |= _plek(laatste.werkplek) | _contract(laatste)
    feiten |= _detachering(zaak)
    loopt = [een for een in contracten if een.periode.upper is None or een.periode.upper > zaak.peildatum]
    if loopt:
        op = max(zaak.peildatum, loopt[-1].periode.lower)
        rijen = geld.rijen(zaak.traject, op, None)
        feiten |= {"bedrag_vanaf": op, REGELFEITEN: rijen[-1][1] if rijen else {}}
    return feiten


def _laatste_dag(periode: Any) -> Any:
    """The last day of a half-open period, or nothing when it has no end."""
    return None if periode.upper is None else periode.upper.fromordinal(periode.upper.toordinal() - 1)


def _detachering(zaak: Zaak) -> dict[str, Any]:
    """The secondment that began last, with its fee and guidance."""
    een = (
        Detachering.objects.filter(dienstverband__traject=zaak.traject, periode__startswith__lte=zaak.peildatum)
        .select_related("werkplek__werkgever")
        .order_by("-periode", "-pk")
        .first()
    )
    if een is None:
        return {}
    return {
        "inlener": een.werkplek.werkgever.naam,
        "detachering_werkplek": een.werkplek.naam,
        "detachering_begin": een.periode.lower,
        "detachering_laatste_dag": _laatste_dag(een.periode),
        "detachering_uren": een.uren,
        "detachering_vergoeding": een.vergoeding_per_uur,
        "detachering_begeleiding": een.begeleiding,
        "detachering_begeleiding_uren": een.begeleiding_uren,
    }


def _plek(werkplek: Any) -> dict[str, Any]:
    return {
        "werkgever": werkplek.werkgever.naam,
        "adres_werkgever": [werkplek.werkgever.naam],
        "werkplek_naam": werkplek.naam,
        "werksoort": werkplek.get_werksoort_display(),
    }


def _contract(contract: Any) -> dict[str, Any]:
    dienst = contract.dienstverband
    return {
        "werkgever": dienst.werkgever.naam,
        "laatste_werkgever": dienst.werkgever.naam,
        "adres_werkgever": [dienst.werkgever.naam],
        "werkgeverschap": dienst.get_werkgeverschap_display(),
        "contract_begin": contract.periode.lower,
        "contract_laatste_dag": _laatste_dag(contract.periode),
        "contract_vast": contract.periode.upper is None,
        "uren": contract.uren,
        "normuren": contract.normuren,
    }


@bron
def van_de_loonwaarde(zaak: Zaak) -> dict[str, Any]:
    """The last measured loonwaarde and the series as a table."""
    if zaak.traject is None:
        return {}
    metingen = list(
        Loonwaardemeting.objects.filter(traject=zaak.traject, gemeten_op__lte=zaak.peildatum)
        .select_related("werkplek__werkgever")
        .order_by("gemeten_op", "pk")
    )
    if not metingen:
        return {}
    laatste = metingen[-1]
    return {
        "loonwaarde": laatste.loonwaarde,
        "gemeten_op": laatste.gemeten_op,
        "methode": laatste.methode,
        "deskundige": laatste.deskundige,
        "herbeoordeling_op": laatste.herbeoordeling_op,
        "loonwaarden": [
            [opmaak.datum(een.gemeten_op), een.werkplek.werkgever.naam, opmaak.deel(een.loonwaarde)] for een in metingen
        ],
    }


@bron
def van_de_taakstelling(zaak: Zaak) -> dict[str, Any]:
    """The count of the municipality on the day, in the words of a letter."""
    if zaak.traject is not None and zaak.toestand not in TELT:
        return {}
    geteld = telling(zaak.gemeente, zaak.peildatum)
    feiten: dict[str, Any] = {
        "plekken_nu": opmaak.plekken(geteld.plekken),
        "personen_werkzaam": geteld.personen,
        "jaar": zaak.peildatum.year,
        "personen_advies": geteld.aantallen.positief_advies,
        "personen_vastgesteld": geteld.aantallen.vastgesteld,
        "personen_niet_werkzaam": geteld.aantallen.niet_werkzaam,
        REGELFEITEN: dict(geteld.feiten),
    }
    if geteld.verplichting is not None and geteld.gehaald is not None:
        gehaald = geteld.plekken >= geteld.verplichting
        feiten |= {
            "plekken_verplicht": opmaak.plekken(geteld.verplichting),
            "taakstelling": opmaak.plekken(geteld.taakstelling),
            "aantal_gehaald": gehaald,
            "aantal_niet_gehaald": not gehaald,
            "plekken_verschil": opmaak.plekken(abs(geteld.plekken - geteld.verplichting)),
        }
    return feiten
