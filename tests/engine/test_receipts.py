"""A receipt: the same question gives the same receipt, and years later it tells what changed."""

from __future__ import annotations

import json
import tomllib
from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from luwte.engine import Catalogue, Figure, Layer, MissingFacts, Series
from luwte.engine.canonical import canonical, figure_text, rule_text, sha256
from luwte.engine.receipts import CHECKSUM, ReceiptError, opened, receipt, replay
from luwte.engine.units import EURO_UNIT, PART_UNIT
from tests.engine.law import DAY, catalogue, rule, series

FORMULA = "if a:\n    return NIETS\nreturn tarief * min(1 - deel, maximum)"
PARAMETERS = "a: JaNee, tarief: Euro, deel: Deel, maximum: Deel"
FACTS = {"a": "nee", "deel": "0.4", "uren": 31}


def law(formula: str = FORMULA, tarief: str = "1000", *, local: bool = False, **mark: str) -> Catalogue:
    return catalogue(
        rule(formula, PARAMETERS, "Euro", label="Subsidie", **mark),
        series("maximum", PART_UNIT, Fraction("0.7"), confidence="uit notitie"),
        Series("tarief", "Tarief", EURO_UNIT, "lokaal", ()) if local else series("tarief", EURO_UNIT, Fraction(tarief)),
    )


def layer(amount: int, since: str = "2015-01-01") -> Layer:
    return Layer(
        "gemeente", {"tarief": [Figure(Fraction(amount), date.fromisoformat(since), None, "besluit", "gelezen")]}
    )


def made(catalogue: Catalogue | None = None, facts=FACTS, layers=()):
    return receipt((catalogue or law()).at(DAY, layers), "proef", facts)


def test_a_receipt_holds_the_outcome_and_everything_it_was_computed_from():
    bon = made()
    assert (bon["doel"], bon["waarde"], bon["tekst"], bon["datum"]) == ("proef", "600.00", "€ 600,00", "2020-06-01")
    assert bon["feiten"] == {"a": False, "deel": "0.4"}
    assert [one["naam"] for one in bon["regels"]] == ["proef"]
    assert [(one["naam"], one["waarde"]) for one in bon["cijfers"]] == [("tarief", "1000.00"), ("maximum", "0.7")]
    assert all(len(one["sha256"]) == 64 for one in bon["regels"] + bon["cijfers"])
    assert bon["zekerheid"] == "uit notitie"
    assert bon[CHECKSUM] == sha256(canonical({name: one for name, one in bon.items() if name != CHECKSUM}))


def test_a_fact_that_was_not_used_is_not_on_the_receipt():
    assert "uren" not in made()["feiten"]
    assert made(facts={"a": True, "deel": "0.4"})["feiten"] == {"a": True}


def test_the_same_question_gives_the_same_receipt_to_the_letter():
    assert canonical(made()) == canonical(made(law()))


def test_an_outcome_that_is_not_known_has_no_receipt():
    with pytest.raises(MissingFacts, match="deel"):
        made(facts={"a": False})


def test_replayed_with_the_same_law_nothing_changed():
    found = replay(opened(json.dumps(made())), law())
    assert found.same
    assert found.changed == ()
    assert found.as_text() == "Dezelfde uitkomst. Subsidie: € 600,00.\nAlle 3 regels en cijfers zijn wat ze waren."


def test_a_changed_figure_is_named_with_both_values_and_hashes():
    bon = made()
    found = replay(bon, law(tarief="1100"))
    assert not found.same
    (one,) = found.changed
    assert (one.name, one.kind, one.old, one.new) == ("tarief", "cijfer", "€ 1.000,00", "€ 1.100,00")
    assert one.old_hash == bon["cijfers"][0]["sha256"] != one.new_hash
    text = found.as_text()
    assert text.startswith("Een andere uitkomst. Subsidie: was € 600,00, is nu € 660,00.")
    assert "Tarief: was € 1.000,00, is nu € 1.100,00." in text
    assert text.endswith("De andere 2 regels en cijfers zijn wat ze waren.")


def test_a_changed_formula_is_named_even_when_the_outcome_is_the_same():
    found = replay(made(), law("if a:\n    return NIETS\nreturn tarief * min(maximum, 1 - deel)"))
    assert found.same
    (one,) = found.changed
    assert (one.name, one.kind) == ("proef", "regel")
    assert "de tekst of bron is anders" in one.words


