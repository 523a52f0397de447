"""The explanation in a case tells what the law changes next in this person's amount."""

from __future__ import annotations

PAD = "/dossiers/{}/uitleg/loonkostensubsidie_van_gemeente_per_maand/"


def test_an_amount_of_the_case_tells_its_next_and_last_change(consultant, maak_geval, hooguit_queries):
    geval = maak_geval("S16")
    with hooguit_queries():
        antwoord = consultant.get(PAD.format(geval.traject.pk))
    komt, was = antwoord.context["veranderingen"]
    assert komt.per > antwoord.context["op"] >= was.per
    for een in (komt, was):
        assert een.zin in antwoord.content.decode()
        assert een.delen
    assert "Wat verandert er in de tijd?" in antwoord.content.decode()


def test_the_panel_leaves_other_days_out(consultant, maak_geval):
    geval = maak_geval("S16")
    paneel = consultant.get(PAD.format(geval.traject.pk), headers={"HX-Request": "true"}).content.decode()
    assert "Wat verandert er in de tijd?" not in paneel
