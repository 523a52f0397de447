"""The pages of a municipality: who sees what, as of the peildatum, in few queries."""

import csv
import datetime as dt
import io
import re

import pytest

from luwte.plaatsingen.bedragen import DOELEN
from luwte.taakstelling.models import NietWerkzaamReden, Reden
from luwte.toezicht.grens import gemeenten_in_beeld
from tests.plaatsingen import rijen

pytestmark = pytest.mark.django_db
D = dt.date
PEILDATUM = "2018-11-15"


@pytest.fixture(autouse=True)
def _op_15_november_2018(settings):
    settings.LUWTE_DEMO = True
    settings.LUWTE_DEMO_PEILDATUM = PEILDATUM


@pytest.fixture
def plaatsingen(gemeente, buurgemeente, auteur):
    """Two placements of ours, one case that waits; six placements next door."""
    with gemeenten_in_beeld([gemeente.pk, buurgemeente.pk]):
        eigen = [rijen.plaatsing(gemeente, uren=uren) for uren in ("24", "31")]
        for contract in eigen:
            rijen.meting(contract.dienstverband.traject, contract.werkplek, D(2018, 1, 1), "0.30")
        rijen.vastgesteld(gemeente)
        for _ in range(6):
            rijen.plaatsing(buurgemeente)
    return eigen


def tekst(antwoord):
    """What a reader sees, in one line."""
    zonder = re.sub(r"<[^>]+>", " ", antwoord.content.decode())
    return re.sub(r"\s+", " ", zonder).replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.eis("M301", "M207")
def test_the_page_answers_whether_the_number_is_met_three_ways(ingelogd, plaatsingen):
    pagina = tekst(ingelogd("controller").get("/gemeente/"))
    assert "Taakstelling van Purmerend in 2018" in pagina
    assert "Nee, er zijn op 15 november 2018 te weinig plekken." in pagina
    assert "1 persoon wacht nog op een plek. Er zijn 1,77 plekken van 31 uur; het aantal is 30." in pagina
    assert "Personen in beschut werk 2 " in pagina
    assert "Wettelijk aantal 2018 30 " in pagina


@pytest.mark.eis("M056", "M264")
def test_a_municipality_where_everybody_works_reads_that_no_more_places_are_needed(ingelogd, gemeente, in_beeld):
    in_beeld(gemeente)
    client = ingelogd("raadlezer")
    pagina = tekst(client.get("/gemeente/"))
    assert "Ja, op 15 november 2018 wacht niemand op een plek. Er is niemand voor wie beschut werk is" in pagina
    for _ in range(2):
        rijen.plaatsing(gemeente, uren="24")
    pagina = tekst(client.get("/gemeente/"))
    assert "heeft werk: 2 personen, samen 1,55 plekken van 31 uur. Meer plekken zijn nu niet nodig" in pagina
    assert "ook al is het aantal van 2018 30." in pagina


def test_a_municipality_that_realised_its_number_reads_so_whoever_waits(ingelogd, maak_gemeente, in_beeld):
    oostzaan = maak_gemeente("0431", "Oostzaan")
    in_beeld(oostzaan)
    rijen.plaatsing(oostzaan, uren="31")
    rijen.vastgesteld(oostzaan)
    pagina = tekst(ingelogd("controller", oostzaan).get("/gemeente/"))
    assert "Ja, er zijn op 15 november 2018 genoeg plekken. Er zijn 1,00 plekken van 31 uur. Nodig zijn er 1." in pagina


@pytest.mark.eis("M047", "M263", "M129")
def test_the_region_stands_in_a_table_with_numbers_totals_and_the_advices_of_the_note(regio, ingelogd, plaatsingen):
    pagina = tekst(ingelogd("controller").get("/gemeente/"))
    assert re.search(r"Purmerend \(uw gemeente\) 17 30 2 1,77 3 3 1 ", pagina)
    assert re.search(r"Zaanstad 31 55 6 4,65 6 6 4 ", pagina)
    assert re.search(r"Beemster 1 2 – niet getoond – niet getoond – niet getoond – niet getoond 0 ", pagina)
    assert re.search(r"Regio 58 102 – niet getoond – niet getoond – niet getoond – niet getoond 5 ", pagina)


@pytest.mark.eis("M263")
def test_the_budget_claim_of_municipality_and_region_follows_the_number(regio, ingelogd, plaatsingen):
    """Golden G23."""
    pagina = tekst(ingelogd("controller").get("/gemeente/"))
    assert "€ 8.500,00 € 255.000,00 – waarom? € 867.000,00" in pagina
    assert "€ 14.300,00 € 429.000,00 – waarom? € 1.458.600,00" in pagina


