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
