"""Django registration of the room cijfers."""

from django.apps import AppConfig


class CijfersConfig(AppConfig):
    """The room cijfers."""

    name = "luwte.cijfers"
    label = "cijfers"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Functioneel beheer finds this room on the page Beheer."""
        from luwte.cijfers.vak import cijfers  # noqa: PLC0415 - models are not there before
        from luwte.gemeenten import vakken  # noqa: PLC0415

        vakken.meld(cijfers)
