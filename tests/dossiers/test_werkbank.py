"""A user's own work: filters she keeps, news, handing cases over, and replacing a colleague."""

import datetime as dt

import pytest
from django.utils import timezone

from luwte.dossiers.models import Gezien, Overdracht, Vervanging, Werkfilter
from luwte.kandidaten.models import Kandidaat
from luwte.toezicht.models import Wijziging
from luwte.trajecten.models import Stap
from tests.trajecten.gevallen import PEILDATUM

DAG = dt.timedelta(days=1)


@pytest.fixture
def collega(maak_gebruiker, gemeente):
    return maak_gebruiker(gemeente, "consultant", naam="bas")


def tekst_van(client, pad="/werkvoorraad/"):
    return client.get(pad).content.decode()


def test_filters_on_contact_person_term_and_late(consultant, maak_geval, gebruiker, collega):
    maak_geval("S0", achternaam="Laat", begin=PEILDATUM - 31 * DAG, contactpersoon=collega)
    maak_geval("S0", achternaam="Optijd", begin=PEILDATUM - DAG, contactpersoon=gebruiker)
    maak_geval("S6", achternaam="Besluit")
    for vraag, namen in (
        ("laat=1", {"Laat", "Besluit"}),
        (f"contact={collega.pk}", {"Laat"}),
        ("contact=niemand", {"Besluit"}),
        ("termijn=termijn_oppakken_signaal", {"Laat", "Optijd"}),
        ("contact=onzin&termijn=onzin", {"Laat", "Optijd", "Besluit"}),
    ):
        tekst = tekst_van(consultant, f"/werkvoorraad/?{vraag}")
        assert {naam for naam in ("Laat", "Optijd", "Besluit") if f"Noor {naam}</a>" in tekst} == namen, vraag


def test_a_filter_is_kept_by_name_and_taken_away(consultant, client, maak_geval, maak_gebruiker, gemeente, collega):
    maak_geval("S0")
    gegevens = {"naam": "Mijn late zaken", "vraag": "laat=1&van=mijn&onzin=3"}
    antwoord = consultant.post("/werkvoorraad/filter/", gegevens)
    assert antwoord.url == "/werkvoorraad/?van=mijn&laat=1"
    assert ">Mijn late zaken</a>" in tekst_van(consultant)
    assert 'aria-current="true"' in tekst_van(consultant, antwoord.url)
    dubbel = consultant.post("/werkvoorraad/filter/", gegevens)
    assert dubbel.status_code == 422
    assert "U hebt al een filter met deze naam." in dubbel.content.decode()
    assert consultant.post("/werkvoorraad/filter/", gegevens | {"naam": ""}).status_code == 422
    rij = Werkfilter.objects.get()
    client.force_login(collega, backend="django.contrib.auth.backends.ModelBackend")
    assert "Mijn late zaken" not in tekst_van(client)
    assert client.post(f"/werkvoorraad/filter/{rij.pk}/weg/").status_code == 404


def test_a_filter_of_ones_own_goes_away(consultant, maak_geval, gebruiker, gemeente):
    maak_geval("S0")
    rij = Werkfilter.objects.create(gemeente=gemeente, gebruiker=gebruiker, naam="Weg", vraag="laat=1")
    assert consultant.get(f"/werkvoorraad/filter/{rij.pk}/weg/").status_code == 405
    assert consultant.post(f"/werkvoorraad/filter/{rij.pk}/weg/").status_code == 302
    assert not Werkfilter.objects.exists()


