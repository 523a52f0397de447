"""luwte reken … --bon and luwte herhaal: a receipt in a file, and what changed since."""

from __future__ import annotations

import json

import pytest

from luwte.engine.canonical import canonical, sha256
from luwte.engine.receipts import CHECKSUM
from luwte.site.cli import main

LKS = ["loonkostensubsidie_per_maand", "uren=31", "normuren=36", "leeftijd=23", "loonwaarde=0.30"]


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    """Exit status, standard output and standard error of one command."""
    status = main(list(words))
    printed = capsys.readouterr()
    return status, printed.out, printed.err


@pytest.fixture
def bon(tmp_path, capsys):
    """A receipt of February 2017."""
    path = tmp_path / "bon.json"
    status, out, _ = run(capsys, "reken", *LKS, "--datum", "2017-02-01", "--bon", str(path))
    assert (status, out) == (0, "Loonkostensubsidie per maand: € 1.242,41 per maand\n")
    return path


def test_a_receipt_is_computed_again_to_the_same_amount(bon, capsys):
    status, out, _ = run(capsys, "herhaal", str(bon))
    assert status == 0
    assert out.startswith("Dezelfde uitkomst. Loonkostensubsidie per maand: € 1.242,41 per maand.")
    _, out, _ = run(capsys, "herhaal", str(bon), "--json", "--gemeente", "Zaanstad")
    assert json.loads(out)["gelijk"] is True


def test_a_receipt_of_another_law_names_the_figure_and_ends_with_status_1(bon, capsys):
    document = json.loads(bon.read_text())
    lasten = next(one for one in document["cijfers"] if one["naam"] == "werkgeverslasten")
    lasten |= {"waarde": "0.2", "tekst": "20%", "sha256": "0" * 64}
    document["waarde"], document["tekst"] = "1212.11", "€ 1.212,11 per maand"
    del document[CHECKSUM]
    bon.write_text(json.dumps({**document, CHECKSUM: sha256(canonical(document))}))
    status, out, _ = run(capsys, "herhaal", str(bon))
    assert status == 1
    assert "Werkgeverslasten: was 20%, is nu 23%." in out
    assert "was € 1.212,11 per maand, is nu € 1.242,41 per maand" in out
    assert f"sha256 {'0' * 64} -> " in out


def test_a_receipt_with_local_policy_is_compared_with_the_policy_of_now(tmp_path, capsys):
    path = tmp_path / "beleid.json"
    run(capsys, "reken", "minimum_uren", "--gemeente", "Zaanstad", "--datum", "2018-01-01", "--bon", str(path))
    status, out, _ = run(capsys, "herhaal", str(path), "--gemeente", "Zaanstad")
    assert (status, "Alle 1 regels en cijfers zijn wat ze waren." in out) == (0, True)
    status, out, _ = run(capsys, "herhaal", str(path), "--gemeente", "Amsterdam")
    assert (status, "lokaal beleid" in out) == (1, True)


def test_a_receipt_is_never_written_over_another_file(bon, capsys):
    status, _, err = run(capsys, "reken", *LKS, "--datum", "2018-02-01", "--bon", str(bon))
    assert (status, "bestaat al" in err) == (2, True)
    status, _, err = run(capsys, "reken", *LKS, "--datum", "2018-02-01", "--bon", str(bon.parent / "x" / "y.json"))
    assert (status, "niet te schrijven" in err) == (2, True)


def test_a_range_of_outcomes_has_no_receipt(capsys, tmp_path):
    path = tmp_path / "bon.json"
    status, out, err = run(capsys, "reken", *LKS[:-1], "loonwaarde=0.30..0.50", "--bon", str(path))
    assert (status, out, "Een bon hoort bij één uitkomst" in err) == (2, "", True)
    assert not path.exists()


def test_a_receipt_that_was_changed_or_is_none_is_refused(bon, capsys):
    bon.write_text(bon.read_text().replace("1242.41", "1342.41"))
    status, _, err = run(capsys, "herhaal", str(bon))
    assert (status, "het controlegetal klopt niet" in err) == (2, True)
    status, _, err = run(capsys, "herhaal", str(bon.parent / "weg.json"))
    assert (status, "weg.json is er niet. Kijk de naam na." in err) == (2, True)
    assert "is een map. Geef een bestand." in run(capsys, "herhaal", str(bon.parent))[2]
    bon.write_bytes(b"\xff\xfe")
    assert "is niet te lezen. Geef de naam van een bon." in run(capsys, "herhaal", str(bon))[2]


def test_a_file_with_many_receipts_tells_each_that_is_another_with_its_line(bon, capsys, tmp_path):
    document = json.loads(bon.read_text())
    other = {**document, "waarde": "1.00", "tekst": "€ 1,00 per maand"}
    del other[CHECKSUM]
    other = {**other, CHECKSUM: sha256(canonical(other))}
    path = tmp_path / "bonnen.jsonl"
    path.write_text("\n".join([json.dumps(document), "", json.dumps(other)]) + "\n")
    status, out, _ = run(capsys, "herhaal", str(path))
    assert status == 1
    assert out.startswith("2 bonnen: 1 met dezelfde uitkomst, 1 niet.\n\nRegel 3\nEen andere uitkomst.")
    status, out, _ = run(capsys, "herhaal", str(path), "--json")
    assert (status, [one["gelijk"] for one in json.loads(out)]) == (1, [True, False])


def test_a_damaged_line_is_told_and_the_others_are_replayed(bon, capsys, tmp_path):
    good = json.dumps(json.loads(bon.read_text()))
    for name in ("bonnen.jsonl", "bonnen.JSONL", "bonnen.txt"):
        path = tmp_path / name
        path.write_text("\n".join([good.replace("1242.41", "1342.41"), good, '{"x', good]) + "\n")
        status, out, err = run(capsys, "herhaal", str(path))
        assert status == 1
        assert out == "4 bonnen: 2 met dezelfde uitkomst, 0 niet, 2 niet na te rekenen.\n"
        assert err.startswith("Regel 1: Deze bon is veranderd")
        assert "\nRegel 3: Dit bestand is geen bon" in err
        status, out, _ = run(capsys, "herhaal", str(path), "--json")
        told = json.loads(out)
        assert (status, [one["gelijk"] for one in told]) == (1, [None, True, None, True])
        assert [one["regel"] for one in told if "fout" in one] == [1, 3]


def test_good_receipts_on_lines_are_all_replayed_whatever_the_file_is_called(bon, capsys, tmp_path):
    path = tmp_path / "bonnen.txt"
    path.write_text((json.dumps(json.loads(bon.read_text())) + "\n") * 2)
    assert run(capsys, "herhaal", str(path)) == (0, "2 bonnen: 2 met dezelfde uitkomst, 0 niet.\n", "")


@pytest.mark.parametrize(
    ("text", "sentence"), [("", "is leeg"), ("\n", "staat geen bon"), ("\n{}\n", "Regel 2: Dit bestand is geen bon")]
)
def test_a_file_without_receipts_is_refused_with_its_line(capsys, tmp_path, text, sentence):
    path = tmp_path / "bonnen.jsonl"
    path.write_text(text)
    status, _, err = run(capsys, "herhaal", str(path))
    assert (status, sentence in err) == (2, True)
