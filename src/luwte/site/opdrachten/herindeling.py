"""``luwte herindeling OUD NIEUW DATUM [--doen]``: works on the database, as its owner."""

from collections.abc import Sequence

from luwte.site import manage


def main(argv: Sequence[str]) -> int:
    """Run the management command of that name; gives the exit code."""
    return manage.main(["luwte", "herindeling", *argv])
