"""Welke groepen de wet noemt, per versie van artikel 7 en artikel 10b.

``rechtspositie`` (the casework's five kinds of income) follows from the finer ground that the law names.
"""

from __future__ import annotations

from luwte.engine import regel
from luwte.engine.units import JaNee, Jaren
from luwte.wet.eenheden import Rechtspositie
from luwte.wet.eenheden_toegang import WettelijkeGrond


@regel(
    bron="Participatiewet art. 7 lid 1 onder a",
    vanaf="2015-01-01",
    label="Hoort bij een groep van artikel 7",
)
def groep_van_artikel_7(wettelijke_grond: WettelijkeGrond) -> JaNee:
    """De zeven groepen die de gemeente helpt: van bijstand tot mensen zonder uitkering."""
    uitkering = (
        wettelijke_grond == "bijstand"
        or wettelijke_grond == "anw"
        or wettelijke_grond == "ioaw"
        or wettelijke_grond == "ioaz"
    )
    werk = wettelijke_grond == "wia_met_hulp_van_gemeente" or wettelijke_grond == "werkt_met_loonkostensubsidie"
    return uitkering or werk or wettelijke_grond == "geen_uitkering"


@regel(
    bron="Participatiewet art. 10b lid 1 (tekst 2017; Stb. 2016, 519)",
    vanaf="2017-01-01",
    tot="2018-01-01",
    label="Heeft een uitkering van UWV die artikel 10b noemt",
)
def uwv_uitkering_van_10b(groep_van_artikel_7: JaNee) -> JaNee:
    """Elke uitkering van UWV. De wet noemt in dit jaar geen lijst van wetten."""
    return not groep_van_artikel_7


@regel(
    bron="Participatiewet art. 10b lid 1 (tekst 2018)",
    vanaf="2018-01-01",
    label="Heeft een uitkering van UWV die artikel 10b noemt",
)
def uwv_uitkering_van_10b__2018(wettelijke_grond: WettelijkeGrond) -> JaNee:
    """WW, IOW, WAZ, Wajong, WIA, WAO, ZW, Wamil, of arbeidsondersteuning Wajong."""
    arbeidsongeschikt = (
        wettelijke_grond == "waz"
        or wettelijke_grond == "wia"
        or wettelijke_grond == "wao"
        or wettelijke_grond == "wamil"
    )
    jong = wettelijke_grond == "wajong" or wettelijke_grond == "wajong_ondersteuning"
    werkloos = wettelijke_grond == "ww" or wettelijke_grond == "iow"
    return arbeidsongeschikt or jong or werkloos or wettelijke_grond == "zw"


@regel(
    bron="Participatiewet art. 10b lid 1 (tekst 2015) en art. 7 lid 1 onder a",
    vanaf="2015-01-01",
    tot="2017-01-01",
    label="Noemt de wet deze groep",
)
def genoemd_in_10b(groep_van_artikel_7: JaNee) -> JaNee:
    """Tot 2017 alleen de groepen van artikel 7."""
    return groep_van_artikel_7


@regel(bron="Participatiewet art. 10b lid 1", vanaf="2017-01-01", tot="2026-01-01", label="Noemt de wet deze groep")
def genoemd_in_10b__2017(groep_van_artikel_7: JaNee, uwv_uitkering_van_10b: JaNee) -> JaNee:
    """De groepen van artikel 7, en wie een uitkering van UWV heeft."""
    return groep_van_artikel_7 or uwv_uitkering_van_10b


@regel(
    bron="Participatiewet art. 7 lid 3, 7a lid 1 onder a en 10b lid 1 (tekst 2026)",
    vanaf="2026-01-01",
    label="Noemt de wet deze groep",
)
def genoemd_in_10b__2026(groep_van_artikel_7: JaNee, onderwijs_gaat_voor: JaNee, uwv_uitkering_van_10b: JaNee) -> JaNee:
    """De groepen van artikel 7, en wie een uitkering van UWV heeft die de wet noemt.

    Wie jonger is dan 27 hoort bij die groepen als onderwijs niet kan of niet past (artikel 7a).
    """
    if groep_van_artikel_7:
        return not onderwijs_gaat_voor
    return uwv_uitkering_van_10b


