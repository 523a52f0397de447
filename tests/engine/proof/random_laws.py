"""Small laws drawn at random: calendars, words, tables, divisions and choices, with a claim that is nearly true."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from itertools import product
from random import Random

from luwte.engine import Catalogue, Figure, Layer, Series
from luwte.engine.errors import EngineError
from luwte.engine.proof.cases import reach
from luwte.engine.units import AGE_UNIT, DATE_UNIT, MONTHS_UNIT, PART_UNIT, Value
from tests.engine.law import KLEUR_UNIT, rule, rules
from tests.engine.proof.proving import HEAD, MORE_FACTS, PLAATS_UNIT, START, Small, claim, small

#: On this day some figures change, so there are two periods.
CHANGE = date(2020, 1, 1)
DAYS = (START, CHANGE)
MOST_POINTS = 200
WORDS = ("Almere", "Urk", "Ede")
COLOURS = KLEUR_UNIT.choices
#: Values of each fact to count a claim with: all of them where they are few, and the edges.
GRID: Mapping[str, Sequence[Value]] = {
    "dag": tuple(map(date.fromisoformat, ("1900-01-01", "2019-12-31", "2020-02-29", "2024-03-31", "2200-12-31"))),
    "andere_dag": tuple(map(date.fromisoformat, ("1900-01-01", "2020-03-01", "2200-12-31"))),
    "m_een": tuple(map(Fraction, (0, 1, 12, 60))),
    "m_twee": tuple(map(Fraction, (0, 1, 11, 60))),
    "plaats": (*WORDS, "Grou", "Elst"),
    "plaats_twee": (*WORDS, "Grou", "Elst"),
    "kleur": COLOURS,
    "mate": tuple(Fraction(step, 100) for step in range(7)),
    "boven": tuple(Fraction(step, 100) for step in range(1, 7)),
    "deel": tuple(Fraction(step, 20) for step in range(21)),
    "a": (False, True),
    "b": (False, True),
}
TYPES = {
    "dag": "Datum",
    "andere_dag": "Datum",
    "m_een": "Maanden",
    "m_twee": "Maanden",
    "plaats": "Plaats",
    "plaats_twee": "Plaats",
    "kleur": "Kleur",
    "mate": "Mate",
    "boven": "Mate",
    "deel": "Deel",
    "a": "JaNee",
    "b": "JaNee",
}


@dataclass
class Writer:
    """Writes expressions of each kind with the names of one law, and remembers which it used."""

    random: Random
    facts: list[str]
    types: dict[str, str] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)

    def name(self, kind: str) -> str | None:
        """A name of a kind that this law has; None when it has none."""
        names = [name for name, type_ in self.types.items() if type_ == kind]
        if not names:
            return None
        self.used.add(found := self.random.choice(names))
        return found

    def of(self, kind: str, depth: int = 2) -> str:
        """An expression of a kind of outcome."""
        made = {"Deel": self.number, "Datum": self.day, "Maanden": self.months, "Plaats": self.word, "JaNee": self.test}
        return made[kind](depth)

    def number(self, depth: int) -> str:
        """A number without a unit."""
        kind = self.random.random()
        if depth == 0 or kind < 0.3:
            found = self.name(self.random.choice(("Deel", "Deel", "Mate")))
            return found or str(self.random.randint(-2, 3))
        one, other = self.number(depth - 1), self.number(depth - 1)
        if kind < 0.5:
            return f"{self.random.choice(('min', 'max'))}({one}, {other})"
        if kind < 0.6:
            return f"-({one})"
        sign = self.random.choice("++--**/")
        both = one.lstrip("-").isdigit() and other.lstrip("-").isdigit()
        return one if both else f"({one}) {sign} ({other})"

    def months(self, depth: int) -> str:
        """A count of months, perhaps negative."""
        one, other = self.name("Maanden"), self.name("Maanden")
        if one is None or other is None:
            return "NIETS"
        return self.random.choice((one, f"-{one}", f"{one} - {other}", f"min({one}, -{other})", f"2 * {one} - {other}"))

    def day(self, depth: int) -> str:
        """A day."""
        found = self.name("Datum")
        if found is None:
            raise ValueError("no day in this law")
        if depth == 0 or self.random.random() < 0.3:
            return found
        one = self.day(depth - 1)
        return self.random.choice(
            (
                f"plus_maanden({one}, {self.months(0)})",
                f"min_maanden({one}, {self.months(0)})",
                f"einde_van_het_jaar({one})",
                f"eerste_werkdag({one})",
                f"{self.random.choice(('min', 'max'))}({one}, {self.day(depth - 1)})",
            )
        )

    def word(self, depth: int) -> str:
        """A place."""
        return (self.random.random() < 0.6 and self.name("Plaats")) or f'"{self.random.choice(WORDS)}"'

    def test(self, depth: int) -> str:
        """A yes or no."""
        kind = self.random.random()
        if depth > 0 and kind < 0.3:
            joined = f" {self.random.choice(('and', 'or'))} ".join(f"({self.test(depth - 1)})" for _ in range(2))
            return joined if kind < 0.2 else f"not ({joined})"
        order = self.random.choice(("<", "<=", ">", ">=", "==", "!="))
        equal = self.random.choice(("==", "!="))
        kinds = set(self.types.values())
        choices = [f"({self.number(1)}) {order} ({self.number(1)})"]
        if "Datum" in kinds:
            choices.append(f"{self.day(1)} {order} {self.day(1)}")
        if {"Datum", "Jaren"} <= kinds:
            choices.append(f"jaren_tussen({self.day(1)}, {self.day(1)}) {order} {self.name('Jaren')}")
        if "Plaats" in kinds:
            choices += [f"{self.name('Plaats')} {equal} {self.word(0)}"] * 2
        if "Kleur" in kinds:
            choices.append(f'{self.name("Kleur")} {equal} "{self.random.choice(COLOURS)}"')
        if "JaNee" in kinds:
            choices.append(str(self.name("JaNee")))
        if "Maanden" in kinds:
            choices.append(f"{self.months(0)} {order} {self.months(0)}")
        return self.random.choice(choices)


def number(random: Random) -> Fraction:
    """A figure without a unit."""
    return random.choice((Fraction(-1), Fraction(0), Fraction(1), Fraction(1, 3), Fraction(5, 2), Fraction(2)))


def day(random: Random) -> date:
    """A figure that is a day."""
    return random.choice((date(2010, 1, 1), date(2020, 2, 29), date(2020, 1, 1)))


def drawn_table(random: Random, name: str, key: str, keys: Sequence[tuple[object, object]]) -> Series:
    """A table of numbers or days with these rows; some lack, some change or end."""
    dates = random.random() < 0.3
    figures: list[Figure] = []
    for first, last in keys:
        if random.random() < 0.1:
            continue
        end = CHANGE if random.random() < 0.2 else None
        spans = [(START, end), (CHANGE, None)] if end is not None and random.random() < 0.7 else [(START, end)]
        for begin, until in spans:
            value = day(random) if dates else number(random)
            figures.append(Figure(value, begin, until, "x", "gelezen", key_from=first, key_to=last))  # type: ignore[arg-type]
    return Series(name, name, DATE_UNIT if dates else PART_UNIT, "landelijk", tuple(figures), key=key)


def drawn_series(random: Random, facts: Sequence[str]) -> dict[str, tuple[Series, str]]:
    """Tables by the facts of a law, and figures without a key, each with the type a rule says."""
    found: dict[str, tuple[Series, str]] = {}

    def table(name: str, key: str, keys: Sequence[tuple[object, object]]) -> None:
        made = drawn_table(random, name, key, keys)
        found[name] = (made, "Datum" if made.unit.kind == "date" else "Deel")

    for key in facts:
        if key in ("plaats", "plaats_twee"):
            table(f"per_{key}", key, [(word, None) for word in WORDS])
        elif key == "kleur":
            table("per_kleur", key, [(word, None) for word in COLOURS])
        elif key in ("mate", "boven"):
            cut = random.choice((1, 2, 5))
            edges = ((Fraction(0), Fraction(cut, 100)), (Fraction(cut + 1, 100), Fraction(6, 100)))
            off = ((Fraction(0), Fraction(5, 1000)), (Fraction(6, 1000), Fraction(1, 20)))
            table(f"per_{key}", key, random.choice((edges, off, (*edges[:1], (Fraction(cut + 1, 100), None)))))
        elif key == "deel":
            table("per_deel", key, ((Fraction(0), Fraction(1, 2)), (Fraction(51, 100), Fraction(1))))
    plain = {
        "drempel": (PART_UNIT, number(random), "Deel"),
        "peildag": (DATE_UNIT, day(random), "Datum"),
        "standplaats": (PLAATS_UNIT, random.choice((*WORDS, "Grou")), "Plaats"),
        "termijn": (MONTHS_UNIT, Fraction(random.choice((-1, 1, 3))), "Maanden"),
        "eigen": (PART_UNIT, number(random), "Deel"),
        "grensjaren": (AGE_UNIT, Fraction(random.choice((-1, 0, 18, 120))), "Jaren"),
    }
    for name in random.sample(sorted(plain), 2):
        unit, value, type_ = plain[name]
        figures = (Figure(value, START, None, "x", "gelezen"),)
        layer = "lokaal" if name == "eigen" else "landelijk"
        found[name] = (Series(name, name, unit, layer, () if layer == "lokaal" else figures), type_)
    return found


def drawn_policies(random: Random) -> list[list[Layer]]:
    """Two municipalities and one without policy; what one gives may change, or be laid over by another layer."""

    def layer(name: str) -> Layer:
        one, other = (Fraction(random.randint(-1, 2)) for _ in range(2))
        end = random.choice((None, CHANGE))
        after = [Figure(other, CHANGE, None, "x", "gelezen")] if end is not None and random.random() < 0.5 else []
        return Layer(name, {"eigen": (Figure(one, START, end, "x", "gelezen"), *after)})

    region = layer("streek")
    return [[region], [region, layer("gemeente")], []]


def points(random: Random, names: Sequence[str]) -> list[dict[str, Value]]:
    """Facts to count with: every combination of the grid, or so many of them."""
    every = [dict(zip(names, values, strict=True)) for values in product(*(GRID[_plain(name)] for name in names))]
    return every if len(every) <= MOST_POINTS else random.sample(every, MOST_POINTS)


def _plain(name: str) -> str:
    return name.removesuffix("_ook")


def _body(writer: Writer, kind: str) -> str:
    lines = [f"if {writer.test(2)}:\n    return {writer.of(kind)}" for _ in range(writer.random.choice((0, 1, 1, 2)))]
    return "\n".join((*lines, f"return {writer.of(kind)}"))


def drawn(seed: int) -> Small | None:
    """One law with a claim that is true, or untrue for few facts; None when nothing came of it."""
    random = Random(seed)
    facts = random.sample(sorted(GRID), random.choice((1, 2, 2, 3)))
    given = drawn_series(random, facts)
    types = {name: TYPES[name] for name in facts} | {name: type_ for name, (_, type_) in given.items()}
    series = [one for one, _ in given.values()]
    text = ""
    for name in ("tussen", "doel"):
        kinds = ["Deel", "Deel", "JaNee", *(["Datum"] * 2 if "Datum" in types.values() else []), "Plaats"]
        kind = random.choice(kinds)
        result = random.choice(("Deel", "Mate")) if kind == "Deel" else kind
        versions = random.choice(({"": {}}, {"": {}}, {"": {"tot": str(CHANGE)}, "__2020": {"vanaf": str(CHANGE)}}))
        for version, dates in versions.items():
            writer = Writer(random, facts, dict(types))
            body = _body(writer, kind)
            parameters = ", ".join(f"{one}: {types[one]}" for one in sorted(writer.used))
            text += rule(body, parameters, result, name + version, **dates)
        types[name] = result
        if name == "tussen" and result in ("Plaats", "Mate"):
            halves = ((Fraction(-100), Fraction(1)), (Fraction(1001, 1000), None))
            keys = [(word, None) for word in WORDS] if result == "Plaats" else halves
            by_rule = drawn_table(random, "per_tussen", name, keys)
            series.append(by_rule)
            types[by_rule.name] = "Datum" if by_rule.unit.kind == "date" else "Deel"
    try:
        law = Catalogue(rules(HEAD + text), series, MORE_FACTS)
    except EngineError:
        return None  # the units do not agree
    return _claimed(random, text, types, series, law, drawn_policies(random) if "eigen" in types else ((),))


def _claimed(
    random: Random,
    text: str,
    types: Mapping[str, str],
    series: list[Series],
    law: Catalogue,
    policies: Sequence[Sequence[Layer]],
) -> Small | None:
    """The law with a claim about its last rule: its least outcome, or the one just above that."""
    asked = [name for name in reach(law, ["doel"]) if name in law.facts]
    outcomes = sorted(set(_outcomes(random, law, policies, asked)))
    if not outcomes:
        return None
    type_ = types["doel"]
    if asked and random.random() < 0.25:
        fact = random.choice(asked)
        body = random.choice((f"return {fact} != {fact}_ook or doel == doel_ook", "return doel == doel_ook"))
        parameters = f"{fact}: {TYPES[fact]}, {fact}_ook: {TYPES[fact]}, doel: {type_}, doel_ook: {type_}"
        return small(text + claim(body, parameters, naast={"ook": (fact,)}), *series, policies=policies)
    value = outcomes[min(random.choice((0, 1)), len(outcomes) - 1)]
    if type_ == "JaNee":
        said = random.choice(("return doel", "return not doel"))
        return small(text + claim(said, "doel: JaNee"), *series, policies=policies)
    if type_ == "Plaats":
        return small(text + claim(f'return doel != "{value}"', "doel: Plaats"), *series, policies=policies)
    sign = random.choice((">=", ">=", ">", "!="))
    grens = Series("grens", "Grens", law.unit("doel"), "landelijk", (Figure(value, START, None, "x", "gelezen"),))
    said = claim(f"return doel {sign} grens", f"doel: {type_}, grens: {type_}")
    return small(text + said, *series, grens, policies=policies)


def _outcomes(
    random: Random, law: Catalogue, policies: Sequence[Sequence[Layer]], asked: Sequence[str]
) -> Iterator[Value]:
    stands = [law.at(day, policy) for day in DAYS for policy in policies]
    for facts in points(random, asked):
        for stand in stands:
            try:
                yield stand.value("doel", facts)
            except EngineError:
                continue


def refuting(case: Small, seed: int) -> Mapping[str, Value] | None:
    """Facts of the grid for which the claim is untrue by reading 1."""
    names = [name for name in reach(case.law, case.claim.names(case.law)) if name in case.law.facts]
    names += [f"{fact}_{suffix}" for suffix, facts in case.claim.copies.items() for fact in facts]
    for facts in points(Random(seed), names):
        for day, policy in product(DAYS, case.policies):
            if case.counted(facts, day, policy) is False:
                return facts
    return None
