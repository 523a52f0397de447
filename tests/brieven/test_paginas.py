"""The screens of letters: writing, signing, sending; who sees them, and how many queries they take."""

import pytest

from luwte.brieven.models import Brief, Briefpapier, Postronde
from luwte.toezicht.models import Inzage
from tests.brieven.conftest import als, lid

pytestmark = pytest.mark.django_db


def tel(client, adres, hooguit_queries):
    """How many queries a page takes; no more than a page may."""
    with hooguit_queries() as gevangen:
        pagina = client.get(adres)
    assert pagina.status_code == 200, adres
    return len(gevangen)


def test_a_letter_is_written_offered_signed_and_sent(maak_zaak, consulent, college, maak_gebruiker, gemeente):
    geval = maak_zaak("S9")
    schrijver, bestuur = als(consulent), als(college)
    tab = schrijver.get(f"/dossiers/{geval.traject.pk}/?tab=brieven").content.decode()
    assert f"/brieven/dossier/{geval.traject.pk}/" in tab
    keuze = schrijver.get(f"/brieven/dossier/{geval.traject.pk}/").content.decode()
    adres = f"/brieven/dossier/{geval.traject.pk}/besluit-positief/"
    assert adres in keuze
    nieuw = schrijver.get(adres).content.decode()
    assert "Dat kan tot en met 27 december 2018" in nieuw
    brief_adres = schrijver.post(adres, {"toelichting": "U wilt buiten werken."}).url
    brief = Brief.objects.get()
    assert "U wilt buiten werken." in schrijver.get(brief_adres).content.decode()
    assert schrijver.post(f"{brief_adres}tekenen/").status_code == 302
    assert not Brief.objects.get().getekend
    schrijver.post(f"{brief_adres}aanbieden/")
    assert brief_adres in bestuur.get("/brieven/").content.decode()
    bestuur.post(f"{brief_adres}terugsturen/", {"reden": "Noem de begeleiding."})
    assert "Noem de begeleiding." in schrijver.get(brief_adres).content.decode()
    schrijver.post(brief_adres, {"toelichting": "U krijgt elke dag begeleiding."})
    schrijver.post(f"{brief_adres}aanbieden/")
    bestuur.post(f"{brief_adres}tekenen/")
    brief.refresh_from_db()
    assert Brief.objects.get().getekend
    pdf = schrijver.get(f"{brief_adres}pdf/")
    assert pdf["Content-Type"] == "application/pdf"
    assert bytes(Brief.objects.get().ondertekening.pdf_bytes) == pdf.content
    assert "byte voor byte hetzelfde" in schrijver.get(f"{brief_adres}controle/").content.decode()
    kantoor = als(maak_gebruiker(gemeente, "backoffice"))
    assert "u krijgt recht op beschut werk" in kantoor.get("/brieven/post/").content.decode()
    kantoor.post("/brieven/post/")
    ronde = Postronde.objects.get()
    assert kantoor.get(f"/brieven/post/{ronde.pk}/pdf/").content.startswith(b"%PDF")
    assert Inzage.objects.filter(kandidaat_id=geval.mens.pk, doel="post printen").exists()
    assert "Per post" in schrijver.get(f"/dossiers/{geval.traject.pk}/?tab=brieven").content.decode()


def test_what_was_typed_stays_when_it_is_too_long(maak_zaak, consulent):
    geval = maak_zaak("S9")
    adres = f"/brieven/dossier/{geval.traject.pk}/aanbod/"
    pagina = als(consulent).post(adres, {"aanbod": "x" * 5001})
    assert pagina.status_code == 422
    assert "Maak dit deel korter" in pagina.content.decode()
    assert "x" * 5001 in pagina.content.decode()


def test_a_get_never_writes(maak_zaak, consulent):
    geval = maak_zaak("S9")
    als(consulent).get(f"/brieven/dossier/{geval.traject.pk}/besluit-positief/")
    assert not Brief.objects.exists()


@pytest.mark.parametrize("rol", ["consultant", "gemandateerde", "backoffice", "jobcoach", "controller"])
def test_a_neighbour_sees_nothing_of_a_letter(buurbrief, ingelogd, rol):
    client = ingelogd(rol)
    pk = buurbrief.brief_id
    for deel in ("", "pdf/", "controle/"):
        assert client.get(f"/brieven/{pk}/{deel}").status_code == 404
    for wat in ("tekenen", "aanbieden", "intrekken", "verwijderen", "mijn", "persoonlijk", "terugsturen"):
        assert client.post(f"/brieven/{pk}/{wat}/", {"reden": "x"}).status_code == 404
    assert client.post(f"/brieven/{pk}/", {"aanbod": "x"}).status_code == 404
    assert client.get(f"/brieven/dossier/{buurbrief.brief.traject_id}/aanbod/").status_code in (403, 404)


def test_the_post_and_lists_of_a_neighbour_stay_out(buurbrief, ingelogd):
    client = ingelogd("consultant")
    for adres in ("/brieven/", "/brieven/post/"):
        assert buurbrief.feiten["naam"] not in client.get(adres).content.decode()
    client.post("/brieven/post/")
    assert not Postronde.objects.exists()


