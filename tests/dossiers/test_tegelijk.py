"""Two colleagues, or one who clicks twice, at the same moment: one outcome, a clear sentence, nothing lost."""

import re
import threading

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test import Client

from luwte.plaatsingen.models import Werkgeverschapkeuze
from luwte.trajecten.models import Stap, Traject
from tests.trajecten.gevallen import PEILDATUM, bsn

DAG = PEILDATUM.isoformat()


def test_a_double_click_makes_one_step_and_no_complaint(consultant, maak_geval):
    geval = maak_geval("S0")
    for _ in range(2):
        antwoord = consultant.post(f"/dossiers/{geval.traject.pk}/stap/T2/", {"datum": DAG, "reden": "Past goed."})
        assert antwoord["Location"] == f"/dossiers/{geval.traject.pk}/"
    assert Stap.objects.filter(traject=geval.traject, overgang="T2").count() == 1


@pytest.mark.parametrize(
    ("van", "code", "gegevens"),
    [
        ("S0", "T2", {"datum": DAG}),
        ("S5", "T17", {"ontvangen_op": DAG, "uitgebracht_op": DAG, "onderbouwing": "Lang getypt verhaal."}),
        ("S6", "T23", {"besluit_op": DAG, "motivering": "Lang getypt verhaal."}),
        ("S13", "T31", {"begin": DAG, "laatste_dag": DAG}),
        ("S14", "T34", {"gemeten_op": DAG, "methode": "Lang getypt verhaal."}),
        ("S15", "T35", {"begin": DAG, "laatste_dag": DAG, "uren": "24"}),
    ],
)
def test_who_comes_too_late_reads_so_and_loses_nothing(consultant, maak_geval, van, code, gegevens):
    geval = maak_geval(van)
    adres = f"/dossiers/{geval.traject.pk}/stap/{code}/"
    assert consultant.get(adres).status_code == 200
    geval.stap("T58", PEILDATUM)
    antwoord = consultant.post(adres, gegevens | {"reden": "Mijn eigen lange reden."})
    html = antwoord.content.decode()
    assert antwoord.status_code == 422
    assert "intussen een andere stap gezet" in html
    for waarde in gegevens.values():
        assert waarde in html
    assert ("Mijn eigen lange reden." in html) == ("reden" in antwoord.context["stapform"].fields)
    assert geval.traject.stappen.order_by("-volgnummer").first().overgang == "T58"


def formulier(client, geval, code):
    """The address of a step and the number of the last step its form carries."""
    adres = f"/dossiers/{geval.traject.pk}/stap/{code}/"
    html = client.get(adres).content.decode()
    return adres, re.search(r'name="na" value="(\d+)"', html)[1]


@pytest.mark.parametrize(("van", "code"), [("S3", "T10"), ("S6", "T24v")])
def test_a_double_click_on_a_step_that_stays_where_it_is_makes_one_step(consultant, maak_geval, van, code):
    geval = maak_geval(van)
    adres, na = formulier(consultant, geval, code)
    gegevens = {"datum": DAG, "reden": "Het inpakken lukt niet.", "na": na}
    for _ in range(2):
        assert consultant.post(adres, gegevens)["Location"] == f"/dossiers/{geval.traject.pk}/"
    assert Stap.objects.filter(traject=geval.traject, overgang=code).count() == 1


@pytest.mark.parametrize(("van", "eerst", "dan"), [("S5z", "T13", "T14"), ("S0", "T2", "T2x")])
def test_another_step_of_the_same_person_is_no_double_click(consultant, maak_geval, van, eerst, dan):
    """Two forms side by side: the second is not taken for the first, and what was typed comes back."""
    geval = maak_geval(van, **({"route": "zelfmelder"} if van == "S5z" else {}))
    (een, na), (ander, _) = formulier(consultant, geval, eerst), formulier(consultant, geval, dan)
    reden = {} if eerst == "T13" else {"reden": "Zij wil graag verder."}
    assert consultant.post(een, {"datum": DAG, "na": na, **reden}).status_code == 302
    antwoord = consultant.post(ander, {"datum": DAG, "na": na, **reden})
    assert antwoord.status_code == 422
    assert "intussen" in antwoord.content.decode()
    assert not geval.traject.stappen.filter(overgang=dan).exists()


