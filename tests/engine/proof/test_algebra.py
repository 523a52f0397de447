"""Polynomials and formulas: one form for what is equal, and nothing decided that is not certain."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luwte.engine.proof.formulas import Compared, Flag, compared, deny, every, implies, same, some
from luwte.engine.proof.polynomials import inverse, number, unknown

X, Y = unknown("x"), unknown("y")
A, B = Flag("a"), Flag("b")


def test_wat_als_algebra_gelijk_is_heeft_een_vorm():
    assert (X + Y) * (X - Y) == X * X - Y * Y
    assert (X * Y).times(inverse(Y.terms[0][0])) == X
    assert (X - X).constant == 0
    assert X.constant is None
    assert number(Fraction(3)).constant == 3


@given(*[st.fractions(min_value=-9, max_value=9)] * 3)
def test_rekenen_met_getallen_is_rekenen(a, b, c):
    result = (number(a) + number(b)) * number(c) - number(b).scaled(a)
    assert result.constant == (a + b) * c - a * b


@pytest.mark.parametrize(
    ("value", "sign", "result"), [(1, ">", True), (0, ">", False), (0, ">=", True), (0, "==", True)]
)
def test_een_vergelijking_zonder_onbekenden_is_meteen_beslist(value, sign, result):
    assert compared(number(Fraction(value)), sign) is result


def test_een_ontkende_ongelijkheid_draait_om():
    assert deny(Compared(X, ">")) == Compared(-X, ">=")
    assert deny(Compared(X, ">=")) == Compared(-X, ">")
    assert deny(deny(A)) == A


def test_en_en_of_vouwen_wat_zeker_is():
    assert every([]) is True
    assert some([]) is False
    assert every([A, False]) is False
    assert some([A, True]) is True
    assert every([A, True]) == A
    assert some([A, some([B, A])]) == some([A, B])
    assert implies(False, A) is True
    assert same(True, A) == A
