"""Changing what we know about a person: by consultants, with the sentence at the field."""

import datetime as dt

import pytest

from luwte.kandidaten.models import Toestemming
from tests.trajecten.gevallen import PEILDATUM

ONDERDELEN = ("persoon", "inkomen", "toestemming")


@pytest.mark.parametrize("onderdeel", ONDERDELEN)
def test_only_a_consultant_of_the_own_municipality_changes_them(consultant, ingelogd, maak_geval, maak_buur, onderdeel):
    buur, eigen = maak_buur("S13"), maak_geval("S13")
    assert consultant.get(f"/dossiers/{eigen.traject.pk}/gegevens/{onderdeel}/").status_code == 200
    assert consultant.get(f"/dossiers/{buur.traject.pk}/gegevens/{onderdeel}/").status_code == 404
    assert ingelogd("jobcoach").get(f"/dossiers/{eigen.traject.pk}/gegevens/{onderdeel}/").status_code == 403


def test_the_phone_number_is_changed_and_a_wrong_bsn_stays_typed(consultant, maak_geval):
    geval = maak_geval("S0")
    url = f"/dossiers/{geval.traject.pk}/gegevens/persoon/"
    gegevens = {
        "voornaam": "Nora", "achternaam": "Bakker", "geboortedatum": "1995-03-03", "bsn": "123456789",
        "telefoon": "0612345678", "email": "", "straat": "", "postcode": "", "plaats": "", "taal_hulp": "",
        "contactpersoon": "",
    }  # fmt: skip
    fout = consultant.post(url, gegevens)
    assert fout.status_code == 422
    assert "Dit burgerservicenummer klopt niet" in fout.content.decode()
    assert 'value="0612345678"' in fout.content.decode()
    assert consultant.post(url, gegevens | {"bsn": geval.mens.bsn}).status_code == 302
    geval.mens.refresh_from_db()
    assert (geval.mens.voornaam, geval.mens.telefoon) == ("Nora", "0612345678")


def test_the_bsn_of_somebody_else_here_is_refused(consultant, maak_geval):
    geval, ander = maak_geval("S0"), maak_geval("S0")
    antwoord = consultant.post(
        f"/dossiers/{geval.traject.pk}/gegevens/persoon/",
        {"voornaam": "Noor", "achternaam": "Bakker", "geboortedatum": "1995-03-03", "bsn": ander.mens.bsn},
    )
    assert "Deze persoon staat al in uw gemeente" in antwoord.content.decode()


@pytest.mark.eis("M154")
def test_another_income_ends_the_one_before(consultant, maak_geval):
    geval = maak_geval("S0")
    url = f"/dossiers/{geval.traject.pk}/gegevens/inkomen/"
    assert consultant.post(url, {"soort": "wajong", "vanaf": "2018-03-01"}).status_code == 302
    posities = [(p.soort, p.periode.lower, p.periode.upper) for p in geval.mens.rechtsposities.order_by("periode")]
    assert posities == [
        ("bijstand", dt.date(2015, 1, 1), dt.date(2018, 3, 1)),
        ("wajong", dt.date(2018, 3, 1), None),
    ]
    fout = consultant.post(url, {"soort": "nug", "vanaf": "2018-03-01"})
    assert "al een ander inkomen vastgelegd" in fout.content.decode()
    fout = consultant.post(url, {"soort": "nug", "vanaf": (PEILDATUM + dt.timedelta(days=1)).isoformat()})
    assert "na de dag waarop u kijkt" in fout.content.decode()


def test_consent_is_given_once_and_can_be_withdrawn(consultant, maak_geval):
    geval, ander = maak_geval("S0"), maak_geval("S0")
    url = f"/dossiers/{geval.traject.pk}/gegevens/toestemming/"
    gegevens = {"soort": "gegevens_uwv", "toelichting": "", "gegeven_op": "2018-02-01", "ingetrokken_op": ""}
    assert consultant.post(url, gegevens).status_code == 302
    assert "Deze toestemming is al gegeven." in consultant.post(url, gegevens).content.decode()
    rij = Toestemming.objects.get()
    assert consultant.post(f"{url}?rij={rij.pk}", gegevens | {"ingetrokken_op": "2018-03-01"}).status_code == 302
    assert Toestemming.objects.get().ingetrokken_op == dt.date(2018, 3, 1)
    vreemd = f"/dossiers/{ander.traject.pk}/gegevens/toestemming/?rij={rij.pk}"
    assert consultant.get(vreemd).status_code == 404
