"""Hours of one person over contracts at the same time."""

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from luwte.plaatsingen.uren import Uren, te_veel_uren

D = date
BEGIN = D(2018, 1, 1)


def uren(van, tot, aantal, normuren=36):
    return Uren(van, tot, Decimal(str(aantal)), Decimal(normuren))


def test_twice_eighteen_fits_a_week_of_36_and_one_hundredth_more_does_not():
    andere = [uren(BEGIN, None, 18)]
    assert te_veel_uren(uren(BEGIN, None, 18), andere) is None
    assert te_veel_uren(uren(BEGIN, None, "18.01"), andere).samen == Decimal("36.01")


def test_contracts_that_follow_each_other_do_not_add_up():
    assert te_veel_uren(uren(D(2018, 7, 1), None, 36), [uren(BEGIN, D(2018, 7, 1), 36)]) is None
    assert te_veel_uren(uren(D(2018, 6, 30), None, 36), [uren(BEGIN, D(2018, 7, 1), 36)]).vanaf == D(2018, 6, 30)


def test_the_first_day_of_too_many_hours_can_lie_later():
    later = [uren(D(2018, 9, 1), None, 20)]
    assert te_veel_uren(uren(BEGIN, None, 20), later).vanaf == D(2018, 9, 1)


def test_the_longest_full_time_week_among_the_employers_is_the_bound():
    assert te_veel_uren(uren(BEGIN, None, 20, 36), [uren(BEGIN, None, 20, 40)]) is None


dagen = st.integers(0, 60).map(lambda n: BEGIN + timedelta(days=n))
contracten = st.builds(
    lambda van, lang, aantal: uren(van, None if lang is None else van + timedelta(days=lang), aantal),
    dagen, st.none() | st.integers(1, 40), st.integers(1, 36),
)  # fmt: skip


@given(contracten, st.lists(contracten, max_size=4))
def test_only_looking_where_contracts_begin_misses_no_day(nieuw, andere):
    """The oracle walks every day of the new contract."""
    dag, einde = nieuw.van, nieuw.tot or BEGIN + timedelta(days=130)
    oracle = None
    while dag < einde and oracle is None:
        if sum(c.uren for c in [nieuw, *andere] if c.loopt_op(dag)) > 36:
            oracle = dag
        dag += timedelta(days=1)
    uitkomst = te_veel_uren(nieuw, andere)
    assert (uitkomst.vanaf if uitkomst else None) == oracle
