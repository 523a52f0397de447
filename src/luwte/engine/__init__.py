"""How a rule is read: exact value and explanation, with units, dates, layers and sources.

The engine knows no word of the subject whose rules it reads.
"""

from luwte.engine.catalogue import Catalogue, Layer, Stand
from luwte.engine.errors import (
    EngineError,
    FigureError,
    InvalidFact,
    LocalPolicyMissing,
    MissingFacts,
    NoFigure,
    NoRule,
    RuleError,
    UnknownName,
)
from luwte.engine.explanation import Explanation, Step
from luwte.engine.facts import Fact
from luwte.engine.figures import Figure, Series, load_series, weakest
from luwte.engine.notes import Note, load_notes
from luwte.engine.rules import regel, rules_in

__all__ = [
    "Catalogue",
    "EngineError",
    "Explanation",
    "Fact",
    "Figure",
    "FigureError",
    "InvalidFact",
    "Layer",
    "LocalPolicyMissing",
    "MissingFacts",
    "NoFigure",
    "NoRule",
    "Note",
    "RuleError",
    "Series",
    "Stand",
    "Step",
    "UnknownName",
    "load_notes",
    "load_series",
    "regel",
    "rules_in",
    "weakest",
]
