"""Django registration of the room besluiten."""

from django.apps import AppConfig


class BesluitenConfig(AppConfig):
    """The room besluiten: decisions of the college, their terms, objection and appeal."""

    name = "luwte.besluiten"
    label = "besluiten"
    default_auto_field = "django.db.models.BigAutoField"
