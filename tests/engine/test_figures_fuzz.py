"""Fuzzing the files with figures: what is wrong is refused with the file and a remedy, never lost."""

from __future__ import annotations

import itertools

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from luwte.engine import FigureError, load_series

counter = itertools.count()

YAML = """\
# Wat hier staat is gelezen.
werkgeverslasten:
  eenheid: deel
  label: Werkgeverslasten
  leverancier: De minister
  uitleg: Het deel dat boven op de subsidie komt.
  waarden:
    - {waarde: "0.23", vanaf: 2015-01-01, tot: 2018-01-01, bron: "Stcrt 2014, 35743", zekerheid: gelezen}
    - waarde: "0.235"
      vanaf: 2018-01-01
      bron: "Stcrt 2017, 68248"
      zekerheid: afgeleid
      opmerking: Geen latere regeling gevonden.
wml:
  eenheid: euro_per_maand
  sleutel: leeftijd
  bestand: wml.csv
"""
CSV = """\
sleutel_van,sleutel_tot,vanaf,tot,waarde,bron,zekerheid
21,,2019-07-01,2020-01-01,1635.60,Staatscourant,gelezen
20,20,2019-07-01,2020-01-01,1308.50,Staatscourant,gelezen
"""
PIECES = [
    "", " ", "\n", "  ", "- ", ":", ": ", "'", '"', "{", "}", "[", "]", ",", "#", "|", ">", "&a", "*a", "!!float ",
    "<<: *a", "0.5", "1e999999999", "NaN", ".inf", "-1", "12:30", "2020-02-30", "2015-01-01", "null", "~", "yes",
    "waarde", "vanaf", "tot", "wml.csv", "niets.csv", "../wml.csv", "gelezen", "eenheid", "deel", "lokaal", "sleutel",
    "---", "true", "\t", "\x00", "é", "١", "1_000", "1.000,00", "0x10", "9" * 40, "1/0", "1/3",
]  # fmt: skip


@st.composite
def harmed(draw, text: str) -> str:
    """The text with one to three pieces replaced, added or taken out."""
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(text)))
        length = draw(st.sampled_from([0, 0, 1, 2, 5, 12, 40]))
        text = text[:start] + draw(st.sampled_from(PIECES)) + text[start + length :]
    return text


def read(folder, text: str = YAML, table: str = CSV) -> FigureError | int:
    """How many figures the files hold, or why they are refused. Any other error comes out."""
    place = folder / f"geval_{next(counter)}"
    place.mkdir()
    (place / "wml.csv").write_text(table, encoding="utf-8")
    (place / "cijfers.yaml").write_text(text, encoding="utf-8")
    try:
        return sum(len(one.figures) for one in load_series(place / "cijfers.yaml"))
    except FigureError as refused:
        return refused


def test_the_unharmed_files_hold_four_figures(tmp_path):
    assert read(tmp_path) == 4


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=harmed(YAML))
def test_a_harmed_file_of_figures_is_read_or_refused_by_its_name(tmp_path, text):
    outcome = read(tmp_path, text)

    assert isinstance(outcome, int) or "cijfers.yaml" in str(outcome)


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(table=harmed(CSV))
def test_a_harmed_table_of_figures_is_read_whole_or_refused(tmp_path, table):
    outcome = read(tmp_path, table=table)

    if isinstance(outcome, int):
        rows = [line for line in table.splitlines() if line.strip()]
        assert outcome <= 2 + max(len(rows) - 1, 0) + table.count('"')
    else:
        assert "cijfers.yaml, wml" in str(outcome)


LOSSES = {
    "a column too few": CSV.replace(",Staatscourant,gelezen\n20", ",Staatscourant\n20"),
    "a column too many": CSV.replace("gelezen\n20", "gelezen,nog iets\n20"),
    "a column of an unknown name": CSV.replace("sleutel_tot", "sleutel_to"),
    "the same column twice": CSV.replace("sleutel_tot", "sleutel_van"),
    "no rows": CSV.splitlines(keepends=True)[0],
    "nothing at all": "",
}


@pytest.mark.parametrize("table", LOSSES.values(), ids=LOSSES)
def test_a_table_in_which_something_would_be_lost_is_refused(tmp_path, table):
    assert isinstance(read(tmp_path, table=table), FigureError)


def test_the_file_itself_is_yaml_that_others_can_read():
    assert set(yaml.safe_load(YAML)) == {"werkgeverslasten", "wml"}


ODD = [None, [], {}, 5, True, "x", ["x"], {"x": "y"}, [["x"]], [5], ""]


def places(node, path=()):
    """Every place in a document, the document itself last."""
    items = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, below in items:
        yield from places(below, (*path, key))
    yield path


def put(node, path, odd):
    """The document with something odd at a place."""
    if not path:
        return odd
    copy = dict(node) if isinstance(node, dict) else list(node)
    copy[path[0]] = put(node[path[0]], path[1:], odd)
    return copy


DOCUMENT = yaml.safe_load(YAML.replace("2015-01-01", '"2015-01-01"').replace("2018-01-01", '"2018-01-01"')) | {
    "gezocht": {
        "eenheid": "aantal",
        "onbekend": [{"vanaf": "2021-01-01", "tot": "2022-01-01", "waarom": "Niet gevonden."}],
    }
}


@pytest.mark.parametrize("path", list(places(DOCUMENT)), ids=lambda path: ".".join(map(str, path)) or "alles")
def test_something_odd_at_any_place_is_read_or_refused_with_a_sentence(tmp_path, path):
    for odd in ODD:
        outcome = read(tmp_path, yaml.safe_dump(put(DOCUMENT, path, odd), sort_keys=False))

        assert isinstance(outcome, int) or "cijfers.yaml" in str(outcome)
