"""Begin en einde van een contract: proeftijd, aanzegging en transitievergoeding.

Of the notice and the transition payment only own knowledge was at hand: not verified.
"""

from __future__ import annotations

from luwte.engine import regel
from luwte.engine.functions import plus_dagen, plus_maanden
from luwte.engine.units import NIETS, Dagen, Datum, Deel, Euro, EuroPerMaand, JaNee, Maanden
from luwte.wet.eenheden_geld import Contractduur


@regel(bron="Burgerlijk Wetboek art. 7:652", vanaf="2015-01-01", label="Langste proeftijd")
def proeftijd_hoogstens(
    contractsoort: Contractduur,
    contract_begin: Datum,
    contract_einde: Datum,
    een_dag: Dagen,
    proeftijd_geen_tot_maanden: Maanden,
    proeftijd_kort_tot_maanden: Maanden,
    proeftijd_kort_maanden: Maanden,
    proeftijd_lang_maanden: Maanden,
) -> Maanden:
    """Geen bij een half jaar of korter, een maand bij minder dan twee jaar, anders twee maanden."""
    if contractsoort == "vast":
        return proeftijd_lang_maanden
    na_afloop = plus_dagen(contract_einde, een_dag)
    if na_afloop <= plus_maanden(contract_begin, proeftijd_geen_tot_maanden):
        return NIETS
    if na_afloop < plus_maanden(contract_begin, proeftijd_kort_tot_maanden):
        return proeftijd_kort_maanden
    return proeftijd_lang_maanden


@regel(
    bron="Burgerlijk Wetboek art. 7:668 lid 1",
    vanaf="2015-01-01",
    zekerheid="niet geverifieerd",
    label="Werkgever moet aanzeggen",
)
def aanzegging_nodig(
    contract_begin: Datum, contract_einde: Datum, een_dag: Dagen, aanzegging_vanaf_maanden: Maanden
) -> JaNee:
    """Bij een tijdelijk contract van een half jaar of langer."""
    return plus_dagen(contract_einde, een_dag) >= plus_maanden(contract_begin, aanzegging_vanaf_maanden)


@regel(
    bron="Burgerlijk Wetboek art. 7:668 lid 3",
    vanaf="2015-01-01",
    zekerheid="niet geverifieerd",
    label="Hoogste vergoeding zonder aanzegging",
)
def aanzegvergoeding_hoogstens(
    aanzegging_nodig: JaNee, brutoloon_contract_per_maand: EuroPerMaand, aanzegging_maanden: Maanden
) -> Euro:
    """Ten hoogste een maand loon; minder als de werkgever alleen te laat was."""
    if not aanzegging_nodig:
        return NIETS
    return brutoloon_contract_per_maand * aanzegging_maanden


@regel(
    bron="Burgerlijk Wetboek art. 7:673 (tekst 2015)",
    vanaf="2015-07-01",
    tot="2020-01-01",
    zekerheid="niet geverifieerd",
    label="Recht op transitievergoeding",
)
def transitievergoeding_recht(
    dienst_begin: Datum, contract_einde: Datum, een_dag: Dagen, transitie_vanaf_maanden: Maanden
) -> JaNee:
    """Wie ten minste twee jaar in dienst was en niet verder mag of kan."""
    return plus_dagen(contract_einde, een_dag) >= plus_maanden(dienst_begin, transitie_vanaf_maanden)


@regel(
    bron="Burgerlijk Wetboek art. 7:673 (tekst 2020)",
    vanaf="2020-01-01",
    zekerheid="niet geverifieerd",
    label="Recht op transitievergoeding",
)
def transitievergoeding_recht__2020(dienst_begin: Datum, contract_einde: Datum) -> JaNee:
    """Vanaf de eerste dag van het werk."""
    return contract_einde >= dienst_begin


@regel(
    bron="Burgerlijk Wetboek art. 7:673 lid 2 (tekst 2020)",
    vanaf="2020-01-01",
    zekerheid="niet geverifieerd",
    label="Transitievergoeding",
)
def transitievergoeding(
    transitievergoeding_recht: JaNee,
    brutoloon_contract_per_maand: EuroPerMaand,
    dienst_maanden: Maanden,
    transitie_deel_per_jaar: Deel,
    jaar_in_maanden: Maanden,
    een_maand: Maanden,
) -> Euro:
    """Een derde van een maandloon voor elk jaar in dienst, naar rato van de maanden."""
    if not transitievergoeding_recht:
        return NIETS
    return brutoloon_contract_per_maand * een_maand * transitie_deel_per_jaar * dienst_maanden / jaar_in_maanden
