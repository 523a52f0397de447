"""Django registration of the room brieven."""

from django.apps import AppConfig


class BrievenConfig(AppConfig):
    """The room brieven: letters and reports."""

    name = "luwte.brieven"
    label = "brieven"
    default_auto_field = "django.db.models.BigAutoField"
