"""Wat beschut werk een gemeente kost, op twee manieren gerekend, en wat een werkgever als geheel overhoudt.

The sources count differently: the regional note looks at wage, subsidies and tax advantage; a
council letter also counts the benefit that is saved. Both stand here, side by side.
"""

from __future__ import annotations

from luwte.engine import regel
from luwte.engine.functions import plus_maanden
from luwte.engine.units import (
    Aantal,
    Datum,
    Deel,
    Euro,
    EuroPerJaar,
    EuroPerMaand,
    ExactPerMaand,
    Maanden,
    MaandenPerJaar,
    Uren,
)

NOTITIE = "Regionale notitie Zaanstreek-Waterland 2017"
RAADSBRIEF = "Raadsbrief Twenterand 2019"


@regel(
    bron=f"{NOTITIE}, par. 6.1 en noot ii",
    vanaf="2017-01-01",
    zekerheid="uit notitie",
    label="Plekken waarvoor het Rijk geld geeft",
)
def plekken_met_rijksgeld(gewenste_plekken: Aantal, taakstelling: Aantal) -> Aantal:
    """Ten hoogste het wettelijk aantal: voor extra plekken is er geen geld van het Rijk."""
    return min(gewenste_plekken, taakstelling)


@regel(bron=f"{NOTITIE}, par. 6.1", vanaf="2017-01-01", zekerheid="uit notitie", label="Beslag op beide budgetten")
def beslag_totaal(beslag_participatiebudget: EuroPerJaar, beslag_buig: EuroPerJaar) -> EuroPerJaar:
    """Het beslag op het participatiebudget en op de BUIG samen, als het hele aantal wordt gehaald."""
    return beslag_participatiebudget + beslag_buig


@regel(
    bron=f"{NOTITIE}, par. 6.1",
    vanaf="2017-01-01",
    laag="lokaal",
    zekerheid="uit notitie",
    label="Kosten van voortrajecten",
)
def kosten_voortrajecten(gewenste_plekken: Aantal, praktijkroute_kosten: Euro) -> Euro:
    """Elk voortraject van drie maanden kost 1.495 euro; iedereen begint ermee."""
    return gewenste_plekken * praktijkroute_kosten


@regel(
    bron=f"{NOTITIE}, par. 6.1",
    vanaf="2017-01-01",
    laag="lokaal",
    zekerheid="uit notitie",
    label="Kosten van een voortraject per maand",
)
def kosten_voortraject_per_maand(praktijkroute_kosten: Euro, praktijkroute_maanden: Maanden) -> EuroPerMaand:
    """De kosten van het voortraject, verdeeld over zijn maanden."""
    return praktijkroute_kosten / praktijkroute_maanden


@regel(
    bron="Participatiewet art. 10b lid 9 en 10d; lokaal beleid",
    vanaf="2017-01-01",
    label="Wat de gemeente per plek betaalt",
)
def uitgaven_gemeente_per_plek(
    loonkostensubsidie_van_gemeente_per_jaar: EuroPerJaar,
    begeleidingssubsidie_algemeen_bij_plaatsing: EuroPerJaar,
    begeleidingssubsidie_tijdelijk_bij_plaatsing: EuroPerJaar,
) -> EuroPerJaar:
    """Loonkostensubsidie en de subsidies voor begeleiding, voor één plaatsing."""
    return (
        loonkostensubsidie_van_gemeente_per_jaar
        + begeleidingssubsidie_algemeen_bij_plaatsing
        + begeleidingssubsidie_tijdelijk_bij_plaatsing
    )


@regel(
    bron=f"{NOTITIE}, par. 3.1 en 3.3",
    vanaf="2017-01-01",
    zekerheid="uit notitie",
    label="Last van de gemeente per plek, zonder besparing",
)
def last_gemeente_per_plek(
    uitgaven_gemeente_per_plek: EuroPerJaar, rijksbudget_structureel_per_plek: EuroPerJaar
) -> EuroPerJaar:
    """Wat de gemeente betaalt min het structurele geld van het Rijk; onder nul houdt zij over."""
    return uitgaven_gemeente_per_plek - rijksbudget_structureel_per_plek


@regel(
    bron=f"{RAADSBRIEF}; Participatiewet art. 20 en 21",
    vanaf="2015-01-01",
    zekerheid="uit notitie",
    label="Bijstand die niet nodig is per jaar",
)
def bespaarde_bijstand_per_jaar(
    bijstandsnorm_bij_leeftijd: EuroPerMaand, maanden_per_jaar: MaandenPerJaar
) -> EuroPerJaar:
    """Twaalf keer de norm van de leeftijd, als iemand zonder dit werk een volledige bijstandsuitkering had."""
    return bijstandsnorm_bij_leeftijd * maanden_per_jaar


@regel(
    bron=RAADSBRIEF,
    vanaf="2017-01-01",
    zekerheid="uit notitie",
    label="Last van de gemeente per plek, met besparing",
)
def last_gemeente_met_besparing(
    last_gemeente_per_plek: EuroPerJaar, bespaarde_bijstand_per_jaar: EuroPerJaar
) -> EuroPerJaar:
    """Dezelfde last, min de bijstand die de gemeente niet hoeft te betalen."""
    return last_gemeente_per_plek - bespaarde_bijstand_per_jaar


