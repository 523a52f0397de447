"""The page of one rule, figure or fact: what it says on a day, its versions, and what hangs on it."""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from luwte.cijfers.vergelijk import bekend_tot
from luwte.engine import EngineError, Fact, LocalPolicyMissing
from luwte.engine.explanation import json_number
from luwte.engine.figures import Figure, Series
from luwte.engine.formatting import format_date, format_value
from luwte.engine.rules import Rule
from luwte.engine.units import Value
from luwte.engine.wording import Line, lines
from luwte.loket import wetboek
from luwte.loket.wetboek import Ingang
from luwte.loket.wettekening import Samenhang, Tijdlijn, samenhang, tijdlijn
from luwte.wet import catalogus, lokaal
from luwte.wet.aanvullingen import Ingevoerd

#: Facts with which the example of a rule is computed; others get the first value they allow.
VOORBEELD = {
    "uren": "31",
    "normuren": "36",
    "loonwaarde": "0.30",
    "leeftijd": "23",
    "werkgeverschap": "gemeente",
    "rechtspositie": "bijstand",
    "gemeente": "Purmerend",
    "vastgestelde_personen": "3",
    "personen_zonder_plek": "1",
    "uren_totaal": "62",
    "landelijke_plaatsjaren": "2000",
    "voltijdbanen": "10",
    "contractnummer": "1",
}
VOORBEELDBEDRAG = "2500"
#: The municipality whose shipped policy an example uses when the rule needs local policy.
VOORBEELDGEMEENTE = "Purmerend"
LAGEN = {"landelijk": "landelijk", "uwv": "UWV", "lokaal": "lokaal beleid"}


@dataclass(frozen=True)
class Versie:
    """One version of a rule as people read it."""

    regel: Rule
    regels: tuple[Line, ...]
    geldt: bool

    @property
    def periode(self) -> str:
        """``1 januari 2017 tot 1 januari 2024`` or ``vanaf 1 januari 2024``."""
        return wetboek.looptijd([(self.regel.valid_from, self.regel.valid_to)])

    @property
    def alineas(self) -> list[str]:
        """What the rule says, sentence for people first."""
        return [" ".join(one.split()) for one in self.regel.doc.split("\n\n")]

    @property
    def formule(self) -> str:
        """All lines below each other, indented by their conditions."""
        return "\n".join(f"{'    ' * line.depth}{line.text}" for line in self.regels)


@dataclass(frozen=True)
class Voorbeeld:
    """The command that computes a rule, and what it answers."""

    opdracht: str
    antwoord: str


@dataclass(frozen=True)
class Regelblad:
    """Everything on the page of a rule."""

    ingang: Ingang
    versie: Versie
    versies: tuple[Versie, ...]
    nodig: tuple[Ingang, ...]
    gebruikt: tuple[Ingang, ...]
    feiten: tuple[Fact, ...]
    voorbeeld: Voorbeeld
    lijn: Tijdlijn
    tekening: Samenhang | None


@dataclass(frozen=True)
class Rij:
    """One value of a figure: whose it is, for which key, and whether it holds on the day."""

    van: str
    cijfer: Figure
    sleutel: str
    waarde: str
    geldt: bool

    @property
    def bevestigd(self) -> str:
        """Who confirmed a figure that was entered later: the role and the day, never the person."""
        one = self.cijfer
        if not isinstance(one, Ingevoerd) or one.bevestigd_op is None:
            return ""
        return f"Bevestigd op {format_date(one.bevestigd_op)} door {one.door}."


@dataclass(frozen=True)
class Cijferblad:
    """Everything on the page of a figure; ``rijen`` is every value, oldest first."""

    ingang: Ingang
    reeks: Series
    sleutel: str
    rijen: tuple[Rij, ...]
    gebruikt: tuple[Ingang, ...]
    bekend_tot: date | None
    loopt_af: str
    lijn: Tijdlijn | None
    tekening: Samenhang | None

    @property
    def nu(self) -> list[Rij]:
        """The values that hold on the day."""
        return [row for row in self.rijen if row.geldt]


@dataclass(frozen=True)
class Feitblad:
    """Everything on the page of a fact."""

    ingang: Ingang
    feit: Fact
    grenzen: str
    gebruikt: tuple[Ingang, ...]
    doelen: int
    tekening: Samenhang | None


def regelblad(naam: str, dag: date) -> Regelblad:
    """The page of a rule as it stands on a day; in its nearest version when it does not hold."""
    versions = tuple(_versie(one, dag) for one in catalogus().rules[naam])
    shown = next(one for one in versions if one.regel is wetboek.dichtstbij(naam, dag))
    entry = wetboek.ingang(naam, dag)
    needs = tuple(wetboek.ingang(one, dag) for one in wetboek.delen(naam, dag))
    users = _gebruikt(naam, dag)
    facts = tuple(catalogus().facts[one] for one in wetboek.gevraagde_feiten(naam, dag))
    when = dag if entry.geldt else shown.regel.valid_from
    return Regelblad(
        entry,
        shown,
        versions,
        needs,
        users,
        facts,
        voorbeeld(naam, when),
        tijdlijn(entry.titel, [(one.regel.valid_from, one.regel.valid_to) for one in versions], dag),
        _samenhang(entry, needs, users),
    )


def _versie(rule: Rule, dag: date) -> Versie:
    words = catalogus().words
    return Versie(rule, tuple(lines(rule.body, words, words(rule.name))), rule.holds(dag))


