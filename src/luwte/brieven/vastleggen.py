"""The only writers of letters: make, change, offer, sign, send and withdraw.

The caller holds the transaction and has declared the author. Every refusal is a ValidationError
with a Dutch sentence.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils import timezone

from luwte.brieven import zetten
from luwte.brieven.blokken import MissingFact
from luwte.brieven.feiten import Zaak, verzamel, zaak_van
from luwte.brieven.models import Brief, Ondertekening, Postronde, Verzending
from luwte.brieven.neutraal import getypt_niet_voor_werkgever, niet_voor_werkgever
from luwte.brieven.opmaken import BASIS, bundel, pdf, vingerafdruk
from luwte.brieven.rechten import mag_tekenen
from luwte.brieven.register import SJABLONEN, Ontvanger, Sjabloon, begin_van
from luwte.brieven.samenstellen import stel_samen, wat_mist
from luwte.brieven.triggers import AL_WEG, GETEKEND
from luwte.gemeenten.beleid import lagen
from luwte.gemeenten.bewaren import bewaar
from luwte.kandidaten.models import Toestemming
from luwte.trajecten.motivering import NOG_EEN_GAT, heeft_gat

MAG_NIET_TEKENEN = "U mag deze brief niet ondertekenen. Bied hem aan iemand aan die dat wel mag."
VUL_IN = "Vul dit deel in."
TE_LAAT = "Op deze brief staat een andere dag. De termijn voor bezwaar klopt dan niet meer. Trek de brief in."
GEEN_REDEN = "Schrijf op wat er anders moet."
NIET_OP_PAGINA = "Op de eigen pagina komen alleen brieven aan de persoon zelf."
GEEN_POST = "Er is geen post om te versturen."


def zaak_bij(brief: Brief, dag: date) -> Zaak:
    """What a letter is about, on a day."""
    return zaak_van(brief.traject, dag) if brief.traject else Zaak(brief.gemeente, dag)


def maak(zaak: Zaak, sjabloon: Sjabloon, door: Any, vrij: Mapping[str, str] | None = None) -> Brief:
    """A draft with the texts its free parts start with. Refused while an official part misses a fact."""
    feiten = verzamel(zaak)
    if mist := wat_mist(sjabloon, feiten, zaak.peildatum, lagen(zaak.gemeente, zaak.peildatum)):
        raise ValidationError(mist)
    return Brief.objects.create(
        gemeente=zaak.gemeente,
        traject=zaak.traject,
        sjabloon=sjabloon.code,
        vrij={**begin_van(sjabloon, feiten), **(vrij or {})},
        opsteller=door,
    )


def wijzig(brief: Brief, vrij: Mapping[str, str]) -> Brief:
    """Change the free parts of a draft; only those of its template."""
    _nog_niet_getekend(brief)
    namen = {deel.naam for deel in SJABLONEN[brief.sjabloon].vrije_delen}
    brief.vrij = {**brief.vrij, **{naam: tekst.strip() for naam, tekst in vrij.items() if naam in namen}}
    brief.save(update_fields=["vrij"])
    return brief


def bied_aan(brief: Brief, dag: date) -> Brief:
    """The writer is done: somebody with the mandate may sign."""
    _nog_niet_getekend(brief)
    _volledig(brief, dag)
    brief.aangeboden_op, brief.terug = timezone.now(), ""
    brief.save(update_fields=["aangeboden_op", "terug"])
    return brief


def stuur_terug(brief: Brief, reden: str) -> Brief:
    """The signer wants something changed and says what."""
    _nog_niet_getekend(brief)
    if not reden.strip():
        raise ValidationError({"terug": GEEN_REDEN})
    brief.aangeboden_op, brief.terug = None, reden.strip()
    brief.save(update_fields=["aangeboden_op", "terug"])
    return brief


def verwijder(brief: Brief) -> None:
    """Throw a draft away; a signed letter stays."""
    _nog_niet_getekend(brief)
    brief.delete()


def teken(brief: Brief, door: Any, lidmaatschap: Any, dag: date) -> Ondertekening:
    """Sign a letter of that day: compose it once more, typeset it, and keep all of it."""
    Brief.objects.select_for_update(of=("self",)).get(pk=brief.pk)
    _nog_niet_getekend(brief)
    if not mag_tekenen(lidmaatschap, brief, door):
        raise ValidationError(MAG_NIET_TEKENEN)
    _volledig(brief, dag)
    sjabloon = SJABLONEN[brief.sjabloon]
    feiten = verzamel(zaak_bij(brief, dag))
    try:
        opgemaakt = stel_samen(
            sjabloon, feiten, brief.vrij, dag, lagen(brief.gemeente, dag), nummer=brief.pk, ondertekenaar=door.naam
        )
    except MissingFact:
        raise ValidationError(wat_mist(sjabloon, feiten, dag, lagen(brief.gemeente, dag))) from None
    if zinnen := getypt_niet_voor_werkgever(brief, opgemaakt.feiten, dag):
        raise ValidationError(zinnen)
    document = pdf(opgemaakt.inhoud, dag)
    return Ondertekening.objects.create(
        gemeente_id=brief.gemeente_id,
        brief=brief,
        datum=dag,
        door=door,
        titel=opgemaakt.inhoud["titel"],
        feiten=opgemaakt.feiten,
        inhoud=opgemaakt.inhoud,
        bonnen=opgemaakt.bonnen,
        sjabloon_hash=vingerafdruk(sjabloon),
        zetter=zetten.zetter(BASIS),
        pdf_bytes=document,
        sha256=hashlib.sha256(document).hexdigest(),
    )


def trek_in(ondertekening: Ondertekening, door: Any, dag: date, reden: str) -> Verzending:
    """Withdraw a signed letter before it went out, with the reason."""
    if ondertekening.verzendingen.exists():
        raise ValidationError(AL_WEG)
    return _verzend(ondertekening, Verzending.Wijze.INGETROKKEN, door, dag, reden=reden.strip())


def verstuur(ondertekening: Ondertekening, wijze: str, door: Any, dag: date) -> Verzending:
    """Send one letter: on the person's own page, or given by hand."""
    _op_tijd(ondertekening, dag)
    return _verzend(ondertekening, wijze, door, dag)


