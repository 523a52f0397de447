"""Choices in the rules of money and contracts, in the law's own words."""

from __future__ import annotations

from fractions import Fraction
from typing import Annotated

from luwte.engine.units import Unit, choice

LKS_AANLEIDING_UNIT = choice(
    "aanleiding",
    voornemen_werkgever="de werkgever wil iemand in dienst nemen",
    ambtshalve_of_aanvraag="ambtshalve, of op aanvraag van werkgever of persoon",
)
LKS_AANVRAGER_UNIT = choice("wie vraagt", "college", "werkgever", "persoon", "ander")
ANDERE_SUBSIDIE_UNIT = choice("andere subsidie", "geen", "loonkosten", "begeleiding")
VERHUIZING_UNIT = choice(
    "verhuizing",
    binnen_nederland="binnen Nederland",
    eu_eer_zwitserland="naar de EU, de EER of Zwitserland",
    elders="naar een ander land",
)
BETALER_UNIT = choice(
    "wie betaalt",
    eerste_gemeente="de gemeente waar het begon",
    nieuwe_gemeente="de nieuwe gemeente",
    niemand="de gemeente waar het begon niet meer",
)
VASTSTELLER_UNIT = choice("wie vaststelt", college="het college")
METER_UNIT = choice("wie meet", uwv="UWV", deskundige="een andere deskundige")
INBRENG_UNIT = choice("wie iets inbrengt", werkgever="de werkgever", werknemer="de werknemer", ander="iemand anders")
PROEFDOEL_UNIT = choice(
    "doel van een proefplaatsing",
    loonwaarde="de loonwaarde meten",
    wennen="aan elkaar wennen",
    werkervaring="werkervaring opdoen",
    jobcarving="passende taken zoeken",
    voorzieningen="kijken welke voorzieningen nodig zijn",
)
KETENREGIME_UNIT = choice(
    "ketenregeling",
    oud="de regels tot juli 2015",
    wwz="Wet werk en zekerheid",
    wab="Wet arbeidsmarkt in balans",
)
ABU_REGIME_UNIT = choice("cao voor uitzendkrachten", oud="78 weken en vier jaar", nieuw="52 weken en drie jaar")
CONTRACTDUUR_UNIT = choice("soort contract", "tijdelijk", "vast")
VERKENSTAP_UNIT = choice(
    "stap",
    voortraject="voortraject",
    proefplaatsing="proefplaatsing",
    tijdelijk_contract="tijdelijk contract",
    vast_contract="vast contract",
)
JONG_GEZIN_UNIT = choice(
    "gezin onder 21 jaar",
    alleen="zonder partner",
    beiden_jong="een paar, beiden onder 21 jaar, zonder kinderen",
    een_jong="een paar, een van beiden onder 21 jaar, zonder kinderen",
    beiden_jong_met_kind="een paar, beiden onder 21 jaar, met kinderen",
    een_jong_met_kind="een paar, een van beiden onder 21 jaar, met kinderen",
)
SCHATTING_UNIT = choice("schatting", "ja", "nee", onzeker="te dicht bij de norm om te zeggen")

PERSONEN_PER_PLEK_UNIT = Unit("personen per plek")

LksAanleiding = Annotated[str, LKS_AANLEIDING_UNIT]
LksAanvrager = Annotated[str, LKS_AANVRAGER_UNIT]
AndereSubsidie = Annotated[str, ANDERE_SUBSIDIE_UNIT]
Verhuizing = Annotated[str, VERHUIZING_UNIT]
Betaler = Annotated[str, BETALER_UNIT]
Vaststeller = Annotated[str, VASTSTELLER_UNIT]
Meter = Annotated[str, METER_UNIT]
Inbreng = Annotated[str, INBRENG_UNIT]
Proefdoel = Annotated[str, PROEFDOEL_UNIT]
Ketenregime = Annotated[str, KETENREGIME_UNIT]
AbuRegime = Annotated[str, ABU_REGIME_UNIT]
Contractduur = Annotated[str, CONTRACTDUUR_UNIT]
Verkenstap = Annotated[str, VERKENSTAP_UNIT]
JongGezin = Annotated[str, JONG_GEZIN_UNIT]
Schatting = Annotated[str, SCHATTING_UNIT]
PersonenPerPlek = Annotated[Fraction, PERSONEN_PER_PLEK_UNIT]
