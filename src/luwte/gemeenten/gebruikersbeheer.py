"""Functioneel beheer manages users and roles of the own municipality; the database checks it again.

Legal ground: AVG art. 32 (who may see what is arranged, and can be told afterwards).
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.hashers import make_password
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import Error, connection, transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from luwte.gemeenten.models import Gemeente, Lidmaatschap, Rol
from luwte.gemeenten.rechten import vereist_rol
from luwte.gemeenten.velden import DatumVeld

BEZWAAR = "Dit is niet opgeslagen. Bekijk de lijst opnieuw en probeer het nog eens."
GEBRUIKERSNAAM = r"^[a-z0-9][a-z0-9._-]{2,49}$"
GEEN_GEBRUIKERSNAAM = "Gebruik 3 tot 50 kleine letters of cijfers."
TE_KORT = "Dit wachtwoord is te kort. Gebruik ten minste 10 tekens."
TE_MAKKELIJK = "Dit wachtwoord is makkelijk te raden. Kies een ander."
BEHEER = vereist_rol(Rol.FUNCTIONEEL_BEHEER)


def roep(sql: str, waarden: list[Any]) -> Any:
    """Ask the database, which checks the caller; what it refuses becomes a ValidationError in Dutch."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql, waarden)
            return cursor.fetchone()[0]
    except Error as fout:
        diag = getattr(fout.__cause__, "diag", None)
        if diag is not None and diag.constraint_name == "lidmaatschap_zonder_overlap":
            raise ValidationError("Deze gebruiker heeft deze rol al in die periode.") from fout
        eigen = diag is not None and not diag.constraint_name
        raise ValidationError((diag.message_primary if eigen else "") or BEZWAAR) from fout


def geef_rol(gemeente: Gemeente, gebruiker: int, rol: str, vanaf: datetime.date) -> None:
    """Give somebody a role from a day on; never oneself."""
    roep("SELECT luwte_geef_rol(%s, %s, %s, %s)", [gemeente.pk, gebruiker, rol, vanaf])


def stop_rol(gemeente: Gemeente, lidmaatschap: int, op: datetime.date) -> None:
    """The role ends: the day before is its last; never one's own."""
    roep("SELECT luwte_stop_rol(%s, %s, %s)", [gemeente.pk, lidmaatschap, op])


def zet_toegang(gemeente: Gemeente, gebruiker: int, *, toegang: bool) -> None:
    """Close an account, or open it again; never one's own, nor that of who works elsewhere too."""
    roep("SELECT luwte_zet_toegang(%s, %s, %s)", [gemeente.pk, gebruiker, toegang])


def keur_wachtwoord(wachtwoord: str) -> str:
    """The password, when it is long enough and not a common one. Raises ValidationError with a Dutch sentence."""
    try:
        validate_password(wachtwoord)
    except ValidationError as fout:
        kort = any(een.code == "password_too_short" for een in fout.error_list)
        raise ValidationError(TE_KORT if kort else TE_MAKKELIJK) from fout
    return wachtwoord


