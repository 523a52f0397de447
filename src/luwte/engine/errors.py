"""What can go wrong while reading rules; every message is a Dutch sentence for people."""

from __future__ import annotations

from collections.abc import Sequence

#: Said of every day before the year 1 or after the year 9999.
NO_CALENDAR = "Een datum valt buiten de kalender. Controleer de datums en de aantallen."


class EngineError(Exception):
    """Base of every error of the engine; ``str(error)`` is a sentence for the user."""

    @property
    def plain(self) -> str:
        """The sentence as a page says it, without the names that a command line asks for."""
        return str(self)


class RuleError(EngineError):
    """A rule is written in a way the engine refuses: file, line and what to write instead."""

    def __init__(self, file: str, line: int, problem: str, remedy: str) -> None:
        """Keep the place and the remedy apart, so that tools can show them."""
        super().__init__(f"{file}, regel {line}: {problem} {remedy}")
        self.file = file
        self.line = line
        self.problem = problem
        self.remedy = remedy


class FigureError(EngineError):
    """A file with figures is wrong: file, entry and what to write instead."""


class UnknownName(EngineError):
    """A target or fact that does not exist, with the nearest name that does."""


class InvalidFact(EngineError):
    """A fact of the wrong kind or outside its admissible range."""

    def __init__(self, name: str, message: str) -> None:
        """Remember which fact it is about, so that a form can show the message at its field."""
        super().__init__(message)
        self.name = name


class MissingFacts(EngineError):
    """Facts that are still needed before the target can be known, in the order to ask them."""

    def __init__(self, target: str, names: Sequence[str], questions: Sequence[str], plain: str = "") -> None:
        """``names`` are facts; ``questions`` the same facts in words; ``plain`` a sentence for a page."""
        super().__init__(f"Voor {target} ontbreekt nog: {'; '.join(questions)}.")
        self.target = target
        self.names = tuple(names)
        self._plain = plain

    @property
    def plain(self) -> str:
        """The target by its label and the questions, without the names of the facts."""
        return self._plain or str(self)


class NoFigure(EngineError):
    """No figure is known on this date; the message names the figure and the known range."""


class NoRule(EngineError):
    """No version of the rule holds on this date; the message names the known range."""


class LocalPolicyMissing(EngineError):
    """The figure is local policy and no municipality or region has given it."""
