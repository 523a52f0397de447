"""Municipalities that merged: each number of the annexes still finds its way, and no sum is made up."""

from datetime import date

import pytest

from luwte.engine import NoFigure, UnknownName
from luwte.site.cli import main
from luwte.wet import opvolgers, taakstellingen
from tests.wet.hulp import REGIO


def test_zeevang_of_the_note_went_into_edam_volendam():
    (een,) = opvolgers.opgegaan_in("zeevang")
    assert (een.nieuw, een.per, een.zekerheid) == ("Edam-Volendam", date(2016, 1, 1), "gelezen")
    assert een.zin == "Zeevang is op 1 januari 2016 opgegaan in Edam-Volendam."
    assert taakstellingen.bekende_gemeente("Zeevang") == "Edam-Volendam"
    assert "Zeevang" not in REGIO


def test_what_was_not_read_says_so():
    for een in opvolgers.opvolgingen():
        assert een.per.day == een.per.month == 1
        assert (een.zekerheid == "gelezen") is (een.oud == "Zeevang")
        assert een.bron
    assert opvolgers.opgegaan_in("Beemster")[0].zin == (
        "Beemster is op 1 januari 2022 opgegaan in Purmerend (niet geverifieerd)."
    )


@pytest.mark.parametrize(
    ("gemeente", "delen", "totaal"),
    [
        ("Westerwolde", ("Bellingwedde", "Vlagtwedde"), 8),
        ("Eemsdelta", ("Appingedam", "Delfzijl", "Loppersum"), 19),
    ],
)
def test_the_number_of_a_new_municipality_is_that_of_those_it_came_from(gemeente, delen, totaal):
    assert taakstellingen.samenstelling(gemeente) == delen
    assert sum(taakstellingen.aantal(name, 2018).value for name in delen) == totaal


def test_a_part_without_a_number_is_named_and_not_left_out():
    delen = taakstellingen.samenstelling("Midden-Groningen")
    assert delen == ("Hoogezand-Sappemeer", "Menterwolde", "Slochteren")
    with pytest.raises(NoFigure, match="bij Menterwolde"):
        [taakstellingen.aantal(name, 2018) for name in delen]


@pytest.mark.parametrize("gemeente", ["Waadhoeke", "Westerkwartier", "Het Hogeland"])
def test_of_a_municipality_that_was_split_there_is_no_sum(gemeente):
    with pytest.raises(UnknownName, match="is over meer gemeenten verdeeld"):
        taakstellingen.samenstelling(gemeente)


def test_a_municipality_with_its_own_number_keeps_it():
    for name in ("Purmerend", "Beemster", "Groningen", "Leeuwarden", "Haren"):
        assert taakstellingen.samenstelling(name) == (name,)


def test_an_unknown_name_tells_what_became_of_it():
    with pytest.raises(UnknownName) as error:
        taakstellingen.bekende_gemeente("Menterwolde")
    assert "Menterwolde is op 1 januari 2018 opgegaan in Midden-Groningen" in str(error.value)
    with pytest.raises(UnknownName, match="Kijk of de naam klopt"):
        taakstellingen.bekende_gemeente("Narnia")
    with pytest.raises(UnknownName, match="niet bekend dat zij uit andere gemeenten bestaat"):
        opvolgers.voorgangers("Almere")


@pytest.mark.parametrize(
    ("gemeente", "says"),
    [
        ("Zeevang", ["Edam-Volendam: wettelijk", "Zeevang is op 1 januari 2016 opgegaan in Edam-Volendam.", "5"]),
        ("Westerwolde", ["Westerwolde: wettelijk", "Bellingwedde", "Vlagtwedde", "Samen", "8"]),
    ],
)
def test_the_command_line_tells_where_the_number_stands(capsys, gemeente, says):
    assert main(["taakstelling", "--jaar", "2018", "--gemeente", gemeente]) == 0
    out = capsys.readouterr().out
    for words in says:
        assert words in out
