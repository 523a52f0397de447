"""Files of figures: quick to read, and no text brings the program down."""

import pytest

from luwte.engine import FigureError
from luwte.engine.documents import DEEPEST, deep, read_yaml


@pytest.mark.parametrize(
    "text",
    ["a: " + "[" * 200_000, "a:\n" + "- " * 200_000, "? " * 200_000, "{a: " * 200_000, "a: " + "[\n" * 200_000],
    ids=["haken", "streepjes", "vraagtekens", "namen", "regels"],
)
def test_a_text_of_very_many_levels_is_refused_with_its_file(text, tmp_path):
    path = tmp_path / "diep.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(FigureError, match=r"diep\.yaml is niet te lezen"):
        read_yaml(path)


def test_levels_that_close_again_are_not_deep():
    assert not deep("- {a: [1], b: {c: 2}}\n" * 1000)
    assert not deep("[" * DEEPEST)
    assert deep("[" * (DEEPEST + 1))
    assert deep("- " * DEEPEST)
    assert not deep("- " * (DEEPEST - 1))
    assert not deep("]" * 100 + "[" * DEEPEST)


@pytest.mark.parametrize(
    "written", ["010", "0x10", "1_000", "2:20", "7.10", "1e3", ".inf", "no", "Yes", "on", "2017-01-01", "True"]
)
def test_what_yaml_would_read_as_something_else_stays_the_text_that_was_written(written, tmp_path):
    path = tmp_path / "cijfers.yaml"
    path.write_text(f"a: {written}\n{written}: b\n", encoding="utf-8")
    assert read_yaml(path) == {"a": written, written: "b"}


def test_true_false_and_nothing_are_what_they_say(tmp_path):
    path = tmp_path / "cijfers.yaml"
    path.write_text("a: true\nb: false\nc: null\nd: ~\ne:\nf: ''\n", encoding="utf-8")
    assert read_yaml(path) == {"a": True, "b": False, "c": None, "d": None, "e": None, "f": ""}


@pytest.mark.parametrize("text", ["", "\n\n", "# alleen uitleg\n", "---\n"])
def test_a_file_in_which_nothing_stands_is_called_empty(text, tmp_path):
    path = tmp_path / "cijfers.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(FigureError, match=r"^cijfers\.yaml is leeg\. Geef een bestand waar iets in staat\.$"):
        read_yaml(path)


def test_a_folder_is_called_a_folder(tmp_path):
    with pytest.raises(FigureError, match=r" is een map\. Geef een bestand\.$"):
        read_yaml(tmp_path)


HINT = "let op haken, aanhalingstekens, dubbele punten en inspringen."


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: {", 1),
        ("a: 1\nb: [1, 2\nc: 3\n", 3),
        ("a: 1\n\tb: 2\n", 2),
        ("a: 1\nb: 'x\n", 2),
        ("a: 1\nb: *weg\n", 2),
        ("a: !vreemd 1\n", 1),
        ("a: 1\nb: \x01\n", 2),
        ("a: 1\n  b: 2\n", 2),
        ("a: " + "{a: " * 200_000, 1),
    ],
)
def test_a_text_that_is_no_yaml_is_refused_in_dutch_with_its_line(text, line, tmp_path):
    path = tmp_path / "cijfers.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(FigureError) as refused:
        read_yaml(path)
    told = str(refused.value)
    deepest = "cijfers.yaml is niet te lezen. Herstel de opmaak, er staat te veel in elkaar."
    assert told in (f"cijfers.yaml is niet te lezen. Herstel de opmaak bij regel {line}: {HINT}", deepest)
    assert (told == deepest) == (len(text) > 100)


def test_a_file_that_is_no_text_is_refused_in_dutch(tmp_path):
    path = tmp_path / "cijfers.yaml"
    path.write_bytes(b"PAR1\xff\xfe\x00")
    with pytest.raises(FigureError, match=r"^cijfers\.yaml is niet te lezen\. Geef een tekstbestand \(YAML\) in UTF-8"):
        read_yaml(path)
