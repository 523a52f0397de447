"""``luwte reken``: one target from facts, with its explanation or with what is still needed.

Exit status 0 is an outcome, 2 a refusal or facts that are missing.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from luwte.engine import Explanation, MissingFacts, Stand
from luwte.engine.facts import Raw, is_range
from luwte.engine.formatting import format_value
from luwte.site.opdrachten.basis import REFUSED, Parser, Refusal, lagen, mark, met_beleid, print_json, shared, today
from luwte.site.opdrachten.feiten import feiten
from luwte.wet import catalogus

LATER = "Daarna kan ook dit nodig zijn:\n"


def main(argv: Sequence[str]) -> int:
    """Answer one target, or list them all."""
    options = _parser().parse_intermixed_args(list(argv))
    if options.lijst:
        return _lijst(as_json=options.json)
    if not options.doel:
        raise Refusal("Noem een doel, of typ: luwte reken --lijst")
    moment = options.datum or today()
    stand = catalogus().at(moment, lagen(options.gemeente, options.beleid))
    facts = feiten(options.feiten)
    if any(is_range(value) for value in facts.values()):
        if options.bon:
            raise Refusal("Een bon hoort bij één uitkomst. Geef per feit één waarde, of laat --bon weg.")
        from luwte.site.opdrachten.bereik import toon  # noqa: PLC0415 - read only when a fact is a range

        return toon(stand, options, facts)
    try:
        stand.value(options.doel, facts)
    except MissingFacts:
        return _missing(stand, options, moment, facts)
    answer = stand.explain(options.doel, facts)
    if options.bon:
        from luwte.site.opdrachten.bon import schrijf  # noqa: PLC0415 - read only when asked for

        schrijf(options.bon, stand, options.doel, facts)
    if options.json:
        print_json(_answer(answer, moment, facts))
    elif options.uitleg:
        print(answer.as_text())
    else:
        print(f"{answer.label}: {answer.formatted}{mark(answer.weakest_confidence)}")
    return 0


def _parser() -> Parser:
    parser = Parser(prog="luwte reken", description="Bereken één doel uit feiten.")
    parser.add_argument("doel", nargs="?", help="wat u wilt weten; --lijst toont alle doelen")
    parser.add_argument("feiten", nargs="*", metavar="naam=waarde")
    parser.add_argument("--lijst", action="store_true", help="toon alle doelen met hun feiten")
    shared(parser)
    met_beleid(parser)
    parser.add_argument("--uitleg", action="store_true", help="toon de hele uitleg")
    parser.add_argument("--bon", help="schrijf een bon in dit bestand; luwte herhaal rekent hem na")
    return parser


def _missing(stand: Stand, options: argparse.Namespace, moment: date, facts: Mapping[str, Raw]) -> int:
    """No outcome yet: the sentence, and with --uitleg or --json how far it came and what to ask, in that order."""
    from luwte.engine.outlook import may_come, settled  # noqa: PLC0415 - read only when something is missing
    from luwte.engine.questions import asking_order  # noqa: PLC0415 - as above

    needed = asking_order(stand, options.doel, facts)
    known, admitted = stand.catalogue.facts, stand.catalogue.admit(facts)
    later = [name for name in may_come(stand, options.doel, admitted) if name not in needed]
    if options.json:
        asked = {
            kind: [{"feit": name, "vraag": known[name].question} for name in names]
            for kind, names in (("nodig", needed), ("misschien_nodig", later))
        }
        print_json({**_answer(stand.explain(options.doel, facts), moment, facts), **asked})
    elif options.uitleg:
        print(stand.explain(options.doel, facts).as_text())
        print("\nDit is nog nodig, in deze volgorde:")
        for number, name in enumerate(needed, start=1):
            print(f"  {number}. {known[name].question} ({name})")
        for number, name in enumerate(later):
            print(f"{'' if number else LATER}  - {known[name].question} ({name})")
    print(str(stand.missing(options.doel, needed)), file=sys.stderr)
    if later:
        print(f"Daarna kan ook nodig zijn: {', '.join(later)}.", file=sys.stderr)
    if (value := settled(stand, options.doel, admitted)) is not None:
        outcome = format_value(value, stand.catalogue.unit(options.doel))
        print(f"Welk antwoord u ook geeft, de uitkomst is: {outcome}.", file=sys.stderr)
    return REFUSED


def _answer(answer: Explanation, moment: date, facts: Mapping[str, Raw]) -> dict[str, Any]:
    tree = answer.as_dict()
    return {
        "doel": answer.name,
        "waarde": tree["waarde"],
        "eenheid": answer.unit.name,
        "datum": moment.isoformat(),
        "feiten": {name: str(value) for name, value in facts.items()},
        "bron": answer.source,
        "zekerheid": answer.weakest_confidence,
        "uitleg": tree,
    }


def _lijst(*, as_json: bool) -> int:
    catalogue = catalogus()
    rows = [
        {
            "doel": name,
            "label": catalogue.rules[name][-1].label,
            "eenheid": catalogue.unit(name).name,
            "feiten": {fact: catalogue.unit(fact).name for fact in catalogue.inputs(name)},
        }
        for name in sorted(catalogue.rules)
    ]
    if as_json:
        print_json(rows)
        return 0
    for name in sorted(catalogue.rules):
        label = catalogue.rules[name][-1].label
        print(f"{name}  ({catalogue.unit(name).name})  {label}")
        for fact in catalogue.inputs(name):
            unit = catalogue.facts[fact].unit
            print(f"    {fact}={'|'.join(unit.choices) or unit.name}")
    return 0
