"""Every page as people see it and as the database hears it: a snapshot, at most 25 queries, none per row."""

import datetime as dt
import re
from typing import Any

import pytest
from django.test import Client

from luwte.cijfers.models import Voorstel
from luwte.gemeenten.models import Beleid, Regio, RegioDeelname
from luwte.toezicht.auteur import author
from luwte.toezicht.grens import gemeenten_in_beeld
from tests.harness.database import owner_rights
from tests.trajecten.gevallen import PEILDATUM, Geval

TOESTANDEN = ("S0", "S4", "S5", "S6", "S9", "S13", "S14", "S15", "S16")
#: What differs from run to run: keys, counters of the test, the clock.
WISSELT = (
    (
        re.compile(
            r"(/(?:dossiers|gebruikers|rollen|taken|uitleg|niet-werkzaam|werkgevers|voorstel|verschil|verbeteren|contract"
            r"|proefplaatsing)/)\d+"
        ),
        r"\1#",
    ),
    (re.compile(r"\b(Proef|Bedrijf |[Dd]ossier |contract=|rij=|wijziging )\d+"), r"\1#"),
    (re.compile(r'(<option value="|name="werkplekken" value="|\?(?:traject|werkplek)=)\d+'), r"\1#"),
    (re.compile(r"\d+ \w+ 20\d\d, \d\d\.\d\d uur"), "nu"),
    (re.compile(r">\d+</(th|td)>"), r">#</\1>"),
    (re.compile(r"(test test_)[\w\[\]:-]+"), r"\1#"),
    (re.compile(r"\b((?:stap|traject|kandidaat|contract|[a-z ]+) )\d+(: toegevoegd)"), r"\1#\2"),
)
#: Url name: role and address; {…} is filled from the world below.
PAGINAS = {
    "loket:start": ("", "/"),
    "inloggen": ("", "/inloggen/"),
    "dossiers:lijst": ("consultant", "/dossiers/"),
    "dossiers:nieuw": ("consultant", "/dossiers/nieuw/"),
    "dossiers:dossier-werk": ("consultant", "/dossiers/{S16}/?tab=werk"),
    "dossiers:dossier-geld": ("consultant", "/dossiers/{S16}/?tab=geld"),
    "dossiers:dossier-gegevens": ("consultant", "/dossiers/{S16}/?tab=gegevens"),
    "dossiers:dossier-journaal": ("consultant", "/dossiers/{S16}/?tab=journaal"),
    "dossiers:notitie": ("consultant", "/dossiers/{S6}/journaal/"),
    "dossiers:taak": ("consultant", "/dossiers/{S6}/taak/"),
    "dossiers:taken": ("controller", "/taken/"),
    "dossiers:jaartaak": ("controller", "/taken/verrekening/2018/"),
    "dossiers:signalen": ("consultant", "/signalen/"),
    "dossiers:vervanging": ("consultant", "/vervanging/"),
    "dossiers:verdelen": ("consultant", "/werkvoorraad/verdelen/?traject={S6}"),
    "dossiers:wachtlijst": ("consultant", "/wachtlijst/"),
    "dossiers:rechten": ("functioneel_beheer", "/beheer/rechten/"),
    "dossiers:stap-aanvraag": ("consultant", "/dossiers/{S4}/stap/T11/"),
    "dossiers:stap-advies": ("consultant", "/dossiers/{S5}/stap/T17/"),
    "dossiers:stap-besluit": ("consultant", "/dossiers/{S6}/stap/T23/"),
    "dossiers:stap-plek": ("consultant", "/dossiers/{S9}/stap/T26/"),
    "dossiers:stap-proef": ("jobcoach", "/dossiers/{S13}/stap/T31/"),
    "dossiers:stap-loonwaarde": ("jobcoach", "/dossiers/{S14}/stap/T34/"),
    "dossiers:stap-contract": ("jobcoach", "/dossiers/{S15}/stap/T35/"),
    "dossiers:gegevens": ("consultant", "/dossiers/{S16}/gegevens/inkomen/"),
    "dossiers:uitleg": ("consultant", "/dossiers/{S16}/uitleg/loonkostensubsidie_van_gemeente_per_maand/"),
    "dossiers:uitleg-termijn": ("consultant", "/dossiers/{S5}/uitleg/termijn_advies_uwv/"),
    "plekken:lijst": ("jobcoach", "/werkgevers/"),
    "plekken:nieuw": ("jobcoach", "/werkgevers/nieuw/"),
    "plekken:vergelijken": ("jobcoach", "/werkgevers/vergelijken/"),
    "plekken:werkplek_nieuw": ("jobcoach", "/werkgevers/{werkgever}/werkplek/"),
    "plekken:zoeken": ("jobcoach", "/werkgevers/plekken/?werksoort=verpakken"),
    "plekken:inkoop": ("jobcoach", "/werkgevers/inkoop/"),
    "plekken:inkoop_nieuw": ("jobcoach", "/werkgevers/{werkgever}/inkoop/"),
    "dossiers:plek": ("consultant", "/dossiers/{S13}/stap/T31/plek/?werksoort=verpakken"),
    "taakstelling:niet_werkzaam": ("consultant", "/gemeente/niet-werkzaam/"),
    "taakstelling:reden": ("consultant", "/gemeente/niet-werkzaam/{S13}/"),
    "taakstelling:evaluatie": ("controller", "/gemeente/evaluatie/"),
    "taakstelling:uitleg": ("controller", "/gemeente/uitleg/plekken_van_31_uur/"),
    "taakstelling:geld_uitleg": ("controller", "/geld/uitleg/{contract}/exploitatiesaldo_per_jaar/"),
    "beheer": ("functioneel_beheer", "/beheer/"),
    "beleid": ("functioneel_beheer", "/beheer/beleid/"),
    "cijfers:beleid_nieuw": ("functioneel_beheer", "/beheer/beleid/nieuw/"),
    "cijfers:lijst": ("functioneel_beheer", "/beheer/cijfers/"),
    "cijfers:nieuw": ("functioneel_beheer", "/beheer/cijfers/nieuw/?cijfer=werkgeverslasten"),
    "cijfers:nieuw-tabel": ("functioneel_beheer", "/beheer/cijfers/nieuw/?cijfer=wml_uurbedrag"),
    "cijfers:voorstel": ("functioneel_beheer", "/beheer/voorstel/{voorstel}/"),
    "gebruikers": ("functioneel_beheer", "/beheer/gebruikers/"),
    "wijzigingen": ("functioneel_beheer", "/beheer/wijzigingen/"),
    "inzagen": ("functioneel_beheer", "/beheer/inzagen/"),
}
#: A proposal for the law: the employer's charges of 2019, other than the known 23.5%.
LASTEN = {
    "naam": "werkgeverslasten",
    "waarde": "0.24",
    "vanaf": "2019-01-01",
    "tot": "2020-01-01",
    "bron": "Staatscourant 2018, 1",
    "zekerheid": "gelezen",
}
#: Pages whose rows have their own snapshot or are too many to read: here only counted.
ALLEEN_GETELD = {"dossiers:verdelen", "wijzigingen", "beheer"}


