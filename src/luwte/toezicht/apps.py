"""Django registration of the room toezicht."""

from django.apps import AppConfig


class ToezichtConfig(AppConfig):
    """The room toezicht."""

    name = "luwte.toezicht"
    label = "toezicht"
    default_auto_field = "django.db.models.BigAutoField"
