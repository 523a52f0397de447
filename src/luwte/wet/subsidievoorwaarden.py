"""Wanneer loonkostensubsidie kan: bij welke baan, naast welke subsidie, en wie na een verhuizing betaalt.

Participatiewet art. 10d in the versions of 2015, February 2017, July 2023 and 2026. Loonwaarde
stands nowhere among the conditions.
"""

from __future__ import annotations

from luwte.engine import regel
from luwte.engine.functions import plus_maanden
from luwte.engine.units import Datum, JaNee, Maanden
from luwte.wet.eenheden_geld import AndereSubsidie, Betaler, LksAanleiding, LksAanvrager, Verhuizing


@regel(
    bron="Participatiewet art. 10d lid 1 (tekst 2015 en 2017)",
    vanaf="2015-01-01",
    tot="2023-07-01",
    label="Waardoor loonkostensubsidie begint",
)
def lks_aanleiding() -> LksAanleiding:
    """Een werkgever wil iemand van de doelgroep in dienst nemen; dan stelt het college de loonwaarde vast."""
    return "voornemen_werkgever"


@regel(
    bron="Participatiewet art. 10d lid 1 (tekst juli 2023); Stb. 2022, 499, art. I",
    vanaf="2023-07-01",
    label="Waardoor loonkostensubsidie begint",
)
def lks_aanleiding__2023() -> LksAanleiding:
    """Het college begint zelf, of de werkgever of de persoon vraagt het aan."""
    return "ambtshalve_of_aanvraag"


@regel(
    bron="Participatiewet art. 10d lid 1 (tekst juli 2023); Stb. 2022, 499, art. I",
    vanaf="2023-07-01",
    label="Mag loonkostensubsidie aanvragen",
)
def mag_lks_aanvragen(lks_aanvrager: LksAanvrager) -> JaNee:
    """De werkgever en de persoon zelf; het college heeft geen aanvraag nodig."""
    return lks_aanvrager == "werkgever" or lks_aanvrager == "persoon"


@regel(
    bron="Participatiewet art. 10d lid 1 (tekst 2015)",
    vanaf="2015-01-01",
    tot="2017-02-01",
    label="Op tijd voor loonkostensubsidie",
)
def lks_op_tijd(lks_aanvraag_op: Datum, dienstbetrekking_begin: Datum) -> JaNee:
    """Alleen voor een baan die nog moet beginnen."""
    return lks_aanvraag_op <= dienstbetrekking_begin


@regel(
    bron="Participatiewet art. 10d lid 2 (tekst februari 2017)",
    vanaf="2017-02-01",
    tot="2023-07-01",
    label="Op tijd voor loonkostensubsidie",
)
def lks_op_tijd__2017(lks_aanvraag_op: Datum, dienstbetrekking_begin: Datum, pro_vso_entree_voor_baan: JaNee) -> JaNee:
    """Is de baan al begonnen, dan alleen voor wie net van praktijkonderwijs, vso of entreeopleiding kwam.

    De wet noemt voor die aanvraag geen termijn. Wel moet het onderwijs in de zes maanden voor de baan zijn geweest.
    """
    if lks_aanvraag_op <= dienstbetrekking_begin:
        return True
    return pro_vso_entree_voor_baan


@regel(
    bron="Participatiewet art. 10d lid 2 (tekst juli 2023); Stb. 2022, 499, art. I",
    vanaf="2023-07-01",
    tot="2026-01-01",
    label="Op tijd voor loonkostensubsidie",
)
def lks_op_tijd__2023(
    lks_aanvraag_op: Datum,
    dienstbetrekking_begin: Datum,
    lks_bestaande_baan_maanden: Maanden,
    pro_vso_entree_voor_baan: JaNee,
    groep_van_artikel_7_voor_baan: JaNee,
) -> JaNee:
    """Tot zes maanden na het begin, voor wie net van die scholen kwam of bij een groep van artikel 7 hoorde."""
    if lks_aanvraag_op <= dienstbetrekking_begin:
        return True
    binnen_termijn = lks_aanvraag_op <= plus_maanden(dienstbetrekking_begin, lks_bestaande_baan_maanden)
    return binnen_termijn and (groep_van_artikel_7_voor_baan or pro_vso_entree_voor_baan)


