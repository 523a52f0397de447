"""The only writer of steps: refuses what the table, role, date, condition or reason forbids."""

import datetime as dt
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, ProgrammingError, transaction

from luwte.gemeenten.models import Lidmaatschap
from luwte.trajecten import stappen, verloop
from luwte.trajecten.models import AL_TRAJECT, GEEN_REDEN, Route, Stap, Traject
from luwte.trajecten.rechten import mag_stap
from luwte.trajecten.stappen import open_traject, zet_stap
from luwte.trajecten.triggers import NIET_VOOR_VORIGE, SLUIT_NIET_AAN
from luwte.trajecten.voorwaarden import VOORWAARDEN
from luwte.wet.lokaal import lagen
from tests.trajecten.gevallen import BEGIN, PEILDATUM, Geval, quota

FEITEN = {"loonwaarde": Decimal("0.40")}


@pytest.fixture
def consultant(maak_gebruiker, gemeente):
    return maak_gebruiker(gemeente, "consultant")


@pytest.fixture
def geval(in_beeld, gemeente, consultant):
    in_beeld(gemeente)
    return Geval(gemeente, consultant)


def zin(fout: pytest.ExceptionInfo) -> str:
    return " ".join(fout.value.messages)


@pytest.mark.parametrize("toestand", sorted(verloop.TOESTANDEN))
def test_from_each_state_every_undeclared_transition_is_refused(geval, toestand, consultant, monkeypatch):
    """Walk all pairs: what the table does not hold is refused, whatever the facts are."""
    monkeypatch.setattr(stappen, "toets", lambda *_: [])
    werkelijk = Stap(van="x", naar=toestand, volgnummer=1, datum=BEGIN)

    class Vast:
        def order_by(self, *_):
            return self

        def first(self):
            return werkelijk

    monkeypatch.setattr(Traject, "stappen", Vast())
    for code, overgang in verloop.OVERGANGEN.items():
        if toestand in overgang.van:
            continue
        with pytest.raises(ValidationError, match=stappen.NIET_VANUIT):
            zet_stap(geval.traject, code, PEILDATUM, consultant, rol="consultant", peildatum=PEILDATUM, reden="x")


def test_the_database_refuses_every_pair_outside_the_table(geval, consultant, gemeente):
    """Also without Python in between: the check constraint holds the whole table."""
    toegestaan = set(verloop.paren())
    vreemd = [
        (code, van, naar)
        for code in verloop.OVERGANGEN
        for van in ("S0",)
        for naar in verloop.TOESTANDEN
        if (code, van, naar) not in toegestaan
    ]
    assert len(vreemd) > 500
    for code, van, naar in vreemd[::7]:
        # A waiting list also asks for its proof, a deviation for its proposal; those are asked first.
        eerder = {"S12": "Een wachtlijst vraagt om bewijs"} | (
            {naar: "begint met een voorstel"} if code == "T24" else {}
        )
        zin_ = eerder.get(naar, "trajecten_stap_in_verloop")
        with pytest.raises(IntegrityError, match=zin_), transaction.atomic():
            Stap.objects.create(
                gemeente=gemeente, traject=geval.traject, volgnummer=2, overgang=code, van=van, naar=naar,
                datum=PEILDATUM, door=consultant, reden="" if code == "T13" else "x",
            )  # fmt: skip


def test_the_database_refuses_a_step_that_does_not_join_on(geval, consultant, gemeente):
    with pytest.raises(IntegrityError, match=SLUIT_NIET_AAN), transaction.atomic():
        Stap.objects.create(
            gemeente=gemeente, traject=geval.traject, volgnummer=2, overgang="T3", van="S1", naar="S3",
            datum=PEILDATUM, door=consultant,
        )  # fmt: skip


def test_the_database_refuses_a_step_before_the_previous_one(geval, consultant, gemeente):
    with pytest.raises(IntegrityError, match=NIET_VOOR_VORIGE), transaction.atomic():
        Stap.objects.create(
            gemeente=gemeente, traject=geval.traject, volgnummer=2, overgang="T2", van="S0", naar="S1",
            datum=BEGIN - dt.timedelta(days=1), door=consultant,
        )  # fmt: skip


def test_a_step_that_was_made_is_never_changed(geval, als_eigenaar):
    stap = geval.traject.stappen.get()
    stap.datum = PEILDATUM
    with pytest.raises(Exception, match="permission denied"), transaction.atomic():
        stap.save()
    with pytest.raises(Exception, match="Cannot update"), transaction.atomic(), als_eigenaar():
        stap.save()


