"""The calendar of money and contracts: from when to when each rule and figure holds, and how sure it is.

The table was set beside the sources line by line; a day, a cent or a mark that moves shows here.
"""

import csv
from datetime import date, timedelta
from fractions import Fraction
from itertools import groupby
from pathlib import Path

import pytest

from luwte.engine import NoFigure, NoRule
from luwte.wet import catalogus

TABEL = Path(__file__).parent / "gegevens" / "kalender_geld.csv"
RIJEN = list(csv.DictReader(TABEL.read_text(encoding="utf-8").splitlines()))
PER_NAAM = {naam: list(rijen) for naam, rijen in groupby(RIJEN, key=lambda rij: rij["naam"])}
DAG = timedelta(days=1)


def tekst(value):
    if isinstance(value, bool):
        return "ja" if value else "nee"
    return str(value)


def sleutel(figure):
    """The key of a row as the table writes it: a word, one number, or ``van..tot``."""
    if figure.key_from is None:
        return ""
    if isinstance(figure.key_from, str) or figure.key_from == figure.key_to:
        return str(figure.key_from)
    return f"{figure.key_from}..{'' if figure.key_to is None else figure.key_to}"


@pytest.mark.parametrize("naam", PER_NAAM)
def test_each_rule_and_figure_holds_in_the_period_of_its_source_with_its_certainty(naam):
    law = catalogus()
    found = [
        {"sleutel": "", "waarde": "regel", "zekerheid": one.confidence, **periode(one)}
        for one in law.rules.get(naam, ())
    ]
    if naam in law.series:
        found = [
            {"sleutel": sleutel(one), "waarde": tekst(one.value), "zekerheid": one.confidence, **periode(one)}
            for one in law.series[naam].figures
        ]
    assert [{"naam": naam, **one} for one in found] == PER_NAAM[naam]


def periode(one):
    return {"vanaf": str(one.valid_from), "tot": str(one.valid_to or "")}


@pytest.mark.parametrize("naam", [naam for naam, rijen in PER_NAAM.items() if rijen[0]["waarde"] == "regel"])
def test_no_rule_answers_on_the_day_before_its_first_or_the_day_after_its_last(naam):
    first, last = date.fromisoformat(PER_NAAM[naam][0]["vanaf"]), PER_NAAM[naam][-1]["tot"]
    catalogus().at(first).rule(naam)
    with pytest.raises(NoRule):
        catalogus().at(first - DAG).rule(naam)
    if last:
        catalogus().at(date.fromisoformat(last) - DAG).rule(naam)
        with pytest.raises(NoRule):
            catalogus().at(date.fromisoformat(last)).rule(naam)


def als_sleutel(tekst):
    """The number or word of a key; None when the table has none."""
    return None if not tekst else Fraction(tekst) if tekst[0].isdigit() else tekst


def geldt(rij, key, dag):
    """Whether a row of the calendar is about this key on this day."""
    first, _, last = rij["sleutel"].partition("..")
    if isinstance(key, Fraction) and ".." in rij["sleutel"]:
        within = als_sleutel(first) <= key and (not last or key <= als_sleutel(last))
    else:
        within = als_sleutel(first) == key
    return within and rij["vanaf"] <= str(dag) and (not rij["tot"] or str(dag) < rij["tot"])


@pytest.mark.parametrize("naam", [naam for naam, rijen in PER_NAAM.items() if rijen[0]["waarde"] != "regel"])
def test_every_figure_answers_from_its_first_day_and_the_day_before_only_where_another_row_does(naam):
    series = catalogus().series[naam]
    for rij in PER_NAAM[naam]:
        key, first = als_sleutel(rij["sleutel"].split("..")[0]), date.fromisoformat(rij["vanaf"])
        assert tekst(series.at(first, key).value) == rij["waarde"]
        before = [one for one in PER_NAAM[naam] if geldt(one, key, first - DAG)]
        if before:
            assert [tekst(series.at(first - DAG, key).value)] == [one["waarde"] for one in before]
        else:
            with pytest.raises(NoFigure):
                series.at(first - DAG, key)
