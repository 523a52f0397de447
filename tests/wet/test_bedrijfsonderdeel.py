"""The table of Baanstede (endnote ix): five units, with 10% caution on the result."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.wet.hulp import op

#: unit: basis, added value, direct, indirect, printed result per job, printed total.
BAANSTEDE = {
    "I&D": ("232.2", 5538, 5502, 5053, -5519, -1281515),
    "BPP": ("68.9", 21236, 5301, 5226, 9638, 663687),
    "Groen": ("208.0", 18323, 7985, 4685, 5088, 1058375),
    "Deta": ("140.9", 6925, 4448, 1299, 1060, 149361),
    "BW": ("70.5", 0, 0, 6983, -7681, -541418),
}
EXACT = {"I&D": "-5518.7", "BPP": "9638.1", "Groen": "5087.7", "Deta": "1060.2", "BW": "-7681.3"}


def feiten(name):
    basis, added, direct, indirect, *_ = BAANSTEDE[name]
    return {
        "voltijdbanen": basis,
        "netto_toegevoegde_waarde": added,
        "directe_kosten": direct,
        "indirecte_kosten": indirect,
    }


@pytest.mark.eis("M272")
@pytest.mark.parametrize("name", BAANSTEDE)
def test_the_result_per_job_is_the_printed_one(name):
    facts = {key: value for key, value in feiten(name).items() if key != "voltijdbanen"}
    result = op("2017-01-01").value("onderdeel_resultaat_per_voltijdbaan", facts)
    assert result == Fraction(EXACT[name])
    assert round(result) == BAANSTEDE[name][4]


@pytest.mark.eis("M272")
@pytest.mark.parametrize("name", BAANSTEDE)
def test_the_printed_total_follows_from_a_basis_that_rounds_to_the_printed_one(name):
    """The note multiplied an unrounded basis; it lies within 0.05 of what is printed."""
    basis, *_, total = BAANSTEDE[name]
    implied = total / Fraction(EXACT[name])
    assert abs(implied - Fraction(basis)) < Fraction("0.05")
    rounded = Fraction(round(implied * 1000), 1000)
    result = op("2017-01-01").value("onderdeel_resultaat", {**feiten(name), "voltijdbanen": rounded})
    assert abs(result - total) < abs(Fraction(EXACT[name])) / 1000
    printed = op("2017-01-01").value("onderdeel_resultaat", feiten(name))
    assert abs(printed - total) < 380


@pytest.mark.eis("M272")
def test_the_five_units_together_give_the_printed_result_and_basis():
    assert sum(total for *_, total in BAANSTEDE.values()) == 48490
    assert sum(Fraction(basis) for basis, *_ in BAANSTEDE.values()) + Fraction("12.5") == 733


@pytest.mark.eis("M272")
def test_ten_percent_on_the_costs_does_not_give_the_table():
    added, direct, indirect = (Fraction(number) for number in BAANSTEDE["I&D"][1:4])
    assert added - (direct + indirect) * Fraction("1.1") == Fraction("-6072.5")


@given(added=st.integers(0, 30000), direct=st.integers(0, 20000), indirect=st.integers(0, 20000))
@settings(derandomize=True, max_examples=80)
def test_caution_never_makes_a_result_look_better(added, direct, indirect):
    facts = {"netto_toegevoegde_waarde": added, "directe_kosten": direct, "indirecte_kosten": indirect}
    stand = op("2017-01-01")
    plain = stand.value("onderdeel_resultaat_kaal", facts)
    careful = stand.value("onderdeel_resultaat_per_voltijdbaan", facts)
    assert careful <= plain
    assert plain - careful == abs(plain) / 10


@pytest.mark.eis("M273")
@pytest.mark.parametrize(
    ("added", "where", "usual"),
    [
        (3999, "laagste_kwart", False),
        (4000, "laagste_kwart", True),
        ("4000.01", "tweede_kwart", True),
        (5000, "tweede_kwart", True),
        (5500, "hoogste_helft", True),
        (7000, "hoogste_helft", True),
        ("7000.01", "hoogste_helft", False),
    ],
)
def test_added_value_is_placed_among_other_companies(added, where, usual):
    facts = {"netto_toegevoegde_waarde": added}
    stand = op("2017-01-01")
    assert stand.value("ntw_ligging", facts) == where
    assert stand.value("ntw_gebruikelijk", facts) is usual
    assert stand.value("netto_toegevoegde_waarde_intern", {}) == 5500
