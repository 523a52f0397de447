"""``luwte vraag``: answers a target by asking, the fewest and least private questions first.

Ends with the outcome and why nothing else had to be asked, or with what is still needed. Exit
status 0 is an outcome, 1 no outcome yet, 2 a refusal. Reads one answer a line, so a pipe works too.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from luwte.engine import InvalidFact, Stand, UnknownName
from luwte.engine.answers import as_text, how_to_answer, options, refusal, shown, typed
from luwte.engine.explanation import json_value
from luwte.engine.formatting import format_date
from luwte.engine.questions import Open, Question, Settled, asking_order, conclude, next_question
from luwte.engine.units import Value
from luwte.site.opdrachten.basis import Parser, lagen, mark, print_json, shared, today
from luwte.site.opdrachten.feiten import GEMEENTE, feiten, gemeente
from luwte.wet import catalogus

STOP, WHY = ("stop", "q"), ("?", "waarom")
UNKNOWN = ("weet ik niet", "weet niet", "w")
NO_OUTCOME = 1


@dataclass
class Talk:
    """What was said so far: the answers in order, what someone does not know, and every line."""

    facts: dict[str, Value]
    passed: list[str] = field(default_factory=list)
    lines: list[dict[str, str]] = field(default_factory=list)
    stopped: bool = False


def main(argv: Sequence[str] | None = None) -> int:
    """Ask until the outcome is known, nothing can be asked any more, or someone stops."""
    chosen = _parser().parse_intermixed_args(argv)
    moment = chosen.datum or today()
    stand = catalogus().at(moment, lagen(chosen.gemeente))
    talk = Talk(stand.catalogue.admit(feiten(chosen.feiten)))
    screen = sys.stderr if chosen.json else sys.stdout

    def say(text: str) -> None:
        print(text, file=screen, flush=True)

    stand.needs(chosen.doel, {})  # a wrong target is refused before anything is asked
    label = stand.catalogue.words(chosen.doel)
    say(f"{label[0].upper()}{label[1:]}, {format_date(moment)}.")
    say("Typ ? voor uitleg, 'weet ik niet' om over te slaan, of stop.")
    converse(stand, chosen.doel, talk, say, sys.stdin.readline)
    end = conclude(stand, chosen.doel, talk.facts)
    if chosen.json:
        print_json(_as_dict(stand, talk, end))
    else:
        print("\n".join(_closing(stand, end, talk)))
    return 0 if isinstance(end, Settled) else NO_OUTCOME


def _parser() -> argparse.ArgumentParser:
    parser = Parser(prog="luwte vraag", description="Stelt de vragen die nodig zijn voor één doel, en niet meer.")
    parser.add_argument("doel", help="wat u wilt weten; luwte reken --lijst toont alle doelen")
    parser.add_argument("feiten", nargs="*", metavar="naam=waarde", help="wat u al weet")
    shared(parser)
    return parser


def converse(stand: Stand, target: str, talk: Talk, say: Callable[[str], None], read: Callable[[], str]) -> None:
    """Ask and read until there is nothing to ask or someone stops; an end of input stops too."""
    while (question := next_question(stand, target, talk.facts, talk.passed)) is not None:
        say(f"\n{question.fact.question}")
        for number, (_, words) in enumerate(_listed(question), start=1):
            say(f"  {number}. {words}")
        if not _answered(question, talk, say, read):
            talk.stopped = True
            return


def _listed(question: Question) -> list[tuple[str, str]]:
    return options(question.fact) if question.fact.unit.kind == "choice" else []


def _answered(question: Question, talk: Talk, say: Callable[[str], None], read: Callable[[], str]) -> bool:
    """Read lines until one is an answer (True) or a stop (False); what is wrong is said and asked again."""
    fact = question.fact
    while True:
        line = read()
        text = line.strip()
        talk.lines.append({"vraag": fact.name, "antwoord": text})
        if not line or text.lower() in STOP:
            return False
        if text.lower() in WHY:
            talk.lines[-1]["uitleg"] = question.why
            say(f"{question.why} {how_to_answer(fact)}")
            continue
        if text.lower() in UNKNOWN:
            talk.passed.append(fact.name)
            return True
        try:
            value = typed(fact, gemeente(text) if fact.name == GEMEENTE else text)
        except (InvalidFact, UnknownName) as error:
            sentence = refusal(fact, error) if isinstance(error, InvalidFact) else str(error)
            talk.lines[-1]["fout"] = sentence
            say(sentence)
            continue
        talk.facts[fact.name] = value
        say(f"  {shown(fact, value)}")
        return True


def _closing(stand: Stand, end: Settled | Open, talk: Talk) -> list[str]:
    """The outcome with its proof, or what is missing."""
    if isinstance(end, Settled):
        lines = [
            "",
            f"{end.explanation.label}: {end.formatted}{mark(end.explanation.weakest_confidence)}",
            end.sentence,
        ]
        asked = {True: "niet geweten", False: "niet gevraagd"}
        return lines + [f"  {asked[fact.name in talk.passed]}: {fact.question}" for fact in end.needless]
    lines = ["", "Gestopt. Er is nog geen uitkomst." if talk.stopped else "Er is nog geen uitkomst."]
    lines.append("Dit is nog nodig:")
    lines += [
        f"  {stand.catalogue.facts[name].question} ({name})"
        for name in asking_order(stand, end.target, talk.facts, talk.passed)
    ]
    if end.later:
        lines.append("Daarna kan ook dit nodig zijn:")
        lines += [f"  {fact.question} ({fact.name})" for fact in end.later]
    if end.range is not None:
        lines.append(f"Zonder dat antwoord kan het zijn: {end.range.words}.")
    return lines


def _as_dict(stand: Stand, talk: Talk, end: Settled | Open) -> dict[str, Any]:
    document: dict[str, Any] = {
        "doel": end.target,
        "datum": stand.day.isoformat(),
        "gesprek": talk.lines,
        "feiten": {name: as_text(value) for name, value in talk.facts.items()},
        "onbekend": talk.passed,
        "gestopt": talk.stopped,
    }
    if isinstance(end, Open):
        reach = end.range
        units = {name: fact.unit for name, fact in stand.catalogue.facts.items()}
        return {
            **document,
            "waarde": None,
            "nodig": asking_order(stand, end.target, talk.facts, talk.passed),
            "misschien_nodig": [fact.name for fact in end.later],
            "mogelijk": reach.as_dict(units) if reach else None,
        }
    return {
        **document,
        "waarde": json_value(end.value, end.explanation.unit),
        "tekst": end.formatted,
        "zekerheid": end.explanation.weakest_confidence,
        "beslist": list(end.deciding),
        "niet_gevraagd": [fact.name for fact in end.needless if fact.name not in talk.passed],
        "waarom": end.sentence,
        "uitleg": end.explanation.as_dict(),
    }
