"""What runs out: every figure with an end that a rule in force uses, and who must supply the next."""

import datetime as dt
from dataclasses import replace

import pytest
from django.test import Client

from luwte.cijfers.vergelijk import loopt_af
from luwte.engine import Catalogue
from luwte.wet import meegeleverd
from tests.loket.conftest import tekst

VANDAAG = dt.date(2026, 11, 22)
#: What the Rijk, Cedris and the cao gave once, and rules of now still ask for.
ZONDER_OPVOLGER = {
    "begeleidingsbudget_per_plek": ("2026-01-01", "Het ministerie van SZW"),
    "loonkostenbudget_per_plek": ("2021-01-01", "Niet bekend wie dit levert"),
    "bonus_per_plek": ("2020-01-01", "Het ministerie van SZW"),
    "kosten_werksoort_groen": ("2020-01-01", "Cedris"),
    "kosten_werksoort_gemiddeld": ("2020-01-01", "Cedris"),
    "kosten_werksoort_detachering": ("2020-01-01", "Cedris"),
    "cao_terugkeer_maanden": ("2025-01-01", "Het overleg over de cao Aan de slag"),
    "nettoloon_schatting_minstens": ("2018-01-01", "Niet bekend wie dit levert"),
}


def namen(dag=VANDAAG, dagen=365):
    """The figures in the list by name."""
    return {one.reeks.name: one for one in loopt_af(meegeleverd(), dag, dagen)}


@pytest.mark.parametrize(("naam", "wat"), ZONDER_OPVOLGER.items())
def test_a_figure_that_ended_while_rules_use_it_is_shown_with_who_supplies_it(naam, wat):
    one = namen()[naam]
    assert (one.tot.isoformat(), one.leverancier, one.voorbij) == (*wat, True)
    assert one.gebruikers > 0


@pytest.mark.parametrize("dag", [dt.date(year, 11, 22) for year in (2017, 2019, 2020, 2023, 2024, 2026, 2027)])
def test_no_figure_with_an_end_that_a_rule_in_force_asks_is_left_out(dag):
    """An oracle of its own: look at every rule of the day, and at the last day of what it asks."""
    law = meegeleverd()
    shown = namen(dag)
    for versions in law.rules.values():
        for rule in versions:
            for asked in [law.series[name] for name in rule.parameters if name in law.series]:
                ends = [one.valid_to for one in asked.figures]
                if asked.layer == "lokaal" or not ends or None in ends:
                    continue
                last = max(ends)
                if rule.holds(max(last, dag)) and last <= dag + dt.timedelta(days=365):
                    assert asked.name in shown, (rule.name, asked.name)
    for name, one in shown.items():
        assert one.tot <= dag + dt.timedelta(days=365), name


def test_what_only_rules_of_the_past_used_is_not_asked_for_any_more():
    assert "liv_enkel_tarief" in meegeleverd().series
    for gone in ("liv_enkel_tarief", "wml_maandbedrag", "notitie_loonwaardedeel", "leerplicht_vanaf"):
        assert gone not in namen()


def test_a_figure_is_shown_from_a_year_before_its_end_and_is_missing_from_that_day():
    assert "werkgeverslasten" not in namen(dt.date(2025, 12, 31))
    assert namen(dt.date(2026, 1, 1))["werkgeverslasten"].voorbij is False
    assert namen(dt.date(2026, 12, 31))["werkgeverslasten"].voorbij is False
    assert namen(dt.date(2027, 1, 1))["werkgeverslasten"].voorbij is True


def test_a_figure_that_a_later_rule_asks_for_after_it_ended_is_shown_too():
    law = meegeleverd()
    rules = [one for versions in law.rules.values() for one in versions if one.name != "rijksbudget_per_plek"]
    later = [replace(one, valid_from=dt.date(2024, 1, 1)) for one in law.rules["rijksbudget_per_plek"][-1:]]
    other = Catalogue([*rules, *later], law.series.values(), law.facts.values())
    assert "bonus_per_plek" in {one.reeks.name for one in loopt_af(other, VANDAAG)}
    assert "bonus_per_plek" not in {one.reeks.name for one in loopt_af(other, dt.date(2023, 12, 31))}


def test_a_hole_before_a_later_figure_is_shown_ahead_and_while_it_lasts():
    """Somebody entered the year after next before the next one."""
    law = meegeleverd()
    known = law.series["werkgeverslasten"]
    later = replace(known.figures[-1], valid_from=dt.date(2028, 1, 1), valid_to=None)
    series = [replace(known, figures=(*known.figures, later)), *(one for one in law.series.values() if one != known)]
    other = Catalogue([one for versions in law.rules.values() for one in versions], series, law.facts.values())

    def shown(dag):
        return {one.reeks.name: one for one in loopt_af(other, dag)}.get("werkgeverslasten")

    for dag, voorbij in ((VANDAAG, False), (dt.date(2027, 6, 1), True)):
        een = shown(dag)
        assert (een.tot, een.weer, een.voorbij) == (dt.date(2027, 1, 1), dt.date(2028, 1, 1), voorbij)
        assert een.zin == "niet bekend van 1 januari 2027 tot 1 januari 2028."
    assert shown(dt.date(2028, 1, 1)) is None


@pytest.mark.django_db
def test_the_public_page_says_from_when_a_figure_is_known_again():
    woorden = tekst(Client().get("/wet/loopt-af/", {"datum": "2018-11-15"}))
    assert (
        "Hoogste vrijlating in het eerste half jaar 1 januari 2016 ontbreekt weer bekend vanaf 1 januari 2019"
        in woorden
    )


def test_every_national_figure_that_can_still_run_out_has_a_supplier():
    for reeks in meegeleverd().series.values():
        ends = [one.valid_to for one in reeks.figures]
        if reeks.layer != "lokaal" and ends and None not in ends and max(ends) > VANDAAG:
            assert reeks.supplier, reeks.name


@pytest.mark.django_db
def test_the_public_page_shows_until_when_and_who_or_that_nobody_is_known():
    client = Client()
    woorden = tekst(client.get("/wet/loopt-af/", {"datum": "2026-11-22"}))
    assert "Geld van het Rijk voor begeleiding 1 januari 2026 ontbreekt Het ministerie van SZW" in woorden
    assert "Schatting van het nettoloon, ten minste 1 januari 2018 ontbreekt Niet bekend wie dit levert" in woorden
    begin = tekst(client.get("/wet/", {"datum": "2026-11-22"}))
    assert "bekend tot 1 januari 2027; Het ministerie van SZW levert het volgende cijfer." in begin
