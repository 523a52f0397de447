"""The base of every form of this room: it knows the case and the peildatum and writes one whole event.

Not a ModelForm: sentences of the database stand at the field, and `leg_vast` writes through `vastleggen`.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Q

from luwte.gemeenten.beleid import lagen
from luwte.gemeenten.templatetags.opmaak import datum as dag
from luwte.plaatsingen import zinnen
from luwte.plekken.models import Werkgever, Werkplek
from luwte.trajecten.forms import plaats_fouten
from luwte.trajecten.models import Traject
from luwte.wet import catalogus

JAAR_VOORUIT = 1


def met_zin(zin: str, decimalen: str = "Gebruik hoogstens 2 decimalen.") -> dict[str, str]:
    """Return the error messages of a number field that has one sentence for all that is outside."""
    return dict.fromkeys(("required", "invalid", "min_value", "max_value"), zin) | {"max_decimal_places": decimalen}


def werkplekveld(**extra: Any) -> forms.ModelChoiceField:
    """The choice of a workplace that is offered on the peildatum."""
    return forms.ModelChoiceField(
        queryset=Werkplek.objects.none(),
        empty_label="Kies een werkplek",
        error_messages={"required": "Kies een werkplek.", "invalid_choice": "Kies een werkplek."},
        **{"label": "Werkplek", **extra},
    )


def werkgeverveld(**extra: Any) -> forms.ModelChoiceField:
    """The choice of an employer of the municipality."""
    return forms.ModelChoiceField(
        queryset=Werkgever.objects.none(),
        empty_label="Kies een werkgever",
        error_messages={"required": "Kies een werkgever.", "invalid_choice": "Kies een werkgever."},
        **{"label": "Werkgever", **extra},
    )


def keuzeveld(keuzes: Any, zin: str, **extra: Any) -> forms.ChoiceField:
    """A choice with an empty first line and one sentence for everything that is no choice."""
    return forms.ChoiceField(
        choices=[("", "Kies"), *keuzes], error_messages={"required": zin, "invalid_choice": zin}, **extra
    )


class Tekstveld(forms.CharField):
    """A few lines of text that must not stay empty."""

    def __init__(self, zin: str = "", **extra: Any) -> None:
        """Take the sentence for an empty field; without one the field may stay empty."""
        extra.setdefault("widget", forms.Textarea(attrs={"rows": 4}))
        super().__init__(required=bool(zin), error_messages={"required": zin}, **extra)


class Vastlegformulier(forms.Form):
    """Base: knows the case and the peildatum, and writes in `leg_vast` after a valid form."""

    def __init__(
        self, data: Mapping[str, Any] | None = None, *, traject: Traject, peildatum: date, **options: Any
    ) -> None:
        """Take the case and the peildatum; offer the workplaces of its municipality."""
        self.vastgelegd: Any = None
        self.traject = traject
        self.peildatum = peildatum
        super().__init__(data, **options)
        if "werkplek" in self.fields:
            keuze = self.fields["werkplek"]
            keuze.queryset = (
                Werkplek.objects.filter(gemeente_id=traject.gemeente_id, vanaf__lte=peildatum)
                .filter(Q(tot__isnull=True) | Q(tot__gt=peildatum))
                .select_related("werkgever")
                .order_by("werkgever__naam", "naam", "pk")
            )
            keuze.label_from_instance = lambda plek: f"{plek.werkgever.naam}: {plek.naam}"
        if "werkgever" in self.fields:
            self.fields["werkgever"].queryset = Werkgever.objects.filter(gemeente_id=traject.gemeente_id).order_by(
                "naam", "pk"
            )

    def niet_na_peildatum(self, veld: str) -> date:
        """Return the date of a fact, refused after the peildatum and before the case began."""
        datum: date = self.cleaned_data[veld]
        if datum > self.peildatum:
            raise ValidationError(zinnen.NA_PEILDATUM.format(peildatum=dag(self.peildatum)))
        if datum < self.traject.begin:
            raise ValidationError(zinnen.VOOR_TRAJECT.format(begin=dag(self.traject.begin)))
        return datum

    def hooguit_een_jaar_vooruit(self, veld: str) -> date:
        """Return the first day of a placement: not before the case, at most a year ahead."""
        datum: date = self.cleaned_data[veld]
        if datum < self.traject.begin:
            raise ValidationError(zinnen.VOOR_TRAJECT.format(begin=dag(self.traject.begin)))
        if datum > jaar_later(self.peildatum):
            raise ValidationError(zinnen.TE_VER_VOORUIT.format(peildatum=dag(self.peildatum)))
        return datum

    def stand_op(self, datum: date) -> Any:
        """The law on a day with the local policy of the municipality."""
        return catalogus().at(datum, layers=lagen(self.traject.gemeente, datum))

    def leg_vast(self) -> Any:
        """Validate and write the record; on refusal the sentences stand at the fields and None comes back."""
        if not self.is_valid():
            return None
        try:
            with transaction.atomic():
                self.vastgelegd = self.schrijf()
            return self.vastgelegd
        except IntegrityError:
            # Checked a moment ago and refused by the database now: somebody was just ahead.
            self.add_error(None, zinnen.TEGELIJK)
            return None
        except ValidationError as error:
            plaats_fouten(self, error)
            return None

    def schrijf(self) -> Any:
        """Call the function of `vastleggen` that belongs to this form."""
        raise NotImplementedError


def jaar_later(datum: date) -> date:
    """Return the same day a year later; 29 February gives 28 February."""
    try:
        return datum.replace(year=datum.year + JAAR_VOORUIT)
    except ValueError:
        return datum.replace(year=datum.year + JAAR_VOORUIT, day=28)


def keur_volgorde(form: forms.Form) -> None:
    """Refuse a last day before the first, at the field."""
    begin, laatste = form.cleaned_data.get("begin"), form.cleaned_data.get("laatste_dag")
    if begin and laatste and laatste < begin:
        form.add_error("laatste_dag", zinnen.PERIODE)
