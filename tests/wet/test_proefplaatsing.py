"""The trial place: its purpose and its length, on both sides of February 2017 and July 2023."""

from datetime import date

import pytest

from luwte.engine import Layer, LocalPolicyMissing
from luwte.engine.figures import figure_from
from luwte.engine.units import MONTHS_UNIT
from luwte.wet import catalogus, lokaal
from tests.wet.hulp import op

DOELEN = ("loonwaarde", "wennen", "werkervaring", "jobcarving", "voorzieningen")


def past(day, last_day, extended=False):
    facts = {
        "proefplaatsing_begin": "2016-03-01",
        "proefplaatsing_einde": last_day,
        "proefplaatsing_verlengd": extended,
    }
    return op(day).value("proefplaatsing_duur_past", facts)


@pytest.mark.eis("M278")
@pytest.mark.parametrize("goal", DOELEN)
def test_the_law_of_2015_knew_one_purpose_and_policy_since_2017_knows_five(goal):
    facts = {"proefplaatsing_doel": goal}
    assert op("2017-01-31").value("proefplaatsing_doel_mag", facts) is (goal == "loonwaarde")
    assert op("2017-02-01").value("proefplaatsing_doel_mag", facts) is True


@pytest.mark.eis("M278", "M280")
@pytest.mark.parametrize(
    ("day", "last_day", "fits"),
    [
        ("2015-01-01", "2016-05-31", True),
        ("2015-01-01", "2016-06-01", False),
        ("2017-01-31", "2016-06-01", False),
        ("2017-02-01", "2016-06-01", True),
        ("2017-02-01", "2016-08-31", True),
        ("2017-02-01", "2016-09-01", False),
        ("2023-06-30", "2016-08-31", True),
    ],
)
def test_three_months_in_2015_and_six_as_a_guideline_from_february_2017(day, last_day, fits):
    assert past(day, last_day) is fits


@pytest.mark.eis("M280")
@pytest.mark.parametrize(
    ("last_day", "extended", "fits"),
    [
        ("2016-04-30", False, True),
        ("2016-05-01", False, False),
        ("2016-05-01", True, True),
        ("2016-08-31", True, True),
        ("2016-09-01", True, False),
    ],
)
def test_since_july_2023_two_months_and_at_most_four_more(last_day, extended, fits):
    assert past("2023-07-01", last_day, extended) is fits


POSITIES = {"bijstand": False, "anw": False, "nug": False, "wajong": True, "uwv_overig": True}


@pytest.mark.parametrize(("position", "by_uwv"), POSITIES.items())
def test_uwv_gives_the_trial_to_whom_it_pays_and_the_municipality_to_the_others(position, by_uwv):
    assert op("2024-03-01").value("proefplaats_van_uwv", {"rechtspositie": position}) is by_uwv


@pytest.mark.eis("M280")
@pytest.mark.parametrize(
    ("day", "extended", "municipality", "uwv"),
    [
        ("2016-03-01", False, "2016-06-01", "2016-09-01"),
        ("2017-02-01", False, "2017-08-01", "2017-08-01"),
        ("2024-03-01", False, "2024-05-01", "2024-09-01"),
        ("2024-03-01", True, "2024-09-01", "2024-09-01"),
    ],
)
def test_how_long_a_trial_may_last_follows_from_who_pays_the_benefit(day, extended, municipality, uwv):
    stand = op(day, "Twenterand")
    facts = {"proefplaatsing_begin": day, "proefplaatsing_verlengd": extended}
    for position, by_uwv in POSITIES.items():
        last = stand.value("proefplaatsing_eindigt_uiterlijk", facts | {"rechtspositie": position})
        assert last == date.fromisoformat(uwv if by_uwv else municipality)
    wajong = {"rechtspositie": "wajong"}
    assert stand.needs("proefplaatsing_eindigt_uiterlijk", wajong) == ["proefplaatsing_begin"]


