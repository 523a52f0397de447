"""Django registration of the room correcties."""

from django.apps import AppConfig


class CorrectiesConfig(AppConfig):
    """The room correcties: corrections, merges and moves."""

    name = "luwte.correcties"
    label = "correcties"
    default_auto_field = "django.db.models.BigAutoField"
