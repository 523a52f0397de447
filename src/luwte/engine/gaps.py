"""What was sought for a figure and not found: the period and the reason, for its error."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Gap:
    """A period [valid_from, valid_to) of which is known that the figure was sought and not found, and why."""

    valid_from: date
    valid_to: date | None
    why: str

    def holds(self, day: date) -> bool:
        """Whether this gap says why nothing is known on the day."""
        return self.valid_from <= day and (self.valid_to is None or day < self.valid_to)
