"""The figures of the law on public pages, filtered by key and date; and every page as JSON."""

import re
from datetime import date

import pytest
from django.test import Client

from luwte.engine.figures import CONFIDENCES
from luwte.loket import wetboek
from luwte.loket.wetaflopend import aflopend
from luwte.wet import catalogus
from tests.loket.conftest import tabel, tekst
from tests.loket.test_wet import ALLES, SNEL, haal

pytestmark = pytest.mark.django_db


def test_most_local_policy_has_an_example_with_its_source():
    lokaal = [one for one in catalogus().series.values() if one.layer == "lokaal"]
    met = [one for one in lokaal if wetboek.alle_cijfers(one)]
    assert len(met) > len(lokaal) / 2
    woorden = tekst(haal("/wet/begeleidingssubsidie_algemeen_maximum/"))
    assert "elke gemeente bepaalt het zelf" in woorden
    assert "€ 8.500,00 per jaar" in woorden


@pytest.mark.parametrize(
    ("soort", "dag"), [pytest.param(*een, marks=[] if een in SNEL else [pytest.mark.lang]) for een in ALLES]
)
def test_every_page_is_there_as_json_with_exact_amounts(soort, dag):
    namen = list(getattr(catalogus(), soort))
    assert len(namen) > 40
    for naam in namen:
        json_klopt(naam, dag)


def json_klopt(naam, dag):
    """What must stand in the JSON of a name on a day."""
    antwoord = haal(f"/wet/{naam}.json", dag)
    assert antwoord["Content-Type"] == "application/json"
    given = antwoord.json()
    assert given["naam"] == naam
    assert given["datum"] == dag
    assert given["koppeling"] == f"/wet/{naam}/?datum={dag}"
    rows = given.get("versies", given.get("waarden", []))
    assert all(row["zekerheid"] in CONFIDENCES and row["bron"] for row in rows)
    for row in given.get("waarden", []):
        assert isinstance(row["waarde"], str | bool)
    assert not re.search(r": -?\d+\.\d", antwoord.content.decode())  # no binary fractions


def test_the_json_of_a_rule_and_a_figure_say_what_they_are():
    regel = haal("/wet/loonkostensubsidie_per_maand.json", "2017-01-01").json()
    assert regel["soort"] == "regel"
    assert regel["versie"]["bron"] == "Participatiewet art. 10d lid 4"
    assert regel["versie"]["formule"][-1]["tekst"].startswith("loonkostensubsidie per maand = ")
    assert {one["naam"] for one in regel["feiten"]} == {"leeftijd", "loonwaarde", "uren", "normuren"}
    assert haal("/wet/lage_inkomensvoordeel.json", "2015-06-01").json()["versie"] is None
    loon = haal("/wet/wml_maandbedrag.json", "2017-01-01").json()
    (rij,) = [one for one in loon["waarden"] if one["geldt"] and one["sleutel_van"] == "23"]
    assert rij["waarde"] == "1551.60"
    assert rij["tot"] == "2017-07-01"
    uren = haal("/wet/uren.json").json()
    assert (uren["meer_dan"], uren["tot_en_met"]) == ("0", "60")


def test_json_for_a_wrong_date_or_name_says_what_is_wrong():
    fout = Client().get("/wet/uren.json", {"datum": "morgen"})
    assert fout.status_code == 400
    assert fout.json() == {"fout": "Vul een dag in die bestaat, zoals 1-1-2017."}
    weg = Client().get("/wet/loonkostensubsidie_per_mand.json")
    assert weg.status_code == 404
    assert weg.json()["lijkt_op"][0] == "loonkostensubsidie_per_maand"


def test_a_figure_that_runs_out_within_a_year_says_so_and_who_gives_the_next():
    zin = "Bekend tot 1 januari 2027; het ministerie van SZW levert het volgende cijfer."
    assert zin in tekst(haal("/wet/werkgeverslasten/", "2026-11-01"))
    assert zin in tekst(haal("/wet/werkgeverslasten/", "2026-01-01"))
    assert zin not in tekst(haal("/wet/werkgeverslasten/", "2025-12-31"))
    alle = aflopend(date(2026, 11, 1))
    assert "werkgeverslasten" in [een.reeks.name for een in alle]
    assert "werkgeverslasten" not in [een.reeks.name for een in aflopend(date(2018, 11, 15))]
    for een in alle[:5]:
        assert f"{een.reeks.label} : {een.zin}" in tekst(haal("/wet/", "2026-11-01"))


def waarden(**vraag):
    """The rows of the minimum wage by age."""
    return tabel(haal("/wet/wml_maandbedrag/", "2017-01-01", **vraag), "Waarden").rijen[1:]


def test_the_minimum_wage_is_filtered_by_age_and_date():
    alle = waarden()
    assert {rij[0] for rij in alle} >= {"21 jaar", "22 jaar", "23 jaar en ouder"}
    (rij,) = waarden(sleutel="40")
    assert rij[0] == "23 jaar en ouder"
    assert rij[2] == "€ 1.551,60 per maand"
    assert len(waarden(sleutel="23", toon="alles")) > 5
    assert "Vul een getal in, zoals 21." in tekst(haal("/wet/wml_maandbedrag/", sleutel="oud"))


def test_the_field_of_a_key_has_the_name_of_its_fact():
    assert "Leeftijd (niet verplicht) Een getal. Leeg toont alles." in tekst(haal("/wet/wml_maandbedrag/"))
    assert "Gemeente (niet verplicht) Leeg toont alles." in tekst(haal("/wet/taakstelling/"))


def test_the_numbers_of_municipalities_are_filtered_by_name_and_paged():
    (rij,) = tabel(haal("/wet/taakstelling/", sleutel="purmer"), "Waarden").rijen[1:]
    assert rij[0] == "Purmerend"
    alle = haal("/wet/taakstelling/", toon="alles")
    totaal = len(catalogus().series["taakstelling"].figures)
    gezien = len(tabel(alle, "Waarden").rijen) - 1
    assert gezien == 50 < totaal
    assert "bladzijde=2" in alle.content.decode()
    laatste = haal("/wet/taakstelling/", toon="alles", bladzijde=str(-(-totaal // 50)))
    assert len(tabel(laatste, "Waarden").rijen) - 1 == totaal % 50 or totaal % 50 == 0
    assert "Bij deze vraag staat geen waarde" in tekst(haal("/wet/taakstelling/", sleutel="Atlantis"))
