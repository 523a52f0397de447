"""What a page asked about a case stays with that case: who only reads asks the database the same once.

Facts of a case are asked when they are read first (``GevraagdeFeiten``). The memory is this very object
of the case, so it ends with the request, and nobody else sees it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from copy import copy
from functools import wraps
from typing import Any, ClassVar, Concatenate, ParamSpec, TypeVar

from luwte.engine import EngineError
from luwte.trajecten.models import Traject

P = ParamSpec("P")
T = TypeVar("T")
GEHEUGEN = "gevraagd"


class SourceFailed(RuntimeError):
    """A source of facts went wrong: that is no fact which is absent, and no rule without an answer."""


class GevraagdeFeiten(Mapping[str, Any]):
    """Facts that are asked of their source when one of them is read first; what is not known is absent.

    A class names its sources in ``bronnen``: by name, a function of itself and the facts that can give.
    """

    bronnen: ClassVar[Mapping[str, tuple[Callable[[Any], Mapping[str, Any]], tuple[str, ...]]]] = {}

    def __init__(self, vast: Mapping[str, Any]) -> None:
        """``vast`` is known beforehand; nothing is asked here."""
        self._bekend = dict(vast)
        self._gevraagd: set[str] = set()

    def __getitem__(self, naam: str) -> Any:
        """The fact; KeyError when it is not known."""
        if naam not in self._bekend:
            for bron, (_, namen) in self.bronnen.items():
                if naam in namen:
                    self._vraag(bron)
        return self._bekend[naam]

    def __iter__(self) -> Iterator[str]:
        """Every fact that is known: this asks all sources."""
        for bron in self.bronnen:
            self._vraag(bron)
        return iter(dict(self._bekend))

    def __len__(self) -> int:
        """How many facts are known: this asks all sources."""
        return sum(1 for _ in self)

    def _vraag(self, bron: str) -> None:
        """Ask a source once. What goes wrong there is no fact that is absent, nor a rule without an answer."""
        if bron in self._gevraagd:
            return
        try:
            gegeven = self.bronnen[bron][0](self)
        except (KeyError, EngineError) as fout:
            raise SourceFailed(bron) from fout
        self._gevraagd.add(bron)
        self._bekend |= gegeven


def onthoud(traject: Traject) -> None:
    """Let this object remember what is asked about it: for a request that changes nothing."""
    traject.__dict__[GEHEUGEN] = {}


def die_onthoudt(traject: Traject) -> Traject:
    """This object when it remembers, else another of the same case that does: for facts of one moment."""
    if GEHEUGEN in traject.__dict__:
        return traject
    ander = copy(traject)
    onthoud(ander)
    return ander


def eens(
    vraag: Callable[Concatenate[Traject, P], T],
) -> Callable[Concatenate[Traject, P], T]:
    """Ask once about a case that remembers; about another case each time."""

    @wraps(vraag)
    def gevraagd(traject: Traject, *args: P.args, **kwargs: P.kwargs) -> T:
        bekend: dict[Any, Any] | None = traject.__dict__.get(GEHEUGEN)
        if bekend is None:
            return vraag(traject, *args, **kwargs)
        sleutel = (vraag, args, *kwargs.items())
        if sleutel not in bekend:
            bekend[sleutel] = vraag(traject, *args, **kwargs)
        antwoord: T = bekend[sleutel]
        return antwoord

    return gevraagd
