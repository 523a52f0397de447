"""The list of documents: what each is called, whom it is for, who makes and signs it, what it says.

A room adds its own in a module ``sjablonen`` (a file or a package); it is imported when the
programme starts. How to add one in ten lines: docs/letters.md.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from luwte.brieven.blokken import Blok, Feiten, MissingFact, alineas, blokken, gevraagd, vul_in


class Ontvanger(StrEnum):
    """For whom a document is; it decides the address, the tone and what may stand in it."""

    KANDIDAAT = "kandidaat"
    WERKGEVER = "werkgever"
    UWV = "uwv"
    SCHOOL = "school"
    RAAD = "gemeenteraad"
    INTERN = "intern"


ONTVANGERS = {
    Ontvanger.KANDIDAAT: "de kandidaat",
    Ontvanger.WERKGEVER: "de werkgever",
    Ontvanger.UWV: "UWV",
    Ontvanger.SCHOOL: "de school",
    Ontvanger.RAAD: "de gemeenteraad",
    Ontvanger.INTERN: "het eigen dossier",
}


class Soort(StrEnum):
    """What a document is, which decides who may sign it (``rechten.TEKENT``)."""

    BRIEF = "brief"
    BESLUIT = "besluit"
    AFSPRAAK = "afspraak"
    VERSLAG = "verslag"
    VERANTWOORDING = "verantwoording"


@dataclass(frozen=True)
class Vrij:
    """A part that the writer edits: its name, its heading, and the text it starts with.

    The first text may use facts. Empty is allowed unless ``verplicht``; an empty part is left out.
    """

    naam: str
    kop: str
    begin: str = ""
    hulp: str = ""
    verplicht: bool = False


@dataclass(frozen=True)
class Als:
    """Official text only when a fact is true (or, with ``niet``, when it is not)."""

    feit: str
    tekst: str
    niet: bool = False


@dataclass(frozen=True)
class Regel:
    """A rule of ``wet`` that a document needs: its name, and which fact of the letter it counts from.

    ``van`` tells the engine's fact: the letter's fact, or a fixed value. What is not named there
    comes from the facts of the same name under ``regelfeiten``. Its outcome is a fact of the letter
    under ``naam`` (the rule's name unless told), with certainty, source and computation beside it.
    The law is that of the letter's day, or of the day that the fact ``op`` gives.
    """

    doel: str
    van: Mapping[str, object] = field(default_factory=dict)
    naam: str = ""
    op: str = ""

    @property
    def als(self) -> str:
        """The name of the outcome among the facts of the letter."""
        return self.naam or self.doel


#: Official text that is more than a sentence with facts: gives its blocks, raises MissingFact.
Vast = Callable[[Feiten], list[Blok]]
Deel = str | Vrij | Als | Vast


@dataclass(frozen=True)
class Sjabloon:
    """One kind of document. ``delen`` are its parts in order; only a ``Vrij`` can be edited.

    ``toestanden``: the states of a case in which it is offered; empty is every state. ``rollen``:
    who may make it; who signs follows from ``soort``. ``nodig``: facts without which it is not
    offered, besides those its texts name. ``van_gemeente``: about the municipality, not a case.
    """

    code: str
    naam: str
    titel: str
    soort: Soort
    ontvanger: Ontvanger
    delen: tuple[Deel, ...]
    rollen: frozenset[str] = frozenset({"consultant"})
    toestanden: frozenset[str] = frozenset()
    overgang: str = ""
    regels: tuple[Regel, ...] = ()
    nodig: tuple[str, ...] = ()
    aanhef: bool = True
    van_gemeente: bool = False
    eisen: tuple[str, ...] = ()

    @property
    def vrije_delen(self) -> tuple[Vrij, ...]:
        """The parts a writer edits, in the order of the letter."""
        return tuple(deel for deel in self.delen if isinstance(deel, Vrij))

    @property
    def feiten_nodig(self) -> tuple[str, ...]:
        """The facts without which this document cannot be made, each once."""
        namen = [*self.nodig, *gevraagd(self.titel)]
        for deel in self.delen:
            if isinstance(deel, str):
                namen += gevraagd(deel)
            elif callable(deel):
                namen += getattr(deel, "nodig", ())
        berekend = {regel.als for regel in self.regels}
        return tuple(dict.fromkeys(naam for naam in namen if naam.split("__")[0] not in berekend))

    @property
    def heeft_bezwaar(self) -> bool:
        """Whether the letter gives a last day to object, so that its date must be the day it is sent."""
        return any(regel.doel == "termijn_bezwaar" for regel in self.regels)


def nodig(*namen: str) -> Callable[[Vast], Vast]:
    """Say which facts an official part needs: ``@nodig("loonwaarde")``."""

    def merk(deel: Vast) -> Vast:
        deel.nodig = namen  # type: ignore[attr-defined]
        return deel

    return merk


SJABLONEN: dict[str, Sjabloon] = {}


def registreer(*sjablonen: Sjabloon) -> None:
    """Add documents to the list. Raises ValueError when a code is taken."""
    for sjabloon in sjablonen:
        if sjabloon.code in SJABLONEN:
            raise ValueError(f"The document {sjabloon.code} exists already.")
        SJABLONEN[sjabloon.code] = sjabloon


def delen_van(sjabloon: Sjabloon, feiten: Feiten, vrij: Mapping[str, str]) -> Iterator[Blok]:
    """The blocks of a document from its facts and free texts. Raises MissingFact."""
    for deel in sjabloon.delen:
        yield from _blokken_van(deel, feiten, vrij)


def keur(sjabloon: Sjabloon, feiten: Feiten) -> None:
    """Raise MissingFact when an official part cannot be made.

    A part that can do without some facts has a ``keur`` of its own, which does not ask them.
    """
    for deel in sjabloon.delen:
        if keur_deel := getattr(deel, "keur", None):
            keur_deel(feiten)
        else:
            list(_blokken_van(deel, feiten, {}))
    vul_in(sjabloon.titel, feiten)


def _blokken_van(deel: Deel, feiten: Feiten, vrij: Mapping[str, str]) -> Iterator[Blok]:
    if isinstance(deel, str):
        yield from blokken(deel, feiten)
    elif isinstance(deel, Vrij):
        tekst = vrij.get(deel.naam, "")
        if tekst.strip():
            if deel.kop:
                yield {"soort": "kop", "tekst": deel.kop}
            yield {"soort": "alineas", "naam": deel.naam, "alineas": alineas(tekst)}
    elif isinstance(deel, Als):
        if bool(feiten.get(deel.feit)) is not deel.niet:
            yield from blokken(deel.tekst, feiten)
    else:
        yield from deel(feiten)


def begin_van(sjabloon: Sjabloon, feiten: Feiten) -> dict[str, str]:
    """The texts the free parts start with, facts filled in; what cannot be filled starts empty."""
    begin = {}
    for deel in sjabloon.vrije_delen:
        try:
            begin[deel.naam] = "\n".join(regel.strip() for regel in vul_in(deel.begin, feiten).strip().splitlines())
        except MissingFact:
            begin[deel.naam] = ""
    return begin
