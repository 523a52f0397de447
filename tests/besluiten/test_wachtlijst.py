"""No refusal while the number is not reached: the rule blocks, the proof is kept, the database refuses."""

import datetime as dt
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from luwte.besluiten.models import Wachtlijstgrond
from luwte.dossiers.stukken import stap_begin
from luwte.engine.receipts import replay
from luwte.trajecten import verloop
from luwte.trajecten.models import Stap
from luwte.trajecten.motivering import heeft_gat
from luwte.wet import catalogus
from tests.plaatsingen import rijen
from tests.trajecten.gevallen import lagen, quota

pytestmark = pytest.mark.django_db

DAG = dt.date(2018, 11, 12)
#: The number of Purmerend for 2018, in places of 31 hours.
AANTAL = int(catalogus().at(DAG, layers=lagen("Purmerend")).value("vastgesteld_aantal", {"gemeente": "Purmerend"}))


def wachtlijst(geval, uren, code="T27"):
    return geval.stap(code, DAG, feiten={"quota": quota(geval.gemeente, uren)})


@pytest.mark.eis("M078", "M042")
def test_one_hour_below_the_number_nobody_comes_on_the_waiting_list(maak_geval):
    geval = maak_geval("S9")
    with pytest.raises(ValidationError) as fout:
        wachtlijst(geval, AANTAL * 31 - 1)
    assert "nog niet gehaald" in str(fout.value)
    assert not Wachtlijstgrond.objects.exists()
    assert wachtlijst(geval, AANTAL * 31).naar == "S12"


@pytest.mark.eis("M078")
def test_the_proof_holds_realised_number_day_and_a_receipt_that_can_be_repeated(maak_geval):
    geval = maak_geval("S9")
    wachtlijst(geval, AANTAL * 31 + 5)
    bewijs = Wachtlijstgrond.objects.get(traject=geval.traject)
    assert (bewijs.datum, bewijs.uren, bewijs.uren_per_plek, bewijs.aantal) == (DAG, AANTAL * 31 + 5, 31, AANTAL)
    assert bewijs.bon["doel"] == "aantal_gerealiseerd"
    assert bewijs.bon["waarde"] is True
    assert replay(bewijs.bon, catalogus()).same


@pytest.mark.eis("M078")
def test_the_database_refuses_a_step_to_the_waiting_list_without_proof(maak_geval):
    geval = maak_geval("S9")
    vorige = geval.traject.stappen.get(volgnummer=geval.traject.stappen.count())
    rij = Stap(gemeente=geval.gemeente, traject=geval.traject, volgnummer=vorige.volgnummer + 1, overgang="T27",
               van="S9", naar="S12", datum=DAG, door=geval.door, reden="Er is geen plek.")  # fmt: skip
    with pytest.raises(IntegrityError, match="Dat bewijs ontbreekt"), transaction.atomic():
        rij.save()


@pytest.mark.eis("M078")
@pytest.mark.parametrize(("uren", "mag"), [(AANTAL * 31 - Decimal("0.01"), False), (AANTAL * 31, True)])
def test_the_database_refuses_a_proof_below_the_number(maak_geval, uren, mag):
    geval = maak_geval("S9")

    def schrijf():
        with transaction.atomic():
            Wachtlijstgrond.objects.create(gemeente=geval.gemeente, traject=geval.traject, datum=DAG, uren=uren,
                                           uren_per_plek=31, aantal=AANTAL, bon={})  # fmt: skip

    if mag:
        schrijf()
    else:
        with pytest.raises(IntegrityError):
            schrijf()


def test_the_reason_of_the_step_is_drafted_with_number_and_realised_places(maak_geval):
    geval = maak_geval("S9")
    feiten = {"quota": quota(geval.gemeente, AANTAL * 31), "lagen": lagen("Purmerend"), "besluit_op": DAG}
    begin = stap_begin(verloop.OVERGANGEN["T27"], geval.traject, DAG, feiten)
    assert f"In 2018 moet onze gemeente {AANTAL} plekken bieden" in begin["reden"]
    assert f"waren er {AANTAL}." in begin["reden"]
    assert "Participatiewet art. 10b lid 6" in begin["reden"]
    assert not heeft_gat(begin["reden"])
    assert stap_begin(verloop.OVERGANGEN["T28"], geval.traject, DAG, feiten) == {}


def test_who_stays_on_the_list_needs_no_new_proof(maak_geval):
    geval = maak_geval("S9")
    wachtlijst(geval, AANTAL * 31)
    geval.stap("T28", DAG, feiten={"quota": quota(geval.gemeente, 0)})
    assert Wachtlijstgrond.objects.count() == 1


@pytest.mark.eis("M042", "M078")
def test_a_waiting_list_rests_on_the_count_of_its_own_day(maak_geval, gemeente, consulent, client):
    """The number was reached on the tenth: who dates a refusal before it refuses against the law."""
    geval = maak_geval("S9")
    for _ in range(-(-AANTAL * 31 // 36)):
        rijen.plaatsing(gemeente, dt.date(2018, 11, 10), uren="36")
    client.force_login(consulent, backend="django.contrib.auth.backends.ModelBackend")
    adres = f"/dossiers/{geval.traject.pk}/stap/T27/"
    antwoord = client.post(adres, {"datum": "2018-11-09", "reden": "Er is geen plek vrij."})
    assert antwoord.status_code == 422
    assert "nog niet gehaald" in antwoord.content.decode()
    assert client.post(adres, {"datum": "2018-11-10", "reden": "Er is geen plek vrij."}).status_code == 302
    bewijs = Wachtlijstgrond.objects.get(traject=geval.traject)
    assert (bewijs.datum, bewijs.uren) == (dt.date(2018, 11, 10), -(-AANTAL * 31 // 36) * 36)
