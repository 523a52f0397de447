"""luwte omgekeerd, and luwte reken with ranges: the business case backwards."""

from __future__ import annotations

import json

import pytest

from luwte.site.cli import main

FACTS = ["normuren=36", "leeftijd=23", "rechtspositie=bijstand", "werkgeverschap=gemeente"]
PLACE = [*FACTS, "loonwaarde=0.30", "begeleidingskosten_per_voltijdplek=13000"]
WHERE = ["--gemeente", "Zaanstad", "--datum", "2017-02-01"]


@pytest.fixture
def run(capsys):
    def command(*words):
        status = main(list(words))
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return command


def solved(run, *words):
    status, out, err = run("omgekeerd", *words, *WHERE, "--json")
    assert status == 0, err
    return json.loads(out)


@pytest.mark.eis("M212")
def test_the_balance_of_a_place_passes_nil_at_the_tax_advantage_and_above_the_full_subsidy(run):
    answer = solved(run, "exploitatiesaldo_per_jaar=0", "--onbekend", "uren", *PLACE)
    assert answer["oplossingen"] == []
    first, second = answer["overgangen"]
    assert (first["voor"], first["na"]) == ("23.99", "24")
    assert "minste verloonde uren per jaar? nee" in first["verandert"][0]
    assert (second["voor"], second["na"]) == ("32.87", "32.88")
    assert second["verandert"] == []
    assert any("is hier uren voor de volle subsidie" in reason for reason in second["beslist"])
    assert [row["bij"]["uren"] for row in answer["mogelijk"]["uitkomsten"]] == ["60", "31"]


def test_the_cost_at_which_a_place_breaks_even_is_found_to_the_cent(run):
    answer = solved(run, "exploitatiesaldo_per_jaar=0", "--onbekend", "begeleidingskosten_per_voltijdplek", "uren=31",
                    *FACTS, "loonwaarde=0.30")  # fmt: skip
    (piece,) = answer["oplossingen"]
    cost = piece["van"]
    assert piece["tot_en_met"] == cost
    status, out, _ = run("reken", "exploitatiesaldo_per_jaar", "uren=31", *FACTS, "loonwaarde=0.30",
                         f"begeleidingskosten_per_voltijdplek={cost}", *WHERE, "--json")  # fmt: skip
    assert status == 0
    assert json.loads(out)["waarde"] == "0.00"


def test_the_subsidy_that_makes_a_place_break_even_is_found_too(run):
    answer = solved(run, "exploitatiesaldo_per_jaar=0", "--onbekend", "begeleidingssubsidie_algemeen_maximum",
                    "uren=31", *PLACE)  # fmt: skip
    (piece,) = answer["oplossingen"]
    assert piece["van"] == piece["tot_en_met"]
    assert piece["uitkomst_van"] == "0.00"


def test_below_thirty_percent_the_maximum_of_the_subsidy_decides(run):
    answer = solved(run, "loonkostensubsidie_per_maand=1242.41", "--onbekend", "loonwaarde", "uren=31", *FACTS)
    below, at = answer["oplossingen"]
    assert (below["van"], below["tot_en_met"], at["van"], at["tot_en_met"]) == ("0", "0.29", "0.3", "0.3")
    assert "is hier hoogste loonkostensubsidie (Participatiewet art. 10d lid 4)" in below["beslist"][0]


