"""Fixtures to act: as author of a change, with municipalities in view, as owner, logged in."""

import datetime
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack
from typing import Any

import pytest
from django.test import Client

from tests.harness.database import owner_rights

# The municipalities of the tests: (code, name), as they existed in the years of the demo region.
PURMEREND = ("0439", "Purmerend")
ZAANSTAD = ("0479", "Zaanstad")


@pytest.fixture
def als_eigenaar(db: None) -> Callable[[], AbstractContextManager[None]]:
    """``with als_eigenaar():`` writes what only the owner may, such as a municipality."""
    return owner_rights


@pytest.fixture
def auteur(db: None, request: pytest.FixtureRequest) -> Iterator[str]:
    """The whole test has an author: changes are attributed to the name this fixture gives."""
    from luwte.toezicht.auteur import author

    with ExitStack() as stack:
        stack.enter_context(author("toetser", f"test {request.node.name}"[:200]))
        yield "toetser"


@pytest.fixture
def maak_gemeente(db: None) -> Callable[..., Any]:
    """Make (or find) a municipality: ``maak_gemeente("0439", "Purmerend")``."""
    from luwte.gemeenten.models import Gemeente
    from luwte.toezicht.auteur import author

    def make(code: str, naam: str, vanaf: datetime.date = datetime.date(1850, 1, 1), **extra: Any) -> Gemeente:
        with owner_rights(), author("inrichting", "test"):
            return Gemeente.objects.get_or_create(code=code, defaults={"naam": naam, "vanaf": vanaf, **extra})[0]

    return make


@pytest.fixture
def gemeente(maak_gemeente: Callable[..., Any]) -> Any:
    """Purmerend: the municipality we work for in most tests."""
    return maak_gemeente(*PURMEREND)


@pytest.fixture
def buurgemeente(maak_gemeente: Callable[..., Any]) -> Any:
    """Zaanstad: the neighbour whose records must stay out of sight."""
    return maak_gemeente(*ZAANSTAD)


@pytest.fixture
def in_beeld(auteur: str) -> Iterator[Callable[..., None]]:
    """``in_beeld(gemeente)``: from here on these municipalities (and no others) are in view."""
    from luwte.toezicht.grens import gemeenten_in_beeld

    with ExitStack() as stack:

        def show(*gemeenten: Any) -> None:
            stack.enter_context(gemeenten_in_beeld([gemeente.pk for gemeente in gemeenten]))

        yield show


@pytest.fixture
def maak_beleid(db: None) -> Callable[..., Any]:
    """Policy in force: ``maak_beleid(gemeente, "minimum_uren", "24")``; the web process cannot write it."""
    from luwte.gemeenten.models import Beleid
    from luwte.toezicht.auteur import author

    def make(gemeente: Any, naam: str, waarde: str, **extra: Any) -> Beleid:
        given = {"periode": (datetime.date(2017, 1, 1), None), "besluit": "Besluit 2017"}
        with owner_rights(), author("toetser", "test"):
            return Beleid.objects.create(gemeente=gemeente, naam=naam, waarde=waarde, **given | extra)

    return make


@pytest.fixture
def maak_gebruiker(db: None) -> Callable[..., Any]:
    """Make a user with a role: ``maak_gebruiker(gemeente, "consultant")``; no role when left out."""
    from django.contrib.auth import get_user_model

    from luwte.gemeenten.models import Lidmaatschap
    from luwte.toezicht.auteur import author
    from luwte.toezicht.grens import gemeenten_in_beeld

    made = iter(range(1, 1000))

    def make(
        gemeente: Any = None,
        rol: str = "",
        naam: str = "",
        periode: tuple[datetime.date, datetime.date | None] = (datetime.date(2015, 1, 1), None),
    ) -> Any:
        name = naam or f"{rol or 'niemand'}-{next(made)}"
        with owner_rights(), author("inrichting", "test"), gemeenten_in_beeld([gemeente.pk] if gemeente else []):
            user = get_user_model().objects.create_user(username=name, password="toets-wachtwoord-1")
            if gemeente and rol:
                Lidmaatschap.objects.create(gebruiker=user, gemeente=gemeente, rol=rol, periode=periode)
        return user

    return make


@pytest.fixture
def ingelogd(maak_gebruiker: Callable[..., Any], gemeente: Any) -> Callable[..., Client]:
    """``ingelogd("consultant")``: a client of a user with that role, by default in ``gemeente``."""

    def log_in(rol: str, waar: Any = None) -> Client:
        client = Client()
        client.force_login(maak_gebruiker(waar or gemeente, rol), backend="django.contrib.auth.backends.ModelBackend")
        return client

    return log_in
