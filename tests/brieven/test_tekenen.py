"""From draft to signed letter to post: who may, what is kept, and what the database refuses."""

import datetime as dt
import hashlib

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.db.utils import ProgrammingError

from luwte.brieven import vastleggen
from luwte.brieven.controle import controleer
from luwte.brieven.feiten import zaak_van
from luwte.brieven.models import Brief, Briefpapier, Ondertekening, Verzending
from luwte.brieven.register import SJABLONEN
from luwte.brieven.samenstellen import aanbod
from luwte.toezicht.models import Wijziging
from tests.brieven.conftest import VANDAAG, lid
from tests.brieven.test_pdf import tekst

pytestmark = pytest.mark.django_db
MORGEN = VANDAAG + dt.timedelta(days=1)


def test_signing_keeps_bytes_facts_and_rule_versions(maak_getekend, college):
    vast = maak_getekend()
    assert hashlib.sha256(vast.pdf_bytes).hexdigest() == vast.sha256
    assert vast.door == college
    assert vast.datum == VANDAAG
    assert vast.feiten["termijn_bezwaar"] == "2018-12-27"
    assert vast.bonnen["termijn_bezwaar"]["regels"][0]["sha256"]
    assert vast.bonnen["termijn_bezwaar"]["cijfers"]
    # No more than the letter used: no birthday, no practice facts.
    assert not {"geboortedatum", "praktijk_observaties", "regelfeiten", "rechtspositie"} & set(vast.feiten)
    woorden = tekst(bytes(vast.pdf_bytes))
    assert "kan tot en met 27 december 2018" in woorden
    assert "Concept" not in woorden


def test_a_letter_is_made_again_byte_for_byte(maak_getekend):
    vragen = controleer(maak_getekend())
    assert [vraag.naam for vraag in vragen if not vraag.goed] == []
    assert {"Bewaard document", "Opnieuw gezet", "Opnieuw gemaakt uit de feiten"} <= {vraag.naam for vraag in vragen}
    assert any("Dezelfde uitkomst" in vraag.antwoord for vraag in vragen)


def test_the_check_tells_that_bytes_or_template_changed(maak_getekend):
    vast = maak_getekend()
    vast.pdf_bytes = bytes(vast.pdf_bytes) + b"x"
    vast.sjabloon_hash = "0" * 64
    vast.feiten = {**vast.feiten, "advies_op": "2018-01-01"}
    fout = {vraag.naam: vraag.antwoord for vraag in controleer(vast) if not vraag.goed}
    assert "is veranderd" in fout["Bewaard document"]
    assert "vaste tekst van dit soort brief is sindsdien veranderd" in fout["Opnieuw gemaakt uit de feiten"]


def test_the_database_refuses_to_change_a_signed_letter(maak_getekend):
    vast = maak_getekend()
    for model, wat in ((Ondertekening, {"titel": "Anders"}), (Ondertekening, {"pdf_bytes": b"x"})):
        with pytest.raises(ProgrammingError), transaction.atomic():
            model.objects.filter(pk=vast.pk).update(**wat)
    with pytest.raises(ProgrammingError), transaction.atomic():
        vast.delete()
    with pytest.raises(IntegrityError, match="ondertekend"), transaction.atomic():
        Brief.objects.filter(pk=vast.brief_id).update(vrij={"toelichting": "Anders"})
    with pytest.raises(ValidationError, match="ondertekend"):
        vastleggen.wijzig(vast.brief, {"toelichting": "Anders"})
    with pytest.raises(ValidationError, match="ondertekend"):
        vastleggen.verwijder(vast.brief)


def test_the_owner_of_the_tables_cannot_change_it_either(maak_getekend, als_eigenaar):
    vast = maak_getekend()
    with pytest.raises(Exception, match="Cannot update"), als_eigenaar(), connection.cursor() as cursor:
        cursor.execute("UPDATE brieven_ondertekening SET titel = 'x' WHERE id = %s", [vast.pk])


