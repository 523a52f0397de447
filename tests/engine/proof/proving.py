"""Small laws with a claim, proven and counted: what the tests of the proof share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Annotated

from luwte.engine import Catalogue, Fact, Figure, Series
from luwte.engine.catalogue import Layer
from luwte.engine.proof.cases import Period
from luwte.engine.proof.claims import Invariant, check, claims_in, recount
from luwte.engine.proof.prove import prove
from luwte.engine.proof.tasks import Result, Task
from luwte.engine.units import DATE_UNIT, MONTHS_UNIT, Unit, Value, choice
from tests.engine.law import FACTS, module

START = date(2015, 1, 1)
SPAN = Period(START, date(2027, 1, 1))
PLAATS_UNIT = choice("plaats")
MATE_UNIT = Unit("mate", step=Fraction(1, 100))
Plaats = Annotated[str, PLAATS_UNIT]
Mate = Annotated[Fraction, MATE_UNIT]
MORE_FACTS = (
    *FACTS,
    Fact("dag", DATE_UNIT, "Welke dag?"),
    Fact("andere_dag", DATE_UNIT, "Welke andere dag?"),
    Fact("m_een", MONTHS_UNIT, "Hoeveel maanden?", least=Fraction(0), most=Fraction(60)),
    Fact("m_twee", MONTHS_UNIT, "Hoeveel maanden?", least=Fraction(0), most=Fraction(60)),
    Fact("plaats", PLAATS_UNIT, "Welke plaats?"),
    Fact("plaats_twee", PLAATS_UNIT, "Welke andere plaats?"),
    Fact("mate", MATE_UNIT, "Welke mate?", least=Fraction(0), most=Fraction(6, 100)),
    Fact("boven", MATE_UNIT, "Welke mate boven nul?", above=Fraction(0), most=Fraction(6, 100)),
)
HEAD = """from luwte.engine.proof.claims import invariant
from tests.engine.proof.proving import Mate, Plaats

"""


def claim(body: str, parameters: str, **wording: object) -> str:
    """One claim as text, named ``stelling``."""
    said = "".join(f", {key}={value!r}" for key, value in wording.items())
    lines = "\n".join(f"    {line}" for line in ['"""Een stelling."""', *body.strip().splitlines()])
    mark = f'@invariant(nl="Altijd.", en="Always.", bron="Wet art. 1"{said})'
    return f"{mark}\ndef stelling({parameters}) -> JaNee:\n{lines}\n"


def table(name: str, unit: Unit, key: str, *rows: tuple[object, ...], begin: date = START) -> Series:
    """A table of rows (value, first or only key, last key) from a day on."""
    figures = tuple(
        Figure(value, begin, None, "Wet art. 3", "gelezen", key_from=first, key_to=last[0] if last else None)  # type: ignore[arg-type]
        for value, first, *last in rows
    )
    return Series(name, name.capitalize(), unit, "landelijk", figures, key=key)


@dataclass(frozen=True)
class Small:
    """A law and its one claim."""

    law: Catalogue
    claim: Invariant
    policies: Sequence[Sequence[Layer]] = ((),)

    def proof(self, seconds: float = 5) -> Result:
        """What the prover makes of the claim."""
        return prove(self.claim, Task(self.law, SPAN, self.policies, seconds))

    def counted(self, facts: Mapping[str, Value], day: date = START, policy: Sequence[Layer] = ()) -> bool | None:
        """What reading 1 makes of it for some facts."""
        return recount(self.claim, self.law, day, policy, facts).holds


def small(text: str, *series: Series, policies: Sequence[Sequence[Layer]] = ((),), checked: bool = True) -> Small:
    """The law of a text with one claim in it."""
    rules, (one,) = claims_in(module(HEAD + text))
    law = Catalogue(rules, series, MORE_FACTS)
    if checked:
        check(one, law)
    return Small(law, one, policies)
