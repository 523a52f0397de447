"""One's own password: chosen by oneself, known to nobody else.

A colleague who starts, or who forgot her password, gets one from functioneel beheer. Who gave it knows it, and could
act in her name; so she chooses another before any page opens. Legal ground: AVG art. 32; what the log says of a
change must be true.
"""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth import authenticate, update_session_auth_hash
from django.contrib.auth.hashers import make_password
from django.core.exceptions import ValidationError
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from luwte.gemeenten.gebruikersbeheer import BEHEER, keur_wachtwoord, roep
from luwte.gemeenten.models import Gebruiker, Lidmaatschap, Rol
from luwte.gemeenten.rechten import EERST_WACHTWOORD, vereist_rol

IN_DE_DEMO = "In de demo is het wachtwoord voor iedereen hetzelfde. U kunt het niet wijzigen."


def _veld(label: str, zin: str, soort: str, **extra: Any) -> forms.CharField:
    widget = forms.PasswordInput(attrs={"autocomplete": soort})
    return forms.CharField(
        label=label, strip=False, max_length=200, widget=widget,
        error_messages={"required": zin, "max_length": "Dit wachtwoord is te lang."}, **extra,
    )  # fmt: skip


class KiesForm(forms.Form):
    """The password one has, and twice the one one wants."""

    huidig = _veld("Uw wachtwoord nu", "Vul uw wachtwoord van nu in.", "current-password")
    nieuw = _veld("Nieuw wachtwoord", "Kies een nieuw wachtwoord.", "new-password", help_text="Ten minste 10 tekens.")
    nogmaals = _veld("Nog een keer", "Vul het nieuwe wachtwoord nog een keer in.", "new-password")

    def __init__(self, *args: Any, verzoek: HttpRequest, **kwargs: Any) -> None:
        """``verzoek`` is of the user herself; wrong tries count as when logging in."""
        super().__init__(*args, **kwargs)
        self.verzoek = verzoek

    def clean_huidig(self) -> str:
        """Whoever finds a computer that is logged in does not know it."""
        huidig: str = self.cleaned_data["huidig"]
        naam = self.verzoek.user.get_username()
        if authenticate(self.verzoek, username=naam, password=huidig) is None:
            raise ValidationError("Dit is niet uw wachtwoord.")
        return huidig

    def clean_nieuw(self) -> str:
        """Long enough, not common, and another than the one somebody may know."""
        nieuw = keur_wachtwoord(self.cleaned_data["nieuw"])
        if nieuw == self.cleaned_data.get("huidig"):
            raise ValidationError("Dit is uw wachtwoord van nu. Kies een ander.")
        return nieuw

    def clean(self) -> dict[str, Any]:
        """Twice the same."""
        data = super().clean() or self.cleaned_data
        if data.get("nieuw") and data.get("nogmaals") and data["nieuw"] != data["nogmaals"]:
            self.add_error("nogmaals", "De twee wachtwoorden zijn niet gelijk.")
        return data


class GeefForm(forms.Form):
    """A password for a colleague."""

    wachtwoord = _veld(
        "Nieuw wachtwoord", "Vul een wachtwoord in.", "new-password",
        help_text="Ten minste 10 tekens. Geef het aan de collega zelf. Die kiest daarna een eigen wachtwoord.",
    )  # fmt: skip

    def clean_wachtwoord(self) -> str:
        """Long enough and not a common one."""
        return keur_wachtwoord(self.cleaned_data["wachtwoord"])


def is_gegeven(gebruiker: Any) -> bool:
    """Whether somebody else chose this user's password."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT luwte_wachtwoord_gegeven(%s)", [gebruiker.pk])
        return bool(cursor.fetchone()[0])


@vereist_rol(*Rol.values, ook_eerst=True)
def kies(request: HttpRequest) -> HttpResponse:
    """Choose one's own password; sessions of this user elsewhere end."""
    wie: Any = request.user
    form = KiesForm(request.POST if request.method == "POST" else None, verzoek=request)
    if wie.demo_uitleg and request.method == "POST":
        form.add_error(None, IN_DE_DEMO)
    if request.method == "POST" and form.is_valid():
        wie.set_password(form.cleaned_data["nieuw"])
        wie.save(update_fields=["password"])
        with connection.cursor() as cursor:
            cursor.execute("SELECT luwte_koos_wachtwoord()")
        update_session_auth_hash(request, wie)
        request.session.pop(EERST_WACHTWOORD, None)
        messages.success(request, "Uw wachtwoord is gewijzigd.")
        return redirect("begin")
    demo = IN_DE_DEMO if wie.demo_uitleg and not form.errors else ""
    context = {"form": form, "eerst": EERST_WACHTWOORD in request.session, "demo_zin": demo}
    return render(request, "gemeenten/wachtwoord.html", context, status=422 if form.errors else 200)


@BEHEER
def geef(request: HttpRequest, pk: int) -> HttpResponse:
    """Give a colleague who forgot hers a new password, which she changes when she logs in."""
    gemeente: Any = request.gemeente  # type: ignore[attr-defined]
    wie = Gebruiker.objects.filter(
        pk__in=Lidmaatschap.objects.filter(gemeente=gemeente, gebruiker=pk).values("gebruiker")
    ).first()
    if wie is None:
        messages.error(request, "Deze gebruiker is er niet.")
        return redirect("gebruikers")
    form = GeefForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        waarden = [gemeente.pk, pk, make_password(form.cleaned_data["wachtwoord"])]
        try:
            roep("SELECT luwte_geef_wachtwoord(%s, %s, %s)", waarden)
        except ValidationError as fout:
            form.add_error(None, fout)
        else:
            messages.success(request, f"{wie.naam} logt in met het nieuwe wachtwoord en kiest dan een eigen.")
            return redirect("gebruikers")
    context = {"form": form, "kop": f"Nieuw wachtwoord voor {wie.naam}"}
    return render(request, "gemeenten/gebruiker.html", context, status=422 if form.errors else 200)
