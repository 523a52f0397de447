"""The sealed annex: add, open, throw away, share and stop sharing. The only writers of its tables.

All of it runs in the candidate's own session (the database refuses it elsewhere), but for opening with a share code.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.utils import timezone

from luwte.kandidaten.models import Kandidaat
from luwte.mijn import code as codes
from luwte.mijn.bestand import soort_van
from luwte.mijn.models import LANGSTE_DELING, MEESTE, Bijlage, Deling, Opening
from luwte.mijn.sessie import Sessie
from luwte.mijn.verzegeling import SealDoesNotOpen, nieuwe_sleutel, open_zegel, verzegel

SLEUTEL, TITEL, INHOUD = "sleutel", "titel", "inhoud"
VOL = f"U hebt al {MEESTE} bijlagen. Gooi er eerst een weg."
ZONDER_SLEUTEL = "Log opnieuw in met uw code. Dan gaat uw map weer open."


@dataclass(frozen=True)
class Stuk:
    """An annex as its owner sees it: with its title, or sealed by a former code."""

    bijlage: Bijlage
    titel: str | None
    delingen: list[Deling]

    @property
    def opent(self) -> bool:
        """Whether her present code opens it."""
        return self.titel is not None


def stukken(mijn: Sessie, sleutel: bytes | None) -> list[Stuk]:
    """Her annexes, newest first, without their content; two queries."""
    rijen = Bijlage.objects.defer("inhoud_versleuteld").prefetch_related("delingen").order_by("-pk")
    return [
        Stuk(rij, _titel(rij, sleutel), [d for d in rij.delingen.all() if d.loopt_op(timezone.localdate())])
        for rij in rijen.filter(kandidaat=mijn.kandidaat)
    ]


def voeg_toe(mijn: Sessie, sleutel: bytes, titel: str, inhoud: bytes, *, tekst: bool = False) -> Bijlage:
    """Seal a file or a text under her code. Raises ValidationError when it is no such file, or the annex is full."""
    soort = Bijlage.Soort.TEKST if tekst else soort_van(inhoud)
    if Bijlage.objects.filter(kandidaat=mijn.kandidaat).count() >= MEESTE:
        raise ValidationError(VOL)
    eigen = nieuwe_sleutel()
    return Bijlage.objects.create(
        gemeente_id=mijn.kandidaat.gemeente_id,
        kandidaat=mijn.kandidaat,
        toegang=mijn.toegang,
        soort=soort,
        grootte=len(inhoud),
        titel_versleuteld=verzegel(eigen, titel.encode(), TITEL),
        inhoud_versleuteld=verzegel(eigen, inhoud, INHOUD),
        sleutel_versleuteld=verzegel(sleutel, eigen, SLEUTEL),
    )


def open_bijlage(bijlage: Bijlage, sleutel: bytes) -> tuple[str, bytes]:
    """Title and content; the opening is logged for her to see. Raises SealDoesNotOpen."""
    return _lees(bijlage, open_zegel(sleutel, bijlage.sleutel_versleuteld, SLEUTEL), None, "uzelf")


def deel(bijlage: Bijlage, sleutel: bytes, doel: str, dagen: int) -> tuple[Deling, str]:
    """Share one annex for one purpose during some days; gives the code for the receiver, shown only now.

    Raises SealDoesNotOpen, or ValidationError when the time is too long.
    """
    if not 1 <= dagen <= LANGSTE_DELING or doel not in Deling.Doel.values:
        raise ValidationError(f"Kies waarvoor u deelt, en hoe lang: hooguit {LANGSTE_DELING} dagen.")
    eigen = open_zegel(sleutel, bijlage.sleutel_versleuteld, SLEUTEL)
    code, zout = codes.maak(), codes.nieuw_zout()
    deling = Deling.objects.create(
        gemeente_id=bijlage.gemeente_id,
        kandidaat_id=bijlage.kandidaat_id,
        bijlage=bijlage,
        doel=doel,
        tot=timezone.localdate() + datetime.timedelta(days=dagen),
        code_hmac=codes.vingerafdruk(code),
        zout=zout,
        sleutel_versleuteld=verzegel(codes.sleutel(code, zout), eigen, SLEUTEL),
    )
    return deling, code


def stop_delen(kandidaat: Kandidaat, nummer: int) -> int:
    """From now on the code of this share opens nothing; gives how many were stopped."""
    lopend = Deling.objects.filter(kandidaat=kandidaat, pk=nummer, ingetrokken_op__isnull=True)
    return int(lopend.update(ingetrokken_op=timezone.now()))


def open_deling(code: str) -> tuple[Deling, str, bytes]:
    """What was shared with this code, with title and content. Call it inside ``als_ontvanger``.

    Raises ValidationError when it is stopped, over or unknown: a receiver is not told which.
    """
    deling = Deling.objects.select_related("bijlage").order_by("pk").first()
    if deling is None:
        raise ValidationError("Met deze code is nu niets te openen. Vraag de persoon om een nieuwe code.")
    try:
        eigen = open_zegel(codes.sleutel(code, deling.zout), deling.sleutel_versleuteld, SLEUTEL)
        titel, inhoud = _lees(deling.bijlage, eigen, deling, deling.get_ontvanger_display())
    except SealDoesNotOpen as fout:
        raise ValidationError("Dit bestand gaat niet open. Vraag de persoon om het opnieuw te delen.") from fout
    return deling, titel, inhoud


def _lees(bijlage: Bijlage, eigen: bytes, deling: Deling | None, door: str) -> tuple[str, bytes]:
    titel = open_zegel(eigen, bijlage.titel_versleuteld, TITEL).decode()
    inhoud = open_zegel(eigen, bijlage.inhoud_versleuteld, INHOUD)
    Opening.objects.create(
        gemeente_id=bijlage.gemeente_id,
        kandidaat_id=bijlage.kandidaat_id,
        bijlage_nummer=bijlage.pk,
        deling_nummer=deling.pk if deling else None,
        door=door,
    )
    return titel, inhoud


def _titel(rij: Bijlage, sleutel: bytes | None) -> str | None:
    if sleutel is None:
        return None
    try:
        eigen = open_zegel(sleutel, rij.sleutel_versleuteld, SLEUTEL)
        return open_zegel(eigen, rij.titel_versleuteld, TITEL).decode()
    except SealDoesNotOpen:
        return None
