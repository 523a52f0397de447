"""Forms of a task: make one, and finish one."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms

from luwte.aanmeldingen.bewaren import SchrijfForm
from luwte.dossiers.filteren import collegas
from luwte.dossiers.models import Taak
from luwte.dossiers.models.taak import HEEL, NIET_LEEG
from luwte.dossiers.taken.lijst import maak_taak, rond_af
from luwte.gemeenten.bewaren import bewaar
from luwte.gemeenten.models import Gemeente
from luwte.gemeenten.velden import DatumVeld
from luwte.trajecten.forms import TekstVeld
from luwte.trajecten.models import Traject


class TaakForm(SchrijfForm):
    """What must be done, by whom and before when; of one case or of the municipality."""

    wat = forms.CharField(
        label="Wat moet er gebeuren?", max_length=200, error_messages={"required": NIET_LEEG, "max_length": NIET_LEEG}
    )
    wie = forms.ModelChoiceField(label="Wie doet het?", queryset=None, empty_label="Wie het eerst kan", required=False)
    uiterlijk = DatumVeld(label="Uiterlijk", required=False)

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        peildatum: date,
        gemeente: Gemeente,
        door: Any,
        traject: Traject | None,
        rol: str,
    ) -> None:
        super().__init__(data, peildatum=peildatum)
        self.gemeente, self.door, self.traject, self.rol = gemeente, door, traject, rol
        wie = self.fields["wie"]
        wie.queryset = collegas(gemeente, peildatum)  # type: ignore[attr-defined]
        wie.label_from_instance = lambda een: een.naam  # type: ignore[attr-defined]
        if traject is None:
            del self.fields["wie"]  # a task of the municipality is of a role

    def schrijf(self) -> Taak:
        """Write the task."""
        velden = self.cleaned_data if self.traject is not None else {**self.cleaned_data, "rol": self.rol}
        return maak_taak(self.gemeente, self.door, self.peildatum, traject=self.traject, **velden)


class AfrondForm(SchrijfForm):
    """What was done, and when."""

    gedaan_op = DatumVeld(label="Wanneer is het gedaan?")
    notitie = TekstVeld(label="Wat is er gedaan?", max_length=2000, error_messages={"required": HEEL})

    def __init__(self, data: Mapping[str, Any] | None = None, *, peildatum: date, taak: Taak, door: Any) -> None:
        super().__init__(data, peildatum=peildatum)
        self.taak, self.door = taak, door
        self.fields["gedaan_op"].initial = peildatum

    def clean_gedaan_op(self) -> date | None:
        """Refuse a date after the peildatum."""
        return self.niet_na_peildatum("gedaan_op")

    def schrijf(self) -> Taak:
        """Finish the task; one of the year is stored now, for before it only followed from a rule."""
        if self.taak.pk is None:
            self.taak.gemaakt_op = min(self.taak.gemaakt_op, self.cleaned_data["gedaan_op"])
            self.taak.gedaan_op, self.taak.gedaan_door = self.cleaned_data["gedaan_op"], self.door
            self.taak.notitie = self.cleaned_data["notitie"].strip()
            self.taak.door = self.door
            return bewaar(self.taak)
        return rond_af(self.taak, self.door, self.cleaned_data["notitie"], self.cleaned_data["gedaan_op"])
