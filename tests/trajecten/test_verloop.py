"""The course as a table: nothing outside it, roles per step, no rule on loonwaarde that blocks."""

import re
from itertools import product

import pytest

from luwte.trajecten import verloop
from luwte.trajecten.models import Uitkomst
from luwte.wet import catalogus


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
    genest = {t.code for t in verloop.TOESTANDEN.values() if t.binnen}
    assert genest == {"S19"}
    assert bereikt - {verloop.BEGIN} == set(verloop.TOESTANDEN) - genest


def test_every_running_state_has_a_way_out_and_an_ended_case_has_none():
    for toestand in verloop.TOESTANDEN.values():
        if toestand.binnen:
            assert toestand.binnen <= set(verloop.TOESTANDEN)
            continue
        uitgangen = {o.code for o in verloop.mogelijk(toestand.code)} - {"T58"}
        assert bool(uitgangen) != toestand.einde, toestand


#: Roads for a person who already has an advice and a finding from an earlier case.
AL_GEADVISEERD = {"T55s"}
#: A road for a person for whom another municipality asked the advice: her finding is still to be made.
ADVIES_OVERGENOMEN = {"T58o"}


def verder(zonder=()):
    """The pairs that bring a case somewhere new: a way back leads only to where it has been."""
    for code, van, naar in verloop.paren():
        if verloop.OVERGANGEN[code].naar != verloop.TERUG and code not in AL_GEADVISEERD | set(zonder):
            yield verloop.OVERGANGEN[code], van, naar


@pytest.mark.eis("M036")
def test_every_road_to_a_contract_passes_request_advice_and_finding():
    """Without one of the four conditions of the law no contract can be reached."""
    for vormen, zonder in (
        ({"adviesaanvraag"}, ADVIES_OVERGENOMEN),
        ({"advies"}, ADVIES_OVERGENOMEN),
        ({"vaststelling", "beslissing_op_bezwaar"}, ()),
    ):
        bereikt, nieuw = {verloop.BEGIN}, {verloop.BEGIN}
        while nieuw:
            nieuw = {naar for rij, van, naar in verder(zonder) if van in nieuw and rij.stuk not in vormen} - bereikt
            bereikt |= nieuw
        assert not bereikt & {"S16", "S17", "S18"}, vormen
    for code in ADVIES_OVERGENOMEN:
        assert "advies_overgenomen" in verloop.OVERGANGEN[code].voorwaarden


@pytest.mark.eis("M179", "M229")
def test_every_road_to_a_contract_passes_a_trial_placement():
    """Whoever becomes the employer: matching starts with a trial with retained benefit."""
    bereikt, nieuw = {verloop.BEGIN}, {verloop.BEGIN}
    while nieuw:
        nieuw = {
            naar
            for rij, van, naar in verder()
            if van in nieuw and rij.stuk != "proefplaatsing" and "loonwaarde_gemeten" not in rij.voorwaarden
        } - bereikt
        bereikt |= nieuw
    assert not bereikt & {"S14", "S15", "S16", "S17", "S18"}
    zonder_proef = {o.code for o in verloop.OVERGANGEN.values() if o.stuk == "contract" and "S15" not in o.van}
    assert zonder_proef == {"T35d", "T37", "T49c"}
    for code in zonder_proef:
        assert "loonwaarde_gemeten" in verloop.OVERGANGEN[code].voorwaarden


@pytest.mark.eis("M043")
def test_working_states_are_entered_with_a_contract_or_from_a_state_within_the_employment():
    binnen = {"S16", "S17", "S18", "S20", "S21", "S22", "S25", "S29"}
    for code, van, naar in verloop.paren():
        if naar in {"S16", "S17", "S18"} and van not in binnen:
            rij = verloop.OVERGANGEN[code]
            assert rij.stuk == "contract" or "dienstverband_loopt" in rij.voorwaarden, code


