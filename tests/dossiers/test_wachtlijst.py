"""Who waits: the order of the ordinance, the record when a place comes free, contact and what bridges the time."""

import datetime as dt

import pytest
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError
from django.db.utils import ProgrammingError

from luwte.dossiers.models import Overbrugging, Overwogene, Plaatskeuze
from luwte.dossiers.taken.afgeleid import voor_rol
from luwte.dossiers.wachtlijst import orde_van, wachtenden
from luwte.taakstelling.tellen import telling
from luwte.trajecten.models import Advies, Adviesaanvraag, Vaststelling
from tests.dossiers.paden import dossier_in, pad_naar, zet
from tests.trajecten.gevallen import PEILDATUM

DAG = dt.timedelta(days=1)
KEUZE = {"aanleiding": "plek_vrij", "datum": PEILDATUM.isoformat(), "reden": ""}
VERORDENING = "Verordening 2018, artikel 5"
STANDAARD = "Werkafspraak, standaard van Luwte"


@pytest.fixture
def regel(maak_beleid):
    """``regel(gemeente, "besluit", dag)``: the ordinance of a municipality about the order, from a day."""

    def maak(gemeente, volgorde, vanaf):
        return maak_beleid(
            gemeente, naam="volgorde_wachtlijst", waarde=volgorde, periode=(vanaf, None), besluit=VERORDENING
        )

    return maak


def wacht(gemeente, door, begin, besluit_op, achternaam):
    """Somebody on the list, who came in on ``begin`` and had the decision on ``besluit_op``."""
    traject = dossier_in(gemeente, door, "S12", begin, achternaam=achternaam)
    aanvraag = Adviesaanvraag.objects.create(
        gemeente=gemeente, traject=traject, aangevraagd_op=begin, aanvrager="persoon"
    )
    advies = Advies.objects.create(
        gemeente=gemeente, aanvraag=aanvraag, uitgebracht_op=begin, ontvangen_op=begin, uitkomst="positief",
        criterium_begeleiding=True, onderbouwing="Steeds iemand nabij.",
    )  # fmt: skip
    Vaststelling.objects.create(
        gemeente=gemeente, traject=traject, advies=advies, besluit_op=besluit_op, uitkomst="uitsluitend_beschut"
    )
    return traject


@pytest.fixture
def drie(maak_geval, gemeente, gebruiker):
    """Three who wait; each order puts another one first."""
    maak_geval()
    dagen = [dt.date(2018, 1, 8), dt.date(2018, 2, 8), dt.date(2018, 3, 8)]
    return {
        "Aan": wacht(gemeente, gebruiker, dagen[0], dt.date(2018, 8, 1), "Aan"),
        "Bes": wacht(gemeente, gebruiker, dagen[1], dt.date(2018, 6, 1), "Bes"),
        "Cas": wacht(gemeente, gebruiker, dagen[2], dt.date(2018, 7, 1), "Cas"),
    }


def namen(gemeente, dag=PEILDATUM):
    return [een.traject.kandidaat.achternaam for een in wachtenden(gemeente, dag)]


@pytest.fixture
def vier(drie, gemeente, gebruiker):
    """And one who came in first, came on the list last, and has no decision of her own on record."""
    code, van, naar = pad_naar("S12")[-1]
    laat = dossier_in(gemeente, gebruiker, van, dt.date(2018, 1, 2), achternaam="Dik")
    zet(laat, gebruiker, code, van, naar, dt.date(2018, 9, 1))
    return {**drie, "Dik": laat}


@pytest.mark.eis("M314", "M055")
@pytest.mark.parametrize(
    ("volgorde", "op_rij"),
    [
        ("besluit", ["Bes", "Cas", "Aan", "Dik"]),
        ("aanmelding", ["Dik", "Aan", "Bes", "Cas"]),
        ("wachtlijst", ["Aan", "Bes", "Cas", "Dik"]),
    ],
)
def test_the_persons_stand_in_the_order_of_the_ordinance(vier, gemeente, regel, volgorde, op_rij):
    regel(gemeente, volgorde, dt.date(2018, 1, 1))
    assert namen(gemeente) == op_rij
    assert [een.rang for een in wachtenden(gemeente, PEILDATUM)] == [1, 2, 3, 4]
    orde = orde_van(gemeente, PEILDATUM)
    assert (orde.volgorde, orde.bron, orde.eigen) == (volgorde, VERORDENING, True)


