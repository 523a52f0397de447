"""The table of ``luwte variant``: CSV through reading 1, Parquet through the kernel, per row and per group."""

from __future__ import annotations

import argparse
import csv
from array import array
from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction
from itertools import islice
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.csv as pv
import pyarrow.parquet as pq

from luwte.engine.contrast import OTHER, Contrast, Total
from luwte.engine.explanation import json_value
from luwte.engine.formatting import format_number
from luwte.engine.kernel.table import Rejection, Table, WrongColumn
from luwte.engine.units import Unit
from luwte.engine.variants import Variant
from luwte.site.opdrachten.basis import Refusal, lagen, mark, te_lezen
from luwte.site.opdrachten.variant import names_of
from luwte.wet import catalogus

BATCH, CSV_BATCH = 1 << 18, 2000
KINDS = (".csv", ".parquet")
#: Rows named below each reason.
SHOWN = 10


def contrast(
    variant: Variant, targets: Sequence[str], moment: date | None, options: argparse.Namespace
) -> tuple[Contrast, Sequence[int]]:
    """Go through the whole table; the rows are written to --uit as they come. Raises Refusal.

    With it the line of the file on which each row ends; Parquet has no lines.
    """
    _refuse_output(options.uit)
    by_reading = options.tabel.suffix.lower() == ".csv"
    lines = array("L")
    path = te_lezen(options.tabel)
    names, batches = _csv(path, lines) if by_reading else _parquet(path)
    layers = lagen(options.gemeente)
    groups = names_of(options.groep)
    for name in (*groups, *([options.datumkolom] if options.datumkolom else [])):
        if name not in names:
            raise Refusal(f"De kolom '{name}' is er niet. De tabel heeft: {', '.join(names)}.")
    found = Contrast(
        (catalogus(), layers),
        variant,
        targets,
        day=moment,
        day_column=options.datumkolom,
        groups=groups,
        by_reading=by_reading,
    )
    for side in (found.base, found.whole):
        if isinstance(side, Table):
            _refuse_hopeless(side, options.tabel)
    try:
        _through(found, batches, options.uit)
    except WrongColumn as error:
        raise Refusal(str(error)) from None
    if not found.rows:
        raise Refusal(f"{options.tabel.name} heeft geen rijen. Geef een tabel met rijen.")
    return found, lines


def _refuse_output(target: Path | None) -> None:
    """Refuse, before anything is computed, a name that is taken or does not say what is written."""
    if target is None:
        return
    if target.suffix.lower() not in KINDS:
        raise Refusal(f"{target}: kies bij --uit een naam die eindigt op .csv of .parquet.")
    if target.exists():
        raise Refusal(f"{target} bestaat al. Kies een andere naam.")


def _through(found: Contrast, batches: Iterator[Any], target: Path | None) -> None:
    if target is None:
        for batch in batches:
            found.add(batch)
        return
    writer, whole = None, False
    try:
        for batch in batches:
            rows = found.add(batch)
            if writer is None:
                make = pv.CSVWriter if target.suffix.lower() == ".csv" else pq.ParquetWriter
                writer = make(str(target), rows.schema)
            writer.write_table(rows)
        whole = True
    except OSError:
        raise Refusal(f"{target} is niet te schrijven. Kies een andere map of naam.") from None
    finally:
        if writer is not None:
            writer.close()
            if not whole:
                target.unlink()


def _parquet(path: Path) -> tuple[list[str], Iterator[Any]]:
    try:
        file = pq.ParquetFile(path)
    except (OSError, pa.ArrowInvalid):
        raise Refusal(
            f"{path} is niet te lezen als Parquet. Geef een bestand dat eindigt op .csv of .parquet."
        ) from None
    return list(file.schema_arrow.names), file.iter_batches(batch_size=BATCH)


def _csv(path: Path, places: array[int]) -> tuple[list[str], Iterator[Any]]:
    """The names of the columns, and the rows as batches of text; an empty cell is empty, a blank line no row."""
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError):
        raise Refusal(f"{path} is niet te lezen. Geef een CSV-bestand in UTF-8.") from None
    head = lines[0] if lines else ""
    mark = max(";,\t", key=head.count)
    names = [name.strip() for name in next(csv.reader([head], delimiter=mark), [])]
    double = next((name for name in names if names.count(name) > 1), None)
    if double is not None or not all(names):
        raise Refusal(f"{path.name}: de kop heeft een lege of dubbele naam. Geef elke kolom een eigen naam.")
    return names, _rows(path, names, csv.reader(lines[1:], delimiter=mark), places)


def _rows(path: Path, names: list[str], reader: Any, places: array[int]) -> Iterator[Any]:
    schema = pa.schema([(name, pa.string()) for name in names])

    def cells() -> Iterator[dict[str, str | None]]:
        for row in reader:
            if not row:
                continue
            if len(row) != len(names):
                raise Refusal(
                    f"{path.name}, regel {reader.line_num + 1}: {len(row)} cellen, en de kop heeft er {len(names)}. "
                    "Herstel deze regel."
                )
            places.append(reader.line_num + 1)
            yield {name: cell.strip() or None for name, cell in zip(names, row, strict=True)}

    rows = cells()
    while chunk := list(islice(rows, CSV_BATCH)):
        yield pa.RecordBatch.from_pylist(chunk, schema=schema)


