"""The sealed annex: only she opens it, each opening is seen, a share is for one and ends, an old code opens nothing."""

import datetime as dt
import re

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from luwte.mijn import bestand, sessie, toegang
from luwte.mijn import bijlagen as map_
from luwte.mijn.models import GROOTSTE, MEESTE, Bijlage, Deling, Opening
from luwte.toezicht.auteur import author
from luwte.toezicht.grens import gemeenten_in_beeld
from tests.mijn.conftest import binnen

pytestmark = pytest.mark.django_db
PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n"
JPG = b"\xff\xd8\xff\xe0" + b"x" * 50 + b"\xff\xd9"
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + b"x" * 50 + b"IEND\xaeB`\x82"


def voeg_toe(mens, inhoud=PDF, naam="brief.pdf", titel="Brief van de arts", client=None):
    return (client or mens.client).post(
        "/mijn/map/nieuw/", {"titel": titel, "tekst": "", "bestand": SimpleUploadedFile(naam, inhoud)}
    )


def eigen(mens, model=Bijlage):
    with sessie.als_kandidaat(mens.kandidaat.pk):
        return list(model.objects.filter(kandidaat=mens.kandidaat).order_by("pk"))


def deel(mens, doel="advies", dagen=7):
    pk = eigen(mens)[-1].pk
    html = mens.client.post(f"/mijn/map/{pk}/delen/", {"doel": doel, "dagen": dagen}).content.decode()
    return re.search(r"<code>([A-Z0-9 ]{19})</code>", html)[1]


def open_gedeeld(code):
    return Client().post("/mijn/gedeeld/", {"code": code})


@pytest.mark.eis("M329")
@pytest.mark.parametrize(
    ("inhoud", "soort", "mime"),
    [(PDF, "pdf", "application/pdf"), (JPG, "jpg", "image/jpeg"), (PNG, "png", "image/png")],
)
def test_she_opens_what_she_added_as_it_was(mens, inhoud, soort, mime):
    assert voeg_toe(mens, inhoud, "naam.exe").status_code == 302
    bijlage = eigen(mens)[0]
    assert (bijlage.soort, bijlage.grootte) == (soort, len(inhoud))
    assert "Brief van de arts" in mens.client.get("/mijn/map/").content.decode()
    antwoord = mens.client.post(f"/mijn/map/{bijlage.pk}/")
    assert antwoord.content == inhoud
    assert antwoord["Content-Type"] == mime
    assert antwoord["Content-Disposition"] == f'attachment; filename="Brief-van-de-arts.{soort}"'
    assert [een.door for een in eigen(mens, Opening)] == ["uzelf"]
    assert mens.client.get(f"/mijn/map/{bijlage.pk}/").status_code == 405, "looking writes nothing, so it opens nothing"


def test_a_text_can_be_written_too(mens):
    mens.client.post("/mijn/map/nieuw/", {"titel": "Wat ik wil vertellen", "tekst": "Ik slaap slecht. é"})
    antwoord = mens.client.post(f"/mijn/map/{eigen(mens)[0].pk}/")
    assert antwoord.content.decode() == "Ik slaap slecht. é"


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (b"MZ\x90\x00", bestand.VERKEERD),
        (b"<html><script>", bestand.VERKEERD),
        (PDF[:-6], bestand.KAPOT),
        (b"GIF89a", bestand.VERKEERD),
        (PDF[:-6] + b"x" * GROOTSTE + b"%%EOF", bestand.TE_GROOT),
        (b"x" * (6 * 1024 * 1024), bestand.TE_GROOT),
    ],
)
def test_another_file_is_refused_by_its_content(mens, inhoud, zin):
    antwoord = voeg_toe(mens, inhoud)
    assert antwoord.status_code == 422
    html = antwoord.content.decode()
    assert zin in html
    assert 'value="Brief van de arts"' in html
    assert eigen(mens) == []


def test_nothing_an_empty_file_both_and_a_full_annex_are_told(mens):
    for velden, zin in (
        ({"titel": "x", "tekst": ""}, "Kies een bestand, of schrijf een tekst."),
        ({"titel": "", "tekst": "a"}, "Geef dit een naam."),
        ({"titel": "x", "tekst": "a", "bestand": SimpleUploadedFile("a.pdf", PDF)}, "Niet allebei."),
        ({"titel": "x", "bestand": SimpleUploadedFile("a.pdf", b"")}, "Dit bestand is leeg."),
    ):
        assert zin in mens.client.post("/mijn/map/nieuw/", velden).content.decode()
    with sessie.als_kandidaat(mens.kandidaat.pk, aanleiding="test"):
        wie, sleutel = sessie.laad(mens.toegang.pk), b"k" * 32
        for _ in range(MEESTE):
            map_.voeg_toe(wie, sleutel, "x", b"x", tekst=True)
        with pytest.raises(ValidationError, match="Gooi er eerst een weg"):
            map_.voeg_toe(wie, sleutel, "x", b"x", tekst=True)


def test_what_is_sent_along_never_touches_a_disk(settings):
    assert settings.FILE_UPLOAD_HANDLERS == ["django.core.files.uploadhandler.MemoryFileUploadHandler"]
    assert settings.FILE_UPLOAD_MAX_MEMORY_SIZE > GROOTSTE


