"""The check of a kept letter: is it still what was signed, and does it come out again the same."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from luwte.brieven import zetten
from luwte.brieven.blokken import MissingFact
from luwte.brieven.models import Ondertekening
from luwte.brieven.opmaken import BASIS, opmaken, pdf, vingerafdruk
from luwte.brieven.register import SJABLONEN
from luwte.engine.receipts import ReceiptError, replay
from luwte.wet import catalogus


@dataclass(frozen=True)
class Vraag:
    """One question of the check, its answer in a sentence, and whether that is as it should be."""

    naam: str
    goed: bool
    antwoord: str


def controleer(getekend: Ondertekening) -> list[Vraag]:
    """Four questions: are the bytes kept, made again from content, from facts, and do the rules agree."""
    return [_bewaard(getekend), _opnieuw_gezet(getekend), _opnieuw_gemaakt(getekend), *_nagerekend(getekend)]


def _bewaard(getekend: Ondertekening) -> Vraag:
    gelijk = hashlib.sha256(bytes(getekend.pdf_bytes)).hexdigest() == getekend.sha256
    antwoord = "Het bewaarde document is zoals het is ondertekend." if gelijk else "Het bewaarde document is veranderd."
    return Vraag("Bewaard document", gelijk, antwoord)


def _opnieuw_gezet(getekend: Ondertekening) -> Vraag:
    opnieuw = hashlib.sha256(pdf(getekend.inhoud, getekend.datum)).hexdigest()
    if opnieuw == getekend.sha256:
        return Vraag("Opnieuw gezet", goed=True, antwoord="Uit dezelfde inhoud komt byte voor byte hetzelfde document.")
    nu = zetten.zetter(BASIS)
    reden = f" Het zetprogramma is anders: toen {getekend.zetter}, nu {nu}." if nu != getekend.zetter else ""
    return Vraag("Opnieuw gezet", goed=False, antwoord=f"Er komt een ander document uit.{reden}")


def _opnieuw_gemaakt(getekend: Ondertekening) -> Vraag:
    naam = "Opnieuw gemaakt uit de feiten"
    sjabloon = SJABLONEN.get(getekend.brief.sjabloon)
    if sjabloon is None:
        return Vraag(
            naam, goed=False, antwoord="Dit soort brief bestaat niet meer. Het bewaarde document blijft gelden."
        )
    try:
        gelijk = opmaken(sjabloon, getekend.feiten, getekend.brief.vrij) == getekend.inhoud
    except MissingFact as mist:
        return Vraag(
            naam, goed=False, antwoord=f"De vaste tekst vraagt nu ook iets wat toen niet is bewaard: {mist.naam}."
        )
    if gelijk:
        return Vraag(naam, goed=True, antwoord="Uit dezelfde feiten komt dezelfde tekst.")
    anders = vingerafdruk(sjabloon) != getekend.sjabloon_hash
    reden = "De vaste tekst van dit soort brief is sindsdien veranderd." if anders else "De tekst is anders."
    return Vraag(naam, goed=False, antwoord=f"{reden} Het bewaarde document blijft gelden.")


def _nagerekend(getekend: Ondertekening) -> list[Vraag]:
    vragen = []
    for bon in getekend.bonnen.values():
        try:
            opnieuw = replay(bon, catalogus())
        except ReceiptError as fout:
            vragen.append(Vraag(bon.get("label", "Bon"), goed=False, antwoord=str(fout)))
            continue
        vragen.append(Vraag(opnieuw.label, opnieuw.same, opnieuw.as_text()))
    return vragen
