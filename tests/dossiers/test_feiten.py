"""The facts of a case: nothing is asked before it is needed, each source once, what is unknown is absent."""

import pytest

from luwte.begeleiding.feiten import feiten_van_begeleiding
from luwte.dossiers import feiten as bronnen
from luwte.dossiers.feiten import alle_feiten
from luwte.engine import EngineError
from luwte.gemeenten.beleid import lagen
from luwte.plaatsingen.stapfeiten import feiten_van_plaatsingen
from luwte.trajecten.feiten import feiten_van
from luwte.trajecten.geheugen import SourceFailed
from luwte.trajecten.stand import stappen_tot
from luwte.trajecten.voorwaarden import VOORWAARDEN, toets
from tests.trajecten.gevallen import PEILDATUM


@pytest.fixture
def feiten_in(maak_geval, gemeente):
    """``feiten_in("S9")``: the facts of a case in that state, with its steps at hand."""

    def maak(toestand):
        traject = maak_geval(toestand).traject
        return alle_feiten(traject, gemeente, PEILDATUM, toestand, stappen_tot(traject, PEILDATUM))

    return maak


def test_nothing_is_asked_before_it_is_needed(feiten_in, django_assert_num_queries):
    feiten = feiten_in("S16")
    with django_assert_num_queries(0):
        assert feiten["route"] == feiten.traject.route
        assert feiten["signaal_op"] == feiten.traject.begin
        assert feiten["meegelezen"] is False
        assert feiten.get("bestaat_niet", "anders") == "anders"
    with django_assert_num_queries(1):
        assert feiten["dienstverband_loopt"]


def test_each_source_is_asked_once_and_what_the_rooms_tell_takes_one_query(feiten_in, django_assert_num_queries):
    feiten = feiten_in("S16")
    with django_assert_num_queries(1):
        for _ in range(2):
            assert feiten["loonwaarde"] > 0
            assert feiten["vastgesteld"]
            assert feiten["begeleiding_uren"] > 0
            assert not feiten["bezwaar_beslist"]
            assert "adviesaanvraag_op" not in feiten
    with django_assert_num_queries(1):
        assert feiten["advies"].uitkomst == "positief"
        assert "aanvraag" not in feiten
    with django_assert_num_queries(1):
        assert [feiten["lagen"], feiten["lagen"]]


@pytest.mark.parametrize("toestand", ["S0", "S4", "S5", "S6", "S9", "S14", "S16"])
def test_what_is_unknown_is_absent_and_the_rest_is_what_each_room_says(feiten_in, toestand, gemeente):
    feiten = feiten_in(toestand)
    alles = {**feiten}
    assert len(feiten) == len(alles)
    assert None not in {naam: waarde for naam, waarde in alles.items() if naam != "bezwaar"}.values()
    assert ("quota" in alles) is (toestand == "S9")
    assert ("wachtenden" in alles) is (toestand == "S9")
    assert ("voordracht_ontbreekt" in alles) is (toestand == "S4")
    traject, laag = feiten.traject, lagen(gemeente, PEILDATUM)
    van_de_kamers = {
        **feiten_van(traject, PEILDATUM),
        **feiten_van_begeleiding(traject, PEILDATUM),
        **feiten_van_plaatsingen(traject, PEILDATUM, laag),
    }
    assert {naam: alles[naam] for naam in van_de_kamers} == van_de_kamers
    elders = {"lagen", "bezwaar", "bezwaar_beslist", "rechtspositie", "quota", "wachtenden", "voordracht_ontbreekt"}
    assert set(alles) - set(van_de_kamers) <= elders


def test_every_fact_that_a_source_gives_is_found_by_its_name(feiten_in):
    for toestand in ("S4", "S5", "S9", "S16"):
        feiten = feiten_in(toestand)
        for bron, (geef, namen) in feiten.bronnen.items():
            assert set(geef(feiten)) <= set(namen), bron
    alle = [naam for _, namen in feiten.bronnen.values() for naam in namen]
    assert len(alle) == len(set(alle))


@pytest.mark.parametrize("fout", [KeyError("naam"), EngineError("Dit beleid past niet meer bij de wet.")])
def test_a_source_that_goes_wrong_is_no_fact_that_is_absent(feiten_in, monkeypatch, fout):
    def stuk(*_):
        raise fout

    feiten = feiten_in("S16")
    monkeypatch.setattr(bronnen, "lagen", stuk)
    for _ in range(2):
        with pytest.raises(SourceFailed):
            toets(tuple(VOORWAARDEN), feiten)
