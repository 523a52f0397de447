"""Choices that access, duty and terms ask for, in the law's own words."""

from __future__ import annotations

from typing import Annotated

from luwte.engine.units import UNITS, choice

#: Why somebody belongs to a group of art. 7 lid 1 onder a, or which law UWV pays by (art. 10b lid 1).
WETTELIJKE_GROND_UNIT = choice(
    "wettelijke grond",
    # What most people have stands first: a person reads down this list.
    bijstand="bijstand",
    geen_uitkering="geen uitkering",
    wajong="Wajong-uitkering",
    wia="WIA-uitkering",
    wao="WAO-uitkering",
    ww="WW-uitkering",
    zw="Ziektewet-uitkering",
    anw="Anw-uitkering",
    werkt_met_loonkostensubsidie="werkt met loonkostensubsidie (art. 10 lid 2)",
    ioaw="IOAW-uitkering",
    ioaz="IOAZ-uitkering",
    iow="IOW-uitkering",
    waz="WAZ-uitkering",
    wamil="Wamil-uitkering",
    andere_uwv_uitkering="andere uitkering van UWV",
    wajong_ondersteuning="arbeidsondersteuning (Wajong art. 2:15)",
    wia_met_hulp_van_gemeente="WIA art. 34a, 35 of 36: hulp van de gemeente",
)
ADVISEUR_UNIT = choice("adviseur", uwv="UWV", gemeente="gemeente", keuringsbureau="keuringsbureau")
WIJZE_VAN_BEOORDELEN_UNIT = choice(
    "wijze van beoordelen",
    onderzoek="UWV onderzoekt",
    positief_zonder_onderzoek="positief zonder onderzoek",
    negatief_zonder_onderzoek="negatief zonder onderzoek",
)
BEOORDELING_UNIT = choice("beoordeling", beschut="beschut werk", banenafspraak="banenafspraak", wajong="Wajong")
GEGEVENSBRON_UNIT = choice(
    "bron van gegevens",
    school="school",
    begeleider="organisatie die begeleidt",
    werkgever="werkgever",
    familie="familie of vrienden",
)
ONDERWERP_VERORDENING_UNIT = choice(
    "onderwerp van een verordening",
    selectie="hoe de gemeente personen kiest",
    omvang="hoeveel plekken de gemeente biedt",
    geen_beschut_werk="dat er geen beschut werk is",
    voorzieningen="voorzieningen die het werk mogelijk maken",
    overbrugging="voorzieningen tot de baan begint",
    hoger_aantal="een hoger aantal plekken",
    omvang_extra="hoe het extra aantal wordt bepaald",
    volgorde="wie de extra plekken eerst krijgt",
)
#: Which day decides who of the waiting list comes first; the ordinance chooses.
VOLGORDE_WACHTLIJST_UNIT = choice(
    "volgorde van de wachtlijst",
    besluit="wie het langst geleden het besluit kreeg",
    wachtlijst="wie het langst op de wachtlijst staat",
    aanmelding="wie zich het eerst meldde",
)
VORM_VAN_WERK_UNIT = choice(
    "vorm van werk",
    arbeidsovereenkomst="arbeidsovereenkomst",
    aanstelling="aanstelling als ambtenaar",
    proefplaatsing="proefplaatsing",
    behoud_van_uitkering="werken met behoud van uitkering",
    vrijwilligerswerk="vrijwilligerswerk",
    dagbesteding="dagbesteding",
)
SOORT_BAAN_UNIT = choice("soort baan", regulier="gewone baan", banenafspraak="banenafspraak", beschut="beschut werk")
VERVOLG_UNIT = choice("vervolg", plek="een plek", wachtlijst="de wachtlijst", geen="geen plek op deze grond")
NA_NIEUW_ADVIES_UNIT = choice(
    "na een nieuw advies",
    blijft="de baan gaat door",
    ander_werk="gesprek over ander werk",
    geen_arbeidsvermogen="gesprek over een uitkering of andere deelname",
)
REGIME_UNIT = choice("regels", wsw="Wet sociale werkvoorziening", participatiewet="Participatiewet")
OPSCHORTING_UNIT = choice(
    "reden van stilstaan",
    aanvulling="de aanvrager vult aan",
    buitenlandse_gegevens="gegevens uit het buitenland",
    instemming="de aanvrager stemt in met uitstel",
    vertraging_aanvrager="vertraging door de aanvrager",
    overmacht="overmacht",
    wacht_op_uwv="wachten op UWV",
)
BEGELEIDING_UNIT = choice("begeleiding", intensief="intensief", minder="minder intensief")
ONDERSTEUNER_UNIT = choice(
    "wie ondersteunt",
    erkende_deskundige="een erkende deskundige",
    interne_werkbegeleider="een begeleider op het werk zelf",
    ander="iemand anders",
)
HULP_AANVRAGER_UNIT = choice("wie hulp vraagt", persoon="de persoon", werkgever="de werkgever", ander="iemand anders")
ONDERWERP_HULP_UNIT = choice(
    "onderwerp over hulp",
    voorzieningen="voorzieningen naar werk",
    tegenprestatie="tegenprestatie",
    scholing_en_premie="scholing en premie bij een participatieplaats",
    beschut_werk="beschut werk",
    verdeling="eerlijke verdeling over personen en werkgevers",
    ziekte_zonder_polis="geld bij ziekte als de no-riskpolis niet geldt",
    verloop_loonkostensubsidie="hoe loonkostensubsidie verloopt",
    proefplaats="de proefplaats",
    persoonlijke_ondersteuning="persoonlijke ondersteuning",
    doorlopende_hulp="hulp die doorloopt",
    vakantie="vakantiedagen",
)

WettelijkeGrond = Annotated[str, WETTELIJKE_GROND_UNIT]
Adviseur = Annotated[str, ADVISEUR_UNIT]
WijzeVanBeoordelen = Annotated[str, WIJZE_VAN_BEOORDELEN_UNIT]
Beoordeling = Annotated[str, BEOORDELING_UNIT]
Gegevensbron = Annotated[str, GEGEVENSBRON_UNIT]
OnderwerpVerordening = Annotated[str, ONDERWERP_VERORDENING_UNIT]
VolgordeWachtlijst = Annotated[str, VOLGORDE_WACHTLIJST_UNIT]
#: What files with figures may use besides the units of the engine.
EIGEN_EENHEDEN = {**UNITS, "volgorde_wachtlijst": VOLGORDE_WACHTLIJST_UNIT}
VormVanWerk = Annotated[str, VORM_VAN_WERK_UNIT]
SoortBaan = Annotated[str, SOORT_BAAN_UNIT]
Vervolg = Annotated[str, VERVOLG_UNIT]
NaNieuwAdvies = Annotated[str, NA_NIEUW_ADVIES_UNIT]
Regime = Annotated[str, REGIME_UNIT]
Opschorting = Annotated[str, OPSCHORTING_UNIT]
Begeleiding = Annotated[str, BEGELEIDING_UNIT]
Ondersteuner = Annotated[str, ONDERSTEUNER_UNIT]
HulpAanvrager = Annotated[str, HULP_AANVRAGER_UNIT]
OnderwerpHulp = Annotated[str, ONDERWERP_HULP_UNIT]
