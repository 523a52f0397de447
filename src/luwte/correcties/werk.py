"""A contract or trial that was recorded wrong: its days and hours, with all that rests on them.

The employment around a contract grows or shrinks along, a trial ends where the contract begins, and
a term that counts from a day that moves is computed again. What a later record fixed (other hours,
an ending, a transfer) is not moved here: that record says since when.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from luwte.correcties.doorwerking import Beleid, als_wijzigingen, bij_feit
from luwte.correcties.gegevens import CONTRACT, DIENSTVERBAND, PROEFPLAATSING
from luwte.correcties.models import GEEN_REDEN, Voorstel
from luwte.engine.formatting import format_date
from luwte.gemeenten.bewaren import bewaar
from luwte.plaatsingen.models import Beeindiging, Contract, Dienstverband, Overstap, Proefplaatsing, Werkgeverswissel
from luwte.plaatsingen.vastleggen.hulp import laatste_dag, maak_periode, toets_nu
from luwte.trajecten.models import Stap

PROEF_LATER = "Dan begint het contract voor de proefplaatsing. Verbeter eerst de proefplaatsing."
#: The fact of a term that a day of each kind of record gives.
FEIT = {CONTRACT: "contract_einde", PROEFPLAATSING: "proefplaatsing_begin"}
STUKKEN = {
    CONTRACT: ("contract", "urenwijziging", "werkgeverswissel", "terugkeer"),
    PROEFPLAATSING: ("proefplaatsing",),
}


@dataclass(frozen=True)
class Vast:
    """Which day of a contract cannot be corrected here, with the reason as people read it; empty when it can."""

    begin: str = ""
    einde: str = ""


def vast(rij: Contract | Proefplaatsing) -> Vast:
    """What later records fixed of a contract; of a trial nothing."""
    if isinstance(rij, Proefplaatsing):
        return Vast()
    begin = "De eerste dag volgt uit het deel ervoor." if rij.voortzetting_van_id else ""
    if Contract.objects.filter(voortzetting_van=rij).exists():
        return Vast(begin, "De laatste dag volgt uit het deel erna.")
    if rij.periode.upper is None:
        return Vast(begin, "Een vast contract heeft geen laatste dag.")
    dienst = rij.dienstverband
    geeindigd = (
        Beeindiging.objects.filter(dienstverband=dienst).exists()
        or Werkgeverswissel.objects.filter(van=dienst).exists()
        or Overstap.objects.filter(traject=dienst.traject_id, eerste_dag__gte=rij.periode.lower).exists()
    )
    return Vast(begin, "De laatste dag volgt uit hoe het werk eindigde." if geeindigd else "")


def wijzigingen(
    rij: Contract | Proefplaatsing, stappen: Sequence[Stap], nieuw: Mapping[str, Any], beleid: Beleid
) -> list[dict[str, Any]]:
    """Which rows get which values, in an order in which each holds; empty when nothing changes.

    ``nieuw`` holds ``begin`` and ``laatste_dag`` (None while open), and for a contract its other
    fields. Raises ValidationError when the days cannot be.
    """
    traject = rij.traject if isinstance(rij, Proefplaatsing) else rij.dienstverband.traject
    periode = maak_periode(traject, nieuw["begin"], nieuw["laatste_dag"])
    waarden: dict[str, Any] = {
        naam: _json(waarde)
        for naam, waarde in nieuw.items()
        if naam not in {"begin", "laatste_dag"} and waarde != getattr(rij, naam)
    }
    if periode == rij.periode:
        return [_wijzig(rij, waarden)] if waarden else []
    eigen = _wijzig(rij, {"periode": als_tekst(periode), **waarden})
    lijst = [eigen] if isinstance(rij, Proefplaatsing) else _met_dienstverband(rij, periode, eigen)
    return lijst + _termijnen(rij, periode, stappen, beleid)


def probeer(lijst: Sequence[Mapping[str, Any]]) -> None:
    """Write what is proposed and take it back: what cannot be is refused now, not when a colleague confirms.

    Raises ValidationError or IntegrityError.
    """
    modellen: dict[str, Any] = {CONTRACT: Contract, DIENSTVERBAND: Dienstverband, PROEFPLAATSING: Proefplaatsing}
    with transaction.atomic():
        for een in lijst:
            if een["tabel"] not in modellen:
                continue
            rij = modellen[een["tabel"]].objects.get(pk=een["rij"])
            for naam, waarde in een["waarden"].items():
                setattr(rij, naam, uit_tekst(waarde) if naam == "periode" else waarde)
            bewaar(rij)
        toets_nu()
        transaction.set_rollback(True)


def stel_werk_voor(
    rij: Contract | Proefplaatsing, stappen: Sequence[Stap], lijst: list[dict[str, Any]], reden: str, door: Any
) -> Voorstel:
    """Propose what must change of a contract or trial; a colleague confirms it, always.

    Raises ValidationError or IntegrityError when it cannot be.
    """
    if not reden.strip():
        raise ValidationError({"reden": GEEN_REDEN})
    probeer(lijst)
    stap = _stap_van(rij, stappen)
    wat = "Proefplaatsing" if isinstance(rij, Proefplaatsing) else "Contract"
    return bewaar(
        Voorstel(
            gemeente_id=rij.gemeente_id,
            traject_id=stap.traject_id,
            stap_nummer=stap.pk,
            wat=f"{wat} vanaf {rij.periode.lower:%d-%m-%Y}",
            wijzigingen=lijst,
            vier_ogen=True,
            reden=reden.strip(),
            indiener=door,
        )
    )


def als_tekst(periode: DateRange) -> str:
    """A half-open period as PostgreSQL writes it."""
    return f"[{periode.lower.isoformat()},{periode.upper.isoformat() if periode.upper else ''})"


def uit_tekst(tekst: str) -> DateRange:
    """The period that ``als_tekst`` wrote."""
    begin, einde = tekst.strip("[)").split(",")
    return DateRange(date.fromisoformat(begin), date.fromisoformat(einde) if einde else None)


def in_woorden(tekst: str) -> str:
    """A written period as people read it, its last day included."""
    periode = uit_tekst(tekst)
    einde = laatste_dag(periode)
    return f"{format_date(periode.lower)} {f'tot en met {format_date(einde)}' if einde else 'zonder einde'}"


def _wijzig(rij: Any, waarden: dict[str, Any]) -> dict[str, Any]:
    return {"tabel": rij._meta.db_table, "rij": rij.pk, "waarden": waarden}  # noqa: SLF001 - Django documents _meta


def _met_dienstverband(contract: Contract, periode: DateRange, eigen: dict[str, Any]) -> list[dict[str, Any]]:
    """The contract with its employment: first what grows, then the contract, then what shrinks."""
    dienst = contract.dienstverband
    andere = [een.periode for een in dienst.contracten.exclude(pk=contract.pk)]
    begin = min([periode.lower, *(een.lower for een in andere)])
    einden = [periode.upper, *(een.upper for een in andere)]
    einde = None if None in einden else max(einden)
    klaar = DateRange(begin, einde)
    ruim = DateRange(
        min(begin, dienst.periode.lower),
        None if einde is None or dienst.periode.upper is None else max(einde, dienst.periode.upper),
    )
    lijst = [_wijzig(dienst, {"periode": als_tekst(ruim)})] if ruim != dienst.periode else []
    lijst += [*_proef_korter(contract, periode), eigen]
    return [*lijst, _wijzig(dienst, {"periode": als_tekst(klaar)})] if klaar != ruim else lijst


def _proef_korter(contract: Contract, periode: DateRange) -> list[dict[str, Any]]:
    """A trial ends the day before the contract begins: the benefit is no longer retained."""
    lijst = []
    for proef in Proefplaatsing.objects.filter(traject=contract.dienstverband.traject_id, periode__overlap=periode):
        if proef.periode.lower >= periode.lower:
            raise ValidationError({"begin": PROEF_LATER})
        lijst.append(_wijzig(proef, {"periode": als_tekst(DateRange(proef.periode.lower, periode.lower))}))
    return lijst


def _termijnen(
    rij: Contract | Proefplaatsing, periode: DateRange, stappen: Sequence[Stap], beleid: Beleid
) -> list[dict[str, Any]]:
    """The terms that counted from the day that moves, computed again."""
    tabel = rij._meta.db_table  # noqa: SLF001 - Django documents _meta
    oud, nieuw = (laatste_dag(een) if tabel == CONTRACT else een.lower for een in (rij.periode, periode))
    if oud == nieuw or oud is None or nieuw is None:
        return []
    return als_wijzigingen(bij_feit(stappen, FEIT[tabel], oud, nieuw, beleid))


def _stap_van(rij: Contract | Proefplaatsing, stappen: Sequence[Stap]) -> Stap:
    """The step that most likely made the record: of its kind, the last that is not after its first day."""
    tabel = rij._meta.db_table  # noqa: SLF001 - Django documents _meta
    soort = [stap for stap in stappen if stap.rij.stuk in STUKKEN[tabel]] or list(stappen)
    eerder = [stap for stap in soort if stap.datum <= rij.periode.lower + timedelta(days=1)]
    return (eerder or soort)[-1]


def _json(waarde: Any) -> Any:
    if isinstance(waarde, date):
        return waarde.isoformat()
    return str(waarde) if isinstance(waarde, Decimal) else waarde
