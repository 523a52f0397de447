"""In één keer goed: what is missing, what is weak, what observations show; and never a verdict on a person."""

import datetime as dt

import pytest

from luwte.aanmeldingen.woorden import WEGGELATEN, medische_woorden, zonder_medisch
from luwte.dossiers.feiten import alle_feiten
from luwte.toezicht.grens import gemeenten_in_beeld
from luwte.trajecten.voorwaarden import voordracht_volledig
from luwte.voordrachten.controle import NAMEN, onderdelen, ontbreekt
from luwte.voordrachten.models import Opmerking, Voorselectie
from luwte.voordrachten.stukken import stukken
from luwte.voordrachten.vastleggen import verwerk
from tests.trajecten.gevallen import PEILDATUM

pytestmark = pytest.mark.django_db
D = dt.date


@pytest.fixture
def dossier(maak_dossier, in_beeld, gemeente):
    een = maak_dossier()
    in_beeld(gemeente)
    return een


def staten(dossier):
    return {een.code: een.staat for een in onderdelen(stukken(dossier.traject, PEILDATUM))}


@pytest.mark.eis("M228", "M324", "M328")
def test_a_whole_request_is_good_in_every_part(dossier):
    dossier.heel()
    assert staten(dossier) == dict.fromkeys(NAMEN, "goed")
    assert ontbreekt(dossier.traject, PEILDATUM) == []


@pytest.mark.eis("M324")
def test_an_empty_request_misses_what_the_definitions_ask_and_says_what_to_do(dossier):
    delen = onderdelen(stukken(dossier.traject, PEILDATUM))
    ontbrekend = {een.code for een in delen if een.staat == "ontbreekt"}
    assert ontbrekend == set(NAMEN) - {"woorden", "opmerkingen"}
    assert all(een.doe for een in delen if een.staat != "goed")


@pytest.mark.eis("M324")
def test_what_is_missing_becomes_the_signal_at_the_request_and_asks_a_reason(dossier, gemeente):
    dossier.voorselectie()
    feiten = alle_feiten(dossier.traject, gemeente, PEILDATUM, "S4")
    assert "wat deze persoon kan en wil" not in feiten["voordracht_ontbreekt"]
    assert "toestemming om gegevens met UWV te delen" in feiten["voordracht_ontbreekt"]
    assert voordracht_volledig(feiten).startswith("Dit ontbreekt nog in de voordracht: het praktijkdeel")
    assert "voordracht_ontbreekt" not in alle_feiten(dossier.traject, gemeente, PEILDATUM, "S5")


@pytest.mark.eis("M061", "M062", "M066", "M067", "M068")
@pytest.mark.parametrize(("anders", "staat"), [
    ({}, {"aanpassingen": "goed", "begeleiding": "goed", "criterium": "goed"}),
    ({"begeleiding_toelichting": ""}, {"begeleiding": "zwak"}),
    ({"begeleiding_elk_dagdeel": None}, {"begeleiding": "ontbreekt", "criterium": "ontbreekt"}),
    ({"begeleiding_redelijk_voor_werkgever": True}, {"begeleiding": "goed", "criterium": "zwak"}),
    ({"taken_splitsen": True, "aanpassing_redelijk_voor_werkgever": False, "aanpassingen_toelichting": "Per stap."},
     {"aanpassingen": "goed", "criterium": "goed"}),
    ({"taken_splitsen": True, "aanpassing_redelijk_voor_werkgever": False}, {"aanpassingen": "zwak"}),
    ({"taken_splitsen": None}, {"aanpassingen": "zwak", "criterium": "goed"}),
    ({"begeleider_altijd_aanwezig": True, "begeleider_kent_persoon": True, "begeleiding_elk_dagdeel": False},
     {"begeleiding": "goed", "criterium": "goed"}),
])  # fmt: skip
def test_one_criterium_carries_the_request_and_what_is_unknown_never_becomes_a_no(dossier, anders, staat):
    dossier.heel()
    dossier.diagnose(opgesteld_op=D(2018, 5, 1), **anders)
    assert {code: staten(dossier)[code] for code in staat} == staat


@pytest.mark.eis("M069")
@pytest.mark.parametrize(("leeg", "staat", "noemt"), [
    ((), "goed", ()),
    (("redelijk_werk",), "zwak", ("het werk",)),
    (("redelijk_persoon", "redelijk_omgeving"), "zwak", ("de persoon", "de omgeving")),
    (("redelijk_persoon", "redelijk_werk", "redelijk_omgeving"), "ontbreekt", ("de persoon", "het werk")),
])  # fmt: skip
def test_reasonableness_is_told_for_the_person_the_work_and_the_surroundings(dossier, leeg, staat, noemt):
    dossier.diagnose(**dict.fromkeys(leeg, ""))
    deel = next(een for een in onderdelen(stukken(dossier.traject, PEILDATUM)) if een.code == "redelijk")
    assert deel.staat == staat
    assert all(naam in deel.doe for naam in noemt)


@pytest.mark.parametrize(("anders", "staat"), [
    ({"vier_uur_per_dag_belastbaar": None}, "ontbreekt"),
    ({"kan_taak_uitvoeren": False}, "zwak"),
    ({"vier_uur_per_dag_belastbaar": False, "twee_uur_per_dag_belastbaar": True, "verdient_minimumloon_per_uur": True},
     "goed"),
])  # fmt: skip
def test_work_capacity_follows_the_rule_of_the_law(dossier, anders, staat):
    dossier.heel()
    dossier.diagnose(opgesteld_op=D(2018, 5, 1), **anders)
    assert staten(dossier)["vermogen"] == staat


