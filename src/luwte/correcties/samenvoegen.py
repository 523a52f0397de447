"""Persons who seem to stand in a municipality twice; propose that they are one, and say so or not."""

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import connection

from luwte.correcties.samengevoegd import GEEN_REDEN, NIET_ZELF, Samenvoeging, Samenvoegvoorstel
from luwte.gemeenten.bewaren import bewaar
from luwte.gemeenten.models import Gemeente
from luwte.kandidaten.models import Kandidaat
from luwte.trajecten.models import Traject

GELIJKENIS = 0.4  # pg_trgm similarity of whole names from which two persons of one birthday are shown
HOOGSTENS = 50
TWEE_LOPEN = "Van beide personen loopt een dossier. Sluit eerst het dossier dat niet verder gaat."
AL_SAMEN = "Een van beide personen is al samengevoegd."
AL_VOORGESTELD = "Voor deze twee personen wacht al een voorstel."

#: Born on one day and with names that look alike; a pair that was called two persons stays away.
DUBBEL = """
SELECT a.id, b.id, similarity(lower(a.voornaam || ' ' || a.achternaam), lower(b.voornaam || ' ' || b.achternaam)) s
FROM kandidaten_kandidaat a
JOIN kandidaten_kandidaat b
  ON b.gemeente_id = a.gemeente_id AND b.geboortedatum = a.geboortedatum AND b.id > a.id
WHERE a.gemeente_id = %s
  AND similarity(lower(a.voornaam || ' ' || a.achternaam), lower(b.voornaam || ' ' || b.achternaam)) >= %s
  AND NOT EXISTS (SELECT 1 FROM kandidaten_verwijzing v WHERE v.kandidaat_id IN (a.id, b.id))
  AND NOT EXISTS (SELECT 1 FROM correcties_samenvoegvoorstel v
        WHERE v.oud_id IN (a.id, b.id) AND v.nieuw_id IN (a.id, b.id))
ORDER BY s DESC, a.id, b.id LIMIT %s
"""


@dataclass(frozen=True)
class Paar:
    """Two rows that may be one person."""

    een: Kandidaat
    ander: Kandidaat


def dubbelen(gemeente: Gemeente) -> list[Paar]:
    """The likeliest pairs first. Two queries."""
    with connection.cursor() as cursor:
        cursor.execute(DUBBEL, [gemeente.pk, GELIJKENIS, HOOGSTENS])
        paren = [(een, ander) for een, ander, _ in cursor.fetchall()]
    mensen = Kandidaat.objects.filter(gemeente=gemeente).in_bulk({pk for paar in paren for pk in paar})
    return [Paar(mensen[een], mensen[ander]) for een, ander in paren]


def beide_lopen(een: Kandidaat, ander: Kandidaat) -> bool:
    """Whether both have a running case: then a person decides first which one goes on."""
    return Traject.objects.filter(kandidaat__in=(een, ander), einde__isnull=True).count() > 1


def stel_samenvoegen_voor(oud: Kandidaat, nieuw: Kandidaat, reden: str, door: Any) -> Samenvoegvoorstel:
    """Propose that ``oud`` goes up in ``nieuw``. Raises ValidationError."""
    if not reden.strip():
        raise ValidationError({"reden": GEEN_REDEN})
    if any(hasattr(mens, "verwijzing") for mens in (oud, nieuw)):
        raise ValidationError(AL_SAMEN)
    if beide_lopen(oud, nieuw):
        raise ValidationError(TWEE_LOPEN)
    twee = (oud.pk, nieuw.pk)
    if Samenvoegvoorstel.objects.filter(oud__in=twee, nieuw__in=twee, samenvoeging__isnull=True).exists():
        raise ValidationError(AL_VOORGESTELD)
    voorstel = Samenvoegvoorstel(
        gemeente_id=nieuw.gemeente_id, oud=oud, nieuw=nieuw, reden=reden.strip(), indiener=door
    )
    return bewaar(voorstel)


def beslis_samenvoegen(voorstel: Samenvoegvoorstel, soort: str, door: Any) -> Samenvoeging:
    """Confirm (another person than who proposed) or reject; the database moves the rows.

    Raises ValidationError; IntegrityError with a Dutch sentence for what only the database sees.
    """
    if soort == Samenvoeging.Soort.BEVESTIGD and voorstel.indiener_id == door.pk:
        raise ValidationError(NIET_ZELF)
    if soort == Samenvoeging.Soort.BEVESTIGD and beide_lopen(voorstel.oud, voorstel.nieuw):
        raise ValidationError(TWEE_LOPEN)
    nieuw = Samenvoeging(gemeente_id=voorstel.gemeente_id, voorstel=voorstel, soort=soort, door=door)
    return bewaar(nieuw)
