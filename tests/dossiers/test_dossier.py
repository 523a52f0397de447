"""The page of one case: head, line of steps, box Nu, tabs, explanations."""

import datetime as dt
import re

import pytest

from luwte.dossiers.tabs import TABS
from luwte.plaatsingen.models import Contract
from luwte.trajecten import verloop
from luwte.trajecten.models import Stap
from luwte.trajecten.stand import fasen
from tests.dossiers.paden import dossier_in
from tests.trajecten.gevallen import PEILDATUM, WEG, quota


def tekst_van(client, geval, rest=""):
    html = client.get(f"/dossiers/{geval.traject.pk}/{rest}").content.decode()
    return re.sub(r"\s+", " ", html)


def test_the_head_says_who_and_where(consultant, maak_geval, gebruiker):
    geval = maak_geval("S6", contactpersoon=gebruiker)
    tekst = tekst_van(consultant, geval)
    assert "23 jaar. Gemeente Purmerend. Contactpersoon: anouk." in tekst
    assert re.search(r'aria-current="step"[^>]*>.*?Besluit', tekst)


def test_the_line_of_steps_marks_now_in_words():
    def stap(van, naar):
        return Stap(van=van, naar=naar, overgang="T1", volgnummer=1, datum=PEILDATUM)

    lijn = fasen([stap("", "S5z"), stap("S5z", "S6")])
    assert [(f.woord, f.staat) for f in lijn][:4] == [
        ("Aanmelding", "overgeslagen"),
        ("Diagnose", "overgeslagen"),
        ("Advies van UWV", "gedaan"),
        ("Besluit", "nu"),
    ]
    assert {f.staat for f in lijn[4:]} == {"straks"}
    assert fasen([]) == []
    assert "nu" not in {f.staat for f in fasen([stap("", "S0"), stap("S0", "S27")])}


NIET_HIER = {"S27", "SX", "S2", "S5z", "S19"}


@pytest.mark.parametrize("toestand", sorted(set(verloop.TOESTANDEN) - NIET_HIER))
def test_the_box_offers_exactly_the_steps_of_the_table(consultant, maak_geval, toestand):
    """Buttons and blocked steps together are the declared transitions; every button's page opens."""
    geval = _in(maak_geval, toestand)
    html = tekst_van(consultant, geval)
    nu = html[html.index('id="nu"') : html.index("luwte-tabs")]
    knoppen = set(re.findall(r"/stap/(\w+)/", nu))
    verwacht = {o.code for o in verloop.knoppen(toestand, "consultant")}
    geblokkeerd = {o.code for o in verloop.knoppen(toestand, "consultant") if f"<strong>{o.knop}.</strong>" in nu}
    assert knoppen | geblokkeerd == verwacht - {"T31z"}
    assert not knoppen & geblokkeerd
    for code in knoppen:
        antwoord = consultant.get(f"/dossiers/{geval.traject.pk}/stap/{code}/")
        if code == "T29":  # nobody chose yet who gets the place: the button leads there first
            assert antwoord.url == "/wachtlijst/keuze/"
        else:
            assert antwoord.status_code == 200


def _in(maak_geval, toestand):
    """A case in a state, also those off the usual road."""
    omweg = {
        "S7": ("S5", "T18"), "S8": ("S5", "T16"), "S12": ("S9", "T27"), "S20": ("S17", "T41"), "S26": ("S16", "T54"),
    }  # fmt: skip
    if toestand not in omweg:
        geval = maak_geval()
        if toestand in {"S0", *(naar for code, _ in WEG for naar in verloop.doelen(verloop.OVERGANGEN[code]))}:
            return geval.tot(toestand)
        geval.traject = dossier_in(geval.gemeente, geval.door, toestand)
        return geval
    eerst, code = omweg[toestand]
    geval = maak_geval(eerst)
    extra = {"feiten": {"quota": quota(geval.gemeente, 9000)}} if code == "T27" else {}
    geval.stap(code, PEILDATUM, **extra)
    if code in ("T18", "T16"):
        geval.advies(PEILDATUM, "negatief" if code == "T18" else "geen_arbeidsvermogen")
    return geval


def test_the_waiting_list_is_blocked_with_its_reason_and_explanation(consultant, maak_geval):
    geval = maak_geval("S9")
    tekst = tekst_van(consultant, geval)
    assert "De wet vraagt nu een plek aan te bieden." in tekst
    uitleg = tekst_van(consultant, geval, "uitleg/recht_op_plek/")
    assert "Participatiewet art. 10b" in uitleg
    assert "Purmerend" in uitleg


def test_a_step_that_cannot_be_made_leads_back_to_the_case(consultant, maak_geval):
    geval = maak_geval("S0")
    antwoord = consultant.get(f"/dossiers/{geval.traject.pk}/stap/T35/")
    assert antwoord.status_code == 302
    assert antwoord.url == f"/dossiers/{geval.traject.pk}/"
    assert consultant.get(f"/dossiers/{geval.traject.pk}/stap/T1/").status_code == 404
    assert consultant.get(f"/dossiers/{geval.traject.pk}/stap/onzin/").status_code == 404


