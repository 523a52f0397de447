"""What every page knows: the municipality, the role, the navigation, the peildatum."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from luwte.site.middleware import EERSTE_DAG, LAATSTE_DAG
from luwte.site.navigatie import menu


def kader(request: HttpRequest) -> dict[str, Any]:
    """The variables of the base template."""
    entries = menu(request)
    return {
        "gemeente": getattr(request, "gemeente", None),
        "lidmaatschap": getattr(request, "lidmaatschap", None),
        "lidmaatschappen": getattr(request, "lidmaatschappen", []),
        "peildatum": getattr(request, "peildatum", None),
        "peildatum_van": EERSTE_DAG,
        "peildatum_tot": LAATSTE_DAG,
        "demo": settings.LUWTE_DEMO,
        "menu": entries,
        "menu_meer": [entry for entry in entries if entry.seldom],
    }
