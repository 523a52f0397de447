"""Reading the calculator as a person does: the amount beside the words of a line."""

import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from html import unescape
from html.parser import HTMLParser

import pytest
from django.db import connections
from django.http import HttpResponse
from django.test import Client


@dataclass
class Tabel:
    """A table as text: its name and its rows of cells."""

    naam: str
    rijen: list[list[str]]

    def rij(self, woord: str, nummer: int = 0) -> list[str]:
        """The cells of the row that begins with these words (the n-th such row)."""
        found = [rij for rij in self.rijen if rij and rij[0].startswith(woord)]
        assert len(found) > nummer, f"geen rij {woord!r} in {self.naam!r}: {[rij[0] for rij in self.rijen if rij]}"
        return found[nummer]


class _Tabellen(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tabellen: list[Tabel] = []
        self.cel: list[str] | None = None
        self.kop: list[str] | None = None
        self.verborgen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self.tabellen.append(Tabel("", []))
        elif tag == "tr":
            self.tabellen[-1].rijen.append([])
        elif tag in ("td", "th"):
            self.cel = []
        elif tag == "caption":
            self.kop = []
        elif tag == "span" and ("class", "luwte-verborgen") in attrs:
            self.verborgen += 1

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th") and self.cel is not None:
            self.tabellen[-1].rijen[-1].append(" ".join("".join(self.cel).split()))
            self.cel = None
        elif tag == "caption" and self.kop is not None:
            self.tabellen[-1].naam = " ".join("".join(self.kop).split())
            self.kop = None
        elif tag == "span" and self.verborgen:
            self.verborgen -= 1

    def handle_data(self, data: str) -> None:
        if self.cel is not None and not self.verborgen:
            self.cel.append(data)
        elif self.kop is not None:
            self.kop.append(data)


def tekst(antwoord: HttpResponse) -> str:
    """The words of a page, without tags, with ordinary spaces."""
    html = re.sub(r"<script.*?</script>", " ", antwoord.content.decode(), flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def tabel(antwoord: HttpResponse, naam: str) -> Tabel:
    """The table with this name."""
    reader = _Tabellen()
    reader.feed(antwoord.content.decode())
    for found in reader.tabellen:
        if found.naam.startswith(naam):
            return found
    raise AssertionError(f"geen tabel {naam!r}: {[found.naam for found in reader.tabellen]}")


@pytest.fixture
def reken(client: Client) -> Callable[..., HttpResponse]:
    """``reken(uren="24")`` asks the calculator, on 1 January 2017 unless another day is given."""

    def ask(**gegevens: str) -> HttpResponse:
        return client.get("/rekenhulp/", {"datum": "2017-01-01", **gegevens})

    return ask


@pytest.fixture
def database_weg(db: None) -> Callable[[], AbstractContextManager[None]]:
    """``with database_weg():`` every connection fails, as when the server is down."""

    @contextmanager
    def away() -> Iterator[None]:
        real, gone = connections["default"], connections.create_connection("default")
        gone.settings_dict = {**gone.settings_dict, "HOST": "/bestaat/niet"}
        connections["default"] = gone
        try:
            yield
        finally:
            connections["default"] = real

    return away
