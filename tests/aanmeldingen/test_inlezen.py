"""A list of pupils from CSV: every row or none, and each error with its row and column."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from hypothesis import given, settings
from hypothesis import strategies as st

from luwte.aanmeldingen import inlezen
from luwte.aanmeldingen.models import Leerling
from tests.trajecten.gevallen import PEILDATUM

KOP = "voornaam;achternaam;geboortedatum;schoolsoort;verlaat_school_op;uitstroom"
GOED = f"{KOP}\nSam;Jansen;14-03-2001;pro;31-07-2019;arbeid\nNoé;de Vries;2-9-2000;VSO;2019-07-31;\n"


def tekst(antwoord):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", antwoord.content.decode()))


@pytest.mark.eis("M239")
@pytest.mark.parametrize("codering", ["utf-8", "utf-8-sig", "cp1252"])
def test_a_list_is_read_whole_whatever_the_spreadsheet_wrote(school, in_beeld, gemeente, codering):
    een, client = school
    bestand = SimpleUploadedFile("lijst.csv", GOED.encode(codering), "text/csv")
    assert client.post("/leerlingen/inlezen/", {"bestand": bestand})["Location"] == "/leerlingen/"
    in_beeld(gemeente)
    rijen = Leerling.objects.order_by("achternaam").values_list("voornaam", "schoolsoort", "uitstroom", "school")
    assert set(rijen) == {("Sam", "pro", "arbeid", een.pk), ("Noé", "vso", "onbekend", een.pk)}


@pytest.mark.parametrize("teken", [";", ",", "\t"])
def test_each_usual_separator_is_understood(school, in_beeld, gemeente, teken):
    school[1].post("/leerlingen/inlezen/", {"tekst": GOED.replace(";", teken)})
    in_beeld(gemeente)
    assert Leerling.objects.count() == 2


@pytest.mark.parametrize(("rij", "regel", "kolom", "zin"), [
    ("Pip;Post;31-02-2001;pro;31-07-2019;", 4, "geboortedatum", "Vul een datum in die bestaat"),
    ("Pip;Post;14-03-2001;mbo;31-07-2019;", 4, "schoolsoort", "Kies VSO of PRO."),
    ("Pip;;14-03-2001;pro;31-07-2019;", 4, "achternaam", "Vul de achternaam in."),
    ("Pip;Post;14-03-2001;pro;;", 4, "verlaat_school_op", "Vul een datum in."),
    ("Pip;Post;14-03-2001;pro;31-07-2019;ver weg", 4, "uitstroom", "Kies wat u verwacht."),
    ("Pip;Post;14-03-2001;pro;31-07-1999;", 4, "verlaat_school_op", "ligt voor de geboortedatum"),
    ("Sam;Jansen;14-03-2001;pro;31-07-2019;", 4, "achternaam", "staat ook op regel 2"),
    ("Pip;Post;14-03-2001;pro;31-07-2019;;;extra", 4, "", "te veel kolommen"),
    ("Pip;Post;14-03-2030;pro;31-07-2039;", 4, "geboortedatum", "Controleer de geboortedatum"),
])  # fmt: skip
def test_one_wrong_row_stops_all_and_is_named_by_row_and_column(school, in_beeld, gemeente, rij, regel, kolom, zin):
    antwoord = school[1].post("/leerlingen/inlezen/", {"tekst": f"{GOED}{rij}\n"})
    assert antwoord.status_code == 422
    (fout,) = antwoord.context["fouten"]
    assert (fout.regel, fout.kolom) == (regel, kolom)
    assert zin in fout.zin
    assert "Er is niets ingelezen." in tekst(antwoord)
    assert rij in antwoord.content.decode()
    in_beeld(gemeente)
    assert not Leerling.objects.exists()


def test_every_error_of_a_list_is_told_at_once(school):
    fout = f"{KOP}\n;Post;x;mbo;31-07-2019;\nSam;Jansen;14-03-2001;pro;31-07-2019;\n;;;;;\nPip;Post;;pro;31-07-2019;\n"
    antwoord = school[1].post("/leerlingen/inlezen/", {"tekst": fout})
    assert [(f.regel, f.kolom) for f in antwoord.context["fouten"]] == [
        (2, "voornaam"), (2, "geboortedatum"), (2, "schoolsoort"), (5, "geboortedatum"),
    ]  # fmt: skip


@pytest.mark.parametrize(("bestand", "zin"), [
    ("", "Er staan geen leerlingen in de lijst."),
    (KOP, "Er staan geen leerlingen in de lijst."),
    ("voornaam;achternaam\nSam;Jansen", "Deze kolom ontbreekt."),
    (f"{KOP};bsn\nSam;Jansen;14-03-2001;pro;31-07-2019;arbeid;123", "Deze kolom hoort niet in de lijst."),
    (f"{KOP};voornaam\nSam;Jansen;14-03-2001;pro;31-07-2019;arbeid;X", "Deze kolom staat er twee keer."),
    ("PK\x03\x04\x00\x00", "Dit is geen tekstbestand."),
    (KOP + "\nSam;Jansen;14-03-2001;pro;31-07-2019;" * 501, "hoogstens 500 leerlingen"),
    ("x" * 200_001, "te groot"),
])  # fmt: skip
def test_a_file_that_is_no_list_says_what_is_wrong(school, bestand, zin):
    upload = SimpleUploadedFile("lijst.csv", bestand.encode() or b" ", "text/csv")
    antwoord = school[1].post("/leerlingen/inlezen/", {"bestand": upload})
    assert antwoord.status_code == 422
    assert zin in tekst(antwoord)


def test_the_same_list_twice_adds_nobody(school, in_beeld, gemeente):
    for _ in range(2):
        antwoord = school[1].post("/leerlingen/inlezen/", {"tekst": GOED})
    assert antwoord.status_code == 422
    assert "Deze leerling staat al in de lijst." in tekst(antwoord)
    in_beeld(gemeente)
    assert Leerling.objects.count() == 2


def test_only_a_school_reads_a_list(ingelogd):
    for rol in ("consultant", "wijkwerker"):
        assert ingelogd(rol).post("/leerlingen/inlezen/", {"tekst": GOED}).status_code == 403


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=80))
def test_any_text_at_all_gives_errors_and_no_failure(ruis):
    rijen, fouten = inlezen._rijen(f"{KOP}\n{ruis}")
    assert all(isinstance(regel, int) for regel, _ in rijen)
    assert all(fout.zin for fout in fouten)


def test_the_example_on_the_page_can_be_read_itself(school, in_beeld, gemeente):
    een, client = school
    assert "Sam;Voorbeeld" in client.get("/leerlingen/inlezen/").content.decode()
    in_beeld(gemeente)
    assert inlezen.lees_in(inlezen.VOORBEELD, een, PEILDATUM).aantal == 2


@pytest.mark.parametrize(("aantal", "een"), [(30, False), (31, True), (99_000, True)])
def test_a_list_with_far_too_many_columns_is_one_error(aantal, een):
    rijen, fouten = inlezen._rijen(";".join(["a"] * aantal))
    assert rijen == []
    assert (len(fouten) == 1) is een
    assert (f"heeft {aantal} kolommen" in fouten[0].zin) is een
