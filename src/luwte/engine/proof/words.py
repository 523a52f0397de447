"""The words a free choice must be tried as: those that the law or the claim knows, and others.

A rule can only ask whether two words are equal, or which row of a table a word finds. So two words
that nothing tells apart give the same, and of words that nobody knows one per free fact suffices: as
many facts can then all differ, or be the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from luwte.engine import expressions as ex
from luwte.engine.catalogue import Catalogue, Stand
from luwte.engine.facts import Fact

#: What a free choice means when it is none of the words that anything knows.
OTHER = "een andere"


@dataclass(frozen=True)
class Vocabulary:
    """Every word that something knows, with who knows it, and the free facts of a proof."""

    #: Each word with the keys of the tables that have a row for it; "" stands for anything else.
    known: Mapping[str, frozenset[str]]
    #: The free facts, a copy once more: the names under which a proof has them.
    free: tuple[str, ...]

    def of(self, name: str) -> tuple[str, ...]:
        """Every word for a free fact under its name: the first fact has one other word, the second two."""
        return (*sorted(self.known), *self.others(name))

    def others(self, name: str) -> tuple[str, ...]:
        """The words that nothing knows; without this fact among the free ones enough for all."""
        count = self.free.index(name) + 1 if name in self.free else len(self.free) + 1
        found: list[str] = []
        number = 1
        while len(found) < count:
            word = OTHER if number == 1 else f"{OTHER} {number}"
            found += [word] if word not in self.known else []
            number += 1
        return tuple(found)

    def only_in_tables_of(self, fact: Fact) -> list[str]:
        """Words that nothing knows but the tables which this fact enters: equal rows make them alike."""
        return sorted(word for word, keys in self.known.items() if keys == {fact.name})


def vocabulary(
    stand: Stand,
    names: Iterable[str],
    copies: Mapping[str, Sequence[str]],
    claimed: tuple[ex.Statement, ...] = (),
) -> Vocabulary:
    """The words of these rules, figures and facts, of the local policy, and of a claim's own statements.

    None when there is no free fact: the others say themselves what they may be.
    """
    law = stand.catalogue
    reached = list(dict.fromkeys(names))
    free = [name for name in reached if _is_free(law, name)]
    free += [f"{fact}_{suffix}" for suffix, facts in copies.items() for fact in facts if _is_free(law, fact)]
    if not free:
        return Vocabulary({}, ())
    known: dict[str, set[str]] = {}
    for word in ex.words_in(claimed):
        known.setdefault(word, set()).add("")
    for name in reached:
        for word, key in _of(stand, name):
            known.setdefault(word, set()).add(key)
    said = {word: frozenset(keys) for word, keys in known.items() if word and word == word.strip()}
    return Vocabulary(said, tuple(free))


def _is_free(law: Catalogue, name: str) -> bool:
    return name in law.facts and law.facts[name].unit.kind == "choice" and not law.facts[name].unit.choices


def _of(stand: Stand, name: str) -> Iterator[tuple[str, str]]:
    """Every word in the rules, figures or choices of a name, with the key it is a row of."""
    law = stand.catalogue
    for rule in law.rules.get(name, ()):
        yield from ((word, "") for word in ex.words_in(rule.body))
    if name in law.facts:
        yield from ((word, "") for word in law.facts[name].unit.choices)
    if name in law.series:
        series = law.series[name]
        local = [figure for layer in stand.layers for figure in layer.figures.get(name, ())]
        for figure in (*series.figures, *local):
            if isinstance(figure.key_from, str):
                yield figure.key_from, str(series.key)
            if isinstance(figure.value, str):
                yield figure.value, ""
