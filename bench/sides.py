"""The processes of a comparison: the peers' own environment, workers that wait for their turn, and what a run costs."""

import hashlib
import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, Self

ROOT = Path(__file__).resolve().parents[1]
BENCH = ROOT / "bench"
VENV = ROOT / "var" / "bench-venv"
PEERS = VENV / "bin" / "python"
LOCK = ROOT / "requirements-bench.lock"


def prepare() -> None:
    """The peers in an environment of their own, as locked; seconds when it is there already."""
    stamp, wanted = VENV / "slot", hashlib.sha256(LOCK.read_bytes()).hexdigest()
    if stamp.exists() and stamp.read_text() == wanted:
        return
    print("De andere rekenprogramma's worden eenmalig geplaatst in var/bench-venv.", file=sys.stderr)
    subprocess.run([sys.executable, "-m", "venv", "--clear", VENV], check=True)
    install = [PEERS, "-m", "pip", "install", "--quiet", "--require-hashes", "-r", LOCK]
    subprocess.run(install, check=True)
    stamp.write_text(wanted)


def python(side: str) -> Path | str:
    """The interpreter of a side: ours, or that of the peers."""
    return sys.executable if side in {"kernel", "luwte"} else PEERS


class Side:
    """A worker process with its facts in memory, asleep until it is asked for a step."""

    def __init__(self, name: str, folder: Path, rows: int) -> None:
        """Start it and wait until it is ready."""
        command = [python(name), BENCH / "worker.py", name, folder, str(rows)]
        self.name = name
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.bytes = self._answer()["bytes"]

    def _answer(self) -> dict[str, Any]:
        line = self.process.stdout.readline()
        if not line:
            raise SystemExit(f"{self.name} is gestopt met {self.process.wait()}")
        return json.loads(line)

    def do(self, step: str) -> float:
        """Do one step; the seconds it took."""
        self.process.stdin.write(step + "\n")
        self.process.stdin.flush()
        return self._answer()["seconds"]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.stdin.close()
        self.process.wait()


def costs(command: list[Any]) -> tuple[float, int]:
    """Seconds and peak bytes of a command that must succeed."""
    told = subprocess.run(
        [sys.executable, BENCH / "costs.py", *command], cwd=ROOT, capture_output=True, text=True, check=True
    )
    cost = json.loads(told.stdout)
    if cost["status"]:
        raise SystemExit(f"{command} gaf {cost['status']}")
    return cost["seconds"], cost["peak"]


def about() -> dict[str, Any]:
    """When and on what: date, commit, cores and the load of the machine at the start."""
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return {
        "date": time.strftime("%Y-%m-%d"),
        "commit": commit.stdout.strip(),
        "cores": len(os.sched_getaffinity(0)),
        "load": round(os.getloadavg()[0], 1),
    }
