"""What functioneel beheer has to do here, for the page Beheer."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import reverse

from luwte.gemeenten.vakken import Vak


def formeel(
    request: HttpRequest,  # noqa: ARG001 (every box is asked with it)
) -> Vak:
    """With whom people in beschut werk are employed as a rule."""
    return Vak(
        "Formeel werkgever",
        reverse("plekken:formeel"),
        "Bij wie mensen in beschut werk in dienst zijn, met het besluit, en wat de regio samen afsprak.",
    )
