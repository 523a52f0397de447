"""What commands of the owner of the database share: only the owner gives them, and the log says who it was."""

import getpass

from django.conf import settings
from django.core.management.base import CommandError
from django.db import connection


def eis_eigenaar(wat: str) -> None:
    """Raises CommandError when the web process gives the command; ``wat`` is what only the owner does."""
    if connection.settings_dict["USER"] == settings.LUWTE_APP_ROL:
        raise CommandError(f"Alleen de eigenaar van de database {wat}. Zet LUWTE_ROL=eigenaar.")


def wie() -> str:
    """The author of what a command does: the user of the system."""
    return f"opdracht ({getpass.getuser()})"
