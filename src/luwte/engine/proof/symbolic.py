"""The rules read with unknown facts: every outcome as a formula over what may vary.

Walks the same trees as reading 1, on one day with one set of local policy. Next to each outcome
stands where it exists: a date without a figure, or policy that nobody gave, is no outcome.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from luwte.engine import expressions as ex
from luwte.engine.catalogue import LOCAL, Stand
from luwte.engine.errors import EngineError
from luwte.engine.facts import Fact
from luwte.engine.figures import Figure, Key, Series
from luwte.engine.proof.calendar import Calendar
from luwte.engine.proof.cases import rows_on
from luwte.engine.proof.formulas import Flag, Formula, compared, deny, every, implies, same, some
from luwte.engine.proof.polynomials import Polynomial, number
from luwte.engine.proof.space import Range, Space, shared_step
from luwte.engine.proof.symbols import (
    KeyRange,
    Read,
    Symbol,
    constant,
    either,
    formula,
    poly,
)
from luwte.engine.proof.unknown_facts import fact_symbol
from luwte.engine.proof.words import Vocabulary, vocabulary
from luwte.engine.rules import Rule
from luwte.engine.units import Unit, Value


class Symbolic:
    """One reading: a Space, a Stand, the copies of facts that differ, and the keys that are fixed."""

    def __init__(
        self,
        stand: Stand,
        space: Space,
        copies: Mapping[str, tuple[str, ...]],
        keys: Mapping[str, KeyRange] | None,
        words: Vocabulary | None = None,
    ) -> None:
        """``copies``: suffix to the facts that may differ in that copy; ``keys``: key to its part.

        ``words``: what a free choice may be; when not given, every word of the law, and others.
        Without keys a table gives any number between its least and its greatest: fewer questions, and
        what holds then holds for every key.
        """
        self.stand = stand
        self.space = space
        self.copies = copies
        self.loose = keys is None
        self.keys = keys or {}
        self._words = words
        self.facts: dict[str, Symbol] = {}
        self._calendar = Calendar(space)
        self._done: dict[tuple[str, str], Read] = {}
        self._varies: dict[tuple[str, str], bool] = {}

    def parameter(self, name: str) -> Read:
        """A parameter of a claim: a name of the catalogue, or that name with the suffix of a copy."""
        original, copy = split_copy(self.stand, name, self.copies)
        return self.read(original, copy)

    def statements(self, body: tuple[ex.Statement, ...], values: Mapping[str, Read]) -> Read:
        """The outcome of a claim's own statements, with its parameters already read."""
        return self._block(body, dict(values), "")

    def varies(self, name: str, copy: str) -> bool:
        """Whether a name can differ in a copy: some fact under it does."""
        if (name, copy) not in self._varies:
            catalogue = self.stand.catalogue
            inputs = [name] if name in catalogue.facts else catalogue.inputs(name)
            self._varies[name, copy] = any(fact in self.copies[copy] for fact in inputs)
        return self._varies[name, copy]

    def read(self, name: str, copy: str) -> Read:
        """The outcome of a rule, figure or fact, once per copy."""
        if copy and not self.varies(name, copy):
            copy = ""
        if (name, copy) not in self._done:
            catalogue = self.stand.catalogue
            if name in catalogue.rules:
                self._done[name, copy] = self._rule(name, copy)
            elif name in catalogue.series:
                self._done[name, copy] = self._series(catalogue.series[name], copy)
            else:
                self._done[name, copy] = Read(self._fact(catalogue.facts[name], copy))
        return self._done[name, copy]

    def _fact(self, fact: Fact, copy: str) -> Symbol:
        name = f"{fact.name}_{copy}" if copy else fact.name
        part = None if copy else self.keys.get(fact.name)
        self.facts[name] = made = fact_symbol(self.space, fact, name, self._words_of(fact, name), part)
        return made

    def _words_of(self, fact: Fact, name: str) -> tuple[str, ...]:
        if fact.unit.kind != "choice" or fact.unit.choices:
            return fact.unit.choices
        if self._words is None:
            law = self.stand.catalogue
            self._words = vocabulary(self.stand, (*law.rules, *law.series, *law.facts), self.copies)
        return self._words.of(name)

    def _series(self, series: Series, copy: str) -> Read:
        if series.key is None:
            return self._figure(series, None)
        if series.layer == LOCAL:
            raise EngineError(f"{series.name}: een lokale tabel kan het bewijs nog niet lezen.")
        part = self.keys.get(series.key) if not (copy and self.varies(series.key, copy)) else None
        if part is not None:
            return self._figure(series, part.sample)
        rows = rows_on(series, self.stand.day)
        if not rows:
            return Read(self._anything(series.unit, f"{series.name} {copy}"), exists=False)
        if self.loose and series.unit.kind in ("number", "date"):
            return Read(self._one_of(series, copy, [(True, figure.value) for figure in rows]))
        key = self.read(series.key, copy)
        found = [(self._matches(key.value, figure), figure.value) for figure in rows]
        exists = every((key.exists, some(match for match, _ in found)))
        return Read(self._one_of(series, copy, found), exists)

    def _figure(self, series: Series, key: Key | None) -> Read:
        try:
            figure, _ = self.stand.figure(series, key, "")
        except EngineError:
            return Read(self._anything(series.unit, series.name), exists=False)
        return Read(constant(figure.value))

    def _matches(self, key: Symbol, figure: Figure) -> Formula:
        if isinstance(figure.key_from, str):
            return key.get(figure.key_from, False) if isinstance(key, Mapping) else False
        if figure.key_from is None:
            return True
        place = poly(key)
        low = self.space.compare(place - number(figure.key_from), ">=")
        if not isinstance(figure.key_to, Fraction):
            return low
        return every((low, self.space.compare(number(figure.key_to) - place, ">=")))

    def _one_of(self, series: Series, copy: str, found: list[tuple[Formula, Value]]) -> Symbol:
        """A value out of a table: tied to the key, and within the table's least and most."""
        rows = [(match, constant(value)) for match, value in found]
        first = rows[0][1]
        if not isinstance(first, Polynomial):
            result: Symbol = first
            for match, symbol in rows[1:]:
                result = self._merge(match, symbol, result)
            return result
        values = [known for _, symbol in rows if (known := poly(symbol).constant) is not None]
        if min(values) == max(values):
            return first
        made, new = self.space.fresh(
            "figure", (series.name, copy), Range(min(values), max(values), step=shared_step(values))
        )
        if new and not self.loose:
            for match, symbol in rows:
                self.space.define(made.atoms(), implies(match, compared(made - poly(symbol), "==")))
        return made

    def _anything(self, unit: Unit, name: str) -> Symbol:
        """A value that does not exist; nothing may depend on it."""
        if unit.kind == "yesno":
            return Flag(f"no {name}")
        if unit.kind == "choice":
            return self.space.words(f"no {name}", unit.choices or ("-",))
        return self.space.atom(f"no {name}", Range(step=Fraction(1) if unit.kind == "date" else unit.step))

    def _rule(self, name: str, copy: str) -> Read:
        try:
            rule = self.stand.rule(name)
        except EngineError:
            return Read(self._anything(self.stand.catalogue.unit(name), name), exists=False)
        return self._block(rule.body, {}, copy, rule)

    def _block(
        self, statements: tuple[ex.Statement, ...], local: dict[str, Read], copy: str, rule: Rule | None = None
    ) -> Read:
        """The outcome of statements; what follows an ``if`` follows in each of its branches.

        Every return is rounded as the rule promises; that is the same as rounding what they merge to.
        """
        conditions: list[Formula] = []
        for index, statement in enumerate(statements):
            match statement:
                case ex.Assign(name, expression):
                    local[name] = self._value(expression, local, copy)
                    conditions.append(local[name].exists)
                case ex.Return(expression):
                    read = self._value(expression, local, copy)
                    value = read.value
                    if rule is not None and isinstance(value, Polynomial) and rule.unit.kind == "number":
                        value = self.space.round(value, rule.unit, rule.name)
                    return Read(value, every((*conditions, read.exists)))
                case ex.If(condition, then, otherwise):
                    decided = self._value(condition, local, copy)
                    test = formula(decided.value)
                    rest = statements[index + 1 :]
                    conditions.append(decided.exists)
                    merged = self._branches(test, (then + rest, otherwise + rest), local, copy, rule)
                    return Read(merged.value, every((*conditions, merged.exists)))
        raise AssertionError("every path of a rule returns")

    def _branches(
        self,
        test: Formula,
        branches: tuple[tuple[ex.Statement, ...], tuple[ex.Statement, ...]],
        local: dict[str, Read],
        copy: str,
        rule: Rule | None,
    ) -> Read:
        """The branch that is certain, or both merged: each must exist where it is taken."""
        if isinstance(test, bool):
            return self._block(branches[0 if test else 1], dict(local), copy, rule)
        yes, no = (self._block(branch, dict(local), copy, rule) for branch in branches)
        exists = every((implies(test, yes.exists), implies(deny(test), no.exists)))
        if yes.exists is False or no.exists is False:
            return Read(no.value if yes.exists is False else yes.value, exists)
        return Read(self._merge(test, yes.value, no.value), exists)

    def _merge(self, test: Formula, then: Symbol, otherwise: Symbol) -> Symbol:
        if isinstance(then, Polynomial) and isinstance(otherwise, Polynomial):
            return self.space.choose(test, then, otherwise)
        if isinstance(then, Mapping) and isinstance(otherwise, Mapping):
            return {
                word: either(test, then.get(word, False), otherwise.get(word, False))
                for word in dict.fromkeys((*then, *otherwise))
            }
        return either(test, formula(then), formula(otherwise))

    def _value(self, node: ex.Expression, local: Mapping[str, Read], copy: str) -> Read:
        match node:
            case ex.Literal(value):
                return Read(constant(value))
            case ex.Name(name):
                return local[name] if name in local else self.read(name, copy)
            case ex.Logic(operator, parts):
                return self._logic(operator, [self._value(part, local, copy) for part in parts])
            case ex.Not(operand):
                read = self._value(operand, local, copy)
                return Read(deny(formula(read.value)), read.exists)
            case ex.Negative(operand):
                read = self._value(operand, local, copy)
                return Read(-poly(read.value), read.exists)
        reads = [self._value(part, local, copy) for part in ex.parts_of(node)]
        exists = every(read.exists for read in reads)
        values = [read.value for read in reads]
        match node:
            case ex.Comparison(operator):
                return Read(self._compare(operator, values[0], values[1]), exists)
            case ex.Extreme(operator):
                return Read(self.space.extreme(operator, [poly(value) for value in values]), exists)
            case ex.Call(function):
                return Read(self._calendar.call(function, [poly(value) for value in values]), exists)
            case ex.Arithmetic(operator):
                return self._arithmetic(operator, poly(values[0]), poly(values[1]), exists)
        raise AssertionError(f"{type(node).__name__} is not in the language")

    def _logic(self, operator: str, reads: list[Read]) -> Read:
        """Parts after the one that decides are not read, so they need not exist."""
        exists: list[Formula] = []
        undecided: Formula = True
        for read in reads:
            exists.append(implies(undecided, read.exists))
            value = formula(read.value)
            undecided = every((undecided, value if operator == "and" else deny(value)))
        joined = (every if operator == "and" else some)(formula(read.value) for read in reads)
        return Read(joined, every(exists))

    def _compare(self, operator: str, left: Symbol, right: Symbol) -> Formula:
        if operator in ("==", "!="):
            equal = self._equal(left, right)
            return equal if operator == "==" else deny(equal)
        one, other = poly(left), poly(right)
        if operator in ("<", "<="):
            one, other = other, one
        return self.space.compare(one - other, ">" if operator in ("<", ">") else ">=")

    def _equal(self, left: Symbol, right: Symbol) -> Formula:
        if isinstance(left, Mapping) and isinstance(right, Mapping):
            return some(every((left[word], right[word])) for word in left if word in right)
        if isinstance(left, Polynomial) and isinstance(right, Polynomial):
            return self.space.compare(left - right, "==")
        return same(formula(left), formula(right))

    def _arithmetic(self, operator: str, left: Polynomial, right: Polynomial, exists: Formula) -> Read:
        match operator:
            case "+":
                return Read(left + right, exists)
            case "-":
                return Read(left - right, exists)
            case "*":
                return Read(left * right, exists)
        divisible = deny(self.space.compare(right, "=="))
        if divisible is False:
            return Read(number(Fraction(0)), exists=False)
        return Read(self.space.divide(left, right), every((exists, divisible)))


def split_copy(stand: Stand, name: str, copies: Mapping[str, tuple[str, ...]]) -> tuple[str, str]:
    """A parameter of a claim as a name of the catalogue and a copy (empty for the facts as given)."""
    catalogue = stand.catalogue
    if name in catalogue.rules or name in catalogue.series or name in catalogue.facts:
        return name, ""
    for suffix in copies:
        if name.endswith(f"_{suffix}"):
            return name.removesuffix(f"_{suffix}"), suffix
    raise catalogue.unknown(name, "De naam")
