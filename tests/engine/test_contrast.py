"""A table with and without a variant: sums per group that add up, and no row lost."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from luwte.engine import EngineError, Fact, Figure
from luwte.engine.contrast import EMPTY, Contrast
from luwte.engine.difference import Side, difference
from luwte.engine.units import COUNT_UNIT, EURO_UNIT, HOURS_UNIT, PART_UNIT
from luwte.engine.variants import Variant
from tests.engine.law import DAY, FACTS, catalogue, rule, series

LAW = catalogue(
    rule("return tarief * (1 - deel) * (1 + opslag)", "tarief: Euro, deel: Deel, opslag: Deel", "Euro", "subsidie")
    + rule("return uren >= grens", "uren: Uren, grens: Uren", "JaNee", "mag")
    + rule("return tarief * deel", "tarief: Euro, deel: Deel", "Exact", "onafgerond")
    + rule("return kleur", "kleur: Kleur", "Kleur", "verf"),
    series("tarief", EURO_UNIT, Fraction("999.99")),
    series("opslag", PART_UNIT, Fraction("0.2")),
    series("grens", HOURS_UNIT, Fraction(24)),
)


def changed(**amounts: str) -> Variant:
    """A variant with other amounts, from 2015 on."""
    figures = {
        name: (Figure(Fraction(amount), date(2015, 1, 1), None, "Variant", "werkafspraak"),)
        for name, amount in amounts.items()
    }
    return Variant("proef", "", figures)


BOTH = changed(opslag="0.25", tarief="1100")


def contrast(variant: Variant = BOTH, targets: tuple[str, ...] = ("subsidie",), **options) -> Contrast:
    if "day_column" not in options:
        options["day"] = DAY
    return Contrast((LAW, ()), variant, targets, **options)


def texts(*rows: dict[str, str | None]):
    """Rows of text, as a CSV file gives them."""
    names = dict.fromkeys(name for row in rows for name in row)
    return pa.RecordBatch.from_pylist(list(rows), schema=pa.schema([(name, pa.string()) for name in names]))


def test_each_group_has_its_count_sums_mean_and_who_gets_more_or_less():
    found = contrast(groups=("plaats",), by_reading=True)
    found.add(texts({"plaats": "A", "deel": "0.5"}, {"plaats": "A", "deel": "1"}, {"plaats": None, "deel": "0"}))
    first, other = found.totals["subsidie"][("A",)], found.totals["subsidie"][(EMPTY,)]
    assert (first.rows, first.known, first.higher, first.lower) == (2, 2, 1, 0)
    assert (first.base, first.variant, first.difference) == (Fraction("599.99"), Fraction("687.50"), Fraction("87.51"))
    assert first.mean == Fraction("43.755")
    assert other.difference == Fraction("175.01")
    assert found.total("subsidie").difference == Fraction("262.52")


def test_what_each_changed_figure_adds_adds_up_to_the_difference_in_the_order_of_the_rules():
    found = contrast(by_reading=True)
    found.add(texts({"deel": "0.5"}))
    total = found.total("subsidie")
    assert found.parts("subsidie", total) == {"tarief": Fraction("60.01"), "opslag": Fraction("27.50")}
    assert sum(found.parts("subsidie", total).values()) == total.difference


def test_a_lower_outcome_counts_as_lower_and_a_target_knows_only_its_own_figures():
    found = contrast(changed(tarief="900", grens="32"), ("subsidie", "mag"), by_reading=True)
    found.add(texts({"deel": "0.5", "uren": "31"}, {"deel": "0.5", "uren": "33"}))
    assert (found.total("subsidie").lower, found.total("subsidie").higher) == (2, 0)
    may = found.total("mag")
    assert (may.base, may.variant, may.lower) == (2, 1, 1)
    assert found.parts("mag", may) == {"grens": Fraction(-1)}
    assert list(found.parts("subsidie", found.total("subsidie"))) == ["tarief"]


def test_a_row_that_cannot_be_computed_is_counted_with_its_reason_and_changes_no_sum():
    found = contrast(groups=("plaats",), by_reading=True)
    rows = found.add(
        texts({"plaats": "A", "deel": "0.5"}, {"plaats": "A", "deel": None}, {"plaats": "A", "deel": "50"})
    )
    total = found.totals["subsidie"][("A",)]
    assert (total.rows, total.known, total.higher) == (3, 1, 1)
    assert [(one.row, one.target) for one in found.rejections] == [(1, "subsidie"), (2, "")]
    assert "ontbreekt nog: deel" in found.rejections[0].reason
    assert "Bedoelt u 0,50" in found.rejections[1].reason
    assert rows.column("waarom_niet").to_pylist()[0] is None
    assert "ontbreekt nog: deel" in rows.column("waarom_niet").to_pylist()[1]
    assert rows.column("subsidie_verschil").to_pylist() == [Decimal("87.51"), None, None]
    assert rows.column("rij").to_pylist() == [1, 2, 3]


def test_rows_are_counted_on_over_batches():
    found = contrast(by_reading=True)
    found.add(texts({"deel": "0.5"}, {"deel": None}))
    rows = found.add(texts({"deel": None}, {"deel": "0.5"}))
    assert rows.column("rij").to_pylist() == [3, 4]
    assert [one.row for one in found.rejections] == [1, 2]
    assert (found.rows, found.rejected, sum(found.reasons.values())) == (4, 2, 2)
    assert found.total("subsidie").difference == 2 * Fraction("87.51")


def test_what_is_known_only_with_the_variant_says_on_which_side_it_lacks():
    law = catalogue(
        rule("return tarief * deel", "tarief: Euro, deel: Deel", "Euro", "subsidie"),
        series("tarief", EURO_UNIT, layer="lokaal"),
    )
    found = Contrast((law, ()), changed(tarief="10"), ["subsidie"], day=DAY, by_reading=True)
    found.add(texts({"deel": "0.5"}))
    assert found.rejections[0].reason.startswith("zonder de variant: Tarief is lokaal beleid")
    assert found.total("subsidie").known == 0
    assert found.total("subsidie").mean is None


def test_every_row_may_have_a_day_of_its_own():
    found = contrast(day_column="dag", by_reading=True)
    found.add(
        texts({"deel": "0.5", "dag": "2020-01-01"}, {"deel": "0.5", "dag": "2014-01-01"}, {"deel": "0.5", "dag": "?"})
    )
    assert found.total("subsidie").known == 1
    assert found.rejections[1].reason == "dag: '?' is geen datum. Schrijf JJJJ-MM-DD."


@pytest.mark.parametrize("target", ["onafgerond", "verf"])
def test_what_cannot_be_added_up_is_refused(target):
    with pytest.raises(EngineError, match=f"{target} is geen afgerond getal"):
        contrast(targets=(target,))


shares = st.lists(st.integers(0, 100), min_size=1, max_size=8)
amounts = st.integers(0, 200_000).map(lambda cents: str(Fraction(cents, 100)))


@settings(max_examples=20, deadline=None)
@given(shares, amounts, st.integers(0, 100))
def test_the_sum_over_a_table_is_the_sum_of_the_differences_of_its_rows(given_shares, tarief, opslag):
    variant = changed(tarief=tarief, opslag=str(Fraction(opslag, 100)))
    facts = [{"deel": str(Fraction(share, 100))} for share in given_shares]
    found = contrast(variant, by_reading=True)
    found.add(texts(*facts))
    law, layers = variant.applied(LAW)
    old, new = LAW.at(DAY), law.at(DAY, layers)
    single = [difference(Side(old, one), Side(new, one), "subsidie") for one in facts]
    total = found.total("subsidie")
    assert total.difference == sum(one.total for one in single)
    for name, amount in found.parts("subsidie", total).items():
        assert amount == sum(part.amount for one in single for part in one.parts if part.causes[0].name == name)


def test_the_kernel_gives_the_same_table_as_reading_1():
    rows = [{"deel": Decimal(share) / 100, "plaats": "AB"[share % 2]} for share in range(0, 101, 7)]
    numbers = pa.RecordBatch.from_pylist(
        [*rows, {"deel": None, "plaats": "A"}],
        schema=pa.schema([("deel", pa.decimal128(5, 2)), ("plaats", pa.dictionary(pa.int8(), pa.string()))]),
    )
    words = texts(*({"deel": str(row["deel"]), "plaats": row["plaats"]} for row in rows), {"deel": None, "plaats": "A"})
    compiled, read = (contrast(groups=("plaats",), by_reading=slow) for slow in (False, True))
    assert compiled.add(numbers).to_pylist() == read.add(words).to_pylist()
    assert compiled.totals == read.totals
    assert [one.reason for one in compiled.rejections] == [one.reason for one in read.rejections]


OTHER_ORDER = catalogue(
    rule("return tarief * opslag * deel_twee", "tarief: Euro, opslag: Deel, deel_twee: Deel", "Euro", "een")
    + rule("return tarief * deel_twee * opslag", "tarief: Euro, deel_twee: Deel, opslag: Deel", "Euro", "twee"),
    series("tarief", EURO_UNIT, Fraction(100)),
    series("opslag", PART_UNIT, Fraction(1)),
    series("deel_twee", PART_UNIT, Fraction(1)),
)


@pytest.mark.parametrize("targets", [("een", "twee"), ("twee", "een"), ("een",), ("twee",)])
def test_what_a_change_adds_is_that_of_each_row_whichever_other_targets_are_asked(targets):
    variant = changed(opslag="2", deel_twee="3")
    found = Contrast((OTHER_ORDER, ()), variant, targets, day=DAY, by_reading=True)
    found.add(texts({"uren": "1"}, {"uren": "2"}))
    law, layers = variant.applied(OTHER_ORDER, ())
    for target in targets:
        alone = difference(Side(OTHER_ORDER.at(DAY), {}), Side(law.at(DAY, layers), {}), target)
        per_case = {cause.name: 2 * part.amount for part in alone.parts for cause in part.causes}
        assert found.parts(target, found.total(target)) == per_case
        assert list(found.parts(target, found.total(target))) == list(per_case)


BIG = catalogue(rule("return loon * 1000", "loon: EuroPerMaand", "EuroPerMaand", "veel"), *LAW.series.values())


def test_a_row_with_an_outcome_too_large_for_its_column_is_told_apart_and_the_others_are_summed():
    for by_reading, wages in ((True, ["9999999999999999", "5"]), (False, [9_999_999_999_999_999, 5])):
        found = Contrast((BIG, ()), BOTH, ("veel",), day=DAY, by_reading=by_reading)
        found.add(pa.RecordBatch.from_pydict({"loon": wages}))
        assert (found.rows, found.total("veel").known, found.total("veel").base) == (2, 1, 5000)
        assert list(found.reasons) == ["De uitkomst is te groot voor een kolom. Reken deze rij met luwte reken."]


def test_the_sum_of_whole_numbers_does_not_start_again_below_nought():
    count = catalogue(
        rule("return aantal", "aantal: Aantal", "Aantal", "veel"),
        *LAW.series.values(),
        facts=(*FACTS, Fact("aantal", COUNT_UNIT, "Hoeveel?", least=Fraction(0), most=Fraction(10**18 - 1))),
    )
    found = Contrast((count, ()), BOTH, ("veel",), day=DAY)
    found.add(pa.RecordBatch.from_pydict({"aantal": [10**18 - 1] * 10}))
    assert found.total("veel").base == 10**19 - 10


def test_the_day_of_a_row_is_written_in_one_way():
    found = contrast(targets=("mag",), by_reading=True, day_column="dag")
    days = ("2020-01-01", "20200101", "2020-W01-3", "2020-13-01", "29349-01-26")
    found.add(texts(*({"dag": day, "uren": "30"} for day in days)))
    assert found.total("mag").known == 1
    assert list(found.reasons) == [f"dag: '{day}' is geen datum. Schrijf JJJJ-MM-DD." for day in days[1:]]


def test_a_row_without_a_day_says_so_and_one_with_a_wrong_day_names_it():
    found = contrast(targets=("mag",), by_reading=True, day_column="dag")
    found.add(texts({"dag": None, "uren": "30"}, {"dag": "1-2-2026", "uren": "30"}))
    assert [one.reason for one in found.rejections] == [
        "De datum ontbreekt in deze rij. Vul hem in.",
        "dag: '1-2-2026' is geen datum. Schrijf JJJJ-MM-DD.",
    ]


def test_what_cannot_be_computed_halfway_adds_nothing_until_the_next_change_makes_it_whole():
    text = rule(
        "if opslag == korting:\n    return tarief / (opslag - korting)\n"
        "return tarief * (opslag - korting) * (1 - deel)",
        "tarief: Euro, opslag: Deel, korting: Deel, deel: Deel",
        "Euro",
        "gedeeld",
    )
    law = catalogue(
        text,
        series("tarief", EURO_UNIT, Fraction(100)),
        series("opslag", PART_UNIT, Fraction(2)),
        series("korting", PART_UNIT, Fraction(0)),
    )
    found = Contrast((law, ()), changed(opslag="0", korting="-3", tarief="200"), ("gedeeld",), day=DAY, by_reading=True)
    found.add(texts({"deel": "0"}, {"deel": "0.5"}))
    total = found.total("gedeeld")
    assert (total.base, total.variant, total.known) == (300, 900, 2)
    assert found.parts("gedeeld", total) == {"tarief": 300, "opslag": 0, "korting": 300}
