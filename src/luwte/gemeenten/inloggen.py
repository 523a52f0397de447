"""Logging in and out, and choosing the municipality one works for."""

from __future__ import annotations

import ipaddress
from typing import Any

from django import forms
from django.conf import settings
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.views import LoginView
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from luwte.gemeenten.middleware import SESSION_KEY
from luwte.gemeenten.models import Gebruiker, Rol
from luwte.gemeenten.rechten import EERST_WACHTWOORD
from luwte.gemeenten.wachtwoord import is_gegeven

START = {
    Rol.WIJKWERKER: "/aanmeldingen/",
    Rol.SCHOOL: "/leerlingen/",
    Rol.MEELEZER: "/meelezen/",
    Rol.CONSULTANT: "/werkvoorraad/",
    Rol.JOBCOACH: "/werkvoorraad/",
    Rol.WERKLEIDER: "/begeleiding/",
    Rol.GEMANDATEERDE: "/besluiten/",
    Rol.BEZWAARCOMMISSIE: "/bezwaren/",
    Rol.BACKOFFICE: "/werkvoorraad/",
    Rol.CONTROLLER: "/gemeente/",
    Rol.RAADLEZER: "/gemeente/",
    Rol.FUNCTIONEEL_BEHEER: "/beheer/",
    Rol.PRIVACY_OFFICER: "/privacy/",
}


class InlogForm(AuthenticationForm):
    """User name and password, with plain Dutch messages."""

    username = forms.CharField(
        label="Gebruikersnaam",
        max_length=150,
        widget=forms.TextInput(attrs={"autocomplete": "username"}),
        error_messages={"max_length": "Deze gebruikersnaam is te lang."},
    )
    password = forms.CharField(
        label="Wachtwoord",
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )
    error_messages = {
        "invalid_login": "Deze gebruikersnaam en dit wachtwoord horen niet bij elkaar.",
        "inactive": "Dit account is gesloten. Vraag functioneel beheer.",
    }

    def confirm_login_allowed(self, user: Any) -> None:
        """Everybody may know the password of the demo: outside the demo its users cannot log in."""
        super().confirm_login_allowed(user)
        if user.demo_uitleg and not settings.LUWTE_DEMO:
            raise self.get_invalid_login_error()


class Inloggen(LoginView):
    """The login page; in the demo it shows the logins of the demo region."""

    form_class = InlogForm
    template_name = "gemeenten/inloggen.html"
    redirect_authenticated_user = True
    next_page = "begin"

    def form_valid(self, form: Any) -> HttpResponse:
        """Log in; somebody whose password another chose goes to choose her own, whatever page she asked for."""
        self.request.session.clear_expired()  # nobody else tidies up: a session that ended leaves nothing behind
        response = super().form_valid(form)
        if is_gegeven(form.get_user()):
            self.request.session[EERST_WACHTWOORD] = True
        return response

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the demo logins, only in the demo."""
        context = super().get_context_data(**kwargs)
        if settings.LUWTE_DEMO:
            context["demo_logins"] = Gebruiker.objects.filter(is_active=True, demo_uitleg__gt="").order_by(
                "demo_volgorde", "username"
            )
            context["demo_wachtwoord"] = settings.LUWTE_DEMO_WACHTWOORD
        return context


def begin(request: HttpRequest) -> HttpResponse:
    """To the first page of one's role."""
    lidmaatschap = request.lidmaatschap  # type: ignore[attr-defined]
    return redirect(START[lidmaatschap.rol] if lidmaatschap else "/")


@require_POST
def kies_lidmaatschap(request: HttpRequest) -> HttpResponse:
    """Work for another of one's municipalities, or in another role."""
    chosen = request.POST.get("lidmaatschap", "")
    for lidmaatschap in request.lidmaatschappen:  # type: ignore[attr-defined]
        if str(lidmaatschap.pk) == chosen:
            request.session[SESSION_KEY] = lidmaatschap.pk
            return redirect(START[lidmaatschap.rol])
    raise Http404


def adres(request: HttpRequest) -> str | None:
    """The address that counts wrong passwords: of the visitor, also behind the proxy that does https.

    Else all visitors would share the proxy's address, and anybody could lock out anybody. Only the
    last entry of the header is the proxy's own; what stands before it the visitor can make up.
    """
    sent = request.META.get("REMOTE_ADDR") or None
    if settings.SECURE_PROXY_SSL_HEADER:
        sent = request.META.get("HTTP_X_FORWARDED_FOR", "").rpartition(",")[2].strip() or sent
    try:
        return str(ipaddress.ip_address(sent or ""))
    except ValueError:
        return None


def lockout(request: HttpRequest, *_: Any, **__: Any) -> HttpResponse:
    """The page after too many wrong passwords."""
    minutes = int(settings.AXES_COOLOFF_TIME.total_seconds() // 60)
    return render(request, "gemeenten/geblokkeerd.html", {"minuten": minutes}, status=429)
