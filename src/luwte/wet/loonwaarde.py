"""Loonwaarde meten: tempo, kwaliteit en inzetbaarheid per taak; wie meet en wie vaststelt.

Measured in whole percents. A loss counts in one of the three factors only; tasks weigh by time.
Of the method of 2021 the outline was read, not the full text.
"""

from __future__ import annotations

from luwte.engine import regel
from luwte.engine.units import Aantal, Deel, JaNee, Jaren
from luwte.wet.eenheden import Loonwaarde
from luwte.wet.eenheden_geld import Meter, Vaststeller

REGELING = "Regeling loonkostensubsidie Participatiewet 2014"
BESLUIT = "Besluit loonkostensubsidie Participatiewet 2021"


@regel(bron=REGELING, vanaf="2015-01-01", tot="2021-01-01", label="Prestatie op een taak")
def prestatie_op_taak(tempo: Deel, kwaliteit: Deel, inzetbaarheid: Deel) -> Deel:
    """Tempo maal kwaliteit maal inzetbaarheid, elk vergeleken met een gewone werknemer."""
    return tempo * kwaliteit * inzetbaarheid


@regel(
    bron=f"{BESLUIT} (op hoofdlijnen gelezen)",
    vanaf="2021-01-01",
    zekerheid="afgeleid",
    label="Prestatie op een taak",
)
def prestatie_op_taak__2021(tempo: Deel, kwaliteit: Deel, inzetbaarheid: Deel) -> Deel:
    """Tempo maal kwaliteit maal inzetbaarheid; sinds 2021 is er één landelijke manier van meten."""
    return tempo * kwaliteit * inzetbaarheid


@regel(bron=REGELING, vanaf="2015-01-01", label="Gemeten loonwaarde")
def gemeten_loonwaarde(taak_tijdsdeel: Deel, prestatie_op_taak: Deel, prestatie_overige_taken: Deel) -> Loonwaarde:
    """De prestatie op de taken, gewogen naar de tijd die zij vragen, in hele procenten."""
    return prestatie_op_taak * taak_tijdsdeel + prestatie_overige_taken * (1 - taak_tijdsdeel)


@regel(
    bron=f"{BESLUIT} (op hoofdlijnen gelezen)",
    vanaf="2021-01-01",
    zekerheid="afgeleid",
    label="Telt als hoofdtaak",
)
def is_hoofdtaak(
    taak_tijdsdeel: Deel, hoofdtaak_minste_deel: Deel, taak_minuten_per_dag: Aantal, hoofdtaak_minste_minuten: Aantal
) -> JaNee:
    """Ten minste een zestiende deel van de werkweek en een half uur per dag."""
    return taak_tijdsdeel >= hoofdtaak_minste_deel and taak_minuten_per_dag >= hoofdtaak_minste_minuten


@regel(
    bron=f"{BESLUIT} (op hoofdlijnen gelezen)",
    vanaf="2021-01-01",
    zekerheid="afgeleid",
    label="Mag de loonwaarde meten",
)
def deskundige_mag_meten(
    deskundige_heeft_hbo: JaNee, deskundige_ervaring: Jaren, deskundige_minste_ervaring: Jaren
) -> JaNee:
    """Een deskundige met hbo en ten minste twee jaar ervaring."""
    return deskundige_heeft_hbo and deskundige_ervaring >= deskundige_minste_ervaring


@regel(
    bron="Participatiewet art. 10d lid 1; Besluit loonkostensubsidie Participatiewet art. 2",
    vanaf="2015-01-01",
    label="Wie de loonwaarde vaststelt",
)
def loonwaarde_vaststeller() -> Vaststeller:
    """Altijd het college, op grond van een meting door of onder leiding van een deskundige."""
    return "college"


@regel(
    bron="Besluit loonkostensubsidie Participatiewet art. 2; regionale notitie Zaanstreek-Waterland 2017, hoofdstuk 5",
    vanaf="2015-01-01",
    laag="lokaal",
    label="Wie de loonwaarde meet",
)
def loonwaarde_meter(uwv_meet_loonwaarde: JaNee) -> Meter:
    """Een deskundige die het college kiest; dat kan UWV zijn, als de regio dat afspreekt."""
    if uwv_meet_loonwaarde:
        return "uwv"
    return "deskundige"
