"""Django registration of the room begeleiding."""

from django.apps import AppConfig


class BegeleidingConfig(AppConfig):
    """The room begeleiding: observations, goals and guidance."""

    name = "luwte.begeleiding"
    label = "begeleiding"
    default_auto_field = "django.db.models.BigAutoField"