def test_a_blocked_step_shows_its_reason_and_no_form(consultant, maak_geval):
    geval = maak_geval("S9")
    tekst = tekst_van(consultant, geval, "stap/T27/")
    assert "Deze stap kan nu niet." in tekst
    assert 'name="reden"' not in tekst


def test_the_time_line_tells_what_happened_newest_first(consultant, maak_geval):
    tekst = tekst_van(consultant, maak_geval("S6"))
    assert "Begeleiding is nodig die een gewone werkgever niet kan bieden." in tekst
    verloopdeel = tekst[tekst.index("luwte-tijdlijn") :]
    assert verloopdeel.index("Positief advies ontvangen") < verloopdeel.index("Signaal ontvangen")


def test_on_an_earlier_day_the_case_is_as_it_was(consultant, maak_geval, settings):
    geval = maak_geval("S16")
    settings.LUWTE_DEMO_PEILDATUM = (geval.begin + dt.timedelta(days=100)).isoformat()
    tekst = tekst_van(consultant, geval)
    assert "Nu: Aanvraag in onderzoek bij UWV" in tekst
    assert "Positief advies" not in tekst
    assert "Er is nog geen contract" in tekst_van(consultant, geval, "?tab=werk")
    settings.LUWTE_DEMO_PEILDATUM = (geval.begin - dt.timedelta(days=1)).isoformat()
    assert consultant.get(f"/dossiers/{geval.traject.pk}/").status_code == 404


def test_a_step_cannot_be_made_on_a_day_the_case_already_passed(consultant, maak_geval, settings):
    geval = maak_geval("S16")
    settings.LUWTE_DEMO_PEILDATUM = (geval.begin + dt.timedelta(days=2)).isoformat()
    antwoord = consultant.post(
        f"/dossiers/{geval.traject.pk}/stap/T2/", {"datum": settings.LUWTE_DEMO_PEILDATUM, "reden": ""}
    )
    assert antwoord.status_code == 422


def test_a_contract_that_begins_later_is_shown_with_the_amounts_of_its_first_day(consultant, maak_geval):
    geval = maak_geval("S15")
    geval.stap("T35", PEILDATUM)
    geval.contract(dt.date(2019, 1, 7), dt.date(2019, 7, 6), 31)
    assert "vanaf 7 januari 2019" in tekst_van(consultant, geval, "?tab=werk")
    assert "op 7 januari 2019" in tekst_van(consultant, geval, "?tab=geld")


@pytest.mark.eis("M234")
def test_under_wajong_the_municipality_pays_no_subsidy(consultant, maak_geval):
    geval = maak_geval("S16", positie="wajong")
    tekst = tekst_van(consultant, geval, "?tab=geld")
    assert "Bij deze baan geeft UWV loondispensatie, begeleiding en andere voorzieningen" in tekst
    assert re.search(r"Loonkostensubsidie per maand</th> <td[^>]*>€\s?0,00", tekst)


@pytest.mark.eis("M235")
def test_with_another_benefit_of_uwv_the_municipality_pays_the_subsidy(consultant, maak_geval):
    geval = maak_geval("S16", positie="uwv_overig")
    tekst = tekst_van(consultant, geval, "?tab=geld")
    assert "loondispensatie" not in tekst
    bedrag = re.search(r"Loonkostensubsidie per maand</th> <td[^>]*>€\s?([\d.,]+)", tekst)
    assert bedrag
    assert bedrag[1] != "0,00"


def test_the_subsidy_on_the_screen_is_the_amount_of_the_rule_to_the_cent(consultant, maak_geval):
    """24 of 36 hours, 40%, 23 years old, November 2018: 1594.20 x 1.08 x 0.60 x 1.235 x 24/36 = 850.54."""
    tekst = tekst_van(consultant, maak_geval("S16"), "?tab=geld")
    assert re.search(r"Loonkostensubsidie per maand</th> <td[^>]*>€\s?850,54", tekst)


@pytest.mark.eis("M001", "M002", "M121", "M122")
@pytest.mark.parametrize(
    ("toestand", "code", "rol"),
    [("S5", "T17", "consultant"), ("S6", "T23", "consultant"), ("S6", "T24", "gemandateerde")],
)
def test_with_every_advice_and_decision_stands_what_beschut_werk_is(ingelogd, maak_geval, toestand, code, rol):
    tekst = tekst_van(ingelogd(rol), maak_geval(toestand), f"stap/{code}/")
    assert "Wat is beschut werk?" in tekst
    assert "in een beschutte omgeving en onder aangepaste omstandigheden" in tekst
    assert "de werkplek zelf, de begeleiding, de productienorm of het loon met een loonkostensubsidie" in tekst
    for kan in ("een taak uitvoeren", "basale werknemersvaardigheden", "een uur achter elkaar", "vier uur per dag"):
        assert kan in tekst
    assert "Twee uur is genoeg voor wie per uur ten minste het minimumloon verdient" in tekst
    assert "dan is er geen arbeidsvermogen en geeft UWV geen advies beschut werk" in tekst.lower().replace("uwv", "UWV")


