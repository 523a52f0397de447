"""Random placements, the same for every side: eight facts per person in whole numbers, and as Parquet.

Whole numbers are the only thing all sides can read without a first error: hundredths of hours, whole percents,
cents. What each side makes of them (float32, float64, exact) is its own choice.
"""

import datetime
import zlib
from pathlib import Path

import numpy as np

#: All five outputs have several branches on this day, and every form of employment can be computed.
DAY = datetime.date(2017, 7, 1)
TARGETS = (
    "loonkosten_per_jaar",
    "loonkostensubsidie_per_maand",
    "lage_inkomensvoordeel",
    "begeleidingssubsidie_algemeen",
    "exploitatiesaldo_per_jaar",
)
WERKGEVERSCHAP = ("gemeente", "regulier", "uitzend", "payroll")
RECHTSPOSITIE = ("bijstand", "anw", "nug", "wajong", "uwv_overig")
WORDS = {"werkgeverschap": WERKGEVERSCHAP, "rechtspositie": RECHTSPOSITIE}
#: Digits behind the comma of each number.
SCALES = {
    "uren": 2,
    "normuren": 2,
    "loonwaarde": 2,
    "leeftijd": 0,
    "begeleidingskosten_per_voltijdplek": 2,
    "loonkosten_bij_loondispensatie": 2,
}
#: Yes or no. With a Wajong benefit UWV gives loondispensatie to all, as the peers have it.
FLAGS = ("uwv_geeft_loondispensatie",)
FACTS = (*SCALES, *WORDS, *FLAGS)
#: Stands in the names of what is kept, so that people with other facts are drawn anew.
MARK = f"{zlib.crc32(repr((SCALES, WORDS, FLAGS)).encode()):08x}"


def draw(rows: int, seed: int = 1) -> dict[str, np.ndarray]:
    """The facts of ``rows`` people: whole numbers at their scale, and for words their place in the list."""
    rng = np.random.default_rng(seed)
    return {
        "uren": rng.integers(400, 4001, rows, dtype=np.int32),
        "normuren": rng.choice(np.array([3600, 3700, 3800, 4000], dtype=np.int32), rows),
        "loonwaarde": rng.integers(0, 101, rows, dtype=np.int32),
        "leeftijd": rng.integers(18, 67, rows, dtype=np.int32),
        "begeleidingskosten_per_voltijdplek": rng.integers(500_000, 1_300_001, rows, dtype=np.int32),
        "loonkosten_bij_loondispensatie": rng.integers(500_000, 2_000_001, rows, dtype=np.int32),
        "werkgeverschap": rng.choice(np.arange(4, dtype=np.int8), rows, p=[0.4, 0.3, 0.1, 0.2]),
        "rechtspositie": rng.choice(np.arange(5, dtype=np.int8), rows, p=[0.6, 0.05, 0.15, 0.15, 0.05]),
        "uwv_geeft_loondispensatie": np.ones(rows, dtype=np.int8),
    }


def folder(base: Path, rows: int) -> Path:
    """Where the columns of this many people are kept, drawn when they are not there yet."""
    place = base / f"mensen-{MARK}-{rows}"
    if not (place / "klaar").exists():
        place.mkdir(parents=True, exist_ok=True)
        for name, column in draw(rows).items():
            np.save(place / f"{name}.npy", column)
        (place / "klaar").touch()
    return place


def load(place: Path) -> dict[str, np.ndarray]:
    """The columns in a folder, in memory."""
    return {name: np.load(place / f"{name}.npy") for name in FACTS}
