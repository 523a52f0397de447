"""Django registration of the room brieven; collects the templates and facts of every room."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class BrievenConfig(AppConfig):
    """The room brieven: letters and reports."""

    name = "luwte.brieven"
    label = "brieven"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Import ``sjablonen`` and ``brieffeiten`` of every room that has one."""
        autodiscover_modules("sjablonen", "brieffeiten")
