"""luwte variant: a what-if for the cases in a file and for every row of a table."""

from __future__ import annotations

import csv
import json
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import luwte.wet
from luwte.site.cli import main

FOLDER = Path(luwte.wet.__file__).parent / "varianten"
VARIANT = FOLDER / "subsidie-en-begeleiding.yaml"
TABLE = FOLDER / "voorbeeldtabel.csv"
DAY = ("--datum", "2026-11-22")
LKS = "loonkostensubsidie_van_gemeente_per_maand"


def run(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, str, str]:
    """Exit status, standard output and standard error of one command."""
    status = main(["variant", *map(str, words)])
    printed = capsys.readouterr()
    return status, printed.out, printed.err


def test_each_case_of_the_file_is_explained_with_the_mark_of_the_variant(capsys):
    status, out, _ = run(capsys, VARIANT, *DAY)
    assert status == 0
    assert "Met de variant € 268,42 per maand meer: hoogste loonkostensubsidie +268,42." in out
    assert "70% wordt 80%" in out
    assert "Variant Meer subsidie en meer begeleiding: Verzonnen voorbeeld (landelijk); werkafspraak]" in out
    assert "Met de variant hetzelfde: € 1.142,93 per maand." in out
    assert "Een variant is geen recht." in out


@pytest.mark.eis("M340")
def test_what_if_sheltered_work_counted_for_the_banenafspraak(capsys):
    status, out, _ = run(capsys, FOLDER / "beschut-in-banenafspraak.yaml", *DAY)
    assert status == 0
    assert "Een beschutte plek telt mee voor de banenafspraak" in out
    assert "nee wordt ja" in out
    assert "Een variant is geen recht." in out


def test_another_formula_for_a_local_rule_is_told_in_words_with_what_it_changes(capsys):
    words = (FOLDER / "volle-subsidie.yaml", "--gemeente", "Zaanstad", "--datum", "2017-07-01")
    status, out, _ = run(capsys, *words)
    assert status == 0
    assert "Algemene subsidie voor begeleiding per jaar: andere formule vanaf 1 januari 2017" in out
    assert "    Als uren × 2 is ten minste uren voor de volle subsidie:\n      algemene subsidie" in out
    assert "Met de variant € 1.919,35 per jaar meer" in out
    assert "Met de variant € 4.112,90 per jaar minder" in out
    _, printed, _ = run(capsys, *words, "--json")
    (change,) = json.loads(printed)["wijzigingen"]
    assert (change["naam"], change["zekerheid"]) == ("begeleidingssubsidie_algemeen", "werkafspraak")
    assert change["formule"].startswith("Als uren × 2")


def test_a_table_without_a_column_that_only_the_new_formula_asks_is_refused(capsys, tmp_path):
    variant, table = tmp_path / "naar-loonwaarde.yaml", tmp_path / "in.parquet"
    variant.write_text(
        "naam: X\nregels:\n  begeleidingssubsidie_algemeen:\n    vanaf: 2017-01-01\n"
        "    formule: begeleidingssubsidie_algemeen_maximum * loonwaarde\n",
        encoding="utf-8",
    )
    pq.write_table(pa.table({"uren": [24.0, 31.0]}), table)
    words = (variant, "--doelen", "begeleidingssubsidie_algemeen", "--gemeente", "Zaanstad", "--datum", "2017-07-01")
    status, _, err = run(capsys, *words, "--tabel", table)
    assert (status, err) == (2, "De tabel heeft geen kolom voor: loonwaarde. Voeg die toe.\n")