def test_a_figure_that_is_used_no_longer_or_newly_is_named():
    old = made()
    found = replay(old, law("if a:\n    return NIETS\nreturn tarief * (1 - deel)"))
    assert [(one.name, bool(one.new_hash)) for one in found.changed] == [("proef", True), ("maximum", False)]
    assert "wordt niet meer gebruikt (was 70%)" in found.as_text()
    back = replay(made(law("if a:\n    return NIETS\nreturn tarief * (1 - deel)")), law())
    assert back.changed[-1].words == "Maximum: is nieuw (70%)."


def test_a_law_that_was_ended_after_the_day_is_still_the_same_law():
    assert replay(made(), law(tot="2024-01-01")).changed == ()
    assert replay(made(), law(bron="Wet art. 99")).changed[0].name == "proef"


def test_a_law_that_is_gone_is_told_in_a_sentence():
    found = replay(made(), law(vanaf="2021-01-01"))
    assert not found.same
    assert found.as_text().startswith("Niet opnieuw te berekenen. Subsidie bestaat niet op 1 juni 2020.")
    assert "Op de bon staat € 600,00." in found.as_text()
    assert "ontbreekt nog: uren" in replay(made(), catalogue(rule("return uren"))).problem
    assert replay(made(), catalogue(rule("return uren", name="ander"))).problem == "Het doel 'proef' bestaat niet."


def test_local_policy_comes_from_the_receipt_or_from_today():
    local = law(local=True)
    bon = opened(json.dumps(made(local, layers=[layer(900)])))
    assert bon["lagen"] == [
        {
            "naam": "gemeente",
            "cijfers": {
                "tarief": {"waarde": "900.00", "vanaf": "2015-01-01", "tot": None, "bron": "besluit",
                           "zekerheid": "gelezen", "sleutel_van": None, "sleutel_tot": None}
            },
        }
    ]  # fmt: skip
    assert replay(bon, local).same
    found = replay(bon, local, (layer(950),))
    assert [one.name for one in found.changed] == ["tarief"]
    assert "is hier op 1 juni 2020 niet bekend" in replay(bon, local, ()).problem


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda bon: {**bon, "waarde": "601.00"}, "veranderd nadat hij is gemaakt"),
        (lambda bon: {**bon, "feiten": {**bon["feiten"], "deel": "0.5"}}, "veranderd nadat hij is gemaakt"),
        (lambda bon: {name: one for name, one in bon.items() if name != CHECKSUM}, "veranderd nadat hij is gemaakt"),
        (lambda bon: {**bon, "extra": 1}, "veranderd nadat hij is gemaakt"),
        (lambda bon: signed({name: one for name, one in bon.items() if name != "feiten"}), "niet volledig"),
        (lambda bon: signed({**bon, "feiten": []}), "niet volledig"),
        (lambda bon: {**bon, "vorm": 3}, "heeft vorm 3; dit programma leest vorm 1 en 2"),
        (lambda bon: {**bon, "vorm": True}, "heeft vorm True"),
        (lambda bon: {**bon, "vorm": 2}, "veranderd nadat hij is gemaakt"),
        (lambda bon: signed({**bon, "vorm": 2}), "niet volledig"),
        (lambda bon: signed({**bon, "ingevoerd": {}}), "niet volledig"),
        (lambda bon: signed({**bon, "vorm": 2, "ingevoerd": []}), "niet volledig"),
        (lambda bon: {**bon, "soort": "kassabon"}, "geen bon van Luwte"),
        (lambda bon: [bon], "geen bon van Luwte"),
    ],
)
def test_a_receipt_that_was_changed_is_refused_with_a_sentence(change, sentence):
    with pytest.raises(ReceiptError, match=sentence):
        opened(json.dumps(change(made())))


@pytest.mark.parametrize("text", ["", "{", "bon", "[" * 100_000, '{"soort": '])
def test_what_is_no_json_is_refused_with_a_sentence(text):
    with pytest.raises(ReceiptError, match="geen bon"):
        opened(text)


def signed(document: dict) -> dict:
    """A document with a checksum that fits, as a forger would make it."""
    held = {name: one for name, one in document.items() if name != CHECKSUM}
    return {**held, CHECKSUM: sha256(canonical(held))}


