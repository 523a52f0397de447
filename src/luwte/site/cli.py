"""The command ``luwte``: calculate, show a business case, show statutory numbers.

Works without a database, so that anyone can check a figure. Amounts in JSON are strings with two
decimals. Exit status 0 is an answer, 2 is a refusal with a sentence on standard error, 130 an interruption.
"""

from __future__ import annotations

import argparse
import signal
import sys
from collections.abc import Mapping, Sequence
from datetime import date
from importlib import import_module
from typing import Any

from luwte.engine import EngineError, Explanation, LocalPolicyMissing, Stand, UnknownName
from luwte.engine.explanation import json_value
from luwte.engine.facts import Raw
from luwte.engine.formatting import format_date, format_value
from luwte.site.commando import stopped
from luwte.site.opdrachten.basis import REFUSED, Parser, Refusal, lagen, mark, print_json, shared, today
from luwte.wet import catalogus, lokaal, vergelijking
from luwte.wet.aanvullingen import bron, rekenend_met

#: Subcommands with a module of their own, read only when asked for: name, help.
MODULES = {
    "reken": "bereken één doel uit feiten",
    "bewijs": "bewijs wat altijd moet gelden, welke feiten ook",
    "eisen": "welke eisen zijn bewezen door welke tests",
    "tabel": "bereken doelen voor elke rij van een Parquetbestand",
    "verschil": "waarom een uitkomst verschilt, per oorzaak",
    "variant": "wat als een cijfer, beleid of lokale regel anders is, per geval en per groep",
    "vraag": "krijg alleen de vragen die nodig zijn voor één doel",
    "omgekeerd": "bij welke waarde van een feit komt een doel zo uit",
    "verloop": "teken het verloop van een dossier, uit de tabel",
    "herindeling": "een gemeente gaat op in een andere: verplaats haar dossiers",
    "herhaal": "reken een bon na en zie wat er sindsdien is veranderd",
}


def parser() -> Parser:
    """All subcommands with their options."""
    root = Parser(prog="luwte", description="Beschut werk: rekenen, uitleggen, tellen.")
    commands = root.add_subparsers(dest="opdracht", required=True, parser_class=Parser)

    exploitatie = commands.add_parser("exploitatie", help="kosten en baten van een werkplek")
    exploitatie.add_argument("--uren", required=True, help="uren per week")
    for name in vergelijking.UITGANGSPUNTEN:
        exploitatie.add_argument(f"--{name.replace('_', '-')}", dest=name)
    exploitatie.add_argument("--subsidie-algemeen", help="algemene subsidie per jaar bij 31 uur, als beleid ontbreekt")
    exploitatie.add_argument(
        "--subsidie-tijdelijk", help="tijdelijke subsidie per jaar bij 31 uur, als beleid ontbreekt"
    )
    exploitatie.add_argument("--notitie", action="store_true", help="zoals gedrukt in de notitie")
    shared(exploitatie)

    taakstelling = commands.add_parser("taakstelling", help="wettelijk aantal plekken")
    taakstelling.add_argument("--jaar", type=int, required=True)
    taakstelling.add_argument("--gemeente", help="één gemeente, naam of CBS-code")
    taakstelling.add_argument("--regio", help="alle gemeenten van een regio")
    taakstelling.add_argument("--json", action="store_true")

    for name, help_text in MODULES.items():
        commands.add_parser(name, help=help_text, add_help=False)
    return root


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit status."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        with rekenend_met(bron()):  # what --cijfers lays over the law ends with the command
            if arguments and arguments[0] in MODULES:
                command = import_module(f"luwte.site.opdrachten.{arguments[0]}")
                return int(command.main(arguments[1:]) or 0)
            options = parser().parse_args(arguments)
            return COMMANDS[options.opdracht](options)
    except (EngineError, Refusal) as error:
        print(str(error), file=sys.stderr)
        return REFUSED
    except KeyboardInterrupt:
        return stopped()


def exploitatie(options: argparse.Namespace) -> int:
    """Costs, benefits and balance of one place, line by line."""
    moment = options.datum or today()
    layers = lagen(options.gemeente) if options.gemeente else lokaal.voorbeeldlagen()
    own = (options.subsidie_algemeen, options.subsidie_tijdelijk)
    if any(own):
        layers = [*layers, lokaal.eigen_invoer(own[0] or "0", own[1] or "0")]
    stand = catalogus().at(moment, layers)
    facts = {**vergelijking.UITGANGSPUNTEN, **_given(options), "uren": options.uren}
    lines = _note_lines(stand, options) if options.notitie else _lines(stand, facts)
    policy = layers[-1].name
    if options.json:
        print_json(_exploitatie_json(lines, moment, policy, options))
        return 0
    print(f"Kosten en baten per jaar bij {options.uren} uur, {format_date(moment)}")
    print("Zoals gedrukt in de notitie van 2017." if options.notitie else f"Beleid: {policy}.")
    for rule, answer in lines:
        if rule.naam in ("loonkosten", "loonwaarde", "saldo"):
            print()
        amount = answer.formatted.replace(" per jaar", "")
        print(f"  {rule.label:<38}{amount:>14}{mark(answer.weakest_confidence) if not options.notitie else ''}")
    return 0


