"""Django registration of the room mijn."""

from django.apps import AppConfig


class MijnConfig(AppConfig):
    """The room mijn: the candidate's own page."""

    name = "luwte.mijn"
    label = "mijn"
    default_auto_field = "django.db.models.BigAutoField"
