"""Guidance in the demo: hours a week for everybody who works, and for nine people what was seen and agreed.

All of it is invented. Somebody grows, somebody stays as she is, and with somebody it becomes less.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any
from uuid import UUID

from django.db.models import Q

from luwte.begeleiding.models import (
    Begeleidingsafspraak,
    Doel,
    Doelgesprek,
    Observatie,
    Ontwikkelplan,
    Toewijzing,
    Vervolggesprek,
)
from luwte.begeleiding.models.observatie import MINUTEN_AANDACHT
from luwte.gemeenten.models import Gemeente, Rol
from luwte.kandidaten.models import Rechtspositie
from luwte.plaatsingen.models import Contract, Dienstverband, Proefplaatsing
from luwte.site.demo import teksten_begeleiding as teksten
from luwte.site.demo.medewerkers import Team
from luwte.site.demo.rijen import PEILDATUM
from luwte.trajecten.models import Traject
from luwte.trajecten.stand import laatste_stappen

PLAATS = "Purmerend"
#: How many people with a series there are in each state.
REEKSEN = {"S3": 2, "S14": 2, "S16": 3, "S17": 1, "S18": 1}
LANGST = timedelta(days=230)
INTENSIEF = timedelta(days=91)
HALF_JAAR = timedelta(days=175)
KANS_VERGETEN = 0.12
RICHTINGEN = ("groei", "groei", "stabiel", "groei", "daling", "groei", "stabiel", "groei", "groei")


@dataclass(frozen=True)
class _Mens:
    """Somebody with a series: her case, place, first day, and how it goes with her."""

    traject: Traject
    werkplek_id: int | None
    begin: date
    richting: str
    in_dienst: bool
    nummer: int


def laad_begeleiding(gemeenten: dict[str, Gemeente], team: Team, zaad: int) -> None:
    """Add guidance to the cases that are there, in a few statements."""
    loten = Random(zaad + 4)  # noqa: S311  (a demo, no secret)
    _afspraken(team, loten)
    _elk_half_jaar(team, loten)
    gemeente = gemeenten[PLAATS]
    coach, leider = team[PLAATS, Rol.JOBCOACH][0], team[PLAATS, Rol.WERKLEIDER][0]
    mensen = list(_mensen(gemeente))
    Toewijzing.objects.bulk_create(
        Toewijzing(gemeente=gemeente, gebruiker=leider, traject=mens.traject, periode=(mens.begin, None))
        for mens in mensen
        if mens.nummer % 3
    )
    Toewijzing.objects.bulk_create(
        Toewijzing(gemeente=gemeente, gebruiker=coach, traject=mens.traject, periode=(mens.begin, None))
        for mens in mensen
        if mens.traject.kandidaat.contactpersoon_id != coach.pk
    )
    Observatie.objects.bulk_create(
        rij for mens in mensen for rij in _reeks(mens, leider if mens.nummer % 3 else coach, loten)
    )
    Ontwikkelplan.objects.bulk_create(_plan(mens, coach) for mens in mensen)
    doelen = Doel.objects.bulk_create(doel for mens in mensen for doel in _doelen(mens, coach))
    Doelgesprek.objects.bulk_create(_gesprekken(doelen, coach, loten))
    Vervolggesprek.objects.bulk_create(_vervolg(mens, coach) for mens in mensen if mens.in_dienst and mens.nummer % 2)


def _afspraken(team: Team, loten: Random) -> None:
    """Hours for everybody from the first day of a trial or contract: many at first, then fewer, never none."""
    begonnen: dict[int, date] = {}
    for model, pad in ((Proefplaatsing, "traject"), (Dienstverband, "traject")):
        for traject, begin in (
            model.objects.filter(traject__kandidaat__verzonnen=True)
            .order_by("periode", "pk")
            .values_list(pad, "periode__startswith")
        ):
            begonnen[traject] = min(begin, begonnen.get(traject, begin))
    wajong = set(
        Rechtspositie.objects.filter(soort="wajong", kandidaat__trajecten__in=begonnen).values_list(
            "kandidaat__trajecten", flat=True
        )
    )
    rijen = []
    trajecten = Traject.objects.filter(pk__in=begonnen).select_related("gemeente").order_by("pk")
    for traject in trajecten:
        begin = begonnen[traject.pk]
        bron = "uwv" if traject.pk in wajong else "begeleidingssubsidie"
        vast: dict[str, Any] = {
            "gemeente": traject.gemeente,
            "traject": traject,
            "bron": bron,
            "door": team[traject.gemeente.naam, Rol.JOBCOACH][0],
        }
        eerst = Decimal(loten.choice((5, 6, 8)))
        rijen += [
            Begeleidingsafspraak(
                **vast, soort="jobcoach", uren=eerst, periode=(begin, begin + INTENSIEF), begin_of_verandering=True,
                afspraak="Iedere dag een gesprek aan het begin.",
            ),
            Begeleidingsafspraak(
                **vast, soort="jobcoach", uren=eerst / 2, periode=(begin + INTENSIEF, None),
                afspraak="Twee keer in de week langs de werkplek.",
            ),
        ]  # fmt: skip
        if loten.random() < 0.2:
            extra = {**vast, "bron": loten.choice(("wmo", "zvw", "participatie"))}
            soort = loten.choice(("levenscoach", "ips"))
            rijen.append(Begeleidingsafspraak(**extra, soort=soort, uren=Decimal(1), periode=(begin, None)))
    Begeleidingsafspraak.objects.bulk_create(rijen)


def _elk_half_jaar(team: Team, loten: Random) -> None:
    """Who works talks about the next step every half year; with a few that was forgotten once."""
    rijen = []
    for dienst in (
        Dienstverband.objects.filter(traject__kandidaat__verzonnen=True)
        .select_related("traject__gemeente")
        .order_by("periode", "pk")
    ):
        dag = dienst.periode.lower + HALF_JAAR
        while dag < min(dienst.periode.upper or PEILDATUM, PEILDATUM) and loten.random() > KANS_VERGETEN:
            wens, conclusie, reden = loten.choice(teksten.VERVOLG[:2])
            rijen.append(
                Vervolggesprek(
                    gemeente=dienst.traject.gemeente, traject=dienst.traject, datum=dag, wens=wens,
                    aanwezig=["kandidaat", "jobcoach"], conclusie=conclusie, reden=reden, volgend_op=dag + HALF_JAAR,
                    door=team[dienst.traject.gemeente.naam, Rol.JOBCOACH][0],
                )
            )  # fmt: skip
            dag += HALF_JAAR
    Vervolggesprek.objects.bulk_create(rijen)


def _mensen(gemeente: Gemeente) -> Iterator[_Mens]:
    over = dict(REEKSEN)
    stappen = laatste_stappen(PEILDATUM).filter(gemeente=gemeente, naar__in=over, traject__kandidaat__verzonnen=True)
    nummer = 0
    for stap in stappen.select_related("traject__kandidaat"):
        if not over[stap.naar]:
            continue
        traject = stap.traject
        proef = Proefplaatsing.objects.filter(traject=traject).order_by("periode", "pk").first()
        contract = (
            Contract.objects.filter(dienstverband__traject=traject, periode__contains=PEILDATUM).order_by("pk").first()
        )
        plek = contract or proef
        begin = proef.periode.lower if proef else stap.datum
        if plek is None and stap.naar != "S3":
            continue
        over[stap.naar] -= 1
        yield _Mens(
            traject, plek.werkplek_id if plek else None, max(begin, PEILDATUM - LANGST), RICHTINGEN[nummer],
            contract is not None, nummer,
        )  # fmt: skip
        nummer += 1


def _reeks(mens: _Mens, door: Any, loten: Random) -> Iterator[Observatie]:
    """One observation every few working days, up to the day of the demo."""
    duur = max((PEILDATUM - mens.begin).days, 1)
    dag = mens.begin
    while dag < PEILDATUM:
        if dag.weekday() < 5:
            yield _observatie(mens, door, dag, (dag - mens.begin).days / duur, loten)
        dag += timedelta(days=loten.randint(3, 6))


def _observatie(mens: _Mens, door: Any, dag: date, ver: float, loten: Random) -> Observatie:
    """What was seen when so much of the time has passed; chance makes no two days alike."""
    hoe = {"groei": ver, "stabiel": 0.45, "daling": 0.9 - ver * 0.7}[mens.richting] + loten.uniform(-0.18, 0.12)
    hoe = min(max(hoe, 0.0), 0.99)
    minuten = (60, 30, 30, 15, 15, 5)[int(hoe * 6)]
    return Observatie(
        gemeente_id=mens.traject.gemeente_id,
        traject=mens.traject,
        werkplek_id=mens.werkplek_id,
        stage="" if mens.werkplek_id else teksten.STAGES[mens.nummer % len(teksten.STAGES)],
        sleutel=UUID(int=loten.getrandbits(128), version=4),
        door=door,
        datum=dag,
        dagdeel=loten.choice(("ochtend", "ochtend", "middag")),
        taak="zelf" if hoe > 0.5 else loten.choice(("hulp", "hulp", "niet")),
        concentratie=MINUTEN_AANDACHT[int(hoe * 4)],
        uren_volgehouden=min(2 + int(hoe * 4), 6),
        begeleiding_minuten=minuten,
        taken_splitsen=hoe < 0.7,
        begeleiding_aanpassen=hoe < 0.4,
        werktempo_aanpassen=loten.random() < 0.6,
        arbeidsduur_aanpassen=mens.nummer % 4 == 0,
        werkplek_aanpassen=mens.nummer % 5 == 0,
        uitleg_onthouden=hoe > 0.25,
        afspraken_nagekomen=loten.random() < 0.9,
        toezicht_nodig=hoe < 0.6,
        werk_onderbroken=minuten >= 30,
        goed=loten.choice(teksten.GOED),
    )


def _plan(mens: _Mens, door: Any) -> Ontwikkelplan:
    woorden, talenten, nodig = teksten.PLANNEN[mens.nummer % len(teksten.PLANNEN)]
    op = mens.begin + timedelta(days=10)
    return Ontwikkelplan(
        gemeente_id=mens.traject.gemeente_id, traject=mens.traject, opgesteld_op=min(op, PEILDATUM),
        opgesteld_door=door, eigen_woorden=woorden, talenten=talenten, nodig=nodig,
        ondertekend_op=None if mens.nummer == 1 else min(op + timedelta(days=3), PEILDATUM),
    )  # fmt: skip


def _doelen(mens: _Mens, door: Any) -> Iterator[Doel]:
    op = min(mens.begin + timedelta(days=10), PEILDATUM)
    for een in range(1 + mens.nummer % 2):
        code, woorden, afspraak = teksten.DOELEN[(mens.nummer + een * 4) % len(teksten.DOELEN)]
        yield Doel(
            gemeente_id=mens.traject.gemeente_id, traject=mens.traject, code=code, eigen_woorden=woorden,
            afspraak=afspraak, vanaf=op, streefdatum=op + timedelta(days=180), door=door,
        )  # fmt: skip


def _gesprekken(doelen: list[Doel], door: Any, loten: Random) -> Iterator[Doelgesprek]:
    for doel in doelen:
        dag = doel.vanaf + timedelta(days=60)
        if dag < PEILDATUM:
            uitkomst, woorden = loten.choice(teksten.GESPREKKEN)
            yield Doelgesprek(
                gemeente_id=doel.gemeente_id, doel=doel, datum=dag, uitkomst=uitkomst, toelichting=woorden,
                ondertekend_op=dag, door=door,
            )  # fmt: skip


def _vervolg(mens: _Mens, door: Any) -> Vervolggesprek:
    wens, conclusie, reden = teksten.VERVOLG[mens.nummer % len(teksten.VERVOLG)]
    dag = PEILDATUM - timedelta(days=20 + mens.nummer * 3)
    return Vervolggesprek(
        gemeente_id=mens.traject.gemeente_id, traject=mens.traject, datum=dag, wens=wens,
        aanwezig=["kandidaat", "werkleider", "jobcoach"], conclusie=conclusie, reden=reden,
        volgend_op=dag + timedelta(days=182), door=door,
    )  # fmt: skip


def wis_begeleiding(trajecten: Any) -> None:
    """Take what hangs on these cases away, and the list of the werkleider of the demo."""
    Doelgesprek.objects.filter(doel__traject__in=trajecten).delete()
    Observatie.objects.filter(traject__in=trajecten, vervangt__isnull=False).delete()
    for model in (Observatie, Doel, Ontwikkelplan, Begeleidingsafspraak, Vervolggesprek):
        model.objects.filter(traject__in=trajecten).delete()
    Toewijzing.objects.filter(Q(traject__in=trajecten) | Q(gebruiker__demo_uitleg__gt="")).delete()