def test_a_table_is_told_per_group_and_every_row_that_was_not_computed_is_listed(capsys):
    status, out, _ = run(capsys, VARIANT, *DAY, "--tabel", TABLE, "--groep", "gemeente,werkgeverschap", "--json")
    assert status == 1
    table = json.loads(out)["tabel"]
    assert (table["rijen"], table["niet_berekend"]) == (9, 2)
    assert [(one["rij"], one["doel"]) for one in table["afgekeurd"]] == [(4, LKS), (8, None)]
    (target,) = table["doelen"]
    whole = target["alles"]
    assert (whole["zonder"], whole["met"], whole["verschil"]) == ("8660.31", "9474.23", "813.92")
    assert (whole["hoger"], whole["lager"], whole["gelijk"]) == (3, 0, 4)
    assert whole["gemiddeld_verschil"] == "20348/175"
    assert whole["oorzaken"] == {"lks_maximum": "813.92"}
    assert [one["groep"]["werkgeverschap"] for one in target["groepen"]] == [
        "gemeente", "regulier", "gemeente", "regulier", "uitzend",
    ]  # fmt: skip
    assert sum(Decimal(one["verschil"]) for one in target["groepen"]) == Decimal("813.92")
    assert sum(one["aantal"] for one in target["groepen"]) == 9


def test_the_table_on_the_screen_names_groups_causes_and_reasons(capsys):
    _, out, _ = run(capsys, VARIANT, *DAY, "--tabel", TABLE, "--groep", "gemeente")
    assert "Samen" in out
    assert "door hoogste loonkostensubsidie: 813,92" in out
    assert "  1 keer: loonwaarde: 30 kan niet. Bedoelt u 0,30 (30%)?\n    rij 8 (regel 9)\n" in out
    assert f"    rij 4 (regel 5), {LKS}\n" in out


def test_each_reason_has_its_rows_with_their_lines_also_after_blank_lines(capsys, tmp_path):
    table = tmp_path / "in.csv"
    good = "2026-02-01;31;37;35;0,20;bijstand\n"
    wrong = good.replace("2026-02-01", "1-2-2026")
    table.write_text("dag;uren;normuren;leeftijd;loonwaarde;rechtspositie\n" + good + "\n" + wrong * 12 + good[10:])
    words = (VARIANT, "--tabel", table, "--datumkolom", "dag")
    status, out, _ = run(capsys, *words)
    assert status == 1
    told = out.partition("Niet te berekenen: 13 keer\n")[2].splitlines()
    assert told[:2] == ["  12 keer: dag: '1-2-2026' is geen datum. Schrijf JJJJ-MM-DD.", "    rij 2 (regel 4)"]
    assert told[10:] == [
        "    rij 11 (regel 13)",
        "    en nog 2; --uit UIT.csv geeft alle rijen met hun reden.",
        "  1 keer: De datum ontbreekt in deze rij. Vul hem in.",
        "    rij 14 (regel 16)",
    ]
    rejected = json.loads(run(capsys, *words, "--json")[1])["tabel"]["afgekeurd"]
    assert [(one["rij"], one["regel"]) for one in rejected] == [(row, row + 2) for row in range(2, 15)]


def test_every_row_is_written_out_with_its_difference_or_its_reason(capsys, tmp_path):
    target = tmp_path / "uit.csv"
    run(capsys, VARIANT, *DAY, "--tabel", TABLE, "--uit", target)
    with target.open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 9
    assert [row[f"{LKS}_verschil"] for row in rows][:2] == ["268.42", "0.00"]
    assert all(bool(row[f"{LKS}_verschil"]) != bool(row["waarom_niet"]) for row in rows)
    status, _, err = run(capsys, VARIANT, *DAY, "--tabel", TABLE, "--uit", target)
    assert (status, "bestaat al" in err) == (2, True)


def test_parquet_goes_through_the_kernel_to_the_same_amounts(capsys, tmp_path):
    source, target = tmp_path / "in.parquet", tmp_path / "uit.parquet"
    pq.write_table(
        pa.table(
            {
                "uren": [31, 24, 31],
                "normuren": [37, 36, 37],
                "leeftijd": [35, 23, 35],
                "loonwaarde": pa.array([Decimal("0.20"), Decimal("0.45"), None], pa.decimal128(3, 2)),
                "rechtspositie": ["bijstand", "bijstand", "bijstand"],
            }
        ),
        source,
    )
    status, out, _ = run(capsys, VARIANT, *DAY, "--tabel", source, "--uit", target, "--json")
    assert status == 1
    assert json.loads(out)["tabel"]["doelen"][0]["alles"]["verschil"] == "268.42"
    rows = pq.read_table(target).to_pylist()
    assert [row[f"{LKS}_verschil"] for row in rows] == [Decimal("268.42"), Decimal("0.00"), None]
    assert "ontbreekt nog: loonwaarde" in rows[2]["waarom_niet"]


