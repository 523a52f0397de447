"""The box "Nu": the usual step and a few others at once, the rest behind "Andere stappen" by what it is for."""

import re

import pytest

from luwte.dossiers.nu import GROEPEN, MEESTE, VAAK, Knop, Nu
from luwte.trajecten import verloop

CODES = ("T37", "T38", "T46", "T54", "T41", "T40", "T25", "T58")


def vak(codes, eerste=""):
    return Nu([Knop(verloop.OVERGANGEN[code], code == eerste, [], []) for code in codes], [])


def codes(knoppen):
    return [knop.rij.code for knop in knoppen]


def test_the_usual_step_and_three_others_stand_in_the_box():
    assert codes(vak(CODES, eerste="T37").voorop) == ["T37", "T38", "T46", "T54"]
    assert codes(vak(CODES).voorop) == ["T37", "T38", "T46"]


def test_the_rest_stands_by_what_it_is_for_and_nothing_is_lost():
    nu = vak(CODES, eerste="T37")
    assert [(naam, codes(knoppen)) for naam, knoppen in nu.verder] == [
        ("Loonwaarde", ["T41"]),
        ("Detachering en werkgever", ["T40"]),
        ("Bezwaar en beroep", ["T25"]),
        ("Verder met dit dossier", ["T58"]),
    ]


@pytest.mark.parametrize("aantal", range(MEESTE + 1))
def test_few_steps_all_stand_in_the_box(aantal):
    nu = vak(CODES[:aantal])
    assert codes(nu.voorop) == list(CODES[:aantal])
    assert nu.verder == []


def test_every_step_that_is_named_apart_exists_once():
    genoemd = [code for groep in GROEPEN.values() for code in groep]
    assert len(genoemd) == len(set(genoemd))
    assert {*genoemd, *VAAK} <= set(verloop.OVERGANGEN)


def test_a_case_with_work_shows_four_buttons_and_the_others_closed(consultant, maak_geval):
    html = consultant.get(f"/dossiers/{maak_geval('S16').traject.pk}/").content.decode()
    box = html[html.index('id="nu"') : html.index("luwte-tabs")]
    voor, verder = box.split('<details class="luwte-verder">')
    assert len(re.findall("/stap/", voor)) == MEESTE + 1
    assert len(re.findall("utrecht-button-link--primary-action", voor)) == 1
    assert "<summary>Andere stappen</summary>" in verder
    assert "Overstap naar ander werk of dagbesteding" in verder
    assert not set(re.findall(r"/stap/(\w+)/", voor)) & set(re.findall(r"/stap/(\w+)/", verder))
