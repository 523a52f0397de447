"""Where the steps of moving on lead: to work (T47) or to something else (T48)."""

from .models import Overstap

_WERK = frozenset({Overstap.Soort.BANENAFSPRAAK.value, Overstap.Soort.REGULIER.value})
_PER_STAP = {"T47": _WERK, "T48": frozenset(Overstap.Soort.values) - _WERK}


def soorten_van(code: str) -> frozenset[str]:
    """Return the kinds of switch a step can be; empty when the step says nothing about it."""
    return _PER_STAP.get(code, frozenset())