def test_the_log_tells_of_the_document_and_does_not_keep_it_again(maak_getekend, in_beeld, gemeente):
    vast = maak_getekend()
    na = Wijziging.objects.get(tabel="brieven_ondertekening", rij_id=str(vast.pk)).na
    assert na["pdf_bytes"] == "(document)"
    assert na["sha256"] == vast.sha256


def test_only_free_parts_change(maak_brief):
    brief = vastleggen.wijzig(maak_brief(), {"toelichting": "U wilt buiten werken.", "gemeente": "Elders"})
    assert brief.vrij == {"toelichting": "U wilt buiten werken."}


def test_a_consultant_signs_a_letter_but_a_decision_only_with_a_mandate(maak_brief, consulent, gemeente):
    brief = maak_brief()
    with pytest.raises(ValidationError, match="niet ondertekenen"):
        vastleggen.teken(brief, consulent, lid(consulent), VANDAAG)
    Briefpapier.objects.create(gemeente=gemeente, consulent_tekent_besluiten=True)
    assert vastleggen.teken(brief, consulent, lid(consulent), VANDAAG).door == consulent


def test_a_deviation_is_signed_by_somebody_else_whatever_the_mandate(maak_brief, consulent, gemeente):
    from luwte.brieven.rechten import consulent_heeft_mandaat, mag_tekenen

    brief = maak_brief()
    Briefpapier.objects.create(gemeente=gemeente, consulent_tekent_besluiten=True)
    assert not consulent_heeft_mandaat(gemeente.pk, SJABLONEN["besluit-afwijkend"])
    brief.sjabloon = "besluit-afwijkend"
    assert not mag_tekenen(lid(consulent), brief, consulent)


def test_a_part_that_must_be_filled_stops_signing(maak_brief, consulent):
    brief = maak_brief("aanbod", vrij={"aanbod": " "})
    with pytest.raises(ValidationError, match="Vul dit deel in"):
        vastleggen.teken(brief, consulent, lid(consulent), VANDAAG)
    vastleggen.wijzig(brief, {"aanbod": "Werken in [vul in: de plek]."})
    with pytest.raises(ValidationError, match="vierkante haken"):
        vastleggen.teken(brief, consulent, lid(consulent), VANDAAG)


def test_a_draft_goes_to_the_signer_and_back_with_a_reason(maak_brief):
    brief = vastleggen.bied_aan(maak_brief(), VANDAAG)
    assert brief.aangeboden_op
    with pytest.raises(ValidationError):
        vastleggen.stuur_terug(brief, " ")
    vastleggen.stuur_terug(brief, "Noem ook de begeleiding.")
    assert brief.aangeboden_op is None
    assert brief.terug == "Noem ook de begeleiding."


def test_a_document_without_its_facts_is_not_offered(maak_zaak):
    geval = maak_zaak("S9")
    keuzes = {keuze.sjabloon.code: keuze.mist for keuze in aanbod(zaak_van(geval.traject, VANDAAG), "consultant")}
    assert keuzes["besluit-positief"] == ""
    assert "besluit-afwijkend" not in keuzes
    assert "uitnodiging-zelfmelder" not in keuzes
    with pytest.raises(ValidationError, match="afwijkt van het advies"):
        vastleggen.maak(zaak_van(geval.traject, VANDAAG), SJABLONEN["besluit-afwijkend"], geval.door)


def test_the_post_of_a_day_is_one_pdf_and_every_letter_goes_once(maak_getekend, gemeente, consulent, college):
    een = maak_getekend()
    twee = maak_getekend("aanbod", vrij={"aanbod": "Werken in de kas."})
    ronde = vastleggen.verstuur_post(gemeente, VANDAAG, consulent)
    assert ronde.aantal == 2
    woorden = tekst(bytes(ronde.pdf_bytes))
    assert een.titel in woorden
    assert twee.titel in woorden
    assert {rij.ondertekening_id for rij in ronde.verzendingen.all()} == {een.pk, twee.pk}
    with pytest.raises(ValidationError, match="geen post"):
        vastleggen.verstuur_post(gemeente, VANDAAG, consulent)


