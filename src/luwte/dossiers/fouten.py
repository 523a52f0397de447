"""Turn a refusal of the database into the sentence people read: the last line after the forms."""

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import Error

ALGEMEEN = "De gegevens zijn niet opgeslagen. Bekijk het dossier opnieuw en probeer het nog eens."


def zin_van(fout: Error) -> ValidationError:
    """The Dutch sentence of the constraint or trigger that refused, as a ValidationError."""
    diag = getattr(fout.__cause__, "diag", None)
    if diag is None:
        return ValidationError(ALGEMEEN)
    if diag.constraint_name:
        for model in apps.get_models():
            for constraint in model._meta.constraints:  # noqa: SLF001 (Django documents _meta)
                if constraint.name == diag.constraint_name:
                    return ValidationError(constraint.violation_error_message)
        return ValidationError(ALGEMEEN)
    return ValidationError(diag.message_primary or ALGEMEEN)
