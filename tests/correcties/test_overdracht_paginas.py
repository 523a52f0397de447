"""The pages of a move: the offer in a case, the line on the desk of the other, the answer, her own page."""

import pytest

from luwte.correcties.models import Aanbod, Overdracht
from luwte.kandidaten.models import Toestemming
from luwte.toezicht import instellingen
from luwte.toezicht.models import Inzage
from luwte.trajecten.models import Traject
from tests.correcties.overdracht import aanbod_van, aangeboden, als, client_van, geef_toestemming, schrijf, sluit

LIJST = "/overdrachten/"
VELDEN = {
    "verhuisd_op": "2018-11-12",
    "grond": "wet",
    "grondslag": "Participatiewet art. 7",
    "reden": "Zij woont nu in Zaandam.",
}


@pytest.fixture
def wendy(maak_gebruiker, buurgemeente):
    """A consultant in Zaanstad."""
    return maak_gebruiker(buurgemeente, "consultant", naam="wendy")


@pytest.fixture
def daar(wendy):
    """Her browser."""
    return client_van(wendy)


@pytest.fixture
def geval(maak_geval, buurgemeente):
    """Closed because she moved; with a note in the journal."""
    geval = maak_geval("S9", achternaam="de Vries")
    schrijf(geval)
    return sluit(geval)


def pagina(client, pad, **velden):
    antwoord = client.post(pad, velden) if velden else client.get(pad)
    return antwoord.status_code, antwoord.content.decode()


def test_a_case_that_moved_leads_to_the_offer_and_the_offer_to_the_other_desk(
    consultant, geval, buurgemeente, daar, wendy
):
    pad = f"/dossiers/{geval.traject.pk}/overdracht/"
    assert "Draag het dossier over" in pagina(consultant, f"/dossiers/{geval.traject.pk}/")[1]
    status, html = pagina(consultant, pad)
    assert status == 200
    assert "Voor een nieuwe baan betaalt de gemeente van de nieuwe woonplaats" in html
    assert "Er is nog geen toestemming" in html
    assert 'value="2018-11-12"' in html
    status, _ = pagina(consultant, pad, naar_gemeente=buurgemeente.pk, **VELDEN)
    assert status == 302
    html = pagina(consultant, pad)[1]
    assert "heeft nog niet geantwoord" in html
    assert "Alleen de naam, de contactpersoon en het advies van UWV" in html
    assert "Aangeboden aan de gemeente Zaanstad" in pagina(consultant, f"/dossiers/{geval.traject.pk}/")[1]
    werk = pagina(daar, "/werkvoorraad/")[1]
    assert f"De gemeente Purmerend biedt u het dossier van {geval.mens.naam} aan." in werk
    assert "1995" not in werk
    assert geval.mens.naam in pagina(daar, LIJST)[1]
    instellingen.set_for_transaction({instellingen.GEMEENTEN: str(buurgemeente.pk)})
    assert not Inzage.objects.exists()
    nummer = Aanbod.objects.get().pk
    html = pagina(daar, f"{LIJST}{nummer}/")[1]
    for zin in ("3 maart 1995", "Positief advies van", "Een nieuwe aanvraag is niet nodig", "Participatiewet art. 7"):
        assert zin in html
    assert "Belt liever niet" not in html
    blik = Inzage.objects.get()
    assert (blik.gebruiker, blik.kandidaat_id, blik.doel) == (
        "wendy", geval.mens.pk, "aanbod van een andere gemeente",
    )  # fmt: skip


def test_taking_over_opens_the_case_and_both_sides_say_so(consultant, geval, buurgemeente, daar, wendy):
    aangeboden(geval, buurgemeente, mee=("journaal",))
    nummer = aanbod_van(buurgemeente, wendy).pk
    assert "Het journaal (1)" in pagina(daar, f"{LIJST}{nummer}/")[1]
    antwoord = daar.post(f"{LIJST}{nummer}/", {"uitkomst": "aangenomen", "reden": "Wij kennen haar."}, follow=True)
    html = antwoord.content.decode()
    assert "Overgedragen van de gemeente Purmerend op 15 november 2018" in html
    assert "Positief advies ontvangen" in html
    assert "overgenomen van een andere gemeente" in html
    html = pagina(daar, f"{LIJST}{nummer}/")[1]
    assert "Belt liever niet." in html
    assert "biedt u het dossier" not in pagina(daar, "/werkvoorraad/")[1]
    html = pagina(consultant, f"/dossiers/{geval.traject.pk}/")[1]
    assert "Overgedragen aan de gemeente Zaanstad op 15 november 2018" in html
    assert "Aangenomen op 15 november 2018" in pagina(consultant, LIJST)[1]
    html = pagina(consultant, f"/dossiers/{geval.traject.pk}/overdracht/")[1]
    assert "Contactpersoon daar: wendy" in html
    assert "Wij kennen haar." in html
    assert "Toch niet overdragen" not in html


