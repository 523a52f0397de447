"""Django registration of the room plekken."""

from django.apps import AppConfig


class PlekkenConfig(AppConfig):
    """The room plekken."""

    name = "luwte.plekken"
    label = "plekken"
    default_auto_field = "django.db.models.BigAutoField"
