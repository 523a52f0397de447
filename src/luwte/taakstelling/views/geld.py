"""What do the running placements cost and bring in? The page of the controller, and its export."""

import csv
import json
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from luwte.engine.receipts import CHECKSUM
from luwte.gemeenten.rechten import vereist_rol
from luwte.plaatsingen import bedragen
from luwte.plaatsingen.feiten import lopend, uren_totaal
from luwte.taakstelling import rechten
from luwte.taakstelling.views.uitleg import VAN_WIE
from luwte.toezicht import inzage

PER_BLAD = 25
KOPPEN = (
    "dossier", "werkgever", "uren", "volledige werkweek", "loonwaarde", "wat", "euro", "per", "zekerheid", "bron",
    "peildatum", "bon",
)  # fmt: skip


@vereist_rol(*rechten.GELD)
def geld(request: HttpRequest) -> HttpResponse:
    """Show the running placements as of the peildatum, 25 a page, with totals of all of them."""
    wie: Any = request
    stand = bedragen.stand_van(wie.gemeente, wie.peildatum)
    rijen = list(lopend(wie.peildatum, wie.gemeente))
    regels = bedragen.regels(rijen, stand)
    blad, volgende = bladzijde(regels, request.GET.get("na", ""))
    return render(
        request,
        "taakstelling/geld.html",
        {
            "doelen": bedragen.DOELEN,
            "regels": blad,
            "volgende": volgende,
            "vervolg": "na" in request.GET,
            "aantal": len(regels),
            "uren": uren_totaal(rijen),
            "totalen": bedragen.totalen(regels),
            "zonder": [r for r in bedragen.totalen(regels) if r.zonder],
            "onzeker": [r for r in bedragen.totalen(regels) if r.zekerheid == "niet geverifieerd"],
        },
    )


def bladzijde(regels: list[bedragen.Regel], na: str) -> tuple[list[bedragen.Regel], int | None]:
    """Return the page that follows the placement `na` (its id), and the id the next one follows."""
    begin = 0
    for nummer, regel in enumerate(regels):
        if str(regel.rij.pk) == na:
            begin = nummer + 1
    blad = regels[begin : begin + PER_BLAD]
    meer = begin + PER_BLAD < len(regels)
    return blad, blad[-1].rij.pk if blad and meer else None


@vereist_rol(*rechten.GELD)
def export(request: HttpRequest) -> HttpResponse:
    """Give all placements as CSV: one line per amount, with the legal source of that amount.

    Whoever is in it reads that it was taken out: a file goes where no page of ours does.
    """
    wie: Any = request
    stand = bedragen.stand_van(wie.gemeente, wie.peildatum)
    antwoord = HttpResponse(content_type="text/csv; charset=utf-8")
    antwoord["Content-Disposition"] = f'attachment; filename="luwte-geld-{wie.peildatum.isoformat()}.csv"'
    antwoord.write("\N{BYTE ORDER MARK}")
    schrijver = csv.writer(antwoord, delimiter=";", lineterminator="\r\n")
    schrijver.writerow(KOPPEN)
    bonnen_: dict[Any, dict[str, Any]] = {}
    rijen = list(lopend(wie.peildatum, wie.gemeente).annotate(van_wie=VAN_WIE))
    for kandidaat_id in sorted({rij.van_wie for rij in rijen}):
        inzage.log(request, kandidaat_id, "geld: export")
    for regel in bedragen.regels(rijen, stand):
        schrijver.writerows(_csv_regels(regel, stand, wie.peildatum.isoformat(), bonnen_))
    return antwoord


@vereist_rol(*rechten.GELD)
def bonnen(request: HttpRequest) -> HttpResponse:
    """Give the receipt of every amount in the export, one a line; its checksum stands in the CSV.

    Equal facts give one receipt. There is no name or number of a person in it.
    """
    wie: Any = request
    stand = bedragen.stand_van(wie.gemeente, wie.peildatum)
    found: dict[Any, dict[str, Any]] = {}
    for regel in bedragen.regels(lopend(wie.peildatum, wie.gemeente), stand):
        for bedrag in regel.bedragen:
            if bedrag.waarde is not None:
                bedragen.bon(regel.rij, bedrag.doel.naam, stand, found)
    lines = "".join(f"{json.dumps(one, ensure_ascii=False)}\n" for one in found.values())
    antwoord = HttpResponse(lines, content_type="application/x-ndjson; charset=utf-8")
    antwoord["Content-Disposition"] = f'attachment; filename="luwte-bonnen-{wie.peildatum.isoformat()}.jsonl"'
    return antwoord


def _csv_regels(
    regel: bedragen.Regel, stand: Any, peildatum: str, bonnen_: dict[Any, dict[str, Any]]
) -> Iterator[list[str]]:
    rij: Any = regel.rij
    for bedrag in regel.bedragen:
        yield [
            str(rij.traject_id),
            veilig(rij.dienstverband.werkgever.naam),
            _komma(rij.uren),
            _komma(rij.normuren),
            "" if rij.loonwaarde is None else _komma(rij.loonwaarde),
            bedrag.doel.kop,
            "" if bedrag.waarde is None else _komma(_centen(bedrag.waarde)),
            bedrag.doel.per,
            bedrag.zekerheid,
            bedragen.bron(bedrag, stand),
            peildatum,
            "" if bedrag.waarde is None else bedragen.bon(rij, bedrag.doel.naam, stand, bonnen_)[CHECKSUM],
        ]


def veilig(tekst: str) -> str:
    """Return text that a spreadsheet does not run as a formula."""
    return f"'{tekst}" if tekst[:1] in {"=", "+", "-", "@", "\t", "\r"} else tekst


def _centen(bedrag: Fraction) -> Decimal:
    centen = (abs(bedrag) * 200 + 1) // 2
    return (Decimal(int(centen)) * (-1 if bedrag < 0 else 1)) / 100


def _komma(getal: Decimal) -> str:
    return f"{getal:.2f}".replace(".", ",")
