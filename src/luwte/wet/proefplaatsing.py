"""Proefplaatsing: tijdelijk onbeloond op de beoogde werkplek, met behoud van uitkering.

Three months in the law of 2015, then municipal policy with a guideline of six months, since July
2023 two months and at most four more; UWV has six months of its own. The day by which a trial
ends stands in ``termijnen``.
"""

from __future__ import annotations

from luwte.engine import regel
from luwte.engine.functions import plus_maanden
from luwte.engine.units import Datum, JaNee, Maanden
from luwte.wet.eenheden import Rechtspositie
from luwte.wet.eenheden_geld import Proefdoel

NOOT = "Regionale notitie Zaanstreek-Waterland 2017, noot xv"


@regel(
    bron="Participatiewet art. 10d lid 3 (tekst 2015)",
    vanaf="2015-01-01",
    tot="2017-02-01",
    label="Mag een proefplaatsing met dit doel",
)
def proefplaatsing_doel_mag(proefplaatsing_doel: Proefdoel) -> JaNee:
    """De wet kent de proefplaats alleen om de loonwaarde goed te kunnen meten."""
    return proefplaatsing_doel == "loonwaarde"


@regel(
    bron=f"{NOOT}; Participatiewet art. 8a lid 2 onder d (sinds juli 2023)",
    vanaf="2017-02-01",
    zekerheid="uit notitie",
    label="Mag een proefplaatsing met dit doel",
)
def proefplaatsing_doel_mag__2017(proefplaatsing_doel: Proefdoel) -> JaNee:
    """Beleid van de gemeente: wennen, ervaring opdoen, passende taken, voorzieningen of de loonwaarde."""
    return (
        proefplaatsing_doel == "loonwaarde"
        or proefplaatsing_doel == "wennen"
        or proefplaatsing_doel == "werkervaring"
        or proefplaatsing_doel == "jobcarving"
        or proefplaatsing_doel == "voorzieningen"
    )


@regel(
    bron="Participatiewet art. 10d lid 3 (tekst 2015)",
    vanaf="2015-01-01",
    tot="2017-02-01",
    label="Duur van de proefplaatsing past",
)
def proefplaatsing_duur_past(proefplaatsing_einde: Datum, proefplaatsing_uiterlijk: Datum) -> JaNee:
    """Ten hoogste drie maanden; de laatste dag telt mee."""
    return proefplaatsing_einde < proefplaatsing_uiterlijk


@regel(
    bron=f"{NOOT}; beleid van de gemeente",
    vanaf="2017-02-01",
    tot="2023-07-01",
    laag="lokaal",
    zekerheid="uit notitie",
    label="Duur van de proefplaatsing past",
)
def proefplaatsing_duur_past__2017(proefplaatsing_einde: Datum, proefplaatsing_uiterlijk: Datum) -> JaNee:
    """De wet noemt geen maximum: dit is beleid van de gemeente. In het algemeen niet langer dan zes maanden."""
    return proefplaatsing_einde < proefplaatsing_uiterlijk


@regel(
    bron="Participatiewet art. 8a lid 2 onder d",
    vanaf="2023-07-01",
    label="Duur van de proefplaatsing past",
)
def proefplaatsing_duur_past__2023(proefplaatsing_einde: Datum, proefplaatsing_uiterlijk: Datum) -> JaNee:
    """Twee maanden, en met een verlenging ten hoogste vier maanden langer; de laatste dag telt mee."""
    return proefplaatsing_einde < proefplaatsing_uiterlijk


@regel(
    bron=NOOT,
    vanaf="2015-01-01",
    zekerheid="uit notitie",
    label="Proefplaatsing lijkt op een dienstbetrekking",
)
def proefplaatsing_lijkt_dienstbetrekking(
    proefplaatsing_begin: Datum, proefplaatsing_einde: Datum, proefplaatsing_richtlijn_maanden: Maanden
) -> JaNee:
    """Duurt zij langer dan zes maanden, dan kan een rechter er een dienstbetrekking in zien."""
    return proefplaatsing_einde >= plus_maanden(proefplaatsing_begin, proefplaatsing_richtlijn_maanden)


@regel(
    bron="Wajong art. 2:24; WW art. 76a; WIA art. 37; Ziektewet art. 52e",
    vanaf="2015-01-01",
    laag="uwv",
    label="Proefplaatsing van UWV duurt uiterlijk tot",
)
def proefplaatsing_uwv_uiterlijk(proefplaatsing_begin: Datum, proefplaatsing_uwv_maanden: Maanden) -> Datum:
    """Met een uitkering van UWV ten hoogste zes maanden."""
    return plus_maanden(proefplaatsing_begin, proefplaatsing_uwv_maanden)


@regel(
    bron="Wajong art. 2:24; WW art. 76a; WIA art. 37; Ziektewet art. 52e",
    vanaf="2015-01-01",
    laag="uwv",
    label="Geeft UWV de proefplaatsing",
)
def proefplaats_van_uwv(rechtspositie: Rechtspositie) -> JaNee:
    """UWV beslist over wie een uitkering van UWV heeft; de gemeente over de anderen."""
    return rechtspositie == "wajong" or rechtspositie == "uwv_overig"


@regel(
    bron="Participatiewet art. 10d lid 3 (tekst 2015) en art. 8a lid 2 onder d (sinds juli 2023); Wajong art. 2:24",
    vanaf="2015-01-01",
    label="Proefplaatsing van deze persoon duurt uiterlijk tot",
)
def proefplaatsing_eindigt_uiterlijk(
    proefplaats_van_uwv: JaNee, proefplaatsing_uwv_uiterlijk: Datum, proefplaatsing_uiterlijk: Datum
) -> Datum:
    """Wie UWV de proefplaatsing geeft, houdt zich aan de termijn van UWV; anders telt die van de gemeente."""
    if proefplaats_van_uwv:
        return proefplaatsing_uwv_uiterlijk
    return proefplaatsing_uiterlijk
