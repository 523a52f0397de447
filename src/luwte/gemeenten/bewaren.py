"""Write one row: refusals land at form fields, and what only the database refuses becomes a sentence.

One place for all rooms: a constraint of a model names in its code the form field its sentence stands at.
"""

from collections.abc import Collection
from typing import TypeVar

from django.apps import apps
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import Error
from django.db.models import Model

Rij = TypeVar("Rij", bound=Model)
ALGEMEEN = "De gegevens zijn niet opgeslagen. Bekijk het dossier opnieuw en probeer het nog eens."


def keur(rij: Model, exclude: Collection[str] = ()) -> None:
    """Validate a row; an error of a constraint lands on the field named in its code.

    What rests on a field in ``exclude`` is left to the database.
    """
    try:
        rij.full_clean(exclude=exclude)
    except ValidationError as error:
        velden: dict[str, list[str]] = {}
        for veld, fouten in error.error_dict.items():
            for fout in fouten:
                doel = fout.code if veld == NON_FIELD_ERRORS and fout.code else veld
                velden.setdefault(doel, []).extend(fout.messages)
        raise ValidationError(velden) from error


def bewaar(rij: Rij) -> Rij:
    """Validate and save a row."""
    keur(rij)
    rij.save()
    return rij


def zin_van(fout: Error, anders: str = ALGEMEEN) -> ValidationError:
    """The Dutch sentence of the constraint or trigger that refused; ``anders`` when it has none of ours."""
    diag = getattr(fout.__cause__, "diag", None)
    if diag is None:
        return ValidationError(anders)
    if diag.constraint_name:
        for model in apps.get_models():
            for constraint in model._meta.constraints:  # noqa: SLF001 (Django documents _meta)
                if constraint.name == diag.constraint_name:
                    return ValidationError(constraint.violation_error_message)
        return ValidationError(anders)
    return ValidationError(diag.message_primary or anders)