@pytest.mark.eis("M011", "M119")
def test_the_outcome_of_the_criteria_is_explained_from_the_advice(consultant, maak_geval):
    """Guidance is needed, adaptations are not: one yes is enough."""
    geval = maak_geval("S6")
    assert f"/dossiers/{geval.traject.pk}/uitleg/aangewezen_op_beschut/" in tekst_van(consultant, geval)
    tekst = tekst_van(consultant, geval, "uitleg/aangewezen_op_beschut/")
    assert "Aangewezen op een beschutte omgeving: waarom ja?" in tekst
    assert "Besluit advisering beschut werk art. 3" in tekst
    assert "Eén ja is genoeg" in tekst


def test_without_advice_the_criteria_are_not_explained(consultant, maak_geval):
    geval = maak_geval("S5")
    assert consultant.get(f"/dossiers/{geval.traject.pk}/uitleg/aangewezen_op_beschut/").status_code == 404


def test_every_amount_opens_its_explanation(consultant, maak_geval):
    geval = maak_geval("S16")
    tekst = tekst_van(consultant, geval, "?tab=geld&begeleiding=13000")
    bedragen = tekst.count("<tbody>") and len(re.findall(r"per (?:jaar|maand)</th>", tekst))
    verwijzingen = re.findall(r'<a class="luwte-waarom" href="([^"]+)"', tekst[tekst.index("Wat de werkgever") :])
    assert len(verwijzingen) == bedragen > 10
    for verwijzing in verwijzingen:
        assert "begeleiding=13000" in verwijzing
        pagina = consultant.get(verwijzing.replace("&amp;", "&"))
        assert pagina.status_code == 200
        assert "Bron:" in pagina.content.decode() or "lokaal beleid" in pagina.content.decode()


def test_the_panel_is_the_same_explanation_without_the_page_around_it(consultant, maak_geval):
    geval = maak_geval("S16")
    url = f"/dossiers/{geval.traject.pk}/uitleg/loonkosten_per_jaar/"
    paneel = consultant.get(url, headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in paneel
    assert "Loonkosten per jaar" in paneel
    assert f'href="{url}"' in paneel


def test_an_unknown_target_and_a_contract_of_somebody_else_are_not_explained(consultant, maak_geval):
    geval, ander = maak_geval("S16"), maak_geval("S16")
    vreemd = Contract.objects.get(dienstverband__traject=ander.traject).pk
    basis = f"/dossiers/{geval.traject.pk}/uitleg/"
    assert consultant.get(f"{basis}wml_per_maand/").status_code == 404
    assert consultant.get(f"{basis}termijn_besluit_loonkostensubsidie/").status_code == 404
    assert consultant.get(f"{basis}loonkosten_per_jaar/?contract={vreemd}").status_code == 404


def test_a_term_is_explained_with_the_day_it_counts_from(consultant, maak_geval):
    tekst = tekst_van(consultant, maak_geval("S6"), "uitleg/termijn_besluit/")
    assert "23 juli 2018" in tekst
    assert "28 mei 2018" in tekst


@pytest.mark.parametrize("tab", [tab.code for tab in TABS])
def test_no_tab_asks_more_than_25_queries_or_more_with_more_rows(consultant, maak_geval, hooguit_queries, tab):
    kort, lang = maak_geval("S16"), maak_geval("S18")
    for geval in (kort, lang):
        consultant.get(f"/dossiers/{geval.traject.pk}/?tab={tab}")
    with hooguit_queries() as een:
        consultant.get(f"/dossiers/{kort.traject.pk}/?tab={tab}")
    with hooguit_queries(len(een.captured_queries)):
        consultant.get(f"/dossiers/{lang.traject.pk}/?tab={tab}")


def test_the_case_as_people_see_it(consultant, maak_geval, html_snapshot):
    geval = maak_geval("S9", achternaam="Bakker")
    tekst = tekst_van(consultant, geval).replace(f"/{geval.traject.pk}/", "/#/")
    tekst = re.sub(r"(/verbeteren/|\?traject=)\d+", r"\1#", tekst)
    html_snapshot(tekst.replace(f"Dossier {geval.traject.pk},", "Dossier #,"))


def test_the_queries_of_a_case(consultant, maak_geval, hooguit_queries, sql_snapshot):
    geval = maak_geval("S9")
    consultant.get(f"/dossiers/{geval.traject.pk}/")
    with hooguit_queries() as gevraagd:
        consultant.get(f"/dossiers/{geval.traject.pk}/")
    sql_snapshot([q["sql"] for q in gevraagd.captured_queries if "trajecten_" in q["sql"]])
