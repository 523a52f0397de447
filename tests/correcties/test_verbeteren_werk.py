"""A contract or trial that was recorded wrong is put right, with all that rests on its days and hours."""

import datetime as dt
from decimal import Decimal

import pytest

from luwte.correcties import toen
from luwte.correcties.models import Correctie, Voorstel
from luwte.plaatsingen.models import Beeindiging, Contract, Dienstverband, Proefplaatsing
from luwte.trajecten.stappen import bereken_termijn

REDEN = "Verkeerd overgetikt, zie het contract."
DAG = dt.timedelta(days=1)


def pad(geval, rij):
    return f"/dossiers/{geval.traject.pk}/verbeteren/{type(rij).__name__.lower()}/{rij.pk}/"


def velden(client, geval, rij, **anders):
    """The form as it is shown, with some fields typed anew."""
    form = client.get(pad(geval, rij)).context["form"]
    gegevens = {naam: form[naam].value() for naam in form.fields}
    gegevens = {
        n: w.isoformat() if isinstance(w, dt.date) else w for n, w in gegevens.items() if w not in (None, False)
    }
    return {**gegevens, "reden": REDEN, **anders}


def contract_van(geval):
    return Contract.objects.filter(dienstverband__traject=geval.traject).latest("pk")


def stel_voor(client, geval, rij, **anders):
    antwoord = client.post(pad(geval, rij), velden(client, geval, rij, **anders))
    assert antwoord.status_code == 302, antwoord.context["form"].errors
    return Voorstel.objects.latest("pk")


def test_wrong_hours_are_corrected_by_two_people_who_see_what_it_does_to_the_subsidy(consultant, collega, maak_geval):
    geval = maak_geval("S16")
    contract = contract_van(geval)
    anders = contract.uren - 4
    voorstel = stel_voor(consultant, geval, contract, uren=str(anders).replace(".", ","))
    assert contract_van(geval).uren == contract.uren
    consultant.post(f"/verbeteringen/{voorstel.pk}/", {"bevestigen": ""})
    assert contract_van(geval).uren == contract.uren
    _, woorden, gevolg = collega.get("/verbeteringen/").context["rijen"][0]
    assert woorden == [("Uren per week", str(anders))]
    assert gevolg.verschil < 0
    collega.post(f"/verbeteringen/{voorstel.pk}/", {"bevestigen": ""})
    assert contract_van(geval).uren == anders
    correctie = Correctie.objects.get()
    assert (Decimal(str(correctie.voor["uren"])), Decimal(str(correctie.na["uren"]))) == (contract.uren, anders)


@pytest.mark.parametrize("dagen", [-3, 5])
def test_a_wrong_first_day_takes_the_employment_along(consultant, collega, maak_geval, dagen):
    geval = maak_geval("S16")
    contract = contract_van(geval)
    begin = contract.periode.lower + dt.timedelta(days=dagen)
    voorstel = stel_voor(consultant, geval, contract, begin=begin.isoformat())
    collega.post(f"/verbeteringen/{voorstel.pk}/", {"bevestigen": ""})
    assert contract_van(geval).periode.lower == begin
    assert Dienstverband.objects.get().periode == contract_van(geval).periode
    for proef in Proefplaatsing.objects.all():
        assert proef.periode.upper <= begin


def test_a_wrong_last_day_takes_the_notice_along(consultant, collega, maak_geval):
    geval = maak_geval("S16")
    contract = contract_van(geval)
    oud = contract.periode.upper - DAG
    stap = geval.traject.stappen.get(overgang="T35")
    assert stap.termijn_feit == oud
    laatste = oud - dt.timedelta(days=31)
    voorstel = stel_voor(consultant, geval, contract, laatste_dag=laatste.isoformat())
    collega.post(f"/verbeteringen/{voorstel.pk}/", {"bevestigen": ""})
    stap.refresh_from_db()
    assert contract_van(geval).periode.upper == laatste + DAG
    assert Dienstverband.objects.get().periode.upper == laatste + DAG
    assert (stap.termijn_soort, stap.termijn_feit, stap.termijn_op) == bereken_termijn(
        stap.rij, {"contract_einde": laatste}, stap.datum
    )


def test_a_trial_is_corrected_and_its_measurement_term_moves_along(consultant, collega, maak_geval):
    geval = maak_geval("S14")
    proef = geval.traject.proefplaatsingen.get()
    stap = geval.traject.stappen.get(overgang="T31")
    begin = proef.periode.lower + DAG
    voorstel = stel_voor(consultant, geval, proef, begin=begin.isoformat(), doel="wennen")
    collega.post(f"/verbeteringen/{voorstel.pk}/", {"bevestigen": ""})
    proef.refresh_from_db()
    assert (proef.periode.lower, proef.doel) == (begin, "wennen")
    assert geval.traject.stappen.get(overgang="T31").termijn_op > stap.termijn_op


