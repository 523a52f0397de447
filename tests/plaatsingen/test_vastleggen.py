"""Recording placements: forms show the database's sentence at the field and lose nothing."""

import datetime as dt
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from luwte.gemeenten.models import Beleid, Regio, RegioDeelname
from luwte.plaatsingen import waarschuwingen, zinnen
from luwte.plaatsingen.forms import ContractForm, LoonwaardemetingForm, ProefplaatsingForm, jaar_later
from luwte.plaatsingen.models import Contract, Dienstverband, Loonwaardemeting, Proefplaatsing
from luwte.plaatsingen.vastleggen import beeindig, sluit_contract, start_proefplaatsing
from luwte.wet import catalogus
from luwte.wet.lokaal import lagen
from tests.plaatsingen import rijen
from tests.plaatsingen.rijen import PEILDATUM

pytestmark = pytest.mark.django_db
D = dt.date


@pytest.fixture
def zaak(gemeente, in_beeld):
    """A case of our municipality, which is in view."""
    in_beeld(gemeente)
    return rijen.vastgesteld(gemeente)


@pytest.fixture
def plek(zaak):
    """A workplace with a full-time week of 36 hours."""
    return rijen.werkplek(zaak.gemeente)


def contractgegevens(plek, **anders):
    return {
        "werkgever": plek.werkgever_id,
        "werkgeverschap": "gemeente",
        "aard": "privaat",
        "werkplek": plek.pk,
        "duur": "bepaald",
        "begin": "2018-11-15",
        "laatste_dag": "2019-05-14",
        "uren": "31",
    } | anders


def meetgegevens(plek, **anders):
    return {
        "werkplek": plek.pk,
        "gemeten_op": "2018-11-01",
        "loonwaarde": "30",
        "methode": "Taakmeting",
        "deskundige": "UWV",
        "met_werkgever_besproken": "on",
        "herbeoordeling_op": "2019-11-01",
    } | anders


def contractform(zaak, plek, **anders):
    return ContractForm(contractgegevens(plek, **anders), traject=zaak, peildatum=PEILDATUM)


@pytest.mark.parametrize("ticked", [True, False])
def test_what_uwv_gives_is_recorded_at_the_job_of_who_has_a_wajong_benefit(gemeente, in_beeld, ticked):
    in_beeld(gemeente)
    zaak, plek = rijen.vastgesteld(gemeente, positie="wajong"), rijen.werkplek(gemeente)
    contract = contractform(zaak, plek, **({"subsidie_bij_wajong": "on"} if ticked else {})).leg_vast()
    assert contract.dienstverband.uwv_geeft_loondispensatie is not ticked


def test_without_a_wajong_benefit_the_form_does_not_ask_what_uwv_gives(zaak, plek):
    form = contractform(zaak, plek, subsidie_bij_wajong="on")
    assert "subsidie_bij_wajong" not in form.fields
    assert form.leg_vast().dienstverband.uwv_geeft_loondispensatie is True


def test_a_contract_makes_its_employment(zaak, plek):
    contract = contractform(zaak, plek, uren="30,5").leg_vast()
    assert (contract.uren, contract.periode.lower, contract.periode.upper) == (
        Decimal("30.5"),
        D(2018, 11, 15),
        D(2019, 5, 15),
    )
    assert contract.dienstverband.periode == contract.periode


@pytest.mark.parametrize("uren", ["0", "61", "-3", "veel", "", "NaN", "1e99"])
def test_hours_outside_1_and_60_are_refused_at_the_field_and_stay_as_typed(zaak, plek, uren):
    form = contractform(zaak, plek, uren=uren)
    assert not form.is_valid()
    assert form.errors["uren"] == [zinnen.UREN]
    assert form["uren"].value() == uren


