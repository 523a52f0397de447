"""The policy of every day at once, and what it changes in an outcome."""

from __future__ import annotations

import datetime as dt

import pytest

from luwte.engine import EngineError
from luwte.gemeenten import beleid
from luwte.gemeenten.models import Beleid, Regio, RegioDeelname
from luwte.gemeenten.verandering import veranderingen
from luwte.toezicht.auteur import author
from luwte.wet import catalogus

pytestmark = pytest.mark.django_db
GRENZEN = [dt.date(2017, 1, 1), dt.date(2018, 1, 1), dt.date(2018, 7, 1), dt.date(2019, 1, 1), dt.date(2020, 1, 1)]


@pytest.fixture
def met_beleid(als_eigenaar, gemeente, in_beeld):
    """24 hours in region A (until mid 2018), 20 in region B after it; in 2019 an own 12.5."""
    with als_eigenaar(), author("toetser", "inladen"):
        for naam, uren, van, tot in (("A", "24", 0, 2), ("B", "20", 2, None)):
            regio = Regio.objects.create(naam=naam)
            periode = (GRENZEN[van], None if tot is None else GRENZEN[tot])
            RegioDeelname.objects.create(regio=regio, gemeente=gemeente, periode=periode)
            Beleid.objects.create(
                regio=regio, naam="minimum_uren", waarde=uren, periode=(dt.date(2015, 1, 1), None), besluit=naam
            )
        Beleid.objects.create(
            gemeente=gemeente,
            naam="minimum_uren",
            waarde="12.5",
            periode=(GRENZEN[3], GRENZEN[4]),
            besluit="Verordening",
        )
    in_beeld(gemeente)
    return gemeente


def op(dag, lagen):
    try:
        stand = catalogus().at(dag, layers=lagen)
        return stand.value("minimum_uren", {}), stand.explain("minimum_uren", {}).layer
    except EngineError as error:
        return str(error)


def test_the_layers_of_every_day_say_on_each_day_what_the_layers_of_that_day_say(met_beleid, hooguit_queries):
    with hooguit_queries(2):
        altijd = beleid.lagen_altijd(met_beleid)
    dagen = [grens + dt.timedelta(days=extra) for grens in GRENZEN for extra in (-1, 0, 1)]
    uitkomsten = [op(dag, altijd) for dag in dagen]
    assert uitkomsten == [op(dag, beleid.lagen(met_beleid, dag)) for dag in dagen]
    assert len({str(een) for een in uitkomsten}) == 4


def test_policy_that_is_coming_and_policy_of_before_are_told_with_the_decision(met_beleid):
    stand = catalogus().at(dt.date(2018, 9, 1), layers=beleid.lagen_altijd(met_beleid))
    komt, was = veranderingen(stand, "minimum_uren", {})
    assert komt.zin == "Per 1 januari 2019 7,5 uur per week minder: minste uren van een contract -7,5 uur per week."
    assert komt.delen[0].causes[0].new_source == f"Verordening (gemeente {met_beleid.naam})"
    assert was.zin == "Per 1 juli 2018 4 uur per week minder: minste uren van een contract -4 uur per week."


def test_an_outcome_for_which_a_fact_is_missing_has_no_changes(met_beleid):
    stand = catalogus().at(dt.date(2018, 9, 1), layers=beleid.lagen_altijd(met_beleid))
    assert veranderingen(stand, "loonkostensubsidie_per_maand", {}) == []
