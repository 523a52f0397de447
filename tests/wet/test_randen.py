"""Edges of single rules: exactly at a bound, one step beside it, and amounts that fall between two cents.

Each rule stands alone here: what it asks of other rules is given, its figures are those of the day.
"""

from fractions import Fraction

import pytest

from tests.wet.hulp import los

HOOG, LAAG = Fraction("1260.48"), Fraction("636.48")  # 1,248 hours at 1.01 and at 0.51


@pytest.mark.parametrize(
    ("uurloon", "uren", "bedrag"),
    [
        ("9.65", 1248, 0),
        ("9.66", 1248, HOOG),
        ("10.63", 1248, HOOG),
        ("10.64", 1248, LAAG),
        ("12.08", 1248, LAAG),
        ("12.09", 1248, 0),
        ("10.63", "1247.99", 0),
        ("10.63", 2000, 2000),
        ("12.08", 2000, 1000),
    ],
)
def test_the_two_bands_of_2017_include_their_first_and_last_wage(uurloon, uren, bedrag):
    given = {"uurloon_met_vakantiebijslag": uurloon, "verloonde_uren": uren}
    assert los("lage_inkomensvoordeel", "2017-07-01", **given) == bedrag


@pytest.mark.parametrize(
    ("uurloon", "uren", "bedrag"),
    [
        ("10.28", 1248, 0),
        ("10.29", 1248, LAAG),
        ("12.87", 1248, LAAG),
        ("12.88", 1248, 0),
        ("10.29", "1247.99", 0),
        ("10.29", 2000, 1000),
    ],
)
def test_the_one_band_of_2020_includes_its_first_and_last_wage(uurloon, uren, bedrag):
    given = {"uurloon_met_vakantiebijslag": uurloon, "verloonde_uren": uren}
    assert los("lage_inkomensvoordeel", "2020-07-01", **given) == bedrag


@pytest.mark.parametrize(
    ("name", "day", "given", "outcome"),
    [
        ("jaarloon_voltijd", "2024-01-01", {"wml_per_uur": "13.27", "normuren": 36}, "26828.7552"),
        (
            "loonkostensubsidie_per_maand",
            "2016-07-01",  # 1,646.57 base, at most 70% of it, 23% charges, 24.5 of 36 hours: 964.820...
            {"loonkostensubsidie_grondslag": "1646.568", "functieloon_per_maand": "1524.60", "loonwaarde": "0.10",
             "werkweekdeel": "49/72"},
            "964.82",
        ),
        (
            "loonkostensubsidie_per_maand",
            "2016-07-01",  # a wage of 1,800 at 45% is worth 874.80 with holiday pay; 771.768 is left: 646.02...
            {"loonkostensubsidie_grondslag": "1646.568", "functieloon_per_maand": 1800, "loonwaarde": "0.45",
             "werkweekdeel": "49/72"},
            "646.03",
        ),
        ("ruimte_in_budget", "2018-11-15", {"plekken_uit_budget": "10/3", "plekken_van_31_uur": 1}, "7/3"),
        ("notitie_loonkosten_ruw", "2017-07-01", {"jaarloon_voltijd": "20108.7375"}, "24130.49"),
        ("notitie_urendeel", "2017-07-01", {"uren": 36}, "1"),
        ("notitie_urendeel", "2017-07-01", {"uren": "15.5"}, "0.5"),
        ("notitie_loonwaarde_plek", "2017-07-01", {"jaarloon_voltijd": 19200}, "5700"),  # 5,760, downward
        ("notitie_loonwaarde", "2017-07-01", {"notitie_loonwaarde_plek": 6000, "notitie_urendeel": "0.86"}, "5100"),
        (
            "notitie_loonkostensubsidie",
            "2017-07-01",
            {"loonkostenbudget_per_plek": 10008, "notitie_urendeel": 1},
            "10000",
        ),
        ("notitie_lage_inkomensvoordeel", "2017-07-01", {"verloonde_uren": 1500}, "700"),  # 765, downward
        ("onderdeel_resultaat_per_voltijdbaan", "2017-07-01", {"onderdeel_resultaat_kaal": "-1000.05"}, "-1100.055"),
        (
            "onderdeel_resultaat",
            "2017-07-01",
            {"onderdeel_resultaat_per_voltijdbaan": "-1100.055", "voltijdbanen": 1},
            "-1100.05",
        ),
        ("brutoloon_per_maand", "2017-07-01", {"wml_per_maand": 1500, "uren": 40, "normuren": 36}, "1500"),
        (
            "achteruitgang_bij_terugval",
            "2017-07-01",
            {"inkomen_met_werk": 900, "bijstandsnorm_bij_leeftijd": 1000},
            "0",
        ),
        (
            "vrijlating_eerste_half_jaar",  # a quarter: 83.3375
            "2015-07-01",
            {"leeftijd": 30, "maand_met_loon": 6, "loon_naast_bijstand": "333.35"},
            "83.34",
        ),
        (
            "vrijlating_alleenstaande_ouder",  # an eighth: 41.66625
            "2015-07-01",
            {"leeftijd": 30, "maand_met_loon": 7, "ouder_van_kind_onder_twaalf": True, "loon_naast_bijstand": "333.33"},
            "41.67",
        ),
        (
            "vrijlating_medisch",  # 15%: 49.995
            "2015-07-01",
            {"medische_urenbeperking": True, "loon_naast_bijstand": "333.30"},
            "50",
        ),
        (
            "vrijlating_loonkostensubsidie",
            "2023-07-01",
            {"werkt_met_loonkostensubsidie": True, "maand_met_loon": 7,
             "uren_kunnen_niet_omhoog": False, "loon_naast_bijstand": "333.30"},
            "50",
        ),
    ],
)  # fmt: skip
def test_an_amount_between_two_steps_goes_where_the_rule_says(name, day, given, outcome):
    assert los(name, day, **given) == Fraction(outcome)


@pytest.mark.parametrize(
    ("regime", "also_then", "bedrag"),
    [("loondispensatie", False, 0), ("loondispensatie", True, 700), ("loonkostensubsidie", False, 700)],
)
def test_under_loondispensatie_there_is_no_tax_advantage_unless_the_figure_says_so(regime, also_then, bedrag):
    given = {"financieringsregime": regime, "liv_bij_loondispensatie": also_then, "lage_inkomensvoordeel": 700}
    assert los("lage_inkomensvoordeel_bij_plaatsing", "2017-07-01", **given) == bedrag


@pytest.mark.parametrize(
    ("least", "most", "answer"),
    [("1000.01", 1200, "ja"), (1000, "1000.01", "onzeker"), (900, 1000, "nee"), (900, "1000.01", "onzeker")],
)
def test_an_estimate_equal_to_the_norm_is_not_above_it(least, most, answer):
    given = {"nettoloon_schatting_minstens": least, "nettoloon_schatting_hoogstens": most}
    assert los("schatting_boven_bijstandsnorm", "2017-07-01", bijstandsnorm_bij_leeftijd=1000, **given) == answer
