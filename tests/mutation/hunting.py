"""A pytest plugin: does some test of the law fail when the law is wrong?

``pytest tests/wet --mutaties uit.json`` runs the tests once as they are,
noting which rules and figures each one reads. Then it makes every mutant of ``mutants`` in a
forked copy of this process, and runs there the tests that could notice, nearest first, until one
fails. What survives stands in the JSON file.
"""

from __future__ import annotations

import functools
import json
import os
import signal
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from _pytest.runner import runtestprotocol

from luwte.engine import Catalogue, Stand
from luwte.wet import catalogus
from tests.mutation.mutants import Mutant, mutants

#: These tests read the rules' own text, so a mutant's text would agree with itself.
BLIND = ("test_functies.py", "test_mutaties.py")
KILLED, SURVIVED = 1, 0
#: A test that never ends notices the mutant too; all that are kept took less than two seconds without one.
ENDLESS = 60
#: A test that takes longer than this is left out: with thousands of mutants the hunt would take days.
SLOW = 2_000_000_000


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--mutaties FILE`` turns the run into a hunt; ``--alleen NAME`` keeps it to some names."""
    parser.addoption("--mutaties", type=Path)
    parser.addoption("--alleen", default="")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out the tests that cannot notice a mutant."""
    if config.getoption("--mutaties"):
        items[:] = [item for item in items if item.path.name not in BLIND]


def pytest_runtestloop(session: pytest.Session) -> bool | None:
    """The hunt, in the place of the ordinary loop."""
    out: Path | None = session.config.getoption("--mutaties")
    if out is None:
        return None
    readers = baseline(session)
    wanted = [word for word in session.config.getoption("--alleen").split(",") if word]
    every = [one for one in mutants(catalogus()) if not wanted or one.target in wanted]
    survivors, unread = hunt(every, readers)
    report = {"mutanten": len(every), "overlevers": survivors, "zonder_test": unread}
    out.write_text(json.dumps(report, ensure_ascii=False, indent=1), encoding="utf-8")
    return True


def baseline(session: pytest.Session) -> dict[str, list[pytest.Item]]:
    """The tests that read a name, nearest first. Stops the run when a test fails without a mutant."""
    nearness: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
    items = session.items
    for number, item in enumerate(items):
        forget()
        direct: set[str] = set()
        with watching(direct):
            begin = time.perf_counter_ns()
            passed = runs(item, items[number + 1] if number + 1 < len(items) else item)
            took = time.perf_counter_ns() - begin
        if not passed:
            raise session.Failed(f"{item.nodeid} faalt zonder mutant")
        if took > SLOW:
            continue
        for name, distance in reach(direct).items():
            nearness[name].append((distance, took, number))
    return {name: [items[number] for *_, number in sorted(found)] for name, found in nearness.items()}


def runs(item: pytest.Item, following: pytest.Item) -> bool:
    """Whether a test passes; fixtures it shares with the following one stay up."""
    reports = runtestprotocol(item, log=False, nextitem=following)
    return not any(report.failed for report in reports)


class watching:  # noqa: N801 - reads as a word: with watching(names)
    """Notes which targets a test asks for, and which rules and figures it looks up itself."""

    def __init__(self, found: set[str]) -> None:
        self.found = found
        self.before: dict[str, Any] = {}

    def __enter__(self) -> None:
        for method in ("value", "explain", "needs"):
            self.before[method] = getattr(Stand, method)
            setattr(Stand, method, self.noting(self.before[method]))
        catalogue = catalogus()
        catalogue.rules = Noting(catalogue.rules, self.found)
        catalogue.series = Noting(catalogue.series, self.found)

    def __exit__(self, *_: object) -> None:
        for method, original in self.before.items():
            setattr(Stand, method, original)
        catalogue = catalogus()
        catalogue.rules, catalogue.series = dict(catalogue.rules), dict(catalogue.series)

    def noting(self, original: Callable[..., Any]) -> Callable[..., Any]:
        @functools.wraps(original)
        def wrapped(stand: Stand, target: str, *rest: Any, **more: Any) -> Any:
            self.found.add(target)
            return original(stand, target, *rest, **more)

        return wrapped


