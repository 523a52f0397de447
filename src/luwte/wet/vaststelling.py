"""Wat het college mag en moet: vaststellen, een plek bieden, overbruggen, en afwijken van UWV.

From 2015 a power ("kan"), from 2017 a duty up to the number of the year. Loonwaarde stands nowhere here.
"""

from __future__ import annotations

from luwte.engine import regel
from luwte.engine.functions import plus_dagen
from luwte.engine.units import Dagen, Datum, JaNee
from luwte.wet.eenheden_toegang import OnderwerpVerordening, Vervolg, VolgordeWachtlijst, VormVanWerk

TEKST_2015 = "Participatiewet art. 10b (tekst 2015)"


@regel(
    bron="Participatiewet art. 10b lid 1 en 2",
    vanaf="2015-01-01",
    label="Mag het college beschut werk vaststellen",
)
def mag_vaststellen(heeft_positief_advies: JaNee) -> JaNee:
    """Alleen op een positief advies van UWV. Tot 2017 koos het college zelf of het dit deed."""
    return heeft_positief_advies


@regel(
    bron="Participatiewet art. 10b lid 1 en 2; Algemene wet bestuursrecht art. 3:9 en 3:50",
    vanaf="2017-01-01",
    label="Moet het college beschut werk vaststellen",
)
def moet_vaststellen(heeft_positief_advies: JaNee, mag_afwijken: JaNee) -> JaNee:
    """Op een positief advies dat zorgvuldig is gemaakt. Wat het werk waard is, telt niet mee."""
    return heeft_positief_advies and not mag_afwijken


@regel(
    bron=f"{TEKST_2015} lid 3",
    vanaf="2015-01-01",
    tot="2017-01-01",
    label="Moet het college een dienstbetrekking bieden",
)
def moet_plek_bieden(beschut_vastgesteld: JaNee) -> JaNee:
    """Het college mocht kiezen of het vaststelt. Na de vaststelling zorgt het voor een dienstbetrekking."""
    return beschut_vastgesteld


@regel(
    bron="Participatiewet art. 10b lid 1 en 6",
    vanaf="2017-01-01",
    label="Moet het college een dienstbetrekking bieden",
)
def moet_plek_bieden__2017(beschut_vastgesteld: JaNee, recht_op_plek: JaNee) -> JaNee:
    """Ja, voor wie beschut werk is vastgesteld, tot het aantal van het jaar is gerealiseerd."""
    return beschut_vastgesteld and recht_op_plek


@regel(
    bron="Participatiewet art. 10b lid 1, 5, 6 en 7",
    vanaf="2017-01-01",
    label="Wat volgt op de vaststelling",
)
def vervolg_op_vaststelling(beschut_vastgesteld: JaNee, recht_op_plek: JaNee) -> Vervolg:
    """Een plek zolang het aantal niet is gehaald, daarna de wachtlijst met hulp tot de baan begint."""
    if not beschut_vastgesteld:
        return "geen"
    if recht_op_plek:
        return "plek"
    return "wachtlijst"


@regel(
    bron="Participatiewet art. 10b lid 7 onder b",
    vanaf="2017-01-01",
    label="Recht op hulp tot de baan begint",
)
def recht_op_overbrugging(beschut_vastgesteld: JaNee, dienstbetrekking_begonnen: JaNee) -> JaNee:
    """Wie wacht, krijgt de voorzieningen die de verordening noemt, tot de dienstbetrekking begint."""
    return beschut_vastgesteld and not dienstbetrekking_begonnen


@regel(
    bron="Participatiewet art. 10b lid 5",
    vanaf="2017-01-01",
    zekerheid="afgeleid",
    label="Dag die telt op de wachtlijst",
)
def wachtlijst_telt_vanaf(
    volgorde_wachtlijst: VolgordeWachtlijst,
    beschut_vastgesteld_op: Datum,
    op_wachtlijst_sinds: Datum,
    aangemeld_op: Datum,
) -> Datum:
    """De verordening kiest welke dag telt. Wie de vroegste dag heeft, gaat voor.

    De loonwaarde en wat de plek kost, tellen niet mee.
    """
    if volgorde_wachtlijst == "besluit":
        return beschut_vastgesteld_op
    if volgorde_wachtlijst == "wachtlijst":
        return op_wachtlijst_sinds
    return aangemeld_op


@regel(
    bron=f"{TEKST_2015} lid 4",
    vanaf="2015-01-01",
    tot="2017-01-01",
    label="Moet de raad dit regelen",
)
def verordening_moet_regelen(onderwerp_verordening: OnderwerpVerordening) -> JaNee:
    """Tot 2017: hoe de gemeente personen kiest, welke voorzieningen er zijn en hoeveel zij biedt."""
    return (
        onderwerp_verordening == "selectie"
        or onderwerp_verordening == "voorzieningen"
        or onderwerp_verordening == "omvang"
    )


