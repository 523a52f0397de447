"""Worked dates: each computed by hand from the Algemene termijnenwet and a calendar, for every term on a screen.

Holidays met here: Good Friday and Easter Monday, King's day, 5 May, Ascension, Whit Monday, Christmas, New Year; and
days equated by decree: the Fridays after Ascension, the Mondays 24 and 31 December 2018.
"""

import datetime as dt
from dataclasses import dataclass

import pytest

from luwte.besluiten.berekening import stand_op
from luwte.besluiten.dwangsom import begint_op, dwangsom_op
from luwte.besluiten.tijdigheid import beroep_kan_tot, was_op_tijd
from luwte.wet import catalogus


def dag(tekst):
    return dt.date.fromisoformat(tekst)


@dataclass
class Rij:
    """A term without a database."""

    soort: str
    begint_op: dt.date
    adviescommissie: bool = False
    meting_overgeslagen: bool = False


@dataclass
class Wijziging:
    """What happened to it."""

    soort: str
    datum: dt.date
    grond: str = ""
    tot: dt.date | None = None
    met_instemming: bool = False


def op(datum, tot, grond="aanvulling"):
    return Wijziging("opgeschort", dag(datum), grond, dag(tot) if tot else None)


def weer(datum):
    return Wijziging("hervat", dag(datum))


def later(datum, tot="", *, instemming=False):
    return Wijziging("verdaagd", dag(datum), "", dag(tot) if tot else dag(datum), instemming)


