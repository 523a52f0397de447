"""A whole case through the pages: from signal to a contract whose euros are explained."""

import datetime as dt
import re

import pytest

from luwte.plaatsingen.models import Contract
from luwte.trajecten.models import Advies, Traject
from tests.trajecten.gevallen import bsn, werkplek

DAG = "2018-11-15"


def stap(client, pk, code, **gegevens):
    antwoord = client.post(f"/dossiers/{pk}/stap/{code}/", gegevens)
    assert antwoord.status_code == 302, antwoord.content.decode()
    return client.get(antwoord.url)


@pytest.mark.eis("M036", "M038", "M039", "M040", "M041", "M118", "M229", "M230")
def test_a_case_goes_from_signal_to_a_paid_place(consultant, gemeente, regio, in_beeld, gebruiker):
    in_beeld(gemeente)
    plek = werkplek(gemeente)
    antwoord = consultant.post(
        "/dossiers/nieuw/",
        {
            "route": "voordracht", "begin": "2018-01-08", "voornaam": "Noor", "achternaam": "Bakker",
            "geboortedatum": "1995-03-03", "bsn": bsn(77), "rechtspositie": "bijstand", "telefoon": "",
            "contactpersoon": gebruiker.pk,
        },
    )  # fmt: skip
    assert antwoord.status_code == 302, antwoord.content.decode()
    pk = Traject.objects.get().pk
    assert antwoord.url == f"/dossiers/{pk}/"
    assert "Pak het signaal op" in consultant.get("/werkvoorraad/").content.decode()

    stap(consultant, pk, "T2", datum="2018-01-10", reden="")
    stap(consultant, pk, "T3", datum="2018-01-20", reden="")
    stap(consultant, pk, "T8", datum="2018-04-10", reden="Kan een taak uitvoeren met hulp.")
    stap(consultant, pk, "T11", aangevraagd_op="2018-04-13", medisch_geregeld="on",
         reden="Haast: de plek is er nu. De voordracht vullen wij daarna aan.")  # fmt: skip
    pagina = stap(
        consultant, pk, "T17", uitkomst="positief", uitgebracht_op="2018-05-25", ontvangen_op="2018-05-28",
        criterium_begeleiding="on", onderbouwing="Steeds iemand nabij nodig.", reden="",
    )  # fmt: skip
    assert "Positief advies ontvangen" in pagina.content.decode()
    assert "23 juli 2018" in pagina.content.decode()
    stap(consultant, pk, "T23", besluit_op="2018-06-07", motivering="", reden="")
    stap(consultant, pk, "T26", datum="2018-06-12", reden="")
    stap(consultant, pk, "T31", datum="2018-06-22", werkplek=plek.pk, begin="2018-06-25", laatste_dag="2018-09-25")
    stap(
        consultant, pk, "T34", werkplek=plek.pk, gemeten_op="2018-08-06", loonwaarde="30", methode="Dariuz",
        deskundige="UWV", met_werkgever_besproken="on", herbeoordeling_op="2019-08-06",
    )  # fmt: skip
    consultant.post(
        f"/begeleiding/{pk}/begeleiding/",
        {"soort": "jobcoach", "uren": "4", "bron": "begeleidingssubsidie", "vanaf": "2018-06-25"},
    )
    pagina = stap(
        consultant, pk, "T35", datum=DAG, werkgever=plek.werkgever.pk, werkplek=plek.pk, werkgeverschap="gemeente",
        aard="privaat", begin=DAG, laatste_dag="2019-05-14", uren="31", reden="Groeit in tempo.",
    )  # fmt: skip
    tekst = re.sub(r"\s+", " ", pagina.content.decode())
    assert "eerst 0, nu 1 personen in beschut werk" in tekst
    assert "eerst 0, nu 1 plekken van 31 uur" in tekst
    assert "Gemeente Purmerend:" in tekst
    assert "Regio Zaanstreek-Waterland:" in tekst
    assert Contract.objects.get().uren == 31
    assert "Dariuz, UWV" in consultant.get(f"/dossiers/{pk}/?tab=werk").content.decode()
    geld = consultant.get(f"/dossiers/{pk}/?tab=geld").content.decode()
    assert "Loonkostensubsidie per maand" in geld
    uitleg = consultant.get(f"/dossiers/{pk}/uitleg/loonkostensubsidie_van_gemeente_per_maand/")
    assert "Participatiewet art. 10d" in uitleg.content.decode()


def test_wrong_input_stays_typed_with_the_sentence_at_the_field(consultant, maak_geval):
    geval = maak_geval("S5")
    antwoord = consultant.post(
        f"/dossiers/{geval.traject.pk}/stap/T17/",
        {"uitkomst": "positief", "uitgebracht_op": "2018-01-01", "ontvangen_op": "2018-11-01",
         "criterium_aanpassingen": "on", "onderbouwing": "Een zin die blijft staan.", "reden": ""},
    )  # fmt: skip
    tekst = antwoord.content.decode()
    assert antwoord.status_code == 422
    assert "Het advies ligt voor de aanvraag. Controleer de datum." in tekst
    assert 'href="#id_uitgebracht_op"' in tekst
    assert "Een zin die blijft staan." in tekst
    assert 'value="2018-01-01"' in tekst
    assert not Advies.objects.exists()
    assert geval.traject.stappen.order_by("-volgnummer").first().naar == "S5"


