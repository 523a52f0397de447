"""The facts of a letter: asked when a document reads them, later sources overrule, no source keeps a name to itself."""

import datetime as dt
from decimal import Decimal

import pytest

from luwte.brieven import feiten as bronnen
from luwte.brieven.feiten import BRONNEN, REGELFEITEN, bron, verzamel, zaak_van
from luwte.plaatsingen.vastleggen import sluit_contract, wijzig_uren
from luwte.trajecten.geheugen import SourceFailed
from tests.brieven.conftest import VANDAAG
from tests.plaatsingen import rijen
from tests.trajecten.gevallen import werkplek

pytestmark = pytest.mark.django_db


@pytest.fixture
def eigen_bron(monkeypatch):
    """``eigen_bron("naam")(functie)`` registers a source for this test only."""
    for naam in ("BRONNEN", "GEEFT", "GEEFT_REGEL"):
        inhoud = {sleutel: list(w) if isinstance(w, list) else w for sleutel, w in getattr(bronnen, naam).items()}
        monkeypatch.setattr(bronnen, naam, inhoud)
    return bron


def test_nothing_is_asked_before_a_fact_is_read_and_each_source_once(maak_zaak, django_assert_num_queries):
    zaak = zaak_van(maak_zaak("S16").traject, VANDAAG)
    with django_assert_num_queries(0):
        feiten = verzamel(zaak)
        assert feiten["naam"]
        assert feiten["gemeente"] == "Purmerend"
        assert "bestaat_niet" not in feiten
    with django_assert_num_queries(1):
        for naam in ("contract_begin", "werkgever", "uren", "bedrag_vanaf"):
            assert feiten[naam]
    with django_assert_num_queries(1):
        for _ in range(2):
            assert feiten[REGELFEITEN]["loonwaarde"]


def test_what_is_not_known_is_absent_and_plain_json_is_the_rest(maak_zaak):
    feiten = verzamel(zaak_van(maak_zaak("S0").traject, VANDAAG))
    alles = {**feiten}
    assert len(feiten) == len(alles)
    assert not {"werkgever", "loonwaarde", "advies_op", "besloten_op", "praktijk_observaties"} & set(alles)
    assert all(isinstance(waarde, str | int | bool | list) for naam, waarde in alles.items() if naam != REGELFEITEN)
    assert {**alles[REGELFEITEN]}["leeftijd"] == alles["leeftijd"]


@pytest.mark.parametrize("toestand", ["S0", "S5", "S9", "S12", "S16", "S18"])
def test_every_source_names_what_it_gives(maak_zaak, toestand):
    zaak = zaak_van(maak_zaak(toestand).traject, VANDAAG)
    for sleutel, een in BRONNEN.items():
        gegeven = dict(een.geef(zaak))
        assert set(gegeven.pop(REGELFEITEN, {})) <= een.regelfeiten, sleutel
        assert set(gegeven) <= een.namen, sleutel


def test_a_later_source_overrules_and_one_without_an_answer_does_not(eigen_bron, maak_zaak):
    zaak = zaak_van(maak_zaak("S0").traject, VANDAAG)
    voornaam = verzamel(zaak)["voornaam"]

    @eigen_bron("naam", "voornaam")
    def van_elders(_):
        return {"naam": "Iemand Anders", "voornaam": None}

    assert verzamel(zaak)["naam"] == "Iemand Anders"
    assert verzamel(zaak)["voornaam"] == voornaam


def test_a_source_that_keeps_a_name_to_itself_or_goes_wrong_is_refused(eigen_bron, maak_zaak):
    zaak = zaak_van(maak_zaak("S0").traject, VANDAAG)

    @eigen_bron("kleding")
    def van_de_kleding(_):
        return {"kleding": "werkbroek", "schoenmaat": 42}

    @eigen_bron("gereedschap")
    def van_het_gereedschap(_):
        return {}["gereedschap"]

    for naam in ("kleding", "gereedschap"):
        with pytest.raises(SourceFailed):
            verzamel(zaak).get(naam)


@pytest.mark.parametrize("naam", ["AAA eerst", "zzz laatst"])
def test_with_two_jobs_employer_hours_loonwaarde_and_amount_are_of_the_same_one(maak_zaak, naam):
    geval = maak_zaak("S16")
    begin = VANDAAG - dt.timedelta(days=10)
    tweede = werkplek(geval.gemeente)
    tweede.werkgever.naam = naam
    tweede.werkgever.save(update_fields=["naam"])
    sluit_contract(
        geval.traject, tweede.werkgever, tweede, werkgeverschap="gemeente", aard="privaat", begin=begin,
        laatste_dag=None, uren=Decimal(5), duur="onbepaald",
    )  # fmt: skip
    rijen.meting(geval.traject, tweede, begin, "0.70")
    rijen.meting(geval.traject, geval.plek, begin + dt.timedelta(days=1), "0.25")
    feiten = verzamel(zaak_van(geval.traject, VANDAAG))
    assert (feiten["werkgever"], feiten["uren"], feiten["loonwaarde"]) == (naam, "5.00", "0.70")
    assert (feiten[REGELFEITEN]["uren"], feiten[REGELFEITEN]["loonwaarde"]) == ("5.00", "0.70")


def test_a_job_that_ended_is_not_what_a_letter_is_about_while_another_runs(maak_zaak):
    geval = maak_zaak("S16")
    tweede = werkplek(geval.gemeente)
    sluit_contract(
        geval.traject, tweede.werkgever, tweede, werkgeverschap="gemeente", aard="privaat",
        begin=VANDAAG - dt.timedelta(days=10), laatste_dag=VANDAAG - dt.timedelta(days=1), uren=Decimal(5),
        duur="bepaald",
    )  # fmt: skip
    feiten = verzamel(zaak_van(geval.traject, VANDAAG))
    assert feiten["werkgever"] == geval.plek.werkgever.naam
    assert feiten[REGELFEITEN]["uren"] == feiten["uren"] == "24.00"


def test_other_hours_move_neither_the_first_nor_the_last_day_of_a_contract(maak_zaak):
    geval = maak_zaak("S16")
    voor = verzamel(zaak_van(geval.traject, VANDAAG))
    dagen = [voor["contract_begin"], voor["contract_laatste_dag"]]
    wijzig_uren(geval.traject, vanaf=VANDAAG + dt.timedelta(days=7), uren=Decimal(20))
    na = verzamel(zaak_van(geval.traject, VANDAAG))
    assert [na["contract_begin"], na["contract_laatste_dag"]] == dagen
    assert (na["uren"], na["bedrag_vanaf"]) == ("20.00", (VANDAAG + dt.timedelta(days=7)).isoformat())
