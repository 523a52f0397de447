"""The table of requirements and the tests that prove them."""

import json

import pytest

from luwte.site.opdrachten import eisen

TEST = """
import pytest

pytestmark = [pytest.mark.django_db, pytest.mark.eis("M003")]


@pytest.mark.eis("M001", "M002")
def test_one(): ...


class TestGroup:
    @pytest.mark.parametrize("x", [pytest.param(1, marks=pytest.mark.eis("M004"))])
    def test_two(self, x): ...


def test_three(): ...
"""


@pytest.fixture
def house(tmp_path, monkeypatch):
    (tmp_path / "docs").mkdir()
    rows = [f"M{number:03}\t000:{number}\tEis {number}" for number in range(1, 6)]
    (tmp_path / "docs" / "eisen.tsv").write_text("\n".join(["id\tseed\tstatement", *rows]) + "\n")
    (tmp_path / "tests" / "trajecten").mkdir(parents=True)
    (tmp_path / "tests" / "trajecten" / "test_a.py").write_text(TEST)
    monkeypatch.setattr(eisen, "ROOT", tmp_path)
    return tmp_path


def test_every_mark_is_found_with_the_test_it_stands_on(house):
    found = {(proof.eis, proof.test.partition("::")[2]) for proof in eisen.proofs(house / "tests")}
    assert found == {("M003", ""), ("M001", "test_one"), ("M002", "test_one"), ("M004", "TestGroup::test_two")}


def test_the_table_tells_what_is_proven_and_what_is_open(house, capsys):
    assert eisen.main([]) == 0
    output = capsys.readouterr().out
    assert "M001  bewezen  Eis 1" in output
    assert "M005  open     Eis 5" in output
    assert output.endswith("4 van 5 eisen hebben een test.\n")


def test_a_list_of_an_issue_limits_the_table(house, capsys):
    assert eisen.main(["--issue", "M001-M002, M005", "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert [(row["id"], len(row["tests"])) for row in rows] == [("M001", 1), ("M002", 1), ("M005", 0)]


def test_only_open_requirements_of_one_room(house, capsys):
    assert eisen.main(["--kamer", "trajecten", "--open"]) == 0
    assert capsys.readouterr().out.startswith("M005")


def test_a_list_that_cannot_be_read_is_refused_with_a_sentence(house, capsys):
    assert eisen.main(["--issue", "punt 3"]) == 2
    assert "'punt' is geen eis" in capsys.readouterr().err


def test_a_test_that_names_an_unknown_requirement_is_an_error(house, capsys):
    (house / "tests" / "test_b.py").write_text('import pytest\n\n@pytest.mark.eis("M999")\ndef test_x(): ...\n')
    assert eisen.main([]) == 1
    assert "M999" in capsys.readouterr().err


def test_every_mark_in_our_own_tests_names_a_requirement_that_exists():
    known = {eis.id for eis in eisen.requirements(eisen.ROOT / "docs" / "eisen.tsv")}
    assert {proof.eis for proof in eisen.proofs(eisen.ROOT / "tests")} <= known


def test_a_room_without_tests_is_refused_with_the_rooms_there_are(capsys):
    assert eisen.main(["--kamer", "onzin"]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith("Van de kamer 'onzin' zijn geen tests. Kies uit aanmeldingen, ")
    assert "trajecten" in printed.err
