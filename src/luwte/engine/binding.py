"""Which choices of the law decide at a place: a branch, the part of a min or max, a row of a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from luwte.engine import expressions as ex
from luwte.engine.bounds import Decision
from luwte.engine.catalogue import Stand
from luwte.engine.figures import Figure, Series
from luwte.engine.wording import render


def sentences(stand: Stand, made: Iterable[Decision]) -> tuple[str, ...]:
    """The choices in words, each once. Of a condition only the comparisons in it that were made too."""
    listed = list(made)
    told = {id(one.node) for one in listed}
    sharp = [one for one in listed if not told & {id(inner) for inner in _inside(one.node)}]
    return tuple(dict.fromkeys(describe(stand, one) for one in sharp))


def _inside(node: ex.Expression | Series) -> Iterator[ex.Expression]:
    """The comparisons within a condition, itself not counted."""
    if isinstance(node, ex.Logic | ex.Not):
        for part in ex.parts_of(node):
            if isinstance(part, ex.Comparison):
                yield part
            yield from _inside(part)


def describe(stand: Stand, decision: Decision) -> str:
    """One choice of the law in words, with the rule it stands in and its source."""
    words = stand.catalogue.words
    node, outcome = decision.node, decision.outcome
    if isinstance(node, Series):
        return (
            f"{node.label}: {node.describe(outcome)} ({outcome.source})" if isinstance(outcome, Figure) else node.label
        )
    rule = stand.rule(decision.rule)
    if isinstance(node, ex.Extreme) and isinstance(outcome, int):
        return f"{rule.label}: {render(node, words)} is hier {render(node.parts[outcome], words)} ({rule.source})"
    return f"{rule.label}: {render(node, words)}? {'ja' if outcome else 'nee'} ({rule.source})"
