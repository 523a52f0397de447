"""Django registration of the room voordrachten."""

from django.apps import AppConfig


class VoordrachtenConfig(AppConfig):
    """The room voordrachten: preselection, the check of a request to UWV and its bundle."""

    name = "luwte.voordrachten"
    label = "voordrachten"
    default_auto_field = "django.db.models.BigAutoField"
