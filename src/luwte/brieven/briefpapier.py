"""The municipality's writing paper: name, address and colour, as every letter shows them."""

from __future__ import annotations

from typing import Any

from luwte.brieven.models import Briefpapier
from luwte.gemeenten.models import Gemeente
from luwte.gemeenten.thema import COLOUR

KLEUR = "#00568b"
#: The name stands large and bold on white: WCAG 1.4.3 asks 3, we take what normal text needs.
MINSTE_CONTRAST = 4.5


def huisstijl(gemeente: Gemeente) -> dict[str, Any]:
    """Name, code and colour of the municipality; no query."""
    return {"gemeente": gemeente.naam, "gemeentecode": gemeente.code, "kleur": kleur(gemeente)}


def briefpapier(gemeente: Gemeente) -> dict[str, Any]:
    """The facts of the letterhead; what the municipality did not give is empty. One query."""
    papier = Briefpapier.objects.filter(gemeente=gemeente).order_by("pk").first()
    velden = ("postadres", "telefoon", "email", "website", "rechtbank")
    return {veld: getattr(papier, veld) for veld in velden} if papier else {}


def kleur(gemeente: Gemeente) -> str:
    """The dark accent of the municipality, when it can be read on white; else that of Luwte."""
    for naam in ("accent-donker", "accent"):
        waarde = str(gemeente.thema.get(naam, ""))
        if COLOUR.fullmatch(waarde) and contrast_met_wit(waarde) >= MINSTE_CONTRAST:
            return waarde
    return KLEUR


def contrast_met_wit(hex_kleur: str) -> float:
    """The contrast of a colour with white, as WCAG 2.2 defines it (1 to 21)."""
    delen = [int(hex_kleur[plek : plek + 2], 16) / 255 for plek in (1, 3, 5)]
    licht = [deel / 12.92 if deel <= 0.04045 else ((deel + 0.055) / 1.055) ** 2.4 for deel in delen]
    return 1.05 / (0.2126 * licht[0] + 0.7152 * licht[1] + 0.0722 * licht[2] + 0.05)
