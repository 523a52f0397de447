"""The demo region in a database of its own: a copy of what was loaded once a run, as ./start does."""

import os
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection

from luwte.gemeenten.models import Gemeente
from luwte.toezicht.grens import gemeenten_in_beeld
from tests.harness.database import Template

REGIO = ("Beemster", "Edam-Volendam", "Landsmeer", "Oostzaan", "Purmerend", "Waterland", "Wormerland", "Zaanstad")
GEMEENTEN = (*REGIO, "Twenterand")


@pytest.fixture(scope="session")
def demo_database(template_database: Template) -> str:
    """The name of a database with the demo in it."""
    name = f"demo_toets_{os.environ.get('PYTEST_XDIST_WORKER', 'alleen')}"
    template_database.copy_demo(name)
    return name


@pytest.fixture(scope="module")
def in_demo(demo_database: str, django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """The module works in the database of the demo."""
    with django_db_blocker.unblock():
        usual = connection.settings_dict["NAME"]
        connection.close()
        connection.settings_dict["NAME"] = demo_database
    yield
    with django_db_blocker.unblock():
        connection.close()
        connection.settings_dict["NAME"] = usual


@pytest.fixture
def demo(in_demo: None, db: None) -> Iterator[dict[str, Gemeente]]:
    """All municipalities of the demo in view, by name, as the app role."""
    gemeenten = {gemeente.naam: gemeente for gemeente in Gemeente.objects.filter(naam__in=GEMEENTEN)}
    with gemeenten_in_beeld([gemeente.pk for gemeente in gemeenten.values()]):
        yield gemeenten