@pytest.mark.eis("M118", "M225")
def test_each_route_opens_a_case_with_its_own_first_step():
    eerste = {r: verloop.OVERGANGEN[c].naar for r, c in verloop.OVERGANG_BIJ_ROUTE.items()}
    assert eerste == {"voordracht": "S0", "zelfmelder": "S5z", "school": "S2", "uwv_uitkering": "S5", "switch": "S0",
                      "switch_geldig": "S13", "wsw": "S1", "overgenomen": "S6"}  # fmt: skip


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
    naar_wachtlijst = [o for o in verloop.OVERGANGEN.values() if o.naar == "S12"]
    assert len(naar_wachtlijst) == 3
    for overgang in naar_wachtlijst:
        assert "getal_gerealiseerd" in overgang.voorwaarden or overgang.van == frozenset({"S12"})


def test_every_refusal_deviation_and_ending_asks_a_reason_or_a_motivated_record():
    for overgang in verloop.OVERGANGEN.values():
        if overgang.naar in {"SX", "S27", "S26", "S12", "S10"}:
            assert overgang.reden or overgang.stuk == "vaststelling", overgang.code
    for code in ("T42", "T44", "T47", "T48", "T57a", "T57t", "T11r"):
        assert verloop.OVERGANGEN[code].reden


def test_the_way_back_from_a_review_leads_only_to_states_in_employment():
    assert verloop.doelen(verloop.OVERGANGEN["T41t"]) == ("S16", "S17", "S18")


def test_jobcoaches_act_only_in_the_placement_phases():
    buiten = {
        (overgang.code, van)
        for overgang in verloop.OVERGANGEN.values()
        if verloop.JOBCOACH in overgang.wie
        for van in overgang.van
        if verloop.TOESTANDEN[van].fase not in verloop.FASEN_JOBCOACH
    }
    # Observing on another workplace is her work too; she still sees only the cases that are hers.
    assert buiten == {("T7", "S3"), ("T10", "S3")}


@pytest.mark.parametrize("rol", ["controller", "raadlezer", "functioneel_beheer", ""])
def test_other_roles_make_no_step_at_all(rol):
    assert not [o for o in verloop.OVERGANGEN.values() if verloop.mag_rol(o, rol)]


def test_the_four_outcomes_of_uwv_share_one_button():
    for van in ("S5", "S5z"):
        assert [o.code for o in verloop.knoppen(van, "consultant") if o.stuk == "advies"] == ["T17"]
    assert [o.code for o in verloop.knoppen("S22", "consultant") if o.stuk == "advies"] == ["T45p"]
    for van, codes in {"S5": ("T17", "T18", "T16", "T19"), "S22": ("T45p", "T45", "T45g", "T45a")}.items():
        assert tuple(verloop.overgang_bij_advies(van, u).code for u in Uitkomst.values) == codes
    assert verloop.overgang_bij_advies("S1", "positief") is None


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


@pytest.mark.eis("M146")
def test_every_transition_of_the_described_process_is_a_step_or_a_rule_elsewhere():
    """T1 up to and including T61: a row of the table, or a rule of the law that knows it."""
    stappen = {re.match(r"T\d+", o.code).group() for o in verloop.OVERGANGEN.values()}
    stappen |= {code for o in verloop.OVERGANGEN.values() for code in o.proces}
    assert stappen | set(verloop.ELDERS) == {f"T{n}" for n in range(1, 62)}
    assert not stappen & set(verloop.ELDERS)
    for regel, zin in verloop.ELDERS.values():
        assert catalogus().inputs(regel), zin


def test_every_state_of_the_described_process_is_there():
    assert set(verloop.TOESTANDEN) == {*(f"S{n}" for n in range(30)), "S5z", "SX"}


@pytest.mark.eis("M015")
def test_neither_wijkwerker_nor_school_can_bring_a_case_to_an_advice():
    for rol in ("wijkwerker", "school"):
        gemaakt = [o for o in verloop.OVERGANGEN.values() if verloop.mag_rol(o, rol)]
        assert [o.naar for o in gemaakt] == [{"wijkwerker": "S0", "school": "S2"}[rol]]
        assert all(o.van == {verloop.BEGIN} for o in gemaakt)


def test_only_who_holds_the_mandate_deviates_or_decides_on_an_objection():
    alleen = [o.code for o in verloop.OVERGANGEN.values() if o.wie == {"gemandateerde"}]
    assert alleen == ["T24", "T57", "T57a", "T57t"]
