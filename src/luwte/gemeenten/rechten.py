"""Who may do what with municipalities and users; and the gate in front of views."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from luwte.gemeenten.models import Lidmaatschap, Rol

View = Callable[..., HttpResponse]
#: In the session of somebody whose password another chose, until she chose her own.
EERST_WACHTWOORD = "eerst_wachtwoord"


def vereist_rol(*rollen: str, ook_eerst: bool = False) -> Callable[[View], View]:
    """Let only users in whose active membership is one of these roles.

    Not logged in: to the login page. Another role, or no municipality: the 403 page. With a password that somebody
    else chose: to the page to choose one's own, which alone is open then (``ook_eerst``).
    """
    known = {Rol(rol) for rol in rollen}

    def decorator(view: View) -> View:
        @wraps(view)
        def gate(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if not request.user.is_authenticated:
                return redirect_to_login(request.get_full_path())
            lidmaatschap: Lidmaatschap | None = request.lidmaatschap  # type: ignore[attr-defined]
            if lidmaatschap is None:
                raise PermissionDenied("U hoort nu bij geen gemeente. Vraag functioneel beheer.")
            if lidmaatschap.rol not in known:
                raise PermissionDenied(f"Deze pagina hoort niet bij uw rol ({lidmaatschap.get_rol_display()}).")
            if EERST_WACHTWOORD in request.session and not ook_eerst:
                return redirect("wachtwoord")
            return view(request, *args, **kwargs)

        return gate

    return decorator