def _gebruikt(naam: str, dag: date) -> tuple[Ingang, ...]:
    """What uses a name on the day; versions of another day only when none does."""
    users = wetboek.gebruikers(naam)
    today = [one for one in users if naam in wetboek.delen(one, dag)]
    return tuple(wetboek.ingang(one, dag) for one in (today or users))


def _samenhang(entry: Ingang, needs: tuple[Ingang, ...], users: tuple[Ingang, ...]) -> Samenhang | None:
    return samenhang(entry.titel, [one.titel for one in needs], [one.titel for one in users])


def voorbeeld(naam: str, dag: date) -> Voorbeeld:
    """A command that computes a rule on a day from example facts, with its answer or refusal."""
    facts = {one: _voorbeeldfeit(catalogus().facts[one], dag) for one in wetboek.gevraagde_feiten(naam, dag)}
    words = ["luwte", "reken", naam, *(f"{one}={value}" for one, value in facts.items()), "--datum", dag.isoformat()]
    try:
        answer = catalogus().at(dag, lokaal.standaardlagen()).explain(naam, facts)
    except LocalPolicyMissing:
        words += ["--gemeente", VOORBEELDGEMEENTE]
        try:
            answer = catalogus().at(dag, lokaal.lagen(VOORBEELDGEMEENTE)).explain(naam, facts)
        except EngineError as error:
            return Voorbeeld(shlex.join(words), str(error))
    except EngineError as error:
        return Voorbeeld(shlex.join(words), str(error))
    return Voorbeeld(shlex.join(words), answer.formatted)


def _voorbeeldfeit(fact: Fact, dag: date) -> str:
    if fact.name in VOORBEELD:
        return VOORBEELD[fact.name]
    match fact.unit.kind:
        case "yesno":
            return "ja"
        case "date":
            return dag.isoformat()
        case "choice":
            return fact.unit.choices[0] if fact.unit.choices else VOORBEELDGEMEENTE
    return VOORBEELDBEDRAG if dict(fact.unit.dimension).get("euro") else json_number(fact.least or Fraction(1))


def cijferblad(naam: str, dag: date) -> Cijferblad:
    """The page of a figure as it stands on a day."""
    series = catalogus().series[naam]
    entry = wetboek.ingang(naam, dag)
    found = wetboek.alle_cijfers(series)
    rows = tuple(
        Rij(van, one, sleutel(series, one), format_value(one.value, series.unit), one.holds(dag, None))
        for van, one in sorted(found, key=lambda pair: pair[1].valid_from)
    )
    until = bekend_tot((one for _, one in found), dag)
    users = _gebruikt(naam, dag)
    needs = tuple(wetboek.ingang(one, dag) for one in wetboek.delen(naam, dag))
    periods = list(dict.fromkeys((row.cijfer.valid_from, row.cijfer.valid_to) for row in rows))
    return Cijferblad(
        entry,
        series,
        series.key.replace("_", " ") if series.key else "",
        rows,
        users,
        until,
        _loopt_af(series, until, dag),
        tijdlijn(entry.titel, periods, dag) if periods and series.key is None else None,
        _samenhang(entry, needs, users),
    )


def sleutel(series: Series, figure: Figure) -> str:
    """The key of a value in words: ``21 jaar en ouder``, ``Purmerend``; empty when it has none."""
    if series.key is None or figure.key_from is None:
        return ""
    unit = catalogus().unit(series.key)
    begin = format_value(figure.key_from, unit)
    if isinstance(figure.key_from, str) or figure.key_from == figure.key_to:
        return begin
    if figure.key_to is None:
        return f"{begin} en ouder" if series.key == "leeftijd" else f"vanaf {begin}"
    return f"{begin} tot en met {format_value(figure.key_to, unit)}"


def _loopt_af(series: Series, until: date | None, dag: date) -> str:
    """The sentence that a figure runs out within a year of the day, or has done so; else empty."""
    if until is None or until > date(dag.year + 1, dag.month, min(dag.day, 28)):
        return ""
    supplier = (
        f"; {series.supplier[0].lower()}{series.supplier[1:]} levert het volgende cijfer" if series.supplier else ""
    )
    return f"Bekend tot {format_date(until)}{supplier}."


def feitblad(naam: str, dag: date) -> Feitblad:
    """The page of a fact."""
    fact = catalogus().facts[naam]
    users = _gebruikt(naam, dag)
    entry = wetboek.ingang(naam, dag)
    asked = len(wetboek.vragers(naam, dag))
    return Feitblad(entry, fact, grenzen(fact), users, asked, _samenhang(entry, (), users))


def grenzen(fact: Fact) -> str:
    """What a fact may be, in words."""
    if fact.unit.kind == "choice":
        choices = ", ".join(word.replace("_", " ") for word in fact.unit.choices)
        return f"Kies uit: {choices}." if choices else "Een naam."
    if fact.unit.kind == "yesno":
        return "Ja of nee."
    if fact.unit.kind == "date":
        return "Een dag."
    text = fact.range_text()
    return f"{text[0].upper()}{text[1:]}." if text else "Elk getal."


def als_tekst(value: Value) -> str | bool:
    """A value for JSON: numbers as exact strings, days as JJJJ-MM-DD."""
    if isinstance(value, bool | str):
        return value
    return value.isoformat() if isinstance(value, date) else json_number(value)