def test_policy_of_a_place_is_the_base_and_where_it_has_none_that_is_the_reason(capsys):
    words = (VARIANT, "--gemeente", "Purmerend", "--doelen", "begeleidingssubsidie_algemeen_maximum", "--json")
    status, out, _ = run(capsys, *words, "--datum", "2026-02-01")
    assert status == 1
    assert "lokaal beleid" in json.loads(out)["gevallen"][0]["doelen"][0]["onbekend"]
    status, out, _ = run(capsys, *words, "--datum", "2019-12-31")
    assert (status, json.loads(out)["gevallen"][0]["doelen"][0]["zin"]) == (
        0,
        "Met de variant hetzelfde: € 8.500,00 per jaar.",
    )


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["weg.yaml"], "Het bestand weg.yaml is er niet. Kijk de naam na."),
        ([FOLDER], "varianten is een map. Geef een bestand."),
        ([VARIANT, "--tabel", FOLDER], "varianten is een map. Geef een bestand."),
        ([VARIANT, "--tabel", "/dev/null"], "niet te lezen als Parquet"),
        ([VARIANT, "--tabel", TABLE, "--cijfers", FOLDER], "varianten is een map. Geef een bestand."),
        ([VARIANT, "--doelen", "loon"], "'loon' bestaat niet"),
        ([VARIANT, "--groep", "gemeente"], "--groep werkt alleen met --tabel"),
        ([VARIANT, "--tabel", TABLE, "--groep", "provincie"], "De kolom 'provincie' is er niet"),
        ([VARIANT, "--tabel", VARIANT], "niet te lezen als Parquet"),
        ([VARIANT, "--tabel", "weg.csv"], "Het bestand weg.csv is er niet. Kijk de naam na."),
        ([VARIANT, "--tabel", TABLE, "--uit", "/dev/null/x.csv"], "is niet te schrijven"),
        ([VARIANT, "--tabel", TABLE, "--uit", "x.txt"], "x.txt: kies bij --uit een naam die eindigt op .csv of .par"),
        ([VARIANT, "--tabel", TABLE, "--uit", "x"], "x: kies bij --uit een naam die eindigt op .csv of .parquet."),
        ([VARIANT, "--tabel", TABLE, "--doelen", "loonkostensubsidie_grondslag"], "geen afgerond getal"),
        ([VARIANT, "--tabel", TABLE, "--datumkolom", "dag"], "De kolom 'dag' is er niet"),
    ],
)
def test_wrong_words_are_refused_with_a_sentence(capsys, words, sentence):
    status, out, err = run(capsys, *words)
    assert (status, out) == (2, "")
    assert sentence in err


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "in.csv is leeg. Geef een bestand waar iets in staat."),
        ("uren;normuren\n", "heeft geen rijen"),
        ("uren;uren\n1;2\n", "lege of dubbele naam"),
        ("uren;loonwaarde\n31;0,5\n31\n", "regel 3: 1 cellen, en de kop heeft er 2"),
    ],
)
def test_a_csv_file_that_is_not_whole_is_refused_with_its_line(capsys, tmp_path, text, sentence):
    path = tmp_path / "in.csv"
    path.write_text(text)
    target = tmp_path / "uit.csv"
    status, out, err = run(capsys, VARIANT, "--tabel", path, "--uit", target)
    assert (status, out) == (2, "")
    assert sentence in err
    assert not target.exists()


def test_a_table_that_is_not_text_or_not_parquet_says_what_is_wanted(capsys, tmp_path):
    for name, sentence in (("in.csv", "Geef een CSV-bestand in UTF-8."), ("in.parquet", "niet te lezen als Parquet")):
        (tmp_path / name).write_bytes(b"\xff\xfe\x00")
        assert sentence in run(capsys, VARIANT, "--tabel", tmp_path / name)[2]
    (tmp_path / "leeg.parquet").touch()
    assert "leeg.parquet is leeg." in run(capsys, VARIANT, "--tabel", tmp_path / "leeg.parquet")[2]


