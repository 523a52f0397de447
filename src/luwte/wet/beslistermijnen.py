"""Hoe lang een besluit mag duren: aanvraag, aanvulling, stilstand, uitstel, advies en dwangsom.

Waiting for UWV does not suspend the term of the college (Awb 4:15 does not name it), so the eight weeks of UWV
and the eight of the college do not fit in one term: the college sends a notice of delay in time.
"""

from __future__ import annotations

from luwte.engine import regel
from luwte.engine.functions import eerste_werkdag, plus_dagen, plus_weken
from luwte.engine.units import Aantal, Dagen, Datum, Euro, JaNee, Weken
from luwte.wet.eenheden_toegang import Opschorting

AWB = "Algemene wet bestuursrecht art."
TERMIJNENWET = "Algemene termijnenwet art. 1"


@regel(bron=f"{AWB} 4:13; {TERMIJNENWET}", vanaf="2015-01-01", label="Het college besluit op een aanvraag uiterlijk")
def termijn_besluit_aanvraag(aanvraag_op: Datum, besluit_weken: Weken) -> Datum:
    """Acht weken na de aanvraag bij de gemeente, als geen andere wet een termijn geeft."""
    return eerste_werkdag(plus_weken(aanvraag_op, besluit_weken))


@regel(
    bron=f"Participatiewet art. 10d lid 6; {AWB} 1:3 en 4:13; {TERMIJNENWET}",
    vanaf="2017-02-01",
    label="Het college besluit over de nieuwe meting uiterlijk",
)
def termijn_besluit_herbeoordeling(herbeoordeling_gevraagd_op: Datum, besluit_weken: Weken) -> Datum:
    """Vraagt de werkgever of de persoon om een nieuwe meting, dan is dat een aanvraag: acht weken."""
    return eerste_werkdag(plus_weken(herbeoordeling_gevraagd_op, besluit_weken))


@regel(bron=f"{AWB} 4:15", vanaf="2015-01-01", label="Staat de termijn om deze reden stil")
def termijn_staat_stil(reden_van_stilstaan: Opschorting) -> JaNee:
    """Alleen om de redenen die de wet noemt. Wachten op UWV staat daar niet bij."""
    return reden_van_stilstaan != "wacht_op_uwv"


@regel(bron=f"{AWB} 4:15", vanaf="2015-01-01", label="Dagen dat de termijn stilstaat")
def dagen_stilstand(
    dagen_aanvulling: Dagen,
    dagen_buitenlandse_gegevens: Dagen,
    dagen_instemming: Dagen,
    dagen_vertraging_aanvrager: Dagen,
    dagen_overmacht: Dagen,
) -> Dagen:
    """Alle dagen met een reden uit de wet. Dagen wachten op UWV tellen niet mee."""
    return (
        dagen_aanvulling + dagen_buitenlandse_gegevens + dagen_instemming + dagen_vertraging_aanvrager + dagen_overmacht
    )


@regel(
    bron=f"{AWB} 4:13 en 4:15; {TERMIJNENWET}",
    vanaf="2015-01-01",
    label="Het college besluit uiterlijk, met de dagen stilstand",
)
def termijn_besluit_met_stilstand(aanvraag_op: Datum, besluit_weken: Weken, dagen_stilstand: Dagen) -> Datum:
    """Acht weken na de aanvraag, en daarna de dagen dat de termijn stilstond."""
    return eerste_werkdag(plus_dagen(plus_weken(aanvraag_op, besluit_weken), dagen_stilstand))


@regel(
    bron=f"{AWB} 4:5 lid 4; {TERMIJNENWET}",
    vanaf="2015-01-01",
    label="Besluit om een onvolledige aanvraag niet te behandelen uiterlijk",
)
def termijn_niet_behandelen(aanvulling_klaar_op: Datum, niet_behandelen_weken: Weken) -> Datum:
    """Vier weken nadat is aangevuld, of nadat de tijd om aan te vullen voorbij is."""
    return eerste_werkdag(plus_weken(aanvulling_klaar_op, niet_behandelen_weken))


@regel(
    bron=f"Besluit advisering beschut werk art. 2; {AWB} 4:13 tot en met 4:15",
    vanaf="2015-01-01",
    label="UWV is pas klaar als de termijn van het college voorbij is",
)
def advies_past_niet_in_termijn(termijn_advies_uwv: Datum, termijn_besluit_aanvraag: Datum) -> JaNee:
    """De acht weken van UWV en die van het college passen niet in één termijn. Wachten op UWV telt gewoon mee."""
    return termijn_advies_uwv >= termijn_besluit_aanvraag


