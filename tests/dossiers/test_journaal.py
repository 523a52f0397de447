"""The journal: notes are added, corrected by a new note, found by word; and a warning that forbids nothing."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.utils import ProgrammingError

from luwte.dossiers import journaal
from luwte.dossiers.models import Journaalnotitie
from tests.trajecten.gevallen import PEILDATUM

GISTEREN = PEILDATUM - dt.timedelta(days=1)
NOTITIE = {
    "datum": GISTEREN.isoformat(), "soort": "gesprek", "met_wie": "Noor en haar zus", "onderwerp": "Eerste gesprek",
    "tekst": "Noor wil graag met haar handen werken.",
}  # fmt: skip


def schrijf(traject, door, **anders):
    velden = {"datum": GISTEREN, "soort": "telefoon", "onderwerp": "Stage", "tekst": "De stage bevalt goed."}
    return journaal.schrijf(traject, door, **velden | anders)


def test_a_note_is_written_on_screen_and_stands_in_the_tab_and_the_time_line(consultant, maak_geval, gebruiker):
    geval = maak_geval("S6")
    pad = f"/dossiers/{geval.traject.pk}/journaal/"
    assert consultant.get(pad).status_code == 200
    assert consultant.post(pad, NOTITIE).status_code == 302
    notitie = Journaalnotitie.objects.get()
    assert (notitie.door, notitie.soort, notitie.datum) == (gebruiker, "gesprek", GISTEREN)
    for tab in ("journaal", "verloop"):
        tekst = consultant.get(f"/dossiers/{geval.traject.pk}/?tab={tab}").content.decode()
        assert "Noor wil graag met haar handen werken." in tekst
        assert "Gesprek met Noor en haar zus" in tekst


@pytest.mark.parametrize(
    ("fout", "zin"),
    [
        ({"tekst": ""}, "Schrijf op wat er is besproken"),
        ({"onderwerp": ""}, "Schrijf het onderwerp op"),
        ({"soort": "roddel"}, "Kies het soort contact"),
        ({"datum": (PEILDATUM + dt.timedelta(days=1)).isoformat()}, "na de dag waarop u kijkt"),
    ],
)
def test_a_note_that_is_not_whole_is_refused_and_keeps_what_was_typed(consultant, maak_geval, fout, zin):
    geval = maak_geval("S6")
    antwoord = consultant.post(f"/dossiers/{geval.traject.pk}/journaal/", NOTITIE | fout)
    assert antwoord.status_code == 422
    assert zin in antwoord.content.decode()
    assert 'value="Noor en haar zus"' in antwoord.content.decode()
    assert not Journaalnotitie.objects.exists()


def test_words_of_health_are_asked_about_once_and_the_writer_decides(consultant, maak_geval):
    geval = maak_geval("S6")
    pad = f"/dossiers/{geval.traject.pk}/journaal/"
    gevoelig = NOTITIE | {"tekst": "Noor vertelt over haar diagnose en medicijnen."}
    eerst = consultant.post(pad, gevoelig)
    tekst = eerst.content.decode()
    assert eerst.status_code == 422
    assert "U schreef: diagnose, medicijnen." in tekst
    assert "Noor vertelt over haar diagnose en medicijnen." in tekst
    assert 'name="nagelezen"' in tekst
    assert consultant.post(pad, gevoelig | {"nagelezen": "on"}).status_code == 302
    assert Journaalnotitie.objects.count() == 1


@pytest.mark.parametrize(
    ("tekst", "woorden"),
    [
        ("Zij werkt rustig en goed.", []),
        ("De DIAGNOSE en weer de diagnose", ["DIAGNOSE", "diagnose"]),
        ("Zij is therapeut van beroep geweest", ["therapeut"]),
        ("Ziekenhuisbezoek van de baas", ["Ziekenhuisbezoek"]),
        ("Zij leest de liquidatie", []),
    ],
)
def test_the_warning_knows_these_words(tekst, woorden):
    assert journaal.gevoelige_woorden(tekst) == woorden


def test_a_correction_is_a_new_note_and_the_old_one_stays(consultant, maak_geval, gebruiker):
    geval = maak_geval("S6")
    oud = schrijf(geval.traject, gebruiker, tekst="Zij werkt vier uur.")
    pad = f"/dossiers/{geval.traject.pk}/journaal/?verbetert={oud.pk}"
    assert "Zij werkt vier uur." in consultant.get(pad).content.decode()
    assert consultant.post(pad, NOTITIE | {"tekst": "Zij werkt vijf uur."}).status_code == 302
    tab = consultant.get(f"/dossiers/{geval.traject.pk}/?tab=journaal").content.decode()
    assert "Zij werkt vier uur." in tab
    assert "Zij werkt vijf uur." in tab
    assert f'href="#notitie-{oud.pk}"' in tab
    lijn = consultant.get(f"/dossiers/{geval.traject.pk}/").content.decode()
    assert ("Zij werkt vier uur." in lijn, "Zij werkt vijf uur." in lijn) == (False, True)
    # A note is corrected once: then its correction is.
    assert consultant.get(pad).status_code == 404
    with pytest.raises(ValidationError):
        schrijf(geval.traject, gebruiker, verbetert=oud)


def test_the_database_keeps_notes_as_they_were_written(maak_geval, gebruiker):
    een, ander = maak_geval("S6"), maak_geval("S6")
    notitie = schrijf(een.traject, gebruiker)
    for poging in (
        lambda: Journaalnotitie.objects.filter(pk=notitie.pk).update(tekst="Anders"),
        notitie.delete,
        lambda: schrijf(ander.traject, gebruiker, verbetert=notitie),
    ):
        with pytest.raises((ProgrammingError, IntegrityError)), transaction.atomic():
            poging()


def test_the_journal_is_searched_within_the_case(consultant, maak_geval, gebruiker):
    een, ander = maak_geval("S6"), maak_geval("S6")
    schrijf(een.traject, gebruiker, onderwerp="Stage", tekst="In de kas.")
    schrijf(een.traject, gebruiker, onderwerp="Vervoer", tekst="Met de fiets.")
    schrijf(ander.traject, gebruiker, onderwerp="Vervoer van een ander", tekst="Met de fiets.")
    tekst = consultant.get(f"/dossiers/{een.traject.pk}/?tab=journaal&zoek=fiets vervoer").content.decode()
    assert "Met de fiets." in tekst
    assert "In de kas." not in tekst
    assert "van een ander" not in tekst
    assert (
        "Er is geen notitie" in consultant.get(f"/dossiers/{een.traject.pk}/?tab=journaal&zoek=100%").content.decode()
    )


def test_on_an_earlier_day_a_later_note_is_not_there(consultant, maak_geval, gebruiker, settings):
    geval = maak_geval("S6")
    schrijf(geval.traject, gebruiker)
    settings.LUWTE_DEMO_PEILDATUM = (GISTEREN - dt.timedelta(days=1)).isoformat()
    assert "De stage bevalt goed." not in consultant.get(f"/dossiers/{geval.traject.pk}/?tab=journaal").content.decode()


def test_the_journal_of_a_neighbour_does_not_exist_for_us(
    consultant, maak_geval, maak_buur, in_beeld, gemeente, gebruiker
):
    buur = maak_buur("S6")
    vreemd = schrijf(buur.traject, buur.door, tekst="Geheim van de buren.")
    eigen = maak_geval("S6")
    assert consultant.post(f"/dossiers/{buur.traject.pk}/journaal/", NOTITIE).status_code == 404
    assert consultant.get(f"/dossiers/{eigen.traject.pk}/journaal/?verbetert={vreemd.pk}").status_code == 404
    assert consultant.get(f"/dossiers/{eigen.traject.pk}/journaal/?verbetert=onzin").status_code == 404
    assert "Geheim" not in consultant.get(f"/dossiers/{eigen.traject.pk}/?tab=journaal&zoek=geheim").content.decode()
    in_beeld(gemeente)
    with pytest.raises(ValidationError, match="traject"), transaction.atomic():
        schrijf(buur.traject, gebruiker)


def test_who_decides_or_reads_along_sees_no_journal(ingelogd, maak_geval, gebruiker):
    geval = maak_geval("S6")
    schrijf(geval.traject, gebruiker)
    tekst = ingelogd("gemandateerde").get(f"/dossiers/{geval.traject.pk}/?tab=journaal").content.decode()
    assert "De stage bevalt goed." not in tekst
    assert 'href="?tab=journaal"' not in tekst
