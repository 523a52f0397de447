"""What the college may and must: a power until 2017, then a duty up to the number; and what the council orders."""

from datetime import date
from fractions import Fraction
from itertools import product

import pytest

from luwte.engine import NoRule
from luwte.wet import catalogus
from luwte.wet.eenheden_toegang import ONDERWERP_VERORDENING_UNIT, VORM_VAN_WERK_UNIT
from tests.wet.hulp import op

ONDERWERPEN = ONDERWERP_VERORDENING_UNIT.choices
#: Purmerend at the end of 2017: 17 places.
VOL = {"gemeente": "Purmerend", "uren_totaal": 31 * 17}
RUIMTE = {"gemeente": "Purmerend", "uren_totaal": 31 * 17 - 1}
POSITIEF = {"advies_uitkomst": "positief"}


@pytest.mark.eis("M021", "M120")
@pytest.mark.parametrize("outcome", ["positief", "negatief", "geen_arbeidsvermogen", "andere_uitkomst"])
def test_since_2015_the_college_may_establish_on_a_positive_advice_and_before_2015_there_is_no_instrument(outcome):
    facts = {"advies_uitkomst": outcome}
    assert op("2015-01-01").value("mag_vaststellen", facts) is (outcome == "positief")
    assert op("2026-11-22").value("mag_vaststellen", facts) is (outcome == "positief")
    with pytest.raises(NoRule, match="De regel geldt vanaf 1 januari 2015"):
        op("2014-12-31").value("mag_vaststellen", facts)


@pytest.mark.eis("M077")
@pytest.mark.parametrize(("careful", "must"), [(True, True), (False, False)])
def test_since_2017_the_college_must_follow_a_careful_positive_advice(careful, must):
    facts = {**POSITIEF, "advies_deugdelijk": careful}
    assert op("2017-01-01").value("moet_vaststellen", facts) is must
    assert op("2017-01-01").needs("moet_vaststellen", {"advies_uitkomst": "negatief"}) == []
    with pytest.raises(NoRule, match="De regel geldt vanaf 1 januari 2017"):
        op("2016-12-31").value("moet_vaststellen", facts)


@pytest.mark.eis("M077")
@pytest.mark.parametrize(
    ("careful", "reason", "allowed"),
    [(False, True, True), (False, False, False), (True, True, False), (True, False, False)],
)
def test_a_decision_may_deviate_only_from_a_careless_advice_and_with_its_reason_written(careful, reason, allowed):
    facts = {"advies_deugdelijk": careful, "reden_opgeschreven": reason}
    assert op("2017-06-01").value("afwijkend_besluit_toegestaan", facts) is allowed


@pytest.mark.eis("M064", "M078")
def test_nothing_the_college_must_or_may_depends_on_the_loonwaarde():
    from luwte.engine import rules_in
    from luwte.wet import advies, criteria, doelgroep, nieuw_advies, regelingen, vaststelling

    names = {
        rule.name
        for module in (advies, criteria, doelgroep, nieuw_advies, regelingen, vaststelling)
        for rule in rules_in(module)
    }
    assert len(names) > 45
    for name in names:
        assert "loonwaarde" not in catalogus().inputs(name), name


@pytest.mark.eis("M079")
@pytest.mark.parametrize(("established", "must"), [(True, True), (False, False)])
def test_until_2017_the_college_chose_to_establish_and_then_had_to_provide(established, must):
    assert op("2016-12-31").value("moet_plek_bieden", {"beschut_vastgesteld": established}) is must


@pytest.mark.eis("M078", "M079", "M086", "M297")
@pytest.mark.parametrize(
    ("hours", "established", "must", "next_step"),
    [
        (RUIMTE, True, True, "plek"),
        (VOL, True, False, "wachtlijst"),
        (RUIMTE, False, False, "geen"),
        (VOL, False, False, "geen"),
    ],
)
def test_since_2017_a_place_is_due_until_the_number_of_the_year_is_realised(hours, established, must, next_step):
    facts = {**hours, "beschut_vastgesteld": established}
    assert op("2017-12-31").value("moet_plek_bieden", facts) is must
    assert op("2017-12-31").value("vervolg_op_vaststelling", facts) == next_step
    # The next year has a higher number: one hour later the duty is back.
    assert op("2018-01-01").value("moet_plek_bieden", facts) is established


@pytest.mark.eis("M078")
def test_a_place_is_never_refused_after_a_careful_positive_advice_while_the_number_is_open():
    stand = op("2017-12-31")
    for hours, outcome, careful in product((RUIMTE, VOL), ("positief", "negatief"), (True, False)):
        facts = {**hours, "beschut_vastgesteld": True, "advies_uitkomst": outcome, "advies_deugdelijk": careful}
        never = hours is RUIMTE and outcome == "positief" and careful
        assert stand.value("mag_plek_weigeren", facts) is (not never)
    assert "Een mens beslist." in catalogus().rules["mag_plek_weigeren"][0].doc


