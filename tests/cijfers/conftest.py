"""Two people of functioneel beheer, a proposal, and its confirmation, as the database sees them."""

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from typing import Any

import pytest
from django.test import Client

from luwte.cijfers.models import Oordeel, Voorstel
from luwte.toezicht import instellingen
from luwte.toezicht.auteur import author
from tests.plaatsingen import rijen

VANDAAG = dt.date(2026, 11, 22)
NIEUWJAAR = dt.date(2027, 1, 1)


def lasten(waarde: str = "0.235", **anders: Any) -> dict[str, Any]:
    """One entry: the employer's charges of 2027."""
    return {
        "naam": "werkgeverslasten",
        "waarde": waarde,
        "vanaf": "2027-01-01",
        "tot": "2028-01-01",
        "bron": "Stcrt 2026, 99",
        "zekerheid": "gelezen",
    } | anders


@pytest.fixture
def als(gemeente: Any) -> Callable[..., AbstractContextManager[None]]:
    """``with als(gebruiker):`` writes in that name, as a request of that user would."""

    @contextmanager
    def acting(user: Any, waar: Any = None) -> Iterator[None]:
        with ExitStack() as stack:
            stack.enter_context(author(user.username, "test"))
            stack.enter_context(
                instellingen.transaction_settings(
                    {instellingen.GEBRUIKER: str(user.pk), instellingen.GEMEENTEN: str((waar or gemeente).pk)}
                )
            )
            yield

    return acting


@pytest.fixture
def petra(maak_gebruiker: Callable[..., Any], gemeente: Any) -> Any:
    """Functioneel beheer of Purmerend."""
    return maak_gebruiker(gemeente, "functioneel_beheer", naam="petra")


@pytest.fixture
def ruben(maak_gebruiker: Callable[..., Any], gemeente: Any) -> Any:
    """Her colleague, who looks as second."""
    return maak_gebruiker(gemeente, "functioneel_beheer", naam="ruben")


@pytest.fixture
def buurman(maak_gebruiker: Callable[..., Any], buurgemeente: Any) -> Any:
    """Functioneel beheer of Zaanstad."""
    return maak_gebruiker(buurgemeente, "functioneel_beheer", naam="buurman")


@pytest.fixture
def petra_ziet(petra: Any) -> Client:
    """A client of the first person."""
    client = Client()
    client.force_login(petra, backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.fixture
def ruben_ziet(ruben: Any) -> Client:
    """A client of the second person."""
    client = Client()
    client.force_login(ruben, backend="django.contrib.auth.backends.ModelBackend")
    return client


def voorstel(indiener: Any, waar: Any, *cijfers: dict[str, Any], lokaal: bool = False, **anders: Any) -> Voorstel:
    """A proposal as the page would keep it; the caller is ``als`` somebody."""
    days = [dt.date.fromisoformat(one["vanaf"]) for one in cijfers] or [NIEUWJAAR]
    given = {
        "gemeente": waar if lokaal else None,
        "cijfers": list(cijfers),
        "eerste_dag": min(days),
        "opgesteld_op": VANDAAG,
        "indiener": indiener,
        "van_gemeente": waar,
    }
    return Voorstel.objects.create(**given | anders)


def oordeel(over: Voorstel, door: Any, waar: Any, soort: str = "bevestigd", **anders: Any) -> Oordeel:
    """A decision on a proposal as the page would keep it."""
    given = {
        "voorstel": over,
        "gemeente": over.gemeente,
        "indiener": over.indiener,
        "soort": soort,
        "door": door,
        "van_gemeente": waar,
        "reden": "" if soort == "bevestigd" else "De bron klopt niet.",
    }
    return Oordeel.objects.create(**given | anders)


@pytest.fixture
def bevestigd(als: Any, petra: Any, ruben: Any, gemeente: Any) -> Callable[..., Voorstel]:
    """``bevestigd(lasten())``: figures of the law that one proposed and the other confirmed."""

    def make(*cijfers: dict[str, Any], lokaal: bool = False, **anders: Any) -> Voorstel:
        with als(petra):
            made = voorstel(petra, gemeente, *cijfers, lokaal=lokaal, **anders)
        with als(ruben):
            oordeel(made, ruben, gemeente)
        return made

    return make


@pytest.fixture(autouse=True)
def _vandaag(settings: Any) -> None:
    """Every page of these tests is of one day."""
    settings.LUWTE_DEMO = True
    settings.LUWTE_DEMO_PEILDATUM = VANDAAG.isoformat()


#: Hours a week and loonwaarde of the placements of the world.
PLAATSINGEN = (("24", "0.40"), ("31", "0.30"), ("31", "0.30"))


@pytest.fixture
def wereld(gemeente: Any, auteur: str) -> list[Any]:
    """Three running placements in Purmerend, one of which a figure of 2027 finds twice."""
    found = []
    for uren, loonwaarde in PLAATSINGEN:
        zaak = rijen.vastgesteld(gemeente)
        plek = rijen.werkplek(gemeente)
        rijen.meting(zaak, plek, dt.date(2018, 1, 1), loonwaarde)
        found.append(rijen.contract(zaak, uren=uren, plek=plek))
    return found