@pytest.mark.parametrize(
    "change",
    [
        {"datum": "gisteren"},
        {"lagen": [1]},
        {"lagen": [{"naam": "x", "cijfers": 3}]},
        {"regels": [{"label": "x"}]},
        {"cijfers": ["x"]},
    ],
)
def test_a_forged_form_is_refused_and_never_a_crash(change):
    with pytest.raises(ReceiptError, match="niet te lezen"):
        replay(opened(json.dumps(signed({**made(law(local=True), layers=[layer(900)]), **change}))), law(local=True))


@pytest.mark.parametrize("facts", [{"deel": 0.4}, {"deel": "40"}, {"b": None}, {"onbekend": "1"}, {"deel": ["0.4"]}])
def test_forged_facts_are_refused_by_name_like_any_fact(facts):
    found = replay(opened(json.dumps(signed({**made(), "feiten": {"a": False, **facts}}))), law())
    assert found.problem
    assert next(iter(facts)) in found.problem


def test_the_canonical_text_leaves_out_where_a_rule_stands_and_keeps_what_it_says():
    (one,) = law().rules["proef"]
    assert rule_text(replace(one, line=99, doc="Anders gezegd.", valid_to=date(2030, 1, 1))) == rule_text(one)
    for other in (
        replace(one, source="x"),
        replace(one, valid_from=date(2016, 1, 1)),
        replace(one, confidence="afgeleid"),
        replace(one, unit=replace(one.unit, step=None)),
        replace(one, unit=replace(one.unit, rounding="floor")),
        replace(one, parameters={**one.parameters, "deel": EURO_UNIT}),
        replace(one, body=one.body[1:]),
    ):
        assert rule_text(other) != rule_text(one)


amounts = st.integers(0, 10**6).map(lambda cents: Fraction(cents, 100))


@settings(deadline=None)
@given(amounts, amounts, st.sampled_from(["landelijk", "gemeente"]))
def test_two_figures_have_one_text_only_when_they_are_the_same(first, second, given_by):
    one = series("tarief", EURO_UNIT, first)
    figures = [replace(one.figures[0], value=value) for value in (first, second)]
    texts = [figure_text(one, figure, given_by) for figure in figures]
    assert (texts[0] == texts[1]) == (first == second)
    assert figure_text(one, replace(figures[0], valid_to=date(2030, 1, 1)), given_by) == texts[0]
    assert figure_text(one, replace(figures[0], key_from=Fraction(3)), given_by) != texts[0]
    assert figure_text(one, figures[0], "elders") != texts[0]


def test_the_version_on_a_receipt_is_that_of_the_package():
    package = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))
    assert made()["luwte"] == package["project"]["version"]


def test_policy_that_was_not_used_is_not_on_the_receipt():
    other = Layer("buurgemeente", {"tarief": layer(5).figures["tarief"]})
    bon = made(law(local=True), layers=(other, layer(2000)))
    assert [one["naam"] for one in bon["lagen"]] == ["gemeente"]
    assert made(law(local=True), facts={"a": True}, layers=(layer(2000),))["lagen"] == []


def test_what_is_used_no_longer_is_told_and_not_counted_among_what_stayed():
    old = law()
    new = catalogue(
        rule("if a:\n    return NIETS\nreturn tarief * (1 - deel)", "a: JaNee, tarief: Euro, deel: Deel", "Euro"),
        *(old.series[name] for name in ("maximum", "tarief")),
    )
    found = replay(opened(json.dumps(made(old))), new)
    assert found.same
    assert [(one.name, bool(one.old_hash), bool(one.new_hash)) for one in found.changed] == [
        ("proef", True, True),
        ("maximum", True, False),
    ]
    assert found.kept == 1
    (gone,) = [line for line in found.as_text().splitlines() if line.endswith("-> geen")]
    assert found.changed[1].old_hash in gone
    back = replay(opened(json.dumps(made(new))), old)
    assert [(one.name, bool(one.old_hash), bool(one.new_hash)) for one in back.changed] == [
        ("proef", True, True),
        ("maximum", False, True),
    ]
    assert back.kept == 1
    assert f"sha256 geen -> {back.changed[1].new_hash}" in back.as_text()
