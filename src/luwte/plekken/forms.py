"""Forms to add an employer and a workplace of it."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import IntegrityError, transaction

from luwte.gemeenten.models import Gemeente
from luwte.gemeenten.velden import DatumVeld, GetalVeld

from . import models
from .models import (
    Aanpassing,
    Herkomst,
    Inkoopverplichting,
    Vorm,
    Waarde,
    Werkgever,
    Werkgeverschap,
    Werkplek,
    Werksoort,
)
from .zoeken import lopend


def _met_zin(zin: str) -> dict[str, str]:
    """Return the error messages of a number field that has one sentence for all that is outside."""
    return dict.fromkeys(("required", "invalid", "min_value", "max_value"), zin) | {
        "max_decimal_places": "Gebruik hoogstens 2 decimalen."
    }


class WerkgeverForm(forms.Form):
    """An employer: name, KVK number, kind and the hours of its full-time week."""

    naam = forms.CharField(label="Naam", max_length=120, error_messages={"required": models.NAAM_ZIN})
    kvk = forms.RegexField(
        label="KVK-nummer",
        regex=r"^(?!0{8})[0-9]{8}$",
        required=False,
        error_messages={"invalid": models.KVK_ZIN},
    )
    soort = forms.ChoiceField(
        label="Soort werkgever",
        choices=[("", "Kies"), *Werkgever.Soort.choices],
        error_messages={"required": "Kies een soort werkgever."},
    )
    normuren = GetalVeld(
        label="Uren van de volledige werkweek",
        help_text="Meestal 36, 38 of 40 uur.",
        minimum=Decimal(models.NORMUREN_LAAGST),
        maximum=Decimal(models.NORMUREN_HOOGST),
        error_messages=_met_zin(models.NORMUREN_ZIN),
    )

    def __init__(self, data: Mapping[str, Any] | None = None, *, gemeente: Gemeente) -> None:
        """Take the municipality the employer is added for."""
        self.gemeente = gemeente
        super().__init__(data)

    def save(self) -> Werkgever | None:
        """Write the employer; None when the database refuses, with the sentence at the field."""
        return _save(self, Werkgever(gemeente=self.gemeente, **self.cleaned_data), {models.KVK_DUBBEL_ZIN: "kvk"})


class Verplichtingveld(forms.ModelChoiceField):
    """The choice of an obligation of one employer that runs on a day."""

    def lopend(self, werkgever: Werkgever, peildatum: date) -> bool:
        """Offer the obligations of that employer; gives whether there are any."""
        self.queryset = lopend(Inkoopverplichting.objects.filter(werkgever=werkgever), peildatum)
        return bool(self.queryset)

    def label_from_instance(self, obj: Inkoopverplichting) -> str:
        """How many places, and where that stands."""
        return f"{obj.bron}: {obj.aantal} {'plek' if obj.aantal == 1 else 'plekken'}"


class WerkplekForm(forms.Form):
    """A workplace: the work, who would employ, how it is organised, and adapted conditions."""

    naam = forms.CharField(label="Naam van de werkplek", max_length=120, error_messages={"required": models.NAAM_ZIN})
    werksoort = forms.ChoiceField(
        label="Soort werk",
        choices=[("", "Kies"), *Werksoort.choices],
        error_messages={"required": models.WERKSOORT_ZIN, "invalid_choice": models.WERKSOORT_ZIN},
    )
    omschrijving = forms.CharField(
        label="Wat iemand hier doet",
        max_length=120,
        required=False,
        help_text="In een paar woorden, bijvoorbeeld: dozen vouwen en vullen.",
    )
    waarde = forms.ChoiceField(
        label="Welke waarde heeft dit werk?",
        choices=[("", "Kies"), *Waarde.choices],
        help_text="Beschut werk is werk dat ertoe doet.",
        error_messages={"required": models.WAARDE_ZIN, "invalid_choice": models.WAARDE_ZIN},
    )
    herkomst = forms.ChoiceField(
        label="Waar komt de opdracht vandaan?",
        choices=[("", "Kies"), *Herkomst.choices],
        help_text="Zo veel mogelijk uit de gewone markt.",
        error_messages={"required": models.HERKOMST_ZIN, "invalid_choice": models.HERKOMST_ZIN},
    )
    jongeren = forms.BooleanField(label="Dit is een afdeling voor jongeren", required=False)
    werkgeverschap = forms.ChoiceField(
        label="In dienst bij",
        choices=[("", "Kies"), *Werkgeverschap.choices],
        error_messages={"required": "Kies wie de werkgever wordt."},
    )
    vorm = forms.ChoiceField(
        label="Vorm", choices=[("", "Kies"), *Vorm.choices], error_messages={"required": "Kies een vorm."}
    )
    aanpassingen = forms.MultipleChoiceField(
        label="Aanpassingen op deze plek",
        choices=Aanpassing.Soort.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    begeleidingskosten_per_voltijdplek = GetalVeld(
        label="Kosten van begeleiding en organisatie per voltijdplek per jaar",
        help_text="In de notitie van de regio: tussen € 5.000 en € 13.000, gemiddeld € 9.000.",
        minimum=Decimal(0),
        maximum=Decimal(100_000),
        error_messages=_met_zin("Vul een bedrag tussen 0 en 100.000 euro in, zonder punten."),
        required=False,
    )
    vanaf = DatumVeld(label="Beschikbaar vanaf")
    inkoopverplichting = Verplichtingveld(
        label="Hoort bij een verplichting uit de inkoop",
        required=False,
        queryset=Inkoopverplichting.objects.none(),
        empty_label="Nee",
        error_messages={"invalid_choice": "Kies een verplichting van deze werkgever."},
    )

    def __init__(self, data: Mapping[str, Any] | None = None, *, werkgever: Werkgever, peildatum: date) -> None:
        """Take the employer and the peildatum, which is the proposed first day."""
        self.werkgever = werkgever
        super().__init__(data, initial={"vanaf": peildatum})
        if not self.fields["inkoopverplichting"].lopend(werkgever, peildatum):
            del self.fields["inkoopverplichting"]

    def save(self) -> Werkplek | None:
        """Write the workplace with its adaptations; None when the database refuses."""
        gegevens = dict(self.cleaned_data)
        soorten = gegevens.pop("aanpassingen")
        werkplek = _save(
            self,
            Werkplek(gemeente_id=self.werkgever.gemeente_id, werkgever=self.werkgever, **gegevens),
            {models.WERKPLEK_DUBBEL_ZIN: "naam"},
        )
        if werkplek is not None:
            Aanpassing.objects.bulk_create(
                Aanpassing(gemeente_id=werkplek.gemeente_id, werkplek=werkplek, soort=soort) for soort in soorten
            )
        return werkplek


def _save(form: forms.Form, rij: Any, veld_bij_zin: Mapping[str, str]) -> Any:
    """Validate and write a row; each sentence of the database lands at its field."""
    try:
        rij.full_clean()
        with transaction.atomic():
            rij.save()
    except ValidationError as error:
        for veld, zinnen in error.message_dict.items():
            for zin in zinnen:
                bekend = veld if veld in form.fields else None
                form.add_error(veld_bij_zin.get(zin, bekend if veld != NON_FIELD_ERRORS else None), zin)
        return None
    except IntegrityError:
        form.add_error(None, "Iemand anders legde dit net vast. Bekijk de lijst en probeer het opnieuw.")
        return None
    return rij