@pytest.mark.eis("M153")
@pytest.mark.parametrize(("veld", "waarde", "zin"), [
    ("uren", "36.01", "volledige werkweek van de werkgever (36 uur)"),
    ("uren", "24.001", "hoogstens 2 decimalen"),
    ("laatste_dag", "2018-11-14", zinnen.PERIODE),
    ("laatste_dag", "", zinnen.BEPAALD_ZONDER_EINDE),
    ("begin", "2017-01-01", "vóór het begin van het dossier (2 januari 2017)"),
    ("begin", "2019-11-16", "meer dan een jaar na de dag waarop u kijkt"),
    ("begin", "31-02-2018", "datum in die bestaat"),
    ("aard", "vrijwillig", zinnen.AARD),
    ("werkgeverschap", "zelf", zinnen.WERKGEVERSCHAP),
    ("medische_urenbeperking", "on", zinnen.URENBEPERKING),
])  # fmt: skip
def test_what_the_database_refuses_stands_at_the_field(zaak, plek, veld, waarde, zin):
    form = contractform(zaak, plek, **{veld: waarde})
    assert not form.is_valid()
    bij = "medische_urenbeperking_op" if veld == "medische_urenbeperking" else veld
    assert zin in form.errors[bij][0]
    assert not Contract.objects.exists()


def test_a_contract_may_begin_on_the_first_day_of_the_case_and_a_year_ahead(zaak, plek):
    assert contractform(zaak, plek, begin="2017-01-02").is_valid()
    assert contractform(zaak, plek, begin="2019-11-15", laatste_dag="2020-05-01").is_valid()


def test_a_medical_limit_with_its_date_is_kept_without_content(zaak, plek):
    contract = contractform(
        zaak, plek, uren="12", medische_urenbeperking="on", medische_urenbeperking_op="2018-10-01"
    ).leg_vast()
    assert (contract.medische_urenbeperking, contract.medische_urenbeperking_op) == (True, D(2018, 10, 1))


def test_hours_that_pass_the_week_with_another_contract_are_refused_at_the_field(zaak, plek):
    rijen.contract(zaak, D(2018, 1, 1), uren="20")
    form = contractform(zaak, plek, uren="16.01")
    assert form.is_valid()
    assert form.leg_vast() is None
    assert "samen 36,01 uur per week vanaf 15-11-2018" in form.errors["uren"][0]
    assert contractform(zaak, plek, uren="16").leg_vast()


def test_an_overlapping_contract_of_the_same_employment_is_refused_at_the_field(zaak, plek):
    contractform(zaak, plek, uren="10").leg_vast()
    form = contractform(zaak, plek, uren="10", begin="2019-05-14", laatste_dag="2019-10-01")
    assert form.leg_vast() is None
    assert form.errors["begin"] == [zinnen.CONTRACT_OVERLAP]
    assert Dienstverband.objects.get().periode.upper == D(2019, 5, 15)


def test_a_following_contract_continues_the_employment_and_after_a_gap_a_new_one_begins(zaak, plek):
    contractform(zaak, plek).leg_vast()
    contractform(zaak, plek, begin="2019-05-15", laatste_dag="2019-11-14").leg_vast()
    assert Dienstverband.objects.get().periode.upper == D(2019, 11, 15)
    contract = sluit_contract(
        zaak, plek.werkgever, plek, werkgeverschap="gemeente", aard="privaat", begin=D(2019, 11, 16),
        laatste_dag=None, uren=Decimal(31), duur="onbepaald",
    )  # fmt: skip
    assert Dienstverband.objects.count() == 2
    assert contract.dienstverband.periode.upper is None


def test_the_step_can_fix_the_duration(zaak, plek):
    vast = ContractForm(contractgegevens(plek), traject=zaak, peildatum=PEILDATUM, duur="onbepaald")
    assert vast.leg_vast().periode.upper is None
    tijdelijk = ContractForm(traject=zaak, peildatum=PEILDATUM, duur="bepaald")
    assert "duur" not in tijdelijk.fields
    assert tijdelijk.fields["laatste_dag"].required


def test_the_next_contract_proposes_what_the_last_one_had(zaak, plek):
    contractform(zaak, plek).leg_vast()
    voorstel = ContractForm(traject=zaak, peildatum=PEILDATUM).initial
    assert (voorstel["werkplek"], voorstel["uren"], voorstel["begin"]) == (plek.pk, Decimal(31), D(2019, 5, 15))


@pytest.mark.eis("M044")
def test_an_employment_ends_the_trial_the_day_before(zaak, plek):
    start_proefplaatsing(zaak, plek, D(2018, 10, 1), D(2018, 12, 31))
    contractform(zaak, plek).leg_vast()
    assert Proefplaatsing.objects.get().periode.upper == D(2018, 11, 15)


