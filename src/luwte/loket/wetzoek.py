"""Search in the law: every word in names, labels, sentences and sources; articles; and typing errors."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from luwte.engine import Catalogue
from luwte.loket.wetboek import alle_cijfers, namen
from luwte.wet import catalogus

#: An article as people name it: ``artikel 10d``, ``art. 7:10``.
ARTIKEL = re.compile(r"\bart(?:ikel(?:en)?)?\b\.? *(\d\S*)")
#: A typing error is sought in so much of a question.
MEESTE_WOORDEN, LANGSTE_WOORD = 6, 40


def plat(text: str) -> str:
    """Text to compare with: small letters, no accents, underscores as spaces."""
    bare = unicodedata.normalize("NFKD", text.replace("_", " "))
    return "".join(letter for letter in bare if not unicodedata.combining(letter)).lower()


def _woorden(naam: str) -> tuple[str, str]:
    """What search looks in: first name and label, then everything else."""
    return _woorden_van(naam, catalogus())


@lru_cache(maxsize=2000)
def _woorden_van(naam: str, catalogue: Catalogue) -> tuple[str, str]:
    if naam in catalogue.rules:
        rules = catalogue.rules[naam]
        rest = " ".join(f"{one.doc} {one.source}" for one in rules)
        return plat(f"{naam} {rules[-1].label}"), plat(rest)
    if naam in catalogue.series:
        series = catalogue.series[naam]
        sources = dict.fromkeys(f"{one.source} {one.remark}" for _, one in alle_cijfers(series))
        return plat(f"{naam} {series.label}"), plat(" ".join((series.description, series.supplier, *sources)))
    fact = catalogue.facts[naam]
    return plat(naam), plat(f"{fact.question} {' '.join(fact.unit.choices)}")


def zoek(vraag: str) -> list[str]:
    """The names in which every word of a question occurs; those whose own name has it come first.

    ``artikel 10d`` and ``art. 10d`` are one: that article, however the source writes it.
    """
    kale = plat(vraag)
    nummers = [match[1].rstrip(".,;") for match in ARTIKEL.finditer(kale)]
    words = ARTIKEL.sub(" ", kale).split()
    if not words and not nummers:
        return []
    artikelen = [re.compile(rf"\bart\b.*(?<![\w:.]){re.escape(een)}(?![\w:])", re.DOTALL) for een in nummers]
    hits = []
    for naam in namen():
        text = " ".join(_woorden(naam))
        if all(word in text for word in words) and all(een.search(text) for een in artikelen):
            hits.append(naam)
    return sorted(hits, key=lambda naam: not all(word in _woorden(naam)[0] for word in words))


def bedoelt(vraag: str) -> str:
    """The question with each word that stands nowhere replaced by the nearest that does; empty if there is none."""
    every = _alle_woorden(catalogus())
    meant = []
    for word in plat(vraag).split()[:MEESTE_WOORDEN]:
        if any(word in one for one in every):
            meant.append(word)
            continue
        near = difflib.get_close_matches(word[:LANGSTE_WOORD], every, n=1, cutoff=0.8)
        if not near:
            return ""
        meant.append(near[0])
    found = " ".join(meant)
    return found if found != " ".join(plat(vraag).split()) and zoek(found) else ""


@lru_cache(maxsize=4)
def _alle_woorden(catalogue: Catalogue) -> tuple[str, ...]:
    """Every word of four letters or more that search looks in."""
    text = " ".join(part for naam in namen() for part in _woorden_van(naam, catalogue))
    return tuple(sorted(set(re.findall(r"[a-z-]{4,}", text))))


def lijkt_op(naam: str, most: int = 5) -> list[str]:
    """The names nearest to one that does not exist; by spelling first, then by its words."""
    near = difflib.get_close_matches(naam.lower()[:80], namen(), n=most, cutoff=0.5)
    found = dict.fromkeys([*near, *_met_woord(plat(naam).split())])
    return list(found)[:most]


def _met_woord(words: Iterable[str]) -> list[str]:
    long = [word for word in words if len(word) > 3]
    return [naam for naam in namen() if any(word in _woorden(naam)[0] for word in long)]