def test_it_reads_as_sentences(run):
    status, out, _ = run("omgekeerd", "exploitatiesaldo_per_jaar=0", "--onbekend", "uren", *PLACE, *WHERE)
    assert status == 0
    assert "Geen oplossing. Mogelijk is € -" in out
    assert "De uitkomst gaat op 2 plaatsen voorbij € 0,00 per jaar:" in out
    assert "hier verandert: Lage-inkomensvoordeel per jaar: verloonde uren per jaar is lager dan" in out
    status, out, _ = run("omgekeerd", "loonkostensubsidie_per_maand>=1000", "--onbekend", "leeftijd", "uren=31",
                         "normuren=36", "loonwaarde=0.30", *WHERE)  # fmt: skip
    assert "  leeftijd 22 jaar: € 1.056,04 per maand" in out
    assert "  leeftijd 23 jaar tot en met 66 jaar: € 1.242,41 per maand" in out
    assert "beslist: Wettelijk minimumloon per maand: € 1.551,60 per maand" in out
    status, out, _ = run("omgekeerd", "mag_advies_vragen=ja", "--onbekend", "aanvrager", *WHERE)
    assert "'aanvrager' maakt hier niet uit: de uitkomst is altijd ja, bij " in out


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["exploitatiesaldo_per_jaar", "--onbekend", "uren"], "Schrijf doel=waarde"),
        (["exploitatiesaldo_per_jaar<0", "--onbekend", "uren"], "Schrijf doel=waarde"),
        (["exploitatiesaldo_per_jaar=0"], "luwte omgekeerd --help"),
        (["exploitatiesaldo_per_jaar=nul", "--onbekend", "uren", *PLACE], "is geen getal"),
        (["exploitatiesaldo_per_jaar=0", "--onbekend", "uren=31..24", *PLACE], "Draai ze om"),
        (["exploitatiesaldo_per_jaar=0", "--onbekend", "uren", *PLACE[:-1]], "begeleidingskosten_per_voltijdplek"),
        (["onderdeel_resultaat=0", "--onbekend", "voltijdbanen", "netto_toegevoegde_waarde=1", "directe_kosten=1",
          "indirecte_kosten=0"], "--stap 0,01"),
        (["onderdeel_resultaat=0", "--onbekend", "voltijdbanen", "--stap", "nul"], "Geef een getal van meer dan 0"),
        (["exploitatiesaldo_per_jaar=0", "--onbekend", "lks_maximum", *PLACE], "lokaal beleid"),
    ],
)  # fmt: skip
def test_wrong_words_are_refused_with_what_to_write(run, words, sentence):
    status, out, err = run("omgekeerd", *words, *WHERE)
    assert status == 2
    assert sentence in err
    assert out == ""


def test_the_days_of_the_law_can_be_the_unknown(run):
    words = ["omgekeerd", "wml_per_maand>=1500", "--onbekend", "datum=2015-01-01..2017-12-31", "leeftijd=23"]
    status, out, _ = run(*words)
    assert status == 0
    assert "  1 januari 2017 tot en met 30 juni 2017: € 1.551,60 per maand" in out
    document = json.loads(run(*words, "--json")[1])
    first = document["oplossingen"][0]
    assert first["waarde"] == "1501.80"
    assert document["periodes"][0]["van"] == "2015-01-01"
    assert document["periodes"][-1]["tot_en_met"] == "2017-12-31"
    status, out, _ = run("omgekeerd", "wml_per_maand=1", "--onbekend", "datum=2017-01-01..2017-12-31", "leeftijd=23")
    assert "Geen oplossing. Dit is de uitkomst:" in out
    status, out, err = run("omgekeerd", "wml_per_maand=1", "--onbekend", "datum=2017", "leeftijd=23")
    assert (status, out) == (2, "")
    assert "Schrijf twee dagen" in err


LKS = ["reken", "--datum", "2017-02-01", "loonkostensubsidie_per_maand", "normuren=36", "leeftijd=23"]


def test_hours_as_a_range_give_the_amount_as_a_range(run):
    status, out, _ = run(*LKS, "uren=24..31", "loonwaarde=0.30")
    assert status == 0
    assert "Loonkostensubsidie per maand: van € 961,87 per maand tot en met € 1.242,41 per maand" in out
    assert "  € 961,87 per maand bij uren 24 uur per week" in out


def test_a_range_in_json_says_where_its_ends_are(run):
    document = json.loads(run(*LKS, "uren=24..31", "loonwaarde=0,30..0,60", "--json")[1])
    assert [row["bij"] for row in document["uitkomsten"]] == [
        {"uren": "24", "loonwaarde": "0.6"},
        {"uren": "31", "loonwaarde": "0.3"},
    ]
    assert document["exact"] is True
    assert document["zekerheid"] == "gelezen"


def test_a_range_that_changes_nothing_gives_one_amount(run):
    assert run(*LKS, "uren=36..40", "loonwaarde=0")[1] == "Loonkostensubsidie per maand: € 1.442,80 per maand\n"


def test_a_list_of_words_gives_yes_or_no_with_an_example_of_each(run):
    _, out, _ = run("reken", "arbeidsvermogen", "kan_taak_uitvoeren=ja", "heeft_basale_vaardigheden=ja",
                         "werkt_uur_aaneengesloten=ja", "vier_uur_per_dag_belastbaar=nee",
                         "twee_uur_per_dag_belastbaar=ja", "verdient_minimumloon_per_uur=ja|nee")  # fmt: skip
    assert "Arbeidsvermogen: nee of ja" in out
    assert "ja bij verdient minimumloon per uur ja" in out


