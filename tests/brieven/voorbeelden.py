"""Facts with which every document can be made: invented, complete, the same for all tests.

A room that adds a document adds its facts here, in ``EXTRA`` under the code of the document.
"""

import datetime as dt
from typing import Any

from luwte.brieven.register import SJABLONEN, Sjabloon, begin_van
from luwte.brieven.samenstellen import stel_samen
from luwte.wet.lokaal import lagen

DAG = dt.date(2018, 11, 15)
REGELFEITEN = {
    "rechtspositie": "bijstand",
    "leeftijd": 23,
    "uren": "24",
    "normuren": "36",
    "loonwaarde": "0.40",
    "gemeente": "Purmerend",
    "uren_totaal": "620",
    "vastgestelde_personen": 20,
    "personen_zonder_plek": 0,
    "begeleiding_uren": "4",
    "begeleidingskosten_per_voltijdplek": "9000",
}
FEITEN: dict[str, Any] = {
    "gemeente": "Purmerend", "gemeentecode": "0439", "kleur": "#00568b", "peildatum": "2018-11-15",
    "postadres": "Postbus 1, 1440 AA Purmerend", "telefoon": "0299 00 00 00",
    "naam": "Noor Proef", "voornaam": "Noor", "geboortedatum": "1995-03-03", "leeftijd": 23, "dossier": 1,
    "adres": ["Noor Proef", "Dorpsstraat 1", "1441 AA  Purmerend"], "contact": "Anouk Smit", "contact_bekend": True,
    "rechtspositie": "Bijstand (Participatiewet)", "toestemmingen": [],
    "route": "Zelfmelder bij UWV", "zelfmelder": True, "begin_op": "2018-01-08", "gemeld_op": "2018-08-01",
    "toestand": "Plek zoeken", "stap_op": "2018-11-01", "stap_reden": "U verhuist naar een andere gemeente.",
    "aanvraag_op": "2018-08-01", "advies_op": "2018-10-01", "advies_ontvangen_op": "2018-10-03",
    "advies_negatief_op": "2018-10-01", "advies_onderbouwing": "Er is steeds iemand nodig.",
    "criterium_aanpassingen": True, "criterium_begeleiding": True,
    "besloten_op": "2018-11-14", "besluit_positief_op": "2018-11-14", "besluit_afwijkend_op": "2018-11-14",
    "motivering": "UWV sprak niet met u. UWV keek ook niet naar uw werk.",
    "plekken_verplicht": "20,00", "plekken_nu": "20,00", "plekken_verschil": "0,00", "taakstelling": "20,00",
    "aantal_gehaald": True, "jaar": 2018, "personen_werkzaam": 26, "personen_advies": 40,
    "personen_vastgesteld": 38, "personen_niet_werkzaam": 12,
    "bezwaar_ontvangen_op": "2018-10-20", "bestreden_op": "2018-10-02", "bezwaar_adviescommissie": False,
    "bezwaar_uitkomst_zin": "Uw bezwaar is gegrond. U krijgt gelijk.",
    "bezwaar_motivering": "Wij keken opnieuw naar uw werk. U hebt gelijk.",
    "werkgever": "Baanstede Inpak", "adres_werkgever": ["Baanstede Inpak"], "laatste_werkgever": "Baanstede Inpak",
    "werkplek_naam": "Inpakken", "werksoort": "Verpakken", "werkgeverschap": "Gewone werkgever",
    "proef_begin": "2018-09-01", "proef_laatste_dag": "2018-11-30",
    "contract_begin": "2018-11-01", "contract_laatste_dag": "2019-04-30", "uren": "24", "normuren": "36",
    "loonwaarde": "0.40", "gemeten_op": "2018-10-13", "deskundige": "UWV", "methode": "Dariuz",
    "herbeoordeling_op": "2019-10-13", "bedrag_vanaf": "2018-11-01",
    "loonwaarden": [["13 oktober 2018", "Baanstede Inpak", "40%"]],
    "inlener": "Kwekerij De Kas", "detachering_werkplek": "Stekken", "detachering_begin": "2018-11-05",
    "detachering_uren": "12", "detachering_vergoeding": "6.50", "detachering_begeleiding": "De werkleider komt",
    "detachering_begeleiding_uren": "3",
    "pop_op": "2018-10-10", "pop_eigen_woorden": "Ik werk graag buiten. Ik wil leren om zelf te beginnen.",
    "praktijk_van": "2018-09-03", "praktijk_tot": "2018-10-12", "praktijk_aantal": 14,
    "praktijk_plekken": "Inpakken", "praktijk_trends": "Noor werkt langer door. Eerst 20 minuten, nu een uur.",
    "praktijk_observaties": [["3 september 2018, ochtend", "Inpakken", "Dozen gevouwen, 20 minuten", "Begon zelf"]],
    "praktijk_aanwijzingen": [["Een uur aan een stuk", "12 van 14", "Een uur werken zonder lange pauze"]],
    "praktijk_doelen": [["Zelf beginnen", "Werk", "Elke ochtend samen kijken", "Gaat goed"]],
    "verdaagd_tot": "2019-01-10", "eerste_termijn_op": "2018-11-28", "verdaagd_waarover": "Beschut werk",
    "verdaagd_reden": "Wij wachten op het advies van UWV.",
    "signaal_op": "2018-01-08", "signaal_kanaal": "Wijkteam", "signaal_kan": "Noor werkt rustig en secuur.",
    "signaal_wil": "Noor wil graag buiten werken.", "signaal_helpt": "Een vaste plek en een vast gezicht.",
    "signaal_doet_nu": "Dagbesteding",
    "voorselectie_op": "2018-01-20", "voorselectie_kan": "Noor kan een taak afmaken.",
    "voorselectie_wil": "Noor wil werken met planten.", "voorselectie_nodig": "Iemand in de buurt.",
    "voorselectie_geprobeerd": "Twee proefweken in een winkel.", "voorselectie_keuze": "Praktijkdeel",
    "voorselectie_reden": "Wij willen zien hoe het werken gaat.", "voorselectie_trede": "Onbetaald werk",
    "voorselectie_praktijk": "Nodig, want Noor werkte nog niet.",
    "school": "De Praktijkschool", "adres_school": ["De Praktijkschool", "Purmerend"],
    "verlaat_school_op": "2019-07-19", "plan_op": "2018-10-01", "plan_kan_en_wil": "Noor kan goed sorteren.",
    "plan_doel": "Werken in een kas.", "plan_afspraken": "School zoekt een stage voor het einde van het jaar.",
    "ouders_gesproken_op": "2018-10-05", "stage_plaats": "Kwekerij De Kas", "stage_werk": "Stekken",
    "stage_begin": "2018-09-03", "stage_laatste_dag": "2018-10-26", "stage_doelen": "Een ochtend doorwerken.",
    "stage_ging_goed": "Noor kwam elke dag op tijd.", "stage_hulp_nodig": "Bij het kiezen van de volgende taak.",
    "diagnose_op": "2018-04-10", "diagnose_conclusie": "Is beschut werk haalbaar: ja",
    "diagnose_onderbouwing": "Noor werkt een uur door met iemand in de buurt.",
    "diagnose_aanpassingen": "Werk in kleine stappen.", "diagnose_begeleiding": "Elke ochtend samen beginnen.",
    "diagnose_plek": "De kas van Kwekerij De Kas.",
    "praktijkdelen": [["Stekken", "Kwekerij De Kas", "vanaf 5 februari 2018", "ja"]],
    "overstap_op": "2018-12-01", "overstap_waarheen": "Kwekerij De Kas",
    "overstap_afspraken": "U begint met drie dagen per week.", "overstap_contact": "Dennis Olij",
    "overstap_terug_tot": "2020-12-01",
    "overstap_inkomens": [["Inkomen met het werk van nu", "€ 1.100,00"]],
    "taakstelling_jaren": [["2017", "15,00", "12,50", "-2,50"], ["2018", "20,00", "20,00", "0,00"]],
    "tellingen": [["Plekken van 31 uur", "20,00"]], "redenen_niet_werkzaam": [["Proefplaatsing loopt", "5"]],
    "aantal_niet_gehaald": False, "iedereen_een_plek": False, "mensen_wachten": False,
    "rechtbank": "Rechtbank Noord-Holland",
    "regelfeiten": REGELFEITEN,
}  # fmt: skip
#: Facts that only one document asks, by its code.
EXTRA: dict[str, dict[str, Any]] = {}
#: What a writer would type where a part must be filled.
GETYPT = "Wij spraken u op dinsdag. U wilt graag in het groen werken. Dat gaan wij proberen."


def maak(code: str, dag: dt.date = DAG, **extra: Any) -> Any:
    """A document with the example facts, as if it were signed."""
    sjabloon: Sjabloon = SJABLONEN[code]
    feiten = {**FEITEN, **EXTRA.get(code, {}), **extra}
    vrij = {naam: tekst.strip() or GETYPT for naam, tekst in begin_van(sjabloon, feiten).items()}
    return stel_samen(sjabloon, feiten, vrij, dag, lagen("Purmerend"), nummer=12, ondertekenaar="Petra Schaap")