@pytest.mark.eis("M279", "M280")
@pytest.mark.parametrize("day", ["2016-03-01", "2018-03-01", "2023-12-31", "2024-03-01"])
@pytest.mark.parametrize("extended", [False, True])
def test_the_measurement_after_some_six_weeks_falls_inside_every_trial(day, extended):
    """Also in the two months of the law since July 2023, and the subsidy follows from what is measured then."""
    stand = op(day, "Purmerend")
    facts = {"proefplaatsing_begin": day, "proefplaatsing_verlengd": extended}
    measured = stand.value("termijn_loonwaardemeting", facts)
    assert (measured - date.fromisoformat(day)).days == 42
    assert measured < stand.value("proefplaatsing_uiterlijk", facts)


@pytest.mark.eis("M280")
@pytest.mark.parametrize(("last_day", "risk"), [("2016-08-31", False), ("2016-09-01", True)])
def test_beyond_six_months_a_court_may_see_an_employment(last_day, risk):
    facts = {"proefplaatsing_begin": "2016-03-01", "proefplaatsing_einde": last_day}
    explained = op("2017-02-01").explain("proefplaatsing_lijkt_dienstbetrekking", facts)
    assert explained.value is risk
    assert "rechter" in explained.doc


def test_uwv_has_six_months_of_its_own():
    facts = {"proefplaatsing_begin": "2016-03-01"}
    for day in ("2015-01-01", "2023-07-01"):
        explained = op(day).explain("proefplaatsing_uwv_uiterlijk", facts)
        assert (explained.value, explained.layer) == (date(2016, 9, 1), "uwv")


@pytest.mark.parametrize(("day", "last"), [("2017-02-01", "2017-05-01"), ("2023-06-30", "2023-09-30")])
def test_between_the_two_laws_a_municipality_sets_its_own_length(day, last):
    """The law named no maximum then: six months is what Luwte starts with, and policy."""
    entry = {"waarde": "3", "vanaf": "2017-01-01", "bron": "Beleidsregel", "zekerheid": "gelezen"}
    own = Layer("eigen", {"proefplaatsing_beleid_maanden": (figure_from(entry, MONTHS_UNIT, "eigen"),)})
    stand = catalogus().at(date.fromisoformat(day), [*lokaal.lagen("Twenterand"), own])
    explained = stand.explain("proefplaatsing_uiterlijk", {"proefplaatsing_begin": day})
    assert (explained.value, explained.layer) == (date.fromisoformat(last), "lokaal")
    assert "De wet noemt geen maximum" in explained.doc
    usual = op(day, "Twenterand").explain("proefplaatsing_uiterlijk", {"proefplaatsing_begin": day})
    assert usual.weakest_confidence == "werkafspraak"
    with pytest.raises(LocalPolicyMissing):
        catalogus().at(date.fromisoformat(day)).value("proefplaatsing_uiterlijk", {"proefplaatsing_begin": day})


@pytest.mark.eis("M280")
@pytest.mark.parametrize(
    ("day", "extended", "last", "doc"),
    [
        ("2017-01-31", False, "2017-04-30", "Ten hoogste drie maanden."),
        ("2017-01-31", True, "2017-04-30", "Ten hoogste drie maanden."),
        ("2023-07-01", False, "2023-09-01", "Twee maanden, en met een verlenging"),
        ("2023-07-01", True, "2024-01-01", "Twee maanden, en met een verlenging"),
        ("2024-03-01", False, "2024-05-01", "Twee maanden, en met een verlenging"),
        ("2024-03-01", True, "2024-09-01", "Twee maanden, en met een verlenging"),
        ("2023-12-31", False, "2024-02-29", "Twee maanden, en met een verlenging"),
    ],
)
def test_where_the_law_names_a_maximum_no_policy_changes_it(day, extended, last, doc):
    facts = {"proefplaatsing_begin": day, "proefplaatsing_verlengd": extended}
    explained = op(day).explain("proefplaatsing_uiterlijk", facts)
    assert (explained.value, explained.layer) == (date.fromisoformat(last), "landelijk")
    assert explained.doc.startswith(doc)
    assert explained.weakest_confidence == "gelezen"
