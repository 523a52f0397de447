"""``luwte omgekeerd``: the hours, loonwaarde, subsidy or days at which a target has a given outcome.

All solutions exactly, with the rule that decides at each. Amounts in JSON are strings.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from luwte.engine import Stand
from luwte.engine.explanation import json_value
from luwte.engine.figures import weakest
from luwte.engine.formatting import format_date, format_value
from luwte.engine.periods import Period, ends_of, solve_days
from luwte.engine.ranges import step_from
from luwte.engine.reverse import outcome_from, solve
from luwte.engine.solutions import Answer, Crossing, Piece
from luwte.engine.units import Unit, Value
from luwte.engine.wording import in_words
from luwte.site.opdrachten.basis import Parser, Refusal, lagen, mark, print_json, shared, today
from luwte.site.opdrachten.feiten import feiten
from luwte.wet import catalogus

QUESTION = re.compile(r"\s*([a-z0-9_]+)\s*(<=|>=|=)\s*(.+?)\s*")
COMPARED = {"=": "", "<=": "ten hoogste ", ">=": "ten minste "}


def main(argv: Sequence[str] | None = None) -> int:
    """Print every value of the unknown that gives the outcome; exit status 0, also when there is none."""
    options = _parser().parse_intermixed_args(argv)
    asked = QUESTION.fullmatch(options.doel)
    if asked is None:
        raise Refusal(
            f"'{options.doel}' is geen vraag. Schrijf doel=waarde, of 'doel>=waarde' tussen aanhalingstekens."
        )
    target, operator, wanted = asked.groups()
    moment = options.datum or today()
    stand = catalogus().at(moment, lagen(options.gemeente))
    facts = feiten(options.feiten)
    if options.onbekend.partition("=")[0] == "datum":
        if options.datum:
            raise Refusal("U zoekt de dag. Laat --datum weg; een bereik kan: --onbekend datum=2017-01-01..2026-12-31.")
        return _days(stand, options, asked.groups(), facts)
    step = step_from(options.stap) if options.stap else None
    answer = solve(stand, target, operator, wanted, facts, options.onbekend, step)
    if options.json:
        print_json(_as_dict(answer, operator, wanted, moment, facts))
        return 0
    aim = format_value(outcome_from(stand.catalogue, target, wanted), answer.unit)
    label = stand.catalogue.words(target)
    unknown = in_words(answer.unknown)
    print(f"Bij welke waarde van '{unknown}' is '{label}' {COMPARED[operator]}{aim}? ({format_date(moment)})")
    print("\n".join(_lines(answer, aim)))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = Parser(
        prog="luwte omgekeerd",
        description="Zoekt alle waarden van één feit waarbij een doel een bepaalde uitkomst heeft.",
    )
    parser.add_argument("doel", help="doel=waarde, of 'doel>=waarde' of 'doel<=waarde'")
    parser.add_argument("feiten", nargs="*", metavar="naam=waarde", help="de feiten die vaststaan")
    parser.add_argument(
        "--onbekend", required=True, metavar="NAAM", help="het feit dat u zoekt; met een bereik: uren=24..31; of datum"
    )
    parser.add_argument("--stap", help="de stap waarin het feit loopt, als het geen vaste stap heeft")
    shared(parser)
    return parser


def _days(stand: Stand, options: argparse.Namespace, asked: tuple[str, ...], facts: dict[str, str]) -> int:
    """The periods of the law in which the outcome holds."""
    target, operator, wanted = asked
    first, last = ends_of(options.onbekend.partition("=")[2])
    found, every = solve_days(stand, target, operator, wanted, facts, first, last)
    unit = stand.catalogue.unit(target)
    if options.json:
        print_json(
            {
                "doel": target,
                "vraag": f"{target}{operator}{wanted}",
                "onbekend": "datum",
                "feiten": facts,
                "zekerheid": weakest(one.confidence for one in every),
                "oplossingen": [_period(one, unit) for one in found],
                "periodes": [_period(one, unit) for one in every],
            }
        )
        return 0
    aim = format_value(outcome_from(stand.catalogue, target, wanted), unit)
    print(f"Op welke dagen is '{stand.catalogue.words(target)}' {COMPARED[operator]}{aim}?")
    for one in found:
        print(f"  {format_date(one.first)} tot en met {format_date(one.last)}: {_text(one, unit)}")
    if not found:
        known = [one for one in every if one.outcome is not None]
        print("Geen oplossing." + (" Dit is de uitkomst:" if known else f" {every[-1].sentence}"))
        for one in known:
            print(f"  {format_date(one.first)} tot en met {format_date(one.last)}: {_text(one, unit)}")
    return 0


def _text(one: Period, unit: Unit) -> str:
    return one.sentence if one.outcome is None else f"{format_value(one.outcome, unit)}{mark(one.confidence)}"


def _period(one: Period, unit: Unit) -> dict[str, Any]:
    return {
        "van": one.first.isoformat(),
        "tot_en_met": one.last.isoformat(),
        "waarde": json_value(one.outcome, unit),
        "zekerheid": None if one.outcome is None else one.confidence,
        "reden": one.sentence,
    }


def _lines(answer: Answer, aim: str) -> list[str]:
    if len(answer.words) > 1 and answer.reachable.settled and answer.pieces:
        where = _listed([_shown(word, answer) for word in answer.words])
        return [f"{_no_matter(answer)}, bij {where}."]
    lines = []
    for where, piece in _spans(answer):
        lines.append(f"  {in_words(answer.unknown)} {where}: {_outcome(piece, answer)}")
        lines += [f"      beslist: {words}" for words in piece.deciding]
    if not answer.pieces:
        lines.append(f"Geen oplossing. {_reach(answer)}")
    if answer.crossings:
        lines.append(f"De uitkomst gaat op {_places(len(answer.crossings))} voorbij {aim}:")
    for crossing in answer.crossings:
        lines.append(f"  {_passing(crossing, answer)}")
        lines += [f"      hier verandert: {words}" for words in crossing.turned]
        if not crossing.turned:
            lines += [f"      beslist: {words}" for words in crossing.deciding]
    lines += [f"  Niet te berekenen bij {where}: {sentence}" for where, sentence in _gaps(answer)]
    if answer.pieces and not answer.reachable.settled:
        lines.append(_reach(answer))
    return lines


def _places(number: int) -> str:
    return "één plaats" if number == 1 else f"{number} plaatsen"


def _shown(value: Value, answer: Answer) -> str:
    return format_value(value, answer.unknown_unit)


def _from_to(first: Value, last: Value, answer: Answer) -> str:
    if first == last:
        return _shown(first, answer)
    return f"{_shown(first, answer)} tot en met {_shown(last, answer)}"


def _no_matter(answer: Answer) -> str:
    outcome = f"{answer.reachable.words}{mark(answer.reachable_confidence)}"
    return f"'{in_words(answer.unknown)}' maakt hier niet uit: de uitkomst is altijd {outcome}"


def _spans(answer: Answer) -> list[tuple[str, Piece]]:
    """Where each piece is; words with one outcome for one reason are listed together."""
    if not answer.words:
        return [(_from_to(piece.first, piece.last, answer), piece) for piece in answer.pieces]
    alike: dict[Piece, list[str]] = {}
    for piece in answer.pieces:
        alike.setdefault(replace(piece, first=False, last=False), []).append(_shown(piece.first, answer))
    return [(_listed(words), piece) for piece, words in alike.items()]


def _gaps(answer: Answer) -> list[tuple[str, str]]:
    """Where there is no outcome, and why."""
    if not answer.words:
        return [(_from_to(gap.first, gap.last, answer), gap.sentence) for gap in answer.gaps]
    alike: dict[str, list[str]] = {}
    for gap in answer.gaps:
        alike.setdefault(gap.sentence, []).append(_shown(gap.first, answer))
    return [(_listed(words), sentence) for sentence, words in alike.items()]


def _listed(words: Sequence[str]) -> str:
    return " of ".join(filter(None, (", ".join(words[:-1]), words[-1])))


def _outcome(piece: Piece, answer: Answer) -> str:
    first, last = (format_value(one, answer.unit) for one in (piece.outcome_first, piece.outcome_last))
    return (first if first == last else f"{first} … {last}") + mark(piece.confidence)


def _passing(crossing: Crossing, answer: Answer) -> str:
    return (
        f"{format_value(crossing.outcome_before, answer.unit)} bij {_shown(crossing.before, answer)}, "
        f"{format_value(crossing.outcome_after, answer.unit)} bij {_shown(crossing.after, answer)}"
        f"{mark(crossing.confidence)}"
    )


def _reach(answer: Answer) -> str:
    """What the target can be at all, and where."""
    least, most = answer.reachable.least, answer.reachable.most
    if answer.unit.kind in ("yesno", "choice"):
        return f"Mogelijk is alleen: {answer.reachable.words}{mark(answer.reachable_confidence)}."
    if answer.reachable.settled:
        return f"{_no_matter(answer)}."
    ends = []
    for end in (least, most):
        where = f" (bij {_shown(end.at[answer.unknown], answer)})" if answer.unknown in end.at else ""
        ends.append(f"{format_value(end.value, answer.unit)}{where}")
    return f"Mogelijk is {ends[0]} tot en met {ends[1]}{mark(answer.reachable_confidence)}."


def _as_dict(answer: Answer, operator: str, wanted: str, moment: date, facts: dict[str, str]) -> dict[str, Any]:
    def asked(value: Value) -> str | bool | None:
        return json_value(value, answer.unknown_unit)

    def given(value: Value) -> str | bool | None:
        return json_value(value, answer.unit)

    return {
        "doel": answer.target,
        "vraag": f"{answer.target}{operator}{wanted}",
        "onbekend": answer.unknown,
        "datum": moment.isoformat(),
        "feiten": facts,
        "zekerheid": answer.confidence,
        "oplossingen": [
            {
                "van": asked(piece.first),
                "tot_en_met": asked(piece.last),
                "uitkomst_van": given(piece.outcome_first),
                "uitkomst_tot_en_met": given(piece.outcome_last),
                "beslist": list(piece.deciding),
                "zekerheid": piece.confidence,
            }
            for piece in answer.pieces
        ],
        "overgangen": [
            {
                "voor": asked(one.before),
                "uitkomst_voor": given(one.outcome_before),
                "na": asked(one.after),
                "uitkomst_na": given(one.outcome_after),
                "verandert": list(one.turned),
                "beslist": list(one.deciding),
                "zekerheid": one.confidence,
            }
            for one in answer.crossings
        ],
        "niet_te_berekenen": [
            {"van": asked(gap.first), "tot_en_met": asked(gap.last), "reden": gap.sentence} for gap in answer.gaps
        ],
        "mogelijk": {
            **answer.reachable.as_dict({answer.unknown: answer.unknown_unit}),
            "zekerheid": answer.reachable_confidence,
        },
    }
