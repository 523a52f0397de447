"""What letters ask of the rooms below: work, loonwaarde, amounts and the count of the year.

Each source gives plain values and leaves out what is not known; see ``brieven.feiten``.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from luwte.brieven.feiten import REGELFEITEN, Zaak, bron
from luwte.dossiers import geld, gemeentefeiten, verslagfeiten, werk
from luwte.gemeenten.templatetags import opmaak
from luwte.plaatsingen import rijen
from luwte.plaatsingen.feiten import KOLOMMEN
from luwte.plaatsingen.werktab import Reeks
from luwte.taakstelling.tellen import telling

__all__ = ["gemeentefeiten", "verslagfeiten"]

#: What a letter tells of the workplace of a trial or contract.
PLEK = ("werkgever", "adres_werkgever", "werkplek_naam", "werksoort")
#: States in which a letter tells how many places there are.
TELT = frozenset({"S9", "S12", "S26"})


@bron("proef_begin", "proef_laatste_dag", *PLEK, regelfeiten=("proefplaatsing_verlengd",))
def van_de_proef(zaak: Zaak) -> dict[str, Any]:
    """The last trial placement and its workplace."""
    if zaak.traject is None:
        return {}
    proeven = werk.proefplaatsingen(zaak.traject, list(zaak.stappen), zaak.peildatum)
    if not proeven:
        return {}
    return _plek(proeven[-1].werkplek) | {
        "proef_begin": proeven[-1].periode.lower,
        "proef_laatste_dag": _laatste_dag(proeven[-1].periode),
        REGELFEITEN: {"proefplaatsing_verlengd": proeven[-1].verlengd},
    }


@bron(
    *PLEK,
    "laatste_werkgever",
    "werkgeverschap",
    "contract_begin",
    "contract_laatste_dag",
    "contract_vast",
    "uren",
    "normuren",
)
def van_het_contract(zaak: Zaak) -> dict[str, Any]:
    """The contract a letter is about and its workplace; they go before those of a trial."""
    reeks = _reeks(zaak)
    return _plek(reeks.delen[-1].werkplek) | _contract(reeks) if reeks is not None else {}


@bron("bedrag_vanaf")
def van_de_dag(zaak: Zaak) -> dict[str, Any]:
    """From which day an amount can be told: today, else the first day of the next contract."""
    return {"bedrag_vanaf": _bedrag_vanaf(zaak)}


@bron(regelfeiten=KOLOMMEN)
def van_de_plaatsing(zaak: Zaak) -> dict[str, Any]:
    """The facts that amounts ask of the contract the letter is about: never those of another job."""
    reeks, op = _reeks(zaak), _bedrag_vanaf(zaak)
    if zaak.traject is None or reeks is None or op is None:
        return {}
    eigen = {deel.pk for deel in reeks.delen}
    feiten = (feiten for rij, feiten in geld.rijen(zaak.traject, op, None) if rij.pk in eigen)
    return {REGELFEITEN: next(feiten, {})}


def _reeks(zaak: Zaak) -> Reeks | None:
    """The contract a letter is about, with all its parts: the last that has not ended, else the last."""
    if zaak.traject is None:
        return None
    bekend = werk.contractreeksen(zaak.traject, list(zaak.stappen), zaak.peildatum)
    lopend = [een for een in bekend if een.periode.upper is None or een.periode.upper > zaak.peildatum]
    return next(reversed(lopend or bekend), None)


def _bedrag_vanaf(zaak: Zaak) -> date | None:
    reeks = _reeks(zaak)
    if reeks is None or (reeks.periode.upper is not None and reeks.periode.upper <= zaak.peildatum):
        return None
    begin: date = reeks.delen[-1].periode.lower
    return max(zaak.peildatum, begin)


def _laatste_dag(periode: Any) -> Any:
    """The last day of a half-open period, or nothing when it has no end."""
    return None if periode.upper is None else periode.upper.fromordinal(periode.upper.toordinal() - 1)


@bron(
    "inlener",
    "detachering_werkplek",
    "detachering_begin",
    "detachering_laatste_dag",
    "detachering_uren",
    "detachering_vergoeding",
    "detachering_begeleiding",
    "detachering_begeleiding_uren",
)
def van_de_detachering(zaak: Zaak) -> dict[str, Any]:
    """The secondment that began last, with its fee and guidance."""
    alle = [] if zaak.traject is None else rijen.detacheringen(zaak.traject)
    begonnen = [een for een in alle if een.periode.lower <= zaak.peildatum]
    if not begonnen:
        return {}
    een = begonnen[-1]
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


def _contract(reeks: Reeks) -> dict[str, Any]:
    contract = reeks.delen[-1]
    dienst = contract.dienstverband
    return {
        "werkgever": dienst.werkgever.naam,
        "laatste_werkgever": dienst.werkgever.naam,
        "adres_werkgever": [dienst.werkgever.naam],
        "werkgeverschap": dienst.get_werkgeverschap_display(),
        "contract_begin": reeks.periode.lower,
        "contract_laatste_dag": _laatste_dag(reeks.periode),
        "contract_vast": reeks.periode.upper is None,
        "uren": contract.uren,
        "normuren": contract.normuren,
    }


@bron("loonwaarde", "gemeten_op", "methode", "deskundige", "herbeoordeling_op", "loonwaarden")
def van_de_loonwaarde(zaak: Zaak) -> dict[str, Any]:
    """The loonwaarde the amounts rest on (of the workplace, else the last one) and the series as a table."""
    if zaak.traject is None:
        return {}
    metingen = rijen.metingen(zaak.traject, zaak.peildatum)
    if not metingen:
        return {}
    reeks = _reeks(zaak) if _bedrag_vanaf(zaak) else None
    hier = [een for een in metingen if reeks is not None and een.werkplek_id == reeks.delen[-1].werkplek_id]
    laatste = (hier or metingen)[-1]
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


@bron(
    "plekken_nu",
    "personen_werkzaam",
    "jaar",
    "personen_advies",
    "personen_vastgesteld",
    "personen_niet_werkzaam",
    "plekken_verplicht",
    "taakstelling",
    "aantal_gehaald",
    "aantal_niet_gehaald",
    "iedereen_een_plek",
    "mensen_wachten",
    "plekken_verschil",
    regelfeiten=("gemeente", "uren_totaal", "vastgestelde_personen", "personen_zonder_plek"),
)
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
    if geteld.verschil is not None and geteld.gehaald is not None:
        # Only the number itself lets somebody wait (lid 6); that nobody waits is enough for the council.
        feiten |= {
            "plekken_verplicht": opmaak.plekken(geteld.aantal),
            "taakstelling": opmaak.plekken(geteld.taakstelling),
            "aantal_gehaald": geteld.gerealiseerd,
            "aantal_niet_gehaald": not geteld.gerealiseerd,
            "iedereen_een_plek": geteld.gehaald and not geteld.gerealiseerd,
            "mensen_wachten": not geteld.gehaald,
            "plekken_verschil": opmaak.plekken(abs(geteld.verschil)),
        }
    return feiten
