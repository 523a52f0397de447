"""De regels van de exploitatie naast elkaar: zoals nu berekend en zoals in de notitie gedrukt.

One table for the command line, the public calculator and its PDF. ``verschil`` says in one
sentence why the two figures of a line differ (the note contradicts itself in places).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from luwte.engine import Explanation, Stand
from luwte.engine.facts import Raw


@dataclass(frozen=True)
class Regel:
    """One line: its name in JSON, on which side it stands, and the targets that compute it."""

    naam: str
    soort: str
    label: str
    doel: str
    notitie: str
    verschil: str
    totaal: bool = False


REGELS: tuple[Regel, ...] = (
    Regel(
        "loonkosten",
        "kosten",
        "Loonkosten",
        "loonkosten_per_jaar",
        "notitie_loonkosten",
        "De notitie rondt af op honderd euro en rekent altijd met een week van 36 uur. "
        "Zij gebruikt 23% werkgeverslasten, maar noemt elders ongeveer 20%.",
    ),
    Regel(
        "begeleidingskosten",
        "kosten",
        "Begeleiding en indirecte kosten",
        "begeleidingskosten_per_jaar",
        "notitie_begeleidingskosten",
        "De notitie neemt het hoogste bedrag (13.000 euro bij 36 uur) en rondt af op honderd euro.",
    ),
    Regel(
        "totaal",
        "kosten",
        "Totaal kosten",
        "kosten_per_jaar",
        "notitie_kosten",
        "De notitie telt afgeronde bedragen op.",
        totaal=True,
    ),
    Regel(
        "loonwaarde",
        "baten",
        "Loonwaarde",
        "opbrengst_loonwaarde_per_jaar",
        "notitie_loonwaarde",
        "De notitie neemt 30% van een loon bij 36 uur zonder werkgeverslasten. Haar loonkosten "
        "gaan wel naar rato van de uren en zijn met lasten. Wij gebruiken één grondslag.",
    ),
    Regel(
        "loonkostensubsidie",
        "baten",
        "Loonkostensubsidie",
        "loonkostensubsidie_van_gemeente_per_jaar",
        "notitie_loonkostensubsidie",
        "De notitie neemt het gemiddelde bedrag van het Rijk (14.300 euro), dat past bij het "
        "minimumloon van januari 2014. Wij rekenen met het minimumloon van de gekozen dag.",
    ),
    Regel(
        "algemene_subsidie",
        "baten",
        "Algemene subsidie voor begeleiding",
        "begeleidingssubsidie_algemeen_bij_plaatsing",
        "notitie_subsidie_algemeen",
        "De notitie rondt bij minder dan 31 uur omlaag af op honderd euro.",
    ),
    Regel(
        "tijdelijke_subsidie",
        "baten",
        "Tijdelijke subsidie voor begeleiding",
        "begeleidingssubsidie_tijdelijk_bij_plaatsing",
        "notitie_subsidie_tijdelijk",
        "Volgens de regel in de notitie gaat ook deze subsidie onder 31 uur naar rato. De tabel "
        "rekent toch het volle bedrag. Wij volgen de regel.",
    ),
    Regel(
        "lage_inkomensvoordeel",
        "baten",
        "Lage-inkomensvoordeel (LIV)",
        "lage_inkomensvoordeel_bij_plaatsing",
        "notitie_lage_inkomensvoordeel",
        "De notitie rondt het voordeel omlaag af op honderd euro.",
    ),
    Regel(
        "totaal",
        "baten",
        "Totaal baten",
        "baten_per_jaar",
        "notitie_baten",
        "De notitie telt afgeronde bedragen op.",
        totaal=True,
    ),
    Regel(
        "saldo",
        "saldo",
        "Saldo (baten min kosten)",
        "exploitatiesaldo_per_jaar",
        "notitie_saldo",
        "Het saldo volgt uit de regels hierboven; de notitie noemt het 'in balans'.",
        totaal=True,
    ),
)

#: What the note assumes, for who gives no facts of his own.
UITGANGSPUNTEN: Mapping[str, Raw] = {
    "normuren": Fraction(36),
    "loonwaarde": Fraction(3, 10),
    "leeftijd": Fraction(23),
    "werkgeverschap": "gemeente",
    "rechtspositie": "bijstand",
    "begeleidingskosten_per_voltijdplek": Fraction(13000),
}
#: The note knows one person: 23 years or older, in a full-time week of 36 hours.
NOTITIEPERSOON: Mapping[str, Raw] = {"normuren": Fraction(36), "leeftijd": Fraction(23)}


def uitkomsten(stand: Stand, feiten: Mapping[str, Raw]) -> list[tuple[Regel, Explanation]]:
    """Every line as computed by the rules, with its explanation. Euros per year, exact.

    Raises EngineError when a figure or local policy is missing on this date.
    """
    return [(regel, stand.explain(regel.doel, feiten)) for regel in REGELS]


def notitie_uitkomsten(stand: Stand, uren: Raw) -> list[tuple[Regel, Explanation]]:
    """Every line as printed in the note of 2017, for these hours a week.

    Raises EngineError outside 2017: the note holds for that year only.
    """
    feiten = {**NOTITIEPERSOON, "uren": uren}
    return [(regel, stand.explain(regel.notitie, feiten)) for regel in REGELS]
