"""Where somebody works or tried to: trial placements, loonwaarde series, contracts, on a day."""

from datetime import date
from typing import Any

from luwte.plaatsingen import rijen, werktab
from luwte.plaatsingen.ketendelen import reeksen
from luwte.plaatsingen.models import Contract, Proefplaatsing
from luwte.plaatsingen.waarschuwingen import bij_contract
from luwte.plaatsingen.werktab import Reeks
from luwte.trajecten.models import Stap, Traject


def contracten(traject: Traject, stappen: list[Stap], peildatum: date) -> list[Contract]:
    """The contracts known on ``peildatum``: begun, or concluded by a step for a later begin."""
    return [deel for reeks in contractreeksen(traject, stappen, peildatum) for deel in reeks.delen]


def contractreeksen(traject: Traject, stappen: list[Stap], peildatum: date) -> list[Reeks]:
    """The contracts known on ``peildatum``, each with the parts in which its hours changed."""
    gesloten = sum(s.rij.stuk in {"contract", "werkgeverswissel"} for s in stappen)
    return [
        Reeks(delen, peildatum)
        for nummer, delen in enumerate(reeksen(rijen.contracten(traject)))
        if nummer < gesloten or delen[0].periode.lower <= peildatum
    ]


def proefplaatsingen(traject: Traject, stappen: list[Stap], peildatum: date) -> list[Proefplaatsing]:
    """The trial placements known on ``peildatum``."""
    # What has begun, and the first rows: those a step had already made that day.
    gesloten = sum(s.rij.stuk == "proefplaatsing" for s in stappen)
    alle = enumerate(rijen.proefplaatsingen(traject))
    return [rij for nummer, rij in alle if nummer < gesloten or rij.periode.lower <= peildatum]


def overzicht(traject: Traject, stappen: list[Stap], peildatum: date, stand: Any) -> dict[str, Any]:
    """The lists of the tab Werk, and what deserves a second look at the last contract."""
    metingen = rijen.metingen(traject, peildatum)
    bekend = contractreeksen(traject, stappen, peildatum)
    return {
        "waarschuwingen": bij_contract(bekend[-1].nu, stand) if bekend else [],
        "proefplaatsingen": proefplaatsingen(traject, stappen, peildatum),
        "metingen": metingen,
        "daling": werktab.daling([een.loonwaarde for een in reversed(metingen)], stand),
        "contracten": bekend,
        **werktab.overzicht(traject, stappen, peildatum),
    }
