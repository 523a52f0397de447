"""A table of figures as people keep it (CSV), read whole or refused with every mistake and its place.

The first line has the names of the columns. ``waarde`` must be there, and for a table of the law
its key (``leeftijd``, and ``leeftijd_tot`` for a range; ``gemeente``). What holds for all rows
(days, source, certainty) may stand in columns, or be given once beside the table.
"""

from __future__ import annotations

import csv
import difflib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from luwte.cijfers.geschreven import dag, getal, waarde
from luwte.cijfers.voorraad import cijfer, op_getal
from luwte.engine import Catalogue, EngineError, Figure, Series
from luwte.engine.figures import refuse_overlap

MEEST_REGELS = 5000
MEEST_TEKENS = 1_000_000
MEEST_KOLOMMEN = 30  # twice what a table can have: more is another file, not that many mistakes
VAST = ("vanaf", "tot", "bron", "zekerheid", "opmerking")
ANDERS = {"bedrag": "waarde", "aantal": "waarde", "percentage": "waarde", "code": "code"}


@dataclass(frozen=True)
class Fout:
    """A mistake with its place: row 1 is the line of names, as a spreadsheet counts."""

    rij: int
    kolom: str
    zin: str


class TabelFout(Exception):
    """A table with mistakes: ``fouten`` has them all; nothing of the table is used."""

    def __init__(self, fouten: Sequence[Fout]) -> None:
        """Keep every mistake."""
        super().__init__(f"{len(fouten)} fouten in de tabel")
        self.fouten = tuple(fouten)


def lees(
    tekst: str, reeks: Series, wet: Catalogue, vast: Mapping[str, str], ook: Sequence[str] = ()
) -> list[dict[str, str]]:
    """The entries of a table for one figure; ``vast`` holds for rows that do not say otherwise.

    ``ook`` are words that may be a key beside those that were one before: a new municipality.
    Raises TabelFout with every mistake.
    """
    if len(tekst) > MEEST_TEKENS:
        raise TabelFout([Fout(1, "", "Dit bestand is te groot. Stuur hoogstens 1 MB.")])
    lines = list(_regels(tekst))
    if not lines:
        raise TabelFout([Fout(1, "", "De tabel is leeg. Plak de regels met de namen van de kolommen erboven.")])
    (_, head), rows = lines[0], lines[1:]
    columns = _kolommen(head, reeks)
    if not rows:
        raise TabelFout([Fout(2, "", "Onder de namen van de kolommen staat nog geen enkele regel.")])
    if len(rows) > MEEST_REGELS:
        raise TabelFout([Fout(MEEST_REGELS + 2, "", f"Er zijn hoogstens {MEEST_REGELS} regels mogelijk.")])
    entries, faults = [], []
    for number, cells in rows:
        try:
            entries.append((number, _regel(number, cells, columns, reeks, wet, vast, ook)))
        except TabelFout as error:
            faults += error.fouten
    if not faults:
        faults = _overlap(entries, reeks, wet)
    if faults:
        raise TabelFout(faults)
    return [entry for _, entry in entries]


def _regels(tekst: str) -> Iterator[tuple[int, list[str]]]:
    """The lines that are not empty, with their number; the separator is found in the first one."""
    tekst = tekst.removeprefix("\N{BYTE ORDER MARK}")
    first = next((line for line in tekst.splitlines() if line.strip()), "")
    separator = next((sign for sign in (";", "\t") if sign in first), ",")
    reader = csv.reader(tekst.splitlines(), delimiter=separator)
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield reader.line_num, [cell.strip() for cell in cells]
    except csv.Error as error:
        raise TabelFout([Fout(reader.line_num, "", f"Deze regel is niet te lezen ({error}).")]) from None


def namen(reeks: Series) -> list[str]:
    """The columns that a table for this figure may have."""
    keys = [reeks.key, f"{reeks.key}_tot"] if reeks.key else []
    return [*keys, "waarde", *VAST, "code"]


