"""What is written in a case: her own words first, agreements, reviews; and the tab that shows it."""

import pytest
from django.core.exceptions import ValidationError

from luwte.begeleiding.feiten import feiten_van_begeleiding
from luwte.begeleiding.models import Doel, Doelgesprek, Ontwikkelplan, Vervolggesprek
from luwte.begeleiding.praktijkdossier import Praktijkdossier
from luwte.begeleiding.vastleggen import bespreek_doel, maak_plan, stel_doel, voer_vervolggesprek
from luwte.brieven.blokken import als_tekst
from luwte.brieven.feiten import verzamel, zaak_van
from luwte.brieven.opmaken import pdf
from luwte.brieven.register import SJABLONEN
from luwte.brieven.samenstellen import aanbod, stel_samen
from luwte.gemeenten.beleid import lagen
from tests.trajecten.gevallen import PEILDATUM

DAG = PEILDATUM.isoformat()
GESPREK = {
    "wens": "Ik wil hier blijven.",
    "aanwezig": ["kandidaat", "jobcoach"],
    "conclusie": "beschut",
    "reden": "Het werk past.",
    "datum": DAG,
    "volgend_op": "2019-05-15",
}


def doel(geval, **anders):
    velden = {
        "code": "talent",
        "eigen_woorden": "Ik wil stekken.",
        "afspraak": "Gea doet het voor.",
        "streefdatum": PEILDATUM,
    } | anders
    return stel_doel(geval.traject, geval.door, vanaf=PEILDATUM, peildatum=PEILDATUM, **velden)


@pytest.mark.eis("M097", "M004", "M243")
def test_a_plan_begins_with_her_own_words_and_a_new_version_keeps_the_old(consultant, maak_geval, in_beeld, gemeente):
    geval = maak_geval("S3")
    url = f"/begeleiding/{geval.traject.pk}/plan/"
    leeg = consultant.post(url, {"eigen_woorden": "", "talenten": "Nauwkeurig.", "opgesteld_op": DAG})
    assert leeg.status_code == 422
    assert "wat de kandidaat zelf zegt" in leeg.content.decode()
    assert "Nauwkeurig." in leeg.content.decode()
    for woorden in ("Ik wil buiten werken.", "Ik wil in de kas werken."):
        antwoord = consultant.post(
            url, {"eigen_woorden": woorden, "talenten": "Sterk.", "opgesteld_op": DAG, "ondertekend_op": DAG}
        )
        assert antwoord.status_code == 302
    in_beeld(gemeente)
    assert Ontwikkelplan.objects.count() == 2
    assert "Ik wil in de kas werken." in consultant.get(url).content.decode()
    tab = consultant.get(f"/dossiers/{geval.traject.pk}/?tab=kan-en-wil").content.decode()
    assert tab.index("Ik wil in de kas werken.") < tab.index("Talenten:") < tab.index("Begeleiding</h3>")
    assert "samen ondertekend op 15 november 2018" in tab


@pytest.mark.eis("M005", "M006", "M010", "M243")
def test_a_goal_is_agreed_and_talked_over_until_it_is_reached(consultant, maak_geval, in_beeld, gemeente):
    geval = maak_geval("S16")
    basis = f"/begeleiding/{geval.traject.pk}"
    consultant.post(
        f"{basis}/doel/",
        {
            "eigen_woorden": "Ik wil stekken.",
            "code": "loonwaarde",
            "afspraak": "Samen.",
            "vanaf": DAG,
            "streefdatum": DAG,
        },
    )
    in_beeld(gemeente)
    rij = Doel.objects.get()
    url = f"{basis}/doelgesprek/?rij={rij.pk}"
    gegevens = {"toelichting": "Het lukt.", "uitkomst": "gehaald", "datum": DAG, "ondertekend_op": DAG}
    assert consultant.post(url, gegevens).status_code == 302
    assert "al klaar of gestopt" in consultant.post(url, gegevens).content.decode()
    in_beeld(gemeente)
    assert Doelgesprek.objects.get().ondertekend_op == PEILDATUM
    tab = consultant.get(f"/dossiers/{geval.traject.pk}/?tab=kan-en-wil").content.decode()
    assert "gelukt. Het lukt." in tab
    assert "Bespreken" not in tab


