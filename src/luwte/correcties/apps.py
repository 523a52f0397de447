"""Django registration of the room correcties."""

from django.apps import AppConfig


class CorrectiesConfig(AppConfig):
    """The room correcties: corrections, merges and moves."""

    name = "luwte.correcties"
    label = "correcties"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Moves between municipalities show on the desk."""
        from luwte.correcties import erbij  # noqa: PLC0415 - models are not there before
        from luwte.dossiers.erbij import BIJ_DOSSIER, BIJ_OPHALEN, BIJ_WERK  # noqa: PLC0415

        if erbij.bij_werk not in BIJ_WERK:
            BIJ_WERK.append(erbij.bij_werk)
            BIJ_DOSSIER.append(erbij.bij_dossier)
            BIJ_OPHALEN.update(erbij.BIJ_OPHALEN)
