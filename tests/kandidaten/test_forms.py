"""Registering a person: Dutch sentences at the field, and no word about other municipalities."""

import datetime

import pytest

from luwte.gemeenten.models import Lidmaatschap
from luwte.kandidaten import zoeken
from luwte.kandidaten.forms import KandidaatForm
from luwte.kandidaten.models import Kandidaat
from luwte.kandidaten.rechten import mag_kandidaat_wijzigen, mag_kandidaat_zien
from luwte.toezicht.grens import gemeenten_in_beeld
from tests.kandidaten.test_kandidaat import BSN, maak

pytestmark = pytest.mark.django_db
DAG = datetime.date
PEILDATUM = DAG(2018, 11, 15)


def invoer(**anders):
    """A good form, with what the test changes."""
    return {
        "voornaam": "Sam",
        "achternaam": "de Wit",
        "geboortedatum": "1994-02-28",
        "bsn": BSN,
    } | anders


def form(gemeente, instance=None, dossier_url=None, **anders):
    """The form as a view makes it."""
    return KandidaatForm(
        invoer(**anders), gemeente=gemeente, peildatum=PEILDATUM, dossier_url=dossier_url, instance=instance
    )


def test_a_person_is_registered(gemeente, in_beeld):
    in_beeld(gemeente)
    filled = form(gemeente, bsn="1112.22.333")
    assert filled.is_valid(), filled.errors
    person = filled.save()
    assert (person.gemeente, person.bsn, person.naam) == (gemeente, BSN, "Sam de Wit")


@pytest.mark.parametrize(
    ("veld", "waarde", "zin"),
    [
        ("bsn", "111222334", "Dit burgerservicenummer klopt niet. Controleer de cijfers."),
        ("bsn", "", "Vul het burgerservicenummer in."),
        ("voornaam", "", "Vul de voornaam in."),
        ("geboortedatum", "2018-11-16", "De geboortedatum ligt na vandaag. Controleer het jaar."),
        ("geboortedatum", "1944-02-28", "Deze persoon is ouder dan 67 jaar. Controleer het jaar."),
        ("geboortedatum", "30-02-1994", "Vul een datum in die bestaat, zoals 15-11-2018."),
        ("email", "sam@", "Dit e-mailadres klopt niet. Controleer het."),
    ],
)
def test_a_mistake_is_told_at_the_field(gemeente, in_beeld, veld, waarde, zin):
    in_beeld(gemeente)
    filled = form(gemeente, **{veld: waarde})
    assert filled.errors == {veld: [zin]}
    assert filled[veld].value() == waarde, "what was typed stays"


def test_who_is_already_registered_is_pointed_at(gemeente, in_beeld):
    in_beeld(gemeente)
    person = maak(gemeente, achternaam="<b>Wit</b>")
    filled = form(gemeente, dossier_url=lambda found: f"/dossiers/{found.pk}/")
    assert filled.errors["bsn"] == [
        f'Deze persoon staat al in uw gemeente: <a href="/dossiers/{person.pk}/">Sam &lt;b&gt;Wit&lt;/b&gt;</a>.'
    ]
    assert form(gemeente).errors["bsn"] == ["Deze persoon staat al in uw gemeente."]


def test_who_is_registered_at_a_neighbour_is_no_news(gemeente, buurgemeente, in_beeld):
    in_beeld(buurgemeente)
    maak(buurgemeente)
    with gemeenten_in_beeld([gemeente.pk]):
        filled = form(gemeente)
        assert filled.is_valid(), filled.errors
        assert filled.save().gemeente == gemeente


def test_changing_a_person_does_not_meet_herself(gemeente, in_beeld):
    in_beeld(gemeente)
    person = maak(gemeente)
    filled = form(gemeente, instance=person, voornaam="Saar")
    assert filled.initial["bsn"] == BSN
    assert filled.is_valid(), filled.errors
    filled.save()
    assert Kandidaat.objects.get().voornaam == "Saar"


def test_two_people_typing_the_same_number_at_once_meet_the_database(gemeente, in_beeld):
    in_beeld(gemeente)
    first, second = form(gemeente), form(gemeente, voornaam="Saar")
    assert first.is_valid()
    first.save()
    assert second.errors == {"bsn": ["Deze persoon staat al in uw gemeente."]}


def test_the_contact_person_works_here_as_consultant_or_jobcoach(gemeente, buurgemeente, maak_gebruiker, in_beeld):
    ours = [maak_gebruiker(gemeente, rol) for rol in ("consultant", "jobcoach")]
    maak_gebruiker(gemeente, "controller")
    theirs = maak_gebruiker(buurgemeente, "consultant")
    in_beeld(gemeente)
    assert set(form(gemeente).fields["contactpersoon"].queryset) == set(ours)
    assert "contactpersoon" in form(gemeente, contactpersoon=theirs.pk).errors


@pytest.fixture
def mensen(gemeente, buurgemeente, in_beeld):
    """Three persons of ours and one of the neighbour with the same name."""
    in_beeld(gemeente, buurgemeente)
    people = {
        "fatima": maak(gemeente, "123456782", voornaam="Fatima", achternaam="El Amrani"),
        "jan": maak(gemeente, BSN, voornaam="Jan", achternaam="Jansen", geboortedatum=DAG(1990, 5, 1)),
        "joke": maak(gemeente, "900212640", voornaam="Joke", achternaam="Janssen"),
    }
    maak(buurgemeente, BSN, voornaam="Jan", achternaam="Jansen", geboortedatum=DAG(1990, 5, 1))
    return people


@pytest.mark.parametrize(
    ("tekst", "namen"),
    [
        ("jansen", {"jan", "joke"}),
        ("Jan Jansen", {"jan", "joke"}),
        ("fatma", {"fatima"}),
        ("amrani", {"fatima"}),
        ("111 222 333", {"jan"}),
        ("1-5-1990", {"jan"}),
        ("31-2-1990", set()),
        ("xyz", set()),
        ("%", set()),
        ("", {"fatima", "jan", "joke"}),
    ],
)
def test_a_person_is_found_by_name_number_or_birthday(mensen, gemeente, tekst, namen):
    found = set(zoeken.zoek(gemeente, tekst))
    assert found == {mensen[naam] for naam in namen}


def test_the_best_match_comes_first(mensen, gemeente):
    assert next(iter(zoeken.zoek(gemeente, "jan jansen"))) == mensen["jan"]


@pytest.mark.parametrize(
    ("rol", "zien", "wijzigen"),
    [
        ("consultant", True, True),
        ("jobcoach", True, False),
        ("controller", False, False),
        ("raadlezer", False, False),
        ("functioneel_beheer", False, False),
    ],
)
def test_who_may_see_and_change_a_person(mensen, gemeente, buurgemeente, maak_gebruiker, rol, zien, wijzigen):
    person = mensen["jan"]
    ours = Lidmaatschap.objects.get(gebruiker=maak_gebruiker(gemeente, rol))
    theirs = Lidmaatschap.objects.get(gebruiker=maak_gebruiker(buurgemeente, rol))
    assert (mag_kandidaat_zien(ours, person), mag_kandidaat_wijzigen(ours, person)) == (zien, wijzigen)
    assert not mag_kandidaat_zien(theirs, person)
    assert not mag_kandidaat_wijzigen(theirs, person)
    assert not mag_kandidaat_zien(None, person)
