"""The course as a table: nothing outside it, roles per step, no rule on loonwaarde that blocks."""

from itertools import product

import pytest

from luwte.trajecten import verloop


def test_every_state_and_transition_points_to_something_that_exists():
    for overgang in verloop.OVERGANGEN.values():
        for van in overgang.van - {verloop.BEGIN}:
            assert van in verloop.TOESTANDEN
        for naar in verloop.doelen(overgang):
            assert naar in verloop.TOESTANDEN
    for toestand in verloop.TOESTANDEN.values():
        assert toestand.fase in verloop.FASEN
        if toestand.volgende:
            assert toestand.code in verloop.OVERGANGEN[toestand.volgende].van


def test_every_state_can_be_reached_from_the_start():
    bereikt, nieuw = {verloop.BEGIN}, {verloop.BEGIN}
    while nieuw:
        nieuw = {naar for _, van, naar in verloop.paren() if van in nieuw} - bereikt
        bereikt |= nieuw
    assert bereikt - {verloop.BEGIN} == set(verloop.TOESTANDEN)


def test_every_running_state_has_a_way_out_and_an_ended_case_has_none():
    for toestand in verloop.TOESTANDEN.values():
        uitgangen = {o.code for o in verloop.mogelijk(toestand.code)} - {"T58"}
        assert bool(uitgangen) != toestand.einde, toestand


@pytest.mark.eis("M036")
def test_every_road_to_a_contract_passes_request_advice_and_finding():
    """Without one of the four conditions of the law no contract can be reached."""
    for verplicht in ("adviesaanvraag", "advies", "vaststelling"):
        bereikt, nieuw = {verloop.BEGIN}, {verloop.BEGIN}
        while nieuw:
            nieuw = {
                naar
                for code, van, naar in verloop.paren()
                if van in nieuw and verloop.OVERGANGEN[code].stuk != verplicht
            } - bereikt
            bereikt |= nieuw
        assert not bereikt & {"S16", "S17", "S18"}, verplicht


@pytest.mark.eis("M179", "M229")
def test_every_road_to_a_contract_passes_a_trial_placement():
    """Whoever becomes the employer: matching starts with a trial with retained benefit."""
    bereikt, nieuw = {verloop.BEGIN}, {verloop.BEGIN}
    while nieuw:
        nieuw = {
            naar
            for code, van, naar in verloop.paren()
            if van in nieuw and verloop.OVERGANGEN[code].stuk != "proefplaatsing"
        } - bereikt
        bereikt |= nieuw
    assert not bereikt & {"S14", "S15", "S16", "S17", "S18"}


@pytest.mark.eis("M043")
def test_working_states_are_entered_with_a_contract_or_a_new_loonwaarde_only():
    for code, van, naar in verloop.paren():
        if naar in {"S16", "S17", "S18"}:
            stuk = verloop.OVERGANGEN[code].stuk
            assert stuk == "contract" or (stuk == "loonwaardemeting" and van == "S20")


@pytest.mark.eis("M118")
def test_each_route_opens_a_case_with_its_own_first_step():
    eerste = {r: verloop.OVERGANGEN[c].naar for r, c in verloop.OVERGANG_BIJ_ROUTE.items()}
    assert eerste == {"voordracht": "S0", "zelfmelder": "S5z", "school": "S2", "uwv_uitkering": "S5", "switch": "S0"}


@pytest.mark.eis("M232")
def test_a_self_reporter_goes_from_the_finding_straight_to_a_trial_placement():
    overgang = verloop.OVERGANGEN["T31z"]
    assert (overgang.van, overgang.naar) == (frozenset({"S9"}), "S14")
    assert "is_zelfmelder" in overgang.voorwaarden


def test_loonwaarde_is_never_a_condition_before_a_contract_and_never_blocks_on_its_height():
    for overgang in verloop.OVERGANGEN.values():
        assert "loonwaarde_signaal" not in overgang.voorwaarden
        if overgang.naar in {"S5", "S5z", "S6", "S7", "S8", "S9", "S10", "S12", "S13"}:
            assert not any("loonwaarde" in v for v in overgang.voorwaarden + overgang.signalen)


@pytest.mark.eis("M042")
def test_only_a_realised_number_opens_the_waiting_list():
    naar_wachtlijst = [o for o in verloop.OVERGANGEN.values() if o.naar == "S12" and o.van != frozenset({"S12"})]
    assert naar_wachtlijst
    for overgang in naar_wachtlijst:
        assert "getal_gerealiseerd" in overgang.voorwaarden


def test_every_refusal_deviation_and_ending_asks_a_reason_or_a_motivated_record():
    for overgang in verloop.OVERGANGEN.values():
        if overgang.naar in {"SX", "S27", "S26", "S12", "S10"}:
            assert overgang.reden or overgang.stuk == "vaststelling", overgang.code


def test_the_way_back_from_a_review_leads_only_to_states_in_employment():
    assert verloop.doelen(verloop.OVERGANGEN["T41t"]) == ("S16", "S17", "S18")


def test_jobcoaches_act_only_in_the_placement_phases():
    for overgang in verloop.OVERGANGEN.values():
        if verloop.JOBCOACH in overgang.wie:
            for van in overgang.van:
                assert verloop.TOESTANDEN[van].fase in verloop.FASEN_JOBCOACH


@pytest.mark.parametrize("rol", ["controller", "raadlezer", "functioneel_beheer", ""])
def test_other_roles_make_no_step_at_all(rol):
    assert not [o for o in verloop.OVERGANGEN.values() if verloop.mag_rol(o, rol)]


def test_the_four_outcomes_of_uwv_share_one_button():
    for van in ("S5", "S5z"):
        assert [o.code for o in verloop.knoppen(van, "consultant") if o.stuk == "advies"] == ["T17"]
    assert set(verloop.OVERGANG_BIJ_ADVIES.values()) == {"T16", "T17", "T18", "T19"}


def test_undeclared_pairs_are_the_large_majority():
    declared = set(verloop.paren())
    states = [verloop.BEGIN, *verloop.TOESTANDEN]
    every = set(product(verloop.OVERGANGEN, states, verloop.TOESTANDEN))
    assert len(declared) < len(every) / 50


def test_what_no_source_says_is_called_an_assumption():
    """A case outside the sources ends by T58; a permanent contract straight after the trial is T38."""
    assert "Aanname van Luwte" in verloop.OVERGANGEN["T38"].bron
    assert "Aanname van Luwte" in verloop.OVERGANGEN["T58"].bron
    assert "S15" in verloop.OVERGANGEN["T38"].van
    assert all(overgang.bron for overgang in verloop.OVERGANGEN.values())
