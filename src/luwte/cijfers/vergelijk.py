"""What a proposed figure says beside what is known: new, the same, or another value for a known day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from luwte.engine import Catalogue, Figure, Layer, Series
from luwte.engine.formatting import format_date, format_value
from luwte.engine.gaps import known_until
from luwte.wet.aanvullingen import Ingevoerd


@dataclass(frozen=True)
class Bekend:
    """A known figure with another value for some of the same days."""

    waarde: str
    periode: str
    bron: str
    van: str


@dataclass(frozen=True)
class Rij:
    """One proposed figure as people read it, with what is known for those days."""

    reeks: Series
    sleutel: str
    waarde: str
    cijfer: Figure
    vorige: str
    verandering: str
    bekend: tuple[Bekend, ...]

    @property
    def periode(self) -> str:
        """From which day until which."""
        return periode(self.cijfer)


def periode(figure: Figure) -> str:
    """``vanaf 1 januari 2027 tot 1 juli 2027``."""
    until = f" tot {format_date(figure.valid_to)}" if figure.valid_to else ""
    return f"vanaf {format_date(figure.valid_from)}{until}"


def van_wie(figure: Figure) -> str:
    """Where a known figure comes from."""
    if isinstance(figure, Ingevoerd):
        return f"ingevoerd, bevestigd door {figure.door}"
    return "met Luwte meegeleverd"


def ingevoerd(wet: Catalogue) -> int:
    """How many figures of the law people entered."""
    return sum(isinstance(one, Ingevoerd) for reeks in wet.series.values() for one in reeks.figures)


def rijen(cijfers: Mapping[str, Sequence[Figure]], wet: Catalogue, lagen: Sequence[Layer] = ()) -> list[Rij]:
    """Every proposed figure beside the known ones of the law ``wet`` (which does not hold them).

    Local policy is compared with ``lagen``, most general first: what is decided anew is no contradiction.
    """
    return [_rij(figure, wet.series[naam], wet, lagen) for naam, figures in cijfers.items() for figure in figures]


def _rij(figure: Figure, reeks: Series, wet: Catalogue, lagen: Sequence[Layer]) -> Rij:
    own = [_daarvoor(figure, layer.figures.get(reeks.name, ())) for layer in lagen]
    before = next((one for one in reversed(own) if one), None) or _daarvoor(figure, reeks.figures)
    return Rij(
        reeks,
        sleutel(figure, reeks, wet),
        format_value(figure.value, reeks.unit),
        figure,
        format_value(before.value, reeks.unit) if before else "",
        _verandering(before, figure),
        tuple(
            Bekend(format_value(one.value, reeks.unit), periode(one), one.source, van_wie(one))
            for one in anders(figure, reeks.figures)
        ),
    )


def anders(figure: Figure, known: Iterable[Figure]) -> list[Figure]:
    """The known figures that give another value for some day (and key) of a proposed one."""
    return [
        one for one in known if one.value != figure.value and zelfde_dag(one, figure) and zelfde_sleutel(one, figure)
    ]


def botst(cijfers: Mapping[str, Sequence[Figure]], bekend: Mapping[str, Sequence[Figure]]) -> bool:
    """Whether some proposed figure gives another value than a known one for the same day and key."""
    return any(anders(one, bekend.get(naam, ())) for naam, figures in cijfers.items() for one in figures)


def zonder(laag: Layer, cijfers: Mapping[str, Sequence[Figure]]) -> Layer:
    """Policy as it was before these figures were confirmed: what they put an end to runs on."""
    figures = dict(laag.figures)
    for naam, added in cijfers.items():
        kept = [one for one in figures.get(naam, ()) if not any(_dezelfde(one, other) for other in added)]
        ends = {(one.valid_from, one.key_from): one.valid_to for one in added}
        figures[naam] = [
            replace(one, valid_to=ends[one.valid_to, one.key_from]) if (one.valid_to, one.key_from) in ends else one
            for one in kept
        ]
    return Layer(laag.name, figures)


def _dezelfde(one: Figure, other: Figure) -> bool:
    return (one.value, one.valid_from, one.key_from) == (other.value, other.valid_from, other.key_from)


def zelfde_dag(one: Figure, other: Figure) -> bool:
    """Whether both hold on some day."""
    starts = max(one.valid_from, other.valid_from)
    ends = [end for end in (one.valid_to, other.valid_to) if end is not None]
    return all(starts < end for end in ends)


def zelfde_sleutel(one: Figure, other: Figure) -> bool:
    """Whether some key of a table finds both."""
    if not isinstance(one.key_from, Fraction) or not isinstance(other.key_from, Fraction):
        return one.key_from is None or other.key_from is None or one.key_from == other.key_from
    low = max(one.key_from, other.key_from)
    return all(low <= end for end in (one.key_to, other.key_to) if isinstance(end, Fraction))


def _daarvoor(figure: Figure, known: Iterable[Figure]) -> Figure | None:
    """What holds on the first day as known now; else the last one before it."""
    same = [one for one in known if zelfde_sleutel(one, figure) and one.valid_from <= figure.valid_from]
    return max(same, key=lambda one: one.valid_from, default=None)


def _verandering(before: Figure | None, figure: Figure) -> str:
    """The change in percent, one decimal; empty when there is none to tell."""
    if before is None or not isinstance(before.value, Fraction) or not isinstance(figure.value, Fraction):
        return ""
    if isinstance(before.value, bool) or not before.value:
        return ""
    share = (figure.value - before.value) / abs(before.value) * 1000
    tenths = (abs(share) + Fraction(1, 2)).__floor__()
    if not tenths:
        return "gelijk"
    sign = "-" if share < 0 else "+"
    return f"{sign}{tenths // 10},{tenths % 10}%"


def sleutel(figure: Figure, reeks: Series, wet: Catalogue) -> str:
    """The key of a value in words: ``21 jaar en hoger``, ``Purmerend``; empty when it has none."""
    if reeks.key is None or figure.key_from is None:
        return ""
    unit = wet.unit(reeks.key)
    begin = format_value(figure.key_from, unit)
    if isinstance(figure.key_from, str) or figure.key_from == figure.key_to:
        return begin
    if figure.key_to is None:
        return f"{begin} en hoger"
    return f"{begin} tot en met {format_value(figure.key_to, unit)}"


@dataclass(frozen=True)
class Aflopend:
    """A figure that stops being known, or has: until when, who supplies the next, who uses it.

    ``weer`` is the day from which it is known again, when this is a hole between figures.
    """

    reeks: Series
    tot: date
    voorbij: bool
    gebruikers: int
    weer: date | None = None

    @property
    def leverancier(self) -> str:
        """Who supplies the next one; a sentence when nobody is known to."""
        return self.reeks.supplier or "Niet bekend wie dit levert"

    @property
    def zin(self) -> str:
        """Until when it is known and who supplies the next one, after the name of the figure."""
        if self.weer:
            return f"niet bekend van {format_date(self.tot)} tot {format_date(self.weer)}."
        who = (
            f"{self.reeks.supplier} levert het volgende cijfer" if self.reeks.supplier else "niet bekend wie dit levert"
        )
        return f"bekend tot {format_date(self.tot)}; {who}."


def bekend_tot(figures: Iterable[Figure], dag: date = date.max) -> date | None:
    """Until when figures are known without a hole, seen from a day; None when there is no end, or no figure.

    On a day in a hole, and after the last figure, it is the end of the figures before it.
    """
    return known_until(dag, ((one.valid_from, one.valid_to) for one in figures))


def loopt_af(wet: Catalogue, vandaag: date, dagen: int = 365) -> list[Aflopend]:
    """The figures of the law that are in use and not known for all of the coming year: first what will end.

    In use: a rule that holds on the first day without it asks for it; of a day that is past, a rule of now.
    """
    found = []
    for reeks in wet.series.values():
        if reeks.layer == "lokaal":
            continue
        end = bekend_tot(reeks.figures, vandaag)
        if end is None or (end - vandaag).days > dagen:
            continue
        if users := gebruikers(wet, reeks.name, max(end, vandaag)):
            later = min((one.valid_from for one in reeks.figures if one.valid_from > end), default=None)
            found.append(Aflopend(reeks, end, end <= vandaag, len(users), later))
    return sorted(found, key=lambda one: (one.voorbij, one.tot, one.reeks.label))


def gebruikers(wet: Catalogue, naam: str, dag: date | None = None) -> list[str]:
    """Every rule that uses a name, directly or through another; with ``dag`` only rules of that day."""
    found: dict[str, None] = {}
    waiting = [naam]
    users: dict[str, list[str]] = {}
    for rule, versions in wet.rules.items():
        asked = {one for version in versions if dag is None or version.holds(dag) for one in version.parameters}
        for one in asked:
            users.setdefault(one, []).append(rule)
    for series in wet.series.values():
        if series.key:
            users.setdefault(series.key, []).append(series.name)
    while waiting:
        for user in users.get(waiting.pop(), ()):
            if user not in found:
                found[user] = None
                waiting.append(user)
    return [one for one in found if one in wet.rules]
