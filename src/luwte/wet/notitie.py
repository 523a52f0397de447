"""De tabellen uit de notitie van 2017 zoals zij gedrukt zijn, met de afrondingen van toen.

The note rounds in three ways and uses two wage bases; each line here declares what it does, so
the printed tables of seed 002 par. 3.2 and chapter 6 come out to the euro.
"""

from __future__ import annotations

from luwte.engine import regel
from luwte.engine.units import (
    Deel,
    EuroPerJaar,
    EuroPerUur,
    ExactPerJaar,
    HonderdtallenOmlaagPerJaar,
    HonderdtallenPerJaar,
    TientallenOmlaagPerJaar,
    Uren,
    UrenPerJaar,
)

NOTITIE = "Regionale notitie Zaanstreek-Waterland 2017"


@regel(
    bron=f"{NOTITIE}, par. 3.2",
    vanaf="2017-01-01",
    tot="2018-01-01",
    zekerheid="uit notitie",
    label="Loonkosten (notitie)",
)
def notitie_loonkosten(
    loonkosten_voltijd: ExactPerJaar, uren: Uren, begeleidingskosten_week: Uren
) -> HonderdtallenPerJaar:
    """Loonkosten bij een volledige week van 36 uur, naar rato, op honderd euro afgerond."""
    return loonkosten_voltijd * uren / begeleidingskosten_week


@regel(
    bron=f"{NOTITIE}, noot vi en xxiii",
    vanaf="2017-01-01",
    tot="2018-01-01",
    zekerheid="uit notitie",
    label="Loonkosten bij een volledige werkweek met ongeveer 20% lasten (notitie)",
)
def notitie_loonkosten_ruw(jaarloon_voltijd: ExactPerJaar, notitie_werkgeverslasten_ruw: Deel) -> EuroPerJaar:
    """De grove maatstaf van de noten; de tabel zelf rekent met 23%."""
    return jaarloon_voltijd * (1 + notitie_werkgeverslasten_ruw)


@regel(
    bron=f"{NOTITIE}, hoofdstuk 6 (voetnoot bij de kosten)",
    vanaf="2017-01-01",
    tot="2018-01-01",
    zekerheid="uit notitie",
    label="Loonkosten via payroll (notitie)",
)
def notitie_loonkosten_payroll(payroll_tarief: EuroPerUur, verloonde_uren: UrenPerJaar) -> EuroPerJaar:
    """Het tarief van het payrollbedrijf, maal alle uren van het jaar."""
    return payroll_tarief * verloonde_uren


@regel(
    bron=f"{NOTITIE}, par. 3.2",
    vanaf="2017-01-01",
    tot="2018-01-01",
    zekerheid="uit notitie",
    label="Begeleiding en indirecte kosten (notitie)",
)
def notitie_begeleidingskosten(
    notitie_begeleidingskosten_voltijd: EuroPerJaar, uren: Uren, begeleidingskosten_week: Uren
) -> HonderdtallenPerJaar:
    """Het hoogste bedrag van de bandbreedte, naar rato van 36 uur, op honderd euro afgerond."""
    return notitie_begeleidingskosten_voltijd * uren / begeleidingskosten_week


@regel(
    bron=f"{NOTITIE}, par. 3.2",
    vanaf="2017-01-01",
    tot="2018-01-01",
    zekerheid="uit notitie",
    label="Totaal kosten (notitie)",
)
def notitie_kosten(
    notitie_loonkosten: HonderdtallenPerJaar, notitie_begeleidingskosten: HonderdtallenPerJaar
) -> EuroPerJaar:
    """De som van de afgeronde regels."""
    return notitie_loonkosten + notitie_begeleidingskosten


@regel(
    bron=f"{NOTITIE}, hoofdstuk 6",
    vanaf="2017-01-01",
    tot="2018-01-01",
    zekerheid="uit notitie",
    label="Urendeel van een plek van 31 uur (notitie)",
)
def notitie_urendeel(uren: Uren, uren_per_plek: Uren) -> Deel:
    """De uren als deel van 31, ten hoogste 1."""
    return min(uren, uren_per_plek) / uren_per_plek


@regel(
    bron=f"{NOTITIE}, hoofdstuk 6 (uitgaande van 36 uur regulier)",
    vanaf="2017-01-01",
    tot="2018-01-01",
    zekerheid="uit notitie",
    label="Loonwaarde bij 31 uur (notitie)",
)
def notitie_loonwaarde_plek(jaarloon_voltijd: ExactPerJaar, notitie_loonwaardedeel: Deel) -> HonderdtallenOmlaagPerJaar:
    """30% van het loon bij 36 uur zonder lasten, omlaag op honderd euro."""
    return jaarloon_voltijd * notitie_loonwaardedeel


@regel(
    bron=f"{NOTITIE}, hoofdstuk 6",
    vanaf="2017-01-01",
    tot="2018-01-01",
    zekerheid="uit notitie",
    label="Loonwaarde (notitie)",
)
def notitie_loonwaarde(
    notitie_loonwaarde_plek: HonderdtallenOmlaagPerJaar, notitie_urendeel: Deel
) -> HonderdtallenOmlaagPerJaar:
    """Het bedrag bij 31 uur, naar rato, omlaag op honderd euro."""
    return notitie_loonwaarde_plek * notitie_urendeel