@pytest.mark.parametrize(
    ("fout", "zin"),
    [
        ({"eigen_woorden": ""}, "wat de kandidaat zelf zegt"),
        ({"afspraak": ""}, "wat is afgesproken"),
        ({"streefdatum": "2018-01-01"}, "ligt voor de dag van de afspraak"),
        ({"vanaf": "2018-11-16"}, "na de dag waarop u kijkt"),
        ({"code": "geld"}, "waar het doel over gaat"),
    ],
)
def test_a_goal_that_cannot_be_says_why(consultant, maak_geval, fout, zin):
    geval = maak_geval("S16")
    gegevens = {
        "eigen_woorden": "Ik wil stekken.", "code": "talent", "afspraak": "Samen.", "vanaf": DAG, "streefdatum": DAG,
    }  # fmt: skip
    antwoord = consultant.post(f"/begeleiding/{geval.traject.pk}/doel/", gegevens | fout)
    assert antwoord.status_code == 422
    assert zin in antwoord.content.decode()


def test_signing_lies_not_before_the_plan_and_not_in_the_future(maak_geval):
    geval = maak_geval("S16")
    for op, zin in ((PEILDATUM.replace(day=1), "voor de dag"), (PEILDATUM.replace(day=30), "na de dag")):
        with pytest.raises(ValidationError, match=zin):
            maak_plan(
                geval.traject, geval.door, opgesteld_op=PEILDATUM, peildatum=PEILDATUM, eigen_woorden="Ik.",
                ondertekend_op=op,
            )  # fmt: skip


@pytest.mark.eis("M305", "M315", "M321")
def test_people_conclude_the_next_step_with_her_wish_first_and_a_reason(consultant, maak_geval, in_beeld, gemeente):
    geval = maak_geval("S16")
    url = f"/begeleiding/{geval.traject.pk}/vervolg/"
    tekst = consultant.get(url).content.decode()
    assert tekst.index("Wat wil de kandidaat zelf?") < tekst.index("Wat is de volgende stap?") < tekst.index("Waarom?")
    assert "Dagbesteding kan passen" in tekst
    assert 'value="2019-05-15"' in tekst  # half a year on, by the working agreement
    assert consultant.post(url, GESPREK).status_code == 302
    in_beeld(gemeente)
    rij = Vervolggesprek.objects.get()
    assert (rij.conclusie, rij.erbij) == ("beschut", ["De kandidaat", "Jobcoach"])
    feiten = feiten_van_begeleiding(geval.traject, PEILDATUM)
    assert (feiten["vervolg_conclusie"], feiten["laatste_vervolggesprek_op"]) == ("beschut", PEILDATUM)
    assert feiten["praktijkdeel_gedaan"] is False
    tab = consultant.get(f"/dossiers/{geval.traject.pk}/?tab=kan-en-wil").content.decode()
    assert "Ik wil hier blijven." in tab
    assert "uiterlijk 15 mei 2019" in tab


@pytest.mark.parametrize(
    ("fout", "zin"),
    [
        ({"wens": ""}, "wat de kandidaat zelf wil"),
        ({"reden": ""}, "waarom dit de volgende stap is"),
        ({"aanwezig": []}, "Kies wie erbij was"),
        ({"aanwezig": ["jobcoach"]}, "De kandidaat was er niet bij"),
        ({"volgend_op": DAG}, "ligt na dit gesprek"),
        ({"conclusie": ""}, "Kies een conclusie"),
    ],
)
def test_a_review_that_cannot_be_says_why_and_keeps_what_was_typed(consultant, maak_geval, fout, zin):
    geval = maak_geval("S16")
    antwoord = consultant.post(f"/begeleiding/{geval.traject.pk}/vervolg/", GESPREK | fout)
    tekst = antwoord.content.decode()
    assert antwoord.status_code == 422
    assert zin in tekst
    if "reden" not in fout:
        assert "Het werk past." in tekst


