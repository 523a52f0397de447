"""What a user arranged for her own work: whose cases are hers today, and what she has seen."""

from datetime import date, datetime, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils import timezone

from luwte.dossiers.models import Gezien, Overdracht, Vervanging
from luwte.gemeenten.models import Gebruiker, Gemeente
from luwte.kandidaten.models import Kandidaat

#: What is new to somebody who never said that she saw the news.
EERSTE_KEER = timedelta(days=14)


def vervangen_collegas(gemeente: Gemeente, gebruiker: Any, peildatum: date) -> list[Gebruiker]:
    """The colleagues whose cases this user looks after on a day, by name. One query."""
    rijen = (
        Vervanging.objects.filter(gemeente=gemeente, vervanger=gebruiker, periode__contains=peildatum)
        .select_related("afwezige")
        .order_by("afwezige__last_name", "afwezige__first_name", "pk")
    )
    return [rij.afwezige for rij in rijen]


def vervangingen(gemeente: Gemeente, vanaf: date) -> QuerySet[Vervanging]:
    """The replacements that run on a day or come later, first begin first."""
    return (
        Vervanging.objects.filter(gemeente=gemeente)
        .exclude(periode__endswith__lte=vanaf)
        .select_related("afwezige", "vervanger")
        .order_by("periode", "pk")
    )


def gezien_tot(gemeente: Gemeente, gebruiker: Any, peildatum: date) -> tuple[date, datetime | None]:
    """Until which day the user saw the news, and when she said so (None: never)."""
    rij = Gezien.objects.filter(gemeente=gemeente, gebruiker=gebruiker).first()
    return (rij.dag, rij.tijdstip) if rij is not None else (peildatum - EERSTE_KEER, None)


def zet_gezien(gemeente: Gemeente, gebruiker: Any, peildatum: date) -> None:
    """The user saw everything up to now. Writes."""
    Gezien.objects.update_or_create(
        gemeente=gemeente, gebruiker=gebruiker, defaults={"tijdstip": timezone.now(), "dag": peildatum}
    )


def draag_over(personen: list[Kandidaat], naar: Any, reden: str, datum: date, door: Any) -> int:
    """Give these persons another contact person; gives how many changed. The caller holds the transaction.

    Raises ValidationError when the reason is missing. Who already has this contact person is left alone.
    """
    reden = reden.strip()
    if not reden:
        raise ValidationError({"reden": "Schrijf de reden op."})
    anders = [mens for mens in personen if mens.contactpersoon_id != naar.pk]
    Overdracht.objects.bulk_create(
        Overdracht(
            gemeente_id=mens.gemeente_id,
            kandidaat=mens,
            van_id=mens.contactpersoon_id,
            naar=naar,
            reden=reden,
            datum=datum,
            door=door,
        )
        for mens in anders
    )
    Kandidaat.objects.filter(pk__in=[mens.pk for mens in anders]).update(contactpersoon=naar)
    return len(anders)
