"""The only writers of signals and pupils; each opens a case through the table of the course."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from luwte.aanmeldingen.models import Leerling, Signaal
from luwte.engine import Layer
from luwte.gemeenten.bewaren import bewaar
from luwte.gemeenten.models import Gemeente
from luwte.kandidaten.models import Kandidaat, Rechtspositie, controleer_bsn
from luwte.kandidaten.zoeken import met_bsn
from luwte.trajecten.models import Route, Traject
from luwte.trajecten.stappen import open_traject

ANDERE_GEBOORTEDATUM = "Dit burgerservicenummer hoort bij een andere geboortedatum. Controleer beide."
AL_GEMELD = "Deze leerling is al bij de gemeente gemeld."
EERST_OUDERS = "Leg eerst een gesprek met ouders of verzorgers vast. Zo'n gesprek hoort bij deze route."
EERST_TOESTEMMING = "Leg eerst de toestemming vast. Zonder toestemming gaat er niets naar de gemeente."
#: Who already does something outside school comes in as a switch (route R6 of the process).
OVERSTAP = frozenset({"dagbesteding", "vrijwilligerswerk", "werk"})


@dataclass(frozen=True)
class Wie:
    """Who writes, in which role, for which municipality, on which day, under which local policy."""

    gemeente: Gemeente
    gebruiker: Any
    rol: str
    peildatum: date
    lagen: Sequence[Layer] = ()


def vind_of_maak(gemeente: Gemeente, gegevens: Mapping[str, Any], vanaf: date) -> Kandidaat:
    """The person with this citizen number, or a new one. Never changes somebody who is known.

    Raises ValidationError at ``bsn`` when the number belongs to another day of birth.
    """
    nummer = controleer_bsn(gegevens["bsn"])
    bekend = met_bsn(gemeente, nummer)
    if bekend is not None:
        if bekend.geboortedatum != gegevens["geboortedatum"]:
            raise ValidationError({"bsn": ANDERE_GEBOORTEDATUM})
        return bekend
    mens = Kandidaat(
        gemeente=gemeente,
        voornaam=gegevens["voornaam"],
        achternaam=gegevens["achternaam"],
        geboortedatum=gegevens["geboortedatum"],
        telefoon=gegevens.get("telefoon", ""),
    )
    mens.zet_bsn(nummer)
    mens.save()
    if gegevens.get("rechtspositie"):
        Rechtspositie.objects.create(
            gemeente=gemeente, kandidaat=mens, soort=gegevens["rechtspositie"], periode=(vanaf, None)
        )
    return mens


def meld_signaal(wie: Wie, gegevens: Mapping[str, Any]) -> Signaal:
    """Record a signal; opens a case with step T1 unless one is running. Raises ValidationError."""
    op = gegevens["gemeld_op"]
    with transaction.atomic():
        mens = vind_of_maak(wie.gemeente, gegevens, op)
        traject = Traject.objects.filter(kandidaat=mens, einde__isnull=True).first()
        if traject is None:
            route = Route.SWITCH if gegevens["doet_nu"] in OVERSTAP else Route.VOORDRACHT
            traject = open_traject(
                mens, route, op, wie.gebruiker, rol=wie.rol, peildatum=wie.peildatum, lagen=wie.lagen
            )
        velden = {f.name for f in Signaal._meta.fields} & set(gegevens)  # noqa: SLF001 (Django documents _meta)
        return bewaar(
            Signaal(
                gemeente=wie.gemeente,
                kandidaat=mens,
                traject=traject,
                door=wie.gebruiker,
                **{naam: gegevens[naam] for naam in velden},
            )
        )


def meld_leerling(wie: Wie, leerling: Leerling, bsn: str, op: date) -> Leerling:
    """Report a pupil to the municipality with step T5. Consent and a parents' meeting come first.

    Somebody else may have given a signal already: then the pupil joins the case that is running.
    """
    with transaction.atomic():
        leerling = Leerling.objects.select_for_update().get(pk=leerling.pk)
        if leerling.traject_id is not None:
            raise ValidationError(AL_GEMELD)
        if leerling.toestemming_op is None or leerling.toestemming_op > op:
            raise ValidationError(EERST_TOESTEMMING)
        if not leerling.oudergesprekken.filter(datum__lte=op).exists():
            raise ValidationError(EERST_OUDERS)
        gegevens = {"bsn": bsn} | {
            naam: getattr(leerling, naam) for naam in ("voornaam", "achternaam", "geboortedatum")
        }
        mens = vind_of_maak(wie.gemeente, gegevens, op)
        lopend = Traject.objects.filter(kandidaat=mens, einde__isnull=True).first()
        leerling.traject = lopend or open_traject(
            mens, Route.SCHOOL, op, wie.gebruiker, rol=wie.rol, peildatum=wie.peildatum, lagen=wie.lagen
        )
        return bewaar(leerling)
