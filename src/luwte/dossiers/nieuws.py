"""After a contract: how the counts of the municipality and the region changed, three ways."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib import messages

from luwte.gemeenten.models import Gemeente, Regio
from luwte.gemeenten.templatetags.opmaak import datum as dag
from luwte.gemeenten.templatetags.opmaak import uren
from luwte.plaatsingen.bedragen import stand_van
from luwte.plaatsingen.models import Contract
from luwte.plaatsingen.waarschuwingen import bij_contract
from luwte.taakstelling.tellen import telling, telling_regio
from luwte.trajecten import verloop


@dataclass(frozen=True)
class Tellers:
    """Persons, places of 31 hours and the statutory number, in words; "?" where not shown."""

    naam: str
    personen: str
    plekken: str
    getal: str


def telling_voor(request: Any, rij: verloop.Overgang) -> list[Tellers]:
    """The counts before the contract; empty for other steps."""
    return tellers(request.gemeente, request.peildatum) if rij.stuk == "contract" else []


def tellers(gemeente: Gemeente, peildatum: date) -> list[Tellers]:
    """The counts of the municipality, and of its region when it is in one."""
    eigen = telling(gemeente, peildatum)
    rijen = [Tellers(f"Gemeente {gemeente.naam}", str(eigen.personen), uren(eigen.plekken), _woord(eigen.taakstelling))]
    regio = Regio.objects.filter(deelnamen__gemeente=gemeente, deelnamen__periode__contains=peildatum).first()
    if regio is not None:
        totaal = telling_regio(regio, peildatum, gemeente).totaal
        if totaal is not None:
            rijen.append(
                Tellers(
                    f"Regio {regio.naam}", _woord(totaal.personen), _woord(totaal.plekken), _woord(totaal.taakstelling)
                )
            )
    return rijen


def meld_contract(request: Any, contract: Contract, voor: list[Tellers]) -> None:
    """Tell what deserves a second look, and how the counts changed: before, after, the number."""
    for waarschuwing in bij_contract(contract, stand_van(request.gemeente, request.peildatum)):
        messages.warning(request, waarschuwing)
    if contract.periode.lower > request.peildatum:
        messages.info(request, f"Het contract begint op {dag(contract.periode.lower)}. Vanaf die dag telt het mee.")
        return
    for oud, nieuw in zip(voor, tellers(request.gemeente, request.peildatum), strict=True):
        messages.info(request, zin(oud, nieuw, request.peildatum.year))


def zin(oud: Tellers, nieuw: Tellers, jaar: int) -> str:
    """One line: persons, places of 31 hours, statutory number; before and after."""
    return (
        f"{nieuw.naam}: {_van_naar(oud.personen, nieuw.personen)} personen in beschut werk, "
        f"{_van_naar(oud.plekken, nieuw.plekken)} plekken van 31 uur. "
        f"Het aantal voor {jaar} is {nieuw.getal}."
    )


def _van_naar(oud: str, nieuw: str) -> str:
    return nieuw if oud == nieuw else f"eerst {oud}, nu {nieuw}"


def _woord(getal: Any) -> str:
    return "niet bekend" if getal is None else uren(getal)
