"""The form for a new figure of local policy."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.backends.postgresql.psycopg_any import DateRange

from luwte.engine import EngineError
from luwte.gemeenten import beleid
from luwte.gemeenten.models import Beleid, Gemeente
from luwte.gemeenten.velden import DatumVeld, VolledigGetoetst


class BeleidForm(VolledigGetoetst, forms.ModelForm):
    """A figure, from which day until which, and the decision it stands in."""

    naam = forms.ChoiceField(label="Onderwerp", error_messages={"required": "Kies een onderwerp."})
    waarde = forms.CharField(
        label="Waarde",
        max_length=100,
        help_text="Een getal met een komma, of ja of nee. Een percentage schrijft u als 0,30.",
        error_messages={"required": "Vul de waarde in."},
    )
    vanaf = DatumVeld(label="Geldig vanaf")
    tot = DatumVeld(label="Geldig tot", required=False, help_text="De eerste dag waarop het niet meer geldt.")
    besluit = forms.CharField(
        label="Besluit",
        help_text="De verordening of het besluit, met de datum en het artikel.",
        error_messages={"required": "Noem het besluit waarin dit staat."},
    )

    class Meta:
        model = Beleid
        fields = ("naam", "waarde", "sleutel_van", "sleutel_tot", "vanaf", "tot", "besluit")
        help_texts = {
            "sleutel_van": "Alleen als de waarde per trede verschilt, bijvoorbeeld per loonwaarde.",
        }

    def __init__(self, *args: Any, gemeente: Gemeente, **kwargs: Any) -> None:
        """Offer only what leaves room for local policy."""
        super().__init__(*args, **kwargs)
        self.instance.gemeente = gemeente
        series = beleid.onderwerpen()
        choices = [(one.name, f"{one.label} ({one.unit.name})") for one in series]
        self.fields["naam"].choices = [("", "Kies een onderwerp"), *choices]
        self.met_treden = any(one.key for one in series)
        if not self.met_treden:
            del self.fields["sleutel_van"], self.fields["sleutel_tot"]

    def clean_waarde(self) -> str:
        """A decimal comma becomes a point: so the engine reads it."""
        text: str = self.cleaned_data["waarde"].strip()
        return text.replace(".", "").replace(",", ".") if "," in text else text

    def clean(self) -> dict[str, Any]:
        """The engine itself judges the value; its sentence appears at the field."""
        data = super().clean() or self.cleaned_data
        start, end = data.get("vanaf"), data.get("tot")
        if start and end and end <= start:
            self.add_error("tot", "De einddatum ligt na de begindatum.")
        elif start and data.get("naam") and data.get("waarde"):
            self.instance.periode = DateRange(start, end, "[)")
            for name in ("naam", "waarde", "sleutel_van", "sleutel_tot"):
                setattr(self.instance, name, data.get(name, ""))
            self.instance.besluit = data.get("besluit") or "nog niet genoemd"  # has its own message
            try:
                beleid.figure(self.instance)
            except EngineError as error:
                self.add_error("waarde", str(error))
        return data
