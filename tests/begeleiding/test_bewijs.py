"""Pointers for the criteria of UWV and drawings over time: counts and dates, and no verdict."""

import datetime as dt

import pytest

from luwte.begeleiding.bewijs import bewijs, reeks, vraag_van_de_wet
from luwte.begeleiding.models import Observatie
from luwte.begeleiding.trend import trends
from luwte.wet import catalogus
from tests.trajecten.gevallen import PEILDATUM


@pytest.fixture
def geval(maak_geval, observeer):
    """Four parts of days in which somebody grew from 5 minutes to an hour, and from 2 hours to 4."""
    geval = maak_geval("S16")
    for dag, minuten, uren in (
        ("2018-06-04", 5, 2), ("2018-07-02", 10, 3), ("2018-09-03", 20, 3), ("2018-11-05", 60, 4),
    ):  # fmt: skip
        observeer(
            geval, dag, concentratie=minuten, uren_volgehouden=uren, taken_splitsen=minuten < 20,
            werk_onderbroken=minuten == 5, toezicht_nodig=minuten < 60, uitleg_onthouden=True,
            afspraken_nagekomen=minuten > 5, taak="niet" if minuten == 5 else "zelf",
        )  # fmt: skip
    return geval


@pytest.mark.eis("M066", "M067", "M068", "M087", "M320")
def test_each_definition_has_its_count_and_dates(geval):
    uitkomst = bewijs(geval.traject, PEILDATUM)
    geteld = {een.code: (een.gezien, een.van) for een in uitkomst.aanwijzingen}
    assert uitkomst.aantal == 4
    assert geteld["taak"] == (3, 4)
    assert geteld["basaal"] == (3, 4)
    assert geteld["uur"] == (1, 4)
    assert geteld["vier_uur"] == (1, 4)
    assert geteld["toezicht"] == (3, 4)
    assert geteld["intensief"] == (1, 4)
    assert geteld["aanpassingen"] == (2, 4)
    assert geteld["taken_splitsen"] == (2, 4)
    assert geteld["werkplek_aanpassen"] == (0, 4)
    uur = uitkomst.aanwijzing("uur")
    assert (uur.eerste, uur.dagen) == (dt.date(2018, 11, 5), (dt.date(2018, 11, 5),))
    assert uur.zin == "In 1 van 4 dagdelen gezien: werkte een uur achter elkaar (op 5 november 2018)."


def test_each_pointer_is_about_a_fact_or_a_rule_of_the_law(geval):
    wet = catalogus()
    for een in bewijs(geval.traject, PEILDATUM).aanwijzingen:
        assert een.feit in wet.facts or een.feit in wet.rules
    assert vraag_van_de_wet("werkt_uur_aaneengesloten") == "Kan iemand een uur achter elkaar werken?"


def test_on_an_earlier_day_only_what_was_known_counts(geval):
    assert bewijs(geval.traject, dt.date(2018, 7, 2)).aantal == 2
    leeg = bewijs(geval.traject, dt.date(2018, 1, 31))
    assert (leeg.aantal, leeg.aanwijzing("uur").zin) == (0, "Er is nog niets gezien.")


def test_what_was_put_right_counts_once(geval, observeer):
    oud = Observatie.objects.order_by("datum")[0]
    observeer(geval, "2018-06-04", concentratie=60, vervangt=oud)
    uitkomst = bewijs(geval.traject, PEILDATUM)
    assert (uitkomst.aantal, uitkomst.aanwijzing("uur").gezien) == (4, 2)


def test_no_sentence_passes_a_verdict(geval):
    uitkomst = bewijs(geval.traject, PEILDATUM)
    rijen = reeks(geval.traject, PEILDATUM)
    zinnen = [een.zin for een in uitkomst.aanwijzingen] + [een.zin for een in trends(rijen, "Noor")]
    for woord in ("voldoet", "geschikt", "ongeschikt", "arbeidsvermogen", "beschut"):
        assert woord not in " ".join(zinnen).lower()


@pytest.mark.eis("M242")
def test_the_drawing_compares_months_with_the_criterium_in_words_and_a_table(geval):
    aandacht, uren, begeleiding = trends(reeks(geval.traject, PEILDATUM), "Noor")
    assert [(p.naam, p.midden) for p in aandacht.perioden] == [
        ("juni 2018", 5), ("juli 2018", 10), ("september 2018", 20), ("november 2018", 60),
    ]  # fmt: skip
    assert uren.zin == "In juni 2018 hield Noor meestal 2 uur per dag vol. In november 2018 was dat 4 uur."
    assert (aandacht.grens.waarde, uren.grens.waarde, begeleiding.grens) == (60, 4, None)
    assert aandacht.punten[-1].y == aandacht.grens.y
    assert (
        begeleiding.zin
        == "In juni 2018 kreeg Noor meestal 15 minuten begeleiding per dagdeel, en in november 2018 ook."
    )


def test_a_short_series_is_drawn_by_week_and_one_week_has_one_sentence(maak_geval, observeer):
    geval = maak_geval("S16")
    for dag, uren in (("2018-11-05", 2), ("2018-11-06", 3), ("2018-11-07", 4)):
        observeer(geval, dag, uren_volgehouden=uren)
    trend = trends(reeks(geval.traject, PEILDATUM), "Noor")[1]
    assert [(p.kort, p.minste, p.midden, p.meeste) for p in trend.perioden] == [("5 nov", 2, 3, 4)]
    assert trend.zin == "In de week van 5 november 2018 hield Noor meestal 3 uur per dag vol (3 observaties)."
    assert trends([], "Noor") == []


def test_all_points_stay_within_the_drawing(maak_geval, observeer):
    geval = maak_geval("S16")
    observeer(geval, "2018-11-05", begeleiding_minuten=240, uren_volgehouden=8)
    observeer(geval, "2018-02-05", begeleiding_minuten=0, uren_volgehouden=0)
    for trend in trends(reeks(geval.traject, PEILDATUM), "Noor"):
        assert all(0 < punt.y < trend.hoog and 0 < punt.x < trend.breed for punt in trend.punten)