@pytest.mark.parametrize(("loonwaarde", "uren"), [("350", None), (None, "0"), (None, "61")])
def test_an_impossible_loonwaarde_or_hours_change_nothing(consultant, maak_geval, loonwaarde, uren):
    geval = maak_geval("S14" if loonwaarde else "S15")
    pk, plek = geval.traject.pk, geval.plek
    if loonwaarde:
        code, gegevens = "T34", {
            "werkplek": plek.pk, "gemeten_op": DAG, "loonwaarde": loonwaarde, "methode": "Dariuz", "deskundige": "UWV",
            "met_werkgever_besproken": "on", "herbeoordeling_op": "2019-11-15",
        }  # fmt: skip
    else:
        code, gegevens = "T35", {
            "datum": DAG, "werkgever": plek.werkgever.pk, "werkplek": plek.pk, "werkgeverschap": "gemeente",
            "aard": "privaat", "begin": DAG, "laatste_dag": "2019-05-14", "uren": uren, "reden": "",
        }  # fmt: skip
    antwoord = consultant.post(f"/dossiers/{pk}/stap/{code}/", gegevens)
    assert antwoord.status_code == 422
    assert f'value="{loonwaarde or uren}"' in antwoord.content.decode()
    assert geval.traject.stappen.order_by("-volgnummer").first().naar == ("S14" if loonwaarde else "S15")


def test_the_outcome_on_the_form_decides_the_road(consultant, maak_geval):
    for uitkomst, toestand in (("negatief", "S7"), ("geen_arbeidsvermogen", "S8"), ("andere_uitkomst", "S8")):
        geval = maak_geval("S5")
        stap(
            consultant, geval.traject.pk, "T17", uitkomst=uitkomst, uitgebracht_op=DAG, ontvangen_op=DAG,
            onderbouwing="Onderbouwd.", reden="",
        )  # fmt: skip
        assert geval.traject.stappen.order_by("-volgnummer").first().naar == toestand


def test_a_positive_advice_without_criterion_is_refused_at_the_criterion(consultant, maak_geval):
    geval = maak_geval("S5")
    antwoord = consultant.post(
        f"/dossiers/{geval.traject.pk}/stap/T17/",
        {"uitkomst": "positief", "uitgebracht_op": DAG, "ontvangen_op": DAG, "onderbouwing": "x", "reden": ""},
    )
    assert 'href="#id_criterium_aanpassingen"' in antwoord.content.decode()


def test_deviating_needs_its_one_ground_and_a_motivation(maak_geval, ingelogd):
    geval = maak_geval("S6")
    geval.stap("T24v", dt.date(2018, 11, 15))
    url = f"/dossiers/{geval.traject.pk}/stap/T24/"
    baas = ingelogd("gemandateerde")
    tekst = baas.post(url, {"besluit_op": DAG, "grond": "", "motivering": "", "reden": ""}).content.decode()
    assert 'href="#id_grond"' in tekst
    assert 'href="#id_motivering"' in tekst
    antwoord = baas.post(
        url, {"besluit_op": DAG, "grond": "ondeugdelijk", "motivering": "Niet gesproken.", "reden": ""}
    )
    assert antwoord.status_code == 302
    assert geval.traject.stappen.order_by("-volgnummer").first().naar == "S10"


@pytest.mark.eis("M231")
def test_a_low_loonwaarde_warns_and_asks_for_the_perspective_but_lets_the_contract_be(
    consultant, maak_geval, gemeente, als_eigenaar
):
    from luwte.gemeenten.models import Beleid

    with als_eigenaar():
        for naam, waarde in (("loonwaarde_signaalgrens", "0.30"),):
            Beleid.objects.create(
                gemeente=gemeente, naam=naam, waarde=waarde, periode=(dt.date(2017, 1, 1), None), besluit="Notitie"
            )
    geval = maak_geval("S14")
    geval.meting(dt.date(2018, 9, 1), "0.20")
    geval.stap("T34", dt.date(2018, 9, 1))
    url, plek = f"/dossiers/{geval.traject.pk}/stap/T35/", geval.plek
    assert "de wet stelt geen ondergrens" in consultant.get(url).content.decode()
    gegevens = {
        "datum": DAG, "werkgever": plek.werkgever.pk, "werkplek": plek.pk, "werkgeverschap": "gemeente",
        "aard": "privaat", "begin": DAG, "laatste_dag": "2019-05-14", "uren": "24", "reden": "",
    }  # fmt: skip
    assert 'href="#id_reden"' in consultant.post(url, gegevens).content.decode()
    assert consultant.post(url, gegevens | {"reden": "Werkt elke week iets sneller."}).status_code == 302


def test_ending_a_case_ends_what_still_runs(consultant, maak_geval):
    geval = maak_geval("S16")
    gegevens = {"laatste_dag": DAG, "code": "eigen_wens", "reden": "Zij wil stoppen."}
    assert consultant.post(f"/dossiers/{geval.traject.pk}/stap/T58/", gegevens).status_code == 302
    assert Contract.objects.get().periode.upper == dt.date(2018, 11, 16)
    geval.traject.refresh_from_db()
    assert geval.traject.einde == dt.date(2018, 11, 15)
