"""UWV tells of a self-report without content, and our record of it has none either; inviting starts at once."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from luwte.trajecten import verloop
from luwte.trajecten.forms import StapForm
from luwte.trajecten.models import GEEN_INHOUD, Stap
from tests.trajecten.gevallen import PEILDATUM, Geval

BEGIN = dt.date(2018, 11, 1)


@pytest.fixture
def geval(gemeente, maak_gebruiker, in_beeld):
    in_beeld(gemeente)
    return Geval(gemeente, maak_gebruiker(gemeente, "consultant"), route="zelfmelder", begin=BEGIN)


@pytest.mark.eis("M071")
def test_the_form_of_the_notice_has_a_date_and_no_field_for_content():
    form = StapForm(rij=verloop.OVERGANGEN["T13"], peildatum=PEILDATUM)
    assert list(form.fields) == ["datum"]
    assert "reden" in StapForm(rij=verloop.OVERGANGEN["T14"], peildatum=PEILDATUM).fields


@pytest.mark.eis("M071", "M248")
def test_the_notice_starts_the_term_to_invite_at_once(geval):
    stap = geval.stap("T13", PEILDATUM)
    assert (stap.reden, stap.termijn_soort) == ("", "termijn_uitnodiging_zelfmelder")
    assert stap.termijn_op > PEILDATUM
    assert "T14" in {rij.code for rij in verloop.mogelijk(stap.naar)}


@pytest.mark.eis("M071")
def test_content_is_refused_by_the_writer_and_by_the_database(geval):
    with pytest.raises(ValidationError, match=GEEN_INHOUD):
        geval.stap("T13", PEILDATUM, reden="Heeft zelf aangevraagd om ...")
    laatste = geval.traject.stappen.latest("volgnummer")
    with pytest.raises(IntegrityError, match="trajecten_stap_zonder_inhoud"), transaction.atomic():
        Stap.objects.create(
            gemeente=geval.gemeente, traject=geval.traject, volgnummer=laatste.volgnummer + 1, overgang="T13",
            van=laatste.naar, naar="S5z", datum=PEILDATUM, door=geval.door, reden="Inhoud",
        )  # fmt: skip
