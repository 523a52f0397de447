"""Reading along: a colleague other than the writer, remarks by part, two steps of the course."""

import datetime as dt
import re

import pytest
from django.test import Client

from luwte.gemeenten.models import Rol
from luwte.trajecten.models import Adviesaanvraag, Stap
from luwte.trajecten.vastleggen import leg_advies_vast
from luwte.voordrachten.kpi import Score, naar_buiten
from luwte.voordrachten.models import Opmerking
from tests.trajecten.gevallen import PEILDATUM

D = dt.date
BACKEND = "django.contrib.auth.backends.ModelBackend"


def tekst(antwoord):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", antwoord.content.decode())).replace("\xa0", " ")


@pytest.fixture
def dossier(maak_dossier, in_beeld, gemeente):
    een = maak_dossier("S4", achternaam="Klaarligger")
    in_beeld(gemeente)
    return een.heel()


@pytest.mark.eis("M328")
def test_a_reader_finds_the_request_remarks_on_a_part_and_sends_it_back(dossier, ingelogd, als_schrijver):
    lezer = ingelogd("meelezer")
    assert lezer.get("/begin/")["Location"] == "/meelezen/"
    assert "Noor Klaarligger" in tekst(lezer.get("/meelezen/"))
    pad = f"/meelezen/{dossier.traject.pk}/"
    assert "Werkt netjes en is op tijd." in tekst(lezer.get(pad))
    opmerking = {"onderdeel": "begeleiding", "tekst": "Hoeveel minuten per keer?"}
    assert lezer.post(pad, opmerking)["Location"] == pad
    assert "Hoeveel minuten per keer?" in tekst(lezer.get(pad))
    stap = {"datum": PEILDATUM.isoformat(), "reden": "Zie de opmerking over begeleiding."}
    assert lezer.post(f"/dossiers/{dossier.traject.pk}/stap/T11r/", stap).status_code == 302
    laatste = Stap.objects.filter(traject=dossier.traject).order_by("volgnummer").last()
    assert (laatste.overgang, laatste.naar) == ("T11r", "S3")
    een = Opmerking.objects.get()
    verwerk = f"/dossiers/{dossier.traject.pk}/voordracht/opmerking/{een.pk}/"
    assert als_schrijver.get(verwerk).status_code == 405
    assert als_schrijver.post(verwerk).status_code == 302
    een.refresh_from_db()
    assert (een.verwerkt_op, een.verwerkt_door.username) == (PEILDATUM, "schrijfster")


@pytest.mark.eis("M328")
def test_reading_along_takes_the_signal_away(dossier, ingelogd, als_schrijver):
    pad = f"/dossiers/{dossier.traject.pk}/"
    stap = {"datum": PEILDATUM.isoformat(), "reden": "Gelezen, kan zo."}
    assert "Nog niemand las deze voordracht mee" in tekst(als_schrijver.get(f"{pad}stap/T11/"))
    assert ingelogd("meelezer").post(f"{pad}stap/T11m/", stap).status_code == 302
    assert "Nog niemand las deze voordracht mee" not in tekst(als_schrijver.get(f"{pad}stap/T11/"))
    assert "meegelezen" in tekst(als_schrijver.get("/meelezen/"))


def test_the_writer_does_not_read_along_with_herself_but_another_consultant_does(dossier, als_schrijver, ingelogd):
    pad = f"/meelezen/{dossier.traject.pk}/"
    assert als_schrijver.get(pad).status_code == 404
    assert als_schrijver.post(pad, {"onderdeel": "kan", "tekst": "Prima"}).status_code == 404
    assert "U schreef deze zelf" in tekst(als_schrijver.get("/meelezen/"))
    assert ingelogd("consultant").get(pad).status_code == 200


def test_a_request_of_the_neighbour_is_not_there(dossier, maak_dossier, ingelogd, buurgemeente):
    buur = maak_dossier("S4", waar=buurgemeente, achternaam="Buurman")
    lezer = ingelogd("meelezer")
    assert lezer.get(f"/meelezen/{dossier.traject.pk}/").status_code == 200
    assert lezer.get(f"/meelezen/{buur.traject.pk}/").status_code == 404
    assert lezer.post(f"/meelezen/{buur.traject.pk}/", {"onderdeel": "kan", "tekst": "X"}).status_code == 404
    assert "Buurman" not in lezer.get("/meelezen/").content.decode()


@pytest.mark.parametrize("toestand", ["S1", "S3", "S5", "S6"])
def test_a_reader_sees_only_what_lies_ready(maak_dossier, ingelogd, toestand):
    een = maak_dossier(toestand, achternaam="Elders")
    lezer = ingelogd("meelezer")
    assert lezer.get(f"/meelezen/{een.traject.pk}/").status_code == 404
    assert "Elders" not in lezer.get("/meelezen/").content.decode()


