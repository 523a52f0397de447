"""The command line: the same rules, without a database."""

from __future__ import annotations

import io
import json
import subprocess
import sys

import pytest

from luwte.site.cli import main, parser
from luwte.site.opdrachten.basis import Refusal

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


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["reken", *LKS, "loonwaarde=0.3", "loonwaarde=0.4"], "U geeft loonwaarde twee keer: 0.3 en 0.4."),
        (["verschil", *LKS, "loonwaarde=0.3", "uren=31"], "U geeft uren twee keer: 31 en 31. Geef elk feit één keer."),
        (["verschil", *LKS, "--met", "uren=24", "--met", "uren=28"], "U geeft uren twee keer: 24 en 28."),
        (["vraag", *LKS, "leeftijd=24"], "U geeft leeftijd twee keer: 23 en 24."),
        (
            ["omgekeerd", f"{LKS[0]}=0", "--onbekend", "uren", "leeftijd=23", "leeftijd=24"],
            "U geeft leeftijd twee keer: 23 en 24.",
        ),
        (["omgekeerd", f"{LKS[0]}=0", "--onbekend", "uren", *LKS[1:]], "uren: dit zoekt u. Laat uren=31 weg"),
        (
            ["omgekeerd", "wml_per_maand=1", "--onbekend", "datum", "--datum", "2017-01-01", "leeftijd=23"],
            "U zoekt de dag. Laat --datum weg",
        ),
    ],
)
def test_a_fact_given_twice_or_given_and_sought_is_refused_by_name(capsys, words, sentence):
    status, out, err = run(capsys, *words)
    assert (status, out) == (2, "")
    assert sentence in err


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["reken", *LKS, "--datum", "2017-01-01", "--datum", "2018-01-01"], "U geeft --datum twee keer. Geef het één"),
        (["reken", *LKS, "--datum=2017-01-01", "--dat", "2017-01-01"], "U geeft --datum twee keer."),
        (["reken", *LKS, "--gemeente", "Zaanstad", "--gemeente", "Purmerend"], "U geeft --gemeente twee keer."),
        (["verschil", *LKS, "--gemeente", ""], "Bij --gemeente staat niets. Geef een waarde, of laat --gemeente weg."),
        (["taakstelling", "--jaar", "2018", "--gemeente="], "Bij --gemeente staat niets."),
        (["reken", *LKS, "loonwaarde=0.3..", "--datum", "2017-02-01"], "loonwaarde: '0.3..' is geen bereik."),
        (["reken", *LKS, "loonwaarde=..0.3", "--datum", "2017-02-01"], "loonwaarde: '..0.3' is geen bereik."),
        (["bewijs", "--seconden", "-1"], "'-1' kan niet. Geef een heel getal van 1 of meer."),
        (["bewijs", "--seconden", "0"], "'0' kan niet. Geef een heel getal van 1 of meer."),
        (["bewijs", "--processen", "0"], "'0' kan niet. Geef een heel getal van 1 of meer."),
        (["bewijs", "--processen", "twee"], "'twee' kan niet. Geef een heel getal van 1 of meer."),
    ],
)
def test_an_option_given_twice_or_with_nothing_or_out_of_bounds_is_refused(capsys, words, sentence):
    status, out, err = run(capsys, *words)
    assert (status, out) == (2, "")
    assert err.startswith(sentence)


def test_the_least_that_an_option_can_be_is_taken(capsys):
    assert run(capsys, "bewijs", "plekken_tellen_op", "--lijst", "--seconden", "1", "--processen", "1")[0] == 0


@pytest.mark.parametrize("place", range(1, 5))
def test_facts_may_stand_before_and_after_options(capsys, place):
    words = [*LKS, "loonwaarde=0.30"]
    words[place:place] = ["--datum", "2017-02-01"]
    assert run(capsys, "reken", *words) == (0, "Loonkostensubsidie per maand: € 1.242,41 per maand\n", "")
    status, out, _ = run(capsys, "verschil", *words, "--met-datum", "2017-07-01")
    assert (status, "€ 1.242,41 per maand wordt" in out) == (0, True)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ([], "er ontbreekt opdracht. Typ: luwte --help"),
        (["rekn"], "rekn bestaat niet; kies uit "),
        (["taakstelling"], "er ontbreekt --jaar. Typ: luwte taakstelling --help"),
        (["taakstelling", "--jaar", "veel"], "veel kan niet bij --jaar. Typ: luwte taakstelling --help"),
        (["taakstelling", "--jaar", "2018", "Edam"], "Edam hoort hier niet"),
        (["reken", *LKS, "--datum"], "bij --datum hoort een waarde. Typ: luwte reken --help"),
        (["reken", *LKS, "--uitlegg"], "--uitlegg hoort hier niet"),
        (["reken", *LKS, "--json=ja"], "bij --json hoort geen waarde"),
        (["reken", *LKS, "--bo"], "bij --bon hoort een waarde"),
        (["verschil", *LKS, "--met-"], "--met- kan meer betekenen: --met-datum, --met-gemeente"),
        (["tabel", "a", "b", "--doelen", "x", "--op", "mars"], "mars bestaat niet; kies uit hier, spark"),
        (
            ["tabel", "a", "b", "--doelen", "x", "--datum", "2017-01-01", "--datumkolom", "dag"],
            "--datumkolom en --datum gaan niet samen",
        ),
        (["eisen", "--issu"], "bij --issue hoort een waarde. Typ: luwte eisen --help"),
    ],
)
def test_a_command_that_is_not_understood_says_why_in_dutch(capsys, words, sentence):
    status, out, err = run(capsys, *words)
    assert (status, out) == (2, "")
    assert err.startswith("Dat begrijp ik niet: ")
    assert sentence in err


