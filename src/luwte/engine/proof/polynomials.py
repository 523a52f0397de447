"""Sums of products of unknowns with exact coefficients: what arithmetic on facts becomes.

An exponent may be negative, so ``uren / normuren`` stays one product and ``jaarloon * normuren / normuren``
loses its normuren again. Two formulas that are equal as algebra have one form, and are equal here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

#: Unknowns with their exponents, sorted by name; the empty one is the constant part.
Product = tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Polynomial:
    """Products with their coefficients, sorted; none of them zero."""

    terms: tuple[tuple[Product, Fraction], ...]

    @property
    def constant(self) -> Fraction | None:
        """The value when no unknown is left; None otherwise."""
        if not self.terms:
            return Fraction(0)
        if len(self.terms) == 1 and not self.terms[0][0]:
            return self.terms[0][1]
        return None

    @property
    def single(self) -> tuple[Product, Fraction] | None:
        """The one product with its coefficient; None when there are more, or none."""
        return self.terms[0] if len(self.terms) == 1 else None

    def atoms(self) -> set[str]:
        """Every unknown in it."""
        return {name for product, _ in self.terms for name, _ in product}

    def __add__(self, other: Polynomial) -> Polynomial:
        return _gathered((*self.terms, *other.terms))

    def __neg__(self) -> Polynomial:
        return self.scaled(Fraction(-1))

    def __sub__(self, other: Polynomial) -> Polynomial:
        return self + -other

    def __mul__(self, other: Polynomial) -> Polynomial:
        return _gathered((_times(one, two), factor * by) for one, factor in self.terms for two, by in other.terms)

    def scaled(self, by: Fraction) -> Polynomial:
        """Every coefficient times a number."""
        return _gathered((product, factor * by) for product, factor in self.terms)

    def times(self, product: Product) -> Polynomial:
        """Multiplied by one product of unknowns."""
        return _gathered((_times(one, product), factor) for one, factor in self.terms)


def number(value: Fraction) -> Polynomial:
    """A constant."""
    return Polynomial((((), value),) if value else ())


def unknown(name: str) -> Polynomial:
    """One unknown by itself."""
    return Polynomial(((((name, 1),), Fraction(1)),))


def inverse(product: Product) -> Product:
    """One divided by a product."""
    return tuple((name, -power) for name, power in product)


def _times(one: Product, other: Product) -> Product:
    powers = dict(one)
    for name, power in other:
        powers[name] = powers.get(name, 0) + power
    return tuple(sorted((name, power) for name, power in powers.items() if power))


def _gathered(terms: Iterable[tuple[Product, Fraction]]) -> Polynomial:
    sums: dict[Product, Fraction] = {}
    for product, factor in terms:
        sums[product] = sums.get(product, Fraction(0)) + factor
    return Polynomial(tuple(sorted((product, factor) for product, factor in sums.items() if factor)))
