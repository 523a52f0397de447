"""What no test of the law or of the engine notices must have a written reason. Takes long."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from luwte.wet import catalogus
from tests.mutation import engine
from tests.mutation.mutants import mutants

REASONS = yaml.safe_load((Path(__file__).parent / "redenen.yaml").read_text(encoding="utf-8"))
#: The files of the engine that compute or decide; the others read files, write sentences or draw.
COMPUTING = [
    "units.py",
    "functions.py",
    "holidays.py",
    "figures.py",
    "facts.py",
    "gaps.py",
    "graph.py",
    "parsing.py",
    "rules.py",
    "checking.py",
    "coherence.py",
    "catalogue.py",
    "reading.py",
    "compiled.py",
    "variation.py",
    "certainty.py",
]
FEWEST_OF_THE_LAW, FEWEST_OF_THE_ENGINE = 6000, 1000


def unexplained(survivors: list[str], reasons: list[dict[str, object]]) -> list[str]:
    """The survivors that no reason names; a reason names a mutant whole, or by how its name begins or ends."""
    return [one for one in survivors if not any(names(reason, one) for reason in reasons)]


def names(reason: dict[str, object], mutant: str) -> bool:
    """Whether a reason is about a mutant."""
    begins, ends = str(reason.get("begint", "")), str(reason.get("eindigt", ""))
    return bool(begins or ends) and mutant.startswith(begins) and mutant.endswith(ends)


def test_each_reason_says_why_the_mutant_changes_nothing_or_cannot_matter():
    for reason in [*REASONS["wet"], *REASONS["engine"]]:
        assert len(str(reason["waarom"])) > 20
        assert reason.get("begint") or reason.get("eindigt")


def test_each_reason_about_the_law_names_a_mutant_that_exists():
    existing = [one.name for one in mutants(catalogus())]
    assert [reason for reason in REASONS["wet"] if not any(names(reason, one) for one in existing)] == []


def test_a_reason_that_names_nothing_explains_nothing():
    assert unexplained(["uren@2017-01-01 1.+->-"], [{"waarom": "x"}, {"begint": "loon"}]) == ["uren@2017-01-01 1.+->-"]
    assert unexplained(["uren@2017-01-01 1.+->-"], [{"begint": "uren@", "eindigt": "+->-"}]) == []


@pytest.mark.lang
def test_no_wrong_change_to_the_law_goes_unnoticed_without_a_written_reason(tmp_path):
    out = tmp_path / "mutaties.json"
    command = [sys.executable, "-m", "pytest", "-qs", "-p", "no:randomly", "tests/wet", "--mutaties", str(out)]
    subprocess.run(command, cwd=engine.ROOT, check=False)
    found = json.loads(out.read_text(encoding="utf-8"))

    assert found["mutanten"] >= FEWEST_OF_THE_LAW
    assert unexplained(found["overlevers"] + found["zonder_test"], REASONS["wet"]) == []


@pytest.mark.lang
def test_no_wrong_change_to_the_engine_goes_unnoticed_without_a_written_reason(tmp_path):
    engine.run(tmp_path, COMPUTING, os.cpu_count() or 1)
    outcomes = engine.results(tmp_path)
    alive = [name for name, what in outcomes.items() if what not in ("killed", "timeout", "caught by type check")]
    changes = {name: engine.change(tmp_path, name) for name in alive}
    telling = [f"{name} {' '.join(pair[1].split())}" for name, pair in changes.items() if engine.telling(pair)]

    assert len(outcomes) >= FEWEST_OF_THE_ENGINE
    assert unexplained(telling, REASONS["engine"]) == []
