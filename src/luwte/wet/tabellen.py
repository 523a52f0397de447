"""De tabellen naast de regels: regelingen, bronnen, begrippen, eindnoten, uitgangspunten, praktijk en baten.

Each is a YAML file in ``tabellen/``; a field that is missing or unknown is refused with its place.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, field, fields
from datetime import date
from functools import cache
from pathlib import Path
from typing import TypeVar

from luwte.engine import FigureError, Stand
from luwte.engine.documents import read_yaml
from luwte.engine.facts import Raw
from luwte.engine.figures import parse_day

HERE = Path(__file__).parent / "tabellen"
Rij = TypeVar("Rij")


@dataclass(frozen=True)
class Regeling:
    """One scheme: who it is for, in which form, how one gets in, what one earns, who pays, and its rule."""

    code: str
    naam: str
    regel: str
    trede: int
    klaar: str
    vorm: str
    toegang: str
    loon: str
    betaalt: str
    bron: str
    gesloten_op: date | None = None

    @property
    def is_dienstbetrekking(self) -> bool:
        """Whether one is employed in this scheme."""
        return self.vorm == "Dienstbetrekking"


@dataclass(frozen=True)
class Overgang:
    """One step from a scheme to another, up or back."""

    code: str
    van: str
    naar: str
    richting: str
    bron: str


@dataclass(frozen=True)
class Bron:
    """One source: how texts refer to it, and of which day the text is that was used."""

    code: str
    naam: str
    herken: list[str]
    stand: str
    gelezen: bool
    kenmerk: str = ""
    dag: date | None = None
    uitgever: str = ""
    over: str = ""


@dataclass(frozen=True)
class Begrip:
    """One word with its meaning, its source, and the rule, figure or fact in which it is used."""

    code: str
    woord: str
    betekenis: str
    bron: str
    regel: str


@dataclass(frozen=True)
class Uitgangspunt:
    """One principle of the region with its source."""

    code: str
    zin: str
    bron: str


@dataclass(frozen=True)
class Eindnoot:
    """One endnote of the regional note: its Roman number, what it is about, and where it is used."""

    code: str
    gaat_over: str
    bij: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Beleidskeuze:
    """One choice that a municipality or region makes itself, or a risk that a source names; no law."""

    code: str
    naam: str
    tekst: str
    bron: str
    bij: list[str]


@dataclass(frozen=True)
class Praktijkvoorbeeld:
    """One example of how others do it, in our own words; ``pagina`` is where Luwte helps with the same."""

    code: str
    naam: str
    wie: str
    thema: str
    tekst: str
    bron: str
    bij: list[str]
    pagina: str = ""


@dataclass(frozen=True)
class Baat:
    """One benefit of taking part for which no source gives an amount: named, never computed."""

    code: str
    zin: str
    voor: str
    bron: str


@cache
def regelingen() -> tuple[Regeling, ...]:
    """The schemes in the order of the ladder, from regular work to day activities; closed ones last."""
    return _lees("regelingen", Regeling)


@cache
def overgangen() -> tuple[Overgang, ...]:
    """The steps between schemes, up and back."""
    return _lees("overgangen", Overgang)


@cache
def bronnen() -> tuple[Bron, ...]:
    """The sources on which rules and figures rest."""
    return _lees("bronnen", Bron)


@cache
def begrippen() -> tuple[Begrip, ...]:
    """The words and what they mean."""
    return _lees("begrippen", Begrip)


@cache
def uitgangspunten() -> tuple[Uitgangspunt, ...]:
    """The principles of the region."""
    return _lees("uitgangspunten", Uitgangspunt)


@cache
def eindnoten() -> tuple[Eindnoot, ...]:
    """The endnotes of the regional note, i to xxiii."""
    return _lees("noten_van_de_notitie", Eindnoot)


@cache
def beleidskeuzes() -> tuple[Beleidskeuze, ...]:
    """The choices and risks about employers, contracts and money, in the order of the regional note."""
    return _lees("beleidskeuzes", Beleidskeuze)


@cache
def praktijkvoorbeelden() -> tuple[Praktijkvoorbeeld, ...]:
    """The library of examples from practice, by theme."""
    return _lees("praktijkvoorbeelden", Praktijkvoorbeeld)


@cache
def baten_zonder_bedrag() -> tuple[Baat, ...]:
    """What taking part brings people and society, as the sources say it."""
    return _lees("baten_zonder_bedrag", Baat)


def bronnen_van(tekst: str) -> list[Bron]:
    """The sources to which the source text of a rule, figure or note refers."""
    return [bron for bron in bronnen() if any(woord in tekst for woord in bron.herken)]


def passend(stand: Stand, feiten: Mapping[str, Raw]) -> list[Regeling]:
    """Every scheme that can fit, by its own rule; several may. A person decides, never this list.

    Raises MissingFacts, InvalidFact or UnknownName with a Dutch sentence.
    """
    return [one for one in regelingen() if stand.value(one.regel, dict(feiten))]


def _lees(naam: str, soort: Callable[..., Rij]) -> tuple[Rij, ...]:
    return tuple(_rij(f"{naam}.yaml, {code}", str(code), entry, soort) for code, entry in read_yaml(_pad(naam)).items())


def _pad(naam: str) -> Path:
    return HERE / f"{naam}.yaml"


def _rij(where: str, code: str, entry: object, soort: Callable[..., Rij]) -> Rij:
    if not isinstance(entry, dict):
        raise FigureError(f"{where}: schrijf de velden onder de naam.")
    known = {one.name: one for one in fields(soort) if one.name != "code"}  # type: ignore[arg-type]
    for name in entry:
        if name not in known:
            raise FigureError(f"{where}: '{name}' bestaat niet. Kies uit {', '.join(sorted(known))}.")
    for name, one in known.items():
        if one.default is MISSING and one.default_factory is MISSING and entry.get(name) in (None, ""):
            raise FigureError(f"{where}: '{name}' ontbreekt. Vul het in.")
    values = {name: _waarde(name, value, where) for name, value in entry.items()}
    return soort(code=code, **values)


def _waarde(naam: str, value: object, where: str) -> object:
    if naam in ("gesloten_op", "dag"):
        return parse_day(value, where)
    return " ".join(value.split()) if isinstance(value, str) else value
