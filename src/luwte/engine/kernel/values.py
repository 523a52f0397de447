"""A value on its way through the kernel: what it is, and when the row must leave for reading 1."""

from __future__ import annotations

from dataclasses import dataclass, replace

from luwte.engine.kernel import numbers
from luwte.engine.kernel.nodes import Node, Nodes
from luwte.engine.kernel.numbers import Number

#: The words of a choice in the order of their codes; None is any word not listed.
Words = tuple[str | None, ...]


@dataclass(frozen=True)
class Lowered:
    """``kind`` is number, yesno, date or choice, or ``lost`` when no row can have the value here."""

    kind: str
    value: Number | Node | None
    leaves: Node
    words: Words = ()

    @property
    def node(self) -> Node:
        """The node of a value that is no number; raises TypeError otherwise."""
        if isinstance(self.value, Node):
            return self.value
        raise TypeError(self.kind)

    @property
    def number(self) -> Number:
        """The number; raises TypeError when it is something else."""
        if isinstance(self.value, Number):
            return self.value
        raise TypeError(self.kind)

    def leaving(self, nodes: Nodes, *others: Node) -> Lowered:
        """The same value, with more reasons to leave."""
        return replace(self, leaves=nodes.some([self.leaves, *others]))


def align(nodes: Nodes, left: Lowered, right: Lowered) -> tuple[Lowered, Lowered, Node]:
    """Two choices with the same codes, and whether both are a word that is not listed."""
    words: Words = tuple(dict.fromkeys((*left.words, *right.words)))
    pair = [_recoded(nodes, one, words) for one in (left, right)]
    unknown = nodes.constant(0)
    if None in left.words and None in right.words:
        code = nodes.constant(words.index(None))
        unknown = nodes.every(nodes.compare("==", one.node, code) for one in pair)
    return pair[0], pair[1], unknown


def _recoded(nodes: Nodes, one: Lowered, words: Words) -> Lowered:
    if one.words == words[: len(one.words)]:
        return replace(one, words=words)
    codes = [words.index(word) for word in one.words]
    return replace(one, value=nodes.table(one.node, 0, codes), words=words)


def choose(nodes: Nodes, condition: Node, one: Lowered, other: Lowered) -> Lowered:
    """One where the condition is yes, else other; only the chosen one's reasons to leave count."""
    leaves = nodes.choose_yes_no(condition, one.leaves, other.leaves)
    if one.value is None:
        return replace(other, leaves=leaves)
    if other.value is None:
        return replace(one, leaves=leaves)
    if one.kind == "number":
        return Lowered("number", numbers.choose(nodes, condition, one.number, other.number), leaves)
    if one.kind == "choice":
        one, other, _ = align(nodes, one, other)
    pick = nodes.choose_yes_no if one.kind == "yesno" else nodes.choose
    return Lowered(one.kind, pick(condition, one.node, other.node), leaves, one.words)
