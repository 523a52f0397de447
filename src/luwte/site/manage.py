"""Django's management commands: ``python -m luwte.site.manage <command>``."""

import os
import sys


def main() -> None:
    """Run the management command on the command line."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "luwte.site.settings")
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
