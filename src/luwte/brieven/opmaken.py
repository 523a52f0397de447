"""From facts and free texts to a letter: its content as JSON, and from that its PDF. No database here.

The facts hold everything: with the same facts and the same template the same bytes come out.
"""

from __future__ import annotations

import hashlib
import inspect
from collections import ChainMap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from luwte.brieven import zetten
from luwte.brieven.berekenen import ONGECONTROLEERD, bereken, versies
from luwte.brieven.blokken import Blok, Feiten, vul_in
from luwte.brieven.register import Ontvanger, Sjabloon, Soort, delen_van
from luwte.engine import Layer
from luwte.gemeenten.templatetags.opmaak import datum as in_woorden

BASIS = Path(__file__).parent / "typst" / "brief.typ"
AANHEF = {
    Ontvanger.KANDIDAAT: "Beste {naam},",
    Ontvanger.WERKGEVER: "Geachte heer of mevrouw,",
    Ontvanger.UWV: "Geachte heer of mevrouw,",
    Ontvanger.SCHOOL: "Geachte heer of mevrouw,",
    Ontvanger.RAAD: "Geachte leden van de raad,",
    Ontvanger.INTERN: "",
}


@dataclass(frozen=True)
class Opgemaakt:
    """A letter that can be printed: ``inhoud`` is what it says, ``feiten`` what it was made from."""

    sjabloon: Sjabloon
    feiten: dict[str, Any]
    inhoud: dict[str, Any]
    bonnen: dict[str, Any]

    @property
    def dag(self) -> date:
        """The date on the letter."""
        return date.fromisoformat(self.feiten["datum"])


def feiten_op(
    sjabloon: Sjabloon, feiten: Feiten, dag: date, lagen: Sequence[Layer], **van_de_brief: Any
) -> tuple[ChainMap[str, Any], dict[str, Any]]:
    """The facts of a letter of that day, before them its terms and amounts, and the receipts of those."""
    alles = ChainMap[str, Any]({"datum": dag.isoformat(), **van_de_brief}, feiten)  # type: ignore[arg-type]
    uitkomsten, bonnen = bereken(sjabloon.regels, alles, dag, lagen)
    alles.update(uitkomsten)
    alles["regelversie"] = hashlib.sha256(" ".join(versies(bonnen)).encode()).hexdigest()[:10] if bonnen else ""
    alles["grond"] = [_grond(bon, alles, naam) for naam, bon in bonnen.items()]
    alles["niet_gecontroleerd"] = [
        alles[f"{naam}__label"] for naam in bonnen if alles[f"{naam}__zekerheid"] == ONGECONTROLEERD
    ]
    return alles, bonnen


def _grond(bon: Mapping[str, Any], feiten: Feiten, naam: str) -> str:
    regel = next((een for een in bon["regels"] if een["naam"] == bon["doel"]), None)
    versie = f", versie vanaf {in_woorden(date.fromisoformat(regel['vanaf']))} ({regel['sha256'][:8]})" if regel else ""
    zekerheid = feiten[f"{naam}__zekerheid"]
    return (
        f"{feiten[f'{naam}__label']}: {feiten[f'{naam}__tekst']}. {feiten[f'{naam}__uitleg']} "
        f"Bron: {feiten[f'{naam}__bron']}{versie}. Zekerheid: {zekerheid}."
    ).replace("  ", " ")


def opmaken(sjabloon: Sjabloon, feiten: Feiten, vrij: Mapping[str, str]) -> dict[str, Any]:
    """What the letter says, as JSON. Raises MissingFact when an official part misses a fact."""
    blokken: list[Blok] = []
    if sjabloon.aanhef and (aanhef := AANHEF[sjabloon.ontvanger]):
        blokken.append({"soort": "alinea", "tekst": aanhef.format(naam=feiten.get("naam", ""))})
    blokken += delen_van(sjabloon, feiten, vrij)
    blokken += [{"soort": "let_op", "tekst": niet_gecontroleerd(label)} for label in feiten["niet_gecontroleerd"]]
    titel = vul_in(sjabloon.titel, feiten)
    return {
        "titel": titel,
        "omschrijving": f"{sjabloon.naam}, {in_woorden(date.fromisoformat(feiten['datum']))}",
        "brieven": [
            {
                "kop": _kop(sjabloon, feiten),
                "titel": titel,
                "blokken": blokken,
                "slot": _slot(sjabloon, feiten),
                "grond": list(feiten["grond"]),
                "voet": _voet(feiten),
            }
        ],
    }


