"""Django registration of the room dossiers."""

from django.apps import AppConfig


class DossiersConfig(AppConfig):
    """The room dossiers."""

    name = "luwte.dossiers"
    label = "dossiers"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Functioneel beheer finds the table of rights on the page Beheer."""
        from luwte.dossiers.vak import rechten  # noqa: PLC0415 - models are not there before
        from luwte.gemeenten import vakken  # noqa: PLC0415

        vakken.meld(rechten)