@pytest.mark.eis("M127")
@pytest.mark.parametrize(
    ("established", "started", "right"), [(True, False, True), (True, True, False), (False, False, False)]
)
def test_who_waits_gets_provisions_until_the_employment_starts(established, started, right):
    facts = {"beschut_vastgesteld": established, "dienstbetrekking_begonnen": started}
    assert op("2017-01-01").value("recht_op_overbrugging", facts) is right
    with pytest.raises(NoRule):
        op("2016-12-31").value("recht_op_overbrugging", facts)


def geregeld(day, regel, **facts):
    return {one for one in ONDERWERPEN if op(day).value(regel, {"onderwerp_verordening": one, **facts})}


@pytest.mark.eis("M046", "M092", "M095")
def test_until_2017_the_council_could_order_that_there_is_no_beschut_werk_and_since_2017_it_cannot():
    assert geregeld("2016-12-31", "verordening_mag_regelen") == {
        "selectie",
        "omvang",
        "voorzieningen",
        "geen_beschut_werk",
    }
    assert "geen_beschut_werk" not in geregeld("2017-01-01", "verordening_mag_regelen", hoger_aantal_vastgesteld=True)
    assert geregeld("2017-01-01", "verordening_mag_regelen", hoger_aantal_vastgesteld=False) == {
        "voorzieningen",
        "overbrugging",
        "hoger_aantal",
    }


@pytest.mark.eis("M055", "M125", "M265")
@pytest.mark.parametrize(
    ("day", "facts", "must"),
    [
        ("2015-01-01", {}, {"selectie", "voorzieningen", "omvang"}),
        ("2016-12-31", {}, {"selectie", "voorzieningen", "omvang"}),
        ("2017-01-01", {"hoger_aantal_vastgesteld": False}, {"voorzieningen", "overbrugging"}),
        (
            "2017-01-01",
            {"hoger_aantal_vastgesteld": True},
            {"voorzieningen", "overbrugging", "omvang_extra", "volgorde"},
        ),
    ],
)
def test_what_the_council_must_order(day, facts, must):
    assert geregeld(day, "verordening_moet_regelen", **facts) == must
    assert must <= geregeld(day, "verordening_mag_regelen", **facts)


ORDE = ("besluit", "wachtlijst", "aanmelding")
DAGEN = {
    "beschut_vastgesteld_op": date(2018, 6, 1),
    "op_wachtlijst_sinds": date(2018, 6, 15),
    "aangemeld_op": date(2018, 1, 8),
}


@pytest.mark.eis("M055")
@pytest.mark.parametrize(("order", "fact"), list(zip(ORDE, DAGEN, strict=True)))
def test_the_ordinance_chooses_which_day_decides_who_comes_first(order, fact):
    from luwte.engine import Figure, Layer

    ordinance = Figure(order, date(2018, 1, 1), None, "Verordening 2018", "gelezen")
    stand = catalogus().at(date(2018, 7, 1), [Layer("gemeente Purmerend", {"volgorde_wachtlijst": [ordinance]})])
    assert stand.value("wachtlijst_telt_vanaf", DAGEN) == DAGEN[fact]
    assert stand.needs("wachtlijst_telt_vanaf", {}) == [fact]
    assert "Verordening 2018" in stand.explain("wachtlijst_telt_vanaf", DAGEN).as_text()


@pytest.mark.eis("M055")
def test_until_an_ordinance_orders_it_the_working_agreement_takes_the_decision_and_wages_never_count():
    stand = op("2018-07-01", "Purmerend")
    assert stand.value("wachtlijst_telt_vanaf", DAGEN) == DAGEN["beschut_vastgesteld_op"]
    assert stand.explain("volgorde_wachtlijst", {}).confidence == "werkafspraak"
    assert set(catalogus().inputs("wachtlijst_telt_vanaf")) == set(DAGEN)
    with pytest.raises(NoRule):
        op("2016-12-31").value("wachtlijst_telt_vanaf", DAGEN)


@pytest.mark.eis("M055", "M125", "M265")
def test_an_ordinance_is_complete_with_its_four_parts_over_all_answers():
    names = (
        "regelt_voorzieningen",
        "regelt_overbrugging",
        "hoger_aantal_vastgesteld",
        "regelt_extra_omvang",
        "regelt_volgorde",
    )
    complete = 0
    for answers in product((True, False), repeat=5):
        facts = dict(zip(names, answers, strict=True))
        provisions, bridging, more, extent, order = answers
        answer = op("2017-06-01").value("verordening_volledig", facts)
        assert answer is (provisions and bridging and (not more or (extent and order)))
        complete += answer
    assert complete == 5
    assert op("2017-06-01").needs("verordening_volledig", {"regelt_voorzieningen": False}) == []


