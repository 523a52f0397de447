"""The course as a map: every state in the column of its phase, every transition as a line between them.

Made from the table alone, for the screen of a case and for ``docs/verloop.svg``. Coordinates are
whole drawing units. The lists beside the map say the same in words.
"""

import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from luwte.trajecten import verloop

KOLOM, BREED, HOOG, RIJ, BOVEN, MARGE = 184, 148, 44, 60, 44, 8
#: Letters of a name that fit on one line of a box, and lines that fit in it.
REGEL, REGELS = 20, 2
#: The last phase is two columns: at work, and what can change there.
VERANDERING = ("S21", "S22", "S23", "S24", "S25", "S27", "S28", "S29")
#: Every running case can end: a line from each state would hide the rest.
OVERAL = "T58"


@dataclass(frozen=True)
class Vak:
    """A state on the map: its place, its words, and whether the case is there, was there, or not."""

    code: str
    naam: str
    regels: tuple[str, ...]
    x: int
    y: int
    staat: str

    @property
    def tekst(self) -> list[tuple[int, str]]:
        """The lines of its name, each with its base line."""
        eerste = self.y + (28 if len(self.regels) == 1 else 20)
        return [(eerste + 15 * nummer, regel) for nummer, regel in enumerate(self.regels)]


@dataclass(frozen=True)
class Lijn:
    """The transitions between two states as one curve; ``soort`` is gewoon, terug or gezet."""

    pad: str
    soort: str
    van: str
    naar: str
    codes: tuple[str, ...]


@dataclass(frozen=True)
class Kolom:
    """A phase and where its words stand."""

    naam: str
    x: int


@dataclass(frozen=True)
class Kaart:
    """The whole map."""

    kolommen: tuple[Kolom, ...]
    vakken: tuple[Vak, ...]
    lijnen: tuple[Lijn, ...]
    breed: int
    hoog: int
    omschrijving: str


def kaart(gezet: Sequence[tuple[str, str]] = (), nu: str = "") -> Kaart:
    """The map of the course; ``gezet`` are the pairs (from, to) a case went, ``nu`` the state it is in."""
    geweest = {code for paar in gezet for code in paar}
    vakken: dict[str, Vak] = {}
    kolommen = []
    for nummer, (woord, codes) in enumerate(_kolommen()):
        x = MARGE + nummer * KOLOM
        kolommen.append(Kolom(woord, x))
        for rij, code in enumerate(codes):
            naam = verloop.TOESTANDEN[code].naam
            staat = "nu" if code == nu else "gedaan" if code in geweest else "anders"
            vakken[code] = Vak(code, naam, _regels(naam), x, BOVEN + rij * RIJ, staat)
    return Kaart(
        tuple(kolommen),
        tuple(vakken.values()),
        tuple(_lijnen(vakken, set(gezet))),
        MARGE + len(kolommen) * KOLOM,
        max(vak.y for vak in vakken.values()) + HOOG + 24,
        _omschrijving(vakken, nu),
    )


def overgangen_in_woorden() -> list[tuple[verloop.Overgang, str, str]]:
    """Each transition with the names of the states it starts in and leads to: the list beside the map."""
    return [(rij, _namen(rij.van), _doel(rij)) for rij in verloop.OVERGANGEN.values()]


def _kolommen() -> list[tuple[str, list[str]]]:
    """The words above each column and the states in it."""
    kolommen = [
        (woord, [t.code for t in verloop.TOESTANDEN.values() if t.fase == fase and t.code not in VERANDERING])
        for fase, woord in verloop.FASEN.items()
    ]
    return [*kolommen, ("Verandering en einde", list(VERANDERING))]


def _regels(naam: str) -> tuple[str, ...]:
    regels = textwrap.wrap(naam, REGEL)
    if len(regels) > REGELS:
        regels = [*regels[: REGELS - 1], textwrap.shorten(" ".join(regels[REGELS - 1 :]), REGEL, placeholder="…")]
    return tuple(regels)


def _lijnen(vakken: dict[str, Vak], gezet: set[tuple[str, str]]) -> Iterable[Lijn]:
    paren: dict[tuple[str, str], list[str]] = {}
    for code, van, naar in verloop.paren():
        if van and van != naar and code != OVERAL:
            paren.setdefault((van, naar), []).append(code)
    for (van, naar), codes in sorted(paren.items(), key=lambda one: one[0] in gezet):
        terug = all(verloop.OVERGANGEN[code].naar == verloop.TERUG for code in codes)
        soort = "gezet" if (van, naar) in gezet else "terug" if terug else "gewoon"
        yield Lijn(_pad(vakken[van], vakken[naar]), soort, van, naar, tuple(codes))


def _pad(van: Vak, naar: Vak) -> str:
    """A curve that leaves one box and reaches the other without crossing its words."""
    if van.x == naar.x:
        # Within a phase: a bow along the right edge, wider when the boxes are further apart.
        rechts = van.x + BREED
        bocht = rechts + min(12 + abs(naar.y - van.y) // 12, KOLOM - BREED - 6)
        a, b = van.y + HOOG // 2 + 5, naar.y + HOOG // 2 - 5
        return f"M{rechts} {a} C{bocht} {a} {bocht} {b} {rechts} {b}"
    vooruit = naar.x > van.x
    x1, x2 = (van.x + BREED, naar.x) if vooruit else (van.x, naar.x + BREED)
    y1, y2 = van.y + HOOG // 2, naar.y + HOOG // 2 + (0 if vooruit else 8)
    stap = max(min(abs(x2 - x1) // 2, 120), 18) * (1 if vooruit else -1)
    return f"M{x1} {y1} C{x1 + stap} {y1} {x2 - stap} {y2} {x2} {y2}"


def _omschrijving(vakken: dict[str, Vak], nu: str) -> str:
    zin = f"{len(vakken)} toestanden in {len(verloop.FASEN)} fasen, van aanmelding tot en met werk."
    return f"{zin} Het dossier is nu bij: {vakken[nu].naam}." if nu in vakken else zin


def _namen(codes: Iterable[str]) -> str:
    namen = [verloop.TOESTANDEN[code].naam if code else "begin van een dossier" for code in sorted(codes)]
    if len(namen) > len(verloop.TOESTANDEN) // 2:
        return "elke toestand die nog loopt"
    return ", ".join(namen)


def _doel(rij: verloop.Overgang) -> str:
    if rij.naar == verloop.ZELFDE:
        return "blijft waar het is"
    if rij.naar == verloop.TERUG:
        return f"terug naar waar het was ({_namen(rij.terug)})"
    return verloop.TOESTANDEN[rij.naar].naam