def verstuur_naar_pagina(ondertekening: Ondertekening, sjabloon: Sjabloon, door: Any, dag: date) -> Verzending:
    """Put a letter to the candidate on the person's own page. Refused for a letter to somebody else."""
    if sjabloon.ontvanger != Ontvanger.KANDIDAAT:
        raise ValidationError(NIET_OP_PAGINA)
    return verstuur(ondertekening, Verzending.Wijze.MIJN, door, dag)


def te_verzenden(gemeente: Any, dag: date) -> list[Ondertekening]:
    """The signed letters for people outside that nobody sent yet, oldest first."""
    rijen = (
        Ondertekening.objects.filter(gemeente=gemeente, datum__lte=dag, verzendingen__isnull=True)
        .select_related("brief__traject__kandidaat", "door")
        .defer("pdf_bytes", "feiten", "bonnen")
        .order_by("datum", "pk")
    )
    return [rij for rij in rijen if _gaat_naar_buiten(rij)]


def verstuur_post(gemeente: Any, dag: date, door: Any) -> Postronde | None:
    """Everything that goes out today as one PDF; a decision whose date has passed stays behind.

    Who agreed to have letters on the own page gets them there instead, on the same day. None when
    nothing is left to print.
    """
    alle = [rij for rij in te_verzenden(gemeente, dag) if not is_te_laat(rij, dag)]
    if not alle:
        raise ValidationError(GEEN_POST)
    digitaal = _op_eigen_pagina(alle, dag)
    for rij in digitaal:
        _verzend(rij, Verzending.Wijze.MIJN, door, dag)
    brieven = [rij for rij in alle if rij not in digitaal]
    if not brieven:
        return None
    document = bundel([rij.inhoud for rij in brieven], dag, f"Post van gemeente {gemeente.naam}")
    ronde = Postronde.objects.create(
        gemeente=gemeente,
        dag=dag,
        door=door,
        aantal=len(brieven),
        pdf_bytes=document,
        sha256=hashlib.sha256(document).hexdigest(),
    )
    Verzending.objects.bulk_create(
        Verzending(gemeente=gemeente, ondertekening=rij, wijze=Verzending.Wijze.POST, datum=dag, door=door, ronde=ronde)
        for rij in brieven
    )
    return ronde


def _op_eigen_pagina(brieven: list[Ondertekening], dag: date) -> list[Ondertekening]:
    """The letters to a candidate who agreed to read them on the own page only."""
    aan_kandidaat = [rij for rij in brieven if SJABLONEN[rij.brief.sjabloon].ontvanger == Ontvanger.KANDIDAAT]
    wil = set(
        Toestemming.objects.filter(
            Q(ingetrokken_op__isnull=True) | Q(ingetrokken_op__gt=dag),
            kandidaat__in={rij.brief.traject.kandidaat_id for rij in aan_kandidaat if rij.brief.traject},
            soort=Toestemming.Soort.BRIEVEN_DIGITAAL,
            gegeven_op__lte=dag,
        ).values_list("kandidaat_id", flat=True)
    )
    return [rij for rij in aan_kandidaat if rij.brief.traject and rij.brief.traject.kandidaat_id in wil]


def is_te_laat(ondertekening: Ondertekening, dag: date) -> bool:
    """A decision must go out on the day it bears: its last day to object counts from there."""
    return SJABLONEN[ondertekening.brief.sjabloon].heeft_bezwaar and ondertekening.datum < dag


def _gaat_naar_buiten(rij: Ondertekening) -> bool:
    sjabloon = SJABLONEN.get(rij.brief.sjabloon)
    return sjabloon is not None and sjabloon.ontvanger != Ontvanger.INTERN


def _op_tijd(ondertekening: Ondertekening, dag: date) -> None:
    if is_te_laat(ondertekening, dag):
        raise ValidationError(TE_LAAT)


def _verzend(ondertekening: Ondertekening, wijze: str, door: Any, dag: date, reden: str = "") -> Verzending:
    return bewaar(
        Verzending(
            gemeente_id=ondertekening.gemeente_id,
            ondertekening=ondertekening,
            wijze=wijze,
            datum=dag,
            door=door,
            reden=reden,
        )
    )


def _nog_niet_getekend(brief: Brief) -> None:
    if Ondertekening.objects.filter(brief=brief).exists():
        raise ValidationError(GETEKEND)


def _volledig(brief: Brief, dag: date) -> None:
    """Every part that must be filled in is, no gap of a draft is left, and an employer reads what an employer may."""
    fouten = {
        deel.naam: VUL_IN
        for deel in SJABLONEN[brief.sjabloon].vrije_delen
        if deel.verplicht and not brief.vrij.get(deel.naam, "").strip()
    }
    fouten |= {naam: NOG_EEN_GAT for naam, tekst in brief.vrij.items() if heeft_gat(tekst)}
    fouten |= niet_voor_werkgever(brief, dag)
    if fouten:
        raise ValidationError(fouten)
