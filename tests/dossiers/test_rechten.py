"""The table of rights on the pages: who opens a case in which state, and the table itself on screen."""

import pytest

from luwte.gemeenten.models import Rol
from luwte.trajecten.rechtentabel import TABEL, Actie, toestanden
from tests.dossiers.paden import dossier_in, zet
from tests.trajecten.gevallen import PEILDATUM

STATEN = ("S0", "S4", "S6", "S11", "S12", "S14", "S21", "S25")


@pytest.fixture
def dossiers(in_beeld, gemeente, buurgemeente, maak_gebruiker):
    """A case in each of some states, here and at the neighbour."""
    gemaakt = {}
    for waar in (gemeente, buurgemeente):
        in_beeld(waar)
        door = maak_gebruiker(waar, "consultant")
        gemaakt[waar.naam] = {staat: dossier_in(waar, door, staat) for staat in STATEN}
    in_beeld(gemeente)
    return gemaakt


@pytest.mark.parametrize("rol", Rol.values)
def test_a_case_opens_exactly_in_the_states_of_the_table(dossiers, ingelogd, gemeente, buurgemeente, rol):
    client = ingelogd(rol)
    for staat in STATEN:
        eigen = client.get(f"/dossiers/{dossiers[gemeente.naam][staat].pk}/").status_code
        buur = client.get(f"/dossiers/{dossiers[buurgemeente.naam][staat].pk}/").status_code
        anders = 404 if TABEL[rol].zien else 403
        assert (eigen, buur) == (200 if staat in TABEL[rol].zien else anders, anders), staat


@pytest.mark.parametrize("rol", [rol for rol in Rol.values if TABEL[rol].zien])
def test_the_list_shows_exactly_the_cases_of_the_table(dossiers, ingelogd, gemeente, rol):
    tekst = ingelogd(rol).get("/dossiers/").content.decode()
    for staat, traject in dossiers[gemeente.naam].items():
        assert (f'href="/dossiers/{traject.pk}/"' in tekst) is (staat in TABEL[rol].zien), staat


@pytest.mark.parametrize("rol", [rol for rol in Rol.values if TABEL[rol].werk])
def test_the_work_list_shows_only_states_of_the_table(dossiers, ingelogd, gemeente, buurgemeente, rol):
    tekst = ingelogd(rol).get("/werkvoorraad/").content.decode()
    for staat, traject in dossiers[gemeente.naam].items():
        if staat not in toestanden(rol, Actie.WERK):
            assert f'href="/dossiers/{traject.pk}/"' not in tekst, staat
    assert not any(f'href="/dossiers/{t.pk}/"' in tekst for t in dossiers[buurgemeente.naam].values())


@pytest.mark.parametrize(("pad", "actie"), [("journaal/", Actie.JOURNAAL), ("taak/", Actie.TAAK)])
def test_writing_follows_the_table(dossiers, ingelogd, gemeente, buurgemeente, pad, actie):
    for rol in ("consultant", "jobcoach", "backoffice", "gemandateerde", "meelezer", "controller"):
        client = ingelogd(rol)
        for staat in ("S6", "S12", "S14"):
            antwoord = client.get(f"/dossiers/{dossiers[gemeente.naam][staat].pk}/{pad}").status_code
            assert (antwoord == 200) is (staat in toestanden(rol, actie)), (rol, staat)
            assert client.get(f"/dossiers/{dossiers[buurgemeente.naam][staat].pk}/{pad}").status_code in {403, 404}


def test_a_reader_finds_her_one_button_on_the_work_list(dossiers, ingelogd, gemeente):
    pk = dossiers[gemeente.naam]["S4"].pk
    assert f'href="/dossiers/{pk}/stap/T11m/"' in ingelogd("meelezer").get("/werkvoorraad/").content.decode()


def test_the_right_to_see_ends_when_the_case_moves_on(dossiers, ingelogd, gemeente, in_beeld, maak_gebruiker):
    lezer, traject = ingelogd("meelezer"), dossiers[gemeente.naam]["S4"]
    assert lezer.get(f"/dossiers/{traject.pk}/").status_code == 200
    in_beeld(gemeente)
    zet(traject, maak_gebruiker(gemeente, "consultant"), "T11r", "S4", "S3", PEILDATUM)
    assert lezer.get(f"/dossiers/{traject.pk}/").status_code == 404


@pytest.mark.parametrize("rol", ["functioneel_beheer", "privacy_officer"])
def test_the_table_on_screen_is_the_table(ingelogd, rol, hooguit_queries):
    client = ingelogd(rol)
    with hooguit_queries(12):
        tekst = client.get("/beheer/rechten/?actie=zien").content.decode()
    for wie, recht in TABEL.items():
        assert Rol(wie).label in tekst
        assert recht.waarom in tekst
    rij = tekst[tekst.index("(S11)") : tekst.index("(S12)")]
    assert rij.count(">ja<") == sum("S11" in recht.zien for recht in TABEL.values())
    assert "Wie mag wat in een dossier" in client.get("/beheer/rechten/?actie=onzin").content.decode()


@pytest.mark.parametrize("rol", ["consultant", "controller", "raadlezer", "wijkwerker"])
def test_others_do_not_open_the_table(ingelogd, rol):
    assert ingelogd(rol).get("/beheer/rechten/").status_code == 403


def test_functioneel_beheer_finds_the_table(ingelogd):
    assert 'href="/beheer/rechten/"' in ingelogd("functioneel_beheer").get("/beheer/").content.decode()
