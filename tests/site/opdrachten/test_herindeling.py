"""``luwte herindeling``: its help and what it refuses, in Dutch and in one sentence."""

from __future__ import annotations

import pytest

from luwte.site import manage
from luwte.site.cli import main


def test_the_help_is_dutch_and_shows_nothing_of_the_framework(capsys):
    with pytest.raises(SystemExit):
        main(["herindeling", "--help"])
    said = capsys.readouterr().out
    assert said.startswith("gebruik: luwte herindeling [-h] [--doen] oud nieuw datum")
    assert "usage" not in said
    assert "--settings" not in said


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ([], "Dat begrijp ik niet: er ontbreekt oud, nieuw, datum. Typ: luwte herindeling --help"),
        (["Beemster", "Purmerend", "1-1-2022"], "'1-1-2022' is geen datum. Schrijf JJJJ-MM-DD."),
        (["Beemster", "Purmerend", "2022-01-01", "--nu"], "Dat begrijp ik niet: --nu hoort hier niet."),
    ],
)
def test_wrong_words_are_refused_before_the_database_is_asked(capsys, words, sentence):
    assert main(["herindeling", *words]) == 2
    assert capsys.readouterr().err.startswith(sentence)


def test_what_the_database_refuses_is_one_sentence_too(capsys, als_eigenaar, monkeypatch):
    monkeypatch.setattr(manage, "prepare", lambda _: None)  # the database of the tests is there
    with als_eigenaar():
        assert main(["herindeling", "Atlantis", "Purmerend", "2022-01-01"]) == 2
    assert capsys.readouterr().err == "De gemeente 'Atlantis' is er niet.\n"
