"""What functioneel beheer finds of this room on the page Beheer."""

from django.http import HttpRequest
from django.urls import reverse

from luwte.gemeenten.vakken import Vak


def rechten(request: HttpRequest) -> Vak:  # noqa: ARG001 (every box gets the request)
    """The table of who may do what."""
    return Vak(
        "Wie mag wat",
        reverse("dossiers:rechten"),
        "Per rol en per toestand: wie een dossier ziet en wat zij of hij mag.",
    )
