"""On which day every version begins and ends: access, duty, terms and schemes, rule by rule.

2015-01-01 Participatiewet; 2017-01-01 the duty (Stb. 2016, 519); 2019 at least one place and other penalties;
2018-01-01 the list of UWV laws; 2022-07-01 the Besluit advisering as read; 2023-07-01 breed offensief;
2026-01-01 art. 7a.
"""

from datetime import date, timedelta

import pytest

from luwte.engine import NoFigure, NoRule
from luwte.wet import catalogus

CATALOGUS = catalogus()
DAY = timedelta(days=1)

#: First days of all versions; after ``tot`` the first day without any. Below it, the rules that have them.
REGELS = {
    "2015-01-01": """
        eerst_horen_bij_afwijzing eerst_horen_bij_nadeel groep_ambtshalve participatieplaats_uiterlijk
        participatieplaats_premie participatieplaats_premie_vanaf participatieplaats_scholing
        participatieplaats_scholing_vanaf
        participatieplaats_beoordelen urenbeperking_opnieuw_vanaf
        aangewezen_op_beschut aangewezen_volgens_onderdelen aanpassing_van_werk_nodig
        advies_beschut_werk advies_geldt_nog advies_past_niet_in_termijn arbeidsvermogen
        banenafspraak_kan_passen banenafspraak_toegang begeleiding_blijft begeleiding_past
        beschut_werk_kan_passen bezwaar_mogelijk bezwaar_op_tijd bezwaar_per_post_uiterlijk
        bezwaartermijn_begint_op college_krijgt_advies criterium_aanpassingen criterium_begeleiding
        dagbesteding_kan_passen dagen_stilstand dienstbetrekking_kan_eindigen dwangsom
        dwangsom_begint_op einde_doelgroepregister geen_arbeidsvermogen groep_van_artikel_7
        heeft_positief_advies ingebrekestelling_geldig intensieve_begeleiding_nodig
        is_dienstbetrekking mag_in_doelgroepregister mag_naar_advies_verwijzen mag_vaststellen
        mag_verder_zonder_advies nieuw_advies_kan oude_wajong_kan_passen permanent_toezicht_nodig
        rechtspositie_volgens_de_wet regels_voor_beschut
        regulier_kan_passen telt_als_advies telt_voor_banenafspraak termijn_aanzegging
        termijn_advies_uwv termijn_ander_plan termijn_beroep termijn_beslissing_op_bezwaar
        termijn_beslissing_op_bezwaar_na_uitstel termijn_besluit termijn_besluit_aanvraag
        termijn_besluit_met_stilstand termijn_besluit_na_uwv termijn_bezwaar
        termijn_loonwaardemeting termijn_niet_behandelen termijn_oppakken_signaal
        termijn_praktijkroute termijn_staat_stil termijn_vervolggesprek termijn_voorselectie
        termijn_werkplek_zoeken
        ingebrekestelling_na_termijn termijn_beslissing_op_bezwaar_met_stilstand
        termijn_bezwaar_na_uitstel_met_stilstand termijn_na_uitstel
        verdagingsbericht_uiterlijk vervolg_na_nieuw_advies wajong_kan_passen wsw_alleen_beschut
        wsw_kan_passen
    """,
    "2015-01-01 2017-01-01": """
        mag_advies_vragen moet_plek_bieden uwv_helpt_naar_werk verordening_mag_regelen
        verordening_moet_regelen
    """,
    "2017-01-01": """
        aantal_gerealiseerd advies_op_aanvraag afwijkend_besluit_toegestaan bedrag_bij_31_uur
        begeleidingsgeld_vrij bericht_zonder_inhoud gemeente_hoort_uitkomst
        herhaalperiode_tot_en_met mag_afwijken mag_plek_weigeren moet_vaststellen
        onderzoek_gericht_op persoon_hoort_advies persoon_hoort_advies_tegelijk persoon_mag_advies_vragen
        plekken_van_31_uur plekken_zonder_behoefte
        plekken_zonder_rijksgeld recht_op_overbrugging recht_op_plek termijn_contact_wachtlijst
        termijn_uitnodiging_zelfmelder verordening_volledig verplichting vervolg_op_vaststelling
        voldoet_aan_taakstelling wachtlijst_telt_vanaf wajong_gegevens_bruikbaar_vanaf
    """,
    "2017-01-01 2018-01-01": """
        uwv_uitkering_van_10b
    """,
    "2015-01-01 2017-01-01 2018-01-01": """
        hoort_bij_doelgroep
    """,
    "2015-01-01 2017-01-01 2026-01-01": """
        genoemd_in_10b
    """,
    "2026-01-01": """
        college_mag_jongere_helpen groep_met_hulp valt_onder_artikel_7a
    """,
    "2017-02-01 2023-07-01 2026-01-01": """
        valt_onder_10d_lid_2
    """,
    "2015-01-01 2017-02-01 2023-07-01 2026-01-01": """
        hoort_bij_doelgroep_lks
    """,
    "2015-01-01 2018-01-01 2026-01-01": """
        doelgroep_lks_ambtshalve
    """,
    "2015-01-01 2026-01-01": """
        mag_doelgroep_lks_vragen onderwijs_gaat_voor recht_op_ondersteuning
    """,
    "2015-01-01 2023-07-01": """
        mag_hulp_aanvragen raad_regelt_hulp
    """,
    "2015-01-01 tot 2026-01-01": """
        hulp_bij_leren_en_werken
    """,
    "2017-01-01 2022-07-01": """
        herhaalde_aanvraag mag_wajong_gegevens_gebruiken wijze_van_beoordelen
    """,
    "2015-01-01 2017-02-01 2023-07-01": """
        proefplaatsing_uiterlijk
    """,
    "2022-07-01": """
        uwv_mag_gegevens_vragen
    """,
    "2017-01-01 2019-01-01": """
        vastgesteld_aantal
    """,
    "2017-02-01": """
        termijn_besluit_herbeoordeling
    """,
    "2023-07-01": """
        mag_ondersteunen termijn_besluit_loonkostensubsidie termijn_loonkostensubsidie_met_stilstand
        termijn_loonkostensubsidie_zonder_meting termijn_loonkostensubsidie_zonder_meting_met_stilstand
    """,
}

