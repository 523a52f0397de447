"""What a page asked about a case stays with that case: who only reads asks once, who writes each time."""

import pytest

from luwte.trajecten.geheugen import die_onthoudt, onthoud
from luwte.trajecten.models import Traject
from luwte.trajecten.stand import stappen_tot
from tests.trajecten.gevallen import PEILDATUM, Geval

pytestmark = pytest.mark.django_db


@pytest.fixture
def traject(in_beeld, gemeente, maak_gebruiker):
    in_beeld(gemeente)
    return Geval(gemeente, maak_gebruiker(gemeente, "consultant")).tot("S2").traject


def test_a_case_that_remembers_is_asked_once_for_each_day(traject, django_assert_num_queries):
    onthoud(traject)
    with django_assert_num_queries(2):
        for _ in range(3):
            assert stappen_tot(traject, PEILDATUM)
            assert not stappen_tot(traject, traject.begin.replace(year=2015))


def test_another_case_is_asked_each_time_so_that_a_writer_sees_what_was_written(traject, django_assert_num_queries):
    with django_assert_num_queries(2):
        assert stappen_tot(traject, PEILDATUM) == stappen_tot(traject, PEILDATUM)


def test_facts_of_one_moment_remember_without_the_case_itself(traject, django_assert_num_queries):
    ander = die_onthoudt(traject)
    assert ander is not traject
    assert ander == traject
    assert die_onthoudt(ander) is ander
    with django_assert_num_queries(3):
        assert stappen_tot(ander, PEILDATUM) == stappen_tot(ander, PEILDATUM)
        for _ in range(2):
            assert stappen_tot(traject, PEILDATUM)


def test_what_one_request_remembers_is_nothing_to_the_next(traject, django_assert_num_queries):
    onthoud(traject)
    stappen_tot(traject, PEILDATUM)
    later = Traject.objects.get(pk=traject.pk)
    onthoud(later)
    with django_assert_num_queries(1):
        stappen_tot(later, PEILDATUM)
