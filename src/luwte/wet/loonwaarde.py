"""Loonwaarde meten: tempo, kwaliteit en inzetbaarheid per taak; wie meet en wie vaststelt.

Measured in whole percents. A loss counts in one of the three factors only; tasks weigh by time. Until July 2021
a region could use a method of its own that the minister had tested; since then there is one method for all. Of
the decree of 2021 articles 1 and 3 were read and the model report, not article 5 with the sum of one task.
"""

from __future__ import annotations

from luwte.engine import regel
from luwte.engine.functions import min_maanden
from luwte.engine.units import Aantal, Datum, Deel, JaNee, Jaren, Maanden
from luwte.wet.eenheden import Loonwaarde
from luwte.wet.eenheden_geld import Inbreng, Meter, Vaststeller

REGELING = "Regeling loonkostensubsidie Participatiewet 2014"
OUD_BESLUIT = "Besluit loonkostensubsidie Participatiewet"
BESLUIT = "Besluit loonkostensubsidie Participatiewet 2021"
REGELING_2021 = "Regeling loonkostensubsidie Participatiewet 2021"


@regel(bron=REGELING, vanaf="2015-01-01", tot="2021-07-01", label="Prestatie op een taak")
def prestatie_op_taak(tempo: Deel, kwaliteit: Deel, inzetbaarheid: Deel) -> Deel:
    """Tempo maal kwaliteit maal inzetbaarheid, elk vergeleken met een gewone werknemer."""
    return tempo * kwaliteit * inzetbaarheid


@regel(
    bron=f"{BESLUIT} art. 1; {REGELING_2021}, bijlage (artikel 5 van het besluit is niet gelezen)",
    vanaf="2021-07-01",
    zekerheid="afgeleid",
    label="Prestatie op een taak",
)
def prestatie_op_taak__2021(tempo: Deel, kwaliteit: Deel, inzetbaarheid: Deel) -> Deel:
    """Tempo maal kwaliteit maal netto werktijd; sinds juli 2021 is er één landelijke manier van meten."""
    return tempo * kwaliteit * inzetbaarheid


@regel(bron=REGELING, vanaf="2015-01-01", tot="2021-07-01", label="Gemeten loonwaarde")
def gemeten_loonwaarde(taak_tijdsdeel: Deel, prestatie_op_taak: Deel, prestatie_overige_taken: Deel) -> Loonwaarde:
    """De prestatie op de taken, gewogen naar de tijd die zij vragen, in hele procenten."""
    return prestatie_op_taak * taak_tijdsdeel + prestatie_overige_taken * (1 - taak_tijdsdeel)


@regel(
    bron=f"{BESLUIT} art. 3 lid 1; {REGELING_2021}, bijlage",
    vanaf="2021-07-01",
    zekerheid="afgeleid",
    label="Gemeten loonwaarde",
)
def gemeten_loonwaarde__2021(
    taak_tijdsdeel: Deel, prestatie_op_taak: Deel, prestatie_overige_taken: Deel
) -> Loonwaarde:
    """De som van de prestaties op de hoofdtaken, gewogen naar de tijd, afgerond op hele procenten."""
    return prestatie_op_taak * taak_tijdsdeel + prestatie_overige_taken * (1 - taak_tijdsdeel)


@regel(bron=f"{BESLUIT} art. 1", vanaf="2021-07-01", label="Telt als hoofdtaak")
def is_hoofdtaak(
    taak_tijdsdeel: Deel, hoofdtaak_minste_deel: Deel, taak_minuten_per_dag: Aantal, hoofdtaak_minste_minuten: Aantal
) -> JaNee:
    """Ten minste een zestiende deel van de werkweek en een half uur per dag."""
    return taak_tijdsdeel >= hoofdtaak_minste_deel and taak_minuten_per_dag >= hoofdtaak_minste_minuten