@regel(
    bron="Participatiewet art. 7 lid 1 onder a en art. 10b lid 1",
    vanaf="2015-01-01",
    zekerheid="afgeleid",
    label="Rechtspositie die bij de wet hoort",
)
def rechtspositie_volgens_de_wet(wettelijke_grond: WettelijkeGrond, groep_van_artikel_7: JaNee) -> Rechtspositie:
    """De vijf soorten inkomen van een dossier. IOAW en IOAZ tellen hier als bijstand: de gemeente betaalt ze."""
    if wettelijke_grond == "bijstand" or wettelijke_grond == "ioaw" or wettelijke_grond == "ioaz":
        return "bijstand"
    if wettelijke_grond == "anw":
        return "anw"
    if groep_van_artikel_7:
        return "nug"
    if wettelijke_grond == "wajong" or wettelijke_grond == "wajong_ondersteuning":
        return "wajong"
    return "uwv_overig"


@regel(bron="Participatiewet art. 7a (tekst 2026)", vanaf="2026-01-01", label="Valt onder artikel 7a")
def valt_onder_artikel_7a(leeftijd: Jaren, leeftijd_jongere: Jaren) -> JaNee:
    """Sinds 2026 staat wie jonger is dan 27 in een eigen artikel."""
    return leeftijd < leeftijd_jongere


@regel(
    bron="Participatiewet art. 7 lid 3 onder a (teksten van 2015 tot 2026)",
    vanaf="2015-01-01",
    tot="2026-01-01",
    label="Gaat eerst naar school",
)
def onderwijs_gaat_voor(leeftijd: Jaren, leeftijd_jongere: Jaren, kan_naar_school: JaNee) -> JaNee:
    """Wie jonger is dan 27 en onderwijs kan volgen dat het Rijk betaalt, krijgt geen hulp naar werk."""
    return leeftijd < leeftijd_jongere and kan_naar_school


@regel(
    bron="Participatiewet art. 7 lid 3 onder a en 7a lid 1 onder a (tekst 2026)",
    vanaf="2026-01-01",
    label="Gaat eerst naar school",
)
def onderwijs_gaat_voor__2026(leeftijd: Jaren, leeftijd_jongere: Jaren, onderwijs_kan_en_past: JaNee) -> JaNee:
    """Wie jonger is dan 27 krijgt hulp naar werk als het college vindt dat onderwijs niet kan of niet past."""
    return leeftijd < leeftijd_jongere and onderwijs_kan_en_past


@regel(
    bron="Participatiewet art. 7 lid 3 onder c (tekst 2015)",
    vanaf="2015-01-01",
    tot="2017-01-01",
    label="Helpt UWV in plaats van de gemeente",
)
def uwv_helpt_naar_werk(
    krijgt_ook_uwv_uitkering: JaNee, wettelijke_grond: WettelijkeGrond, in_doelgroep_loonkostensubsidie: JaNee
) -> JaNee:
    """Wie een uitkering van UWV krijgt, tenzij iemand bij de doelgroep loonkostensubsidie hoort of hulp bij de WIA."""
    uitzondering = wettelijke_grond == "wia_met_hulp_van_gemeente" or in_doelgroep_loonkostensubsidie
    return krijgt_ook_uwv_uitkering and not uitzondering


@regel(
    bron="Participatiewet art. 7 lid 3 onder c (teksten van 2017, 2018 en 2026)",
    vanaf="2017-01-01",
    label="Helpt UWV in plaats van de gemeente",
)
def uwv_helpt_naar_werk__2017(krijgt_ook_uwv_uitkering: JaNee, loonkostensubsidie_telt_nog: JaNee) -> JaNee:
    """Wie een uitkering van UWV krijgt, tenzij de gemeente loonkostensubsidie gaf.

    Dat telt tot iemand twee jaar achter elkaar zelf het minimumloon verdient, zonder die subsidie.
    """
    return krijgt_ook_uwv_uitkering and not loonkostensubsidie_telt_nog
