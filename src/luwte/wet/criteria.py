"""Wat UWV onder de criteria verstaat: aanpassingen, permanent toezicht en intensieve begeleiding.

The words of the method (SMBA) behind the two criteria of ``toegang``; a help to gather evidence.
"""

from __future__ import annotations

from luwte.engine import regel
from luwte.engine.units import JaNee

PAGINA = "samenvoordeklant.nl, mei 2019 (methode SMBA)"
ADVISERING = "Besluit advisering beschut werk art. 3"


@regel(
    bron=f"{PAGINA}; {ADVISERING} lid 1 onder a",
    vanaf="2015-01-01",
    laag="uwv",
    zekerheid="uit notitie",
    label="Aanpassingen van het werk nodig",
)
def aanpassing_van_werk_nodig(
    werkplek_aanpassen: JaNee,
    taken_splitsen: JaNee,
    begeleiding_aanpassen: JaNee,
    werktempo_aanpassen: JaNee,
    arbeidsduur_aanpassen: JaNee,
) -> JaNee:
    """Vijf soorten: de werkplek, de taken, de manier van begeleiden, het tempo of de arbeidsduur."""
    return werkplek_aanpassen or taken_splitsen or begeleiding_aanpassen or werktempo_aanpassen or arbeidsduur_aanpassen


@regel(bron=PAGINA, vanaf="2015-01-01", laag="uwv", zekerheid="uit notitie", label="Permanent toezicht nodig")
def permanent_toezicht_nodig(begeleider_altijd_aanwezig: JaNee, begeleider_kent_persoon: JaNee) -> JaNee:
    """Een begeleider die altijd op de werkvloer is, en die weet wat er bij deze persoon speelt."""
    return begeleider_altijd_aanwezig and begeleider_kent_persoon


@regel(bron=PAGINA, vanaf="2015-01-01", laag="uwv", zekerheid="uit notitie", label="Intensieve begeleiding nodig")
def intensieve_begeleiding_nodig(begeleiding_elk_dagdeel: JaNee, werk_ligt_merkbaar_stil: JaNee) -> JaNee:
    """Elk dagdeel begeleiding, en het werk ligt daardoor merkbaar stil."""
    return begeleiding_elk_dagdeel and werk_ligt_merkbaar_stil


@regel(
    bron=f"{ADVISERING} lid 1 onder a",
    vanaf="2015-01-01",
    laag="uwv",
    label="Voldoet aan het criterium aanpassingen",
)
def criterium_aanpassingen(aanpassing_van_werk_nodig: JaNee, aanpassing_redelijk_voor_werkgever: JaNee) -> JaNee:
    """Er zijn aanpassingen nodig, en een werkgever kan die niet binnen redelijke grenzen doen.

    Wat redelijk is, hangt af van de persoon, het werk en de omgeving.
    """
    return aanpassing_van_werk_nodig and not aanpassing_redelijk_voor_werkgever


@regel(
    bron=f"{ADVISERING} lid 1 onder b",
    vanaf="2015-01-01",
    laag="uwv",
    label="Voldoet aan het criterium begeleiding",
)
def criterium_begeleiding(
    permanent_toezicht_nodig: JaNee, intensieve_begeleiding_nodig: JaNee, begeleiding_redelijk_voor_werkgever: JaNee
) -> JaNee:
    """Permanent toezicht of intensieve begeleiding, die een werkgever niet binnen redelijke grenzen kan geven."""
    nodig = permanent_toezicht_nodig or intensieve_begeleiding_nodig
    return nodig and not begeleiding_redelijk_voor_werkgever


@regel(
    bron=f"{ADVISERING} lid 2",
    vanaf="2015-01-01",
    laag="uwv",
    label="Aangewezen op beschut werk, per criterium bekeken",
)
def aangewezen_volgens_onderdelen(criterium_aanpassingen: JaNee, criterium_begeleiding: JaNee) -> JaNee:
    """Eén criterium is genoeg."""
    return criterium_aanpassingen or criterium_begeleiding
