"""The forms of a letter: its free parts, the reason to send it back or withdraw it, the writing paper."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms

from luwte.brieven.models import Briefpapier
from luwte.brieven.register import Sjabloon

LANGSTE = 5000


class VrijForm(forms.Form):
    """One field for each free part of a template; the official parts have none."""

    def __init__(self, data: Mapping[str, Any] | None = None, *, sjabloon: Sjabloon, begin: Mapping[str, str]) -> None:
        super().__init__(data, initial=dict(begin))
        for deel in sjabloon.vrije_delen:
            regels = max(3, begin.get(deel.naam, "").count("\n") + 2)
            self.fields[deel.naam] = forms.CharField(
                label=deel.kop or deel.naam.capitalize(),
                help_text=deel.hulp,
                # A draft may be saved half done; signing asks for all of it.
                required=False,
                max_length=LANGSTE,
                widget=forms.Textarea(attrs={"rows": regels}),
                error_messages={"max_length": f"Maak dit deel korter: ten hoogste {LANGSTE} tekens."},
            )


class RedenForm(forms.Form):
    """Why a draft goes back, or why a signed letter is withdrawn."""

    reden = forms.CharField(
        label="Reden", max_length=500, widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": "Schrijf de reden op.", "max_length": "Maak de reden korter."},
    )  # fmt: skip


class BriefpapierForm(forms.ModelForm):
    """What stands on every letter of the municipality."""

    class Meta:
        model = Briefpapier
        fields = ("postadres", "telefoon", "email", "website", "rechtbank", "consulent_tekent_besluiten")
        help_texts = {
            "postadres": "Hierheen stuurt iemand een bezwaar.",
            "consulent_tekent_besluiten": "Voor een besluit dat afwijkt van het advies tekent altijd iemand anders.",
        }
