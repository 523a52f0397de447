"""Who may see the pages of this room: the candidate, and for each page who acts for her with that right."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from luwte.kandidaten.models import Recht
from luwte.toezicht import inzage

View = Callable[..., HttpResponse]
MEDEWERKER = "Deze pagina is van de kandidaat zelf. Als medewerker ziet u haar gegevens in het dossier."


def voor_kandidaat(recht: str = Recht.STAND, *, doel: str = "") -> Callable[[View], View]:
    """Let the candidate in, and who acts for her with this right (``""``: nobody but herself).

    Staff gets the 403 page; who is not logged in, the page to type the code. A look by somebody who acts for her is
    logged with ``doel``, so that she can see it.
    """

    def decorator(view: View) -> View:
        @wraps(view)
        def gate(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if request.user.is_authenticated:
                raise PermissionDenied(MEDEWERKER)
            mijn = request.mijn  # type: ignore[attr-defined]
            if mijn is None:
                return redirect("mijn:inloggen")
            if not (mijn.zelf or (recht and mijn.mag(recht))):
                return render(request, "mijn/alleen_zelf.html", status=403)
            if not mijn.zelf:
                inzage.log(request, mijn.kandidaat.pk, doel or "eigen pagina")
            return view(request, *args, **kwargs)

        return gate

    return decorator