@pytest.mark.parametrize("code", sorted(c for c, o in verloop.OVERGANGEN.items() if verloop.BEGIN not in o.van))
def test_only_the_roles_of_the_table_make_a_step(code, gemeente, buurgemeente):
    """The bad actor is a member of the neighbour with a case of the same kind there."""
    rij = verloop.OVERGANGEN[code]
    eigen, buur = Traject(gemeente=gemeente), Traject(gemeente=buurgemeente)
    for rol in ("consultant", "jobcoach", "controller", "raadlezer", "functioneel_beheer"):
        lid = Lidmaatschap(gemeente=gemeente, rol=rol)
        assert mag_stap(lid, eigen, rij) == (rol in rij.wie)
        assert not mag_stap(lid, buur, rij)
    assert not mag_stap(None, eigen, rij)


def test_a_jobcoach_may_not_ask_for_advice(geval):
    geval.tot("S4")
    with pytest.raises(ValidationError, match=stappen.ROL_MAG_NIET):
        geval.stap("T11", PEILDATUM, rol="jobcoach")


def test_a_date_after_the_peildatum_is_refused_at_the_date(geval):
    with pytest.raises(ValidationError) as fout:
        geval.stap("T2", PEILDATUM + dt.timedelta(days=1))
    assert fout.value.message_dict == {"datum": [stappen.NIET_NA_PEILDATUM]}


def test_a_date_before_the_previous_step_is_refused_at_the_date(geval):
    with pytest.raises(ValidationError) as fout:
        geval.stap("T2", BEGIN - dt.timedelta(days=1))
    assert fout.value.message_dict == {"datum": [NIET_VOOR_VORIGE]}


def test_two_steps_may_fall_on_one_day(geval):
    assert geval.stap("T2", BEGIN).naar == "S1"


def test_nothing_is_added_on_a_day_after_which_the_case_already_moved(geval):
    geval.tot("S3")
    with pytest.raises(ValidationError, match=r"latere dag"):
        geval.stap("T8", BEGIN, peildatum=BEGIN)


@pytest.mark.parametrize("code", ["T4", "T58"])
def test_an_ending_without_reason_is_refused_at_the_reason(geval, code):
    geval.tot("S1")
    with pytest.raises(ValidationError) as fout:
        geval.stap(code, PEILDATUM, reden="   ")
    assert fout.value.message_dict == {"reden": [GEEN_REDEN]}


def test_the_database_refuses_an_ending_without_reason(geval, consultant, gemeente):
    with pytest.raises(IntegrityError, match="trajecten_stap_met_reden"), transaction.atomic():
        Stap.objects.create(
            gemeente=gemeente, traject=geval.traject, volgnummer=2, overgang="T58", van="S0", naar="S27",
            datum=PEILDATUM, door=consultant,
        )  # fmt: skip


@pytest.mark.parametrize(
    ("tot", "soort", "verwacht"),
    [
        # Worked by hand: 8 weeks after 13 April 2018 is Friday 8 June 2018.
        ("S5", "termijn_advies_uwv", dt.date(2018, 6, 8)),
        # 8 weeks after 28 May 2018 is Monday 23 July 2018.
        ("S6", "termijn_besluit", dt.date(2018, 7, 23)),
        # six weeks after 22 June 2018
        ("S14", "termijn_loonwaardemeting", dt.date(2018, 8, 3)),
    ],
)
def test_a_step_starts_the_term_of_the_law(geval, gemeente, tot, soort, verwacht):
    geval.tot(tot)
    laatste = geval.traject.stappen.order_by("-volgnummer").first()
    assert (laatste.termijn_soort, laatste.termijn_op) == (soort, verwacht)


def test_a_term_on_a_holiday_moves_to_the_next_working_day(in_beeld, gemeente, consultant):
    """Asked on 30 October 2017 (Monday): 8 weeks later is Christmas Day; the 26th is a holiday too."""
    in_beeld(gemeente)
    geval = Geval(gemeente, consultant, route="zelfmelder", begin=dt.date(2017, 10, 30))
    assert geval.traject.stappen.get().termijn_op == dt.date(2017, 12, 27)


def test_the_way_back_after_a_review_leads_to_where_the_case_came_from(geval):
    geval.tot("S17")
    geval.stap("T41", PEILDATUM)
    assert geval.stap("T41t", PEILDATUM).naar == "S17"


