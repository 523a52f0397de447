"""``luwte variant BESTAND.yaml``: other figures, policy or local rules beside the law as it is, for cases or a table.

Exit status 0: everything was computed. 1: some cases or rows were not; each is listed with its
reason. 2: refused, with a sentence.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from luwte.engine import EngineError, Figure, Stand
from luwte.engine.difference import Side, difference
from luwte.engine.formatting import format_date
from luwte.engine.rules import Rule
from luwte.engine.variants import Variant, load_variant
from luwte.engine.wording import lines
from luwte.site.opdrachten.basis import Parser, Refusal, day, lagen, mark, met_cijfers, print_json, te_lezen, today
from luwte.wet import catalogus

NOT_ALL = 1
LEAD = "Met de variant"


def parser() -> Parser:
    """The options of ``luwte variant``."""
    found = Parser(prog="luwte variant", description="Wat als een cijfer, het beleid of een lokale regel anders is?")
    found.add_argument("bestand", type=Path, metavar="BESTAND.yaml")
    found.add_argument("--doelen", default="", help="wat u wilt weten, met komma's; anders de doelen in het bestand")
    when = found.add_mutually_exclusive_group()
    when.add_argument("--datum", type=day, help="de dag waarop het recht geldt; anders vandaag")
    when.add_argument("--datumkolom", help="de kolom met de dag van elke rij (alleen bij --tabel)")
    found.add_argument("--gemeente", help="reken met het beleid van deze gemeente, met de variant erop")
    met_cijfers(found)
    found.add_argument("--tabel", type=Path, metavar="IN.csv|IN.parquet", help="kolommen heten zoals de feiten")
    found.add_argument("--groep", default="", help="kolommen om naar te groeperen, met komma's ertussen")
    found.add_argument("--uit", type=Path, metavar="UIT.csv|UIT.parquet", help="schrijf elke rij met het verschil")
    found.add_argument("--json", action="store_true")
    return found


def main(argv: Sequence[str]) -> int:
    """Compare the cases in the file and, with --tabel, every row of a table."""
    options = parser().parse_args(list(argv))
    try:
        variant = load_variant(te_lezen(options.bestand), catalogus())
    except OSError:
        raise Refusal(f"{options.bestand} is niet te lezen. Geef de naam van een variant (YAML).") from None
    targets = names_of(options.doelen) or list(variant.targets)
    for target in targets:
        catalogus().unit(target)
    if not targets:
        raise Refusal(f"Noem een doel na --doelen, of zet 'doelen' in {options.bestand.name}.")
    if options.tabel is None and not variant.cases:
        raise Refusal(f"Zet 'gevallen' in {options.bestand.name}, of geef een tabel met --tabel.")
    _refuse_idle(options)
    moment = options.datum or today()
    cases = _cases(variant, targets, moment, options.gemeente)
    document = {
        "variant": variant.name,
        "omschrijving": variant.description,
        "datum": options.datumkolom or moment.isoformat(),
        "wijzigingen": _changes(variant),
        "gevallen": cases,
    }
    told = all("onbekend" not in one for case in cases for one in case["doelen"])
    table = None
    if options.tabel is not None:  # before anything is printed: what is wrong with the table is all there is to say
        from luwte.site.opdrachten import varianttabel  # noqa: PLC0415 - Arrow is read only for tables

        contrast, places = varianttabel.contrast(variant, targets, None if options.datumkolom else moment, options)
        document["tabel"], table = (
            varianttabel.as_dict(contrast, places),
            varianttabel.as_text(contrast, places, options),
        )
        told = told and not contrast.rejected
    if options.json:
        print_json(document)
    else:
        _print_head(variant, moment)
        _print_cases(cases)
        if table is not None:
            print(table)
    return 0 if told else NOT_ALL


def names_of(text: str) -> list[str]:
    """Names with commas between them, without repeats."""
    return list(dict.fromkeys(name.strip() for name in text.split(",") if name.strip()))


def _refuse_idle(options: argparse.Namespace) -> None:
    """An option that only means something with a table is refused without one."""
    for name in ("groep", "uit", "datumkolom"):
        if getattr(options, name) and options.tabel is None:
            raise Refusal(f"--{name} werkt alleen met --tabel. Geef een tabel, of laat het weg.")


def _cases(variant: Variant, targets: Sequence[str], moment: date, gemeente: str | None) -> list[dict[str, Any]]:
    base_layers = lagen(gemeente)
    law, layers = variant.applied(catalogus(), base_layers)
    base, other = catalogus().at(moment, base_layers), law.at(moment, layers)
    return [
        {
            "naam": case.name,
            "feiten": dict(case.facts),
            "doelen": [_compared(target, base, other, case.facts) for target in targets],
        }
        for case in variant.cases
    ]


def _compared(target: str, base: Stand, other: Stand, facts: Any) -> dict[str, Any]:
    try:
        found = difference(Side(base, facts), Side(other, facts), target)
    except EngineError as error:
        return {"doel": target, "onbekend": str(error)}
    outcome, _, why = found.as_text(LEAD).partition("\n")
    said = f"{outcome}{mark(found.confidence)}\n{why}"
    return {"zin": found.sentence(LEAD), "tekst": said, **found.as_dict()}


def _changes(variant: Variant) -> list[dict[str, str | None]]:
    return [
        *(
            {**_told(name, one), "waarde": catalogus().series[name].describe(one)}
            for name, figures in variant.figures.items()
            for one in figures
        ),
        *(
            {**_told(name, one), "formule": "\n".join(_formula(one))}
            for name, rules in variant.rules.items()
            for one in rules
        ),
    ]


def _told(name: str, one: Figure | Rule) -> dict[str, str | None]:
    return {
        "naam": name,
        "label": _label(name),
        "vanaf": one.valid_from.isoformat(),
        "tot": one.valid_to.isoformat() if one.valid_to else None,
        "bron": one.source,
        "zekerheid": one.confidence,
    }


def _label(name: str) -> str:
    law = catalogus()
    return law.series[name].label if name in law.series else law.rules[name][-1].label


def _formula(rule: Rule) -> list[str]:
    """The formula in words, a line each; what stands under a condition is moved in."""
    result = catalogus().words(rule.name)
    return [f"{'  ' * line.depth}{line.text}" for line in lines(rule.body, catalogus().words, result)]


def _print_head(variant: Variant, moment: date) -> None:
    print(f"Variant: {variant.name}. {variant.description}".rstrip())
    for name, figures in variant.figures.items():
        for figure in figures:
            print(f"  {_label(name)}: {catalogus().series[name].describe(figure)} {_period(figure)}")
    for name, rules in variant.rules.items():
        for rule in rules:
            print(f"  {_label(name)}: andere formule {_period(rule)}. {rule.doc}")
            for line in _formula(rule):
                print(f"    {line}")
    print(f"Vergeleken met het recht op {format_date(moment)}. Een variant is geen recht.")


def _period(one: Figure | Rule) -> str:
    until = f" tot {format_date(one.valid_to)}" if one.valid_to else ""
    return f"vanaf {format_date(one.valid_from)}{until} [{one.source}]"


def _print_cases(cases: Sequence[dict[str, Any]]) -> None:
    for case in cases:
        print(f"\n{case['naam']}")
        for one in case["doelen"]:
            text = one["tekst"] if "tekst" in one else f"{one['doel']}: niet te berekenen. {one['onbekend']}"
            print("\n".join(f"  {line}" for line in text.splitlines()))
