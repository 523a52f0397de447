"""Django registration of the room mijn."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class MijnConfig(AppConfig):
    """The room mijn: the page of the candidate herself."""

    name = "luwte.mijn"
    label = "mijn"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """After every migration the role of a candidate gets exactly her own rows."""
        from luwte.mijn import eigen_rijen  # noqa: PLC0415 (it needs the models of all rooms)

        post_migrate.connect(eigen_rijen.geef, sender=self, dispatch_uid="luwte_eigen_rijen")