@pytest.mark.eis("M099", "M145", "M244")
def test_the_praktijkdossier_gathers_everything_of_one_case(maak_geval, observeer):
    geval = maak_geval("S16")
    observeer(geval, "2018-10-01", concentratie=60)
    observeer(geval, "2018-11-01", concentratie=60)
    doel(geval)
    voer_vervolggesprek(
        geval.traject, geval.door, datum=PEILDATUM, peildatum=PEILDATUM, volgend_op=PEILDATUM.replace(year=2019),
        wens="Blijven.", aanwezig=["kandidaat"], conclusie="beschut", reden="Past.",
    )  # fmt: skip
    dossier = Praktijkdossier(geval.traject, PEILDATUM)
    feiten = {**verzamel(zaak_van(geval.traject, PEILDATUM))}
    assert (dossier.bewijs.aantal, len(dossier.loonwaarden), len(dossier.begeleiding)) == (2, 1, 1)
    assert [rij[0] for rij in dossier.werk] == ["Proefplaatsing", "Contract, bepaalde tijd"]
    assert feiten["praktijk_aantal"] == 2
    assert feiten["praktijk_gesprekken"][0][1:3] == ["Blijven.", "Beschut werk past nog"]
    assert ["Een uur aaneengesloten", "2 van 2", "Ten minste een uur achter elkaar werken."] in feiten[
        "praktijk_aanwijzingen"
    ]
    assert geval.mens.bsn not in str(feiten)


@pytest.mark.eis("M145")
def test_the_praktijkdossier_is_a_document_of_the_case(maak_geval, observeer):
    geval = maak_geval("S16")
    zaak = zaak_van(geval.traject, PEILDATUM)
    mist = {keuze.sjabloon.code: keuze.mist for keuze in aanbod(zaak, "consultant")}
    assert mist["praktijkdossier"]
    observeer(geval, "2018-10-01", concentratie=60)
    mist = {keuze.sjabloon.code: keuze.mist for keuze in aanbod(zaak, "consultant")}
    assert not mist["praktijkdossier"]
    brief = stel_samen(
        SJABLONEN["praktijkdossier"], verzamel(zaak), {"aanleiding": "Het gaat minder."}, PEILDATUM,
        lagen(geval.gemeente, PEILDATUM),
    )  # fmt: skip
    tekst = als_tekst(brief.inhoud["brieven"][0]["blokken"])
    for woord in ("Een uur aaneengesloten", "Jobcoach", "40%", "Het gaat minder.", "Vulde alle dozen zonder fout."):
        assert woord in tekst, woord
    assert pdf(brief.inhoud, PEILDATUM).startswith(b"%PDF")


def test_a_reviewed_goal_shows_in_the_praktijkdossier(maak_geval):
    geval = maak_geval("S16")
    bespreek_doel(
        doel(geval), geval.door, datum=PEILDATUM, peildatum=PEILDATUM, uitkomst="bezig", toelichting="Gaat goed."
    )
    assert Praktijkdossier(geval.traject, PEILDATUM).doelen[0][-1] == "Nog bezig (15 november 2018)"


@pytest.mark.parametrize("pad", ["/begeleiding/", "/begeleiding/observatie/", "/begeleiding/{pk}/"])
def test_a_page_asks_no_query_per_row(ingelogd, maak_geval, observeer, hooguit_queries, in_beeld, gemeente, pad):
    from luwte.begeleiding.vastleggen import wijs_toe
    from luwte.gemeenten.models import Gebruiker

    gevallen = [maak_geval("S16")]
    coach = ingelogd("jobcoach")
    wie = Gebruiker.objects.get(username__startswith="jobcoach")

    def tel():
        coach.get(pad.format(pk=gevallen[0].traject.pk))
        with hooguit_queries() as gevraagd:
            assert coach.get(pad.format(pk=gevallen[0].traject.pk)).status_code == 200
        return len(gevraagd)

    def vul(geval):
        in_beeld(gemeente)
        wijs_toe(gemeente.pk, wie, traject=geval.traject, vanaf=PEILDATUM)
        for maand in (9, 10, 11):
            observeer(geval, f"2018-{maand:02d}-05")
        doel(geval)
        maak_plan(
            geval.traject, geval.door, opgesteld_op=PEILDATUM, peildatum=PEILDATUM, eigen_woorden="Ik.", nodig="Rust."
        )

    vul(gevallen[0])
    eerst = tel()
    for _ in range(2):
        gevallen.append(maak_geval("S16"))
        vul(gevallen[-1])
    for dag in ("2018-11-06", "2018-11-07"):
        observeer(gevallen[0], dag)
    assert tel() == eerst