def _kolommen(head: Sequence[str], reeks: Series) -> list[str]:
    """The columns by their own name. Raises TabelFout when one is unknown, double or missing."""
    if len(head) > MEEST_KOLOMMEN:
        raise TabelFout([Fout(1, "", f"Deze tabel heeft {len(head)} kolommen. Meer dan {MEEST_KOLOMMEN} kan niet.")])
    known = namen(reeks)
    found, faults = [], []
    for written in head:
        name = re.sub(r"[\s-]+", "_", written.strip().lower())
        name = ANDERS.get(name, name)
        if reeks.key and name in {"sleutel", "sleutel_van", f"{reeks.key}_van"}:
            name = reeks.key
        if reeks.key and name == "sleutel_tot":
            name = f"{reeks.key}_tot"
        if name not in known:
            near = difflib.get_close_matches(name, known, n=1)
            hint = f"Bedoelt u '{near[0]}'?" if near else f"Kies uit {', '.join(known)}."
            faults.append(Fout(1, written or "(leeg)", f"Deze kolom bestaat niet. {hint}"))
        elif name in found:
            faults.append(Fout(1, written, "Deze kolom staat er twee keer. Haal er een weg."))
        found.append(name)
    needed = [reeks.key, "waarde"] if reeks.key else ["waarde"]
    faults += [Fout(1, one, f"De kolom '{one}' ontbreekt. Zet haar erbij.") for one in needed if one not in found]
    if faults:
        raise TabelFout(faults)
    return found


def _regel(
    number: int,
    cells: Sequence[str],
    columns: Sequence[str],
    reeks: Series,
    wet: Catalogue,
    vast: Mapping[str, str],
    ook: Sequence[str],
) -> dict[str, str]:
    if len(cells) > len(columns):
        raise TabelFout([Fout(number, "", f"Er staan {len(cells)} waarden in {len(columns)} kolommen.")])
    given = {name: cell for name, cell in zip(columns, cells, strict=False) if cell}
    faults = []
    entry = {"naam": reeks.name}
    for name in VAST:
        entry[name] = given.get(name) or vast.get(name, "")
    for name in ("vanaf", "tot"):
        try:
            entry[name] = dag(entry[name])
        except ValueError as error:
            faults.append(Fout(number, name, str(error)))
    try:
        entry["waarde"] = waarde(given.get("waarde", ""), reeks)
    except ValueError as error:
        faults.append(Fout(number, "waarde", str(error)))
    if reeks.key:
        try:
            entry["sleutel_van"] = sleutel(given.get(reeks.key, ""), reeks, wet, ook)
        except ValueError as error:
            faults.append(Fout(number, reeks.key, str(error)))
        try:
            entry["sleutel_tot"] = _sleutel_tot(given.get(f"{reeks.key}_tot", ""), reeks, wet)
        except ValueError as error:
            faults.append(Fout(number, f"{reeks.key}_tot", str(error)))
    if not faults:
        faults = [Fout(number, column, zin) for column, zin in fouten(entry, reeks, wet)]
    if faults:
        raise TabelFout(faults)
    return {name: value for name, value in entry.items() if value}


def fouten(entry: Mapping[str, str], reeks: Series, wet: Catalogue) -> list[tuple[str, str]]:
    """What is wrong with one entry: the column and the sentence; the engine itself judges."""
    empty = [
        (name, zin)
        for name, zin in (
            ("vanaf", "Vul in vanaf welke dag dit geldt."),
            ("bron", "Noem de bron."),
            ("zekerheid", "Zeg hoe zeker dit is."),
        )
        if not entry.get(name)
    ]
    if empty:
        return empty
    try:
        cijfer(entry, reeks, wet, waar="@")
    except EngineError as error:
        zin = str(error).removeprefix("@: ")
        column = _waar(zin, entry, reeks)
        for name, own in _sleutelkolommen(reeks).items():
            zin = zin.replace(f"'{name}'", f"'{own}'")
        return [(column, zin[0].upper() + zin[1:])]
    return []