@pytest.mark.parametrize("rol", [rol for rol in Rol.values if rol not in ("meelezer", "consultant")])
def test_other_roles_do_not_read_along(ingelogd, rol):
    assert ingelogd(rol).get("/meelezen/").status_code == 403


@pytest.mark.parametrize(("fout", "zin"), [
    ({"onderdeel": ""}, "Kies een onderdeel."), ({"tekst": ""}, "Schrijf de opmerking op."),
    ({"tekst": "Noem de stoornis erbij."}, "Haal dit weg: stoornis."),
])  # fmt: skip
def test_a_wrong_remark_is_refused_at_its_field(dossier, ingelogd, fout, zin):
    goed = {"onderdeel": "kan", "tekst": "Wat bedoelt u met netjes?"}
    antwoord = ingelogd("meelezer").post(f"/meelezen/{dossier.traject.pk}/", goed | fout)
    assert antwoord.status_code == 422
    assert zin in tekst(antwoord)
    assert not Opmerking.objects.exists()


def test_the_list_asks_the_database_the_same_for_one_request_as_for_many(
    dossier, maak_dossier, ingelogd, hooguit_queries
):
    lezer = ingelogd("meelezer")
    aantallen = []
    for meer in (0, 3):
        for _ in range(meer):
            maak_dossier("S4")
        lezer.get("/meelezen/")
        with hooguit_queries(20) as gevraagd:
            lezer.get("/meelezen/")
        aantallen.append(len(gevraagd))
    assert aantallen[0] == aantallen[1]


@pytest.mark.eis("M073", "M325")
def test_the_share_that_was_right_at_once_is_counted_per_consultant_and_municipality(
    maak_dossier, ingelogd, als_schrijver, maak_gebruiker, gemeente, buurgemeente, in_beeld
):
    for _ in range(3):
        maak_dossier("S6")
    maak_dossier("S6", waar=buurgemeente)
    in_beeld(gemeente)
    tweede = maak_dossier("S5")
    in_beeld(gemeente)
    geval = tweede.geval
    geval.stap("T18", D(2018, 6, 1))
    leg_advies_vast(
        Adviesaanvraag.objects.get(traject=tweede.traject),
        D(2018, 5, 30),
        D(2018, 6, 1),
        "negatief",
        "Werkt zelfstandig.",
    )
    pagina = tekst(als_schrijver.get("/meelezen/cijfers/"))
    assert "Purmerend 4 3 75% 4 3 75%" in pagina
    assert "Uw aanvragen 4 3 75% 4 3 75%" in pagina
    ander = Client()
    ander.force_login(maak_gebruiker(gemeente, "consultant"), backend=BACKEND)
    pagina = tekst(ander.get("/meelezen/cijfers/"))
    assert "UWV adviseerde dit jaar niet op een aanvraag van u." in pagina
    assert "schrijfster" not in pagina
    assert "schrijfster 4 3 75% 4 3 75%" in tekst(ingelogd("gemandateerde").get("/meelezen/cijfers/"))
    assert "Purmerend 0 0 geen" in tekst(als_schrijver.get("/meelezen/cijfers/?jaar=2017"))


@pytest.mark.parametrize(("aantal", "woord"), [(0, "0"), (1, "minder dan 5"), (4, "minder dan 5"), (5, "5")])
def test_small_counts_do_not_leave_the_municipality(maak_dossier, als_schrijver, aantal, woord):
    for _ in range(aantal):
        maak_dossier("S6")
    regels = als_schrijver.get("/meelezen/cijfers/regio.csv").content.decode().splitlines()
    assert regels[0] == "gemeente;jaar;wat;aantal"
    assert [regel.rsplit(";", 1)[1] for regel in regels[1:]] == [woord] * 3


@pytest.mark.parametrize(("positief", "beoordeeld", "woord"), [
    (20, 21, "niet genoemd"), (20, 25, "20"), (25, 25, "25"), (0, 7, "0"), (3, 20, "minder dan 5"),
])  # fmt: skip
def test_a_small_rest_does_not_follow_from_the_total(positief, beoordeeld, woord):
    score = Score("Purmerend", beoordeeld, positief, positief, beoordeeld)
    assert naar_buiten(score)[1:] == [("Positief advies", woord), ("In één keer goed", woord)]


@pytest.mark.parametrize("rol", ["jobcoach", "school", "wijkwerker", "werkleider", "raadlezer"])
def test_who_sees_the_figures(ingelogd, rol):
    assert ingelogd(rol).get("/meelezen/cijfers/").status_code == 403
