"""A letter is a list of blocks: what it says, without any look. Typst and HTML both draw these.

Texts are plain Dutch with a few marks: an empty line ends a paragraph, ``# `` is a heading, ``- ``
a point of a list, ``! `` the sentence that matters most. ``{naam:vorm}`` is a fact, written as the
form says: datum, euro, uren, deel, aantal (20, not 20,00), klein (first letter small). A fact that is not there is a
MissingFact: a letter never shows a gap.
"""

from __future__ import annotations

import string
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from fractions import Fraction
from typing import Any

from luwte.gemeenten.templatetags import opmaak

Blok = dict[str, Any]
Feiten = Mapping[str, Any]


class MissingFact(KeyError):
    """A letter needs a fact that nobody knows; ``naam`` says which."""

    def __init__(self, naam: str) -> None:
        super().__init__(naam)
        self.naam = naam


def _datum(waarde: Any) -> str:
    return opmaak.datum(waarde if isinstance(waarde, date) else date.fromisoformat(waarde))


VORMEN: dict[str, Callable[[Any], str]] = {
    "datum": _datum,
    "euro": lambda waarde: opmaak.euro(Fraction(waarde)),
    "uren": lambda waarde: opmaak.uren(Fraction(waarde)),
    "deel": lambda waarde: opmaak.deel(Fraction(waarde)),
    "aantal": lambda waarde: str(waarde).removesuffix(",00"),
    "klein": lambda waarde: str(waarde)[:1].lower() + str(waarde)[1:],
    "": str,
}


class _Invuller(string.Formatter):
    def get_value(self, key: int | str, args: Sequence[Any], kwargs: Mapping[str, Any]) -> Any:  # noqa: ARG002  (the name is of the standard library)
        waarde = kwargs.get(str(key))
        if waarde is None or waarde == "":
            raise MissingFact(str(key))
        return waarde

    def format_field(self, value: Any, format_spec: str) -> str:
        return VORMEN[format_spec](value)


_INVULLER = _Invuller()


def vul_in(tekst: str, feiten: Feiten) -> str:
    """The text with its facts written out. Raises MissingFact."""
    return _INVULLER.vformat(tekst, (), feiten)


def gevraagd(tekst: str) -> list[str]:
    """The names of the facts a text needs."""
    return [naam for _, naam, _, _ in string.Formatter().parse(tekst) if naam]


def blokken(tekst: str, feiten: Feiten) -> list[Blok]:
    """The blocks of a text with its marks and facts. Raises MissingFact.

    Marks are read before facts are filled in: what somebody typed as a fact is never a mark.
    """
    return [
        {
            naam: [vul_in(een, feiten) for een in waarde] if isinstance(waarde, list) else vul_in(waarde, feiten)
            for naam, waarde in blok.items()
        }
        for blok in _gelezen(tekst)
    ]


def _gelezen(tekst: str) -> list[Blok]:
    lijst: list[Blok] = []
    for stuk in _stukken(tekst):
        regels = [regel.strip() for regel in stuk.splitlines()]
        if regels[0].startswith("# "):
            lijst.append({"soort": "kop", "tekst": regels[0][2:]})
            regels = regels[1:]
        elif regels[0].startswith("! "):
            lijst.append({"soort": "vak", "tekst": " ".join([regels[0][2:], *regels[1:]])})
            continue
        if regels and regels[0].startswith("- "):
            lijst.append({"soort": "lijst", "punten": _punten(regels)})
        elif regels:
            lijst.append({"soort": "alinea", "tekst": " ".join(regels)})
    return lijst


def alineas(tekst: str) -> list[list[str]]:
    """Text that somebody typed: paragraphs of lines, nothing of it is a mark."""
    return [[regel.strip() for regel in stuk.splitlines()] for stuk in _stukken(tekst)]


def _stukken(tekst: str) -> list[str]:
    genormd = "\n".join(regel.strip() for regel in tekst.replace("\r\n", "\n").split("\n"))
    return [stuk.strip("\n") for stuk in genormd.split("\n\n") if stuk.strip()]


def _punten(regels: Iterable[str]) -> list[str]:
    punten: list[str] = []
    for regel in regels:
        if regel.startswith("- "):
            punten.append(regel[2:])
        else:
            punten[-1] += f" {regel}"
    return punten


def als_tekst(lijst: Iterable[Blok]) -> str:
    """All words of the blocks as plain text, for reading aloud and for tests."""
    return "\n".join(zin for blok in lijst for zin in _zinnen(blok))


def _zinnen(blok: Blok) -> list[str]:
    match blok["soort"]:
        case "lijst":
            return list(blok["punten"])
        case "alineas":
            return [" ".join(alinea) for alinea in blok["alineas"]]
        case "tabel":
            return [" ".join(rij) for rij in (blok["koppen"], *blok["rijen"])]
        case "tekenen":
            return list(blok["partijen"])
    return [blok["tekst"]]
