"""The pages of the candidate: what they tell, how few queries they ask, and that a neighbour's stay away."""

import datetime as dt
import json

import pytest

from luwte.besluiten.vastleggen import rond_af, schort_op, verdaag
from luwte.gemeenten.templatetags.opmaak import datum
from luwte.kandidaten.models import Toestemming, Verzoek
from luwte.plaatsingen.models import Contract
from luwte.toezicht.auteur import author
from luwte.toezicht.grens import gemeenten_in_beeld
from luwte.toezicht.models import Inzage
from luwte.trajecten.models import Stap
from tests.besluiten.conftest import bezwaar
from tests.correcties.overdracht import aanbod_van, aangeboden, client_van
from tests.mijn.conftest import binnen

pytestmark = pytest.mark.django_db

PAGINAS = (
    "/mijn/",
    "/mijn/afdruk/",
    "/mijn/brieven/",
    "/mijn/gegevens/",
    "/mijn/gegevens/doorgeven/",
    "/mijn/gekeken/",
    "/mijn/toestemming/",
    "/mijn/inkomen/",
    "/mijn/map/",
    "/mijn/map/nieuw/",
)


def tekst(antwoord):
    assert antwoord.status_code in {200, 422}, antwoord.status_code
    return " ".join(antwoord.content.decode().split())


@pytest.mark.parametrize("pad", PAGINAS)
def test_each_page_stands_asks_little_and_names_no_neighbour(mens, buur, hooguit_queries, pad):
    mens.client.get(pad)
    with hooguit_queries(20):
        html = tekst(mens.client.get(pad))
    assert buur.kandidaat.naam not in html
    assert html.count("<h1") == 1


@pytest.mark.parametrize(
    ("toestand", "kop"),
    [
        ("S0", "U bent aangemeld"),
        ("S5", "UWV onderzoekt wat bij u past"),
        ("S9", "Beschut werk past bij u"),
        ("S16", "U hebt werk"),
    ],
)
def test_the_first_page_tells_where_she_is_what_comes_and_who_helps(maak_mens, gemeente, als_eigenaar, toestand, kop):
    mens = maak_mens(gemeente, toestand)
    helper = mens.kandidaat.contactpersoon
    with als_eigenaar(), author("toetser", "test"):
        helper.first_name, helper.last_name, helper.telefoon = "Ilse", "Kramer", "0299-000001"
        helper.save()
    html = tekst(mens.client.get("/mijn/"))
    assert kop in html
    assert "Ilse Kramer" in html
    assert 'href="tel:0299-000001"' in html


def test_the_term_of_uwv_stands_on_the_page(maak_mens, gemeente):
    mens = maak_mens(gemeente, "S5")
    mens.client.post("/peildatum/", {"dag": "2018-05-01"})
    stap = mens.geval.traject
    with gemeenten_in_beeld([gemeente.pk]):
        laatste = stap.stappen.order_by("-volgnummer").first()
        assert laatste.termijn_soort == "termijn_advies_uwv"
    client = binnen(mens.code)
    sessie = client.session
    sessie["peildatum"] = laatste.datum.isoformat()
    sessie.save()
    assert "UWV geeft advies voor of op" in tekst(client.get("/mijn/"))


