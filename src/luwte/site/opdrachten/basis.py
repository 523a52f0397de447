"""What every subcommand of ``luwte`` shares: its parser, dates, policy layers and printing."""

from __future__ import annotations

import argparse
import errno
import json
import re
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from luwte.engine import Layer
from luwte.engine.figures import CONFIDENCES
from luwte.site.begin import OPTIONS, USAGE, DutchHelp
from luwte.wet import aanvullingen, catalogus, cijferbestand, lokaal

#: In what was read of the command line: the options that were given.
GIVEN = "_given"
#: Exit status of a refusal with a sentence on standard error.
REFUSED = 2


class Refusal(Exception):
    """Wrong words on the command line; the message says what to write."""


#: What the system says in English, and the same in Dutch.
REASONS = {
    errno.ENOSPC: "de schijf is vol",
    errno.EDQUOT: "uw ruimte op de schijf is op",
    errno.EACCES: "u mag daar niet schrijven of lezen",
    errno.EPERM: "u mag daar niet schrijven of lezen",
    errno.EROFS: "daar mag niemand schrijven",
    errno.ENOENT: "de map of het bestand is er niet meer",
    errno.EIO: "de schijf geeft een fout",
    errno.EFBIG: "het bestand wordt te groot",
    errno.EMFILE: "er staan te veel bestanden open",
    errno.ENOLCK: "deze schijf kent geen slot op bestanden",
}

#: What argparse says in English, and the same in Dutch.
SENTENCES = (
    (r"unrecognized arguments: (.+)", "{0} hoort hier niet"),
    (r"the following arguments are required: (.+)", "er ontbreekt {0}"),
    (r"one of the arguments (.+) is required", "geef een van {0}"),
    (r"argument (.+?): expected .*arguments?", "bij {0} hoort een waarde"),
    (r"argument (.+?): ignored explicit argument .*", "bij {0} hoort geen waarde"),
    (r"argument (.+?): not allowed with argument (.+)", "{0} en {1} gaan niet samen"),
    (r"argument (?:.+?): invalid choice: (.+) \(choose from (.+)\)", "{0} bestaat niet; kies uit {1}"),
    (r"argument (.+?): invalid .+ value: (.+)", "{1} kan niet bij {0}"),
    (r"ambiguous option: (.+) could match (.+)", "{0} kan meer betekenen: {1}"),
)


class Once(argparse.Action):
    """An option with one value: given twice, or with nothing, it is refused and never guessed."""

    def __call__(self, _parser: object, namespace: argparse.Namespace, values: Any, option: str | None = None) -> None:
        """Keep the value."""
        if option is not None:
            given = vars(namespace).setdefault(GIVEN, set())
            if self.dest in given:
                raise Refusal(f"U geeft {option} twee keer. Geef het één keer.")
            given.add(self.dest)
            if values == "":
                raise Refusal(f"Bij {option} staat niets. Geef een waarde, of laat {option} weg.")
        setattr(namespace, self.dest, values)


class Parser(argparse.ArgumentParser):
    """Says in Dutch what is wrong, in one sentence, instead of a usage dump."""

    def __init__(self, *, add_help: bool = True, **words: Any) -> None:
        """As argparse, with its help in Dutch."""
        super().__init__(add_help=False, formatter_class=DutchHelp, **words)
        for name in (None, "store"):
            self.register("action", name, Once)
        self._positionals.title, self._optionals.title = "wat u opgeeft", OPTIONS
        if add_help:
            self.add_argument("-h", "--help", action="help", help="toon deze uitleg")

    def parse_known_intermixed_args(self, args: Any = None, namespace: Any = None) -> Any:
        """As argparse, which cuts as many signs off the usage as its own English first word has."""
        self.usage = self.format_usage().removeprefix(USAGE).rstrip()
        return super().parse_known_intermixed_args(args, namespace)

    def error(self, message: str) -> Any:
        """Refuse with a pointer to the help."""
        raise Refusal(f"Dat begrijp ik niet{_in_dutch(message)}. Typ: {self.prog} --help")


def _in_dutch(message: str) -> str:
    """What argparse says as the rest of a Dutch sentence; nothing when it is not known."""
    for pattern, sentence in SENTENCES:
        found = re.fullmatch(pattern, message, re.DOTALL)
        if found:
            return f": {sentence.format(*(one.replace(chr(39), '') for one in found.groups()))}"
    return ""


