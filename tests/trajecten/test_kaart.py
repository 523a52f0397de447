"""The map of the course: made from the table, whole, and true to the road of a case."""

from luwte.site.opdrachten import verloop as opdracht
from luwte.trajecten import verloop
from luwte.trajecten.kaart import BREED, HOOG, kaart, overgangen_in_woorden


def test_every_state_and_every_pair_of_the_table_is_on_the_map():
    tekening = kaart()
    assert {vak.code for vak in tekening.vakken} == set(verloop.TOESTANDEN)
    getekend = {(lijn.van, lijn.naar) for lijn in tekening.lijnen}
    tabel = {(van, naar) for code, van, naar in verloop.paren() if van and van != naar and code != "T58"}
    assert getekend == tabel
    assert {code for lijn in tekening.lijnen for code in lijn.codes} <= set(verloop.OVERGANGEN)


def test_no_two_boxes_lie_on_each_other_and_no_word_leaves_the_map():
    vakken = kaart().vakken
    for een in vakken:
        assert een.x + BREED <= kaart().breed
        assert een.y + HOOG <= kaart().hoog
        for ander in vakken:
            naast = abs(een.x - ander.x) >= BREED or abs(een.y - ander.y) >= HOOG
            assert een == ander or naast, (een.code, ander.code)


def test_the_road_of_a_case_is_marked_and_so_is_where_it_is():
    tekening = kaart([("S0", "S1"), ("S1", "S3")], "S3")
    assert {lijn.van + lijn.naar for lijn in tekening.lijnen if lijn.soort == "gezet"} == {"S0S1", "S1S3"}
    staten = {vak.code: vak.staat for vak in tekening.vakken if vak.staat != "anders"}
    assert staten == {"S0": "gedaan", "S1": "gedaan", "S3": "nu"}
    assert "nu bij: Diagnose in de praktijk" in tekening.omschrijving


def test_the_list_tells_each_transition_in_words():
    rijen = {rij.code: (van, naar) for rij, van, naar in overgangen_in_woorden()}
    assert rijen.keys() == verloop.OVERGANGEN.keys()
    assert rijen["T1"] == ("begin van een dossier", "Signaal ontvangen")
    assert rijen["T58"] == ("elke toestand die nog loopt", "Uitgestroomd")
    assert rijen["T40"][1] == "blijft waar het is"
    assert rijen["T46t"][1].startswith("terug naar waar het was (In dienst, eerste contract")


def test_the_drawing_of_the_docs_is_the_table_of_today():
    bewaard = opdracht.TEKENING.read_text(encoding="utf-8")
    assert bewaard == opdracht.tekening(), "Voer uit: ./luwte verloop --schrijf"


def test_the_command_lists_the_course(capsys):
    assert opdracht.main([]) == 0
    regels = capsys.readouterr().out.splitlines()
    assert len(regels) == len(verloop.OVERGANGEN)
    assert regels[0].startswith("T1    Signaal vastleggen: begin van een dossier -> Signaal ontvangen.")
