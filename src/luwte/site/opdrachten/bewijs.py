"""``luwte bewijs``: prove what must always hold, or show the facts on which it does not."""

from __future__ import annotations

import difflib
import os
import signal
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from multiprocessing import active_children, get_context
from threading import Event, Lock, Thread
from time import monotonic
from typing import Any

from luwte.engine.formatting import format_date, format_value
from luwte.engine.proof.claims import Invariant
from luwte.engine.proof.prove import prove
from luwte.engine.proof.search import Example
from luwte.engine.proof.symbolic import split_copy
from luwte.engine.proof.tasks import Result, Task
from luwte.site.commando import stopped
from luwte.site.opdrachten.basis import Parser, Refusal, print_json, today, whole_from
from luwte.wet import bewijzen, invarianten

NOT_PROVEN = 1
#: How many periods ``--snel`` takes of each claim: the first, the last and some between.
FEW_PERIODS = 3
CTRL_C = {signal.SIGINT}
#: Held while a result is told, so that no word of it comes after "Gestopt."; waited for so many seconds at most.
TELLING, PATIENCE = Lock(), 1.0
#: Seconds after which who waits for Ctrl-C looks whether it still has to.
LISTENED = 0.1


def main(argv: Sequence[str]) -> int:
    """Prove the named claims, or all; 0 only when every one of them is proven."""
    command = Parser(prog="luwte bewijs", description="Bewijs wat altijd moet gelden, welke feiten ook.")
    command.add_argument("stellingen", nargs="*", metavar="NAAM", help="alleen deze stellingen")
    command.add_argument("--lijst", action="store_true", help="toon de stellingen zonder ze te bewijzen")
    command.add_argument("--snel", action="store_true", help="alleen een paar perioden van elke stelling")
    command.add_argument("--seconden", type=whole_from(1), default=10, help="hoogstens zo lang per vraag")
    command.add_argument(
        "--processen", type=whole_from(1), default=min(2, os.cpu_count() or 1), help="zoveel naast elkaar"
    )
    command.add_argument("--bewaar", action="store_true", help="schrijf op wat is bewezen, met de datum")
    command.add_argument("--json", action="store_true")
    options = command.parse_args(argv)
    if options.bewaar and options.snel:
        raise Refusal("Met --snel is niet alles bewezen. Laat --snel weg om te bewaren.")
    claims = [_claim(name) for name in options.stellingen] or list(invarianten.stellingen())
    if options.lijst:
        return _lijst(claims, as_json=options.json)
    task = _task(options.seconden, FEW_PERIODS if options.snel else None)
    started = monotonic()
    results = []
    for number, (result, seconds) in enumerate(_all(claims, task, options.processen), start=1):
        results.append(result)
        if not options.json:
            _show(result, f"{number}/{len(claims)}", seconds)
    if options.bewaar:
        bewijzen.bewaar(results, today())
    if options.json:
        print_json({"snel": options.snel, "stellingen": [as_dict(result) for result in results]})
    else:
        proven = sum(result.verdict == "bewezen" for result in results)
        part = " Met --snel zijn niet alle perioden gedaan." if options.snel else ""
        print(f"{proven} van {len(results)} stellingen bewezen in {_seconds(monotonic() - started)}.{part}")
    return 0 if all(result.verdict == "bewezen" for result in results) else NOT_PROVEN


def _claim(name: str) -> Invariant:
    by_name = {claim.name: claim for claim in invarianten.stellingen()}
    if name not in by_name:
        near = difflib.get_close_matches(name, by_name, n=1)
        hint = f" Bedoelt u '{near[0]}'?" if near else " Typ: luwte bewijs --lijst"
        raise Refusal(f"De stelling '{name}' bestaat niet.{hint}")
    return by_name[name]


def _lijst(claims: Sequence[Invariant], *, as_json: bool) -> int:
    if as_json:
        print_json([{"stelling": one.name, "nl": one.nl, "en": one.en, "bron": one.source} for one in claims])
        return 0
    for claim in claims:
        print(f"{claim.name}\n    {claim.nl}\n    {claim.en}\n    {claim.source}")
    return 0


def _all(claims: Sequence[Invariant], task: Task, processes: int) -> Iterator[tuple[Result, float]]:
    """Every claim's result with its seconds, as they come; those with a list of places take longest."""
    if processes < 2 or len(claims) < 2:
        with _ending_at_once():
            for claim in claims:
                yield _timed(claim, task)
        return
    pool = ProcessPoolExecutor(processes, mp_context=get_context("spawn"))
    longest_first = sorted(claims, key=lambda claim: not claim.places)
    try:
        # Processes start at the first questions and leave Ctrl-C to this one, which ends them.
        before = signal.pthread_sigmask(signal.SIG_BLOCK, CTRL_C)
        try:
            waiting = [pool.submit(_by_name, claim.name, task.seconds, task.most_periods) for claim in longest_first]
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)
        for done in as_completed(waiting):
            yield done.result()
    except BaseException:
        # The pool may still write to a process that has ended: that must not end this one without a word.
        signal.signal(signal.SIGPIPE, signal.SIG_IGN)
        for process in active_children():
            process.terminate()
        pool.shutdown(wait=False, cancel_futures=True)
        raise
    pool.shutdown()


