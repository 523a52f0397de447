"""Signals, pupils, partners and requests to UWV in the demo: invented, of Purmerend, within its persons."""

from datetime import date, timedelta
from typing import Any

from luwte.aanmeldingen.models import (
    Contactpersoon,
    Leerling,
    Oudergesprek,
    Overleg,
    Partner,
    PlanVanAanpak,
    Signaal,
    Stage,
    Werkafspraak,
)
from luwte.gemeenten.models import Gemeente, Rol
from luwte.kandidaten.models import Toestemming
from luwte.site.demo import teksten_aanmeldingen as teksten
from luwte.site.demo.medewerkers import Team
from luwte.site.demo.rijen import PEILDATUM
from luwte.trajecten.models import Stap, Traject
from luwte.trajecten.stand import laatste_stappen
from luwte.voordrachten.models import Diagnose, Opmerking, Praktijkdeel, UwvVraag, Voordracht, Voorselectie

PLAATS = "Purmerend"
BEGONNEN = date(2017, 9, 1)
#: How many cases of each state came in by a signal of the neighbourhood worker of the demo.
SIGNALEN = {"S0": 2, "S3": 1, "S5": 1, "S16": 1}


def laad_aanmeldingen(gemeenten: dict[str, Gemeente], team: Team) -> None:
    """Add partners, signals, pupils and the parts of requests to the cases that are there."""
    gemeente = gemeenten[PLAATS]
    partners = _partners(gemeente, team)
    laatste = list(
        laatste_stappen(PEILDATUM)
        .filter(gemeente=gemeente, traject__kandidaat__verzonnen=True)
        .select_related("traject__kandidaat")
    )
    _signalen(gemeente, team[PLAATS, Rol.WIJKWERKER][0], laatste)
    _leerlingen(gemeente, partners["school"], laatste)
    _voordrachten(gemeente, partners, laatste)
    _opmerkingen(gemeente, team[PLAATS, Rol.MEELEZER][0], laatste)
    _vragen(gemeente, laatste)


def _partners(gemeente: Gemeente, team: Team) -> dict[str, Partner]:
    partners = {}
    for soort, naam, contact, functie in teksten.PARTNERS:
        partner, _ = Partner.objects.get_or_create(
            gemeente=gemeente,
            soort=soort,
            naam=naam,
            defaults={"plaats": PLAATS, "telefoon": "0299 000 000", "biedt_praktijk": soort not in ("uwv", "school")},
        )
        partners.setdefault(soort, partner)
        login = team[PLAATS, Rol.SCHOOL][0] if soort == "school" else None
        Contactpersoon.objects.get_or_create(
            gemeente=gemeente,
            partner=partner,
            naam=login.naam if login else contact,
            defaults={"functie": functie, "gebruiker": login, "vanaf": BEGONNEN},
        )
    if not Werkafspraak.objects.filter(gemeente=gemeente).exists():
        Werkafspraak.objects.create(
            gemeente=gemeente, partner=partners["uwv"], vanaf=BEGONNEN, bekijken_op=date(2019, 9, 1), **teksten.AFSPRAAK
        )
        Overleg.objects.create(
            gemeente=gemeente, partner=partners["uwv"], datum=date(2018, 10, 4), volgende_op=date(2019, 1, 10),
            **teksten.OVERLEG,
        )  # fmt: skip
    return partners


def _signalen(gemeente: Gemeente, werker: Any, laatste: list[Stap]) -> None:
    over = dict(SIGNALEN)
    rijen = []
    for stap in laatste:
        if stap.traject.route not in ("voordracht", "switch") or not over.get(stap.naar):
            continue
        over[stap.naar] -= 1
        kan, wil, helpt = teksten.SIGNALEN[len(rijen) % len(teksten.SIGNALEN)]
        rijen.append(
            Signaal(
                gemeente=gemeente, kandidaat=stap.traject.kandidaat, traject=stap.traject, door=werker,
                kanaal=("wijkteam", "wmo", "jolo")[len(rijen) % 3], gemeld_op=stap.traject.begin, kan=kan, wil=wil,
                helpt=helpt, doet_nu="dagbesteding" if stap.traject.route == "switch" else "thuis", taak="ja",
                uur="ja" if len(rijen) % 2 else "onbekend", hulp_elk_dagdeel="ja", minimumloon="nee",
                persoon_weet_ervan=True,
            )
        )  # fmt: skip
    Signaal.objects.bulk_create(rijen)


def _leerlingen(gemeente: Gemeente, school: Partner, laatste: list[Stap]) -> None:
    """Two pupils who were reported, and four the municipality may or may not see yet."""
    gemeld = [stap.traject for stap in laatste if stap.naar == "S2"][:2]
    leerlingen = [
        Leerling(
            gemeente=gemeente, school=school, voornaam=traject.kandidaat.voornaam, traject=traject,
            achternaam=traject.kandidaat.achternaam, geboortedatum=traject.kandidaat.geboortedatum, schoolsoort="pro",
            verlaat_school_op=date(2019, 7, 12), uitstroom="arbeid", toestemming_van="beiden",
            toestemming_op=traject.begin - timedelta(days=7),
        )
        for traject in gemeld
    ]  # fmt: skip
    for nummer, (voornaam, achternaam, geboren) in enumerate(teksten.LEERLINGEN):
        mag = nummer < 2
        leerlingen.append(
            Leerling(
                gemeente=gemeente, school=school, voornaam=voornaam, achternaam=achternaam, geboortedatum=geboren,
                schoolsoort="vso" if nummer % 2 else "pro", verlaat_school_op=date(2019, 7, 12),
                uitstroom=("arbeid", "dagbesteding", "onbekend", "arbeid")[nummer],
                toestemming_op=date(2018, 10, 10) if mag else None, toestemming_van="beiden" if mag else "",
            )
        )  # fmt: skip
    leerlingen = Leerling.objects.bulk_create(leerlingen)
    for nummer, leerling in enumerate(leerlingen[:4]):
        vast = {"gemeente": gemeente, "leerling": leerling}
        Oudergesprek.objects.create(**vast, datum=date(2018, 9, 12), met="ouders", **teksten.GESPREK)
        if nummer < 3:
            PlanVanAanpak.objects.create(**vast, opgesteld_op=date(2018, 9, 20), **teksten.PLAN)
        if nummer < 3:
            Stage.objects.create(**vast, begin=date(2018, 10, 1), laatste_dag=date(2018, 11, 9), **teksten.STAGE)


