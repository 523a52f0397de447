"""From objection to decision and court: the rule says in time or not, a person decides, the database keeps order."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.db.utils import ProgrammingError

from luwte.besluiten.lopend import lopende_termijnen
from luwte.besluiten.models import BeslissingOpBezwaar, Bezwaar
from luwte.besluiten.tijdigheid import was_op_tijd
from luwte.besluiten.vastleggen_bezwaar import beslis, leg_gebeurtenis_vast, leg_uitspraak_vast, stel_beroep_in
from luwte.trajecten.models import Vaststelling
from tests.besluiten.conftest import DAG, bezwaar

pytestmark = pytest.mark.django_db

TOEN = dt.date(2018, 11, 5)


def besluit(rij, uitkomst="ongegrond", datum=TOEN, **extra):
    return beslis(rij, datum, rij.door, uitkomst=uitkomst, motivering="Het advies klopt.", **extra)


def gebeurt(rij, soort, datum=dt.date(2018, 10, 22), uitkomst="", tekst="Zo is het gegaan."):
    return leg_gebeurtenis_vast(rij, soort, datum, rij.door, tekst=tekst, uitkomst=uitkomst)


@pytest.mark.eis("M290")
def test_an_objection_starts_a_term_that_its_decision_ends(maak_geval):
    geval = maak_geval("S9")
    rij = bezwaar(geval)
    (lopend,) = lopende_termijnen(geval.traject, TOEN)
    assert lopend.stand.uiterlijk == rij.termijn.uiterlijk == dt.date(2019, 1, 21)
    besluit(rij)
    assert lopende_termijnen(geval.traject, TOEN) == []


@pytest.mark.parametrize(
    ("extra", "veld"),
    [
        ({"ontvangen_op": dt.date(2018, 9, 16)}, "ontvangen_op"),
        ({"per_post": True}, "verstuurd_op"),
        ({"per_post": True, "verstuurd_op": dt.date(2018, 10, 16)}, "verstuurd_op"),
        ({"gronden": "  "}, "gronden"),
        ({"tegen": "iets"}, "tegen"),
    ],
)
def test_an_objection_that_cannot_be_is_refused_at_its_field(maak_geval, extra, veld):
    with pytest.raises(ValidationError) as fout:
        bezwaar(maak_geval("S9"), **extra)
    assert veld in fout.value.message_dict
    assert not Bezwaar.objects.exists()


def test_the_same_objection_and_the_same_appeal_are_recorded_once(maak_geval):
    """A double click makes no second term; somebody else, or another day, is another objection."""
    geval = maak_geval("S9")
    eerste = bezwaar(geval)
    with pytest.raises(ValidationError) as fout:
        bezwaar(geval)
    assert fout.value.message_dict == {"ontvangen_op": ["Dit bezwaar is al vastgelegd."]}
    bezwaar(geval, indiener="werkgever")
    bezwaar(geval, dt.date(2018, 10, 16))
    assert Bezwaar.objects.count() == len(lopende_termijnen(geval.traject, TOEN)) == 3
    stel_beroep_in(eerste, TOEN, geval.door, rechtbank="Noord-Holland", niet_op_tijd=True)
    with pytest.raises(ValidationError) as fout:
        stel_beroep_in(eerste, TOEN, geval.door, rechtbank="Noord-Holland", niet_op_tijd=True)
    assert "ingesteld_op" in fout.value.message_dict


def test_what_another_office_received_in_time_was_in_time(maak_geval):
    laat = bezwaar(maak_geval("S9"), dt.date(2018, 11, 5))
    assert not was_op_tijd(laat)
    door = bezwaar(maak_geval("S9"), dt.date(2018, 11, 5), eerst_elders_op=dt.date(2018, 10, 29))
    assert was_op_tijd(door)


@pytest.mark.eis("M290")
def test_whether_being_late_is_excusable_a_person_decides_before_anything_else(maak_geval):
    rij = bezwaar(maak_geval("S9"), dt.date(2018, 11, 1))
    with pytest.raises(ValidationError, match="Een mens beslist dat"):
        besluit(rij)
    gebeurt(rij, "niet_verschoonbaar", TOEN)
    with pytest.raises(ValidationError, match="alleen niet-ontvankelijk"):
        besluit(rij)
    assert besluit(rij, "niet_ontvankelijk").uitkomst == "niet_ontvankelijk"
    ander = bezwaar(maak_geval("S9"), dt.date(2018, 11, 1))
    gebeurt(ander, "verschoonbaar", TOEN, tekst="Lag in het ziekenhuis.")
    assert besluit(ander, "gegrond").uitkomst == "gegrond"
    with pytest.raises(ValidationError):
        gebeurt(bezwaar(maak_geval("S9")), "verschoonbaar")


@pytest.mark.eis("M290")
def test_who_decides_otherwise_than_the_committee_writes_why_and_the_database_demands_it(maak_geval):
    rij = bezwaar(maak_geval("S9"))
    gebeurt(rij, "advies", uitkomst="gegrond", tekst="Het verslag van de werkplek ontbrak.")
    with pytest.raises(ValidationError) as fout:
        besluit(rij)
    assert "reden_afwijking" in fout.value.message_dict
    with pytest.raises(IntegrityError, match="volgt het advies van de commissie niet"), transaction.atomic():
        BeslissingOpBezwaar.objects.create(gemeente=rij.gemeente, bezwaar=rij, besluit_op=TOEN, uitkomst="ongegrond",
                                           motivering="x", door=rij.door)  # fmt: skip
    assert besluit(rij, reden_afwijking="Het verslag lag er wel.").reden_afwijking


def test_after_a_decision_or_withdrawal_nothing_more_happens_to_an_objection(maak_geval):
    beslist, terug = bezwaar(maak_geval("S9")), bezwaar(maak_geval("S9"))
    besluit(beslist)
    gebeurt(terug, "ingetrokken")
    for rij in (beslist, terug):
        with pytest.raises(ValidationError, match="al beslist"):
            gebeurt(rij, "gehoord", TOEN)
        with pytest.raises(ValidationError, match="al beslist"):
            besluit(rij)
        assert lopende_termijnen(rij.traject, TOEN) == []


@pytest.mark.parametrize("tabel", ["bezwaar", "bezwaargebeurtenis", "beslissingopbezwaar"])
def test_what_was_recorded_of_an_objection_cannot_be_changed(maak_geval, tabel):
    rij = bezwaar(maak_geval("S9"))
    gebeurt(rij, "gehoord")
    besluit(rij)
    for opdracht in ("UPDATE besluiten_{} SET gemeente_id = gemeente_id", "DELETE FROM besluiten_{}"):
        with pytest.raises(ProgrammingError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(opdracht.format(tabel))


@pytest.mark.parametrize(
    ("extra", "veld"),
    [({"datum": dt.date(2018, 10, 14)}, "besluit_op"), ({"uitkomst": "misschien"}, "uitkomst")],
)
def test_a_decision_that_cannot_be_is_refused_at_its_field(maak_geval, extra, veld):
    with pytest.raises(ValidationError) as fout:
        besluit(bezwaar(maak_geval("S9")), **extra)
    assert veld in fout.value.message_dict


@pytest.mark.eis("M290")
def test_to_the_court_and_back_each_with_its_date(maak_geval):
    rij = bezwaar(maak_geval("S9"))
    besluit(rij)
    rij.refresh_from_db()
    with pytest.raises(ValidationError):
        stel_beroep_in(rij, TOEN - DAG, rij.door, rechtbank="Noord-Holland")
    beroep = stel_beroep_in(rij, TOEN + DAG, rij.door, rechtbank="Noord-Holland", zaaknummer="HAA 18/1234")
    zegt = {"uitkomst": "gegrond", "gevolg": "opnieuw", "samenvatting": "Het besluit is niet goed gemotiveerd."}
    with pytest.raises(ValidationError):
        leg_uitspraak_vast(beroep, TOEN, rij.door, **zegt)
    with pytest.raises(ValidationError) as fout:
        leg_uitspraak_vast(beroep, TOEN + 2 * DAG, rij.door, **zegt | {"uitkomst": "ongegrond"})
    assert "gevolg" in fout.value.message_dict
    assert leg_uitspraak_vast(beroep, TOEN + 2 * DAG, rij.door, **zegt).gevolg == "opnieuw"
    with pytest.raises(ValidationError, match="al vastgelegd"):
        leg_uitspraak_vast(beroep, TOEN + 2 * DAG, rij.door, **zegt)


def wijkt_af(geval, mandaat):
    """A case in which the college deviated from a positive advice."""
    op = geval.traject.stappen.order_by("-volgnummer")[0].datum
    geval.stap("T24v", op)
    geval.door, consulent = mandaat, geval.door
    geval.stap("T24", op, rol="gemandateerde")
    geval.door = consulent
    advies = geval.aanvraag.advies
    Vaststelling.objects.create(gemeente=geval.gemeente, traject=geval.traject, advies=advies, besluit_op=op,
                                uitkomst="afwijkend", grond="ondeugdelijk", motivering="Niet zorgvuldig.")  # fmt: skip
    return op


@pytest.mark.eis("M290", "M120")
def test_a_founded_objection_to_a_deviation_gives_a_second_finding_on_the_same_advice(maak_geval, mandaat):
    geval = maak_geval("S6")
    op = wijkt_af(geval, mandaat)
    rij = bezwaar(geval, op + DAG, op)
    geval.stap("T25", op + DAG)
    beslissing = beslis(rij, op + 9 * DAG, mandaat, uitkomst="gegrond", motivering="Het advies is toch zorgvuldig.",
                        nieuw_besluit="uitsluitend_beschut")  # fmt: skip
    nieuw = beslissing.vaststelling
    assert (nieuw.uitkomst, nieuw.na_bezwaar, nieuw.advies_id) == (
        "uitsluitend_beschut",
        True,
        geval.aanvraag.advies.pk,
    )
    geval.door = mandaat
    assert geval.stap("T57", op + 9 * DAG, rol="gemandateerde").naar == "S9"
    assert geval.stap("T26", op + 9 * DAG, rol="consultant").naar == "S13"
    with pytest.raises(IntegrityError), transaction.atomic():
        Vaststelling.objects.create(gemeente=geval.gemeente, traject=geval.traject, advies=nieuw.advies,
                                    besluit_op=op, uitkomst="uitsluitend_beschut")  # fmt: skip


@pytest.mark.eis("M077")
def test_the_database_refuses_that_who_proposes_a_deviation_decides_it(maak_geval, mandaat):
    from luwte.trajecten.models import Stap

    geval = maak_geval("S6")
    laatste = geval.traject.stappen.order_by("-volgnummer")[0]

    def besluit_af(door, nummer):
        with transaction.atomic():
            Stap.objects.create(gemeente=geval.gemeente, traject=geval.traject, volgnummer=nummer, overgang="T24",
                                van="S6", naar="S10", datum=laatste.datum, door=door)  # fmt: skip

    with pytest.raises(IntegrityError, match="begint met een voorstel"):
        besluit_af(mandaat, laatste.volgnummer + 1)
    geval.stap("T24v", laatste.datum)
    with pytest.raises(IntegrityError, match="Een ander met mandaat"):
        besluit_af(geval.door, laatste.volgnummer + 2)
    besluit_af(mandaat, laatste.volgnummer + 2)
