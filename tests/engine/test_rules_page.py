"""docs/rules.md has the whole language: a construct, function or field without a line on the page fails here."""

import inspect
import re
from pathlib import Path
from typing import get_args

from luwte.engine import expressions as ex
from luwte.engine import regel
from luwte.engine.figures import CONFIDENCES, FIELDS, GAP_FIELDS, LAYERS, SERIES_FIELDS
from luwte.engine.functions import FUNCTIONS
from luwte.engine.notes import FIELDS as NOTE_FIELDS
from luwte.engine.parsing import ARITHMETIC, COMPARISONS

PAGE = (Path(__file__).parents[2] / "docs" / "rules.md").read_text(encoding="utf-8")
#: The node classes with how the first column of "Every construct" writes them.
WRITTEN = {
    ex.Literal: 'whole numbers, `"woord"`, `True`, `False`',
    ex.Name: "`naam` ",
    ex.Arithmetic: "`+ - * /`",
    ex.Negative: "`-uitdrukking`",
    ex.Comparison: "`< <= > >= == !=`",
    ex.Logic: "`and`, `or`",
    ex.Not: "`not`",
    ex.Extreme: "`min(a, b, ...)`, `max(a, b, ...)`",
    ex.Call: "`eerste_werkdag(dag)`",
    ex.Assign: "`naam = uitdrukking`",
    ex.If: "`if`, `elif`, `else`",
    ex.Return: "`return uitdrukking`",
}


def section(title: str) -> str:
    """The text below a heading of the page."""
    found = re.search(rf"^## {re.escape(title)}\n(.*?)(?=^## |\Z)", PAGE, re.MULTILINE | re.DOTALL)
    assert found is not None, title
    return found[1]


def rows(title: str) -> list[str]:
    """The first column of the tables below a heading."""
    lines = [line for line in section(title).splitlines() if line.startswith("|")]
    return [line.split("|")[1].strip() for line in lines]


CONSTRUCTS = " ".join(rows("Every construct"))
SHOWN = set(re.findall(r"`([a-z_]+)[`(]", CONSTRUCTS))


def test_every_node_of_the_tree_is_a_construct_of_the_page():
    assert set(WRITTEN) == {*get_args(ex.Expression), *get_args(ex.Statement)}
    missing = [node.__name__ for node, written in WRITTEN.items() if written not in CONSTRUCTS]
    assert missing == []


def test_every_operator_stands_on_the_page():
    assert " ".join(ARITHMETIC.values()) in CONSTRUCTS
    assert " ".join(sign for sign in COMPARISONS.values()) in CONSTRUCTS


def test_every_function_stands_on_the_page_and_no_other():
    words = {"naam", "if", "elif", "else", "and", "or", "not", "min", "max", "return"}
    assert SHOWN - words == set(FUNCTIONS)


def test_every_field_of_a_file_of_figures_is_explained():
    fields = SERIES_FIELDS | FIELDS | GAP_FIELDS
    explained = " ".join(line for line in section("Figures").splitlines() if line.startswith("|"))
    assert [name for name in sorted(fields) if f"`{name}`" not in explained] == []
    named = {name for row in rows("Figures") for name in re.findall(r"`([a-z_]+)`", row)}
    assert named <= fields


def test_every_certainty_layer_and_word_of_a_rule_stands_on_the_page():
    assert [one for one in CONFIDENCES if f"`{one}`" not in section("Figures")] == []
    assert [one for one in LAYERS if f"`{one}`" not in section("Figures")] == []
    said = section("Reading it")
    assert [name for name in inspect.signature(regel).parameters if f"`{name}`" not in said] == []


def test_every_field_of_a_note_stands_on_the_page():
    assert [name for name in sorted(NOTE_FIELDS) if not re.search(rf"\b{name}\b", section("Notes"))] == []
