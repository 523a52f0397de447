"""Uitzenden: fase A zonder keten en fase B met zes contracten, in drie versies van de cao (ABU).

Who started when decides which version holds: since January 2022 for who starts, since January 2023
for all, except a contract of phase B that was made before 17 November 2021.
"""

from __future__ import annotations

from luwte.engine import regel
from luwte.engine.functions import plus_maanden, plus_weken
from luwte.engine.units import Datum, Maanden, Weken
from luwte.wet.eenheden_geld import AbuRegime

CAO = "Cao voor uitzendkrachten (ABU)"


@regel(bron=CAO, vanaf="2015-07-01", tot="2022-01-03", label="Versie van fase A")
def abu_regime_fase_a() -> AbuRegime:
    """Voor iedereen 78 gewerkte weken."""
    return "oud"


@regel(bron=CAO, vanaf="2022-01-03", tot="2023-01-02", label="Versie van fase A")
def abu_regime_fase_a__2022(keten_begin: Datum, abu_nieuw_vanaf: Datum) -> AbuRegime:
    """52 gewerkte weken voor wie op of na 3 januari 2022 begon; anders nog 78."""
    if keten_begin >= abu_nieuw_vanaf:
        return "nieuw"
    return "oud"


@regel(bron=CAO, vanaf="2023-01-02", label="Versie van fase A")
def abu_regime_fase_a__2023() -> AbuRegime:
    """Voor iedereen 52 gewerkte weken."""
    return "nieuw"


@regel(bron=CAO, vanaf="2015-07-01", tot="2022-01-03", label="Versie van fase B")
def abu_regime_fase_b() -> AbuRegime:
    """Voor iedereen vier jaar."""
    return "oud"


@regel(bron=CAO, vanaf="2022-01-03", tot="2023-01-02", label="Versie van fase B")
def abu_regime_fase_b__2022(keten_begin: Datum, abu_nieuw_vanaf: Datum) -> AbuRegime:
    """Drie jaar voor wie op of na 3 januari 2022 begon; anders nog vier."""
    if keten_begin >= abu_nieuw_vanaf:
        return "nieuw"
    return "oud"


@regel(bron=CAO, vanaf="2023-01-02", label="Versie van fase B")
def abu_regime_fase_b__2023(fase_b_gesloten_op: Datum, abu_fase_b_overgang_tot: Datum) -> AbuRegime:
    """Drie jaar; vier jaar voor een contract dat voor 17 november 2021 is gesloten."""
    if fase_b_gesloten_op < abu_fase_b_overgang_tot:
        return "oud"
    return "nieuw"


@regel(
    bron=f"{CAO}; Burgerlijk Wetboek art. 7:668a en 7:691",
    vanaf="2015-07-01",
    label="Uitzenden is te lang vanaf",
)
def uitzend_uiterlijk(keten_begin: Datum, abu_fase_a_weken: Weken, abu_fase_b_maanden: Maanden) -> Datum:
    """Fase A en daarna fase B: samen eerst 5,5 jaar, later vier jaar, als iemand elke week werkt."""
    return plus_maanden(plus_weken(keten_begin, abu_fase_a_weken), abu_fase_b_maanden)
