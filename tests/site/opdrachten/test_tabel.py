"""``luwte tabel``: a Parquet file in, a Parquet file out, and a sentence when that cannot be."""

from __future__ import annotations

import errno
import os
import pty
import subprocess
import sys
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from luwte.engine.kernel.claiming import alone
from luwte.engine.kernel.streaming import Stream
from luwte.site import cli
from luwte.wet import catalogus, lokaal

PEOPLE = pa.table(
    {
        "nummer": pa.array([1, 2, 3, 4]),
        "uren": pa.array([31.0, 24.0, 12.5, 36.0]),
        "normuren": pa.array([36, 36, 38, 36], pa.int8()),
        "leeftijd": pa.array([23, 19, 45, 70], pa.int8()),
        "loonwaarde": pa.array([0.30, 0.45, 0.10, 0.30]),
        "dag": pa.array(["2018-03-01", "2022-07-01", "2024-01-01", "2018-03-01"]).cast(pa.date32()),
    }
)
TARGETS = "loonkostensubsidie_per_maand,begeleidingssubsidie_algemeen"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LUWTE_KERNEL_CACHE", str(tmp_path / "kernel"))
    pq.write_table(PEOPLE, tmp_path / "mensen.parquet")
    return tmp_path


def tabel(folder: Path, *options: str, source: str = "mensen.parquet", target: str = "uit.parquet") -> int:
    return cli.main(["tabel", str(folder / source), str(folder / target), *options])


