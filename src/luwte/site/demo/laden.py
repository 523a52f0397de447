"""Load the demo region, or take the invented rows away again. One transaction, as the owner."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from functools import cache
from random import Random

from django.conf import settings
from django.db.models import Q

from luwte.engine import Layer
from luwte.gemeenten.basis import GemeenteRij
from luwte.gemeenten.beleid import lagen
from luwte.gemeenten.inladen import laad_gemeenten
from luwte.gemeenten.models import Gemeente, Rol
from luwte.kandidaten.models import Kandidaat, Rechtspositie, Toestemming
from luwte.plaatsingen.models import Contract, Detachering, Dienstverband, Loonwaardemeting, Proefplaatsing
from luwte.plekken.models import Aanpassing, Werkgever, Werkplek
from luwte.site.demo.aanmeldingen import laad_aanmeldingen, wis_aanmeldingen
from luwte.site.demo.begeleiding import laad_begeleiding, wis_begeleiding
from luwte.site.demo.beleid import laad_beleid, laad_voorstel
from luwte.site.demo.besluiten import laad_besluiten, wis_besluiten
from luwte.site.demo.brieven import laad_brieven, wis_brieven
from luwte.site.demo.bureau import laad_bureau, wis_bureau
from luwte.site.demo.correcties import wis_correcties
from luwte.site.demo.loop import Gebeurtenis, gebeurtenissen
from luwte.site.demo.medewerkers import Team, laad_medewerkers
from luwte.site.demo.mensen import Bron, maak_mens
from luwte.site.demo.mijn import laad_mijn, wis_mijn
from luwte.site.demo.overdracht import laad_overdracht
from luwte.site.demo.rijen import Rij
from luwte.site.demo.tabel import rijen
from luwte.site.demo.uitvoeren import Zaak
from luwte.site.demo.werk import wis_werk
from luwte.site.demo.werkgevers import WERKGEVERS, laad_werkgevers
from luwte.site.demo.zeldzaam import nagekomen
from luwte.taakstelling.models import NietWerkzaamReden, Reden
from luwte.toezicht.auteur import author
from luwte.toezicht.grens import gemeenten_in_beeld
from luwte.trajecten.models import Advies, Adviesaanvraag, Stap, Traject, Vaststelling

AUTEUR = "demo"
ZAAD = 20181115
Voortgang = Callable[[int, int], None]
Werk = list[tuple[Gebeurtenis, int, Zaak]]


def is_geladen() -> bool:
    """Whether the invented persons are there."""
    return Kandidaat.objects.filter(verzonnen=True).exists()


def laad(voortgang: Voortgang = lambda _gedaan, _totaal: None, zaad: int = ZAAD) -> int:
    """Load everything in one transaction; gives the number of cases. Call it as the owner.

    ``voortgang`` hears how many of how many events were made.
    """
    loten = Random(zaad)  # noqa: S311  (a demo, no secret)
    with author(AUTEUR, "demo laden"):
        gemeenten = laad_gemeenten()
        with gemeenten_in_beeld(gemeente.pk for gemeente in gemeenten.values()):
            laad_beleid(gemeenten)
            team = laad_medewerkers(gemeenten, settings.LUWTE_DEMO_WACHTWOORD)
            beheer = team["Purmerend", Rol.FUNCTIONEEL_BEHEER][0]
            laad_voorstel(gemeenten["Purmerend"], beheer, date.fromisoformat(settings.LUWTE_DEMO_PEILDATUM))
            plekken = laad_werkgevers(gemeenten)
            bron = Bron.van(loten)
            bekend: dict[str, Zaak] = {}

            def plan(lijst: list[Rij]) -> Werk:
                werk: Werk = []
                for nummer, rij in enumerate(lijst):
                    dagen = gebeurtenissen(rij, loten)
                    mens, positie = _mens(rij, gemeenten[rij.gemeente], dagen, team, bron, bekend, loten)
                    zaak = Zaak(rij, gemeenten[rij.gemeente], mens, positie, Random(loten.random()), team, plekken)  # noqa: S311
                    if rij.wie:
                        bekend.setdefault(rij.wie, zaak)
                    werk += [(dag, nummer, zaak) for dag in dagen]
                return sorted(werk, key=lambda een: (een[0].datum, een[1]))

            werk = plan(rijen())
            zeldzaam = plan(nagekomen())
            with alleen_de_database_toetst():
                _leef([*werk, *zeldzaam], voortgang)
                _redenen({zaak.traject.pk: zaak for _, _, zaak in werk if zaak.traject})
                laad_begeleiding(gemeenten, team, zaad)
                laad_besluiten(gemeenten, team)
                laad_mijn(gemeenten, zaad)
                laad_brieven(gemeenten, team)
                laad_aanmeldingen(gemeenten, team)
                laad_bureau(gemeenten, team, zaad)
                laad_overdracht(gemeenten, team, date.fromisoformat(settings.LUWTE_DEMO_PEILDATUM))
    return len({zaak.traject.pk for _, _, zaak in (*werk, *zeldzaam)})


def _mens(
    rij: Rij,
    gemeente: Gemeente,
    dagen: list[Gebeurtenis],
    team: Team,
    bron: Bron,
    bekend: dict[str, Zaak],
    loten: Random,
) -> tuple[Kandidaat, Rechtspositie]:
    """The person of a row: somebody new, unless she had a case before."""
    if rij.wie in bekend:
        return bekend[rij.wie].mens, bekend[rij.wie].positie
    contact = _contactpersoon(rij, dagen, team, loten)
    lijkt_op = bekend[rij.lijkt_op].mens if rij.lijkt_op else None
    return maak_mens(rij, gemeente, dagen[0].datum, contact, bron, loten, lijkt_op=lijkt_op)


@contextmanager
def alleen_de_database_toetst() -> Iterator[None]:
    """Skip the questions a form asks beforehand; every constraint and trigger stays on.

    ``full_clean`` asks the database once for each constraint, to have a sentence for the user.
    Nobody reads sentences here, and it is most of the loading time.
    """
    GemeenteRij.full_clean = lambda _self, **_opties: None  # type: ignore[method-assign]
    try:
        yield
    finally:
        del GemeenteRij.full_clean


def _leef(werk: Werk, voortgang: Voortgang) -> None:
    """Carry out all events in order, so that each step sees the counts of its own day."""

    @cache
    def beleid(gemeente: Gemeente, jaar: int) -> list[Layer]:
        # Policy of the demo changes only at the turn of a year.
        eerste = next(gebeurtenis.datum for gebeurtenis, _, _ in werk if gebeurtenis.datum.year == jaar)
        return lagen(gemeente, eerste)

    for gedaan, (gebeurtenis, _, zaak) in enumerate(werk, start=1):
        zaak.voer_uit(gebeurtenis, beleid(zaak.gemeente, gebeurtenis.datum.year))
        voortgang(gedaan, len(werk))


def _redenen(zaken: dict[int, Zaak]) -> None:
    """Two reasons that a person wrote down why somebody with an advice does not work."""
    opschrift = {
        "S26": (Reden.WIL_NU_NIET, "Wil na het eerste contract eerst een paar maanden rust."),
        "S9": (Reden.ANDERS, "Zoekt een plek dichter bij huis."),
    }
    for toestand, (reden, toelichting) in opschrift.items():
        traject = next(z.traject for _, z in sorted(zaken.items()) if z.toestand == toestand and z.traject)
        laatste = traject.stappen.order_by("-volgnummer").values_list("datum", flat=True)[0]
        NietWerkzaamReden.objects.create(
            gemeente_id=traject.gemeente_id,
            traject=traject,
            vanaf=laatste + timedelta(days=7),
            reden=reden,
            toelichting=toelichting,
        )


def _contactpersoon(rij: Rij, dagen: list[Gebeurtenis], team: Team, loten: Random) -> object:
    """A jobcoach once there is a placement, before that a consultant."""
    geplaatst = any(dag.code in ("T31", "T31z") for dag in dagen)
    return loten.choice(team[rij.gemeente, Rol.JOBCOACH if geplaatst else Rol.CONSULTANT])


def wis() -> int:
    """Take the invented persons and all that hangs on them away; gives how many there were.

    Employers and places of the demo go too, unless somebody else's case uses them. People's own
    cases, users, municipalities and policy stay.
    """
    with author(AUTEUR, "demo wissen"):
        mensen = Kandidaat.objects.filter(verzonnen=True)
        aantal = mensen.count()
        trajecten = Traject.objects.filter(kandidaat__in=mensen)
        wis_correcties(mensen, trajecten)
        wis_aanmeldingen(mensen)
        wis_bureau(trajecten)
        wis_begeleiding(trajecten)
        wis_werk(trajecten)
        wis_besluiten(trajecten)
        wis_brieven(trajecten)
        for model, pad in (
            (NietWerkzaamReden, "traject__in"),
            (Contract, "dienstverband__traject__in"),
            (Dienstverband, "traject__in"),
            (Loonwaardemeting, "traject__in"),
            (Proefplaatsing, "traject__in"),
            (Vaststelling, "traject__in"),
            (Advies, "aanvraag__traject__in"),
            (Adviesaanvraag, "traject__in"),
            (Stap, "traject__in"),
        ):
            model.objects.filter(**{pad: trajecten}).delete()
        trajecten.delete()
        Toestemming.objects.filter(kandidaat__in=mensen).delete()
        Rechtspositie.objects.filter(kandidaat__in=mensen).delete()
        wis_mijn(mensen)
        mensen.delete()
        _wis_werkgevers()
    return aantal


def _wis_werkgevers() -> None:
    van_de_demo = Q()
    for gemeente, zaken in WERKGEVERS.items():
        van_de_demo |= Q(gemeente__naam=gemeente, naam__in=[zaak.naam for zaak in zaken])
    gebruikt = {
        *Contract.objects.values_list("werkplek__werkgever_id", flat=True),
        *Dienstverband.objects.values_list("werkgever_id", flat=True),
        *Proefplaatsing.objects.values_list("werkplek__werkgever_id", flat=True),
        *Detachering.objects.values_list("werkplek__werkgever_id", flat=True),
        *Loonwaardemeting.objects.values_list("werkplek__werkgever_id", flat=True),
    }
    weg = Werkgever.objects.filter(van_de_demo).exclude(pk__in=gebruikt)
    Aanpassing.objects.filter(werkplek__werkgever__in=weg).delete()
    Werkplek.objects.filter(werkgever__in=weg).delete()
    weg.delete()