def test_who_had_a_place_in_between_waits_anew_and_an_objection_does_not_interrupt(drie, gemeente, gebruiker, regel):
    """The order of the list: not by a day on which she waited for another place, long before."""
    regel(gemeente, "wachtlijst", dt.date(2018, 1, 1))
    assert namen(gemeente) == ["Aan", "Bes", "Cas"]
    dag = dt.date(2018, 9, 1)
    weg = [("T29", "S12", "S13"), ("T35d", "S13", "S16"), ("T54", "S16", "S26"), ("T55w", "S26", "S12")]
    for nummer, (code, van, naar) in enumerate(weg):
        zet(drie["Aan"], gebruiker, code, van, naar, dag + nummer * DAG)
    eerst = drie["Bes"].stappen.get(naar="S12").datum
    for code, van, naar in (("T25", "S12", "S11"), ("T57t", "S11", "S12"), ("T28", "S12", "S12")):
        zet(drie["Bes"], gebruiker, code, van, naar, dag)
    assert namen(gemeente) == ["Bes", "Cas", "Aan"]
    assert {een.traject: een.sinds for een in wachtenden(gemeente, PEILDATUM)} == {
        drie["Bes"]: eerst, drie["Cas"]: drie["Cas"].stappen.get(naar="S12").datum, drie["Aan"]: dag + 3 * DAG,
    }  # fmt: skip
    assert namen(gemeente, dag - DAG) == ["Aan", "Bes", "Cas"]


@pytest.mark.eis("M055")
def test_until_the_council_orders_it_the_longest_decided_goes_first_and_the_page_says_that_is_no_ordinance(
    drie, gemeente, consultant, regel
):
    assert namen(gemeente) == ["Bes", "Cas", "Aan"]
    pagina = consultant.get("/wachtlijst/").content.decode()
    assert f"Nummer 1 is wie het langst geleden het besluit kreeg. Bron: {STANDAARD}." in pagina
    assert "Regelt uw verordening een andere volgorde?" in pagina
    assert "Nummer 1 is wie het langst" in consultant.get("/wachtlijst/?volgorde=aanmelding").content.decode()
    regel(gemeente, "aanmelding", dt.date(2018, 1, 1))
    pagina = consultant.get("/wachtlijst/").content.decode()
    assert f"Nummer 1 is wie zich het eerst meldde. Bron: {VERORDENING}." in pagina
    assert "Regelt uw verordening" not in pagina


@pytest.mark.eis("M055")
def test_an_ordinance_counts_from_its_own_day_and_only_in_its_own_municipality(drie, gemeente, buurgemeente, regel):
    regel(buurgemeente, "aanmelding", dt.date(2018, 1, 1))
    assert namen(gemeente) == ["Bes", "Cas", "Aan"]
    regel(gemeente, "aanmelding", PEILDATUM)
    assert namen(gemeente) == ["Aan", "Bes", "Cas"]
    assert orde_van(gemeente, PEILDATUM - DAG).volgorde == "besluit"


def test_nobody_on_the_list_yet(drie, gemeente):
    assert not wachtenden(gemeente, dt.date(2018, 1, 8))


