"""A law in which every construct moves with its facts: rising, falling, jumping and level."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from luwte.engine import Fact, Figure, Series
from luwte.engine.units import AGE_UNIT, DATE_UNIT, EURO_MONTH_UNIT, HOURS_UNIT, UNITS
from tests.engine.law import DAY, FACTS, catalogue, rule, series

MORE = (
    Fact("leeftijd", AGE_UNIT, "Hoe oud?", least=Fraction(15), most=Fraction(40)),
    Fact("dag", DATE_UNIT, "Welke dag?"),
    Fact("weken", UNITS["weken"], "Hoeveel weken?", least=Fraction(0), most=Fraction(60)),
)
SINCE = date(2015, 1, 1)
LOON = Series(
    "jeugdloon",
    "Jeugdloon",
    EURO_MONTH_UNIT,
    "landelijk",
    tuple(
        Figure(Fraction(value), SINCE, None, "Wet art. 3", "gelezen", key_from=Fraction(low), key_to=high)
        for low, high, value in ((15, Fraction(17), 500), (18, Fraction(20), 900), (23, None, 1500))
    ),
    key="leeftijd",
)
GRENS = series("grens", HOURS_UNIT, Fraction(24))
#: Every construct of the language, in shapes that rise, fall, jump and stay level.
TWO = "uren: Uren, normuren: Uren"
RULES = (
    rule("return uren * 3 - normuren", TWO, name="stijgt"),
    rule("return uren * normuren / (normuren + uren + 1 * normuren)", TWO, name="deelt"),
    rule("if uren >= grens:\n    return uren - normuren\nreturn normuren", f"{TWO}, grens: Uren", name="springt"),
    rule("return max(min(uren, normuren / 2), normuren - uren) - min(uren, normuren)", TWO, name="begrensd"),
    rule(
        "return deel * (1 - deel) * loon + loon / (1 + deel)", "deel: Deel, loon: EuroPerMaand", "EuroPerMaand", "boog"
    ),
    rule(
        "if uren / normuren > deel and not b:\n    return a or uren == normuren\n"
        'return kleur != "wit" or -deel < 0 - deel * deel',
        f"{TWO}, deel: Deel, a: JaNee, b: JaNee, kleur: Kleur",
        "JaNee",
        "mag",
    ),
    rule(
        'if uren == normuren:\n    return "wit"\n'
        'if kleur == "rood" and uren < normuren:\n    return "blauw"\nreturn kleur',
        f"{TWO}, kleur: Kleur",
        "Kleur",
        "verf",
    ),
    rule("return eerste_werkdag(plus_weken(dag, weken))", "dag: Datum, weken: Weken", "Datum", "termijn"),
    rule("return max(einde_van_het_jaar(dag), plus_weken(dag, weken))", "dag: Datum, weken: Weken", "Datum", "einde"),
    rule("return jeugdloon * deel", "jeugdloon: EuroPerMaand, deel: Deel", "EuroPerMaand", "tabel"),
)
LAW = catalogue("".join(RULES), LOON, GRENS, facts=(*FACTS, *MORE)).at(DAY)