def test_a_record_sent_twice_is_made_once_and_again_only_when_somebody_means_it(consultant, maak_geval):
    geval = maak_geval("S13")
    adres, na = formulier(consultant, geval, "T30")
    gegevens = {"gekozen_op": DAG, "werkgeverschap": "gemeente", "uren": "24", "waarom": "Dat past het best.", "na": na}
    assert consultant.post(adres, gegevens).status_code == 302
    antwoord = consultant.post(adres, gegevens)
    html = antwoord.content.decode()
    assert antwoord.status_code == 422
    assert "intussen een stap gezet" in html
    assert "Werkgeverschap kiezen" in html
    assert "Dat past het best." in html
    assert Werkgeverschapkeuze.objects.filter(traject=geval.traject).count() == 1
    opnieuw = re.search(r'name="na" value="(\d+)"', html)[1]
    assert consultant.post(adres, gegevens | {"na": opnieuw}).status_code == 302
    assert Werkgeverschapkeuze.objects.filter(traject=geval.traject).count() == 2


def test_a_form_from_before_the_step_of_a_colleague_is_shown_again(consultant, maak_geval):
    geval = maak_geval("S16")
    adres, na = formulier(consultant, geval, "T39")
    geval.stap("T39", PEILDATUM, feiten={"dienstverband_loopt": True})
    antwoord = consultant.post(adres, {"datum": DAG, "vanaf": DAG, "uren": "26", "reden": "Meer kracht.", "na": na})
    assert antwoord.status_code == 422
    assert 'value="26"' in antwoord.content.decode()
    assert geval.traject.stappen.filter(overgang="T39").count() == 1


def test_a_step_on_another_last_step_than_its_form_knew_is_refused_under_the_lock(maak_geval):
    geval = maak_geval("S3")
    nummer = geval.traject.stappen.count()
    geval.stap("T10", PEILDATUM, na=nummer)
    with pytest.raises(ValidationError, match="intussen een stap gezet"):
        geval.stap("T10", PEILDATUM, na=nummer)


@pytest.mark.django_db(transaction=True)
def test_two_colleagues_who_step_at_once_make_one_step(maak_gebruiker, gemeente, settings):
    settings.LUWTE_DEMO = True
    settings.LUWTE_DEMO_PEILDATUM = DAG
    eerste, tweede = (maak_gebruiker(gemeente, "consultant") for _ in range(2))
    persoon = {
        "route": "voordracht", "begin": "2018-11-01", "voornaam": "Iets", "achternaam": "Anders",
        "geboortedatum": "1990-01-01", "bsn": bsn(77), "rechtspositie": "bijstand", "telefoon": "",
        "contactpersoon": eerste.pk,
    }  # fmt: skip
    # The same person registered twice at once: one person, one case.
    antwoorden = _tegelijk([(eerste, "/dossiers/nieuw/", persoon), (tweede, "/dossiers/nieuw/", persoon)])
    assert sorted(a.status_code for a in antwoorden) == [302, 422]
    pad = next(a["Location"] for a in antwoorden if a.status_code == 302)
    antwoorden = _tegelijk([
        (eerste, f"{pad}stap/T2/", {"datum": DAG, "reden": "Eerste."}),
        (tweede, f"{pad}stap/T2/", {"datum": DAG, "reden": "Tweede."}),
    ])  # fmt: skip
    assert sorted(a.status_code for a in antwoorden) == [302, 422]
    from luwte.toezicht.grens import gemeenten_in_beeld

    with gemeenten_in_beeld([gemeente.pk]):
        assert Traject.objects.get().stappen.count() == 2


def _tegelijk(verzoeken):
    """Send each as its user, all from the same moment on; gives the answers in order."""
    antwoorden = [None] * len(verzoeken)
    start = threading.Barrier(len(verzoeken))

    def stuur(nummer, gebruiker, pad, gegevens):
        try:
            client = Client()
            client.force_login(gebruiker, backend="django.contrib.auth.backends.ModelBackend")
            start.wait(10)
            antwoorden[nummer] = client.post(pad, gegevens)
        finally:
            connection.close()

    draden = [threading.Thread(target=stuur, args=(n, *v)) for n, v in enumerate(verzoeken)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join(30)
    return antwoorden
