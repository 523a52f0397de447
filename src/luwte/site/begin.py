"""What ``./start`` and ``./luwte`` do, before anything is installed: standard library only."""

import argparse
import os
import sys
from typing import Any, NoReturn

from luwte.site import opzet

DEFAULT_PORT = 8000
USAGE, OPTIONS = "gebruik: ", "opties"


class DutchHelp(argparse.HelpFormatter):
    """The page of --help with a Dutch first word."""

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        """The line with the options."""
        super().add_usage(usage, actions, groups, USAGE if prefix is None else prefix)


class _Parser(argparse.ArgumentParser):
    """Refuses what it does not understand with one Dutch sentence."""

    def __init__(self, **words: Any) -> None:
        """As argparse, with its help in Dutch."""
        super().__init__(add_help=False, formatter_class=DutchHelp, **words)
        self._optionals.title = OPTIONS
        self.add_argument("-h", "--help", action="help", help="toon deze uitleg")

    def error(self, message: str) -> NoReturn:  # noqa: ARG002 - argparse's sentence is English
        self.exit(2, f"Dat begrijpt {self.prog} niet. Gebruik: {self.prog} [--alleen-opzetten] [--poort N].\n")


def start(argv: list[str]) -> int:
    """Set up and serve; gives the exit code. Every failure is one Dutch sentence."""
    parser = _Parser(prog="./start", description="Zet Luwte op en start het.")
    parser.add_argument("--alleen-opzetten", action="store_true", help="zet alles klaar en stop")
    parser.add_argument(
        "--poort", type=int, default=DEFAULT_PORT, metavar="N", help="poort van de website (standaard 8000)"
    )
    options = parser.parse_args(argv)
    try:
        if not options.alleen_opzetten:
            opzet.check_port(options.poort)
        opzet.set_up()
        command = opzet.link_command()
    except opzet.NotReady as problem:
        return refuse(problem)
    except KeyboardInterrupt:
        return refuse("Gestopt. Start opnieuw om verder te gaan.")
    extra = ["--alleen-opzetten"] if options.alleen_opzetten else ["--poort", str(options.poort)]
    return run("luwte.site.serve", [*extra, "--commando", command])


def command(argv: list[str]) -> int:
    """Run the command-line program inside the environment, which is made first if needed."""
    try:
        if not opzet.ready():
            opzet.say("Luwte wordt eerst opgezet.")
            opzet.set_up()
    except opzet.NotReady as problem:
        return refuse(problem)
    except KeyboardInterrupt:
        return 130
    return run("luwte.site.commando", argv)


def run(module: str, argv: list[str]) -> int:
    """Go on as this module inside the environment: takes the place of this process."""
    sys.stdout.flush()
    sys.stderr.flush()
    python = str(opzet.PYTHON)
    os.execv(python, [python, "-m", module, *argv])


def refuse(problem: object) -> int:
    """Print one sentence and give the exit code of a failure."""
    opzet.say(str(problem))
    return 1
