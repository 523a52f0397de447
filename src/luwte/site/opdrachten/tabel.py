"""``luwte tabel``: doelen voor elke rij van een Parquetbestand, exact en met begrensd geheugen.

Exit status 0: every row has every target. 1: some rows are in the reject file. 2: refused, with a
sentence. 130: interrupted; the same command goes on where it stopped.
"""

from __future__ import annotations

import sys
import time
from argparse import Namespace
from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from luwte.engine import EngineError, Layer, MissingFacts
from luwte.engine.formatting import format_date, format_number, format_value
from luwte.engine.kernel.kernel import MOST_TARGETS, Kernel
from luwte.engine.kernel.periods import asked
from luwte.engine.kernel.proving import Line, prove
from luwte.engine.kernel.streaming import Stream, Summary
from luwte.engine.kernel.table import Table, WrongColumn
from luwte.engine.units import Unit
from luwte.site.opdrachten.basis import Parser, Refusal, day, lagen, met_cijfers, reden, te_lezen, today
from luwte.wet import catalogus

REJECTED, INTERRUPTED = 1, 130
WIDTH = 30


def parser() -> Parser:
    """The options of ``luwte tabel``."""
    found = Parser(prog="luwte tabel", description="Bereken doelen voor elke rij van een tabel.")
    found.add_argument("invoer", nargs="?", metavar="IN.parquet", help="kolommen heten zoals de feiten")
    found.add_argument("uitvoer", nargs="?", metavar="UIT.parquet")
    found.add_argument("--doelen", required=True, help="wat u wilt weten, met komma's ertussen")
    when = found.add_mutually_exclusive_group()
    when.add_argument("--datum", type=day, help="de dag waarop het recht geldt; anders vandaag")
    when.add_argument("--datumkolom", help="de kolom met de dag van elke rij")
    found.add_argument("--gemeente", help="reken met het beleid van deze gemeente")
    met_cijfers(found)
    found.add_argument("--sleutel", default="", help="kolommen die meegaan naar de uitvoer")
    found.add_argument("--met-invoer", action="store_true", help="alle kolommen gaan mee naar de uitvoer")
    found.add_argument("--overschrijf", action="store_true", help="vervang UIT.parquet als het bestaat")
    found.add_argument("--op", choices=("hier", "spark"), default="hier", help="waar het rekenen gebeurt")
    found.add_argument("--meester", default="local[*]", help="de meester van Spark, bij --op spark")
    found.add_argument("--bewijs", action="store_true", help="toon waarom de uitkomst exact is; rekent niets")
    return found


def main(argv: Sequence[str]) -> int:
    """Run one table; returns the exit status."""
    options = parser().parse_args(list(argv))
    targets = _names(options.doelen)
    if not targets:
        raise Refusal("Noem een doel na --doelen. Typ luwte reken --lijst voor alle doelen.")
    if len(targets) > MOST_TARGETS:
        raise Refusal(f"Vraag ten hoogste {MOST_TARGETS} doelen tegelijk.")
    moment = None if options.datumkolom else options.datum or today()
    layers = lagen(options.gemeente)
    if options.bewijs:
        return _bewijs(targets, moment or today(), layers)
    if options.op == "spark":
        from luwte.site.opdrachten import tabel_spark  # noqa: PLC0415 - an extra

        return tabel_spark.main(options, targets, moment, layers)
    source, target = _files(options.invoer, options.uitvoer, overwrite=options.overschrijf)
    given = _schema(source)
    keys = key_columns(options, given, targets)
    table = Table(catalogus(), layers, targets, day=moment, day_column=options.datumkolom, keys=keys)
    table.schema(given)
    refuse_hopeless(table, given)
    return _run(Stream(table, source, target, overwrite=options.overschrijf))


def _names(text: str) -> list[str]:
    return list(dict.fromkeys(name.strip() for name in text.split(",") if name.strip()))


def _files(source: str | None, target: str | None, *, overwrite: bool) -> tuple[Path, Path]:
    """The two paths, when they can be read and made."""
    if not source or not target:
        raise Refusal("Noem twee bestanden: luwte tabel IN.parquet UIT.parquet --doelen ...")
    one, two = te_lezen(Path(source)), Path(target)
    if two.is_dir():
        raise Refusal(f"{target} is een map. Noem een bestand dat eindigt op .parquet.")
    if two.suffix.lower() != ".parquet":
        raise Refusal(f"{target}: luwte tabel schrijft Parquet. Kies een naam die eindigt op .parquet.")
    if two.exists() and one.samefile(two):
        raise Refusal("De uitvoer is de invoer. Kies een andere naam voor de uitvoer.")
    if two.exists() and not overwrite:
        raise Refusal(f"{target} bestaat al. Kies een andere naam of geef --overschrijf.")
    if not two.absolute().parent.is_dir():
        raise Refusal(f"De map van {target} is er niet. Maak haar eerst.")
    return one, two


def _schema(source: Path) -> pa.Schema:
    """The columns of a Parquet file that has rows."""
    try:
        with pq.ParquetFile(source) as file:
            if not file.metadata.num_rows:
                raise Refusal(f"{source.name} heeft geen rijen.")
            return file.schema_arrow
    except (pa.ArrowInvalid, OSError):
        raise Refusal(f"{source.name} is geen Parquetbestand.") from None


