"""The form that writes what it asked, with its refusals at the fields."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from luwte.gemeenten.bewaren import zin_van
from luwte.trajecten.forms import plaats_fouten
from luwte.trajecten.stappen import NIET_NA_PEILDATUM

NET_VASTGELEGD = "De gegevens zijn niet opgeslagen. Bekijk de pagina opnieuw en probeer het nog eens."


class SchrijfForm(forms.Form):
    """A form that knows the peildatum; ``leg_vast`` writes, or puts the refusals at the fields."""

    def __init__(self, data: Mapping[str, Any] | None = None, *, peildatum: date, **kwargs: Any) -> None:
        """Take the day on which the user works."""
        super().__init__(data, **kwargs)
        self.peildatum = peildatum

    def niet_na_peildatum(self, veld: str) -> date | None:
        """The date in a field, or None; refused when it lies after the peildatum."""
        datum: date | None = self.cleaned_data[veld]
        if datum is not None and datum > self.peildatum:
            raise ValidationError(NIET_NA_PEILDATUM)
        return datum

    def leg_vast(self) -> Any:
        """Write what ``schrijf`` writes, all or nothing; None when it was refused."""
        try:
            with transaction.atomic():
                return self.schrijf()
        except ValidationError as error:
            plaats_fouten(self, error)
        except IntegrityError as error:
            plaats_fouten(self, zin_van(error, NET_VASTGELEGD))
        return None

    def schrijf(self) -> Any:
        """Write the record of this form; each form gives its own."""
        raise TypeError(type(self).__name__)
