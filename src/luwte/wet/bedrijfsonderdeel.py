"""Het resultaat van een onderdeel van een uitvoeringsbedrijf, per voltijdbaan en in totaal.

The model behind the table in endnote ix of the regional note: added value minus costs, with a
caution of 10% on the result itself (not on the costs).
"""

from __future__ import annotations

from luwte.engine import regel
from luwte.engine.units import Deel, EuroPerJaar, ExactPerJaar, JaNee
from luwte.wet.eenheden import Ligging, Voltijdbanen

NOOT = "Regionale notitie Zaanstreek-Waterland 2017, noot ix (Baanstede, begroting 2017)"


@regel(
    bron=NOOT,
    vanaf="2015-01-01",
    zekerheid="afgeleid",
    label="Resultaat per voltijdbaan, zonder opslag",
)
def onderdeel_resultaat_kaal(
    netto_toegevoegde_waarde: EuroPerJaar, directe_kosten: EuroPerJaar, indirecte_kosten: EuroPerJaar
) -> EuroPerJaar:
    """Wat een voltijdbaan opbrengt, min wat zij aan begeleiding en organisatie kost."""
    return netto_toegevoegde_waarde - directe_kosten - indirecte_kosten


@regel(
    bron=NOOT,
    vanaf="2015-01-01",
    zekerheid="afgeleid",
    label="Resultaat per voltijdbaan",
)
def onderdeel_resultaat_per_voltijdbaan(
    onderdeel_resultaat_kaal: EuroPerJaar, voorzichtigheidsopslag: Deel
) -> ExactPerJaar:
    """Voorzichtig gerekend: een tekort wordt 10% groter, een overschot 10% kleiner."""
    omvang = max(onderdeel_resultaat_kaal, -onderdeel_resultaat_kaal)
    return onderdeel_resultaat_kaal - omvang * voorzichtigheidsopslag


@regel(
    bron=NOOT,
    vanaf="2015-01-01",
    zekerheid="afgeleid",
    label="Resultaat van het onderdeel",
)
def onderdeel_resultaat(onderdeel_resultaat_per_voltijdbaan: ExactPerJaar, voltijdbanen: Voltijdbanen) -> EuroPerJaar:
    """Het resultaat per voltijdbaan, maal het aantal voltijdbanen."""
    return onderdeel_resultaat_per_voltijdbaan * voltijdbanen


@regel(
    bron="Regionale notitie Zaanstreek-Waterland 2017, noot x",
    vanaf="2015-01-01",
    zekerheid="uit notitie",
    label="Waar de opbrengst van intern werk ligt",
)
def ntw_ligging(
    netto_toegevoegde_waarde: EuroPerJaar, ntw_driekwart_boven: EuroPerJaar, ntw_helft_boven: EuroPerJaar
) -> Ligging:
    """Vergelijkt met andere bedrijven: 75% zit boven 4.000 euro, 50% boven 5.000 euro."""
    if netto_toegevoegde_waarde <= ntw_driekwart_boven:
        return "laagste_kwart"
    if netto_toegevoegde_waarde <= ntw_helft_boven:
        return "tweede_kwart"
    return "hoogste_helft"


@regel(
    bron="Regionale notitie Zaanstreek-Waterland 2017, noot x",
    vanaf="2015-01-01",
    zekerheid="uit notitie",
    label="Opbrengst van intern werk is gebruikelijk",
)
def ntw_gebruikelijk(
    netto_toegevoegde_waarde: EuroPerJaar, ntw_gebruikelijk_van: EuroPerJaar, ntw_gebruikelijk_tot: EuroPerJaar
) -> JaNee:
    """De grootste groep bedrijven zit tussen 4.000 en 7.000 euro per voltijdbaan."""
    return ntw_gebruikelijk_van <= netto_toegevoegde_waarde <= ntw_gebruikelijk_tot
