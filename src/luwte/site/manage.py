"""Django's management commands: ``python -m luwte.site.manage migrate``.

Starts the embedded database first, if that is the one in use. LUWTE_ROL=eigenaar works as the owner
of the tables; commands that change the schema or load the demo always do.
"""

import os
import sys

from luwte.site import database

OWNER_COMMANDS = frozenset(
    {"migrate", "makemigrations", "demo_laden", "herindeling", "flush", "createsuperuser", "sqlmigrate"}
)
WITHOUT_DATABASE = frozenset({"collectstatic", "help", "check", "makemessages", "compilemessages"})


def main(argv: list[str] | None = None) -> int:
    """Run one management command; gives the exit code. A database problem is one Dutch sentence."""
    arguments = sys.argv if argv is None else argv
    command = arguments[1] if len(arguments) > 1 else "help"
    try:
        prepare(command)
        from django.core.management import execute_from_command_line

        execute_from_command_line(arguments)
    except database.DatabaseProblem as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


def prepare(command: str) -> None:
    """The environment and the database of a command. Raises DatabaseProblem, which is one Dutch sentence."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "luwte.site.settings")
    if command in OWNER_COMMANDS:
        os.environ.setdefault("LUWTE_ROL", "eigenaar")
    if database.embedded():
        os.environ.setdefault("LUWTE_DEMO", "1")  # the embedded database holds invented people only
    if command not in WITHOUT_DATABASE:
        database.ensure_running()


if __name__ == "__main__":
    sys.exit(main())
