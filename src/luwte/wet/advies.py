"""Hoe een advies van UWV tot stand komt: wie vraagt, met of zonder onderzoek, met welke gegevens.

The text of 2017 to mid-2022 was not read as such; its versions here carry that in their certainty.
"""

from __future__ import annotations

from luwte.engine import regel
from luwte.engine.functions import min_maanden, plus_maanden
from luwte.engine.units import Datum, JaNee, Maanden
from luwte.wet.eenheden import Aanvrager, AdviesUitkomst, Rechtspositie
from luwte.wet.eenheden_toegang import Adviseur, Beoordeling, Gegevensbron, WijzeVanBeoordelen

ADVISERING = "Besluit advisering beschut werk art. 3"
PAGINA = "samenvoordeklant.nl, mei 2019"


@regel(
    bron="Participatiewet art. 10b lid 2; Besluit advisering beschut werk art. 2",
    vanaf="2015-01-01",
    label="Telt als advies beschut werk",
)
def telt_als_advies(adviseur: Adviseur) -> JaNee:
    """Alleen UWV geeft het advies. Het college besluit; een ander kan hooguit informatie geven."""
    return adviseur == "uwv"


@regel(
    bron="Participatiewet art. 10b lid 1 en 3",
    vanaf="2017-01-01",
    label="Mag zelf het advies vragen",
)
def persoon_mag_advies_vragen(genoemd_in_10b: JaNee) -> JaNee:
    """Iedereen die artikel 10b noemt, mag zelf vragen, zonder de gemeente."""
    return genoemd_in_10b


@regel(
    bron=f"{ADVISERING} lid 3 onder b",
    vanaf="2017-01-01",
    laag="uwv",
    zekerheid="afgeleid",
    label="Opnieuw zelf vragen geeft geen onderzoek tot en met",
)
def herhaalperiode_tot_en_met(vorig_advies_op: Datum, herhaalperiode_maanden: Maanden) -> Datum:
    """Twaalf maanden na het vorige advies, de laatste dag meegeteld."""
    return plus_maanden(vorig_advies_op, herhaalperiode_maanden)


@regel(
    bron=f"{ADVISERING} lid 3 onder b",
    vanaf="2017-01-01",
    tot="2022-07-01",
    laag="uwv",
    zekerheid="niet geverifieerd",
    label="Herhaalde eigen aanvraag",
)
def herhaalde_aanvraag(
    aanvrager: Aanvrager, eerder_advies: JaNee, adviesaanvraag_op: Datum, herhaalperiode_tot_en_met: Datum
) -> JaNee:
    """De persoon vroeg zelf, en er was al een advies in de twaalf maanden ervoor."""
    return aanvrager == "persoon" and eerder_advies and adviesaanvraag_op <= herhaalperiode_tot_en_met


@regel(bron=f"{ADVISERING} lid 3 onder b", vanaf="2022-07-01", laag="uwv", label="Herhaalde eigen aanvraag")
def herhaalde_aanvraag__2022(
    aanvrager: Aanvrager, eerder_advies: JaNee, adviesaanvraag_op: Datum, herhaalperiode_tot_en_met: Datum
) -> JaNee:
    """De persoon vroeg zelf, en er was al een advies in de twaalf maanden ervoor."""
    return aanvrager == "persoon" and eerder_advies and adviesaanvraag_op <= herhaalperiode_tot_en_met


@regel(
    bron=f"{ADVISERING} lid 3 tot en met 6",
    vanaf="2017-01-01",
    tot="2022-07-01",
    laag="uwv",
    zekerheid="niet geverifieerd",
    label="Met of zonder onderzoek",
)
def wijze_van_beoordelen__2017(
    nieuwe_feiten: JaNee, wsw_indicatie: JaNee, wsw_begeleid_werken: JaNee, herhaalde_aanvraag: JaNee
) -> WijzeVanBeoordelen:
    """Zoals de tekst van 2022; die van 2017 is niet gelezen."""
    if nieuwe_feiten:
        return "onderzoek"
    if wsw_indicatie:
        if wsw_begeleid_werken:
            return "negatief_zonder_onderzoek"
        return "positief_zonder_onderzoek"
    if herhaalde_aanvraag:
        return "negatief_zonder_onderzoek"
    return "onderzoek"


