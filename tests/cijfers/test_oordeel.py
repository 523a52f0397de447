"""A second person judges a proposal: with a reason where it is asked, and it goes on saying what it changed."""

from fractions import Fraction

import pytest

from luwte.cijfers.models import Oordeel, Voorstel
from luwte.cijfers.voorraad import actueel
from luwte.wet import catalogus, meegeleverd
from tests.cijfers.beheer import NIEUW, beoordeel, lasten_van, pad_van, stel_voor
from tests.cijfers.conftest import lasten

pytestmark = pytest.mark.django_db


def test_a_figure_is_used_everywhere_once_a_second_person_confirmed_it(petra_ziet, ruben_ziet, client):
    page = stel_voor(petra_ziet)
    assert "wacht op een tweede persoon" in page.content.decode()
    assert actueel() is meegeleverd()
    assert "Klopt dit?" not in page.content.decode()
    done = beoordeel(ruben_ziet, ruben_ziet.get(f"/beheer/voorstel/{Voorstel.objects.get().pk}/"))
    assert "Het voorstel is bevestigd." in done.content.decode()
    assert lasten_van() == Fraction("0.25")
    blad = client.get("/wet/werkgeverslasten/?datum=2027-03-01").content.decode()
    assert "25%" in blad
    assert "Staatscourant 2026, 99" in blad
    assert catalogus() is meegeleverd(), "outside a request the law is as it was shipped"


def test_after_confirming_the_proposal_goes_on_showing_what_it_changed(petra_ziet, ruben_ziet, wereld):
    """Also when another figure for the same days was confirmed since."""
    given = {"vanaf": "2026-12-01", "reden_afwijking": "Gewijzigd."}
    before = stel_voor(petra_ziet, **given)
    beoordeel(ruben_ziet, before)
    beoordeel(ruben_ziet, stel_voor(petra_ziet, waarde="26%", **given))
    after = ruben_ziet.get(pad_van(before))
    (old,), (new,) = before.context["rijen"], after.context["rijen"]
    assert (new.vorige, new.verandering) == (old.vorige, old.verandering) == ("23,5%", "+6,4%")
    (day,), (same,) = before.context["gevolg"].dagen, after.context["gevolg"].dagen
    assert [(one.voor, one.na) for one in same.doelen] == [(one.voor, one.na) for one in day.doelen]
    html = after.content.decode()
    assert "Wat veranderde er in Purmerend?" in html
    assert "Raakt <strong>3 lopende subsidies</strong>" in html
    link = same.doelen[0].voorbeelden[0]
    why = petra_ziet.get(f"{pad_van(before)}verschil/{link.rij.pk}/loonkostensubsidie_van_gemeente_per_maand/")
    assert why.context["verschil"].total == link.verschil


def test_taking_a_figure_back_goes_on_showing_what_it_changed(petra_ziet, ruben_ziet, wereld):
    page = stel_voor(petra_ziet, vanaf="2026-12-01", reden_afwijking="Gewijzigd.")
    beoordeel(ruben_ziet, page)
    back = beoordeel(ruben_ziet, page, "terugnemen", reden="Verkeerde bron.")
    done = beoordeel(petra_ziet, petra_ziet.get(pad_van(back)))
    (now,), (then,) = done.context["gevolg"].dagen, back.context["gevolg"].dagen
    assert [(one.voor, one.na) for one in now.doelen] == [(one.voor, one.na) for one in then.doelen]
    assert now.subsidies == 3


def test_what_was_sent_back_changed_nothing_and_shows_no_effect(petra_ziet, ruben_ziet, wereld):
    page = stel_voor(petra_ziet)
    done = beoordeel(ruben_ziet, page, "teruggestuurd", reden="Dit is het cijfer van 2026.")
    assert done.context["gevolg"] is None
    assert done.context["rijen"][0].vorige == "23,5%"


def test_the_hint_says_what_holds_today_and_what_is_known_last(petra_ziet, bevestigd):
    address = f"{NIEUW}?cijfer=werkgeverslasten"
    assert "Op 22 november 2026 geldt 23,5%. Het" not in petra_ziet.get(address).content.decode()
    bevestigd(lasten("0.245"))
    said = "Op 22 november 2026 geldt 23,5%. Het laatst bekend is 24,5%, vanaf 1 januari 2027 tot 1 januari 2028."
    assert said in petra_ziet.get(address).content.decode()


def test_nobody_confirms_the_own_proposal_also_not_by_hand(petra_ziet):
    page = stel_voor(petra_ziet)
    after = beoordeel(petra_ziet, page)
    assert "U beoordeelt uw eigen voorstel niet." in after.content.decode()
    assert Oordeel.objects.count() == 0


def test_a_proposal_is_sent_back_with_a_reason_that_the_proposer_reads(petra_ziet, ruben_ziet):
    page = stel_voor(petra_ziet)
    assert beoordeel(ruben_ziet, page, "teruggestuurd", reden="").status_code == 422
    beoordeel(ruben_ziet, page, "teruggestuurd", reden="Dit is het cijfer van 2026.")
    pk = page.context["kaart"].voorstel.pk
    html = petra_ziet.get(f"/beheer/voorstel/{pk}/").content.decode()
    assert "Dit is het cijfer van 2026." in html
    assert "teruggestuurd" in html
    assert actueel() is meegeleverd()
    assert "al een oordeel gegeven" in beoordeel(ruben_ziet, page).content.decode()


