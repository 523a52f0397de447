"""What people type in a letter to an employer: no label without her consent, and never what she has."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError

from luwte.brieven import neutraal, vastleggen
from luwte.brieven.feiten import zaak_van
from luwte.brieven.models import Brief, Ondertekening
from luwte.brieven.register import SJABLONEN
from luwte.kandidaten.models import Kandidaat, Toestemming
from luwte.plaatsingen.models import Detachering, Dienstverband
from tests.brieven.conftest import VANDAAG, als, lid
from tests.plaatsingen import rijen

pytestmark = pytest.mark.django_db
GOED = {"uren": "Maandag, 9 tot 13 uur", "begeleiding": "Op het werk: Jo", "doel": "Leren inpakken", "extra": ""}
MORGEN = VANDAAG + dt.timedelta(days=1)


def geef(mens, **extra):
    velden = {"gemeente": mens.gemeente, "kandidaat": mens, "soort": "woord_beschut", "gegeven_op": VANDAAG}
    return Toestemming.objects.create(**velden | extra)


@pytest.fixture
def proef(maak_brief):
    """``proef(doel="…")``: a draft of the agreement for a trial, addressed to the employer."""
    return lambda **vrij: maak_brief("proefplaatsing", "S14", vrij=GOED | vrij)


@pytest.mark.eis("M346")
@pytest.mark.parametrize("deel", sorted(GOED))
@pytest.mark.parametrize("tekst", ["Dit is BESCHUT werk.", "Een beschutte plek."])
def test_the_label_goes_to_no_employer_without_her_consent(proef, consulent, deel, tekst):
    brief = proef(**{deel: tekst})
    for poging in (
        lambda: vastleggen.bied_aan(brief, VANDAAG),
        lambda: vastleggen.teken(brief, consulent, lid(consulent), VANDAAG),
    ):
        with pytest.raises(ValidationError) as fout:
            poging()
        assert fout.value.message_dict == {deel: [neutraal.GEEN_LABEL]}
    assert not Ondertekening.objects.exists()


def test_with_her_consent_the_label_may_stand_there_from_its_day_until_it_is_withdrawn(proef, consulent):
    brief = proef(doel="Wennen aan beschut werk")
    geef(brief.traject.kandidaat, ingetrokken_op=MORGEN)
    with pytest.raises(ValidationError, match="beschut werk"):
        vastleggen.bied_aan(brief, VANDAAG - dt.timedelta(days=1))
    with pytest.raises(ValidationError, match="beschut werk"):
        vastleggen.bied_aan(brief, MORGEN)
    assert vastleggen.teken(brief, consulent, lid(consulent), VANDAAG)


def test_the_consent_of_somebody_else_does_not_count(proef, in_beeld, gemeente, buurgemeente):
    brief = proef(doel="Wennen aan beschut werk")
    in_beeld(gemeente, buurgemeente)
    for waar in (gemeente, buurgemeente):
        ander = Kandidaat(gemeente=waar, voornaam="Bo", achternaam="Ander", geboortedatum=dt.date(1990, 1, 1))
        ander.zet_bsn("111222333")
        ander.save()
        geef(ander)
    with pytest.raises(ValidationError, match="geen toestemming"):
        vastleggen.bied_aan(brief, VANDAAG)


@pytest.mark.parametrize("tekst", [
    "Zij heeft een stoornis.", "De diagnose is bekend", "Vanwege een handicap", "Let op: ADHD",
    "Heeft autisme en wil rust.", "Een licht verstandelijke beperking",
])  # fmt: skip
def test_what_somebody_has_goes_to_no_employer_also_with_consent(proef, tekst):
    brief = proef(doel=tekst)
    geef(brief.traject.kandidaat)
    with pytest.raises(ValidationError) as fout:
        vastleggen.bied_aan(brief, VANDAAG)
    assert fout.value.message_dict == {"doel": [neutraal.GEEN_GEZONDHEID]}


def test_what_the_document_quotes_from_the_case_counts_too(maak_zaak, consulent):
    geval = maak_zaak("S17")
    banen = Dienstverband.objects.filter(traject=geval.traject)
    wie = Detachering.objects.create(
        gemeente=geval.gemeente, dienstverband=banen.get(), werkplek=rijen.werkplek(geval.gemeente),
        periode=(VANDAAG, MORGEN), uren=4, vergoeding_per_uur=0, begeleiding="Team beschut", begeleiding_uren=1,
    )  # fmt: skip
    brief = vastleggen.maak(zaak_van(geval.traject, VANDAAG), SJABLONEN["detachering"], consulent)
    with pytest.raises(ValidationError) as fout:
        vastleggen.teken(brief, consulent, lid(consulent), VANDAAG)
    assert fout.value.messages == [f"Detachering begeleiding: {neutraal.GEEN_LABEL}"]
    wie.begeleiding = "Een collega"
    wie.save()
    assert vastleggen.teken(brief, consulent, lid(consulent), VANDAAG)


def test_an_agreement_that_the_place_signs_is_read_by_an_employer_too(proef):
    brief = proef()
    brief.sjabloon = "stageovereenkomst"
    (zin,) = neutraal.getypt_niet_voor_werkgever(brief, {"stage_doelen": "Omgaan met een stoornis"}, VANDAAG)
    assert zin == f"Stage doelen: {neutraal.GEEN_GEZONDHEID}"
    assert neutraal.getypt_niet_voor_werkgever(brief, {"stage_doelen": "Leren inpakken"}, VANDAAG) == []


@pytest.mark.parametrize(
    "tekst", ["Koffie schenken in het ziekenhuis.", "De adder in het gras, en lvbx.", "Een rustige plek helpt."]
)
def test_work_and_help_are_no_health(proef, tekst):
    assert neutraal.niet_voor_werkgever(proef(doel=tekst), VANDAAG) == {}


def test_a_letter_to_herself_may_name_it(maak_brief, consulent):
    brief = maak_brief("aanbod", vrij={"aanbod": "Beschut werk in de kas."})
    assert vastleggen.teken(brief, consulent, lid(consulent), VANDAAG)


def test_the_writer_reads_why_above_the_letter(proef, consulent):
    brief = proef(doel="Wennen aan beschut werk")
    antwoord = als(consulent).post(f"/brieven/{brief.pk}/aanbieden/", follow=True)
    assert neutraal.GEEN_LABEL in antwoord.content.decode()
    assert Brief.objects.get(pk=brief.pk).aangeboden_op is None