def _refuse_hopeless(table: Table, path: Path) -> None:
    missing = table.hopeless(pq.read_schema(path))
    if missing:
        raise Refusal(f"De tabel heeft geen kolom voor: {', '.join(missing)}. Voeg die toe.")


def as_dict(found: Contrast, places: Sequence[int]) -> dict[str, Any]:
    """The table for JSON: per target the whole, the groups and what each change adds."""
    return {
        "rijen": found.rows,
        "niet_berekend": found.rejected,
        "redenen": dict(found.reasons.most_common()),
        "afgekeurd": [
            {
                "rij": one.row + 1,
                "regel": places[one.row] if places else None,
                "doel": one.target or None,
                "reden": one.reason,
            }
            for one in found.rejections
        ],
        "doelen": [
            {
                "doel": target,
                "eenheid": catalogus().unit(target).name,
                "zekerheid": found.certainty[target],
                "niet_geverifieerd": found.unverified[target],
                "alles": _total_dict(found, target, found.total(target)),
                "groepen": [
                    {"groep": dict(zip(found.groups, group, strict=True)), **_total_dict(found, target, total)}
                    for group, total in sorted(found.totals[target].items())
                    if found.groups
                ],
            }
            for target in found.targets
        ],
    }


def _total_dict(found: Contrast, target: str, total: Total) -> dict[str, Any]:
    unit = catalogus().unit(target)
    mean = total.mean

    def said(value: Fraction) -> Any:
        if not total.known:
            return None  # a sum of nothing is not nought
        return str(value) if unit.kind == "yesno" else json_value(value, unit)

    return {
        "aantal": total.rows,
        "berekend": total.known,
        "niet_berekend": total.missing,
        "zonder": said(total.base),
        "met": said(total.variant),
        "verschil": said(total.difference),
        "gemiddeld_verschil": None if mean is None else str(mean) if mean.denominator != 1 else str(mean.numerator),
        "hoger": total.higher,
        "lager": total.lower,
        "gelijk": total.known - total.higher - total.lower,
        "oorzaken": {name: said(part) for name, part in found.parts(target, total).items()},
    }


HEAD = ("rijen", "niet berekend", "zonder", "met", "verschil", "gemiddeld", "hoger", "lager", "gelijk")


def as_text(found: Contrast, places: Sequence[int], options: argparse.Namespace) -> str:
    """The groups as a table of text, what each change adds, and the rows that were not computed."""
    said = [f"\nTabel: {found.rows} rijen uit {options.tabel.name}"]
    for target in found.targets:
        unit = catalogus().unit(target)
        counted = "aantal ja" if unit.kind == "yesno" else unit.name
        said.append(f"\n{catalogus().words(target).capitalize()} ({counted}){mark(found.certainty[target])}")
        if found.unverified[target]:
            some = "op sommige dagen " if options.datumkolom else ""
            said.append(f"  Let op: hierbij is {some}niet geverifieerd: {', '.join(found.unverified[target])}.")
        groups = sorted(found.totals[target].items()) if found.groups else []
        lines = [(" | ".join(group), *_cells(total, unit)) for group, total in groups]
        lines.append(("Samen", *_cells(found.total(target), unit)))
        widths = [max(len(row[place]) for row in (*lines, ("", *HEAD))) for place in range(len(HEAD) + 1)]
        for row in (("", *HEAD), *lines):
            rest = "".join(cell.rjust(width + 2) for cell, width in zip(row[1:], widths[1:], strict=True))
            said.append(f"  {row[0]:<{widths[0]}}{rest}")
        whole = found.total(target)
        for name, part in found.parts(target, whole).items() if whole.known else ():
            said.append(f"  door {catalogus().words(name)}: {_amount(part, unit)}")
    if not found.rejected:
        return "\n".join(said)
    said.append(f"\nNiet te berekenen: {found.rejected} keer")
    for reason, count in found.reasons.most_common():
        said.append(f"  {count} keer: {reason}")
        rows = [one for one in found.rejections if (one.reason if one.reason in found.reasons else OTHER) == reason]
        said += [f"    {_place(one, places)}" for one in rows[:SHOWN]]
        if count > min(len(rows), SHOWN):
            said.append(f"    en nog {count - min(len(rows), SHOWN)}; --uit UIT.csv geeft alle rijen met hun reden.")
    return "\n".join(said)


def _place(one: Rejection, places: Sequence[int]) -> str:
    """Where a row stands: its number, its line in a file of text, and the target that it lacks."""
    line = f" (regel {places[one.row]})" if places else ""
    return f"rij {one.row + 1}{line}{', ' + one.target if one.target else ''}"


def _cells(total: Total, unit: Unit) -> tuple[str, ...]:
    head = (str(total.rows), str(total.missing))
    if total.mean is None:
        return (*head, *["–"] * (len(HEAD) - len(head)))
    amounts = (_amount(one, unit) for one in (total.base, total.variant, total.difference, total.mean))
    counts = (total.higher, total.lower, total.known - total.higher - total.lower)
    return (*head, *amounts, *(str(count) for count in counts))


def _amount(value: Fraction, unit: Unit) -> str:
    least = 2 if dict(unit.dimension).get("euro") else 0
    sign = "-" if value < 0 else ""
    text = format_number(abs(value), least=least, most=max(least, 4))
    return f"≈ {sign}{text[2:]}" if text.startswith("≈") else f"{sign}{text}"
