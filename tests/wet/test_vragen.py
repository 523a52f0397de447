"""The whole law asked and read backwards: what was not asked cannot matter, and ranges miss no point."""

from __future__ import annotations

import random
from datetime import date
from fractions import Fraction

import pytest

from luwte.engine import EngineError, InvalidFact, LocalPolicyMissing, NoFigure, NoRule
from luwte.engine.answers import as_text, how_to_answer, options, typed
from luwte.engine.forms import Form
from luwte.engine.grid import Field, grid_of
from luwte.engine.outlook import probes
from luwte.engine.possible import Anything, Days
from luwte.engine.questions import Open, Settled, conclude, next_question
from luwte.engine.ranges import reach
from luwte.engine.reverse import solve
from luwte.wet import catalogus, lokaal

CENT = Fraction(1, 100)
DAYS = (date(2015, 7, 1), date(2017, 2, 1), date(2018, 11, 15), date(2024, 3, 1), date(2026, 2, 1))
MUNICIPALITIES = ("Zaanstad", "Purmerend", "Amsterdam")


def stands():
    return [catalogus().at(day, lokaal.voorbeeldlagen()) for day in DAYS]


def answer(stand, name, chance):
    """Some admissible answer; now and then none."""
    fact = stand.catalogue.facts[name]
    if fact.unit.kind == "date":
        return date.fromordinal(stand.day.toordinal() + chance.randint(-900, 400))
    tries = probes(fact, stand)
    if not tries:
        return chance.choice(MUNICIPALITIES)
    if options(fact):
        return chance.choice(list(tries))
    grid = grid_of(stand.catalogue, name, step=fact.unit.step or CENT)
    return grid.value(chance.choice((0, grid.count - 1, chance.randrange(grid.count))))


def talk(stand, target, chance):
    """A conversation to its end; None when a figure that is not known ends it."""
    facts, passed = {}, []
    try:
        while (question := next_question(stand, target, facts, passed)) is not None:
            assert question.path[0].name == target
            name = question.fact.name
            assert name not in facts
            if chance.random() < 0.1:
                passed.append(name)
            else:
                facts[name] = answer(stand, name, chance)
        return conclude(stand, target, facts), facts, passed
    except (NoFigure, NoRule, LocalPolicyMissing):
        return None


@pytest.mark.parametrize("seed", range(3))
def test_whatever_was_not_asked_the_outcome_stays_the_same(seed):
    chance = random.Random(seed)
    ended = tried = 0
    for stand in stands():
        for target in chance.sample(sorted(stand.catalogue.rules), 25):
            talked = talk(stand, target, chance)
            if talked is None:
                continue
            end, facts, passed = talked
            if isinstance(end, Open):
                assert {fact.name for fact in end.needed} <= set(passed)
                continue
            assert isinstance(end, Settled)
            ended += 1
            others = [fact.name for fact in end.needless]
            assert set(facts) | set(others) >= set(stand.inputs(target))
            for _ in range(4):
                filled = {name: answer(stand, name, chance) for name in others}
                try:
                    assert stand.value(target, {**filled, **facts}) == end.value, (target, stand.day, facts, filled)
                    tried += 1
                except NoFigure:  # a value for which no figure is known has no other outcome either
                    continue
            for name in end.deciding:
                kept = {one: facts[one] for one in end.deciding if one != name}
                try:
                    assert stand.needs(target, kept), (target, name)
                except EngineError:
                    continue
    assert ended > 20
    assert tried > 60


@pytest.mark.parametrize(
    ("target", "most"), [("arbeidsvermogen", 3), ("advies_beschut_werk", 4), ("beschut_werk_kan_passen", 4)]
)
def test_who_says_no_to_everything_is_asked_little(target, most):
    stand = stands()[1]
    facts = {}
    while (question := next_question(stand, target, facts)) is not None:
        facts[question.fact.name] = False
    assert 0 < len(facts) <= most


def test_every_fact_can_be_answered_in_words_and_read_back():
    catalogue = catalogus()
    stand = stands()[1]
    assert catalogue.facts
    for fact in catalogue.facts.values():
        assert how_to_answer(fact).endswith(".")
        for value in probes(fact, stand):
            assert typed(fact, as_text(value)) == value
        for number, (word, words) in enumerate(options(fact), start=1):
            expected = fact.admit(word)
            assert typed(fact, words) == expected
            if fact.unit.kind == "choice":
                assert typed(fact, str(number)) == expected


def holds(outcome, value):
    """Whether a possible value holds a value."""
    match outcome:
        case Form():
            return outcome.least <= value <= outcome.most
        case Days(first, last):
            return first <= value <= last
        case frozenset():
            return value in outcome
    return True


def computed(field, places):
    """The outcome at a point by reading 1; None where a figure or rule is not known."""
    try:
        return field.value(places)
    except (NoFigure, NoRule, LocalPolicyMissing):
        return None


@pytest.mark.parametrize("seed", range(3))
def test_bounds_hold_every_outcome_of_every_rule(seed):
    chance = random.Random(seed)
    narrow = tried = 0
    for stand in stands():
        for target in chance.sample(sorted(stand.catalogue.rules), 30):
            names = stand.inputs(target)
            try:
                grids = tuple(grid_of(stand.catalogue, n, step=stand.catalogue.unit(n).step or CENT) for n in names)
            except InvalidFact:
                continue  # a name of a municipality has no grid
            box = tuple(tuple(sorted(chance.choices(range(grid.count), k=2))) for grid in grids)
            field = Field(stand, target, {}, grids)
            reading, outcome = field.bounds(box)
            for _ in range(4):
                places = [chance.randint(*ends) for ends in box]
                value = computed(field, places)
                if value is None:
                    assert reading.trouble, (target, field.at(places))
                    continue
                assert outcome is not None, (target, stand.day)
                assert holds(outcome, value), (target, stand.day, field.at(places), value)
                tried += 1
                narrow += not isinstance(outcome, Anything)
    assert tried > 150
    assert narrow > tried * 9 // 10


PLACE = {
    "normuren": "36",
    "leeftijd": "23",
    "rechtspositie": "bijstand",
    "werkgeverschap": "gemeente",
    "loonwaarde": "0.30",
    "begeleidingskosten_per_voltijdplek": "13000",
}


@pytest.mark.parametrize("target", ["exploitatiesaldo_per_jaar", "lage_inkomensvoordeel", "loonkosten_per_jaar"])
def test_hours_as_a_range_and_backwards_are_those_of_counting_out(target):
    stand = stands()[1]
    grid = grid_of(stand.catalogue, "uren", "22..33")
    every = [
        (grid.value(place), stand.value(target, {**PLACE, "uren": grid.value(place)})) for place in range(grid.count)
    ]
    found = reach(stand, target, {**PLACE, "uren": "22..33"})
    assert (found.least.value, found.most.value) == (min(v for _, v in every), max(v for _, v in every))
    wanted = every[len(every) // 2][1]
    backwards = solve(stand, target, "=", as_text(wanted), PLACE, "uren=22..33")
    hits = [value for value, outcome in every if outcome == wanted]
    assert [(piece.first, piece.last) for piece in backwards.pieces] == runs(hits)


def runs(values):
    """Neighbours in hundredths, as first and last."""
    found = []
    for value in values:
        if found and found[-1][1] + CENT == value:
            found[-1] = (found[-1][0], value)
        else:
            found.append((value, value))
    return found
