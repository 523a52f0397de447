"""Another formula for a rule of local policy, written in the file of a variant.

```yaml
regels:
  begeleidingssubsidie_algemeen:
    - vanaf: 2026-01-01
      uitleg: De gemeente betaalt de volle subsidie, ook bij minder uren.
      formule: begeleidingssubsidie_algemeen_maximum
```

A formula is one expression, or statements as in any rule. It is read and checked as every rule is;
the names in it are its parameters. Only rules of the layer ``lokaal`` can have another formula: what
the law says stays as it is.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

from luwte.engine.catalogue import LOCAL, Catalogue
from luwte.engine.checking import Checker
from luwte.engine.errors import EngineError, FigureError, RuleError
from luwte.engine.figures import parse_day
from luwte.engine.functions import FUNCTIONS
from luwte.engine.parsing import Parser
from luwte.engine.rules import Rule
from luwte.engine.units import Unit

FIELDS = ("formule", "vanaf", "tot", "bron", "uitleg")
#: Names that mean something in every formula.
OWN_WORDS = {"NIETS", "min", "max", *FUNCTIONS}
UNEXPLAINED = "Een formule van de variant; het bestand geeft er geen uitleg bij."


def rules_from(
    where: str, name: str, entry: object, catalogue: Catalogue, source: str, confidence: str
) -> tuple[Rule, ...]:
    """The versions of one rule as a variant writes them; ``source`` names the variant.

    Raises FigureError with the place and the remedy for anything else than a good formula of local policy.
    """
    if name not in catalogue.rules:
        raise FigureError(f"{where}: {catalogue.unknown(name, 'de regel')}")
    if any(version.layer != LOCAL for version in catalogue.rules[name]):
        raise FigureError(f"{where}: dit is geen lokaal beleid. Een variant verandert alleen regels daarvan.")
    entries = entry if isinstance(entry, list) else [entry]
    if not entries:
        raise FigureError(f"{where}: er staat geen formule. Schrijf een regel met formule en vanaf.")
    rules = [
        _rule(f"{where}, {number}e formule", name, one, catalogue, source, confidence)
        for number, one in enumerate(entries, start=1)
    ]
    rules.sort(key=lambda rule: rule.valid_from)
    for one, other in pairwise(rules):
        if one.valid_to is None or one.valid_to > other.valid_from:
            raise FigureError(f"{where}: twee formules gelden tegelijk. Geef de oudste een 'tot'.")
    return tuple(rules)


def _rule(where: str, name: str, entry: object, catalogue: Catalogue, source: str, confidence: str) -> Rule:
    given = _fields(entry, where)
    begin = parse_day(given["vanaf"], where)
    end = parse_day(given["tot"], where) if given.get("tot") else None
    if end is not None and end <= begin:
        raise FigureError(f"{where}: 'tot' ligt niet na 'vanaf'. Verander een van beide.")
    versions = catalogue.rules[name]
    model = next((version for version in versions if version.holds(begin)), versions[-1])
    said = str(given.get("bron") or "")
    explained = str(given.get("uitleg") or UNEXPLAINED)
    function = _function(str(given["formule"]), name, explained, where)
    units = {one: _unit(one, catalogue, where) for one in _asked(function)}
    function.args.args = [ast.arg(one) for one in units]
    try:
        rule = Rule(
            name=name,
            label=model.label,
            source=f"{source}: {said}" if said else source,
            valid_from=begin,
            valid_to=end,
            layer=model.layer,
            confidence=confidence,
            parameters=units,
            unit=model.unit,
            body=Parser(where).body(function),
            doc=explained,
            file=where,
            line=1,
        )
        Checker(rule).check()
    except RuleError as error:
        raise FigureError(str(error)) from None
    except RecursionError:
        raise FigureError(f"{where}: deze formule is te diep. Maak haar korter.") from None
    return rule


def _fields(entry: object, where: str) -> Mapping[str, Any]:
    if not isinstance(entry, dict):
        raise FigureError(f"{where}: schrijf {{formule: …, vanaf: JJJJ-MM-DD}}.")
    for field, content in entry.items():
        if field not in FIELDS:
            raise FigureError(f"{where}: '{field}' bestaat niet. Kies uit {', '.join(FIELDS)}.")
        if isinstance(content, list | dict):
            raise FigureError(f"{where}: bij '{field}' hoort één tekst. Haal de haken of streepjes weg.")
    for field in ("formule", "vanaf"):
        if entry.get(field) in (None, ""):
            raise FigureError(f"{where}: '{field}' ontbreekt. Vul het in.")
    return entry


def _function(text: str, name: str, explained: str, where: str) -> ast.FunctionDef:
    """The formula as the function that a file of rules would have; its lines are those of the formula."""
    try:
        body = _statements(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        line = getattr(error, "lineno", None) or 1
        raise FigureError(f"{where}, regel {line}: dit is geen formule. Herstel deze regel.") from None
    doc = ast.Expr(ast.Constant(explained))
    function = ast.FunctionDef(name, ast.arguments([], [], None, [], [], None, []), [doc, *body], [])
    function.lineno = 1
    return function


def _statements(text: str) -> list[ast.stmt]:
    """Statements, or one expression that is the outcome."""
    body = ast.parse(text).body
    match body:
        case [ast.Expr(value=outcome)]:
            return [ast.Return(outcome, lineno=outcome.lineno, col_offset=0)]
    return body


def _asked(function: ast.FunctionDef) -> Iterator[str]:
    """The names that a formula does not make itself, each once, in the order of the text."""
    nodes = [node for node in ast.walk(function) if isinstance(node, ast.Name)]
    made = {node.id for node in nodes if isinstance(node.ctx, ast.Store)}
    nodes.sort(key=lambda node: (node.lineno, node.col_offset))
    return iter(dict.fromkeys(node.id for node in nodes if node.id not in made | OWN_WORDS))


def _unit(name: str, catalogue: Catalogue, where: str) -> Unit:
    try:
        return catalogue.unit(name)
    except EngineError:
        raise FigureError(f"{where}: {catalogue.unknown(name, 'de naam')}") from None
