"""What tests of corrections share: the desk's day, a consultant, a colleague and a case."""

import pytest

from tests.dossiers.conftest import consultant, gebruiker, maak_buur, maak_geval, op_peildatum, regio

__all__ = ["collega", "consultant", "gebruiker", "maak_buur", "maak_geval", "op_peildatum", "regio"]


@pytest.fixture
def collega(maak_gebruiker, gemeente):
    """Another consultant of the same municipality, logged in."""
    from django.test import Client

    client = Client()
    client.force_login(
        maak_gebruiker(gemeente, "consultant", naam="carla"), backend="django.contrib.auth.backends.ModelBackend"
    )
    return client
