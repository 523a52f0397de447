"""Loonkostensubsidie: Participatiewet art. 10d, in de versies van 2015, 2017 en 2024.

Rounding: the law has no rule for it; the amount a month is rounded once, half up to the cent.
"""

from __future__ import annotations

from luwte.engine import regel
from luwte.engine.units import (
    NIETS,
    Deel,
    EuroPerJaar,
    EuroPerMaand,
    ExactPerMaand,
    JaNee,
    MaandenPerJaar,
    Uren,
)
from luwte.wet.eenheden import Financieringsregime, Rechtspositie


@regel(
    bron="Participatiewet art. 10d lid 4",
    vanaf="2015-01-01",
    label="Grondslag van de loonkostensubsidie",
)
def loonkostensubsidie_grondslag(wml_per_maand: EuroPerMaand, vakantiebijslag: Deel) -> ExactPerMaand:
    """Het minimumloon van iemands leeftijd plus vakantiebijslag, bij een volledige werkweek."""
    return wml_per_maand * (1 + vakantiebijslag)


@regel(
    bron="Participatiewet art. 10d lid 4 (tekst tot 2024): normale arbeidsduur, alleen omlaag",
    vanaf="2015-01-01",
    tot="2024-01-01",
    label="Deel van de werkweek",
)
def werkweekdeel(uren: Uren, normuren: Uren) -> Deel:
    """De uren van iemand als deel van de volledige werkweek bij de werkgever, nooit meer dan 1."""
    return min(uren, normuren) / normuren


@regel(
    bron="Participatiewet art. 10d lid 4 en 5 (tekst vanaf 2024)",
    vanaf="2024-01-01",
    label="Deel van de werkweek",
)
def werkweekdeel__2024(uren: Uren, normuren: Uren, lks_normweek: Uren) -> Deel:
    """De uren als deel van 36, ten hoogste de volledige werkweek van de werkgever."""
    return min(uren, normuren) / lks_normweek


@regel(
    bron="Participatiewet art. 6 lid 1 onder g en art. 10d lid 4 (tekst 2015)",
    vanaf="2015-01-01",
    tot="2017-01-01",
    label="Loonkostensubsidie per maand",
)
def loonkostensubsidie_per_maand(
    loonkostensubsidie_grondslag: ExactPerMaand,
    functieloon_per_maand: EuroPerMaand,
    vakantiebijslag: Deel,
    loonwaarde: Deel,
    lks_maximum: Deel,
    werkgeverslasten: Deel,
    werkweekdeel: Deel,
) -> EuroPerMaand:
    """Tot 2017 was de loonwaarde een deel van het loon van de functie, niet van het minimumloon."""
    waarde_van_het_werk = functieloon_per_maand * (1 + vakantiebijslag) * loonwaarde
    tekort = max(loonkostensubsidie_grondslag - waarde_van_het_werk, NIETS)
    vergoed = min(tekort, loonkostensubsidie_grondslag * lks_maximum)
    return vergoed * (1 + werkgeverslasten) * werkweekdeel


@regel(
    bron="Participatiewet art. 10d lid 4",
    vanaf="2017-01-01",
    label="Loonkostensubsidie per maand",
)
def loonkostensubsidie_per_maand__2017(
    loonkostensubsidie_grondslag: ExactPerMaand,
    loonwaarde: Deel,
    lks_maximum: Deel,
    werkgeverslasten: Deel,
    werkweekdeel: Deel,
) -> EuroPerMaand:
    """Het minimumloon min de loonwaarde, ten hoogste 70%, plus werkgeverslasten, naar uren."""
    vergoed = min(1 - loonwaarde, lks_maximum)
    return loonkostensubsidie_grondslag * vergoed * (1 + werkgeverslasten) * werkweekdeel


