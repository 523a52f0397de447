"""A what-if in a file: other figures or other local policy, beside the law as it is.

```yaml
naam: Hoogste subsidie 60%
omschrijving: Wat als de loonkostensubsidie ten hoogste 60% is?
waarden:
  lks_maximum:
    - {waarde: "0.60", vanaf: 2026-01-01, bron: Voorstel van het bestuur}
doelen: [loonkostensubsidie_per_maand]
gevallen:
  - naam: 31 uur, loonwaarde 35%
    feiten: {uren: "31", normuren: "36", leeftijd: "30", loonwaarde: "0.35"}
```

Under ``regels`` a rule of local policy can have another formula: see ``luwte.engine.variant_rules``.

A figure or formula of a variant is never law: its source begins with the name of the variant and its
certainty is ``werkafspraak``, whatever the file says of it elsewhere, so every explanation shows the mark.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from luwte.engine.catalogue import LOCAL, Catalogue, Layer
from luwte.engine.documents import read_yaml
from luwte.engine.errors import EngineError, FigureError, RuleError
from luwte.engine.figures import Figure, Series, refuse_overlap
from luwte.engine.rules import Rule
from luwte.engine.variant_rules import rules_from
from luwte.engine.variation import figure_for, varied

FIELDS = ("naam", "omschrijving", "waarden", "regels", "doelen", "gevallen")
CASE_FIELDS = ("naam", "feiten")
CERTAINTY = "werkafspraak"


@dataclass(frozen=True)
class Case:
    """One case to compare: its name and its facts as they stand in the file."""

    name: str
    facts: Mapping[str, str]


@dataclass(frozen=True)
class Variant:
    """Other figures and formulas by name, and what to compare with them if the file says so."""

    name: str
    description: str
    figures: Mapping[str, tuple[Figure, ...]]
    targets: tuple[str, ...] = ()
    cases: tuple[Case, ...] = ()
    rules: Mapping[str, tuple[Rule, ...]] = field(default_factory=dict)

    @property
    def names(self) -> tuple[str, ...]:
        """What it changes: the names of figures and of rules."""
        return (*self.figures, *self.rules)

    def only(self, names: Collection[str]) -> Variant:
        """The same variant with some of its changes, to change one thing at a time."""
        figures = {name: one for name, one in self.figures.items() if name in names}
        rules = {name: one for name, one in self.rules.items() if name in names}
        return replace(self, figures=figures, rules=rules)

    def applied(self, catalogue: Catalogue, layers: Sequence[Layer] = ()) -> tuple[Catalogue, tuple[Layer, ...]]:
        """The law and the policy with this variant on top; its policy wins from any place's own.

        Raises FigureError when a figure does not fit its table, RuleError when the formulas do not fit the rest.
        """
        local = {name: figures for name, figures in self.figures.items() if catalogue.series[name].layer == LOCAL}
        other = {name: figures for name, figures in self.figures.items() if name not in local}
        on_top = (Layer(f"variant {self.name}", local),) if local else ()
        changes = other or self.rules
        return varied(catalogue, other, self.rules) if changes else catalogue, (*layers, *on_top)


def load_variant(path: Path, catalogue: Catalogue) -> Variant:
    """A variant from its YAML file.

    Raises FigureError with file, place and remedy, or UnknownName for a name that does not exist.
    """
    document = read_yaml(path)
    _refuse_unknown(document, FIELDS, path.name)
    name = _text(document.get("naam"), f"{path.name}: 'naam' ontbreekt. Geef de variant een naam.")
    values, formulas = _group(document, "waarden", path.name), _group(document, "regels", path.name)
    if not values and not formulas:
        raise FigureError(
            f"{path.name}: 'waarden' ontbreekt. Zet eronder per cijfer wat anders wordt, of onder 'regels' per regel."
        )
    figures = {one: _figures(path.name, name, one, entry, catalogue) for one, entry in values.items()}
    mark = (f"Variant {name}", CERTAINTY)
    rules = {
        one: rules_from(f"{path.name}, regels, {one}", one, entry, catalogue, *mark) for one, entry in formulas.items()
    }
    variant = Variant(
        name=name,
        description=str(document.get("omschrijving") or ""),
        figures=figures,
        targets=_targets(path.name, document.get("doelen"), catalogue),
        cases=_cases(path.name, document.get("gevallen"), catalogue),
        rules=rules,
    )
    try:
        variant.applied(catalogue)
    except FigureError as error:
        raise FigureError(f"{path.name}, waarden, {error}") from None
    except RuleError as error:
        raise FigureError(f"{path.name}, regels: {error.problem} {error.remedy}") from None
    return variant


def _group(document: Mapping[str, Any], name: str, file: str) -> dict[str, Any]:
    """What stands under a name of the file, by name; nothing when the name is not there."""
    given = document.get(name)
    if given is None:
        return {}
    if not isinstance(given, dict):
        raise FigureError(f"{file}: onder '{name}' horen namen. Schrijf naam: wat anders wordt.")
    return {str(one): entry for one, entry in given.items()}


def _figures(file: str, variant: str, name: str, entry: object, catalogue: Catalogue) -> tuple[Figure, ...]:
    where = f"{file}, waarden, {name}"
    if name in catalogue.rules:
        raise FigureError(f"{where}: dit is een regel. Zet een formule onder 'regels'; dat kan bij lokaal beleid.")
    if name in catalogue.facts:
        raise FigureError(f"{where}: dit is een feit. Zet het onder 'gevallen', bij 'feiten'.")
    if name not in catalogue.series:
        raise FigureError(f"{where}: {catalogue.unknown(name, 'het cijfer')}")
    series = catalogue.series[name]
    entries = entry if isinstance(entry, list) else [entry]
    if not entries:
        raise FigureError(f"{where}: er staat geen waarde. Schrijf een regel met waarde en vanaf.")
    figures = tuple(
        _figure(one, series, catalogue, variant, f"{where}, {number}e waarde")
        for number, one in enumerate(entries, start=1)
    )
    refuse_overlap(name, figures, where)
    return figures


def _figure(entry: object, series: Series, catalogue: Catalogue, variant: str, where: str) -> Figure:
    if not isinstance(entry, dict):
        raise FigureError(f'{where}: schrijf {{waarde: "…", vanaf: JJJJ-MM-DD}}.')
    if entry.get("zekerheid") not in (None, CERTAINTY):
        raise FigureError(
            f"{where}: zekerheid '{entry['zekerheid']}' mag niet in een variant. Laat het weg; het wordt {CERTAINTY}."
        )
    given = str(entry.get("bron") or "")
    source = f"Variant {variant}: {given}" if given else f"Variant {variant}"
    return figure_for(series, {**entry, "bron": source, "zekerheid": CERTAINTY}, catalogue, where)


def _targets(file: str, given: object, catalogue: Catalogue) -> tuple[str, ...]:
    if given is None:
        return ()
    if not isinstance(given, list) or not all(isinstance(one, str) for one in given):
        raise FigureError(f"{file}, doelen: schrijf een lijst met namen, bijvoorbeeld [kosten_per_jaar].")
    for one in given:
        if one not in catalogue.rules and one not in catalogue.series:
            raise FigureError(f"{file}, doelen: {catalogue.unknown(one, 'het doel')}")
    return tuple(given)


def _cases(file: str, given: object, catalogue: Catalogue) -> tuple[Case, ...]:
    if given is None:
        return ()
    if not isinstance(given, list):
        raise FigureError(f"{file}, gevallen: schrijf een lijst; begin elk geval met '- naam: …'.")
    cases = []
    for number, entry in enumerate(given, start=1):
        where = f"{file}, gevallen, {number}e geval"
        if not isinstance(entry, dict) or not isinstance(entry.get("feiten"), dict):
            raise FigureError(f"{where}: 'feiten' ontbreekt. Schrijf feiten: {{naam: \"waarde\"}}.")
        _refuse_unknown(entry, CASE_FIELDS, where)
        facts = {str(name): _fact(value, f"{where}, {name}") for name, value in entry["feiten"].items()}
        try:
            catalogue.admit(facts)
        except EngineError as error:
            raise FigureError(f"{where}: {error}") from None
        cases.append(Case(str(entry.get("naam") or f"{number}e geval"), facts))
    return tuple(cases)


def _fact(value: Any, where: str) -> str:
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, str):
        return value
    raise FigureError(f"{where}: '{value}' is geen waarde. Schrijf {{naam: waarde}}.")


def _text(value: object, sentence: str) -> str:
    if not isinstance(value, str) or not value.strip():
        raise FigureError(sentence)
    return value.strip()


def _refuse_unknown(entry: Mapping[Any, Any], known: Sequence[str], where: str) -> None:
    for name in entry:
        if name not in known:
            raise FigureError(f"{where}: '{name}' bestaat niet. Kies uit {', '.join(known)}.")
