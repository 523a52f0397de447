"""A mistake is corrected with a reason, by two people where it counts, and the old stays to be seen."""

import datetime as dt
from decimal import Decimal

import pytest
from django.db import IntegrityError, ProgrammingError, connection, transaction
from django.utils import timezone

from luwte.correcties import toen
from luwte.correcties.models import NIET_ZELF, Correctie, Oordeel, Voorstel
from luwte.toezicht import instellingen
from luwte.trajecten.models import Advies, Stap
from tests.plaatsingen import rijen
from tests.trajecten.gevallen import PEILDATUM, werkplek

REDEN = {"reden": "Verkeerd overgetikt, zie de brief van UWV."}


def stap_van(geval, code):
    return geval.traject.stappen.get(overgang=code)


def pad(geval, code):
    return f"/dossiers/{geval.traject.pk}/verbeteren/{stap_van(geval, code).pk}/"


def velden(client, geval, code, **anders):
    """The form as it is shown, with some fields typed anew."""
    form = client.get(pad(geval, code)).context["form"]
    gegevens = {naam: form[naam].value() for naam in form.fields}
    gegevens = {
        n: w.isoformat() if isinstance(w, dt.date) else w for n, w in gegevens.items() if w not in (None, False)
    }
    return {**gegevens, **REDEN, **anders}


def test_the_date_of_a_step_is_corrected_at_once_and_its_term_moves_along(consultant, maak_geval):
    geval = maak_geval("S4")
    stap = stap_van(geval, "T3")
    later = stap.datum + dt.timedelta(days=2)
    antwoord = consultant.post(pad(geval, "T3"), velden(consultant, geval, "T3", datum=later.isoformat()))
    assert antwoord.status_code == 302
    nieuw = stap_van(geval, "T3")
    assert nieuw.datum == later
    assert stap.termijn_op is None or nieuw.termijn_op > stap.termijn_op
    correctie = Correctie.objects.get()
    assert (correctie.voor["datum"], correctie.na["datum"]) == (stap.datum.isoformat(), later.isoformat())


def test_an_advice_is_corrected_by_two_people_and_its_step_goes_along(consultant, collega, maak_geval):
    geval = maak_geval("S6")
    advies = Advies.objects.get()
    eerder = advies.ontvangen_op - dt.timedelta(days=1)
    anders = {"ontvangen_op": eerder.isoformat(), "uitgebracht_op": eerder.isoformat()}
    assert consultant.post(pad(geval, "T17"), velden(consultant, geval, "T17", **anders)).status_code == 302
    assert Advies.objects.get() == advies
    assert Advies.objects.get().ontvangen_op == advies.ontvangen_op
    voorstel = Voorstel.objects.get()
    consultant.post(f"/verbeteringen/{voorstel.pk}/", {"bevestigen": ""})
    assert not Oordeel.objects.exists()
    assert "bevestigen" in collega.get("/verbeteringen/").content.decode()
    collega.post(f"/verbeteringen/{voorstel.pk}/", {"bevestigen": ""})
    assert Advies.objects.get().ontvangen_op == eerder
    assert stap_van(geval, "T17").datum == eerder


def test_a_corrected_loonwaarde_says_before_it_is_confirmed_what_it_changes_in_money(consultant, collega, maak_geval):
    geval = maak_geval("S16")
    assert consultant.post(pad(geval, "T34"), velden(consultant, geval, "T34", loonwaarde="0,35")).status_code == 302
    _, woorden, gevolg = collega.get("/verbeteringen/").context["rijen"][0]
    assert ("Loonwaarde", "0.35") in woorden
    assert gevolg.verschil > 0
    collega.post(f"/verbeteringen/{Voorstel.objects.get().pk}/", {"bevestigen": ""})
    assert geval.traject.loonwaardemetingen.get().loonwaarde == Decimal("0.35")


