"""``luwte herindeling OUD NIEUW DATUM [--doen]``: works on the database, as its owner."""

from __future__ import annotations

from collections.abc import Sequence

from luwte.site import database, manage
from luwte.site.opdrachten.basis import Parser, Refusal, day


def main(argv: Sequence[str]) -> int:
    """Run the management command of that name; what it refuses is one sentence."""
    options = _parser().parse_args(list(argv))
    per = day(options.datum)
    try:
        manage.prepare("herindeling")
    except database.DatabaseProblem as problem:
        raise Refusal(str(problem)) from None
    import django  # noqa: PLC0415 - no other command reads it
    from django.core.management import CommandError, call_command  # noqa: PLC0415

    django.setup()
    try:
        call_command("herindeling", options.oud, options.nieuw, per.isoformat(), doen=options.doen)
    except CommandError as refused:
        raise Refusal(str(refused)) from None
    return 0


def _parser() -> Parser:
    parser = Parser(
        prog="luwte herindeling", description="Verplaats de dossiers van een opgeheven gemeente naar haar opvolger."
    )
    parser.add_argument("oud", help="de gemeente die ophield, naam of CBS-code")
    parser.add_argument("nieuw", help="de gemeente waarin zij opging")
    parser.add_argument("datum", help="de eerste dag in de nieuwe gemeente, JJJJ-MM-DD")
    parser.add_argument("--doen", action="store_true", help="doe het echt; zonder dit ziet u alleen wat er gebeurt")
    return parser
