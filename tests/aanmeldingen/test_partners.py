"""The directory of partners: who to call, agreements with UWV, meetings about the criteria."""

import datetime as dt
import re

import pytest

from luwte.aanmeldingen.models import Contactpersoon, Partner
from luwte.gemeenten.models import Rol
from luwte.toezicht.grens import gemeenten_in_beeld

D = dt.date
ORGANISATIE = {"soort": "uwv", "naam": "UWV Noord", "plaats": "Zaandam", "telefoon": "075 000 00 00", "email": ""}
LEZERS = {"consultant", "jobcoach", "werkleider", "meelezer", "wijkwerker", "school"}


def tekst(antwoord):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", antwoord.content.decode())).replace("\xa0", " ")


@pytest.fixture
def uwv(auteur, gemeente):
    with gemeenten_in_beeld([gemeente.pk]):
        return Partner.objects.create(gemeente=gemeente, soort="uwv", naam="UWV Noord")


@pytest.mark.eis("M073", "M074", "M085", "M227", "M237", "M326", "M330")
def test_a_consultant_keeps_partners_people_agreements_and_meetings(ingelogd):
    client = ingelogd("consultant")
    pad = client.post("/partners/nieuw/", ORGANISATIE)["Location"]
    for welk, gegevens in (
        ("contactpersoon", {"naam": "Bas Bel", "functie": "arbeidsdeskundige", "telefoon": "06",
                            "vanaf": "2018-01-01"}),
        ("werkafspraak", {"onderwerp": "Praktijkverslag", "afspraak": "Gaat altijd mee.", "vanaf": "2018-02-01"}),
        ("overleg", {"datum": "2018-11-01", "aanwezig": "UWV en twee consulenten", "besproken": "Wat is een dagdeel?",
                     "geleerd": "Schrijf minuten op.", "volgende_op": "2019-02-01"}),
    ):  # fmt: skip
        assert client.post(f"{pad}{welk}/", gegevens)["Location"] == pad, welk
    pagina = tekst(client.get("/partners/"))
    for zin in ("UWV Noord", "Bas Bel, arbeidsdeskundige, 06", "Praktijkverslag (UWV Noord)", "Gaat altijd mee.",
                "Wat is een dagdeel?", "Voortaan: Schrijf minuten op.",
                "Volgend overleg: 1 februari 2019"):  # fmt: skip
        assert zin in pagina


@pytest.mark.eis("M034", "M084")
def test_the_page_names_where_more_can_be_read(ingelogd):
    pagina = tekst(ingelogd("consultant").get("/partners/"))
    assert "Kennisdocument beschut werk, maart 2019; Beschut werk in de praktijk; memorie van toelichting" in pagina


@pytest.mark.parametrize("rol", Rol.values)
def test_who_reads_and_who_writes_the_directory(ingelogd, uwv, rol):
    client = ingelogd(rol)
    assert client.get("/partners/").status_code == (200 if rol in LEZERS else 403)
    assert client.get(f"/partners/{uwv.pk}/").status_code == (200 if rol in LEZERS else 403)
    assert client.post("/partners/nieuw/", ORGANISATIE | {"naam": "X"}).status_code == (
        302 if rol == "consultant" else 403
    )


@pytest.mark.parametrize("rol", ["school", "wijkwerker"])
def test_partners_read_names_and_no_agreements(ingelogd, uwv, gemeente, rol):
    with gemeenten_in_beeld([gemeente.pk]):
        uwv.werkafspraken.create(gemeente=gemeente, onderwerp="Intern", afspraak="Alleen wij.", vanaf=D(2018, 1, 1))
    client = ingelogd(rol)
    for pad in ("/partners/", f"/partners/{uwv.pk}/"):
        assert "Alleen wij." not in client.get(pad).content.decode()


@pytest.mark.parametrize("pad", ["", "wijzigen/", "contactpersoon/", "werkafspraak/", "overleg/"])
def test_a_partner_of_the_neighbour_is_not_there(ingelogd, uwv, buurgemeente, auteur, pad):
    with gemeenten_in_beeld([buurgemeente.pk]):
        buur = Partner.objects.create(gemeente=buurgemeente, soort="uwv", naam="UWV Buur")
    client = ingelogd("consultant")
    assert client.get(f"/partners/{uwv.pk}/{pad}").status_code == 200
    assert client.get(f"/partners/{buur.pk}/{pad}").status_code == 404
    assert client.post(f"/partners/{buur.pk}/{pad or 'wijzigen/'}", ORGANISATIE).status_code == 404
    assert "UWV Buur" not in client.get("/partners/").content.decode()


@pytest.mark.parametrize(("welk", "gegevens", "zin"), [
    ("wijzigen", ORGANISATIE | {"naam": ""}, "Vul een naam in."),
    ("wijzigen", ORGANISATIE | {"email": "geen"}, "Dit e-mailadres klopt niet."),
    ("contactpersoon", {"naam": "Bas", "vanaf": "2018-05-01", "tot": "2018-04-01"}, "ligt voor de eerste dag"),
    ("werkafspraak", {"onderwerp": "A", "afspraak": "", "vanaf": "2018-05-01"}, "Schrijf op wat is afgesproken."),
    ("overleg", {"datum": "2018-11-16", "aanwezig": "A", "besproken": "B"}, "na de dag waarop u kijkt"),
    ("overleg", {"datum": "2018-11-01", "aanwezig": "A", "besproken": "Had een psychose"}, "Haal dit weg: psychose"),
])  # fmt: skip
def test_a_wrong_entry_is_refused_at_its_field(ingelogd, uwv, welk, gegevens, zin):
    antwoord = ingelogd("consultant").post(f"/partners/{uwv.pk}/{welk}/", gegevens)
    assert antwoord.status_code == 422
    assert zin in tekst(antwoord)


def test_the_same_organisation_twice_is_refused(ingelogd, uwv):
    antwoord = ingelogd("consultant").post("/partners/nieuw/", ORGANISATIE)
    assert "Deze organisatie staat al in de lijst." in tekst(antwoord)


def test_a_login_is_given_to_one_school_and_only_to_a_user_of_a_school(
    ingelogd, maak_school, maak_gebruiker, gemeente, in_beeld
):
    school, _ = maak_school(gemeente)
    nieuw, consulent = maak_gebruiker(gemeente, "school"), maak_gebruiker(gemeente, "consultant")
    client = ingelogd("consultant")
    pad = f"/partners/{school.pk}/contactpersoon/"
    goed = {"naam": "Iris", "vanaf": "2018-01-01"}
    assert client.post(pad, goed | {"gebruiker": consulent.pk}).status_code == 422
    assert client.post(pad, goed | {"gebruiker": nieuw.pk}).status_code == 302
    assert "hoort al bij een school" in tekst(client.post(pad, goed | {"gebruiker": nieuw.pk}))
    in_beeld(gemeente)
    assert Contactpersoon.objects.filter(gebruiker=nieuw).count() == 1
