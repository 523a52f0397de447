"""What a user arranged for her own work: whose cases are hers today, and what she has seen."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import OuterRef, QuerySet, Subquery
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
    dag, tijdstip, _ = gezien_en_meer(gemeente, gebruiker, peildatum, {})
    return dag, tijdstip


def gezien_en_meer(
    gemeente: Gemeente, gebruiker: Any, peildatum: date, ook: Mapping[str, Any]
) -> tuple[date, datetime | None, dict[str, Any]]:
    """As ``gezien_tot``, with what else is asked of the municipality (``ook``, by name) in the same query."""
    gezien = Gezien.objects.filter(gemeente=OuterRef("pk"), gebruiker=gebruiker)
    rij = (
        Gemeente.objects.filter(pk=gemeente.pk)
        .annotate(gezien_dag=Subquery(gezien.values("dag")[:1]), gezien_op=Subquery(gezien.values("tijdstip")[:1]))
        .annotate(**ook)
        .values("gezien_dag", "gezien_op", *ook)
        .get()
    )
    dag: date = rij.pop("gezien_dag") or peildatum - EERSTE_KEER
    return dag, rij.pop("gezien_op"), rij


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
