"""Exact numbers that move with facts: what an expression can be while some facts run over a range.

A form is a straight line in the ranged facts plus a rest of known size (affine arithmetic, with
fractions). It keeps what cancels: costs and benefits that both grow with the hours leave their
difference. Every operation gives a form that holds each value the operation can have.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from luwte.engine.units import Unit

ZERO = Fraction(0)
HALF = Fraction(1, 2)


@dataclass(frozen=True)
class Form:
    """``middle + sum(slope × e) + rest``, each e in [-1, 1], rest in [rest_low, rest_high].

    A slope belongs to a ranged fact: e is -1 at the fact's least value and 1 at its greatest. Whatever
    the sum allows, the number is never below ``least`` or above ``most``.
    """

    middle: Fraction
    slopes: Mapping[str, Fraction]
    rest_low: Fraction
    rest_high: Fraction
    least: Fraction
    most: Fraction

    @property
    def known(self) -> bool:
        """Whether only one number is left."""
        return self.least == self.most


def constant(value: Fraction) -> Form:
    """A number that does not move."""
    return Form(value, {}, ZERO, ZERO, value, value)


def ranged(name: str, least: Fraction, most: Fraction) -> Form:
    """A fact that may be anything from ``least`` up to ``most``."""
    if least == most:
        return constant(least)
    return Form((least + most) / 2, {name: (most - least) / 2}, ZERO, ZERO, least, most)


def _form(
    middle: Fraction,
    slopes: Mapping[str, Fraction],
    rest: tuple[Fraction, Fraction],
    bounds: tuple[Fraction, Fraction] | None = None,
) -> Form:
    """The form with its bounds: those of the line, or the narrower ones that are known besides."""
    width = sum(map(abs, slopes.values()), ZERO)
    least, most = middle - width + rest[0], middle + width + rest[1]
    if bounds is not None:
        least, most = max(least, bounds[0]), min(most, bounds[1])
    if least == most:
        return constant(least)
    return Form(middle, slopes, rest[0], rest[1], least, most)


def plus(left: Form, right: Form) -> Form:
    """The sum."""
    if right.known:
        return _moved(left, right.least)
    if left.known:
        return _moved(right, left.least)
    slopes = dict(left.slopes)
    for name, slope in right.slopes.items():
        slopes[name] = slopes.get(name, ZERO) + slope
    rest = (left.rest_low + right.rest_low, left.rest_high + right.rest_high)
    bounds = (left.least + right.least, left.most + right.most)
    return _form(left.middle + right.middle, {n: s for n, s in slopes.items() if s}, rest, bounds)


def scaled(form: Form, factor: Fraction) -> Form:
    """The form times a known number."""
    if form.known or not factor:
        return constant(form.least * factor)
    slopes = {name: slope * factor for name, slope in form.slopes.items()}
    low, high, least, most = (one * factor for one in (form.rest_low, form.rest_high, form.least, form.most))
    if factor < 0:
        low, high, least, most = high, low, most, least
    return Form(form.middle * factor, slopes, low, high, least, most)


def minus(left: Form, right: Form) -> Form:
    """The difference; what both share cancels."""
    return plus(left, scaled(right, Fraction(-1)))


def times(left: Form, right: Form) -> Form:
    """The product: a line through the middles, and a rest no greater than both widths together."""
    if left.known:
        return scaled(right, left.least)
    if right.known:
        return scaled(left, right.least)
    line = plus(scaled(left, right.middle), scaled(right, left.middle))
    line = _moved(line, -left.middle * right.middle)
    away = _reach(left) * _reach(right)
    corners = [one * other for one in (left.least, left.most) for other in (right.least, right.most)]
    rest = (line.rest_low - away, line.rest_high + away)
    return _form(line.middle, line.slopes, rest, (min(corners), max(corners)))


def over(left: Form, right: Form) -> Form | None:
    """The quotient; None when the divisor may be zero."""
    if right.least <= 0 <= right.most:
        return None
    if right.known:
        return scaled(left, 1 / right.least)
    return times(left, _inverse(right))


def _inverse(form: Form) -> Form:
    """``1 / form``: its tangent at the middle, and how far the curve lies above (or below) it."""
    at = (form.least + form.most) / 2
    line = _moved(scaled(form, -1 / (at * at)), 2 / at)
    gaps = [1 / end - (2 / at - end / (at * at)) for end in (form.least, form.most)]
    rest = (line.rest_low + min(ZERO, *gaps), line.rest_high + max(ZERO, *gaps))
    return _form(line.middle, line.slopes, rest, (1 / form.most, 1 / form.least))


def _moved(form: Form, by: Fraction) -> Form:
    """The form plus a known number."""
    if not by:
        return form
    return Form(form.middle + by, form.slopes, form.rest_low, form.rest_high, form.least + by, form.most + by)


def _reach(form: Form) -> Fraction:
    """How far the number can be from the middle of its line."""
    return max(form.most - form.middle, form.middle - form.least)


def lowest(left: Form, right: Form) -> Form:
    """The lowest of two; the one itself as soon as it is never the higher."""
    apart = minus(left, right)
    if apart.most <= 0:
        return left
    if apart.least >= 0:
        return right
    share = apart.most / (apart.most - apart.least)
    line = minus(left, scaled(apart, share))
    rest = (line.rest_low + share * apart.least, line.rest_high)
    bounds = (min(left.least, right.least), min(left.most, right.most))
    return _form(line.middle, line.slopes, rest, bounds)


def highest(left: Form, right: Form) -> Form:
    """The highest of two."""
    negative = Fraction(-1)
    return scaled(lowest(scaled(left, negative), scaled(right, negative)), negative)


def either(left: Form, right: Form) -> Form:
    """One of two, not known which."""
    apart = minus(right, left)
    rest = (left.rest_low + min(ZERO, apart.least), left.rest_high + max(ZERO, apart.most))
    bounds = (min(left.least, right.least), max(left.most, right.most))
    return _form(left.middle, left.slopes, rest, bounds)


def rounded(form: Form, unit: Unit) -> Form:
    """The form brought to the step of its unit, which moves it by a step at most."""
    if unit.step is None:
        return form
    ends = (unit.round(form.least), unit.round(form.most))
    if unit.rounding == "half_up":
        rest = (form.rest_low - unit.step * HALF, form.rest_high + unit.step * HALF)
    else:
        rest = (form.rest_low - unit.step, form.rest_high)
    return _form(form.middle, form.slopes, rest, ends)
