"""The parts of a request on the screen: strengths first, a person's choice, one form a part, no neighbours."""

import datetime as dt
import re

import pytest
from django.db import IntegrityError, transaction

from luwte.aanmeldingen.models import Signaal
from luwte.toezicht.models import Inzage
from luwte.trajecten.models import Stap
from luwte.voordrachten.models import Diagnose, Praktijkdeel, UwvVraag, Voordracht, Voorselectie
from tests.trajecten.gevallen import PEILDATUM
from tests.voordrachten.conftest import AFSPRAKEN, VOORSELECTIE

D = dt.date
VORM_VOORSELECTIE = {**VOORSELECTIE, "opgesteld_op": "2018-11-01", "praktijkdeel_nodig": "ja", "rijpt_nog": "",
                     "opnieuw_bekijken_op": "", "uitzondering": "", "uitzondering_motivering": ""}  # fmt: skip
VORM_DIAGNOSE = {"opgesteld_op": "2018-11-01", "haalbaar": "ja", "onderbouwing": "Gezien in het groen.",
                 "plaatsbaar": "on", "plaatsbaar_waar": "De Kwekerij", "kan_taak_uitvoeren": "ja",
                 "werkt_uur_aaneengesloten": "nee"}  # fmt: skip
VORM_AFSPRAKEN = {"opgesteld_op": "2018-11-01", "medisch": "persoon", "medisch_besproken_op": "2018-10-30",
                  "bereikbaar": "Ilse, dinsdag"}  # fmt: skip


def tekst(antwoord):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", antwoord.content.decode())).replace("\xa0", " ")


@pytest.fixture
def dossier(maak_dossier, in_beeld, gemeente):
    een = maak_dossier("S3")
    in_beeld(gemeente)
    return een


@pytest.mark.eis("M013", "M014", "M097", "M098", "M100", "M101", "M226", "M227")
def test_a_preselection_begins_with_what_somebody_can_and_shows_in_the_case(dossier, als_schrijver):
    pad = f"/dossiers/{dossier.traject.pk}/voordracht/voorselectie/"
    pagina = als_schrijver.get(pad).content.decode()
    volgorde = [
        pagina.index(f'name="{naam}"') for naam in ("kan", "wil", "nodig", "geprobeerd", "minimumloon", "keuze")
    ]
    assert volgorde == sorted(volgorde)
    assert als_schrijver.post(pad, VORM_VOORSELECTIE)["Location"].endswith("?tab=voordracht")
    tab = tekst(als_schrijver.get(f"/dossiers/{dossier.traject.pk}/?tab=voordracht"))
    for zin in ("Werkt netjes en is op tijd.", "3. Doet mee aan georganiseerde activiteiten",
                "Beschut werk. Gewoon werk lukte niet, ook niet met hulp.",
                "Verdient minimumloon Nee"):  # fmt: skip
        assert zin in tab


@pytest.mark.eis("M227")
def test_no_road_is_ever_suggested(dossier, als_schrijver):
    als_schrijver.post(f"/dossiers/{dossier.traject.pk}/voordracht/voorselectie/", VORM_VOORSELECTIE)
    form = als_schrijver.get(f"/dossiers/{dossier.traject.pk}/voordracht/voorselectie/").context["form"]
    assert form["kan"].value() == VOORSELECTIE["kan"]
    assert [form[naam].value() for naam in ("keuze", "keuze_reden", "praktijkdeel_nodig")] == [None, None, None]


@pytest.mark.eis("M089", "M102", "M238", "M247")
@pytest.mark.parametrize(("fout", "veld", "zin"), [
    ({"kan": ""}, "kan", "Schrijf op wat deze persoon kan."),
    ({"wil": "Af van de medicatie"}, "wil", "Schrijf geen medische gegevens op."),
    ({"overwogen": ["beschut"]}, "overwogen", "Kijk altijd eerst of gewoon werk met hulp kan."),
    ({"keuze": ""}, "keuze", "Kies een weg."),
    ({"keuze_reden": ""}, "keuze_reden", "Schrijf op waarom deze weg past."),
    ({"praktijkdeel_reden": ""}, "praktijkdeel_reden", "Schrijf op waarom wel of niet."),
    ({"rijpt_nog": "on"}, "opnieuw_bekijken_op", "Kies een latere dag"),
    ({"rijpt_nog": "on", "opnieuw_bekijken_op": "2018-10-01"}, "opnieuw_bekijken_op", "Kies een latere dag"),
    ({"uitzondering": "on"}, "uitzondering_motivering", "Schrijf op waarom u een uitzondering maakt."),
    ({"opgesteld_op": "2018-11-16"}, "opgesteld_op", "na de dag waarop u kijkt"),
])  # fmt: skip
def test_a_wrong_preselection_is_refused_at_its_field_and_keeps_the_rest(dossier, als_schrijver, fout, veld, zin):
    antwoord = als_schrijver.post(f"/dossiers/{dossier.traject.pk}/voordracht/voorselectie/", VORM_VOORSELECTIE | fout)
    assert antwoord.status_code == 422
    assert zin in str(antwoord.context["form"].errors[veld])
    assert "Een stage bij de kwekerij." in antwoord.content.decode()
    assert not Voorselectie.objects.exists()


