"""Many people go over to another employer on one day: each is shown first, and it is all or nobody."""

import datetime as dt

import pytest

from luwte.plaatsingen.models import Contract, Dienstverband, Werkgeverswissel
from luwte.trajecten.models import Stap
from tests.trajecten.gevallen import PEILDATUM, werkplek

PAD = "/verbeteringen/overgang/"
PER = dt.date(2018, 11, 1)


@pytest.fixture
def twee(maak_geval):
    """Two people who work for one employer."""
    een, ander = maak_geval("S16"), maak_geval("S16")
    baas = een.traject.dienstverbanden.get().werkgever
    Dienstverband.objects.filter(traject=ander.traject).update(werkgever=baas)
    return een, ander


@pytest.fixture
def naar(twee, gemeente):
    return werkplek(gemeente)


def stuur(client, twee, naar, **anders):
    van = twee[0].traject.dienstverbanden.get(periode__contains=PER - dt.timedelta(days=1)).werkgever
    mensen = [een.traject.dienstverbanden.order_by("pk")[0].pk for een in twee]
    gegevens = {
        "mensen": mensen, "per": PER.isoformat(), "nieuw": naar.werkgever_id, "werkplek": naar.pk,
        "werkgeverschap": "gemeente", "aard": "privaat", "reden": "Overeenkomst van 1 oktober 2018.",
    }  # fmt: skip
    return client.post(f"{PAD}?van={van.pk}", gegevens | anders)


def test_each_person_is_shown_and_nothing_has_changed(consultant, twee, naar):
    antwoord = stuur(consultant, twee, naar, bekijken="")
    assert antwoord.status_code == 200
    html = antwoord.content.decode()
    assert "Er is nog niets veranderd" in html
    for een in twee:
        assert een.mens.naam in html
    assert "in de keten" in html
    assert not Werkgeverswissel.objects.exists()
    assert not Stap.objects.filter(overgang="T50").exists()


def test_all_go_over_with_their_hours_and_their_end(consultant, twee, naar):
    voor = {c.dienstverband.traject_id: c.uren for c in Contract.objects.filter(periode__contains=PEILDATUM)}
    assert stuur(consultant, twee, naar, doorvoeren="").status_code == 302
    assert Werkgeverswissel.objects.count() == 2
    for een in twee:
        nu = Contract.objects.get(dienstverband__traject=een.traject, periode__contains=PER)
        assert nu.dienstverband.werkgever == naar.werkgever
        assert nu.uren == voor[een.traject.pk]
        codes = list(een.traject.stappen.order_by("volgnummer").values_list("overgang", "naar"))[-2:]
        assert codes == [("T50", "S29"), ("T50t", "S16")]


def test_when_one_cannot_nobody_goes_and_it_says_who_and_why(consultant, twee, naar):
    pad = f"/dossiers/{twee[1].traject.pk}/stap/T50/"
    assert consultant.post(pad, {"datum": "2018-10-20", "reden": "De payroller stopt."}).status_code == 302
    antwoord = stuur(consultant, twee, naar, doorvoeren="")
    assert antwoord.status_code == 422
    html = antwoord.content.decode()
    assert "Er is niemand overgegaan" in html
    assert "staat niet op werken" in html
    assert "Overeenkomst van 1 oktober" in html
    assert not Werkgeverswissel.objects.exists()
    assert not Stap.objects.filter(overgang="T50t").exists()


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"mensen": []}, "Kies ten minste één persoon"),
        ({"reden": ""}, "Noem de overeenkomst"),
        ({"per": "2030-01-01"}, "na de dag waarop u kijkt"),
    ],
)
def test_what_is_missing_is_asked(consultant, twee, naar, anders, zin):
    antwoord = stuur(consultant, twee, naar, bekijken="", **anders)
    assert antwoord.status_code == 422
    assert zin in antwoord.content.decode()


def test_people_and_places_of_the_neighbour_are_no_choice(consultant, twee, naar, maak_buur, ingelogd, in_beeld):
    buur = maak_buur("S16")
    dienst = buur.traject.dienstverbanden.get()
    plek = werkplek(buur.gemeente)
    antwoord = consultant.get(f"{PAD}?van={dienst.werkgever_id}")
    assert "van" not in (antwoord.context or {})
    assert dienst.werkgever.naam not in antwoord.content.decode()
    in_beeld(twee[0].gemeente)
    for anders in (
        {"mensen": [dienst.pk]},
        {"nieuw": plek.werkgever_id, "werkplek": plek.pk},
    ):
        assert stuur(consultant, twee, naar, doorvoeren="", **anders).status_code == 422
    assert not Werkgeverswissel.objects.exists()
    assert ingelogd("jobcoach").get(PAD).status_code == 403
