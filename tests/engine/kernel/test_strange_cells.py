"""One strange cell costs its own row, with the sentence of reading 1, and never the file."""

from __future__ import annotations

from datetime import date, datetime
from fractions import Fraction
from typing import Any

import pyarrow as pa
import pytest

from luwte.engine import Catalogue, Fact, UnknownName
from luwte.engine.errors import NO_CALENDAR
from luwte.engine.kernel.table import Table
from luwte.engine.units import DATE_UNIT, MONTHS_UNIT, choice
from tests.engine.law import DAY, FACTS, catalogue, rule, series

PLACE_UNIT = choice("plaats")
HEAD = """from tests.engine.kernel import test_strange_cells as own
Plaats = Annotated[str, own.PLACE_UNIT]

"""
MORE = (
    *FACTS,
    Fact("plaats", PLACE_UNIT, "Welke plaats?"),
    Fact("begin", DATE_UNIT, "Wanneer?"),
    Fact("maanden", MONTHS_UNIT, "Hoeveel maanden?", least=Fraction(0), most=Fraction(10**6)),
)


def days(*counts: int | None) -> pa.Array:
    """Dates by their number; Arrow holds more of them than a calendar does."""
    return pa.array(counts, pa.int32()).cast(pa.date32())


def computed(law_of_it: Catalogue, given: dict[str, Any], **days_of: Any) -> tuple[list[Any], list[str]]:
    """The column ``proef`` of a table as it is written, and the reasons in order of row."""
    table = Table(law_of_it, (), ["proef"], **(days_of or {"day": DAY}))
    found = table.compute(pa.RecordBatch.from_pydict(given))
    found.batch.validate(full=True)
    return found.batch.column("proef").to_pylist(), [one.reason for one in found.rejections]


def test_a_one_or_nought_for_yes_or_no_is_still_an_answer_when_the_row_goes_the_slow_way() -> None:
    asks = "a: JaNee, b: JaNee, uren: Uren, normuren: Uren"
    either = catalogue(rule("if a and b:\n    return uren\nreturn normuren", asks))
    columns = {"b": [True, False, True], "uren": [10, None, 20], "normuren": [None, 30, None]}
    for kind in (pa.bool_(), pa.int8(), pa.uint64()):
        told, reasons = computed(either, {**columns, "a": pa.array([1, 1, 0]).cast(kind)})
        assert told == [10, 30, None]
        assert reasons == ["Voor proef ontbreekt nog: normuren (Hoeveel uur is voltijd)."]
    told, reasons = computed(either, {**columns, "a": pa.array([1, 2, None], pa.int8())})
    assert told == [10, None, None]
    assert reasons[0] == "a: '2' kan niet. Antwoord met ja of nee."


def test_words_are_what_they_are_without_the_spaces_around_them_and_nothing_is_no_word() -> None:
    place = catalogue(HEAD + rule('return plaats == "Almere"', "plaats: Plaats", "JaNee"), facts=MORE)
    given = ["Almere", " Almere", "Almere\t", "Urk", "", "  ", None, "Almere|Urk"]
    for words in (pa.array(given), pa.array(given, pa.large_string()), pa.array(given).dictionary_encode()):
        told, reasons = computed(place, {"plaats": words})
        assert told == [True, True, True, False, None, None, None, None]
        assert reasons[:3] == [
            "plaats: '' kan niet. Noem een woord.",
            "plaats: '  ' kan niet. Noem een woord.",
            "Voor proef ontbreekt nog: plaats (Welke plaats).",
        ]
        assert reasons[3].startswith("plaats: 'Almere|Urk' is een bereik. In een tabel staat per cel één waarde.")
    colour = catalogue(rule('return kleur == "wit"', "kleur: Kleur", "JaNee"))
    assert computed(colour, {"kleur": [" wit", "rood "]}) == ([True, False], [])


def test_an_empty_word_in_the_list_of_a_dictionary_is_an_empty_cell() -> None:
    place = catalogue(HEAD + rule('return plaats == "Almere"', "plaats: Plaats", "JaNee"), facts=MORE)
    for places in ([0, 1], [0, 1, None]):
        words = pa.DictionaryArray.from_arrays(pa.array(places), pa.array([None, "Almere"]))
        told, reasons = computed(place, {"plaats": words})
        assert told == [None, True, None][: len(places)]
        assert reasons == ["Voor proef ontbreekt nog: plaats (Welke plaats)."] * (len(places) - 1)


LATER = rule("return plus_maanden(begin, maanden)", "begin: Datum, maanden: Maanden", "Datum")


