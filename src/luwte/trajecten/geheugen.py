"""What a page asked about a case stays with that case: who only reads asks the database the same once.

The memory is this very object of the case, so it ends with the request, and nobody else sees it.
"""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from luwte.trajecten.models import Traject

P = ParamSpec("P")
T = TypeVar("T")
GEHEUGEN = "gevraagd"


class SourceFailed(RuntimeError):
    """A source of facts went wrong: that is no fact which is absent, and no rule without an answer."""


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
