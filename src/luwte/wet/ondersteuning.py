"""Hulp naar werk naast beschut werk: wie er recht op heeft, wat de raad regelt, en wat kan tot een baan begint.

The articles around 10b: support (10), the ordinance (8a), participation places (10a), learning and working (10f),
limited hours (6b).
"""

from __future__ import annotations

from luwte.engine import regel
from luwte.engine.functions import plus_maanden
from luwte.engine.units import Aantal, Datum, JaNee, Jaren, Maanden
from luwte.wet.eenheden_toegang import HulpAanvrager, Ondersteuner, OnderwerpHulp


@regel(
    bron="Participatiewet art. 7 lid 1 onder a en lid 3 en art. 10 lid 1",
    vanaf="2015-01-01",
    tot="2026-01-01",
    label="Recht op hulp naar werk",
)
def recht_op_ondersteuning(groep_van_artikel_7: JaNee, onderwijs_gaat_voor: JaNee, uwv_helpt_naar_werk: JaNee) -> JaNee:
    """Elke groep van artikel 7, zoals de verordening het regelt. Niet wie eerst naar school gaat of wie UWV helpt."""
    return groep_van_artikel_7 and not onderwijs_gaat_voor and not uwv_helpt_naar_werk


@regel(
    bron="Participatiewet art. 7 lid 1 onder a en lid 3, 7a lid 1 onder a en lid 6, en art. 10 lid 1 (tekst 2026)",
    vanaf="2026-01-01",
    label="Recht op hulp naar werk",
)
def recht_op_ondersteuning__2026(
    groep_van_artikel_7: JaNee, onderwijs_gaat_voor: JaNee, uwv_helpt_naar_werk: JaNee
) -> JaNee:
    """Elke groep van artikel 7. Wie jonger is dan 27 alleen als onderwijs niet kan of niet past. Niet wie UWV helpt."""
    return groep_van_artikel_7 and not onderwijs_gaat_voor and not uwv_helpt_naar_werk


@regel(
    bron="Participatiewet art. 7a lid 1, 6 en 7 (tekst 2026)",
    vanaf="2026-01-01",
    label="Mag het college deze jongere naar werk helpen",
)
def college_mag_jongere_helpen(
    leeftijd: Jaren,
    leeftijd_jongere: Jaren,
    gerechtvaardigd_belang: JaNee,
    recht_op_ondersteuning: JaNee,
    school_vraagt_hulp: JaNee,
    volgt_hoger_onderwijs: JaNee,
) -> JaNee:
    """Wie jonger is dan 27, ook op verzoek van een school en bij een studie.

    Met een goede reden mag het ook bij wie 27 jaar of ouder is.
    """
    valt_eronder = leeftijd < leeftijd_jongere or gerechtvaardigd_belang
    return valt_eronder and (recht_op_ondersteuning or school_vraagt_hulp or volgt_hoger_onderwijs)


@regel(
    bron="Participatiewet art. 10 lid 1 (tekst 2015)",
    vanaf="2015-01-01",
    tot="2023-07-01",
    label="Mag hulp aanvragen",
)
def mag_hulp_aanvragen(hulp_aanvrager: HulpAanvrager) -> JaNee:
    """Tot juli 2023 alleen de persoon zelf."""
    return hulp_aanvrager == "persoon"


@regel(bron="Participatiewet art. 10 lid 5", vanaf="2023-07-01", label="Mag hulp aanvragen")
def mag_hulp_aanvragen__2023(hulp_aanvrager: HulpAanvrager) -> JaNee:
    """De persoon of de werkgever. Het college moet dan onderzoeken wat nodig is."""
    return hulp_aanvrager == "persoon" or hulp_aanvrager == "werkgever"


@regel(
    bron="Participatiewet art. 8a (tekst 2015)",
    vanaf="2015-01-01",
    tot="2023-07-01",
    label="Regelt de raad dit over hulp",
)
def raad_regelt_hulp(onderwerp_hulp: OnderwerpHulp) -> JaNee:
    """Voorzieningen, tegenprestatie, scholing, premie, beschut werk, eerlijke verdeling en ziekte."""
    lid_1 = (
        onderwerp_hulp == "voorzieningen"
        or onderwerp_hulp == "tegenprestatie"
        or onderwerp_hulp == "scholing_en_premie"
        or onderwerp_hulp == "beschut_werk"
    )
    return lid_1 or onderwerp_hulp == "verdeling" or onderwerp_hulp == "ziekte_zonder_polis"


@regel(bron="Participatiewet art. 8a lid 1 en 2", vanaf="2023-07-01", label="Regelt de raad dit over hulp")
def raad_regelt_hulp__2023(onderwerp_hulp: OnderwerpHulp) -> JaNee:
    """Sinds juli 2023 ook hoe loonkostensubsidie verloopt, de proefplaats, begeleiding en doorlopende hulp."""
    lid_1 = (
        onderwerp_hulp == "voorzieningen"
        or onderwerp_hulp == "tegenprestatie"
        or onderwerp_hulp == "scholing_en_premie"
        or onderwerp_hulp == "beschut_werk"
    )
    sinds_2023 = (
        onderwerp_hulp == "verloop_loonkostensubsidie"
        or onderwerp_hulp == "proefplaats"
        or onderwerp_hulp == "persoonlijke_ondersteuning"
        or onderwerp_hulp == "doorlopende_hulp"
    )
    return lid_1 or sinds_2023 or onderwerp_hulp == "verdeling" or onderwerp_hulp == "ziekte_zonder_polis"


