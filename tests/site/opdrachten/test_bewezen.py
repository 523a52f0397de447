"""The list of tests beside the law: found by the names of the law in a test, its helpers and tables."""

import json

import pytest

from luwte.site.opdrachten import bewezen, eisen

TOETS = """
DOELEN = ("lks_maximum",)
GEVALLEN: tuple[str, ...] = ("vakantiebijslag",)


def reken(doel):
    return doel, hulp()


def hulp():
    return "lks_forfait"


def los():
    return "besluit_weken"


@pytest.mark.parametrize("naam", DOELEN)
def test_by_a_table(naam):
    assert reken(naam)


def test_by_name():
    assert "wml_uurbedrag" and GEVALLEN


def test_of_nothing():
    assert "geen naam van de wet"
"""


@pytest.fixture
def map_met_tests(tmp_path):
    """A folder of tests with one file about the law, and one elsewhere."""
    for folder in ("wet", "loket"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "test_iets.py").write_text(TOETS, encoding="utf-8")
    return tmp_path


def test_a_test_proves_what_it_names_itself_or_by_a_helper_or_table(map_met_tests):
    assert bewezen.bewezen(map_met_tests) == {
        "lks_forfait": ["wet/test_iets.py::test_by_a_table"],
        "lks_maximum": ["wet/test_iets.py::test_by_a_table"],
        "vakantiebijslag": ["wet/test_iets.py::test_by_name"],
        "wml_uurbedrag": ["wet/test_iets.py::test_by_name"],
    }


def test_a_test_of_the_whole_law_says_nothing_of_one_rule(map_met_tests, monkeypatch):
    monkeypatch.setattr(bewezen, "TE_ALGEMEEN", 1)
    assert bewezen.bewezen(map_met_tests) == {}


def test_the_command_writes_the_list(map_met_tests, monkeypatch, tmp_path, capsys):
    file = tmp_path / "bewezen.json"
    monkeypatch.setattr(bewezen, "BESTAND", file)
    monkeypatch.setattr(eisen, "ROOT", map_met_tests.parent)
    (map_met_tests.parent / "tests").symlink_to(map_met_tests)
    assert eisen.main(["--schrijf"]) == 0
    assert capsys.readouterr().out == "4 regels en cijfers hebben een test. Bewaard in wet/bewezen.json.\n"
    assert len(json.loads(file.read_text(encoding="utf-8"))) == 4
