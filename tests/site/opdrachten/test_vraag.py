"""luwte vraag: a conversation on the command line, or through a pipe."""

from __future__ import annotations

import io
import json
import subprocess
import sys

import pytest

from luwte.site.cli import main

DAY = ["--datum", "2017-02-01"]
LKS = ["vraag", "loonkostensubsidie_per_maand", *DAY]


@pytest.fixture
def talk(capsys, monkeypatch):
    """Answers in, what is said out."""

    def run(words, *answers):
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{answer}\n" for answer in answers)))
        status = main(list(words))
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return run


def test_a_conversation_ends_with_the_same_amount_as_reken(talk):
    status, out, _ = talk(LKS, "31", "36", "23", "30%")
    assert status == 0
    assert "Loonkostensubsidie per maand: € 1.242,41 per maand" in out
    assert "Dit beslist: uren: 31 uur per week" in out
    assert "Meer vragen zijn er niet." in out


def test_one_no_about_what_someone_can_do_ends_the_questions(talk):
    status, out, _ = talk(["vraag", "arbeidsvermogen", *DAY], "nee")
    assert status == 0
    assert "Arbeidsvermogen: nee" in out
    assert "De andere 5 antwoorden zijn niet nodig: hoe ze ook luiden, de uitkomst blijft nee." in out
    assert out.count("niet gevraagd: ") == 5


def test_facts_that_are_given_are_not_asked(talk):
    status, out, _ = talk([*LKS, "uren=31", "normuren=36", "leeftijd=23"], "0,30")
    assert status == 0
    assert "Hoe oud" not in out
    assert "€ 1.242,41" in out


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        ("30", "30 kan niet. Bedoelt u 0,30 (30%)?"),
        ("veel", "'veel' is geen getal. Schrijf het zonder spaties, met een komma."),
        ("", "'' is geen getal."),
        ("-1%", "'-1%' is geen getal."),
    ],
)
def test_a_wrong_answer_is_said_and_asked_again_and_nothing_is_lost(talk, answer, sentence):
    status, out, _ = talk([*LKS, "uren=31", "normuren=36", "leeftijd=23"], answer, "0,30")
    assert status == 0
    assert sentence in out
    assert "€ 1.242,41" in out


@pytest.mark.parametrize("word", ["?", "waarom"])
def test_a_question_mark_tells_which_rule_asks_and_how_to_answer(talk, word):
    _, out, _ = talk(LKS, word, "31", "36", "23", "0.30")
    assert "Dit is nodig voor Deel van de werkweek" in out
    assert "Dat telt mee voor: Loonkostensubsidie per maand (Participatiewet art. 10d lid 4)." in out
    assert "Een getal. Van meer dan 0 uur per week tot en met 60 uur per week." in out


def test_what_someone_does_not_know_is_passed_over_and_named_at_the_end(talk):
    status, out, _ = talk(LKS, "31", "weet ik niet", "23", "0,30")
    assert status == 1
    assert "Er is nog geen uitkomst." in out
    assert "Hoeveel uur is een volledige werkweek bij de werkgever? (normuren)" in out
    assert "Zonder dat antwoord kan het zijn: van € 1.118,17 per maand tot en met € 1.442,80 per maand." in out


def test_another_answer_may_decide_without_what_is_not_known(talk):
    status, out, _ = talk(["vraag", "arbeidsvermogen", *DAY], "w", "nee")
    assert status == 0
    assert "niet geweten: Kan iemand een taak uitvoeren in een organisatie?" in out


@pytest.mark.parametrize("answers", [("31", "stop"), ("31",), ()])
def test_stopping_and_the_end_of_a_pipe_say_what_is_still_needed(talk, answers):
    status, out, _ = talk(LKS, *answers)
    assert status == 1
    assert "Gestopt. Er is nog geen uitkomst." in out
    assert "(leeftijd)" in out


