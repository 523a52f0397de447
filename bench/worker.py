"""One side of the comparison in a process of its own: does a step when asked, answers with its seconds.

    python worker.py SIDE FOLDER ROWS

Orders come as words on standard input, answers go as JSON lines to standard output. A side never works while
another one does: the runner asks them in turn.
"""

import json
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import figures
import numpy as np
import people

#: Rows of which every side keeps its outcomes, to be held against reading 1.
SAMPLE = 100_000
THREADS = 2

Step = Callable[[], list[np.ndarray] | None]


def peer(side: str, facts: dict[str, np.ndarray], known: dict[str, Any]) -> dict[str, Step]:
    """The steps of openfisca-core or policyengine-core: with building the simulation, and without."""
    import peer_openfisca  # noqa: PLC0415 - only in the peers' environment

    rules = peer_openfisca.Peer(side, known)
    ready = peer_openfisca.prepare(facts)
    kept: list[Any] = []

    def build() -> None:
        kept[:] = [rules.build(ready)]

    return {"build": build, "calculate": lambda: rules.calculate(kept[0])}


def plain(facts: dict[str, np.ndarray], known: dict[str, Any]) -> dict[str, Step]:
    """NumPy's only step."""
    import peer_numpy  # noqa: PLC0415

    ready = peer_numpy.prepare(facts)
    return {"calculate": lambda: peer_numpy.calculate(ready, known)}


def kernel(facts: dict[str, np.ndarray]) -> dict[str, Step]:
    """Our kernel, and copying as many bytes as it reads and writes, with as many threads.

    ``stream`` moves half as many bytes: then as many bytes pass through memory as the kernel reads and writes.
    """
    from luwte.engine.kernel import Kernel  # noqa: PLC0415
    from luwte.wet import catalogus, lokaal  # noqa: PLC0415

    stand = catalogus().at(people.DAY, lokaal.voorbeeldlagen())
    asked = {fact for target in people.TARGETS for fact in stand.catalogue.inputs(target)}
    made = Kernel(stand, people.TARGETS, absent=asked - set(people.FACTS))
    columns = {}
    for name, column in made.inputs.items():
        codes = facts[name]
        if name in people.WORDS:
            codes = np.array([column.words.index(word) for word in people.WORDS[name]])[codes]
        columns[name] = codes.astype(column.dtype)
    rows = len(facts["uren"])
    into = made.buffers(rows)
    scale = [int(100 * made.results[target].factor) for target in people.TARGETS]

    def calculate() -> list[np.ndarray]:
        outcome = made.run(columns, into=into, threads=THREADS)
        if outcome.left[:SAMPLE].any():
            raise SystemExit("een rij verliet de kernel")
        return [
            outcome.values[target][:SAMPLE].astype(np.int64) * by
            for target, by in zip(people.TARGETS, scale, strict=True)
        ]

    arrays = [*columns.values(), *into.values.values(), into.left]
    pairs = [(np.empty_like(array), array) for array in arrays]
    half = [(one[: rows // 2], other[: rows // 2]) for one, other in pairs]
    pool = ThreadPoolExecutor(THREADS)
    stretch = 1 << 18

    def copying(chosen: list[tuple[np.ndarray, np.ndarray]]) -> Step:
        parts = [
            (one[start : start + stretch], other[start : start + stretch])
            for start in range(0, max(len(chosen[0][0]), 1), stretch)
            for one, other in chosen
        ]
        return lambda: [None for _ in pool.map(lambda part: np.copyto(*part), parts)] and None

    print(json.dumps({"bytes": sum(array.nbytes for array in arrays)}), flush=True)
    return {"calculate": calculate, "copy": copying(pairs), "stream": copying(half)}


def in_cents(side: str, outputs: list[np.ndarray]) -> np.ndarray:
    """Outcomes of the sample in whole cents."""
    if side == "kernel":
        return np.stack(outputs)
    return np.stack([np.rint(output[:SAMPLE].astype(np.float64) * 100).astype(np.int64) for output in outputs])


def main(side: str, folder: str, rows: str) -> None:
    """Prepare, then answer orders until the input ends."""
    place = people.folder(Path(folder), int(rows))
    facts = people.load(place)
    known = figures.read(Path(folder) / "cijfers.json")
    if side == "kernel":
        steps = kernel(facts)
    else:
        steps = plain(facts, known) if side == "numpy" else peer(side, facts, known)
        print(json.dumps({"bytes": 0}), flush=True)
    for line in sys.stdin:
        name = line.strip()
        begin = time.perf_counter()
        outputs = steps[name]()
        seconds = time.perf_counter() - begin
        if outputs is not None and name == "calculate":
            np.save(place / f"uit-{side}.npy", in_cents(side, outputs))
        print(json.dumps({"seconds": seconds}), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