def test_while_the_first_municipality_pays_both_sides_read_so_with_the_source(
    consultant, maak_geval, buurgemeente, daar, wendy
):
    geval = maak_geval("S16")
    pad = f"/dossiers/{geval.traject.pk}/overdracht/"
    zin = "De gemeente Purmerend blijft betalen zolang dit dienstverband duurt."
    html = pagina(consultant, pad)[1]
    assert zin in html
    assert "Participatiewet art. 10d" in html
    assert pagina(consultant, pad, naar_gemeente=buurgemeente.pk, **VELDEN)[0] == 302
    assert zin in pagina(consultant, f"/dossiers/{geval.traject.pk}/")[1]
    nummer = aanbod_van(buurgemeente, wendy).pk
    assert zin in pagina(daar, f"{LIJST}{nummer}/")[1]
    daar.post(f"{LIJST}{nummer}/", {"uitkomst": "aangenomen", "reden": "Goed."})
    als(wendy, buurgemeente)
    assert zin in pagina(daar, f"/dossiers/{Traject.objects.get().pk}/")[1]
    assert zin in pagina(daar, f"{LIJST}{nummer}/")[1]


def test_refusing_is_told_and_another_offer_is_possible(consultant, geval, buurgemeente, daar, wendy):
    aangeboden(geval, buurgemeente)
    nummer = aanbod_van(buurgemeente, wendy).pk
    antwoord = daar.post(f"{LIJST}{nummer}/", {"uitkomst": "geweigerd", "reden": "Woont hier niet."}, follow=True)
    assert "ziet uw reden" in antwoord.content.decode()
    html = pagina(daar, f"{LIJST}{nummer}/")[1]
    assert "U ziet nu geen gegevens meer" in html
    assert "1995" not in html
    html = pagina(consultant, f"/dossiers/{geval.traject.pk}/overdracht/")[1]
    assert "Woont hier niet." in html
    assert "Bied het dossier aan" in html


