"""What a proposal would change: running placements whose amounts differ, and the months gone by.

Computed with the engine's first reading, placement by placement, with the law as it is known now and
with the proposal added; nothing is stored. Of persons only hours and amounts come out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from functools import cached_property
from types import SimpleNamespace
from typing import Any

from django.db.models import DateField, Value

from luwte.cijfers.models import Voorstel
from luwte.cijfers.vergelijk import gebruikers, zonder
from luwte.cijfers.voorraad import Bevestigd, bevestigd, lees
from luwte.engine import Catalogue, EngineError, Figure, Layer, NoFigure, Stand
from luwte.engine.variation import varied
from luwte.gemeenten.beleid import lagen_altijd
from luwte.gemeenten.models import Gemeente
from luwte.plaatsingen.bedragen import DOELEN, Doel, gevraagd
from luwte.plaatsingen.feiten import KOLOMMEN, lopend
from luwte.plaatsingen.models import Contract
from luwte.wet import catalogus, meegeleverd
from luwte.wet.aanvullingen import aangevuld

SUBSIDIE = DOELEN[0]
MEEST_VOORBEELDEN = 5
MEEST_MAANDEN = 12
MEEST_DAGEN = 3


@dataclass(frozen=True)
class Ander:
    """One amount of one placement that differs. ``voor`` None: could not be computed; so ``na``."""

    rij: Contract
    voor: Fraction | None
    na: Fraction | None
    melding: str = ""

    @property
    def verschil(self) -> Fraction | None:
        """New minus old, when both are known."""
        return None if self.voor is None or self.na is None else self.na - self.voor


@dataclass(frozen=True)
class Doelgevolg:
    """One amount over all running placements: how many differ, and the totals of those."""

    doel: Doel
    lopend: int
    andere: tuple[Ander, ...]
    onbekend: int

    @property
    def voor(self) -> Fraction | None:
        """The total before, of the placements that differ; None when it is known of none of them."""
        return _som([one.voor for one in self._geteld])

    @property
    def na(self) -> Fraction | None:
        """The total after, of the same placements; None when it is known of none of them."""
        return _som([one.na for one in self._geteld])

    @property
    def verschil(self) -> Fraction | None:
        """After minus before; None when no placement is known on both sides."""
        return _som([one.verschil for one in self.andere])

    @property
    def straks_onbekend(self) -> int:
        """How many placements have an amount now and could not be computed any more."""
        return sum(one.na is None for one in self.andere)

    @property
    def nu_onbekend(self) -> int:
        """How many placements get an amount that cannot be computed now."""
        return sum(one.voor is None for one in self.andere)

    @property
    def _geteld(self) -> Sequence[Ander]:
        """What the totals are of: the placements known on both sides, so that they can be compared; else all."""
        return [one for one in self.andere if one.verschil is not None] or self.andere

    @property
    def voorbeelden(self) -> list[Ander]:
        """The placements that differ most, one of each kind of difference."""
        by_amount = sorted(self.andere, key=lambda one: (-abs(one.verschil or 0), one.rij.pk))
        kinds = {(one.voor, one.na): one for one in reversed(by_amount)}
        return [one for one in by_amount if kinds[one.voor, one.na] is one][:MEEST_VOORBEELDEN]


@dataclass(frozen=True)
class Dag:
    """The consequences on one day. ``vergeleken``: the day whose known law stands on the old side."""

    dag: date
    vergeleken: date
    lopend: int
    doelen: tuple[Doelgevolg, ...]

    @property
    def geraakt(self) -> int:
        """How many placements have some amount that differs."""
        return len({one.rij.pk for doel in self.doelen for one in doel.andere})

    @property
    def subsidies(self) -> int:
        """How many running subsidies differ."""
        return next((len(one.andere) for one in self.doelen if one.doel is SUBSIDIE), 0)


@dataclass(frozen=True)
class Maand:
    """A month gone by, as it would have been: how many subsidies, and the totals before and after."""

    dag: date
    aantal: int
    voor: Fraction | None
    na: Fraction | None
    verschil: Fraction | None


class Gevolg:
    """What a proposal changes for the placements of a municipality, seen on a day (``vandaag``).

    Of a proposal that was decided on: beside what was known just before that decision, so that it goes on
    saying what it changed. The placements are those of now.
    """

    def __init__(self, voorstel: Voorstel, gemeente: Gemeente, vandaag: date) -> None:
        """Nothing is computed until it is asked."""
        self.voorstel, self.gemeente, self.vandaag = voorstel, gemeente, vandaag
        oordeel = getattr(voorstel, "oordeel", None)
        self._tot: int | None = oordeel.pk if oordeel else None
        self.wet: Catalogue = self._met(bevestigd(self._tot)) if oordeel else catalogus()

    @cached_property
    def cijfers(self) -> dict[str, list[Figure]]:
        """The proposed figures that fit the law; of a proposal to take back: those it takes back."""
        return lees(self._bron.cijfers, self.wet)[0]

    @cached_property
    def fouten(self) -> list[str]:
        """Why some proposed figures do not fit the law (any more)."""
        return lees(self._bron.cijfers, self.wet)[1]

    @property
    def _bron(self) -> Voorstel:
        return self.voorstel.trekt_in or self.voorstel

    @cached_property
    def nieuwe_wet(self) -> Catalogue:
        """The law as it will be when the proposal is confirmed, when it is about the law."""
        if self.voorstel.trekt_in_id:
            return self._met([one for one in bevestigd(self._tot) if one.voorstel != self.voorstel.trekt_in_id])
        return self.wet if self.voorstel.gemeente_id else varied(self.wet, self.cijfers)

    @staticmethod
    def _met(bevestigde: Iterable[Bevestigd]) -> Catalogue:
        return aangevuld(meegeleverd(), [one.cijfers for one in bevestigde])

    @cached_property
    def gebruikers(self) -> list[str]:
        """The rules that use a proposed figure, directly or through another."""
        return list(dict.fromkeys(user for naam in self.cijfers for user in gebruikers(self.wet, naam)))

    @cached_property
    def doelen(self) -> list[Doel]:
        """The amounts of a placement that can differ."""
        return [doel for doel in DOELEN if doel.naam in self.gebruikers]

    @cached_property
    def dagen(self) -> list[Dag]:
        """The consequences on the first days that a proposed figure holds, from today on."""
        if not self.doelen:
            return []
        starts = {max(one.valid_from, self.vandaag) for figures in self.cijfers.values() for one in figures
                  if one.valid_to is None or one.valid_to > self.vandaag}  # fmt: skip
        return [self._dag(one) for one in sorted(starts)[:MEEST_DAGEN]]

    @cached_property
    def maanden(self) -> list[Maand]:
        """The months before today in which a subsidy would have been another amount, newest first."""
        if SUBSIDIE not in self.doelen:
            return []
        days = [one for one in self._voorbije_maanden() if self._geldt(one)][:MEEST_MAANDEN]
        found = []
        for day, rows in zip(days, self._lopend(days), strict=True):
            result = self._doel(SUBSIDIE, rows, *self.standen(day))
            if result.andere:
                found.append(Maand(day, len(result.andere), result.voor, result.na, result.verschil))
        return found

    def _lopend(self, days: Sequence[date]) -> list[list[SimpleNamespace]]:
        """The columns of the placements that ran on each day, with one query for all days."""
        if not days:
            return []
        wanted = [
            lopend(one, self.gemeente).annotate(dag=Value(one, DateField())).order_by().values("dag", "pk", *KOLOMMEN)
            for one in days
        ]
        found = wanted[0].union(*wanted[1:], all=True).order_by("dag", "pk")
        by_day: dict[date, list[SimpleNamespace]] = {one: [] for one in days}
        for row in found:
            by_day[row["dag"]].append(SimpleNamespace(**row))
        return list(by_day.values())

    @property
    def meer_maanden(self) -> bool:
        """Whether there are more months than are computed."""
        return sum(1 for one in self._voorbije_maanden() if self._geldt(one)) > MEEST_MAANDEN

    def _voorbije_maanden(self) -> list[date]:
        """The first days of the months before today, from the first proposed day on; newest first."""
        first = min((one.valid_from for figures in self.cijfers.values() for one in figures), default=self.vandaag)
        day, found = self.vandaag.replace(day=1), []
        while day >= first.replace(day=1) and len(found) < 12 * 15:
            if day < self.vandaag:
                found.append(max(day, first))
            day = (day - timedelta(days=1)).replace(day=1)
        return found

    def _geldt(self, dag: date) -> bool:
        return any(
            one.valid_from <= dag and (one.valid_to is None or dag < one.valid_to)
            for figures in self.cijfers.values()
            for one in figures
        )

    def standen(self, dag: date) -> tuple[Stand, Stand]:
        """The law of a day as known now, and with the proposal."""
        extra = [Layer("dit voorstel", self.cijfers)] if self.voorstel.gemeente_id else []
        return self.wet.at(dag, self.lagen), self.nieuwe_wet.at(dag, [*self.lagen, *extra])

    @cached_property
    def lagen(self) -> list[Layer]:
        """Local policy of the municipality on every day, most general first; without this, when it was confirmed."""
        layers = lagen_altijd(self.gemeente)
        if self.voorstel.gemeente_id and self._tot is not None:
            layers[-1] = zonder(layers[-1], self.cijfers)
        return layers

    def _dag(self, dag: date) -> Dag:
        rows = list(lopend(dag, self.gemeente))
        old, new = self.standen(dag)
        eve = dag - timedelta(days=1)
        before = self._oude_kant(rows, old, eve)
        found = tuple(self._doel(doel, rows, before, new) for doel in self.doelen)
        return Dag(dag, before.day, len(rows), tuple(one for one in found if one.andere))

    def _oude_kant(self, rows: Sequence[Contract], old: Stand, eve: date) -> Stand:
        """The old side: this day as known now; the day before, when no figure of this day is known yet."""
        for doel in self.doelen:
            for row in rows[:20]:
                try:
                    old.value(doel.naam, gevraagd(row, doel.naam))
                except NoFigure:
                    return self.standen(eve)[0]
                except EngineError:
                    continue
                return old
        return old

    def _doel(self, doel: Doel, rows: Iterable[Any], old: Stand, new: Stand) -> Doelgevolg:
        memory: dict[Any, tuple[Fraction | None, Fraction | None, str]] = {}
        different, count, unknown = [], 0, 0
        for row in rows:
            count += 1
            facts = gevraagd(row, doel.naam)
            key = tuple(facts.items())
            if key not in memory:
                before, _ = _waarde(old, doel.naam, facts)
                after, why = _waarde(new, doel.naam, facts)
                memory[key] = (before, after, why)
            before, after, why = memory[key]
            if before != after:
                different.append(Ander(row, before, after, why))
            elif after is None:
                unknown += 1
        return Doelgevolg(doel, count, tuple(different), unknown)


def _som(bedragen: Sequence[Fraction | None]) -> Fraction | None:
    """The sum of what is known; None when nothing is, since that is no nought."""
    known = [one for one in bedragen if one is not None]
    return sum(known, Fraction(0)) if known else None


def _waarde(stand: Stand, doel: str, feiten: Mapping[str, Any]) -> tuple[Fraction | None, str]:
    """The amount, or None with the sentence that says why there is none."""
    try:
        return Fraction(stand.value(doel, feiten)), ""  # type: ignore[arg-type]
    except EngineError as error:
        return None, str(error)
