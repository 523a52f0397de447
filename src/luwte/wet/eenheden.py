"""Kinds of facts that only beschut werk knows: choices with the law's own words."""

from __future__ import annotations

from fractions import Fraction
from typing import Annotated

from luwte.engine.units import CENT, HOURS_UNIT, Unit, choice

WERKGEVERSCHAP_UNIT = choice("werkgeverschap", "gemeente", "regulier", "uitzend", "payroll")
RECHTSPOSITIE_UNIT = choice("rechtspositie", "bijstand", "anw", "nug", "wajong", "uwv_overig")
FINANCIERINGSREGIME_UNIT = choice("financieringsregime", "loonkostensubsidie", "loondispensatie")
ADVIES_UNIT = choice("advies", "positief", "negatief", "geen_arbeidsvermogen")
GEMEENTE_UNIT = choice("gemeente")
AANVRAGER_UNIT = choice("aanvrager", "college", "persoon")

#: A measured loonwaarde is a whole percentage (Regeling loonkostensubsidie Participatiewet 2014).
LOONWAARDE_UNIT = Unit("deel", step=CENT)

#: Hours of many people together: exact, since each contract has hundredths of hours.
UREN_TOTAAL_UNIT = Unit("uur per week", dimension=HOURS_UNIT.dimension)

Werkgeverschap = Annotated[str, WERKGEVERSCHAP_UNIT]
Rechtspositie = Annotated[str, RECHTSPOSITIE_UNIT]
Financieringsregime = Annotated[str, FINANCIERINGSREGIME_UNIT]
AdviesUitkomst = Annotated[str, ADVIES_UNIT]
Aanvrager = Annotated[str, AANVRAGER_UNIT]
Loonwaarde = Annotated[Fraction, LOONWAARDE_UNIT]
UrenTotaal = Annotated[Fraction, UREN_TOTAAL_UNIT]