def _voordrachten(gemeente: Gemeente, partners: dict[str, Partner], laatste: list[Stap]) -> None:
    """A preselection for who is on the way; a practical part from S3; a request with a weak spot in S4."""
    for stap in laatste:
        if stap.naar not in ("S3", "S4") or stap.traject.route == "school":
            continue
        traject, wie = stap.traject, stap.door
        vast: dict[str, Any] = {"gemeente": gemeente, "traject": traject}
        klaar = stap.naar == "S4"
        praktijk = stap.datum - timedelta(days=50) if klaar else stap.datum
        begin = max(traject.begin, praktijk - timedelta(days=7))
        Voorselectie.objects.create(**vast, door=wie, opgesteld_op=begin, **teksten.VOORSELECTIE)
        Praktijkdeel.objects.create(
            **vast, partner=partners["uitvoerder"], begin=praktijk, werksoort="groen",
            doel=teksten.DOEL, paste="ja" if klaar else "", bevinding=teksten.BEVINDING if klaar else "",
            laatste_dag=stap.datum if klaar else None,
        )  # fmt: skip
        if klaar:
            # Beside it another kind of work is tried (T10 of the process).
            Praktijkdeel.objects.create(
                **vast,
                partner=partners["uitvoerder"],
                begin=stap.datum - timedelta(days=10),
                werksoort="post",
                eerste_keus=False,
                doel=teksten.ANDER_DOEL,
            )
            Toestemming.objects.get_or_create(
                gemeente=gemeente,
                kandidaat=traject.kandidaat,
                soort=Toestemming.Soort.GEGEVENS_UWV,
                defaults={"gegeven_op": stap.datum, "toelichting": "Het verslag van het werk mag naar UWV."},
            )
            Diagnose.objects.create(**vast, door=wie, opgesteld_op=stap.datum, **teksten.DIAGNOSE)
            Voordracht.objects.create(
                **vast, door=wie, opgesteld_op=stap.datum, medisch="persoon", medisch_besproken_op=stap.datum,
                bereikbaar=f"{wie.naam}, maandag tot en met donderdag",
            )  # fmt: skip


def _opmerkingen(gemeente: Gemeente, lezer: Any, laatste: list[Stap]) -> None:
    """What the reader said of a request that lies ready: one remark was dealt with, one was not yet."""
    for stap in laatste:
        if stap.naar == "S4":
            for onderdeel, tekst, klaar in teksten.OPMERKINGEN:
                Opmerking.objects.create(
                    gemeente=gemeente, traject=stap.traject, door=lezer, datum=stap.datum, onderdeel=onderdeel,
                    tekst=tekst, verwerkt_op=PEILDATUM if klaar else None, verwerkt_door=stap.door if klaar else None,
                )  # fmt: skip


def _vragen(gemeente: Gemeente, laatste: list[Stap]) -> None:
    """UWV asked something about the oldest request, and got an answer about another."""
    bij_uwv = sorted((stap for stap in laatste if stap.naar == "S5"), key=lambda stap: (stap.datum, stap.traject_id))
    for stap, (vraag, antwoord) in zip(bij_uwv, teksten.VRAGEN, strict=False):
        dag = max(stap.datum, PEILDATUM - timedelta(days=6))
        UwvVraag.objects.create(
            gemeente=gemeente, traject=stap.traject, door=stap.door, gesteld_op=dag, vraag=vraag, antwoord=antwoord,
            beantwoord_op=PEILDATUM if antwoord else None,
        )  # fmt: skip


def wis_aanmeldingen(mensen: Any) -> None:
    """Take it away again; the pupils of the demo are invented too."""
    trajecten = Traject.objects.filter(kandidaat__in=mensen)
    for model in (UwvVraag, Opmerking, Voordracht, Diagnose, Praktijkdeel, Voorselectie, Signaal):
        model.objects.filter(traject__in=trajecten).delete()
    verzonnen = Leerling.objects.filter(traject__in=trajecten) | Leerling.objects.filter(
        school__naam__in=[naam for soort, naam, *_ in teksten.PARTNERS if soort == "school"], traject__isnull=True
    )
    sleutels = list(verzonnen.values_list("pk", flat=True))
    for model in (Stage, PlanVanAanpak, Oudergesprek):
        model.objects.filter(leerling__in=sleutels).delete()
    Leerling.objects.filter(pk__in=sleutels).delete()
    _wis_partners()


def _wis_partners() -> None:
    """The organisations of the demo go too, unless somebody else's row uses them."""
    weg = Partner.objects.filter(gemeente__naam=PLAATS, naam__in=[naam for _, naam, *_ in teksten.PARTNERS]).exclude(
        pk__in=[
            *Praktijkdeel.objects.values_list("partner", flat=True),
            *Leerling.objects.values_list("school", flat=True),
        ]
    )
    sleutels = list(weg.values_list("pk", flat=True))
    for model in (Overleg, Werkafspraak, Contactpersoon):
        model.objects.filter(partner__in=sleutels).delete()
    Partner.objects.filter(pk__in=sleutels).delete()
