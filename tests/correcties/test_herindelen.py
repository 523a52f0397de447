"""Beemster goes up in Purmerend: all about people moves on the day, at once or not at all."""

import datetime as dt
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import ProgrammingError, connection, transaction

from luwte.correcties.herindelen import AUDIT, BLIJFT, CannotMerge, herindeel, tabellen
from luwte.correcties.herkomst import Herkomst
from luwte.correcties.overdracht import Overdracht
from luwte.gemeenten.models import Beleid, Lidmaatschap
from luwte.kandidaten.models import Kandidaat
from luwte.plekken.models import Werkgever
from luwte.toezicht.models import Wijziging
from luwte.trajecten.models import Stap, Traject
from tests.correcties.overdracht import aangeboden
from tests.trajecten.gevallen import Geval

DAG = dt.date(2022, 1, 1)


@pytest.fixture
def beemster(maak_gemeente, gemeente):
    return maak_gemeente("0370", "Beemster", tot=DAG, opvolger=gemeente)


@pytest.fixture
def gevallen(beemster, gemeente, in_beeld, maak_gebruiker, gebruiker):
    """A working person in Beemster and one in Purmerend."""
    in_beeld(beemster, gemeente)
    return Geval(beemster, maak_gebruiker(beemster, "consultant", naam="bea")).tot("S16"), Geval(
        gemeente, gebruiker
    ).tot("S4")


def opdracht(*woorden):
    uit = StringIO()
    call_command("herindeling", *woorden, stdout=uit)
    return uit.getvalue()


def test_everything_moves_and_the_person_is_known_to_come_from_beemster(
    gevallen, beemster, gemeente, als_eigenaar, maak_beleid, client, in_beeld
):
    van_beemster, eigen = gevallen
    maak_beleid(beemster, "minimum_uren", "24")
    maak_beleid(gemeente, "minimum_uren", "28")
    with als_eigenaar():
        verslag = herindeel(beemster, gemeente, DAG, door="beheer", doen=True)
        with connection.cursor() as cursor:
            for tabel in set(tabellen()) - {"toezicht_wijziging"}:  # the end of a role in Beemster is logged there
                cursor.execute(f"SELECT count(*) FROM {tabel} WHERE gemeente_id = %s", [beemster.pk])
                assert cursor.fetchone() == (0,), tabel
    assert verslag.rijen["trajecten_stap"] == van_beemster.traject.stappen.count()
    assert verslag.beleid == ["minimum_uren: was 24 in Beemster, nu geldt 28 in Purmerend."]
    assert Beleid.objects.filter(gemeente=beemster).count() == 1
    assert Herkomst.objects.get().van_gemeente == beemster
    assert Traject.objects.filter(gemeente=gemeente).count() == 2
    bea = Lidmaatschap.objects.filter(gebruiker=van_beemster.door).order_by("periode")
    assert [(een.gemeente, een.periode.upper) for een in bea] == [(beemster, DAG), (gemeente, None)]
    assert bea[1].periode.lower == DAG
    log = Wijziging.objects.filter(tabel="trajecten_traject", actie="gewijzigd", rij_id=str(van_beemster.traject.pk))
    assert log.latest("pk").aanleiding == "herindeling: Beemster naar Purmerend per 01-01-2022"
    client.force_login(eigen.door, backend="django.contrib.auth.backends.ModelBackend")
    pagina = client.get(f"/dossiers/{van_beemster.traject.pk}/zoals-bekend/").content.decode()
    assert "hoorde dit dossier bij Beemster" in pagina


def test_what_guarded_a_row_guards_it_again(gevallen, beemster, gemeente, als_eigenaar):
    with als_eigenaar():
        herindeel(beemster, gemeente, DAG, door="beheer", doen=True)
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM pg_trigger WHERE NOT tgisinternal AND tgenabled = 'D'")
            assert cursor.fetchone() == (0,)


def test_without_doen_it_says_what_would_move_and_nothing_has(gevallen, beemster, gemeente, als_eigenaar):
    with als_eigenaar():
        voor = Wijziging.objects.count()
        verslag = herindeel(beemster, gemeente, DAG, door="beheer", doen=False)
        assert verslag.rijen["kandidaten_kandidaat"] == 1
        assert verslag.rollen == 1
        assert Kandidaat.objects.filter(gemeente=beemster).count() == 1
        assert Wijziging.objects.count() == voor
        assert not Herkomst.objects.exists()