def test_the_answer_to_an_objection_is_promised_for_the_day_it_has_now(maak_mens, gemeente):
    """Postponed: the later day. Standing still without an end, or decided: no day at all."""
    mens = maak_mens(gemeente, "S9")
    geval = mens.geval
    with gemeenten_in_beeld([gemeente.pk]), author("toetser", "test"):
        besluit = geval.traject.vaststellingen.get().besluit_op
        geval.stap("T25", dt.date(2018, 7, 16), feiten={"besluit_op": besluit, "adviescommissie": True})
        termijn = bezwaar(geval, dt.date(2018, 7, 16), besluit).termijn
    belofte = "U krijgt antwoord op uw bezwaar voor of op"

    def pagina(dag):
        sessie = mens.client.session
        sessie["peildatum"] = dag.isoformat()
        sessie.save()
        return tekst(mens.client.get("/mijn/"))

    eerste = termijn.uiterlijk
    assert f"{belofte} {datum(eerste)}" in pagina(dt.date(2018, 9, 1))
    with gemeenten_in_beeld([gemeente.pk]), author("toetser", "test"):
        later = verdaag(termijn, dt.date(2018, 9, 3), geval.door, reden="Hoorzitting.", bekendgemaakt=True).uiterlijk
    assert later > eerste
    assert f"{belofte} {datum(later)}" in pagina(dt.date(2018, 9, 5))
    with gemeenten_in_beeld([gemeente.pk]), author("toetser", "test"):
        schort_op(termijn, dt.date(2018, 9, 6), geval.door, grond="overmacht", reden="Brand.", bekendgemaakt=True)
    assert belofte not in pagina(dt.date(2018, 9, 7))
    with gemeenten_in_beeld([gemeente.pk]), author("toetser", "test"):
        rond_af(termijn, dt.date(2018, 9, 8), geval.door, reden="Besloten.")
    assert belofte not in pagina(dt.date(2018, 9, 9))


def test_while_one_can_object_the_last_day_stands_there_and_after_it_does_not(maak_mens, gemeente):
    mens = maak_mens(gemeente, "S9")
    with gemeenten_in_beeld([gemeente.pk]):
        besluit = mens.geval.traject.vaststellingen.get().besluit_op
    for dag, staat in ((besluit, True), (besluit.replace(year=besluit.year + 1), False)):
        sessie = mens.client.session
        sessie["peildatum"] = dag.isoformat()
        sessie.save()
        assert ("U kunt bezwaar maken tot en met" in tekst(mens.client.get("/mijn/"))) == staat


def test_a_change_is_a_request_and_the_data_stay_until_somebody_looked(mens, ingelogd, gemeente):
    assert "Kies waarover het gaat." in tekst(mens.client.post("/mijn/gegevens/doorgeven/", {"tekst": "nieuw"}))
    mens.client.post("/mijn/gegevens/doorgeven/", {"onderwerp": "telefoon", "tekst": "06-00012345"})
    html = tekst(mens.client.get("/mijn/gegevens/"))
    assert "Uw contactpersoon kijkt ernaar" in html
    with gemeenten_in_beeld([gemeente.pk]):
        mens.kandidaat.refresh_from_db()
        assert mens.kandidaat.telefoon == ""
        verzoek = Verzoek.objects.get()
    consulent = ingelogd("consultant")
    assert "De kandidaat vraagt" in tekst(consulent.get(f"/dossiers/{mens.geval.traject.pk}/?tab=gegevens"))
    assert "De kandidaat leest het." in tekst(consulent.post(f"/verzoeken/{verzoek.pk}/", {"antwoord": ""}))
    consulent.post(f"/verzoeken/{verzoek.pk}/", {"antwoord": "Het nieuwe nummer staat erin."})
    assert "Het nieuwe nummer staat erin." in tekst(mens.client.get("/mijn/gegevens/"))


def test_a_neighbour_does_not_answer_her_request(mens, buur, ingelogd, buurgemeente):
    for een in (mens, buur):
        een.client.post("/mijn/gegevens/doorgeven/", {"onderwerp": "fout", "tekst": "Dit klopt niet."})
    with gemeenten_in_beeld([mens.kandidaat.gemeente_id]):
        verzoek = Verzoek.objects.get(kandidaat=mens.kandidaat)
    assert ingelogd("consultant", buurgemeente).get(f"/verzoeken/{verzoek.pk}/").status_code == 404
    assert ingelogd("jobcoach").get(f"/verzoeken/{verzoek.pk}/").status_code == 403


