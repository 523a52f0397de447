"""Forms of the candidate's page: few fields, kind sentences, and what was typed stays."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from luwte.gemeenten.velden import GetalVeld
from luwte.kandidaten.models import Verzoek
from luwte.mijn.bestand import TE_GROOT, soort_van
from luwte.mijn.models import LANGSTE_DELING, Deling

#: What the norm under 21 asks, in her words.
NORMVRAGEN = {
    "ouders_kunnen_helpen": "Kunnen uw ouders u genoeg geld geven?",
    "partner_vanaf_21": "Woont u met een partner? Is uw partner 21 jaar of ouder?",
    "zorgt_voor_kind": "Woont u met een partner? Hebt u een kind onder 18 jaar?",
}
OVER_EEN_PAAR = frozenset(("partner_vanaf_21", "zorgt_voor_kind"))
KIES = "Kies ja of nee."
DUIZENDTALLEN = re.compile(r"\d{1,3}(\.\d{3})+(,\d{1,2})?")


class BedragVeld(GetalVeld):
    """An amount as people write it: 1100, 1.100 or 1.100,50, with or without the sign of the euro."""

    def to_python(self, value: Any) -> Decimal | None:
        """The amount; points between thousands do not count."""
        if isinstance(value, str):
            value = value.replace("€", "").strip()
            if DUIZENDTALLEN.fullmatch(value):
                value = value.replace(".", "")
        return super().to_python(value)


class CodeForm(forms.Form):
    """The code from the letter. It is judged by ``toegang.probeer``, so that a try is counted."""

    code = forms.CharField(
        label="Uw code",
        max_length=60,
        help_text="De code staat in uw brief. Grote of kleine letters maakt niet uit.",
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false", "class": "mijn-code"}
        ),
        error_messages={
            "required": "Vul de code in uit uw brief.",
            "max_length": "Deze code is te lang. De code heeft 16 tekens.",
        },
    )


class VerzoekForm(forms.ModelForm):
    """What must be changed."""

    class Meta:
        model = Verzoek
        fields = ("onderwerp", "tekst")
        labels = {"onderwerp": "Waarover gaat het?", "tekst": "Wat moet anders?"}
        help_texts = {"tekst": "Schrijf hier niets over uw gezondheid."}
        widgets = {"tekst": forms.Textarea(attrs={"rows": 4}), "onderwerp": forms.RadioSelect}
        error_messages = {
            "onderwerp": {"required": "Kies waarover het gaat.", "invalid_choice": "Kies iets uit de lijst."},
            "tekst": {"required": "Schrijf op wat anders moet.", "max_length": "Uw tekst is te lang. Maak hem korter."},
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Without the empty choice."""
        super().__init__(*args, **kwargs)
        self.fields["onderwerp"].choices = Verzoek.Onderwerp.choices


class AntwoordForm(forms.Form):
    """What was done with a request; the candidate reads it."""

    antwoord = forms.CharField(
        label="Wat hebt u gedaan?",
        max_length=1000,
        help_text="De kandidaat leest dit.",
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Schrijf op wat u hebt gedaan. De kandidaat leest het."},
    )


class BijlageForm(forms.Form):
    """A file or a text for the sealed annex."""

    titel = forms.CharField(
        label="Hoe noemt u dit?",
        max_length=100,
        help_text="Bijvoorbeeld: brief van de dokter.",
        error_messages={"required": "Geef dit een naam.", "max_length": "Deze naam is te lang."},
    )
    bestand = forms.FileField(
        label="Bestand",
        required=False,
        help_text="Een pdf of een foto (jpg of png), hooguit 4 MB.",
        error_messages={
            "empty": "Dit bestand is leeg. Kies een ander bestand.",
            "max_length": "Deze bestandsnaam is te lang.",
        },
    )
    tekst = forms.CharField(
        label="Of schrijf het zelf op",
        required=False,
        max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={"max_length": "Uw tekst is te lang. Maak er twee van."},
    )

    def clean_bestand(self) -> bytes:
        """The content, when it is a file that may be kept."""
        bestand = self.cleaned_data.get("bestand")
        if bestand is None:
            return b""
        inhoud: bytes = bestand.read()
        soort_van(inhoud)
        return inhoud

    def clean(self) -> dict[str, Any]:
        """Either a file or a text."""
        data = super().clean() or {}
        if self.errors:
            return data
        if data.get("bestand") and data.get("tekst"):
            raise ValidationError("Kies een bestand, of schrijf een tekst. Niet allebei.")
        if not data.get("bestand") and not data.get("tekst"):
            # A file over the bound never reached us; only its name did.
            raise ValidationError(f"Kies een bestand, of schrijf een tekst. {TE_GROOT}")
        return data


class DeelForm(forms.Form):
    """For what, and how long."""

    doel = forms.ChoiceField(
        label="Waarvoor mag UWV dit gebruiken?",
        choices=Deling.Doel.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies waarvoor.", "invalid_choice": "Kies iets uit de lijst."},
    )
    dagen = forms.TypedChoiceField(
        label="Hoe lang?",
        choices=[(7, "Een week"), (14, "Twee weken"), (LANGSTE_DELING, "Vier weken")],
        coerce=int,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies hoe lang.", "invalid_choice": "Kies iets uit de lijst."},
    )


class InkomenForm(forms.Form):
    """With whom she lives, and what is on her pay slip."""

    huishouden = forms.ChoiceField(
        label="Woont u alleen?",
        choices=[("alleenstaande", "Ja, ik woon zonder partner"), ("gehuwden", "Nee, ik woon met een partner")],
        widget=forms.RadioSelect,
        error_messages={"required": "Kies of u alleen woont.", "invalid_choice": "Kies iets uit de lijst."},
    )
    nettoloon = BedragVeld(
        minimum=Decimal(0),
        maximum=Decimal(10_000),
        label="Uw loon per maand, als u dat weet",
        required=False,
        help_text="Het bedrag dat op uw rekening komt. Het staat op uw loonstrook.",
    )

    def __init__(self, *args: Any, vragen: Iterable[str] = (), **kwargs: Any) -> None:
        """``vragen`` are the facts that the norm of her age asks beside the household."""
        super().__init__(*args, **kwargs)
        self.vragen = tuple(vragen)
        for naam in self.vragen:
            self.fields[naam] = forms.TypedChoiceField(
                label=NORMVRAGEN[naam],
                choices=[("ja", "Ja"), ("nee", "Nee")],
                coerce=lambda woord: woord == "ja",
                empty_value=None,
                required=naam not in OVER_EEN_PAAR,
                widget=forms.RadioSelect,
                error_messages={"required": KIES, "invalid_choice": KIES},
            )

    def normvelden(self) -> list[Any]:
        """The questions that the norm of her age asks."""
        return [self[naam] for naam in self.vragen]

    def clean(self) -> dict[str, Any]:
        """Somebody with a partner answers what is asked about the two of them."""
        gegevens = super().clean() or self.cleaned_data
        for naam in OVER_EEN_PAAR & set(self.vragen):
            if gegevens.get("huishouden") == "gehuwden" and gegevens.get(naam) is None and naam not in self.errors:
                self.add_error(naam, KIES)
        return gegevens

    def over_haar(self) -> dict[str, bool]:
        """The answers that were given, by the name of the fact."""
        return {naam: self.cleaned_data[naam] for naam in self.vragen if self.cleaned_data.get(naam) is not None}
