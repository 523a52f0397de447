"""The preview against the engine's first reading: how many, how much before and after, and what is past."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest

from luwte.cijfers.gevolg import SUBSIDIE as SUBSIDIEDOEL
from luwte.cijfers.gevolg import Ander, Doelgevolg, Gevolg
from luwte.cijfers.models import Voorstel
from luwte.engine.variation import varied
from luwte.toezicht.grens import gemeenten_in_beeld
from luwte.wet import meegeleverd
from luwte.wet.lokaal import standaardlagen
from tests.cijfers.conftest import NIEUWJAAR, PLAATSINGEN, VANDAAG, lasten, oordeel, voorstel
from tests.plaatsingen import rijen

pytestmark = pytest.mark.django_db
SUBSIDIE = "loonkostensubsidie_van_gemeente_per_maand"
OUDEJAAR = dt.date(2026, 12, 31)


def referentie(waarde="2400", **anders):
    """The reference wage of the first half of 2027."""
    return lasten(waarde, naam="wml_referentiemaand", tot="2027-07-01") | anders


@pytest.fixture
def gevolg(als, petra, gemeente):
    """``gevolg(lasten())``: the consequences of a proposal in Purmerend, seen today."""

    def make(*cijfers, **anders):
        with als(petra):
            made = voorstel(petra, gemeente, *cijfers, **anders)
        return Gevolg(made, gemeente, VANDAAG)

    return make


@pytest.fixture(autouse=True)
def _in_beeld(in_beeld, gemeente):
    in_beeld(gemeente)


def lks(dag, uren, loonwaarde, wet=None):
    """The subsidy of one person by the engine's first reading."""
    facts = {"uren": uren, "normuren": "36", "loonwaarde": loonwaarde, "leeftijd": "36", "rechtspositie": "bijstand",
             "werkgeverschap": "gemeente"}  # fmt: skip
    law = wet or meegeleverd()
    asked = {name: value for name, value in facts.items() if name in law.inputs(SUBSIDIE)}
    return Fraction(law.at(dag, standaardlagen()).value(SUBSIDIE, asked))


def test_every_subsidy_that_differs_is_counted_with_its_total_before_and_after(wereld, gevolg):
    """Both figures of 2027 are new: the old side is the day before, of which the figures are known."""
    found = gevolg(lasten("0.25"), referentie())
    (dag,) = found.dagen
    assert (dag.dag, dag.vergeleken) == (NIEUWJAAR, OUDEJAAR)
    assert (dag.lopend, dag.subsidies, dag.geraakt) == (3, 3, 3)
    subsidie = dag.doelen[0]
    new_law = varied(meegeleverd(), found.cijfers)
    assert subsidie.voor == sum(lks(OUDEJAAR, *one) for one in PLAATSINGEN)
    assert subsidie.na == sum(lks(NIEUWJAAR, *one, new_law) for one in PLAATSINGEN)
    assert subsidie.verschil == subsidie.na - subsidie.voor > 0


def test_equal_placements_give_one_example(wereld, gevolg):
    (dag,) = gevolg(lasten("0.25"), referentie()).dagen
    assert [one.rij.uren for one in dag.doelen[0].voorbeelden] == [Decimal(31), Decimal(24)]


def test_a_figure_that_says_what_is_known_touches_nobody(wereld, gevolg):
    same = lasten("0.235", vanaf="2026-12-01", tot="2027-01-01")
    (dag,) = gevolg(same).dagen
    assert (dag.lopend, dag.geraakt, dag.doelen) == (3, 0, ())


def test_half_a_set_of_figures_says_that_the_amount_still_cannot_be_computed(wereld, gevolg):
    (dag,) = gevolg(lasten("0.25")).dagen
    subsidie = dag.doelen[0]
    assert [(one.voor is not None, one.na) for one in subsidie.andere] == [(True, None)] * 3
    assert all("Referentiemaandloon" in one.melding for one in subsidie.andere)
    before = sum(lks(OUDEJAAR, *one) for one in PLAATSINGEN)
    assert (subsidie.voor, subsidie.na, subsidie.verschil) == (before, None, None), "unknown is no nought"
    assert (subsidie.nu_onbekend, subsidie.straks_onbekend) == (0, 3)


def ander(voor, na):
    """A placement whose amount differs."""
    return Ander(None, None if voor is None else Fraction(voor), None if na is None else Fraction(na))


