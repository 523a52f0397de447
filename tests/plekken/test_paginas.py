"""Employers and workplaces on the screen: adding, finding, refusing, keeping neighbours out."""

import datetime as dt
import re

import pytest
from django.db import IntegrityError, transaction

from luwte.plekken import models
from luwte.plekken.models import Aanpassing, Werkgever, Werkplek
from luwte.toezicht.grens import gemeenten_in_beeld
from tests.plaatsingen import rijen

pytestmark = pytest.mark.django_db
D = dt.date
WERKGEVER = {"naam": "De Groene Hand", "kvk": "12345678", "soort": "sociale_firma", "normuren": "36"}
WERKPLEK = {
    "naam": "Kwekerij",
    "werksoort": "groen",
    "waarde": "maatschappelijk",
    "herkomst": "markt",
    "werkgeverschap": "regulier",
    "vorm": "intern",
    "aanpassingen": ["fysiek", "begeleiding", "productienorm", "loonkostensubsidie"],
    "begeleidingskosten_per_voltijdplek": "9000",
    "vanaf": "2018-11-01",
}


@pytest.fixture(autouse=True)
def _op_15_november_2018(settings):
    settings.LUWTE_DEMO = True
    settings.LUWTE_DEMO_PEILDATUM = "2018-11-15"


def tekst(antwoord):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", antwoord.content.decode())).replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.eis("M002", "M045")
def test_an_employer_gets_a_workplace_that_combines_adaptations(ingelogd, gemeente, auteur):
    client = ingelogd("consultant")
    antwoord = client.post("/werkgevers/nieuw/", WERKGEVER)
    assert client.post(antwoord["Location"], WERKPLEK)["Location"] == "/werkgevers/"
    with gemeenten_in_beeld([gemeente.pk]):
        plek = Werkplek.objects.get()
        assert (plek.werkgever.naam, plek.werkgeverschap) == ("De Groene Hand", "regulier")
        assert set(plek.aanpassingen.values_list("soort", flat=True)) == set(Aanpassing.Soort.values)
    pagina = tekst(client.get("/werkgevers/"))
    assert "De Groene Hand KVK 12345678 Sociale firma 36 uur Kwekerij : groen." in pagina


@pytest.mark.parametrize(("veld", "waarde", "zin"), [
    ("normuren", "29.99", models.NORMUREN_ZIN),
    ("normuren", "40,01", models.NORMUREN_ZIN),
    ("normuren", "NaN", models.NORMUREN_ZIN),
    ("kvk", "1234567", models.KVK_ZIN),
    ("kvk", "00000000", models.KVK_ZIN),
    ("naam", "", models.NAAM_ZIN),
    ("soort", "", "Kies een soort werkgever."),
])  # fmt: skip
def test_a_wrong_employer_is_refused_at_the_field_and_stays_as_typed(ingelogd, veld, waarde, zin):
    antwoord = ingelogd("consultant").post("/werkgevers/nieuw/", WERKGEVER | {veld: waarde})
    form = antwoord.context["form"]
    assert form.errors == {veld: [zin]}
    assert form[veld].value() == waarde
    assert f'href="#id_{veld}"' in antwoord.content.decode()


@pytest.mark.parametrize("normuren", ["30", "40", "37,5"])
def test_a_full_time_week_of_30_to_40_hours_is_accepted(ingelogd, normuren):
    assert ingelogd("jobcoach").post("/werkgevers/nieuw/", WERKGEVER | {"normuren": normuren}).status_code == 302


def test_the_same_kvk_number_twice_is_refused_in_one_municipality_only(ingelogd, buurgemeente):
    client = ingelogd("consultant")
    client.post("/werkgevers/nieuw/", WERKGEVER)
    antwoord = client.post("/werkgevers/nieuw/", WERKGEVER | {"naam": "Anders"})
    assert antwoord.context["form"].errors == {"kvk": [models.KVK_DUBBEL_ZIN]}
    assert ingelogd("consultant", buurgemeente).post("/werkgevers/nieuw/", WERKGEVER).status_code == 302


@pytest.mark.parametrize("gegevens", [
    {"normuren": 29}, {"normuren": 41}, {"kvk": "123"}, {"kvk": "00000000"}, {"naam": ""},
])  # fmt: skip
def test_the_database_refuses_a_wrong_employer_too(gemeente, in_beeld, gegevens):
    in_beeld(gemeente)
    goed = {"gemeente": gemeente, "naam": "Bedrijf", "normuren": 36, "soort": "bedrijf"}
    with pytest.raises(IntegrityError), transaction.atomic():
        Werkgever.objects.create(**goed | gegevens)


@pytest.mark.eis("M002")
@pytest.mark.parametrize("soort", ["diagnose", ""])
def test_the_database_knows_four_kinds_of_adaptation_and_no_other(gemeente, in_beeld, soort):
    in_beeld(gemeente)
    plek = rijen.werkplek(gemeente)
    assert len(Aanpassing.Soort.values) == 4
    with pytest.raises(IntegrityError), transaction.atomic():
        Aanpassing.objects.create(gemeente=gemeente, werkplek=plek, soort=soort)