@pytest.mark.eis("M314")
def test_the_record_tells_who_was_considered_in_which_order_and_why(consultant, drie, gemeente, gebruiker, regel):
    regel(gemeente, "besluit", dt.date(2018, 1, 1))
    assert consultant.get("/wachtlijst/").status_code == 200
    pagina = consultant.get("/wachtlijst/keuze/").content.decode()
    assert f"wie het langst geleden het besluit kreeg. Bron: {VERORDENING}." in pagina
    assert pagina.index("1. Noor Bes") < pagina.index("2. Noor Cas") < pagina.index("3. Noor Aan")
    tweede = KEUZE | {"gekozen": drie["Cas"].pk}
    zonder = consultant.post("/wachtlijst/keuze/", tweede)
    assert zonder.status_code == 422
    assert "Schrijf op waarom." in zonder.content.decode()
    met = consultant.post(
        "/wachtlijst/keuze/", tweede | {"reden": "De plek is in Zaandam; dat is te ver voor nummer 1."}
    )
    assert met.url == f"/dossiers/{drie['Cas'].pk}/stap/T29/"
    keuze = Plaatskeuze.objects.get()
    assert (keuze.gekozen, keuze.gekozen_rang, keuze.door) == (drie["Cas"], 2, gebruiker)
    assert (keuze.volgorde, keuze.bron) == ("besluit", VERORDENING)
    overwogen = keuze.overwogenen.order_by("rang")
    assert [(o.rang, o.traject, o.sinds) for o in overwogen] == [
        (1, drie["Bes"], dt.date(2018, 6, 1)),
        (2, drie["Cas"], dt.date(2018, 7, 1)),
        (3, drie["Aan"], dt.date(2018, 8, 1)),
    ]
    lijst = consultant.get("/wachtlijst/").content.decode()
    assert "Gekozen: Noor Cas, nummer 2." in lijst
    tab = consultant.get(f"/dossiers/{drie['Bes'].pk}/?tab=wachten").content.decode()
    assert "nummer 1 op de lijst" in tab


@pytest.mark.eis("M055")
def test_what_somebody_types_changes_neither_the_order_nor_its_source(consultant, drie, gemeente, regel):
    regel(gemeente, "aanmelding", dt.date(2018, 1, 1))
    getypt = KEUZE | {"gekozen": drie["Bes"].pk, "volgorde": "besluit", "bron": "Mijn eigen idee"}
    assert consultant.post("/wachtlijst/keuze/?volgorde=besluit", getypt).status_code == 422  # number 2 needs a reason
    assert consultant.post("/wachtlijst/keuze/", getypt | {"reden": "Nummer 1 is ziek."}).status_code == 302
    keuze = Plaatskeuze.objects.get()
    assert (keuze.volgorde, keuze.bron, keuze.gekozen_rang) == ("aanmelding", VERORDENING, 2)


def test_the_first_in_line_needs_no_reason_and_nobody_does(consultant, drie):
    assert consultant.post("/wachtlijst/keuze/", KEUZE | {"gekozen": drie["Bes"].pk}).status_code == 302
    assert consultant.post("/wachtlijst/keuze/", KEUZE | {"gekozen": "niemand"}).status_code == 422
    niemand = KEUZE | {"gekozen": "niemand", "reden": "De plek past nu bij niemand."}
    assert consultant.post("/wachtlijst/keuze/", niemand).url == "/wachtlijst/"
    assert Plaatskeuze.objects.count() == 2


def test_a_choice_is_never_rewritten(consultant, drie):
    consultant.post("/wachtlijst/keuze/", KEUZE | {"gekozen": drie["Bes"].pk})
    for rijen in (Plaatskeuze.objects.all(), Overwogene.objects.all()):
        with pytest.raises(ProgrammingError), transaction.atomic():
            rijen.update(gemeente=1)
        with pytest.raises((ProgrammingError, ProtectedError)), transaction.atomic():
            rijen.delete()


def test_the_list_of_a_neighbour_is_not_ours(consultant, drie, maak_buur, in_beeld, gemeente, buurgemeente):
    buur = maak_buur()
    vreemd = wacht(buurgemeente, buur.door, dt.date(2017, 1, 2), dt.date(2017, 3, 1), "Buurman")
    in_beeld(gemeente)
    assert "Buurman" not in consultant.get("/wachtlijst/").content.decode()
    assert consultant.post("/wachtlijst/keuze/", KEUZE | {"gekozen": vreemd.pk}).status_code == 422
    assert consultant.post(f"/dossiers/{vreemd.pk}/overbrugging/", {"soort": "activering"}).status_code == 404
    assert consultant.post("/wachtlijst/keuze/", KEUZE | {"gekozen": drie["Bes"].pk}).status_code == 302
    assert Overwogene.objects.count() == 3


@pytest.mark.parametrize("rol", ["jobcoach", "controller", "gemandateerde", "raadlezer"])
def test_only_a_consultant_chooses(ingelogd, rol):
    assert ingelogd(rol).get("/wachtlijst/").status_code == 403
    assert ingelogd(rol).get("/wachtlijst/keuze/").status_code == 403


