"""``luwte reken`` with facts given as a range: the lowest and highest outcome and where they are."""

from __future__ import annotations

import argparse
from collections.abc import Mapping

from luwte.engine import Stand
from luwte.engine.facts import Raw, is_range
from luwte.engine.figures import weakest
from luwte.engine.formatting import format_value
from luwte.engine.grid import filled_in
from luwte.engine.ranges import Range, Reached, reach
from luwte.engine.wording import in_words
from luwte.site.opdrachten.basis import mark, print_json


def toon(stand: Stand, options: argparse.Namespace, facts: Mapping[str, Raw]) -> int:
    """Print the range; with ``--uitleg`` the explanation of each end."""
    found = reach(stand, options.doel, facts)
    units = {name: stand.catalogue.unit(name) for name in facts}
    doubt = _doubt(stand, found, facts)
    if options.json:
        print_json({**found.as_dict(units), "datum": stand.day.isoformat(), "feiten": dict(facts), "zekerheid": doubt})
        return 0
    label = stand.catalogue.words(options.doel)
    print(f"{label[0].upper()}{label[1:]}: {found.words}{mark(doubt)}")
    for one in found.outcomes if found.least.value != found.most.value else ():
        if one.at:
            print(f"  {format_value(one.value, found.unit)} bij {_where(stand, one)}")
    for sentence in found.impossible:
        print(f"  Niet overal te berekenen: {sentence}")
    if options.uitleg:
        for one in found.outcomes:
            law, given = filled_in(stand, {**_fixed(stand, facts), **one.at})
            print(f"\n{law.explain(options.doel, given).as_text()}")
    return 0


def _fixed(stand: Stand, facts: Mapping[str, Raw]) -> dict[str, Raw]:
    return dict(stand.catalogue.admit({name: raw for name, raw in facts.items() if not is_range(raw)}))


def _where(stand: Stand, one: Reached) -> str:
    return ", ".join(
        f"{in_words(name)} {format_value(value, stand.catalogue.unit(name))}" for name, value in one.at.items()
    )


def _doubt(stand: Stand, found: Range, facts: Mapping[str, Raw]) -> str:
    """The weakest certainty at the ends."""
    doubts = []
    for one in found.outcomes:
        law, given = filled_in(stand, {**_fixed(stand, facts), **one.at})
        doubts.append(law.explain(found.target, given).weakest_confidence)
    return weakest(doubts)