@regel(
    bron=f"{ADVISERING} lid 3 tot en met 6",
    vanaf="2022-07-01",
    laag="uwv",
    label="Met of zonder onderzoek",
)
def wijze_van_beoordelen__2022(
    nieuwe_feiten: JaNee, wsw_indicatie: JaNee, wsw_begeleid_werken: JaNee, herhaalde_aanvraag: JaNee
) -> WijzeVanBeoordelen:
    """Bij nieuwe feiten of veranderde omstandigheden onderzoekt UWV altijd.

    Anders geeft een Wsw-indicatie zonder begeleid werken een ja, en met begeleid werken een nee.
    Een herhaalde eigen aanvraag geeft ook een nee.
    """
    if nieuwe_feiten:
        return "onderzoek"
    if wsw_indicatie:
        if wsw_begeleid_werken:
            return "negatief_zonder_onderzoek"
        return "positief_zonder_onderzoek"
    if herhaalde_aanvraag:
        return "negatief_zonder_onderzoek"
    return "onderzoek"


@regel(
    bron=f"{ADVISERING}; Participatiewet art. 10b lid 2",
    vanaf="2017-01-01",
    laag="uwv",
    label="Advies beschut werk op deze aanvraag",
)
def advies_op_aanvraag(wijze_van_beoordelen: WijzeVanBeoordelen, advies_beschut_werk: AdviesUitkomst) -> AdviesUitkomst:
    """Wat de criteria meebrengen, of de uitkomst zonder onderzoek. UWV geeft het advies zelf."""
    if wijze_van_beoordelen == "positief_zonder_onderzoek":
        return "positief"
    if wijze_van_beoordelen == "negatief_zonder_onderzoek":
        return "negatief"
    return advies_beschut_werk


@regel(
    bron=f"{ADVISERING} lid 7; Wajong art. 2:5",
    vanaf="2017-01-01",
    laag="uwv",
    label="Wajong-gegevens bruikbaar vanaf",
)
def wajong_gegevens_bruikbaar_vanaf(adviesaanvraag_op: Datum, hergebruik_maanden: Maanden) -> Datum:
    """Twee jaar voor de aanvraag."""
    return min_maanden(adviesaanvraag_op, hergebruik_maanden)


@regel(
    bron=f"{ADVISERING} lid 7; Wajong art. 2:5; {PAGINA}",
    vanaf="2017-01-01",
    tot="2022-07-01",
    laag="uwv",
    zekerheid="uit notitie",
    label="Mag UWV Wajong-gegevens opnieuw gebruiken",
)
def mag_wajong_gegevens_gebruiken(
    wajong_gegevens_op: Datum,
    wajong_gegevens_bruikbaar_vanaf: Datum,
    adviesaanvraag_op: Datum,
    persoon_geinformeerd: JaNee,
) -> JaNee:
    """Gegevens van twee jaar voor de aanvraag, als de persoon het weet. Toestemming vooraf hoeft niet."""
    op_tijd = wajong_gegevens_bruikbaar_vanaf <= wajong_gegevens_op <= adviesaanvraag_op
    return op_tijd and persoon_geinformeerd


@regel(
    bron=f"{ADVISERING} lid 7; Wajong art. 2:5",
    vanaf="2022-07-01",
    laag="uwv",
    label="Mag UWV Wajong-gegevens opnieuw gebruiken",
)
def mag_wajong_gegevens_gebruiken__2022(
    wajong_gegevens_op: Datum,
    wajong_gegevens_bruikbaar_vanaf: Datum,
    adviesaanvraag_op: Datum,
    persoon_geinformeerd: JaNee,
) -> JaNee:
    """Gegevens van twee jaar voor de aanvraag, als de persoon het weet. Toestemming vooraf hoeft niet."""
    op_tijd = wajong_gegevens_bruikbaar_vanaf <= wajong_gegevens_op <= adviesaanvraag_op
    return op_tijd and persoon_geinformeerd


