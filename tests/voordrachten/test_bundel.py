"""The bundle for UWV: a fixed schema, no word of health whatever was typed, only with consent."""

import dataclasses
import json
import shutil
import subprocess

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from luwte.aanmeldingen.woorden import BEGINSELS, medische_woorden
from luwte.voordrachten import models
from luwte.voordrachten.bundel import Antwoord, Bundel, Praktijk, bundel, gegevens
from luwte.voordrachten.stukken import stukken
from tests.trajecten.gevallen import PEILDATUM
from tests.voordrachten.conftest import DIAGNOSE, PRAKTIJKDEEL, VOORSELECTIE

pytestmark = pytest.mark.django_db
#: All that ever goes to UWV. A new field here is a decision about privacy, not a detail.
VELDEN = {
    "gemeente", "opgesteld_op", "bereikbaar", "naam", "geboortedatum", "burgerservicenummer", "kan", "wil", "nodig",
    "geprobeerd", "praktijk", "observaties", "vermogen", "aanpassingen", "aanpassingen_toelichting", "begeleiding",
    "begeleiding_toelichting", "redelijk_persoon", "redelijk_werk", "redelijk_omgeving", "haalbaar",
    "medische_gegevens",
}  # fmt: skip
TEKSTEN = {
    **dict.fromkeys(("kan", "wil", "nodig", "geprobeerd"), "voorselectie"),
    **dict.fromkeys(
        ("onderbouwing", "aanpassingen_toelichting", "begeleiding_toelichting", "redelijk_persoon", "redelijk_werk",
         "redelijk_omgeving"), "diagnose",
    ),
    "bevinding": "praktijkdeel", "werksoort": "praktijkdeel",
}  # fmt: skip


@pytest.fixture
def dossier(maak_dossier, in_beeld, gemeente):
    een = maak_dossier()
    in_beeld(gemeente)
    return een


@pytest.mark.eis("M065", "M329")
def test_the_schema_is_fixed_and_has_no_field_for_health():
    assert {veld.name for veld in dataclasses.fields(Bundel)} == VELDEN
    assert {veld.name for veld in dataclasses.fields(Praktijk)} == {"waar", "werk", "periode", "bevinding"}
    assert {veld.name for veld in dataclasses.fields(Antwoord)} == {"vraag", "antwoord", "gezien"}
    namen = {veld.name for model in vars(models).values() if hasattr(model, "_meta") for veld in model._meta.fields}
    assert not medische_woorden(" ".join(namen).replace("_", " "))
    assert not namen & {"diagnose", "loonwaarde", "ziekte", "medicatie"}


@pytest.mark.eis("M329")
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    veld=st.sampled_from(sorted(TEKSTEN)),
    woord=st.sampled_from(sorted(BEGINSELS)),
    voor=st.text(alphabet="abcdef ghij", max_size=12),
    hoofdletters=st.booleans(),
)
def test_no_word_of_health_reaches_the_bundle_wherever_it_was_typed(dossier, veld, woord, voor, hoofdletters):
    """Also when it got past the forms: written before the list knew it, or by hand in the database."""
    tekst = f"{voor} {woord.upper() if hoofdletters else woord} en werkt graag."
    with transaction.atomic():
        for soort in ("voorselectie", "diagnose", "praktijkdeel"):
            getattr(dossier, soort)(**({veld: tekst} if TEKSTEN[veld] == soort else {}))
        een = bundel(stukken(dossier.traject, PEILDATUM))
        alles = json.dumps(dataclasses.asdict(een), default=str, ensure_ascii=False)
        assert medische_woorden(alles.replace(een.medische_gegevens, "")) == []
        assert "[weggelaten] en werkt graag." in alles
        transaction.set_rollback(True)


