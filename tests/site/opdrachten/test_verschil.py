"""luwte verschil: two days, two policies or two sets of facts, explained on the command line."""

from __future__ import annotations

import json

import pytest

from luwte.site.cli import main

LKS = ["loonkostensubsidie_per_maand", "uren=31", "normuren=36", "leeftijd=23", "loonwaarde=0.30"]
BEGELEIDING = ["begeleidingssubsidie_algemeen_per_jaar", "uren=24"]


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    """Exit status, standard output and standard error of one command."""
    status = main(["verschil", *words])
    printed = capsys.readouterr()
    return status, printed.out, printed.err


def test_two_days_are_compared_per_cause_with_both_sources(capsys):
    status, out, _ = run(capsys, *LKS, "--datum", "2017-12-31", "--met-datum", "2018-01-01")
    assert status == 0
    assert "Per 1 januari 2018 € 15,23 per maand meer: " in out
    assert "wettelijk minimumloon per maand bij leeftijd 23 jaar +10,09, werkgeverslasten +5,14." in out
    assert "23% wordt 23,5% [Regeling loonkostensubsidie Participatiewet, ongewijzigd (landelijk)" in out


def test_the_parts_in_json_add_up_to_the_difference(capsys):
    _, out, _ = run(capsys, *LKS, "--datum", "2016-12-31", "--met-datum", "2026-01-01", "--json",
                    "functieloon_per_maand=2000")  # fmt: skip
    answer = json.loads(out)
    cents = [int(part["verschil"].replace(".", "")) for part in answer["delen"]]
    assert len(cents) > 2
    assert sum(cents) == int(answer["verschil"].replace(".", ""))
    assert answer["zin"].startswith("Per 1 januari 2026 ")


def test_the_policy_of_two_municipalities_is_compared(capsys):
    _, out, _ = run(capsys, "loonwaarde_geeft_signaal", "loonwaarde=0.25", "--gemeente", "Zaanstad",
                    "--met-gemeente", "Purmerend", "--datum", "2018-01-01", "--json")  # fmt: skip
    answer = json.loads(out)
    assert answer["delen"] == []
    assert answer["zin"] == "Met het beleid van Purmerend hetzelfde: ja."
    assert answer["met_beleid"] == "Regio Zaanstreek-Waterland"


def test_another_fact_is_compared(capsys):
    _, out, _ = run(capsys, *LKS, "--datum", "2017-02-01", "--met", "loonwaarde=0.50")
    assert "Met loonwaarde=0.50 € 354,97 per maand minder: loonwaarde -354,97." in out


def test_without_another_side_the_previous_and_the_next_change_are_told(capsys):
    _, out, _ = run(capsys, *LKS, "--datum", "2026-11-22")
    assert "Per 1 juli 2026 € " in out
    assert "Per 1 januari 2027 niet te vergelijken: Referentiemaandloon bij 36 uur is niet bekend" in out
    _, out, _ = run(capsys, *LKS, "--datum", "2025-11-22", "--json")
    answer = json.loads(out)
    assert answer["volgende"]["per"] == "2026-01-01"
    assert answer["volgende"]["verschil"]["delen"][0]["oorzaken"][0]["naam"] == "wml_referentiemaand"
    assert answer["vorige"]["onbekend"] == ""


def test_an_outcome_that_never_changes_says_so(capsys):
    _, out, _ = run(capsys, "vakantiebijslag")
    assert "Er is geen verandering bekend die nog komt." in out


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ([*LKS, "--datum", "2018-01-01", "--met-datum", "2018-01-01"], "Geef een andere dag, gemeente of feit"),
        ([*LKS, "--datum", "2018-01-01", "--met-datum", "2030-01-01"], "niet bekend op 1 januari 2030"),
        ([*LKS, "--met", "loonwaarde=50"], "Bedoelt u 0,50"),
        ([*LKS, "--met-datum", "morgen"], "Schrijf JJJJ-MM-DD"),
        (["loonkostensubsidie_per_maand", "--met-gemeente", "Atlantis"], "Atlantis"),
        ([], "luwte verschil --help"),
    ],
)
def test_wrong_words_are_refused_with_a_sentence(capsys, words, sentence):
    status, out, err = run(capsys, *words)
    assert status == 2
    assert sentence in err
    assert out == ""
