"""Municipalities in time: successions, regions, memberships, local policy."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from luwte.gemeenten import inladen
from luwte.gemeenten.models import Beleid, Gemeente, Lidmaatschap, Regio, RegioDeelname
from luwte.toezicht.auteur import author
from luwte.toezicht.grens import gemeenten_in_beeld

pytestmark = pytest.mark.django_db
DAG = datetime.date
BEGIN = DAG(2017, 1, 1)


@pytest.fixture
def regio(als_eigenaar):
    """The municipalities of the demo, by name."""
    with als_eigenaar(), author("toetser", "inladen"):
        return inladen.laad_gemeenten()


def test_zaanstreek_waterland_has_eight_municipalities_in_2017_and_nine_in_2015(regio):
    def in_region(dag):
        return RegioDeelname.objects.filter(regio__naam="Zaanstreek-Waterland", periode__contains=dag).values_list(
            "gemeente__naam", flat=True
        )

    assert set(in_region(DAG(2017, 1, 1))) == {
        "Beemster", "Edam-Volendam", "Landsmeer", "Oostzaan", "Purmerend", "Waterland", "Wormerland", "Zaanstad",
    }  # fmt: skip
    assert set(in_region(DAG(2015, 12, 31))) - set(in_region(DAG(2016, 1, 1))) == {"Zeevang"}


def test_zeevang_goes_on_as_edam_volendam_from_2016(regio):
    zeevang, edam = regio["Zeevang"], regio["Edam-Volendam"]
    assert zeevang.bestaat_op(DAG(2015, 12, 31))
    assert not zeevang.bestaat_op(DAG(2016, 1, 1))
    assert zeevang.op(DAG(2015, 12, 31)) == zeevang
    assert zeevang.op(DAG(2016, 1, 1)) == edam
    assert edam.op(DAG(2019, 1, 1)) == edam
    assert list(edam.voorgangers.order_by("naam")) == [zeevang]


def test_loading_twice_adds_nothing(regio, als_eigenaar):
    before = Gemeente.objects.count(), RegioDeelname.objects.count()
    with als_eigenaar(), author("toetser", "nog eens"):
        inladen.laad_gemeenten()
    assert (Gemeente.objects.count(), RegioDeelname.objects.count()) == before == (10, 9)


def test_only_a_municipality_that_ended_has_a_successor(regio, als_eigenaar):
    purmerend = regio["Purmerend"]
    purmerend.opvolger = regio["Zaanstad"]
    with pytest.raises(ValidationError, match="Alleen een opgeheven gemeente"):
        purmerend.full_clean()
    with als_eigenaar(), author("toetser", "fout"), pytest.raises(IntegrityError), transaction.atomic():
        purmerend.save()


def test_a_municipality_is_in_one_region_at_a_time(regio, als_eigenaar):
    with als_eigenaar(), author("toetser", "tweede regio"):
        other = Regio.objects.create(naam="Twente")
    double = RegioDeelname(
        regio=other,
        gemeente=regio["Purmerend"],
        periode=(DAG(2018, 1, 1), None),
    )
    with pytest.raises(ValidationError, match="hoort in die periode al bij een regio"):
        double.full_clean()
    with als_eigenaar(), author("toetser", "fout"), pytest.raises(IntegrityError), transaction.atomic():
        double.save()


def test_a_role_is_not_given_twice_in_the_same_period(gemeente, maak_gebruiker, als_eigenaar):
    user = maak_gebruiker(gemeente, "consultant")
    double = Lidmaatschap(gebruiker=user, gemeente=gemeente, rol="consultant", periode=(DAG(2018, 1, 1), None))
    with als_eigenaar(), author("toetser", "fout"):
        with pytest.raises(ValidationError, match="heeft deze rol al"):
            double.full_clean()
        with pytest.raises(IntegrityError), transaction.atomic():
            double.save()


def beleid(gemeente, waarde="24", van=BEGIN, tot=None, **extra):
    """A row of local policy, not yet saved."""
    return Beleid(
        **{"gemeente": gemeente, "naam": "minimum_uren", "waarde": waarde, "periode": (van, tot), "besluit": "Art. 3"}
        | extra
    )


def test_policy_of_one_subject_never_overlaps(gemeente, auteur, als_eigenaar):
    with als_eigenaar():
        beleid(gemeente, tot=DAG(2018, 1, 1)).save()
        beleid(gemeente, "20", DAG(2018, 1, 1)).save()
        with pytest.raises(ValidationError, match="geldt in die periode al beleid"):
            beleid(gemeente, "12", DAG(2017, 6, 1)).full_clean()
        with pytest.raises(IntegrityError), transaction.atomic():
            beleid(gemeente, "12", DAG(2017, 6, 1)).save()


def test_policy_belongs_to_a_municipality_or_a_region_never_both(gemeente, regio, auteur, als_eigenaar):
    where = RegioDeelname.objects.get(gemeente=gemeente).regio
    with als_eigenaar(), pytest.raises(IntegrityError, match="beleid_van_gemeente_of_regio"), transaction.atomic():
        beleid(gemeente, regio=where).save()
    with pytest.raises(ValidationError, match="van een gemeente of van een regio"):
        beleid(None).full_clean()


def test_the_web_process_writes_no_policy_of_its_own_municipality_its_region_or_neighbour(
    gemeente, buurgemeente, regio, in_beeld
):
    from django.db import ProgrammingError

    in_beeld(gemeente)
    for row in (
        beleid(gemeente),
        beleid(None, regio=RegioDeelname.objects.get(gemeente=gemeente).regio),
        beleid(buurgemeente),
    ):
        with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
            row.save()


def test_policy_names_its_decision(gemeente, auteur, als_eigenaar):
    with als_eigenaar(), pytest.raises(IntegrityError, match="beleid_heeft_besluit"), transaction.atomic():
        beleid(gemeente, besluit="").save()


def test_policy_is_public_but_memberships_are_not(gemeente, buurgemeente, maak_gebruiker, maak_beleid):
    maak_gebruiker(buurgemeente, "consultant")
    maak_beleid(buurgemeente, "minimum_uren", "24")
    with gemeenten_in_beeld([gemeente.pk]):
        assert Beleid.objects.count() == 1
        assert Lidmaatschap.objects.count() == 0