def niet_gecontroleerd(label: str) -> str:
    """The visible mark of a rule or figure that nobody could verify."""
    return f"Let op: {label[:1].lower()}{label[1:]} is nog niet gecontroleerd. Wij gebruiken een voorlopig gegeven."


def _kop(sjabloon: Sjabloon, feiten: Feiten) -> dict[str, Any]:
    gegevens = [["Datum", in_woorden(date.fromisoformat(feiten["datum"]))], ["Kenmerk", feiten["kenmerk"]]]
    if feiten.get("contact"):
        gegevens.append(["Contact", feiten["contact"]])
    for naam, kop in (("telefoon", "Telefoon"), ("email", "E-mail"), ("website", "Website")):
        if feiten.get(naam):
            gegevens.append([kop, feiten[naam]])
    if len(gegevens) % 2:
        gegevens.append(["", ""])
    return {
        "gemeente": f"Gemeente {feiten['gemeente']}",
        "afzender": f"Gemeente {feiten['gemeente']}",
        "kleur": feiten["kleur"],
        "adres": _adres(sjabloon, feiten),
        "gegevens": gegevens,
        "concept": not feiten.get("ondertekenaar"),
    }


def _adres(sjabloon: Sjabloon, feiten: Feiten) -> list[str]:
    match sjabloon.ontvanger:
        case Ontvanger.KANDIDAAT:
            return list(feiten.get("adres", []))
        case Ontvanger.RAAD:
            return [f"Aan de raad van de gemeente {feiten['gemeente']}"]
        case Ontvanger.INTERN:
            return []
        case Ontvanger.UWV:
            return list(feiten.get("adres_uwv", ["UWV"]))
    return list(feiten.get(f"adres_{sjabloon.ontvanger}", []))


def _slot(sjabloon: Sjabloon, feiten: Feiten) -> list[str]:
    wie = feiten.get("ondertekenaar") or "(nog niet ondertekend)"
    match sjabloon.soort:
        case Soort.BESLUIT:
            return [f"Namens het college van burgemeester en wethouders van {feiten['gemeente']},", "", wie]
        case Soort.VERSLAG:
            return [f"Vastgesteld door {wie}"]
        case Soort.AFSPRAAK:
            return []
    return ["Met vriendelijke groet,", "", wie, f"Gemeente {feiten['gemeente']}"]


def _voet(feiten: Feiten) -> str:
    versie = f" Wet en cijfers van die dag, versie {feiten['regelversie']}." if feiten["regelversie"] else ""
    return f"Gemeente {feiten['gemeente']}, kenmerk {feiten['kenmerk']}.{versie}"


def pdf(inhoud: Mapping[str, Any], dag: date) -> bytes:
    """The bytes of a letter: always the same for the same content, day and typesetter."""
    return zetten.als_pdf(BASIS, inhoud, dag)


def bundel(inhouden: Sequence[Mapping[str, Any]], dag: date, titel: str) -> bytes:
    """Several letters as one PDF to print; each keeps its own page numbers."""
    brieven = [een for inhoud in inhouden for een in inhoud["brieven"]]
    return zetten.als_pdf(BASIS, {"titel": titel, "omschrijving": f"{len(brieven)} brieven", "brieven": brieven}, dag)


def vingerafdruk(sjabloon: Sjabloon) -> str:
    """A hash of everything official in a template; a changed sentence changes it."""
    delen = [inspect.getsource(deel) if inspect.isfunction(deel) else repr(deel) for deel in sjabloon.delen]
    tekst = "\n".join(
        [sjabloon.code, sjabloon.titel, sjabloon.soort, sjabloon.ontvanger, repr(sjabloon.regels), *delen]
    )
    return hashlib.sha256(tekst.encode()).hexdigest()
