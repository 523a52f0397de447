"""Staff gives out a code that is shown once, and the privacy officer sees counts, never what a dossier says."""

import datetime as dt
import re

import pytest

from luwte.brieven.models import Brief, Ondertekening, Verzending
from luwte.kandidaten.models import Netwerkpersoon
from luwte.mijn.models import Toegang
from luwte.toezicht.auteur import author
from luwte.toezicht.grens import gemeenten_in_beeld
from tests.mijn.conftest import binnen
from tests.mijn.test_map import voeg_toe

pytestmark = pytest.mark.django_db


def pad(mens):
    return f"/kandidaten/{mens.kandidaat.pk}/eigen-pagina/"


def code_in(html):
    return re.search(r"<code>([A-Z0-9 ]{19})</code>", html)[1]


def test_the_code_stands_in_the_letter_once_and_works(mens, ingelogd, gemeente):
    consulent = ingelogd("consultant")
    assert "Heeft een code" in consulent.get(pad(mens)).content.decode()
    html = consulent.post(pad(mens), {"vertegenwoordiger": ""}).content.decode()
    code = code_in(html)
    assert "Print deze brief nu." in html
    assert mens.kandidaat.naam in html
    assert binnen(code).get("/mijn/").status_code == 200
    assert code not in consulent.get(pad(mens)).content.decode()
    with gemeenten_in_beeld([gemeente.pk]):
        einde = Toegang.objects.filter(kandidaat=mens.kandidaat).order_by("pk").values_list("einde", flat=True)
        assert list(einde) == ["nieuwe_code", ""]
    consulent.post(pad(mens), {"vertegenwoordiger": "", "blokkeer": "ja"})
    assert "Heeft geen code" in consulent.get(pad(mens)).content.decode()


def test_the_letter_comes_as_pdf_too_on_the_paper_of_the_municipality(mens, ingelogd, gemeente):
    antwoord = ingelogd("consultant").post(pad(mens), {"vertegenwoordiger": "", "vorm": "pdf"})
    assert antwoord["Content-Type"] == "application/pdf"
    assert antwoord.content.startswith(b"%PDF-")
    with gemeenten_in_beeld([gemeente.pk]):
        assert Toegang.objects.filter(kandidaat=mens.kandidaat, ingetrokken_op=None).count() == 1
        assert not Brief.objects.exists(), "a code is kept in no letter"


def test_who_acts_for_her_gets_a_code_of_the_own_and_who_may_not_gets_none(mens, buur, ingelogd, gemeente):
    soort = {"relatie": "ouder", "vanaf": dt.date(2018, 1, 1), "akkoord": True}
    with gemeenten_in_beeld([gemeente.pk]), author("toetser", "test"):
        mag = Netwerkpersoon.objects.create(
            gemeente=gemeente, kandidaat=mens.kandidaat, naam="Bo", grond="mentor",
            grond_gezien_op=dt.date(2018, 1, 1), **soort,
        )  # fmt: skip
        niet = Netwerkpersoon.objects.create(gemeente=gemeente, kandidaat=mens.kandidaat, naam="Al", **soort)
    consulent = ingelogd("consultant")
    code = code_in(consulent.post(pad(mens), {"vertegenwoordiger": mag.pk}).content.decode())
    assert "U kijkt namens" in binnen(code).get("/mijn/").content.decode()
    antwoord = consulent.post(pad(mens), {"vertegenwoordiger": niet.pk})
    assert (antwoord.status_code, "mag niet handelen" in antwoord.content.decode()) == (422, True)
    assert binnen(mens.code), "her own code stays"


def test_the_right_to_act_ends_with_the_relation(mens, maak_vertegenwoordiger, gemeente):
    client = maak_vertegenwoordiger(mens, "mentor")
    assert client.get("/mijn/").status_code == 200
    with gemeenten_in_beeld([gemeente.pk]), author("toetser", "test"):
        Netwerkpersoon.objects.filter(kandidaat=mens.kandidaat).update(tot=dt.date(2018, 12, 31))
    assert client.get("/mijn/")["Location"] == "/mijn/inloggen/"


