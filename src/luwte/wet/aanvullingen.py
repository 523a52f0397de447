"""Cijfers van na de uitgave: door twee beheerders bevestigd, en dan door elke regel gebruikt.

The law that comes with Luwte never changes while it runs. Whoever knows later figures (the web site,
from its database) says so with ``rekenend_met``; inside that block ``luwte.wet.catalogus`` gives
the law with those figures, and so does everything that computes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date

from luwte.engine import Catalogue, Figure
from luwte.engine.entered import Entered
from luwte.engine.variation import overlaid, varied

#: Gives the law that is to be used; asked each time, so it must remember its own answer.
Bron = Callable[[], Catalogue]
Aanvulling = Mapping[str, Sequence[Figure]]

_bron: ContextVar[Bron | None] = ContextVar("luwte_bron_van_cijfers", default=None)


@dataclass(frozen=True)
class Ingevoerd(Entered):
    """A figure that people entered: when it was confirmed, and by which role (never by which person)."""

    bevestigd_op: date | None = None
    door: str = ""


def bron() -> Bron | None:
    """Where the law comes from in this thread; None: only what comes with Luwte."""
    return _bron.get()


def reken_met(source: Bron) -> None:
    """From here the law comes from ``source``, until the end of the ``rekenend_met`` around this."""
    _bron.set(source)


@contextmanager
def rekenend_met(source: Bron | None) -> Iterator[None]:
    """Within this block the law comes from ``source``; None: as it comes with Luwte."""
    token = _bron.set(source)
    try:
        yield
    finally:
        _bron.reset(token)


def aangevuld(catalogue: Catalogue, aanvullingen: Iterable[Aanvulling]) -> Catalogue:
    """The catalogue with later figures, in the order in which they were confirmed: the last one wins.

    Gives the same object when there are none. Raises UnknownName or FigureError when a figure does
    not fit the law.
    """
    found: dict[str, tuple[Figure, ...]] = {}
    for one in aanvullingen:
        for name, figures in one.items():
            found[name] = overlaid(catalogue, name, found.get(name, ()), figures)
    return varied(catalogue, found) if found else catalogue
