"""Pupils of the last school year: own pupils only, consent first, a calendar counted back, one step."""

import datetime as dt
import re

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from luwte.aanmeldingen.kalender import kalender
from luwte.aanmeldingen.models import Contactpersoon, Leerling, Oudergesprek, Stage
from luwte.gemeenten.models import Rol
from luwte.toezicht.grens import gemeenten_in_beeld
from luwte.trajecten import verloop
from luwte.trajecten.models import Traject
from tests.trajecten.gevallen import PEILDATUM, Geval, bsn

D = dt.date
GESPREK = {"datum": "2018-10-01", "met": "ouders", "leerling_erbij": "on", "besproken": "Werk of dagbesteding.",
           "eens_met_route": "on"}  # fmt: skip
PLAN = {"opgesteld_op": "2018-10-02", "kan_en_wil": "Werkt graag buiten.", "doel": "Werk in het groen.",
        "afspraken": "School zoekt een stage."}  # fmt: skip
STAGE = {"plaats": "De Kwekerij", "werk": "Stekken", "begin": "2018-11-01", "laatste_dag": "2019-01-31",
         "doelen": "Een halfuur aan één taak."}  # fmt: skip
OVERDRACHT = {
    "datum": "2018-11-14",
    "wat_werkt": "Voordoen, daarna zelf.",
    "aandacht": "",
    "blijft_betrokken": "Mentor",
}
TOESTEMMING = {"toestemming_op": "2018-10-01", "toestemming_van": "beiden"}


def tekst(antwoord):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", antwoord.content.decode())).replace("\xa0", " ")


@pytest.mark.eis("M149", "M150", "M151", "M152", "M239")
def test_a_pupil_goes_from_the_list_to_the_municipality_in_her_last_school_year(
    school, maak_leerling, in_beeld, gemeente
):
    een, client = school
    leerling = maak_leerling(een)
    pad = f"/leerlingen/{leerling.pk}/"
    for onderdeel, gegevens in (("gesprek", GESPREK), ("plan", PLAN), ("stage", STAGE), ("overdracht", OVERDRACHT),
                                ("toestemming", TOESTEMMING)):  # fmt: skip
        assert client.post(f"{pad}{onderdeel}/", gegevens)["Location"] == pad, onderdeel
    in_beeld(gemeente)
    verslag = {"ging_goed": "Stekken ging zelf.", "hulp_nodig": "Bij een nieuwe taak."}
    assert client.post(f"{pad}verslag/{Stage.objects.get().pk}/", verslag).status_code == 302
    assert client.post(f"{pad}melden/", {"datum": "2018-11-15", "bsn": bsn(801)}).status_code == 302
    leerling.refresh_from_db()
    stap = leerling.traject.stappen.get()
    assert (leerling.traject.route, stap.overgang, stap.naar) == ("school", "T5", "S2")
    pagina = tekst(client.get(pad))
    assert "opgepakt Een consulent is met deze persoon in gesprek." in pagina
    for zin in (
        "Werkt graag buiten.",
        "Stekken ging zelf.",
        "Voordoen, daarna zelf.",
        "Zij zijn het eens met deze route.",
    ):
        assert zin in pagina


@pytest.mark.parametrize("zonder", ["toestemming", "gesprek"])
def test_nobody_is_reported_without_consent_or_without_a_parents_meeting(
    school, maak_leerling, in_beeld, gemeente, zonder
):
    een, client = school
    leerling = maak_leerling(een)
    pad = f"/leerlingen/{leerling.pk}/"
    for onderdeel, gegevens in (("gesprek", GESPREK), ("toestemming", TOESTEMMING)):
        if onderdeel != zonder:
            client.post(f"{pad}{onderdeel}/", gegevens)
    antwoord = client.post(f"{pad}melden/", {"datum": "2018-11-15", "bsn": bsn(801)})
    assert antwoord.status_code == 422
    assert f"Leg eerst {'de toestemming' if zonder == 'toestemming' else 'een gesprek met ouders'}" in tekst(antwoord)
    in_beeld(gemeente)
    assert not Traject.objects.exists()


def test_the_database_refuses_a_report_without_consent(school, maak_leerling, in_beeld, gemeente, maak_gebruiker):
    in_beeld(gemeente)
    leerling = maak_leerling(school[0])
    leerling.traject = Geval(gemeente, maak_gebruiker(gemeente, "consultant")).traject
    with pytest.raises(IntegrityError), transaction.atomic():
        leerling.save()