@pytest.mark.eis("M145", "M236", "M246")
def test_a_practical_part_belongs_to_a_whole_diagnosis(dossier):
    assert staten(dossier)["praktijk"] == "ontbreekt"
    dossier.praktijkdeel(paste="", bevinding="", laatste_dag=None)
    assert staten(dossier)["praktijk"] == "zwak"
    dossier.praktijkdeel(werksoort="post")
    assert staten(dossier)["praktijk"] == "goed"


@pytest.mark.eis("M246")
def test_without_a_practical_part_the_match_is_uncertain_and_the_indication_provisional(dossier):
    dossier.voorselectie(praktijkdeel_nodig=False, praktijkdeel_reden="Werkte al jaren op een werkplaats.")
    deel = next(een for een in onderdelen(stukken(dossier.traject, PEILDATUM)) if een.code == "praktijk")
    assert (deel.staat, deel.bewijs) == ("zwak", ("Werkte al jaren op een werkplaats.",))
    assert "als voorlopig" in deel.doe


@pytest.mark.eis("M075", "M327")
@pytest.mark.parametrize(("aantal", "staat"), [(0, "ontbreekt"), (1, "zwak"), (5, "zwak"), (6, "goed")])
def test_observations_are_the_evidence_and_a_few_are_no_picture_yet(dossier, aantal, staat):
    dossier.observaties(aantal)
    deel = next(een for een in onderdelen(stukken(dossier.traject, PEILDATUM)) if een.code == "gezien")
    assert deel.staat == staat
    assert aantal == 0 or f"{aantal} dagdelen, op Kwekerij." in deel.bewijs


def test_guidance_that_no_observation_shows_is_weak(dossier):
    dossier.voorselectie()
    dossier.diagnose()
    dossier.observaties(6, begeleiding_minuten=0, werk_onderbroken=False, concentratie=20)
    assert staten(dossier)["begeleiding"] == "zwak"
    assert staten(dossier)["vermogen"] == "zwak"


@pytest.mark.eis("M083")
@pytest.mark.parametrize(("gegevens_op", "staat"), [(D(2016, 11, 15), "goed"), (D(2016, 11, 14), "zwak")])
def test_data_uwv_has_may_be_used_again_for_two_years_when_the_person_knows(dossier, gegevens_op, staat):
    dossier.afspraken(medisch="uwv_bekend", wajong_gegevens_op=gegevens_op, persoon_geinformeerd_op=D(2018, 3, 1))
    assert staten(dossier)["medisch"] == staat


@pytest.mark.eis("M329")
def test_who_gives_the_medical_data_must_be_clear_before_the_request(dossier):
    assert staten(dossier)["medisch"] == "ontbreekt"
    dossier.afspraken()
    assert staten(dossier)["medisch"] == "goed"


def test_a_remark_of_a_reader_stays_weak_until_somebody_did_something_with_it(dossier):
    een = Opmerking.objects.create(
        **dossier.vast, door=dossier.door, datum=D(2018, 5, 1), onderdeel="kan", tekst="Meer?"
    )
    assert staten(dossier)["opmerkingen"] == "zwak"
    verwerk(een, dossier.door, PEILDATUM)
    assert staten(dossier)["opmerkingen"] == "goed"


def test_a_road_other_than_beschut_werk_is_told(dossier):
    dossier.voorselectie(keuze="dagbesteding")
    assert staten(dossier)["weg"] == "zwak"


def test_words_of_health_that_got_in_are_found(dossier):
    dossier.voorselectie(geprobeerd="Therapie en een stage.")
    deel = next(een for een in onderdelen(stukken(dossier.traject, PEILDATUM)) if een.code == "woorden")
    assert (deel.staat, "therapie" in deel.doe) == ("ontbreekt", True)


def test_the_check_looks_at_its_own_day(dossier):
    dossier.heel()
    vroeg = {een.code: een.staat for een in onderdelen(stukken(dossier.traject, D(2018, 2, 1)))}
    assert vroeg["kan"] == vroeg["haalbaar"] == vroeg["gezien"] == "ontbreekt"


def test_the_check_asks_a_fixed_number_of_queries(dossier, hooguit_queries):
    dossier.heel()
    with hooguit_queries(10) as eerst:
        ontbreekt(dossier.traject, PEILDATUM)
    dossier.observaties(8)
    for _ in range(4):
        dossier.praktijkdeel()
    with hooguit_queries(10) as daarna:
        ontbreekt(dossier.traject, PEILDATUM)
    assert len(eerst) == len(daarna)


def test_nothing_of_the_neighbour_is_in_the_check(maak_dossier, buurgemeente, gemeente, in_beeld):
    buur = maak_dossier(waar=buurgemeente)
    with gemeenten_in_beeld([buurgemeente.pk]):
        buur.heel()
    eigen = maak_dossier()
    in_beeld(gemeente)
    assert staten(eigen)["kan"] == "ontbreekt"
    assert not Voorselectie.objects.exists()


@pytest.mark.parametrize(("tekst", "woorden"), [
    ("Zij heeft autisme en gebruikt medicatie.", ["autisme", "medicatie"]),
    ("AUTISTISCH, depressief; psychose-gevoelig", ["autistisch", "depressief", "psychose"]),
    ("Gaat naar de psycholoog van de GGZ", ["psycholoog", "ggz"]),
    ("Het IQ is gemeten", ["iq"]),
    ("Werkt uniek, is antiquair, doet boodschappen in Oddesloe.", []),
    ("Diagnose in de praktijk: werkt een uur. Beperkt zich tot één taak.", []),
])  # fmt: skip
def test_words_of_health_are_recognised_and_others_are_not(tekst, woorden):
    assert medische_woorden(tekst) == woorden
    assert medische_woorden(zonder_medisch(tekst)) == []
    assert (WEGGELATEN in zonder_medisch(tekst)) == bool(woorden)
