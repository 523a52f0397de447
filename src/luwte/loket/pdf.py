"""The outcome of the calculator as PDF: tagged, archivable (PDF/A-2a), accessible (PDF/UA-1).

Every amount stands with its source, period and certainty. A warning of the typesetter is an error:
an unknown font, for one, would fall back without a word.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any

import typst
from django.template.loader import render_to_string
from font_source_sans_pro import font_directory

from luwte.engine import Explanation
from luwte.gemeenten.templatetags.opmaak import datum, deel, euro
from luwte.loket.forms import RekenhulpForm
from luwte.loket.rekenen import Post
from luwte.loket.tekening import Tekening
from luwte.loket.uitkomst import Uitkomst

SJABLOON = Path(__file__).parent / "typst" / "rekenhulp.typ"
STANDAARDEN = ["a-2a", "ua-1"]
ONBEKEND = "niet bekend"


class PdfMislukt(RuntimeError):
    """The typesetter refused or warned; the message says what about."""


def als_pdf(form: RekenhulpForm, uitkomst: Uitkomst, koppeling: str) -> bytes:
    """The PDF of an outcome; raises PdfMislukt on any warning."""
    inhoud = json.dumps(_inhoud(form, uitkomst, koppeling), ensure_ascii=False).replace("€ ", "€\N{NO-BREAK SPACE}")
    try:
        result, warnings = typst.compile_with_warnings(
            str(SJABLOON),
            font_paths=[str(font_directory)],
            ignore_system_fonts=True,
            sys_inputs={"data": inhoud},
            pdf_standards=STANDAARDEN,
            timestamp=_noon(uitkomst),
            format="pdf",
        )
    except typst.TypstError as error:
        raise PdfMislukt(str(error)) from error
    if warnings:
        raise PdfMislukt("; ".join(warning.message for warning in warnings))
    if not isinstance(result, bytes):
        raise PdfMislukt("Er kwam geen document terug.")
    return result


def _noon(uitkomst: Uitkomst) -> datetime:
    """A fixed moment, so that the same question gives the same bytes."""
    return datetime.combine(uitkomst.dag, time(12), tzinfo=UTC)


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
