"""What a corrected loonwaarde changes in the subsidy of a running placement, before it is confirmed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from luwte.correcties.models import Voorstel
from luwte.gemeenten.models import Gemeente
from luwte.plaatsingen.bedragen import DOELEN, bedragen, stand_van
from luwte.plaatsingen.feiten import lopend
from luwte.plaatsingen.models import Loonwaardemeting

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
    """By proposal: what it changes in the subsidy of the placement that runs that day. One query for all."""
    nieuw = {een.pk: loonwaarde for een in voorstellen if (loonwaarde := _loonwaarde(een)) is not None}
    gevonden: dict[int, Gevolg | None] = {een.pk: None for een in voorstellen}
    if not nieuw:
        return gevonden
    dossiers = {een.traject_id: een.pk for een in voorstellen if een.pk in nieuw}
    stand = stand_van(gemeente, peildatum)
    for rij in lopend(peildatum, gemeente).filter(dienstverband__traject__in=dossiers):
        voorstel = dossiers[rij.dienstverband.traject_id]
        voor = bedragen(rij, stand, LKS)[0].waarde
        rij.loonwaarde = nieuw[voorstel]
        gevonden[voorstel] = Gevolg(voor, bedragen(rij, stand, LKS)[0].waarde)
    return gevonden


def _loonwaarde(voorstel: Voorstel) -> Decimal | None:
    for een in voorstel.wijzigingen:
        if een["tabel"] == METING and "loonwaarde" in een["waarden"]:
            return Decimal(een["waarden"]["loonwaarde"])
    return None