@regel(
    bron="Participatiewet art. 10 lid 3 (tekst juli 2023)",
    vanaf="2023-07-01",
    label="Mag persoonlijke ondersteuning op het werk geven",
)
def mag_ondersteunen(ondersteuner: Ondersteuner) -> JaNee:
    """Een erkende deskundige, zoals een jobcoach, of een collega die de werknemer elke dag begeleidt."""
    return ondersteuner == "erkende_deskundige" or ondersteuner == "interne_werkbegeleider"


@regel(
    bron="Participatiewet art. 10a lid 1, 8, 9 en 10",
    vanaf="2015-01-01",
    label="Participatieplaats duurt uiterlijk tot",
)
def participatieplaats_uiterlijk(
    participatieplaats_begin: Datum,
    participatieplaats_helpt: JaNee,
    participatieplaats_zonder_kans_maanden: Maanden,
    participatieplaats_maanden: Maanden,
    participatieplaats_verlenging_maanden: Maanden,
    keer_verlengd: Aantal,
) -> Datum:
    """Twee jaar, en daarna ten hoogste twee keer een jaar erbij. Het werk is extra en onbetaald.

    Maakt het werk de kans op een baan niet groter, dan stopt het twaalf maanden na het begin.
    """
    if not participatieplaats_helpt:
        return plus_maanden(participatieplaats_begin, participatieplaats_zonder_kans_maanden)
    erbij = participatieplaats_verlenging_maanden * keer_verlengd
    return plus_maanden(participatieplaats_begin, participatieplaats_maanden + erbij)


@regel(bron="Participatiewet art. 10a lid 8", vanaf="2015-01-01", label="Participatieplaats beoordelen uiterlijk")
def participatieplaats_beoordelen(
    participatieplaats_begin: Datum, participatieplaats_beoordeling_maanden: Maanden
) -> Datum:
    """Negen maanden na het begin kijkt het college of het werk de kans op een baan groter maakt."""
    return plus_maanden(participatieplaats_begin, participatieplaats_beoordeling_maanden)


@regel(bron="Participatiewet art. 10a lid 5", vanaf="2015-01-01", label="Scholing bij de participatieplaats vanaf")
def participatieplaats_scholing_vanaf(
    participatieplaats_begin: Datum, participatieplaats_scholing_maanden: Maanden
) -> Datum:
    """Zes maanden na het begin biedt het college scholing of een opleiding aan."""
    return plus_maanden(participatieplaats_begin, participatieplaats_scholing_maanden)


@regel(
    bron="Participatiewet art. 10a lid 5",
    vanaf="2015-01-01",
    label="Moet het college scholing bieden bij de participatieplaats",
)
def participatieplaats_scholing(
    heeft_startkwalificatie: JaNee, scholing_te_zwaar: JaNee, scholing_helpt_naar_werk: JaNee
) -> JaNee:
    """Ja, zonder startkwalificatie. Niet als het te zwaar is, of de kans op een baan niet groter maakt."""
    return not heeft_startkwalificatie and not scholing_te_zwaar and scholing_helpt_naar_werk


@regel(bron="Participatiewet art. 10a lid 6", vanaf="2015-01-01", label="Premie bij de participatieplaats kan vanaf")
def participatieplaats_premie_vanaf(
    participatieplaats_begin: Datum, hoeveelste_premie: Aantal, participatieplaats_premie_maanden: Maanden
) -> Datum:
    """Telkens na zes maanden werk: de eerste na zes maanden, de tweede na een jaar, enzovoort."""
    return plus_maanden(participatieplaats_begin, participatieplaats_premie_maanden * hoeveelste_premie)


@regel(bron="Participatiewet art. 10a lid 6", vanaf="2015-01-01", label="Recht op premie bij de participatieplaats")
def participatieplaats_premie(
    premie_beoordeeld_op: Datum, participatieplaats_premie_vanaf: Datum, voldoende_meegewerkt: JaNee
) -> JaNee:
    """Als de zes maanden voorbij zijn en het college vindt dat iemand genoeg meewerkte. De gemeente bepaalt hoeveel."""
    return premie_beoordeeld_op >= participatieplaats_premie_vanaf and voldoende_meegewerkt


@regel(bron="Participatiewet art. 10f", vanaf="2015-01-01", tot="2026-01-01", label="Hulp bij leren en werken mogelijk")
def hulp_bij_leren_en_werken(
    leeftijd: Jaren,
    leerplicht_vanaf: Jaren,
    leeftijd_volwassen: Jaren,
    leeftijd_jongere: Jaren,
    is_leerplichtig: JaNee,
    heeft_startkwalificatie: JaNee,
) -> JaNee:
    """Wie 16 of 17 is en naar school moet, of 18 tot en met 26 zonder startkwalificatie."""
    naar_school = leerplicht_vanaf <= leeftijd < leeftijd_volwassen and is_leerplichtig
    zonder_diploma = leeftijd_volwassen <= leeftijd < leeftijd_jongere and not heeft_startkwalificatie
    return naar_school or zonder_diploma


@regel(bron="Participatiewet art. 6b", vanaf="2015-01-01", label="Urenbeperking opnieuw vragen kan vanaf")
def urenbeperking_opnieuw_vanaf(vorige_aanvraag_urenbeperking_op: Datum, urenbeperking_maanden: Maanden) -> Datum:
    """Ten hoogste één keer in twaalf maanden. UWV adviseert en het college besluit."""
    return plus_maanden(vorige_aanvraag_urenbeperking_op, urenbeperking_maanden)