@regel(
    bron="Participatiewet art. 10b lid 5 en 7",
    vanaf="2017-01-01",
    label="Moet de raad dit regelen",
)
def verordening_moet_regelen__2017(
    onderwerp_verordening: OnderwerpVerordening, hoger_aantal_vastgesteld: JaNee
) -> JaNee:
    """Voorzieningen voor het werk en tot het werk begint. Bij een hoger aantal ook omvang en volgorde."""
    altijd = onderwerp_verordening == "voorzieningen" or onderwerp_verordening == "overbrugging"
    bij_meer = onderwerp_verordening == "omvang_extra" or onderwerp_verordening == "volgorde"
    return altijd or (hoger_aantal_vastgesteld and bij_meer)


@regel(bron=f"{TEKST_2015} lid 4", vanaf="2015-01-01", tot="2017-01-01", label="Mag de raad dit regelen")
def verordening_mag_regelen(onderwerp_verordening: OnderwerpVerordening, verordening_moet_regelen: JaNee) -> JaNee:
    """De raad bepaalde de omvang van het aanbod, en dus ook of er beschut werk was."""
    return verordening_moet_regelen or onderwerp_verordening == "geen_beschut_werk"


@regel(bron="Participatiewet art. 10b lid 1, 4, 5 en 7", vanaf="2017-01-01", label="Mag de raad dit regelen")
def verordening_mag_regelen__2017(
    onderwerp_verordening: OnderwerpVerordening, verordening_moet_regelen: JaNee
) -> JaNee:
    """Een hoger aantal mag. Regelen dat er geen beschut werk is, mag niet meer."""
    return verordening_moet_regelen or onderwerp_verordening == "hoger_aantal"


@regel(
    bron="Participatiewet art. 10b lid 5 en 7; regionale notitie Zaanstreek-Waterland 2017, hoofdstuk 2",
    vanaf="2017-01-01",
    label="Is de verordening volledig",
)
def verordening_volledig(
    regelt_voorzieningen: JaNee,
    regelt_overbrugging: JaNee,
    hoger_aantal_vastgesteld: JaNee,
    regelt_extra_omvang: JaNee,
    regelt_volgorde: JaNee,
) -> JaNee:
    """De vier delen: voorzieningen, overbrugging, of er meer plekken zijn, en dan de omvang en de volgorde."""
    extra_geregeld = not hoger_aantal_vastgesteld or (regelt_extra_omvang and regelt_volgorde)
    return regelt_voorzieningen and regelt_overbrugging and extra_geregeld


@regel(
    bron="Participatiewet art. 10b lid 1 en 3; samenvoordeklant.nl, mei 2019",
    vanaf="2015-01-01",
    label="Is dit beschut werk volgens de wet",
)
def is_dienstbetrekking(vorm_van_werk: VormVanWerk) -> JaNee:
    """Alleen een dienstbetrekking: een arbeidsovereenkomst of een aanstelling.

    Werken met behoud van uitkering, vrijwilligerswerk en dagbesteding zijn het niet.
    """
    return vorm_van_werk == "arbeidsovereenkomst" or vorm_van_werk == "aanstelling"


@regel(
    bron="Algemene wet bestuursrecht art. 3:49",
    vanaf="2015-01-01",
    label="Mag het besluit naar het advies verwijzen",
)
def mag_naar_advies_verwijzen(advies_onderbouwd: JaNee, advies_meegestuurd: JaNee) -> JaNee:
    """Als het advies zelf de reden geeft, en de persoon het advies krijgt. UWV onderbouwt altijd."""
    return advies_onderbouwd and advies_meegestuurd


@regel(
    bron="Algemene wet bestuursrecht art. 3:50; Participatiewet art. 10b lid 1",
    vanaf="2017-01-01",
    label="Is een besluit dat van het advies afwijkt toegestaan",
)
def afwijkend_besluit_toegestaan(mag_afwijken: JaNee, reden_opgeschreven: JaNee) -> JaNee:
    """Alleen als het advies niet zorgvuldig is gemaakt, en met de reden in het besluit."""
    return mag_afwijken and reden_opgeschreven


@regel(
    bron="Participatiewet art. 10b lid 1 en 6; samenvoordeklant.nl, mei 2019",
    vanaf="2017-01-01",
    label="Mag het college een plek weigeren",
)
def mag_plek_weigeren(moet_plek_bieden: JaNee, heeft_positief_advies: JaNee, advies_deugdelijk: JaNee) -> JaNee:
    """Nooit bij een zorgvuldig positief advies zolang het aantal niet is gehaald. Een mens beslist."""
    sluit_aan = heeft_positief_advies and advies_deugdelijk
    return not (moet_plek_bieden and sluit_aan)


@regel(
    bron="Besluit SUWI art. 3.2 lid 3",
    vanaf="2015-01-01",
    zekerheid="uit notitie",
    label="Inschrijving in het doelgroepregister eindigt op",
)
def einde_doelgroepregister(beschut_vastgesteld_op: Datum, einde_register_dagen: Dagen) -> Datum:
    """De dag na de vaststelling door het college. Het advies van UWV is niet genoeg."""
    return plus_dagen(beschut_vastgesteld_op, einde_register_dagen)