@pytest.mark.eis("M343")
def test_cases_are_handed_over_together_with_a_reason_and_back_again(consultant, maak_geval, gebruiker, collega):
    een, twee = (maak_geval("S6", contactpersoon=gebruiker) for _ in range(2))
    nummers = [een.traject.pk, twee.traject.pk]
    assert f'name="traject" value="{een.traject.pk}"' in tekst_van(consultant)
    pagina = consultant.get("/werkvoorraad/verdelen/", {"traject": nummers})
    assert pagina.content.decode().count('name="traject"') == 2
    zonder = consultant.post("/werkvoorraad/verdelen/", {"traject": nummers, "naar": collega.pk, "reden": " "})
    assert zonder.status_code == 422
    assert not Overdracht.objects.exists()
    gegevens = {"traject": nummers, "naar": collega.pk, "reden": "Anouk gaat minder werken."}
    assert consultant.post("/werkvoorraad/verdelen/", gegevens).status_code == 302
    assert set(Kandidaat.objects.values_list("contactpersoon", flat=True)) == {collega.pk}
    rijen = Overdracht.objects.order_by("pk")
    assert [(r.van, r.naar, r.door) for r in rijen] == [(gebruiker, collega, gebruiker)] * 2
    assert Wijziging.objects.filter(tabel="kandidaten_kandidaat", na__contactpersoon_id=collega.pk).count() == 2
    lijn = tekst_van(consultant, f"/dossiers/{een.traject.pk}/")
    assert "Andere contactpersoon: bas" in lijn
    assert "Anouk gaat minder werken." in lijn
    terug = gegevens | {"naar": gebruiker.pk, "reden": "Toch niet."}
    assert consultant.post("/werkvoorraad/verdelen/", terug).status_code == 302
    assert set(Kandidaat.objects.values_list("contactpersoon", flat=True)) == {gebruiker.pk}
    assert Overdracht.objects.count() == 4


def test_who_already_has_this_contact_person_is_left_alone(consultant, maak_geval, gebruiker):
    geval = maak_geval("S6", contactpersoon=gebruiker)
    gegevens = {"traject": [geval.traject.pk], "naar": gebruiker.pk, "reden": "Zo is het."}
    assert consultant.post("/werkvoorraad/verdelen/", gegevens).status_code == 302
    assert not Overdracht.objects.exists()


def test_a_case_of_the_neighbour_is_never_handed_over(
    consultant, maak_geval, maak_buur, in_beeld, gemeente, buurgemeente, collega, maak_gebruiker
):
    buur, eigen = maak_buur("S6"), maak_geval("S6")
    gegevens = {"traject": [buur.traject.pk, eigen.traject.pk], "naar": collega.pk, "reden": "Wissel."}
    assert consultant.post("/werkvoorraad/verdelen/", gegevens).status_code == 302
    alleen = consultant.post("/werkvoorraad/verdelen/", gegevens | {"traject": [buur.traject.pk]})
    assert alleen.url == "/werkvoorraad/"
    vreemd = gegevens | {"traject": [eigen.traject.pk], "naar": buur.door.pk}
    assert consultant.post("/werkvoorraad/verdelen/", vreemd).status_code == 422
    in_beeld(buurgemeente)
    buur.mens.refresh_from_db()
    assert buur.mens.contactpersoon is None
    in_beeld(gemeente)
    assert Overdracht.objects.get().kandidaat == eigen.mens


def test_a_jobcoach_hands_over_only_what_she_sees(ingelogd, maak_geval, collega):
    vroeg, laat = maak_geval("S6"), maak_geval("S13")
    gegevens = {"traject": [vroeg.traject.pk, laat.traject.pk], "naar": collega.pk, "reden": "Wissel."}
    assert ingelogd("jobcoach").post("/werkvoorraad/verdelen/", gegevens).status_code == 302
    assert Overdracht.objects.get().kandidaat == laat.mens
    assert ingelogd("gemandateerde").post("/werkvoorraad/verdelen/", gegevens).status_code == 403


