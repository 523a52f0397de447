"""Django registration of the room plekken."""

from django.apps import AppConfig


class PlekkenConfig(AppConfig):
    """The room plekken."""

    name = "luwte.plekken"
    label = "plekken"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Functioneel beheer finds the formal employer on the page Beheer."""
        from luwte.gemeenten import vakken  # noqa: PLC0415
        from luwte.plekken.vak import formeel  # noqa: PLC0415 - models are not there before

        vakken.meld(formeel)