def key_columns(options: Namespace, given: pa.Schema, targets: Sequence[str]) -> Sequence[str]:
    """The columns that go along to the output; raises Refusal when one is named as a target."""
    keys: Sequence[str] = given.names if options.met_invoer else _names(options.sleutel)
    for name in keys:
        if name in targets:
            raise Refusal(f"De kolom '{name}' heet als een doel. Geef haar in de invoer een andere naam.")
    return keys


def refuse_hopeless(table: Table, given: pa.Schema) -> None:
    """Refuse when no row can have a target; say so when some rows need a column that is not there."""
    facts = table.catalogue.facts
    for target in table.never():
        raise Refusal(f"Geen enkele rij kan een uitkomst krijgen. {_why(table, target)}")
    if hopeless := table.hopeless(given):
        named = "; ".join(f"{name} ({facts[name].question.rstrip('?')})" for name in hopeless)
        raise Refusal(f"Deze kolommen ontbreken: {named}. Voeg ze toe aan de tabel.")
    moments = [table.day] if table.day else table.breaks
    needed = {name for one in moments for name in asked(table.catalogue.at(one, table.layers), table.targets)}
    if lacking := [name for name in table.lacking(given) if name in needed]:
        names = ", ".join(lacking)
        print(f"Zonder kolom: {names}. Rijen die dit nodig hebben worden afgekeurd.", file=sys.stderr)


def _why(table: Table, target: str) -> str:
    """What reading 1 says of a target that no facts can give."""
    try:
        table.catalogue.at(table.day or today(), table.layers).value(target, {})
    except MissingFacts:
        pass
    except EngineError as error:
        return str(error)
    return f"Met de regels van die dag is {target.replace('_', ' ')} niet te bepalen. Kies een andere dag of gemeente."


def _run(stream: Stream) -> int:
    start = time.monotonic()
    bar = Bar(stream.rows)
    try:
        summary = stream.run(bar.show)
    except WrongColumn as wrong:
        raise Refusal(str(wrong)) from None
    except KeyboardInterrupt:
        bar.close()
        print("Onderbroken. Geef dezelfde opdracht nog eens: hij gaat verder waar hij bleef.", file=sys.stderr)
        return INTERRUPTED
    except OSError as error:
        raise Refusal(f"Schrijven lukt niet: {reden(error)}. Geef daarna dezelfde opdracht nog eens.") from None
    bar.close()
    return _told(stream, summary, time.monotonic() - start)


def _told(stream: Stream, summary: Summary, seconds: float) -> int:
    resumed = f" ({summary.resumed} delen waren er al)" if summary.resumed else ""
    print(f"{_count(summary.rows)} rijen in {seconds:.0f} s{resumed}: {stream.target}")
    say_doubts(stream.table)
    if not summary.rejections:
        return 0
    print(
        f"{_count(summary.rejections)} keer was er geen uitkomst; de redenen staan in {stream.rejected}",
        file=sys.stderr,
    )
    return REJECTED


def say_doubts(table: Table) -> None:
    """Name what is not verified below each target; the columns of the result say it too."""
    some = "" if table.day else "op sommige dagen "
    for target, names in table.doubts.items():
        if names:
            print(f"Let op: bij {target} is {some}niet geverifieerd: {', '.join(names)}.", file=sys.stderr)


def _count(number: int) -> str:
    return f"{number:,}".replace(",", ".")


class Bar:
    """A progress bar on standard error, only when a person looks at it."""

    def __init__(self, total: int) -> None:
        """``total`` rows are to come."""
        self.total = total
        self.shown = sys.stderr.isatty()
        self.start = time.monotonic()

    def show(self, done: int) -> None:
        """So many rows are done."""
        if not self.shown:
            return
        part = done / self.total
        seconds = time.monotonic() - self.start
        bar = "#" * int(part * WIDTH)
        line = f"\r[{bar:<{WIDTH}}] {part:4.0%}  {_count(done)} van {_count(self.total)} rijen  {seconds:.0f} s "
        print(line, end="", file=sys.stderr, flush=True)

    def close(self) -> None:
        """End the line."""
        if self.shown:
            print(file=sys.stderr)


def _bewijs(targets: Sequence[str], moment: date, layers: Sequence[Layer]) -> int:
    """The proof of exactness, a line for each name."""
    kernel = Kernel(catalogus().at(moment, layers), targets)
    print(f"Waarom de uitkomst exact is, met de regels van {format_date(moment)}.")
    print("Elk tussengetal is een heel getal en blijft onder de grens van zijn baan; daaronder is elke som exact.")
    print()
    print(f"{'naam':<48}{'van':>18}{'tot en met':>18}  {'baan':<16}{'grootste getal':>24}  grens")
    for line in prove(kernel):
        low, high = _range(line)
        limit = f"2^{line.limit.bit_length() - 1}"
        print(f"{line.name:<48}{low:>18}{high:>18}  {line.lane:<16}{_count(line.largest):>24}  {limit}")
    return 0


def _range(line: Line) -> tuple[str, str]:
    if line.bounds is None:
        return "", ""
    return _short(line.bounds.lo, line.unit), _short(line.bounds.hi, line.unit)


def _short(bound: object, unit: Unit) -> str:
    value = Fraction(str(bound))
    text = format_value(value, unit) if unit.name == "deel" else format_number(value, most=2)
    return text.replace(" ", "")