def test_a_day_that_no_calendar_has_costs_its_own_row() -> None:
    begin = days(0, 10_000_000, -800_000, None, 100)
    told, reasons = computed(catalogue(LATER, facts=MORE), {"begin": begin, "maanden": [1, 1, 1, 1, 1_000_000]})
    assert told == [date(1970, 2, 1), None, None, None, None]
    assert reasons == [
        "begin: '29349-01-26' is geen datum. Schrijf JJJJ-MM-DD.",
        "begin: '-0221-09-04' is geen datum. Schrijf JJJJ-MM-DD.",
        "Voor proef ontbreekt nog: begin (Wanneer).",
        NO_CALENDAR,
    ]


@pytest.mark.parametrize("unit", ["s", "ms", "us", "ns"])
def test_an_hour_is_no_day_and_costs_its_own_row(unit: str) -> None:
    moments = pa.array([datetime(2020, 1, 3), datetime(2020, 1, 3, 9), None], pa.timestamp(unit))  # noqa: DTZ001
    told, reasons = computed(catalogue(LATER, facts=MORE), {"begin": moments, "maanden": [1, 1, 1]})
    assert told == [date(2020, 2, 3), None, None]
    assert reasons[0].startswith("begin: '2020-01-03 09:00:00")
    assert reasons[0].endswith("' is geen datum. Schrijf JJJJ-MM-DD.")


def test_a_timestamp_is_the_day_of_its_own_place_and_one_beyond_the_calendar_costs_its_own_row() -> None:
    seconds = [1_600_034_400, 1_600_041_600, 2**62]  # midnight of 14 September 2020 in Amsterdam, and in London
    local = pa.array(seconds, pa.timestamp("s", "Europe/Amsterdam"))
    told, reasons = computed(catalogue(LATER, facts=MORE), {"begin": local, "maanden": [1, 1, 1]})
    assert told == [date(2020, 10, 14), None, None]
    assert len(reasons) == 2
    old = pa.array([86_400_000, 1, 2**50], pa.int64()).view(pa.date64())
    told, reasons = computed(catalogue(LATER, facts=MORE), {"begin": old, "maanden": [1, 1, 1]})
    assert told == [date(1970, 2, 2), None, None]
    assert reasons[0] == "begin: '1970-01-01 00:00:00.001' is geen datum. Schrijf JJJJ-MM-DD."


def test_a_row_whose_own_day_is_none_says_so_and_the_others_are_told() -> None:
    older = rule("return uren", tot="2020-01-01") + rule("return uren * 2", name="proef__2020", vanaf="2020-01-01")
    when = days(17_000, 10_000_000, None, 19_000, -(2**31) + 1)
    told, reasons = computed(catalogue(older), {"dag": when, "uren": [1, 2, 3, 70, 5]}, day_column="dag")
    assert told == [1, None, None, None, None]
    assert reasons[0] == "dag: '29349-01-26' is geen datum. Schrijf JJJJ-MM-DD."
    assert reasons[1] == "De datum ontbreekt in deze rij. Vul hem in."
    assert reasons[2].startswith("uren: 70 uur per week kan niet.")
    assert reasons[3].startswith("dag: '")
    assert computed(catalogue(older), {"dag": days(17_000, 19_000), "uren": [1, 2]}, day_column="dag") == ([1, 4], [])


def test_a_figure_at_the_end_of_the_calendar_is_told_as_reading_1_tells_it() -> None:
    for last in (date(9999, 12, 24), date(9999, 12, 31), date(1, 1, 2)):
        small = catalogue(rule("return eerste_werkdag(ver)", "ver: Datum", "Datum"), series("ver", DATE_UNIT, last))
        assert computed(small, {"uren": [1]}) == ([small.at(DAY).value("proef", {})], [])


def test_a_column_that_stands_there_twice_is_refused_by_name_when_it_is_read() -> None:
    small = catalogue(rule("return uren"))
    for name, keys in (("uren", []), ("nummer", ["nummer"])):
        table = Table(small, (), ["proef"], day=DAY, keys=keys)
        given = pa.schema([("uren", pa.int8()), (name, pa.int8()), ("nummer", pa.int8()), ("x", pa.int8())])
        for read in (table.schema, table.hopeless):
            with pytest.raises(UnknownName, match=f"De kolom '{name}' staat er twee keer"):
                read(given)
    table = Table(small, (), ["proef"], day=DAY)
    assert table.hopeless(pa.schema([("uren", pa.int8()), ("x", pa.int8()), ("x", pa.int8())])) == []
