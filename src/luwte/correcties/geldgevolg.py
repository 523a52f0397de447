"""What a corrected loonwaarde or contract changes in the subsidy of a placement, before it is confirmed."""

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from luwte.correcties.gegevens import CONTRACT
from luwte.correcties.models import Voorstel
from luwte.correcties.werk import uit_tekst
from luwte.engine import Stand
from luwte.gemeenten.models import Gemeente
from luwte.plaatsingen.bedragen import DOELEN, bedragen, stand_van
from luwte.plaatsingen.feiten import lopend
from luwte.plaatsingen.models import Contract, Loonwaardemeting

LKS = tuple(doel for doel in DOELEN if doel.naam == "loonkostensubsidie_van_gemeente_per_maand")
METING = str(Loonwaardemeting._meta.db_table)  # noqa: SLF001 - Django documents _meta


@dataclass(frozen=True)
class Gevolg:
    """The subsidy a month before and after, in euro; None when it cannot be computed."""

    voor: Fraction | None
    na: Fraction | None

    @property
    def verschil(self) -> Fraction | None:
        """After minus before."""
        return None if self.voor is None or self.na is None else self.na - self.voor


def gevolgen(voorstellen: Sequence[Voorstel], gemeente: Gemeente, peildatum: date) -> dict[int, Gevolg | None]:
    """By proposal: what it changes in the subsidy of the placements that run that day. One query for all."""
    gevonden: dict[int, Gevolg | None] = {een.pk: None for een in voorstellen}
    geld = [een for een in voorstellen if any(deel["tabel"] in (METING, CONTRACT) for deel in een.wijzigingen)]
    if not geld:
        return gevonden
    stand = stand_van(gemeente, peildatum)
    rijen = lopend(peildatum, gemeente).filter(dienstverband__traject__in={een.traject_id for een in geld})
    for rij in rijen:
        for voorstel in geld:
            nieuw = _nieuw(voorstel, rij) if voorstel.traject_id == rij.dienstverband.traject_id else None
            if nieuw is not None:
                een = Gevolg(bedragen(rij, stand, LKS)[0].waarde, _met(rij, nieuw, stand, peildatum))
                eerder = gevonden[voorstel.pk]
                gevonden[voorstel.pk] = een if eerder is None else _samen(eerder, een)
    return gevonden


def _samen(een: Gevolg, ander: Gevolg) -> Gevolg:
    """The effect on two jobs together; what is not known of one is not known of both."""
    voor = None if een.voor is None or ander.voor is None else een.voor + ander.voor
    na = None if een.na is None or ander.na is None else een.na + ander.na
    return Gevolg(voor, na)


def _nieuw(voorstel: Voorstel, rij: Contract) -> dict[str, Any] | None:
    """The values a proposal gives what this placement is paid by; None when it gives none."""
    in_kracht: Any = rij
    for een in voorstel.wijzigingen:
        # A measurement that another one replaced, or of another workplace, pays nothing any more.
        if een["tabel"] == METING and "loonwaarde" in een["waarden"] and een["rij"] == in_kracht.meting_nummer:
            return {"loonwaarde": Decimal(een["waarden"]["loonwaarde"])}
        if een["tabel"] == CONTRACT and een["rij"] == rij.pk:
            return dict(een["waarden"])
    return None


def _met(rij: Contract, nieuw: dict[str, Any], stand: Stand, peildatum: date) -> Fraction | None:
    """The subsidy with other values; the row itself is left as it was. Nothing when it does not run that day."""
    if "periode" in nieuw and peildatum not in uit_tekst(nieuw["periode"]):
        return Fraction(0)
    anders = copy(rij)
    for naam in ("loonwaarde", "uren"):
        if naam in nieuw:
            setattr(anders, naam, Decimal(nieuw[naam]))
    return bedragen(anders, stand, LKS)[0].waarde