@regel(
    bron="Participatiewet art. 10d lid 5",
    vanaf="2017-02-01",
    label="Loonkostensubsidie per maand in de eerste zes maanden",
)
def loonkostensubsidie_forfait_per_maand(
    loonkostensubsidie_grondslag: ExactPerMaand,
    lks_forfait: Deel,
    werkgeverslasten: Deel,
    werkweekdeel: Deel,
) -> EuroPerMaand:
    """In overleg met de werkgever ten hoogste zes maanden de helft, zonder loonwaardemeting."""
    return loonkostensubsidie_grondslag * lks_forfait * (1 + werkgeverslasten) * werkweekdeel


@regel(
    bron="Participatiewet art. 10d lid 4 en 7",
    vanaf="2015-01-01",
    label="Loonkostensubsidie per jaar",
)
def loonkostensubsidie_per_jaar(
    loonkostensubsidie_per_maand: EuroPerMaand, maanden_per_jaar: MaandenPerJaar
) -> EuroPerJaar:
    """Twaalf keer het maandbedrag van deze dag; het bedrag verandert met het minimumloon."""
    return loonkostensubsidie_per_maand * maanden_per_jaar


@regel(
    bron="Participatiewet art. 10b lid 9; Wajong art. 2:20",
    vanaf="2017-01-01",
    label="Vergoeding van het loon",
)
def financieringsregime(rechtspositie: Rechtspositie, uwv_geeft_loondispensatie: JaNee) -> Financieringsregime:
    """Bij een Wajong-uitkering kan UWV voor deze baan loondispensatie geven. Anders geeft de gemeente subsidie."""
    if rechtspositie == "wajong" and uwv_geeft_loondispensatie:
        return "loondispensatie"
    return "loonkostensubsidie"


@regel(
    bron="Participatiewet art. 6 lid 1 onder g, art. 7 lid 1 onder a en art. 10d (tekst 2015)",
    vanaf="2015-01-01",
    tot="2017-01-01",
    zekerheid="afgeleid",
    label="Loonkostensubsidie van de gemeente per maand",
)
def loonkostensubsidie_van_gemeente_per_maand(
    rechtspositie: Rechtspositie, loonkostensubsidie_per_maand: EuroPerMaand
) -> EuroPerMaand:
    """Tot 2017 alleen voor de groepen van artikel 7, niet voor wie een uitkering van UWV had."""
    if rechtspositie == "wajong" or rechtspositie == "uwv_overig":
        return NIETS
    return loonkostensubsidie_per_maand


@regel(
    bron="Participatiewet art. 10b lid 9 en art. 10d",
    vanaf="2017-01-01",
    label="Loonkostensubsidie van de gemeente per maand",
)
def loonkostensubsidie_van_gemeente_per_maand__2017(
    financieringsregime: Financieringsregime, loonkostensubsidie_per_maand: EuroPerMaand
) -> EuroPerMaand:
    """Wat de gemeente per maand aan de werkgever betaalt; niets als UWV loondispensatie geeft."""
    if financieringsregime == "loondispensatie":
        return NIETS
    return loonkostensubsidie_per_maand


@regel(bron="Participatiewet art. 6 lid 1 onder g", vanaf="2017-01-01", label="Loonwaarde")
def loonopbouw_loonwaarde(loonwaarde: Deel) -> Deel:
    """Het deel van het minimumloon dat iemand zelf verdient voor de werkgever."""
    return loonwaarde


@regel(bron="Participatiewet art. 10d lid 4", vanaf="2017-01-01", label="Loonkostensubsidie")
def loonopbouw_loonkostensubsidie(loonwaarde: Deel, lks_maximum: Deel) -> Deel:
    """Het deel van het minimumloon dat de gemeente vergoedt: de rest, ten hoogste 70%."""
    return min(1 - loonwaarde, lks_maximum)


@regel(
    bron="Regionale notitie Zaanstreek-Waterland 2017, par. 3.3 en 4.5",
    vanaf="2017-01-01",
    zekerheid="uit notitie",
    label="Deel van de werkgever",
)
def loonopbouw_werkgever(loonopbouw_loonwaarde: Deel, loonopbouw_loonkostensubsidie: Deel) -> Deel:
    """Het deel van het minimumloon dat niemand vergoedt, bij een loonwaarde onder 30%."""
    return 1 - loonopbouw_loonwaarde - loonopbouw_loonkostensubsidie