def _given(options: argparse.Namespace) -> dict[str, str]:
    chosen = {name: getattr(options, name) for name in vergelijking.UITGANGSPUNTEN}
    return {name: value for name, value in chosen.items() if value is not None}


def _note_lines(stand: Stand, options: argparse.Namespace) -> list[tuple[vergelijking.Regel, Explanation]]:
    if _given(options):
        raise Refusal("De notitie rekent met vaste uitgangspunten. Geef alleen --uren en --datum.")
    return vergelijking.notitie_uitkomsten(stand, options.uren)


def _lines(stand: Stand, facts: Mapping[str, Raw]) -> list[tuple[vergelijking.Regel, Explanation]]:
    try:
        stand.value("exploitatiesaldo_per_jaar", facts)
    except LocalPolicyMissing as missing:
        raise Refusal(f"{missing} Of geef zelf een bedrag: --subsidie-algemeen 8500.") from missing
    return vergelijking.uitkomsten(stand, facts)


def _exploitatie_json(
    lines: list[tuple[vergelijking.Regel, Explanation]],
    moment: date,
    policy: str,
    options: argparse.Namespace,
) -> dict[str, Any]:
    document: dict[str, Any] = {
        "datum": moment.isoformat(),
        "uren": str(options.uren),
        "notitie": options.notitie,
        "beleid": policy,
        "kosten": {},
        "baten": {},
    }
    for rule, answer in lines:
        amount = json_value(answer.value, answer.unit)
        if rule.soort == "saldo":
            document["saldo"] = amount
        else:
            document[rule.soort][rule.naam] = amount
    return document


def taakstelling(options: argparse.Namespace) -> int:
    """The statutory number of one municipality, of a region, or of the country."""
    from luwte.wet import opvolgers, taakstellingen  # noqa: PLC0415 - reads a file of its own

    if options.gemeente and options.regio:
        raise Refusal("Kies een gemeente of een regio, niet allebei.")
    if options.gemeente:
        names: tuple[str, ...] = taakstellingen.samenstelling(options.gemeente)
        title = names[0] if len(names) == 1 else options.gemeente
    elif options.regio:
        names, title = lokaal.regiogemeenten(options.regio), f"Regio {options.regio}"
        if not names:
            raise UnknownName(f"De regio '{options.regio}' is niet bekend.")
    else:
        return _landelijk(options, taakstellingen.landelijk(options.jaar))
    figures = {name: taakstellingen.aantal(name, options.jaar) for name in names}
    total = sum(int(str(figure.value)) for figure in figures.values())
    if options.json:
        print_json(
            {
                "jaar": options.jaar,
                "naam": title,
                "taakstelling": total,
                "gemeenten": {
                    name: {
                        "taakstelling": int(str(figure.value)),
                        "bron": figure.source,
                        "zekerheid": figure.confidence,
                        "gerealiseerd_volgens_bron": taakstellingen.gerealiseerd(name, options.jaar),
                    }
                    for name, figure in figures.items()
                },
            }
        )
        return 0
    print(f"{title}: wettelijk aantal plekken (31 uur) op 31 december {options.jaar}")
    for merger in opvolgers.opgegaan_in(options.gemeente or ""):
        print(f"  {merger.zin}")
    for name, figure in figures.items():
        print(f"  {name:<20}{figure.value!s:>6}   {figure.source} ({figure.confidence})")
    if len(figures) > 1:
        print(f"  {'Samen':<20}{total:>6}")
    return 0


def _landelijk(options: argparse.Namespace, figure: Any) -> int:
    unit = catalogus().series["taakstelling_landelijk"].unit
    if options.json:
        print_json(
            {
                "jaar": options.jaar,
                "naam": "Nederland",
                "taakstelling": int(str(figure.value)),
                "bron": figure.source,
                "zekerheid": figure.confidence,
                "opmerking": figure.remark,
            }
        )
        return 0
    number = format_value(figure.value, unit)
    print(f"Nederland: {number} plekken (31 uur) op 31 december {options.jaar}")
    print(f"  {figure.source} ({figure.confidence}) {figure.remark}".rstrip())
    return 0


COMMANDS = {"exploitatie": exploitatie, "taakstelling": taakstelling}

if __name__ == "__main__":
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # `luwte … | head` stops quietly, as other commands do
    sys.exit(main())
