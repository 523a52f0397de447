"""The form of the formal employer."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from luwte.gemeenten.bewaren import zin_van
from luwte.gemeenten.models import Gemeente
from luwte.gemeenten.velden import DatumVeld
from luwte.trajecten.forms import plaats_fouten

from .models import FormeelWerkgeverschap, Werkgever
from .models.formeel import BESLUIT_ZIN
from .vastleggen import kies_formeel_werkgever


class FormeelForm(forms.Form):
    """Another formal employer from a day on, with the decision."""

    werkgever = forms.ModelChoiceField(
        label="Formeel werkgever",
        queryset=Werkgever.objects.none(),
        empty_label="Kies een werkgever",
        error_messages={"required": "Kies een werkgever.", "invalid_choice": "Kies een werkgever."},
    )
    vanaf = DatumVeld(label="Vanaf")
    besluit = forms.CharField(label="Besluit", max_length=200, error_messages={"required": BESLUIT_ZIN})

    def __init__(self, data: Any = None, *, gemeente: Gemeente, peildatum: date) -> None:
        """Offer the employers of the municipality."""
        self.gemeente = gemeente
        super().__init__(data, initial={"vanaf": peildatum})
        veld: Any = self.fields["werkgever"]
        veld.queryset = Werkgever.objects.filter(gemeente=gemeente).order_by("naam", "pk")

    def leg_vast(self) -> FormeelWerkgeverschap | None:
        """Write it; None when refused, with the sentence at the field."""
        try:
            with transaction.atomic():
                return kies_formeel_werkgever(self.gemeente, **self.cleaned_data)
        except ValidationError as fout:
            plaats_fouten(self, fout)
        except IntegrityError as fout:
            plaats_fouten(self, zin_van(fout))
        return None
