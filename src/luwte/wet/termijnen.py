"""Wanneer iets uiterlijk moet: uit de wet, uit landelijke afspraken, of uit lokale afspraken.

A term of a law that ends on a weekend or holiday runs on to the next working day (Algemene
termijnenwet art. 1); agreements between people do not.
"""

from __future__ import annotations

from luwte.engine import regel
from luwte.engine.functions import eerste_werkdag, min_maanden, plus_maanden, plus_weken
from luwte.engine.units import Datum, JaNee, Maanden, Weken

TERMIJNENWET = "Algemene termijnenwet art. 1 en 3"
NOTITIE = "Regionale notitie Zaanstreek-Waterland 2017"
WERKAFSPRAAK = "Werkafspraak van de gemeente"


@regel(
    bron=f"Besluit advisering beschut werk art. 2; {TERMIJNENWET}",
    vanaf="2015-01-01",
    label="UWV geeft uiterlijk advies",
)
def termijn_advies_uwv(adviesaanvraag_op: Datum, advies_uwv_weken: Weken) -> Datum:
    """Acht weken na de aanvraag bij UWV."""
    return eerste_werkdag(plus_weken(adviesaanvraag_op, advies_uwv_weken))


@regel(
    bron=f"Algemene wet bestuursrecht art. 4:13; {TERMIJNENWET}",
    vanaf="2015-01-01",
    zekerheid="afgeleid",
    label="Het college besluit uiterlijk",
)
def termijn_besluit(advies_ontvangen_op: Datum, besluit_weken: Weken) -> Datum:
    """Acht weken na de ontvangst van het advies. De wet noemt hier zelf geen aparte termijn."""
    return eerste_werkdag(plus_weken(advies_ontvangen_op, besluit_weken))


@regel(
    bron=f"Algemene wet bestuursrecht art. 6:7 en 6:8; {TERMIJNENWET}",
    vanaf="2015-01-01",
    label="Bezwaar kan tot en met",
)
def termijn_bezwaar(besluit_op: Datum, bezwaar_weken: Weken) -> Datum:
    """Zes weken na de dag waarop het besluit bekend is gemaakt."""
    return eerste_werkdag(plus_weken(besluit_op, bezwaar_weken))


@regel(
    bron=f"{NOTITIE}, noot xv",
    vanaf="2015-01-01",
    laag="lokaal",
    zekerheid="uit notitie",
    label="Loonwaarde meten rond",
)
def termijn_loonwaardemeting(proefplaatsing_begin: Datum, loonwaardemeting_weken: Weken) -> Datum:
    """Een week of zes na het begin van de proefplaatsing."""
    return plus_weken(proefplaatsing_begin, loonwaardemeting_weken)


@regel(
    bron="Participatiewet art. 10d lid 3 (tekst 2015)",
    vanaf="2015-01-01",
    tot="2017-02-01",
    label="Proefplaatsing duurt uiterlijk tot",
)
def proefplaatsing_uiterlijk(proefplaatsing_begin: Datum, proefplaatsing_maanden: Maanden) -> Datum:
    """Ten hoogste drie maanden."""
    return plus_maanden(proefplaatsing_begin, proefplaatsing_maanden)


@regel(
    bron=f"{NOTITIE}, noot xv; beleid van de gemeente",
    vanaf="2017-02-01",
    tot="2023-07-01",
    laag="lokaal",
    zekerheid="uit notitie",
    label="Proefplaatsing duurt uiterlijk tot",
)
def proefplaatsing_uiterlijk__2017(proefplaatsing_begin: Datum, proefplaatsing_beleid_maanden: Maanden) -> Datum:
    """De wet noemt geen maximum; de gemeente kiest. In het algemeen niet langer dan zes maanden."""
    return plus_maanden(proefplaatsing_begin, proefplaatsing_beleid_maanden)


@regel(
    bron="Participatiewet art. 8a lid 2 onder d",
    vanaf="2023-07-01",
    label="Proefplaatsing duurt uiterlijk tot",
)
def proefplaatsing_uiterlijk__2023(
    proefplaatsing_begin: Datum,
    proefplaatsing_verlengd: JaNee,
    proefplaatsing_eerste_maanden: Maanden,
    proefplaatsing_meeste_maanden: Maanden,
) -> Datum:
    """Twee maanden, en met een verlenging ten hoogste vier maanden langer."""
    if proefplaatsing_verlengd:
        return plus_maanden(proefplaatsing_begin, proefplaatsing_meeste_maanden)
    return plus_maanden(proefplaatsing_begin, proefplaatsing_eerste_maanden)


@regel(
    bron="Burgerlijk Wetboek art. 7:668",
    vanaf="2015-01-01",
    zekerheid="niet geverifieerd",
    label="Werkgever zegt uiterlijk aan",
)
def termijn_aanzegging(contract_einde: Datum, aanzegging_maanden: Maanden) -> Datum:
    """Een maand voor het einde laat de werkgever weten of het contract doorgaat."""
    return min_maanden(contract_einde, aanzegging_maanden)