@regel(
    bron=f"{AWB} 4:14 lid 1 en 3",
    vanaf="2015-01-01",
    zekerheid="afgeleid",
    label="Bericht van uitstel uiterlijk op",
)
def verdagingsbericht_uiterlijk(termijn_besluit_aanvraag: Datum) -> Datum:
    """Binnen de termijn zelf meldt het college dat het later wordt, met een nieuwe redelijke termijn."""
    return termijn_besluit_aanvraag


@regel(
    bron=f"Besluit advisering beschut werk art. 2; {AWB} 4:13 en 4:14; {TERMIJNENWET}",
    vanaf="2015-01-01",
    zekerheid="afgeleid",
    label="Redelijke nieuwe termijn na uitstel",
)
def termijn_besluit_na_uwv(termijn_advies_uwv: Datum, besluit_weken: Weken) -> Datum:
    """De som van beide: acht weken voor UWV en daarna acht weken voor het college. Dit is onze uitleg."""
    return eerste_werkdag(plus_weken(termijn_advies_uwv, besluit_weken))


@regel(bron=f"{AWB} 4:7", vanaf="2015-01-01", label="Eerst horen wat de aanvrager vindt")
def eerst_horen_bij_afwijzing(
    besluit_wijst_af: JaNee, gegevens_over_aanvrager: JaNee, gegevens_wijken_af: JaNee
) -> JaNee:
    """Voor een afwijzing die rust op gegevens over de aanvrager, als hij zelf iets anders gaf."""
    return besluit_wijst_af and gegevens_over_aanvrager and gegevens_wijken_af


@regel(bron=f"{AWB} 4:8", vanaf="2015-01-01", label="Eerst horen wat de persoon vindt")
def eerst_horen_bij_nadeel(besluit_niet_gevraagd: JaNee, besluit_is_nadelig: JaNee) -> JaNee:
    """Voor een nadelig besluit dat de persoon niet zelf heeft gevraagd."""
    return besluit_niet_gevraagd and besluit_is_nadelig


@regel(bron=f"{AWB} 3:6 lid 2", vanaf="2015-01-01", label="Mag het college verder zonder advies")
def mag_verder_zonder_advies(adviestermijn_voorbij: JaNee, advies_ontvangen: JaNee) -> JaNee:
    """Een advies dat te laat is, houdt het besluit niet tegen.

    Beschut werk vaststellen kan dan nog niet: dat rust altijd op een positief advies.
    """
    return adviestermijn_voorbij and not advies_ontvangen


@regel(bron=f"{AWB} 4:17 lid 3", vanaf="2015-01-01", label="Is de ingebrekestelling geldig")
def ingebrekestelling_geldig(ingebrekestelling_op: Datum, termijn_besluit_met_stilstand: Datum) -> JaNee:
    """Pas na het einde van de termijn kan iemand de gemeente in gebreke stellen."""
    return ingebrekestelling_op > termijn_besluit_met_stilstand


@regel(
    bron=f"{AWB} 4:17 lid 3",
    vanaf="2015-01-01",
    zekerheid="afgeleid",
    label="Eerste dag van de dwangsom",
)
def dwangsom_begint_op(ingebrekestelling_op: Datum, dwangsom_wachtweken: Weken, dwangsom_volgende_dag: Dagen) -> Datum:
    """De dag na de twee weken die op de ingebrekestelling volgen."""
    return plus_dagen(plus_weken(ingebrekestelling_op, dwangsom_wachtweken), dwangsom_volgende_dag)


@regel(bron=f"{AWB} 4:17 lid 1 en 2", vanaf="2015-01-01", label="Dwangsom")
def dwangsom(
    dagen_dwangsom: Aantal,
    dwangsom_meeste_dagen: Aantal,
    dwangsom_dagen_per_stap: Aantal,
    dwangsom_per_dag_eerste: Euro,
    dwangsom_per_dag_tweede: Euro,
    dwangsom_per_dag_derde: Euro,
) -> Euro:
    """Per dag te laat, ten hoogste 42 dagen: drie keer veertien dagen, steeds een hoger bedrag."""
    dagen = min(dagen_dwangsom, dwangsom_meeste_dagen)
    eerste = min(dagen, dwangsom_dagen_per_stap)
    tweede = min(dagen - eerste, dwangsom_dagen_per_stap)
    derde = dagen - eerste - tweede
    return eerste * dwangsom_per_dag_eerste + tweede * dwangsom_per_dag_tweede + derde * dwangsom_per_dag_derde
