"""The work list: groups by term, the one button, filters, paging, and one query whatever the rows."""

import datetime as dt
import re

import pytest

from luwte.besluiten.vastleggen import schort_op, verdaag
from luwte.dossiers import sleutels, werkvoorraad
from luwte.gemeenten.templatetags.opmaak import datum
from tests.besluiten.conftest import bezwaar
from tests.trajecten.gevallen import PEILDATUM, Geval


def kop(html):
    return re.findall(r"(Te laat|Deze week|Daarna|Wacht op een ander) \((\d+)\)", html)


def test_the_week_ends_on_sunday():
    assert werkvoorraad.einde_van_de_week(dt.date(2018, 11, 15)) == dt.date(2018, 11, 18)
    assert werkvoorraad.einde_van_de_week(dt.date(2018, 11, 18)) == dt.date(2018, 11, 18)


@pytest.mark.parametrize(
    ("dagen", "woorden"),
    [
        (-80, "80 dagen te laat"),
        (-1, "1 dag te laat"),
        (0, "vandaag"),
        (1, "nog 1 dag"),
        (9, "nog 9 dagen"),
        (None, ""),
    ],
)
def test_days_left_are_said_as_people_say_them(dagen, woorden):
    assert werkvoorraad.dagen_in_woorden(dagen) == woorden


def test_a_key_survives_the_url_and_rubbish_is_no_key():
    assert sleutels.lees(sleutels.schrijf("2", PEILDATUM, 17)) == ("2", PEILDATUM, 17)
    for rommel in ("", "x", "1.2018.3", "1.2018-13-01.3", "1.2018-01-01.x", "..", "1.2018-01-01.3.4"):
        assert sleutels.lees(rommel) is None


def test_cases_stand_in_the_group_of_their_term(consultant, maak_geval):
    """A signal must be taken up in two weeks: begun 31, 13 and 1 days ago."""
    for dagen, naam in ((31, "Laat"), (13, "Dezeweek"), (1, "Daarna")):
        maak_geval(begin=PEILDATUM - dt.timedelta(days=dagen), achternaam=naam)
    maak_geval(route="zelfmelder", begin=PEILDATUM - dt.timedelta(days=3), achternaam="Uwv")
    tekst = consultant.get("/werkvoorraad/").content.decode()
    assert kop(tekst) == [("Te laat", "1"), ("Deze week", "1"), ("Daarna", "1"), ("Wacht op een ander", "1")]
    assert [tekst.index(f"Noor {n}") for n in ("Laat", "Dezeweek", "Daarna", "Uwv")] == sorted(
        tekst.index(f"Noor {n}") for n in ("Laat", "Dezeweek", "Daarna", "Uwv")
    )
    assert "17 dagen te laat" in tekst
    assert "<title>(2) Werkvoorraad" in tekst


def test_a_late_advice_of_uwv_is_work_for_us(consultant, maak_geval):
    maak_geval(route="zelfmelder", begin=PEILDATUM - dt.timedelta(days=80))
    tekst = consultant.get("/werkvoorraad/").content.decode()
    assert kop(tekst) == [("Te laat", "1")]
    assert "UWV is te laat: vraag naar het advies" in tekst


def test_a_notice_of_uwv_asks_to_invite_the_self_reporter(consultant, maak_geval):
    geval = maak_geval(route="zelfmelder", begin=PEILDATUM - dt.timedelta(days=3))
    geval.stap("T13", PEILDATUM)
    tekst = consultant.get("/werkvoorraad/").content.decode()
    assert "Nodig de zelfmelder uit voor een gesprek" in tekst
    assert f'href="/dossiers/{geval.traject.pk}/stap/T14/"' in tekst
    geval.stap("T14", PEILDATUM)
    assert kop(consultant.get("/werkvoorraad/").content.decode()) == [("Wacht op een ander", "1")]


def test_an_objection_that_was_postponed_is_not_late_on_its_first_day(consultant, maak_geval, auteur):
    """The list, its filters, the news and the head of the case go by the day that holds now."""
    geval = maak_geval("S9")
    besluit = geval.traject.vaststellingen.get().besluit_op
    ontvangen = PEILDATUM - dt.timedelta(days=130)
    geval.stap("T25", ontvangen, feiten={"besluit_op": besluit, "adviescommissie": True})
    termijn = bezwaar(geval, ontvangen, besluit).termijn
    assert termijn.uiterlijk < PEILDATUM

    def lijst(vraag=""):
        return consultant.get(f"/werkvoorraad/{vraag}").content.decode()

    zaak = f"/dossiers/{geval.traject.pk}/"
    assert kop(lijst()) == [("Te laat", "1")]
    assert "dagen te laat" in consultant.get(zaak).content.decode()

    later = verdaag(termijn, ontvangen + dt.timedelta(days=20), geval.door, reden="Hoorzitting.", bekendgemaakt=True)
    assert later.uiterlijk >= PEILDATUM
    soort = "Deze week" if later.uiterlijk <= werkvoorraad.einde_van_de_week(PEILDATUM) else "Daarna"
    assert kop(lijst()) == [(soort, "1")]
    assert kop(lijst("?laat=1")) == []
    for pagina in (lijst(), consultant.get(zaak).content.decode()):
        assert f"{datum(later.uiterlijk)}, gewijzigd" in pagina
        assert f"{zaak}?tab=besluiten" in pagina
        assert "dagen te laat" not in pagina

    schort_op(termijn, PEILDATUM, geval.door, grond="overmacht", reden="Brand.", bekendgemaakt=True)
    assert kop(lijst()) == [("Daarna", "1")]
    assert "staat stil" in lijst()