@pytest.mark.eis("M238", "M247")
@pytest.mark.parametrize(("geboren", "mag"), [
    (D(1991, 11, 2), True), (D(1990, 11, 1), False), (D(2000, 11, 1), True), (D(2000, 11, 2), False),
])  # fmt: skip
def test_still_growing_is_said_of_people_of_18_to_27(maak_dossier, in_beeld, gemeente, als_schrijver, geboren, mag):
    een = maak_dossier("S1", geboren=geboren)
    in_beeld(gemeente)
    gegevens = VORM_VOORSELECTIE | {"rijpt_nog": "on", "opnieuw_bekijken_op": "2019-11-01"}
    antwoord = als_schrijver.post(f"/dossiers/{een.traject.pk}/voordracht/voorselectie/", gegevens)
    assert antwoord.status_code == (302 if mag else 422)
    assert mag or "van 18 tot en met 27 jaar" in tekst(antwoord)


@pytest.mark.eis("M099", "M145", "M240")
def test_a_practical_part_begins_ends_with_a_finding_and_another_kind_of_work_follows(dossier, als_schrijver):
    partner = dossier.partner()
    pad = f"/dossiers/{dossier.traject.pk}/voordracht/"
    deel = {"partner": partner.pk, "werksoort": "post", "begin": "2018-06-01", "doel": "Hoe lang gaat het?"}
    assert als_schrijver.post(f"{pad}praktijkdeel/", deel | {"eerste_keus": "on"}).status_code == 302
    een = Praktijkdeel.objects.get()
    einde = {"laatste_dag": "2018-07-01", "paste": "nee", "bevinding": "Te veel drukte."}
    assert als_schrijver.post(f"{pad}bevinding/{een.pk}/", einde | {"bevinding": ""}).status_code == 422
    assert als_schrijver.post(f"{pad}bevinding/{een.pk}/", einde | {"laatste_dag": "2018-05-01"}).status_code == 422
    assert als_schrijver.post(f"{pad}bevinding/{een.pk}/", einde).status_code == 302
    assert als_schrijver.post(f"{pad}bevinding/{een.pk}/", einde).status_code == 404
    assert als_schrijver.post(f"{pad}praktijkdeel/", deel | {"werksoort": "groen"}).status_code == 302
    tab = tekst(als_schrijver.get(f"/dossiers/{dossier.traject.pk}/?tab=voordracht"))
    assert "Groen (ander soort werk)" in tab
    assert "Nee, dit werk past niet. Te veel drukte." in tab


def test_only_partners_where_work_can_be_tried_are_offered(dossier, als_schrijver, buurgemeente, in_beeld, gemeente):
    dossier.partner("Alleen praten", biedt_praktijk=False)
    dossier.partner("Werkom")
    pagina = als_schrijver.get(f"/dossiers/{dossier.traject.pk}/voordracht/praktijkdeel/").content.decode()
    assert ("Werkom" in pagina, "Alleen praten" in pagina) == (True, False)


@pytest.mark.eis("M061", "M062", "M150", "M228")
def test_a_diagnosis_records_facts_as_yes_no_or_unknown_and_explains_each_outcome(dossier, als_schrijver):
    pad = f"/dossiers/{dossier.traject.pk}/voordracht/"
    assert als_schrijver.post(f"{pad}diagnose/", VORM_DIAGNOSE).status_code == 302
    een = Diagnose.objects.get()
    assert een.feiten() == {"kan_taak_uitvoeren": True, "werkt_uur_aaneengesloten": False}
    tab = tekst(als_schrijver.get(f"/dossiers/{dossier.traject.pk}/?tab=voordracht"))
    assert "Arbeidsvermogen: nee. Waarom?" in tab
    assert "Criterium begeleiding: nog niet te zeggen." in tab
    uitleg = tekst(als_schrijver.get(f"{pad}uitleg/arbeidsvermogen/"))
    assert "Arbeidsvermogen: waarom nee?" in uitleg
    assert "Schattingsbesluit" in uitleg
    assert als_schrijver.get(f"{pad}uitleg/loonwaarde/").status_code == 404