def test_each_row_gets_the_amounts_of_reading_1(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status = tabel(
        folder, "--doelen", TARGETS, "--datum", "2018-03-01", "--gemeente", "Purmerend", "--sleutel", "nummer"
    )
    result = pq.read_table(folder / "uit.parquet")
    stand = catalogus().at(PEOPLE["dag"][0].as_py(), lokaal.lagen("Purmerend"))
    facts = {"uren": 31, "normuren": 36, "leeftijd": 23, "loonwaarde": "0.30"}
    assert result["nummer"].to_pylist() == [1, 2, 3, 4]
    assert result["loonkostensubsidie_per_maand"][0].as_py() == stand.value("loonkostensubsidie_per_maand", facts)
    assert result["begeleidingssubsidie_algemeen"].to_pylist()[:2] == [Decimal("8500.00"), Decimal("6580.65")]
    assert result["loonkostensubsidie_per_maand"][3].as_py() is None
    assert status == 1
    shown = capsys.readouterr()
    assert "4 rijen in" in shown.out
    assert "1 keer was er geen uitkomst; de redenen staan in" in shown.err
    lines = (folder / "uit.afgekeurd.csv").read_text(encoding="utf-8").splitlines()
    assert lines[0] == "rij;doel;reden;feiten"
    assert lines[1].startswith("4;;leeftijd: 70 jaar kan niet.")


def test_each_row_has_its_own_day_and_all_columns_may_go_along(folder: Path) -> None:
    tabel(folder, "--doelen", "loonkostensubsidie_per_maand", "--datumkolom", "dag", "--met-invoer")
    result = pq.read_table(folder / "uit.parquet")
    assert result.column_names == [*PEOPLE.column_names, "loonkostensubsidie_per_maand"]
    for row in result.to_pylist()[:3]:
        facts = {name: str(row[name]) for name in ("uren", "normuren", "leeftijd", "loonwaarde")}
        expected = catalogus().at(row["dag"], lokaal.standaardlagen()).value("loonkostensubsidie_per_maand", facts)
        assert row["loonkostensubsidie_per_maand"] == expected


def test_a_strange_date_costs_its_row_and_the_others_are_told(folder: Path) -> None:
    days = pa.array([17_591, 10_000_000, None], pa.int32()).cast(pa.date32())
    pq.write_table(pa.table({"signaal_op": days, "dag": days}), folder / "vreemd.parquet")
    for when in (("--datum", "2018-03-01"), ("--datumkolom", "dag")):
        status = tabel(folder, "--doelen", "termijn_oppakken_signaal", *when, "--overschrijf", source="vreemd.parquet")
        assert status == 1
        told = pq.read_table(folder / "uit.parquet")["termijn_oppakken_signaal"].to_pylist()
        assert told == [date(2018, 3, 15), None, None]
        lines = (folder / "uit.afgekeurd.csv").read_text(encoding="utf-8").splitlines()
        assert [line.split(";")[0] for line in lines[1:]] == ["2", "3"]
        assert ": '29349-01-26' is geen datum. Schrijf JJJJ-MM-DD." in lines[1]


@pytest.mark.parametrize(
    ("option", "words"), [(("--datum", "2022-03-01"), "is niet"), (("--datumkolom", "dag"), "is op sommige dagen niet")]
)
def test_what_is_not_verified_is_said_and_stands_with_the_column(
    folder: Path, capsys: pytest.CaptureFixture[str], option: tuple[str, str], words: str
) -> None:
    tabel(folder, "--doelen", "loonkostensubsidie_per_maand", *option)

    said = f"Let op: bij loonkostensubsidie_per_maand {words} geverifieerd: werkgeverslasten"
    assert said in capsys.readouterr().err
    kept = pq.read_schema(folder / "uit.parquet").field("loonkostensubsidie_per_maand").metadata
    assert kept[b"niet_geverifieerd"].startswith(b"werkgeverslasten")


def test_a_table_of_verified_figures_says_nothing_of_them(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tabel(folder, "--doelen", "loonkostensubsidie_per_maand", "--datum", "2018-03-01")

    assert "geverifieerd" not in capsys.readouterr().err
    assert not pq.read_schema(folder / "uit.parquet").field("loonkostensubsidie_per_maand").metadata


def test_rows_that_all_have_an_outcome_leave_no_reject_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pq.write_table(PEOPLE.slice(0, 3), folder / "mensen.parquet")
    (folder / "uit.afgekeurd.csv").write_text("van een vorige keer", encoding="utf-8")
    assert tabel(folder, "--doelen", "verloonde_uren", "--datum", "2018-03-01") == 0
    assert not (folder / "uit.afgekeurd.csv").exists()
    assert capsys.readouterr().err == ""


def test_a_column_that_only_some_rows_need_may_lack_and_that_is_said(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = pa.array(["bijstand", "wajong", "bijstand", "bijstand"])
    given = pa.array([True] * 4)
    people = PEOPLE.append_column("rechtspositie", words).append_column("uwv_geeft_loondispensatie", given)
    pq.write_table(people, folder / "mensen.parquet")
    assert tabel(folder, "--doelen", "loonkosten_per_jaar", "--datum", "2018-03-01") == 1
    assert "Zonder kolom: loonkosten_bij_loondispensatie, werkgeverschap" in capsys.readouterr().err
    text = (folder / "uit.afgekeurd.csv").read_text(encoding="utf-8")
    assert "2;loonkosten_per_jaar;Voor loonkosten per jaar ontbreekt nog: loonkosten_bij_loondispensatie (" in text


@pytest.mark.parametrize(
    ("option", "lacking"),
    [
        (("--datum", "2017-02-01"), ""),
        (("--datumkolom", "dag"), "functieloon_per_maand"),
    ],
)
def test_a_column_that_the_law_of_the_day_never_asks_is_not_missed(
    folder: Path, capsys: pytest.CaptureFixture[str], option: tuple[str, str], lacking: str
) -> None:
    tabel(folder, "--doelen", "loonkostensubsidie_per_maand", *option)
    err = capsys.readouterr().err
    assert ("Zonder kolom: " in err) == bool(lacking)
    assert f"Zonder kolom: {lacking}" in err or not lacking


REFUSALS: list[tuple[Sequence[str], str]] = [
    ((), "Dat begrijp ik niet"),
    (("--doelen", ","), "Noem een doel na --doelen."),
    (
        ("--doelen", "loonkosten_per_jar"),
        "Het doel 'loonkosten_per_jar' bestaat niet. Bedoelt u 'loonkosten_per_jaar'?",
    ),
    (("--doelen", "bonus", "--datum", "2026-03-01"), "Bonus per plek bestaat niet op 1 maart 2026."),
    (("--doelen", "begeleidingssubsidie_algemeen", "--datum", "2018-03-01"), "is lokaal beleid"),
    (("--doelen", "termijn_besluit"), "Deze kolommen ontbreken: advies_ontvangen_op (Wanneer ontving"),
    (("--doelen", TARGETS, "--sleutel", "bsn"), "De kolom 'bsn' is er niet."),
    (("--doelen", TARGETS, "--datumkolom", "datum"), "De kolom 'datum' is er niet."),
    (("--doelen", TARGETS, "--datum", "2018-03-01", "--datumkolom", "dag"), "Dat begrijp ik niet"),
    (("--doelen", TARGETS, "--datum", "1 maart"), "'1 maart' is geen datum."),
    (("--doelen", TARGETS, "--gemeente", "Atlantis"), "Atlantis"),
]


@pytest.mark.parametrize(("options", "sentence"), REFUSALS)
def test_a_wrong_question_is_refused_with_a_sentence(
    folder: Path, capsys: pytest.CaptureFixture[str], options: Sequence[str], sentence: str
) -> None:
    assert tabel(folder, *options) == 2
    assert sentence in capsys.readouterr().err
    assert not (folder / "uit.parquet").exists()


def test_a_missing_column_is_named_with_its_question(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pq.write_table(PEOPLE.drop_columns(["uren", "loonwaarde"]), folder / "mensen.parquet")
    assert tabel(folder, "--doelen", TARGETS, "--datum", "2018-03-01", "--gemeente", "Purmerend") == 2
    err = capsys.readouterr().err
    assert "Deze kolommen ontbreken: " in err
    assert "uren (Hoeveel uur per week werkt iemand)" in err
    assert "loonwaarde (Welk deel van het minimumloon is het werk waard)" in err


def test_files_that_cannot_be_are_refused(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    options = ("--doelen", "verloonde_uren", "--datum", "2018-03-01")
    (folder / "tekst.parquet").write_text("geen tabel", encoding="utf-8")
    (folder / "niets.parquet").touch()
    (folder / "map.parquet").mkdir()
    pq.write_table(PEOPLE.slice(0, 0), folder / "leeg.parquet")
    pq.write_table(PEOPLE.append_column("verloonde_uren", PEOPLE["uren"]), folder / "vol.parquet")
    pq.write_table(PEOPLE.set_column(1, "uren", pa.array(["31"] * 4)), folder / "woorden.parquet")
    cases = [
        ({"source": "weg.parquet"}, (), "weg.parquet is er niet. Kijk de naam na."),
        ({"source": "."}, (), "is een map. Geef een bestand."),
        ({"source": "niets.parquet"}, (), "niets.parquet is leeg. Geef een bestand waar iets in staat."),
        ({"source": "tekst.parquet"}, (), "tekst.parquet is geen Parquetbestand."),
        ({"source": "leeg.parquet"}, (), "leeg.parquet heeft geen rijen."),
        ({"source": "vol.parquet"}, ("--met-invoer",), "De kolom 'verloonde_uren' heet als een doel."),
        ({"source": "woorden.parquet"}, (), "Kolom uren is string. Geef een geheel getal, decimal of double."),
        ({"target": "mensen.parquet"}, (), "De uitvoer is de invoer."),
        ({"target": "map/uit.parquet"}, (), "Maak haar eerst."),
        ({"target": "uit.csv"}, (), "luwte tabel schrijft Parquet. Kies een naam die eindigt op .parquet."),
        ({"target": "uit"}, (), "luwte tabel schrijft Parquet."),
        ({"target": "map.parquet"}, ("--overschrijf",), "map.parquet is een map. Noem een bestand"),
        ({"target": "."}, ("--overschrijf",), " is een map. Noem een bestand dat eindigt op .parquet."),
        ({"target": "uit.parquet.txt"}, ("--overschrijf",), "luwte tabel schrijft Parquet."),
    ]
    for names, more, sentence in cases:
        assert tabel(folder, *options, *more, **names) == 2
        assert sentence in capsys.readouterr().err
    assert cli.main(["tabel", str(folder / "mensen.parquet"), *options]) == 2
    assert "Noem twee bestanden" in capsys.readouterr().err


def test_what_exists_is_kept_unless_asked(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    options = ("--doelen", "verloonde_uren", "--datum", "2018-03-01")
    (folder / "uit.parquet").write_text("van gisteren", encoding="utf-8")
    assert tabel(folder, *options) == 2
    assert "bestaat al. Kies een andere naam of geef --overschrijf." in capsys.readouterr().err
    assert (folder / "uit.parquet").read_text(encoding="utf-8") == "van gisteren"
    assert tabel(folder, *options, "--overschrijf") == 0
    assert pq.read_table(folder / "uit.parquet").num_rows == 4


def test_an_interruption_says_how_to_go_on(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(self: Stream, progress: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Stream, "run", interrupted)
    assert tabel(folder, "--doelen", "verloonde_uren", "--datum", "2018-03-01") == 130
    assert "Geef dezelfde opdracht nog eens: hij gaat verder waar hij bleef." in capsys.readouterr().err


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.ENOSPC, "Schrijven lukt niet: de schijf is vol. Geef daarna dezelfde opdracht nog eens."),
        (errno.EACCES, "Schrijven lukt niet: u mag daar niet schrijven of lezen."),
        (errno.ENODEV, "Schrijven lukt niet: het systeem meldt fout ENODEV."),
    ],
)
def test_what_the_system_refuses_is_told_in_dutch(
    folder: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    number: int,
    sentence: str,
) -> None:
    def full(self: Stream, whole: object, part: object, heard: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(Stream, "_make", full)
    assert tabel(folder, "--doelen", "verloonde_uren", "--datum", "2018-03-01") == 2
    assert sentence in capsys.readouterr().err
    monkeypatch.undo()
    monkeypatch.setenv("LUWTE_KERNEL_CACHE", str(folder / "kernel"))
    assert tabel(folder, "--doelen", "verloonde_uren", "--datum", "2018-03-01") == 0


def test_a_second_command_to_the_same_output_is_refused_with_a_sentence(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with alone(folder / "uit.parquet"):
        assert tabel(folder, "--doelen", "verloonde_uren", "--datum", "2018-03-01") == 2
    said = capsys.readouterr().err
    assert said.startswith("Een andere opdracht schrijft al naar ")
    assert said.endswith("uit.parquet. Wacht tot die klaar is, of kies een andere naam.\n")
    assert tabel(folder, "--doelen", "verloonde_uren", "--datum", "2018-03-01") == 0


def test_the_proof_shows_range_lane_and_largest_number_of_every_rule(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["tabel", "--bewijs", "--doelen", "loonkostensubsidie_per_maand", "--datum", "2018-03-01"]) == 0
    lines = capsys.readouterr().out.splitlines()
    row = next(line for line in lines if line.startswith("loonkostensubsidie_per_maand"))
    assert row.split()[1:4] == ["0", "1.964,42", "double"]
    assert row.endswith("2^53")
    assert len(lines) > 10


def test_a_person_sees_progress_and_a_program_does_not(folder: Path) -> None:
    words = ["tabel", "mensen.parquet", "uit.parquet", "--doelen", "verloonde_uren", "--datum", "2018-03-01"]
    main, worker = pty.openpty()
    command = [sys.executable, "-m", "luwte.site.cli", *words, "--overschrijf"]
    person = subprocess.run(command, check=False, cwd=folder, stderr=worker, stdout=subprocess.DEVNULL)
    os.close(worker)
    seen = os.read(main, 10_000).decode()
    os.close(main)
    assert person.returncode == 0
    assert "100%  4 van 4 rijen" in seen
    program = subprocess.run(command, check=False, cwd=folder, capture_output=True, text=True)
    assert "100%" not in program.stderr