@regel(bron=f"{ADVISERING} lid 8", vanaf="2022-07-01", laag="uwv", label="Mag UWV hier gegevens vragen")
def uwv_mag_gegevens_vragen(gegevensbron: Gegevensbron) -> JaNee:
    """Bij scholen, bij organisaties die begeleiden en bij werkgevers."""
    return gegevensbron == "school" or gegevensbron == "begeleider" or gegevensbron == "werkgever"


@regel(
    bron=f"Participatiewet art. 10b lid 3; {PAGINA}",
    vanaf="2017-01-01",
    laag="uwv",
    zekerheid="uit notitie",
    label="Bericht van UWV zonder inhoud",
)
def bericht_zonder_inhoud(aanvrager: Aanvrager) -> JaNee:
    """Vraagt iemand zelf, dan krijgt de gemeente een brief zonder inhoud. Zo kan zij zich voorbereiden."""
    return aanvrager == "persoon"


@regel(
    bron="Participatiewet art. 10b lid 2 en 3",
    vanaf="2015-01-01",
    laag="uwv",
    label="Krijgt het college het advies beschut werk",
)
def college_krijgt_advies() -> JaNee:
    """Altijd, wie het ook vroeg en welke uitkering iemand ook heeft: UWV adviseert het college."""
    return True


@regel(
    bron=f"{PAGINA}; Participatiewet art. 10b lid 3",
    vanaf="2017-01-01",
    laag="uwv",
    zekerheid="uit notitie",
    label="Hoort de persoon van UWV dat er een advies is",
)
def persoon_hoort_advies() -> JaNee:
    """Altijd: UWV adviseert het college en informeert de persoon. Dat zijn twee berichten."""
    return True


@regel(
    bron="Participatiewet art. 10b lid 3",
    vanaf="2017-01-01",
    laag="uwv",
    label="Moet UWV het advies tegelijk aan de persoon melden",
)
def persoon_hoort_advies_tegelijk(aanvrager: Aanvrager) -> JaNee:
    """Wie zelf vroeg, hoort tegelijk met het college dat er een advies is, en wat er ongeveer in staat.

    Vroeg het college het advies, dan noemt de wet geen moment.
    """
    return aanvrager == "persoon"


@regel(
    bron=f"{PAGINA}; Participatiewet art. 10b lid 2",
    vanaf="2017-01-01",
    laag="uwv",
    zekerheid="uit notitie",
    label="Krijgt de gemeente de uitkomst van UWV",
)
def gemeente_hoort_uitkomst(uitkomst_over: Beoordeling, rechtspositie: Rechtspositie) -> JaNee:
    """Over beschut werk altijd: dat advies is voor het college.

    Over de banenafspraak alleen als de gemeente verantwoordelijk is. Over de Wajong niet.
    """
    if uitkomst_over == "beschut":
        return True
    van_gemeente = rechtspositie == "bijstand" or rechtspositie == "anw" or rechtspositie == "nug"
    return uitkomst_over == "banenafspraak" and van_gemeente


@regel(
    bron=PAGINA,
    vanaf="2017-01-01",
    laag="uwv",
    zekerheid="uit notitie",
    label="Waarop UWV het onderzoek richt",
)
def onderzoek_gericht_op(
    gevraagde_beoordeling: Beoordeling, passende_beoordeling: Beoordeling, aanvrager_stemt_in: JaNee
) -> Beoordeling:
    """In overleg richt UWV het onderzoek op wat beter past. Een nieuwe aanvraag is niet nodig."""
    if aanvrager_stemt_in:
        return passende_beoordeling
    return gevraagde_beoordeling
