"""What happens in the demo while people work: secondments, a switch and back, an illness, another employer.

The rows of ``tabel`` say when; here stands what is recorded, through the writers of the product.
"""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet

from luwte.plaatsingen import vastleggen
from luwte.plaatsingen.models import (
    Beeindiging,
    Contract,
    Detachering,
    Overstap,
    Terugkeer,
    Uitstroom,
    Werkgeverschapkeuze,
    Werkgeverswissel,
    Ziekteperiode,
)
from luwte.plekken.models import Werkplek
from luwte.trajecten.models import Traject

#: Hours of the first secondment of a case and of the next ones; together no more than 24.
UREN = (Decimal(12), Decimal(8), Decimal(4))
VERGOEDING = Decimal("4.75")
DUUR = timedelta(days=90)


def leg_werk_vast(zaak: Any, stuk: str, datum: date) -> None:
    """Write the record of a step of work of a case of the demo (``uitvoeren.Zaak``)."""
    traject: Traject = zaak.traject
    match stuk:
        case "werkgeverschapkeuze":
            vastleggen.kies_werkgeverschap(
                traject,
                gekozen_op=datum,
                werkgeverschap="gemeente",
                uren=Decimal(24),
                waarom="Geen gewone werkgever kan nu elk dagdeel iemand vrijmaken. Bij het werkbedrijf is die er wel.",
            )
        case "detachering":
            _detacheer(zaak, datum)
        case "detachering_einde":
            laatste = Detachering.objects.filter(dienstverband__traject=traject, einde_reden="").order_by("pk")[0]
            vastleggen.beeindig_detachering(traject, laatste, laatste_dag=datum, einde_reden="past_niet")
        case "ziekmelding":
            vastleggen.meld_ziek(traject, eerste_dag=datum, deel=Decimal(1), krijgt_ziekengeld=True)
        case "herstel":
            vastleggen.meld_hersteld(traject, hersteld_op=datum)
        case "urenwijziging":
            vastleggen.wijzig_uren(traject, vanaf=datum + timedelta(days=14), uren=Decimal(zaak.uren + 2))
        case "overstap":
            naar_werk = zaak.toestand == "S23"
            vastleggen.leg_overstap_vast(
                traject,
                eerste_dag=datum,
                soort="regulier" if naar_werk else "dagbesteding",
                waarheen="Kwekerij Het Zonnetje (verzonnen)" if naar_werk else "Zorgboerderij De Haan (verzonnen)",
                afspraken="Na een maand praten wij samen. Lukt het niet, dan is er hier weer een plek.",
                contact_door="De jobcoach, elke week",
                einde_grond="wederzijds",
                terugkeer_tot=datum + timedelta(days=364),
                huishouden="alleenstaande",
                netto_nu=Decimal(1040),
                netto_straks=Decimal(1290 if naar_werk else 0),
            )
        case "terugkeer":
            oude = any(code == "T49c" for code, _ in zaak.rij.extra)
            vastleggen.leg_terugkeer_vast(traject, teruggekomen_op=datum, naar="oude" if oude else "nieuw")
        case "werkgeverswissel":
            _wissel(zaak, datum)
        case "einde":
            vastleggen.leg_einde_vast(traject, laatste_dag=datum, grond=_grond(traject, datum), aangezegd_op=None)
        case "uitstroom":
            _uitstroom(traject, datum)


def wis_werk(trajecten: QuerySet[Traject]) -> None:
    """Take these records of the demo away, before contracts and employments go."""
    for model, pad in (
        (Terugkeer, "overstap__traject__in"),
        (Overstap, "traject__in"),
        (Werkgeverswissel, "naar__traject__in"),
        (Beeindiging, "dienstverband__traject__in"),
        (Detachering, "dienstverband__traject__in"),
        (Ziekteperiode, "traject__in"),
        (Werkgeverschapkeuze, "traject__in"),
        (Uitstroom, "traject__in"),
    ):
        model.objects.filter(**{pad: trajecten}).delete()
    # A part of a contract hangs on the part before it.
    Contract.objects.filter(dienstverband__traject__in=trajecten).update(voortzetting_van=None)


def _detacheer(zaak: Any, datum: date) -> None:
    eerder = Detachering.objects.filter(dienstverband__traject=zaak.traject)
    lopend = eerder.filter(einde_reden="").count()
    contract = Contract.objects.filter(dienstverband__traject=zaak.traject, periode__contains=datum).get()
    begin = datum + timedelta(days=7)
    einde = begin + DUUR
    if contract.periode.upper is not None:
        einde = min(einde, contract.periode.upper - timedelta(days=1))
    bezet = {contract.dienstverband.werkgever_id, *eerder.values_list("werkplek__werkgever", flat=True)}
    plek = (
        Werkplek.objects.filter(gemeente=zaak.gemeente, vanaf__lte=begin, tot__isnull=True)
        .exclude(werkgever__in=bezet)
        .order_by("pk")
        .first()
    )
    vastleggen.detacheer(
        zaak.traject,
        plek,
        begin=begin,
        laatste_dag=einde,
        uren=UREN[lopend],
        vergoeding_per_uur=VERGOEDING,
        begeleiding="De eigen jobcoach, samen met een collega daar",
        begeleiding_uren=Decimal(3 - lopend),
    )


def _wissel(zaak: Any, datum: date) -> None:
    plek = (
        Werkplek.objects.filter(gemeente=zaak.gemeente, vanaf__lte=datum, tot__isnull=True, werkgeverschap="gemeente")
        .exclude(werkgever=zaak.werkplek.werkgever)
        .order_by("pk")
        .first()
    )
    vastleggen.wissel_werkgever(
        zaak.traject,
        plek.werkgever,
        plek,
        werkgeverschap="gemeente",
        aard="privaat",
        per=datum + timedelta(days=14),
        soort="gaat_over",
    )
    zaak.werkplek = plek


def _uitstroom(traject: Traject, datum: date) -> None:
    """Close with the code that fits the reason of the step."""
    verhuisd = traject.stappen.order_by("-volgnummer")[0].reden.startswith("Verhuisd")
    vastleggen.leg_uitstroom_vast(
        traject,
        laatste_dag=datum,
        code="verhuizing" if verhuisd else "eigen_wens",
        verhuizing="binnen_nederland" if verhuisd else "",
        baan_stopt=True,
    )


def _grond(traject: Traject, datum: date) -> str:
    """The contract runs out, or both sides agree to stop earlier."""
    contracten = Contract.objects.filter(dienstverband__traject=traject, periode__contains=datum)
    einden = [een.periode.upper for een in contracten]
    return "afloop" if all(tot == datum + timedelta(days=1) for tot in einden) else "wederzijds"
