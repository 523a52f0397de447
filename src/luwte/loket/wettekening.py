"""Two drawings for a page of the law as server-side SVG: a time line, and what hangs together.

Coordinates are whole drawing units; a table or list below each drawing says the same in words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from luwte.engine.formatting import format_date

BREED = 400
EERSTE_JAAR = 2015
RIJ = 30
#: Labels longer than this are cut in the drawing; the list below it has them whole.
LANGSTE_WOORD = 40
#: More than this many boxes on one side become "en ... andere".
MEESTE_VAKKEN = 8
LETTER = 8


@dataclass(frozen=True)
class Balk:
    """One version on the time line."""

    naam: str
    x: int
    y: int
    breed: int
    geldt: bool

    @property
    def tekst_y(self) -> int:
        """The base line of the words above the bar."""
        return self.y - 5


@dataclass(frozen=True)
class Streep:
    """A year on the time line: where it stands and how it is called."""

    x: int
    jaar: int


@dataclass(frozen=True)
class Tijdlijn:
    """All versions below each other, the years below them, and the day that is shown."""

    balken: tuple[Balk, ...]
    strepen: tuple[Streep, ...]
    dag_x: int
    hoog: int
    omschrijving: str

    @property
    def as_y(self) -> int:
        """Where the axis lies."""
        return self.hoog - 24

    @property
    def jaar_y(self) -> int:
        """The base line of the years."""
        return self.hoog - 6


@dataclass(frozen=True)
class Vak:
    """One box of the graph: its words and its place."""

    woord: str
    x: int
    y: int
    breed: int

    @property
    def tekst_x(self) -> int:
        """Where the words begin."""
        return self.x + 10

    @property
    def tekst_y(self) -> int:
        """The base line of the words."""
        return self.y + 17

    @property
    def midden_y(self) -> int:
        """Half-way the height."""
        return self.y + 12

    @property
    def rechts(self) -> int:
        """The right edge."""
        return self.x + self.breed


@dataclass(frozen=True)
class Samenhang:
    """What a name needs above it, itself, and what uses it below."""

    nodig: tuple[Vak, ...]
    zelf: Vak
    gebruikt: tuple[Vak, ...]
    hoog: int
    omschrijving: str

    @property
    def stam_boven(self) -> int:
        """Where the line from what is needed begins."""
        return self.nodig[0].midden_y if self.nodig else self.zelf.y

    @property
    def stam_onder(self) -> int:
        """Where the line to what uses it ends."""
        return self.gebruikt[-1].midden_y if self.gebruikt else self.zelf.y


def tijdlijn(naam: str, perioden: Sequence[tuple[date, date | None]], dag: date) -> Tijdlijn:
    """The periods of a name, half-open, oldest above; an open end runs to the right edge."""
    first = min([date(EERSTE_JAAR, 1, 1), dag, *(begin for begin, _ in perioden)])
    ends = [end or begin for begin, end in perioden]
    last_year = max([dag.year, *(end.year for end in ends)]) + 2
    start, span = date(first.year, 1, 1), (date(last_year, 1, 1) - date(first.year, 1, 1)).days

    def place(day: date) -> int:
        return (day - start).days * BREED // span

    balken = []
    for number, (begin, end) in enumerate(perioden):
        x = place(begin)
        geldt = begin <= dag and (end is None or dag < end)
        right = place(end) if end else BREED
        balken.append(Balk(_periode(begin, end), x, 24 + number * 40, max(right - x, 2), geldt))
    step = max(1, (last_year - first.year) // 5)
    strepen = tuple(Streep(place(date(year, 1, 1)), year) for year in range(first.year, last_year - step + 1, step))
    zin = "; ".join(f"{one.naam}{' (geldt op de gekozen dag)' if one.geldt else ''}" for one in balken)
    return Tijdlijn(
        tuple(balken), strepen, place(dag), 24 + len(perioden) * 40 + 32,
        f"{naam}: {zin}. De streep staat op {format_date(dag)}.",
    )  # fmt: skip


def _periode(begin: date, end: date | None) -> str:
    until = f" tot {end.day}-{end.month}-{end.year}" if end else ""
    return f"vanaf {begin.day}-{begin.month}-{begin.year}{until}"


def samenhang(zelf: str, nodig: Sequence[str], gebruikt: Sequence[str]) -> Samenhang | None:
    """The graph around one name by its labels; None when it stands alone."""
    if not nodig and not gebruikt:
        return None
    y, boven, onder = 4, [], []
    for woord in _kort(nodig):
        boven.append(Vak(woord, 0, y, _breed(woord)))
        y += RIJ
    y += 10 if boven else 0
    midden = Vak(_knip(zelf), 28, y, _breed(zelf))
    y += RIJ + 8
    for woord in _kort(gebruikt):
        onder.append(Vak(woord, 56, y, _breed(woord)))
        y += RIJ
    zinnen = []
    if nodig:
        zinnen.append(f"{zelf} gebruikt: {', '.join(nodig)}.")
    if gebruikt:
        zinnen.append(f"{zelf} wordt gebruikt door: {', '.join(gebruikt)}.")
    return Samenhang(tuple(boven), midden, tuple(onder), y, " ".join(zinnen))


def _kort(labels: Sequence[str]) -> list[str]:
    if len(labels) <= MEESTE_VAKKEN:
        return [_knip(label) for label in labels]
    shown = MEESTE_VAKKEN - 1
    return [*(_knip(label) for label in labels[:shown]), f"en {len(labels) - shown} andere"]


def _knip(label: str) -> str:
    return label if len(label) <= LANGSTE_WOORD else f"{label[: LANGSTE_WOORD - 1]}…"


def _breed(label: str) -> int:
    return min(len(_knip(label)) * LETTER + 20, 340)
