"""The box of this room on the page Beheer."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import reverse

from luwte.gemeenten.vakken import Vak


def papier(_: HttpRequest) -> Vak:
    """The writing paper of the municipality."""
    return Vak(
        "Briefpapier", reverse("brieven:papier"), "Adres en telefoonnummer op alle brieven, en wie besluiten tekent."
    )