class RolVelden(forms.Form):
    """A role and from when."""

    rol = forms.ChoiceField(
        label="Rol", choices=[("", "Kies"), *Rol.choices], error_messages={"required": "Kies een rol."}
    )
    vanaf = DatumVeld(label="Vanaf")

    def __init__(self, data: Mapping[str, Any] | None = None, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.fields["vanaf"].initial = timezone.localdate()


class GebruikerForm(RolVelden):
    """A new colleague with her first role."""

    voornaam = forms.CharField(label="Voornaam", max_length=100, error_messages={"required": "Vul de voornaam in."})
    achternaam = forms.CharField(
        label="Achternaam", max_length=100, error_messages={"required": "Vul de achternaam in."}
    )
    telefoon = forms.CharField(label="Telefoonnummer op het werk", max_length=20, required=False)
    gebruikersnaam = forms.RegexField(
        GEBRUIKERSNAAM,
        label="Gebruikersnaam",
        max_length=50,
        help_text="Kleine letters, cijfers, punt en streepje.",
        error_messages={
            "required": "Vul een gebruikersnaam in.",
            "invalid": GEEN_GEBRUIKERSNAAM,
        },
    )
    wachtwoord = forms.CharField(
        label="Eerste wachtwoord",
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text="Ten minste 10 tekens. Geef het aan de collega zelf. Die kiest daarna een eigen wachtwoord.",
        error_messages={"required": "Vul een eerste wachtwoord in."},
    )
    field_order = ("voornaam", "achternaam", "telefoon", "gebruikersnaam", "wachtwoord", "rol", "vanaf")

    def clean_wachtwoord(self) -> str:
        """Long enough and not a common one."""
        return keur_wachtwoord(self.cleaned_data["wachtwoord"])

    def leg_vast(self, gemeente: Gemeente) -> bool:
        """Make the user with her role, both or neither; False when it was refused."""
        g = self.cleaned_data
        velden = [g["gebruikersnaam"], g["voornaam"], g["achternaam"], g["telefoon"], make_password(g["wachtwoord"])]
        try:
            with transaction.atomic():
                nieuw = roep("SELECT luwte_maak_gebruiker(%s, %s, %s, %s, %s, %s)", [gemeente.pk, *velden])
                geef_rol(gemeente, nieuw, g["rol"], g["vanaf"])
        except ValidationError as fout:
            self.add_error(None, fout)
            return False
        return True


@BEHEER
def nieuw(request: HttpRequest) -> HttpResponse:
    """Add a colleague."""
    form = GebruikerForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and form.leg_vast(request.gemeente):  # type: ignore[attr-defined]
        messages.success(request, f"{form.cleaned_data['voornaam']} kan inloggen.")
        return redirect("gebruikers")
    return _toon(request, form, "Nieuwe collega")


@BEHEER
def rol_erbij(request: HttpRequest, pk: int) -> HttpResponse:
    """Give a colleague one more role."""
    gemeente: Gemeente = request.gemeente  # type: ignore[attr-defined]
    wie = (
        Lidmaatschap.objects.filter(gemeente=gemeente, gebruiker=pk).select_related("gebruiker").order_by("pk").first()
    )
    if wie is None:
        messages.error(request, "Deze gebruiker is er niet.")
        return redirect("gebruikers")
    form = RolVelden(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            geef_rol(gemeente, pk, form.cleaned_data["rol"], form.cleaned_data["vanaf"])
        except ValidationError as fout:
            form.add_error(None, fout)
        else:
            messages.success(request, "De rol is erbij gekomen.")
            return redirect("gebruikers")
    return _toon(request, form, f"Nog een rol voor {wie.gebruiker.naam}")


def _toon(request: HttpRequest, form: forms.Form, kop: str) -> HttpResponse:
    context = {"form": form, "kop": kop}
    return render(request, "gemeenten/gebruiker.html", context, status=422 if form.errors else 200)


@require_POST
@BEHEER
def stop(request: HttpRequest, pk: int) -> HttpResponse:
    """A role ends tomorrow: today is its last day."""
    morgen = timezone.localdate() + datetime.timedelta(days=1)
    return _doe(request, lambda gemeente: stop_rol(gemeente, pk, morgen), "De rol stopt na vandaag.")


@require_POST
@BEHEER
def toegang(request: HttpRequest, pk: int) -> HttpResponse:
    """Close an account or open it again, as the button says."""
    is_open = request.POST.get("toegang") == "open"
    zin = "Het account is weer open." if is_open else "Het account is gesloten. Inloggen kan niet meer."
    return _doe(request, lambda gemeente: zet_toegang(gemeente, pk, toegang=is_open), zin)


def _doe(request: HttpRequest, daad: Any, zin: str) -> HttpResponse:
    try:
        daad(request.gemeente)  # type: ignore[attr-defined]
    except ValidationError as fout:
        messages.error(request, " ".join(fout.messages))
    else:
        messages.success(request, zin)
    return redirect("gebruikers")
