"""Notes with rules, figures and facts: what a careful reader must know, from when to when.

A note changes no outcome. It says where sources contradict each other and which one is followed,
or what was not found; every explanation and every page of the name it stands with shows it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from luwte.engine.documents import read_yaml
from luwte.engine.errors import FigureError
from luwte.engine.figures import parse_day

FIELDS = frozenset(("titel", "tekst", "bron", "bij", "vanaf", "tot"))


@dataclass(frozen=True)
class Note:
    """One note: its code, what it says, its sources, and the names it stands with.

    It shows on days from ``valid_from`` up to, not including, ``valid_to``; None is no bound.
    """

    code: str
    title: str
    text: str
    source: str
    names: tuple[str, ...]
    valid_from: date | None = None
    valid_to: date | None = None

    def holds(self, day: date) -> bool:
        """Whether the note shows on a day."""
        after_start = self.valid_from is None or self.valid_from <= day
        return after_start and (self.valid_to is None or day < self.valid_to)

    def as_dict(self) -> dict[str, str]:
        """The note for JSON."""
        return {"code": self.code, "titel": self.title, "tekst": self.text, "bron": self.source}


def load_notes(path: Path) -> list[Note]:
    """All notes of one YAML file: per code ``titel, tekst, bron, bij`` and if need be ``vanaf, tot``.

    Raises FigureError with the file and the code when something is missing or unknown.
    """
    return [_note(f"{path.name}, {code}", str(code), entry) for code, entry in read_yaml(path).items()]


def _note(where: str, code: str, entry: Any) -> Note:
    if not isinstance(entry, dict):
        raise FigureError(f"{where}: schrijf onder de code wat de kanttekening zegt.")
    for name in entry:
        if name not in FIELDS:
            raise FigureError(f"{where}: '{name}' bestaat niet. Kies uit {', '.join(sorted(FIELDS))}.")
    for needed in ("titel", "tekst", "bron", "bij"):
        if not entry.get(needed):
            raise FigureError(f"{where}: '{needed}' ontbreekt. Vul het in.")
    names = entry["bij"] if isinstance(entry["bij"], list) else [entry["bij"]]
    begin = parse_day(entry["vanaf"], where) if entry.get("vanaf") else None
    end = parse_day(entry["tot"], where) if entry.get("tot") else None
    if begin is not None and end is not None and end <= begin:
        raise FigureError(f"{where}: 'tot' ligt niet na 'vanaf'. Verander een van beide.")
    title, text, source = (" ".join(str(entry[field]).split()) for field in ("titel", "tekst", "bron"))
    return Note(code, title, text, source, tuple(str(name) for name in names), begin, end)
