"""Django registration of the room site."""

from django.apps import AppConfig


class SiteConfig(AppConfig):
    """The room site."""

    name = "luwte.site"
    label = "site"
    default_auto_field = "django.db.models.BigAutoField"
