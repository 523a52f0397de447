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
    assert answer["zin"].startswith("Op 1 januari 2026, vergeleken met 31 december 2016, € ")


@pytest.mark.parametrize(
    ("day", "other", "lead"),
    [
        ("2017-12-31", "2018-01-01", "Per 1 januari 2018 € 15,23 per maand meer: "),
        ("2017-12-30", "2018-01-01", "Op 1 januari 2018, vergeleken met 30 december 2017, € 15,23 per maand meer: "),
        ("2018-01-01", "2017-12-31", "Op 31 december 2017, vergeleken met 1 januari 2018, € 15,23 per maand minder: "),
        ("2017-02-01", "2018-03-15", "Op 15 maart 2018, vergeleken met 1 februari 2017, € 26,28 per maand meer: "),
        ("2018-02-01", "2018-03-15", "Op 15 maart 2018, vergeleken met 1 februari 2018, hetzelfde: "),
    ],
)
def test_a_change_is_laid_on_a_day_only_when_the_days_follow_each_other(capsys, day, other, lead):
    _, out, _ = run(capsys, *LKS, "--datum", day, "--met-datum", other)
    assert out.splitlines()[1].startswith(lead)


def test_the_policy_of_two_municipalities_is_compared(capsys):
    _, out, _ = run(capsys, "loonwaarde_geeft_signaal", "loonwaarde=0.25", "--gemeente", "Zaanstad",
                    "--met-gemeente", "Purmerend", "--datum", "2018-01-01", "--json")  # fmt: skip
    answer = json.loads(out)
    assert answer["delen"] == []
    assert answer["zin"] == "Met het beleid van Purmerend hetzelfde: ja."
    assert answer["met_beleid"] == "Regio Zaanstreek-Waterland"


def test_two_shipped_policies_differ_and_the_cause_is_named_with_both_sources(capsys):
    words = ["werkgeverschap_gekozen", "werkgeverschap=payroll", "--gemeente", "Zaanstad", "--datum", "2019-06-01"]
    status, out, _ = run(capsys, *words, "--met-gemeente", "Twenterand")
    assert status == 0
    assert "Met het beleid van Twenterand nee, eerst ja: in dienst bij een payrollbedrijf." in out
    assert "(Regio Zaanstreek-Waterland) | Raadsbrief Twenterand 2019" in out


def test_the_outcome_says_how_uncertain_it_is_also_when_only_an_unchanged_cause_is(capsys):
    """From July 2026 only the minimum wage differs, which was read; the employer's charges were not."""
    _, out, _ = run(capsys, *LKS, "--datum", "2026-06-30", "--met-datum", "2026-07-01")
    first, _, rest = out.partition("\n")
    assert first.endswith("per maand  (zekerheid: niet geverifieerd)")
    assert "niet geverifieerd" not in rest.split("Stap voor stap")[0]
    _, out, _ = run(capsys, "wml_per_maand", "leeftijd=40", "--datum", "2017-06-30", "--met-datum", "2017-07-01")
    assert out.partition("\n")[0] == "Minimumloon per maand: € 1.551,60 per maand wordt € 1.565,40 per maand"
    _, out, _ = run(capsys, *LKS, "--datum", "2026-11-22")
    assert "Per 1 juli 2026" in out
    assert "(zekerheid: niet geverifieerd)" in out.partition("\n")[0]


POLICY = """naam: Verordening {name}
waarden:
  begeleidingssubsidie_algemeen_maximum:
    {{waarde: "{amount}", vanaf: 2026-01-01, bron: "Verordening {name}, art. 7", zekerheid: gelezen}}
  begeleidingssubsidie_uren:
    {{waarde: "{hours}", vanaf: 2026-01-01, bron: "Verordening {name}, art. 7", zekerheid: gelezen}}
"""
SUBSIDY = ["begeleidingssubsidie_algemeen", "uren=24", "--datum", "2026-06-01"]


@pytest.fixture
def policies(tmp_path):
    """Two policy files of one's own."""
    paths = []
    for name, amount, hours in (("A", "8500", "31"), ("B", "9000", "32")):
        paths.append(tmp_path / f"{name.lower()}.yaml")
        paths[-1].write_text(POLICY.format(name=name, amount=amount, hours=hours))
    return [str(path) for path in paths]


def test_two_policies_of_ones_own_are_compared_by_cause_to_the_cent(capsys, policies):
    one, two = policies
    _, out, _ = run(capsys, *SUBSIDY, "--beleid", one, "--met-beleid", two, "--json")
    answer = json.loads(out)
    # 8500 x 24/31 and 9000 x 24/32, half up to the cent; first the amount (9000 x 24/31), then the hours
    assert (answer["was"], answer["wordt"], answer["verschil"]) == ("6580.65", "6750.00", "169.35")
    assert [(part["oorzaken"][0]["naam"], part["verschil"]) for part in answer["delen"]] == [
        ("begeleidingssubsidie_algemeen_maximum", "387.09"),
        ("begeleidingssubsidie_uren", "-217.74"),
    ]
    assert answer["zin"].startswith("Met het beleid in b.yaml € 169,35 per jaar meer: ")
    assert (answer["beleid"], answer["met_beleid"]) == ("Verordening A", "Verordening B")


def test_policy_of_a_file_lies_on_that_of_a_municipality(capsys, policies):
    one, two = policies
    day = [*SUBSIDY[:2], "--gemeente", "Zaanstad"]
    _, out, _ = run(capsys, *day, "--datum", "2019-06-01", "--met-datum", "2026-06-01", "--beleid", one, "--json")
    assert json.loads(out)["delen"] == [], "8500 euro at 31 hours, first of the region and then of the file"
    _, out, _ = run(capsys, *SUBSIDY, "--beleid", one, "--met-gemeente", "Zaanstad", "--met-beleid", two, "--json")
    assert json.loads(out)["met_beleid"] == "Verordening B"
    status, _, err = run(capsys, *SUBSIDY, "--beleid", one, "--met-gemeente", "Zaanstad")
    assert (status, "niet bekend" in err) == (2, True), "the file is of the first side"


def test_an_amount_is_computed_with_a_policy_file(capsys, policies):
    assert main(["reken", *SUBSIDY, "--beleid", policies[1], "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["waarde"] == "6750.00"


@pytest.mark.parametrize("words", [["--beleid"], ["--met-beleid"]])
def test_a_wrong_policy_file_is_refused_with_its_place(capsys, tmp_path, words):
    path = tmp_path / "fout.yaml"
    path.write_text("naam: A\nwaarden: {minimum_uren: {waarde: 20}}")
    status, out, err = run(capsys, *SUBSIDY, *words, str(path))
    assert (status, out) == (2, "")
    assert err.startswith("fout.yaml, waarden, minimum_uren: 'vanaf' ontbreekt. Vul het in.")


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
