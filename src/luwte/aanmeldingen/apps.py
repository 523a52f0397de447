"""Django registration of the room aanmeldingen."""

from django.apps import AppConfig


class AanmeldingenConfig(AppConfig):
    """The room aanmeldingen: signals and pupil lists from outside the desk."""

    name = "luwte.aanmeldingen"
    label = "aanmeldingen"
    default_auto_field = "django.db.models.BigAutoField"
