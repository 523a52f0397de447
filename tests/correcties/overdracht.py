"""What tests of a move share: somebody who moves from Purmerend to Zaanstad, and people at both ends."""

import datetime as dt
import json
from typing import Any

from django.db import connection
from django.test import Client

from luwte.correcties.meegaan import BRONNEN, stukken
from luwte.correcties.models import Aanbod, Overdracht
from luwte.correcties.overdragen import beslis, bied_aan
from luwte.dossiers.models import Journaalnotitie
from luwte.kandidaten.models import Toestemming
from luwte.plaatsingen.vastleggen import leg_uitstroom_vast
from luwte.toezicht import instellingen
from tests.trajecten.gevallen import PEILDATUM

BACKEND = "django.contrib.auth.backends.ModelBackend"
VERHUISD = PEILDATUM - dt.timedelta(days=3)


def als(wie: Any, gemeente: Any) -> None:
    """From here on this user asks, with this municipality in view."""
    instellingen.set_for_transaction(
        {
            instellingen.GEBRUIKER: str(wie.pk),
            instellingen.GEMEENTEN: str(gemeente.pk),
            instellingen.DAG: PEILDATUM.isoformat(),
        }
    )


def client_van(wie: Any) -> Client:
    """Somebody logged in."""
    client = Client()
    client.force_login(wie, backend=BACKEND)
    return client


def sluit(geval: Any, verhuizing: str = "binnen_nederland") -> Any:
    """Close the case because she moves."""
    geval.stap("T58", VERHUISD)
    leg_uitstroom_vast(geval.traject, laatste_dag=VERHUISD, code="verhuizing", verhuizing=verhuizing, baan_stopt=True)
    geval.traject.refresh_from_db()
    return geval


def geef_toestemming(geval: Any) -> Toestemming:
    """She agrees that her data go to the municipality where she goes to live."""
    return Toestemming.objects.create(
        gemeente=geval.gemeente, kandidaat=geval.mens, soort="gegevens_gemeente", gegeven_op=VERHUISD
    )


def schrijf(geval: Any, tekst: str = "Belt liever niet.") -> Journaalnotitie:
    """A note in the journal."""
    return Journaalnotitie.objects.create(
        gemeente=geval.gemeente, traject=geval.traject, datum=VERHUISD, soort="gesprek", onderwerp="Verhuizen",
        tekst=tekst, door=geval.door,
    )  # fmt: skip


def aangeboden(geval: Any, naar: Any, *, mee: tuple[str, ...] = (), **anders: Any) -> Overdracht:
    """An open offer, made by the consultant of the case."""
    als(geval.door, geval.gemeente)
    met = {"grond": "toestemming", "grondslag": ""} if mee else {"grond": "wet", "grondslag": "Participatiewet art. 7"}
    if mee and not Toestemming.objects.filter(kandidaat=geval.mens, soort="gegevens_gemeente").exists():
        geef_toestemming(geval)
    nummer = bied_aan(
        geval.traject, naar, VERHUISD, geval.door, reden="Zij woont nu in Zaandam.", peildatum=PEILDATUM, mee=mee,
        stukken=stukken(geval.traject, BRONNEN, PEILDATUM), **met | anders,
    )  # fmt: skip
    return Overdracht.objects.get(pk=nummer)


def aanbod_van(gemeente: Any, wie: Any) -> Aanbod:
    """The mirror of the last offer, as its municipality sees it."""
    als(wie, gemeente)
    return Aanbod.objects.latest("pk")


class Vraag:
    """What a page knows of who asks."""

    def __init__(self, wie, gemeente):
        self.user, self.gemeente, self.peildatum = wie, gemeente, PEILDATUM
        self.lidmaatschap = wie.lidmaatschappen.get(gemeente=gemeente)


def neem_aan(wendy, buurgemeente, uitkomst="aangenomen", reden="Wij kennen het gezin."):
    aanbod = aanbod_van(buurgemeente, wendy)
    return beslis(Vraag(wendy, buurgemeente), aanbod, uitkomst, reden)


def van(gemeente):
    """Every row of a municipality in every table that has one, but the logs."""
    rijen = {}
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT table_name FROM information_schema.columns WHERE column_name = 'gemeente_id'"
            " AND table_schema = 'public' AND table_name NOT LIKE 'toezicht_%' ORDER BY 1"
        )
        for (tabel,) in cursor.fetchall():
            cursor.execute(f"SELECT to_jsonb(t) FROM {tabel} t WHERE gemeente_id = %s ORDER BY id", [gemeente.pk])
            rijen[tabel] = [json.loads(rij) for (rij,) in cursor.fetchall()]
    return rijen
