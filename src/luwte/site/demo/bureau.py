"""The desk in the demo: notes, tasks, help while waiting, a look at the waiting list, a replaced colleague.

Invented, seeded, and of the persons of the demo; no word about health.
"""

from datetime import date, timedelta
from random import Random
from typing import Any

from django.conf import settings
from django.db.models import QuerySet

from luwte.dossiers.models import (
    Gezien,
    Journaalnotitie,
    Overbrugging,
    Overdracht,
    Overwogene,
    Plaatskeuze,
    Taak,
    Vervanging,
    Werkfilter,
)
from luwte.dossiers.wachtlijst import leg_keuze_vast, orde_van, wachtenden
from luwte.gemeenten.models import Gemeente, Rol
from luwte.site.demo.medewerkers import Team
from luwte.trajecten.models import Stap, Traject
from luwte.trajecten.stand import laatste_stappen

Soort = Journaalnotitie.Soort
NOTITIES = (
    (Soort.GESPREK, "", "Kennismaking", "We spraken over wat goed gaat. Werken in een kleine groep bevalt het beste."),
    (Soort.TELEFOON, "de zus", "Afspraak verzet", "De afspraak gaat naar volgende week. De zus komt mee."),
    (Soort.HUISBEZOEK, "", "Thuis gesproken", "De bus gaat om half acht. De reis is geoefend en lukt."),
    (Soort.NETWERK, "de begeleider wonen", "Overleg met wonen", "De begeleider helpt om op tijd klaar te staan."),
    (Soort.INTERN, "de jobcoach", "Overleg over de plek", "De jobcoach kijkt of er een plek is bij de groenploeg."),
)
TAKEN = (
    "Bel over het verslag van de stage",
    "Vraag de jobcoach om een tweede werkplek te bekijken",
    "Maak een afspraak met de begeleider",
    "Stuur de brief nog een keer",
)
HULP = (
    (Overbrugging.Soort.DAGBESTEDING, "De Tuin aan de Dijk", "Drie ochtenden per week."),
    (Overbrugging.Soort.VRIJWILLIGERSWERK, "Klussendienst in de wijk", "Twee middagen, met een vaste maat."),
    (Overbrugging.Soort.ACTIVERING, "Training Werkritme", "Acht weken, daarna kijken we verder."),
)


def laad_bureau(gemeenten: dict[str, Gemeente], team: Team, zaad: int) -> None:
    """Add the rows of the desk to cases that run on the day of the demo."""
    loten = Random(zaad + 7)  # noqa: S311  (a demo, no secret)
    vandaag = date.fromisoformat(settings.LUWTE_DEMO_PEILDATUM)
    stappen = list(laatste_stappen(vandaag).select_related("traject__kandidaat").order_by("traject_id"))
    lopend = [stap for stap in stappen if not stap.toestand.einde]
    Journaalnotitie.objects.bulk_create(
        _notitie(stap, vandaag, nummer, loten) for nummer, stap in enumerate(lopend) if nummer % 3 == 0
    )
    Taak.objects.bulk_create(_taak(stap, vandaag, loten) for nummer, stap in enumerate(lopend) if nummer % 11 == 0)
    _wachten(gemeenten, team, vandaag, loten)
    _collegas(gemeenten["Purmerend"], team, vandaag)


