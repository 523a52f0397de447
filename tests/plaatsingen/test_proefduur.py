"""How long a trial may last: of this person, in the version of its first day."""

import datetime as dt

import pytest

from luwte.plaatsingen import waarschuwingen
from luwte.plaatsingen.forms import ProefplaatsingForm
from tests.plaatsingen import rijen

pytestmark = pytest.mark.django_db
D = dt.date


@pytest.mark.eis("M278", "M280")
@pytest.mark.parametrize(
    ("begin", "laatste", "verlengd", "mag"),
    [
        (D(2024, 1, 8), D(2024, 3, 7), False, True),
        (D(2024, 1, 8), D(2024, 3, 8), False, False),
        (D(2024, 1, 8), D(2024, 7, 7), True, True),
        (D(2024, 1, 8), D(2024, 7, 8), True, False),
        (D(2023, 6, 30), D(2024, 2, 1), False, True),  # until July 2023 a guideline: it warns, it does not refuse
    ],
)
def test_since_july_2023_a_trial_is_two_months_and_four_more_at_most(gemeente, in_beeld, begin, laatste, verlengd, mag):
    in_beeld(gemeente)
    zaak, plek = rijen.vastgesteld(gemeente), rijen.werkplek(gemeente)
    gegevens = {"werkplek": plek.pk, "begin": begin, "laatste_dag": laatste, "doel": "loonwaarde"}
    form = ProefplaatsingForm(
        gegevens | ({"verlengd": "on"} if verlengd else {}), traject=zaak, peildatum=D(2024, 1, 8)
    )
    assert form.is_valid() is mag, form.errors
    if not mag:
        assert "Deze proefplaatsing is te lang." in str(form.errors["laatste_dag"])


@pytest.mark.eis("M280")
@pytest.mark.parametrize(("soort", "hoogstens"), [
    ("bijstand", D(2024, 3, 8)), ("nug", D(2024, 3, 8)), ("wajong", D(2024, 7, 8)), ("uwv_overig", D(2024, 7, 8)),
])  # fmt: skip
def test_with_a_benefit_of_uwv_the_six_months_of_uwv_count(gemeente, in_beeld, soort, hoogstens):
    in_beeld(gemeente)
    zaak, plek = rijen.traject(gemeente, positie=soort), rijen.werkplek(gemeente)
    begin = D(2024, 1, 8)

    def formulier(laatste):
        gegevens = {"werkplek": plek.pk, "begin": begin, "laatste_dag": laatste, "doel": "loonwaarde"}
        return ProefplaatsingForm(gegevens, traject=zaak, peildatum=begin)

    assert ("verlengd" in formulier(hoogstens).fields) is (soort in {"bijstand", "nug"})
    assert not formulier(hoogstens).is_valid()
    goed = formulier(hoogstens - dt.timedelta(days=1))
    assert goed.is_valid(), goed.errors
    assert waarschuwingen.bij(goed.schrijf(), goed.stand_op(begin)) == []


@pytest.mark.parametrize(("dag", "hulp"), [
    (D(2016, 3, 1), "Ten hoogste drie maanden."),
    (D(2018, 3, 1), "De wet noemt geen maximum; de gemeente kiest."),
    (D(2024, 3, 1), "Twee maanden, en met een verlenging ten hoogste vier maanden langer."),
])  # fmt: skip
def test_the_form_says_what_the_law_of_the_day_says_of_the_length(gemeente, in_beeld, dag, hulp):
    in_beeld(gemeente)
    form = ProefplaatsingForm(traject=rijen.vastgesteld(gemeente), peildatum=dag)
    assert form.fields["laatste_dag"].help_text.startswith(hulp)