@pytest.mark.eis("M065", "M075")
def test_the_bundle_tells_practice_in_the_order_of_the_method(dossier):
    dossier.heel()
    een = bundel(stukken(dossier.traject, PEILDATUM))
    assert (een.kan, een.wil) == (VOORSELECTIE["kan"], VOORSELECTIE["wil"])
    assert een.praktijk == (
        Praktijk("Werkom", "groen", "1 maart 2018 tot en met 30 maart 2018",
                 f"Ja, dit werk past. {PRAKTIJKDEEL['bevinding']}"),
    )  # fmt: skip
    assert een.observaties.startswith("Een werkleider beschreef 6 dagdelen")
    uur = een.vermogen[2]
    assert (uur.antwoord, uur.gezien[:22]) == ("ja", "In 6 van 6 dagdelen ge")
    assert een.vermogen[4].antwoord == "nog niet bekend"
    assert een.redelijk_werk == DIAGNOSE["redelijk_werk"]
    koppen = [deel["kop"][0] for deel in gegevens(een, "#00568b")["delen"]]
    assert koppen == list("123456789")


def test_a_bundle_of_nothing_says_what_is_not_known(dossier):
    een = bundel(stukken(dossier.traject, PEILDATUM))
    assert {een.kan, een.geprobeerd, een.haalbaar, een.bereikbaar} == {"nog niet bekend"}
    assert een.observaties == "Er zijn nog geen dagdelen beschreven."


@pytest.mark.eis("M075")
def test_the_bundle_is_a_pdf_with_text_and_the_same_bytes_each_time(dossier, als_schrijver, tmp_path):
    dossier.heel()
    antwoord = als_schrijver.get(f"/dossiers/{dossier.traject.pk}/voordracht/bundel.pdf")
    assert antwoord["Content-Type"] == "application/pdf"
    assert antwoord["Content-Disposition"] == f'attachment; filename="bundel-uwv-{dossier.traject.pk}.pdf"'
    assert antwoord.content.startswith(b"%PDF-1.7")
    nogmaals = als_schrijver.get(f"/dossiers/{dossier.traject.pk}/voordracht/bundel.pdf")
    assert nogmaals.content == antwoord.content
    if shutil.which("pdftotext"):
        (tmp_path / "b.pdf").write_bytes(antwoord.content)
        tekst = subprocess.run(
            ["pdftotext", "-layout", tmp_path / "b.pdf", "-"], capture_output=True, text=True, check=True
        )
        assert "Werkt netjes en is op tijd." in tekst.stdout
        assert "Bevat geen medische gegevens" in tekst.stdout


def test_without_consent_there_is_no_bundle(dossier, als_schrijver):
    dossier.voorselectie()
    antwoord = als_schrijver.get(f"/dossiers/{dossier.traject.pk}/voordracht/bundel.pdf", follow=True)
    assert antwoord["Content-Type"].startswith("text/html")
    assert "Leg eerst de toestemming vast" in antwoord.content.decode()


def test_consent_that_was_withdrawn_counts_no_more(dossier, als_schrijver):
    toestemming = dossier.heel().mens.toestemmingen.get()
    toestemming.ingetrokken_op = PEILDATUM
    toestemming.save()
    assert als_schrijver.get(f"/dossiers/{dossier.traject.pk}/voordracht/bundel.pdf").status_code == 302


@pytest.mark.parametrize("rol", ["jobcoach", "meelezer", "controller", "wijkwerker", "school"])
def test_only_a_consultant_takes_the_bundle(dossier, ingelogd, rol):
    dossier.heel()
    assert ingelogd(rol).get(f"/dossiers/{dossier.traject.pk}/voordracht/bundel.pdf").status_code == 403


def test_a_bundle_of_the_neighbour_is_not_there(maak_dossier, als_schrijver, buurgemeente, in_beeld):
    buur = maak_dossier(waar=buurgemeente)
    in_beeld(buurgemeente)
    buur.heel()
    assert als_schrijver.get(f"/dossiers/{buur.traject.pk}/voordracht/bundel.pdf").status_code == 404