def test_who_works_permanently_asks_nothing(consultant, maak_geval):
    maak_geval("S18")
    assert "Er is nu geen werk" in consultant.get("/werkvoorraad/").content.decode()


def test_a_running_contract_comes_up_three_months_before_its_notice_is_due(consultant, maak_geval, gemeente):
    geval: Geval = maak_geval("S16")
    aanzegging = geval.traject.stappen.get(overgang="T35").termijn_op
    for dagen, staat_erin in ((93, False), (92, True), (0, True), (-1, True)):
        rijen = werkvoorraad.werk(aanzegging - dt.timedelta(days=dagen), gemeente.pk, "consultant")
        assert rijen.filter(traject=geval.traject).exists() is staat_erin, dagen


def test_filters_stand_in_the_url(consultant, maak_geval, gebruiker, maak_gebruiker, gemeente):
    ander = maak_gebruiker(gemeente, "consultant")
    maak_geval("S0", achternaam="Vanmij", contactpersoon=gebruiker)
    maak_geval("S6", achternaam="Vanander", contactpersoon=ander)
    alles = consultant.get("/werkvoorraad/").content.decode()
    mijn = consultant.get("/werkvoorraad/?van=mijn").content.decode()
    besluit = consultant.get("/werkvoorraad/?soort=besluit").content.decode()
    assert "Vanmij" in alles
    assert "Vanander" in alles
    assert ("Vanmij" in mijn, "Vanander" in mijn) == (True, False)
    assert ("Vanmij" in besluit, "Vanander" in besluit) == (False, True)
    assert "Vanmij" in consultant.get("/werkvoorraad/?soort=onzin&na=onzin").content.decode()


def test_paging_shows_every_case_once(consultant, maak_geval, monkeypatch):
    monkeypatch.setattr(werkvoorraad, "PER_PAGINA", 2)
    for nummer in range(5):
        maak_geval("S0", achternaam=f"Rij{nummer}")
    gezien, url = [], "/werkvoorraad/"
    for _ in range(3):
        tekst = consultant.get(url).content.decode()
        gezien += re.findall(r"Noor (Rij\d)</a>", tekst)
        verder = re.search(r'href="(\?[^"]*na=[^"]*)"', tekst)
        url = "/werkvoorraad/" + verder[1].replace("&amp;", "&") if verder else ""
    assert sorted(gezien) == ["Rij0", "Rij1", "Rij2", "Rij3", "Rij4"]
    assert not url


@pytest.mark.parametrize("pad", ["/werkvoorraad/", "/dossiers/", "/dossiers/?zoek=noor"])
def test_more_rows_ask_no_more_queries(consultant, maak_geval, hooguit_queries, pad):
    maak_geval("S6")
    consultant.get(pad)
    with hooguit_queries() as een:
        consultant.get(pad)
    for _ in range(6):
        maak_geval("S6")
    with hooguit_queries(len(een.captured_queries)):
        consultant.get(pad)


def test_on_an_earlier_day_the_list_is_as_it_was_then(consultant, maak_geval, settings):
    geval: Geval = maak_geval("S6")
    settings.LUWTE_DEMO_PEILDATUM = (geval.begin + dt.timedelta(days=1)).isoformat()
    tekst = consultant.get("/werkvoorraad/").content.decode()
    assert "Pak het signaal op" in tekst
    settings.LUWTE_DEMO_PEILDATUM = (geval.begin - dt.timedelta(days=1)).isoformat()
    assert "Er is nu geen werk" in consultant.get("/werkvoorraad/").content.decode()


def test_the_work_list_as_people_see_it(consultant, maak_geval, html_snapshot):
    maak_geval("S6", achternaam="Bakker")
    tekst = consultant.get("/werkvoorraad/").content.decode()
    tekst = re.sub(r'(value="|\?traject=|kies-)\d+', r"\1#", tekst)
    html_snapshot(re.sub(r"/dossiers/\d+/", "/dossiers/#/", tekst))


def test_the_queries_of_the_work_list(consultant, maak_geval, hooguit_queries, sql_snapshot):
    maak_geval("S6")
    consultant.get("/werkvoorraad/")
    with hooguit_queries() as gevraagd:
        consultant.get("/werkvoorraad/")
    sql_snapshot([q["sql"] for q in gevraagd.captured_queries if "trajecten_stap" in q["sql"]])


@pytest.mark.eis("M322")
def test_the_list_of_young_people_holds_who_is_not_yet_27(consultant, maak_geval):
    """The age is the law's: on her 27th birthday somebody is no longer young."""
    maak_geval("S3", achternaam="Jong", geboren=dt.date(1991, 11, 16))
    maak_geval("S3", achternaam="Volwassen", geboren=dt.date(1991, 11, 15))
    alles = consultant.get("/werkvoorraad/").content.decode()
    assert "Noor Jong" in alles
    assert "Noor Volwassen" in alles
    jong = consultant.get("/werkvoorraad/", {"jong": "1"})
    assert "Noor Jong" in jong.content.decode()
    assert "Noor Volwassen" not in jong.content.decode()
    assert jong.context["keuze"].als_adres == "jong=1"