@pytest.mark.eis("M302")
def test_a_coming_year_is_not_yet_known_and_the_page_stands(ingelogd, maak_gemeente, auteur):
    """Golden G28: the table of Twenterand, with 2020 unknown."""
    twenterand = maak_gemeente("1700", "Twenterand")
    with gemeenten_in_beeld([twenterand.pk]):
        for begin, aantal in ((D(2017, 6, 1), 5), (D(2018, 6, 1), 3), (D(2019, 1, 15), 1)):
            for _ in range(aantal):
                rijen.plaatsing(twenterand, begin, uren="31")
    client = ingelogd("controller", twenterand)
    client.post("/peildatum/", {"peildatum": "2019-01-31"})
    pagina = tekst(client.get("/gemeente/"))
    assert (
        "2017 5 5 5,00 0,00 2018 8 8 8,00 0,00 2019 tot 31 januari 2019 11 9 9,00 -2,00 2020 nog niet bekend – – –"
        in pagina
    )


@pytest.mark.parametrize("jaar", ["2015", "2016", "2026"])
def test_a_year_without_rules_or_numbers_does_not_crash(ingelogd, plaatsingen, settings, jaar):
    settings.LUWTE_DEMO_PEILDATUM = f"{jaar}-06-01"
    assert ingelogd("controller").get("/gemeente/").status_code == 200
    assert ingelogd("controller").get("/geld/").status_code == 200


@pytest.mark.parametrize("doel", [
    "personen", "plekken_van_31_uur", "taakstelling", "verplichting", "voldoet_aan_taakstelling",
    "beslag_participatiebudget", "beslag_buig",
])  # fmt: skip
def test_every_figure_of_the_page_explains_itself(ingelogd, plaatsingen, doel):
    client = ingelogd("controller")
    assert f"/gemeente/uitleg/{doel}/" in client.get("/gemeente/").content.decode()
    assert "Bron: " in tekst(client.get(f"/gemeente/uitleg/{doel}/"))


def test_the_explanation_shows_formula_numbers_and_source(ingelogd, plaatsingen):
    uitleg = tekst(ingelogd("raadlezer").get("/gemeente/uitleg/plekken_van_31_uur/"))
    assert "55 uur per week ÷ 31 uur per week" in uitleg
    assert "Stcrt 2017, 4882" in uitleg


@pytest.mark.parametrize("pad", ["/gemeente/uitleg/bsn/", "/geld/uitleg/1/bsn/"])
def test_a_figure_that_is_not_on_the_page_is_not_found(ingelogd, plaatsingen, pad):
    assert ingelogd("controller").get(pad).status_code == 404


ROLLEN = ("consultant", "jobcoach", "controller", "raadlezer", "functioneel_beheer")


@pytest.mark.parametrize(("pad", "mag"), [
    ("/gemeente/", {"consultant", "controller", "raadlezer", "functioneel_beheer"}),
    ("/gemeente/uitleg/taakstelling/", {"consultant", "controller", "raadlezer", "functioneel_beheer"}),
    ("/geld/", {"consultant", "controller"}),
    ("/geld/export.csv", {"consultant", "controller"}),
    ("/gemeente/niet-werkzaam/", {"consultant"}),
])  # fmt: skip
@pytest.mark.parametrize("rol", ROLLEN)
def test_each_role_opens_its_own_pages(ingelogd, plaatsingen, pad, mag, rol):
    assert ingelogd(rol).get(pad).status_code == (200 if rol in mag else 403)


@pytest.mark.parametrize("pad", ["/gemeente/", "/geld/", "/geld/export.csv", "/gemeente/niet-werkzaam/"])
def test_nobody_opens_them_without_logging_in(client, plaatsingen, pad):
    assert client.get(pad)["Location"].startswith("/inloggen/")


@pytest.mark.parametrize("rol", ["controller", "raadlezer", "functioneel_beheer", "consultant"])
def test_the_page_of_the_municipality_has_no_names(ingelogd, plaatsingen, rol):
    assert "Terpstra" not in tekst(ingelogd(rol).get("/gemeente/"))


def test_a_council_member_does_not_see_a_reason_of_fewer_than_five(ingelogd, plaatsingen):
    assert re.search(r"Andere reden 1 ", tekst(ingelogd("controller").get("/gemeente/")))
    assert "Andere reden minder dan 5 of niet getoond" in tekst(ingelogd("raadlezer").get("/gemeente/"))


def test_a_council_member_cannot_tell_from_a_short_list_who_is_ill(ingelogd, plaatsingen):
    """One person without work and one reason in the list would tell the reason of that person."""
    pagina = tekst(ingelogd("raadlezer").get("/gemeente/"))
    for reden in Reden:
        assert f"{reden.label} minder dan 5 of niet getoond" in pagina