@pytest.mark.parametrize(("geboren", "van", "goed"), [
    ("2002-10-02", "leerling", False), ("2002-10-01", "leerling", True), ("2002-10-02", "ouders", True),
])  # fmt: skip
def test_below_sixteen_parents_consent(school, maak_leerling, geboren, van, goed):
    een, client = school
    leerling = maak_leerling(een, geboortedatum=D.fromisoformat(geboren))
    antwoord = client.post(
        f"/leerlingen/{leerling.pk}/toestemming/", {"toestemming_op": "2018-10-01", "toestemming_van": van}
    )
    assert antwoord.status_code == (302 if goed else 422)
    assert goed or "Jonger dan 16 jaar" in tekst(antwoord)


def test_the_municipality_sees_a_pupil_only_after_consent(school, maak_leerling, ingelogd):
    een, client = school
    leerling = maak_leerling(een)
    consulent = ingelogd("consultant")
    assert "Leerling, Sam" not in consulent.get("/leerlingen/").content.decode()
    assert consulent.get(f"/leerlingen/{leerling.pk}/").status_code == 404
    client.post(f"/leerlingen/{leerling.pk}/toestemming/", TOESTEMMING)
    assert "Leerling, Sam" in consulent.get("/leerlingen/").content.decode()
    assert consulent.get(f"/leerlingen/{leerling.pk}/").status_code == 200
    assert consulent.post(f"/leerlingen/{leerling.pk}/plan/", PLAN).status_code == 403


@pytest.mark.parametrize("waar", ["buur", "andere school"])
@pytest.mark.parametrize("pad", ["", "plan/", "melden/", "toestemming/", "gegevens/"])
def test_a_school_sees_and_writes_its_own_pupils_only(
    school, maak_school, maak_leerling, gemeente, buurgemeente, waar, pad
):
    een, client = school
    ander, _ = maak_school(buurgemeente if waar == "buur" else gemeente, "Het Anker")
    eigen, vreemd = maak_leerling(een), maak_leerling(ander, achternaam="Vreemd")
    assert client.get(f"/leerlingen/{eigen.pk}/{pad}").status_code == 200
    assert client.get(f"/leerlingen/{vreemd.pk}/{pad}").status_code == 404
    assert client.post(f"/leerlingen/{vreemd.pk}/{pad or 'plan/'}", {**PLAN, **TOESTEMMING}).status_code == 404
    assert "Vreemd" not in client.get("/leerlingen/").content.decode()


def test_a_report_on_the_internship_of_another_pupil_is_not_there(
    school, maak_school, maak_leerling, gemeente, in_beeld
):
    een, client = school
    ander, _ = maak_school(gemeente, "Het Anker")
    eigen, vreemd = maak_leerling(een), maak_leerling(ander)
    in_beeld(gemeente)
    stage = Stage.objects.create(
        gemeente=gemeente, leerling=vreemd, plaats="A", werk="B", doelen="C", begin=PEILDATUM, laatste_dag=PEILDATUM
    )
    assert client.get(f"/leerlingen/{eigen.pk}/verslag/{stage.pk}/").status_code == 404


def test_a_login_that_ended_today_sees_no_pupil_whatever_day_she_looks_at(school, maak_leerling, in_beeld, gemeente):
    een, client = school
    leerling = maak_leerling(een)
    in_beeld(gemeente)
    Contactpersoon.objects.update(tot=timezone.localdate())
    assert client.get(f"/leerlingen/{leerling.pk}/").status_code == 404
    assert "hoort nog niet bij een school" in tekst(client.get("/leerlingen/"))
    assert client.get("/leerlingen/nieuw/").status_code == 403


@pytest.mark.parametrize("code", sorted(verloop.OVERGANGEN))
def test_a_school_makes_no_step_but_reporting_a_pupil(code):
    assert verloop.mag_rol(verloop.OVERGANGEN[code], "school") == (code == "T5")


@pytest.mark.parametrize("rol", [rol for rol in Rol.values if rol not in ("school", "consultant")])
def test_other_roles_see_no_pupils(ingelogd, rol):
    assert ingelogd(rol).get("/leerlingen/").status_code == 403


