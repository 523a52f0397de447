"""Het verloop van de loonkostensubsidie: wat er in een maand te betalen is, en wanneer het verandert.

The amount of a day stands in ``loonkostensubsidie``; here are the first months, sick pay, the
yearly reset and the review of the loonwaarde, in the versions of 2015, 2017 and 2023.
"""

from __future__ import annotations

from luwte.engine import regel
from luwte.engine.functions import einde_van_het_jaar, min_maanden, plus_dagen, plus_maanden
from luwte.engine.units import NIETS, Dagen, Datum, Deel, EuroPerMaand, JaNee, Maanden
from luwte.wet.eenheden import Financieringsregime
from luwte.wet.eenheden_geld import LksAanvrager


@regel(
    bron="Participatiewet art. 10d lid 4 (tekst 2015)",
    vanaf="2015-01-01",
    tot="2017-01-01",
    label="Loonkostensubsidie in deze maand",
)
def loonkostensubsidie_in_maand(loonkostensubsidie_per_maand: EuroPerMaand) -> EuroPerMaand:
    """De subsidie volgt de loonwaarde vanaf de eerste maand; een vast begin van 50% bestaat nog niet."""
    return loonkostensubsidie_per_maand


@regel(
    bron="Participatiewet art. 10d lid 4 en 10 (tekst 2017); Ziektewet art. 29b",
    vanaf="2017-01-01",
    tot="2017-02-01",
    label="Loonkostensubsidie in deze maand",
)
def loonkostensubsidie_in_maand__2017_01(
    krijgt_ziekengeld: JaNee, loonkostensubsidie_per_maand: EuroPerMaand
) -> EuroPerMaand:
    """Zolang de werkgever ziekengeld krijgt, is er geen loonkostensubsidie."""
    if krijgt_ziekengeld:
        return NIETS
    return loonkostensubsidie_per_maand


@regel(
    bron="Participatiewet art. 10d lid 1, 4, 5 en 12 (tekst februari 2017); Ziektewet art. 29b",
    vanaf="2017-02-01",
    tot="2023-01-01",
    label="Loonkostensubsidie in deze maand",
)
def loonkostensubsidie_in_maand__2017(
    krijgt_ziekengeld: JaNee,
    forfait_afgesproken: JaNee,
    maand_van_de_baan: Maanden,
    lks_forfait_maanden: Maanden,
    loonkostensubsidie_forfait_per_maand: EuroPerMaand,
    loonkostensubsidie_per_maand: EuroPerMaand,
) -> EuroPerMaand:
    """Ten hoogste zes maanden 50% als dat is afgesproken, daarna naar loonwaarde; niets bij ziekengeld."""
    if krijgt_ziekengeld:
        return NIETS
    if forfait_afgesproken and maand_van_de_baan <= lks_forfait_maanden:
        return loonkostensubsidie_forfait_per_maand
    return loonkostensubsidie_per_maand


@regel(
    bron="Participatiewet art. 10d lid 1, 4 en 5 (tekst 2023); Ziektewet art. 29e",
    vanaf="2023-01-01",
    label="Loonkostensubsidie in deze maand",
)
def loonkostensubsidie_in_maand__2023(
    forfait_afgesproken: JaNee,
    maand_van_de_baan: Maanden,
    lks_forfait_maanden: Maanden,
    loonkostensubsidie_forfait_per_maand: EuroPerMaand,
    loonkostensubsidie_per_maand: EuroPerMaand,
) -> EuroPerMaand:
    """Ten hoogste zes maanden 50% als dat is afgesproken, daarna naar loonwaarde; ook bij ziekengeld."""
    if forfait_afgesproken and maand_van_de_baan <= lks_forfait_maanden:
        return loonkostensubsidie_forfait_per_maand
    return loonkostensubsidie_per_maand


@regel(
    bron="Participatiewet art. 10b lid 9 en art. 10d",
    vanaf="2017-01-01",
    label="Loonkostensubsidie van de gemeente in deze maand",
)
def loonkostensubsidie_van_gemeente_in_maand(
    financieringsregime: Financieringsregime, loonkostensubsidie_in_maand: EuroPerMaand
) -> EuroPerMaand:
    """Wat de gemeente over deze maand betaalt; niets als UWV loondispensatie geeft."""
    if financieringsregime == "loondispensatie":
        return NIETS
    return loonkostensubsidie_in_maand


