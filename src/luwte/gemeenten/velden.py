"""Form fields that speak Dutch: dates, hours, percentages. Exact: Decimal, never float."""

from __future__ import annotations

import datetime
import re
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models

from luwte.gemeenten.templatetags.opmaak import uren

#: 684.000 or 1.250,50: with three digits after it a point is no decimal sign in Dutch.
THOUSANDS = re.compile(r"-?\d{1,3}(\.\d{3})+(,\d*)?")


class DatumVeld(forms.DateField):
    """A date; the browser's date picker, or typed as 15-11-2018."""

    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    default_error_messages = {
        "required": "Vul een datum in.",
        "invalid": "Vul een datum in die bestaat, zoals 15-11-2018.",
    }

    def __init__(self, **kwargs: Any) -> None:
        """As DateField, with the Dutch ways of writing."""
        kwargs.setdefault("input_formats", ["%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y"])
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> datetime.date | None:
        """The day; no slip of the pen such as the year 218 or 9999, with which nothing can be reckoned."""
        day: datetime.date | None = super().to_python(value)
        if day is not None and not 1900 <= day.year < 2200:
            raise ValidationError("Controleer het jaar.", code="invalid")
        return day


class GetalVeld(forms.DecimalField):
    """A number between two bounds, written with a comma or a point, shown with a comma."""

    widget = forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"})

    def __init__(self, *, minimum: Decimal, maximum: Decimal, decimalen: int = 2, **kwargs: Any):
        """Raise at the field when outside [minimum, maximum] or with more decimals."""
        bounds = f"{uren(minimum)} en {uren(maximum)}"
        exact = "Vul een heel getal in" if decimalen == 0 else "Vul een getal in"
        message = f"{exact} tussen {bounds}."
        kwargs.setdefault(
            "error_messages",
            {
                "required": message,
                "invalid": message,
                "min_value": message,
                "max_value": message,
                "max_decimal_places": (message if decimalen == 0 else f"Gebruik hoogstens {decimalen} decimalen."),
            },
        )
        super().__init__(min_value=minimum, max_value=maximum, decimal_places=decimalen, **kwargs)

    def to_python(self, value: Any) -> Decimal | None:
        """The number as typed: the comma is the decimal sign; where thousands fit, points part groups of three."""
        if isinstance(value, str):
            value = value.strip().removesuffix("%").strip()
            if self.max_value is not None and self.max_value >= 1000 and THOUSANDS.fullmatch(value):
                value = value.replace(".", "")
            value = value.replace(",", ".")
            if "e" in value.lower():  # 1e-999999 is a number to Python, not to people, and slow to use
                raise ValidationError(self.error_messages["invalid"], code="invalid")
        return super().to_python(value)

    def prepare_value(self, value: Any) -> Any:
        """What stands in the field: a comma, no needless zeros; what was typed stays as typed."""
        return uren(value) if isinstance(value, Decimal) else value


class PercentageVeld(GetalVeld):
    """A share, typed as a percentage: 30 gives Decimal("0.30")."""

    def __init__(self, *, minimum: int = 0, maximum: int = 100, **kwargs: Any) -> None:
        """Whole percents between the bounds."""
        super().__init__(minimum=Decimal(minimum), maximum=Decimal(maximum), decimalen=0, **kwargs)

    def clean(self, value: Any) -> Decimal | None:
        """The share, two decimals."""
        percent = super().clean(value)
        return None if percent is None else (percent / 100).quantize(Decimal("0.01"))

    def prepare_value(self, value: Any) -> Any:
        """A stored share is shown as a percentage."""
        return uren(value * 100) if isinstance(value, Decimal) else value


class VolledigGetoetst:
    """A ModelForm that also checks constraints over values that are set outside the form.

    Django skips a constraint when one of its fields is not in the form, such as the municipality
    or a period put together from two days; the user would then meet the database's refusal.
    """

    instance: models.Model
    fields: dict[str, forms.Field]

    def _get_validation_exclusions(self) -> set[str]:
        excluded: set[str] = super()._get_validation_exclusions()  # type: ignore[misc]
        names = {f.name: f.attname for f in self.instance._meta.concrete_fields}  # noqa: SLF001
        return {
            name
            for name in excluded
            if name in self.fields or name not in names or getattr(self.instance, names[name]) is None
        }


def dag_voor(dag: datetime.date) -> datetime.date:
    """The day before: a half-open period is shown to people as 'tot en met'."""
    return dag - datetime.timedelta(days=1)
