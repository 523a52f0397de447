"""Django registration of the room brieven; collects the templates and facts of every room."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class BrievenConfig(AppConfig):
    """The room brieven: letters and reports."""

    name = "luwte.brieven"
    label = "brieven"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Import ``sjablonen`` and ``brieffeiten`` of every room that has one; bring the box on Beheer."""
        autodiscover_modules("sjablonen", "brieffeiten")
        from luwte.brieven.vak import papier  # noqa: PLC0415 - models are not there before
        from luwte.gemeenten import vakken  # noqa: PLC0415

        vakken.meld(papier)