@pytest.mark.eis("M043", "M044")
@pytest.mark.parametrize("form", VORM_VAN_WERK_UNIT.choices)
@pytest.mark.parametrize("day", ["2015-01-01", "2026-11-22"])
def test_only_an_employment_relationship_is_beschut_werk(form, day):
    answer = op(day).value("is_dienstbetrekking", {"vorm_van_werk": form})
    assert answer is (form in ("arbeidsovereenkomst", "aanstelling"))


@pytest.mark.eis("M072")
@pytest.mark.parametrize(("grounds", "sent", "may"), [(True, True, True), (True, False, False), (False, True, False)])
def test_a_decision_may_point_to_an_advice_that_has_its_grounds_and_is_known(grounds, sent, may):
    facts = {"advies_onderbouwd": grounds, "advies_meegestuurd": sent}
    assert op("2017-06-01").value("mag_naar_advies_verwijzen", facts) is may
    assert "UWV onderbouwt altijd" in catalogus().rules["mag_naar_advies_verwijzen"][0].doc


@pytest.mark.eis("M082")
@pytest.mark.parametrize(
    ("found", "ends"),
    [("2019-05-19", "2019-05-20"), ("2019-12-31", "2020-01-01"), ("2020-02-28", "2020-02-29")],
)
def test_the_entry_in_the_register_ends_the_day_after_the_finding_and_not_on_the_advice(found, ends):
    uitleg = op(found).explain("einde_doelgroepregister", {"beschut_vastgesteld_op": found})
    assert uitleg.value == date.fromisoformat(ends)
    assert [note.code for note in uitleg.notes] == ["C13"]
    assert catalogus().inputs("einde_doelgroepregister") == ["beschut_vastgesteld_op"]


@pytest.mark.eis("M128", "M265")
@pytest.mark.parametrize(
    ("extra", "persons", "unfunded"), [(0, 30, 0), (2, 30, 2), (2, 18, 1), (2, 17, 0), (2, 3, 0), (40, 30, 13)]
)
def test_places_above_the_number_of_the_rijk_have_no_money_of_the_rijk(extra, persons, unfunded):
    from luwte.engine import Figure, Layer
    from luwte.wet import lokaal

    figure = Figure(Fraction(extra), date(2017, 1, 1), None, "Verordening", "gelezen")
    layers = [*lokaal.lagen("Purmerend"), Layer("gemeente Purmerend", {"extra_plekken": [figure]})]
    stand = catalogus().at(date(2017, 12, 31), layers)
    facts = {"gemeente": "Purmerend", "vastgestelde_personen": persons}
    assert stand.value("plekken_zonder_rijksgeld", facts) == unfunded
    assert stand.value("verplichting", facts) == min(17 + extra, persons)


@pytest.mark.eis("M056", "M264")
@pytest.mark.parametrize(
    ("persons", "due", "over", "money"),
    [(0, 0, 17, 144_500), (16, 16, 1, 8_500), (17, 17, 0, 0), (18, 17, 0, 0), (40, 17, 0, 0)],
)
def test_with_less_need_fewer_places_are_due_and_the_money_may_be_used_otherwise(persons, due, over, money):
    stand = op("2017-12-31")
    facts = {"gemeente": "Purmerend", "vastgestelde_personen": persons}
    assert stand.value("verplichting", facts) == due
    assert stand.value("plekken_zonder_behoefte", facts) == over
    assert stand.value("begeleidingsgeld_vrij", facts) == money
    assert "C27" in [note.code for note in stand.explain("verplichting", facts).notes]


@pytest.mark.parametrize(
    ("amount", "hours", "at_31"),
    [
        (20_000, 32, 19_375),
        (8_500, 32, "8234.38"),
        (20_000, 31, 20_000),
        (8_500, 36, "7319.44"),
        (8_500, 31, 8_500),
        (0, 32, 0),
    ],
)
def test_amounts_for_other_hours_are_converted_to_a_place_of_31_hours(amount, hours, at_31):
    facts = {"bedrag_van_bron": amount, "uren_van_bedrag": hours}
    assert op("2019-01-31").value("bedrag_bij_31_uur", facts) == Fraction(str(at_31))


@pytest.mark.eis("M090")
@pytest.mark.parametrize(
    "name",
    ["mag_vaststellen", "moet_vaststellen", "moet_plek_bieden", "vervolg_op_vaststelling", "is_dienstbetrekking"],
)
def test_what_the_college_finds_and_owes_rests_on_article_10b_paragraph_1(name):
    answer = op("2018-06-01").explain(name, {})
    assert "Participatiewet art. 10b lid 1" in answer.source
    assert answer.source in answer.as_text()
