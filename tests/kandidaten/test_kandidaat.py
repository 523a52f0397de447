"""The person: a sealed number that is unique in one municipality, an age, a legal position."""

import datetime
import random

import pytest
from cryptography.fernet import InvalidToken
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from hypothesis import given
from hypothesis import strategies as st

from luwte.kandidaten import versleuteling
from luwte.kandidaten.models import Kandidaat, Rechtspositie, Toestemming, controleer_bsn

DAG = datetime.date
BSN = "111222333"


def maak(gemeente, bsn=BSN, **anders):
    """A person, saved."""
    person = Kandidaat(
        **{
            "gemeente": gemeente,
            "voornaam": "Sam",
            "achternaam": "de Wit",
            "geboortedatum": DAG(1994, 2, 28),
        }
        | anders
    )
    person.zet_bsn(bsn)
    person.save()
    return person


@pytest.mark.parametrize("bsn", ["111222333", "1112.22.333", " 111 222 333 ", "123456782"])
def test_a_number_that_passes_the_elfproef_is_nine_digits(bsn):
    assert controleer_bsn(bsn).isdigit()
    assert len(controleer_bsn(bsn)) == 9


@pytest.mark.parametrize("bsn", ["111222334", "", "12345678a", "1112223334", "000000000", "²11222333", "1"])
def test_a_number_that_fails_the_elfproef_is_refused(bsn):
    with pytest.raises(ValidationError, match=r"Dit burgerservicenummer klopt niet\. Controleer de cijfers\."):
        controleer_bsn(bsn)


@given(st.integers(0, 8), st.integers(1, 9))
def test_one_wrong_digit_is_always_found(place, difference):
    wrong = str((int(BSN[place]) + difference) % 10)
    with pytest.raises(ValidationError):
        controleer_bsn(BSN[:place] + wrong + BSN[place + 1 :])


@given(st.text(max_size=40))
def test_what_is_sealed_opens_again(text):
    sealed = versleuteling.encrypt(text)
    assert versleuteling.decrypt(sealed) == text
    assert versleuteling.look_up(text) == versleuteling.look_up(text)
    assert versleuteling.look_up(text) != versleuteling.look_up(text + "1")


def test_another_key_opens_nothing_and_an_old_key_still_does(settings):
    settings.LUWTE_BSN_SLEUTEL = "oud"
    sealed, found_by = versleuteling.encrypt(BSN), versleuteling.look_up(BSN)
    settings.LUWTE_BSN_SLEUTEL = "nieuw,oud"
    assert versleuteling.decrypt(sealed) == BSN
    assert versleuteling.look_up(BSN) == found_by
    settings.LUWTE_BSN_SLEUTEL = "ander"
    assert versleuteling.look_up(BSN) != found_by
    with pytest.raises(InvalidToken):
        versleuteling.decrypt(sealed)


@pytest.mark.django_db
def test_the_number_never_stands_readable_in_the_database(gemeente, in_beeld):
    in_beeld(gemeente)
    person = maak(gemeente)
    with connection.cursor() as cursor:
        cursor.execute("SELECT k::text FROM kandidaten_kandidaat k")
        row = cursor.fetchone()[0]
    assert BSN not in row
    assert BSN.encode().hex() not in row
    assert Kandidaat.objects.get(pk=person.pk).bsn == BSN


@pytest.mark.django_db
def test_a_number_is_registered_once_in_a_municipality(gemeente, buurgemeente, in_beeld):
    in_beeld(gemeente, buurgemeente)
    maak(gemeente)
    with pytest.raises(IntegrityError, match="kandidaat_bsn_uniek_per_gemeente"), transaction.atomic():
        maak(gemeente)
    assert maak(buurgemeente).bsn == BSN, "who moves house is registered there too"


@pytest.mark.parametrize(
    ("dag", "leeftijd"), [(DAG(2017, 2, 27), 22), (DAG(2017, 2, 28), 23), (DAG(2018, 2, 27), 23), (DAG(1994, 2, 28), 0)]
)
def test_age_grows_on_the_birthday(dag, leeftijd):
    assert Kandidaat(geboortedatum=DAG(1994, 2, 28)).leeftijd_op(dag) == leeftijd


