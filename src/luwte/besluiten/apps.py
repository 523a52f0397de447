"""Django registration of the room besluiten."""

from django.apps import AppConfig


class BesluitenConfig(AppConfig):
    """The room besluiten: decisions of the college, their terms, objection and appeal."""

    name = "luwte.besluiten"
    label = "besluiten"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """A step to the waiting list keeps its proof."""
        from luwte.besluiten.bewijs import bij_stap  # noqa: PLC0415 (models are ready only now)
        from luwte.trajecten.stappen import VOORAF  # noqa: PLC0415

        if bij_stap not in VOORAF:
            VOORAF.append(bij_stap)