@pytest.fixture(autouse=True)
def op_peildatum(settings):
    """The demo's day."""
    settings.LUWTE_DEMO = True
    settings.LUWTE_DEMO_PEILDATUM = PEILDATUM.isoformat()


class Wereld:
    """A municipality with a case in every state; ``vul`` adds as many again."""

    def __init__(self, gemeente: Any, gebruiker: Any) -> None:
        self.gemeente, self.gebruiker = gemeente, gebruiker
        self.sleutels: dict[str, int] = {}
        self.vul()

    def vul(self) -> None:
        """One more case in every state, with its employers and workplaces."""
        with gemeenten_in_beeld([self.gemeente.pk]), author("toetser", "test wereld"):
            for toestand in TOESTANDEN:
                geval = Geval(self.gemeente, self.gebruiker, contactpersoon=self.gebruiker).tot(toestand)
                self.sleutels.setdefault(toestand, geval.traject.pk)
            self.sleutels.setdefault("werkgever", geval.plek.werkgever_id)
            self.sleutels.setdefault("contract", geval.laatste_contract.pk)
        with owner_rights(), author("inrichting", "test wereld"), gemeenten_in_beeld([self.gemeente.pk]):
            voorstel = Voorstel.objects.create(
                cijfers=[LASTEN],
                eerste_dag=LASTEN["vanaf"],
                opgesteld_op=PEILDATUM,
                reden_afwijking="De regeling is gewijzigd.",
                indiener=self.gebruiker,
                van_gemeente=self.gemeente,
            )
            self.sleutels.setdefault("voorstel", voorstel.pk)
            teller = Beleid.objects.count()
            Beleid.objects.create(
                gemeente=self.gemeente,
                naam=("loonwaarde_signaalgrens", "minimum_uren")[teller % 2],
                waarde="0.30" if not teller % 2 else "24",
                periode=(dt.date(2017, 1, 1), None),
                besluit="Notitie 2017",
            )


