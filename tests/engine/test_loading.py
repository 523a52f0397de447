"""Every mistake in a file of rules is refused with file, line and remedy: told cases, and fuzzing."""

from __future__ import annotations

import ast
import itertools
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from luwte import wet
from luwte.engine import Catalogue, EngineError, FigureError, RuleError
from luwte.engine.loading import load_rules
from luwte.wet import meegeleverd
from tests.engine.law import HEAD, rule

counter = itertools.count()

VANAF = "vanaf='2015-01-01'"
#: What is changed in a good file, and what is said of it.
MISTAKES = {
    "no Python": ("return uren", "return (uren", "geen geldig Python", "Herstel deze regel."),
    "an unknown type": ("uren: Uren", "uren: XX", "'XX'", "Verbeter de naam"),
    "a day that does not exist": (VANAF, "vanaf='2015-13-01'", "month must be in 1..12", "Verbeter wat er bij @regel"),
    "a layer that does not exist": (VANAF, f"{VANAF}, laag='dorp'", "laag 'dorp'", "Verbeter wat er bij @regel"),
    "an import of nothing": ("import *\n", "import Eurro\n", "cannot import name 'Eurro'", "Kijk of de naam bestaat"),
    "no source": ("bron='Wet art. 1', ", "", "'bron'", "Schrijf @regel(bron=…"),
}


@pytest.mark.parametrize(("old", "new", "problem", "remedy"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_outside_the_language_of_rules_is_told_in_the_same_way(folder, old, new, problem, remedy):
    text = HEAD + rule("return uren")
    assert old in text
    name = as_file(text.replace(old, new, 1), folder)

    with pytest.raises(RuleError) as refused:
        load_rules(name)

    assert (refused.value.file, problem in refused.value.problem) == (f"{name}.py", True)
    assert refused.value.remedy.startswith(remedy)
    assert 0 < refused.value.line <= text.count("\n") + 1


def test_a_type_that_does_not_exist_is_told_when_types_are_postponed_too(folder):
    text = "from __future__ import annotations\n" + HEAD + rule("return uren")
    name = as_file(text.replace("uren: Uren", "uren: XX", 1), folder)

    with pytest.raises(RuleError, match=r"'uren' heeft geen eenheid") as refused:
        load_rules(name)

    assert refused.value.file == f"{name}.py"


def as_file(text: str, folder: Path) -> str:
    """The name of a module with this text, ready to import."""
    name = f"fout_{next(counter)}"
    (folder / f"{name}.py").write_text(text, encoding="utf-8")
    if str(folder) not in sys.path:
        sys.path.insert(0, str(folder))
    return name


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder whose modules can be imported while the test runs."""
    monkeypatch.syspath_prepend(tmp_path)
    return tmp_path


def test_the_text_of_a_good_rule_loads(folder):
    assert len(load_rules(as_file(HEAD + rule("return uren"), folder))) == 1


#: A rule as the subject files hold them; every character of it may go wrong.
LAW = '''"""Een klein stukje recht."""

from luwte.engine import regel
from luwte.engine.functions import plus_weken
from luwte.engine.units import NIETS, Datum, Deel, EuroPerMaand, JaNee, Uren


@regel(bron="Wet art. 1 lid 2", vanaf="2015-01-01", tot="2020-01-01", label="Vergoeding")
def vergoeding(wml_maandbedrag: EuroPerMaand, loonwaarde: Deel, uren: Uren, normuren: Uren) -> EuroPerMaand:
    """Het minimumloon min de loonwaarde, naar uren."""
    gat = max(wml_maandbedrag * (1 - loonwaarde), NIETS)
    if uren >= normuren or loonwaarde == 0:
        return gat
    elif uren < normuren:
        return gat * uren / normuren
    else:
        return -gat


@regel(bron="Wet art. 3", vanaf="2015-01-01", zekerheid="afgeleid")
def vergoeding_bestaat(vergoeding: EuroPerMaand) -> JaNee:
    """Of er iets te vergoeden is."""
    return not vergoeding <= NIETS and vergoeding != 5 * NIETS
'''
WORDS = [
    "", " ", "\n", "    ", "(", ")", ":", ",", "=", "==", "+", "/", "//", "**", "%", "<", "not", "and", "is", "in",
    "if", "else", "for x in uren:", "while uren:", "return", "lambda: 1", "yield", "import os", "0", "0.5", "1e9", "-1",
    "10**9", "1j", "None", "True", "'rood'", '"""', "#", "uren", "wml_maandbedrag", "vergoeding", "plus_weken(uren, 2)",
    "min(uren)", "uren.real", "uren[0]", "{}", "[uren]", "*uren", "**uren", "@regel", "Uren", "Datum", "Fraction",
    "float", "x := 1", "async", "await x", "global uren", "del uren", "pass", "...", "\\", "é", "\t", "\x00", "𝟙",
]  # fmt: skip


@st.composite
def wrong_text(draw) -> str:
    """The rule file with one to three pieces replaced, doubled, or taken out."""
    text = LAW
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(text)))
        length = draw(st.sampled_from([0, 0, 1, 2, 5, 12, 40]))
        text = text[:start] + draw(st.sampled_from(WORDS)) + text[start + length :]
    return text


def loaded(name: str) -> Catalogue:
    """The whole law with this file added."""
    law = meegeleverd()
    shipped = [version for versions in law.rules.values() for version in versions]
    return Catalogue([*shipped, *load_rules(name)], law.series.values(), law.facts.values())


def refusal(name: str) -> EngineError | None:
    """The refusal of the law with this file added; nothing when it is good. Any other error comes out."""
    try:
        loaded(name)
    except (RuleError, FigureError) as error:
        return error
    finally:
        sys.modules.pop(name, None)
    return None


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=wrong_text())
def test_any_mistake_in_a_rule_is_refused_with_file_line_and_remedy(folder, text):
    name = as_file(text, folder)

    refused = refusal(name)

    assert refused is None or str(refused).endswith((".", "?"))
    if isinstance(refused, RuleError):
        assert refused.file == f"{name}.py"
        assert 0 < refused.line <= text.count("\n") + 1
        assert refused.problem
        assert refused.remedy


def test_the_unharmed_text_of_the_fuzzing_is_good_law(folder):
    assert "vergoeding_bestaat" in loaded(as_file(LAW, folder)).rules


def test_every_subject_of_the_law_is_loaded_this_way():
    assert wet.load_rules is load_rules
    assert issubclass(RuleError, EngineError)
    assert ast.parse(LAW)