def test_a_medical_limit_needs_its_date_and_loses_it_when_it_goes(consultant, collega, maak_geval):
    geval = maak_geval("S16")
    contract = contract_van(geval)
    zonder = consultant.post(pad(geval, contract), velden(consultant, geval, contract, medische_urenbeperking="on"))
    assert "medische_urenbeperking_op" in zonder.context["form"].errors
    met = {"medische_urenbeperking": "on", "medische_urenbeperking_op": "2018-08-01"}
    collega.post(f"/verbeteringen/{stel_voor(consultant, geval, contract, **met).pk}/", {"bevestigen": ""})
    assert contract_van(geval).medische_urenbeperking_op == dt.date(2018, 8, 1)
    zonder = velden(consultant, geval, contract)
    del zonder["medische_urenbeperking"]
    assert consultant.post(pad(geval, contract), zonder).status_code == 302
    collega.post(f"/verbeteringen/{Voorstel.objects.latest('pk').pk}/", {"bevestigen": ""})
    assert contract_van(geval).medische_urenbeperking_op is None


@pytest.mark.parametrize(
    ("anders", "veld", "zin"),
    [
        ({}, "__all__", "niets veranderd"),
        ({"begin": "2017-01-01"}, "begin", "dossier"),
        ({"begin": "31-02-2018"}, "begin", "datum in die bestaat"),
        ({"laatste_dag": "2018-01-09"}, "laatste_dag", ""),
        ({"uren": "61"}, "uren", "60"),
        ({"uren": "37"}, "uren", ""),
        ({"uren": "20", "reden": ""}, "reden", "Schrijf op wat er fout was"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field_and_keeps_what_was_typed(consultant, maak_geval, anders, veld, zin):
    geval = maak_geval("S16")
    contract = contract_van(geval)
    antwoord = consultant.post(pad(geval, contract), velden(consultant, geval, contract, **anders))
    assert antwoord.status_code == 422
    form = antwoord.context["form"]
    assert zin in " ".join(form.errors[veld])
    html = antwoord.content.decode()
    assert all(waarde in html for waarde in anders.values())
    assert not Voorstel.objects.exists()
    assert contract_van(geval).periode == contract.periode


def test_a_day_that_a_later_record_fixed_is_not_asked(consultant, maak_geval, gebruiker):
    geval = maak_geval("S16")
    contract = contract_van(geval)
    Beeindiging.objects.create(
        gemeente=geval.gemeente,
        dienstverband=contract.dienstverband,
        laatste_dag=contract.periode.upper - DAG,
        grond=Beeindiging.Grond.AFLOOP,
    )
    antwoord = consultant.get(pad(geval, contract))
    assert "laatste_dag" not in antwoord.context["form"].fields
    assert "hoe het werk eindigde" in antwoord.content.decode()


def test_as_it_was_known_then_shows_the_old_hours(consultant, collega, maak_geval, hooguit_queries):
    geval = maak_geval("S16")
    contract = contract_van(geval)
    voorstel = stel_voor(consultant, geval, contract, uren="20", laatste_dag="2018-12-31")
    collega.post(f"/verbeteringen/{voorstel.pk}/", {"bevestigen": ""})
    with hooguit_queries():
        html = consultant.get(f"/dossiers/{geval.traject.pk}/zoals-bekend/").content.decode()
    assert "tot en met 31 december 2018" in html
    assert "Periode van het contract" in html
    nu = dict(toen.stukken_zoals_bekend(geval.traject, dt.date.max))
    assert nu["contract"].waarden["uren"] == Decimal(20)


def test_nobody_corrects_the_contract_of_the_neighbour(consultant, maak_geval, maak_buur):
    eigen, buur = maak_geval("S16"), maak_buur("S16")
    vreemd = contract_van(buur)
    assert consultant.get(pad(buur, vreemd)).status_code == 404
    assert consultant.get(pad(eigen, vreemd)).status_code == 404
    assert consultant.post(pad(eigen, vreemd), {"uren": "20", "reden": REDEN}).status_code == 404


def test_a_jobcoach_corrects_no_contract(maak_geval, ingelogd):
    geval = maak_geval("S16")
    assert ingelogd("jobcoach").get(pad(geval, contract_van(geval))).status_code == 403


def test_the_tab_leads_to_the_form_only_for_who_may(consultant, maak_geval, ingelogd):
    geval = maak_geval("S16")
    adres = pad(geval, contract_van(geval))
    assert adres in consultant.get(f"/dossiers/{geval.traject.pk}/?tab=werk").content.decode()
    gezien = ingelogd("gemandateerde").get(f"/dossiers/{geval.traject.pk}/?tab=werk")
    assert adres not in gezien.content.decode()