def test_a_sentence_of_argparse_that_we_do_not_know_is_left_out():
    with pytest.raises(Refusal, match=r"^Dat begrijp ik niet\. Typ: luwte --help$"):
        parser().error("something new went wrong")


@pytest.mark.parametrize("command", [[], ["reken"], ["verschil"], ["omgekeerd"], ["eisen"], ["taakstelling"]])
def test_the_help_is_dutch(capsys, command):
    with pytest.raises(SystemExit) as end:
        main([*command, "--help"])
    out = capsys.readouterr().out
    assert end.value.code == 0
    assert out.startswith(" ".join(["gebruik: luwte", *command]))
    assert not {"usage:", "positional arguments:", "optional arguments:", "options:"} & set(out.splitlines())
    assert "show this help" not in out


ORDER = ["normuren", "leeftijd", "loonwaarde"]
SENTENCE = "Voor loonkostensubsidie per maand ontbreekt nog: normuren (Hoeveel uur is een volledige werkweek"


def test_missing_facts_are_named_in_the_order_in_which_vraag_asks_them(capsys, monkeypatch):
    words = [LKS[0], "uren=31", "--datum", "2017-02-01"]
    status, out, err = run(capsys, "reken", *words)
    assert (status, out) == (2, "")
    assert err.startswith(SENTENCE)
    places = [err.index(f"{name} (") for name in ORDER]
    assert places == sorted(places)
    monkeypatch.setattr("sys.stdin", io.StringIO("w\nw\nw\n"))
    document = json.loads(run(capsys, "vraag", *words, "--json")[1])
    assert [line["vraag"] for line in document["gesprek"]] == ORDER
    assert document["nodig"] == ORDER


def test_an_explanation_without_an_outcome_goes_as_far_as_it_can_and_says_what_to_ask(capsys):
    status, out, err = run(capsys, "reken", LKS[0], "uren=31", "--datum", "2017-02-01", "--uitleg")
    assert status == 2
    assert err.startswith(SENTENCE)
    assert out.startswith("Loonkostensubsidie per maand: nog niet bekend\n")
    assert "  Hoogste loonkostensubsidie: 70%\n" in out
    assert "    Uren: 31 uur per week\n" in out
    assert out.endswith(
        "\nDit is nog nodig, in deze volgorde:\n"
        "  1. Hoeveel uur is een volledige werkweek bij de werkgever? (normuren)\n"
        "  2. Hoe oud is iemand? (leeftijd)\n"
        "  3. Welk deel van het minimumloon is het werk waard? (loonwaarde)\n"
    )


def test_a_branch_that_is_taken_is_told_before_the_outcome_is_known(capsys):
    words = ["loonkostensubsidie_van_gemeente_per_maand", "rechtspositie=bijstand", "--datum", "2026-11-22", "--uitleg"]
    status, out, _ = run(capsys, "reken", *words)
    assert status == 2
    assert "? nee\n" in out or "? ja\n" in out


def test_the_same_in_json_has_no_value_and_the_facts_to_ask(capsys, tmp_path):
    words = ["reken", LKS[0], "uren=31", "--datum", "2017-02-01", "--json", "--bon", str(tmp_path / "bon.json")]
    status, out, err = run(capsys, *words)
    document = json.loads(out)
    assert (status, document["waarde"], document["uitleg"]["tekst"]) == (2, None, "nog niet bekend")
    assert [one["feit"] for one in document["nodig"]] == ORDER
    assert document["nodig"][1]["vraag"] == "Hoe oud is iemand?"
    assert err.startswith(SENTENCE)
    assert not (tmp_path / "bon.json").exists()


MERGED = "Zeevang is op 1 januari 2016 opgegaan in Edam-Volendam.\n"


@pytest.mark.parametrize(
    ("given", "name", "number", "err"),
    [
        ("Zeevang", "Edam-Volendam", "3", MERGED),
        ("zeevang", "Edam-Volendam", "3", MERGED),
        ("ameland", "Ameland", "0", ""),
        ("0060", "Ameland", "0", ""),
    ],
)
def test_a_municipality_is_known_by_name_code_and_former_name_as_for_taakstelling(capsys, given, name, number, err):
    words = ["taakstelling", f"gemeente={given}", "--datum", "2017-12-31"]
    status, out, said = run(capsys, "reken", *words, "--json")
    document = json.loads(out)
    assert (status, document["waarde"], document["feiten"], said) == (0, number, {"gemeente": name}, err)
    later = run(capsys, "verschil", *words, "--met-datum", "2018-12-31", "--json")
    assert (later[0], json.loads(later[1])["was"], later[2]) == (0, number, err)


def test_a_municipality_without_numbers_is_refused_with_the_sentence_of_taakstelling(capsys):
    shown = run(capsys, "taakstelling", "--jaar", "2018", "--gemeente", "Atlantis")[2]
    assert run(capsys, "reken", "taakstelling", "gemeente=Atlantis", "--datum", "2018-12-31") == (2, "", shown)


def test_vraag_takes_a_municipality_in_the_same_way_and_asks_again_when_it_is_not_known(capsys, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO("Atlantis\nZeevang\n"))
    status, out, err = run(capsys, "vraag", "taakstelling", "--datum", "2017-12-31")
    assert status == 0
    assert "Van de gemeente 'Atlantis' is geen wettelijk aantal bekend." in out
    assert "Wettelijk aantal plekken bij gemeente Edam-Volendam: 3" in out
    assert err == MERGED
