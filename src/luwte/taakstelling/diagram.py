"""A small bar chart, computed on the server: two bars a group, drawn as SVG by the template. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

GROEP = 92
BALK = 34
HOOG = 150
BOVEN = 24
ONDER = 26
LINKS = 8


@dataclass(frozen=True)
class Balk:
    """One bar in whole drawing units, with the place and text of its value."""

    soort: str
    x: int
    y: int
    breed: int
    hoog: int
    midden: int
    tekst_y: int
    tekst: str


@dataclass(frozen=True)
class Groep:
    """The bars of one label (a year) and where the label stands."""

    naam: str
    midden: int
    balken: tuple[Balk, ...]


@dataclass(frozen=True)
class Diagram:
    """The whole drawing: its size, its base line and its groups."""

    breed: int
    hoog: int
    grond: int
    groepen: tuple[Groep, ...]


def staafdiagram(reeksen: Sequence[tuple[str, Fraction | None, Fraction | None]]) -> Diagram:
    """Return the drawing of (label, first value, second value); a missing value has no bar.

    Heights are in proportion to the values (whole units, half up); nil has height 0.
    """
    waarden = [w for _, een, ander in reeksen for w in (een, ander) if w is not None]
    hoogst = max([*waarden, Fraction(1)])
    grond = BOVEN + HOOG
    groepen = []
    for nummer, (naam, een, ander) in enumerate(reeksen):
        links = LINKS + nummer * GROEP
        balken = []
        for plaats, waarde in enumerate((een, ander)):
            x = links + 8 + plaats * (BALK + 4)
            hoog = 0 if waarde is None else int(waarde / hoogst * HOOG + Fraction(1, 2))
            balken.append(
                Balk(
                    soort="getal" if plaats == 0 else "gerealiseerd",
                    x=x,
                    y=grond - hoog,
                    breed=BALK,
                    hoog=hoog,
                    midden=x + BALK // 2,
                    tekst_y=grond - hoog - 6,
                    tekst="–" if waarde is None else str(waarde),
                )
            )
        groepen.append(Groep(naam, links + 8 + BALK + 2, tuple(balken)))
    return Diagram(LINKS * 2 + GROEP * max(len(reeksen), 1), grond + ONDER, grond, tuple(groepen))