def test_a_corrected_loonwaarde_that_pays_nothing_any_more_changes_no_money(consultant, collega, maak_geval):
    """A newer one replaced it on this workplace; of another workplace it never paid this job."""
    geval = maak_geval("S16")
    rijen.meting(geval.traject, geval.plek, stap_van(geval, "T34").datum + dt.timedelta(days=1), "0.45")
    assert consultant.post(pad(geval, "T34"), velden(consultant, geval, "T34", loonwaarde="0,35")).status_code == 302
    _, woorden, gevolg = collega.get("/verbeteringen/").context["rijen"][0]
    assert ("Loonwaarde", "0.35") in woorden
    assert gevolg is None


def test_a_corrected_loonwaarde_changes_the_money_of_every_job_it_pays(consultant, collega, maak_geval):
    geval = maak_geval("S16")
    plek = werkplek(geval.gemeente)
    rijen.contract(geval.traject, PEILDATUM, uren="12", plek=plek)
    assert consultant.post(pad(geval, "T34"), velden(consultant, geval, "T34", loonwaarde="0,35")).status_code == 302
    beide = collega.get("/verbeteringen/").context["rijen"][0][2]
    rijen.meting(geval.traject, plek, PEILDATUM, "0.50")
    een = collega.get("/verbeteringen/").context["rijen"][0][2]
    assert beide.verschil == een.verschil * 36 / 24


def test_the_last_step_without_a_record_can_be_undone_and_nothing_else(consultant, maak_geval):
    geval = maak_geval("S3")
    assert "ongedaan" not in consultant.get(pad(geval, "T2")).context["form"].fields
    laatste = stap_van(geval, "T3")
    consultant.post(pad(geval, "T3"), velden(consultant, geval, "T3", ongedaan="on"))
    assert not Stap.objects.filter(pk=laatste.pk).exists()
    assert geval.traject.stappen.order_by("-volgnummer")[0].naar == "S1"
    assert geval.stap("T3", PEILDATUM).naar == "S3"


def test_as_it_was_known_then_shows_the_old_and_says_it_was_corrected(consultant, maak_geval):
    geval = maak_geval("S4")
    oud = stap_van(geval, "T3").datum
    consultant.post(pad(geval, "T3"), velden(consultant, geval, "T3", datum=(oud + dt.timedelta(days=2)).isoformat()))
    pagina = consultant.get(f"/dossiers/{geval.traject.pk}/zoals-bekend/").content.decode()
    assert "Verkeerd overgetikt" in pagina
    toen_ = timezone.localdate() - dt.timedelta(days=1)
    assert toen.stappen_zoals_bekend(geval.traject, toen_, PEILDATUM) == []
    nu = toen.stappen_zoals_bekend(geval.traject, dt.date.max, PEILDATUM)
    assert [een.waarden["datum"] for een in nu if een.waarden["overgang"] == "T3"] == [
        (oud + dt.timedelta(days=2)).isoformat()
    ]


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({}, "niets veranderd"),
        ({"datum": "2017-01-01"}, "Zo komt een stap voor de stap ervoor"),
        ({"datum": "2030-01-01"}, "na de dag waarop u kijkt"),
        ({"datum": "31-02-2018"}, "datum in die bestaat"),
        ({"datum": "2018-02-01", "reden": ""}, "Schrijf op wat er fout was"),
    ],
)
def test_a_correction_that_cannot_be_is_refused_and_keeps_what_was_typed(consultant, maak_geval, anders, zin):
    geval = maak_geval("S4")
    antwoord = consultant.post(pad(geval, "T3"), velden(consultant, geval, "T3", **anders))
    assert antwoord.status_code == 422
    html = antwoord.content.decode()
    assert zin in html
    for waarde in anders.values():
        assert waarde in html
    assert not Voorstel.objects.exists()


def test_nobody_corrects_a_case_of_the_neighbour(consultant, maak_geval, maak_buur):
    maak_geval("S4")
    buur = maak_buur("S4")
    stap = stap_van(buur, "T3")
    for url in (f"verbeteren/{stap.pk}/", "zoals-bekend/"):
        assert consultant.get(f"/dossiers/{buur.traject.pk}/{url}").status_code == 404
    eigen = maak_geval("S4")
    assert consultant.get(f"/dossiers/{eigen.traject.pk}/verbeteren/{stap.pk}/").status_code == 403