class Noting(dict[str, Any]):
    """A dictionary that notes what is looked up in it."""

    def __init__(self, content: dict[str, Any], found: set[str]) -> None:
        super().__init__(content)
        self.found = found

    def __getitem__(self, name: str) -> Any:
        self.found.add(name)
        return super().__getitem__(name)

    def get(self, name: str, default: Any = None) -> Any:
        self.found.add(name)
        return super().get(name, default)


def reach(direct: set[str]) -> dict[str, int]:
    """Every name below these ones, with the number of steps to the nearest."""
    catalogue = catalogus()
    steps = dict.fromkeys(direct, 0)
    edge = list(direct)
    while edge:
        following = []
        for name in edge:
            for below in edges(catalogue, name):
                if below not in steps:
                    steps[below] = steps[name] + 1
                    following.append(below)
        edge = following
    return steps


def edges(catalogue: Catalogue, name: str) -> Iterator[str]:
    """What a rule or table asks for, whatever the version."""
    for rule in catalogue.rules.get(name, ()):
        yield from rule.parameters
    if name in catalogue.series and catalogue.series[name].key is not None:
        yield str(catalogue.series[name].key)


def hunt(every: list[Mutant], readers: dict[str, list[pytest.Item]]) -> tuple[list[str], list[str]]:
    """The names of the mutants that no test noticed, and of those that no test even reads."""
    workers = os.cpu_count() or 1
    survivors: list[str] = []
    control(readers)
    unread = [one.name for one in every if one.target not in readers]
    queue = [one for one in every if one.target in readers]
    running: dict[int, Mutant] = {}
    for done, mutant in enumerate(queue, start=1):
        pid = os.fork()
        if pid == 0:
            os._exit(attack(mutant, readers[mutant.target]))
        running[pid] = mutant
        if len(running) >= workers:
            _reap(running, survivors)
        if done % 250 == 0:
            print(f"{done} van {len(queue)} mutanten, {len(survivors)} overleven", file=sys.stderr, flush=True)
    while running:
        _reap(running, survivors)
    return sorted(survivors), sorted(unread)


def control(readers: dict[str, list[pytest.Item]]) -> None:
    """A copy without any change must pass every test: else the copies fail for another reason."""
    items = list(dict.fromkeys(item for found in readers.values() for item in found))
    pid = os.fork()
    if pid == 0:
        os._exit(attack(Mutant("geen wijziging", "", lambda _: None), items))
    if os.waitstatus_to_exitcode(os.wait()[1]) != SURVIVED:
        raise pytest.UsageError("Een kopie zonder wijziging faalt ook: de jacht zegt zo niets.")


def _reap(running: dict[int, Mutant], survivors: list[str]) -> None:
    pid, status = os.wait()
    mutant = running.pop(pid)
    if os.waitstatus_to_exitcode(status) == SURVIVED:
        survivors.append(mutant.name)
        print(f"overleeft: {mutant.name}", file=sys.stderr, flush=True)


def attack(mutant: Mutant, items: list[pytest.Item]) -> int:
    """Make the mutant and run the tests on it; 1 as soon as one of them fails."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for output in (1, 2):
        os.dup2(nowhere, output)
    items[0].session._setupstate.teardown_exact(items[0])
    forget()
    mutant.apply(catalogus())
    followers = [*items[1:], items[-1]]
    return SURVIVED if all(map(runs_in_time, items, followers)) else KILLED


def runs_in_time(item: pytest.Item, following: pytest.Item) -> bool:
    """Whether a test passes; the alarm ends this process, which is not surviving."""
    signal.alarm(ENDLESS)
    return runs(item, following)


def forget() -> None:
    """Empty every cache of the product and its tests but the catalogue itself."""
    for cached in _caches():
        cached.cache_clear()


def _caches() -> list[Any]:
    """All cached functions but ``catalogus``, whose answer the mutants change in place."""
    modules = [
        one for name, one in list(sys.modules.items()) if name.startswith(("luwte.engine", "luwte.wet", "tests."))
    ]
    values = [value for module in modules for value in vars(module).values()]
    cached = [value for value in values if isinstance(value, functools._lru_cache_wrapper)]
    return [one for one in cached if one is not catalogus]
