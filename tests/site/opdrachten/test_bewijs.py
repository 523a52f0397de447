"""``luwte bewijs``: the verdict in words, in JSON, and as an exit status."""

import json
from dataclasses import replace

import pytest

from luwte.site.cli import main
from luwte.site.opdrachten import bewijs
from luwte.wet import invarianten


def test_een_bewezen_stelling_zegt_hoe_en_over_hoeveel_perioden(capsys):
    assert main(["bewijs", "delen_zijn_samen_het_loon"]) == 0
    said = capsys.readouterr().out
    assert "delen_zijn_samen_het_loon: BEWEZEN (" in said
    assert "Loonwaarde, loonkostensubsidie en het deel van de werkgever zijn samen precies het minimumloon" in said
    assert "1 van 1 stellingen bewezen in " in said
    assert "niet alle perioden" not in said


def test_in_json_staat_alles_om_het_na_te_rekenen(capsys):
    assert main(["bewijs", "plekken_tellen_op", "--json"]) == 0
    (found,) = json.loads(capsys.readouterr().out)["stellingen"]
    assert (found["uitkomst"], found["tegenvoorbeeld"]) == ("bewezen", None)
    assert found["nl"].startswith("Plekken tellen op")
    assert found["en"].startswith("Counting is additive")
    assert found["perioden"][0]["vanaf"] == "2017-01-01"
    facts = found["getuige"]["feiten"]
    assert set(facts) == {"uren_totaal", "uren_totaal_elders", "uren_totaal_samen"}
    assert invarianten.klopt("plekken_tellen_op", found["getuige"]["datum"], found["getuige"]["beleid"], facts) is True


def test_twee_processen_geven_hetzelfde_als_een(capsys):
    names = ["delen_zijn_samen_het_loon", "advies_volgt_arbeidsvermogen"]
    assert main(["bewijs", *names, "--snel", "--processen", "2"]) == 0
    said = capsys.readouterr().out
    assert "2 van 2 stellingen bewezen" in said
    assert "Met --snel zijn niet alle perioden gedaan." in said


def test_een_stelling_die_niet_waar_is_geeft_een_tegenvoorbeeld_een_test_en_status_een(capsys, monkeypatch):
    by_name = {claim.name: claim for claim in invarianten.stellingen()}
    wrong = replace(by_name["een_uur_meer_is_geen_afgrond"], places={})
    monkeypatch.setattr(invarianten, "stellingen", lambda: (wrong,))
    assert main(["bewijs", "--snel", "--processen", "1"]) == 1
    said = capsys.readouterr().out
    assert "WEERLEGD" in said
    assert "Tegenvoorbeeld: 1 " in said
    assert "def test_een_uur_meer_is_geen_afgrond_tegenvoorbeeld():" in said
    assert "0 van 1 stellingen bewezen" in said


def test_wat_niet_op_tijd_klaar_is_heet_niet_bewezen(capsys, monkeypatch):
    monkeypatch.setattr("luwte.engine.proof.solver.Question.ask", lambda *_: bewijs_open())
    assert main(["bewijs", "delen_zijn_samen_het_loon"]) == 1
    assert "NIET BEWEZEN" in capsys.readouterr().out


def bewijs_open():
    from luwte.engine.proof.solver import Answer

    return Answer("undecided")


def test_een_onbekende_naam_wijst_naar_de_naam_die_bedoeld_is(capsys):
    assert main(["bewijs", "plekken_tellen_o"]) == 2
    assert capsys.readouterr().err.strip() == (
        "De stelling 'plekken_tellen_o' bestaat niet. Bedoelt u 'plekken_tellen_op'?"
    )


def test_de_lijst_noemt_elke_stelling_in_twee_talen_zonder_te_rekenen(capsys):
    assert main(["bewijs", "--lijst", "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)
    assert [one["stelling"] for one in listed] == [claim.name for claim in invarianten.stellingen()]
    assert main(["bewijs", "--lijst", "plekken_tellen_op"]) == 0
    assert "Counting is additive" in capsys.readouterr().out


@pytest.mark.parametrize("value", [True, False])
def test_ja_en_nee_staan_in_woorden_in_de_test(value):
    claim = invarianten.stellingen()[0]
    example = bewijs.Example(invarianten.TIJDVAK.start, ("a",), {"feit": value}, {})
    assert f'"feit": "{"ja" if value else "nee"}"' in bewijs.as_test(claim, example)