def test_the_transcript_is_json_on_its_own(talk):
    status, out, err = talk([*LKS, "uren=31", "--json"], "w", "?", "23", "30", "stop")
    document = json.loads(out)
    assert status == 1
    assert [line["vraag"] for line in document["gesprek"]] == ["normuren", "leeftijd", "leeftijd", *["loonwaarde"] * 2]
    assert document["gesprek"][3]["fout"] == "30 kan niet. Bedoelt u 0,30 (30%)?"
    assert "Dit is nodig voor" in document["gesprek"][1]["uitleg"]
    assert document["feiten"] == {"uren": "31", "leeftijd": "23"}
    assert document["onbekend"] == ["normuren"]
    assert document["nodig"] == ["loonwaarde", "normuren"]
    assert document["mogelijk"]["uitkomsten"]
    assert "Hoe oud" in err


def test_the_transcript_of_an_outcome_says_what_decided_and_what_was_not_asked(talk):
    status, out, _ = talk(["vraag", "arbeidsvermogen", *DAY, "--json"], "w", "nee")
    document = json.loads(out)
    assert status == 0
    assert document["waarde"] is False
    assert document["beslist"] == ["heeft_basale_vaardigheden"]
    assert "kan_taak_uitvoeren" not in document["niet_gevraagd"]
    assert len(document["niet_gevraagd"]) == 4
    assert document["uitleg"]["naam"] == "arbeidsvermogen"


def test_a_choice_is_made_by_number_word_or_what_people_call_it(talk):
    for answer in ("2", "persoon", "Persoon"):
        status, out, _ = talk(["vraag", "mag_advies_vragen", "--datum", "2016-12-31"], answer)
        assert status == 0
        assert "2. persoon" in out
        assert ": nee" in out


def test_what_every_answer_gives_is_told_without_a_question(talk):
    status, out, _ = talk(["vraag", "mag_advies_vragen", "--datum", "2017-01-01"])
    assert status == 0
    assert "Mag deze aanvrager het advies vragen: ja" in out
    assert "Hiervoor is geen enkel antwoord nodig. Het andere antwoord is niet nodig: hoe het ook luidt" in out
    assert "niet gevraagd: Wie vraagt het advies aan?" in out


def test_who_does_not_know_the_first_thing_is_asked_what_may_decide_without_it(talk):
    words = ["vraag", "loonkostensubsidie_van_gemeente_per_maand", "--datum", "2018-11-15"]
    status, out, _ = talk(words, "w", "w", "?", "100%")
    assert status == 0
    assert "Misschien is het antwoord dat u niet weet dan niet meer nodig." in out
    assert "Loonkostensubsidie van de gemeente per maand: € 0,00 per maand" in out
    assert "niet geweten: Welke uitkering" in out


def test_what_stays_open_names_all_that_can_still_be_needed(talk):
    words = ["vraag", "loonkostensubsidie_van_gemeente_per_maand", "--datum", "2018-11-15"]
    status, out, _ = talk(words, *"wwwwww")
    assert status == 1
    after = out.partition("Daarna kan ook dit nodig zijn:")[2]
    for name in ("loonwaarde", "uren", "normuren", "leeftijd"):
        assert f"({name})" in after
    status, out, _ = talk([*words, "--json"], *"wwwwww")
    assert set(json.loads(out)["misschien_nodig"]) == {"loonwaarde", "uren", "normuren", "leeftijd"}


def test_a_wrong_target_or_fact_is_refused_before_anything_is_asked(talk):
    for words, sentence in (
        (["vraag", "arbeidsvermogn", *DAY], "Bedoelt u 'arbeidsvermogen'?"),
        ([*LKS, "loonwaarde=30"], "Bedoelt u 0,30 (30%)?"),
        ([*LKS, "uren=24..31"], "is geen getal"),
        (["vraag"], "luwte vraag --help"),
    ):
        status, out, err = talk(words)
        assert status == 2
        assert sentence in err
        assert out == ""


def test_a_figure_that_is_not_known_ends_the_conversation_with_its_sentence(talk):
    status, _, err = talk(["vraag", "wml_per_maand", "--datum", "2030-01-01"], "23")
    assert status == 2
    assert "niet bekend op 1 januari 2030" in err


def test_a_pipe_works_in_a_process_of_its_own():
    done = subprocess.run(
        [sys.executable, "-m", "luwte.site.cli", *LKS],
        input="31\n36\n23\n0,30\n",
        capture_output=True,
        text=True,
        check=True,
    )
    assert "€ 1.242,41 per maand" in done.stdout
