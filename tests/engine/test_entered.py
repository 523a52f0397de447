"""Entered figures on a receipt: kept whole, used where the law has none, and told when it has another."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from luwte.engine import Catalogue, Figure, Series
from luwte.engine.canonical import canonical, sha256
from luwte.engine.entered import Entered
from luwte.engine.receipts import CHECKSUM, ReceiptError, opened, receipt, replay
from luwte.engine.units import EURO_UNIT
from tests.engine.law import DAY, catalogue, rule

FROM, UNTIL = date(2020, 1, 1), date(2020, 7, 1)
KNOWN = Figure(Fraction(900), date(2015, 1, 1), FROM, "Stcrt 2014, 1", "gelezen")
GIVEN = Entered(Fraction(1000), FROM, UNTIL, "Stcrt 2019, 9", "afgeleid", remark="Gebeld met Jan de Vries.")


def law(*figures: Figure, key: str | None = None) -> Catalogue:
    series = Series("tarief", "Tarief", EURO_UNIT, "landelijk", figures, key=key, supplier="SZW")
    return catalogue(rule("return tarief / 2", "tarief: Euro", "Euro", label="Subsidie"), series)


def made(*figures: Figure, key: str | None = None, day: date = DAY, **facts: str):
    return opened(json.dumps(receipt(law(*figures, key=key).at(day), "proef", facts)))


def test_an_entered_figure_is_on_the_receipt_whole_without_its_remark():
    bon = made(KNOWN, GIVEN)
    assert bon["vorm"] == 2
    assert bon["ingevoerd"] == {
        "tarief": {
            "waarde": "1000.00", "vanaf": "2020-01-01", "tot": "2020-07-01", "bron": "Stcrt 2019, 9",
            "zekerheid": "afgeleid", "sleutel_van": None, "sleutel_tot": None, "leverancier": "SZW",
        }
    }  # fmt: skip
    assert "Vries" not in json.dumps(bon)


def test_a_receipt_without_entered_figures_is_the_same_to_the_letter_as_before():
    bon = made(KNOWN, GIVEN, day=date(2019, 12, 31))
    assert (bon["vorm"], "ingevoerd" in bon) == (1, False)
    assert canonical(bon) == canonical(made(KNOWN, day=date(2019, 12, 31)))


@pytest.mark.parametrize("day", [FROM, DAY, date(2020, 6, 30)])
def test_a_law_without_the_figure_takes_it_from_the_receipt_and_says_so(day):
    found = replay(made(KNOWN, GIVEN, day=day), law(KNOWN))
    assert (found.same, found.changed, found.text) == (True, (), "€ 500,00")
    sentence = (
        "Tarief: € 1.000,00, ingevoerd door beheerders (Stcrt 2019, 9). De wet van nu heeft dit cijfer niet; "
        "het komt van de bon."
    )
    assert found.entered == (sentence,)
    assert found.as_dict()["van_de_bon"] == [sentence]
    assert found.as_text().splitlines() == [
        "Dezelfde uitkomst. Subsidie: € 500,00.", f"  {sentence}", "Alle 2 regels en cijfers zijn wat ze waren.",
    ]  # fmt: skip


def test_a_law_that_knows_the_same_figure_by_now_uses_its_own():
    found = replay(made(KNOWN, GIVEN), law(KNOWN, GIVEN))
    assert (found.same, found.changed, found.entered) == (True, (), ())


@pytest.mark.parametrize(
    ("own", "same", "words"),
    [
        ({"value": Fraction(1100)}, False, "Tarief: was € 1.000,00, is nu € 1.100,00."),
        ({"source": "Stcrt 2020, 3"}, True, "Tarief: de tekst of bron is anders; € 1.000,00 bleef."),
    ],
)
def test_a_law_that_says_otherwise_by_now_is_told_by_name(own, same, words):
    found = replay(made(KNOWN, GIVEN), law(KNOWN, replace(GIVEN, **own)))
    assert (found.same, [one.words for one in found.changed], found.entered) == (same, [words], ())


def test_a_law_whose_own_figure_begins_a_day_later_leaves_the_day_to_the_receipt():
    own = Figure(Fraction(1), date(2020, 6, 2), None, "Stcrt 2020, 3", "gelezen")
    assert replay(made(GIVEN), law(own)).entered != ()
    assert replay(made(GIVEN), law(replace(own, valid_from=DAY))).text == "€ 0,50"


def test_the_value_on_the_receipt_cannot_be_changed_without_the_checksum():
    bon = made(KNOWN, GIVEN)
    bon["ingevoerd"]["tarief"]["waarde"] = "2000.00"
    with pytest.raises(ReceiptError, match="veranderd nadat hij is gemaakt"):
        opened(json.dumps(bon))


def table(amount: int, first: int, last: int | None) -> Entered:
    return replace(
        GIVEN, value=Fraction(amount), key_from=Fraction(first), key_to=None if last is None else Fraction(last)
    )


def test_of_a_table_the_row_that_was_used_is_kept_with_its_keys():
    rows = (table(100, 0, 20), table(200, 21, None))
    bon = made(*rows, key="uren", uren="21")
    kept = bon["ingevoerd"]["tarief"]
    assert (kept["waarde"], kept["sleutel_van"], kept["sleutel_tot"]) == ("200.00", "21", None)
    assert replay(bon, law(rows[0], key="uren")).text == "€ 100,00"
    below = made(*rows, key="uren", uren="20")
    assert replay(below, law(rows[1], key="uren")).entered != ()


def test_a_figure_that_the_law_of_now_has_no_place_for_is_told_in_a_sentence():
    bon = made(GIVEN)
    without = catalogue(rule("return uren"))
    assert "Het cijfer 'tarief' bestaat niet." in replay(bon, without).problem
    assert "Tarief is nu een tabel." in replay(bon, law(table(1, 0, None), key="uren")).problem
    assert "is geen tabel meer" in replay(made(table(1, 0, None), key="uren", uren="3"), law(KNOWN)).problem
    assert "niet bekend op 1 juni 2020" in replay({**bon, "ingevoerd": {}}, law(KNOWN)).problem
    later = {"tarief": {**bon["ingevoerd"]["tarief"], "vanaf": "2020-06-02"}}
    assert "niet bekend op 1 juni 2020" in replay({**bon, "ingevoerd": later}, law(KNOWN)).problem


@pytest.mark.parametrize("entry", [3, ["x"], None, "x"])
def test_a_forged_entry_is_refused_and_never_a_crash(entry):
    bon = {**made(GIVEN), "ingevoerd": {"tarief": entry}}
    del bon[CHECKSUM]
    with pytest.raises(ReceiptError, match="niet te lezen"):
        replay(opened(json.dumps({**bon, CHECKSUM: sha256(canonical(bon))})), law(KNOWN))
