"""Django registration of the room taakstelling."""

from django.apps import AppConfig


class TaakstellingConfig(AppConfig):
    """The room taakstelling."""

    name = "luwte.taakstelling"
    label = "taakstelling"
    default_auto_field = "django.db.models.BigAutoField"
