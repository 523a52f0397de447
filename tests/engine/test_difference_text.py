"""A difference on paper: which way, by how much, from what, and how sure."""

from __future__ import annotations

from tests.engine.test_difference import over_the_year, simple

SOURCES = "[bron oud (landelijk) | bron nieuw (landelijk); afgeleid]"
FACTS = {"uren": 31, "deel": "0.4"}


def test_half_a_euro_more_is_more():
    found = over_the_year(simple(loon=("1000", "1000.50"), lasten=("0.20", "0.20")), {"uren": 31, "deel": "0"})

    assert found.sentence("Per 1 januari") == "Per 1 januari € 0,60 per maand meer: minimumloon +0,60."


def test_the_whole_text_reads_from_outcome_to_causes_to_steps():
    lines = over_the_year(simple(), FACTS).as_text("Per 1 januari").splitlines()

    assert lines == [
        "Subsidie per maand: € 720,00 per maand wordt € 815,10 per maand",
        "Per 1 januari € 95,10 per maand meer: minimumloon +72,00, lasten +23,10.",
        "          +72,00  minimumloon",
        f"                  € 1.000,00 per maand wordt € 1.100,00 per maand {SOURCES}",
        "          +23,10  lasten",
        f"                  20% wordt 23,5% {SOURCES}",
        "Stap voor stap:",
        "  Subsidie per maand: € 720,00 per maand wordt € 815,10 per maand",
        "    Minimumloon: € 1.000,00 per maand wordt € 1.100,00 per maand",
        "    Lasten: 20% wordt 23,5%",
    ]


def test_a_fact_has_no_source_and_leaves_no_brackets():
    lines = over_the_year(simple(("1000", "1000"), ("0.20", "0.20")), FACTS, {"uren": 31, "deel": "0.3"}).as_text()

    assert "                  40% wordt 30%" in lines.splitlines()


def test_nothing_changed_has_no_steps():
    found = over_the_year(simple(("1000", "1000"), ("0.20", "0.20")), FACTS)

    assert found.as_dict()["verandering"] is None
    assert "Stap voor stap:" not in found.as_text()
    assert found.label == "Subsidie per maand"