@pytest.mark.parametrize("loonwaarde", ["-1", "101", "350", "", "dertig", "0.3.3"])
def test_loonwaarde_outside_0_and_100_is_refused_at_the_field_and_stays_as_typed(zaak, plek, loonwaarde):
    form = LoonwaardemetingForm(meetgegevens(plek, loonwaarde=loonwaarde), traject=zaak, peildatum=PEILDATUM)
    assert not form.is_valid()
    assert form.errors["loonwaarde"] == [zinnen.LOONWAARDE]
    assert form["loonwaarde"].value() == loonwaarde


@pytest.mark.eis("M019")
@pytest.mark.parametrize(("getypt", "deel"), [("0", "0"), ("30", "0.30"), ("30%", "0.30"), ("100", "1")])
def test_loonwaarde_is_typed_as_a_percentage_and_kept_as_a_share(zaak, plek, getypt, deel):
    form = LoonwaardemetingForm(meetgegevens(plek, loonwaarde=getypt), traject=zaak, peildatum=PEILDATUM)
    meting = form.leg_vast()
    assert Loonwaardemeting.objects.get(pk=meting.pk).loonwaarde == Decimal(deel)


@pytest.mark.eis("M018")
@pytest.mark.parametrize(("veld", "waarde", "zin"), [
    ("met_werkgever_besproken", "", zinnen.BESPROKEN),
    ("methode", "", zinnen.METHODE),
    ("deskundige", "  ", zinnen.DESKUNDIGE),
    ("herbeoordeling_op", "2018-11-01", zinnen.HERBEOORDELING),
    ("gemeten_op", "2018-11-16", "na de dag waarop u kijkt (15 november 2018)"),
    ("loonwaarde", "30,5", zinnen.LOONWAARDE_HEEL),
])  # fmt: skip
def test_a_loonwaarde_without_its_grounds_is_refused_at_the_field(zaak, plek, veld, waarde, zin):
    form = LoonwaardemetingForm(meetgegevens(plek, **{veld: waarde}), traject=zaak, peildatum=PEILDATUM)
    assert not form.is_valid()
    assert zin in form.errors[veld][0]


@pytest.mark.eis("M018")
def test_the_same_measurement_twice_is_refused_at_the_field(zaak, plek):
    assert LoonwaardemetingForm(meetgegevens(plek), traject=zaak, peildatum=PEILDATUM).leg_vast()
    form = LoonwaardemetingForm(meetgegevens(plek), traject=zaak, peildatum=PEILDATUM)
    assert form.leg_vast() is None
    assert form.errors["gemeten_op"] == [zinnen.METING_DUBBEL]


def test_an_overlapping_trial_is_refused_at_the_field(zaak, plek):
    start_proefplaatsing(zaak, plek, D(2018, 10, 1), D(2018, 12, 31))
    gegevens = {"werkplek": plek.pk, "begin": "2018-12-31", "laatste_dag": "2019-02-01"}
    form = ProefplaatsingForm(gegevens, traject=zaak, peildatum=PEILDATUM)
    assert form.leg_vast() is None
    assert form.errors["begin"] == [zinnen.PROEF_OVERLAP]
    assert ProefplaatsingForm(gegevens | {"begin": "2019-01-01"}, traject=zaak, peildatum=PEILDATUM).leg_vast()


def test_a_form_offers_only_workplaces_of_the_own_municipality(zaak, plek, buurgemeente, in_beeld):
    in_beeld(zaak.gemeente, buurgemeente)
    van_de_buur = rijen.werkplek(buurgemeente)
    form = ProefplaatsingForm(
        {"werkplek": van_de_buur.pk, "begin": "2018-12-01", "laatste_dag": "2019-02-01"},
        traject=zaak,
        peildatum=PEILDATUM,
    )
    assert form.errors["werkplek"] == ["Kies een werkplek."]
    assert list(form.fields["werkplek"].queryset) == [plek]


def test_ending_a_case_ends_what_runs_and_keeps_the_past(zaak, plek):
    contractform(zaak, plek, duur="onbepaald", laatste_dag="").leg_vast()
    beeindig(zaak, D(2018, 12, 31))
    assert Contract.objects.get().periode.upper == D(2019, 1, 1)
    assert Dienstverband.objects.get().periode.upper == D(2019, 1, 1)
    beeindig(zaak, D(2018, 12, 31))


