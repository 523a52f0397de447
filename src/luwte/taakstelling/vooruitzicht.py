"""What a budget carries and how many places will be short: the sums of the law on the counts of a municipality.

Nobody is chosen here. The number of people who wait stands beside the room there is; people look
at who fits where (regional note, par. 1.3: from what fits the person).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from luwte.engine import EngineError
from luwte.gemeenten.models import Gemeente
from luwte.plaatsingen import bedragen
from luwte.plaatsingen.feiten import lopend
from luwte.wet import catalogus

from .rijksgeld import bedrag
from .tellen import Telling

#: How many years ahead: this year and the two after it.
JAREN = 3
UITGAVEN = bedragen.Doel("uitgaven_gemeente_per_plek", "Wat de gemeente betaalt", "jaar")


@dataclass(frozen=True)
class Ruimte:
    """What the budget carries, what there is, and what is left; None with the sentence when not known."""

    draagt: Fraction | None
    nu: Fraction
    over: Fraction | None
    melding: str = ""


@dataclass(frozen=True)
class Jaar:
    """One year: who will ask for a place, the number, and how many places are short."""

    jaar: int
    erbij: int
    gevraagd: Fraction | None
    aantal: Fraction | None
    tekort: Fraction | None
    melding: str = ""


@dataclass(frozen=True)
class Voorstel:
    """What stands in the form beforehand, each None when nothing is known."""

    budget: Fraction | None
    kosten: Fraction | None
    instroom: int
    gemiddelde_uren: Fraction
    plaatsingen: int


def voorstel(gemeente: Gemeente, peildatum: date, telling: Telling, stand: Any, instroom: int) -> Voorstel:
    """The money of the Rijk for the whole number, and what a place costs on average today. Two queries."""
    regels = bedragen.regels(lopend(peildatum, gemeente), bedragen.stand_van(gemeente, peildatum), (UITGAVEN,))
    bekend = [(een.bedragen[0].waarde, een.rij.uren) for een in regels if een.bedragen[0].waarde is not None]
    plekken = sum((Fraction(uren) for _, uren in bekend), Fraction(0)) / Fraction(stand.value("uren_per_plek", {}))
    som = sum((waarde for waarde, _ in bekend if waarde is not None), Fraction(0))
    return Voorstel(
        budget=bedrag("beslag_totaal", gemeente.naam, stand),
        kosten=som / plekken if plekken and som else None,
        instroom=instroom,
        gemiddelde_uren=_gemiddeld(telling, stand),
        plaatsingen=len(bekend),
    )


def _gemiddeld(telling: Telling, stand: Any) -> Fraction:
    """Hours a week of one person, in hundredths as hours are; where nobody works, those of one place."""
    if not telling.personen:
        return Fraction(stand.value("uren_per_plek", {}))
    return Fraction(round(Fraction(telling.aantallen.uren) / telling.personen * 100), 100)


def ruimte(telling: Telling, gegeven: Mapping[str, Any], stand: Any) -> Ruimte:
    """What the given budget carries beside the places of today."""
    geld = {naam: gegeven[naam] for naam in ("budget_per_jaar", "kosten_per_plek")}
    try:
        draagt = Fraction(stand.value("plekken_uit_budget", geld))
        over = Fraction(stand.value("ruimte_in_budget", {**geld, "uren_totaal": telling.aantallen.uren}))
    except EngineError as error:
        return Ruimte(None, telling.plekken, None, error.plain)
    return Ruimte(draagt, telling.plekken, over)


def per_jaar(telling: Telling, gegeven: Mapping[str, Any], gemiddelde_uren: Fraction, lagen: Any) -> list[Jaar]:
    """This year and the next: with who is found now and who is expected each year from next year on."""
    rijen = []
    for nummer in range(JAREN):
        jaar = telling.peildatum.year + nummer
        erbij = int(gegeven["verwachte_instroom"]) * nummer
        dag = max(telling.peildatum, date(jaar, 1, 1))
        feiten = {
            "vastgestelde_personen": telling.aantallen.vastgesteld,
            "verwachte_instroom": erbij,
            "gemiddelde_uren": gemiddelde_uren,
        }
        waarden: dict[str, Fraction | None] = dict.fromkeys(("gevraagde_plekken", "vastgesteld_aantal"))
        melding, tekort = "", None
        try:
            stand = catalogus().at(dag, layers=lagen)
            waarden["gevraagde_plekken"] = Fraction(stand.value("gevraagde_plekken", feiten))
            waarden["vastgesteld_aantal"] = Fraction(
                stand.value("vastgesteld_aantal", {"gemeente": telling.gemeente.naam})
            )
            tekort = Fraction(stand.value("verwachte_wachtlijst", {**feiten, "gemeente": telling.gemeente.naam}))
        except EngineError as error:
            melding = error.plain
        rijen.append(Jaar(jaar, erbij, waarden["gevraagde_plekken"], waarden["vastgesteld_aantal"], tekort, melding))
    return rijen