def test_money_of_a_neighbour_is_not_found(ingelogd, plaatsingen, gemeente, buurgemeente):
    contract = plaatsingen[0]
    doel = DOELEN[0].naam
    eigen, buur = ingelogd("controller"), ingelogd("controller", buurgemeente)
    assert eigen.get(f"/geld/uitleg/{contract.pk}/{doel}/").status_code == 200
    assert buur.get(f"/geld/uitleg/{contract.pk}/{doel}/").status_code == 404
    assert "lopen 6 contracten" in tekst(buur.get("/geld/"))
    assert "lopen 2 contracten" in tekst(eigen.get("/geld/"))


@pytest.mark.eis("M017", "M204")
def test_the_money_page_shows_each_placement_with_its_amounts_and_totals(ingelogd, plaatsingen):
    pagina = tekst(ingelogd("controller").get("/geld/"))
    assert "Loonkostensubsidie per maand" in pagina
    assert "Terpstra" not in pagina
    assert pagina.count("– waarom?") == 2 * len(DOELEN)
    export = lees(ingelogd("controller").get("/geld/export.csv"))
    lks = [rij["euro"] for rij in export if rij["wat"] == "Loonkostensubsidie"]
    som = sum(int(bedrag.replace(",", "")) for bedrag in lks)
    assert f"€ {som // 100:,}".replace(",", ".") in pagina


def test_a_total_of_which_nothing_is_known_is_not_known_instead_of_nought(ingelogd, plaatsingen):
    """No municipality or region gave a guidance subsidy: nobody has an amount for it."""
    found = ingelogd("controller").get("/geld/")
    totalen = {one.doel.naam: one for one in found.context["totalen"]}
    unknown = totalen["begeleidingssubsidie_algemeen_bij_plaatsing"]
    assert (unknown.waarde, unknown.zonder) == (None, 2)
    html = found.content.decode()
    assert "<dt>Begeleidingssubsidie per jaar</dt><dd>niet bekend</dd>" in html
    assert 'data-kop="Begeleidingssubsidie per jaar" class="luwte-getal">niet bekend</td>' in html


def lees(antwoord):
    return list(csv.DictReader(io.StringIO(antwoord.content.decode("utf-8-sig")), delimiter=";"))


def test_the_export_has_a_legal_source_for_every_amount_and_a_reason_for_none(ingelogd, plaatsingen):
    rijen_ = lees(ingelogd("controller").get("/geld/export.csv"))
    assert len(rijen_) == 2 * len(DOELEN)
    assert all(rij["bron"] for rij in rijen_)
    lks = next(rij for rij in rijen_ if rij["wat"] == "Loonkostensubsidie")
    assert "Participatiewet" in lks["bron"]
    assert re.fullmatch(r"\d+,\d\d", lks["euro"])
    subsidie = next(rij for rij in rijen_ if rij["wat"] == "Begeleidingssubsidie")
    assert (subsidie["euro"], "beleid" in subsidie["bron"]) == ("", True)


@pytest.mark.parametrize(("dag", "zekerheid"), [("2018-11-15", "gelezen"), ("2022-03-01", "niet geverifieerd")])
def test_the_page_and_the_export_say_how_certain_an_amount_is(ingelogd, plaatsingen, settings, dag, zekerheid):
    settings.LUWTE_DEMO_PEILDATUM = dag
    client = ingelogd("controller")
    lks = [rij for rij in lees(client.get("/geld/export.csv")) if rij["wat"] == "Loonkostensubsidie"]
    assert {rij["zekerheid"] for rij in lks} == {zekerheid}
    zonder_bedrag = [rij["zekerheid"] for rij in lees(client.get("/geld/export.csv")) if not rij["euro"]]
    assert not any(zonder_bedrag)
    pagina = tekst(client.get("/geld/"))
    assert ("Niet elk cijfer is gecontroleerd." in pagina) is (zekerheid == "niet geverifieerd")
    assert ("niet gecontroleerd" in pagina) is (zekerheid == "niet geverifieerd")


def test_the_export_gives_a_spreadsheet_no_formula(ingelogd, plaatsingen, gemeente, auteur):
    werkgever = plaatsingen[0].dienstverband.werkgever
    with gemeenten_in_beeld([gemeente.pk]):
        werkgever.naam = "=1+1"
        werkgever.save()
    assert "'=1+1" in {rij["werkgever"] for rij in lees(ingelogd("controller").get("/geld/export.csv"))}