@contextmanager
def _ending_at_once() -> Iterator[None]:
    """End at Ctrl-C while a question is put: z3 takes the signal for itself, or loses what Python makes of it."""
    done = Event()

    def listen() -> None:
        while not done.is_set():
            if signal.sigtimedwait(CTRL_C, LISTENED):
                TELLING.acquire(timeout=PATIENCE)  # whoever reads our output may have stopped reading
                os._exit(stopped())

    before = signal.pthread_sigmask(signal.SIG_BLOCK, CTRL_C)
    listener = Thread(target=listen, daemon=True)
    listener.start()
    try:
        yield
    finally:
        done.set()
        listener.join()
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _by_name(name: str, seconds: float, most_periods: int | None) -> tuple[Result, float]:
    """One claim in a process of its own, which reads the law itself."""
    return _timed(_claim(name), _task(seconds, most_periods))


def _task(seconds: float, most_periods: int | None) -> Task:
    return Task(invarianten.bewijscatalogus(), invarianten.TIJDVAK, invarianten.beleid(), seconds, most_periods)


def _timed(claim: Invariant, task: Task) -> tuple[Result, float]:
    started = monotonic()
    live = sys.stderr.isatty()

    def progress(text: str) -> None:
        if live:
            print(f"\r{claim.name}: {text}\033[K", end="", file=sys.stderr, flush=True)

    result = prove(claim, task, progress)
    if live:
        print("\r\033[K", end="", file=sys.stderr, flush=True)
    return result, monotonic() - started


def _show(result: Result, number: str, seconds: float) -> None:
    with TELLING:
        print(f"{number} {result.claim.name}: {result.verdict.upper()} ({_how(result)}, {_seconds(seconds)})")
        print(f"    {result.claim.nl}", *_more(result), sep="\n", flush=True)


def _seconds(seconds: float) -> str:
    return f"{seconds:.1f} s".replace(".", ",")


def _how(result: Result) -> str:
    return f"{result.method}, {len(result.periods)} perioden, {result.questions} vragen"


def _more(result: Result) -> list[str]:
    lines = [f"    {result.reason}"] if result.reason else []
    for place, example in result.places.items():
        lines.append(f"    Niet waar: {result.claim.places[place]}")
        lines.append(f"        bijvoorbeeld {_example_line(result.claim, example)}")
    if result.counterexample is not None:
        lines.append(f"    Tegenvoorbeeld: {_example_line(result.claim, result.counterexample)}")
        lines.append("    Als test:")
        lines.append(as_test(result.claim, result.counterexample))
    return lines


def _example_line(claim: Invariant, example: Example) -> str:
    catalogue = invarianten.bewijscatalogus()
    stand = catalogue.at(example.day)
    parts = []
    for name, value in (*example.facts.items(), *example.values.items()):
        original, _ = split_copy(stand, name, claim.copies)
        parts.append(f"{name} = {format_value(value, catalogue.unit(original))}")
    return f"{format_date(example.day)}: {', '.join(dict.fromkeys(parts))}"


def as_test(claim: Invariant, example: Example) -> str:
    """A pytest function that fails as long as reading 1 finds the claim untrue for these facts."""
    facts = "".join(f'        "{name}": "{_plain(value)}",\n' for name, value in example.facts.items())
    return (
        f"def test_{claim.name}_tegenvoorbeeld():\n"
        f"    feiten = {{\n{facts}    }}\n"
        f'    assert invarianten.klopt("{claim.name}", "{example.day}", {list(example.layers)!r}, feiten)\n'
    )


def _plain(value: object) -> str:
    if isinstance(value, bool):
        return "ja" if value else "nee"
    return str(value)


def as_dict(result: Result) -> dict[str, Any]:
    """A result as JSON: everything needed to show it and to count it again."""
    claim = result.claim
    return {
        "stelling": claim.name,
        "nl": claim.nl,
        "en": claim.en,
        "bron": claim.source,
        "uitkomst": result.verdict,
        "methode": result.method,
        "perioden": [
            {"vanaf": period.start.isoformat(), "tot": period.end.isoformat(), "beleid": list(layers)}
            for period, layers in result.periods
        ],
        "vragen": result.questions,
        "reden": result.reason,
        "getuige": _example(result.witness),
        "tegenvoorbeeld": _example(result.counterexample),
        "plaatsen": {claim.places[place]: _example(example) for place, example in result.places.items()},
    }


def _example(example: Example | None) -> dict[str, Any] | None:
    if example is None:
        return None
    return {
        "datum": example.day.isoformat(),
        "beleid": list(example.layers),
        "feiten": {name: _plain(value) for name, value in example.facts.items()},
        "waarden": {name: _plain(value) for name, value in example.values.items()},
    }
