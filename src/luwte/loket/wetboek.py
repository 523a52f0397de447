"""What stands in the law, by name: subjects, entries, and what uses what.

Everything comes from the catalogue of ``luwte.wet``; nothing here asks the database.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import import_module

from luwte.engine.figures import Figure, Series
from luwte.engine.formatting import format_date, format_value
from luwte.engine.graph import below
from luwte.engine.notes import Note
from luwte.engine.rules import Rule
from luwte.wet import SUBJECTS, catalogus, lokaal

REGEL, CIJFER, FEIT = "regel", "cijfer", "feit"
#: Names of subjects that differ from the name of their file.
NAMEN = {
    "lage_inkomensvoordeel": "Lage-inkomensvoordeel (LIV)",
    "exploitatie": "Kosten en baten van een plek",
    "functieloon": "Loon boven het minimumloon",
    "notitie": "De notitie van 2017",
    "plaatsing": "Wie betaalt: gemeente of UWV",
    "rijksbudget": "Geld van het Rijk",
    "bedrijfsonderdeel": "Onderdeel van een uitvoeringsbedrijf",
    "toegang": "Wie hoort bij beschut werk",
    "doelgroep": "Welke groepen de wet noemt",
    "criteria": "De criteria van UWV",
    "advies": "Het advies van UWV",
    "vaststelling": "Wat het college moet",
    "nieuw_advies": "Na het advies",
    "ondersteuning": "Hulp naar werk",
    "regelingen": "Welke regeling kan passen",
    "beslistermijnen": "Hoe lang een besluit mag duren",
    "bezwaartermijnen": "Bezwaar en beroep",
    "uitkering": "Werk en bijstand",
    "subsidieverloop": "Loonkostensubsidie in de tijd",
    "subsidievoorwaarden": "Wanneer loonkostensubsidie kan",
    "werkgeversregelingen": "Naast de subsidie voor de werkgever",
    "loonwaarde": "Loonwaarde meten",
    "gemeentelast": "Wat een plek de gemeente kost",
    "raadsbrief": "De raadsbrief van 2019",
    "werkgeverschap": "Wie iemand in dienst neemt",
    "vrijlating": "Loon naast bijstand",
    "contract": "Lokale afspraken over contracten",
    "urenadvies": "Hoeveel uur",
    "keten": "De keten van contracten",
    "begin_en_einde": "Begin en einde van een contract",
    "cao": "Cao Aan de slag",
}
OVERIG = "overig"
ZIN_OVERIG = "Cijfers die een scherm wel toont, en die geen regel gebruikt."


@dataclass(frozen=True)
class Ingang:
    """One entry: a rule, figure or fact as it stands on a day; ``periode`` are the days of what is shown.

    ``looptijd`` runs from the first day anything is known of it to the last.
    """

    naam: str
    soort: str
    titel: str
    zin: str
    bron: str
    geldt: bool
    periode: str
    waarde: str = ""
    kanttekeningen: tuple[Note, ...] = ()
    looptijd: str = ""

    @property
    def laag(self) -> str:
        """Whose it is: ``landelijk``, ``uwv`` or ``lokaal``; empty for a fact."""
        return laag(self.naam)


@dataclass(frozen=True)
class Onderwerp:
    """One file of rules, with its plain name, its sentence, and the names that stand in it."""

    code: str
    naam: str
    zin: str
    regels: tuple[str, ...]
    cijfers: tuple[str, ...]
    feiten: tuple[str, ...]

    @property
    def aantal(self) -> int:
        """How many rules and figures stand in it."""
        return len(self.regels) + len(self.cijfers)


def soort(naam: str) -> str | None:
    """Whether a name is a rule, figure or fact; None when it is nothing."""
    catalogue = catalogus()
    if naam in catalogue.rules:
        return REGEL
    if naam in catalogue.series:
        return CIJFER
    return FEIT if naam in catalogue.facts else None


def laag(naam: str) -> str:
    """Whose rule or figure it is: ``landelijk``, ``uwv`` or ``lokaal``; empty for a fact."""
    catalogue = catalogus()
    if naam in catalogue.rules:
        return catalogue.rules[naam][-1].layer
    return catalogue.series[naam].layer if naam in catalogue.series else ""


@cache
def namen() -> tuple[str, ...]:
    """Every name that has a page: rules, then figures, then facts."""
    catalogue = catalogus()
    return (*catalogue.rules, *catalogue.series, *catalogue.facts)


@cache
def onderwerpen() -> tuple[Onderwerp, ...]:
    """The subjects in the order of the law; figures and facts stand with the rules that use them."""
    catalogue = catalogus()
    found, gebruikt = [], set()
    for code in SUBJECTS:
        regels = [name for name, versions in catalogue.rules.items() if versions[0].file == f"{code}.py"]
        vraagt = dict.fromkeys(naam for regel in regels for naam in _alle_delen(regel))
        cijfers = [naam for naam in vraagt if naam in catalogue.series]
        gebruikt.update(cijfers)
        naam = NAMEN.get(code, code.replace("_", " ").capitalize())
        sleutels = [one for cijfer in cijfers for one in _alle_delen(cijfer)]
        feiten = tuple(one for one in dict.fromkeys([*vraagt, *sleutels]) if one in catalogue.facts)
        found.append(Onderwerp(code, naam, _zin(code), tuple(regels), tuple(cijfers), feiten))
    rest = tuple(naam for naam in catalogue.series if naam not in gebruikt)
    return (*found, Onderwerp(OVERIG, "Overige cijfers", ZIN_OVERIG, (), rest, ())) if rest else tuple(found)


def _zin(code: str) -> str:
    doc = import_module(f"luwte.wet.{code}").__doc__ or ""
    return " ".join(doc.split("\n\n")[0].split())


def versie(naam: str, dag: date) -> Rule | None:
    """The version of a rule that holds on a day, if any."""
    return next((one for one in catalogus().rules[naam] if one.holds(dag)), None)


def dichtstbij(naam: str, dag: date) -> Rule:
    """The version that holds on a day; else the last one before it, else the first."""
    versions = catalogus().rules[naam]
    past = [one for one in versions if one.valid_from <= dag]
    return versie(naam, dag) or (past[-1] if past else versions[0])


def _alle_delen(naam: str) -> tuple[str, ...]:
    """What any version of a name uses."""
    catalogue = catalogus()
    if naam in catalogue.rules:
        return tuple(dict.fromkeys(one for rule in catalogue.rules[naam] for one in rule.parameters))
    key = catalogue.series[naam].key if naam in catalogue.series else None
    return (key,) if key else ()


def delen(naam: str, dag: date) -> tuple[str, ...]:
    """What a name uses as it holds on a day (or in the nearest version)."""
    if naam in catalogus().rules:
        return tuple(dichtstbij(naam, dag).parameters)
    return _alle_delen(naam)


@cache
def gebruikers(naam: str) -> tuple[str, ...]:
    """The rules and figures of which some version uses a name."""
    catalogue = catalogus()
    return tuple(one for one in (*catalogue.rules, *catalogue.series) if naam in _alle_delen(one))


def gevraagde_feiten(naam: str, dag: date) -> list[str]:
    """All facts a name may ask on a day, in the order they come up."""
    return [one for one in below([naam], lambda each: delen(each, dag)) if one in catalogus().facts]


def vragers(naam: str, dag: date) -> list[str]:
    """The rules that may ask a name on a day, themselves or through another."""
    catalogue = catalogus()
    gebruikt: dict[str, list[str]] = {}
    for een in (*catalogue.rules, *catalogue.series):
        for deel in delen(een, dag):
            gebruikt.setdefault(deel, []).append(een)
    boven = below([naam], lambda each: gebruikt.get(each, ()))
    return [one for one in boven if one != naam and one in catalogue.rules]


def ingang(naam: str, dag: date) -> Ingang:
    """One entry as it stands on a day; the name must exist."""
    catalogue = catalogus()
    if naam in catalogue.rules:
        rule = dichtstbij(naam, dag)
        periode = looptijd([(rule.valid_from, rule.valid_to)])
        geheel = looptijd([(one.valid_from, one.valid_to) for one in catalogue.rules[naam]])
        noten = catalogue.notes_with(naam, dag)
        return Ingang(
            naam,
            REGEL,
            rule.label,
            rule.doc,
            rule.source,
            rule.holds(dag),
            periode,
            kanttekeningen=noten,
            looptijd=geheel,
        )
    if naam in catalogue.series:
        return _cijfer(catalogue.series[naam], dag)
    fact = catalogue.facts[naam]
    noten = catalogue.notes_with(naam, dag)
    titel = naam.replace("_", " ").capitalize()
    return Ingang(naam, FEIT, titel, fact.question, "", geldt=True, periode="", kanttekeningen=noten)


def _cijfer(series: Series, dag: date) -> Ingang:
    holding = [one for _, one in alle_cijfers(series) if one.holds(dag, None)]
    alle = [one for _, one in alle_cijfers(series)]
    getoond = holding or alle[-1:]
    toon = getoond[0] if getoond else None
    waarde = ""
    if holding and series.key is None:
        waarde = format_value(holding[-1].value, series.unit)
    elif holding:
        waarde = f"{len(holding)} waarden"
    periode = looptijd([(one.valid_from, one.valid_to) for one in getoond])
    zin = series.description or (f"Lokaal beleid. {VOORBEELD}" if series.layer == "lokaal" else "")
    noten = catalogus().notes_with(series.name, dag)
    bron = toon.source if toon else ""
    geheel = looptijd([(one.valid_from, one.valid_to) for one in alle])
    return Ingang(series.name, CIJFER, series.label, zin, bron, bool(holding), periode, waarde, noten, geheel)


VOORBEELD = "Elke gemeente bepaalt dit zelf."


def alle_cijfers(series: Series) -> list[tuple[str, Figure]]:
    """All values of a figure with whose policy it is (empty for the law); most general policy first."""
    if series.figures:
        return [("", one) for one in series.figures]
    return [(layer.name, one) for layer in lokaal.voorbeeldlagen() for one in layer.figures.get(series.name, ())]


def looptijd(perioden: Sequence[tuple[date, date | None]]) -> str:
    """From the first to the last day, in words; empty when there is no period."""
    if not perioden:
        return ""
    ends = [end for _, end in perioden]
    until = "" if None in ends else f" tot {format_date(max(end for end in ends if end is not None))}"
    return f"vanaf {format_date(min(begin for begin, _ in perioden))}{until}"