@pytest.mark.parametrize(("onderdeel", "fout", "zin"), [
    ("plan", {"doel": ""}, "Schrijf het doel op."),
    ("plan", {"kan_en_wil": "Heeft adhd."}, "Haal dit weg: adhd."),
    ("plan", {"opgesteld_op": "2018-11-16"}, "na de dag waarop u kijkt"),
    ("gesprek", {"met": ""}, "Kies met wie het gesprek was."),
    ("gesprek", {"met": "leerling", "leerling_erbij": ""}, "Kies met wie het gesprek was."),
    ("stage", {"laatste_dag": "2018-10-01"}, "De laatste dag ligt voor de eerste dag."),
    ("overdracht", {"blijft_betrokken": ""}, "Vul in wie betrokken blijft."),
])  # fmt: skip
def test_a_wrong_record_says_so_at_the_field_and_keeps_what_was_typed(school, maak_leerling, onderdeel, fout, zin):
    een, client = school
    goed = {"plan": PLAN, "gesprek": GESPREK, "stage": STAGE, "overdracht": OVERDRACHT}[onderdeel]
    antwoord = client.post(f"/leerlingen/{maak_leerling(een).pk}/{onderdeel}/", goed | fout)
    assert antwoord.status_code == 422
    assert zin in tekst(antwoord)
    typed = next(waarde for naam, waarde in goed.items() if naam not in fout and len(waarde) > 4 and "-" not in waarde)
    assert typed in antwoord.content.decode()


def test_a_reported_pupil_is_changed_by_the_municipality_only(school, maak_leerling):
    een, client = school
    leerling = maak_leerling(een)
    for onderdeel, gegevens in (("gesprek", GESPREK), ("toestemming", TOESTEMMING)):
        client.post(f"/leerlingen/{leerling.pk}/{onderdeel}/", gegevens)
    client.post(f"/leerlingen/{leerling.pk}/melden/", {"datum": "2018-11-15", "bsn": bsn(801)})
    assert client.get(f"/leerlingen/{leerling.pk}/gegevens/").status_code == 403
    antwoord = client.post(f"/leerlingen/{leerling.pk}/melden/", {"datum": "2018-11-15", "bsn": bsn(801)})
    assert "al bij de gemeente gemeld" in tekst(antwoord)


def test_a_pupil_about_whom_a_signal_came_first_joins_that_case(
    school, maak_leerling, in_beeld, gemeente, maak_gebruiker
):
    een, client = school
    in_beeld(gemeente)
    geval = Geval(gemeente, maak_gebruiker(gemeente, "consultant"), geboren=D(2001, 3, 14))
    leerling = maak_leerling(een)
    for onderdeel, gegevens in (("gesprek", GESPREK), ("toestemming", TOESTEMMING)):
        client.post(f"/leerlingen/{leerling.pk}/{onderdeel}/", gegevens)
    antwoord = client.post(f"/leerlingen/{leerling.pk}/melden/", {"datum": "2018-11-15", "bsn": geval.mens.bsn})
    assert antwoord.status_code == 302
    leerling.refresh_from_db()
    assert (leerling.traject, Traject.objects.count()) == (geval.traject, 1)


@pytest.mark.eis("M239")
def test_the_calendar_counts_back_from_the_day_of_leaving():
    regels = {m.code: m for m in kalender(D(2019, 7, 31), D(2018, 11, 15), frozenset({"plan"}))}
    assert {code: m.op for code, m in regels.items()} == {
        "gesprek": D(2018, 8, 31), "plan": D(2018, 9, 30), "stage": D(2018, 10, 31), "melden": D(2019, 1, 31),
        "uwv": D(2019, 3, 31), "overdracht": D(2019, 6, 30),
    }  # fmt: skip
    assert [m.staat for m in regels.values()] == ["te laat", "gedaan", "te laat", "straks", "straks", "straks"]
    assert kalender(D(2019, 7, 31), D(2019, 1, 1), frozenset())[3].staat == "binnenkort"


def test_the_list_asks_the_database_the_same_for_one_pupil_as_for_many(
    school, maak_leerling, in_beeld, gemeente, hooguit_queries
):
    een, client = school
    aantallen = []
    for nummers in (range(1), range(1, 8)):
        for nummer in nummers:
            leerling = maak_leerling(een, achternaam=f"Rij{nummer}")
            with gemeenten_in_beeld([gemeente.pk]):
                Oudergesprek.objects.create(
                    gemeente=gemeente, leerling=leerling, datum=PEILDATUM, met="ouders", besproken="Alles."
                )
        client.get("/leerlingen/")
        with hooguit_queries(20) as gevraagd:
            pagina = tekst(client.get("/leerlingen/"))
        aantallen.append(len(gevraagd))
    assert aantallen[0] == aantallen[1]
    assert "Maak een plan van aanpak te laat voor 30 september 2018" in pagina
    assert Leerling.objects.count() in (0, 8)