@pytest.mark.eis("M045", "M181")
@pytest.mark.parametrize("gebrek", [{"werkgeverschap": "vrijwillig"}, {"vorm": "thuis"}, {"tot": D(2017, 1, 1)}])
def test_the_database_refuses_an_unknown_scenario_form_or_period_of_a_workplace(gemeente, in_beeld, gebrek):
    in_beeld(gemeente)
    plek = rijen.werkplek(gemeente)
    plek.vorm = "groepsdetachering"
    plek.save()
    for naam, waarde in gebrek.items():
        setattr(plek, naam, waarde)
    with pytest.raises(IntegrityError), transaction.atomic():
        plek.save()


def test_a_workplace_at_an_employer_of_a_neighbour_is_refused(ingelogd, gemeente, buurgemeente, auteur):
    with gemeenten_in_beeld([gemeente.pk, buurgemeente.pk]):
        eigen, buur = rijen.werkplek(gemeente), rijen.werkplek(buurgemeente)
    client = ingelogd("consultant")
    assert client.post(f"/werkgevers/{buur.werkgever_id}/werkplek/", WERKPLEK).status_code == 404
    assert client.post(f"/werkgevers/{eigen.werkgever_id}/werkplek/", WERKPLEK).status_code == 302
    pagina = tekst(client.get("/werkgevers/"))
    assert eigen.werkgever.naam in pagina
    assert buur.werkgever.naam not in pagina
    with gemeenten_in_beeld([gemeente.pk]), pytest.raises(IntegrityError), transaction.atomic():
        Werkplek.objects.create(
            gemeente=gemeente, werkgever=buur.werkgever, naam="X", werksoort="groen", werkgeverschap="regulier",
            vanaf=D(2018, 1, 1),
        )  # fmt: skip


@pytest.mark.parametrize("pad", ["/werkgevers/", "/werkgevers/nieuw/", "/werkgevers/vergelijken/"])
@pytest.mark.parametrize(("rol", "code"), [
    ("consultant", 200), ("jobcoach", 200), ("controller", 403), ("raadlezer", 403), ("functioneel_beheer", 403),
])  # fmt: skip
def test_consultant_and_jobcoach_work_with_employers(ingelogd, pad, rol, code):
    assert ingelogd(rol).get(pad).status_code == code


@pytest.mark.eis("M177", "M178", "M179", "M180", "M181")
def test_the_comparison_shows_four_columns_with_its_source(ingelogd):
    """Each row of the note, cell by cell: terms, trial, temporary contracts, place of the work."""
    pagina = tekst(ingelogd("consultant").get("/werkgevers/vergelijken/"))
    assert "1. Gemeente of eigen uitvoeringsbedrijf 2. Gewone werkgever 3. Uitzendbureau 4. Payrollbedrijf" in pagina
    wml, proef = "100% van het wettelijk minimumloon.", "Start met een proefplaatsing met behoud van uitkering."
    assert (
        f"Arbeidsvoorwaarden Geen cao: {wml} Of de cao van de gemeente: schaal A, trede 0. "
        f"Geen cao: {wml} Of de cao van de werkgever. De cao van de ABU. {wml}"
    ) in pagina
    assert f"Begin {proef} {proef} {proef} {proef}" in pagina
    wwz = "Tijdelijke contracten volgens de Wet werk en zekerheid."
    assert f"Tijdelijke contracten {wwz} {wwz} Tijdelijke contracten tot 5,5 jaar. {wwz}" in pagina
    plaats = pagina[pagina.index("Plaats van het werk") :]
    assert plaats.count("detachering, alleen of in een groep, bij een andere werkgever") == 3
    assert "Werk bij de werkgever zelf. Vaak is dat een plaats in een beschutte groep." in plaats
    assert "Bron: notitie beschut werk Zaanstreek-Waterland (2017), hoofdstuk 4." in pagina


def test_workplaces_that_begin_later_or_ended_do_not_show(ingelogd, gemeente, auteur):
    with gemeenten_in_beeld([gemeente.pk]):
        for nummer, (vanaf, tot) in enumerate(
            [(D(2018, 11, 15), None), (D(2018, 11, 16), None), (D(2018, 1, 1), D(2018, 11, 15))]
        ):
            plek = rijen.werkplek(gemeente)
            plek.naam, plek.vanaf, plek.tot = f"Plek {nummer}", vanaf, tot
            plek.save()
    pagina = tekst(ingelogd("consultant").get("/werkgevers/"))
    assert [f"Plek {nummer}" in pagina for nummer in range(3)] == [True, False, False]


def test_employers_are_found_by_name_or_kind_of_work_and_page_by_key(ingelogd, gemeente, auteur, hooguit_queries):
    with gemeenten_in_beeld([gemeente.pk]):
        for _ in range(52):
            plek = rijen.werkplek(gemeente)
    client = ingelogd("consultant")
    with hooguit_queries(15):
        eerste = client.get("/werkgevers/")
    tweede = client.get("/werkgevers/", {"na": eerste.context["volgende"]})
    namen = [w.naam for blad in (eerste, tweede) for w in blad.context["werkgevers"]]
    assert len(namen) == len(set(namen)) == 52
    assert [w.naam for w in client.get("/werkgevers/", {"zoek": plek.werkgever.naam}).context["werkgevers"]] == [
        plek.werkgever.naam
    ]
    assert len(client.get("/werkgevers/", {"zoek": "verpak"}).context["werkgevers"]) == 50
    assert "Geen werkgever gevonden" in tekst(client.get("/werkgevers/", {"zoek": "niets"}))
    assert client.get("/werkgevers/", {"na": "x|99999999999999999999999"}).status_code == 200
