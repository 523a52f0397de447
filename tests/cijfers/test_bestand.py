"""Entered figures outside the site: on a receipt, and in a file for the command line."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import yaml
from django.test import Client

from luwte.engine.receipts import opened
from luwte.site.cli import main
from luwte.wet import catalogus, meegeleverd
from tests.cijfers.conftest import lasten

pytestmark = pytest.mark.django_db
DOEL = "loonkostensubsidie_van_gemeente_per_jaar"
BON = f"/rekenhulp/uitleg/{DOEL}/bon.json"
LKS = ["loonkostensubsidie_per_maand", "uren=31", "normuren=36", "leeftijd=23", "loonwaarde=0.30",
       "--datum", "2027-02-01"]  # fmt: skip


@pytest.fixture
def cijfers_2027(bevestigd):
    """The figures of 2027 that the calculator needs, entered by two people: two figures and a table."""
    loon = lasten("2400.00", naam="wml_referentiemaand", tot="2027-07-01", bron="Stcrt 2026, 7", zekerheid="afgeleid")
    uur = {"naam": "wml_uurbedrag", "tot": "2027-07-01"}
    tabel = [
        lasten("15.00", **uur, sleutel_van="21", sleutel_tot=None),
        lasten("12.00", **uur, sleutel_van="18", sleutel_tot="20"),
    ]
    return bevestigd(lasten("0.25", opmerking="Gebeld met mevrouw De Vries."), loon, *tabel)


@pytest.fixture
def petra_ziet(petra):
    """A client of the first person."""
    client = Client()
    client.force_login(petra, backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.fixture
def bon(client, cijfers_2027, tmp_path) -> Path:
    """The receipt of the calculator, downloaded."""
    path = tmp_path / "bon.json"
    answer = client.get(BON, {"datum": "2027-02-01", "werksoort": "eigen", "begeleiding": "9000"})
    assert answer.status_code == 200, (answer.status_code, answer.headers)
    path.write_bytes(answer.content)
    return path


@pytest.fixture
def bestand(petra_ziet, cijfers_2027, tmp_path) -> Path:
    """The file with entered figures, downloaded."""
    path = tmp_path / "cijfers.yaml"
    path.write_bytes(petra_ziet.get("/beheer/cijfers/ingevoerd.yaml").content)
    return path


def test_a_receipt_with_entered_figures_is_computed_again_on_the_command_line(bon, capsys):
    document = opened(bon.read_text(encoding="utf-8"))
    assert {naam: (een["waarde"], een["bron"], een["leverancier"]) for naam, een in document["ingevoerd"].items()} == {
        "werkgeverslasten": ("0.25", "Stcrt 2026, 99", "Het ministerie van SZW"),
        "wml_referentiemaand": ("2400.00", "Stcrt 2026, 7", "Het ministerie van SZW"),
    }
    assert document["zekerheid"] == "afgeleid"
    assert main(["herhaal", str(bon)]) == 0
    out = capsys.readouterr().out
    assert out.startswith(f"Dezelfde uitkomst. {document['label']}: {document['tekst']}.\n")
    assert "Werkgeverslasten: 25%, ingevoerd door beheerders (Stcrt 2026, 99). De wet van nu heeft dit cijfer" in out
    assert out.endswith("regels en cijfers zijn wat ze waren.\n")


def test_who_entered_and_confirmed_and_what_they_noted_is_not_on_the_receipt(bon, petra, ruben, gemeente):
    tekst = bon.read_text(encoding="utf-8")
    for prive in (petra.naam, ruben.naam, petra.username, gemeente.naam, "De Vries"):
        assert prive not in tekst


def test_a_receipt_of_a_file_for_the_site_names_a_figure_that_the_site_has_otherwise(bon, bestand, capsys, tmp_path):
    other = tmp_path / "anders.yaml"
    other.write_text(bestand.read_text(encoding="utf-8").replace("'0.25'", "'0.26'"), encoding="utf-8")
    assert main(["herhaal", str(bon), "--cijfers", str(other)]) == 1
    out = capsys.readouterr().out
    assert "Werkgeverslasten: was 25%, is nu 26%." in out
    assert "ingevoerd door" not in out
    assert main(["herhaal", str(bon), "--cijfers", str(bestand)]) == 0
    assert "ingevoerd door" not in capsys.readouterr().out


def test_the_file_has_the_figures_in_force_and_the_command_line_reckons_with_it(bestand, bon, capsys):
    assert main(["reken", *LKS]) == 2
    assert "niet bekend op 1 februari 2027" in capsys.readouterr().err
    assert main(["reken", *LKS, "--cijfers", str(bestand), "--json"]) == 0
    # 2400 x 1,08 x 70% x 1,25 x 31/36 is 1953 to the cent
    assert json.loads(capsys.readouterr().out)["waarde"] == "1953.00"
    assert catalogus() is meegeleverd(), "the next command reckons with the law as shipped"
    assert main(["verschil", *LKS, "--met-datum", "2026-12-01", "--cijfers", str(bestand), "--json"]) == 0
    causes = [one["oorzaken"][0] for one in json.loads(capsys.readouterr().out)["delen"]]
    assert [(one["naam"], one["was"]) for one in causes] == [
        ("wml_referentiemaand", "€ 2.400,00 per maand"),
        ("werkgeverslasten", "25%"),
    ]


def test_what_was_taken_back_or_replaced_is_not_in_the_file(petra_ziet, bevestigd, cijfers_2027):
    bevestigd(lasten("0.27", vanaf="2027-03-01"))
    bevestigd(trekt_in=bevestigd(lasten("0.9", vanaf="2027-06-01")), reden_verleden="fout")
    answer = petra_ziet.get("/beheer/cijfers/ingevoerd.yaml")
    rows = yaml.safe_load(answer.content)["waarden"]["werkgeverslasten"]
    assert [(row["waarde"], row["vanaf"], row["tot"]) for row in rows] == [
        ("0.25", "2027-01-01", "2027-03-01"),
        ("0.27", "2027-03-01", "2028-01-01"),
    ]
    assert answer["Content-Disposition"] == 'attachment; filename="cijfers-2026-11-22.yaml"'


def test_the_list_links_to_the_file_when_there_is_something_in_it(petra_ziet, bevestigd):
    assert "ingevoerd.yaml" not in petra_ziet.get("/beheer/cijfers/").content.decode()
    bevestigd(lasten())
    assert 'href="/beheer/cijfers/ingevoerd.yaml"' in petra_ziet.get("/beheer/cijfers/").content.decode()


@pytest.mark.parametrize("opdracht", [["reken"], ["verschil"], ["herhaal", "bon.json"], ["tabel", "--doelen", "x"]])
def test_a_wrong_file_is_refused_before_anything_else(opdracht, tmp_path, capsys):
    path = tmp_path / "fout.yaml"
    path.write_text("waarden: {werkgeverslasten: [3]}")
    assert main([*opdracht, "--cijfers", str(path)]) == 2
    assert capsys.readouterr().err.startswith("fout.yaml, waarden, werkgeverslasten, 1e waarde: schrijf {waarde")


def test_a_table_and_a_variant_reckon_with_the_file(bestand, tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("LUWTE_KERNEL_CACHE", str(tmp_path / "kernel"))
    people = pa.table({"uren": [31], "normuren": [36], "leeftijd": [23], "loonwaarde": [Decimal("0.30")]})
    pq.write_table(people, tmp_path / "in.parquet")
    given = ["--datum", "2027-02-01", "--cijfers", str(bestand)]
    out = tmp_path / "uit.parquet"
    assert main(["tabel", str(tmp_path / "in.parquet"), str(out), "--doelen", LKS[0], *given]) == 0
    assert pq.read_table(out)[LKS[0]].to_pylist() == [Decimal("1953.00")]
    variant = tmp_path / "variant.yaml"
    variant.write_text(
        "naam: Proef\nwaarden: {lks_maximum: [{waarde: '0.60', vanaf: 2026-01-01}]}\n"
        f"doelen: [{LKS[0]}]\n"
        "gevallen: [{feiten: {uren: '31', normuren: '36', leeftijd: '23', loonwaarde: '0.30'}}]"
    )
    capsys.readouterr()
    assert main(["variant", str(variant), *given, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["gevallen"][0]["doelen"][0]["was"] == "1953.00"
