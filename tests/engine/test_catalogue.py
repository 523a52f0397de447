"""All rules, figures and facts together: what cannot stand together is refused as a whole."""

import re
from datetime import date
from fractions import Fraction

import pytest

from luwte.engine import (
    Fact,
    Figure,
    FigureError,
    InvalidFact,
    Layer,
    LocalPolicyMissing,
    MissingFacts,
    NoFigure,
    NoRule,
    RuleError,
    Series,
    UnknownName,
)
from luwte.engine.units import EURO_MONTH_UNIT, EURO_UNIT, HOURS_UNIT, choice
from tests.engine.law import DAY, FACTS, catalogue, rule, series


def figure(value, start="2015-01-01", end=None):
    return Figure(
        Fraction(value), date.fromisoformat(start), date.fromisoformat(end) if end else None, "Verordening", "gelezen"
    )


def test_versions_that_overlap_are_refused():
    text = rule("return uren", tot="2017-01-02") + rule("return uren", name="proef__2017", vanaf="2017-01-01")
    with pytest.raises(RuleError, match=r"Twee versies van proef gelden tegelijk. Geef de oudste een 'tot'"):
        catalogue(text)


def test_an_older_version_without_end_is_refused():
    text = rule("return uren") + rule("return uren", name="proef__2017", vanaf="2017-01-01")
    with pytest.raises(RuleError, match=r"gelden tegelijk"):
        catalogue(text)


def test_versions_with_other_units_are_refused():
    text = rule("return uren", tot="2017-01-01")
    text += rule("return deel", name="proef__2017", parameters="deel: Deel", result="Deel", vanaf="2017-01-01")
    with pytest.raises(RuleError, match=r"verschillende eenheden. Geef elke versie dezelfde eenheid"):
        catalogue(text)


def test_the_day_picks_the_version_and_a_day_without_version_names_the_known_range():
    text = rule("return uren", vanaf="2017-01-01", tot="2018-01-01")
    text += rule("return uren + uren", name="proef__2018", vanaf="2018-01-01", tot="2019-01-01")
    law = catalogue(text)
    assert law.at(date(2017, 12, 31)).value("proef", {"uren": 10}) == 10
    assert law.at(date(2018, 1, 1)).value("proef", {"uren": 10}) == 20
    for day in (date(2016, 12, 31), date(2019, 1, 1)):
        with pytest.raises(NoRule, match=r"De regel geldt vanaf 1 januari 2017 tot 1 januari 2019"):
            law.at(day).value("proef", {"uren": 10})


def test_a_gap_between_versions_is_a_day_without_rule():
    text = rule("return uren", tot="2017-01-01") + rule("return uren", name="proef__2018", vanaf="2018-01-01")
    with pytest.raises(NoRule, match=r"Proef bestaat niet op 1 juni 2017"):
        catalogue(text).at(date(2017, 6, 1)).value("proef", {"uren": 1})


def test_rules_that_need_each_other_are_refused():
    text = rule("return tweede", name="eerste", parameters="tweede: Uren")
    text += rule("return eerste", name="tweede", parameters="eerste: Uren")
    with pytest.raises(RuleError, match=r"Kring: eerste -> tweede -> eerste. Verbreek haar"):
        catalogue(text)


def test_a_rule_that_needs_itself_is_refused():
    with pytest.raises(RuleError, match=r"Kring: proef -> proef"):
        catalogue(rule("return proef", parameters="proef: Uren"))


def test_a_name_that_does_not_exist_is_refused_with_the_nearest_one():
    with pytest.raises(RuleError, match=r"proef vraagt 'normurn', en dat bestaat niet. .* Bedoelt u 'normuren'"):
        catalogue(rule("return normurn", parameters="normurn: Uren"))


@pytest.mark.parametrize(
    ("parameters", "body", "result"),
    [
        ("uren: Euro", "return uren", "Euro"),
        ("uren: Aantal", "return uren", "Aantal"),
        ("uren: JaNee", "return uren", "JaNee"),
        ("loon: EuroPerJaar", "return loon", "EuroPerJaar"),
        ("deel: Aantal", "return deel", "Aantal"),
    ],
)
def test_a_promise_about_the_unit_of_an_input_that_is_not_kept_is_refused(parameters, body, result):
    with pytest.raises(RuleError, match=r"verwacht '\w+' in .*, maar het is .* Gebruik de eenheid van de bron"):
        catalogue(rule(body, parameters=parameters, result=result))


def test_a_word_from_one_list_is_no_word_from_another():
    facts = [*FACTS, Fact("soort", choice("soort", "a", "b"), "Welke soort?")]
    with pytest.raises(RuleError, match=r"proef verwacht 'soort' in kleur, maar het is soort"):
        catalogue(rule("return soort", parameters="soort: Kleur", result="Kleur"), facts=facts)