def test_born_on_a_leap_day_one_is_older_on_the_first_of_march():
    person = Kandidaat(geboortedatum=DAG(1996, 2, 29))
    assert [person.leeftijd_op(d) for d in (DAG(2017, 2, 28), DAG(2017, 3, 1))] == [20, 21]


@pytest.mark.django_db
@pytest.mark.parametrize("anders", [{"voornaam": ""}, {"geboortedatum": DAG(1899, 12, 31)}])
def test_a_person_without_name_or_born_too_early_is_refused_by_the_database(gemeente, in_beeld, anders):
    in_beeld(gemeente)
    with pytest.raises(IntegrityError), transaction.atomic():
        maak(gemeente, **anders)


@pytest.mark.django_db
def test_two_legal_positions_never_overlap(gemeente, in_beeld):
    in_beeld(gemeente)
    person = maak(gemeente)

    def positie(soort, van, tot):
        return Rechtspositie(gemeente=gemeente, kandidaat=person, soort=soort, periode=(van, tot))

    positie("bijstand", DAG(2016, 1, 1), DAG(2017, 7, 1)).save()
    positie("nug", DAG(2017, 7, 1), None).save()
    double = positie("wajong", DAG(2017, 6, 30), DAG(2017, 7, 1))
    with pytest.raises(ValidationError, match="al een inkomen"):
        double.full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        double.save()


@pytest.mark.django_db
@pytest.mark.parametrize(("soort", "periode"), [("ww", (DAG(2017, 1, 1), None)), ("nug", (None, DAG(2017, 1, 1)))])
def test_an_unknown_position_or_one_without_begin_is_refused_by_the_database(gemeente, in_beeld, soort, periode):
    in_beeld(gemeente)
    person = maak(gemeente)
    with pytest.raises(IntegrityError), transaction.atomic():
        Rechtspositie.objects.create(gemeente=gemeente, kandidaat=person, soort=soort, periode=periode)


@pytest.mark.django_db
def test_consent_is_given_once_and_withdrawn_later(gemeente, in_beeld):
    in_beeld(gemeente)
    person = maak(gemeente)
    given = Toestemming.objects.create(
        gemeente=gemeente, kandidaat=person, soort="gegevens_uwv", gegeven_op=DAG(2017, 1, 1)
    )
    with pytest.raises(IntegrityError), transaction.atomic():
        Toestemming.objects.create(
            gemeente=gemeente, kandidaat=person, soort="gegevens_uwv", gegeven_op=DAG(2017, 2, 1)
        )
    given.ingetrokken_op = DAG(2016, 12, 31)
    with pytest.raises(IntegrityError), transaction.atomic():
        given.save()
    given.ingetrokken_op = DAG(2017, 2, 1)
    given.save()
    Toestemming.objects.create(gemeente=gemeente, kandidaat=person, soort="gegevens_uwv", gegeven_op=DAG(2017, 2, 1))


def test_no_field_of_a_person_can_hold_a_diagnosis():
    forbidden = ("diagnose", "medisch", "ziekte", "aandoening", "handicap", "beperking", "gezondheid")
    for model in (Kandidaat, Rechtspositie, Toestemming):
        names = " ".join(f"{f.name} {f.verbose_name}" for f in model._meta.get_fields() if hasattr(f, "verbose_name"))
        assert not [word for word in forbidden if word in names.lower()]


def random_bsn(generator):
    """A number that passes the elfproef, for tests with many persons."""
    while True:
        digits = [generator.randrange(10) for _ in range(8)]
        last = sum(d * w for d, w in zip(digits, range(9, 1, -1), strict=True)) % 11
        if last < 10 and any(digits):
            return "".join(map(str, [*digits, last]))


def test_the_elfproef_accepts_every_number_made_by_its_rule():
    generator = random.Random(20170101)
    for _ in range(300):
        number = random_bsn(generator)
        assert controleer_bsn(number) == number