def test_an_offer_can_be_taken_back_with_a_reason(consultant, geval, buurgemeente, daar, wendy):
    rij = aangeboden(geval, buurgemeente)
    pad = f"{LIJST}{rij.pk}/intrekken/"
    status, html = pagina(consultant, pad, reden=" ")
    assert status == 422
    assert "Schrijf op waarom u de overdracht intrekt." in html
    assert pagina(consultant, pad, reden="Zij blijft toch.")[0] == 302
    assert "Bied het dossier aan" in pagina(consultant, f"/dossiers/{geval.traject.pk}/overdracht/")[1]
    assert pagina(consultant, pad, reden="Nog eens.")[0] == 422
    nummer = aanbod_van(buurgemeente, wendy).pk
    assert "Ingetrokken" in pagina(daar, f"{LIJST}{nummer}/")[1]


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"naar_gemeente": ""}, "Kies de gemeente"),
        ({"verhuisd_op": "2018-11-16"}, "na de dag waarop u kijkt"),
        ({"grond": ""}, "Kies waarom de gegevens mee mogen"),
        ({"grond": "toestemming"}, "Deze toestemming is er niet"),
        ({"grondslag": ""}, "Noem de wet en het artikel"),
        ({"mee": "journaal"}, "Zonder toestemming gaat dit niet mee"),
        ({"reden": ""}, "waarom u het dossier overdraagt"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_stays(consultant, geval, buurgemeente, anders, zin):
    velden = {"naar_gemeente": buurgemeente.pk, **VELDEN, "reden": "Getypte reden."} | anders
    status, html = pagina(consultant, f"/dossiers/{geval.traject.pk}/overdracht/", **velden)
    assert status == 422
    assert zin in html
    assert "Getypte reden." in html or not velden["reden"]
    assert not Overdracht.objects.exists()


def test_an_answer_without_reason_keeps_the_choice(geval, buurgemeente, daar, wendy):
    aangeboden(geval, buurgemeente)
    nummer = aanbod_van(buurgemeente, wendy).pk
    status, html = pagina(daar, f"{LIJST}{nummer}/", uitkomst="geweigerd", reden="")
    assert status == 422
    assert "Schrijf op waarom u dit besluit neemt." in html
    assert 'value="geweigerd" required' in html or "checked" in html
    als(wendy, buurgemeente)
    assert Aanbod.objects.get().uitkomst == ""


def test_consent_takes_the_journal_along_from_the_page(consultant, geval, buurgemeente):
    geef_toestemming(geval)
    assert Toestemming.objects.exists()
    velden = {"naar_gemeente": buurgemeente.pk, **VELDEN, "grond": "toestemming", "mee": ["journaal"]}
    assert pagina(consultant, f"/dossiers/{geval.traject.pk}/overdracht/", **velden)[0] == 302
    rij = Overdracht.objects.get()
    assert (rij.mee, rij.grondslag, rij.stukken.get().tekst) == (["journaal"], "", "Belt liever niet.")


def test_a_case_that_is_not_closed_says_what_to_do_first(consultant, maak_geval):
    geval = maak_geval("S9")
    html = pagina(consultant, f"/dossiers/{geval.traject.pk}/overdracht/")[1]
    assert "Sluit eerst het dossier af" in html
    assert "Bied het dossier aan" not in html


def test_nobody_opens_or_answers_what_was_offered_to_another(
    geval, buurgemeente, wendy, maak_gemeente, maak_gebruiker, consultant, ingelogd, maak_buur
):
    """Joke has an offer of her own in Oostzaan; Wendy has a case that was offered by her own municipality."""
    aangeboden(geval, buurgemeente)
    nummer = aanbod_van(buurgemeente, wendy).pk
    oostzaan = maak_gemeente("0431", "Oostzaan")
    joke = maak_gebruiker(oostzaan, "consultant", naam="joke")
    buur = sluit(maak_buur("S9"))
    eigen = aangeboden(buur, oostzaan)
    assert aanbod_van(oostzaan, joke)
    client = client_van(joke)
    for pad in (f"{LIJST}{nummer}/", f"{LIJST}{eigen.pk}/intrekken/", f"/dossiers/{geval.traject.pk}/overdracht/"):
        assert pagina(client, pad)[0] == 404
        assert pagina(client, pad, uitkomst="aangenomen", **VELDEN)[0] == 404
    assert geval.mens.naam not in pagina(client, LIJST)[1]
    assert pagina(client_van(wendy), f"/dossiers/{geval.traject.pk}/overdracht/")[0] == 404
    assert pagina(consultant, f"{LIJST}{eigen.pk}/intrekken/", reden="x")[0] == 404
    assert pagina(ingelogd("jobcoach", buurgemeente), f"{LIJST}{nummer}/")[0] == 403
    for rol in ("jobcoach", "backoffice", "gemandateerde", "controller"):
        assert pagina(ingelogd(rol), LIJST)[0] == 403
        assert pagina(ingelogd(rol), f"/dossiers/{geval.traject.pk}/overdracht/")[0] == 403
    als(wendy, buurgemeente)
    assert Aanbod.objects.get(pk=nummer).uitkomst == ""


def test_the_lists_ask_as_much_for_many_as_for_one(
    consultant, geval, buurgemeente, daar, wendy, maak_geval, hooguit_queries
):
    aangeboden(geval, buurgemeente)
    with hooguit_queries(25) as hier:
        consultant.get(LIJST)
    with hooguit_queries(25) as ginds:
        daar.get(LIJST)
    for _ in range(3):
        aangeboden(sluit(maak_geval("S3")), buurgemeente)
    with hooguit_queries(len(hier)):
        consultant.get(LIJST)
    with hooguit_queries(len(ginds)):
        daar.get(LIJST)
    html = pagina(daar, "/werkvoorraad/")[1]
    assert "Andere gemeenten bieden u dossiers aan." in html


def test_the_pages_of_one_handover_ask_few_questions(
    consultant, maak_geval, buurgemeente, daar, wendy, hooguit_queries
):
    geval = maak_geval("S16")
    schrijf(geval)
    sluit(geval)
    with hooguit_queries(25):
        consultant.get(f"/dossiers/{geval.traject.pk}/overdracht/")
    aangeboden(geval, buurgemeente, mee=("journaal", "werk"))
    nummer = aanbod_van(buurgemeente, wendy).pk
    with hooguit_queries(25):
        consultant.get(f"/dossiers/{geval.traject.pk}/overdracht/")
    with hooguit_queries(25):
        daar.get(f"{LIJST}{nummer}/")
    daar.post(f"{LIJST}{nummer}/", {"uitkomst": "aangenomen", "reden": "Goed."})
    with hooguit_queries(25):
        daar.get(f"{LIJST}{nummer}/")
