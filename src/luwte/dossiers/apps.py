"""Django registration of the room dossiers."""

from django.apps import AppConfig


class DossiersConfig(AppConfig):
    """The room dossiers."""

    name = "luwte.dossiers"
    label = "dossiers"
    default_auto_field = "django.db.models.BigAutoField"
