"""Django registration of the room trajecten."""

from django.apps import AppConfig


class TrajectenConfig(AppConfig):
    """The room trajecten."""

    name = "luwte.trajecten"
    label = "trajecten"
    default_auto_field = "django.db.models.BigAutoField"