@pytest.mark.parametrize("rol", ["wijkwerker", "school", "raadlezer", "privacy_officer", "functioneel_beheer"])
def test_other_roles_have_no_letters(maak_getekend, ingelogd, rol):
    vast = maak_getekend()
    client = ingelogd(rol)
    assert client.get("/brieven/").status_code == 403
    assert client.get(f"/brieven/{vast.brief_id}/").status_code == 403


def test_the_backoffice_reads_signed_letters_only(maak_brief, ingelogd):
    brief = maak_brief()
    assert ingelogd("backoffice").get(f"/brieven/{brief.pk}/").status_code == 404


def test_a_jobcoach_makes_no_decision(maak_zaak, ingelogd):
    geval = maak_zaak("S13")
    client = ingelogd("jobcoach")
    assert client.get(f"/brieven/dossier/{geval.traject.pk}/besluit-positief/").status_code == 403
    assert client.get(f"/brieven/dossier/{geval.traject.pk}/aanbod/").status_code == 200


def test_reading_a_letter_is_logged(maak_getekend, consulent):
    vast = maak_getekend()
    als(consulent).get(f"/brieven/{vast.brief_id}/pdf/")
    assert Inzage.objects.filter(kandidaat_id=vast.brief.traject.kandidaat_id, doel="brief als PDF").exists()


def test_functioneel_beheer_fills_in_the_writing_paper(ingelogd, gemeente, in_beeld):
    client = ingelogd("functioneel_beheer")
    client.post("/brieven/papier/", {"postadres": "Postbus 1, 1440 AA Purmerend", "telefoon": "0299"})
    in_beeld(gemeente)
    papier = Briefpapier.objects.get()
    assert papier.postadres == "Postbus 1, 1440 AA Purmerend"
    assert not papier.consulent_tekent_besluiten
    assert "Postbus 1" in client.get("/brieven/papier/").content.decode()
    assert client.post("/brieven/papier/", {"email": "geen adres"}).status_code == 422


def test_the_pages_take_few_queries_whatever_the_number_of_letters(
    maak_getekend, maak_brief, consulent, college, hooguit_queries
):
    from luwte.brieven import vastleggen
    from luwte.brieven.feiten import zaak_van
    from luwte.brieven.register import SJABLONEN
    from tests.brieven.conftest import VANDAAG

    vast = maak_getekend()
    client = als(consulent)
    adressen = ["/brieven/", "/brieven/post/", f"/dossiers/{vast.brief.traject_id}/?tab=brieven"]
    adressen += [f"/brieven/dossier/{vast.brief.traject_id}/", f"/brieven/{vast.brief_id}/"]
    concept = maak_brief()
    adressen += [f"/brieven/{concept.pk}/", f"/brieven/dossier/{concept.traject_id}/besluit-positief/"]
    eerst = [tel(client, adres, hooguit_queries) for adres in adressen]
    for _ in range(3):
        brief = vastleggen.maak(zaak_van(vast.brief.traject, VANDAAG), SJABLONEN["besluit-positief"], consulent)
        vastleggen.teken(brief, college, lid(college), VANDAAG)
        vastleggen.maak(zaak_van(vast.brief.traject, VANDAAG), SJABLONEN["besluit-positief"], consulent)
    assert [tel(client, adres, hooguit_queries) for adres in adressen] == eerst


@pytest.mark.parametrize("toestand", ["S0", "S4", "S5", "S9", "S11", "S12", "S14", "S16", "S18"])
def test_choosing_a_letter_takes_few_queries_in_every_state(maak_zaak, consulent, hooguit_queries, toestand):
    client, geval = als(consulent), maak_zaak(toestand)
    adres = f"/brieven/dossier/{geval.traject.pk}/"
    client.get(adres)
    tel(client, adres, hooguit_queries)


def test_a_page_of_a_letter_looks_as_it_did(maak_getekend, consulent, html_snapshot):
    import re

    vast = maak_getekend()
    html = als(consulent).get(f"/brieven/{vast.brief_id}/").content.decode()
    html = re.sub(r"(/brieven/|/dossiers/|0439-|Proef)\d+", r"\1#", html)
    html_snapshot(html, "inhoud")


def test_the_controller_makes_and_signs_the_report_of_the_year(ingelogd, gemeente, in_beeld):
    client = ingelogd("controller")
    assert "Jaarverslag taakstelling" in client.get("/brieven/").content.decode()
    adres = "/brieven/gemeente/jaarverslag-taakstelling/"
    tekst = client.get(adres).content.decode()
    assert "Van jaar tot jaar" in tekst
    assert "Mensen met een contract beschut werk" in tekst
    brief = client.post(adres, {"toelichting": "Dit jaar kwamen er plekken bij."}).url
    client.post(f"{brief}tekenen/")
    in_beeld(gemeente)
    assert Brief.objects.get().getekend
    assert client.get(f"{brief}pdf/").content.startswith(b"%PDF")


def test_small_counts_of_people_do_not_leave_the_town_hall():
    from luwte.dossiers.gemeentefeiten import mensen

    assert [mensen(aantal) for aantal in (0, 1, 4, 5)] == ["0", "minder dan 5", "minder dan 5", "5"]