@regel(
    bron=f"{NOTITIE}, hoofdstuk 6 (onderzoek van Cedris, 2017; de cijfers zijn niet gevonden)",
    vanaf="2017-01-01",
    zekerheid="uit notitie",
    label="Maatschappelijk saldo van een plek",
)
def maatschappelijk_saldo_per_jaar(
    bespaarde_dagbesteding_per_jaar: EuroPerJaar,
    andere_maatschappelijke_baten: EuroPerJaar,
    andere_maatschappelijke_kosten: EuroPerJaar,
    last_gemeente_met_besparing: EuroPerJaar,
) -> EuroPerJaar:
    """Wat een plek oplevert en kost buiten de begroting, samen met de last van de gemeente; boven nul levert hij op.

    De bedragen naast de last zijn een eigen raming: schrijf op waar zij vandaan komen.
    """
    baten = bespaarde_dagbesteding_per_jaar + andere_maatschappelijke_baten
    return baten - andere_maatschappelijke_kosten - last_gemeente_met_besparing


@regel(
    bron=f"{NOTITIE}, hoofdstuk 6",
    vanaf="2017-01-01",
    zekerheid="uit notitie",
    label="Saldo van de werkgever",
)
def saldo_werkgever_per_jaar(exploitatiesaldo_per_jaar: EuroPerJaar, gewenste_plekken: Aantal) -> EuroPerJaar:
    """Het saldo van één plek, voor alle gelijke plekken bij deze werkgever."""
    return exploitatiesaldo_per_jaar * gewenste_plekken


@regel(
    bron=f"{NOTITIE}, hoofdstuk 6 en noot viii",
    vanaf="2017-01-01",
    zekerheid="uit notitie",
    label="Saldo bij de hoogste kosten van begeleiding",
)
def saldo_hoogste_kosten(
    baten_per_jaar: EuroPerJaar,
    loonkosten_per_jaar: EuroPerJaar,
    kosten_werksoort_groen: EuroPerJaar,
    uren: Uren,
    begeleidingskosten_week: Uren,
) -> EuroPerJaar:
    """Met 13.000 euro per voltijdplek, zoals in het groen; daar rekent de notitie mee."""
    return baten_per_jaar - loonkosten_per_jaar - kosten_werksoort_groen * uren / begeleidingskosten_week


@regel(
    bron=f"{NOTITIE}, hoofdstuk 6 en noot viii",
    vanaf="2017-01-01",
    zekerheid="uit notitie",
    label="Saldo bij gemiddelde kosten van begeleiding",
)
def saldo_gemiddelde_kosten(
    baten_per_jaar: EuroPerJaar,
    loonkosten_per_jaar: EuroPerJaar,
    kosten_werksoort_gemiddeld: EuroPerJaar,
    uren: Uren,
    begeleidingskosten_week: Uren,
) -> EuroPerJaar:
    """Met 9.000 euro per voltijdplek, het gemiddelde van een plek in de Wsw."""
    return baten_per_jaar - loonkosten_per_jaar - kosten_werksoort_gemiddeld * uren / begeleidingskosten_week


@regel(
    bron=f"{NOTITIE}, hoofdstuk 6 en noot viii",
    vanaf="2017-01-01",
    zekerheid="uit notitie",
    label="Saldo bij de laagste kosten van begeleiding",
)
def saldo_laagste_kosten(
    baten_per_jaar: EuroPerJaar,
    loonkosten_per_jaar: EuroPerJaar,
    kosten_werksoort_detachering: EuroPerJaar,
    uren: Uren,
    begeleidingskosten_week: Uren,
) -> EuroPerJaar:
    """Met 5.000 euro per voltijdplek, zoals bij detachering."""
    return baten_per_jaar - loonkosten_per_jaar - kosten_werksoort_detachering * uren / begeleidingskosten_week


@regel(
    bron=f"Participatiewet art. 10d lid 4; {NOTITIE}, par. 3.1",
    vanaf="2017-01-01",
    zekerheid="afgeleid",
    label="Hoogste loonkostensubsidie van een plek van 31 uur",
)
def lks_hoogste_per_plek(
    loonkostensubsidie_grondslag: ExactPerMaand,
    lks_maximum: Deel,
    werkgeverslasten: Deel,
    uren_per_plek: Uren,
    begeleidingskosten_week: Uren,
    maanden_per_jaar: MaandenPerJaar,
) -> EuroPerJaar:
    """70% van het minimumloon van deze dag met lasten, bij 31 van 36 uur: om naast de 14.300 euro te zetten."""
    voltijd = loonkostensubsidie_grondslag * lks_maximum * (1 + werkgeverslasten) * maanden_per_jaar
    return voltijd * uren_per_plek / begeleidingskosten_week


@regel(
    bron=f"{NOTITIE}, par. 3.1; minimumloon van deze dag",
    vanaf="2017-01-01",
    zekerheid="afgeleid",
    label="Tekort in het geld voor loonkostensubsidie per plek",
)
def loonkostenbudget_tekort_per_plek(
    lks_hoogste_per_plek: EuroPerJaar, loonkostenbudget_per_plek: EuroPerJaar
) -> EuroPerJaar:
    """Het budget van 14.300 euro heeft het prijspeil van 2014; de subsidie het minimumloon van nu."""
    return lks_hoogste_per_plek - loonkostenbudget_per_plek


@regel(
    bron=f"{NOTITIE}, hoofdstuk 6",
    vanaf="2017-01-01",
    laag="lokaal",
    zekerheid="uit notitie",
    label="Evalueren op",
)
def evaluatie_op(eerste_plek_begin: Datum, evaluatie_maanden: Maanden) -> Datum:
    """Twee jaar na het begin van de eerste plekken, om te zien hoe het ervoor staat."""
    return plus_maanden(eerste_plek_begin, evaluatie_maanden)