@pytest.mark.eis("M127", "M009", "M315")
@pytest.mark.parametrize("soort", Overbrugging.Soort.values)
def test_what_bridges_the_time_is_recorded_and_never_counts_as_a_place(consultant, drie, gemeente, soort):
    voor = telling(gemeente, PEILDATUM)
    pad = f"/dossiers/{drie['Aan'].pk}/overbrugging/"
    gegevens = {
        "soort": soort,
        "waar": "Buurthuis De Luwte",
        "afspraak": "",
        "vanaf": PEILDATUM.isoformat(),
        "tot_en_met": "",
    }
    fout = consultant.post(pad, gegevens | {"tot_en_met": (PEILDATUM - DAG).isoformat()})
    assert fout.status_code == 422
    assert 'value="Buurthuis De Luwte"' in fout.content.decode()
    assert consultant.post(pad, gegevens).status_code == 302
    dubbel = consultant.post(pad, gegevens)
    assert dubbel.status_code == 422
    assert "loopt in die periode al" in dubbel.content.decode()
    na = telling(gemeente, PEILDATUM)
    assert (na.personen, na.plekken) == (voor.personen, voor.plekken)
    assert Overbrugging(soort=soort).get_soort_display() in consultant.get("/wachtlijst/").content.decode()
    assert "telt niet mee" in consultant.get(f"/dossiers/{drie['Aan'].pk}/?tab=wachten").content.decode()


def test_the_tab_is_there_only_for_who_waits_or_waited(consultant, drie, maak_geval):
    assert "?tab=wachten" in consultant.get(f"/dossiers/{drie['Aan'].pk}/").content.decode()
    assert "?tab=wachten" not in consultant.get(f"/dossiers/{maak_geval('S6').traject.pk}/").content.decode()


def taken_van(gemeente, dag):
    return [
        (r.wat.split(":")[1].split()[0], r.uiterlijk)
        for r in voor_rol(gemeente, dag, "consultant")
        if "wachtlijst" in r.wat
    ]


@pytest.mark.eis("M314")
def test_the_list_is_looked_at_when_a_place_comes_free_and_on_new_years_day(consultant, drie, gemeente, gebruiker):
    assert not taken_van(gemeente, PEILDATUM)
    nieuwjaar = dt.date(2019, 1, 1)
    assert taken_van(gemeente, nieuwjaar) == [("vanaf", nieuwjaar)]
    werkt = dossier_in(gemeente, gebruiker, "S16")
    vrij = PEILDATUM - DAG
    zet(werkt, gebruiker, "T54", "S16", "S26", vrij)
    assert taken_van(gemeente, PEILDATUM) == [("er", vrij)]
    assert "er kwam een plek vrij" in consultant.get("/werkvoorraad/").content.decode()
    consultant.post("/wachtlijst/keuze/", KEUZE | {"gekozen": drie["Bes"].pk})
    assert not taken_van(gemeente, PEILDATUM)


def test_more_people_ask_no_more_queries(consultant, drie, gemeente, gebruiker, hooguit_queries):
    consultant.post("/wachtlijst/keuze/", KEUZE | {"gekozen": drie["Bes"].pk})
    consultant.get("/wachtlijst/")
    with hooguit_queries() as een:
        consultant.get("/wachtlijst/")
    for nummer in range(3):
        wacht(gemeente, gebruiker, dt.date(2018, 4, 2), dt.date(2018, 5, 1), f"Extra{nummer}")
    with hooguit_queries(len(een.captured_queries)):
        consultant.get("/wachtlijst/")


def test_the_database_wants_a_reason_when_the_order_is_left(drie, gemeente, gebruiker):
    with pytest.raises(IntegrityError), transaction.atomic():
        Plaatskeuze.objects.create(
            gemeente=gemeente, datum=PEILDATUM, aanleiding="extra", volgorde="besluit", bron="Besluit", door=gebruiker,
            gekozen=drie["Aan"], gekozen_rang=3,
        )  # fmt: skip


def test_without_anybody_waiting_the_page_says_so(consultant, gemeente):
    assert "Er wacht niemand" in consultant.get("/wachtlijst/").content.decode()
    assert consultant.get("/wachtlijst/keuze/").status_code == 302
