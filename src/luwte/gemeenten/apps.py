"""Django registration of the room gemeenten."""

from django.apps import AppConfig


class GemeentenConfig(AppConfig):
    """The room gemeenten."""

    name = "luwte.gemeenten"
    label = "gemeenten"
    default_auto_field = "django.db.models.BigAutoField"
