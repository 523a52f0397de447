"""Local policy that comes with Luwte: the standard agreements and one region."""

from datetime import date
from fractions import Fraction

import pytest

from luwte.engine import FigureError, LocalPolicyMissing
from luwte.engine.difference import Side, difference
from luwte.wet import catalogus, lokaal
from tests.wet.hulp import REGIO


def test_every_municipality_starts_with_the_standard_agreements():
    (standard,) = lokaal.lagen("Almere")
    assert standard.name == "Standaard van Luwte"
    assert {figure.confidence for figures in standard.figures.values() for figure in figures} <= {
        "werkafspraak",
        "uit notitie",
    }


@pytest.mark.parametrize("name", [*REGIO, "purmerend", "EDAM-VOLENDAM"])
def test_a_municipality_of_the_region_gets_its_policy_on_top(name):
    assert [layer.name for layer in lokaal.lagen(name)] == ["Standaard van Luwte", "Regio Zaanstreek-Waterland"]


def test_every_local_figure_has_a_name_that_the_law_leaves_to_local_policy():
    for layer in lokaal.voorbeeldlagen():
        for name, figures in layer.figures.items():
            assert catalogus().series[name].layer == "lokaal"
            assert all(figure.source for figure in figures)


def test_every_name_of_local_policy_has_a_shipped_value():
    shipped = {name for layer in lokaal.voorbeeldlagen() for name in layer.figures}
    with_a_default = {one.name for one in catalogus().series.values() if one.layer == "lokaal" and one.figures}
    assert with_a_default == {"loon_van_de_functie"}
    assert shipped | with_a_default == {one.name for one in catalogus().series.values() if one.layer == "lokaal"}


@pytest.mark.parametrize("day", [date(2018, 12, 31), date(2019, 1, 1), date(2026, 11, 22)])
def test_twenterand_laid_formal_employment_with_one_party_since_its_letter(day):
    stand = catalogus().at(day, lokaal.lagen("Twenterand"))
    assert [layer.name for layer in stand.layers] == ["Standaard van Luwte", "Gemeente Twenterand"]
    facts = [{"werkgeverschap": form} for form in ("gemeente", "regulier", "uitzend", "payroll")]
    if day < date(2019, 1, 1):
        with pytest.raises(LocalPolicyMissing):
            stand.value("werkgeverschap_gekozen", facts[0])
        return
    assert [stand.value("werkgeverschap_gekozen", one) for one in facts] == [True, False, False, False]
    certainties = [stand.explain("werkgeverschap_gekozen", one).walk() for one in facts[:2]]
    found = [{node.name: node.confidence for node in nodes} for nodes in certainties]
    assert found[0]["werkgeverschap_gemeente_mag"] == "uit notitie", "the letter says so"
    assert found[1]["werkgeverschap_regulier_mag"] == "afgeleid", "the letter does not say it in words"


def test_two_shipped_policies_differ_by_the_figure_that_both_give():
    sides = [Side(catalogus().at(date(2019, 6, 1), lokaal.lagen(name)), {"werkgeverschap": "uitzend"})
             for name in ("Zaanstad", "Twenterand")]  # fmt: skip
    found = difference(*sides, "werkgeverschap_gekozen")
    assert (found.old, found.new) == (True, False)
    ((cause,),) = [part.causes for part in found.parts]
    assert (cause.name, cause.old, cause.new) == ("werkgeverschap_uitzend_mag", "ja", "nee")
    assert "Regionale notitie Zaanstreek-Waterland 2017" in cause.old_source
    assert "Raadsbrief Twenterand 2019" in cause.new_source


GOED = """naam: Verordening A
waarden:
  minimum_uren: {waarde: "20", vanaf: 2026-01-01, bron: "Verordening A, art. 4", zekerheid: gelezen}
  maximum_uren:
    - {waarde: "32", vanaf: 2026-01-01, tot: 2027-01-01, bron: A, zekerheid: gelezen}
    - {waarde: "36", vanaf: 2027-01-01, bron: A, zekerheid: gelezen}
"""