def test_a_jobcoach_corrects_nothing(maak_geval, ingelogd):
    geval = maak_geval("S16")
    assert ingelogd("jobcoach").get(pad(geval, "T34")).status_code == 403


def voorstel_van(geval, door, **anders):
    stap = stap_van(geval, "T3")
    waarden = {"datum": (stap.datum + dt.timedelta(days=1)).isoformat()}
    vast = {
        "gemeente": geval.gemeente, "traject": geval.traject, "stap_nummer": stap.pk, "wat": "T3", "reden": "x",
        "wijzigingen": [{"tabel": "trajecten_stap", "rij": stap.pk, "waarden": waarden}], "indiener": door,
    }  # fmt: skip
    return Voorstel.objects.create(**vast | anders)


def test_the_database_refuses_what_python_would(maak_geval, gebruiker):
    """From SQL: other columns, other cases, one pair of eyes, and steps or corrections written directly."""
    geval, ander = maak_geval("S6"), maak_geval("S4")
    instellingen.set_for_transaction({instellingen.GEBRUIKER: str(gebruiker.pk)})
    advies = Advies.objects.get()
    fout = [
        (
            [{"tabel": "trajecten_stap", "rij": stap_van(geval, "T3").pk, "waarden": {"naar": "S9"}}],
            "niet worden verbeterd",
        ),
        ([{"tabel": "kandidaten_kandidaat", "rij": 1, "waarden": {"voornaam": "x"}}], NIET_ZELF[:40]),
        ([{"tabel": "trajecten_stap", "rij": stap_van(ander, "T3").pk, "waarden": {"reden": "x"}}], "ander dossier"),
        ([{"tabel": "trajecten_advies", "rij": advies.pk, "waarden": {"onderbouwing": "x"}}], NIET_ZELF[:40]),
    ]
    for wijzigingen, zin in fout:
        voorstel = voorstel_van(geval, gebruiker, wijzigingen=wijzigingen)
        with pytest.raises(IntegrityError, match=zin), transaction.atomic():
            Oordeel.objects.create(gemeente=geval.gemeente, voorstel=voorstel, soort="bevestigd", door=gebruiker)
    for sql in (
        "UPDATE trajecten_stap SET reden = 'x'",
        "DELETE FROM trajecten_stap",
        "INSERT INTO correcties_correctie (tabel) VALUES ('x')",
        "UPDATE correcties_voorstel SET reden = 'y'",
    ):
        with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
            connection.cursor().execute(sql)


def test_somebody_else_cannot_confirm_in_the_name_of_a_colleague(maak_geval, gebruiker, maak_gebruiker, gemeente):
    geval = maak_geval("S4")
    instellingen.set_for_transaction({instellingen.GEBRUIKER: str(gebruiker.pk)})
    voorstel = voorstel_van(geval, gebruiker)
    with pytest.raises(IntegrityError, match="niet van uw gemeente"), transaction.atomic():
        Oordeel.objects.create(
            gemeente=gemeente, voorstel=voorstel, soort="bevestigd", door=maak_gebruiker(gemeente, "consultant")
        )


def test_withdrawing_is_for_who_proposed_and_changes_nothing(consultant, collega, maak_geval):
    geval = maak_geval("S16")
    consultant.post(pad(geval, "T34"), velden(consultant, geval, "T34", loonwaarde="0,35"))
    voorstel = Voorstel.objects.get()
    collega.post(f"/verbeteringen/{voorstel.pk}/", {"intrekken": ""})
    assert not Oordeel.objects.exists()
    consultant.post(f"/verbeteringen/{voorstel.pk}/", {"intrekken": ""})
    assert Oordeel.objects.get().soort == "ingetrokken"
    assert geval.traject.loonwaardemetingen.get().loonwaarde == Decimal("0.40")
    assert collega.post(f"/verbeteringen/{voorstel.pk}/", {"bevestigen": ""}).status_code == 404