def test_one_name_means_one_thing():
    text = rule("return uren")
    with pytest.raises(FigureError, match=r"proef is zowel een regel als een cijfer of feit"):
        catalogue(text, series("proef", HOURS_UNIT, 1))
    with pytest.raises(FigureError, match=r"proef is zowel een regel"):
        catalogue(text, facts=[*FACTS, Fact("proef", HOURS_UNIT, "?")])
    with pytest.raises(FigureError, match=r"uren is zowel een cijfer als een feit"):
        catalogue(text, series("uren", HOURS_UNIT, 1))
    with pytest.raises(FigureError, match=r"Het cijfer euros staat er twee keer"):
        catalogue(text, series("euros", EURO_UNIT, 1), series("euros", EURO_UNIT, 2))
    with pytest.raises(FigureError, match=r"Het feit uren staat er twee keer"):
        catalogue(text, facts=[*FACTS, FACTS[0]])


def test_a_table_with_an_unknown_key_is_refused():
    from dataclasses import replace

    table = replace(series("tabel", EURO_UNIT, 1), key="leeftijd")
    with pytest.raises(FigureError, match=r"tabel: sleutel 'leeftijd' bestaat niet"):
        catalogue(rule("return uren"), table)


def local_law():
    text = rule("return minimum", parameters="minimum: Uren") + rule(
        "return tarief", name="tarief_nu", parameters="tarief: Euro", result="Euro"
    )
    return catalogue(text, series("minimum", HOURS_UNIT, layer="lokaal"), series("tarief", EURO_UNIT, 8))


def test_local_policy_that_nobody_gave_is_an_error_that_says_so():
    with pytest.raises(LocalPolicyMissing, match=r"Minimum is lokaal beleid en is hier op 1 juni 2020 niet bekend"):
        local_law().at(DAY).value("proef", {})


def test_the_most_local_layer_wins_within_its_dates():
    regio = Layer("regio", {"minimum": [figure(24)]})
    gemeente = Layer("gemeente", {"minimum": [figure(20, "2019-01-01", "2021-01-01")]})
    law = local_law()
    assert law.at(DAY, [regio, gemeente]).value("proef", {}) == 20
    assert law.at(date(2018, 12, 31), [regio, gemeente]).value("proef", {}) == 24
    assert law.at(date(2021, 1, 1), [regio, gemeente]).value("proef", {}) == 24
    assert law.at(DAY, [gemeente]).explain("minimum", {}).layer == "gemeente"


def test_local_policy_over_a_national_figure_or_an_unknown_name_is_refused():
    with pytest.raises(FigureError, match=r"gemeente X: tarief is geen lokaal beleid"):
        local_law().at(DAY, [Layer("gemeente X", {"tarief": [figure(9)]})])
    with pytest.raises(FigureError, match=r"gemeente X: onzin is geen lokaal beleid"):
        local_law().at(DAY, [Layer("gemeente X", {"onzin": [figure(9)]})])


def test_a_target_that_is_unknown_or_a_fact_is_refused():
    law = catalogue(rule("return uren"))
    with pytest.raises(UnknownName, match=r"Het doel 'proof' bestaat niet. Bedoelt u 'proef'"):
        law.at(DAY).value("proof", {})
    with pytest.raises(UnknownName, match=r"'uren' is een feit dat u zelf opgeeft, geen doel"):
        law.at(DAY).value("uren", {"uren": 3})


def test_what_is_offered_for_a_name_is_of_the_kind_that_was_asked():
    law = catalogue(rule("return uren"))
    with pytest.raises(UnknownName, match=r"Het doel 'urn' bestaat niet\.$"):
        law.at(DAY).value("urn", {})
    with pytest.raises(UnknownName, match=r"Het feit 'proof' bestaat niet\.$"):
        law.at(DAY).value("proef", {"proof": 3})
    assert str(law.unknown("urn", "De naam")) == "De naam 'urn' bestaat niet. Bedoelt u 'uren'?"


def test_a_figure_can_be_a_target():
    assert local_law().at(DAY).value("tarief", {}) == 8


def test_missing_facts_are_named_with_their_question_in_order():
    law = catalogue(rule("return uren / normuren", parameters="uren: Uren, normuren: Uren", result="Deel"))
    with pytest.raises(MissingFacts) as error:
        law.at(DAY).value("proef", {})
    assert error.value.names == ("uren", "normuren")
    assert str(error.value) == "Voor proef ontbreekt nog: uren (Hoeveel uur); normuren (Hoeveel uur is voltijd)."


