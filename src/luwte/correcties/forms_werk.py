"""The form of a contract or trial as it was recorded: what is wrong is typed over."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from luwte.correcties.forms import NIETS
from luwte.correcties.models import GEEN_REDEN
from luwte.correcties.werk import vast
from luwte.gemeenten.velden import DatumVeld, GetalVeld
from luwte.plaatsingen import zinnen
from luwte.plaatsingen.models import Contract, Proefplaatsing
from luwte.plaatsingen.vastleggen.hulp import laatste_dag
from luwte.trajecten.forms import TekstVeld


class WerkForm(forms.Form):
    """Days of a contract or trial, and the hours of a contract; ``nieuw`` gives all of them."""

    def __init__(self, data: Mapping[str, Any] | None = None, *, rij: Contract | Proefplaatsing) -> None:
        """A day that follows from a later record is not asked; ``vast`` says why."""
        super().__init__(data)
        self.rij, self.vast = rij, vast(rij)
        self.was: dict[str, Any] = {"begin": rij.periode.lower, "laatste_dag": laatste_dag(rij.periode)}
        if not self.vast.begin:
            self.fields["begin"] = DatumVeld(label="Eerste dag")
        if not self.vast.einde:
            self.fields["laatste_dag"] = DatumVeld(label="Laatste dag")
        if isinstance(rij, Contract):
            self._van_contract(rij)
        else:
            self.fields["doel"] = forms.ChoiceField(
                label="Doel", choices=[("", "Niet vastgelegd"), *Proefplaatsing.Doel.choices], required=False
            )
            self.was["doel"] = rij.doel
        self.fields["reden"] = TekstVeld(
            label="Wat was er fout, en hoe weet u dat?", error_messages={"required": GEEN_REDEN}
        )
        self.initial = dict(self.was)

    def _van_contract(self, rij: Contract) -> None:
        self.fields["uren"] = GetalVeld(label="Uren per week", minimum=Decimal(1), maximum=Decimal(zinnen.UREN_HOOGST))
        self.fields["medische_urenbeperking"] = forms.BooleanField(
            label="Er is medisch vastgesteld dat minder uren nodig zijn", required=False
        )
        self.fields["medische_urenbeperking_op"] = DatumVeld(
            label="Vastgesteld op", required=False, help_text="Leg hier geen medische gegevens vast."
        )
        for naam in ("uren", "medische_urenbeperking", "medische_urenbeperking_op"):
            self.was[naam] = getattr(rij, naam)

    def clean(self) -> dict[str, Any]:
        """Refuse a limit without its date, and a correction that changes nothing."""
        gegevens: dict[str, Any] = super().clean() or self.cleaned_data
        if gegevens.get("medische_urenbeperking") and not gegevens.get("medische_urenbeperking_op"):
            self.add_error("medische_urenbeperking_op", zinnen.URENBEPERKING)
        if not self.errors and self.nieuw() == self.was:
            raise ValidationError(NIETS)
        return gegevens

    def nieuw(self) -> dict[str, Any]:
        """Every value as it must be; what was not asked stays as it is."""
        gegevens = {naam: waarde for naam, waarde in self.cleaned_data.items() if naam in self.was}
        nieuw = {**self.was, **gegevens}
        if "medische_urenbeperking" in nieuw and not nieuw["medische_urenbeperking"]:
            nieuw["medische_urenbeperking_op"] = None
        return nieuw
