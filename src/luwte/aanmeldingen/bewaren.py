"""Write one row with its refusals at form fields, and the form that does so."""

from collections.abc import Mapping
from datetime import date
from typing import Any, TypeVar

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Model

from luwte.trajecten.forms import plaats_fouten
from luwte.trajecten.stappen import NIET_NA_PEILDATUM

Rij = TypeVar("Rij", bound=Model)
NET_VASTGELEGD = "De gegevens zijn niet opgeslagen. Bekijk de pagina opnieuw en probeer het nog eens."


def bewaar(rij: Rij) -> Rij:
    """Validate and save; an error of a constraint lands on the field named in its code."""
    try:
        rij.full_clean()
    except ValidationError as error:
        velden: dict[str, list[str]] = {}
        for veld, fouten in error.error_dict.items():
            for fout in fouten:
                bekend = fout.code in {f.name for f in rij._meta.get_fields()}  # noqa: SLF001 (Django documents _meta)
                doel = fout.code if veld == NON_FIELD_ERRORS and bekend else veld
                velden.setdefault(str(doel), []).extend(fout.messages)
        raise ValidationError(velden) from error
    rij.save()
    return rij


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
            plaats_fouten(self, ValidationError(_zin(error)))
        return None

    def schrijf(self) -> Any:
        """Write the record of this form; each form gives its own."""
        raise TypeError(type(self).__name__)


def _zin(error: IntegrityError) -> str:
    """What the database said, when one of our own triggers said it."""
    diag = getattr(error.__cause__, "diag", None)
    eigen = diag is not None and not diag.constraint_name
    return (diag.message_primary if eigen else "") or NET_VASTGELEGD