@pytest.mark.parametrize("pad", ["/gemeente/", "/geld/", "/gemeente/niet-werkzaam/"])
def test_no_page_asks_the_database_more_when_there_are_more_rows(
    regio, ingelogd, plaatsingen, gemeente, auteur, hooguit_queries, pad
):
    client = ingelogd("consultant")
    client.get(pad)
    with hooguit_queries(25) as eerst:
        client.get(pad)
    with gemeenten_in_beeld([gemeente.pk]):
        for _ in range(5):
            contract = rijen.plaatsing(gemeente)
            rijen.meting(contract.dienstverband.traject, contract.werkplek, D(2018, 1, 1), "0.45")
            rijen.vastgesteld(gemeente)
    with hooguit_queries(25) as daarna:
        client.get(pad)
    assert len(daarna) == len(eerst)


def test_long_lists_page_by_key_and_each_placement_shows_once(ingelogd, gemeente, auteur):
    with gemeenten_in_beeld([gemeente.pk]):
        alle = {str(rijen.plaatsing(gemeente).dienstverband.traject_id) for _ in range(27)}
    client = ingelogd("controller")
    eerste = client.get("/geld/")
    volgende = eerste.context["volgende"]
    tweede = client.get("/geld/", {"na": volgende})
    gezien = [str(regel.rij.traject_id) for blad in (eerste, tweede) for regel in blad.context["regels"]]
    assert len(gezien) == len(set(gezien)) == 27
    assert set(gezien) == alle
    assert tweede.context["volgende"] is None
    assert client.get("/geld/", {"na": "x"}).context["regels"] == eerste.context["regels"]


def test_empty_lists_say_what_will_appear(ingelogd):
    assert "loopt er geen contract" in tekst(ingelogd("controller").get("/geld/"))
    assert "Iedereen met een positief advies werkt" in tekst(ingelogd("consultant").get("/gemeente/niet-werkzaam/"))


def test_the_consultant_sees_who_waits_and_records_why(ingelogd, plaatsingen, gemeente):
    client = ingelogd("consultant")
    lijst = client.get("/gemeente/niet-werkzaam/")
    (zaak, _), *rest = lijst.context["rijen"]
    assert rest == []
    assert zaak.kandidaat.achternaam in tekst(lijst)
    pad = f"/gemeente/niet-werkzaam/{zaak.pk}/"
    fout = client.post(pad, {"reden": "anders", "vanaf": "2018-11-16", "toelichting": ""})
    assert "Deze datum ligt na de dag waarop u kijkt (15 november 2018)." in tekst(fout)
    assert "Schrijf bij een andere reden op wat die reden is." in tekst(fout)
    assert client.post(pad, {"reden": "wil_nu_niet", "vanaf": "2018-11-01"}).status_code == 302
    with gemeenten_in_beeld([gemeente.pk]):
        assert NietWerkzaamReden.objects.get().reden == "wil_nu_niet"
    assert "Wil nu niet werken" in tekst(client.get("/gemeente/niet-werkzaam/"))


def test_a_reason_cannot_be_recorded_in_the_case_of_a_neighbour(ingelogd, plaatsingen, buurgemeente, gemeente):
    zaak = plaatsingen[0].dienstverband.traject
    pad = f"/gemeente/niet-werkzaam/{zaak.pk}/"
    antwoord = ingelogd("consultant", buurgemeente).post(pad, {"reden": "tijdelijk_niet", "vanaf": "2018-11-01"})
    assert antwoord.status_code == 404
    with gemeenten_in_beeld([gemeente.pk]):
        assert not NietWerkzaamReden.objects.exists()


def test_the_pages_follow_the_peildatum(ingelogd, plaatsingen, settings):
    settings.LUWTE_DEMO_PEILDATUM = "2017-05-31"
    client = ingelogd("controller")
    assert "Personen in beschut werk 0 " in tekst(client.get("/gemeente/"))
    assert "loopt er geen contract" in tekst(client.get("/geld/"))


def test_the_page_of_the_municipality_as_people_see_it(regio, ingelogd, plaatsingen, html_snapshot):
    html_snapshot(ingelogd("controller").get("/gemeente/"))


def test_the_money_page_as_people_see_it(ingelogd, plaatsingen, html_snapshot):
    pagina = ingelogd("controller").get("/geld/").content.decode()
    html_snapshot(re.sub(r"Bedrijf \d+", "Bedrijf #", re.sub(r"uitleg/\d+/|\d+</th>|dossier \d+", "#", pagina)))


def test_the_questions_the_money_page_asks_the_database(ingelogd, plaatsingen, hooguit_queries, sql_snapshot):
    client = ingelogd("controller")
    client.get("/geld/")
    with hooguit_queries() as gevraagd:
        client.get("/geld/")
    sql_snapshot(gevraagd)
