"""Positive advice, not working: who, and why."""

import datetime as dt
from collections import Counter
from fractions import Fraction

import pytest
from django.db import IntegrityError, transaction

from luwte.taakstelling import redenen, tellen
from luwte.taakstelling.evaluatie import evalueer
from luwte.taakstelling.models import NietWerkzaamReden, Reden
from luwte.trajecten import verloop
from luwte.trajecten.stappen import open_traject
from tests.dossiers.paden import dossier_in, zet
from tests.plaatsingen import rijen
from tests.plaatsingen.rijen import PEILDATUM
from tests.trajecten.gevallen import Geval

pytestmark = pytest.mark.django_db
D = dt.date


def lijst(gemeente, dag=PEILDATUM):
    return list(redenen.advies_niet_werkzaam(gemeente, dag))


def test_somebody_with_a_positive_advice_without_work_is_on_the_list(gemeente, in_beeld):
    in_beeld(gemeente)
    zaak = rijen.traject(gemeente)
    assert lijst(gemeente) == []
    rijen.advies(zaak)
    assert lijst(gemeente) == [zaak]
    assert lijst(gemeente, D(2017, 2, 28)) == []


def test_work_without_a_finding_does_not_take_somebody_off_the_list(gemeente, in_beeld):
    in_beeld(gemeente)
    zaak = rijen.traject(gemeente)
    advies = rijen.advies(zaak)
    rijen.contract(zaak)
    assert lijst(gemeente) == [zaak]
    rijen.vaststelling(advies)
    assert lijst(gemeente) == []


def test_the_list_and_the_count_agree(gemeente, in_beeld):
    in_beeld(gemeente)
    rijen.plaatsing(gemeente)
    rijen.plaatsing(gemeente, tot=D(2018, 6, 1))
    rijen.vastgesteld(gemeente)
    rijen.advies(rijen.traject(gemeente))
    rijen.advies(rijen.traject(gemeente), uitkomst="negatief")
    rijen.traject(gemeente)
    for dag in (D(2017, 3, 1), D(2017, 6, 1), D(2018, 5, 31), D(2018, 6, 1), PEILDATUM):
        geteld = tellen.telling(gemeente, dag).aantallen
        assert geteld.niet_werkzaam == len(lijst(gemeente, dag))
        assert geteld.positief_advies == geteld.personen + geteld.niet_werkzaam


@pytest.mark.eis("M286")
def test_list_count_and_evaluation_agree_on_who_comes_back_on_an_earlier_finding(gemeente, in_beeld, maak_gebruiker):
    in_beeld(gemeente)
    consultant = maak_gebruiker(gemeente, "consultant")
    geval = Geval(gemeente, consultant).tot("S13")
    geval.stap("T58", D(2018, 8, 1))
    opnieuw = open_traject(
        geval.mens, "switch_geldig", D(2018, 9, 1), consultant, rol="consultant", peildatum=PEILDATUM
    )
    assert lijst(gemeente, D(2018, 8, 1)) == []
    assert [redenen.reden_van(een) for een in lijst(gemeente)] == [Reden.WACHT_OP_PLEK]
    assert lijst(gemeente) == [opnieuw]
    assert tellen.telling(gemeente, PEILDATUM).aantallen.niet_werkzaam == 1
    rijen.contract(opnieuw, D(2018, 10, 1))
    assert lijst(gemeente) == []
    assert tellen.telling(gemeente, PEILDATUM).aantallen.niet_werkzaam == 0
    assert tellen.telling(gemeente, PEILDATUM).personen == 1
    assert evalueer(gemeente, D(2018, 1, 1), PEILDATUM, Fraction(27)).eind == 1


@pytest.mark.parametrize(
    ("toestand", "reden"),
    [
        ("S6", Reden.WACHT_OP_BESLUIT),
        ("S9", Reden.WACHT_OP_PLEK),
        ("S13", Reden.WACHT_OP_PLEK),
        ("S14", Reden.PROEFPLAATSING),
        ("S15", Reden.CONTRACT_VOLGT),
    ],
)
def test_the_reason_follows_from_the_state_of_the_case(gemeente, in_beeld, maak_gebruiker, toestand, reden):
    in_beeld(gemeente)
    Geval(gemeente, maak_gebruiker(gemeente, "consultant")).tot(toestand)
    (zaak,) = lijst(gemeente)
    assert (zaak.toestand, redenen.reden_van(zaak)) == (toestand, reden)


