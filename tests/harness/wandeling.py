r"""The walk past every page: what each room says of its own pages in ``tests/<room>/paginas.py``.

A room says there, each in one line:

- ``PAGINAS``: who, url name, where. Who is a login of the demo by name, "" for nobody, or a name in
  ``LOGINS``. Where is an address, or a page and what stands in the link to follow from there (a regular
  expression: ``("/begeleiding/", r"/begeleiding/\d+/$")``; of a group, if it has one, only that part).
  A choice in a form that only asks is a link too: ``("/verbeteringen/overgang/", r"^\?van=\d+$")``.
  ``{url:name}`` in an address is the first address of that page. The same page in another state has a
  key with a hash: ``"begeleiding:dag#leeg"``.
- ``GEEN_PAGINA``: url names that are no page, and why.
- ``VAN_DE_DAG``: who, and addresses that show other facts on another day.
- ``ALLE_SOORTEN``: url names of which each kind of link is visited, not only the first.
- ``LOGINS``: who logs in elsewhere: the address of a form, and what to fill in by name.
- ``GEEN_SJABLOON``: templates that no visit shows, and which test does.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, fields
from functools import cache
from html.parser import HTMLParser
from importlib import import_module
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from django.urls import get_resolver

TESTS = Path(__file__).resolve().parents[1]
Plek = str | tuple[str, str]
Haal = Callable[[str], str]


@dataclass
class Wandeling:
    """What all rooms say together."""

    paginas: dict[str, dict[str, Plek]] = field(default_factory=dict)
    geen_pagina: dict[str, str] = field(default_factory=dict)
    van_de_dag: dict[str, tuple[str, ...]] = field(default_factory=dict)
    alle_soorten: set[str] = field(default_factory=set)
    logins: dict[str, tuple[str, dict[str, str]]] = field(default_factory=dict)
    geen_sjabloon: dict[str, str] = field(default_factory=dict)

    def neem(self, kamer: str, gezegd: dict[str, Any]) -> None:
        """Add what a room says; a word that is not ours is a slip of the pen."""
        known = {one.name.upper() for one in fields(self)}
        said = {name: value for name, value in gezegd.items() if name.isupper() and not isinstance(value, str)}
        assert said, f"tests/{kamer}/paginas.py says nothing"
        assert set(said) <= known, f"tests/{kamer}/paginas.py says {set(said) - known}; known are {known}"
        for who, pages in said.get("PAGINAS", {}).items():
            double = set(pages) & set(self.paginas.setdefault(who, {}))
            assert not double, f"tests/{kamer}/paginas.py and another room both say where {who} finds {double}"
            self.paginas[who] |= pages
        for who, addresses in said.get("VAN_DE_DAG", {}).items():
            self.van_de_dag[who] = (*self.van_de_dag.get(who, ()), *addresses)
        for name in ("GEEN_PAGINA", "ALLE_SOORTEN", "LOGINS", "GEEN_SJABLOON"):
            if name in said:
                setattr(self, name.lower(), getattr(self, name.lower()) | said[name])

    def bezoeken(self) -> list[tuple[str, str]]:
        """Every visit of the walk: who, and the key of a page."""
        return [(who, key) for who, pages in self.paginas.items() for key in pages]

    def bezocht(self) -> set[str]:
        """The url names that are visited."""
        return {key.split("#")[0] for _, key in self.bezoeken()}

    def adressen(self, haal: Haal, wie: str, sleutel: str) -> list[str]:
        """The addresses of a visit; ``haal`` gives the HTML of an address as this person sees it."""

        def first(found: re.Match[str]) -> str:
            holder = wie if found[1] in self.paginas[wie] else self._houder(found[1])
            return self.adressen(haal, holder, found[1])[0]

        place = self.paginas[wie][sleutel]
        start, kind = (place, "") if isinstance(place, str) else place
        start = re.sub(r"\{([\w:#]+)\}", first, start)
        if not kind:
            return [start]
        skip = {kind, start.split("?")[0]}
        hits = [hit for link in koppelingen(haal(start)) if (hit := re.search(kind, link))]
        links = [hit[1] if hit.re.groups else hit.string for hit in hits]
        links = [link for link in links if link.split("?")[0] not in skip]
        if "nieuw/" not in kind:
            links = [link for link in links if not link.split("?")[0].endswith("/nieuw/")]
        assert links, f"no link {kind} on {start}"
        if sleutel.split("#", maxsplit=1)[0] not in self.alle_soorten:
            return [urljoin(start, link) for link in links[:1]]
        return list({link.split("?")[0].rstrip("/").split("/")[-1]: link for link in reversed(links)}.values())

    def _houder(self, sleutel: str) -> str:
        return next(who for who, pages in self.paginas.items() if sleutel in pages)


@cache
def wandeling() -> Wandeling:
    """What the rooms say in their paginas.py."""
    walk = Wandeling()
    for file in sorted(TESTS.glob("*/paginas.py")):
        walk.neem(file.parent.name, vars(import_module(f"tests.{file.parent.name}.paginas")))
    return walk


def namen(resolver: Any = None, ruimte: str = "") -> Iterator[str]:
    """Every name in the URL conf."""
    for pattern in (resolver or get_resolver()).url_patterns:
        if hasattr(pattern, "url_patterns"):
            yield from namen(pattern, f"{ruimte}{pattern.namespace}:" if pattern.namespace else ruimte)
        else:
            yield f"{ruimte}{pattern.name}"


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.inside = False
        self.choice = ""  # the name of the list we are in, of a form that asks this same page
        self.asks = False
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        has = dict(attrs)
        self.inside |= tag == "main"
        target = has.get("href")
        if self.inside and tag == "a" and target:
            self.found.append(target)
        if tag == "form":
            self.asks = has.get("method", "get") == "get" and not has.get("action")
        if tag == "select":
            self.choice = (has.get("name") or "") if self.asks else ""
        if tag == "option" and self.inside and self.choice and has.get("value"):
            self.found.append(f"?{self.choice}={has['value']}")

    def handle_endtag(self, tag: str) -> None:
        self.inside &= tag != "main"
        if tag == "form":
            self.asks = False


def koppelingen(html: str) -> list[str]:
    """The addresses of the links and of the choices in the content of a page."""
    page = _Links()
    page.feed(html)
    return page.found
