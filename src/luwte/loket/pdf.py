"""The outcome of the calculator as PDF: tagged, archivable (PDF/A-2a), accessible (PDF/UA-1).

Every amount stands with its source, period and certainty.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.template.loader import render_to_string

from luwte.brieven import zetten
from luwte.engine import Explanation
from luwte.gemeenten.templatetags.opmaak import datum, deel, euro
from luwte.loket.forms import RekenhulpForm
from luwte.loket.rekenen import Post
from luwte.loket.tekening import Tekening
from luwte.loket.uitkomst import Uitkomst

SJABLOON = Path(__file__).parent / "typst" / "rekenhulp.typ"
ONBEKEND = "niet bekend"


def als_pdf(form: RekenhulpForm, uitkomst: Uitkomst, koppeling: str) -> bytes:
    """The PDF of an outcome, the same bytes for the same question; raises zetten.PdfMislukt."""
    return zetten.als_pdf(SJABLOON, _inhoud(form, uitkomst, koppeling), uitkomst.dag)


def _inhoud(form: RekenhulpForm, uitkomst: Uitkomst, koppeling: str) -> dict[str, Any]:
    saldo = uitkomst.saldo.waarde
    return {
        "titel": "Wat kost en levert een beschutte werkplek op?",
        "zin": uitkomst.zin,
        "tekort": saldo is not None and saldo < 0,
        "kader": f"Berekend op {datum(uitkomst.dag)}. Beleid: {uitkomst.beleid}. "
        f"Minst zekere cijfer: {uitkomst.zekerheid}.",
        "voet": f"Luwte rekenhulp, {datum(uitkomst.dag)}",
        "signalen": list(uitkomst.signalen),
        "gegevens": _gegevens(form),
        "posten": [_post(one) for one in uitkomst.posten],
        "balans": _tekening(uitkomst.balans_tekening, "loket/balans.svg", nummer=True),
        "loon": _tekening(uitkomst.loon_tekening, "loket/loonopbouw.svg", nummer=False),
        "bronnen_zin": "Het Rijk betaalt de gemeente, gemiddeld en niet één op één. De gemeente betaalt de werkgever.",
        "bronnen": [
            [
                f"{bron.naam} ({bron.stroom})",
                "–" if bron.rijk is None else _bedrag(bron.rijk.antwoord),
                "–" if bron.werkgever is None else _bedrag(bron.werkgever.antwoord),
            ]
            for bron in uitkomst.bronnen
        ],
        "bonus": next(bron.toelichting for bron in uitkomst.bronnen if bron.naam.startswith("Bonus")),
        "herkomst": _herkomsten(uitkomst),
        "koppeling": koppeling,
        "koppeling_tekst": _breekbaar(koppeling),
    }


def _gegevens(form: RekenhulpForm) -> list[list[str]]:
    rows = []
    for veld in form:
        given = form.cleaned_data.get(veld.name)
        if given in (None, ""):
            continue
        if veld.name == "datum":
            text = datum(form.cleaned_data["datum"])
        elif veld.name == "loonwaarde":
            text = deel(form.cleaned_data["loonwaarde"])
        else:
            text = str(dict(getattr(veld.field, "choices", ())).get(given, veld.value()))
        rows.append([veld.label, text])
    return rows


def _bedrag(antwoord: Explanation | None) -> str:
    value = antwoord.value if antwoord else None
    return ONBEKEND if value is None else euro(value)  # type: ignore[arg-type]


def _post(one: Post) -> dict[str, Any]:
    toelichting = one.melding or " ".join(part for part in (f"{one.zekerheid}.", one.opmerking) if part)
    return {"cellen": [one.regel.label, _bedrag(one.antwoord), toelichting], "totaal": one.regel.totaal}


def _tekening(tekening: Tekening | None, sjabloon: str, *, nummer: bool) -> dict[str, Any] | None:
    if tekening is None:
        return None
    return {
        "svg": render_to_string(sjabloon, {"tekening": tekening, "los": True}),
        "omschrijving": tekening.omschrijving,
        "rijen": [
            {"cellen": [f"{vlak.nummer}. {vlak.naam}" if nummer else vlak.naam, vlak.waarde]}
            for vlak in tekening.vlakken
        ],
    }


def _herkomsten(uitkomst: Uitkomst) -> list[dict[str, str]]:
    """Every rule and figure that was used, once, in the order in which the lines need them."""
    used: dict[str, Explanation] = {}
    for one in uitkomst.posten:
        for node in one.antwoord.walk() if one.antwoord else ():
            if node.source:
                used.setdefault(node.name, node)
    return [_herkomst(node) for node in used.values()]


def _herkomst(node: Explanation) -> dict[str, str]:
    formule = node.formatted
    if node.steps:
        formule = f"{node.formula} = {node.filled}" + ("" if node.filled == node.formatted else f" = {node.formatted}")
    return {
        "kop": node.label,
        "formule": formule,
        "bron": f"Bron: {node.source}; {node.period}; zekerheid: {node.confidence}.",
    }


def _breekbaar(koppeling: str) -> str:
    """The link with places where a line may break."""
    return koppeling.replace("&", "&\N{ZERO WIDTH SPACE}")