def test_every_state_in_which_somebody_waits_has_its_own_reason():
    wachtend = {t.code for t in verloop.TOESTANDEN.values() if t.fase in {"besluit", "plek", "proef"}} - {"S10"}
    assert [code for code in sorted(wachtend) if redenen.reden_bij(code) == Reden.ANDERS] == []


def test_a_recorded_reason_holds_from_its_day_until_the_case_moves(gemeente, in_beeld, maak_gebruiker):
    in_beeld(gemeente)
    door = maak_gebruiker(gemeente, "consultant")
    geval = Geval(gemeente, door).tot("S9")
    sinds = geval.traject.stappen.order_by("-volgnummer").first().datum
    NietWerkzaamReden.objects.create(
        gemeente=gemeente, traject=geval.traject, vanaf=sinds + dt.timedelta(days=1), reden=Reden.TIJDELIJK_NIET
    )
    assert redenen.reden_van(lijst(gemeente, sinds)[0]) == Reden.WACHT_OP_PLEK
    assert redenen.reden_van(lijst(gemeente, sinds + dt.timedelta(days=1))[0]) == Reden.TIJDELIJK_NIET
    geval.stap("T26", sinds + dt.timedelta(days=5))
    assert redenen.reden_van(lijst(gemeente)[0]) == Reden.WACHT_OP_PLEK


def test_a_contact_while_she_waits_takes_no_recorded_reason_away(gemeente, in_beeld, maak_gebruiker):
    """The case did not move: nobody has to write the same reason after each call."""
    in_beeld(gemeente)
    door = maak_gebruiker(gemeente, "consultant")
    wacht = dossier_in(gemeente, door, "S12")
    rijen.vaststelling(rijen.advies(wacht))
    sinds = wacht.stappen.order_by("-volgnummer").first().datum
    NietWerkzaamReden.objects.create(
        gemeente=gemeente, traject=wacht, vanaf=sinds + dt.timedelta(days=1), reden=Reden.TIJDELIJK_NIET
    )
    zet(wacht, door, "T28", "S12", "S12", sinds + dt.timedelta(days=30))
    (een,) = lijst(gemeente)
    assert een.toestand_sinds == sinds
    assert redenen.reden_van(een) == Reden.TIJDELIJK_NIET


def test_reasons_are_counted_in_the_order_of_the_codes(gemeente, in_beeld):
    in_beeld(gemeente)
    for _ in range(2):
        rijen.vastgesteld(gemeente)
    zaak = rijen.vastgesteld(gemeente)
    NietWerkzaamReden.objects.create(gemeente=gemeente, traject=zaak, vanaf=D(2018, 1, 1), reden=Reden.WIL_NU_NIET)
    aantallen = redenen.per_reden(lijst(gemeente))
    assert Counter(dict(aantallen)) == {Reden.WIL_NU_NIET: 1, Reden.ANDERS: 2}


@pytest.mark.parametrize("gebrek", [{"reden": "luiheid"}, {"reden": "anders", "toelichting": ""}])
def test_the_database_refuses_an_unknown_or_unexplained_reason(gemeente, in_beeld, gebrek):
    in_beeld(gemeente)
    zaak = rijen.vastgesteld(gemeente)
    with pytest.raises(IntegrityError), transaction.atomic():
        NietWerkzaamReden.objects.create(gemeente=gemeente, traject=zaak, vanaf=D(2018, 1, 1), **gebrek)


def test_reasons_of_a_neighbour_are_not_seen(gemeente, buurgemeente, in_beeld):
    in_beeld(gemeente, buurgemeente)
    for waar in (gemeente, buurgemeente):
        NietWerkzaamReden.objects.create(
            gemeente=waar, traject=rijen.vastgesteld(waar), vanaf=D(2018, 1, 1), reden=Reden.TIJDELIJK_NIET
        )
    in_beeld(gemeente)
    assert [reden.gemeente_id for reden in NietWerkzaamReden.objects.all()] == [gemeente.pk]
    assert lijst(buurgemeente) == []
