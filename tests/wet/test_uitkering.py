"""Does a contract lift someone out of bijstand? The hours test of January 2017."""

import csv
from fractions import Fraction
from pathlib import Path

import pytest

from luwte.engine import NoFigure
from tests.wet.hulp import op

TABLE = Path(__file__).parent / "gegevens" / "uren_en_bijstand_2017.csv"
ROWS = list(csv.DictReader(TABLE.read_text(encoding="utf-8").splitlines()))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['wage_age']}-{row['fulltime_week']}-{row['hours']}")
def test_the_gross_wage_is_the_minimum_wage_by_the_hours(row):
    facts = {"leeftijd": row["wage_age"].rstrip("+"), "normuren": row["fulltime_week"], "uren": row["hours"]}
    gross = op("2017-01-01").value("brutoloon_per_maand", facts)
    assert gross == Fraction(row["gross_month_excl_vt"])


@pytest.mark.eis("M216")
@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['wage_age']}-{row['fulltime_week']}-{row['hours']}")
def test_net_wage_beside_the_norm_decides_who_no_longer_needs_bijstand(row):
    """The net amounts are estimates of our own; the comparison with the norm is the rule."""
    for household, column in (("alleenstaande", "single_norm_982.79"), ("gehuwden", "couple_norm_1403.98")):
        facts = {"nettoloon_per_maand": row["net_month_incl_vt_est"], "huishouden": household}
        assert op("2017-01-01").value("boven_bijstandsnorm", facts) is (row[f"above_{column}"] == "yes")


@pytest.mark.eis("M216")
def test_the_claim_of_the_note_holds_only_for_adults_alone_with_a_36_hour_week():
    """Par. 4.4 of the note says 24 to 31 hours lift a single person out of bijstand."""
    lifted = {
        (row["wage_age"], row["fulltime_week"])
        for row in ROWS
        if row["hours"] == "24" and row["above_single_norm_982.79"] == "yes"
    }
    assert lifted == {("23+", "36")}


def test_a_cent_above_the_norm_is_above_and_the_norm_itself_is_not():
    for net, above in (("982.79", False), ("982.80", True)):
        facts = {"nettoloon_per_maand": net, "huishouden": "alleenstaande"}
        assert op("2017-01-01").value("boven_bijstandsnorm", facts) is above


def test_the_norm_of_2016_was_not_found_and_says_so():
    with pytest.raises(
        NoFigure, match=r"Bijstandsnorm per maand is niet bekend op 1 juni 2016 bij huishouden gehuwden"
    ):
        op("2016-06-01").value("bijstandsnorm", {"huishouden": "gehuwden"})


def test_a_single_person_has_70_percent_of_a_couple():
    for day in ("2015-07-01", "2017-01-01", "2018-01-01", "2019-07-01", "2022-01-01", "2024-07-01", "2026-01-01"):
        single, couple = (op(day).value("bijstandsnorm", {"huishouden": who}) for who in ("alleenstaande", "gehuwden"))
        assert abs(single - couple * 7 / 10) <= 0.02
