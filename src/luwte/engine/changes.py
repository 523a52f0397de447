"""The steps whose outcome differs between two readings, as a tree from the target down."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from luwte.engine.formatting import format_value
from luwte.engine.mixture import rule_of
from luwte.engine.reading import Reading, Unknown
from luwte.engine.wording import in_words


@dataclass(frozen=True)
class Change:
    """A name whose outcome changed, with the changed names it was computed from below it."""

    name: str
    label: str
    old: str
    new: str
    children: tuple[Change, ...]

    def walk(self) -> Iterator[Change]:
        """This change and all below it."""
        yield self
        for child in self.children:
            yield from child.walk()

    def as_dict(self) -> dict[str, Any]:
        """The tree for JSON."""
        below = [child.as_dict() for child in self.children]
        return {"naam": self.name, "label": self.label, "was": self.old, "wordt": self.new, "onderdelen": below}

    def as_text(self, depth: int = 0) -> str:
        """The tree as indented text."""
        line = f"{'  ' * depth}{self.label}: {self.old} wordt {self.new}"
        return "\n".join([line, *(child.as_text(depth + 1) for child in self.children)])


def change_of(old: Reading, new: Reading, name: str) -> Change | None:
    """The names below (and with) this one whose outcome differs; None when it does not differ."""
    before, after = old.traces.get(name), new.traces.get(name)
    if before is not None and after is not None and before.outcome == after.outcome:
        return None
    catalogue = new.stand.catalogue
    unit = catalogue.unit(name)

    def shown(trace: Any) -> str:
        if trace is None or isinstance(trace.outcome, Unknown):
            return "niet gebruikt"
        return format_value(trace.outcome, unit)

    used = dict.fromkeys([*(after.used if after else []), *(before.used if before else [])])
    children = (change_of(old, new, one) for one in used)
    label = in_words(name).capitalize()
    if name in catalogue.rules:
        label = (rule_of(new, name) or catalogue.rules[name][-1]).label
    elif name in catalogue.series:
        label = catalogue.series[name].label
    return Change(name, label, shown(before), shown(after), tuple(child for child in children if child))
