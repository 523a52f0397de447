"""Tasks: the one a step leaves, those people make, those that follow from a rule; who sees and finishes them."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.utils import ProgrammingError

from luwte.dossiers.models import Taak
from luwte.dossiers.taken.afgeleid import jaartaken, voor_rol
from luwte.dossiers.taken.lijst import maak_taak, open_taken, rond_af
from tests.dossiers.paden import dossier_in, zet
from tests.trajecten.gevallen import PEILDATUM

EERDER = PEILDATUM - dt.timedelta(days=10)


@pytest.mark.parametrize("toestand", ["S7", "S8", "S26"])
def test_such_a_state_leaves_exactly_one_task_with_the_term_of_the_step(maak_geval, gemeente, gebruiker, toestand):
    """Invariant 14: after a negative advice exactly one follow-up task exists."""
    maak_geval()
    traject = dossier_in(gemeente, gebruiker, toestand)
    taak = Taak.objects.get(traject=traject)
    laatste = traject.stappen.order_by("-volgnummer").first()
    assert (taak.stap, taak.uiterlijk, taak.gedaan_op) == (laatste, laatste.termijn_op, None)


@pytest.mark.eis("M148")
def test_after_a_real_negative_advice_the_task_has_the_term_and_a_second_is_impossible(maak_geval, gemeente):
    geval = maak_geval("S5")
    stap = geval.stap("T18", EERDER)
    taak = Taak.objects.get(traject=geval.traject)
    assert taak.uiterlijk == stap.termijn_op is not None
    with pytest.raises(IntegrityError), transaction.atomic():
        Taak.objects.create(
            gemeente=gemeente, traject=geval.traject, stap=stap, soort="vervolg", wat="Nog een", gemaakt_op=EERDER,
            door=geval.door,
        )  # fmt: skip
    with pytest.raises(IntegrityError), transaction.atomic():
        Taak.objects.create(
            gemeente=gemeente, traject=geval.traject, soort="vervolg", wat="Los", gemaakt_op=EERDER, door=geval.door
        )


def test_the_next_step_closes_it_in_the_name_of_who_made_that_step(maak_geval, gemeente, gebruiker, maak_gebruiker):
    maak_geval()
    traject = dossier_in(gemeente, gebruiker, "S7")
    ander = maak_gebruiker(gemeente, "consultant")
    zet(traject, ander, "T56", "S7", "S1", PEILDATUM)
    taak = Taak.objects.get(traject=traject)
    assert (taak.gedaan_op, taak.gedaan_door) == (PEILDATUM, ander)
    assert taak.notitie


def test_a_finished_task_never_changes(maak_geval, gemeente, gebruiker):
    geval = maak_geval("S6")
    taak = maak_taak(gemeente, gebruiker, EERDER, traject=geval.traject, wat="Bel de school")
    rond_af(taak, gebruiker, "Gebeld.", PEILDATUM)
    with pytest.raises(IntegrityError), transaction.atomic():
        Taak.objects.filter(pk=taak.pk).update(notitie="Toch niet")
    with pytest.raises(ValidationError, match="al afgerond"):
        rond_af(taak, gebruiker, "Nog eens.", PEILDATUM)
    with pytest.raises((ProgrammingError, IntegrityError)), transaction.atomic():
        taak.delete()


def test_on_an_earlier_day_the_tasks_are_as_they_were_then(maak_geval, gemeente, gebruiker):
    geval = maak_geval("S6")
    taak = maak_taak(gemeente, gebruiker, EERDER, traject=geval.traject, wat="Bel de school")
    rond_af(taak, gebruiker, "Gebeld.", PEILDATUM)
    for dag, open_ in ((EERDER - dt.timedelta(days=1), 0), (EERDER, 1), (PEILDATUM, 0)):
        assert open_taken(dag, gemeente.pk, "consultant", gebruiker).count() == open_, dag


def test_a_task_made_on_screen_stands_on_the_work_list_and_is_finished_with_a_note(consultant, maak_geval, gebruiker):
    geval = maak_geval("S6", achternaam="Bakker", contactpersoon=gebruiker)
    pad = f"/dossiers/{geval.traject.pk}/taak/"
    fout = consultant.post(pad, {"wat": "", "uiterlijk": "morgen"})
    assert fout.status_code == 422
    assert 'value="morgen"' in fout.content.decode()
    week = (PEILDATUM + dt.timedelta(days=1)).isoformat()
    assert (
        consultant.post(
            pad, {"wat": "Vraag de school om het verslag", "wie": gebruiker.pk, "uiterlijk": week}
        ).status_code
        == 302
    )
    taak = Taak.objects.get(soort="eigen")
    lijst = consultant.get("/werkvoorraad/?van=mijn").content.decode()
    assert "Vraag de school om het verslag" in lijst
    assert "Vraag de school om het verslag" in consultant.get("/taken/?van=mijn").content.decode()
    assert "Vraag de school om het verslag" in consultant.get(f"/dossiers/{geval.traject.pk}/").content.decode()
    assert f"<title>({1 + _urgent(lijst)}) Werkvoorraad" in lijst
    leeg = consultant.post(f"/taken/{taak.pk}/", {"gedaan_op": PEILDATUM.isoformat(), "notitie": " "})
    assert leeg.status_code == 422
    goed = {"gedaan_op": PEILDATUM.isoformat(), "notitie": "Verslag is binnen."}
    assert consultant.post(f"/taken/{taak.pk}/", goed).status_code == 302
    taak.refresh_from_db()
    assert (taak.gedaan_door, taak.notitie) == (gebruiker, "Verslag is binnen.")
    assert consultant.get(f"/taken/{taak.pk}/").status_code == 404


def _urgent(tekst):
    """The cases that are late or due this week, as the heads of the groups say."""
    import re

    return sum(int(n) for naam, n in re.findall(r"(Te laat|Deze week) \((\d+)\)", tekst))


def test_a_task_of_the_neighbour_does_not_exist_for_us(
    consultant, maak_geval, maak_buur, in_beeld, gemeente, buurgemeente, gebruiker
):
    buur = maak_buur("S6")
    vreemd = maak_taak(buurgemeente, buur.door, EERDER, traject=buur.traject, wat="Van de buren")
    eigen = maak_geval("S6")
    van_ons = maak_taak(gemeente, gebruiker, EERDER, traject=eigen.traject, wat="Van ons")
    assert consultant.get(f"/taken/{van_ons.pk}/").status_code == 200
    assert consultant.get(f"/taken/{vreemd.pk}/").status_code == 404
    gegevens = {"gedaan_op": PEILDATUM.isoformat(), "notitie": "Gedaan."}
    assert consultant.post(f"/taken/{vreemd.pk}/", gegevens).status_code == 404
    assert consultant.post(f"/dossiers/{buur.traject.pk}/taak/", {"wat": "x"}).status_code == 404
    for pad in ("/taken/", "/werkvoorraad/"):
        tekst = consultant.get(pad).content.decode()
        assert "Van ons" in tekst
        assert "Van de buren" not in tekst
    in_beeld(buurgemeente)
    vreemd.refresh_from_db()
    assert vreemd.gedaan_op is None


def test_a_jobcoach_sees_no_task_of_a_case_she_does_not_see(ingelogd, maak_geval, gemeente, gebruiker):
    for staat, wat in (("S6", "Vroege taak"), ("S13", "Late taak")):
        maak_taak(gemeente, gebruiker, EERDER, traject=maak_geval(staat).traject, wat=wat)
    tekst = ingelogd("jobcoach").get("/taken/").content.decode()
    assert ("Vroege taak" in tekst, "Late taak" in tekst) == (False, True)


@pytest.mark.parametrize("rol", ["raadlezer", "functioneel_beheer", "meelezer", "wijkwerker"])
def test_other_roles_have_no_tasks(ingelogd, rol):
    assert ingelogd(rol).get("/taken/").status_code == 403
    assert ingelogd(rol).get("/taken/verrekening/2017/").status_code == 403


def test_the_tasks_of_the_municipality_follow_from_rules(gemeente, maak_geval, maak_beleid):
    """T51-T53: year end, bonus over the year before, evaluation two years after the first place."""
    geval = maak_geval("S16")
    begin = geval.laatste_contract.periode.lower
    maak_beleid(gemeente, "evaluatie_maanden", "24")
    kern = {(t.soort, t.jaar): t.uiterlijk for t in jaartaken(gemeente, PEILDATUM)}
    assert kern[("verrekening", 2018)] == dt.date(2018, 12, 31)
    assert kern[("verrekening", 2017)] == dt.date(2017, 12, 31)
    assert ("bonus", 2017) in kern
    assert not any(soort == "evaluatie" for soort, _ in kern)
    twee_jaar = begin.replace(year=begin.year + 2)
    later = {(t.soort, t.jaar): t.uiterlijk for t in jaartaken(gemeente, twee_jaar - dt.timedelta(days=30))}
    assert later[("evaluatie", begin.year + 2)] == twee_jaar
    assert not any(t.soort == "bonus" for t in jaartaken(gemeente, dt.date(2022, 5, 1)))
    assert ("verrekening", 2018) not in {(t.soort, t.jaar) for t in jaartaken(gemeente, dt.date(2018, 6, 1))}


def test_a_controller_finishes_a_task_of_the_year_once(ingelogd, in_beeld, gemeente, buurgemeente):
    controller, buur = ingelogd("controller"), ingelogd("controller", buurgemeente)
    gegevens = {"gedaan_op": PEILDATUM.isoformat(), "notitie": "Vastgesteld: 12 plekken."}
    assert "over 2017" in controller.get("/taken/").content.decode()
    assert controller.post("/taken/verrekening/2017/", gegevens).status_code == 302
    assert controller.get("/taken/verrekening/2017/").status_code == 404
    assert "plekken er zijn over 2017" not in controller.get("/taken/").content.decode()
    assert buur.get("/taken/verrekening/2017/").status_code == 200
    assert controller.get("/taken/onzin/2017/").status_code == 404
    in_beeld(gemeente)
    assert Taak.objects.get().notitie == "Vastgesteld: 12 plekken."


def test_a_task_of_the_municipality_is_for_one_role(ingelogd, in_beeld, gemeente):
    controller = ingelogd("controller")
    assert controller.post("/taken/nieuw/", {"wat": "Maak de raadsbrief", "uiterlijk": ""}).status_code == 302
    assert "Maak de raadsbrief" in ingelogd("controller").get("/taken/").content.decode()
    assert "Maak de raadsbrief" not in ingelogd("consultant").get("/taken/").content.decode()


def test_who_does_not_work_without_a_reason_is_a_task_until_it_is_recorded(
    consultant, maak_geval, gemeente, gebruiker, maak_gebruiker
):
    """ "Positive advice, not working" always has a reason code."""
    geval = maak_geval("S6", achternaam="Zonderreden")
    zet(geval.traject, gebruiker, "T24v", "S6", "S6", PEILDATUM)
    zet(geval.traject, maak_gebruiker(gemeente, "gemandateerde"), "T24", "S6", "S10", PEILDATUM)
    regels = [r for r in voor_rol(gemeente, PEILDATUM, "consultant") if r.traject == geval.traject]
    assert [r.adres for r in regels] == [f"/gemeente/niet-werkzaam/{geval.traject.pk}/"]
    assert "Leg vast waarom" in consultant.get("/werkvoorraad/").content.decode()
    gegevens = {"vanaf": PEILDATUM.isoformat(), "reden": "anders", "toelichting": "Wacht op een nieuw besluit."}
    assert consultant.post(regels[0].adres, gegevens).status_code == 302
    assert not [r for r in voor_rol(gemeente, PEILDATUM, "consultant") if r.traject == geval.traject]


@pytest.mark.parametrize("pad", ["/taken/", "/taken/?van=mijn"])
def test_more_tasks_ask_no_more_queries_and_page_by_key(
    consultant, maak_geval, gemeente, gebruiker, hooguit_queries, pad, monkeypatch
):
    geval = maak_geval("S6", contactpersoon=gebruiker)
    maak_taak(gemeente, gebruiker, EERDER, traject=geval.traject, wat="Taak 0")
    consultant.get(pad)
    with hooguit_queries() as een:
        consultant.get(pad)
    for nummer in range(1, 5):
        ander = maak_geval("S6", contactpersoon=gebruiker)
        maak_taak(gemeente, gebruiker, EERDER, traject=ander.traject, wat=f"Taak {nummer}")
    with hooguit_queries(len(een.captured_queries)):
        consultant.get(pad)
    monkeypatch.setattr("luwte.dossiers.taken.lijst.PER_PAGINA", 2)
    gezien, url = "", pad
    for _ in range(3):
        tekst = consultant.get(url).content.decode()
        gezien += tekst
        deel = tekst.split('href="?', 2)
        verder = [stuk.split('"')[0] for stuk in deel[1:] if "na=" in stuk.split('"')[0]]
        url = "/taken/?" + verder[-1].replace("&amp;", "&") if verder else ""
    assert [gezien.count(f"<td>Taak {n}<br>") for n in range(5)] == [1] * 5
    assert not url
