"""Local policy is proposed with its decision, and in force once a second person of here confirmed it."""

import datetime as dt
from fractions import Fraction

import pytest

from luwte.cijfers.models import Oordeel, Voorstel
from luwte.gemeenten.beleid import lagen
from luwte.gemeenten.models import Beleid
from luwte.toezicht.grens import gemeenten_in_beeld
from luwte.toezicht.models import Wijziging
from luwte.wet import catalogus

pytestmark = pytest.mark.django_db
NIEUW = "/beheer/beleid/nieuw/"


def invoer(**anders):
    """A good form, with what the test changes."""
    return {
        "naam": "minimum_uren",
        "waarde": "24,5",
        "vanaf": "2099-01-01",
        "tot": "",
        "besluit": "Verordening 2099, artikel 4",
    } | anders


@pytest.fixture
def beheer(ingelogd):
    """A client of functioneel beheer in Purmerend."""
    return ingelogd("functioneel_beheer")


def uren(gemeente, dag):
    """The least hours of a contract as the engine computes them for a municipality."""
    return catalogus().at(dag, lagen(gemeente, dag)).value("minimum_uren", {})


def test_policy_is_in_force_from_its_day_once_a_second_person_confirmed_it(beheer, ingelogd, gemeente):
    page = beheer.post(NIEUW, invoer(), follow=True)
    assert "Een collega met functioneel beheer kijkt mee." in page.content.decode()
    assert Beleid.objects.count() == 0
    with gemeenten_in_beeld([gemeente.pk]):
        made = Voorstel.objects.get()
    done = ingelogd("functioneel_beheer").post(
        f"/beheer/voorstel/{made.pk}/oordeel/", {"soort": "bevestigd", "merk": page.context["merk"]}, follow=True
    )
    assert "Het voorstel is bevestigd." in done.content.decode()
    row = Beleid.objects.get()
    assert (row.gemeente_id, row.waarde, row.besluit) == (gemeente.pk, "24.5", "Verordening 2099, artikel 4")
    assert uren(gemeente, dt.date(2099, 1, 1)) == 24.5
    page = beheer.get("/beheer/beleid/").content.decode()
    assert "Verordening 2099, artikel 4" in page
    assert "vanaf 1 januari 2099" in page
    with gemeenten_in_beeld([gemeente.pk]):
        logged = Wijziging.objects.get(tabel="gemeenten_beleid")
        assert logged.aanleiding == f"POST /beheer/voorstel/{made.pk}/oordeel/"


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"naam": ""}, "Kies een onderwerp."),
        ({"naam": "wml_per_maand"}, "Selecteer een geldige keuze"),
        ({"waarde": ""}, "Vul de waarde in."),
        ({"waarde": "veel"}, "is geen getal"),
        ({"waarde": "24,125"}, "heeft te veel cijfers achter de komma. Schrijf er hoogstens twee."),
        ({"waarde": "60,01"}, "60,01 uur per week kan niet. Geef een waarde vanaf 0 uur per week tot en met 60 uur"),
        ({"waarde": "-1"}, "-1 uur per week kan niet."),
        ({"naam": "maximum_uren", "waarde": "1000"}, "1.000 uur per week kan niet."),
        ({"naam": "begeleidingssubsidie_uren", "waarde": "0"}, "Geef een waarde van meer dan 0 uur per week"),
        ({"naam": "loonwaarde_signaalgrens", "waarde": "-30%"}, "-30% kan niet."),
        ({"naam": "eerst_tijdelijk", "waarde": "misschien"}, "kan hier niet. Schrijf ja of nee."),
        ({"naam": "payroll_overgang_op", "waarde": "31-2-2027"}, "is geen datum die bestaat. Schrijf bijvoorbeeld"),
        ({"waarde": "30%"}, "is een percentage, maar dit cijfer is in uur per week"),
        ({"vanaf": "31-02-2099"}, "Vul een datum in die bestaat"),
        ({"tot": "2017-01-01"}, "De einddatum ligt na de begindatum."),
        ({"besluit": ""}, "Noem het besluit waarin dit staat."),
        ({"vanaf": "2018-01-01"}, "Zeg waarom; daarmee veranderen ook oude uitkomsten."),
    ],
)
def test_a_mistake_is_told_at_the_field_and_nothing_typed_is_lost(beheer, gemeente, anders, zin):
    response = beheer.post(NIEUW, invoer(**anders))
    html = response.content.decode()
    assert response.status_code == 422
    assert html.count(zin) == 2, "in the summary and at the field"
    assert "Controleer het formulier." in html
    assert html.count('aria-invalid="true"') == 1, "no other field is blamed"
    for naam, waarde in invoer(**anders).items():
        if naam not in {"naam", "tot"} and waarde:
            assert f'value="{waarde}"' in html
    with gemeenten_in_beeld([gemeente.pk]):
        assert Voorstel.objects.count() == 0


