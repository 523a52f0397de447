"""No change without an author; the log cannot be forged or cleaned."""

import datetime

import pytest
from django.db import ProgrammingError, connection, transaction

from luwte.gemeenten.models import Beleid, Gebruiker
from luwte.kandidaten.models import Kandidaat
from luwte.toezicht.auteur import author
from luwte.toezicht.grens import gemeenten_in_beeld
from luwte.toezicht.models import Wijziging

pytestmark = pytest.mark.django_db
BSN = "111222333"


def persoon(gemeente):
    """A person, not yet saved."""
    person = Kandidaat(gemeente=gemeente, voornaam="Sam", achternaam="de Wit", geboortedatum=datetime.date(1990, 1, 1))
    person.zet_bsn(BSN)
    return person


def test_a_change_without_author_is_refused(gemeente):
    with gemeenten_in_beeld([gemeente.pk]):
        with pytest.raises(ProgrammingError, match="Wijziging zonder auteur geweigerd"), transaction.atomic():
            persoon(gemeente).save()
        assert Kandidaat.objects.count() == 0


@pytest.mark.parametrize(("wie", "waarom"), [("", "reden"), ("Cora", " ")])
def test_an_author_has_a_name_and_a_reason(wie, waarom):
    with pytest.raises(ValueError, match="auteur en een aanleiding"), author(wie, waarom):
        pass


def test_the_log_tells_who_why_and_the_values_before_and_after(gemeente):
    with gemeenten_in_beeld([gemeente.pk]):
        with author("cora", "POST /dossiers/nieuw/", verzoek="abc"):
            person = persoon(gemeente)
            person.save()
        with author("joost", "naam gecorrigeerd"):
            Kandidaat.objects.filter(pk=person.pk).update(voornaam="Saar")
        made, changed = Wijziging.objects.filter(tabel="kandidaten_kandidaat").order_by("id")
        assert (made.auteur, made.aanleiding, made.verzoek) == ("cora", "POST /dossiers/nieuw/", "abc")
        assert (made.actie, made.rij_id, made.gemeente_id) == ("toegevoegd", str(person.pk), gemeente.pk)
        assert made.voor is None
        assert made.na["achternaam"] == "de Wit"
        assert (changed.auteur, changed.aanleiding, changed.actie) == ("joost", "naam gecorrigeerd", "gewijzigd")
        assert (changed.voor, changed.na) == ({"voornaam": "Sam"}, {"voornaam": "Saar"})


def test_the_log_never_holds_a_sealed_value(gemeente):
    with gemeenten_in_beeld([gemeente.pk]), author("cora", "test"):
        person = persoon(gemeente)
        person.save()
        person.zet_bsn("123456782")
        person.save()
        rows = Wijziging.objects.filter(tabel="kandidaten_kandidaat").order_by("id")
        assert [row.na["bsn_versleuteld"] for row in rows] == ["(verzegeld)"] * 2
        assert rows[1].voor == {"bsn_versleuteld": "(verzegeld)", "bsn_hmac": "(verzegeld)"}
        assert not any(bytes(person.bsn_hmac).hex() in str(row.na) for row in rows)


def test_a_save_that_changes_nothing_leaves_no_trace(gemeente):
    with gemeenten_in_beeld([gemeente.pk]), author("cora", "test"):
        person = persoon(gemeente)
        person.save()
        Kandidaat.objects.filter(pk=person.pk).update(voornaam="Sam")
        assert Wijziging.objects.filter(tabel="kandidaten_kandidaat").count() == 1


def test_the_log_of_a_neighbour_is_not_seen(gemeente, buurgemeente, in_beeld):
    for where in (gemeente, buurgemeente):
        in_beeld(where)
        persoon(where).save()
    in_beeld(gemeente)
    assert set(Wijziging.objects.values_list("gemeente_id", flat=True)) == {gemeente.pk}


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM toezicht_wijziging",
        "UPDATE toezicht_wijziging SET auteur = 'iemand anders'",
        "TRUNCATE toezicht_wijziging",
        """INSERT INTO toezicht_wijziging (tijd, auteur, aanleiding, verzoek, tabel, rij_id, actie)
           VALUES (now(), 'x', 'x', '', 'x', '1', 'gewijzigd')""",
        "DELETE FROM toezicht_inzage",
        "UPDATE toezicht_inzage SET doel = 'anders'",
        # A trigger of one's own on a table of one's own would write false lines.
        """CREATE TEMP TABLE vals (id bigint, gemeente_id bigint);
           CREATE TRIGGER vals AFTER INSERT ON vals FOR EACH ROW EXECUTE FUNCTION luwte_leg_vast()""",
    ],
)
def test_the_web_process_cannot_touch_the_logs(statement, auteur):
    with connection.cursor() as cursor, pytest.raises(ProgrammingError), transaction.atomic():
        cursor.execute(statement)


def test_changes_of_users_and_policy_are_logged_too(gemeente, auteur, als_eigenaar):
    with als_eigenaar():
        Gebruiker.objects.create_user("nieuw", password="een-goed-wachtwoord")
        Beleid.objects.create(
            gemeente=gemeente,
            naam="minimum_uren",
            waarde="24",
            besluit="test",
            periode=(datetime.date(2017, 1, 1), None),
        )
        tables = set(Wijziging.objects.filter(auteur=auteur).values_list("tabel", flat=True))
        password = Wijziging.objects.get(tabel="gemeenten_gebruiker", auteur=auteur).na["password"]
    assert tables == {"gemeenten_gebruiker", "gemeenten_beleid"}
    assert password == "(verzegeld)"
