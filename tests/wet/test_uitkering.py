"""Does a contract lift someone out of bijstand? The hours test of January 2017."""

import csv
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import pytest

from luwte.engine import NoFigure, NoRule
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
        facts["leeftijd"] = row["wage_age"].rstrip("+")
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


@pytest.mark.parametrize(
    ("age", "net", "above"),
    [(21, "982.79", False), (21, "982.80", True), (20, "242.60", False), (20, "242.61", True), (20, "900", True)],
)
def test_a_cent_above_the_norm_of_the_age_is_above_and_the_norm_itself_is_not(age, net, above):
    facts = {"nettoloon_per_maand": net, "huishouden": "alleenstaande", "leeftijd": age}
    assert op("2017-01-01").value("boven_bijstandsnorm", facts) is above


def test_a_single_person_has_70_percent_of_a_couple():
    for day in HALF_YEARS:
        single, couple = (op(day).value("bijstandsnorm", {"huishouden": who}) for who in ("alleenstaande", "gehuwden"))
        assert abs(single - couple * 7 / 10) <= 0.01, day


def geschat(age, week, hours, household="alleenstaande", day="2017-01-01"):
    facts = {"leeftijd": age.rstrip("+"), "normuren": week, "uren": hours, "huishouden": household}
    return op(day).explain("schatting_boven_bijstandsnorm", facts)


@pytest.mark.eis("M214", "M216")
@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['wage_age']}-{row['fulltime_week']}-{row['hours']}")
def test_the_estimate_gives_every_row_of_the_table_and_is_marked_everywhere(row):
    for household, column in (("alleenstaande", "single_norm_982.79"), ("gehuwden", "couple_norm_1403.98")):
        explained = geschat(row["wage_age"], row["fulltime_week"], row["hours"], household)
        assert explained.value == ("ja" if row[f"above_{column}"] == "yes" else "nee")
        assert explained.weakest_confidence == "niet geverifieerd"
        assert "schatting" in explained.as_text().lower()
        assert "het loonstrookje gaat altijd voor" in explained.doc


@pytest.mark.eis("M214")
@pytest.mark.parametrize(
    ("week", "hours", "outcome"),
    [
        ("36", "24", "ja"),
        ("38", "24", "nee"),
        ("40", "24", "nee"),
        ("36", "23", "nee"),
        ("36", "23.5", "onzeker"),
        ("36", "27", "ja"),
    ],
)
def test_between_two_rows_nothing_is_interpolated(week, hours, outcome):
    """C25: 24 hours is enough only for who is 23, alone, and in a full week of 36 hours."""
    assert geschat("23", week, hours).value == outcome


@pytest.mark.parametrize(("age", "outcome"), [("23", "ja"), ("22", "nee"), ("21", "nee")])
def test_the_same_contract_lifts_an_adult_and_not_someone_of_21(age, outcome):
    assert geschat(age, "36", "24").value == outcome


def test_exactly_the_norm_is_not_above_it():
    from luwte.wet.uitkering import schatting_boven_bijstandsnorm as estimate

    norm, cent = Fraction("982.79"), Fraction("0.01")
    assert estimate(norm, norm, norm) == "nee"
    assert estimate(norm, norm, norm + cent) == "onzeker"
    assert estimate(norm + cent, norm, norm + cent) == "ja"


@pytest.mark.parametrize("day", ["2015-01-01", "2016-12-31", "2018-01-01", "2026-06-01"])
def test_outside_2017_the_estimate_says_which_figures_are_missing(day):
    missing = r"ontbreken de belastingcijfers van dit jaar\. Vul het nettoloon van de loonstrook in"
    facts = {"leeftijd": 23, "uren": 24, "normuren": 36}
    for name, known in (("nettoloon_schatting_minstens", facts), ("schatting_boven_bijstandsnorm", facts)):
        with pytest.raises(NoFigure, match=missing):
            op(day).value(name, known)
    with pytest.raises(NoRule):
        op("2014-12-31").value("schatting_boven_bijstandsnorm", facts)


