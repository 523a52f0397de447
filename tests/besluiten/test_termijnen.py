"""A person suspends, resumes and postpones a term with a reason; the database refuses what the law does not know."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.db.utils import ProgrammingError

from luwte.besluiten.berekening import stand_op
from luwte.besluiten.lopend import alle_termijnen, lopende_termijnen, open_termijnen, termijnen_van
from luwte.besluiten.models import Besluittermijn, Termijnwijziging
from luwte.besluiten.vastleggen import begin_termijn, hervat, rond_af, schort_op, stel_in_gebreke, verdaag
from tests.besluiten.conftest import DAG, bezwaar, termijn

pytestmark = pytest.mark.django_db

BEGIN = dt.date(2018, 9, 3)
LAATSTE = dt.date(2018, 10, 29)


def opschorten(rij, datum=dt.date(2018, 9, 10), **extra):
    opties = {"grond": "aanvulling", "reden": "Het formulier mist een handtekening.", "bekendgemaakt": True}
    return schort_op(rij, datum, rij.door, **{"tot": datum + 14 * DAG} | opties | extra)


def test_a_request_suspended_and_resumed_ends_later_and_keeps_both_rows(maak_geval):
    rij = termijn(maak_geval())
    assert rij.uiterlijk == LAATSTE
    stil = opschorten(rij)
    assert stil.uiterlijk == dt.date(2018, 11, 12)
    loopt = hervat(rij, dt.date(2018, 9, 15), rij.door, reden="Het formulier is compleet.")
    assert loopt.uiterlijk == dt.date(2018, 11, 2)
    assert Termijnwijziging.objects.filter(termijn=rij).count() == 2


@pytest.mark.parametrize(
    ("extra", "veld"),
    [
        ({"grond": "wacht_op_uwv"}, "grond"),
        ({"reden": "  "}, "reden"),
        ({"tot": None}, "tot"),
        ({"tot": dt.date(2018, 9, 10)}, "tot"),
        ({"tot": dt.date(2120, 9, 10)}, "tot"),
        ({"bekendgemaakt": False}, "bekendgemaakt"),
        ({"datum": dt.date(2018, 9, 2)}, "datum"),
    ],
)
def test_a_suspension_without_reason_of_the_law_term_or_notice_is_refused_at_its_field(maak_geval, extra, veld):
    rij = termijn(maak_geval())
    with pytest.raises(ValidationError) as fout:
        opschorten(rij, **extra)
    assert veld in fout.value.message_dict
    assert not Termijnwijziging.objects.exists()


def ruw(rij, **velden):
    """A row past the writer, as a mistaken program would write it."""
    gegevens = {"soort": "opgeschort", "datum": dt.date(2018, 9, 10), "reden": "x", "grond": "aanvulling",
                "tot": dt.date(2018, 9, 24), "bekendgemaakt": True, "uiterlijk": LAATSTE}  # fmt: skip
    with transaction.atomic():
        return Termijnwijziging.objects.create(gemeente=rij.gemeente, termijn=rij, door=rij.door, **gegevens | velden)


@pytest.mark.parametrize(
    "velden",
    [
        {"grond": "wacht_op_uwv"},
        {"grond": ""},
        {"reden": ""},
        {"tot": None},
        {"bekendgemaakt": False},
        {"datum": BEGIN - DAG},
        {"soort": "hervat", "grond": "", "tot": None},
        {"soort": "verdaagd", "grond": "", "tot": None},
        {"soort": "verdaagd", "grond": "", "datum": LAATSTE + DAG, "tot": dt.date(2018, 12, 24)},
        {"soort": "verdaagd", "grond": "", "tot": LAATSTE},
        {"datum": LAATSTE + DAG, "tot": dt.date(2018, 12, 24)},
    ],
)
def test_the_database_refuses_what_the_law_does_not_know(maak_geval, velden):
    rij = termijn(maak_geval())
    with pytest.raises(IntegrityError):
        ruw(rij, **velden)


def test_the_database_lets_a_term_stand_still_once_and_end_once(maak_geval):
    rij = termijn(maak_geval())
    opschorten(rij)
    for velden in ({}, {"soort": "verdaagd", "grond": "", "tot": dt.date(2018, 12, 24)}):
        with pytest.raises(IntegrityError):
            ruw(rij, **velden)
    hervat(rij, dt.date(2018, 9, 15), rij.door, reden="Compleet.")
    rond_af(rij, dt.date(2018, 9, 20), rij.door, reden="Besloten.")
    with pytest.raises(IntegrityError):
        ruw(rij, datum=dt.date(2018, 9, 21))
    with pytest.raises(ValidationError):
        opschorten(rij, dt.date(2018, 9, 21))


@pytest.mark.parametrize("opdracht", ["UPDATE besluiten_{} SET datum = datum", "DELETE FROM besluiten_{}"])
def test_what_was_recorded_of_a_term_cannot_be_changed(maak_geval, opdracht):
    opschorten(termijn(maak_geval()))
    with pytest.raises(ProgrammingError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(opdracht.format("termijnwijziging"))


def test_a_notice_of_delay_comes_before_the_end_and_names_a_later_day(maak_geval):
    rij = termijn(maak_geval())
    gewoon = {"reden": "UWV heeft nog geen advies gegeven.", "bekendgemaakt": True}
    with pytest.raises(ValidationError) as fout:
        verdaag(rij, LAATSTE + DAG, rij.door, tot=dt.date(2018, 12, 24), **gewoon)
    assert "29 oktober 2018" in str(fout.value)
    for tot in (None, LAATSTE):
        with pytest.raises(ValidationError):
            verdaag(rij, LAATSTE, rij.door, tot=tot, **gewoon)
    with pytest.raises(ValidationError):
        verdaag(rij, LAATSTE, rij.door, tot=dt.date(2018, 12, 24), **gewoon | {"bekendgemaakt": False})
    assert verdaag(rij, LAATSTE, rij.door, tot=dt.date(2018, 12, 24), **gewoon).uiterlijk == dt.date(2018, 12, 24)


def test_what_has_ended_can_no_longer_stand_still_and_can_be_put_in_default(maak_geval):
    rij = termijn(maak_geval("S5"))
    for grond in ("aanvulling", "instemming", "overmacht"):
        with pytest.raises(ValidationError) as fout:
            opschorten(rij, LAATSTE + DAG, grond=grond)
        assert "29 oktober 2018" in fout.value.message_dict["datum"][0]
    stel_in_gebreke(rij, LAATSTE + DAG, rij.door)
    ander = termijn(maak_geval("S5"))
    assert opschorten(ander, LAATSTE).uiterlijk == dt.date(2018, 11, 12)


def test_a_decision_on_an_objection_is_postponed_once_by_rule_and_again_only_with_consent(maak_geval):
    rij = bezwaar(maak_geval("S9"), adviescommissie=False).termijn
    gewoon = {"reden": "De hoorzitting is verplaatst.", "bekendgemaakt": True}
    assert rij.uiterlijk == dt.date(2018, 12, 10)
    eerste = verdaag(rij, dt.date(2018, 11, 1), rij.door, **gewoon)
    assert eerste.tot == eerste.uiterlijk == dt.date(2019, 1, 21)
    with pytest.raises(ValidationError):
        verdaag(rij, dt.date(2018, 11, 2), rij.door, tot=dt.date(2019, 3, 1), **gewoon)
    with pytest.raises(IntegrityError):
        ruw(rij, soort="verdaagd", grond="", datum=dt.date(2018, 11, 2), tot=dt.date(2019, 3, 1))
    tweede = verdaag(rij, dt.date(2018, 11, 2), rij.door, tot=dt.date(2019, 3, 1), met_instemming=True, **gewoon)
    assert tweede.uiterlijk == dt.date(2019, 3, 1)


def test_waiting_for_uwv_moves_no_day(maak_geval):
    geval = maak_geval("S5")
    rij = begin_termijn(geval.traject, "aanvraag", BEGIN, geval.door)
    (lopend,) = lopende_termijnen(geval.traject, dt.date(2018, 11, 15))
    assert lopend.stand.uiterlijk == rij.uiterlijk == LAATSTE
    assert lopend.stand.te_laat


def test_a_notice_of_default_before_the_end_is_refused_with_the_last_day(maak_geval):
    rij = termijn(maak_geval("S5"))
    opschorten(rij)
    with pytest.raises(ValidationError) as fout:
        stel_in_gebreke(rij, dt.date(2018, 11, 12), rij.door)
    assert "12 november 2018" in str(fout.value)
    stel_in_gebreke(rij, dt.date(2018, 11, 13), rij.door)
    (lopend,) = lopende_termijnen(rij.traject, dt.date(2018, 11, 29))
    assert (lopend.dwangsom.dagen, lopend.dwangsom.bedrag) == (2, 40)
    with pytest.raises(ValidationError):
        stel_in_gebreke(rij, dt.date(2018, 11, 14), rij.door)


def test_the_finding_of_the_college_ends_the_term_of_a_request_by_itself(maak_geval):
    geval = maak_geval("S6")
    rij = termijn(geval, geval.begin)
    besluit = geval.traject.stappen.last().datum + 7 * DAG
    geval.stap("T23", besluit)
    geval.stuk("T23", besluit)
    assert lopende_termijnen(geval.traject, besluit - DAG)
    assert lopende_termijnen(geval.traject, besluit) == []
    assert not open_termijnen(besluit).exists()
    assert alle_termijnen(geval.traject, besluit)[0].stand.besloten_op == besluit
    with pytest.raises(ValidationError):
        opschorten(rij, besluit + DAG)


def test_the_work_list_gives_the_same_days_as_the_rules_in_a_fixed_number_of_queries(
    maak_geval, django_assert_num_queries
):
    rijen = []
    for nummer in range(4):
        rij = termijn(maak_geval("S5"), BEGIN + nummer * DAG)
        if nummer:
            opschorten(rij, dt.date(2018, 10, 1 + nummer), grond="overmacht" if nummer == 3 else "aanvulling",
                       **({"tot": None} if nummer == 3 else {}))  # fmt: skip
        rijen.append(rij)
    for dag in (BEGIN, dt.date(2018, 10, 5), dt.date(2018, 11, 15)):
        with django_assert_num_queries(1):
            lijst = list(open_termijnen(dag))
        with django_assert_num_queries(3):
            gerekend = termijnen_van([r.traject_id for r in rijen], dag)
        for een in lijst:
            (zelf,) = gerekend[een.traject_id]
            assert een.stil is zelf.stand.staat_stil
            if zelf.stand.einde_bekend:
                assert een.op == zelf.stand.uiterlijk
            else:
                assert een.op.year == 9999
        assert {een.pk for een in lijst} == {r.pk for r in rijen if r.begint_op <= dag}


def test_every_stored_day_is_the_one_the_rules_give_again(maak_geval):
    rij = termijn(maak_geval())
    opschorten(rij)
    hervat(rij, dt.date(2018, 9, 20), rij.door, reden="Compleet.")
    verdaag(rij, dt.date(2018, 10, 1), rij.door, reden="UWV wacht.", tot=dt.date(2018, 12, 24), bekendgemaakt=True)
    rijen = list(rij.wijzigingen.order_by("pk"))
    assert stand_op(rij, [], BEGIN).uiterlijk == rij.uiterlijk
    for tot, een in enumerate(rijen, start=1):
        assert stand_op(rij, rijen[:tot], een.datum).uiterlijk == een.uiterlijk


def test_terms_of_the_neighbour_are_out_of_sight(maak_geval, maak_buur, in_beeld, gemeente):
    buur = maak_buur()
    ander = termijn(buur)
    eigen = termijn(maak_geval())
    in_beeld(gemeente)
    assert set(open_termijnen(dt.date(2018, 10, 1))) == {eigen}
    assert termijnen_van([buur.traject.pk, eigen.traject_id], dt.date(2018, 10, 1)).keys() == {eigen.traject_id}
    with pytest.raises(IntegrityError):
        ruw(Besluittermijn(pk=ander.pk, gemeente=gemeente, door=eigen.door))
