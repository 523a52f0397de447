"""Dated figures (parameters): value, period, source and certainty, from YAML or CSV files."""

from __future__ import annotations

import csv
import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

from luwte.engine.documents import read_yaml
from luwte.engine.errors import FigureError, NoFigure
from luwte.engine.formatting import format_date, format_value
from luwte.engine.gaps import Gap, hole
from luwte.engine.limits import Bounds, Limits, by_unit, usual
from luwte.engine.units import UNITS, Unit, Value

#: From most to least certain; the weakest one used anywhere in a calculation is shown.
CONFIDENCES = ("gelezen", "afgeleid", "uit notitie", "werkafspraak", "niet geverifieerd")
LAYERS = ("landelijk", "uwv", "lokaal")

#: What one value in a file may say; ``code`` is a second name of a table's key, for other systems.
FIELDS = frozenset(("waarde", "vanaf", "tot", "bron", "zekerheid", "opmerking", "sleutel_van", "sleutel_tot", "code"))
SERIES_FIELDS = frozenset(
    ("eenheid", "label", "laag", "sleutel", "sleutel_soort", "leverancier", "uitleg", "bestand", "waarden", "onbekend")
)
GAP_FIELDS = frozenset(("vanaf", "tot", "waarom"))
LISTS = frozenset(("waarden", "onbekend"))
#: A plain number: no exponent (1e999999999 would fill the memory), no spaces, no separators.
PLAIN_NUMBER = re.compile(r"[+-]?\d{1,20}(?:\.\d{1,20}|/\d{1,20})?")

#: What the key of a table can be: a number inside a range, or a word.
KEYS = ("getal", "woord")
Key = Fraction | str


def weakest(confidences: Iterable[str]) -> str:
    """The least certain of several certainties; ``gelezen`` when there are none."""
    return max(confidences, key=CONFIDENCES.index, default=CONFIDENCES[0])


@dataclass(frozen=True)
class Figure:
    """One value that holds from ``valid_from`` up to, not including, ``valid_to``."""

    value: Value
    valid_from: date
    valid_to: date | None
    source: str
    confidence: str
    remark: str = ""
    key_from: Key | None = None
    key_to: Key | None = None

    def holds(self, day: date, key: Key | None) -> bool:
        """Whether this figure answers for the day and, in a table, for the key."""
        if day < self.valid_from or (self.valid_to is not None and day >= self.valid_to):
            return False
        if key is None or self.key_from is None:
            return True
        if isinstance(key, str) or isinstance(self.key_from, str):
            return key == self.key_from
        return key >= self.key_from and (
            self.key_to is None or (isinstance(self.key_to, Fraction) and key <= self.key_to)
        )


@dataclass(frozen=True)
class Series:
    """All dated figures of one name. ``key`` names the fact by which a table is entered.

    ``layer`` says whose figure it is; only ``lokaal`` may be given by a region or municipality.
    ``supplier`` is who must supply the next figure when the series runs out.
    """

    name: str
    label: str
    unit: Unit
    layer: str
    figures: tuple[Figure, ...]
    key: str | None = None
    supplier: str = ""
    description: str = ""
    gaps: tuple[Gap, ...] = ()
    limits: Limits | None = None

    def figure(self, entry: Mapping[str, Any], where: str, *, keyed_by_number: bool = True) -> Figure:
        """An entry as a figure of this series, within its bounds; raises FigureError, a Dutch sentence."""
        return figure_from(entry, self.unit, where, keyed_by_number=keyed_by_number, limits=self.limits)

    def at(self, day: date, key: Key | None, key_text: str = "") -> Figure:
        """The figure that holds on a day; raises NoFigure naming what is missing and known."""
        for figure in self.figures:
            if figure.holds(day, key):
                return figure
        whom = f" bij {key_text}" if key_text else ""
        why = "".join(f" {gap.why}" for gap in self.gaps if gap.holds(day))
        known = self.known_range(day, key, key_text)
        raise NoFigure(f"{self.label} is niet bekend op {format_date(day)}{whom}.{why} {known}")

    def known_range(self, day: date, key: Key | None, key_text: str = "") -> str:
        """A sentence with the period in which figures are known (for this key), or those around a day in a hole."""
        fitting = [figure for figure in self.figures if figure.holds(figure.valid_from, key)]
        supplier = f" {self.supplier} levert het volgende cijfer." if self.supplier else ""
        if not fitting:
            return f"Er is geen enkel cijfer{' bij ' + key_text if key_text else ''}.{supplier}"
        around = hole(day, ((figure.valid_from, figure.valid_to) for figure in fitting))
        if around:
            return around
        first = min(figure.valid_from for figure in fitting)
        last = [figure.valid_to for figure in fitting]
        until = "" if None in last else f" tot {format_date(max(day for day in last if day is not None))}"
        return f"Bekend vanaf {format_date(first)}{until}.{supplier}"

    def describe(self, figure: Figure) -> str:
        """The figure's value in words."""
        return format_value(figure.value, self.unit)


