"""A case that lies ready for UWV, written whole: preselection, practical part, diagnosis, agreements."""

import datetime as dt
from typing import Any
from uuid import uuid4

import pytest

from luwte.aanmeldingen.models import Partner
from luwte.begeleiding.models import Observatie
from luwte.kandidaten.models import Toestemming
from luwte.toezicht.grens import gemeenten_in_beeld
from luwte.voordrachten.models import Diagnose, Praktijkdeel, Voordracht, Voorselectie
from tests.trajecten.gevallen import PEILDATUM, Geval

D = dt.date
OP = D(2018, 3, 1)
VOORSELECTIE: dict[str, Any] = {
    "opgesteld_op": OP, "kan": "Werkt netjes en is op tijd.", "wil": "Werken in het groen.",
    "nodig": "Iemand die voordoet.", "trede": 3, "geprobeerd": "Een stage bij de kwekerij.", "minimumloon": "nee",
    "veel_begeleiding": "ja", "overwogen": ["regulier", "beschut"], "keuze": "beschut",
    "keuze_reden": "Gewoon werk lukte niet, ook niet met hulp.", "praktijkdeel_nodig": True,
    "praktijkdeel_reden": "Wij willen zien hoe lang zij kan werken.",
}  # fmt: skip
PRAKTIJKDEEL = {
    "werksoort": "groen", "eerste_keus": True, "begin": OP, "laatste_dag": D(2018, 3, 30), "doel": "Hoe lang gaat het?",
    "paste": "ja", "bevinding": "Stekken ging goed na voordoen.",
}  # fmt: skip
DIAGNOSE = {
    "opgesteld_op": D(2018, 4, 1), "haalbaar": "ja", "onderbouwing": "Zes weken gezien in het groen.",
    "plaatsbaar": True, "plaatsbaar_waar": "De Kwekerij", "kan_taak_uitvoeren": True,
    "heeft_basale_vaardigheden": True, "werkt_uur_aaneengesloten": True, "vier_uur_per_dag_belastbaar": True,
    "begeleiding_elk_dagdeel": True, "werk_ligt_merkbaar_stil": True, "begeleiding_redelijk_voor_werkgever": False,
    "werkplek_aanpassen": False, "taken_splitsen": False, "begeleiding_aanpassen": False, "werktempo_aanpassen": False,
    "arbeidsduur_aanpassen": False, "begeleiding_toelichting": "Elk dagdeel twee keer tien minuten.",
    "redelijk_persoon": "Raakt zonder hulp de draad kwijt.", "redelijk_werk": "Steeds ander werk in het seizoen.",
    "redelijk_omgeving": "Een kleine werkgever heeft hier niemand voor.",
}  # fmt: skip
AFSPRAKEN = {
    "opgesteld_op": D(2018, 4, 2), "medisch": "persoon", "medisch_besproken_op": D(2018, 4, 1),
    "bereikbaar": "Ilse Kramer, ma t/m do",
}  # fmt: skip


@pytest.fixture(autouse=True)
def op_peildatum(settings):
    settings.LUWTE_DEMO = True
    settings.LUWTE_DEMO_PEILDATUM = PEILDATUM.isoformat()


class Dossier:
    """A case with the parts of its request, each to be left out or changed."""

    def __init__(self, gemeente: Any, door: Any, toestand: str = "S4", **mens: Any) -> None:
        self.gemeente, self.door = gemeente, door
        self.geval = Geval(gemeente, door, **mens).tot(toestand)
        self.traject, self.mens = self.geval.traject, self.geval.mens

    @property
    def vast(self) -> dict[str, Any]:
        return {"gemeente": self.gemeente, "traject": self.traject}

    def voorselectie(self, **anders: Any) -> Voorselectie:
        return Voorselectie.objects.create(**self.vast, door=self.door, **VOORSELECTIE | anders)

    def partner(self, naam: str = "Werkom", **anders: Any) -> Partner:
        gegevens = {"soort": "uitvoerder", "biedt_praktijk": True} | anders
        return Partner.objects.get_or_create(gemeente=self.gemeente, naam=naam, defaults=gegevens)[0]

    def praktijkdeel(self, **anders: Any) -> Praktijkdeel:
        return Praktijkdeel.objects.create(**self.vast, partner=self.partner(), **PRAKTIJKDEEL | anders)

    def diagnose(self, **anders: Any) -> Diagnose:
        return Diagnose.objects.create(**self.vast, door=self.door, **DIAGNOSE | anders)

    def afspraken(self, **anders: Any) -> Voordracht:
        return Voordracht.objects.create(**self.vast, door=self.door, **AFSPRAKEN | anders)

    def toestemming(self) -> Toestemming:
        return Toestemming.objects.create(
            gemeente=self.gemeente, kandidaat=self.mens, soort="gegevens_uwv", gegeven_op=D(2018, 3, 1)
        )

    def observaties(self, aantal: int = 6, **anders: Any) -> None:
        gegevens = {
            "dagdeel": "ochtend", "stage": "Kwekerij", "taak": "hulp", "concentratie": 60, "uren_volgehouden": 4,
            "begeleiding_minuten": 20, "werk_onderbroken": True, "uitleg_onthouden": True, "afspraken_nagekomen": True,
        } | anders  # fmt: skip
        for nummer in range(aantal):
            datum = OP + dt.timedelta(days=nummer)
            Observatie.objects.create(**self.vast, door=self.door, datum=datum, sleutel=uuid4(), **gegevens)

    def heel(self) -> "Dossier":
        self.voorselectie()
        self.praktijkdeel()
        self.diagnose()
        self.afspraken()
        self.toestemming()
        self.observaties()
        return self


@pytest.fixture
def schrijver(maak_gebruiker, gemeente):
    return maak_gebruiker(gemeente, "consultant", naam="schrijfster")


@pytest.fixture
def maak_dossier(auteur, gemeente, schrijver, maak_gebruiker):
    """``maak_dossier("S4")``; with ``waar`` at the neighbour's, written by its own consultant."""

    def maak(toestand="S4", waar=None, **mens):
        plaats = waar or gemeente
        with gemeenten_in_beeld([plaats.pk]):
            door = schrijver if waar is None else maak_gebruiker(waar, "consultant")
            return Dossier(plaats, door, toestand, **mens)

    return maak


@pytest.fixture
def als_schrijver(client, schrijver):
    client.force_login(schrijver, backend="django.contrib.auth.backends.ModelBackend")
    return client
