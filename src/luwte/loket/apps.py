"""Django registration of the room loket."""

from django.apps import AppConfig


class LoketConfig(AppConfig):
    """The room loket."""

    name = "luwte.loket"
    label = "loket"
    default_auto_field = "django.db.models.BigAutoField"
