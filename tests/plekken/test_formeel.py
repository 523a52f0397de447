"""Who is the formal employer of a municipality, beside what its region agreed on together."""

import datetime as dt

import pytest
from django.db import IntegrityError, transaction

from luwte.gemeenten.beleid import lagen
from luwte.gemeenten.models import Beleid, Regio, RegioDeelname
from luwte.plaatsingen.forms import ContractForm
from luwte.plaatsingen.models import Proefplaatsing
from luwte.plekken.formeel import formeel_werkgever
from luwte.plekken.models import FormeelWerkgeverschap
from luwte.plekken.models.formeel import BEGIN_ZIN, BESLUIT_ZIN
from luwte.toezicht.grens import gemeenten_in_beeld
from luwte.wet import catalogus
from tests.plaatsingen import rijen
from tests.plekken.test_zoeken import tekst

pytestmark = pytest.mark.django_db
D = dt.date
DAG = D(2018, 11, 15)
PAD = "/beheer/formeel-werkgever/"


@pytest.fixture(autouse=True)
def _op_15_november_2018(settings):
    settings.LUWTE_DEMO = True
    settings.LUWTE_DEMO_PEILDATUM = "2018-11-15"


@pytest.fixture
def plek(gemeente, auteur):
    return rijen.werkplek(gemeente)


def kies(client, baas, **anders):
    return client.post(PAD, {"werkgever": baas.pk, "vanaf": "2017-01-01", "besluit": "Raadsbesluit 3"} | anders)


@pytest.mark.eis("M300")
def test_the_formal_employer_is_chosen_with_its_decision_and_shown_with_the_employers(ingelogd, plek):
    beheer = ingelogd("functioneel_beheer")
    assert kies(beheer, plek.werkgever).status_code == 302
    assert f"{plek.werkgever.naam} geldt nu" in tekst(beheer.get(PAD))
    pagina = tekst(ingelogd("consultant").get("/werkgevers/"))
    assert f"Formeel werkgever in deze gemeente: {plek.werkgever.naam} . Besluit: Raadsbesluit 3" in pagina


@pytest.mark.eis("M300")
def test_another_choice_ends_the_one_before_and_every_day_keeps_its_own(ingelogd, gemeente, plek):
    ander = rijen.werkplek(gemeente).werkgever
    beheer = ingelogd("functioneel_beheer")
    kies(beheer, plek.werkgever)
    kies(beheer, ander, vanaf="2018-06-01")
    with gemeenten_in_beeld([gemeente.pk]):
        wie = [
            getattr(formeel_werkgever(gemeente.pk, dag), "werkgever", None)
            for dag in (D(2016, 1, 1), D(2018, 5, 31), DAG)
        ]
    assert wie == [None, plek.werkgever, ander]


@pytest.mark.parametrize(("anders", "veld", "zin"), [
    ({"besluit": ""}, "besluit", BESLUIT_ZIN),
    ({"vanaf": "2017-01-01"}, "vanaf", BEGIN_ZIN),
    ({"werkgever": ""}, "werkgever", "Kies een werkgever."),
])  # fmt: skip
def test_a_wrong_choice_is_refused_at_the_field_and_stays_as_typed(ingelogd, plek, anders, veld, zin):
    beheer = ingelogd("functioneel_beheer")
    kies(beheer, plek.werkgever)
    antwoord = kies(beheer, plek.werkgever, **{"vanaf": "2018-01-01", "besluit": "Nieuw besluit"} | anders)
    assert antwoord.status_code == 422
    assert antwoord.context["form"].errors == {veld: [zin]}
    assert antwoord.context["form"]["vanaf"].value() == ({"vanaf": "2018-01-01"} | anders)["vanaf"]


@pytest.mark.eis("M300")
def test_the_first_contract_of_the_municipality_proposes_the_formal_employer(in_beeld, gemeente, plek):
    in_beeld(gemeente)
    formeel = rijen.werkplek(gemeente).werkgever
    FormeelWerkgeverschap.objects.create(
        gemeente=gemeente, werkgever=formeel, periode=(D(2017, 1, 1), None), besluit="B"
    )
    regulier = rijen.werkplek(gemeente, werkgeverschap="regulier")
    for een, voorgesteld in ((None, formeel), (plek, formeel), (regulier, regulier.werkgever)):
        zaak = rijen.vastgesteld(gemeente)
        if een is not None:
            Proefplaatsing.objects.create(
                gemeente=gemeente, traject=zaak, werkplek=een, periode=(D(2018, 9, 1), D(2018, 11, 1))
            )
        assert ContractForm(traject=zaak, peildatum=DAG).initial["werkgever"] == voorgesteld.pk


@pytest.mark.eis("M300")
def test_what_the_region_agreed_on_holds_in_each_municipality_while_each_has_its_own_formal_employer(
    ingelogd, als_eigenaar, gemeente, buurgemeente, plek
):
    with als_eigenaar():
        regio = Regio.objects.create(naam="Twente")
        for een in (gemeente, buurgemeente):
            RegioDeelname.objects.create(regio=regio, gemeente=een, periode=(D(2015, 1, 1), None))
        Beleid.objects.create(
            regio=regio, naam="minimum_uren", waarde="24", periode=(D(2017, 1, 1), None), besluit="Regionale afspraak"
        )
    kies(ingelogd("functioneel_beheer"), plek.werkgever)
    with gemeenten_in_beeld([gemeente.pk, buurgemeente.pk]):
        for een in (gemeente, buurgemeente):
            assert catalogus().at(DAG, layers=lagen(een, DAG)).value("minimum_uren", {}) == 24
        assert formeel_werkgever(gemeente.pk, DAG).werkgever == plek.werkgever
        assert formeel_werkgever(buurgemeente.pk, DAG) is None
    assert "Regio Twente, Regionale afspraak" in tekst(ingelogd("functioneel_beheer", buurgemeente).get(PAD))


def test_the_database_knows_one_formal_employer_a_day_and_none_of_a_neighbour(gemeente, buurgemeente, plek):
    van_hen = rijen.werkplek(buurgemeente).werkgever
    with gemeenten_in_beeld([gemeente.pk, buurgemeente.pk]):
        een = {"gemeente": gemeente, "periode": (D(2017, 1, 1), None), "besluit": "B"}
        FormeelWerkgeverschap.objects.create(werkgever=plek.werkgever, **een)
        for fout in (
            een | {"werkgever": plek.werkgever},
            een | {"werkgever": van_hen, "periode": (D(2015, 1, 1), D(2016, 1, 1))},
        ):
            with pytest.raises(IntegrityError), transaction.atomic():
                FormeelWerkgeverschap.objects.create(**fout)


def test_an_employer_of_a_neighbour_cannot_be_chosen(ingelogd, plek, buurgemeente):
    van_hen = rijen.werkplek(buurgemeente).werkgever
    assert list(kies(ingelogd("functioneel_beheer"), van_hen).context["form"].errors) == ["werkgever"]


@pytest.mark.parametrize(("rol", "code"), [("functioneel_beheer", 200), ("consultant", 403), ("controller", 403)])
def test_functioneel_beheer_keeps_the_choice(ingelogd, rol, code):
    assert ingelogd(rol).get(PAD).status_code == code