@regel(
    bron="Participatiewet art. 10d lid 5",
    vanaf="2017-02-01",
    label="Eerste dag met subsidie naar loonwaarde",
)
def forfait_uiterlijk(dienstbetrekking_begin: Datum, lks_forfait_maanden: Maanden) -> Datum:
    """Zes maanden na het begin van de dienstbetrekking; dan moet de loonwaarde zijn gemeten."""
    return plus_maanden(dienstbetrekking_begin, lks_forfait_maanden)


@regel(
    bron="Ziektewet art. 29e",
    vanaf="2023-01-01",
    label="Deel van het ziekengeld",
)
def ziekengeld_deel(
    forfait_afgesproken: JaNee,
    maand_van_de_baan: Maanden,
    lks_forfait_maanden: Maanden,
    ziekengeld_forfait: Deel,
    loonwaarde: Deel,
    ziekengeld_minste_loonwaarde: Deel,
) -> Deel:
    """De subsidie loopt door, dus UWV betaalt het ziekengeld maal de loonwaarde, met ten minste 30%.

    Zolang de subsidie 50% is, telt de loonwaarde als 50%.
    """
    if forfait_afgesproken and maand_van_de_baan <= lks_forfait_maanden:
        return ziekengeld_forfait
    return max(loonwaarde, ziekengeld_minste_loonwaarde)


@regel(
    bron="Participatiewet art. 10d lid 7",
    vanaf="2017-02-01",
    label="Dag waarvan het minimumloon telt",
)
def lks_bedragen_van(
    subsidiemaand_begin: Datum, lks_vastgesteld_op: Datum, jaar_in_maanden: Maanden, een_dag: Dagen
) -> Datum:
    """1 januari van het jaar waarover wordt betaald, of de dag van het besluit als die later is."""
    jaarbegin = plus_dagen(einde_van_het_jaar(min_maanden(subsidiemaand_begin, jaar_in_maanden)), een_dag)
    if lks_vastgesteld_op > jaarbegin:
        return lks_vastgesteld_op
    return jaarbegin


@regel(
    bron="Participatiewet art. 10d lid 7",
    vanaf="2017-02-01",
    label="Bedrag wordt opnieuw vastgesteld op",
)
def lks_volgende_vaststelling(subsidiemaand_begin: Datum, een_dag: Dagen) -> Datum:
    """Elk jaar op 1 januari, met het nieuwe minimumloon, de vakantiebijslag en de werkgeverslasten."""
    return plus_dagen(einde_van_het_jaar(subsidiemaand_begin), een_dag)


@regel(
    bron="Participatiewet art. 10d lid 5 (tekst 2015)",
    vanaf="2015-01-01",
    tot="2017-02-01",
    label="Loonwaarde opnieuw vaststellen op",
)
def herbeoordeling_loonwaarde_op(
    loonwaarde_vastgesteld_op: Datum,
    werkt_beschut: JaNee,
    herbeoordeling_beschut_maanden: Maanden,
    herbeoordeling_regulier_maanden: Maanden,
) -> Datum:
    """Bij beschut werk na drie jaar, bij ander werk na een jaar; het college doet dat ambtshalve."""
    if werkt_beschut:
        return plus_maanden(loonwaarde_vastgesteld_op, herbeoordeling_beschut_maanden)
    return plus_maanden(loonwaarde_vastgesteld_op, herbeoordeling_regulier_maanden)


@regel(
    bron="Participatiewet art. 10d lid 6; regionale notitie Zaanstreek-Waterland 2017, noot xv",
    vanaf="2017-02-01",
    label="Loonwaarde opnieuw vaststellen op",
)
def herbeoordeling_loonwaarde_op__2017(loonwaarde_vastgesteld_op: Datum, herbeoordeling_maanden: Maanden) -> Datum:
    """Op het moment dat bij deze meting voor deze persoon is afgesproken."""
    return plus_maanden(loonwaarde_vastgesteld_op, herbeoordeling_maanden)


@regel(
    bron="Participatiewet art. 10d lid 6; regionale notitie Zaanstreek-Waterland 2017, noot xv",
    vanaf="2017-02-01",
    label="Mag om een nieuwe meting vragen",
)
def mag_herbeoordeling_vragen(lks_aanvrager: LksAanvrager) -> JaNee:
    """Werkgever en persoon mogen er tussendoor om vragen; het college kan het ook zelf doen."""
    return lks_aanvrager != "ander"