def day(text: str) -> date:
    """A date argument, JJJJ-MM-DD."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Refusal(f"'{text}' is geen datum. Schrijf JJJJ-MM-DD.") from None


def whole_from(least: int) -> Callable[[str], int]:
    """An argument that is a whole number and not less than this."""

    def read(text: str) -> int:
        if not text.isdecimal() or int(text) < least:
            raise Refusal(f"'{text}' kan niet. Geef een heel getal van {least} of meer.")
        return int(text)

    return read


def today() -> date:
    """The day in the Netherlands: the default when no --datum is given."""
    return datetime.now(tz=ZoneInfo("Europe/Amsterdam")).date()


class _Cijfers(Once):
    """Lays a file of entered figures over the law, for all that this command computes."""

    def __call__(self, parser: object, namespace: argparse.Namespace, values: Any, option: str | None = None) -> None:
        """Read the file now, so that a wrong one is refused before anything else."""
        super().__call__(parser, namespace, values, option)
        wet = cijferbestand.gelegd(values, catalogus())
        aanvullingen.reken_met(lambda: wet)


def met_cijfers(command: argparse.ArgumentParser) -> None:
    """The option --cijfers, for a command that computes with ``luwte.wet.catalogus()``."""
    command.add_argument(
        "--cijfers",
        type=Path,
        action=_Cijfers,
        metavar="BESTAND",
        help="reken ook met de cijfers in dit bestand; de site geeft het bij Cijfers",
    )


def shared(command: argparse.ArgumentParser) -> None:
    """The options of every calculation: --datum, --gemeente, --cijfers, --json."""
    met_cijfers(command)
    command.add_argument("--datum", type=day, help="de dag waarop het recht geldt; anders vandaag")
    command.add_argument("--gemeente", help="reken met het beleid van deze gemeente")
    command.add_argument("--json", action="store_true")


def met_beleid(command: argparse.ArgumentParser) -> None:
    """The option --beleid, for a command that hands it to ``lagen``."""
    command.add_argument(
        "--beleid",
        type=Path,
        metavar="BESTAND",
        help="reken met het beleid in dit bestand (YAML), boven dat van --gemeente",
    )


def pair(text: str) -> tuple[str, str]:
    """``naam=waarde`` in two; raises Refusal when it is not."""
    name, sign, value = text.partition("=")
    if not sign or not name or not value:
        raise Refusal(f"'{text}' is geen feit. Schrijf naam=waarde, bijvoorbeeld uren=31.")
    return name.strip(), value.strip()


def te_lezen(path: Path) -> Path:
    """A path that is something to read; raises Refusal with what is wrong when it is not."""
    if path.is_dir():
        raise Refusal(f"{path} is een map. Geef een bestand.")
    if not path.exists():
        raise Refusal(f"Het bestand {path} is er niet. Kijk de naam na.")
    if path.is_file() and not path.stat().st_size:
        raise Refusal(f"{path} is leeg. Geef een bestand waar iets in staat.")
    return path


def reden(error: OSError) -> str:
    """Why the system does not read or write, in Dutch."""
    known = REASONS.get(error.errno or 0)
    return known or f"het systeem meldt fout {errno.errorcode.get(error.errno or 0, 'onbekend')}"


def mark(confidence: str) -> str:
    """The mark at an outcome that rests on something less certain than what was read in the law; else empty."""
    return "" if confidence == CONFIDENCES[0] else f"  (zekerheid: {confidence})"


def lagen(gemeente: str | None, beleid: Path | None = None) -> list[Layer]:
    """The policy layers of a municipality, else the standard; the policy of a file on top.

    Raises UnknownName, or FigureError when the file is wrong.
    """
    own = [lokaal.lees(beleid)[0]] if beleid else []
    if not gemeente:
        return [*lokaal.standaardlagen(), *own]
    layers = lokaal.lagen(gemeente)
    if len(layers) == len(lokaal.standaardlagen()):
        from luwte.wet import taakstellingen  # noqa: PLC0415 - reads a file of its own

        taakstellingen.bekende_gemeente(gemeente)
    return [*layers, *own]


def print_json(document: object) -> None:
    """A document on standard output, as people and programs read it."""
    print(json.dumps(document, ensure_ascii=False, indent=2))