def test_the_proposer_withdraws_and_nobody_else_can(petra_ziet, ruben_ziet):
    page = stel_voor(petra_ziet)
    after = beoordeel(ruben_ziet, page, "ingetrokken", reden="x")
    assert "Alleen de indiener trekt een voorstel in." in after.content.decode()
    assert Oordeel.objects.count() == 0
    beoordeel(petra_ziet, page, "ingetrokken", reden="Dubbel ingevuld.")
    assert Oordeel.objects.get().soort == "ingetrokken"


def test_what_was_previewed_must_still_be_so_when_it_is_confirmed(petra_ziet, ruben_ziet):
    first, second = stel_voor(petra_ziet), stel_voor(petra_ziet, waarde="26%")
    beoordeel(ruben_ziet, first)
    after = beoordeel(ruben_ziet, second)
    assert "Intussen zijn andere cijfers bevestigd." in after.content.decode()
    assert lasten_van() == Fraction("0.25")
    beoordeel(ruben_ziet, after, reden_afwijking="De regeling is later verbeterd.")
    assert lasten_van() == Fraction("0.26")


def test_what_was_confirmed_meanwhile_is_contradicted_with_a_reason_only(petra_ziet, ruben_ziet):
    """Neither proposal needed a reason when it was made: nothing was known of 2027."""
    first, second = stel_voor(petra_ziet, waarde="24,5%"), stel_voor(petra_ziet, waarde="24%")
    assert "Waarom anders dan het bekende cijfer" not in ruben_ziet.get(pad_van(second)).content.decode()
    beoordeel(ruben_ziet, first)
    page = ruben_ziet.get(pad_van(second))
    assert "Bevestigt u dit voorstel, dan wint het." in page.content.decode()
    refused = beoordeel(ruben_ziet, page, reden_afwijking=" ")
    html = refused.content.decode()
    assert refused.status_code == 422
    assert html.count("Voor deze dagen is al een ander cijfer bekend. Zeg waarom dit het goede is.") == 2
    assert html.count('aria-invalid="true"') == 1
    assert lasten_van() == Fraction("0.245")
    done = beoordeel(ruben_ziet, page, reden_afwijking="De Staatscourant is verbeterd.")
    assert "De Staatscourant is verbeterd." in done.content.decode()
    assert lasten_van() == Fraction("0.24")
    assert Oordeel.objects.latest("id").reden == "De Staatscourant is verbeterd."


def test_a_reason_for_one_known_figure_is_none_for_another_that_was_confirmed_later(petra_ziet, ruben_ziet):
    early = {"vanaf": "2026-12-01", "reden_afwijking": "Anders dan 23,5%."}
    first, second = stel_voor(petra_ziet, **early), stel_voor(petra_ziet, waarde="26%", **early)
    assert "Het voorstel is bevestigd." in beoordeel(ruben_ziet, first).content.decode(), "its own reason is enough"
    refused = beoordeel(ruben_ziet, ruben_ziet.get(pad_van(second)))
    assert (refused.status_code, lasten_van()) == (422, Fraction("0.25"))


def test_the_same_value_as_was_confirmed_meanwhile_needs_no_reason(petra_ziet, ruben_ziet):
    first, second = stel_voor(petra_ziet), stel_voor(petra_ziet)
    beoordeel(ruben_ziet, first)
    assert "Het voorstel is bevestigd." in beoordeel(ruben_ziet, ruben_ziet.get(pad_van(second))).content.decode()


def test_a_confirmed_figure_is_taken_back_by_two_people_too(petra_ziet, ruben_ziet):
    page = stel_voor(petra_ziet)
    beoordeel(ruben_ziet, page)
    back = beoordeel(ruben_ziet, page, "terugnemen", reden="Verkeerde bron.")
    assert "Intrekken: Werkgeverslasten" in back.content.decode()
    again = beoordeel(petra_ziet, page, "terugnemen", reden="Ook gezien.")
    assert "Er is al voorgesteld om dit cijfer in te trekken." in again.content.decode()
    assert lasten_van() == Fraction("0.25")
    beoordeel(petra_ziet, petra_ziet.get(f"/beheer/voorstel/{back.context['kaart'].voorstel.pk}/"))
    assert actueel().series["werkgeverslasten"].figures == meegeleverd().series["werkgeverslasten"].figures


def test_a_figure_that_no_longer_fits_the_law_is_told_and_breaks_nothing(ruben_ziet, bevestigd):
    bevestigd(lasten("0.25"), lasten("1", naam="oud_begrip"))
    html = ruben_ziet.get("/beheer/cijfers/").content.decode()
    assert "past niet meer bij de wet" in html
    assert lasten_van() == Fraction("0.25")