def test_policy_that_would_hide_later_policy_is_refused_by_the_form(beheer, gemeente, maak_beleid):
    maak_beleid(gemeente, "minimum_uren", "20", periode=(dt.date(2100, 1, 1), None))
    html = beheer.post(NIEUW, invoer()).content.decode()
    assert "Vanaf 01-01-2100 geldt al ander beleid voor dit onderwerp." in html
    assert beheer.post(NIEUW, invoer(tot="2100-01-01")).status_code == 302


@pytest.mark.parametrize("rol", ["consultant", "jobcoach", "controller", "raadlezer"])
def test_no_other_role_proposes_policy(ingelogd, rol):
    assert ingelogd(rol).post(NIEUW, invoer()).status_code == 403


def test_the_neighbours_see_nothing_of_a_proposal_and_cannot_judge_it(beheer, ingelogd, gemeente, buurgemeente):
    beheer.post(NIEUW, invoer())
    with gemeenten_in_beeld([gemeente.pk]):
        made = Voorstel.objects.get()
    buur = ingelogd("functioneel_beheer", buurgemeente)
    assert "Minste uren" not in buur.get("/beheer/cijfers/").content.decode()
    assert buur.get(f"/beheer/voorstel/{made.pk}/").status_code == 404
    assert buur.post(f"/beheer/voorstel/{made.pk}/oordeel/", {"soort": "bevestigd"}).status_code == 404
    with gemeenten_in_beeld([gemeente.pk]):
        assert Oordeel.objects.count() == 0


def test_the_effect_is_shown_before_it_is_confirmed(ingelogd, wereld, gemeente, maak_beleid):
    """9,000 euros for a place of 31 hours: 31 hours get all of it, 24 hours 24/31."""
    maak_beleid(gemeente, "begeleidingssubsidie_uren", "31")
    given = invoer(naam="begeleidingssubsidie_algemeen_maximum", waarde="9.000,00", besluit="Raad")
    page = ingelogd("functioneel_beheer").post(NIEUW, given, follow=True)
    (dag,) = page.context["gevolg"].dagen
    (subsidie,) = [one for one in dag.doelen if one.doel.naam == "begeleidingssubsidie_algemeen_bij_plaatsing"]
    assert sorted(one.na for one in subsidie.andere) == [round(Fraction(9000 * 24, 31), 2), 9000, 9000]
    assert "Raakt <strong>3 plaatsingen</strong>" in page.content.decode()
    assert page.context["rijen"][0].vorige == ""


@pytest.mark.parametrize(
    ("naam", "waarde", "gelezen"),
    [("payroll_overgang_op", "1-7-2027", "1 juli 2027"), ("payroll_overgang_op", "2027-07-01", "1 juli 2027"),
     ("eerst_tijdelijk", "Nee", "nee"), ("eerst_tijdelijk", "ja", "ja")],
)  # fmt: skip
def test_a_day_and_a_yes_or_no_are_written_as_people_here_do(beheer, naam, waarde, gelezen):
    page = beheer.post(NIEUW, invoer(naam=naam, waarde=waarde), follow=True)
    assert [one.waarde for one in page.context["rijen"]] == [gelezen]


def test_the_hint_says_how_every_kind_of_value_is_written(beheer):
    hint = "Een getal met een komma, een percentage als 30%, een dag als 1-7-2027, ja of nee, of een woord"
    assert hint in beheer.get(NIEUW).content.decode()


def test_confirmed_policy_goes_on_showing_what_it_changed(beheer, ingelogd, wereld, gemeente, maak_beleid):
    maak_beleid(gemeente, "begeleidingssubsidie_uren", "31")
    maak_beleid(gemeente, "begeleidingssubsidie_algemeen_maximum", "8500")
    given = invoer(naam="begeleidingssubsidie_algemeen_maximum", waarde="9.000,00", besluit="Raad")
    page = beheer.post(NIEUW, given, follow=True)
    pk = page.context["kaart"].voorstel.pk
    done = ingelogd("functioneel_beheer").post(
        f"/beheer/voorstel/{pk}/oordeel/", {"soort": "bevestigd", "merk": page.context["merk"]}, follow=True
    )
    (old,), (new,) = page.context["rijen"], done.context["rijen"]
    assert (new.vorige, new.verandering) == (old.vorige, old.verandering) == ("€ 8.500,00 per jaar", "+5,9%")
    (before,), (after,) = page.context["gevolg"].dagen, done.context["gevolg"].dagen
    assert before.geraakt == after.geraakt == 3
    assert [(one.voor, one.na) for one in after.doelen] == [(one.voor, one.na) for one in before.doelen]


def test_the_policy_in_force_stands_beside_the_proposed(beheer, gemeente, maak_beleid):
    maak_beleid(gemeente, "minimum_uren", "20")
    (rij,) = beheer.post(NIEUW, invoer(), follow=True).context["rijen"]
    assert (rij.vorige, rij.waarde, rij.verandering) == ("20 uur per week", "24,5 uur per week", "+22,5%")
    assert rij.bekend == ()
