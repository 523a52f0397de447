"""Employers, what they owe by contract, and the workplaces they offer: the rows of this room."""

from luwte.plekken.soorten import Herkomst, Vorm, Waarde, Werkgeverschap, Werksoort

from .formeel import FormeelWerkgeverschap
from .inkoop import Inkoopverplichting
from .werkgever import (
    KVK_DUBBEL_ZIN,
    KVK_ZIN,
    NAAM_ZIN,
    NORMUREN_HOOGST,
    NORMUREN_LAAGST,
    NORMUREN_ZIN,
    Werkgever,
)
from .werkplek import HERKOMST_ZIN, WAARDE_ZIN, WERKPLEK_DUBBEL_ZIN, WERKSOORT_ZIN, Aanpassing, Werkplek

__all__ = [
    "HERKOMST_ZIN",
    "KVK_DUBBEL_ZIN",
    "KVK_ZIN",
    "NAAM_ZIN",
    "NORMUREN_HOOGST",
    "NORMUREN_LAAGST",
    "NORMUREN_ZIN",
    "WAARDE_ZIN",
    "WERKPLEK_DUBBEL_ZIN",
    "WERKSOORT_ZIN",
    "Aanpassing",
    "FormeelWerkgeverschap",
    "Herkomst",
    "Inkoopverplichting",
    "Vorm",
    "Waarde",
    "Werkgever",
    "Werkgeverschap",
    "Werkplek",
    "Werksoort",
]
