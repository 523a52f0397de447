"""Local policy as layers of the engine: the region first, the municipality wins, by date."""

import datetime
from fractions import Fraction

import pytest

from luwte.engine import EngineError, LocalPolicyMissing
from luwte.gemeenten import beleid, inladen
from luwte.gemeenten.models import Beleid, Regio
from luwte.toezicht.auteur import author
from luwte.toezicht.models import Wijziging
from luwte.wet import catalogus

pytestmark = pytest.mark.django_db
DAG = datetime.date(2018, 6, 1)


@pytest.fixture
def gemeenten(als_eigenaar):
    """The municipalities of the demo, with a policy of the region from 2017 on."""
    with als_eigenaar(), author("toetser", "inladen"):
        found = inladen.laad_gemeenten()
        Beleid.objects.create(
            regio=Regio.objects.get(naam="Zaanstreek-Waterland"),
            naam="minimum_uren",
            waarde="24",
            periode=(datetime.date(2017, 1, 1), None),
            besluit="Uitgangspunten regio",
        )
    return found


def uren_op(gemeente, dag):
    """The local minimum of hours as the engine reads it."""
    return catalogus().at(dag, layers=beleid.lagen(gemeente, dag)).value("minimum_uren", {})


@pytest.mark.eis("M124")
def test_the_municipality_goes_before_the_region_and_every_choice_is_logged(gemeenten, in_beeld, maak_beleid):
    purmerend, zaanstad = gemeenten["Purmerend"], gemeenten["Zaanstad"]
    in_beeld(purmerend)
    maak_beleid(
        purmerend,
        "minimum_uren",
        "12.5",
        periode=(datetime.date(2018, 1, 1), datetime.date(2019, 1, 1)),
        besluit="Verordening 2018, artikel 4",
    )
    assert uren_op(purmerend, datetime.date(2017, 12, 31)) == 24
    assert uren_op(purmerend, datetime.date(2018, 1, 1)) == Fraction("12.5")
    assert uren_op(purmerend, datetime.date(2019, 1, 1)) == 24
    assert uren_op(zaanstad, DAG) == 24
    assert [layer.name for layer in beleid.lagen(purmerend, DAG)] == [
        beleid.STANDAARD,
        "regio Zaanstreek-Waterland",
        "gemeente Purmerend",
    ]
    row = Wijziging.objects.get(tabel="gemeenten_beleid")
    assert (row.auteur, row.na["besluit"]) == ("toetser", "Verordening 2018, artikel 4")


def test_outside_the_region_nothing_is_known(gemeenten):
    assert [layer.name for layer in beleid.lagen(gemeenten["Twenterand"], DAG)] == [beleid.STANDAARD]
    with pytest.raises(LocalPolicyMissing):
        uren_op(gemeenten["Twenterand"], DAG)


def test_before_the_decision_there_is_only_the_standard(gemeenten):
    layers = beleid.lagen(gemeenten["Purmerend"], datetime.date(2016, 12, 31))
    assert [layer.name for layer in layers] == [beleid.STANDAARD]


def test_a_municipality_decides_otherwise_than_the_standard(gemeenten, in_beeld, maak_beleid):
    purmerend = gemeenten["Purmerend"]

    def weken():
        return catalogus().at(DAG, layers=beleid.lagen(purmerend, DAG)).value("plek_zoeken_weken", {})

    in_beeld(purmerend)
    assert weken() == 8
    maak_beleid(purmerend, "plek_zoeken_weken", "10")
    assert weken() == 10


def test_the_overview_says_of_one_figure_only_that_it_holds_now(gemeenten, in_beeld, maak_beleid):
    purmerend = gemeenten["Purmerend"]
    in_beeld(purmerend)
    for naam in ("minimum_uren", "plek_zoeken_weken"):
        maak_beleid(purmerend, naam, "10")
    regels = [regel for regel in beleid.regels(purmerend, DAG) if regel.geldt_nu]
    assert len({regel.onderwerp for regel in regels}) == len(regels)
    van_wie = {regel.label: regel.van_wie for regel in regels}
    assert van_wie["Weken om een werkplek te zoeken"] == van_wie["Minste uren van een contract"] == "Gemeente Purmerend"


@pytest.mark.parametrize(
    ("naam", "waarde", "zin"),
    [
        ("wml_per_maand", "1", "geen lokaal beleid"),
        ("bestaat_niet", "1", "geen lokaal beleid"),
        ("minimum_uren", "veel", "geen getal"),
        ("minimum_uren", "24.125", "meer cijfers"),
        ("minimum_uren", "1000", "1.000 uur per week kan niet"),
    ],
)
def test_a_value_that_does_not_fit_the_law_is_refused_in_a_sentence(naam, waarde, zin):
    row = Beleid(naam=naam, waarde=waarde, periode=_periode(), besluit="test")
    with pytest.raises(EngineError, match=zin):
        beleid.figure(row)


def test_a_stored_row_that_cannot_be_is_left_out_and_told_while_every_page_goes_on(gemeenten, in_beeld, maak_beleid):
    purmerend = gemeenten["Purmerend"]
    in_beeld(purmerend)
    maak_beleid(purmerend, "maximum_uren", "1000")
    own = beleid.lagen(purmerend, DAG)[-1]
    assert "maximum_uren" not in own.figures
    assert "maximum_uren" not in beleid.lagen_altijd(purmerend)[-1].figures
    (told,) = [one for one in beleid.regels(purmerend, DAG) if one.waarde == "1000"]
    assert "1.000 uur per week kan niet" in told.fout


def _periode():
    from django.db.backends.postgresql.psycopg_any import DateRange

    return DateRange(datetime.date(2017, 1, 1), None, "[)")


def test_one_query_whatever_the_number_of_rows(gemeenten, in_beeld, django_assert_num_queries):
    in_beeld(gemeenten["Purmerend"])
    with django_assert_num_queries(1):
        beleid.lagen(gemeenten["Purmerend"], DAG)


def test_a_page_that_only_reads_asks_for_the_policy_of_a_day_once(gemeente, maak_beleid, django_assert_num_queries):
    maak_beleid(gemeente, "minimum_uren", "24")
    beleid.onthoud(gemeente)
    dag = datetime.date(2018, 11, 15)
    with django_assert_num_queries(1):
        eerste, tweede = beleid.lagen(gemeente, dag), beleid.lagen(gemeente, dag)
    assert [laag.name for laag in eerste] == [laag.name for laag in tweede]
    with django_assert_num_queries(1):
        beleid.lagen(gemeente, dag + datetime.timedelta(days=1))