@regel(
    bron="Participatiewet art. 7a lid 3 en 10d lid 2 (tekst 2026)",
    vanaf="2026-01-01",
    label="Op tijd voor loonkostensubsidie",
)
def lks_op_tijd__2026(
    lks_aanvraag_op: Datum,
    dienstbetrekking_begin: Datum,
    lks_bestaande_baan_maanden: Maanden,
    pro_vso_entree_voor_baan: JaNee,
    groep_van_artikel_7_voor_baan: JaNee,
    onderwijs_zonder_diploma_voor_baan: JaNee,
    volgt_leerwerktraject: JaNee,
) -> JaNee:
    """Zoals in 2023, en ook wie van school kwam zonder startkwalificatie en een leer-werktraject volgt."""
    if lks_aanvraag_op <= dienstbetrekking_begin:
        return True
    binnen_termijn = lks_aanvraag_op <= plus_maanden(dienstbetrekking_begin, lks_bestaande_baan_maanden)
    leerwerk = onderwijs_zonder_diploma_voor_baan and volgt_leerwerktraject
    return binnen_termijn and (groep_van_artikel_7_voor_baan or pro_vso_entree_voor_baan or leerwerk)


@regel(
    bron="Participatiewet art. 10d lid 7 (tekst 2015)",
    vanaf="2015-01-01",
    tot="2017-02-01",
    label="Kan naast een andere subsidie",
)
def lks_naast_andere_subsidie(andere_subsidie: AndereSubsidie) -> JaNee:
    """Twee subsidies voor de loonkosten van dezelfde baan mag niet; een voor begeleiding wel."""
    return andere_subsidie != "loonkosten"


@regel(
    bron="Participatiewet art. 10d lid 9",
    vanaf="2017-02-01",
    label="Kan naast een andere subsidie",
)
def lks_naast_andere_subsidie__2017(andere_subsidie: AndereSubsidie) -> JaNee:
    """Twee subsidies voor de loonkosten van dezelfde baan mag niet; een voor begeleiding wel."""
    return andere_subsidie != "loonkosten"


@regel(
    bron="Participatiewet art. 10d lid 2 en 7 (tekst 2015)",
    vanaf="2015-01-01",
    tot="2017-02-01",
    label="Loonkostensubsidie is mogelijk",
)
def lks_mogelijk(
    is_wsw_dienstbetrekking: JaNee,
    proefplaats_gebruikt: JaNee,
    proeftijd_afgesproken: JaNee,
    lks_op_tijd: JaNee,
    lks_naast_andere_subsidie: JaNee,
) -> JaNee:
    """Niet in de Wsw, en niet met een proeftijd na een proefplaats."""
    uitgesloten = is_wsw_dienstbetrekking or (proefplaats_gebruikt and proeftijd_afgesproken)
    return lks_op_tijd and lks_naast_andere_subsidie and not uitgesloten


@regel(
    bron="Participatiewet art. 10d lid 1, 2, 3 en 9",
    vanaf="2017-02-01",
    label="Loonkostensubsidie is mogelijk",
)
def lks_mogelijk__2017(is_wsw_dienstbetrekking: JaNee, lks_op_tijd: JaNee, lks_naast_andere_subsidie: JaNee) -> JaNee:
    """Niet in de Wsw. Op tijd gevraagd, en geen tweede subsidie voor dezelfde loonkosten."""
    return lks_op_tijd and lks_naast_andere_subsidie and not is_wsw_dienstbetrekking


@regel(
    bron="Participatiewet art. 10d lid 8 (tekst 2015) en lid 10 (tekst 2017)",
    vanaf="2015-01-01",
    tot="2023-07-01",
    label="Wie na een verhuizing betaalt",
)
def lks_betaler_na_verhuizing() -> Betaler:
    """De gemeente waar het begon, zolang deze baan duurt en waar iemand ook gaat wonen."""
    return "eerste_gemeente"


@regel(
    bron="Participatiewet art. 10d lid 10 (tekst juli 2023); Stb. 2022, 499, art. I",
    vanaf="2023-07-01",
    label="Wie na een verhuizing betaalt",
)
def lks_betaler_na_verhuizing__2023(verhuizing: Verhuizing) -> Betaler:
    """Binnen Nederland de nieuwe gemeente; de eerste alleen nog bij de EU, de EER of Zwitserland."""
    if verhuizing == "binnen_nederland":
        return "nieuwe_gemeente"
    if verhuizing == "eu_eer_zwitserland":
        return "eerste_gemeente"
    return "niemand"
