"""The days that a royal decree equates with a holiday: the file beside the engine, and what it refuses."""

from datetime import date, timedelta

import pytest

from luwte.engine.canonical import rule_hash
from luwte.engine.equated_days import FILE, equated_days, read_equated_days
from luwte.engine.errors import FigureError
from luwte.engine.figures import CONFIDENCES
from luwte.engine.holidays import holidays
from luwte.wet import catalogus

HEAD = "dag,besluit,zekerheid\n"
#: From the text or the name of each decree, written out by hand.
DECREES = {
    "17 juni 2013": ["2015-01-02", "2015-05-04", "2015-05-15", "2016-05-06"],
    "Stcrt. 2016, 58653": [
        "2017-04-28", "2017-05-26", "2018-05-11", "2018-12-24", "2018-12-31", "2019-05-31", "2019-12-27",
    ],
    "20 september 2019": ["2020-05-22", "2021-05-14", "2022-05-27"],
    "en 30 mei 2025": ["2023-04-28", "2023-05-19", "2024-05-10", "2024-12-27", "2025-05-30"],
    "BWBR0051300": ["2026-01-02", "2026-05-15", "2027-05-07", "2028-04-28", "2028-05-26"],
}  # fmt: skip


@pytest.mark.parametrize(("decree", "days"), DECREES.items())
def test_each_decree_equates_its_own_days(decree, days):
    assert [day.isoformat() for day, one in equated_days().items() if decree in one.decree] == days


def test_every_day_has_a_decree_and_only_the_decree_that_was_read_says_so():
    assert len(equated_days()) == sum(map(len, DECREES.values()))
    for day, one in equated_days().items():
        assert one.day == day
        assert (one.confidence == "gelezen") is ("Stcrt. 2016, 58653" in one.decree)


def test_an_equated_day_is_a_monday_or_friday_between_a_holiday_and_the_weekend():
    for day in equated_days():
        holiday = day + timedelta(days=1 if day.weekday() == 0 else -1)
        assert day.weekday() in (0, 4)
        assert holiday in holidays(holiday.year)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "regel 1: de kolommen kloppen niet. Schrijf dag,besluit,zekerheid."),
        ("dag,besluit\n", "regel 1: de kolommen kloppen niet."),
        (HEAD + "2017-04-28,KB\n", "regel 2: er hoort iets in elke kolom."),
        (HEAD + "2017-04-28, ,gelezen\n", "regel 2: er hoort iets in elke kolom."),
        (HEAD + "2017-04-28,KB,gelezen,x\n", "regel 2: er hoort iets in elke kolom."),
        (HEAD + "28-04-2017,KB,gelezen\n", "regel 2: '28-04-2017' is geen datum. Schrijf JJJJ-MM-DD."),
        (
            HEAD + "2017-04-28,KB,zeker\n",
            f"regel 2: zekerheid 'zeker' bestaat niet. Kies uit {', '.join(CONFIDENCES)}.",
        ),
        (HEAD + "2017-04-28,KB,gelezen\n2017-04-28,KB2,gelezen\n", "regel 3: deze dag staat er al."),
    ],
)
def test_a_mistake_in_the_file_is_refused_with_its_line_and_the_remedy(text, sentence):
    with pytest.raises(FigureError) as refused:
        read_equated_days(text, "dagen.csv")
    assert str(refused.value).startswith(f"dagen.csv, {sentence}")


def test_the_days_are_read_in_order_whatever_the_order_of_the_lines():
    text = HEAD + '2019-05-31,"KB, nr. 1",gelezen\n2017-04-28,KB,afgeleid\n'
    found = read_equated_days(text, FILE.name)
    assert list(found) == [date(2017, 4, 28), date(2019, 5, 31)]
    assert found[date(2019, 5, 31)].decree == "KB, nr. 1"


def test_a_rule_that_rests_on_a_working_day_counts_as_changed_when_the_days_do(monkeypatch):
    rules = {name: catalogus().rules[name][0] for name in ("termijn_bezwaar", "termijn_aanzegging")}
    before = {name: rule_hash(one) for name, one in rules.items()}
    monkeypatch.setattr("luwte.engine.canonical.equated_days", lambda: {date(2017, 4, 28): None})
    monkeypatch.setattr("luwte.engine.canonical._HASHES", {})
    assert rule_hash(rules["termijn_bezwaar"]) != before["termijn_bezwaar"]
    assert rule_hash(rules["termijn_aanzegging"]) == before["termijn_aanzegging"]
