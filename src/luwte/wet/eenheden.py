"""Kinds of facts that only beschut werk knows: choices with the law's own words."""

from __future__ import annotations

from fractions import Fraction
from typing import Annotated

from luwte.engine.units import CENT, HOURS_UNIT, Unit, choice, dimension

WERKGEVERSCHAP_UNIT = choice(
    "werkgeverschap",
    gemeente="gemeente of eigen uitvoeringsbedrijf",
    regulier="gewone werkgever",
    uitzend="uitzendbureau",
    payroll="payrollbedrijf",
)
RECHTSPOSITIE_UNIT = choice(
    "rechtspositie",
    bijstand="bijstand",
    anw="Anw-uitkering",
    nug="geen uitkering",
    wajong="Wajong-uitkering",
    uwv_overig="andere uitkering van UWV",
)
FINANCIERINGSREGIME_UNIT = choice("financieringsregime", "loonkostensubsidie", "loondispensatie")
ADVIES_UNIT = choice("advies", "positief", "negatief", "geen_arbeidsvermogen")
ADVIES_OP_DOSSIER_UNIT = choice("advies van UWV", "positief", "negatief", "geen_arbeidsvermogen", "andere_uitkomst")
HUISHOUDEN_UNIT = choice("huishouden", "alleenstaande", "gehuwden")
LIGGING_UNIT = choice("ligging", "laagste_kwart", "tweede_kwart", "hoogste_helft")
GEMEENTE_UNIT = choice("gemeente")
AANVRAGER_UNIT = choice("aanvrager", "college", "persoon")

#: A measured loonwaarde is a whole percentage (Regeling loonkostensubsidie Participatiewet 2014).
LOONWAARDE_UNIT = Unit("deel", step=CENT)

#: Hours of many people together: exact, since each contract has hundredths of hours.
UREN_TOTAAL_UNIT = Unit("uur per week", dimension=HOURS_UNIT.dimension)

#: Years in which a place was filled, all places together.
PLAATSJAREN_UNIT = Unit("plaatsjaren", dimension=dimension(jaar=1))

#: Full-time jobs of a unit; not rounded.
VOLTIJDBANEN_UNIT = Unit("voltijdbanen")

Werkgeverschap = Annotated[str, WERKGEVERSCHAP_UNIT]
Rechtspositie = Annotated[str, RECHTSPOSITIE_UNIT]
Financieringsregime = Annotated[str, FINANCIERINGSREGIME_UNIT]
AdviesUitkomst = Annotated[str, ADVIES_UNIT]
AdviesOpDossier = Annotated[str, ADVIES_OP_DOSSIER_UNIT]
Huishouden = Annotated[str, HUISHOUDEN_UNIT]
Ligging = Annotated[str, LIGGING_UNIT]
Aanvrager = Annotated[str, AANVRAGER_UNIT]
Loonwaarde = Annotated[Fraction, LOONWAARDE_UNIT]
Plaatsjaren = Annotated[Fraction, PLAATSJAREN_UNIT]
Voltijdbanen = Annotated[Fraction, VOLTIJDBANEN_UNIT]
UrenTotaal = Annotated[Fraction, UREN_TOTAAL_UNIT]