@regel(
    bron=f"{NOTITIE}, hoofdstuk 6",
    vanaf="2017-01-01",
    tot="2018-01-01",
    zekerheid="uit notitie",
    label="Loonkostensubsidie (notitie)",
)
def notitie_loonkostensubsidie(
    loonkostenbudget_per_plek: EuroPerJaar, notitie_urendeel: Deel
) -> TientallenOmlaagPerJaar:
    """Het gemiddelde bedrag van het Rijk bij 31 uur, naar rato, omlaag op tien euro."""
    return loonkostenbudget_per_plek * notitie_urendeel


@regel(
    bron=f"{NOTITIE}, hoofdstuk 6",
    vanaf="2017-01-01",
    tot="2018-01-01",
    zekerheid="uit notitie",
    label="Algemene subsidie beschut (notitie)",
)
def notitie_subsidie_algemeen(
    begeleidingsbudget_per_plek: EuroPerJaar, notitie_urendeel: Deel
) -> HonderdtallenOmlaagPerJaar:
    """De algemene subsidie naar rato, omlaag op honderd euro."""
    return begeleidingsbudget_per_plek * notitie_urendeel


@regel(
    bron=f"{NOTITIE}, hoofdstuk 6",
    vanaf="2017-01-01",
    tot="2018-01-01",
    zekerheid="uit notitie",
    label="Tijdelijke subsidie beschut (notitie)",
)
def notitie_subsidie_tijdelijk(notitie_tijdelijk_bedrag: EuroPerJaar) -> EuroPerJaar:
    """Het volle bedrag, ook onder 31 uur: de tabel volgt hier de eigen regel naar rato niet."""
    return notitie_tijdelijk_bedrag


@regel(
    bron=f"{NOTITIE}, hoofdstuk 6 en noot xiii",
    vanaf="2017-01-01",
    tot="2018-01-01",
    zekerheid="uit notitie",
    label="Belastingvoordeel LIV (notitie)",
)
def notitie_lage_inkomensvoordeel(
    liv_laag_tarief: EuroPerUur, verloonde_uren: UrenPerJaar
) -> HonderdtallenOmlaagPerJaar:
    """Het lage bedrag per uur maal de uren van het jaar, omlaag op honderd euro."""
    return liv_laag_tarief * verloonde_uren


@regel(
    bron=f"{NOTITIE}, hoofdstuk 6",
    vanaf="2017-01-01",
    tot="2018-01-01",
    zekerheid="uit notitie",
    label="Totaal baten (notitie)",
)
def notitie_baten(
    notitie_loonwaarde: HonderdtallenOmlaagPerJaar,
    notitie_loonkostensubsidie: TientallenOmlaagPerJaar,
    notitie_subsidie_algemeen: HonderdtallenOmlaagPerJaar,
    notitie_subsidie_tijdelijk: EuroPerJaar,
    notitie_lage_inkomensvoordeel: HonderdtallenOmlaagPerJaar,
) -> EuroPerJaar:
    """De som van de afgeronde regels."""
    return (
        notitie_loonwaarde
        + notitie_loonkostensubsidie
        + notitie_subsidie_algemeen
        + notitie_subsidie_tijdelijk
        + notitie_lage_inkomensvoordeel
    )


@regel(
    bron=f"{NOTITIE}, hoofdstuk 6 (niet gedrukt; baten min kosten)",
    vanaf="2017-01-01",
    tot="2018-01-01",
    zekerheid="afgeleid",
    label="Saldo (notitie)",
)
def notitie_saldo(notitie_baten: EuroPerJaar, notitie_kosten: EuroPerJaar) -> EuroPerJaar:
    """Wat de notitie 'in balans' noemt."""
    return notitie_baten - notitie_kosten


@regel(
    bron=f"{NOTITIE}, hoofdstuk 6 (voetnoot bij de kosten)",
    vanaf="2017-01-01",
    tot="2018-01-01",
    zekerheid="afgeleid",
    label="Meerkosten van payroll (notitie)",
)
def notitie_meerkosten_payroll(
    notitie_loonkosten_payroll: EuroPerJaar, notitie_loonkosten: HonderdtallenPerJaar
) -> EuroPerJaar:
    """De tijdelijke extra kosten van payroll, naast de afgeronde loonkosten."""
    return notitie_loonkosten_payroll - notitie_loonkosten


@regel(
    bron=f"{NOTITIE}, par. 3.1 (niet gedrukt)",
    vanaf="2017-01-01",
    tot="2018-01-01",
    zekerheid="afgeleid",
    label="Saldo zonder tijdelijke subsidie (notitie)",
)
def notitie_saldo_zonder_tijdelijke_subsidie(
    notitie_saldo: EuroPerJaar, notitie_subsidie_tijdelijk: EuroPerJaar
) -> EuroPerJaar:
    """Zonder het tijdelijke geld is de plek niet kostendekkend."""
    return notitie_saldo - notitie_subsidie_tijdelijk


@regel(
    bron=f"{NOTITIE}, par. 3.1 (niet gedrukt)",
    vanaf="2017-01-01",
    tot="2018-01-01",
    zekerheid="afgeleid",
    label="Saldo zonder LIV (notitie)",
)
def notitie_saldo_zonder_lage_inkomensvoordeel(
    notitie_saldo: EuroPerJaar, notitie_lage_inkomensvoordeel: HonderdtallenOmlaagPerJaar
) -> EuroPerJaar:
    """Zonder het belastingvoordeel is de plek niet kostendekkend."""
    return notitie_saldo - notitie_lage_inkomensvoordeel