def test_a_policy_file_of_ones_own_is_read_like_a_shipped_one(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_text(GOED)
    layer, municipalities = lokaal.lees(path)
    assert (layer.name, municipalities) == ("Verordening A", ())
    hours = [catalogus().at(date(*day), [layer]).value("maximum_uren", {}) for day in ((2026, 12, 31), (2027, 1, 1))]
    assert hours == [32, 36]


def figure(**fields):
    """One entry as text; a field that is None is left out."""
    given = {"waarde": '"20"', "vanaf": "2026-01-01", "bron": "A", "zekerheid": "gelezen"} | fields
    return "{" + ", ".join(f"{name}: {value}" for name, value in given.items() if value) + "}"


def hours(entries):
    """A policy file with only a number of hours."""
    return f"naam: A\nwaarden: {{minimum_uren: {entries}}}"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("waarden: {minimum_uren: " + figure() + "}", "'naam' ontbreekt. Schrijf van wie dit beleid is."),
        ("naam: A", "'waarden' ontbreekt. Zet eronder"),
        ("naam: A\nwaarden: [1]", "'waarden' ontbreekt."),
        ("naam: A\nwaarde: {}", "'waarde' bestaat niet. Kies uit naam, waarden, gemeenten."),
        ("naam: A\ngemeenten: Purmerend\nwaarden: {minimum_uren: 1}", "schrijf bij 'gemeenten' een lijst"),
        ("naam: A\nwaarden: {minimum_ure: 1}", "minimum_ure: dit is geen lokaal beleid. Bedoelt u minimum_uren?"),
        ("naam: A\nwaarden: {wml_uurbedrag: 1}", "wml_uurbedrag: dit is geen lokaal beleid. Haal het weg."),
        ("naam: A\nwaarden: {minimum_uren: []}", "minimum_uren: er staat geen waarde."),
        ("naam: A\nwaarden: {minimum_uren: 20}", "minimum_uren: schrijf {waarde"),
        (hours(figure(bron=None)), "minimum_uren: 'bron' ontbreekt. Vul het in."),
        (hours(figure(vanaf="nu")), "'nu' is geen datum. Schrijf JJJJ-MM-DD."),
        (hours(figure(zekerheid="vast")), "zekerheid 'vast' bestaat niet."),
        (hours(figure(sleutel_van='"1"')), "laat 'sleutel_van' weg"),
        (hours(f"[{figure()}, {figure()}]"), "twee cijfers voor minimum_uren gelden"),
        ("naam: {", "is niet te lezen. Herstel de opmaak"),
    ],
)
def test_a_wrong_policy_file_is_refused_with_its_place_and_what_to_write(tmp_path, text, sentence):
    path = tmp_path / "a.yaml"
    path.write_text(text)
    with pytest.raises(FigureError) as raised:
        lokaal.lees(path)
    assert str(raised.value).startswith("a.yaml")
    assert sentence in str(raised.value)


def test_a_policy_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(FigureError, match=r"weg\.yaml is niet te lezen\. Geef de naam"):
        lokaal.lees(tmp_path / "weg.yaml")


def test_a_region_is_found_by_its_name_and_an_unknown_one_has_no_members():
    assert set(lokaal.regiogemeenten("zaanstreek-waterland")) == set(REGIO)
    assert lokaal.regiogemeenten("Twente") == ()
    assert lokaal.regiogemeenten("Twenterand") == (), "a municipality is no region"


def test_amounts_typed_by_a_visitor_count_as_his_own():
    layer = lokaal.eigen_invoer("9000", "0")
    stand = catalogus().at(date(2026, 1, 1), [layer])
    uitleg = stand.explain("begeleidingssubsidie_algemeen", {"uren": "15.5"})
    assert uitleg.value == Fraction(4500)
    assert next(node for node in uitleg.walk() if node.source == "Zelf ingevuld").layer == "uw invoer"
    with pytest.raises(FigureError, match=r"'veel' is geen getal"):
        lokaal.eigen_invoer("veel", "0")
    with pytest.raises(FigureError, match=r"is geen getal"):
        lokaal.eigen_invoer("1e999999999", "0")