def test_a_refused_fact_names_itself_even_when_the_target_does_not_need_it():
    law = catalogue(rule("return uren"))
    with pytest.raises(InvalidFact, match=r"deel: 30 kan niet"):
        law.at(DAY).value("proef", {"uren": 3, "deel": 30})


def test_the_catalogue_knows_every_input_of_a_target_and_every_unit():
    text = rule("return loon * deel", name="half", parameters="loon: EuroPerMaand, deel: Deel", result="EuroPerMaand")
    text += rule("return half * uren / normuren", parameters="half: EuroPerMaand, uren: Uren, normuren: Uren",
                 result="EuroPerMaand")  # fmt: skip
    law = catalogue(text, series("tarief", EURO_UNIT, 8))
    assert law.inputs("proef") == ["loon", "deel", "uren", "normuren"]
    assert law.inputs("half") == ["loon", "deel"]
    assert law.unit("proef") == EURO_MONTH_UNIT
    assert law.unit("uren") == HOURS_UNIT
    assert law.unit("tarief") == EURO_UNIT
    with pytest.raises(UnknownName):
        law.unit("niets")


def test_a_figure_missing_in_a_table_names_the_key_in_words():
    from dataclasses import replace

    one = replace(figure(5), key_from=Fraction(20), key_to=Fraction(20))
    table = replace(series("tabel", EURO_UNIT), key="uren", figures=(one,))
    law = catalogue(rule("return tabel", parameters="tabel: Euro", result="Euro"), table)
    assert law.at(DAY).value("proef", {"uren": 20}) == 5
    with pytest.raises(NoFigure, match=r"Tabel is niet bekend op 1 juni 2020 bij uren 21 uur per week"):
        law.at(DAY).value("proef", {"uren": 21})
    with pytest.raises(MissingFacts, match=r"uren \(Hoeveel uur\)"):
        law.at(DAY).value("proef", {})


@pytest.mark.parametrize(
    ("label", "inside"),
    [
        ("Uren per week", "uren per week"),
        ("UWV-advies", "UWV-advies"),
        ("AOw-leeftijd", "AOw-leeftijd"),  # two capitals are enough
    ],
)
def test_a_label_inside_a_formula_loses_its_capital_unless_it_is_an_abbreviation(label, inside):
    assert catalogue(rule("return uren", label=label)).words("proef") == inside


def test_a_name_without_label_reads_as_words():
    assert catalogue(rule("return uren")).words("loon_per_maand") == "loon per maand"


def test_the_key_of_a_table_is_told_with_its_name_and_nothing_without_one():
    keyed = Series("tarief", "Tarief", EURO_UNIT, "landelijk", (figure(1),), key="uren")
    law = catalogue(rule("return uren"), keyed)
    assert law.key_text(keyed, Fraction(31)) == "uren 31 uur per week"
    assert law.key_text(keyed, None) == ""
    assert law.key_text(series("los", EURO_UNIT, 1), Fraction(31)) == ""


@pytest.mark.parametrize(
    ("key", "row", "says"),
    [
        ("uren", Fraction(1), None),
        ("kleur", "rood", None),
        ("uren", None, None),
        ("a", Fraction(1), "tarief: sleutel 'a' is geen getal en geen woord."),
        ("uren", "rood", "tarief: sleutel 'uren' is een getal en 'rood' niet."),
        ("kleur", Fraction(1), "tarief: sleutel 'kleur' is een woord en '1' niet."),
        ("kleur", "rod", "tarief: 'rod' kan niet bij sleutel 'kleur'. Kies uit rood, wit, blauw."),
        ("maat", Fraction(1), "tarief: sleutel 'maat' bestaat niet."),
    ],
)
def test_a_table_is_entered_by_what_its_rows_have(key, row, says):
    one = Figure(Fraction(1), DAY, None, "Wet", "gelezen", key_from=row)
    keyed = Series("tarief", "Tarief", EURO_UNIT, "landelijk", (one,), key=key)
    if says is None:
        assert catalogue(rule("return uren"), keyed).series["tarief"] == keyed
        return
    with pytest.raises(FigureError, match=f"^{re.escape(says)}$"):
        catalogue(rule("return uren"), keyed)


def test_a_page_says_what_is_missing_by_its_question_and_the_label_of_the_target():
    stand = catalogue(rule("return uren + normuren", "uren: Uren, normuren: Uren", label="Alle uren")).at(DAY)
    with pytest.raises(MissingFacts) as error:
        stand.value("proef", {})
    assert str(error.value).startswith("Voor proef ontbreekt nog: uren (Hoeveel uur); normuren (")
    assert error.value.plain == "Voor alle uren ontbreekt nog: Hoeveel uur? Hoeveel uur is voltijd?"
    assert InvalidFact("uren", "uren: te veel.").plain == "uren: te veel."