@pytest.mark.parametrize("doel", ["criterium_aanpassingen", "criterium_begeleiding", "diagnose_volledig",
                                  "aangewezen_volgens_onderdelen"])  # fmt: skip
def test_each_criterium_is_explained_with_its_source(dossier, als_schrijver, doel):
    dossier.heel()
    antwoord = als_schrijver.get(f"/dossiers/{dossier.traject.pk}/voordracht/uitleg/{doel}/")
    assert antwoord.status_code == 200
    assert "waarom" in tekst(antwoord)
    htmx = als_schrijver.get(
        f"/dossiers/{dossier.traject.pk}/voordracht/uitleg/{doel}/", headers={"HX-Request": "true"}
    )
    assert "<html" not in htmx.content.decode()


def test_a_diagnosis_never_starts_with_the_conclusion_of_the_last_one(dossier, als_schrijver):
    dossier.diagnose()
    form = als_schrijver.get(f"/dossiers/{dossier.traject.pk}/voordracht/diagnose/").context["form"]
    assert (form["haalbaar"].value(), form["kan_taak_uitvoeren"].value()) == (None, "ja")
    assert form["werktempo_aanpassen"].value() == "nee"


@pytest.mark.eis("M083", "M329")
@pytest.mark.parametrize(("fout", "zin"), [
    ({"medisch": ""}, "Kies hoe UWV de medische gegevens krijgt."),
    ({"medisch_besproken_op": "2018-11-02"}, "Bespreek dit met de persoon voordat u de aanvraag doet."),
    ({"medisch": "uwv_bekend"}, "alleen hergebruiken als de persoon dat weet"),
    ({"bereikbaar": ""}, "Vul in wie UWV kan bellen."),
])  # fmt: skip
def test_agreements_about_the_request_are_whole_or_refused(dossier, als_schrijver, fout, zin):
    pad = f"/dossiers/{dossier.traject.pk}/voordracht/afspraken/"
    antwoord = als_schrijver.post(pad, VORM_AFSPRAKEN | fout)
    assert antwoord.status_code == 422
    assert zin in tekst(antwoord)
    assert als_schrijver.post(pad, VORM_AFSPRAKEN).status_code == 302
    assert Voordracht.objects.get().medisch == "persoon"


@pytest.mark.eis("M075")
def test_questions_of_uwv_and_the_answers_are_kept(maak_dossier, als_schrijver, in_beeld, gemeente):
    een = maak_dossier("S5")
    in_beeld(gemeente)
    pad = f"/dossiers/{een.traject.pk}/voordracht/"
    assert (
        als_schrijver.post(f"{pad}vraag/", {"gesteld_op": "2018-11-10", "vraag": "Hoe vaak hulp?"}).status_code == 302
    )
    vraag = UwvVraag.objects.get()
    antwoord = {"antwoord": "Twee keer per dagdeel.", "beantwoord_op": "2018-11-12"}
    assert (
        als_schrijver.post(f"{pad}antwoord/{vraag.pk}/", antwoord | {"beantwoord_op": "2018-11-01"}).status_code == 422
    )
    assert als_schrijver.post(f"{pad}antwoord/{vraag.pk}/", antwoord).status_code == 302
    assert "Twee keer per dagdeel." in tekst(als_schrijver.get(f"/dossiers/{een.traject.pk}/?tab=voordracht"))


def test_what_cannot_be_written_now_leads_back_to_the_case(maak_dossier, als_schrijver, in_beeld, gemeente):
    een = maak_dossier("S6")
    in_beeld(gemeente)
    antwoord = als_schrijver.post(f"/dossiers/{een.traject.pk}/voordracht/voorselectie/", VORM_VOORSELECTIE)
    assert antwoord["Location"] == f"/dossiers/{een.traject.pk}/?tab=voordracht"
    assert not Voorselectie.objects.exists()