def test_only_a_consultant_of_her_own_municipality_gives_out_a_code(mens, buur, ingelogd, buurgemeente):
    for rol in ("jobcoach", "controller", "privacy_officer", "functioneel_beheer"):
        assert ingelogd(rol).post(pad(mens), {}).status_code == 403
    assert ingelogd("consultant", buurgemeente).post(pad(mens), {}).status_code == 404
    assert ingelogd("consultant", buurgemeente).get(pad(buur)).status_code == 200


def test_her_letters_are_those_sent_to_her_page_byte_for_byte(mens, buur, gemeente):
    def brief(een, wijze):
        gem = een.kandidaat.gemeente
        with gemeenten_in_beeld([gem.pk]), author("toetser", "test"):
            wie = een.kandidaat.contactpersoon
            stuk = Brief.objects.create(gemeente=gem, traject=een.geval.traject, sjabloon="proef", opsteller=wie)
            getekend = Ondertekening.objects.create(
                gemeente=gem, brief=stuk, datum=dt.date(2018, 11, 1), door=wie, titel=f"Brief {wijze} {gem}", feiten={},
                inhoud={}, sjabloon_hash="0" * 64, zetter="proef", pdf_bytes=b"%PDF-1.7 proef", sha256="0" * 64,
            )  # fmt: skip
            return Verzending.objects.create(
                gemeente=gem, ondertekening=getekend, wijze=wijze, datum=dt.date(2018, 11, 2), door=wie
            )

    mijn, post, buurs = brief(mens, "mijn"), brief(mens, "post"), brief(buur, "mijn")
    html = mens.client.get("/mijn/brieven/").content.decode()
    assert "Brief mijn Purmerend" in html
    assert "Brief post" not in html
    assert "Zaanstad" not in html
    antwoord = mens.client.get(f"/mijn/brieven/{mijn.pk}.pdf")
    assert (antwoord.content, antwoord["Content-Type"]) == (b"%PDF-1.7 proef", "application/pdf")
    for ander in (post, buurs):
        assert mens.client.get(f"/mijn/brieven/{ander.pk}.pdf").status_code == 404


@pytest.mark.eis("M329")
def test_the_privacy_officer_sees_looks_consents_and_counts_and_no_dossier(mens, buur, ingelogd, hooguit_queries):
    for een in (mens, buur):
        voeg_toe(een, titel="Geheime brief")
        een.client.post("/mijn/toestemming/woord_beschut/", {"antwoord": "ja"})
    ingelogd("consultant").get(f"/dossiers/{mens.geval.traject.pk}/")
    officer = ingelogd("privacy_officer")
    officer.get("/privacy/")
    with hooguit_queries(20):
        html = " ".join(officer.get("/privacy/").content.decode().split())
    assert "1, van 1 persoon." in html
    assert "dossier: verloop" in html
    assert re.search(r"Een werkgever mag weten.*?Loopt nu\">1<", html)
    for geheim in (mens.kandidaat.naam, "Geheime brief", buur.kandidaat.naam):
        assert geheim not in html
    for weg in ("/dossiers/", f"/dossiers/{mens.geval.traject.pk}/", "/werkvoorraad/"):
        assert officer.get(weg).status_code == 403
    for rol in ("consultant", "functioneel_beheer"):
        assert ingelogd(rol).get("/privacy/").status_code == 403


def test_the_log_of_changes_hides_what_rows_of_the_own_page_say(mens, ingelogd):
    voeg_toe(mens, titel="Geheime brief")
    html = ingelogd("functioneel_beheer").get("/beheer/wijzigingen/").content.decode()
    assert "verzegelde bijlage" in html
    assert "Geheime brief" not in html
    assert "niet getoond: dit gaat over een persoon" in html
