"""What a target can be while facts run over a range: reading 1 with ranges in the place of values.

The answer holds every outcome that reading 1 gives for a value in the ranges (and may hold more).
When it is one value, that is the outcome everywhere. Every min, max, condition and table that was
decided, or could not be, is noted with the rule it stands in: that tells which rule binds where.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from luwte.engine import expressions as ex
from luwte.engine import forms
from luwte.engine.catalogue import Stand
from luwte.engine.errors import EngineError, LocalPolicyMissing, NoFigure
from luwte.engine.figures import Figure, Series
from luwte.engine.forms import Form
from luwte.engine.possible import ANYTHING, Days, Possible, Words, called, joined, ordered, possible, single
from luwte.engine.reading import compare
from luwte.engine.rules import Rule

#: How a choice fell: a branch, a part, a row of a table, or still open.
Turn = bool | int | Figure | None


@dataclass(frozen=True)
class Decision:
    """A choice the law makes: at which rule, in which condition, min, max, or table, and how.

    ``outcome`` is the branch (yes or no), the number of the part that counts, or the row of the
    table; None while the ranges leave it open.
    """

    rule: str
    node: ex.Expression | Series
    outcome: Turn


class Bounds:
    """One reading of the law on a day with possible values in the place of facts.

    ``given`` maps facts (or figures that are asked about) to what they may be. ``trouble`` holds the
    sentences of what may be impossible to compute somewhere in the ranges; ``missing`` the facts
    that were not given and are treated as anything.
    """

    def __init__(self, stand: Stand, given: Mapping[str, Possible]) -> None:
        """Nothing is read yet."""
        self.stand = stand
        self.given = given
        self.trouble: dict[str, None] = {}
        self.missing: dict[str, None] = {}
        self.decisions: dict[tuple[str, int], Decision] = {}
        self.hints: list[Form] = []
        self._known: dict[str, Possible] = {}

    def outcome(self, name: str) -> Possible:
        """What a rule, figure or fact may be. Raises EngineError when it can nowhere be computed."""
        if name not in self._known:
            if name in self.given:
                found: Possible = self.given[name]
            elif name in self.stand.catalogue.rules:
                found = self._by_rule(name)
            elif name in self.stand.catalogue.series:
                found = self._by_series(name)
            else:
                self.missing[name] = None
                found = ANYTHING
            self._known[name] = found
        return self._known[name]

    def steady(self) -> dict[str, Possible]:
        """The names read so far that have one value; they have it in every narrower range too."""
        return {name: found for name, found in self._known.items() if single(found) is not None}

    def _by_rule(self, name: str) -> Possible:
        rule = self.stand.rule(name)
        found = self._block(rule, rule.body, {})
        if found is None:
            return ANYTHING
        return forms.rounded(found, rule.unit) if isinstance(found, Form) else found

    def _by_series(self, name: str) -> Possible:
        series = self.stand.catalogue.series[name]
        if series.key is None:
            return possible(self.stand.figure(series, None, "")[0].value)
        key = self.outcome(series.key)
        value = single(key)
        if isinstance(value, Fraction | str):
            figure, _ = self.stand.figure(series, value, self.stand.catalogue.key_text(series, value))
            self._decide(name, series, figure)
            return possible(figure.value)
        self._decide(name, series, None)
        return self._rows(series, key)

    def _rows(self, series: Series, key: Possible) -> Possible:
        """All rows of a table that the key may find; a key between the rows may have none."""
        local = [figure for layer in self.stand.layers for figure in layer.figures.get(series.name, ())]
        fitting = [row for row in (*local, *series.figures) if row.holds(self.stand.day, None) and _meets(row, key)]
        if not fitting:
            kind = LocalPolicyMissing if series.layer == "lokaal" and not series.figures else NoFigure
            raise kind(f"{series.label} is hier niet bekend. Geef andere feiten of een andere dag.")
        step = self.stand.catalogue.unit(str(series.key)).step
        if not _covered(fitting, key, step):
            self.trouble[f"{series.label} is niet voor elke waarde bekend."] = None
        if isinstance(key, Form):
            self.hints += [_from(key, row.key_from) for row in fitting if isinstance(row.key_from, Fraction)]
        found: Possible | None = None
        for row in fitting:
            found = joined(found, possible(row.value))
        return found or ANYTHING

    def _block(self, rule: Rule, statements: Sequence[ex.Statement], local: dict[str, Possible]) -> Possible | None:
        for index, statement in enumerate(statements):
            match statement:
                case ex.Assign(name, expression):
                    local[name] = self._value(rule, expression, local)
                case ex.Return(expression):
                    return self._value(rule, expression, local)
                case ex.If(condition, then, otherwise):
                    decided = single(self._value(rule, condition, local))
                    self._decide(rule.name, condition, decided if isinstance(decided, bool) else None)
                    rest = tuple(statements[index + 1 :])
                    if decided is not None:
                        return self._block(rule, (then if decided else otherwise) + rest, local)
                    return self._both(rule, then + rest, otherwise + rest, local)
        return None

    def _both(
        self,
        rule: Rule,
        then: tuple[ex.Statement, ...],
        otherwise: tuple[ex.Statement, ...],
        local: dict[str, Possible],
    ) -> Possible | None:
        """Either branch; one that cannot be computed is trouble, two that cannot raise."""
        found: Possible | None = None
        failed: EngineError | None = None
        for branch in (then, otherwise):
            try:
                found = joined(found, self._block(rule, branch, dict(local)))
            except EngineError as error:
                self.trouble[str(error)] = None
                failed = error
        if found is None and failed is not None:
            raise failed
        return found

    def _value(self, rule: Rule, node: ex.Expression, local: dict[str, Possible]) -> Possible:
        match node:
            case ex.Literal(value):
                return possible(value)
            case ex.Name(name):
                return local[name] if name in local else self.outcome(name)
            case ex.Logic(operator, parts):
                return self._logic(rule, operator, parts, local)
            case ex.Not(operand):
                inner = self._value(rule, operand, local)
                return frozenset(not word for word in inner) if isinstance(inner, frozenset) else ANYTHING
            case ex.Negative(operand):
                inner = self._value(rule, operand, local)
                return forms.scaled(inner, Fraction(-1)) if isinstance(inner, Form) else ANYTHING
            case ex.Arithmetic(operator, left, right):
                return self._sum(rule, operator, self._value(rule, left, local), self._value(rule, right, local))
            case ex.Comparison(operator, left, right):
                found = self._compare(operator, self._value(rule, left, local), self._value(rule, right, local))
                decided = single(found)
                self._decide(rule.name, node, decided if isinstance(decided, bool) else None)
                return found
            case ex.Extreme(operator, parts):
                return self._extreme(rule, node, operator, [self._value(rule, part, local) for part in parts])
            case ex.Call(function, arguments):
                return called(function, [self._value(rule, argument, local) for argument in arguments], self.trouble)

    def _logic(self, rule: Rule, operator: str, parts: Sequence[ex.Expression], local: dict[str, Possible]) -> Possible:
        """``and``/``or`` from left to right: what comes after a part that may decide is not sure to be read."""
        decides = operator == "or"
        early = False
        for part in parts:
            try:
                found = self._value(rule, part, local)
            except EngineError as error:
                if not early:
                    raise
                self.trouble[str(error)] = None
                return frozenset((decides,))
            words = found if isinstance(found, frozenset) else frozenset((True, False))
            if words == {decides}:
                return words
            early = early or decides in words
        return frozenset((decides, not decides)) if early else frozenset((not decides,))

    def _sum(self, rule: Rule, operator: str, left: Possible, right: Possible) -> Possible:
        if not isinstance(left, Form) or not isinstance(right, Form):
            return ANYTHING
        match operator:
            case "+":
                return forms.plus(left, right)
            case "-":
                return forms.minus(left, right)
            case "*":
                return forms.times(left, right)
        divided = forms.over(left, right)
        if divided is not None:
            return divided
        sentence = f"{rule.label} is niet altijd te berekenen: er kan worden gedeeld door 0."
        if right.known:
            raise EngineError(f"{rule.label} is niet te berekenen: er zou worden gedeeld door 0.")
        self.trouble[sentence] = None
        return ANYTHING

    def _compare(self, operator: str, left: Possible, right: Possible) -> Words:
        match left, right:
            case (Form(), Form()):
                apart = forms.minus(left, right)
                if not apart.known:
                    self.hints.append(apart)
                return ordered(operator, apart.least, apart.most, Fraction(0))
            case (Days(), Days()):
                low = left.first.toordinal() - right.last.toordinal()
                high = left.last.toordinal() - right.first.toordinal()
                return ordered(operator, Fraction(low), Fraction(high), Fraction(0))
            case (frozenset(), frozenset()):
                return frozenset(compare(operator, one, other) for one in left for other in right)
        return frozenset((True, False))

    def _extreme(self, rule: Rule, node: ex.Expression, operator: str, parts: list[Possible]) -> Possible:
        if all(isinstance(part, Days) for part in parts):
            days = [part for part in parts if isinstance(part, Days)]
            pick: Callable[..., date] = min if operator == "min" else max
            return Days(pick(day.first for day in days), pick(day.last for day in days))
        best, *others = parts
        choose = forms.lowest if operator == "min" else forms.highest
        counts: int | None = 0
        for number, other in enumerate(others, start=1):
            if not isinstance(best, Form) or not isinstance(other, Form):
                return ANYTHING
            chosen = choose(best, other)
            if chosen is not best and chosen is not other and not (best.known and other.known):
                apart = forms.minus(best, other)
                if apart.least < 0 < apart.most:
                    self.hints.append(apart)
                    counts = None
            if counts is not None and _wins(operator, other, best):
                counts = number
            best = chosen
        self._decide(rule.name, node, counts)
        return best

    def _decide(self, rule: str, node: ex.Expression | Series, outcome: Turn) -> None:
        self.decisions[rule, id(node)] = Decision(rule, node, outcome)


def _wins(operator: str, other: Form, best: Form) -> bool:
    apart = forms.minus(other, best)
    return apart.most <= 0 and apart.least < 0 if operator == "min" else apart.least >= 0 and apart.most > 0


def _meets(row: Figure, key: Possible) -> bool:
    """Whether a row of a table can be found with some value of the key."""
    match key:
        case Form():
            low = row.key_from
            below = isinstance(low, Fraction) and low > key.most
            above = isinstance(row.key_to, Fraction) and row.key_to < key.least
            return not below and not above
        case frozenset():
            return row.key_from is None or row.key_from in key
    return True


def _covered(rows: Sequence[Figure], key: Possible, step: Fraction | None) -> bool:
    """Whether every value of the key finds a row."""
    if any(row.key_from is None for row in rows):
        return True
    if isinstance(key, frozenset):
        return key <= {row.key_from for row in rows}
    if not isinstance(key, Form) or step is None:
        return False
    reached = key.least - step
    for row in sorted(rows, key=lambda one: one.key_from if isinstance(one.key_from, Fraction) else reached):
        if isinstance(row.key_from, Fraction) and row.key_from <= reached + step:
            reached = max(reached, row.key_to) if isinstance(row.key_to, Fraction) else key.most
    return reached >= key.most


def _from(key: Form, begin: Fraction) -> Form:
    """How far the key is past the middle between a row's begin and the step before it."""
    return forms.minus(key, forms.constant(begin))
