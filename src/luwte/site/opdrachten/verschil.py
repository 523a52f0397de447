"""``luwte verschil``: why one target differs between two dates, municipalities or sets of facts."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

from luwte.engine import Layer, Stand
from luwte.engine.difference import Difference, Side, difference
from luwte.engine.formatting import format_date
from luwte.engine.moments import Moment, next_moment, previous_moment
from luwte.site.opdrachten.basis import Parser, Refusal, day, lagen, mark, met_beleid, print_json, shared, today
from luwte.site.opdrachten.feiten import feiten
from luwte.wet import catalogus, lokaal


def main(argv: Sequence[str]) -> int:
    """Compare and print; without a second side, compare with the next change and the previous."""
    options = _parser().parse_intermixed_args(list(argv))
    moment = options.datum or today()
    facts = feiten(options.feiten)
    stand = catalogus().at(moment, lagen(options.gemeente, options.beleid))
    if not (options.met_datum or options.met_gemeente or options.met_beleid or options.met):
        return _around(stand, options, facts)
    other_facts = {**facts, **feiten(options.met)}
    other_day = options.met_datum or moment
    other = catalogus().at(other_day, _other_layers(options))
    found = difference(Side(stand, facts), Side(other, other_facts), options.doel)
    lead = _lead(options, moment, other_day)
    if options.json:
        print_json(
            {
                "datum": moment.isoformat(),
                "met_datum": other_day.isoformat(),
                "beleid": _policy(stand.layers),
                "met_beleid": _policy(other.layers),
                "zin": found.sentence(lead),
                **found.as_dict(),
            }
        )
    else:
        print(_text(found, lead))
    return 0


def _parser() -> Parser:
    parser = Parser(prog="luwte verschil", description="Waarom een uitkomst verschilt, per oorzaak, op de cent.")
    parser.add_argument("doel", help="wat u wilt vergelijken; luwte reken --lijst toont alle doelen")
    parser.add_argument("feiten", nargs="*", metavar="naam=waarde")
    shared(parser)
    met_beleid(parser)
    parser.add_argument("--met-datum", type=day, help="vergelijk met deze dag")
    parser.add_argument("--met-gemeente", help="vergelijk met het beleid van deze gemeente")
    parser.add_argument(
        "--met-beleid", type=Path, metavar="BESTAND", help="vergelijk met het beleid in dit bestand (YAML)"
    )
    parser.add_argument(
        "--met", action="append", default=[], metavar="naam=waarde", help="vergelijk met een ander feit; mag vaker"
    )
    return parser


def _other_layers(options: argparse.Namespace) -> list[Layer]:
    """The policy of the second side; what it does not say itself is that of the first.

    A municipality that is compared with comes without the file of the first side.
    """
    if options.met_gemeente:
        return lagen(options.met_gemeente, options.met_beleid)
    return lagen(options.gemeente, options.met_beleid or options.beleid)


def _lead(options: argparse.Namespace, moment: date, other_day: date) -> str:
    """What the second side is, as the begin of the sentence."""
    parts = []
    if other_day == moment + timedelta(days=1):
        parts.append(f"per {format_date(other_day)}")  # the day of the change itself
    elif other_day != moment:
        parts.append(f"op {format_date(other_day)}, vergeleken met {format_date(moment)},")
    if options.met_beleid:
        parts.append(f"met het beleid in {options.met_beleid.name}")
    elif options.met_gemeente:
        parts.append(f"met het beleid van {options.met_gemeente}")
    if options.met:
        parts.append(f"met {', '.join(options.met)}")
    if not parts:
        raise Refusal("Geef een andere dag, gemeente of feit om mee te vergelijken, of ander beleid.")
    text = " ".join(parts)
    return text[0].upper() + text[1:]


def _text(found: Difference, lead: str) -> str:
    """The difference in words; behind the outcome the weakest certainty, as ``reken`` says it."""
    outcome, _, rest = found.as_text(lead).partition("\n")
    return f"{outcome}{mark(found.confidence)}\n{rest}"


def _policy(layers: Sequence[Layer]) -> str:
    return layers[-1].name if layers else lokaal.STANDAARD


def _around(stand: Stand, options: argparse.Namespace, facts: dict[str, str]) -> int:
    """The previous and the next change of the outcome, each explained."""
    previous = previous_moment(stand, options.doel, facts)
    upcoming = next_moment(stand, options.doel, facts)
    if options.json:
        print_json(
            {
                "datum": stand.day.isoformat(),
                "vorige": _moment_dict(previous),
                "volgende": _moment_dict(upcoming),
            }
        )
        return 0
    print(_moment_text(previous, "Eerder was de uitkomst nooit anders."))
    print()
    print(_moment_text(upcoming, "Er is geen verandering bekend die nog komt."))
    return 0


def _moment_dict(moment: Moment | None) -> dict[str, object] | None:
    if moment is None:
        return None
    found: Difference | None = moment.difference
    lead = f"Per {format_date(moment.day)}"
    return {
        "per": moment.day.isoformat(),
        "onbekend": moment.unknown,
        "zin": found.sentence(lead) if found else "",
        "verschil": found.as_dict() if found else None,
    }


def _moment_text(moment: Moment | None, none: str) -> str:
    if moment is None:
        return none
    lead = f"Per {format_date(moment.day)}"
    return _text(moment.difference, lead) if moment.difference else f"{lead} niet te vergelijken: {moment.unknown}"
