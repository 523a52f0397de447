"""De notitie van 2017 naast de regels: gedrukt, berekend, het verschil en waarom.

For the public calculator and its PDF; every number in a remark is computed, none is typed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from luwte.engine import Explanation, Stand
from luwte.engine.facts import Raw
from luwte.engine.formatting import format_number, format_value
from luwte.engine.units import EURO_UNIT
from luwte.wet import vergelijking
from luwte.wet.vergelijking import NOTITIEPERSOON, UITGANGSPUNTEN, Regel

#: The day and the hours for which the note prints its tables.
DAG = date(2017, 1, 1)
UREN = (31, 24)


@dataclass(frozen=True)
class Naast:
    """One line for some hours: as printed, as computed, and why they differ (empty when equal)."""

    regel: Regel
    uren: int
    gedrukt: Explanation
    berekend: Explanation

    @property
    def verschil(self) -> Fraction:
        """Computed minus printed, in euros a year."""
        return _amount(self.berekend) - _amount(self.gedrukt)

    @property
    def waarom(self) -> str:
        """The sentence that explains the difference; empty when there is none."""
        return self.regel.verschil if self.verschil else ""


def naast_elkaar(stand: Stand, uren: int) -> list[Naast]:
    """Every line of the note beside the same line by the rules; raises EngineError outside 2017."""
    printed = vergelijking.notitie_uitkomsten(stand, uren)
    computed = vergelijking.uitkomsten(stand, {**UITGANGSPUNTEN, "uren": uren})
    return [Naast(regel, uren, one, other) for (regel, one), (_, other) in zip(printed, computed, strict=True)]


def zonder(regels: Sequence[Naast], *namen: str) -> tuple[Fraction, Fraction]:
    """The balance without some benefits: (as printed, as computed). Euros a year."""
    weg = [rij for rij in regels if rij.regel.naam in namen]
    saldo = regels[-1]
    return (
        _amount(saldo.gedrukt) - sum((_amount(rij.gedrukt) for rij in weg), Fraction(0)),
        _amount(saldo.berekend) - sum((_amount(rij.berekend) for rij in weg), Fraction(0)),
    )


def kanttekeningen(stand: Stand, alle: dict[int, list[Naast]]) -> list[str]:
    """What a careful reader of the note must know, in sentences with computed amounts."""
    feiten: dict[str, Raw] = {**UITGANGSPUNTEN, **NOTITIEPERSOON}
    jaarloon = _value(stand, "jaarloon_voltijd", feiten)
    deel = _value(stand, "notitie_loonwaardedeel", feiten)
    hoogste = _value(stand, "lks_maximum", feiten)
    met_lasten = _value(stand, "loonkosten_voltijd", feiten)
    ruw = _value(stand, "notitie_loonkosten_ruw", feiten)
    week = _value(stand, "begeleidingskosten_week", {})
    zinnen = []
    zinnen.append(
        f"Loonwaarde: de notitie neemt 30% van het loon bij 36 uur zonder lasten, {euro(jaarloon * deel)}, "
        "en drukt daarvan een rond bedrag af. De loonkosten in dezelfde tabel zijn met lasten en naar de uren."
    )
    for uren, regels in alle.items():
        bedrag = {rij.regel.doel: _amount(rij.gedrukt) for rij in regels}
        samen = bedrag["opbrengst_loonwaarde_per_jaar"] + bedrag["loonkostensubsidie_van_gemeente_per_jaar"]
        loon = bedrag["loonkosten_per_jaar"]
        zinnen.append(
            f"Bij {uren} uur zijn loonwaarde en loonkostensubsidie in de notitie samen {euro(samen)}. "
            f"De loonkosten zijn {euro(loon)}. Er blijft {euro(loon - samen)} over die niemand betaalt. "
            "Met één grondslag is dat bij 30% loonwaarde niets, op centen na."
        )
    zinnen.append(
        f"Loonkostensubsidie: 70% van het minimumloon van 2017 zonder lasten is {euro(jaarloon * hoogste)} bij "
        "36 uur. De 14.300 euro van het Rijk is een landelijk gemiddelde en geen uitkomst van de wet."
    )
    zinnen.append(
        f"Werkgeverslasten: met 23% kost een volledige werkweek {euro(met_lasten)}; met de ongeveer 20% die de "
        f"noten noemen {euro(ruw)}. De regeling van het Rijk rekent voor de subsidie met 23%."
    )
    laag, hoog = (_value(stand, f"deeltijd_ervaring_{welke}", {}) * week for welke in ("laag", "hoog"))
    zinnen.append(
        f"Deeltijd: volgens de noten werken de meeste mensen in de Wsw 70% tot 80% van een volledige week. Dat is "
        f"{format_number(laag)} tot {format_number(hoog)} uur bij een week van {format_number(week)} uur. "
        "De noten zeggen ook dat de lasten per sector enkele procenten verschillen."
    )
    zinnen.extend(_pro_rata(uren, regels) for uren, regels in alle.items() if uren < UREN[0])
    return zinnen


def _pro_rata(uren: int, regels: Sequence[Naast]) -> str:
    tijdelijk = next(rij for rij in regels if rij.regel.naam == "tijdelijke_subsidie")
    baten = next(rij for rij in regels if rij.regel.doel == "baten_per_jaar")
    return (
        f"Tijdelijke subsidie: naar rato van {uren} uur is zij {euro(_amount(tijdelijk.berekend))}. Met alleen die "
        f"verbetering zijn de baten van de notitie {euro(_amount(baten.gedrukt) + tijdelijk.verschil)} en is haar "
        f"saldo {euro(_amount(regels[-1].gedrukt) + tijdelijk.verschil)}."
    )


def payroll(stand: Stand, uren: int) -> tuple[Explanation, Fraction]:
    """The wage costs by payroll as printed, and what that costs extra over the printed wage costs."""
    feiten: dict[str, Raw] = {**NOTITIEPERSOON, "uren": uren}
    tarief = stand.explain("notitie_loonkosten_payroll", feiten)
    return tarief, _amount(tarief) - _value(stand, "notitie_loonkosten", feiten)


def euro(amount: Fraction) -> str:
    """An amount in a sentence, half up to the cent."""
    return format_value(EURO_UNIT.round(amount), EURO_UNIT)


def _amount(answer: Explanation) -> Fraction:
    if not isinstance(answer.value, Fraction):
        raise TypeError(f"{answer.name} is geen bedrag.")
    return answer.value


def _value(stand: Stand, doel: str, feiten: dict[str, Raw]) -> Fraction:
    return _amount(stand.explain(doel, feiten))