def test_who_agreed_to_read_letters_on_the_own_page_gets_no_post(maak_getekend, gemeente, consulent):
    from luwte.kandidaten.models import Toestemming

    vast = maak_getekend("aanbod", vrij={"aanbod": "Werken in de kas."})
    ander = maak_getekend("aanbod", vrij={"aanbod": "Werken in het groen."})
    Toestemming.objects.create(
        gemeente=gemeente, kandidaat=vast.brief.traject.kandidaat, soort="brieven_digitaal", gegeven_op=VANDAAG
    )
    ronde = vastleggen.verstuur_post(gemeente, VANDAAG, consulent)
    assert ronde.aantal == 1
    assert "Werken in de kas" not in tekst(bytes(ronde.pdf_bytes))
    assert [rij.wijze for rij in vast.verzendingen.all()] == ["mijn"]
    assert [rij.wijze for rij in ander.verzendingen.all()] == ["post"]


def test_a_decision_does_not_go_out_after_its_day(maak_getekend, gemeente, consulent):
    vast = maak_getekend()
    with pytest.raises(ValidationError, match="termijn voor bezwaar"):
        vastleggen.verstuur(vast, "persoonlijk", consulent, MORGEN)
    with pytest.raises(ValidationError, match="geen post"):
        vastleggen.verstuur_post(gemeente, MORGEN, consulent)
    vastleggen.trek_in(vast, consulent, MORGEN, "De dag was voorbij.")
    assert vastleggen.te_verzenden(gemeente, MORGEN) == []


def test_the_database_refuses_to_send_early_withdrawn_or_withdraw_what_is_gone(maak_getekend, consulent):
    vast = maak_getekend("aanbod", vrij={"aanbod": "Werken in de kas."})
    rij = {"gemeente_id": vast.gemeente_id, "ondertekening": vast, "door": consulent}
    with pytest.raises(IntegrityError, match="deur uit"), transaction.atomic():
        Verzending.objects.create(wijze="post", datum=VANDAAG - dt.timedelta(days=1), **rij)
    vastleggen.verstuur(vast, "mijn", consulent, VANDAAG)
    with pytest.raises(IntegrityError, match="al verstuurd"), transaction.atomic():
        Verzending.objects.create(wijze="ingetrokken", datum=VANDAAG, reden="Fout", **rij)
    ander = maak_getekend("aanbod", vrij={"aanbod": "Werken in het groen."})
    vastleggen.trek_in(ander, consulent, VANDAAG, "Verkeerde plek.")
    with pytest.raises(IntegrityError, match="ingetrokken"), transaction.atomic():
        Verzending.objects.create(
            wijze="post", datum=VANDAAG, gemeente_id=ander.gemeente_id, ondertekening=ander, door=consulent
        )


def test_a_letter_to_an_employer_never_comes_on_a_candidates_page(maak_getekend, consulent):
    vast = maak_getekend("controlelijst-contract", "S16")
    with pytest.raises(ValidationError, match="persoon zelf"):
        vastleggen.verstuur_naar_pagina(vast, SJABLONEN["controlelijst-contract"], consulent, VANDAAG)


@pytest.mark.eis("M071")
def test_a_self_report_can_be_answered_with_an_invitation_at_once(maak_getekend):
    geval_brief = maak_getekend(
        "uitnodiging-zelfmelder", "S5z", route="zelfmelder", vrij={"afspraak": "Maandag"}, positie="bijstand"
    )
    woorden = tekst(bytes(geval_brief.pdf_bytes))
    assert "Er staat niets in over u" in woorden
    assert "beperking" not in woorden