def test_a_row_that_is_refused_late_leaves_no_half_output(capsys, tmp_path, monkeypatch):
    monkeypatch.setattr("luwte.site.opdrachten.varianttabel.CSV_BATCH", 1)
    source, target = tmp_path / "in.csv", tmp_path / "uit.csv"
    source.write_text("uren;normuren;leeftijd;loonwaarde;rechtspositie\n31;37;35;0,20;bijstand\n31\n")
    assert run(capsys, VARIANT, *DAY, "--tabel", source, "--uit", target)[:2] == (2, "")
    assert not target.exists()


def test_a_variant_without_cases_or_targets_asks_for_them(capsys, tmp_path):
    path = tmp_path / "kaal.yaml"
    path.write_text("naam: Kaal\nwaarden:\n  lks_maximum: {waarde: '0.6', vanaf: 2026-01-01}\n")
    assert "Noem een doel na --doelen, of zet 'doelen' in kaal.yaml" in run(capsys, path)[2]
    assert "Zet 'gevallen' in kaal.yaml, of geef een tabel" in run(capsys, path, "--doelen", LKS)[2]


def test_what_is_not_verified_is_marked_at_each_case_each_target_and_each_row(capsys, tmp_path):
    csv_target, json_words = tmp_path / "uit.csv", (VARIANT, *DAY, "--tabel", TABLE, "--json")
    _, out, _ = run(capsys, VARIANT, *DAY, "--tabel", TABLE, "--uit", csv_target)
    assert "€ 1.878,91 per maand wordt € 2.147,33 per maand  (zekerheid: niet geverifieerd)\n" in out
    assert "gemeente per maand (euro per maand)  (zekerheid: niet geverifieerd)\n" in out
    assert "  Let op: hierbij is niet geverifieerd: werkgeverslasten.\n" in out
    document = json.loads(run(capsys, *json_words)[1])
    assert document["gevallen"][0]["doelen"][0]["zekerheid"] == "niet geverifieerd"
    (target,) = document["tabel"]["doelen"]
    assert (target["zekerheid"], target["niet_geverifieerd"]) == ("niet geverifieerd", ["werkgeverslasten"])
    with csv_target.open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row[f"{LKS}_zekerheid"] for row in rows[:4]] == ["niet geverifieerd"] * 3 + [""]


def test_a_variant_on_verified_figures_is_marked_as_an_agreement(capsys, tmp_path):
    source, target = tmp_path / "in.parquet", tmp_path / "uit.parquet"
    pq.write_table(pa.table({"uren": [24.0, 31.0]}), source)
    words = (FOLDER / "volle-subsidie.yaml", "--gemeente", "Zaanstad", "--doelen", "begeleidingssubsidie_algemeen")
    _, out, _ = run(capsys, *words, "--datum", "2017-07-01", "--tabel", source, "--uit", target)
    assert "(euro per jaar)  (zekerheid: werkafspraak)\n" in out
    assert "Let op" not in out
    assert pq.read_table(target)["begeleidingssubsidie_algemeen_zekerheid"].to_pylist() == ["werkafspraak"] * 2


def test_days_in_a_column_are_all_looked_at_for_what_is_not_verified(capsys, tmp_path):
    table = tmp_path / "in.csv"
    table.write_text("dag;uren;normuren;leeftijd;loonwaarde;rechtspositie\n2017-02-01;31;36;30;0,40;bijstand\n")
    _, out, _ = run(capsys, VARIANT, "--tabel", table, "--datumkolom", "dag")
    assert "  Let op: hierbij is op sommige dagen niet geverifieerd: werkgeverslasten" in out