def test_a_step_that_leaves_the_case_where_it_is_leaves_its_term_running(geval):
    geval.tot("S13")
    vorige = geval.traject.stappen.last()
    stap = geval.stap("T30", PEILDATUM)
    assert vorige.termijn_op is not None
    assert (stap.termijn_soort, stap.termijn_feit, stap.termijn_op) == (
        vorige.termijn_soort, vorige.termijn_feit, vorige.termijn_op,
    )  # fmt: skip
    assert stap.termijn == vorige.termijn
    assert geval.stap("T31", PEILDATUM, feiten={"proefplaatsing_begin": PEILDATUM}).termijn != vorige.termijn


@pytest.mark.parametrize("weg", [("T41", "T41t"), ("T42", "T42t"), ("T46", "T46t"), ("T46",)])
def test_the_end_of_a_contract_asks_notice_also_in_sickness_and_after_a_review(geval, weg):
    geval.tot("S16")
    eerder = geval.traject.stappen.last()
    feiten = {"contract_einde": eerder.termijn_feit, "dienstverband_loopt": True}
    for code in weg:
        stap = geval.stap(code, PEILDATUM, feiten=feiten)
    assert stap.termijn_soort == "termijn_aanzegging"
    assert (stap.termijn_feit, stap.termijn_op) == (eerder.termijn_feit, eerder.termijn_op)


@pytest.mark.eis("M039", "M040", "M120")
def test_no_finding_without_a_positive_advice(geval):
    geval.tot("S5")
    geval.stap("T18", PEILDATUM)
    geval.advies(PEILDATUM, "negatief")
    with pytest.raises(ValidationError, match=stappen.NIET_VANUIT):
        geval.stap("T23", PEILDATUM)
    assert VOORWAARDEN["advies_positief"]({"advies_uitkomst": "negatief"})
    assert not VOORWAARDEN["advies_positief"]({"advies_uitkomst": "positief"})


@pytest.mark.eis("M042")
def test_a_waiting_list_is_refused_while_the_number_of_the_year_is_not_realised(geval, gemeente):
    """Nothing is realised in the first try, far more than the number of 2018 in the second."""
    geval.tot("S9")
    with pytest.raises(ValidationError, match="nog niet gehaald"):
        geval.stap("T27", PEILDATUM)
    assert (
        geval.stap("T27", PEILDATUM, feiten={"quota": quota(gemeente, 5000), "lagen": lagen(gemeente.naam)}).naar
        == "S12"
    )


def test_a_waiting_list_is_refused_when_the_counts_are_not_known(geval):
    geval.tot("S9")
    with pytest.raises(ValidationError, match="niet vast te stellen"):
        zet_stap(geval.traject, "T27", PEILDATUM, geval.door, rol="consultant", peildatum=PEILDATUM, reden="x")


@pytest.mark.eis("M042")
def test_a_place_that_is_due_needs_no_reason_and_an_extra_one_does(geval, gemeente):
    geval.tot("S9")
    vol = {"quota": quota(gemeente, 5000), "lagen": lagen(gemeente.naam)}
    with pytest.raises(ValidationError) as fout:
        geval.stap("T26", PEILDATUM, reden="", feiten=vol)
    assert "extra" in fout.value.message_dict["reden"][0]
    assert geval.stap("T26", PEILDATUM, reden="").naar == "S13"


@pytest.mark.eis("M231")
@pytest.mark.parametrize("loonwaarde", ["0.00", "0.29"])
def test_a_low_loonwaarde_asks_a_perspective_and_never_blocks(geval, gemeente, loonwaarde):
    geval.tot("S15")
    laag = {"loonwaarde": Decimal(loonwaarde), "lagen": lagen(gemeente.naam)}
    with pytest.raises(ValidationError) as fout:
        geval.stap("T35", PEILDATUM, reden="", feiten=laag)
    assert "ontwikkelperspectief" in fout.value.message_dict["reden"][0]
    assert geval.stap("T35", PEILDATUM, reden="Groeit nog in tempo.", feiten=laag).naar == "S16"


@pytest.mark.eis("M231")
def test_a_loonwaarde_of_30_percent_asks_nothing_more(geval, gemeente):
    geval.tot("S15")
    feiten = {"loonwaarde": Decimal("0.30"), "lagen": lagen(gemeente.naam)}
    assert geval.stap("T35", PEILDATUM, reden="", feiten=feiten).naar == "S16"