@pytest.fixture
def wereld(gemeente, buurgemeente, maak_gebruiker, db):
    """Purmerend in its region, with a case in every state."""
    with owner_rights(), author("inrichting", "test"):
        regio = Regio.objects.create(naam="Zaanstreek-Waterland")
        for een in (gemeente, buurgemeente):
            RegioDeelname.objects.create(regio=regio, gemeente=een, periode=(dt.date(2015, 1, 1), None))
    return Wereld(gemeente, maak_gebruiker(gemeente, "consultant", naam="anouk"))


@pytest.fixture
def bezoek(wereld, maak_gebruiker):
    """``bezoek("dossiers:lijst")`` gives a client of the role of that page, and its address."""

    kijkers: dict[str, Any] = {}

    def maak(naam: str) -> tuple[Client, str]:
        rol, pad = PAGINAS[naam]
        client = Client()
        if rol:
            if rol not in kijkers:
                kijkers[rol] = maak_gebruiker(wereld.gemeente, rol, naam=f"kijker-{rol}")
            client.force_login(kijkers[rol], backend="django.contrib.auth.backends.ModelBackend")
        return client, pad.format(**wereld.sleutels)

    return maak


def masker(html: str) -> str:
    """The page without what differs from run to run."""
    for patroon, vast in WISSELT:
        html = patroon.sub(vast, html)
    return html


def test_each_page_as_people_see_it_and_the_queries_it_asks(bezoek, html_snapshot, sql_snapshot, hooguit_queries):
    for naam in PAGINAS:
        client, pad = bezoek(naam)
        client.get(pad)
        with hooguit_queries() as gevraagd:
            antwoord = client.get(pad)
        assert antwoord.status_code == 200, pad
        if naam in ALLEEN_GETELD:
            continue
        bestand = naam.replace(":", "-")
        html_snapshot(masker(antwoord.content.decode()), naam=bestand)
        vragen = [query["sql"] for query in gevraagd.captured_queries if "SAVEPOINT" not in query["sql"][:20]]
        if vragen:
            sql_snapshot(vragen, naam=bestand)


def test_no_page_asks_the_database_more_with_twice_the_rows(wereld, bezoek, hooguit_queries):
    def tel() -> dict[str, int]:
        aantal = {}
        for naam in PAGINAS:
            client, pad = bezoek(naam)
            client.get(pad)
            with hooguit_queries() as gevraagd:
                assert client.get(pad).status_code == 200, pad
            aantal[naam] = len(gevraagd)
        return aantal

    eerst = tel()
    wereld.vul()
    assert tel() == eerst