def _notitie(stap: Stap, vandaag: date, nummer: int, loten: Random) -> Journaalnotitie:
    soort, met_wie, onderwerp, tekst = NOTITIES[nummer // 3 % len(NOTITIES)]
    return Journaalnotitie(
        gemeente_id=stap.gemeente_id,
        traject_id=stap.traject_id,
        datum=max(stap.datum, vandaag - timedelta(days=loten.randint(2, 60))),
        soort=soort,
        met_wie=met_wie,
        onderwerp=onderwerp,
        tekst=tekst,
        door_id=stap.traject.kandidaat.contactpersoon_id or stap.door_id,
    )


def _taak(stap: Stap, vandaag: date, loten: Random) -> Taak:
    return Taak(
        gemeente_id=stap.gemeente_id,
        traject_id=stap.traject_id,
        wat=loten.choice(TAKEN),
        wie_id=stap.traject.kandidaat.contactpersoon_id,
        gemaakt_op=max(stap.datum, vandaag - timedelta(days=9)),
        uiterlijk=vandaag + timedelta(days=loten.randint(-3, 20)),
        door_id=stap.door_id,
    )


def _wachten(gemeenten: dict[str, Gemeente], team: Team, vandaag: date, loten: Random) -> None:
    """Most who wait have something to do meanwhile; where several wait, the list was looked at once."""
    for gemeente in gemeenten.values():
        lijst = wachtenden(gemeente, vandaag)
        for nummer, een in enumerate(lijst):
            if nummer % 4 != 3:
                soort, waar, afspraak = loten.choice(HULP)
                Overbrugging.objects.create(
                    gemeente=gemeente, traject=een.traject, soort=soort, waar=waar, afspraak=afspraak,
                    periode=(een.stap.datum, None),
                )  # fmt: skip
        gekeken = vandaag - timedelta(days=12)
        orde = orde_van(gemeente, gekeken)
        toen = wachtenden(gemeente, gekeken, orde)
        if len(toen) > 1:
            leg_keuze_vast(
                gemeente,
                team[gemeente.naam, Rol.CONSULTANT][0],
                toen,
                None,
                datum=gekeken,
                aanleiding=Plaatskeuze.Aanleiding.PLEK_VRIJ,
                orde=orde,
                reden="De vrije plek is buiten in de groenploeg. Niemand op de lijst wil dat.",
            )


def kies_van_de_lijst(traject: Traject, datum: date, door: Any) -> date:
    """Record that this person gets the place that came free with the new year, in view of the list; gives the day."""
    gemeente = traject.gemeente
    orde = orde_van(gemeente, datum)
    lijst = wachtenden(gemeente, datum, orde)
    wie = next(een for een in lijst if een.traject == traject)
    reden = "" if wie.rang == 1 else "De plek is bij de groenploeg. Wie voorgaat wil binnen werken."
    aanleiding = Plaatskeuze.Aanleiding.NIEUW_JAAR
    leg_keuze_vast(gemeente, door, lijst, wie, datum=datum, aanleiding=aanleiding, orde=orde, reden=reden)
    return datum


def _collegas(gemeente: Gemeente, team: Team, vandaag: date) -> None:
    """The consultant of the demo looks after a colleague's cases this week, and kept a filter."""
    ik, collega = team[gemeente.naam, Rol.CONSULTANT][:2]
    if not Vervanging.objects.filter(afwezige=collega).exists():
        periode = (vandaag - timedelta(days=2), vandaag + timedelta(days=5))
        Vervanging.objects.create(gemeente=gemeente, afwezige=collega, vervanger=ik, periode=periode)
    Werkfilter.objects.get_or_create(
        gemeente=gemeente, gebruiker=ik, naam="Mijn late zaken", defaults={"vraag": "van=mijn&laat=1"}
    )


def wis_bureau(trajecten: QuerySet[Traject]) -> None:
    """Take the rows of these cases away, before the cases themselves; and what logins of the demo kept."""
    Overwogene.objects.filter(traject__in=trajecten).delete()
    Plaatskeuze.objects.filter(overwogenen__isnull=True).delete()
    Overbrugging.objects.filter(traject__in=trajecten).delete()
    Taak.objects.filter(traject__in=trajecten).delete()
    Journaalnotitie.objects.filter(traject__in=trajecten, verbetert__isnull=False).delete()
    Journaalnotitie.objects.filter(traject__in=trajecten).delete()
    Overdracht.objects.filter(kandidaat__trajecten__in=trajecten).delete()
    for model in (Gezien, Werkfilter):
        model.objects.filter(gebruiker__demo_volgorde__gt=0).delete()
    Vervanging.objects.filter(vervanger__demo_volgorde__gt=0).delete()