def test_both_ends_can_be_explained(run):
    out = run(*LKS, "uren=24..31", "loonwaarde=0.30", "--uitleg")[1]
    assert out.count("Participatiewet art. 10d lid 4") >= 2


@pytest.mark.parametrize(
    ("facts", "sentence"),
    [
        (["uren=31..24", "loonwaarde=0.30"], "Draai ze om"),
        (["uren=24..31", "loonwaarde=30..60"], "Bedoelt u 0,30 (30%)?"),
        (["uren=24..31"], "ontbreekt nog: loonwaarde"),
        (["uren=24..31", "loonwaarde=30"], "Bedoelt u 0,30 (30%)?"),
        (["uren=24..veel", "loonwaarde=0.30"], "is geen getal"),
    ],
)
def test_a_wrong_range_is_refused_with_a_sentence_and_no_amount(run, facts, sentence):
    status, out, err = run(*LKS, *facts)
    assert status == 2
    assert sentence in err
    assert out == ""


LKS_OMGEKEERD = ["omgekeerd", "loonkostensubsidie_per_maand>=1500", "uren=36", "normuren=36", "loonwaarde=0.3"]


def test_what_is_not_verified_is_marked_at_each_solution(run):
    words = [*LKS_OMGEKEERD, "--onbekend", "leeftijd", "--datum", "2026-11-22"]
    out = run(*words)[1]
    assert "  leeftijd 20 jaar: € 1.745,57 per maand  (zekerheid: niet geverifieerd)\n" in out
    assert out.rstrip().endswith("(bij 21 jaar)  (zekerheid: niet geverifieerd).")
    document = json.loads(run(*words, "--json")[1])
    assert document["zekerheid"] == document["mogelijk"]["zekerheid"] == "niet geverifieerd"
    assert {one["zekerheid"] for one in document["oplossingen"]} == {"niet geverifieerd"}


def test_verified_solutions_have_no_mark_and_a_crossing_has_that_of_the_weakest_side(run):
    words = ["omgekeerd", "wml_per_maand=1500", "--onbekend", "leeftijd", "--datum", "2017-02-01"]
    out = run(*words)[1]
    assert "zekerheid" not in out
    assert json.loads(run(*words, "--json")[1])["overgangen"][0]["zekerheid"] == "gelezen"
    out = run("omgekeerd", "exploitatiesaldo_per_jaar=0", "--onbekend", "uren", *PLACE, *WHERE)[1]
    assert "€ -1,33 per jaar bij 32,88 uur per week  (zekerheid: uit notitie)\n" in out


def test_the_mark_of_a_day_is_that_of_the_law_of_that_day(run):
    words = [*LKS_OMGEKEERD, "leeftijd=30", "--onbekend", "datum=2021-07-01..2022-06-30"]
    out = run(*words)[1]
    assert "  1 juli 2021 tot en met 31 december 2021: € 1.588,16 per maand\n" in out
    assert "  1 januari 2022 tot en met 30 juni 2022: € 1.610,56 per maand  (zekerheid: niet geverifieerd)\n" in out
    document = json.loads(run(*words, "--json")[1])
    assert [one["zekerheid"] for one in document["oplossingen"]] == ["gelezen", "niet geverifieerd"]
    assert document["zekerheid"] == "niet geverifieerd"


def test_a_figure_that_someone_fills_in_is_an_agreement(run):
    words = ["omgekeerd", "begeleidingssubsidie_algemeen=8500", "--onbekend", "begeleidingssubsidie_algemeen_maximum"]
    (piece,) = solved(run, *words[1:], "uren=31")["oplossingen"]
    assert (piece["van"], piece["zekerheid"]) == ("8500.00", "werkafspraak")


NO_CALENDAR = "Een datum valt buiten de kalender. Controleer de datums en de aantallen."


