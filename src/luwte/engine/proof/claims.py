"""A claim about the rules that must hold for every admissible fact, in the rule language itself.

``@invariant`` marks a function whose body answers yes or no. Its parameters are rules, figures and
facts. ``naast`` gives names to further cases beside the first: in the case ``meer`` the listed
facts may differ, and a parameter ``uren_meer`` is that case's value of ``uren``.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import ModuleType
from typing import Any, TypeVar

from luwte.engine.catalogue import Catalogue, Layer, Stand
from luwte.engine.checking import Checker
from luwte.engine.errors import EngineError, LocalPolicyMissing, NoFigure, NoRule, RuleError
from luwte.engine.facts import Raw
from luwte.engine.proof.symbolic import split_copy
from luwte.engine.rules import MARK, Mark, Rule, rules_in
from luwte.engine.units import Value

Function = TypeVar("Function", bound=Callable[..., Any])
CLAIM = "__invariant__"
EARLIEST = date(2015, 1, 1)


@dataclass(frozen=True)
class Wording:
    """What ``@invariant`` says about a function, beside its source."""

    nl: str
    en: str
    copies: Mapping[str, tuple[str, ...]]
    places: Mapping[str, str]
    days: str


@dataclass(frozen=True)
class Invariant:
    """One claim: its sentence in two languages, its source, its tree and its plain function."""

    name: str
    nl: str
    en: str
    source: str
    copies: Mapping[str, tuple[str, ...]]
    places: Mapping[str, str]
    rule: Rule
    function: Callable[..., Any]
    days: str = ""

    def names(self, catalogue: Catalogue) -> list[str]:
        """The rules, figures and facts it speaks of, without the suffixes of its cases."""
        stand = catalogue.at(EARLIEST)
        return list(dict.fromkeys(split_copy(stand, name, self.copies)[0] for name in self.rule.parameters))


def invariant(
    nl: str,
    en: str,
    bron: str,
    naast: Mapping[str, Sequence[str]] | None = None,
    plaatsen: Mapping[str, str] | None = None,
    alle_dagen: str = "",
) -> Callable[[Function], Function]:
    """Mark a function as a claim.

    ``plaatsen``: names of rules of the module that answer yes where the claim is *not* made, each
    with a sentence; the proof shows that the list is complete and that no place on it is needless.
    ``alle_dagen``: a fact that is a date; the claim is then counted with reading 1 for every day.
    """

    def attach(function: Function) -> Function:
        copies = {suffix: tuple(facts) for suffix, facts in (naast or {}).items()}
        setattr(function, CLAIM, Wording(nl, en, copies, dict(plaatsen or {}), alle_dagen))
        setattr(function, MARK, Mark(bron, EARLIEST, None, nl, "landelijk", "gelezen"))
        return function

    return attach


def claims_in(module: ModuleType) -> tuple[list[Rule], list[Invariant]]:
    """The rules that a module adds only for its claims, and the claims.

    Raises RuleError with file, line and remedy.
    """
    marked = {
        name: function
        for name, function in vars(module).items()
        if inspect.isfunction(function) and hasattr(function, CLAIM)
    }
    helpers: list[Rule] = []
    found: list[Invariant] = []
    for rule in rules_in(module):
        function = marked.get(rule.name)
        if function is None:
            helpers.append(rule)
            continue
        wording: Wording = getattr(function, CLAIM)
        if rule.unit.kind != "yesno":
            raise RuleError(rule.file, rule.line, f"{rule.name} geeft geen ja of nee.", "Schrijf '-> JaNee'.")
        found.append(
            Invariant(
                rule.name,
                wording.nl,
                wording.en,
                rule.source,
                wording.copies,
                wording.places,
                rule,
                function,
                wording.days,
            )
        )
    return helpers, found


def check(claim: Invariant, catalogue: Catalogue) -> None:
    """Raise RuleError when a parameter does not exist, has another unit, or stands for two things.

    A promised step or list of words must be the law's own: the checker of units builds on it.
    """
    stand = catalogue.at(EARLIEST)
    Checker(claim.rule).check()
    _check_copies(claim, catalogue)
    for parameter, wanted in claim.rule.parameters.items():
        name, _ = split_copy(stand, parameter, claim.copies)
        given = catalogue.unit(name)
        same = (given.kind, given.dimension) == (wanted.kind, wanted.dimension)
        same = same and (not wanted.choices or given.choices == wanted.choices)
        if not same or (wanted.step is not None and given.step != wanted.step):
            raise RuleError(
                claim.rule.file,
                claim.rule.line,
                f"{claim.name} verwacht '{parameter}' in {wanted.name}, maar het is {given.name}.",
                "Gebruik de eenheid van de bron.",
            )


def _check_copies(claim: Invariant, catalogue: Catalogue) -> None:
    """Refuse a copy of what is no fact, and a name with a suffix that could also be another name."""
    names = {*catalogue.rules, *catalogue.series, *catalogue.facts}
    for suffix, facts in claim.copies.items():
        for fact in facts:
            if fact not in catalogue.facts:
                raise RuleError(
                    claim.rule.file, claim.rule.line, f"{claim.name}: '{fact}' is geen feit.", f"Zie naast={suffix}."
                )
        taken = [f"{fact}_{suffix}" for fact in facts if f"{fact}_{suffix}" in names]
        taken += [
            parameter
            for parameter in claim.rule.parameters
            if parameter in names and parameter.endswith(f"_{suffix}") and parameter.removesuffix(f"_{suffix}") in names
        ]
        taken += [other for other in claim.copies if other.endswith(f"_{suffix}")]
        if taken:
            raise RuleError(
                claim.rule.file,
                claim.rule.line,
                f"{claim.name}: met naast={suffix} betekent '{taken[0]}' twee dingen.",
                "Neem een ander achtervoegsel.",
            )


@dataclass(frozen=True)
class Recount:
    """A claim computed with reading 1 on one set of facts; ``holds`` is None where there is no outcome.

    ``broken``: the law has an outcome for every parameter, but the claim itself has none.
    """

    holds: bool | None
    values: Mapping[str, Value]
    reason: str = ""
    broken: bool = False


def recount(
    claim: Invariant, catalogue: Catalogue, day: date, layers: Sequence[Layer], facts: Mapping[str, Raw]
) -> Recount:
    """Reading 1 of every parameter and then the claim as an ordinary function.

    ``facts`` names the differing facts of a case with its suffix (``uren_meer``). Raises
    InvalidFact when a fact is not admissible and MissingFacts when one is missing.
    """
    stand = catalogue.at(day, layers)
    values: dict[str, Value] = {}
    for parameter in claim.rule.parameters:
        name, copy = split_copy(stand, parameter, claim.copies)
        given = _value(claim, stand, name, copy, facts)
        if isinstance(given, EngineError):
            return Recount(None, values, str(given))
        values[parameter] = given
    try:
        return Recount(bool(claim.function(**values)), values)
    except (EngineError, ZeroDivisionError) as error:
        sentence = f"De stelling zelf heeft hier geen uitkomst ({error})."
        return Recount(None, values, sentence, broken=True)


def outcome(stand: Stand, name: str, facts: Mapping[str, Raw]) -> Value | EngineError:
    """The value of a rule or figure by reading 1, or why the law gives none.

    Raises InvalidFact when a fact is not admissible and MissingFacts when one is missing.
    """
    try:
        return stand.value(name, facts)
    except (NoFigure, NoRule, LocalPolicyMissing) as error:
        return error
    except EngineError as error:
        if type(error) is EngineError:  # a division by nil, or a day off the calendar
            return error
        raise


def _value(claim: Invariant, stand: Stand, name: str, copy: str, facts: Mapping[str, Raw]) -> Value | EngineError:
    catalogue = stand.catalogue
    own = {fact: f"{fact}_{copy}" for fact in claim.copies.get(copy, ())}
    inputs = [name] if name in catalogue.facts else catalogue.inputs(name)
    given = {fact: facts[own.get(fact, fact)] for fact in inputs if own.get(fact, fact) in facts}
    if name in catalogue.facts:
        return catalogue.admit(given)[name]
    return outcome(stand, name, given)
