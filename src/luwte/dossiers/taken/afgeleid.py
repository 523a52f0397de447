"""Tasks that nobody has to make: they follow from a rule and from what was recorded, on any day.

The municipality's own (year end, bonus, evaluation: process 2.3 T51-T53), the review of the waiting
list (T27, T29), and the reason why somebody with an advice does not work. What was done is recorded;
that something must be done is computed, so it can never be forgotten or be there twice.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Min
from django.urls import reverse

from luwte.begeleiding import signalen as begeleiding
from luwte.dossiers.models import Plaatskeuze, Taak
from luwte.dossiers.taken.lijst import TaakRegel
from luwte.dossiers.wachtlijst import op_de_lijst
from luwte.engine import EngineError
from luwte.gemeenten.beleid import lagen
from luwte.gemeenten.models import Gemeente, Rol
from luwte.plaatsingen.models import Contract
from luwte.taakstelling.redenen import zonder_reden
from luwte.trajecten.models import Stap
from luwte.wet import catalogus

#: A task of the year shows itself this long before its day.
VOORUIT = timedelta(days=92)
#: The first year with a number of places (Participatiewet art. 10b since 2015).
EERSTE_JAAR = 2015
BONUS = "bonus_gemeente"
EVALUATIE = "evaluatie_op"
#: Leaving employment from these states frees a place.
IN_DIENST = ("S16", "S17", "S18", "S20", "S21", "S22", "S25")
VRIJ = ("S23", "S24", "S26", "S27", "SX", "S13")
MEESTE_REDENEN = 20


@dataclass(frozen=True)
class Jaartaak:
    """A task of the municipality: its kind and year (the key under which it is done), what and before when."""

    soort: str
    jaar: int
    wat: str
    waarom: str
    uiterlijk: date | None


def jaartaken(gemeente: Gemeente, peildatum: date) -> list[Jaartaak]:
    """What the municipality itself must do around a day, without what was done. Four queries."""
    klaar = Taak.objects.filter(gemeente=gemeente, jaar__isnull=False, gedaan_op__lte=peildatum)
    gedaan = set(klaar.values_list("soort", "jaar"))
    alles = [*_jaareinde(peildatum), *_bonus(peildatum), *_evaluatie(gemeente, peildatum)]
    return [taak for taak in alles if (taak.soort, taak.jaar) not in gedaan]


def _jaareinde(peildatum: date) -> list[Jaartaak]:
    """T51: the number is settled on 31 December of each year."""
    jaren = [peildatum.year - 1]
    if peildatum + VOORUIT >= date(peildatum.year, 12, 31):
        jaren.append(peildatum.year)
    waarom = "De plekken tellen op 31 december: uren gedeeld door 31, naast het aantal van het jaar."
    return [
        Jaartaak(
            Taak.Soort.VERREKENING, jaar, f"Stel vast hoeveel plekken er zijn over {jaar}", waarom, date(jaar, 12, 31)
        )
        for jaar in jaren
        if jaar >= EERSTE_JAAR
    ]


def _bonus(peildatum: date) -> list[Jaartaak]:
    """T52: the bonus is claimed after the year, in the years the rule exists."""
    jaar = peildatum.year - 1
    try:
        catalogus().at(date(jaar, 12, 31)).rule(BONUS)
    except EngineError:
        return []
    waarom = "Het Rijk betaalt de bonus achteraf, voor plekken van mensen met een positief advies."
    return [Jaartaak(Taak.Soort.BONUS, jaar, f"Reken met de bonus over {jaar}", waarom, None)]


def _evaluatie(gemeente: Gemeente, peildatum: date) -> list[Jaartaak]:
    """T53: so long after the first place, as local policy says."""
    eerste = Contract.objects.filter(gemeente=gemeente).aggregate(begin=Min("periode__startswith"))["begin"]
    if eerste is None or eerste > peildatum:
        return []
    try:
        stand = catalogus().at(peildatum, layers=lagen(gemeente, peildatum))
        op: Any = stand.value(EVALUATIE, {"eerste_plek_begin": eerste})
    except EngineError:
        return []
    if op > peildatum + VOORUIT:
        return []
    waarom = "Zo lang na de eerste plek wil de gemeente weten hoe het gaat."
    return [Jaartaak(Taak.Soort.EVALUATIE, op.year, "Evalueer beschut werk in de gemeente", waarom, op)]


def voor_rol(gemeente: Gemeente, peildatum: date, rol: str) -> list[TaakRegel]:
    """The tasks without a stored row that a role finds on its list, soonest first."""
    regels: list[TaakRegel] = []
    if rol == Rol.CONTROLLER:
        for taak in jaartaken(gemeente, peildatum):
            adres = reverse("dossiers:jaartaak", args=[taak.soort, taak.jaar])
            regels.append(TaakRegel(taak.wat, taak.waarom, taak.uiterlijk, peildatum, adres, "Rond af"))
    if rol == Rol.CONSULTANT:
        regels += _wachtlijst(gemeente, peildatum)
        regels += _redenen(gemeente, peildatum)
    if rol in {Rol.CONSULTANT, Rol.JOBCOACH}:
        regels += _begeleiding(gemeente, peildatum)
    return sorted(regels, key=lambda regel: (regel.uiterlijk is None, regel.uiterlijk or peildatum, regel.wat))


def _wachtlijst(gemeente: Gemeente, peildatum: date) -> list[TaakRegel]:
    """Look at the waiting list at each release and on 1 January, while somebody waits. Three queries at most."""
    eerste = op_de_lijst(gemeente, peildatum).order_by().aggregate(dag=Min("wacht_sinds"))["dag"]
    if eerste is None:
        return []
    nieuwjaar = date(peildatum.year, 1, 1)
    laatste = Plaatskeuze.objects.filter(gemeente=gemeente, datum__lte=peildatum).order_by("-datum", "-pk").first()
    gekeken = laatste.datum if laatste is not None else eerste - timedelta(days=1)
    adres = reverse("dossiers:wachtlijst")
    regels = []
    if eerste < nieuwjaar and gekeken < nieuwjaar:
        wat = f"Bekijk de wachtlijst: vanaf 1 januari geldt het aantal van {peildatum.year}"
        regels.append(TaakRegel(wat, "Er is misschien weer plek.", nieuwjaar, peildatum, adres, "Naar de wachtlijst"))
    vrij = (
        Stap.objects.filter(
            gemeente=gemeente, van__in=IN_DIENST, naar__in=VRIJ, datum__gt=gekeken, datum__lte=peildatum
        )
        .order_by("datum", "pk")
        .values_list("datum", flat=True)
        .first()
    )
    if vrij is not None:
        wat = "Bekijk de wachtlijst: er kwam een plek vrij"
        regels.append(TaakRegel(wat, "Iemand is uit dienst.", vrij, peildatum, adres, "Naar de wachtlijst"))
    return regels


def _begeleiding(gemeente: Gemeente, peildatum: date) -> list[TaakRegel]:
    """Somebody who works without agreed guidance, and reviews of the next step that are due. Two queries at most."""
    waarom = {
        "begeleiding": "Wie beschut werkt, heeft altijd begeleiding.",
        "vervolg": "Mensen praten op een vaste tijd over de plek die past.",
    }
    return [
        TaakRegel(
            signaal.zin.partition(".")[0],
            waarom[signaal.soort],
            signaal.op,
            peildatum,
            reverse("begeleiding:onderdeel", args=[signaal.traject_id, signaal.soort]),
            "Leg vast",
            signaal.traject,
        )
        for signaal in begeleiding.signalen(gemeente.pk, peildatum, lambda: lagen(gemeente, peildatum))
    ]


def _redenen(gemeente: Gemeente, peildatum: date) -> list[TaakRegel]:
    """Who has a positive advice and does not work, while nothing says why. One query."""
    return [
        TaakRegel(
            "Leg vast waarom zij of hij nu niet werkt",
            "Er is een positief advies, en geen reden.",
            None,
            peildatum,
            reverse("taakstelling:reden", args=[traject.pk]),
            "Reden vastleggen",
            traject,
        )
        for traject in zonder_reden(gemeente, peildatum).select_related("kandidaat")[:MEESTE_REDENEN]
    ]
