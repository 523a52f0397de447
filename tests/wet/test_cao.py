"""Cao Aan de slag: none until July 2021, nothing found about 2025, scales found nowhere."""

from datetime import date

import pytest

from luwte.engine import NoFigure, NoRule
from tests.wet.hulp import op


@pytest.mark.eis("M174")
@pytest.mark.parametrize(
    ("day", "holds"),
    [("2017-01-01", False), ("2021-06-30", False), ("2021-07-01", True), ("2024-12-31", True), ("2026-01-01", True)],
)
def test_there_was_no_agreement_for_sheltered_work_until_july_2021(day, holds):
    assert op(day).value("cao_geldt", {"werkgeverschap": "gemeente"}) is holds
    for other in ("regulier", "uitzend", "payroll"):
        assert op(day).value("cao_geldt", {"werkgeverschap": other}) is False


@pytest.mark.parametrize(
    ("day", "hours"),
    [("2021-07-01", 37), ("2024-12-31", 37), ("2026-12-31", 37), ("2027-01-01", 36), ("2027-12-31", 36)],
)
def test_its_full_week_is_37_hours_and_36_from_2027(day, hours):
    assert op(day).value("cao_voltijdweek", {}) == hours


@pytest.mark.parametrize(
    "name", ["cao_voltijdweek", "cao_aan_de_slag_is_er", "cao_pensioendeel_werkgever", "cao_terugkeer_maanden"]
)
def test_about_2025_nothing_was_found_and_that_is_what_it_says(name):
    with pytest.raises(NoFigure, match=r"Over de cao in 2025 is niets gevonden\."):
        op("2025-06-01").value(name, {})


@pytest.mark.parametrize("name", ["cao_pensioendeel_werkgever", "cao_terugkeer_maanden"])
def test_of_the_agreement_since_2026_a_part_was_not_found(name):
    with pytest.raises(NoFigure, match=r"Van de cao vanaf 2026 is dit deel niet gevonden\."):
        op("2026-01-01").value(name, {})


@pytest.mark.eis("M174", "M187")
def test_the_amounts_of_the_scales_were_not_found_and_are_never_guessed():
    for day in ("2021-07-01", "2025-03-01", "2026-06-01"):
        with pytest.raises(NoFigure, match=r"De bedragen van de schalen zijn niet gevonden; vul het loon"):
            op(day).value("cao_schaalbedrag", {})


@pytest.mark.parametrize(("form", "extra"), [("gemeente", 500), ("regulier", 0)])
def test_extra_payments_of_2026_are_for_who_is_under_the_agreement(form, extra):
    assert op("2026-01-01").value("cao_extra_per_jaar", {"werkgeverschap": form}) == extra


def test_figures_that_no_rule_uses_are_dated_too():
    assert op("2023-12-31").value("cao_eenmalige_uitkering", {}) == 575
    with pytest.raises(NoFigure):
        op("2024-01-01").value("cao_eenmalige_uitkering", {})
    assert op("2022-01-01").value("cao_terugkeer_maanden", {}) == 24
    assert op("2022-01-01").explain("cao_pensioendeel_werkgever", {}).formatted == "70%"


@pytest.mark.parametrize(("overstap", "laatste"), [("2021-07-01", "2023-07-01"), ("2024-02-29", "2026-02-28")])
def test_back_to_the_old_employer_for_two_years_after_the_switch(overstap, laatste):
    assert op(overstap).value("terugkeer_uiterlijk", {"overstap_op": overstap}) == date.fromisoformat(laatste)


def test_before_the_cao_nobody_could_count_on_coming_back():
    with pytest.raises(NoRule):
        op("2021-06-30").value("terugkeer_uiterlijk", {"overstap_op": "2021-06-30"})
