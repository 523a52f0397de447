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

        BIJ_WERK["aanbod"] = (erbij.open_aanbod, erbij.bij_werk)
        BIJ_OPHALEN.update(erbij.BIJ_OPHALEN)
        if erbij.bij_dossier not in BIJ_DOSSIER:
            BIJ_DOSSIER.append(erbij.bij_dossier)