def test_a_neighbours_candidate_opens_shares_and_throws_away_nothing(mens, buur):
    for een in (mens, buur):
        voeg_toe(een)
    pk = eigen(mens)[0].pk
    for pad in (f"/mijn/map/{pk}/", f"/mijn/map/{pk}/weg/", f"/mijn/map/{pk}/delen/"):
        assert buur.client.post(pad, {"doel": "advies", "dagen": 7}).status_code == 404
    assert len(eigen(mens)) == 1
    code = deel(mens)
    buur.client.post(f"/mijn/map/stop/{eigen(mens, Deling)[0].pk}/")
    assert open_gedeeld(code).content == PDF


def test_thrown_away_is_gone_with_what_was_shared(mens):
    voeg_toe(mens)
    code = deel(mens)
    open_gedeeld(code)
    mens.client.post(f"/mijn/map/{eigen(mens)[0].pk}/weg/")
    assert (eigen(mens), eigen(mens, Deling)) == ([], [])
    assert len(eigen(mens, Opening)) == 1, "who opened it stays"
    assert open_gedeeld(code).status_code == 422


def test_a_receiver_opens_the_one_paper_and_she_sees_it(mens):
    voeg_toe(mens, JPG, titel="Iets anders")
    voeg_toe(mens)
    code = deel(mens)
    antwoord = open_gedeeld(code.lower())
    assert antwoord.content == PDF
    assert antwoord["Content-Disposition"].startswith("attachment")
    html = mens.client.get("/mijn/map/").content.decode()
    assert "Gedeeld met UWV" in html
    assert [een.door for een in eigen(mens, Opening)] == ["UWV"]


def test_a_share_ends_by_its_day_or_when_she_stops_it(mens):
    voeg_toe(mens)
    eerst, later = deel(mens), deel(mens, dagen=28)
    mens.client.post(f"/mijn/map/stop/{eigen(mens, Deling)[0].pk}/")
    antwoord = open_gedeeld(eerst)
    assert (antwoord.status_code, "niets te openen" in antwoord.content.decode()) == (422, True)
    assert open_gedeeld(later).status_code == 200
    deling = eigen(mens, Deling)[1]
    assert not deling.loopt_op(timezone.localdate() + dt.timedelta(days=29))


def test_the_database_ends_a_share_after_its_last_day(mens, als_eigenaar):
    voeg_toe(mens)
    code = deel(mens)
    with als_eigenaar(), author("toetser", "test"):
        Deling.objects.update(tot=timezone.localdate() - dt.timedelta(days=2))
    assert open_gedeeld(code).status_code == 422


def test_guessing_the_code_of_a_share_is_counted(mens):
    voeg_toe(mens)
    code = deel(mens)
    from luwte.mijn.code import maak

    for _ in range(toegang.POGINGEN):
        assert open_gedeeld(maak()).status_code == 422
    assert open_gedeeld(code).status_code == 429


def test_a_share_has_one_purpose_and_at_most_four_weeks(mens):
    voeg_toe(mens)
    pk = eigen(mens)[0].pk
    for velden in ({"doel": "", "dagen": 7}, {"doel": "advies", "dagen": 365}, {"doel": "reclame", "dagen": 7}):
        assert mens.client.post(f"/mijn/map/{pk}/delen/", velden).status_code == 422
    assert eigen(mens, Deling) == []


@pytest.mark.eis("M329")
def test_a_new_code_does_not_open_what_the_old_one_closed_and_the_page_says_so_kindly(mens, maak_gebruiker, gemeente):
    voeg_toe(mens)
    with gemeenten_in_beeld([gemeente.pk]), author("toetser", "test"):
        _, code = toegang.geef_code(mens.kandidaat, maak_gebruiker(gemeente, "consultant"))
    client = binnen(code)
    html = client.get("/mijn/map/").content.decode()
    assert "Op slot met een oude code" in html
    assert "Brief van de arts" not in html
    pk = eigen(mens)[0].pk
    assert client.post(f"/mijn/map/{pk}/")["Location"] == "/mijn/map/"
    assert client.post(f"/mijn/map/{pk}/delen/", {"doel": "advies", "dagen": 7})["Location"] == "/mijn/map/"
    assert voeg_toe(mens, client=client).status_code == 302
    assert "Brief van de arts" in client.get("/mijn/map/").content.decode()


def test_without_her_half_of_the_key_the_annex_is_closed(mens):
    voeg_toe(mens)
    mens.client.cookies[sessie.KOEKJE] = "kapot"
    html = mens.client.get("/mijn/map/").content.decode()
    assert "Uw map is nu dicht." in html
    assert "Brief van de arts" not in html
    assert mens.client.get("/mijn/map/nieuw/")["Location"] == "/mijn/map/"


@pytest.mark.parametrize("rol", ["consultant", "functioneel_beheer", "privacy_officer"])
def test_staff_never_opens_it_not_even_with_the_code_of_a_share(mens, ingelogd, rol):
    voeg_toe(mens)
    code = deel(mens)
    staf = ingelogd(rol)
    assert staf.post("/mijn/gedeeld/", {"code": code}).status_code == 403
    assert staf.post(f"/mijn/map/{eigen(mens)[0].pk}/").status_code == 403
