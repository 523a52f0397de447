"""Django registration of the room plaatsingen."""

from django.apps import AppConfig


class PlaatsingenConfig(AppConfig):
    """The room plaatsingen."""

    name = "luwte.plaatsingen"
    label = "plaatsingen"
    default_auto_field = "django.db.models.BigAutoField"