CIJFERS = {
    "2015-01-01 2026-01-01": """
        leeftijd_jongere
    """,
    "2017-01-01 2022-07-01": """
        hergebruik_maanden herhaalperiode_maanden
    """,
    "2015-01-01 tot 2026-01-01": """
        leerplicht_vanaf
    """,
    "2015-01-01": """
        participatieplaats_maanden participatieplaats_verlenging_maanden participatieplaats_beoordeling_maanden
        participatieplaats_premie_maanden participatieplaats_scholing_maanden participatieplaats_zonder_kans_maanden
        leeftijd_volwassen urenbeperking_maanden
        aanzegging_maanden beslissing_bezwaar_commissie_weken beslissing_bezwaar_weken besluit_weken
        bezwaar_post_weken bezwaar_volgende_dag bezwaar_weken deel_wsw_alleen_beschut
        dwangsom_dagen_per_stap dwangsom_meeste_dagen dwangsom_volgende_dag dwangsom_wachtweken
        einde_register_dagen kosten_advies_uwv niet_behandelen_weken uitstel_bezwaar_weken
        beschut_telt_voor_banenafspraak wsw_en_wajong_gesloten_op
    """,
    "2015-01-01 2019-01-01": """
        dwangsom_per_dag_derde dwangsom_per_dag_eerste dwangsom_per_dag_tweede
    """,
    "2015-01-01 2017-01-01 2022-07-01": """
        advies_uwv_weken
    """,
    "2015-01-01 tot 2017-02-01": """
        proefplaatsing_maanden
    """,
    "2023-07-01": """
        lks_besluit_weken proefplaatsing_meeste_maanden
    """,
    "2015-01-01 2016-01-01 2017-01-01 2018-01-01 2019-01-01 2020-01-01 tot 2021-01-01": """
        taakstelling_landelijk
    """,
    "2019-01-01": """
        minste_plekken_per_gemeente
    """,
    "2017-01-01": """
        taakstelling_landelijk_structureel uren_per_plek
    """,
}


def table(given):
    """Per name: the first days of its versions, and the first day without any (or None)."""
    rows = []
    for moments, names in given.items():
        starts, _, end = moments.partition(" tot ")
        first = [date.fromisoformat(word) for word in starts.split()]
        rows += [(name, first, date.fromisoformat(end) if end else None) for name in names.split()]
    return rows


@pytest.mark.parametrize(("name", "starts", "end"), table(REGELS), ids=lambda one: one if isinstance(one, str) else "")
def test_each_version_of_a_rule_holds_from_its_first_day_and_not_a_day_sooner(name, starts, end):
    def version(day):
        return CATALOGUS.at(day).rule(name).valid_from

    assert len(CATALOGUS.rules[name]) == len(starts)
    with pytest.raises(NoRule):
        version(starts[0] - DAY)
    for number, start in enumerate(starts):
        assert version(start) == start
        assert number == 0 or version(start - DAY) == starts[number - 1]
    if end is None:
        assert version(date(2199, 1, 1)) == starts[-1]
    else:
        assert version(end - DAY) == starts[-1]
        with pytest.raises(NoRule):
            version(end)


@pytest.mark.parametrize(("name", "starts", "end"), table(CIJFERS), ids=lambda one: one if isinstance(one, str) else "")
def test_each_value_of_a_figure_holds_from_its_first_day_and_not_a_day_sooner(name, starts, end):
    def value(day):
        return CATALOGUS.series[name].at(day, None).valid_from

    with pytest.raises(NoFigure):
        value(starts[0] - DAY)
    for number, start in enumerate(starts):
        assert value(start) == start
        assert number == 0 or value(start - DAY) == starts[number - 1]
    if end is None:
        assert value(date(2199, 1, 1)) == starts[-1]
    else:
        assert value(end - DAY) == starts[-1]
        with pytest.raises(NoFigure):
            value(end)


def test_the_table_has_every_rule_of_access_duty_terms_and_schemes():
    files = {
        "toegang",
        "doelgroep",
        "doelgroep_lks",
        "criteria",
        "advies",
        "vaststelling",
        "nieuw_advies",
        "regelingen",
        "ondersteuning",
    }
    files |= {"taakstelling", "termijnen", "beslistermijnen", "bezwaartermijnen", "stilstand"}
    rules = {name for name, versions in CATALOGUS.rules.items() if versions[0].file[:-3] in files}
    assert rules == {name for name, *_ in table(REGELS)}