@regel(bron=f"{REGELING_2021} art. 3 lid 1", vanaf="2021-07-01", label="Mag de loonwaarde meten")
def deskundige_mag_meten(
    deskundige_heeft_hbo: JaNee,
    deskundige_ervaring: Jaren,
    deskundige_minste_ervaring: Jaren,
    deskundige_kent_de_wet: JaNee,
    deskundige_kent_arbeidsmarkt: JaNee,
) -> JaNee:
    """Een passende hbo-opleiding of wat daaraan gelijk is, twee jaar ervaring, en kennis van wet en arbeidsmarkt."""
    geschoold = deskundige_heeft_hbo and deskundige_ervaring >= deskundige_minste_ervaring
    return geschoold and deskundige_kent_de_wet and deskundige_kent_arbeidsmarkt


@regel(
    bron=f"{OUD_BESLUIT} art. 2 lid 1",
    vanaf="2015-01-01",
    tot="2021-07-01",
    label="Heeft inbreng bij het meten van de loonwaarde",
)
def inbreng_bij_loonwaarde(inbreng_van: Inbreng) -> JaNee:
    """De werkgever, ook als de baan al is begonnen."""
    return inbreng_van == "werkgever"


@regel(bron=f"{BESLUIT} art. 3 lid 1 en 3", vanaf="2021-07-01", label="Heeft inbreng bij het meten van de loonwaarde")
def inbreng_bij_loonwaarde__2021(inbreng_van: Inbreng) -> JaNee:
    """De werknemer en de werkgever. Zij mogen ook zeggen wat zij van het rapport vinden."""
    return inbreng_van == "werkgever" or inbreng_van == "werknemer"


@regel(
    bron=f"{OUD_BESLUIT} art. 4 lid 1",
    vanaf="2015-01-01",
    tot="2021-07-01",
    label="Eigen manier van meten melden uiterlijk",
)
def meetmethode_melden_uiterlijk(meetmethode_vanaf: Datum, meetmethode_melden_maanden: Maanden) -> Datum:
    """De regio meldt een eigen of veranderde manier van meten een maand vooraf aan de minister."""
    return min_maanden(meetmethode_vanaf, meetmethode_melden_maanden)


@regel(
    bron=f"{OUD_BESLUIT} art. 4 lid 2",
    vanaf="2015-01-01",
    tot="2021-07-01",
    label="Mag de regio een eigen manier van meten gebruiken",
)
def eigen_meetmethode_mag(meetmethode_gemeld: JaNee, meetmethode_voldoet: JaNee) -> JaNee:
    """Ja, als zij is gemeld en de minister vindt dat zij voldoet. Dan gelden de regels van de regeling er niet voor."""
    return meetmethode_gemeld and meetmethode_voldoet


@regel(bron=f"{BESLUIT} art. 3 en 5", vanaf="2021-07-01", label="Mag de regio een eigen manier van meten gebruiken")
def eigen_meetmethode_mag__2021() -> JaNee:
    """Nee, er is één manier voor het hele land."""
    return False


@regel(
    bron=f"Participatiewet art. 10d lid 1; {OUD_BESLUIT} art. 2",
    vanaf="2015-01-01",
    tot="2021-07-01",
    label="Wie de loonwaarde vaststelt",
)
def loonwaarde_vaststeller() -> Vaststeller:
    """Altijd het college, op grond van een meting door of onder leiding van een deskundige."""
    return "college"


@regel(
    bron=f"Participatiewet art. 10d lid 1; {BESLUIT} art. 3 lid 2 en 3",
    vanaf="2021-07-01",
    label="Wie de loonwaarde vaststelt",
)
def loonwaarde_vaststeller__2021() -> Vaststeller:
    """Altijd het college, op grond van het rapport van een deskundige die het zelf aanwijst."""
    return "college"


@regel(
    bron=f"{OUD_BESLUIT} art. 2; regionale notitie Zaanstreek-Waterland 2017, hoofdstuk 5",
    vanaf="2015-01-01",
    laag="lokaal",
    label="Wie de loonwaarde meet",
)
def loonwaarde_meter(uwv_meet_loonwaarde: JaNee) -> Meter:
    """Een deskundige die het college kiest; dat kan UWV zijn, als de regio dat afspreekt."""
    if uwv_meet_loonwaarde:
        return "uwv"
    return "deskundige"