@pytest.mark.eis("M232")
def test_after_a_positive_advice_a_self_reporter_starts_a_trial_placement_at_once(in_beeld, gemeente, consultant):
    in_beeld(gemeente)
    zelf = Geval(gemeente, consultant, route="zelfmelder").tot("S9")
    assert zelf.stap("T31z", PEILDATUM).naar == "S14"
    ander = Geval(gemeente, consultant).tot("S9")
    with pytest.raises(ValidationError, match="zelfmelding"):
        ander.stap("T31z", PEILDATUM)


@pytest.mark.eis("M037")
@pytest.mark.parametrize("positie", ["bijstand", "anw", "nug", "wajong", "uwv_overig"])
def test_everyone_may_ask_uwv_for_advice_since_2017(in_beeld, gemeente, consultant, positie):
    in_beeld(gemeente)
    assert Geval(gemeente, consultant, route="zelfmelder", positie=positie).traject.stappen.get().naar == "S5z"


@pytest.mark.eis("M037")
def test_nobody_could_ask_for_herself_before_2017(in_beeld, gemeente, consultant):
    in_beeld(gemeente)
    with pytest.raises(ValidationError, match="niet zelf advies aanvragen"):
        Geval(gemeente, consultant, route="zelfmelder", begin=dt.date(2016, 12, 31))


@pytest.mark.eis("M154", "M233")
@pytest.mark.parametrize(("positie", "mag"), [("wajong", True), ("uwv_overig", True), ("bijstand", False)])
def test_the_route_from_a_uwv_benefit_is_for_people_with_one(in_beeld, gemeente, consultant, positie, mag):
    in_beeld(gemeente)
    if mag:
        geval = Geval(gemeente, consultant, route="uwv_uitkering", positie=positie)
        assert geval.traject.stappen.get().naar == "S5"
    else:
        with pytest.raises(ValidationError, match="uitkering van UWV"):
            Geval(gemeente, consultant, route="uwv_uitkering", positie=positie)


@pytest.mark.eis("M118")
@pytest.mark.parametrize("route", [r for r in Route.values if r not in {"switch_geldig", "overgenomen"}])
def test_every_route_can_be_opened(in_beeld, gemeente, consultant, route):
    in_beeld(gemeente)
    positie = "uwv_overig" if route == "uwv_uitkering" else "bijstand"
    assert Geval(gemeente, consultant, route=route, positie=positie).traject.stappen.count() == 1


def test_a_person_has_one_running_case(geval, gemeente, consultant):
    with pytest.raises(ValidationError, match=AL_TRAJECT):
        open_traject(geval.mens, "voordracht", PEILDATUM, consultant, rol="consultant", peildatum=PEILDATUM)
    with pytest.raises(IntegrityError, match="trajecten_een_lopend_traject"), transaction.atomic():
        Traject.objects.create(gemeente=gemeente, kandidaat=geval.mens, route="voordracht", begin=PEILDATUM)


def test_after_the_end_a_new_case_can_be_opened(geval, consultant):
    geval.stap("T58", PEILDATUM)
    assert open_traject(geval.mens, "switch", PEILDATUM, consultant, rol="consultant", peildatum=PEILDATUM).pk


def test_a_case_of_the_neighbour_cannot_be_moved(in_beeld, gemeente, buurgemeente, maak_gebruiker):
    in_beeld(buurgemeente)
    buur = Geval(buurgemeente, maak_gebruiker(buurgemeente, "consultant"))
    in_beeld(gemeente)
    eigen = Geval(gemeente, maak_gebruiker(gemeente, "consultant"))
    assert list(Traject.objects.order_by("pk")) == [eigen.traject]
    with pytest.raises(Traject.DoesNotExist):
        buur.stap("T2", PEILDATUM)
    with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
        Traject.objects.create(gemeente=buurgemeente, kandidaat=buur.mens, route="voordracht", begin=PEILDATUM)


def test_a_step_in_the_name_of_another_municipality_is_refused(in_beeld, gemeente, buurgemeente, maak_gebruiker):
    in_beeld(gemeente, buurgemeente)
    eigen = Geval(gemeente, maak_gebruiker(gemeente, "consultant"))
    with pytest.raises(IntegrityError, match="andere gemeente"), transaction.atomic():
        Stap.objects.create(
            gemeente=buurgemeente, traject=eigen.traject, volgnummer=2, overgang="T2", van="S0", naar="S1",
            datum=PEILDATUM, door=eigen.door,
        )  # fmt: skip