def _waar(zin: str, entry: Mapping[str, str], reeks: Series) -> str:
    """The column an engine's sentence is about: it quotes what it found there."""
    keys = _sleutelkolommen(reeks)
    if zin.startswith("'tot'"):
        return "tot"
    if zin.startswith("zekerheid"):
        return "zekerheid"
    if "'sleutel_tot'" in zin:
        return keys.get("sleutel_tot", "sleutel_tot")
    for name in ("vanaf", "tot", "sleutel_van", "sleutel_tot"):
        if zin.startswith(f"'{name}'") or (entry.get(name) and zin.startswith(f"'{entry[name]}'")):
            return keys.get(name, name)
    return "waarde"


def _sleutelkolommen(reeks: Series) -> dict[str, str]:
    """What the engine calls the first and last key of a row, and how the columns of this table are named."""
    return {"sleutel_van": reeks.key, "sleutel_tot": f"{reeks.key}_tot"} if reeks.key else {}


def sleutel(text: str, reeks: Series, wet: Catalogue, ook: Sequence[str] = ()) -> str:
    """The key of a row; a word must be one that the law knows. Raises ValueError with a sentence."""
    if not text:
        raise ValueError(f"Vul {str(reeks.key).replace('_', ' ')} in.")
    if op_getal(reeks, wet):
        return getal(text, wet.unit(str(reeks.key)))
    known = [*woorden(reeks, wet), *ook]
    by_small = {word.lower(): word for word in known}
    if text.lower() in by_small:
        return by_small[text.lower()]
    near = difflib.get_close_matches(text, known, n=1)
    raise ValueError(f"'{text}' is onbekend." + (f" Bedoelt u '{near[0]}'?" if near else " Controleer de naam."))


def _sleutel_tot(text: str, reeks: Series, wet: Catalogue) -> str:
    """The last key of a row that has one; of a word the engine says that none belongs there."""
    return getal(text, wet.unit(str(reeks.key))) if text and op_getal(reeks, wet) else text


def woorden(reeks: Series, wet: Catalogue) -> list[str]:
    """The words with which a table may be entered: the choices of its fact, or the keys it had before."""
    choices = list(wet.unit(str(reeks.key)).choices)
    keys = dict.fromkeys(str(one.key_from) for one in reeks.figures if one.key_from is not None)
    return choices or list(keys)


def _overlap(entries: Sequence[tuple[int, Mapping[str, str]]], reeks: Series, wet: Catalogue) -> list[Fout]:
    """Rows that answer for the same day (and key) as an earlier row."""
    seen: list[Figure] = []
    faults = []
    for number, entry in entries:
        figure = cijfer(entry, reeks, wet)
        try:
            refuse_overlap(reeks.name, [figure, *_zelfde(seen, figure)], reeks.label)
        except EngineError:
            where = reeks.key or "vanaf"
            zin = "Voor deze dag staat al een waarde in een eerdere regel."
            if reeks.key and op_getal(reeks, wet):
                zin = f"Overlapt met een eerdere regel. Vul '{reeks.key}_tot' in: een lege betekent 'en hoger'."
            faults.append(Fout(number, where, zin))
        seen.append(figure)
    return faults


def _zelfde(seen: Sequence[Figure], figure: Figure) -> list[Figure]:
    """Only what can overlap, one at a time would be slow: of words those with the same word."""
    if isinstance(figure.key_from, str):
        return [one for one in seen if one.key_from == figure.key_from][-1:]
    return list(seen)[-200:]


def sjabloon(reeks: Series) -> str:
    """A table to fill in: the keys of the last known period, with the value still open."""
    if reeks.key is None:
        return "waarde\r\n"
    last = max((one.valid_from for one in reeks.figures), default=None)
    rows = [one for one in reeks.figures if one.valid_from == last]
    head, lines = [str(reeks.key), f"{reeks.key}_tot", "waarde"], []
    ranged = any(one.key_to is not None for one in rows)
    for one in rows:
        keys: list[Any] = [one.key_from, "" if one.key_to is None else one.key_to]
        lines.append([*(keys if ranged else keys[:1]), ""])
    head = head if ranged else [head[0], head[2]]
    return "".join(";".join(map(str, line)) + "\r\n" for line in [head, *lines])
