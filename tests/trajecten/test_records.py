"""Request, advice and finding: what the functions refuse at the field, the database refuses too."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, ProgrammingError, transaction

from luwte.trajecten.models import (
    AANVRAAG_LOOPT,
    GEEN_CRITERIUM,
    GEEN_GROND,
    Advies,
    Adviesaanvraag,
    Traject,
    Vaststelling,
)
from luwte.trajecten.triggers import (
    ADVIES_ANDER_DOSSIER,
    ADVIES_NIET_POSITIEF,
    ADVIES_VOOR_AANVRAAG,
    BESLUIT_VOOR_ADVIES,
)
from luwte.trajecten.vastleggen import leg_advies_vast, stel_vast, vraag_advies_aan
from tests.trajecten.gevallen import PEILDATUM, Geval

DAG = dt.timedelta(days=1)


@pytest.fixture
def maak(in_beeld, gemeente, maak_gebruiker):
    door = maak_gebruiker(gemeente, "consultant")
    in_beeld(gemeente)
    return lambda toestand, **extra: Geval(gemeente, door, **extra).tot(toestand)


def weigert(fout, naam):
    """The database refuses with this constraint or sentence."""
    return pytest.raises(fout, match=naam)


def advies(aanvraag, datum, **anders):
    return Advies(
        gemeente_id=aanvraag.gemeente_id, aanvraag=aanvraag,
        **{"uitgebracht_op": datum, "ontvangen_op": datum, "uitkomst": "positief", "criterium_begeleiding": True,
           "onderbouwing": "Onderbouwd."} | anders,
    )  # fmt: skip


@pytest.mark.eis("M039")
def test_an_advice_before_its_request_is_refused(maak):
    geval = maak("S5")
    vroeg = geval.aanvraag.aangevraagd_op - DAG
    with pytest.raises(ValidationError) as fout:
        geval.advies(vroeg)
    assert fout.value.message_dict == {"uitgebracht_op": [ADVIES_VOOR_AANVRAAG]}
    with weigert(IntegrityError, ADVIES_VOOR_AANVRAAG), transaction.atomic():
        advies(geval.aanvraag, vroeg).save()
    assert geval.advies(geval.aanvraag.aangevraagd_op).pk


def test_an_advice_received_before_it_was_given_is_refused(maak):
    geval = maak("S5")
    with pytest.raises(ValidationError) as fout:
        leg_advies_vast(
            geval.aanvraag, PEILDATUM, PEILDATUM - DAG, "positief", "Onderbouwd.", criterium_begeleiding=True
        )
    assert list(fout.value.message_dict) == ["ontvangen_op"]
    with weigert(IntegrityError, "trajecten_advies_ontvangen_na_datum"), transaction.atomic():
        advies(geval.aanvraag, PEILDATUM, ontvangen_op=PEILDATUM - DAG).save()


@pytest.mark.eis("M119")
def test_a_positive_advice_rests_on_one_of_the_two_criteria(maak):
    geval = maak("S5")
    with pytest.raises(ValidationError) as fout:
        leg_advies_vast(geval.aanvraag, PEILDATUM, PEILDATUM, "positief", "Onderbouwd.")
    assert fout.value.message_dict == {"criterium_aanpassingen": [GEEN_CRITERIUM]}
    with weigert(IntegrityError, "trajecten_advies_positief_op_criterium"), transaction.atomic():
        advies(geval.aanvraag, PEILDATUM, criterium_begeleiding=False).save()
    for criterium in ("criterium_aanpassingen", "criterium_begeleiding"):
        ander = maak("S5")
        assert leg_advies_vast(ander.aanvraag, PEILDATUM, PEILDATUM, "positief", "Onderbouwd.", **{criterium: True}).pk


@pytest.mark.eis("M119", "M122")
@pytest.mark.parametrize("uitkomst", ["negatief", "geen_arbeidsvermogen"])
def test_a_negative_outcome_has_no_criterion_fulfilled(maak, uitkomst):
    geval = maak("S5")
    with pytest.raises(ValidationError):
        leg_advies_vast(geval.aanvraag, PEILDATUM, PEILDATUM, uitkomst, "x", criterium_begeleiding=True)
    with weigert(IntegrityError, "trajecten_advies_negatief_zonder_criterium"), transaction.atomic():
        advies(geval.aanvraag, PEILDATUM, uitkomst=uitkomst).save()


def test_every_advice_has_its_reasons(maak):
    geval = maak("S5")
    with pytest.raises(ValidationError) as fout:
        leg_advies_vast(geval.aanvraag, PEILDATUM, PEILDATUM, "negatief", "  ")
    assert "onderbouwing" in fout.value.message_dict
    with weigert(IntegrityError, "trajecten_advies_onderbouwd"), transaction.atomic():
        advies(geval.aanvraag, PEILDATUM, onderbouwing="").save()


def test_one_request_gets_one_advice(maak):
    geval = maak("S6")
    with pytest.raises(ValidationError):
        geval.advies(PEILDATUM)
    with weigert(IntegrityError, "aanvraag"), transaction.atomic():
        advies(geval.aanvraag, PEILDATUM).save()


def test_a_second_open_request_is_refused_until_the_advice_came(maak, gemeente):
    geval = maak("S5")
    with pytest.raises(ValidationError, match=AANVRAAG_LOOPT):
        vraag_advies_aan(geval.traject, PEILDATUM, "persoon")
    with weigert(IntegrityError, "trajecten_een_open_aanvraag"), transaction.atomic():
        Adviesaanvraag.objects.create(
            gemeente=gemeente, traject=geval.traject, aangevraagd_op=PEILDATUM, aanvrager="persoon"
        )
    geval.advies(PEILDATUM)
    assert vraag_advies_aan(geval.traject, PEILDATUM, "persoon").pk


def test_the_college_first_arranges_how_uwv_gets_the_medical_data(maak, gemeente):
    geval = maak("S4")
    with pytest.raises(ValidationError) as fout:
        vraag_advies_aan(geval.traject, PEILDATUM, "college")
    assert "medisch_geregeld" in fout.value.message_dict
    with weigert(IntegrityError, "trajecten_aanvraag_medisch_geregeld"), transaction.atomic():
        Adviesaanvraag.objects.create(
            gemeente=gemeente, traject=geval.traject, aangevraagd_op=PEILDATUM, aanvrager="college"
        )


@pytest.mark.eis("M012", "M040", "M120")
def test_there_is_no_finding_without_an_advice(maak, gemeente):
    geval = maak("S5")
    with weigert(IntegrityError, f"advies_id|{ADVIES_ANDER_DOSSIER}"), transaction.atomic():
        Vaststelling.objects.create(
            gemeente=gemeente, traject=geval.traject, besluit_op=PEILDATUM, uitkomst="uitsluitend_beschut"
        )


@pytest.mark.eis("M012", "M120")
@pytest.mark.parametrize("uitkomst", ["negatief", "geen_arbeidsvermogen", "andere_uitkomst"])
def test_there_is_no_finding_on_another_outcome_than_positive(maak, gemeente, uitkomst):
    geval = maak("S5")
    gegeven = geval.advies(PEILDATUM, uitkomst)
    with pytest.raises(ValidationError, match=ADVIES_NIET_POSITIEF):
        stel_vast(geval.traject, gegeven, PEILDATUM, "uitsluitend_beschut")
    with weigert(IntegrityError, ADVIES_NIET_POSITIEF), transaction.atomic():
        Vaststelling.objects.create(
            gemeente=gemeente, traject=geval.traject, advies=gegeven, besluit_op=PEILDATUM,
            uitkomst="uitsluitend_beschut",
        )  # fmt: skip


def test_there_is_no_finding_before_the_advice_arrived_nor_on_the_advice_of_somebody_else(maak, gemeente):
    geval, ander = maak("S6"), maak("S6")
    gegeven = geval.aanvraag.advies
    vroeg = gegeven.ontvangen_op - DAG
    with pytest.raises(ValidationError, match=BESLUIT_VOOR_ADVIES):
        stel_vast(geval.traject, gegeven, vroeg, "uitsluitend_beschut")
    for traject, dag, zin in (
        (geval.traject, vroeg, BESLUIT_VOOR_ADVIES),
        (ander.traject, PEILDATUM, ADVIES_ANDER_DOSSIER),
    ):
        with weigert(IntegrityError, zin), transaction.atomic():
            Vaststelling.objects.create(
                gemeente=gemeente, traject=traject, advies=gegeven, besluit_op=dag, uitkomst="uitsluitend_beschut"
            )


@pytest.mark.parametrize(("grond", "motivering"), [("", "Omdat."), ("ondeugdelijk", ""), ("", "")])
def test_deviating_without_the_one_ground_or_without_reasons_is_refused(maak, gemeente, grond, motivering):
    geval = maak("S6")
    gegeven = geval.aanvraag.advies
    with pytest.raises(ValidationError) as fout:
        stel_vast(geval.traject, gegeven, PEILDATUM, "afwijkend", grond=grond, motivering=motivering)
    assert fout.value.message_dict == {"motivering": [GEEN_GROND]}
    with weigert(IntegrityError, "trajecten_afwijken_met_grond"), transaction.atomic():
        Vaststelling.objects.create(
            gemeente=gemeente, traject=geval.traject, advies=gegeven, besluit_op=PEILDATUM, uitkomst="afwijkend",
            grond=grond, motivering=motivering,
        )  # fmt: skip


@pytest.mark.eis("M118")
def test_a_case_has_one_of_the_known_routes(maak, gemeente):
    geval = maak("S0")
    geval.stap("T58", PEILDATUM)
    with weigert(IntegrityError, "trajecten_route_bekend"), transaction.atomic():
        Traject.objects.create(gemeente=gemeente, kandidaat=geval.mens, route="wijkteam", begin=PEILDATUM)


@pytest.mark.parametrize("model", [Adviesaanvraag, Advies, Vaststelling])
def test_records_of_the_neighbour_are_out_of_sight_and_out_of_reach(
    model, in_beeld, gemeente, buurgemeente, maak_gebruiker
):
    in_beeld(buurgemeente)
    Geval(buurgemeente, maak_gebruiker(buurgemeente, "consultant")).tot("S9")
    van_de_buur = model.objects.get()
    in_beeld(gemeente)
    Geval(gemeente, maak_gebruiker(gemeente, "consultant")).tot("S9")
    assert [rij.gemeente_id for rij in model.objects.order_by("pk")] == [gemeente.pk]
    buren = model.objects.filter(pk=van_de_buur.pk)
    if model is Adviesaanvraag:
        assert buren.update(gemeente=gemeente) == 0
    else:  # what was advised and decided can only be added
        with weigert(ProgrammingError, "permission denied"), transaction.atomic():
            buren.update(gemeente=gemeente)
    van_de_buur.pk = None
    with weigert((ProgrammingError, IntegrityError), "."), transaction.atomic():
        van_de_buur.save()