@pytest.mark.parametrize(
    "pad", ["voorselectie/", "praktijkdeel/", "diagnose/", "afspraken/", "uitleg/arbeidsvermogen/"]
)
def test_a_case_of_the_neighbour_is_not_there(dossier, maak_dossier, als_schrijver, buurgemeente, pad):
    buur = maak_dossier("S3", waar=buurgemeente)
    assert als_schrijver.get(f"/dossiers/{dossier.traject.pk}/voordracht/{pad}").status_code == 200
    assert als_schrijver.get(f"/dossiers/{buur.traject.pk}/voordracht/{pad}").status_code == 404
    if not pad.startswith("uitleg"):
        assert als_schrijver.post(f"/dossiers/{buur.traject.pk}/voordracht/{pad}", VORM_VOORSELECTIE).status_code == 404


@pytest.mark.parametrize("soort", ["bevinding", "antwoord", "opmerking"])
def test_a_row_of_another_case_is_not_ended_through_ours(
    dossier, maak_dossier, als_schrijver, in_beeld, gemeente, soort
):
    ander = maak_dossier("S4")
    in_beeld(gemeente)
    eigen = maak_dossier("S4")
    in_beeld(gemeente)
    rij = {
        "bevinding": lambda: ander.praktijkdeel(paste="", bevinding="", laatste_dag=None),
        "antwoord": lambda: UwvVraag.objects.create(**ander.vast, door=ander.door, gesteld_op=PEILDATUM, vraag="?"),
        "opmerking": lambda: ander.vast["traject"].opmerkingen.create(
            gemeente=gemeente, door=ander.door, datum=PEILDATUM, onderdeel="kan", tekst="Meer"
        ),
    }[soort]()
    assert als_schrijver.post(f"/dossiers/{eigen.traject.pk}/voordracht/{soort}/{rij.pk}/", {}).status_code == 404


@pytest.mark.parametrize("rol", ["jobcoach", "meelezer", "werkleider", "wijkwerker", "school", "controller"])
def test_only_a_consultant_writes(dossier, ingelogd, rol):
    assert ingelogd(rol).post(f"/dossiers/{dossier.traject.pk}/voordracht/diagnose/", VORM_DIAGNOSE).status_code == 403


def test_reading_for_writing_is_logged_with_its_purpose(dossier, als_schrijver):
    als_schrijver.get(f"/dossiers/{dossier.traject.pk}/voordracht/diagnose/")
    assert Inzage.objects.get().doel == "voordracht: conclusie van de diagnose"


def test_the_tab_shows_the_signal_and_asks_a_fixed_number_of_queries(dossier, als_schrijver, hooguit_queries):
    dossier.heel()
    Signaal.objects.create(
        gemeente=dossier.gemeente, kandidaat=dossier.mens, traject=dossier.traject, door=dossier.door, kanaal="jolo",
        gemeld_op=D(2018, 1, 8), kan="Zet thuis alles klaar.", persoon_weet_ervan=True,
    )  # fmt: skip
    pad = f"/dossiers/{dossier.traject.pk}/?tab=voordracht"
    als_schrijver.get(pad)
    with hooguit_queries() as eerst:
        pagina = tekst(als_schrijver.get(pad))
    assert "Signaal van 8 januari 2018, jongerenloket (jolo)" in pagina
    for _ in range(4):
        dossier.praktijkdeel()
    dossier.observaties(8)
    with hooguit_queries() as daarna:
        als_schrijver.get(pad)
    assert len(eerst) == len(daarna)


@pytest.mark.parametrize(("model", "gebrek"), [
    ("voorselectie", {"kan": ""}), ("voorselectie", {"overwogen": ["beschut"]}), ("voorselectie", {"trede": 7}),
    ("voorselectie", {"uitzondering": True}), ("voorselectie", {"rijpt_nog": True}),
    ("diagnose", {"onderbouwing": ""}), ("diagnose", {"haalbaar": "soms"}), ("diagnose", {"plaatsbaar_waar": ""}),
    ("praktijkdeel", {"bevinding": ""}), ("praktijkdeel", {"laatste_dag": None}),
    ("afspraken", {"medisch": "gemeente"}), ("afspraken", {"medisch": "uwv_bekend"}),
])  # fmt: skip
def test_the_database_refuses_it_too(dossier, model, gebrek):
    with pytest.raises(IntegrityError), transaction.atomic():
        getattr(dossier, model)(**gebrek)


@pytest.mark.parametrize("model", [Voorselectie, Diagnose, Voordracht])
def test_what_was_concluded_is_added_and_never_changed(dossier, model):
    dossier.heel()
    with pytest.raises(Exception, match="permission denied"), transaction.atomic():
        model.objects.update(opgesteld_op=PEILDATUM)
    assert Stap.objects.filter(traject=dossier.traject).exists()
    assert AFSPRAKEN["medisch"] == "persoon"
