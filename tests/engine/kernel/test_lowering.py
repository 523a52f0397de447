"""Tables of every kind under keys of every kind: the kernel tells what reading 1 tells, and leaves only elsewhere."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from itertools import product

import pytest

from luwte.engine import Catalogue, EngineError, Fact, Figure, Series
from luwte.engine.catalogue import Layer
from luwte.engine.kernel import Kernel
from luwte.engine.kernel.lowering import DENSE
from luwte.engine.units import DATE_UNIT, HOURS_UNIT, YES_NO_UNIT, Unit, Value, choice
from tests.engine.kernel.against import by_kernel, by_reading, facts_of
from tests.engine.law import catalogue, rule, series

DAY = date(2020, 6, 1)
CENTS, COLOUR, PLACE = Unit("cent", step=Fraction(1, 100)), choice("kleur", "rood", "wit"), choice("plaats")
FACTS = (
    Fact("klein", CENTS, "Klein?", least=Fraction(-2), most=Fraction(3)),
    Fact("wijd", CENTS, "Wijd?", least=Fraction(-50), most=Fraction(50)),
    Fact("kleur", COLOUR, "Kleur?"),
    Fact("plaats", PLACE, "Plaats?"),
)
#: Per kind of value its unit and three values of it.
KINDS: dict[str, tuple[Unit, tuple[Value, Value, Value]]] = {
    "number": (Unit("getal"), (Fraction(1, 3), Fraction(-5, 2), Fraction(0))),
    "date": (DATE_UNIT, (date(1969, 12, 31), date(2024, 2, 29), date(1970, 1, 1))),
    "yesno": (YES_NO_UNIT, (True, False, True)),
    "choice": (COLOUR, ("wit", "rood", "wit")),
}
BANDS = ((Fraction(-2), Fraction(-1)), (Fraction(0), Fraction(101, 100)), (Fraction(2), None))
KEYS: dict[str, tuple[tuple[Value, Value | None], ...]] = {
    "klein": BANDS,
    "wijd": BANDS,
    "kleur": (("wit", None),),
    "plaats": (("Edam", None), ("Ede", None)),
}


def figures(values: tuple[Value, ...], key: str) -> tuple[Figure, ...]:
    """A row for each place of a key, since 2019, and rows that no longer hold or do not hold yet."""
    spans = ((date(2019, 1, 1), None), (date(2015, 1, 1), DAY), (date(2020, 6, 2), None))
    return tuple(
        Figure(values[(place + turn) % 3], begin, end, "bron", "gelezen", key_from=low, key_to=high)  # type: ignore[arg-type]
        for turn, (begin, end) in enumerate(spans)
        for place, (low, high) in enumerate(KEYS[key])
    )


@pytest.mark.parametrize(("kind", "key"), [*product(KINDS, KEYS)])
@pytest.mark.parametrize("local", [False, True])
def test_a_table_gives_the_row_of_its_key_and_leaves_where_there_is_none(kind: str, key: str, local: bool) -> None:
    unit, values = KINDS[kind]
    made = Series("tabel", "Tabel", unit, "lokaal", figures(values, key)[: 0 if local else None], key=key)
    layers = (Layer("oud", {"tabel": figures(values[::-1], key)}), Layer("nieuw", {"tabel": figures(values, key)[-2:]}))
    stand = Catalogue([], [made], FACTS).at(DAY, layers if local else ())
    kernel = Kernel(stand, ["tabel"], compile_loop=False)
    (column,) = kernel.inputs.values()
    rows = [{key: place} for place in range(column.least, column.most + 1)]
    if key == "wijd":
        assert len(rows) > DENSE
        rows = [row for row in rows if abs(row[key]) < 300 or row[key] % 500 == 0]
    told = 0
    for row, found in zip(rows, by_kernel(kernel, rows), strict=True):
        expected = by_reading(stand, "tabel", facts_of(row, kernel.inputs))
        assert found["tabel"] == (None if isinstance(expected, EngineError) else expected), row
        told += found["tabel"] is not None
    assert told > 0


@pytest.mark.parametrize(("key", "expected"), [(Fraction(1), "laag"), (Fraction(2), "hoog"), (Fraction(5, 2), None)])
def test_a_table_under_a_key_that_is_the_same_for_all_is_one_figure(key: Fraction, expected: Value | None) -> None:
    def since(value: Value, low: Fraction, high: Fraction) -> Figure:
        return Figure(value, date(2015, 1, 1), None, "bron", "gelezen", key_from=low, key_to=high)

    rows = (since("laag", Fraction(0), Fraction(1)), since("hoog", Fraction(2), Fraction(2)))
    tabel = Series("tabel", "Tabel", choice("hoogte", "laag", "hoog"), "landelijk", rows, key="proef")
    law = catalogue(rule("return grens", "grens: Uren"), series("grens", HOURS_UNIT, key), tabel)
    assert by_kernel(Kernel(law.at(DAY), ["tabel"], compile_loop=False), [{}]) == [{"tabel": expected}]


@pytest.mark.parametrize("sign", ["==", "!="])
def test_two_words_that_no_list_has_may_differ_so_their_row_leaves(sign: str) -> None:
    text = rule(f"return plaats {sign} andere_plaats", "plaats: Plaats, andere_plaats: Plaats", "JaNee")
    known = rule('return plaats == "Edam" or plaats == "Ede"', "plaats: Plaats", "JaNee", "bekend")
    facts = (*FACTS, Fact("andere_plaats", PLACE, "Andere plaats?"))
    head = "from tests.engine.kernel import test_lowering as own\nPlaats = Annotated[str, own.PLACE]\n\n"
    stand = catalogue(head + text + known, facts=facts).at(DAY)
    kernel = Kernel(stand, ["proef"], compile_loop=False)
    words = kernel.inputs["plaats"].words
    assert set(words) == {"Edam", "Ede", None}
    rows = [{"plaats": one, "andere_plaats": two} for one, two in product(range(3), repeat=2)]
    for row, found in zip(rows, by_kernel(kernel, rows), strict=True):
        if words[row["plaats"]] is None and words[row["andere_plaats"]] is None:
            assert found["proef"] is None
        else:
            assert found["proef"] is by_reading(stand, "proef", facts_of(row, kernel.inputs))


@pytest.mark.parametrize("drempel", [23, 24, 25])
def test_a_condition_on_figures_alone_takes_its_branch_for_all_rows(drempel: int) -> None:
    below, above = "if grens > drempel:\n    return uren\n", "else:\n    return normuren"
    body = f"{below}elif grens == drempel:\n    return uren + grens\n{above}"
    text = rule(body, "uren: Uren, normuren: Uren, grens: Uren, drempel: Uren")
    figures = (series("grens", HOURS_UNIT, Fraction(24)), series("drempel", HOURS_UNIT, Fraction(drempel)))
    kernel = Kernel(catalogue(text, *figures).at(DAY), ["proef"], compile_loop=False)
    row = {name: {"uren": 2000, "normuren": 3600}[name] for name in kernel.inputs}
    assert by_kernel(kernel, [row]) == [{"proef": {23: 20, 24: 44, 25: 36}[drempel]}]