def parse_day(text: object, where: str) -> date:
    """A date written as JJJJ-MM-DD; raises FigureError with the place when it is not."""
    try:
        return date.fromisoformat(str(text))
    except ValueError:
        raise FigureError(f"{where}: '{text}' is geen datum. Schrijf JJJJ-MM-DD.") from None


def parse_number(text: object, where: str) -> Fraction:
    """An exact number from text; a binary fraction is none."""
    number = None if isinstance(text, bool | float) else exact(str(text))
    if number is None:
        raise FigureError(f"{where}: '{text}' is geen getal. Schrijf het zonder spaties, met een punt.")
    return number


def exact(text: str) -> Fraction | None:
    """The number a text stands for, or None when it is no plain number."""
    if not PLAIN_NUMBER.fullmatch(text):
        return None
    try:
        return Fraction(text)
    except ZeroDivisionError:
        return None


def parse_value(raw: object, unit: Unit, where: str) -> Value:
    """A figure's value in its unit, checked against the unit's step and choices."""
    if unit.kind == "yesno":
        if not isinstance(raw, bool):
            raise FigureError(f"{where}: schrijf true of false.")
        return raw
    if unit.kind == "date":
        return parse_day(raw, where)
    if unit.kind == "choice":
        if unit.choices and raw not in unit.choices:
            raise FigureError(f"{where}: '{raw}' mag niet. Kies uit {', '.join(unit.choices)}.")
        return str(raw)
    value = parse_number(raw, where)
    if not unit.fits(value):
        raise FigureError(f"{where}: {raw} heeft meer cijfers dan {unit.name} toelaat.")
    return value


def _confidence(raw: object, where: str) -> str:
    if raw not in CONFIDENCES:
        raise FigureError(f"{where}: zekerheid '{raw}' bestaat niet. Kies uit {', '.join(CONFIDENCES)}.")
    return str(raw)


def figure_from(
    entry: Mapping[str, Any], unit: Unit, where: str, *, keyed_by_number: bool = True, limits: Limits | None = None
) -> Figure:
    """One figure from a mapping with ``waarde, vanaf, tot, bron, zekerheid`` (and a key).

    It lies within ``limits``; when there are none, within what its unit means.
    """
    _refuse_unknown(entry, FIELDS, where)
    for needed in ("waarde", "vanaf", "bron", "zekerheid"):
        if entry.get(needed) in (None, ""):
            raise FigureError(f"{where}: '{needed}' ontbreekt. Vul het in.")
    valid_from = parse_day(entry["vanaf"], where)
    valid_to = parse_day(entry["tot"], where) if entry.get("tot") else None
    if valid_to is not None and valid_to <= valid_from:
        raise FigureError(f"{where}: 'tot' ligt niet na 'vanaf'. Verander een van beide.")
    key_from, key_to = _keys(entry.get("sleutel_van"), entry.get("sleutel_tot"), where, by_number=keyed_by_number)
    value = parse_value(entry["waarde"], unit, where)
    if isinstance(value, Fraction) and (refusal := (limits or usual(unit)).refusal(value, unit)):
        raise FigureError(f"{where}: {refusal}")
    return Figure(
        value=value,
        valid_from=valid_from,
        valid_to=valid_to,
        source=str(entry["bron"]),
        confidence=_confidence(entry["zekerheid"], where),
        remark=str(entry.get("opmerking") or ""),
        key_from=key_from,
        key_to=key_to,
    )


def _keys(first: object, last: object, where: str, *, by_number: bool) -> tuple[Key | None, Key | None]:
    """The first and last key of a row; a mistake in them would let the row answer for other keys, or for none."""
    given = [None if one in (None, "") else str(one) for one in (first, last)]
    if given[0] is None and given[1] is not None:
        raise FigureError(
            f"{where}: 'sleutel_tot' staat er zonder 'sleutel_van'. Vul die in, of haal 'sleutel_tot' weg."
        )
    if not by_number:
        if given[1] is not None:
            raise FigureError(f"{where}: bij een woord hoort geen 'sleutel_tot'. Haal die weg.")
        return given[0], None
    low, high = (None if one is None else parse_number(one, where) for one in given)
    for name, one in (("sleutel_van", low), ("sleutel_tot", high)):
        if one is not None and one < 0:
            raise FigureError(f"{where}: '{name}' is lager dan 0. Geef een getal vanaf 0.")
    if low is not None and high is not None and low > high:
        raise FigureError(f"{where}: 'sleutel_van' is hoger dan 'sleutel_tot'. Verander een van beide.")
    return low, high


def refuse_overlap(name: str, figures: Sequence[Figure], where: str) -> None:
    """Raise FigureError when two figures of one key hold on the same day."""
    ordered = sorted(figures, key=lambda figure: figure.valid_from)
    spans = _spans(ordered)
    for index, one in enumerate(ordered):
        low, high = spans[index]
        for later in range(index + 1, len(ordered)):
            other, (from_, to) = ordered[later], spans[later]
            if one.valid_to is not None and one.valid_to <= other.valid_from:
                break  # this one has ended, and all after it start later still
            if low <= to and from_ <= high:
                raise FigureError(
                    f"{where}: twee cijfers voor {name} gelden op {format_date(other.valid_from)}. "
                    "Geef de oudste een 'tot'."
                )


