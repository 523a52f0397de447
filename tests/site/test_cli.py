"""The command line: the same rules, without a database."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from luwte.site.cli import main

LKS = ["loonkostensubsidie_per_maand", "uren=31", "normuren=36", "leeftijd=23"]


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    """Exit status, standard output and standard error of one command."""
    status = main(list(words))
    printed = capsys.readouterr()
    return status, printed.out, printed.err


def test_reken_gives_the_loonkostensubsidie_to_the_cent_as_a_json_string(capsys):
    status, out, _ = run(capsys, "reken", *LKS, "loonwaarde=0.30", "--datum", "2017-02-01", "--json")
    assert status == 0
    answer = json.loads(out)
    assert answer["waarde"] == "1242.41"
    assert answer["bron"] == "Participatiewet art. 10d lid 4"


def test_reken_explains_with_article_and_date(capsys):
    _, out, _ = run(capsys, "reken", *LKS, "loonwaarde=0.30", "--datum", "2017-02-01", "--uitleg")
    assert "Participatiewet art. 10d lid 4; geldig vanaf 1 januari 2017" in out
    assert "€ 1.551,60 per maand" in out


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ([*LKS, "loonwaarde=30", "--datum", "2017-02-01"], "Bedoelt u 0,30 (30%)?"),
        ([*LKS, "--datum", "2017-02-01"], "ontbreekt nog: loonwaarde"),
        ([*LKS, "loonwaarde=0.30", "--datum", "2030-01-01"], "niet bekend op 1 januari 2030"),
        ([*LKS, "loonwaarde=0.30", "--datum", "gisteren"], "Schrijf JJJJ-MM-DD"),
        ([*LKS, "loonwaarde", "--datum", "2017-02-01"], "Schrijf naam=waarde"),
        (["loonkostensubsidie_per_mand", "uren=31"], "Bedoelt u 'loonkostensubsidie_per_maand'?"),
        ([], "luwte reken --lijst"),
    ],
)
def test_reken_refuses_wrong_input_with_a_sentence_and_no_amount(capsys, words, sentence):
    status, out, err = run(capsys, "reken", *words)
    assert status == 2
    assert sentence in err
    assert out == ""


def test_the_list_shows_every_target_with_its_facts_and_units(capsys):
    _, out, _ = run(capsys, "reken", "--lijst")
    assert "loonkostensubsidie_per_maand  (euro per maand)" in out
    assert "    uren=uur per week" in out
    assert "    werkgeverschap=gemeente|regulier|uitzend|payroll" in out


@pytest.mark.eis("M253")
@pytest.mark.eis("M254")
@pytest.mark.parametrize(
    ("uren", "kosten", "baten", "saldo"),
    [("31", "32500.00", "32100.00", "-400.00"), ("24", "25200.00", "25270.00", "70.00")],
)
def test_the_note_comes_out_as_printed(capsys, uren, kosten, baten, saldo):
    words = ["exploitatie", "--uren", uren, "--datum", "2017-01-01", "--notitie", "--json"]
    document = json.loads(run(capsys, *words)[1])
    assert document["kosten"]["totaal"] == kosten
    assert document["baten"]["totaal"] == baten
    assert document["saldo"] == saldo


def test_the_corrected_business_case_uses_one_basis(capsys):
    words = ["exploitatie", "--uren", "31", "--datum", "2017-01-01", "--json"]
    document = json.loads(run(capsys, *words)[1])
    assert document["kosten"] == {
        "loonkosten": "21298.50",
        "begeleidingskosten": "11194.44",
        "totaal": "32492.94",
    }
    assert document["baten"]["loonkostensubsidie"] == "14908.92"
    assert document["saldo"] == "627.65"


def test_without_known_policy_the_user_gives_an_amount_or_gets_a_sentence(capsys):
    words = ["exploitatie", "--uren", "31", "--datum", "2026-11-01"]
    status, _, err = run(capsys, *words)
    assert status == 2
    assert "--subsidie-algemeen" in err
    status, out, _ = run(capsys, *words, "--subsidie-algemeen", "8500", "--json")
    assert status == 0
    assert json.loads(out)["baten"]["algemene_subsidie"] == "8500.00"


@pytest.mark.eis("M263")
def test_the_region_has_58_and_102_places(capsys):
    for jaar, total in (("2017", 58), ("2018", 102)):
        words = ["taakstelling", "--jaar", jaar, "--regio", "Zaanstreek-Waterland", "--json"]
        document = json.loads(run(capsys, *words)[1])
        assert document["taakstelling"] == total
        assert len(document["gemeenten"]) == 8


@pytest.mark.eis("M302")
def test_twenterand_shows_number_and_realisation_and_an_unknown_year_is_a_sentence(capsys):
    words = ["taakstelling", "--gemeente", "Twenterand", "--jaar"]
    document = json.loads(run(capsys, *words, "2019", "--json")[1])
    assert document["taakstelling"] == 11
    assert document["gemeenten"]["Twenterand"]["gerealiseerd_volgens_bron"] == 9
    status, _, err = run(capsys, *words, "2020")
    assert status == 2
    assert "niet bekend op 31 december 2020" in err


def test_an_unknown_municipality_or_region_is_refused(capsys):
    assert run(capsys, "taakstelling", "--jaar", "2018", "--gemeente", "Atlantis")[0] == 2
    assert run(capsys, "taakstelling", "--jaar", "2018", "--regio", "Atlantis")[0] == 2
    assert run(capsys, "reken", *LKS, "loonwaarde=0.3", "--gemeente", "Atlantis")[0] == 2


def test_a_list_cut_off_by_another_command_stops_without_a_traceback():
    """`luwte reken --lijst | head -1`, as the issue invites people to type."""
    with subprocess.Popen(
        [sys.executable, "-m", "luwte.site.cli", "reken", "--lijst"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as command:
        assert command.stdout.readline().startswith(b"aangewezen_op_beschut")
        command.stdout.close()
        assert command.stderr.read() == b""