def test_she_gives_consent_herself_and_takes_it_back_as_easily(mens, gemeente):
    assert "Mag een werkgever weten dat het beschut werk is?" in tekst(mens.client.get("/mijn/toestemming/"))
    for antwoord, loopt in (("ja", True), ("ja", True), ("nee", False), ("nee", False), ("ja", True)):
        mens.client.post("/mijn/toestemming/woord_beschut/", {"antwoord": antwoord})
        with gemeenten_in_beeld([gemeente.pk]):
            rijen = Toestemming.objects.filter(kandidaat=mens.kandidaat, soort="woord_beschut", ingetrokken_op=None)
            assert rijen.exists() == loopt
            assert Toestemming.objects.filter(door="zelf").exists()
    assert mens.client.post("/mijn/toestemming/iets/", {"antwoord": "ja"}).status_code == 404


def test_she_reads_who_looked_in_words(mens, ingelogd):
    pk = mens.geval.traject.pk
    ingelogd("consultant").get(f"/dossiers/{pk}/?tab=geld")
    html = tekst(mens.client.get("/mijn/gekeken/"))
    assert "keek naar het geld rond uw werk" in html
    assert "Wie keek mee" in tekst(ingelogd("consultant").get(f"/dossiers/{pk}/?tab=gekeken"))


@pytest.mark.eis("M341")
def test_the_calculator_shows_work_and_the_net_below_it(maak_mens, gemeente):
    mens = maak_mens(gemeente)
    html = tekst(mens.client.post("/mijn/inkomen/", {"huishouden": "alleenstaande", "nettoloon": "duizend"}))
    assert "Vul een getal in" in html
    html = tekst(mens.client.post("/mijn/inkomen/", {"huishouden": "alleenstaande", "nettoloon": "€ 1.100"}))
    for deel in ("20 uur per week", "24 uur per week", "31 uur per week", "996,56", "103,44", "1.100,00"):
        assert deel in html, deel
    assert "Kies of u alleen woont." in tekst(mens.client.post("/mijn/inkomen/", {}))


@pytest.mark.parametrize(
    ("grond", "mag", "mag_niet"),
    [
        ("gemachtigde", ("/mijn/", "/mijn/brieven/", "/mijn/gegevens/"), ("/mijn/gekeken/", "/mijn/toestemming/")),
        ("mentor", ("/mijn/", "/mijn/gekeken/", "/mijn/toestemming/"), ()),
        ("curator", ("/mijn/", "/mijn/gekeken/", "/mijn/toestemming/", "/mijn/gegevens/alles.json"), ()),
    ],
)
def test_who_acts_for_her_sees_what_her_ground_allows(mens, maak_vertegenwoordiger, gemeente, grond, mag, mag_niet):
    client = maak_vertegenwoordiger(mens, grond)
    for pad in mag:
        assert client.get(pad).status_code == 200, pad
    for pad in (*mag_niet, "/mijn/map/", "/mijn/map/nieuw/"):
        assert client.get(pad).status_code == 403, pad
    assert "U kijkt namens" in tekst(client.get("/mijn/"))
    with gemeenten_in_beeld([gemeente.pk]):
        assert Inzage.objects.filter(gebruiker__startswith="Bo de Boer").exists()
    assert "Bo de Boer" in tekst(mens.client.get("/mijn/gekeken/"))


def test_all_that_is_held_goes_along_and_nothing_of_a_neighbour(mens, buur, maak_mens, gemeente):
    ander = maak_mens(gemeente, "S16")
    antwoord = mens.client.get("/mijn/gegevens/alles.json")
    alles = json.loads(antwoord.content)
    assert alles["over"] == mens.kandidaat.naam
    assert {"kandidaat", "stap", "advies", "rechtspositie", "contract"} <= set(alles["gegevens"])
    for vreemd in (buur, ander):
        assert vreemd.kandidaat.naam not in antwoord.content.decode()
        assert vreemd.kandidaat.achternaam not in antwoord.content.decode()
    for geheim in ("hmac", "versleuteld", "zout", mens.code):
        assert geheim not in antwoord.content.decode()
    assert mens.kandidaat.naam in tekst(mens.client.get("/mijn/gegevens/alles/"))