@pytest.mark.parametrize(
    ("target", "unknown", "begin", "first"),
    [
        ("evaluatie_op", "evaluatie_maanden", "eerste_plek_begin", "95.688 maanden"),
        ("termijn_contact_wachtlijst", "contact_wachtlijst_maanden", "laatste_contact_op", "95.688 maanden"),
        ("termijn_oppakken_signaal", "signaal_oppakken_weken", "signaal_op", "416.064 weken"),
    ],
)
def test_where_the_calendar_ends_stands_with_its_reason(run, target, unknown, begin, first):
    status, out, _ = run("omgekeerd", f"{target}=2030-01-01", "--onbekend", unknown, f"{begin}=2026-01-01",
                         "--datum", "2026-01-01")  # fmt: skip
    assert status == 0
    assert f"Niet te berekenen bij {first} tot en met 10.000.000 " in out
    assert out.count(NO_CALENDAR) == 1


@pytest.mark.parametrize("extra", [(), ("--uitleg",), ("--json",)])
def test_policy_that_runs_off_the_calendar_is_refused_with_a_sentence(run, tmp_path, extra):
    policy = tmp_path / "beleid.yaml"
    entry = '{waarde: "100000", vanaf: 2020-01-01, bron: proef, zekerheid: gelezen}'
    policy.write_text(f"naam: Proef\nwaarden:\n  evaluatie_maanden: {entry}\n", encoding="utf-8")
    for begin in ("2026-01-01", "2026-01-01..2027-01-01"):
        status, out, err = run("reken", "evaluatie_op", f"eerste_plek_begin={begin}", "--datum", "2026-01-01",
                               "--beleid", str(policy), *extra)  # fmt: skip
        assert (status, out, err.strip()) == (2, "", NO_CALENDAR)


def test_the_days_of_the_law_run_to_the_last_of_the_calendar(run):
    status, out, _ = run("omgekeerd", "termijn_oppakken_signaal=2026-01-15", "--onbekend",
                         "datum=2017-01-01..9999-12-31", "signaal_op=2026-01-01")  # fmt: skip
    assert status == 0
    assert "tot en met 31 december 9999" in out


SUBSIDY = ["uren=31", "normuren=36", "leeftijd=23", "loonwaarde=0.30", *WHERE]
EMPLOYERS = "gemeente of eigen uitvoeringsbedrijf, gewone werkgever, uitzendbureau of payrollbedrijf"


def test_words_are_listed_and_no_scale(run):
    facts = ["rechtspositie=bijstand", "uwv_geeft_loondispensatie=nee", "begeleidingskosten_per_voltijdplek=13000"]
    words = ["exploitatiesaldo_per_jaar>=0", "--onbekend", "werkgeverschap", *SUBSIDY, *facts]
    _, out, _ = run("omgekeerd", *words)
    assert "  werkgeverschap gemeente of eigen uitvoeringsbedrijf, gewone werkgever of uitzendbureau: € 627,65" in out
    _, out, _ = run("omgekeerd", *words, "--json")
    found = json.loads(out)["oplossingen"]
    assert [(one["van"], one["tot_en_met"]) for one in found] == [
        (word, word) for word in ("gemeente", "regulier", "uitzend")
    ]
    _, out, _ = run("omgekeerd", *words[:2], "werkgeverschap=gemeente|payroll", *words[3:])
    assert "  werkgeverschap gemeente of eigen uitvoeringsbedrijf: € 627,65" in out


def test_a_word_that_does_not_matter_is_called_so_also_without_a_solution(run):
    _, out, _ = run("omgekeerd", "loonkostensubsidie_per_maand=1242.41", "--onbekend", "werkgeverschap", *SUBSIDY)
    always = "'werkgeverschap' maakt hier niet uit: de uitkomst is altijd € 1.242,41 per maand"
    assert out.splitlines()[1:] == [f"{always}, bij {EMPLOYERS}."]
    _, out, _ = run("omgekeerd", "loonkostensubsidie_per_maand=1000", "--onbekend", "werkgeverschap", *SUBSIDY)
    assert out.splitlines()[1:] == [f"Geen oplossing. {always}."]


@pytest.mark.parametrize("step", ["0.5", "1.5", "0,1"])
def test_a_step_between_the_values_of_a_fact_is_refused_by_name(run, step):
    status, out, err = run("omgekeerd", "wml_per_maand>=1000", "--onbekend", "leeftijd", "--stap", step, *WHERE)
    assert (status, out) == (2, "")
    assert err == "leeftijd: dit loopt in stappen van 1 jaar. Geef een veelvoud daarvan, of laat --stap weg.\n"
    assert run("omgekeerd", "wml_per_maand>=1000", "--onbekend", "leeftijd", "--stap", "2", *WHERE)[0] == 0
