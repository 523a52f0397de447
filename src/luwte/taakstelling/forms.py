"""Forms of this room: why somebody does not work, a period to look back on, and what a budget carries."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from luwte.gemeenten.templatetags.opmaak import datum as dag
from luwte.gemeenten.velden import DatumVeld, GetalVeld
from luwte.trajecten.models import Traject

from .models import DUBBEL_ZIN, TOELICHTING_ZIN, ZELF_TE_KIEZEN, NietWerkzaamReden, Reden

EERSTE_DAG = date(2015, 1, 1)


def _euro(zin: str) -> dict[str, str]:
    """One sentence for everything that is no such amount."""
    return dict.fromkeys(("required", "invalid", "min_value", "max_value"), zin) | {
        "max_decimal_places": "Gebruik hoogstens 2 decimalen."
    }


class RedenForm(forms.Form):
    """A reason from a day on; the other reasons follow from the case by themselves."""

    reden = forms.ChoiceField(
        label="Reden",
        choices=[("", "Kies een reden"), *((r.value, r.label) for r in ZELF_TE_KIEZEN)],
        error_messages={"required": "Kies een reden.", "invalid_choice": "Kies een reden."},
    )
    vanaf = DatumVeld(label="Vanaf")
    toelichting = forms.CharField(
        label="Toelichting", max_length=200, required=False, help_text="Leg geen medische gegevens vast."
    )

    def __init__(self, data: Mapping[str, Any] | None = None, *, traject: Traject, peildatum: date) -> None:
        """Take the case and the peildatum, which is the proposed first day."""
        self.traject, self.peildatum = traject, peildatum
        super().__init__(data, initial={"vanaf": peildatum})

    def clean_vanaf(self) -> date:
        """A reason is a fact: not after the peildatum, not before the case, once a day."""
        vanaf: date = self.cleaned_data["vanaf"]
        if vanaf > self.peildatum:
            raise ValidationError(f"Deze datum ligt na de dag waarop u kijkt ({dag(self.peildatum)}).")
        if vanaf < self.traject.begin:
            raise ValidationError(f"Deze datum ligt vóór het begin van het dossier ({dag(self.traject.begin)}).")
        if NietWerkzaamReden.objects.filter(traject=self.traject, vanaf=vanaf).exists():
            raise ValidationError(DUBBEL_ZIN)
        return vanaf

    def clean(self) -> dict[str, Any]:
        """Another reason needs words."""
        if self.cleaned_data.get("reden") == Reden.ANDERS and not self.cleaned_data.get("toelichting"):
            self.add_error("toelichting", TOELICHTING_ZIN)
        return self.cleaned_data

    def save(self) -> NietWerkzaamReden:
        """Write the reason."""
        return NietWerkzaamReden.objects.create(
            gemeente_id=self.traject.gemeente_id, traject=self.traject, **self.cleaned_data
        )


class PeriodeForm(forms.Form):
    """A period that is past: first and last day, both included."""

    van = DatumVeld(label="Eerste dag")
    t_m = DatumVeld(label="Laatste dag")

    def __init__(self, data: Mapping[str, Any] | None = None, *, peildatum: date, **options: Any) -> None:
        """Take the day after which nothing is known."""
        self.peildatum = peildatum
        super().__init__(data, **options)

    def clean(self) -> dict[str, Any]:
        """Refuse at the field a last day before the first one, or one that is still to come."""
        van, t_m = self.cleaned_data.get("van"), self.cleaned_data.get("t_m")
        if van and van < EERSTE_DAG:
            self.add_error("van", f"Kies een dag vanaf {dag(EERSTE_DAG)}. Toen begon de Participatiewet.")
        if t_m and t_m > self.peildatum:
            self.add_error("t_m", f"Deze datum ligt na de dag waarop u kijkt ({dag(self.peildatum)}).")
        if van and t_m and t_m < van:
            self.add_error("t_m", "De laatste dag ligt vóór de eerste dag.")
        return self.cleaned_data


class VooruitzichtForm(forms.Form):
    """What somebody expects of a year: the money there is, what a place costs, and who will come."""

    budget_per_jaar = GetalVeld(
        label="Geld voor beschut werk in een jaar",
        minimum=Decimal(0),
        maximum=Decimal(1_000_000_000),
        error_messages=_euro("Vul een bedrag van 0 euro of meer in."),
    )
    kosten_per_plek = GetalVeld(
        label="Kosten van een plek van 31 uur per jaar",
        minimum=Decimal(1),
        maximum=Decimal(1_000_000),
        error_messages=_euro("Vul een bedrag van 1 euro of meer in."),
    )
    verwachte_instroom = GetalVeld(
        label="Mensen die er in een jaar bij komen", minimum=Decimal(0), maximum=Decimal(100_000), decimalen=0
    )