def test_a_group_without_a_computed_row_has_no_sum_and_one_with_a_part_says_so(capsys, tmp_path):
    table = tmp_path / "in.csv"
    table.write_text(
        "gemeente;uren;normuren;leeftijd;loonwaarde;rechtspositie\n"
        "Purmerend;31;37;35;;bijstand\nZaanstad;31;37;35;0,20;bijstand\nZaanstad;31;37;35;;bijstand\n"
    )
    words = (VARIANT, *DAY, "--tabel", table, "--groep", "gemeente")
    status, out, _ = run(capsys, *words)
    assert status == 1
    lines = [line.split() for line in out.splitlines()]
    assert ["Purmerend", "1", "1", *["–"] * 7] in lines
    assert ["Zaanstad", "2", "1", "1.878,91", "2.147,33", "268,42", "268,42", "1", "0", "0"] in lines
    assert ["Samen", "3", "2", "1.878,91", "2.147,33", "268,42", "268,42", "1", "0", "0"] in lines
    (target,) = json.loads(run(capsys, *words, "--json")[1])["tabel"]["doelen"]
    nothing, part = target["groepen"]
    assert (nothing["aantal"], nothing["berekend"], nothing["niet_berekend"]) == (1, 0, 1)
    assert [nothing[name] for name in ("zonder", "met", "verschil", "gemiddeld_verschil")] == [None] * 4
    assert nothing["oorzaken"] == {"lks_maximum": None}
    assert (part["niet_berekend"], part["zonder"]) == (1, "1878.91")
    assert target["alles"]["niet_berekend"] == 2


def test_a_table_of_which_nothing_is_computed_says_so_and_adds_up_nothing(capsys, tmp_path):
    table = tmp_path / "in.csv"
    table.write_text("uren;normuren;leeftijd;loonwaarde;rechtspositie\n31;37;35;;bijstand\n")
    _, out, _ = run(capsys, VARIANT, *DAY, "--tabel", table)
    assert ["Samen", "1", "1", *["–"] * 7] in [line.split() for line in out.splitlines()]
    assert "door hoogste loonkostensubsidie" not in out


NO_RANGES = "In een tabel staat per cel één waarde. Reken een bereik uit met luwte reken"


def test_a_range_in_a_cell_is_refused_with_a_sentence_that_says_what_to_do(capsys, tmp_path):
    table = tmp_path / "in.csv"
    table.write_text(
        "uren;normuren;leeftijd;loonwaarde;rechtspositie\n24..31;37;35;0,20;bijstand\n31;37;35;0,20;bijstand|wajong\n"
        "31;37;35;0,20;bijstand\n"
    )
    status, out, _ = run(capsys, VARIANT, *DAY, "--tabel", table, "--json")
    reasons = {one["rij"]: one["reden"] for one in json.loads(out)["tabel"]["afgekeurd"]}
    assert status == 1
    assert reasons[1].startswith(f"uren: '24..31' is een bereik. {NO_RANGES}")
    assert reasons[2].startswith(f"rechtspositie: 'bijstand|wajong' is een bereik. {NO_RANGES}")
    assert set(reasons) == {1, 2}


@pytest.mark.parametrize(("cell", "ranged"), [("24..31", True), ("24", False)])
def test_a_column_of_text_with_a_range_is_refused_with_that_sentence_too(capsys, tmp_path, cell, ranged):
    source = tmp_path / "in.parquet"
    pq.write_table(pa.table({"uren": ["31", cell]}), source)
    words = ("--gemeente", "Zaanstad", "--doelen", "begeleidingssubsidie_algemeen", "--datum", "2017-07-01")
    status, _, err = run(capsys, FOLDER / "volle-subsidie.yaml", *words, "--tabel", source)
    assert status == 2
    assert "Kolom uren is string. Geef een geheel getal, decimal of double." in err
    assert (f"'24..31' is een bereik. {NO_RANGES}" in err) is ranged


def test_a_word_range_in_parquet_is_refused_in_its_row(capsys, tmp_path):
    source = tmp_path / "in.parquet"
    columns = {"uren": [31, 31], "normuren": [37, 37], "leeftijd": [35, 35], "loonwaarde": [0.2, 0.2]}
    pq.write_table(pa.table({**columns, "rechtspositie": ["bijstand", "bijstand|nug"]}), source)
    status, out, _ = run(capsys, VARIANT, *DAY, "--tabel", source, "--json")
    (one,) = json.loads(out)["tabel"]["afgekeurd"]
    assert (status, one["rij"]) == (1, 2)
    assert one["reden"].startswith(f"rechtspositie: 'bijstand|nug' is een bereik. {NO_RANGES}")
