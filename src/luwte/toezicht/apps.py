"""Django registration of the room toezicht."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate

from luwte.toezicht import rechten_db


class ToezichtConfig(AppConfig):
    """The room toezicht."""

    name = "luwte.toezicht"
    label = "toezicht"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """After every migration the app role gets exactly its rights."""
        post_migrate.connect(rechten_db.grant, sender=self, dispatch_uid="luwte_rechten")
