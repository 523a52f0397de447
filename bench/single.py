"""One case, warm: openfisca-core with and without building, or Luwte's value and explanation; prints JSON.

    python single.py SIDE FIGURES

The case is the person of the regional note; the five outputs, one after the other in one process.
"""

import json
import sys
import time
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import figures
import numpy as np
import people

CASE = {
    "uren": 3100,
    "normuren": 3600,
    "loonwaarde": 30,
    "leeftijd": 23,
    "begeleidingskosten_per_voltijdplek": 1_300_000,
    "loonkosten_bij_loondispensatie": 1_000_000,
    "werkgeverschap": 0,
    "rechtspositie": 0,
    "uwv_geeft_loondispensatie": 1,
}
ROUNDS = 400


def fastest(run: Callable[[], object]) -> dict[str, float]:
    """Least and middle seconds of many rounds, after some to warm up."""
    times = []
    for turn in range(ROUNDS + 50):
        begin = time.perf_counter()
        run()
        if turn >= 50:
            times.append(time.perf_counter() - begin)
    times.sort()
    return {"least": times[0], "middle": times[len(times) // 2]}


def ours() -> dict[str, dict[str, float]]:
    """Reading 1 and reading 2."""
    from luwte.wet import catalogus, lokaal  # noqa: PLC0415

    stand = catalogus().at(people.DAY, lokaal.voorbeeldlagen())
    facts = {name: Fraction(CASE[name], 10**digits) for name, digits in people.SCALES.items()}
    facts |= {name: words[CASE[name]] for name, words in people.WORDS.items()}
    facts |= {name: bool(CASE[name]) for name in people.FLAGS}
    five, balance, lks = people.TARGETS, "exploitatiesaldo_per_jaar", "loonkostensubsidie_per_maand"
    return {
        "value, five outputs": fastest(lambda: stand.values(five, facts)),
        "value, balance": fastest(lambda: stand.value(balance, facts)),
        "value, subsidy": fastest(lambda: stand.value(lks, facts)),
        "explanation, balance": fastest(lambda: stand.explain(balance, facts)),
        "explanation, subsidy": fastest(lambda: stand.explain(lks, facts)),
    }


def theirs(library: str, known: dict) -> dict[str, dict[str, float]]:
    """openfisca-core or policyengine-core on an array of one."""
    import peer_openfisca  # noqa: PLC0415

    rules = peer_openfisca.Peer(library, known)
    facts = {name: np.array([value], np.int8 if name in people.WORDS else np.int32) for name, value in CASE.items()}
    ready = peer_openfisca.prepare(facts)

    def calculation() -> float:
        simulation = rules.build(ready)
        begin = time.perf_counter()
        rules.calculate(simulation)
        return time.perf_counter() - begin

    alone = sorted(calculation() for _ in range(ROUNDS + 50))[: ROUNDS + 1]
    return {
        "five outputs, with building": fastest(lambda: rules.calculate(rules.build(ready))),
        "five outputs, calculation alone": {"least": alone[0], "middle": alone[len(alone) // 2]},
    }


if __name__ == "__main__":
    side, path = sys.argv[1:]
    print(json.dumps(ours() if side == "luwte" else theirs(side, figures.read(Path(path)))))
