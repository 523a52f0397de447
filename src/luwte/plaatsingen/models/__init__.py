"""Trial placements, contracts, secondments, sickness, switches and endings: the rows of this room."""

from .einde import Beeindiging, Uitstroom
from .overstap import Overstap, Terugkeer, Werkgeverswissel
from .plaatsing import Contract, Dienstverband, Loonwaardemeting, Proefplaatsing
from .werk import Detachering, Werkgeverschapkeuze, Ziekteperiode

__all__ = [
    "Beeindiging",
    "Contract",
    "Detachering",
    "Dienstverband",
    "Loonwaardemeting",
    "Overstap",
    "Proefplaatsing",
    "Terugkeer",
    "Uitstroom",
    "Werkgeverschapkeuze",
    "Werkgeverswissel",
    "Ziekteperiode",
]
