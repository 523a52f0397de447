"""Django registration of the room kandidaten."""

from django.apps import AppConfig


class KandidatenConfig(AppConfig):
    """The room kandidaten."""

    name = "luwte.kandidaten"
    label = "kandidaten"
    default_auto_field = "django.db.models.BigAutoField"
