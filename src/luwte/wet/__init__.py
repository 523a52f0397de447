"""The rules and dated figures of beschut werk, one file per subject; knows no Django."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path

from luwte.engine import Catalogue, load_series, rules_in

SUBJECTS = (
    "minimumloon",
    "loonkostensubsidie",
    "lage_inkomensvoordeel",
    "begeleidingssubsidies",
    "plaatsing",
    "exploitatie",
    "functieloon",
    "notitie",
    "toegang",
    "taakstelling",
    "rijksbudget",
    "bedrijfsonderdeel",
    "uitkering",
    "contract",
    "termijnen",
)


@cache
def catalogus() -> Catalogue:
    """Every rule, figure and fact of beschut werk, checked as a whole; built once a process.

    Raises RuleError or FigureError when a rule or figure file is wrong.
    """
    facts = import_module("luwte.wet.feiten").FEITEN
    rules = [rule for subject in SUBJECTS for rule in rules_in(import_module(f"luwte.wet.{subject}"))]
    folder = Path(__file__).parent / "cijfers"
    series = [one for path in sorted(folder.glob("*.yaml")) for one in load_series(path)]
    return Catalogue(rules, series, facts)
