"""Which files may be kept: judged by their content, never by their name or by what the browser says."""

from __future__ import annotations

from django.core.exceptions import ValidationError

from luwte.mijn.models import GROOTSTE, Bijlage

Soort = Bijlage.Soort
TE_GROOT = "Dit bestand is te groot. Het mag hooguit 4 MB zijn. Maak een kleinere foto, of splits het."
LEEG = "Dit bestand is leeg. Kies een ander bestand."
VERKEERD = "Dit bestand kan niet. Kies een pdf, of een foto (jpg of png)."
KAPOT = "Dit bestand is niet heel. Sla het opnieuw op en probeer het nog eens."
MIME = {
    Soort.TEKST: "text/plain; charset=utf-8",
    Soort.PDF: "application/pdf",
    Soort.JPG: "image/jpeg",
    Soort.PNG: "image/png",
}
_BEGIN = {Soort.PDF: b"%PDF-", Soort.JPG: b"\xff\xd8\xff", Soort.PNG: b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"}
_EINDE = {Soort.PDF: b"%%EOF", Soort.JPG: b"\xff\xd9", Soort.PNG: b"IEND\xaeB`\x82"}
_STAART = 1024  # some programs write a little after the end


def soort_van(inhoud: bytes) -> Soort:
    """What this file is. Raises ValidationError when it is none of ours, broken, empty or too large."""
    if not inhoud:
        raise ValidationError(LEEG)
    if len(inhoud) > GROOTSTE:
        raise ValidationError(TE_GROOT)
    for soort, begin in _BEGIN.items():
        if inhoud.startswith(begin):
            if _EINDE[soort] not in inhoud[-_STAART:]:
                raise ValidationError(KAPOT)
            return soort
    raise ValidationError(VERKEERD)
