"""What stands on the first page of functioneel beheer: each room brings its own boxes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpRequest


@dataclass(frozen=True)
class Vak:
    """A box: where it leads, what it is for, and what waits there (empty: nothing)."""

    titel: str
    pad: str
    zin: str
    wacht: str = ""


_BOXES: list[Callable[[HttpRequest], Vak]] = []


def meld(box: Callable[[HttpRequest], Vak]) -> None:
    """Put a box on the page; a room calls this when it starts."""
    if box not in _BOXES:
        _BOXES.append(box)


def vakken(request: HttpRequest) -> list[Vak]:
    """The boxes of all rooms, as they are for who asks."""
    return [box(request) for box in _BOXES]
