"""The tables beside the rules: sources with their dates, words, endnotes; strict when read."""

from datetime import date

import pytest

from luwte.engine import FigureError
from luwte.wet import catalogus, tabellen

CATALOGUS = catalogus()


@pytest.mark.eis("M020")
def test_every_source_says_of_which_day_its_text_is():
    for bron in tabellen.bronnen():
        assert bron.stand, bron.code
        assert bron.herken, bron.code
    (pagina,) = [one for one in tabellen.bronnen() if one.code == "samenvoordeklant"]
    assert pagina.dag == date(2019, 5, 19)
    assert pagina.stand == "Laatst bijgewerkt op 19 mei 2019"
    assert {one.code for one in tabellen.bronnen() if not one.gelezen} == {"wmo"}


@pytest.mark.eis("M020")
def test_every_rule_of_access_duty_terms_and_schemes_rests_on_a_known_source():
    files = {"toegang", "doelgroep", "criteria", "advies", "vaststelling", "nieuw_advies", "regelingen"}
    files |= {"taakstelling", "termijnen", "beslistermijnen", "bezwaartermijnen"}
    rules = [rule for versions in CATALOGUS.rules.values() for rule in versions if rule.file[:-3] in files]
    assert len(rules) > 90
    for rule in rules:
        known = tabellen.bronnen_van(rule.source) or rule.source.startswith("Werkafspraak")
        assert known, (rule.name, rule.source)


def test_every_note_and_word_rests_on_a_known_source():
    for note in CATALOGUS.notes:
        assert tabellen.bronnen_van(note.source) or "Stb." in note.source or "Kamerstuk" in note.source, note.code
    for begrip in tabellen.begrippen():
        assert tabellen.bronnen_van(begrip.bron), begrip.code


def test_every_word_is_used_by_a_rule_figure_or_fact_that_exists():
    for begrip in tabellen.begrippen():
        assert begrip.regel in {*CATALOGUS.rules, *CATALOGUS.series, *CATALOGUS.facts}, begrip.code
        assert begrip.betekenis.endswith(".")


@pytest.mark.parametrize(
    ("code", "woorden"),
    [
        pytest.param(
            "voor_wie", ("met arbeidsvermogen", "ook niet met extra begeleiding"), marks=pytest.mark.eis("M022")
        ),
        pytest.param("soort_beperking", ("Lichamelijk, verstandelijk of psychisch",), marks=pytest.mark.eis("M023")),
        pytest.param(
            "beschut_werk_raadsbrief",
            ("onder aangepaste omstandigheden", "Van een gewone werkgever", "niet te verwachten"),
            marks=pytest.mark.eis("M298"),
        ),
        pytest.param("beschut_werk", ("lichamelijke, verstandelijke of psychische",), marks=pytest.mark.eis("M109")),
        pytest.param("voor_wie", ("Er zijn werkgevers die hen toch aannemen",), marks=pytest.mark.eis("M024")),
        pytest.param("voor_wie", ("verschilt deze groep van de banenafspraak",), marks=pytest.mark.eis("M025")),
        pytest.param("smba", ("Sociaal Medisch Beoordelen van Arbeidsvermogen",), marks=pytest.mark.eis("M065")),
        pytest.param("aanvraagformulier", ("digitale formulier van UWV",), marks=pytest.mark.eis("M059")),
        pytest.param("salarisschaal_a", ("CAR-UWO art. 1:2c", "trede 0"), marks=pytest.mark.eis("M284")),
        pytest.param("webinar_2016", ("Eindigt de baan als het advies eindigt? Nee.",), marks=pytest.mark.eis("M285")),
        pytest.param("proefplaatsing", ("onbeloond", "met behoud van uitkering"), marks=pytest.mark.eis("M294")),
        pytest.param("maatschappelijke_baten", ("Cedris", "wat u zelf raamt"), marks=pytest.mark.eis("M257")),
        pytest.param("wsw", ("niet dezelfde", "lijkt op"), marks=pytest.mark.eis("M115")),
        pytest.param("overbrugging", ("tot de dienstbetrekking begint", "via de Wmo"), marks=pytest.mark.eis("M127")),
        pytest.param("structureel_aantal", ("2012 tot en met 2014", "ruim 30.000"), marks=pytest.mark.eis("M049")),
    ],
)
def test_a_word_says_what_its_source_says(code, woorden):
    (begrip,) = [one for one in tabellen.begrippen() if one.code == code]
    for woord in woorden:
        assert woord in begrip.betekenis


