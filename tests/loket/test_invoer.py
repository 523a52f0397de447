"""Wrong answers: a Dutch sentence at the field, what was typed stays, and no amount is shown."""

import pytest

from tests.loket.conftest import tabel, tekst

pytestmark = pytest.mark.django_db

FOUT = [
    ("loonwaarde", "350", "Vul een heel percentage in van 0 tot en met 100."),
    ("loonwaarde", "30,5", "Vul een heel percentage in van 0 tot en met 100."),
    ("loonwaarde", "-1", "Vul een heel percentage in van 0 tot en met 100."),
    ("loonwaarde", "nan", "Vul een heel percentage in van 0 tot en met 100."),
    ("loonwaarde", "", "Vul een heel percentage in van 0 tot en met 100."),
    ("uren", "0", "Vul een aantal uren in van meer dan 0 tot en met 60"),
    ("uren", "61", "Vul een aantal uren in van meer dan 0 tot en met 60"),
    ("uren", "1e1", "Vul een aantal uren in van meer dan 0 tot en met 60"),
    ("uren", "27,555", "Vul een aantal uren in van meer dan 0 tot en met 60"),
    ("uren", "٣١", "Vul een aantal uren in van meer dan 0 tot en met 60"),
    ("uren", "1.000", "Vul een aantal uren in van meer dan 0 tot en met 60"),
    ("uren", "veel", "Vul een aantal uren in van meer dan 0 tot en met 60"),
    ("uren", "<b>31</b>", "Vul een aantal uren in van meer dan 0 tot en met 60"),
    ("normuren", "29", "Vul een volledige werkweek in van 30 tot en met 40 uur."),
    ("normuren", "41", "Vul een volledige werkweek in van 30 tot en met 40 uur."),
    ("leeftijd", "12", "Vul een leeftijd in van 15 tot en met 66 jaar."),
    ("leeftijd", "67", "Vul een leeftijd in van 15 tot en met 66 jaar."),
    ("datum", "2014-06-01", "niet op 1 juni 2014. De regel geldt vanaf 1 januari 2017."),
    ("datum", "2030-01-01", "is niet bekend op 1 januari 2030"),
    ("datum", "2017-02-30", "Vul een dag in die bestaat"),
    ("datum", "gisteren", "Vul een dag in die bestaat"),
    ("begeleiding", "-5", "Vul een bedrag in euro in"),
    ("subsidie_algemeen", "12,345", "Vul een bedrag in euro in"),
    ("loon", "1000", "lager dan het minimumloon van € 1.551,60 per maand"),
    ("plaatsjaren", "0", "Vul een heel aantal in van 1 of hoger."),
    ("gemeente", "Atlantis", "Selecteer een geldige keuze"),
    ("werkgeverschap", "vrijwilliger", "Selecteer een geldige keuze"),
]

KEUZEN = ("gemeente", "werkgeverschap")


@pytest.mark.parametrize(("veld", "getypt", "zin"), FOUT)
def test_a_wrong_answer_gets_a_sentence_at_its_field_and_no_amount(reken, veld, getypt, zin):
    antwoord = reken(**{veld: getypt})
    assert antwoord.status_code == 200
    html = antwoord.content.decode()
    assert zin in tekst(antwoord)
    assert f'id="id_{veld}_error"' in html
    assert f'href="#id_{veld}"' in html
    uitkomst = html[html.index('id="uitkomst"') :]
    assert "luwte-waarom" not in uitkomst
    assert "€" not in uitkomst


@pytest.mark.parametrize(
    ("veld", "getypt", "zin"), [fout for fout in FOUT if fout[0] not in ("gemeente", "werkgeverschap")]
)
def test_what_was_typed_is_kept(reken, veld, getypt, zin):
    antwoord = reken(**{veld: getypt})
    assert antwoord.context["form"][veld].value() == getypt
    if getypt and "<" not in getypt:
        assert f'value="{getypt}"' in antwoord.content.decode()


def test_several_mistakes_are_all_told_at_once(reken):
    woorden = tekst(reken(uren="0", loonwaarde="350", leeftijd="12", datum="2014-01-01"))
    for deel in ("uren in van meer dan 0", "heel percentage", "een leeftijd", "vanaf 1 januari 2017"):
        assert deel in woorden


def test_an_own_amount_must_be_filled_in_when_chosen(reken):
    assert "Vul een bedrag in, of kies een soort werk." in tekst(reken(werksoort="eigen"))


def test_a_wage_beside_a_payroll_tariff_is_refused(reken):
    assert "Bij payroll zit het loon al in het tarief" in tekst(reken(werkgeverschap="payroll", loon="2000"))


@pytest.mark.parametrize(
    ("getypt", "verwacht"), [("27,5", "€ 18.893,83"), ("27.5", "€ 18.893,83"), ("31,00", "€ 21.298,50")]
)
def test_hours_are_understood_with_a_comma_or_a_point(reken, getypt, verwacht):
    assert tabel(reken(uren=getypt), "Kosten en baten").rij("Loonkosten")[1] == verwacht


@pytest.mark.parametrize("getypt", ["30", "30%", "30,0", " 30 "])
def test_a_percentage_is_understood_as_people_type_it(reken, getypt):
    assert tabel(reken(loonwaarde=getypt), "Kosten en baten").rij("Loonwaarde")[1] == "€ 6.389,55"


@pytest.mark.parametrize("getypt", ["13000", "13.000", "€ 13.000", "13.000,00", "13000,00"])
def test_an_amount_is_understood_as_people_type_it(reken, getypt):
    lijnen = tabel(reken(werksoort="eigen", begeleiding=getypt), "Kosten en baten")
    assert lijnen.rij("Begeleiding")[1] == "€ 11.194,44"


def test_a_day_may_be_written_the_dutch_way(reken):
    assert "Berekend op 1 juli 2017" in tekst(reken(datum="1-7-2017"))


def test_more_hours_than_a_full_week_count_as_a_full_week(reken):
    antwoord = reken(uren="40")
    assert "40 uur is meer dan een volledige werkweek" in tekst(antwoord)
    assert tabel(antwoord, "Kosten en baten").rij("Loonkosten")[1] == "€ 24.733,75"
