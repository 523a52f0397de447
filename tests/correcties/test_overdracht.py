"""Somebody moves: her case is offered to the other municipality, which takes it over or not."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, IntegrityError, ProgrammingError, connection, transaction

from luwte.correcties.models import Aanbod, Overdracht, Overdrachtstuk
from luwte.correcties.overdragen import bied_aan, lees, trek_in
from luwte.kandidaten.models import Kandidaat
from luwte.toezicht import instellingen
from luwte.trajecten.models import Advies, Traject, Vaststelling
from tests.correcties.overdracht import (
    VERHUISD,
    aanbod_van,
    aangeboden,
    als,
    geef_toestemming,
    neem_aan,
    schrijf,
    sluit,
    van,
)
from tests.trajecten.gevallen import PEILDATUM, Geval

ZAANDAM = {"grond": "wet", "grondslag": "Participatiewet art. 7"}


@pytest.fixture
def wendy(maak_gebruiker, buurgemeente):
    """A consultant in Zaanstad."""
    return maak_gebruiker(buurgemeente, "consultant", naam="wendy")


@pytest.fixture
def geval(maak_geval, buurgemeente):
    """Found eligible in Purmerend, closed because she moved."""
    return sluit(maak_geval("S9", achternaam="de Vries"))


def test_the_case_goes_on_in_the_other_municipality_with_the_advice_and_without_a_request(geval, wendy, buurgemeente):
    aangeboden(geval, buurgemeente)
    traject = neem_aan(wendy, buurgemeente)
    assert (traject.route, traject.begin, traject.gemeente) == ("overgenomen", PEILDATUM, buurgemeente)
    stap = traject.stappen.get()
    assert (stap.overgang, stap.naar, stap.door) == ("T58o", "S6", wendy)
    assert stap.termijn_op > PEILDATUM
    mens = traject.kandidaat
    assert (mens.naam, mens.bsn, mens.telefoon, mens.contactpersoon) == (geval.mens.naam, geval.mens.bsn, "", wendy)
    advies = Advies.objects.get()
    assert advies.uitkomst == "positief"
    assert advies.aanvraag.aanvrager == "gemeente"
    assert not Vaststelling.objects.exists()
    als(geval.door, geval.gemeente)
    rij = Overdracht.objects.get()
    assert (rij.uitkomst, rij.uitkomst_op, rij.contact) == ("aangenomen", PEILDATUM, "wendy")
    assert rij.uitkomst_reden == "Wij kennen het gezin."


def test_nothing_of_the_first_municipality_is_lost_or_changed_but_the_answer(
    maak_geval, wendy, buurgemeente, als_eigenaar
):
    geval = maak_geval("S16", achternaam="Smit")
    schrijf(geval)
    geval.meting(VERHUISD)
    sluit(geval)
    aangeboden(geval, buurgemeente, mee=("journaal", "werk", "begeleiding"))
    with als_eigenaar():
        voor = van(geval.gemeente)
    neem_aan(wendy, buurgemeente)
    with als_eigenaar():
        na = van(geval.gemeente)
    antwoord = {"uitkomst", "uitkomst_op", "uitkomst_reden", "contact", "contact_telefoon"}
    for rijen in (voor, na):
        for rij in rijen["correcties_overdracht"]:
            for kolom in antwoord:
                rij.pop(kolom)
    assert na == voor
    assert len(voor["plaatsingen_contract"]) == 1


def test_with_consent_what_she_agreed_to_goes_along_and_nothing_else(maak_geval, wendy, buurgemeente):
    geval = maak_geval("S13", achternaam="Bos", telefoon="06-12345678")
    schrijf(geval)
    geval.begeleiding(VERHUISD)
    sluit(geval)
    aangeboden(geval, buurgemeente, mee=("journaal", "bereikbaar"))
    traject = neem_aan(wendy, buurgemeente)
    assert {een.soort for een in Overdrachtstuk.objects.all()} == {"journaal", "bereikbaar"}
    assert Overdrachtstuk.objects.get(soort="journaal").tekst == "Belt liever niet."
    assert traject.kandidaat.telefoon == "06-12345678"
    assert traject.gekomen.stukken.count() == 2


def test_without_consent_only_name_contact_and_advice_go(maak_geval, buurgemeente, wendy):
    geval = maak_geval("S9", telefoon="06-12345678")
    schrijf(geval)
    sluit(geval)
    with pytest.raises(ValidationError) as fout:
        aangeboden(geval, buurgemeente, mee=("journaal",), **ZAANDAM)
    assert "grond" in fout.value.message_dict
    aangeboden(geval, buurgemeente)
    inhoud = lees(aanbod_van(buurgemeente, wendy), PEILDATUM)
    assert set(inhoud) == {
        "kandidaat_id", "voornaam", "achternaam", "geboortedatum", "contact", "contact_telefoon", "werk_loopt",
        "reden", "grond", "grondslag", "advies", "mee",
    }  # fmt: skip
    assert inhoud["mee"] == {}
    assert inhoud["advies"]["uitkomst"] == "positief"
    neem_aan(wendy, buurgemeente)
    assert not Overdrachtstuk.objects.exists()


def test_consent_that_she_took_back_stops_the_handover(maak_geval, wendy, buurgemeente):
    geval = maak_geval("S9")
    schrijf(geval)
    sluit(geval)
    toestemming = geef_toestemming(geval)
    rij = aangeboden(geval, buurgemeente, mee=("journaal",))
    toestemming.ingetrokken_op = PEILDATUM
    toestemming.save()
    with pytest.raises(ValidationError, match="toestemming is ingetrokken"):
        neem_aan(wendy, buurgemeente)
    assert not Traject.objects.exists()
    als(geval.door, geval.gemeente)
    trek_in(rij, "Geen toestemming meer.")
    with pytest.raises(ValidationError, match="kies die dan"):
        aangeboden(geval, buurgemeente, grond="toestemming", grondslag="")
    with (
        pytest.raises(IntegrityError, match="Hiervoor is geen toestemming"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(
            "SELECT luwte_overdracht_bied_aan(jsonb_build_object('traject_id', %s::bigint, 'naar_gemeente_id',"
            " %s::bigint, 'verhuisd_op', %s::date, 'grond', 'toestemming', 'toestemming_id', %s::bigint, 'grondslag',"
            " '', 'mee', '[]'::jsonb, 'reden', 'x', 'werk_loopt', false), '[]')",
            [geval.traject.pk, buurgemeente.pk, VERHUISD, toestemming.pk],
        )


@pytest.mark.parametrize(
    ("toestand", "route", "stap"), [("S9", "overgenomen", "S6"), ("S5", "voordracht", "S0"), ("S3", "voordracht", "S0")]
)
def test_a_case_without_a_positive_advice_begins_as_a_signal(maak_geval, wendy, buurgemeente, toestand, route, stap):
    aangeboden(sluit(maak_geval(toestand)), buurgemeente)
    traject = neem_aan(wendy, buurgemeente)
    assert (traject.route, traject.stappen.get().naar) == (route, stap)
    assert Advies.objects.count() == (1 if route == "overgenomen" else 0)


def test_somebody_who_was_here_before_stays_one_person(geval, wendy, buurgemeente, maak_buur):
    buur = maak_buur("S4")
    with transaction.atomic():
        Kandidaat.objects.filter(pk=buur.mens.pk).update(
            bsn_versleuteld=geval.mens.bsn_versleuteld, bsn_hmac=geval.mens.bsn_hmac
        )
    aangeboden(geval, buurgemeente)
    with pytest.raises(ValidationError, match="al een lopend dossier"):
        neem_aan(wendy, buurgemeente)
    assert Aanbod.objects.get().uitkomst == ""
    buur.stap("T58", PEILDATUM)
    assert neem_aan(wendy, buurgemeente).kandidaat == buur.mens


def test_refusing_needs_a_reason_and_opens_nothing(geval, wendy, buurgemeente):
    aangeboden(geval, buurgemeente)
    with pytest.raises(ValidationError, match="Schrijf op waarom"):
        neem_aan(wendy, buurgemeente, "geweigerd", " ")
    assert neem_aan(wendy, buurgemeente, "geweigerd") is None
    assert not Kandidaat.objects.exists()
    assert lees(Aanbod.objects.get(), PEILDATUM) is None
    with pytest.raises(ValidationError, match="al beantwoord"):
        neem_aan(wendy, buurgemeente)
    als(geval.door, geval.gemeente)
    assert Overdracht.objects.get().uitkomst_reden == "Wij kennen het gezin."
    assert aangeboden(geval, buurgemeente).pk


def test_an_open_offer_is_there_once_and_can_be_taken_back(geval, wendy, buurgemeente):
    rij = aangeboden(geval, buurgemeente)
    with pytest.raises(ValidationError, match="staat al een overdracht open"):
        aangeboden(geval, buurgemeente)
    with pytest.raises(ValidationError, match="Schrijf op waarom"):
        trek_in(rij, " ")
    trek_in(rij, "Zij blijft toch.")
    with pytest.raises(ValidationError, match="al beantwoord"):
        trek_in(rij, "Nog eens.")
    aanbod = aanbod_van(buurgemeente, wendy)
    assert (aanbod.uitkomst, aanbod.uitkomst_reden) == ("ingetrokken", "")
    with pytest.raises(ValidationError, match="al beantwoord"):
        neem_aan(wendy, buurgemeente)


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"verhuisd_op": PEILDATUM + dt.timedelta(days=1)}, "na de dag waarop u kijkt"),
        ({"verhuisd_op": dt.date(2017, 1, 1)}, "nog niet begonnen"),
        ({"reden": "  "}, "waarom u het dossier overdraagt"),
        ({"naar": "eigen"}, "andere gemeente dan uw eigen"),
        ({"grondslag": ""}, "kies die dan"),
    ],
)
def test_an_offer_that_cannot_be_is_refused_in_dutch(geval, buurgemeente, anders, zin):
    als(geval.door, geval.gemeente)
    naar = geval.gemeente if anders.pop("naar", "") else buurgemeente
    velden = {"verhuisd_op": VERHUISD, "reden": "Zij verhuist.", **ZAANDAM} | anders
    dag = velden.pop("verhuisd_op")
    with pytest.raises(ValidationError, match=zin):
        bied_aan(geval.traject, naar, dag, geval.door, peildatum=PEILDATUM, **velden)
    assert not Overdracht.objects.exists()


@pytest.mark.parametrize("verhuizing", ["", "eu_eer_zwitserland"])
def test_a_case_that_is_not_closed_because_of_a_move_inside_the_country_stays(maak_geval, buurgemeente, verhuizing):
    geval = maak_geval("S9")
    if verhuizing:
        sluit(geval, verhuizing)
    with pytest.raises(ValidationError, match="Sluit eerst het dossier"):
        aangeboden(geval, buurgemeente)


# -- who sees and does what ---------------------------------------------------------------------


def test_neither_side_sees_a_row_of_the_other(geval, wendy, buurgemeente):
    aangeboden(geval, buurgemeente)
    aanbod = aanbod_van(buurgemeente, wendy)
    assert aanbod.naam == geval.mens.naam
    assert not Overdracht.objects.exists()
    assert not Overdrachtstuk.objects.exists()
    assert not Kandidaat.objects.exists()
    neem_aan(wendy, buurgemeente)
    assert set(Traject.objects.values_list("gemeente", flat=True)) == {buurgemeente.pk}
    als(geval.door, geval.gemeente)
    assert not Aanbod.objects.exists()
    assert set(Kandidaat.objects.values_list("gemeente", flat=True)) == {geval.gemeente.pk}


def test_only_a_consultant_of_the_right_municipality_moves_anything(
    geval, wendy, buurgemeente, maak_gebruiker, maak_gemeente, maak_geval
):
    """The bad actors own a handover of the same kind: one next door, one of another case."""
    rij = aangeboden(geval, buurgemeente)
    aanbod = aanbod_van(buurgemeente, wendy)
    oostzaan = maak_gemeente("0431", "Oostzaan")
    joke = maak_gebruiker(oostzaan, "consultant", naam="joke")
    als(geval.door, geval.gemeente)
    ander = sluit(Geval(geval.gemeente, geval.door))
    aangeboden(ander, oostzaan)
    assert aanbod_van(oostzaan, joke).pk != aanbod.pk
    coach = maak_gebruiker(buurgemeente, "jobcoach")
    beslissen = ("SELECT luwte_overdracht_beslis(%s, 'aangenomen', 'x')", aanbod.pk)
    lezen = ("SELECT luwte_overdracht_lees(%s, current_date)", aanbod.pk)
    intrekken = ("SELECT luwte_overdracht_trek_in(%s, 'x')", rij.pk)
    for wie, waar, (sql, nummer) in (
        (joke, oostzaan, beslissen),
        (joke, oostzaan, lezen),
        (joke, oostzaan, intrekken),
        (joke, buurgemeente, beslissen),
        (coach, buurgemeente, beslissen),
        (coach, buurgemeente, lezen),
        (wendy, buurgemeente, intrekken),
        (geval.door, geval.gemeente, beslissen),
        (geval.door, geval.gemeente, lezen),
        (geval.door, buurgemeente, beslissen),
        (wendy, buurgemeente, ("SELECT luwte_overdracht_beslis(%s, 'aangenomen', 'x')", 0)),
    ):
        als(wie, waar)
        with pytest.raises(IntegrityError, match="Alleen een consulent"), transaction.atomic():
            connection.cursor().execute(sql, [nummer])
    als(wendy, buurgemeente)
    assert neem_aan(wendy, buurgemeente)


def test_the_web_process_writes_none_of_it_itself(geval, wendy, buurgemeente):
    aangeboden(geval, buurgemeente)
    for wie, waar in ((geval.door, geval.gemeente), (wendy, buurgemeente)):
        als(wie, waar)
        for sql in (
            "UPDATE correcties_overdracht SET uitkomst = 'aangenomen'",
            "UPDATE correcties_aanbod SET uitkomst = 'geweigerd'",
            "DELETE FROM correcties_overdracht",
            "INSERT INTO correcties_overdrachtstuk SELECT * FROM correcties_overdrachtstuk",
            "INSERT INTO correcties_aanbod SELECT * FROM correcties_aanbod",
            f"SELECT luwte_overdracht_advies({geval.mens.pk}, current_date)",
        ):
            with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
                connection.cursor().execute(sql)


def test_a_case_without_its_first_step_is_no_case(geval, wendy, buurgemeente):
    """At once or not at all: whoever calls the database alone loses it all when the transaction ends."""
    aangeboden(geval, buurgemeente)
    aanbod = aanbod_van(buurgemeente, wendy)
    half = f"SELECT luwte_overdracht_beslis({aanbod.pk}, 'aangenomen', 'x'); SET CONSTRAINTS ALL IMMEDIATE"
    with pytest.raises(IntegrityError, match="begint met een stap"), transaction.atomic():
        connection.cursor().execute(half)
    assert not Traject.objects.exists()


def test_a_case_taken_over_needs_an_advice_that_was(wendy, buurgemeente, maak_buur):
    buur = maak_buur("S9")
    buur.stap("T58", PEILDATUM)
    instellingen.set_for_transaction({instellingen.GEMEENTEN: str(buurgemeente.pk)})
    from luwte.trajecten.stappen import open_traject

    with pytest.raises(ValidationError, match="geen positief advies overgenomen"):
        open_traject(buur.mens, "overgenomen", PEILDATUM, buur.door, rol="consultant", peildatum=PEILDATUM)


def test_who_looks_with_any_sql_reads_no_offer_of_another(geval, buurgemeente, maak_gemeente, maak_gebruiker):
    aangeboden(geval, buurgemeente)
    oostzaan = maak_gemeente("0431", "Oostzaan")
    als(maak_gebruiker(oostzaan, "consultant"), oostzaan)
    with connection.cursor() as cursor:
        for tabel in ("correcties_overdracht", "correcties_aanbod", "correcties_overdrachtstuk"):
            cursor.execute(f"SELECT count(*) FROM {tabel}")
            assert cursor.fetchone() == (0,)
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT luwte_overdracht_lees(1, NULL)")