def test_news_is_what_others_did_since_one_looked_and_what_became_late(consultant, maak_geval, gebruiker, collega):
    geval = maak_geval("S0", achternaam="Bakker", contactpersoon=gebruiker, begin=PEILDATUM - 20 * DAG)
    geval.door = collega
    geval.stap("T2", PEILDATUM - 2 * DAG)
    maak_geval("S0", achternaam="Laat", contactpersoon=gebruiker, begin=PEILDATUM - 16 * DAG)
    maak_geval("S0", achternaam="Vanander", contactpersoon=collega, begin=PEILDATUM - 16 * DAG)
    tekst = tekst_van(consultant, "/signalen/")
    assert "Signaal oppakken. Nu: Voorselectie" in tekst
    assert "bas" in tekst
    assert "Te laat. Pak een signaal op tijd op" in tekst
    assert "Vanander" not in tekst
    assert "2 keer nieuws" in tekst_van(consultant)
    assert consultant.post("/signalen/").status_code == 302
    assert Gezien.objects.get().dag == PEILDATUM
    assert "Er is niets nieuws" in tekst_van(consultant, "/signalen/")
    assert "Geen nieuws" in tekst_van(consultant)
    # Written down later, also on the same day, is news again; one's own step never is.
    geval.stap("T3", PEILDATUM)
    geval.door = gebruiker
    geval.stap("T8", PEILDATUM)
    tekst = tekst_van(consultant, "/signalen/")
    assert "Diagnose in de praktijk starten" in tekst
    assert "Voordracht gereed" not in tekst


def test_looking_at_news_writes_nothing(consultant, maak_geval):
    maak_geval("S0")
    consultant.get("/signalen/")
    assert not Gezien.objects.exists()


def test_news_of_a_neighbours_case_is_no_news(consultant, maak_geval, maak_buur, gebruiker):
    """Even if her name stands with a case next door, she does not see it."""
    maak_geval("S0")
    buur = maak_buur("S0", achternaam="Buurman", contactpersoon=gebruiker, begin=PEILDATUM - 3 * DAG)
    buur.stap("T2", PEILDATUM)
    assert "Buurman" not in tekst_van(consultant, "/signalen/")


def test_more_news_asks_no_more_queries(consultant, maak_geval, gebruiker, collega, hooguit_queries):
    def nieuws():
        geval = maak_geval("S0", contactpersoon=gebruiker, begin=PEILDATUM - 3 * DAG)
        geval.door = collega
        geval.stap("T2", PEILDATUM)

    nieuws()
    consultant.get("/signalen/")
    with hooguit_queries() as een:
        consultant.get("/signalen/")
    for _ in range(4):
        nieuws()
    with hooguit_queries(len(een.captured_queries)):
        consultant.get("/signalen/")


def test_a_replacement_sees_the_cases_and_every_step_keeps_who_made_it(consultant, maak_geval, gebruiker, collega):
    geval = maak_geval("S0", achternaam="Vanbas", contactpersoon=collega)
    assert "Vanbas" not in tekst_van(consultant, "/werkvoorraad/?van=mijn")
    gegevens = {
        "afwezige": collega.pk, "vervanger": gebruiker.pk, "vanaf": PEILDATUM.isoformat(),
        "tot_en_met": (PEILDATUM + 7 * DAG).isoformat(),
    }  # fmt: skip
    assert consultant.post("/vervanging/", gegevens).status_code == 302
    tekst = tekst_van(consultant, "/werkvoorraad/?van=mijn")
    assert "Vanbas" in tekst
    assert "U vervangt nu bas" in tekst
    assert "u vervangt" in tekst_van(consultant, "/signalen/")
    stap = {"datum": PEILDATUM.isoformat(), "reden": ""}
    assert consultant.post(f"/dossiers/{geval.traject.pk}/stap/T2/", stap).status_code == 302
    assert Stap.objects.get(traject=geval.traject, overgang="T2").door == gebruiker
    geval.mens.refresh_from_db()
    assert geval.mens.contactpersoon == collega


