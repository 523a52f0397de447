"""Two drawings as server-side SVG: how the wage is built up, and costs against benefits.

Coordinates are whole drawing units, worked out from exact amounts; the same SVG stands in the page
(classes give the colours) and in the PDF (attributes do).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from luwte.engine import Explanation
from luwte.gemeenten.templatetags.opmaak import deel, euro
from luwte.loket.rekenen import Opbouw, Post

BREED = 400
#: The stack of the wage: 100% of the minimum wage is this high.
STAPEL_HOOG = 240
STAPEL_ONDER = 264
STAPEL_LINKS = 56
STAPEL_BREED = 120
#: The bars of costs and benefits.
BALK_HOOG = 44
BALKEN = {"kosten": 26, "baten": 108}
#: A part narrower than this has its number below the bar.
SMAL = 18
#: Colours for the PDF; on the page the classes of the theme win.
KLEUR = {1: "#0b5c86", 2: "#8fb8d0", 3: "#d9822b", 4: "#5b6b7f"}
DONKER = frozenset({1, 4})


@dataclass(frozen=True)
class Vlak:
    """One part of a drawing with its place, colour, words and the row of its table."""

    naam: str
    waarde: str
    nummer: int
    soort: int
    x: int
    y: int
    breed: int
    hoog: int

    @property
    def kleur(self) -> str:
        """The fill in the PDF."""
        return KLEUR[self.soort]

    @property
    def donker(self) -> bool:
        """Whether light letters are needed on it."""
        return self.soort in DONKER

    @property
    def smal(self) -> bool:
        """Whether the number does not fit inside."""
        return self.breed < SMAL

    @property
    def midden_x(self) -> int:
        """Where a centred word stands."""
        return self.x + self.breed // 2

    @property
    def onder_y(self) -> int:
        """The base line of a number below the part."""
        return self.y + self.hoog + 16

    @property
    def midden_y(self) -> int:
        """The base line of a word in the middle."""
        return self.y + self.hoog // 2 + 5


@dataclass(frozen=True)
class Tekening:
    """A drawing with its parts, its sentence, and its size."""

    vlakken: tuple[Vlak, ...]
    omschrijving: str
    hoog: int
    lijn: int = 0
    lijn_tekst: str = ""

    @property
    def lijn_y(self) -> int:
        """The base line of the words beside the line."""
        return self.lijn + 5


def loonopbouw(delen: Opbouw) -> Tekening:
    """The wage as a stack, as in the figure of the note: loonwaarde below, the rest above it."""
    parts: list[tuple[str, Explanation | None, int]] = [
        ("Loonwaarde", delen.loonwaarde, 1),
        ("Loonkostensubsidie", delen.subsidie, 2),
        ("Deel van de werkgever", delen.werkgever, 3),
        ("Aanvulling tot het cao-loon", delen.aanvulling, 4),
    ]
    boven = _part(delen.aanvulling)
    ruimte = _units(min(boven, Fraction(1, 2)) * STAPEL_HOOG)
    y, gedaan, vlakken = STAPEL_ONDER + ruimte, Fraction(0), []
    grond = STAPEL_ONDER + ruimte
    for nummer, (naam, explanation, soort) in enumerate(parts, start=1):
        waarde = _part(explanation)
        if not waarde:
            continue
        gedaan += waarde
        top = grond - _units(min(gedaan, Fraction(3, 2)) * STAPEL_HOOG)
        vlakken.append(Vlak(naam, deel(waarde), nummer, soort, STAPEL_LINKS, top, STAPEL_BREED, y - top))
        y = top
    zin = "; ".join(f"{vlak.naam} {vlak.waarde}" for vlak in vlakken)
    return Tekening(
        tuple(vlakken),
        f"Het loon als deel van het minimumloon: {zin}.",
        grond + 12,
        grond - STAPEL_HOOG,
        "100%",
    )


def balans(regels: Sequence[Post]) -> Tekening | None:
    """Costs above benefits on one scale; None while an amount is unknown."""
    lijnen = [one for one in regels if not one.regel.totaal]
    totaal = {one.regel.soort: one.waarde for one in regels if one.regel.totaal}
    kosten, baten, saldo = totaal["kosten"], totaal["baten"], totaal["saldo"]
    if kosten is None or baten is None or saldo is None:
        return None
    schaal = Fraction(BREED) / max(kosten, baten, Fraction(1))
    vlakken: list[Vlak] = []
    done = {"kosten": Fraction(0), "baten": Fraction(0)}
    colours = {"kosten": iter((4, 3, 1)), "baten": iter((1, 2, 4, 3, 2))}
    for nummer, one in enumerate(lijnen, start=1):
        side = one.regel.soort
        soort = next(colours[side])
        if not one.waarde:
            continue
        left, done[side] = _units(done[side] * schaal), done[side] + one.waarde
        right = _units(done[side] * schaal)
        vlakken.append(
            Vlak(one.regel.label, euro(one.waarde), nummer, soort, left, BALKEN[side], right - left, BALK_HOOG)
        )
    verschil = f"{euro(abs(saldo))} {'over' if saldo >= 0 else 'tekort'}"
    return Tekening(
        tuple(vlakken),
        f"Kosten {euro(kosten)} tegenover baten {euro(baten)} per jaar: {verschil}.",
        BALKEN["baten"] + BALK_HOOG + 44,
        _units(min(kosten, baten) * schaal),
        verschil,
    )


def _part(explanation: Explanation | None) -> Fraction:
    value = explanation.value if explanation else None
    return value if isinstance(value, Fraction) else Fraction(0)


def _units(length: Fraction) -> int:
    """Whole drawing units, half up."""
    return int(length + Fraction(1, 2))