def test_one_citizen_number_in_both_is_named_before_anything_moves(gevallen, beemster, gemeente, als_eigenaar):
    van_beemster, eigen = gevallen
    with als_eigenaar():
        dubbel = Kandidaat.objects.get(pk=van_beemster.mens.pk)
        dubbel.bsn_versleuteld, dubbel.bsn_hmac = eigen.mens.bsn_versleuteld, eigen.mens.bsn_hmac
        dubbel.save()
        with pytest.raises(CannotMerge) as fout:
            herindeel(beemster, gemeente, DAG, door="beheer", doen=True)
        assert f"nummer {dubbel.pk}, Beemster" in str(fout.value)
        assert f"nummer {eigen.mens.pk}, Purmerend" in str(fout.value)
        assert Stap.objects.filter(gemeente=beemster).exists()


def test_who_was_offered_between_the_two_moves_along_with_the_offer(gevallen, beemster, gemeente, als_eigenaar):
    van_beemster, _ = gevallen
    rij = aangeboden(van_beemster, gemeente)
    with als_eigenaar():
        herindeel(beemster, gemeente, DAG, door="beheer", doen=True)
        assert Overdracht.objects.get(pk=rij.pk).gemeente == gemeente


def test_one_employer_in_both_is_named_before_anything_moves(gevallen, beemster, gemeente, als_eigenaar):
    """Two of the same name are two; of one number in the trade register people say first which one keeps it."""
    eigen, hun = (
        Werkgever.objects.create(gemeente=een, naam="Groen BV", kvk=kvk, normuren=36, soort="bedrijf")
        for een, kvk in ((gemeente, "12345678"), (beemster, ""))
    )
    with als_eigenaar():
        assert herindeel(beemster, gemeente, DAG, door="beheer", doen=False)
        Werkgever.objects.filter(pk=hun.pk).update(kvk=eigen.kvk)
        with pytest.raises(CannotMerge) as fout:
            herindeel(beemster, gemeente, DAG, door="beheer", doen=True)
        assert "hetzelfde KVK-nummer" in str(fout.value)
        assert f"Groen BV (nummer {hun.pk}, Beemster) en Groen BV (nummer {eigen.pk}, Purmerend)" in str(fout.value)
        assert Stap.objects.filter(gemeente=beemster).exists()


@pytest.mark.parametrize(
    ("oud", "nieuw", "dag", "zin"),
    [
        ("Beemster", "Purmerend", dt.date(2021, 1, 1), "bestond tot 01-01-2022"),
        ("Beemster", "Zaanstad", DAG, "ging op in Purmerend"),
        ("Purmerend", "Beemster", DAG, "niet opgeheven"),
    ],
)
def test_a_day_or_a_successor_that_never_was_is_refused(beemster, gemeente, buurgemeente, oud, nieuw, dag, zin):
    namen = {een.naam: een for een in (beemster, gemeente, buurgemeente)}
    with pytest.raises(CannotMerge, match=zin):
        herindeel(namen[oud], namen[nieuw], dag, door="beheer", doen=True)


def test_the_web_process_cannot_do_it(gevallen, beemster, gemeente):
    with pytest.raises(ProgrammingError, match=r"must be owner|permission denied"), transaction.atomic():
        herindeel(beemster, gemeente, DAG, door="beheer", doen=True)
    assert Traject.objects.filter(gemeente=beemster).exists()


def test_the_command_prints_counts_and_refuses_in_one_sentence(gevallen, als_eigenaar):
    with als_eigenaar():
        tekst = opdracht("beemster", "0439", "2022-01-01")
        assert "1  kandidaten_kandidaat" in tekst
        assert "Er is nog niets veranderd" in tekst
        for woorden, zin in (
            (("Beemster", "Purmerend", "1-1-2022"), "geen datum"),
            (("Atlantis", "Purmerend", "2022-01-01"), "is er niet"),
            (("Beemster", "Purmerend", "2022-01-02"), "bestond tot"),
        ):
            with pytest.raises(CommandError, match=zin):
                opdracht(*woorden)


def test_every_table_of_a_municipality_is_moved_or_named_as_staying(gevallen, als_eigenaar):
    """A new table moves by itself; only these stay, and each of these exists."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT table_name FROM information_schema.columns"
            " WHERE column_name = 'gemeente_id' AND table_schema = 'public'"
        )
        alle = {naam for (naam,) in cursor.fetchall()}
    assert set(tabellen()) | BLIJFT == alle
    assert AUDIT == "luwte_leg_vast"
