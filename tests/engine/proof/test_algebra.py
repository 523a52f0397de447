"""Polynomials and formulas: one form for what is equal, and nothing decided that is not certain."""

from fractions import Fraction
from math import prod

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from luwte.engine.proof.formulas import Compared, Flag, compared, deny, every, implies, same, some
from luwte.engine.proof.polynomials import inverse, number, unknown

X, Y = unknown("x"), unknown("y")
A, B = Flag("a"), Flag("b")


def test_wat_als_algebra_gelijk_is_heeft_een_vorm():
    assert (X + Y) * (X - Y) == X * X - Y * Y
    assert X + Y == Y + X
    assert [product for product, _ in (Y + X * X + X).terms] == [(("x", 1),), (("x", 2),), (("y", 1),)]
    assert number(Fraction(0)).terms == () == (X - X).terms
    assert (number(Fraction(0)).single, X.single) == (None, ((("x", 1),), 1))
    assert (X * Y).times(inverse(Y.terms[0][0])) == X
    assert (X - X).constant == 0
    assert X.constant is None
    assert number(Fraction(3)).constant == 3


@given(*[st.fractions(min_value=-9, max_value=9)] * 3)
def test_rekenen_met_getallen_is_rekenen(a, b, c):
    result = (number(a) + number(b)) * number(c) - number(b).scaled(a)
    assert result.constant == (a + b) * c - a * b


#: A point that no two different small formulas have in common by chance, and none is nil there.
PUNT = {"x": Fraction(1009, 7), "y": Fraction(-1013, 11), "z": Fraction(1019, 13)}


def waarde(formule):
    """What a polynomial is at the point."""
    return sum(
        (factor * prod(PUNT[name] ** power for name, power in product) for product, factor in formule.terms),
        start=Fraction(0),
    )


def formules():
    """A polynomial with what it is at the point, by arithmetic on fractions alone."""
    numbers = st.fractions(min_value=-3, max_value=3, max_denominator=4).map(lambda one: (number(one), one))
    unknowns = st.sampled_from(sorted(PUNT)).map(lambda name: (unknown(name), PUNT[name]))
    return st.recursive(
        numbers | unknowns,
        lambda inner: st.one_of(
            st.tuples(inner, inner).map(lambda t: (t[0][0] + t[1][0], t[0][1] + t[1][1])),
            st.tuples(inner, inner).map(lambda t: (t[0][0] - t[1][0], t[0][1] - t[1][1])),
            st.tuples(inner, inner).map(lambda t: (t[0][0] * t[1][0], t[0][1] * t[1][1])),
            st.tuples(inner, numbers).map(lambda t: (t[0][0].scaled(t[1][1]), t[0][1] * t[1][1])),
            st.tuples(inner, unknowns).map(lambda t: (t[0][0].times(inverse(t[1][0].terms[0][0])), t[0][1] / t[1][1])),
            inner.map(lambda one: (-one[0], -one[1])),
        ),
        max_leaves=8,
    )


@given(formules(), formules())
@settings(max_examples=50)
def test_rekenen_met_onbekenden_is_rekenen_met_breuken_in_elk_punt(one, other):
    (formula, value), (second, expected) = one, other
    assert waarde(formula) == value
    assert (formula == second) == (value == expected)
    assert (formula.constant is None) == any(product for product, _ in formula.terms)
    assert formula.constant in (None, value)
    assert formula.single == (formula.terms[0] if len(formula.terms) == 1 else None)
    assert formula.atoms() == {name for product, _ in formula.terms for name, _ in product}
    for product, factor in formula.terms:
        assert factor != 0
        assert list(product) == sorted(product)
        assert all(power for _, power in product)
        assert len({name for name, _ in product}) == len(product)
    assert [product for product, _ in formula.terms] == sorted({product for product, _ in formula.terms})


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
