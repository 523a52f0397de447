"""The proof reads the law as reading 1 does: the real outcome is always possible, another never."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise, product
from random import Random

import pytest

from luwte.engine import EngineError, Figure, Series
from luwte.engine.functions import FUNCTIONS
from luwte.engine.proof.calendar import lag
from luwte.engine.proof.cases import Period, parts, periods, policies, reach
from luwte.engine.proof.formulas import Flag, deny
from luwte.engine.proof.polynomials import Polynomial, number
from luwte.engine.proof.search import on_grid
from luwte.engine.proof.solver import Question
from luwte.engine.proof.space import Space
from luwte.engine.proof.symbolic import Symbolic
from luwte.engine.units import PART_UNIT
from luwte.wet import invarianten
from tests.engine.law import rule
from tests.engine.proof.proving import claim, small, table

TARGETS = (
    "loonkostensubsidie_per_maand",
    "lage_inkomensvoordeel",
    "begeleidingssubsidie_algemeen",
    "exploitatiesaldo_per_jaar",
    "advies_beschut_werk",
    "financieringsregime",
    "boven_bijstandsnorm",
)
DAYS = (date(2017, 3, 1), date(2023, 7, 1), date(2026, 3, 1))


def drawn(catalogue, names, random):
    facts = {}
    for name in names:
        fact = catalogue.facts[name]
        match fact.unit.kind:
            case "yesno":
                facts[name] = random.random() < 1 / 2
            case "choice":
                facts[name] = random.choice([word for word in fact.unit.choices if word != "payroll"])
            case _:
                low = fact.least if fact.least is not None else fact.above
                facts[name] = on_grid(fact, low + (fact.most - low) * Fraction(random.randint(0, 997), 997))[0]
    return facts


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("day", DAYS, ids=str)
def test_de_uitkomst_van_lezing_een_is_mogelijk_en_een_andere_niet(target, day):
    law = invarianten.bewijscatalogus()
    random = Random(f"{target} {day}")
    stand = law.at(day, invarianten.beleid()[3])
    for _ in range(3):
        facts = drawn(law, law.inputs(target), random)
        value = stand.value(target, facts)
        symbolic = Symbolic(stand, Space(), {}, {})
        read = symbolic.read(target, "")
        given = [told(symbolic, name, fact) for name, fact in facts.items() if name in symbolic.facts]
        real = [*given, read.exists, said(symbolic, read.value, value)]
        assert Question(symbolic.space, real).ask(5).verdict == "possible"
        if isinstance(value, Fraction):
            other = said(symbolic, read.value, value + 1)
            assert Question(symbolic.space, [*given, other]).ask(5).verdict == "impossible"


def told(symbolic, name, fact):
    return said(symbolic, symbolic.facts[name], fact)


def said(symbolic, symbol, value):
    if isinstance(value, bool):
        return symbol if value else deny(symbol)
    if isinstance(symbol, Polynomial):
        return symbolic.space.compare(symbol - number(value), "==")
    return symbol.get(value, False)


@pytest.mark.parametrize("name", sorted(FUNCTIONS))
def test_de_grenzen_van_een_kalenderfunctie_kloppen_voor_dag_na_dag(name):
    random = Random(name)
    days = [date(1900, 1, 1) + timedelta(days=random.randint(0, 109_000)) for _ in range(4000)]
    if name == "eerste_werkdag":
        days = [date(1900, 1, 1) + timedelta(days=count) for count in range(109_000)]
    for index, day in enumerate(days):
        takes = FUNCTIONS[name].takes
        arguments = [day, *(_second(unit, random) for unit in takes[1:])]
        bounds = lag(name, [number(_count(one)) for one in arguments])
        outcome = _count(FUNCTIONS[name].call(*arguments))
        low, high = sorted((bounds.one.constant, bounds.other.constant))
        assert low - bounds.spare <= outcome <= high + bounds.spare
        if index < 200:
            assert bounds.admits(number(outcome), Space()) is True
            assert bounds.admits(number(high + bounds.spare + 1), Space()) is False


def _second(unit, random):
    if unit.kind == "date":
        return random.choice((date(2024, 2, 29), date(1, 1, 1), date(9999, 12, 31)))
    return Fraction(random.choice((0, 1, -1, random.randint(-900, 72), random.randint(-72, 900))))


def _count(value):
    return Fraction(value.toordinal()) if isinstance(value, date) else value


def test_elke_dag_ligt_in_precies_een_periode_en_elke_leeftijd_in_precies_een_deel():
    law = invarianten.bewijscatalogus()
    names = reach(law, ["exploitatiesaldo_per_jaar"])
    span = Period(date(2015, 1, 1), date(2027, 1, 1))
    found = periods(law, names, (), span)
    assert (found[0].start, found[-1].end) == (span.start, span.end)
    assert all(one.end == other.start for one, other in pairwise(found))
    assert date(2024, 1, 1) in {period.start for period in found}
    ages = [part["leeftijd"] for part in parts(law.at(date(2025, 7, 1)), names)]
    assert [age for part in ages for age in range(int(part.least), int(part.most) + 1)] == list(range(15, 67))


def test_beleid_dat_niets_verandert_telt_een_keer():
    law = invarianten.bewijscatalogus()
    assert len(policies(law, reach(law, ["arbeidsvermogen"]), invarianten.beleid())) == 1
    assert len(policies(law, reach(law, ["begeleidingssubsidie_algemeen"]), invarianten.beleid())) == 3


def test_een_ja_nee_feit_is_een_vlag():
    law = invarianten.bewijscatalogus()
    symbolic = Symbolic(law.at(date(2025, 1, 1)), Space(), {}, {})
    assert symbolic.read("kan_taak_uitvoeren", "").value == Flag("kan_taak_uitvoeren")


BESTAAN = small(
    rule("return deel == 0 or 1 / deel > 2", "deel: Deel", "JaNee", "eerst_nul")
    + rule("return deel != 0 and 1 / deel > 2", "deel: Deel", "JaNee", "eerst_niet_nul")
    + rule("return 1 / deel > 2 or a", "deel: Deel, a: JaNee", "JaNee", "deelt_altijd")
    + rule("return not (a and later > deel)", "a: JaNee, later: Deel, deel: Deel", "JaNee", "soms_later")
    + rule("if a:\n    return later\nreturn deel", "a: JaNee, later: Deel, deel: Deel", "Deel", "tak")
    + rule(
        "kwart = deel / deel\nif a:\n    return deel\nreturn kwart", "a: JaNee, deel: Deel", "Deel", "altijd_gelezen"
    )
    + rule("return per_kleur", "per_kleur: Deel", "Deel", "gat")
    + rule("return min(later, deel) > 0 or a", "later: Deel, a: JaNee, deel: Deel", "JaNee", "nooit")
    + rule("return tak + deel", "tak: Deel, deel: Deel", "Deel", "verder")
    + claim("return deel >= 0", "deel: Deel"),
    Series("later", "Later", PART_UNIT, "landelijk", (Figure(Fraction(1), date(2026, 1, 1), None, "Wet", "gelezen"),)),
    table("per_kleur", PART_UNIT, "kleur", (Fraction(1), "rood"), (Fraction(2), "wit")),
).law


@pytest.mark.parametrize(
    "target",
    [
        "eerst_nul",
        "eerst_niet_nul",
        "deelt_altijd",
        "soms_later",
        "tak",
        "altijd_gelezen",
        "gat",
        "nooit",
        "verder",
        "later",
        "per_kleur",
    ],
)
@pytest.mark.parametrize("day", [date(2020, 6, 1), date(2026, 6, 1)], ids=str)
def test_waar_lezing_een_geen_uitkomst_heeft_bestaat_er_in_het_bewijs_geen(target, day):
    stand = BESTAAN.at(day)
    for deel, a, kleur in product((Fraction(0), Fraction(1, 4), Fraction(1)), (False, True), ("rood", "blauw")):
        facts = {"deel": deel, "a": a, "kleur": kleur}
        try:
            value = stand.value(target, {name: facts[name] for name in BESTAAN.inputs(target)})
        except EngineError:
            value = None
        symbolic = Symbolic(stand, Space(), {}, {})
        read = symbolic.read(target, "")
        given = [told(symbolic, name, fact) for name, fact in facts.items() if name in symbolic.facts]
        exists = Question(symbolic.space, [*given, read.exists]).ask(5).verdict
        assert exists == ("impossible" if value is None else "possible"), facts
        if value is not None:
            real = [*given, read.exists, said(symbolic, read.value, value)]
            assert Question(symbolic.space, real).ask(5).verdict == "possible"