#: kind, begin, what happened, last day, and the sum by hand.
TERMIJNEN = [
    # A request: eight weeks.
    ("aanvraag", "2018-03-01", [], "2018-04-26"),  # Thursday
    ("aanvraag", "2018-03-02", [], "2018-04-30"),  # Friday 27 April King's day, weekend: Monday
    ("aanvraag", "2018-01-31", [], "2018-03-28"),  # Wednesday
    ("aanvraag", "2018-02-02", [], "2018-04-03"),  # Good Friday 30 March, weekend, Easter Monday: Tuesday
    ("aanvraag", "2018-02-05", [], "2018-04-03"),  # Easter Monday 2 April
    ("aanvraag", "2018-03-10", [], "2018-05-07"),  # Saturday 5 May: Monday
    ("aanvraag", "2018-03-15", [], "2018-05-14"),  # Ascension 10 May, Friday 11 May equated: Monday
    ("aanvraag", "2018-03-26", [], "2018-05-22"),  # Whit Monday 21 May: Tuesday
    ("aanvraag", "2018-10-30", [], "2018-12-27"),  # Christmas 25 and 26 December: Thursday
    ("aanvraag", "2018-11-06", [], "2019-01-02"),  # New Year: Wednesday
    ("aanvraag", "2025-03-01", [], "2025-04-28"),  # 26 April Saturday (King's day, as 27 is a Sunday): Monday 28
    ("aanvraag", "2026-02-06", [], "2026-04-07"),  # Good Friday 3 April .. Easter Monday 6 April: Tuesday
    # A request that stood still: invited, completed on a day; that day runs again.
    ("aanvraag", "2018-03-01", [op("2018-03-05", "2018-03-19"), weer("2018-03-15")], "2018-05-07"),  # 9 days: Sat 5 May
    ("aanvraag", "2018-03-01", [op("2018-03-05", "2018-03-19")], "2018-05-14"),  # unused: 14 days: 10 May
    ("aanvraag", "2018-03-01", [op("2018-03-05", "2018-03-19"), weer("2018-03-06")], "2018-04-26"),  # 0 days
    ("aanvraag", "2018-03-01", [op("2018-03-05", "2018-03-19"), weer("2018-03-07")], "2018-04-30"),  # 1: King's day
    ("aanvraag", "2018-02-05", [op("2018-02-12", "2018-02-26"), op("2018-03-01", "2018-03-15", "instemming")],
     "2018-04-30"),  # 14 + 14 days after 2 April
    ("aanvraag", "2018-10-01", [op("2018-10-08", None, "overmacht"), weer("2018-11-05")], "2018-12-27"),  # 27: Sunday
    ("aanvraag", "2018-10-01", [op("2018-10-08", None, "overmacht"), weer("2018-11-06")], "2018-12-27"),  # 26 Nov + 28
    ("aanvraag", "2018-10-01", [op("2018-10-08", None, "overmacht"), weer("2018-11-07")], "2018-12-27"),  # + 29
    # A notice of delay names a day itself; it does not slide.
    ("aanvraag", "2018-03-01", [later("2018-04-20", "2018-06-16")], "2018-06-16"),  # Saturday stays
    ("aanvraag", "2018-03-01", [later("2018-04-20", "2018-06-14"), op("2018-05-01", "2018-05-11")], "2018-06-24"),
    ("aanvraag", "2018-03-01", [op("2018-03-05", "2018-03-19"), later("2018-04-20", "2018-06-14")], "2018-06-14"),
    # The subsidy: five weeks from July 2023, before that eight weeks after the request.
    ("lks", "2018-03-02", [], "2018-04-30"),
    ("lks", "2023-11-20", [], "2023-12-27"),  # 25 and 26 December: Wednesday
    ("lks", "2023-11-27", [], "2024-01-02"),  # New Year: Tuesday
    ("lks", "2024-02-26", [], "2024-04-02"),  # Easter Monday 1 April
    ("lks", "2024-03-29", [op("2024-04-02", "2024-04-08")], "2024-05-13"),  # 3 May + 6 = 9 May Ascension
    # An objection: six weeks to object (slides), then six or twelve weeks.
    ("bezwaar", "2018-09-17", [], "2018-12-10"),  # 29 October; Monday
    ("bezwaar+", "2018-09-17", [], "2019-01-21"),  # 29 October + 12 weeks
    ("bezwaar", "2018-02-19", [], "2018-05-15"),  # object until Tuesday 3 April (Easter Monday), + 6 weeks
    ("bezwaar", "2018-03-16", [], "2018-06-11"),  # 27 April King's day -> 30 April; + 6 weeks
    ("bezwaar", "2018-10-03", [], "2018-12-27"),  # 14 November + 6 weeks = 26 December: Thursday
    ("bezwaar+", "2018-08-27", [], "2019-01-02"),  # 8 October + 12 weeks = 31 December, equated
    ("bezwaar+", "2018-08-28", [], "2019-01-02"),  # 9 October + 12 weeks = New Year: Wednesday
    ("bezwaar", "2018-09-17", [later("2018-12-01")], "2019-01-21"),  # 10 December + 6 weeks
    ("bezwaar", "2018-10-03", [later("2018-12-20")], "2019-02-07"),  # 27 December + 6 weeks
    ("bezwaar", "2018-09-17", [op("2018-10-20", "2018-11-03")], "2018-12-27"),  # + 14 days: 24 December, equated
    ("bezwaar", "2018-09-17", [op("2018-10-20", "2018-11-04")], "2018-12-27"),  # + 15: Christmas
    ("bezwaar", "2018-09-17", [later("2018-12-01", "2019-03-02", instemming=True)], "2019-03-02"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("begin", "wat", "laatste", "doel"),
    [
        ("2023-11-20", [], "2023-12-27", "termijn_loonkostensubsidie_zonder_meting"),
        (
            "2024-03-29",
            [op("2024-04-02", "2024-04-08")],
            "2024-05-13",
            "termijn_loonkostensubsidie_zonder_meting_met_stilstand",
        ),
        ("2018-03-02", [], "2018-04-30", "termijn_besluit_aanvraag"),  # before July 2023 the request counts
    ],
)
def test_a_term_that_starts_at_the_decision_to_skip_the_measurement_claims_no_loonwaarde(begin, wat, laatste, doel):
    rij = Rij("lks", dag(begin), meting_overgeslagen=True)
    stand = stand_op(rij, wat, wat[-1].datum if wat else dag(begin))
    assert (stand.doel, stand.uiterlijk) == (doel, dag(laatste))
    assert "loonwaarde" not in stand.boom().as_text()


@pytest.mark.parametrize(("soort", "begin", "wat", "laatste"), TERMIJNEN)
def test_the_last_day_to_decide_is_the_one_computed_by_hand(soort, begin, wat, laatste):
    rij = Rij(soort.rstrip("+"), dag(begin), adviescommissie=soort.endswith("+"))
    stand = stand_op(rij, wat, wat[-1].datum if wat else dag(begin))
    assert stand.uiterlijk == dag(laatste)
    boom = stand.boom()
    assert boom.value == dag(laatste)
    assert boom.source


#: Decision made known, last day to object, last day a letter by post may arrive.
BEZWAAR = [
    ("2018-03-01", "2018-04-12", "2018-04-19"),
    ("2018-02-16", "2018-04-03", "2018-04-10"),  # Good Friday 30 March .. Easter Monday
    ("2018-03-16", "2018-04-30", "2018-05-07"),  # Friday King's day
    ("2018-03-29", "2018-05-14", "2018-05-22"),  # Ascension Thursday 10 May, Friday equated; 21 May Whit Monday
    ("2018-04-09", "2018-05-22", "2018-05-29"),  # Whit Monday 21 May
    ("2018-03-24", "2018-05-07", "2018-05-14"),  # Saturday 5 May
    ("2018-11-07", "2018-12-19", "2018-12-27"),  # a week later is 26 December
    ("2018-11-14", "2018-12-27", "2019-01-03"),  # 26 December
    ("2018-11-20", "2019-01-02", "2019-01-09"),  # New Year
]


@pytest.mark.parametrize(("besluit", "laatste", "post"), BEZWAAR)
def test_the_last_day_to_object_and_for_the_post_are_those_computed_by_hand(besluit, laatste, post):
    stand = catalogus().at(dag(besluit))
    assert stand.value("termijn_bezwaar", {"besluit_op": besluit}) == dag(laatste)
    assert stand.value("bezwaar_per_post_uiterlijk", {"besluit_op": besluit}) == dag(post)
    assert stand.value("termijn_beroep", {"beslissing_op_bezwaar_op": besluit}) == dag(laatste)


@dataclass
class Bezwaarrij:
    """An objection without a database."""

    besluit_op: dt.date
    telt_vanaf: dt.date
    per_post: bool = False
    verstuurd_op: dt.date | None = None


@pytest.mark.parametrize(
    ("ontvangen", "verstuurd", "op_tijd"),
    [
        ("2018-04-03", None, True),
        ("2018-04-04", None, False),
        ("2018-04-04", "2018-04-03", True),
        ("2018-04-10", "2018-04-03", True),
        ("2018-04-11", "2018-04-03", False),
        ("2018-04-05", "2018-04-04", False),
    ],
)
@pytest.mark.eis("M290")
def test_an_objection_is_in_time_by_rule_and_by_post_a_week_later(ontvangen, verstuurd, op_tijd):
    rij = Bezwaarrij(dag("2018-02-16"), dag(ontvangen), verstuurd is not None, dag(verstuurd) if verstuurd else None)
    assert was_op_tijd(rij) is op_tijd


def test_to_court_one_goes_within_six_weeks_after_the_decision():
    beslist = type("B", (), {"beslissing": type("D", (), {"besluit_op": dag("2018-11-14")})()})()
    assert beroep_kan_tot(beslist) == dag("2018-12-27")
    assert beroep_kan_tot(object()) is None


#: Notice of default, day, decided, days of penalty, owed. 2018: 20, 30, 40 euro; from 2019: 23, 35, 45.
DWANGSOM = [
    ("2018-05-03", "2018-05-17", None, 0, 0),  # the last day of the two weeks
    ("2018-05-03", "2018-05-18", None, 1, 20),
    ("2018-05-03", "2018-05-31", None, 14, 280),
    ("2018-05-03", "2018-06-01", None, 15, 310),
    ("2018-05-03", "2018-06-14", None, 28, 700),
    ("2018-05-03", "2018-06-15", None, 29, 740),
    ("2018-05-03", "2018-06-28", None, 42, 1260),
    ("2018-05-03", "2018-11-15", None, 182, 1260),  # no more than 42 days
    ("2018-05-03", "2018-11-15", "2018-05-10", 0, 0),
    ("2018-05-03", "2018-11-15", "2018-05-18", 0, 0),  # decided on the first day
    ("2018-05-03", "2018-11-15", "2018-05-21", 3, 60),
    ("2018-12-24", "2019-01-10", None, 3, 69),  # first day 8 January 2019
]


@pytest.mark.parametrize(("notice", "op_dag", "besloten", "dagen", "bedrag"), DWANGSOM)
def test_the_penalty_is_the_one_computed_by_hand(notice, op_dag, besloten, dagen, bedrag):
    som = dwangsom_op(dag(notice), dag(op_dag), dag(besloten) if besloten else None)
    assert (som.dagen, som.bedrag) == (dagen, bedrag)
    assert som.boom().value == bedrag
    assert som.loopt is (besloten is None and dagen > 0)


def test_a_penalty_begins_the_day_after_two_weeks_and_never_passes_its_most():
    assert begint_op(dag("2018-05-03")) == dag("2018-05-18")
    som = dwangsom_op(dag("2018-05-03"), dag("2018-06-15"))
    assert (som.vandaag, som.hoogstens) == (40, 1260)
    assert dwangsom_op(dag("2018-05-03"), dag("2018-06-29")).vandaag == 0
    assert dwangsom_op(dag("2018-05-03"), dag("2018-05-04")).vandaag == 0


@pytest.mark.parametrize(
    ("op_dag", "stil", "bekend", "dagen"),
    [("2018-03-05", False, True, 0), ("2018-03-06", True, False, 1), ("2018-03-15", True, False, 10)],
)
def test_while_a_term_stands_still_without_an_end_no_last_day_is_known(op_dag, stil, bekend, dagen):
    wat = [op("2018-03-05", None, "overmacht")] if stil else []
    stand = stand_op(Rij("aanvraag", dag("2018-03-01")), wat, dag(op_dag))
    assert (stand.staat_stil, stand.einde_bekend, stand.dagen_stil) == (stil, bekend, dagen)


def test_a_set_term_to_complete_ends_by_itself():
    wat = [op("2018-03-05", "2018-03-19")]
    rij = Rij("aanvraag", dag("2018-03-01"))
    assert stand_op(rij, wat, dag("2018-03-19")).staat_stil
    after = stand_op(rij, wat, dag("2018-03-20"))
    assert not after.staat_stil
    assert after.uiterlijk == stand_op(rij, wat, dag("2018-03-06")).uiterlijk


def test_a_penalty_or_standstill_of_many_years_ago_still_has_an_answer():
    assert dwangsom_op(dag("2015-03-02"), dag("2031-01-01")).bedrag == 1260
    wat = [op("2018-03-05", None, "overmacht")]
    assert stand_op(Rij("aanvraag", dag("2018-03-01")), wat, dag("2031-01-01")).staat_stil


def test_what_was_recorded_later_is_not_known_on_an_earlier_day():
    wat = [op("2018-03-05", "2018-03-19")]
    rij = Rij("aanvraag", dag("2018-03-01"))
    assert stand_op(rij, wat, dag("2018-03-04")).uiterlijk == dag("2018-04-26")
    klaar = stand_op(rij, [*wat, Wijziging("besloten", dag("2018-04-02"))], dag("2018-04-03"))
    assert not klaar.loopt
    assert not klaar.te_laat
    assert not stand_op(rij, wat, dag("2018-05-14")).te_laat
    assert stand_op(rij, wat, dag("2018-05-15")).te_laat
