"""The tables of the regional note of 2017 to the euro, and where they differ from their own rules."""

from fractions import Fraction

import pytest

from luwte.engine import NoRule
from tests.wet.hulp import op

#: seed table of chapter 6: 31 hours and 24 hours.
TABLE = {
    "notitie_loonkosten": (21300, 16500),
    "notitie_begeleidingskosten": (11200, 8700),
    "notitie_kosten": (32500, 25200),
    "notitie_loonwaarde": (6000, 4600),
    "notitie_loonkostensubsidie": (14300, 11070),
    "notitie_subsidie_algemeen": (8500, 6500),
    "notitie_subsidie_tijdelijk": (2500, 2500),
    "notitie_lage_inkomensvoordeel": (800, 600),
    "notitie_baten": (32100, 25270),
    "notitie_saldo": (-400, 70),
    "notitie_loonkosten_payroll": (26598, 20592),
    "notitie_meerkosten_payroll": (5298, 4092),
    "notitie_saldo_zonder_tijdelijke_subsidie": (-2900, -2430),
    "notitie_saldo_zonder_lage_inkomensvoordeel": (-1200, -530),
}
FEITEN = {"normuren": 36, "leeftijd": 23}


def regel(target, hours, day="2017-01-01"):
    return op(day).value(target, {**FEITEN, "uren": hours})


@pytest.mark.eis("M162", "M253", "M254", "M255")
@pytest.mark.parametrize(("target", "printed"), TABLE.items())
def test_the_printed_tables_come_out_to_the_euro(target, printed):
    assert (regel(target, 31), regel(target, 24)) == printed


@pytest.mark.eis("M161")
def test_the_note_needs_the_temporary_money_and_the_tax_advantage_to_break_even():
    for hours in (31, 24):
        assert regel("notitie_saldo_zonder_tijdelijke_subsidie", hours) < 0
        assert regel("notitie_saldo_zonder_lage_inkomensvoordeel", hours) < 0


def test_the_loonwaarde_line_uses_a_full_week_without_charges_while_the_wage_line_does_not():
    """30% of 1,551.60 x 12.96 = 6,032.62; together with 14,300 it lacks 1,000 of 21,300."""
    exact = op("2017-01-01").value("jaarloon_voltijd", {"leeftijd": 23}) * Fraction("0.30")
    assert round(exact, 2) == Fraction("6032.62")
    assert regel("notitie_loonkosten", 31) - regel("notitie_loonwaarde", 31) - 14300 == 1000


def test_the_temporary_subsidy_in_the_table_does_not_follow_the_rule_of_the_note():
    """With the rule (pro rata) the 24 hour table is 24,705.48 and the balance -494.52."""
    by_rule = op("2017-01-01").value("begeleidingssubsidie_tijdelijk", {"uren": 24})
    corrected = regel("notitie_baten", 24) - regel("notitie_subsidie_tijdelijk", 24) + by_rule
    assert corrected == Fraction("24705.48")
    assert corrected - regel("notitie_kosten", 24) == Fraction("-494.52")


def test_the_average_of_14300_fits_the_minimum_wage_of_january_2014_and_not_that_of_2017():
    old = Fraction("1485.60") * Fraction("1.08") * Fraction("0.70") * Fraction("1.23") * 12 * Fraction(31, 36)
    assert round(old, 2) == Fraction("14274.77")
    facts = {**FEITEN, "uren": 31, "loonwaarde": "0.30"}
    assert op("2017-01-01").value("loonkostensubsidie_per_jaar", facts) - 14300 == Fraction("608.92")


def test_the_tables_hold_for_2017_only():
    assert regel("notitie_baten", 31, "2017-06-30") == 32100
    for day in ("2016-12-31", "2018-01-01"):
        with pytest.raises(NoRule):
            regel("notitie_baten", 31, day)


def test_every_line_says_that_it_comes_from_the_note():
    for target in TABLE:
        uitleg = op("2017-01-01").explain(target, {**FEITEN, "uren": 31})
        assert uitleg.source.startswith("Regionale notitie Zaanstreek-Waterland 2017")
        assert uitleg.confidence in ("uit notitie", "afgeleid")
        assert "(notitie)" in uitleg.label
