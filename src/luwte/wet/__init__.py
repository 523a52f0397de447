"""The rules and dated figures of beschut werk, one file per subject; knows no Django."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from luwte.engine import Catalogue, load_notes, load_series
from luwte.engine.loading import load_rules
from luwte.wet import aanvullingen

SUBJECTS = (
    "minimumloon",
    "loonkostensubsidie",
    "subsidieverloop",
    "subsidievoorwaarden",
    "werkgeversregelingen",
    "loonwaarde",
    "loondispensatie",
    "proefplaatsing",
    "lage_inkomensvoordeel",
    "begeleidingssubsidies",
    "plaatsing",
    "exploitatie",
    "functieloon",
    "notitie",
    "toegang",
    "doelgroep",
    "doelgroep_lks",
    "criteria",
    "advies",
    "vaststelling",
    "nieuw_advies",
    "ondersteuning",
    "regelingen",
    "taakstelling",
    "vooruitzicht",
    "rijksbudget",
    "gemeentelast",
    "werkgeverschap",
    "raadsbrief",
    "bedrijfsonderdeel",
    "uitkering",
    "vrijlating",
    "contract",
    "urenadvies",
    "keten",
    "uitzenden",
    "begin_en_einde",
    "cao",
    "termijnen",
    "beslistermijnen",
    "bezwaartermijnen",
    "stilstand",
)


#: The law as shipped, once it is built: this is what a process keeps.
_SHIPPED: list[Catalogue] = []


def catalogus() -> Catalogue:
    """Every rule, figure and fact of beschut werk, checked as a whole.

    With the figures that were entered later, where ``aanvullingen.rekenend_met`` says so; else as
    ``meegeleverd``. Raises RuleError or FigureError when a rule or figure file is wrong.
    """
    source = aanvullingen.bron()
    return source() if source else meegeleverd()


def meegeleverd() -> Catalogue:
    """The law as it comes with Luwte; built once a process, always the same object."""
    if not _SHIPPED:
        _SHIPPED.append(_build())
    return _SHIPPED[0]


def _build() -> Catalogue:
    facts = import_module("luwte.wet.feiten").FEITEN
    rules = [rule for subject in SUBJECTS for rule in load_rules(f"luwte.wet.{subject}")]
    folder = Path(__file__).parent
    units = import_module("luwte.wet.eenheden_toegang").EIGEN_EENHEDEN
    grenzen = import_module("luwte.wet.grenzen").grenzen
    series = [one for path in sorted((folder / "cijfers").glob("*.yaml")) for one in load_series(path, units, grenzen)]
    notes = [one for path in sorted((folder / "noten").glob("*.yaml")) for one in load_notes(path)]
    return Catalogue(rules, series, facts, notes)