def _spans(figures: Sequence[Figure]) -> list[tuple[tuple[int, Any], tuple[int, Any]]]:
    """The first and last key of each figure, to compare by thousands: numbers as whole ones of one size.

    A word is its own first and last; what has no key finds all.
    """
    numbers = [key for one in figures for key in (one.key_from, one.key_to) if isinstance(key, Fraction)]
    scale = math.lcm(*(key.denominator for key in numbers))

    def place(key: Key | None, otherwise: tuple[int, Any]) -> tuple[int, Any]:
        if isinstance(key, Fraction):
            return 1, key.numerator * (scale // key.denominator)
        return otherwise if key is None else (2, key)

    spans = []
    for one in figures:
        first = place(one.key_from, (0, 0))
        last = {0: (3, 0), 1: place(one.key_to, (1, math.inf)), 2: first}[first[0]]
        spans.append((first, last))
    return spans


def _refuse_unknown(entry: Mapping[Any, Any], known: frozenset[str], where: str) -> None:
    """Raise FigureError for a field that does not exist: a typing error would be lost silently.

    And for a list or a group of names where one text or number belongs.
    """
    if not isinstance(entry, Mapping):
        raise FigureError(f"{where}: '{entry}' is geen groep van namen. Schrijf naam: waarde.")
    for name, content in entry.items():
        if name not in known:
            raise FigureError(f"{where}: '{name}' bestaat niet. Kies uit {', '.join(sorted(known))}.")
        if name in LISTS and not isinstance(content, list):
            raise FigureError(f"{where}: bij '{name}' hoort een lijst. Begin elke regel met een streepje.")
        if name not in LISTS and isinstance(content, list | dict):
            raise FigureError(f"{where}: bij '{name}' hoort één waarde. Haal de haken of streepjes weg.")


def load_series(path: Path, units: Mapping[str, Unit] = UNITS, bounds: Bounds = by_unit) -> list[Series]:
    """All series of one YAML file in ``units``, within ``bounds``; figures stand in it or in the CSV file it names."""
    return [_series(path, str(name), entry, units, bounds) for name, entry in read_yaml(path).items()]


def _series(path: Path, name: str, entry: Mapping[str, Any], units: Mapping[str, Unit], bounds: Bounds) -> Series:
    where = f"{path.name}, {name}"
    _refuse_unknown(entry, SERIES_FIELDS, where)
    if entry.get("eenheid") not in units:
        raise FigureError(f"{where}: 'eenheid' ontbreekt of bestaat niet. Kies uit {', '.join(units)}.")
    unit = units[entry["eenheid"]]
    layer = entry.get("laag", "landelijk")
    if layer not in LAYERS:
        raise FigureError(f"{where}: laag '{layer}' bestaat niet. Kies uit {', '.join(LAYERS)}.")
    rows: list[Mapping[str, Any]] = entry.get("waarden") or []
    if "bestand" in entry:
        table = path.parent / str(entry["bestand"])
        if not table.is_file():
            raise FigureError(f"{where}: het bestand {entry['bestand']} is er niet. Zet het naast {path.name}.")
        with table.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
    sort = entry.get("sleutel_soort", KEYS[0])
    if sort not in KEYS:
        raise FigureError(f"{where}: sleutel_soort '{sort}' bestaat niet. Kies uit {', '.join(KEYS)}.")
    limits = bounds(name, unit)
    figures = tuple(
        figure_from(row, unit, f"{where}, {number}e waarde", keyed_by_number=sort == KEYS[0], limits=limits)
        for number, row in enumerate(rows, start=1)
    )
    gaps = tuple(_gap(one, where) for one in entry.get("onbekend") or ())
    if not figures and not gaps and layer != "lokaal":
        raise FigureError(f"{where}: er staat geen enkele waarde. Geef er een onder 'waarden'.")
    if "sleutel" not in entry and any(one.key_from is not None for one in figures):
        raise FigureError(
            f"{where}: 'sleutel' ontbreekt, en er staan waarden met 'sleutel_van'. Noem waarvan die zijn."
        )
    refuse_overlap(name, figures, where)
    return Series(
        name=name,
        label=str(entry.get("label") or name.replace("_", " ").capitalize()),
        unit=unit,
        layer=layer,
        figures=figures,
        key=entry.get("sleutel"),
        supplier=str(entry.get("leverancier") or ""),
        description=str(entry.get("uitleg") or ""),
        gaps=gaps,
        limits=limits,
    )


def _gap(entry: Mapping[str, Any], where: str) -> Gap:
    """One period without a figure, with its reason; raises FigureError when either is missing."""
    _refuse_unknown(entry, GAP_FIELDS, f"{where}, onbekend")
    for needed in ("vanaf", "waarom"):
        if not entry.get(needed):
            raise FigureError(f"{where}, onbekend: '{needed}' ontbreekt. Vul het in.")
    until = parse_day(entry["tot"], where) if entry.get("tot") else None
    return Gap(parse_day(entry["vanaf"], where), until, str(entry["waarom"]))