def test_a_replacement_ends_on_its_day_or_when_stopped(consultant, maak_geval, gebruiker, collega, gemeente, settings):
    maak_geval("S0", achternaam="Vanbas", contactpersoon=collega)
    rij = Vervanging.objects.create(
        gemeente=gemeente, afwezige=collega, vervanger=gebruiker, periode=(PEILDATUM - 3 * DAG, PEILDATUM + 3 * DAG)
    )
    settings.LUWTE_DEMO_PEILDATUM = (PEILDATUM + 3 * DAG).isoformat()
    assert "Vanbas" not in tekst_van(consultant, "/werkvoorraad/?van=mijn")
    settings.LUWTE_DEMO_PEILDATUM = PEILDATUM.isoformat()
    assert consultant.post(f"/vervanging/{rij.pk}/stop/").status_code == 302
    assert "Vanbas" not in tekst_van(consultant, "/werkvoorraad/?van=mijn")
    rij.refresh_from_db()
    assert rij.periode.upper == PEILDATUM


@pytest.mark.parametrize(
    ("fout", "zin"),
    [
        ({"vervanger": "afwezige"}, "Kies een ander dan de collega die afwezig is."),
        ({"tot_en_met": (PEILDATUM - DAG).isoformat()}, "De laatste dag ligt voor de eerste dag."),
        ({"vanaf": (PEILDATUM - DAG).isoformat()}, "Een vervanging begint vandaag of later."),
        ({"vanaf": (PEILDATUM + DAG).isoformat()}, "In deze periode is al een vervanger afgesproken."),
    ],
)
def test_a_replacement_that_cannot_be_is_refused(consultant, in_beeld, gebruiker, collega, gemeente, fout, zin):
    in_beeld(gemeente)
    Vervanging.objects.create(
        gemeente=gemeente, afwezige=collega, vervanger=gebruiker, periode=(PEILDATUM + DAG, PEILDATUM + 9 * DAG)
    )
    gegevens = {
        "afwezige": collega.pk,
        "vervanger": gebruiker.pk,
        "vanaf": PEILDATUM.isoformat(),
        "tot_en_met": PEILDATUM.isoformat(),
    }
    gegevens |= {"tot_en_met": ""} if "vanaf" in fout else {}
    gegevens |= {veld: collega.pk if waarde == "afwezige" else waarde for veld, waarde in fout.items()}
    antwoord = consultant.post("/vervanging/", gegevens)
    assert antwoord.status_code == 422
    assert zin in antwoord.content.decode()


def test_a_replacement_at_the_neighbour_is_not_ours(
    consultant, maak_gebruiker, in_beeld, buurgemeente, gemeente, gebruiker, collega
):
    in_beeld(buurgemeente)
    een, twee = (maak_gebruiker(buurgemeente, "consultant", naam=f"buur-{n}") for n in "ab")
    vreemd = Vervanging.objects.create(
        gemeente=buurgemeente, afwezige=een, vervanger=twee, periode=(PEILDATUM, PEILDATUM + DAG)
    )
    in_beeld(gemeente)
    eigen = Vervanging.objects.create(
        gemeente=gemeente, afwezige=collega, vervanger=gebruiker, periode=(PEILDATUM, PEILDATUM + DAG)
    )
    tekst = tekst_van(consultant, "/vervanging/")
    assert "buur-a" not in tekst
    assert consultant.post(f"/vervanging/{vreemd.pk}/stop/").status_code == 404
    assert consultant.post(f"/vervanging/{eigen.pk}/stop/").status_code == 302
    in_beeld(buurgemeente)
    assert Vervanging.objects.filter(pk=vreemd.pk).exists()
    buren = {"afwezige": een.pk, "vervanger": gebruiker.pk, "vanaf": PEILDATUM.isoformat(), "tot_en_met": ""}
    assert consultant.post("/vervanging/", buren).status_code == 422


def test_the_moment_of_seeing_is_the_real_one(consultant, maak_geval):
    maak_geval("S0")
    consultant.post("/signalen/")
    assert abs((timezone.now() - Gezien.objects.get().tijdstip).total_seconds()) < 60
