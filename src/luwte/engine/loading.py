"""Loads a module of rules so that every mistake in it is told with file, line and remedy.

A mistake outside the rules' own language (a typing error in Python, a type that does not exist, a
date in ``@regel`` that is no date) comes up while Python reads the module. It is told in the same
way as a mistake inside a rule.
"""

from __future__ import annotations

import traceback
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from luwte.engine.errors import RuleError
from luwte.engine.rules import Rule, rules_in


def load_rules(module: str) -> list[Rule]:
    """All rules of a module by its name, read into trees. Raises RuleError with file, line and remedy."""
    try:
        loaded = import_module(module)
    except SyntaxError as error:
        problem = f"Hier staat geen geldig Python ({error.msg})."
        raise RuleError(_path(module).name, error.lineno or 1, problem, "Herstel deze regel.") from error
    except RuleError:
        raise
    except Exception as error:
        raise _told(error, module) from error
    return rules_in(loaded)


def _told(error: Exception, module: str) -> RuleError:
    """The refusal for an error while a module was read, at the last line of that module that ran."""
    path = _path(module)
    lines = [one.lineno for one in traceback.extract_tb(error.__traceback__) if one.filename == str(path)]
    match error:
        case NameError():
            remedy = "Verbeter de naam, of haal haar binnen met 'from luwte.engine.units import …'."
        case ImportError():
            remedy = "Kijk of de naam bestaat in het bestand waaruit u haar haalt."
        case ValueError():
            remedy = "Verbeter wat er bij @regel staat."
        case _:
            remedy = "Schrijf @regel(bron=…, vanaf=…) en daaronder één gewone functie."
    line = lines[-1] if lines else None
    return RuleError(path.name, line or 1, f"Dit bestand is niet te lezen ({error}).", remedy)


def _path(module: str) -> Path:
    """The file of a module."""
    found = find_spec(module)
    return Path(found.origin if found and found.origin else module)
