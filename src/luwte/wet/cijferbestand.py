"""Entered figures in a file: from the site to the command line, which knows no database.

```yaml
naam: Ingevoerde cijfers
waarden:
  werkgeverslasten:
    - {waarde: "0.235", vanaf: "2027-01-01", tot: "2028-01-01", bron: "Stcrt 2026, 99", zekerheid: gelezen}
```

A table has ``sleutel_van`` (and ``sleutel_tot``) with each figure. National figures only: local policy
has a file of its own (``luwte.wet.lokaal``). What the file gives wins in its own days and keys.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from luwte.engine import Catalogue, FigureError
from luwte.engine.catalogue import LOCAL
from luwte.engine.documents import read_yaml
from luwte.engine.entered import Entered, entry_of
from luwte.engine.formatting import format_date
from luwte.engine.variation import figure_for
from luwte.wet import meegeleverd
from luwte.wet.aanvullingen import Aanvulling, Ingevoerd, aangevuld

NAMEN = ("naam", "waarden")
HOOFD = """\
# De cijfers die beheerders in Luwte invoerden en die een tweede persoon bevestigde, zoals ze waren op
# {dag}. Reken ermee op de opdrachtregel: luwte reken ... --cijfers DIT-BESTAND
"""


class _Schrijver(yaml.SafeDumper):
    """Writes a text with signs that nobody sees (a line break, a tab) between quotes, to be read back the same."""


def _tekst(schrijver: yaml.SafeDumper, tekst: str) -> yaml.ScalarNode:
    return schrijver.represent_scalar("tag:yaml.org,2002:str", tekst, style=None if tekst.isprintable() else '"')


_Schrijver.add_representer(str, _tekst)


def gelegd(pad: Path, wet: Catalogue) -> Catalogue:
    """The law with the figures of a file over it; raises FigureError with file, place and remedy."""
    try:
        return aangevuld(wet, [lees(pad, wet)])
    except FigureError as error:
        raise FigureError(_met_naam(pad, str(error))) from None


def met(aanvulling: Aanvulling) -> Catalogue:
    """The law as it comes with Luwte with these figures over it: for a process that has no file."""
    return aangevuld(meegeleverd(), [aanvulling])


def _met_naam(pad: Path, zin: str) -> str:
    return zin if zin.startswith(pad.name) else f"{pad.name}: {zin}"


def lees(pad: Path, wet: Catalogue) -> Aanvulling:
    """The figures of a file by name; raises FigureError with file, place and remedy."""
    try:
        document = read_yaml(pad)
    except OSError:
        raise FigureError(f"{pad} is niet te lezen. Geef de naam van een bestand met ingevoerde cijfers.") from None
    for naam in document:
        if naam not in NAMEN:
            raise FigureError(f"{pad.name}: '{naam}' bestaat niet. Kies uit {', '.join(NAMEN)}.")
    waarden = document.get("waarden")
    if not isinstance(waarden, dict):
        raise FigureError(f"{pad.name}: 'waarden' ontbreekt. Zet eronder per cijfer de waarden.")
    return {str(naam): _reeks(f"{pad.name}, waarden, {naam}", str(naam), entry, wet) for naam, entry in waarden.items()}


def _reeks(waar: str, naam: str, entry: object, wet: Catalogue) -> list[Ingevoerd]:
    if naam not in wet.series:
        raise FigureError(f"{waar}: {wet.unknown(naam, 'het cijfer')}")
    if wet.series[naam].layer == LOCAL:
        raise FigureError(f"{waar}: dit is lokaal beleid. Zet het in een bestand voor --beleid.")
    entries = entry if isinstance(entry, list) else [entry]
    if not entries:
        raise FigureError(f"{waar}: er staat geen waarde. Schrijf een regel met waarde en vanaf.")
    found = []
    for nummer, one in enumerate(entries, start=1):
        plek = f"{waar}, {nummer}e waarde"
        if not isinstance(one, Mapping):
            raise FigureError(f'{plek}: schrijf {{waarde: "…", vanaf: JJJJ-MM-DD, bron: …, zekerheid: …}}.')
        found.append(_cijfer(plek, naam, one, wet))
    return found


def _cijfer(plek: str, naam: str, entry: Mapping[str, Any], wet: Catalogue) -> Ingevoerd:
    plain = figure_for(wet.series[naam], entry, wet, plek)
    return Ingevoerd(**{one.name: getattr(plain, one.name) for one in fields(plain)})


def geschreven(wet: Catalogue, dag: date) -> str:
    """Every entered figure in a law as the text of a file; ``dag`` is when that was."""
    waarden = {
        naam: [
            {
                name: value
                for name, value in {**entry_of(one, series.unit), "opmerking": one.remark}.items()
                if value not in (None, "")
            }
            for one in series.figures
            if isinstance(one, Entered)
        ]
        for naam, series in sorted(wet.series.items())
    }
    document = {"naam": "Ingevoerde cijfers", "waarden": {naam: rows for naam, rows in waarden.items() if rows}}
    text: str = yaml.dump(document, Dumper=_Schrijver, allow_unicode=True, sort_keys=False, width=200)
    return HOOFD.format(dag=format_date(dag)) + text
