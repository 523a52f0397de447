"""Loonkostensubsidie (Participatiewet art. 10d): worked examples, properties, days of change."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from luwte.engine import InvalidFact, MissingFacts, NoFigure, NoRule
from luwte.wet import catalogus, loonkostensubsidie
from tests.wet.hulp import PERSOON, dagen, hele_procenten, leeftijden, normuren, op, uren

FEITEN = {"uren": 31, "normuren": 36, "loonwaarde": "0.30", "leeftijd": 23}
HALF_CENT = Fraction(1, 200)


def per_maand(day, **changes):
    return op(day).value("loonkostensubsidie_per_maand", {**FEITEN, **changes})


@pytest.mark.eis("M017")
@pytest.mark.parametrize(
    ("day", "changes", "amount"),
    [
        ("2017-02-01", {}, "1242.41"),
        ("2017-02-01", {"uren": 24}, "961.87"),
        ("2017-02-01", {"loonwaarde": "0.20"}, "1242.41"),  # the maximum of 70% binds
        ("2017-02-01", {"loonwaarde": "0.45"}, "976.18"),
        ("2017-02-01", {"leeftijd": 21}, "900.74"),
        ("2018-01-01", {}, "1268.69"),
        ("2026-01-01", {}, "1844.66"),
    ],
)
def test_the_worked_examples_come_out_to_the_cent(day, changes, amount):
    assert per_maand(day, **changes) == Fraction(amount)


def test_a_year_is_twelve_times_the_month():
    stand = op("2017-02-01")
    assert stand.value("loonkostensubsidie_per_jaar", FEITEN) == Fraction("14908.92")
    assert stand.value("loonkostensubsidie_per_jaar", {**FEITEN, "uren": 24}) == Fraction("11542.44")


def test_the_published_example_of_2016_without_holiday_pay_comes_out():
    """1,524.60 a month, half productive: 762.30 and 23% of it is 175.33 (rendement.nl, December 2015)."""
    base = {
        "loonkostensubsidie_grondslag": Fraction("1524.60"),
        "functieloon_per_maand": Fraction("1524.60"),
        "vakantiebijslag": Fraction(0),
        "loonwaarde": Fraction(1, 2),
        "lks_maximum": Fraction("0.7"),
        "werkweekdeel": Fraction(1),
    }
    without = loonkostensubsidie.loonkostensubsidie_per_maand(**base, werkgeverslasten=Fraction(0))
    with_charges = loonkostensubsidie.loonkostensubsidie_per_maand(**base, werkgeverslasten=Fraction("0.23"))
    assert without == Fraction("762.30")
    assert with_charges - without == Fraction("175.329")


def test_the_rule_called_as_a_function_gives_the_unrounded_value_of_the_reading():
    stand = op("2017-02-01")
    parts = {
        name: stand.value(name, {key: FEITEN[key] for key in catalogus().inputs(name)})
        for name in ("loonkostensubsidie_grondslag", "lks_maximum", "werkgeverslasten", "werkweekdeel")
    }
    plain = loonkostensubsidie.loonkostensubsidie_per_maand__2017(**parts, loonwaarde=Fraction("0.30"))
    assert plain == Fraction("1551.60") * Fraction("1.08") * Fraction("0.7") * Fraction("1.23") * Fraction(31, 36)
    assert abs(plain - stand.value("loonkostensubsidie_per_maand", FEITEN)) < HALF_CENT


def test_the_first_six_months_may_have_half_without_a_measurement():
    facts = {"uren": 31, "normuren": 36, "leeftijd": 23}
    assert op("2017-02-01").value("loonkostensubsidie_forfait_per_maand", facts) == Fraction("887.44")
    assert "loonwaarde" not in catalogus().inputs("loonkostensubsidie_forfait_per_maand")
    with pytest.raises(NoRule, match=r"De regel geldt vanaf 1 februari 2017"):
        op("2017-01-31").value("loonkostensubsidie_forfait_per_maand", facts)


def test_until_2017_the_loonwaarde_was_a_share_of_the_wage_of_the_job():
    with pytest.raises(MissingFacts, match=r"functieloon_per_maand"):
        per_maand("2016-12-31")
    facts = {"uren": 36, "loonwaarde": "0.50", "functieloon_per_maand": "1800"}
    gat = Fraction("1537.20") * Fraction("1.08") - 1800 * Fraction("1.08") / 2
    assert abs(per_maand("2016-12-31", **facts) - gat * Fraction("1.23")) <= HALF_CENT
    assert per_maand("2017-01-01", uren=36, loonwaarde="0.50") > per_maand("2016-12-31", **facts)


def test_in_2015_a_well_paid_job_leaves_nothing_to_fill_and_never_takes_money():
    assert per_maand("2015-01-01", loonwaarde="1", functieloon_per_maand="3000") == 0


@pytest.mark.parametrize(
    ("before", "after", "old", "new"),
    [
        ("2017-06-30", "2017-07-01", "1242.41", "1253.46"),
        ("2017-12-31", "2018-01-01", "1253.46", "1268.69"),
        ("2023-12-31", "2024-01-01", "1603.95", "1663.77"),
    ],
)
def test_the_amount_changes_with_the_minimum_wage_and_the_charges_on_the_day_itself(before, after, old, new):
    assert per_maand(before) == Fraction(old)
    assert per_maand(after) == Fraction(new)


def test_since_2024_the_hours_count_over_36_up_and_down():
    for day, whole in (("2023-12-31", 40), ("2024-01-01", 36)):
        share = op(day).value("werkweekdeel", {"uren": 38, "normuren": 40})
        assert share == Fraction(38, whole)
    assert op("2024-01-01").value("werkweekdeel", {"uren": 60, "normuren": 40}) == Fraction(40, 36)
    assert op("2024-01-01").value("werkweekdeel", {"uren": 18, "normuren": 30}) == Fraction(1, 2)


def test_the_days_around_what_is_known():
    with pytest.raises(NoRule):
        per_maand("2014-12-31", functieloon_per_maand="1500")
    assert per_maand("2015-01-01", functieloon_per_maand="1501.80") > 0
    assert per_maand("2026-12-31") > 0
    with pytest.raises(NoFigure, match=r"1 januari 2027"):
        per_maand("2027-01-01")


def test_a_percentage_that_was_not_verified_shows_that_in_the_explanation():
    uitleg = op("2022-01-01").explain("loonkostensubsidie_per_maand", FEITEN)
    assert uitleg.weakest_confidence == "niet geverifieerd"
    assert "Controleer dit percentage voordat u uitbetaalt." in uitleg.as_text()
    assert op("2021-12-31").explain("loonkostensubsidie_per_maand", FEITEN).weakest_confidence == "gelezen"
    assert op("2020-12-31").explain("loonkostensubsidie_per_maand", FEITEN).weakest_confidence == "afgeleid"


def test_the_explanation_carries_article_and_period():
    uitleg = op("2017-02-01").explain("loonkostensubsidie_per_maand", FEITEN)
    assert uitleg.source == "Participatiewet art. 10d lid 4"
    assert uitleg.formatted == "€ 1.242,41 per maand"
    assert uitleg.period == "geldig vanaf 1 januari 2017"


@pytest.mark.eis("M019")
@pytest.mark.parametrize("wrong", ["30", "0.305", "1.01", "-0.01", "350"])
def test_a_loonwaarde_is_a_whole_percentage_from_0_to_100(wrong):
    assert per_maand("2017-02-01", loonwaarde="0") >= per_maand("2017-02-01", loonwaarde="1") == 0
    with pytest.raises(InvalidFact, match=r"^loonwaarde: "):
        per_maand("2017-02-01", loonwaarde=wrong)


@given(day=dagen, loonwaarde=hele_procenten, uren=uren, normuren=normuren, leeftijd=leeftijden)
@settings(derandomize=True, max_examples=300, deadline=None)
def test_the_subsidy_lies_between_nothing_and_70_percent_of_the_base(day, loonwaarde, uren, normuren, leeftijd):
    stand = op(day)
    facts = {"loonwaarde": loonwaarde, "uren": uren, "normuren": normuren, "leeftijd": leeftijd}
    base = stand.value("loonkostensubsidie_grondslag", {"leeftijd": leeftijd})
    week = stand.value("werkweekdeel", {"uren": uren, "normuren": normuren})
    most = base * Fraction(7, 10) * (1 + stand.value("werkgeverslasten", {})) * week
    amount = stand.value("loonkostensubsidie_per_maand", facts)
    assert 0 <= amount <= most + HALF_CENT
    if loonwaarde <= Fraction(3, 10):
        assert abs(amount - most) <= HALF_CENT
    if loonwaarde == 1:
        assert amount == 0


@given(day=dagen, one=hele_procenten, other=hele_procenten, uren=uren, normuren=normuren, leeftijd=leeftijden)
@settings(derandomize=True, max_examples=150, deadline=None)
def test_more_loonwaarde_never_raises_the_subsidy(day, one, other, uren, normuren, leeftijd):
    low, high = sorted((one, other))
    facts = {"uren": uren, "normuren": normuren, "leeftijd": leeftijd}
    amount = [op(day).value("loonkostensubsidie_per_maand", {**facts, "loonwaarde": v}) for v in (low, high)]
    assert amount[0] >= amount[1]


@given(day=dagen, loonwaarde=hele_procenten, one=uren, other=uren, normuren=normuren, leeftijd=leeftijden)
@settings(derandomize=True, max_examples=150, deadline=None)
def test_more_hours_never_lower_the_subsidy(day, loonwaarde, one, other, normuren, leeftijd):
    low, high = sorted((one, other))
    facts = {"loonwaarde": loonwaarde, "normuren": normuren, "leeftijd": leeftijd}
    amount = [op(day).value("loonkostensubsidie_per_maand", {**facts, "uren": v}) for v in (low, high)]
    assert amount[0] <= amount[1]


@pytest.mark.eis("M169", "M222")
@pytest.mark.parametrize(
    ("loonwaarde", "subsidy", "employer"),
    [("0.30", 70, 0), ("0.25", 70, 5), ("0.15", 70, 15), ("0.40", 60, 0), ("1", 0, 0), ("0", 70, 30)],
)
def test_the_build_up_of_the_wage_is_that_of_the_drawing_in_the_note(loonwaarde, subsidy, employer):
    stand = op("2017-01-01")
    assert stand.value("loonopbouw_loonkostensubsidie", {"loonwaarde": loonwaarde}) == Fraction(subsidy, 100)
    assert stand.value("loonopbouw_werkgever", {"loonwaarde": loonwaarde}) == Fraction(employer, 100)


@pytest.mark.eis("M222")
@given(day=dagen, loonwaarde=hele_procenten)
@settings(derandomize=True, max_examples=101, deadline=None)
def test_the_three_parts_are_always_exactly_the_whole_minimum_wage(day, loonwaarde):
    parts = [
        op(day).value(f"loonopbouw_{part}", {"loonwaarde": loonwaarde})
        for part in ("loonwaarde", "loonkostensubsidie", "werkgever")
    ]
    assert sum(parts) == 1
    assert all(part >= 0 for part in parts)


@pytest.mark.eis("M234", "M235", "M154")
@pytest.mark.parametrize(
    ("position", "regime"),
    [
        ("wajong", "loondispensatie"),
        ("uwv_overig", "loonkostensubsidie"),
        ("bijstand", "loonkostensubsidie"),
        ("anw", "loonkostensubsidie"),
        ("nug", "loonkostensubsidie"),
    ],
)
def test_uwv_gives_loondispensatie_under_wajong_and_the_municipality_gives_subsidy_otherwise(position, regime):
    stand = op("2017-02-01")
    facts = {"rechtspositie": position, "uwv_geeft_loondispensatie": True}
    assert stand.value("financieringsregime", facts) == regime
    amount = stand.value("loonkostensubsidie_van_gemeente_per_maand", {**PERSOON_ZONDER, **facts})
    assert amount == (0 if regime == "loondispensatie" else Fraction("1242.41"))


PERSOON_ZONDER = {name: PERSOON[name] for name in ("uren", "normuren", "loonwaarde", "leeftijd")}


@pytest.mark.parametrize("day", ["2015-01-01", "2016-12-31"])
@pytest.mark.parametrize("position", ["bijstand", "anw", "nug", "wajong", "uwv_overig"])
def test_before_2017_the_municipality_pays_for_the_groups_of_article_7_alone(day, position):
    stand, facts = op(day), {**PERSOON_ZONDER, "functieloon_per_maand": 1600, "rechtspositie": position}
    amount = stand.explain("loonkostensubsidie_van_gemeente_per_maand", facts)
    of_law = stand.value("loonkostensubsidie_per_maand", facts)
    assert of_law > 0
    assert amount.value == (0 if position in {"wajong", "uwv_overig"} else of_law)
    assert amount.confidence == "afgeleid"
    # No arrangement of 2017 yet, so no rule about who compensates, and no fact of it in the costs.
    with pytest.raises(NoRule):
        stand.value("financieringsregime", facts)


@pytest.mark.parametrize("day", ["2015-01-01", "2016-12-31"])
def test_before_2017_a_place_has_costs_and_no_balance_since_its_benefits_began_in_2017(day):
    stand, facts = op(day), {**PERSOON, "functieloon_per_maand": 1600}
    wage = stand.value("loonkosten_per_jaar", facts)
    assert wage == stand.value("loonkosten_op_minimumloon", facts) > 0
    assert stand.value("kosten_per_jaar", facts) == wage + stand.value("begeleidingskosten_per_jaar", facts)
    with pytest.raises(NoRule, match="De regel geldt vanaf 1 januari 2017"):
        stand.value("exploitatiesaldo_per_jaar", facts)


def test_under_loondispensatie_nothing_more_is_asked():
    facts = {"rechtspositie": "wajong", "uwv_geeft_loondispensatie": True}
    assert op("2017-02-01").needs("loonkostensubsidie_van_gemeente_per_maand", facts) == []


def test_with_a_wajong_benefit_and_no_loondispensatie_the_municipality_pays_the_subsidy():
    facts = {**PERSOON_ZONDER, "rechtspositie": "wajong", "uwv_geeft_loondispensatie": False}
    assert op("2017-02-01").value("loonkostensubsidie_van_gemeente_per_maand", facts) == Fraction("1242.41")


@given(st.sampled_from(["gemeente", "regulier", "uitzend", "payroll"]))
@settings(derandomize=True)
def test_the_form_of_employment_does_not_change_the_subsidy(werkgeverschap):
    assert per_maand("2017-02-01", werkgeverschap=werkgeverschap) == Fraction("1242.41")


@pytest.mark.parametrize("loonwaarde", ["0", "0.29", "0.30", "1"])
def test_the_part_that_someone_earns_is_the_loonwaarde_itself_since_2017(loonwaarde):
    assert op("2017-01-01").value("loonopbouw_loonwaarde", {"loonwaarde": loonwaarde}) == Fraction(loonwaarde)
    with pytest.raises(NoRule):
        op("2016-12-31").value("loonopbouw_loonwaarde", {"loonwaarde": loonwaarde})