@pytest.mark.parametrize(
    ("andere", "totalen"),
    [
        ([(10, 12), (5, 5)], (15, 17, 2)),
        ([(10, 12), (5, None), (None, 7)], (10, 12, 2)),
        ([(5, None), (6, None)], (11, None, None)),
        ([(None, 7)], (None, 7, None)),
        ([(5, None), (None, 7)], (5, 7, None)),
        ([(5, 0)], (5, 0, -5)),
    ],
)
def test_totals_are_compared_over_the_placements_that_are_known_on_both_sides(andere, totalen):
    found = Doelgevolg(SUBSIDIEDOEL, len(andere), tuple(ander(*one) for one in andere), 0)
    assert (found.voor, found.na, found.verschil) == totalen


def test_who_does_not_work_on_that_day_is_not_counted(wereld, gevolg, gemeente):
    zaak = rijen.vastgesteld(gemeente)
    rijen.contract(zaak, tot=NIEUWJAAR)
    (dag,) = gevolg(lasten("0.25"), referentie()).dagen
    assert dag.lopend == 3


def test_the_neighbours_placements_are_never_in_the_preview(wereld, gevolg, buurgemeente):
    with gemeenten_in_beeld([buurgemeente.pk]):
        zaak = rijen.vastgesteld(buurgemeente)
        rijen.contract(zaak)
    (dag,) = gevolg(lasten("0.25"), referentie()).dagen
    assert dag.lopend == 3


def test_a_figure_of_the_past_lists_each_month_that_may_have_been_paid(wereld, gevolg):
    found = gevolg(lasten("0.30", vanaf="2026-09-15", tot="2027-01-01"), reden_verleden="De bron is later gevonden.")
    assert [one.dag for one in found.maanden] == [dt.date(2026, 11, 1), dt.date(2026, 10, 1), dt.date(2026, 9, 15)]
    new_law = varied(meegeleverd(), found.cijfers)
    for maand in found.maanden:
        assert maand.aantal == 3
        assert maand.voor == sum(lks(maand.dag, *one) for one in PLAATSINGEN)
        assert maand.na == sum(lks(maand.dag, *one, new_law) for one in PLAATSINGEN)
    assert not found.meer_maanden
    (dag,) = found.dagen
    assert (dag.dag, dag.vergeleken, dag.subsidies) == (VANDAAG, VANDAAG, 3)


def test_a_figure_for_the_future_changes_no_month_gone_by(wereld, gevolg):
    assert gevolg(lasten("0.25"), referentie()).maanden == []


def test_a_long_past_shows_a_year_and_says_that_there_is_more(wereld, gevolg):
    found = gevolg(lasten("0.30", vanaf="2025-01-01", tot="2027-01-01"), reden_verleden="x")
    assert len(found.maanden) == 12
    assert found.meer_maanden


def test_a_figure_no_placement_reckons_with_has_no_days(wereld, gevolg):
    found = gevolg(lasten("101", naam="taakstelling", sleutel_van="Purmerend"))
    assert found.doelen == []
    assert found.dagen == found.maanden == []
    assert found.gebruikers


def test_what_uses_a_figure_is_found_through_other_rules(gevolg):
    found = gevolg(lasten("0.25")).gebruikers
    assert {"loonkostensubsidie_per_maand", SUBSIDIE, "exploitatiesaldo_per_jaar"} <= set(found)


def test_taking_a_figure_back_shows_what_would_be_unknown_again(wereld, bevestigd, als, petra, gemeente):
    made = bevestigd(lasten("0.25"), referentie())
    with als(petra):
        back = Voorstel.objects.create(
            cijfers=[], trekt_in=made, eerste_dag=NIEUWJAAR, opgesteld_op=VANDAAG, indiener=petra, van_gemeente=gemeente
        )
    found = Gevolg(back, gemeente, VANDAAG)
    found.wet = varied(meegeleverd(), found.cijfers)  # outside a request nobody gives the confirmed figures
    (dag,) = found.dagen
    assert dag.vergeleken == NIEUWJAAR
    assert [one.na for one in dag.doelen[0].andere] == [None] * 3


def test_the_whole_preview_takes_few_queries(wereld, gevolg, django_assert_max_num_queries):
    found = gevolg(lasten("0.30", vanaf="2025-01-01", tot="2028-01-01"), referentie(), reden_verleden="x")
    with django_assert_max_num_queries(6):
        assert found.dagen
        assert found.maanden


def test_a_second_opinion_does_not_change_the_preview(wereld, gevolg, als, ruben, gemeente):
    found = gevolg(lasten("0.25"), referentie())
    before = found.dagen[0].doelen[0].na
    with als(ruben):
        oordeel(found.voorstel, ruben, gemeente, "teruggestuurd")
    assert Gevolg(found.voorstel, gemeente, VANDAAG).dagen[0].doelen[0].na == before
