"""The law shows what proves it, whose it is, what runs out, and what a municipality decided itself."""

import pytest

from luwte.loket import wetbewijs, wetboek
from luwte.loket.wetthema import themas
from luwte.site.opdrachten import bewezen
from luwte.wet import SUBJECTS, catalogus
from tests.cijfers.conftest import als, bevestigd, lasten, petra, ruben  # noqa: F401 - fixtures of who may enter figures
from tests.loket.conftest import tabel, tekst
from tests.loket.test_wet import haal
from tests.repository.test_repository import ROOT

pytestmark = pytest.mark.django_db
LKS = "/wet/loonkostensubsidie_per_maand/"


def test_the_list_of_tests_beside_the_law_is_that_of_the_tests():
    assert bewezen.BESTAND.read_text(encoding="utf-8") == bewezen.als_tekst(bewezen.bewezen(ROOT / "tests")), (
        "run: ./luwte eisen --schrijf"
    )


def test_most_rules_have_a_test_of_their_own():
    rules = list(catalogus().rules)
    assert sum(bool(wetbewijs.toetsen(naam)) for naam in rules) > 0.9 * len(rules)


def test_a_rule_shows_its_tests_and_proven_properties_also_as_json():
    html = haal(LKS, "2018-11-15").content.decode()
    een = wetbewijs.toetsen("loonkostensubsidie_per_maand")[0]
    assert een.plek in html
    assert een.zin in html
    assert "Bewezen eigenschappen" in html
    assert "is nooit hoger dan 70%" in html
    json = haal("/wet/loonkostensubsidie_per_maand.json").json()
    assert een.plek in json["tests"]
    assert any("70%" in one["zin"] for one in json["eigenschappen"])


def test_every_test_that_is_named_exists():
    for naam in (*catalogus().rules, *catalogus().series):
        for een in wetbewijs.toetsen(naam):
            place, _, name = een.plek.partition("::")
            assert f"def {name}(" in (ROOT / "tests" / place).read_text(encoding="utf-8"), een.plek


@pytest.mark.parametrize("laag", ["landelijk", "uwv", "lokaal"])
def test_the_layers_are_listed_apart(laag):
    found = haal("/wet/", laag=laag)
    names = {een.naam for _, groep in found.context["groepen"] for een in groep}
    assert names == {naam for naam in wetboek.namen() if wetboek.laag(naam) == laag}
    assert names
    in_subject = haal("/wet/", onderwerp="begeleidingssubsidies", laag=laag).context["groepen"]
    assert {een.laag for _, groep in in_subject for een in groep} <= {laag}


def test_every_subject_stands_below_one_heading():
    found = [one.code for _, ones in themas(wetboek.onderwerpen()) for one in ones]
    assert sorted(found) == sorted(one.code for one in wetboek.onderwerpen())
    assert set(SUBJECTS) <= set(found)


def test_what_runs_out_has_a_page_with_who_must_supply_the_next():
    rij = tabel(haal("/wet/loopt-af/", "2026-11-01"), "Geldig tot").rij("Werkgeverslasten")
    assert rij[1] == "1 januari 2027 loopt af"
    assert rij[2] == "Het ministerie van SZW"
    assert int(rij[3]) > 10
    later = tabel(haal("/wet/loopt-af/", "2027-01-01"), "Geldig tot").rij("Werkgeverslasten")
    assert later[1] == "1 januari 2027 ontbreekt"
    assert "Werkgeverslasten" not in tekst(haal("/wet/loopt-af/", "2025-12-31"))
    assert "Bekijk alle cijfers die aflopen" in tekst(haal("/wet/", "2026-11-01"))


def test_what_a_rule_of_the_past_used_is_not_waited_for():
    words = tekst(haal("/wet/loopt-af/", "2026-11-01"))
    assert "per maand, tot en met 2023" not in words
    assert "lage-inkomensvoordeel" not in words.lower()


def test_an_entered_figure_stands_there_with_its_source_and_who_confirmed_it_by_role(bevestigd):  # noqa: F811
    made = bevestigd(lasten("0.25"))
    rij = tabel(haal("/wet/werkgeverslasten/", "2027-03-01"), "Waarden").rij("vanaf 1 januari 2027")
    assert rij[1] == "25%"
    assert "Stcrt 2026, 99" in rij[2]
    assert "door functioneel beheer van Purmerend" in rij[2]
    assert made.indiener.username not in haal("/wet/werkgeverslasten/").content.decode()
    (json,) = [one for one in haal("/wet/werkgeverslasten.json").json()["waarden"] if one["bevestigd"]]
    assert (json["waarde"], json["vanaf"]) == ("0.25", "2027-01-01")


def test_search_finds_the_source_of_an_entered_figure(bevestigd):  # noqa: F811
    assert "werkgeverslasten" not in haal("/wet/", zoek="Stcrt 2026, 99").content.decode()
    bevestigd(lasten("0.25"))
    assert "/wet/werkgeverslasten/" in haal("/wet/", zoek="Stcrt 2026, 99").content.decode()


def test_policy_of_a_chosen_municipality_stands_beside_what_comes_with_luwte(gemeente, buurgemeente, maak_beleid):
    maak_beleid(gemeente, "minimum_uren", "20", besluit="Verordening van Purmerend")
    maak_beleid(buurgemeente, "minimum_uren", "12", besluit="Verordening van Zaanstad")
    blad = haal("/wet/minimum_uren/", gemeente=gemeente.code)
    rij = tabel(blad, "Vastgesteld door Purmerend").rij("Gemeente Purmerend")
    assert rij[1:] == ["vanaf 1 januari 2017 geldt", "20 uur per week", "Verordening van Purmerend"]
    assert "Verordening van Zaanstad" not in tekst(blad)
    assert "Dit is lokaal beleid: elke gemeente bepaalt het zelf." in tekst(blad)
    leeg = haal("/wet/plek_zoeken_weken/", gemeente=gemeente.code)
    assert "Purmerend en haar regio hebben hierover niets vastgesteld." in tekst(leeg)
    assert "Beleid van een gemeente" not in tekst(haal("/wet/werkgeverslasten/"))


@pytest.mark.parametrize("code", ["", "9999", "x", "0439'"])
def test_an_unknown_municipality_shows_the_choice(gemeente, code):
    blad = haal("/wet/minimum_uren/", gemeente=code)
    assert blad.context["beleid"].gekozen == ""
    assert "Kies een gemeente" in tekst(blad)


def test_the_page_of_local_policy_stands_while_the_database_is_away(client, database_weg):
    with database_weg():
        blad = client.get("/wet/minimum_uren/")
    assert blad.status_code == 200
    assert "Het beleid van gemeenten is nu niet te lezen." in tekst(blad)


def test_while_the_database_is_away_the_law_is_what_was_known_last(client, database_weg, bevestigd):  # noqa: F811
    bevestigd(lasten("0.25"))
    assert "25%" in tekst(client.get("/wet/werkgeverslasten/?datum=2027-03-01"))
    with database_weg():
        assert "Op 1 maart 2027: 25%" in tekst(client.get("/wet/werkgeverslasten/?datum=2027-03-01"))