@pytest.mark.parametrize("pad", ["/mijn/gegevens/alles/", "/mijn/gegevens/alles.json"])
def test_all_that_is_held_takes_few_queries_however_many_tables(mens, hooguit_queries, pad):
    mens.client.get(pad)
    with hooguit_queries(20):
        assert mens.client.get(pad).status_code == 200


def test_all_that_is_held_is_told_exactly_and_in_words(mens, gemeente):
    alles = json.loads(mens.client.get("/mijn/gegevens/alles.json").content)["gegevens"]
    with gemeenten_in_beeld([gemeente.pk]):
        rijen = list(Contract.objects.filter(dienstverband__traject__kandidaat=mens.kandidaat).order_by("pk"))
        stap = Stap.objects.filter(traject__kandidaat=mens.kandidaat).order_by("pk").first()
    namen = {veld: str(Contract._meta.get_field(veld).verbose_name) for veld in ("id", "uren", "duur", "periode")}
    assert [{naam: rij[naam] for naam in namen.values()} for rij in alles["contract"]] == [
        {
            namen["id"]: rij.pk,
            namen["uren"]: str(rij.uren),
            namen["duur"]: rij.get_duur_display(),
            namen["periode"]: {"van": str(rij.periode.lower), "tot": str(rij.periode.upper or "")},
        }
        for rij in rijen
    ]
    assert alles["stap"][0][str(Stap._meta.get_field("datum").verbose_name)] == stap.datum.isoformat()
    assert alles["stap"][0][str(Stap._meta.get_field("aangemaakt_op").verbose_name)] == stap.aangemaakt_op.isoformat()


def test_a_candidate_without_a_case_is_told_so(mens, maak_gebruiker, gemeente):
    from luwte.mijn.toegang import geef_code
    from tests.trajecten.gevallen import persoon

    with gemeenten_in_beeld([gemeente.pk]), author("toetser", "test"):
        _, code = geef_code(persoon(gemeente), maak_gebruiker(gemeente, "consultant"))
    html = tekst(binnen(code).get("/mijn/"))
    assert "Er loopt nu niets" in html
    assert "nog geen vaste contactpersoon" in html


def test_who_moves_reads_where_her_case_goes_and_whom_to_call(mens, buurgemeente, maak_gebruiker, maak_mens, gemeente):
    """Offered, refused, offered again and taken over; who does not move reads nothing of it."""
    ander = maak_mens(gemeente, "S16")
    wendy = maak_gebruiker(buurgemeente, "consultant", naam="wendy")
    assert "verhuizen" not in tekst(mens.client.get("/mijn/"))

    def antwoord(uitkomst):
        with author("toetser", "test verhuizing"):
            aangeboden(mens.geval, buurgemeente)
            html = tekst(mens.client.get("/mijn/"))
            assert "Wij vragen de gemeente Zaanstad om u verder te helpen" in html
            assert "Bel uw contactpersoon" in html
            nummer = aanbod_van(buurgemeente, wendy).pk
            client_van(wendy).post(f"/overdrachten/{nummer}/", {"uitkomst": uitkomst, "reden": "Besproken."})
        return tekst(mens.client.get("/mijn/"))

    assert "De gemeente Zaanstad neemt uw gegevens nu niet over" in antwoord("geweigerd")
    html = antwoord("aangenomen")
    assert "De gemeente Zaanstad helpt u verder" in html
    assert "<strong>wendy</strong>" in html
    assert "verhuizen" not in tekst(ander.client.get("/mijn/"))
    assert "keek naar uw gegevens, omdat u daar gaat wonen" in tekst(mens.client.get("/mijn/gekeken/"))