HALF_YEARS = [f"{year}-{month}-01" for year in range(2015, 2027) for month in ("01", "07")]
SINDS_2024 = [day for day in HALF_YEARS if day >= "2024-01-01"]


@pytest.mark.parametrize(
    ("name", "key", "first", "known"),
    [
        ("bijstandsnorm", "alleenstaande", "2015-01-01", set(HALF_YEARS)),
        ("bijstandsnorm_jong", "alleenstaande", "2015-01-01", set(HALF_YEARS) - {"2015-01-01"}),
        (
            "vrijlating_n_maximum",
            "",
            "2015-01-01",
            {"2015-07-01", "2019-01-01", "2020-01-01", "2022-07-01", "2023-01-01", "2023-07-01", *SINDS_2024},
        ),
        (
            "vrijlating_r_maximum",
            "",
            "2015-01-01",
            {"2015-07-01", "2019-01-01", "2023-01-01", "2023-07-01", *SINDS_2024},
        ),
        ("vrijlating_medisch_maximum", "", "2015-01-01", {"2015-07-01", "2023-07-01", *SINDS_2024}),
        ("vrijlating_lks_maximum", "", "2023-07-01", {"2023-07-01", *SINDS_2024}),
        ("jongerensupplement", "", "2026-01-01", {"2026-01-01", "2026-07-01"}),
    ],
)
def test_each_half_year_is_known_or_says_that_its_amount_was_not_found(name, key, first, known):
    facts = {"huishouden": key} if key else {}
    for start, after in zip(HALF_YEARS, [*HALF_YEARS[1:], "2027-01-01"], strict=True):
        if start < first:
            continue
        for day in (date.fromisoformat(start), date.fromisoformat(after) - timedelta(days=1)):
            if start in known:
                assert op(day).value(name, facts) > 0
            else:
                with pytest.raises(NoFigure, match="is niet gevonden"):
                    op(day).value(name, facts)


@pytest.mark.parametrize(("day", "sure"), [("2015-06-30", "afgeleid"), ("2015-07-01", "gelezen")])
@pytest.mark.parametrize("who", ["alleenstaande", "gehuwden"])
def test_only_the_norm_of_early_2015_was_not_read_in_the_act(day, sure, who):
    assert op(day).explain("bijstandsnorm", {"huishouden": who}).confidence == sure


def test_a_wage_above_the_table_is_only_bounded_from_below():
    facts = {"leeftijd": 23, "normuren": 36, "uren": 36}
    assert geschat("23", "36", "36").value == "ja"
    with pytest.raises(NoFigure, match="Schatting van het nettoloon, ten hoogste is niet bekend"):
        op("2017-01-01").value("schatting_boven_bijstandsnorm", {**facts, "huishouden": "gehuwden"})


def test_the_bounds_rise_with_the_wage_and_enclose_each_other():
    series = [
        op("2017-01-01").catalogue.series[f"nettoloon_schatting_{one}"].figures for one in ("minstens", "hoogstens")
    ]
    for figures in series:
        assert [one.value for one in figures] == sorted(one.value for one in figures)
        for one, other in pairwise(figures):
            assert other.key_from - one.key_to == Fraction(1, 100)
    low = {one.key_from: one.value for one in series[0]}
    high = {one.key_from: one.value for one in series[1]}
    assert all(low[key] <= high[key] for key in low)
    assert len(low) == len(ROWS) + 1


def test_since_2024_the_gross_wage_follows_the_hours_at_the_wage_per_hour():
    facts = {"leeftijd": 21, "uren": 24, "normuren": 38}
    assert op("2024-01-01").value("brutoloon_per_maand", facts) == Fraction("1380.08")  # 13.27 x 24 x 52 / 12
    assert op("2023-12-31").value("brutoloon_per_maand", facts) == Fraction("1260.00")  # 1,995 x 24 / 38
    assert op("2024-01-01").value("brutoloon_per_maand", {**facts, "uren": 60}) == Fraction("2185.13")
