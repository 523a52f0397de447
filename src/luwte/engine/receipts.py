"""A receipt (bon): what an outcome was computed from, so that it can be computed again years later.

It holds the target, its value, the day, the facts that were used, the local and the entered figures
that were used, and the hash of every rule version and figure. ``replay`` computes it again and names
what changed.
The receipt's own checksum finds a slip or a change by hand; it is no signature, so who must be sure
who made a receipt keeps it where only that person can write.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from luwte import __version__
from luwte.engine.canonical import canonical, figure_text, rule_hash, sha256
from luwte.engine.catalogue import Catalogue, Layer, Stand
from luwte.engine.entered import Supplemented, entered_entries, entered_from, entry_of, used_from
from luwte.engine.errors import EngineError
from luwte.engine.explanation import json_value
from luwte.engine.facts import Raw
from luwte.engine.formatting import format_value
from luwte.engine.mixture import Side, walk
from luwte.engine.reading import Reading, Unknown
from luwte.engine.variation import by_number

KIND, FORM = "bon van Luwte", 1
#: The form of a receipt that used figures which people entered: the same, and ``ingevoerd`` has them whole.
FORM_ENTERED, ENTERED = 2, "ingevoerd"
CHECKSUM = "controlegetal"
#: What a receipt holds, and of which type.
SHAPE: dict[str, type] = {
    "soort": str, "vorm": int, "doel": str, "label": str, "waarde": object, "eenheid": str, "tekst": str,
    "datum": str, "zekerheid": str, "luwte": str, "feiten": dict, "lagen": list, "regels": list, "cijfers": list,
}  # fmt: skip
AGAIN = "Vraag de bon opnieuw op."


class ReceiptError(EngineError):
    """A receipt that is no receipt, or that was changed after it was made."""


def receipt(stand: Stand, target: str, facts: Mapping[str, Raw]) -> dict[str, Any]:
    """The receipt of an outcome, ready for JSON; the same question gives the same receipt.

    Only facts that were used are in it. Raises the errors of ``Stand.value``.
    """
    reading, value = Side(stand, facts).read(target)
    explained = stand.explain(target, facts)
    rules, figures, used = _ingredients(reading, target)
    document = {
        "soort": KIND,
        "vorm": FORM,
        "doel": target,
        "label": explained.label,
        "waarde": json_value(value, explained.unit),
        "eenheid": explained.unit.name,
        "tekst": explained.formatted,
        "datum": stand.day.isoformat(),
        "zekerheid": explained.weakest_confidence,
        "luwte": __version__,
        "feiten": used,
        "lagen": _layers(reading),
        "regels": rules,
        "cijfers": figures,
    }
    if entered := entered_entries(reading):
        document |= {"vorm": FORM_ENTERED, ENTERED: entered}
    return {**document, CHECKSUM: sha256(canonical(document))}


def _ingredients(reading: Reading, target: str) -> tuple[list[Any], list[Any], dict[str, Any]]:
    """The rules, figures and facts of a reading, in the order of the explanation."""
    rules, figures, facts = [], [], {}
    catalogue = reading.stand.catalogue
    for name in walk(reading, target):
        trace = reading.traces[name]
        if name in catalogue.rules:
            rule = reading.stand.rule(name)
            rules.append(
                {"naam": name, "label": rule.label, "bron": rule.source, "vanaf": rule.valid_from.isoformat(),
                 "sha256": rule_hash(rule)}
            )  # fmt: skip
        elif name in catalogue.series and trace.figure is not None:
            series, figure = catalogue.series[name], trace.figure
            figures.append(
                {"naam": name, "label": series.label, "bij": trace.key, "waarde": json_value(figure.value, series.unit),
                 "tekst": format_value(figure.value, series.unit), "bron": figure.source, "laag": trace.layer,
                 "vanaf": figure.valid_from.isoformat(), "zekerheid": figure.confidence,
                 "sha256": sha256(figure_text(series, figure, trace.layer))}
            )  # fmt: skip
        elif name in reading.facts and not isinstance(trace.outcome, Unknown):
            facts[name] = json_value(reading.facts[name], catalogue.unit(name))
    return rules, figures, facts


def _layers(reading: Reading) -> list[dict[str, Any]]:
    """The local figures that were used, per layer, as a file of figures writes them."""
    catalogue = reading.stand.catalogue
    found = []
    for layer in reading.stand.layers:
        used = {
            name: entry_of(trace.figure, catalogue.series[name].unit)
            for name, trace in reading.traces.items()
            if trace.figure is not None and trace.layer == layer.name and name in layer.figures
        }
        if used:
            found.append({"naam": layer.name, "cijfers": used})
    return found


@dataclass(frozen=True)
class Changed:
    """A rule or figure that is not what it was; empty ``new_hash`` when it is used no longer."""

    name: str
    label: str
    kind: str
    old: str
    new: str
    old_hash: str
    new_hash: str

    @property
    def words(self) -> str:
        """What changed, in one sentence."""
        if not self.new_hash:
            return f"{self.label}: wordt niet meer gebruikt (was {self.old})."
        if not self.old_hash:
            return f"{self.label}: is nieuw ({self.new})."
        if self.old == self.new:
            return f"{self.label}: de tekst of bron is anders; {self.new} bleef."
        return f"{self.label}: was {self.old}, is nu {self.new}."

    def as_dict(self) -> dict[str, str]:
        """The change for JSON."""
        return {
            "naam": self.name, "label": self.label, "soort": self.kind, "was": self.old, "is": self.new,
            "sha256_was": self.old_hash, "sha256_is": self.new_hash,
        }  # fmt: skip


@dataclass(frozen=True)
class Replay:
    """A receipt computed again: ``text`` is the outcome now, or ``problem`` says why there is none.

    ``entered`` has a sentence for each figure that came from the receipt, since the law has none.
    """

    label: str
    day: str
    old_text: str
    text: str
    same: bool
    problem: str
    changed: tuple[Changed, ...]
    kept: int
    entered: tuple[str, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """The result for JSON."""
        return {
            "gelijk": self.same,
            "label": self.label,
            "datum": self.day,
            "was": self.old_text,
            "is": self.text,
            "melding": self.problem,
            "gewijzigd": [one.as_dict() for one in self.changed],
            "ongewijzigd": self.kept,
            "van_de_bon": list(self.entered),
        }

    def as_text(self) -> str:
        """The result in sentences, one line for each change."""
        if self.same:
            lines = [f"Dezelfde uitkomst. {self.label}: {self.text}."]
        elif self.problem:
            return f"Niet opnieuw te berekenen. {self.problem}\nOp de bon staat {self.old_text}."
        else:
            lines = [f"Een andere uitkomst. {self.label}: was {self.old_text}, is nu {self.text}."]
        lines += [f"  {one}" for one in self.entered]
        if not self.changed:
            return "\n".join([*lines, f"Alle {self.kept} regels en cijfers zijn wat ze waren."])
        for one in self.changed:
            lines += [f"  {one.words}", f"    sha256 {one.old_hash or 'geen'} -> {one.new_hash or 'geen'}"]
        return "\n".join([*lines, f"De andere {self.kept} regels en cijfers zijn wat ze waren."])


def opened(text: str) -> dict[str, Any]:
    """A receipt from its JSON text; raises ReceiptError when it is none, or was changed."""
    try:
        document = json.loads(text)
    except (ValueError, RecursionError):
        raise ReceiptError(f"Dit bestand is geen bon: het is geen JSON. {AGAIN}") from None
    if not isinstance(document, dict) or document.get("soort") != KIND:
        raise ReceiptError("Dit bestand is geen bon van Luwte. Kies het bestand dat u bij 'Bon' kreeg.")
    form = document.get("vorm")
    if form not in (FORM, FORM_ENTERED) or isinstance(form, bool):
        raise ReceiptError(
            f"Deze bon heeft vorm {form}; dit programma leest vorm {FORM} en {FORM_ENTERED}. Werk het bij."
        )
    shape = SHAPE if form == FORM else {**SHAPE, ENTERED: dict}
    held = {name: one for name, one in document.items() if name != CHECKSUM}
    if document.get(CHECKSUM) != sha256(canonical(held)):
        raise ReceiptError(f"Deze bon is veranderd nadat hij is gemaakt: het controlegetal klopt niet. {AGAIN}")
    if set(held) != set(shape) or not all(isinstance(held[name], kind) for name, kind in shape.items()):
        raise ReceiptError(f"Deze bon is niet volledig. {AGAIN}")
    return document


def replay(document: Mapping[str, Any], catalogue: Catalogue, layers: tuple[Layer, ...] | None = None) -> Replay:
    """Compute a receipt again with the law of ``catalogue``, and name every rule or figure that changed.

    Local figures come from the receipt; with ``layers`` from there, so that changed policy shows
    too. An entered figure comes from the receipt where the law has none of its own. Raises
    ReceiptError when the receipt does not fit its own form.
    """
    new_value, text, problem = None, "", ""
    changed: list[Changed] = []
    kept = 0
    entered: tuple[str, ...] = ()
    try:
        day = date.fromisoformat(document["datum"])
        given = _layers_of(document, catalogue) if layers is None else layers
        own = entered_from(document.get(ENTERED, {}), catalogue)
        stand = Supplemented(catalogue, day, catalogue.at(day, given).layers, kept=own)
        side = Side(stand, document["feiten"])
        reading, value = side.read(document["doel"])
        unit = catalogue.unit(document["doel"])
        text, new_value = format_value(value, unit), json_value(value, unit)
        now, entered = _ingredients(reading, document["doel"]), used_from(own, reading)
        for kind, old, new in (("regel", document["regels"], now[0]), ("cijfer", document["cijfers"], now[1])):
            found = _compared(kind, old, new)
            changed += found
            kept += len(new) - sum(1 for one in found if one.new_hash)
    except EngineError as error:
        problem = str(error)
    except (ValueError, TypeError, KeyError, AttributeError):
        raise ReceiptError(f"Deze bon is niet te lezen. {AGAIN}") from None
    return Replay(
        label=document["label"],
        day=document["datum"],
        old_text=document["tekst"],
        text=text,
        same=not problem and document["waarde"] == new_value,
        problem=problem,
        changed=tuple(changed),
        kept=kept,
        entered=entered,
    )


def _compared(kind: str, old: list[Any], new: list[Any]) -> list[Changed]:
    before, after = ({one["naam"]: one for one in entries} for entries in (old, new))
    changed = []
    for name in dict.fromkeys([*before, *after]):
        was, becomes = before.get(name), after.get(name)
        if was and becomes and was["sha256"] == becomes["sha256"]:
            continue
        label = (becomes or was or {})["label"]
        changed.append(Changed(name, label, kind, _said(was), _said(becomes), _hash(was), _hash(becomes)))
    return changed


def _said(entry: Mapping[str, Any] | None) -> str:
    """A figure's value, or a rule's source with its first day."""
    if entry is None:
        return ""
    return str(entry.get("tekst") or f"de regel vanaf {entry['vanaf']} ({entry['bron']})")


def _hash(entry: Mapping[str, Any] | None) -> str:
    return str(entry["sha256"]) if entry else ""


def _layers_of(document: Mapping[str, Any], catalogue: Catalogue) -> tuple[Layer, ...]:
    layers = []
    for one in document["lagen"]:
        figures = {}
        for name, entry in one["cijfers"].items():
            if name not in catalogue.series:
                raise catalogue.unknown(name, "Het cijfer")
            series = catalogue.series[name]
            figures[name] = [series.figure(entry, name, keyed_by_number=by_number(series, catalogue))]
        layers.append(Layer(one["naam"], figures))
    return tuple(layers)
