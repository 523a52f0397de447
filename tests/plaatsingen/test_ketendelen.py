"""Which contracts count in the chain: not what somebody under 18 works for at most 12 hours a week."""

from datetime import date
from decimal import Decimal
from types import SimpleNamespace

import pytest

from luwte.kandidaten.models import Kandidaat
from luwte.plaatsingen.keten import Deel
from luwte.plaatsingen.ketendelen import contractdelen, keten_geldt, ketendelen, telt_vanaf
from luwte.plaatsingen.waarschuwingen import bij_contract
from luwte.wet import catalogus
from luwte.wet.lokaal import lagen
from tests.plaatsingen import rijen

D = date
JARIG = D(2018, 11, 15)
GEBOREN = D(2000, 11, 15)


def contract_van(geboren, aantal, van=JARIG, tot=None):
    """A contract of somebody born on that day, for so many hours a week."""
    zaak = SimpleNamespace(kandidaat=Kandidaat(geboortedatum=geboren))
    dienstverband = SimpleNamespace(traject=zaak)
    return SimpleNamespace(
        uren=Decimal(aantal), dienstverband=dienstverband, periode=SimpleNamespace(lower=van, upper=tot)
    )


@pytest.mark.parametrize(
    ("geboren", "aantal", "geldt"),
    [
        (D(2000, 11, 15), "12", True),  # eighteen on the very day
        (D(2000, 11, 16), "12", False),  # eighteen the day after
        (D(2000, 11, 16), "12.01", True),
        (D(2004, 1, 1), "12", False),  # below the youngest age of the rules
        (D(1950, 1, 1), "12", True),  # beyond their oldest
    ],
)
def test_the_chain_holds_for_a_case_by_age_and_hours_and_never_fails_on_an_age(geboren, aantal, geldt):
    assert keten_geldt(contract_van(geboren, aantal), JARIG) is geldt


def test_before_july_2015_the_chain_held_for_all():
    jong = contract_van(D(2000, 1, 1), "8")
    assert keten_geldt(jong, D(2015, 6, 30)) is True
    assert keten_geldt(jong, D(2015, 7, 1)) is False


@pytest.mark.parametrize(
    ("geboren", "aantal", "tot", "vanaf"),
    [
        (GEBOREN, "12", D(2019, 3, 1), JARIG),
        (GEBOREN, "12", None, JARIG),
        (GEBOREN, "12.01", D(2019, 3, 1), D(2018, 3, 1)),
        (GEBOREN, "12", D(2018, 11, 16), JARIG),  # the birthday is its last day
        (GEBOREN, "12", D(2018, 11, 15), None),  # it ended the day before
        (D(2000, 2, 29), "12", D(2019, 3, 1), D(2018, 3, 1)),  # eighteen on 1 March
        (D(2000, 3, 1), "12", D(2019, 3, 1), D(2018, 3, 1)),
    ],
)
def test_a_contract_with_few_hours_counts_from_the_eighteenth_birthday(geboren, aantal, tot, vanaf):
    begin = D(2018, 2, 28) if geboren == D(2000, 2, 29) else D(2018, 3, 1)
    assert telt_vanaf(contract_van(geboren, aantal, begin, tot)) == vanaf


@pytest.fixture
def jong(gemeente, in_beeld):
    """Someone of 17 with an employer; the function adds a contract [van, tot)."""
    in_beeld(gemeente)
    zaak, plek = rijen.vastgesteld(gemeente, geboren=GEBOREN), rijen.werkplek(gemeente)
    dienst = rijen.dienstverband(zaak, plek, D(2018, 3, 1), None)
    return lambda van, tot, uren="12", **extra: rijen.contract(zaak, van, tot, uren, plek, dienst, **extra)


@pytest.mark.django_db
def test_contracts_before_the_birthday_are_not_in_the_chain_and_a_later_one_is_the_first(jong):
    for maand in (3, 4, 5, 6):
        laatste = jong(D(2018, maand, 1), D(2018, maand + 1, 1))
    assert ketendelen(laatste.dienstverband) == []
    assert len(contractdelen(laatste.dienstverband)) == 4
    stand = catalogus().at(JARIG, layers=lagen("Purmerend"))
    assert not [zin for zin in bij_contract(laatste, stand) if "7:668a" in zin]

    over = jong(D(2018, 7, 1), D(2019, 1, 1))
    assert ketendelen(over.dienstverband) == [Deel(JARIG, D(2019, 1, 1))]


@pytest.mark.django_db
def test_hours_that_grow_beyond_twelve_count_from_that_day(jong):
    eerste = jong(D(2018, 3, 1), D(2018, 6, 1))
    verder = jong(D(2018, 6, 1), D(2018, 9, 1), "24", voortzetting_van=eerste)
    assert contractdelen(verder.dienstverband) == [Deel(D(2018, 3, 1), D(2018, 9, 1))]
    assert ketendelen(verder.dienstverband) == [Deel(D(2018, 6, 1), D(2018, 9, 1))]


@pytest.mark.django_db
def test_four_contracts_of_more_hours_are_permanent_at_seventeen_too(jong):
    for maand in (3, 4, 5, 6):
        laatste = jong(D(2018, maand, 1), D(2018, maand + 1, 1), "13")
    stand = catalogus().at(JARIG, layers=lagen("Purmerend"))
    assert [zin for zin in bij_contract(laatste, stand) if "Vanaf 1 juni 2018 geldt dit contract als vast" in zin]