@regel(
    bron=f"Participatiewet art. 10d lid 12; {TERMIJNENWET}",
    vanaf="2023-07-01",
    label="Het college besluit over de loonkostensubsidie uiterlijk",
)
def termijn_besluit_loonkostensubsidie(loonwaarde_vastgesteld_op: Datum, lks_besluit_weken: Weken) -> Datum:
    """Vijf weken nadat de loonwaarde is vastgesteld."""
    return eerste_werkdag(plus_weken(loonwaarde_vastgesteld_op, lks_besluit_weken))


@regel(
    bron=f"Participatiewet art. 10d lid 12; {TERMIJNENWET}",
    vanaf="2023-07-01",
    label="Het college besluit over de loonkostensubsidie zonder meting uiterlijk",
)
def termijn_loonkostensubsidie_zonder_meting(meting_overgeslagen_op: Datum, lks_besluit_weken: Weken) -> Datum:
    """Vijf weken nadat is besloten de loonwaarde niet eerst te meten."""
    return eerste_werkdag(plus_weken(meting_overgeslagen_op, lks_besluit_weken))


@regel(
    bron=WERKAFSPRAAK,
    vanaf="2015-01-01",
    laag="lokaal",
    zekerheid="werkafspraak",
    label="Signaal oppakken voor",
)
def termijn_oppakken_signaal(signaal_op: Datum, signaal_oppakken_weken: Weken) -> Datum:
    """Zo lang mag een signaal hoogstens blijven liggen."""
    return plus_weken(signaal_op, signaal_oppakken_weken)


@regel(
    bron=WERKAFSPRAAK,
    vanaf="2015-01-01",
    laag="lokaal",
    zekerheid="werkafspraak",
    label="Voorselectie afronden voor",
)
def termijn_voorselectie(traject_begin: Datum, voorselectie_weken: Weken) -> Datum:
    """Dan is duidelijk welke weg het beste past."""
    return plus_weken(traject_begin, voorselectie_weken)


@regel(
    bron=f"{NOTITIE}, par. 6.1 (een voortraject van drie maanden)",
    vanaf="2015-01-01",
    laag="lokaal",
    zekerheid="uit notitie",
    label="Praktijkroute afronden voor",
)
def termijn_praktijkroute(praktijkroute_begin: Datum, praktijkroute_maanden: Maanden) -> Datum:
    """Drie maanden na het begin van het voortraject."""
    return plus_maanden(praktijkroute_begin, praktijkroute_maanden)


@regel(
    bron=f"{NOTITIE}, par. 5.1 onder c; {WERKAFSPRAAK}",
    vanaf="2017-01-01",
    laag="lokaal",
    zekerheid="werkafspraak",
    label="Zelfmelder uitnodigen voor",
)
def termijn_uitnodiging_zelfmelder(melding_op: Datum, zelfmelder_uitnodigen_weken: Weken) -> Datum:
    """De gemeente nodigt wie zelf een advies vroeg snel uit, samen met zijn omgeving."""
    return plus_weken(melding_op, zelfmelder_uitnodigen_weken)


@regel(
    bron=f"Participatiewet art. 10b lid 7; {WERKAFSPRAAK}",
    vanaf="2017-01-01",
    laag="lokaal",
    zekerheid="werkafspraak",
    label="Volgend gesprek op de wachtlijst",
)
def termijn_contact_wachtlijst(laatste_contact_op: Datum, contact_wachtlijst_maanden: Maanden) -> Datum:
    """Wie wacht, verdwijnt niet uit beeld."""
    return plus_maanden(laatste_contact_op, contact_wachtlijst_maanden)


@regel(
    bron=f"Brochure Simpel switchen; {WERKAFSPRAAK}",
    vanaf="2015-01-01",
    laag="lokaal",
    zekerheid="werkafspraak",
    label="Volgend gesprek over de volgende stap",
)
def termijn_vervolggesprek(laatste_vervolggesprek_op: Datum, vervolggesprek_maanden: Maanden) -> Datum:
    """Dan praten mensen samen opnieuw over de plek die past. De uitkomst is altijd van mensen."""
    return plus_maanden(laatste_vervolggesprek_op, vervolggesprek_maanden)


@regel(
    bron=WERKAFSPRAAK,
    vanaf="2015-01-01",
    laag="lokaal",
    zekerheid="werkafspraak",
    label="Werkplek gevonden voor",
)
def termijn_werkplek_zoeken(besluit_op: Datum, plek_zoeken_weken: Weken) -> Datum:
    """Zo lang zoeken wij hoogstens naar een werkplek."""
    return plus_weken(besluit_op, plek_zoeken_weken)


@regel(
    bron=WERKAFSPRAAK,
    vanaf="2015-01-01",
    laag="lokaal",
    zekerheid="werkafspraak",
    label="Ander plan maken voor",
)
def termijn_ander_plan(advies_ontvangen_op: Datum, vervolg_na_afwijzing_weken: Weken) -> Datum:
    """Na een negatief advies volgt altijd een ander plan."""
    return plus_weken(advies_ontvangen_op, vervolg_na_afwijzing_weken)