def test_a_permanent_contract_keeps_its_employment_open_for_the_next(zaak, plek):
    contractform(zaak, plek, duur="onbepaald", laatste_dag="").leg_vast()
    beeindig(zaak, D(2018, 12, 31))
    contractform(zaak, plek, begin="2019-01-01", laatste_dag="2019-06-30").leg_vast()
    assert Dienstverband.objects.get().periode.upper == D(2019, 7, 1)


def test_ending_refuses_when_something_begins_only_later(zaak, plek):
    contractform(zaak, plek, begin="2019-01-01").leg_vast()
    with pytest.raises(ValidationError, match="Na 31 december 2018 begint nog een plaatsing"):
        beeindig(zaak, D(2018, 12, 31))


def test_a_year_after_29_february_is_28_february():
    assert jaar_later(D(2020, 2, 29)) == D(2021, 2, 28)


@pytest.mark.eis("M215", "M216", "M217")
@pytest.mark.parametrize(("uren", "beperking", "waarschuwt"), [
    ("24", "", False), ("31", "", False), ("23,99", "", True), ("31,01", "", True), ("12", "2018-01-01", False),
])  # fmt: skip
def test_hours_outside_policy_are_recorded_and_only_warn(zaak, plek, uren, beperking, waarschuwt):
    extra = {"medische_urenbeperking": "on", "medische_urenbeperking_op": beperking} if beperking else {}
    form = contractform(zaak, plek, uren=uren, **extra)
    assert form.leg_vast() is not None
    stand = catalogus().at(PEILDATUM, layers=lagen("Purmerend"))
    assert bool(waarschuwingen.bij(form.vastgelegd, stand)) is waarschuwt


def test_a_fourth_contract_is_recorded_and_warns_with_the_day_it_becomes_permanent(zaak, plek):
    stand = catalogus().at(PEILDATUM, layers=lagen("Purmerend"))
    for maand in range(1, 5):
        form = contractform(zaak, plek, begin=f"2018-0{maand}-01", laatste_dag=f"2018-0{maand}-28")
        assert form.leg_vast() is not None
    (zin,) = waarschuwingen.bij(form.vastgelegd, stand)
    assert "Vanaf 1 april 2018 geldt dit contract als vast" in zin
    assert "art. 7:668a" in zin


@pytest.mark.parametrize(("laatste_dag", "waarschuwt"), [("2019-03-31", False), ("2019-04-01", True)])
def test_a_trial_of_more_than_six_months_warns(zaak, plek, laatste_dag, waarschuwt):
    gegevens = {"werkplek": plek.pk, "begin": "2018-10-01", "laatste_dag": laatste_dag}
    form = ProefplaatsingForm(gegevens, traject=zaak, peildatum=PEILDATUM)
    form.leg_vast()
    stand = catalogus().at(PEILDATUM, layers=lagen("Purmerend"))
    assert bool(waarschuwingen.bij(form.vastgelegd, stand)) is waarschuwt


@pytest.mark.eis("M230")
@pytest.mark.parametrize(("waarde", "voorstel"), [("ja", "UWV"), ("nee", None)])
def test_the_policy_of_the_region_says_whether_uwv_measures_and_who_measured_is_kept(
    zaak, plek, auteur, als_eigenaar, waarde, voorstel
):
    """Another expert may always be typed: the college fixes the loonwaarde, whoever measures."""
    assert LoonwaardemetingForm(traject=zaak, peildatum=PEILDATUM)["deskundige"].value() is None
    with als_eigenaar():
        regio = Regio.objects.create(naam="Proefregio")
        RegioDeelname.objects.create(regio=regio, gemeente=zaak.gemeente, periode=(D(2017, 1, 1), None))
        Beleid.objects.create(
            regio=regio,
            naam="uwv_meet_loonwaarde",
            waarde=waarde,
            periode=(D(2017, 1, 1), None),
            besluit="Notitie 2017",
        )
    form = LoonwaardemetingForm(traject=zaak, peildatum=PEILDATUM)
    assert form["deskundige"].value() == voorstel
    assert ("In uw regio meet UWV" in form.fields["deskundige"].help_text) == (waarde == "ja")
    ander = meetgegevens(plek, deskundige="Bureau De Meetlat")
    meting = LoonwaardemetingForm(ander, traject=zaak, peildatum=PEILDATUM).leg_vast()
    assert meting.deskundige == "Bureau De Meetlat"