@pytest.mark.eis("M262")
def test_all_23_endnotes_of_the_note_are_part_of_the_source_and_say_where_they_are_used():
    roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi"]
    roman += ["xvii", "xviii", "xix", "xx", "xxi", "xxii", "xxiii"]
    assert [one.code for one in tabellen.eindnoten()] == roman
    for noot in tabellen.eindnoten():
        assert noot.gaat_over
        for naam in noot.bij:
            assert naam in {*CATALOGUS.rules, *CATALOGUS.series, *CATALOGUS.facts}, (noot.code, naam)
    assert sum(bool(noot.bij) for noot in tabellen.eindnoten()) == 19


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("a: {woord: A, betekenis: B, bron: C}", "begrippen.yaml, a: 'regel' ontbreekt. Vul het in."),
        ("a: {woord: A, betekenis: B, bron: C, regel: D, kleur: E}", "'kleur' bestaat niet. Kies uit betekenis, bron"),
        ("a: kort", "begrippen.yaml, a: schrijf de velden onder de naam."),
    ],
)
def test_a_mistake_in_a_table_is_refused_with_its_place(tmp_path, monkeypatch, text, says):
    (tmp_path / "begrippen.yaml").write_text(text, encoding="utf-8")
    monkeypatch.setattr(tabellen, "HERE", tmp_path)
    tabellen.begrippen.cache_clear()
    with pytest.raises(FigureError) as error:
        tabellen.begrippen()
    assert says in str(error.value)
    tabellen.begrippen.cache_clear()


@pytest.mark.eis("M348")
def test_a_source_says_who_published_it_and_for_whom():
    bron = {one.code: one for one in tabellen.bronnen()}
    assert bron["simpel_switchen"].uitgever == "De Programmaraad, samenvoordeklant.nl"
    assert bron["simpel_switchen"].over == "Dienstverlening aan werkgevers en werkzoekenden"
    assert all(bron[code].uitgever for code in ("notitie", "raadsbrief", "samenvoordeklant", "almere"))


@pytest.mark.eis("M298")
def test_the_short_definition_rests_on_the_letter_of_the_council():
    (begrip,) = [one for one in tabellen.begrippen() if one.code == "beschut_werk_raadsbrief"]
    assert [one.code for one in tabellen.bronnen_van(begrip.bron)] == ["raadsbrief"]


@pytest.mark.parametrize(
    ("code", "woorden"),
    [
        pytest.param("orionis", ("Werken naar vermogen", "Orionis"), marks=pytest.mark.eis("M323", "M322")),
        pytest.param("lucrato", ("Lucrato", "landingsplek"), marks=pytest.mark.eis("M323", "M322")),
        pytest.param("rijk_van_nijmegen", ("Nijmegen", "Eén lijn"), marks=pytest.mark.eis("M323")),
        pytest.param("almere_dagbesteding", ("Almere", "ten minste één plek"), marks=pytest.mark.eis("M337")),
        pytest.param("weener", ("Weener XL", "detacheert"), marks=pytest.mark.eis("M337")),
        pytest.param("rivierenland", ("Pas als het klikt", "beschut werk"), marks=pytest.mark.eis("M337")),
        pytest.param("aanbesteding", ("één of twee plekken", "aanbesteding"), marks=pytest.mark.eis("M335")),
    ],
)
def test_an_example_from_practice_says_what_its_source_says(code, woorden):
    (een,) = [one for one in tabellen.praktijkvoorbeelden() if one.code == code]
    for woord in woorden:
        assert woord in f"{een.naam}. {een.wie}. {een.tekst}", woord


def test_every_example_has_a_known_source_and_rules_that_exist():
    for een in tabellen.praktijkvoorbeelden():
        assert tabellen.bronnen_van(een.bron), een.code
        assert een.tekst.endswith(".")
        for naam in een.bij:
            assert naam in {*CATALOGUS.rules, *CATALOGUS.series, *CATALOGUS.facts}, (een.code, naam)


@pytest.mark.eis("M318")
def test_what_taking_part_brings_is_named_with_its_source_and_has_no_amount():
    zinnen = " ".join(one.zin for one in tabellen.baten_zonder_bedrag())
    for woord in ("gelukkiger", "gezonder", "voorkomt veel ellende", "bespaart de samenleving kosten"):
        assert woord in zinnen
    for een in tabellen.baten_zonder_bedrag():
        assert "simpel_switchen" in {one.code for one in tabellen.bronnen_van(een.bron)}
        assert een.voor in {"mensen", "samenleving"}
        assert not any(teken.isdigit() or teken == "\N{EURO SIGN}" for teken in een.zin)
