"""Who employs: chosen forms, secondment, a falling loonwaarde; and the choices the sources name."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from luwte.engine import Layer, LocalPolicyMissing
from luwte.engine.figures import figure_from
from luwte.engine.units import YES_NO_UNIT
from luwte.wet import catalogus, lokaal, tabellen
from tests.wet.hulp import PERSOON, REGIO, hele_procenten, op

VORMEN = ("regulier", "gemeente", "uitzend", "payroll")
KEUZES = {one.code: one for one in tabellen.beleidskeuzes()}
CATALOGUS = catalogus()


@pytest.mark.eis("M138", "M192")
@pytest.mark.parametrize("form", VORMEN)
def test_each_municipality_picks_one_or_more_forms_of_employment(form):
    assert op("2017-01-01").value("werkgeverschap_gekozen", {"werkgeverschap": form}) is True
    no = figure_from(
        {"waarde": False, "vanaf": "2017-01-01", "bron": "Besluit", "zekerheid": "gelezen"}, YES_NO_UNIT, "eigen"
    )
    own = Layer("eigen keuze", {f"werkgeverschap_{form}_mag": (no,)})
    stand = catalogus().at(date(2017, 1, 1), [*lokaal.lagen("Purmerend"), own])
    assert [one for one in VORMEN if not stand.value("werkgeverschap_gekozen", {"werkgeverschap": one})] == [form]
    with pytest.raises(LocalPolicyMissing):
        op("2017-01-01", "Twenterand").value("werkgeverschap_gekozen", {"werkgeverschap": form})


@pytest.mark.eis("M138")
def test_an_outside_employer_comes_first_and_the_others_after_it():
    order = {form: op("2017-01-01").value("werkgeverschap_volgorde", {"werkgeverschap": form}) for form in VORMEN}
    assert order == {"regulier": 1, "gemeente": 2, "uitzend": 2, "payroll": 2}


@pytest.mark.eis("M173")
def test_employment_is_demanded_and_its_form_is_local_policy():
    (beschut,) = [one for one in tabellen.regelingen() if one.naam == "Beschut werk"]
    assert beschut.is_dienstbetrekking
    assert {rule.layer for rule in CATALOGUS.rules["werkgeverschap_gekozen"]} == {"lokaal"}
    assert "altijd een dienstbetrekking" in KEUZES["vorm_vrij"].tekst


@pytest.mark.eis("M186")
@pytest.mark.parametrize(
    ("form", "last_day", "moves"),
    [("payroll", "2017-12-31", False), ("payroll", "2018-01-01", True), ("gemeente", "2018-01-01", False)],
)
def test_a_payroll_contract_that_runs_past_2017_goes_to_the_municipality(form, last_day, moves):
    facts = {"werkgeverschap": form, "contract_einde": last_day}
    assert op("2017-06-01").value("contract_gaat_over", facts) is moves


@pytest.mark.eis("M176")
@given(fee=st.integers(0, 30_000), guidance=st.integers(0, 10_000), loonwaarde=hele_procenten)
@settings(derandomize=True, max_examples=50, deadline=None)
def test_secondment_moves_money_between_formal_employer_and_host_and_makes_none(fee, guidance, loonwaarde):
    facts = {
        **PERSOON,
        "loonwaarde": loonwaarde,
        "inleenvergoeding_per_jaar": fee,
        "vergoeding_aan_inlener_per_jaar": guidance,
    }
    stand = op("2017-01-01")
    formal, host = stand.value("saldo_formele_werkgever", facts), stand.value("saldo_inlener", facts)
    assert formal + host == stand.value("exploitatiesaldo_per_jaar", facts)
    assert host == stand.value("opbrengst_loonwaarde_per_jaar", facts) - fee + guidance


@pytest.mark.eis("M144", "M223")
@pytest.mark.parametrize(
    ("loonwaarde", "times", "structural"),
    [("0.29", 2, True), ("0.29", 1, False), ("0.30", 5, False), ("0.10", 3, True)],
)
def test_a_structural_drop_below_thirty_percent_asks_a_talk_and_never_ends_the_job(loonwaarde, times, structural):
    facts = {"loonwaarde": loonwaarde, "metingen_onder_grens": times}
    explained = op("2017-01-01").explain("loonwaarde_structureel_gedaald", facts)
    assert explained.value is structural
    assert "Nooit vanzelf ontslag" in explained.doc
    if loonwaarde < "0.30":  # how often is structural, no source says
        assert explained.weakest_confidence == "werkafspraak"


@pytest.mark.eis("M145")
@pytest.mark.parametrize("done", [True, False])
def test_a_diagnosis_without_a_practical_part_is_not_complete(done):
    assert op("2017-01-01").value("diagnose_volledig", {"praktijkdeel_gedaan": done}) is done


@pytest.mark.eis("M220")
@pytest.mark.parametrize(
    ("who", "done", "risk"),
    [("persoon", False, True), ("persoon", True, False), ("college", False, False), ("college", True, False)],
)
def test_who_went_to_uwv_alone_without_a_practical_part_is_a_risk_and_no_reason_to_refuse(who, done, risk):
    explained = op("2017-01-01").explain("onzeker_zonder_praktijkdeel", {"aanvrager": who, "praktijkdeel_gedaan": done})
    assert explained.value is risk
    assert "geen reden voor nee" in explained.doc


@pytest.mark.eis("M224")
def test_exploring_a_fit_goes_step_by_step_to_a_permanent_contract():
    steps = ["voortraject"]
    for _ in range(3):
        steps.append(op("2017-01-01").value("volgende_stap", {"verkenstap": steps[-1]}))
    assert steps == ["voortraject", "proefplaatsing", "tijdelijk_contract", "vast_contract"]


@pytest.mark.eis("M141", "M201", "M202")
@pytest.mark.parametrize("gemeente", REGIO)
def test_all_municipalities_of_the_region_give_the_subsidy_that_follows_the_rijk(gemeente):
    stand = op("2017-01-01", gemeente)
    assert stand.value("begeleidingssubsidie_algemeen_maximum", {}) == stand.value("begeleidingsbudget_per_plek", {})
    assert stand.value("begeleidingssubsidie_tijdelijk_maximum", {}) == 2500
    assert stand.value("begeleidingssubsidie_tijdelijk_maximum", {}) <= stand.value("bonus_per_plek", {})


@pytest.mark.eis("M142", "M203")
@pytest.mark.parametrize("name", ["begeleidingssubsidie_algemeen", "begeleidingssubsidie_tijdelijk"])
def test_both_subsidies_run_through_2019_and_rest_on_structural_and_temporary_money(name):
    assert op("2019-12-31").value(name, {"uren": 31}) == (8500 if "algemeen" in name else 2500)
    with pytest.raises(LocalPolicyMissing):
        op("2020-01-01").value(name, {"uren": 31})


@pytest.mark.eis("M221")
@pytest.mark.parametrize(
    ("loonwaarde", "subsidy", "employer"),
    [("0.15", "0.70", "0.15"), ("0.25", "0.70", "0.05"), ("0.30", "0.70", "0"), ("0.40", "0.60", "0")],
)
def test_below_thirty_percent_nobody_pays_the_employer_the_difference(loonwaarde, subsidy, employer):
    """G35; 15% was the lower bound of the old Wsw."""
    stand = op("2017-01-01")
    facts = {"loonwaarde": loonwaarde}
    assert stand.value("loonopbouw_loonkostensubsidie", facts) == Fraction(subsidy)
    assert stand.value("loonopbouw_werkgever", facts) == Fraction(employer)
    assert stand.value("wsw_ondergrens_loonwaarde", {}) == Fraction("0.15")
    assert "geldt geen ondergrens" in stand.explain("wsw_ondergrens_loonwaarde", {}).doc


@pytest.mark.parametrize(
    ("code", "words"),
    [
        pytest.param("scenarios", ("een of meer van vier vormen", "gewone werkgever"), marks=pytest.mark.eis("M192")),
        pytest.param("arbeidsvoorwaarden_afstemmen", ("stemmen de arbeidsvoorwaarden",), marks=pytest.mark.eis("M139")),
        pytest.param(
            "arbeidsvoorwaarden_afstemmen", ("dezelfde bonden", "hetzelfde voorstel"), marks=pytest.mark.eis("M193")
        ),
        pytest.param("schaal_a", ("publiek of privaat", "Den Haag", "schaal A"), marks=pytest.mark.eis("M182")),
        pytest.param(
            "zorg_en_wijk", ("sociale firma's", "zorg", "klussen in de wijk"), marks=pytest.mark.eis("M183", "M196")
        ),
        pytest.param(
            "afdelingen", ("Green & Clean", "Business Post & Printing", "Noppes"), marks=pytest.mark.eis("M185")
        ),
        pytest.param("start_2017", ("Baanstede", "Servorg", "woongemeente"), marks=pytest.mark.eis("M186")),
        pytest.param("geen_ontslag_door_herindicatie", ("geen ontslag", "theoretisch"), marks=pytest.mark.eis("M188")),
        pytest.param("centrale_rol", ("diagnose", "plekken bieden"), marks=pytest.mark.eis("M195")),
        pytest.param("gelijke_subsidie", ("verordening",), marks=pytest.mark.eis("M201")),
        pytest.param("hoogte_elders", ("Amsterdam en Den Haag", "8.500 euro of minder"), marks=pytest.mark.eis("M197")),
        pytest.param("combinatiebedrijven", ("Zorgboerderijen", "bieden de drie samen"), marks=pytest.mark.eis("M198")),
        pytest.param("ontwikkellijn", ("Een keten van dagbesteding tot gewoon werk",), marks=pytest.mark.eis("M199")),
        pytest.param("aanbesteden", ("Almere", "alleen met wie een contract heeft"), marks=pytest.mark.eis("M200")),
        pytest.param("rond_de_dertig_procent", ("geen wet", "blijft welkom"), marks=pytest.mark.eis("M218")),
        pytest.param("rond_de_dertig_procent", ("dagbesteding en vrijwilligerswerk",), marks=pytest.mark.eis("M219")),
        pytest.param("draaideur", ("veel tijd", "steeds opnieuw"), marks=pytest.mark.eis("M338")),
        pytest.param("bundelen", ("IPS-coach", "jobcoach", "lifecoach"), marks=pytest.mark.eis("M339")),
    ],
)
def test_a_choice_or_risk_that_a_source_names_is_in_the_catalogue_with_its_source(code, words):
    choice = KEUZES[code]
    text = f"{choice.naam} {choice.tekst}"
    for word in words:
        assert word in text
    assert tabellen.bronnen_van(choice.bron), choice.bron
    assert choice.bij


@pytest.mark.parametrize("choice", KEUZES.values(), ids=lambda one: one.code)
def test_every_choice_names_rules_figures_or_facts_that_exist_and_is_short(choice):
    for name in choice.bij:
        assert name in {*CATALOGUS.rules, *CATALOGUS.series, *CATALOGUS.facts}, name
    sentences = choice.tekst.replace("; ", ". ").replace(": ", ". ").split(". ")
    assert max(len(sentence.split()) for sentence in sentences) <= 25, choice.code
    assert choice.tekst.endswith(".")


@pytest.mark.eis("M339")
@pytest.mark.parametrize(("other", "may"), [("begeleiding", True), ("loonkosten", False)])
def test_guidance_may_be_bundled_with_the_subsidy_and_a_second_wage_subsidy_may_not(other, may):
    assert op("2017-02-01").value("lks_naast_andere_subsidie", {"andere_subsidie": other}) is may
