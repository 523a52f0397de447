"""Snapshots of the section under test only: HTML and SQL in a stable, readable form."""

import re
from collections.abc import Callable
from html import escape
from html.parser import HTMLParser
from typing import Any

import pytest
import sqlparse
from django.http import HttpResponse
from django.test.utils import CaptureQueriesContext
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from tests.harness.pages import VOID

SECRET = re.compile(r'(name="csrfmiddlewaretoken"(?: type="hidden")? value=)"[^"]*"|(nonce=)"[^"]*"')


class _Html(SingleFileSnapshotExtension):
    _write_mode = WriteMode.TEXT
    file_extension = "html"


class _Sql(SingleFileSnapshotExtension):
    _write_mode = WriteMode.TEXT
    file_extension = "sql"


class _Section(HTMLParser):
    """Writes the element with a given id, one tag or text a line, indented."""

    def __init__(self, identity: str) -> None:
        super().__init__(convert_charrefs=True)
        self.identity = identity
        self.lines: list[str] = []
        self.depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if not self.depth and dict(attrs).get("id") != self.identity:
            return
        text = "".join(f' {name}="{escape(value or "")}"' for name, value in sorted(attrs))
        self.lines.append(f"{'  ' * self.depth}<{tag}{text}>")
        if tag not in VOID:
            self.depth += 1

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if self.depth and tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if self.depth and tag not in VOID:
            self.depth -= 1
            self.lines.append(f"{'  ' * self.depth}</{tag}>")

    def handle_data(self, data: str) -> None:
        text = " ".join(data.split())
        if self.depth and text:
            self.lines.append(f"{'  ' * self.depth}{text}")


def section(html: str, identity: str) -> str:
    """The element with this id as stable text. Raises AssertionError when the page has none."""
    reader = _Section(identity)
    reader.feed(html)
    assert reader.lines, f"no element with id {identity}"
    return SECRET.sub(lambda found: f'{found[1] or found[2]}"…"', "\n".join(reader.lines)) + "\n"


def normalized(queries: list[str]) -> str:
    """SQL with numbers, texts and savepoint names masked, so that only its form is compared."""
    masked = []
    for query in queries:
        text = re.sub(r"'(?:[^']|'')*'", "'…'", query)
        text = re.sub(r'"s\d+_x\d+"', '"savepoint"', text)
        text = re.sub(r'"_django_curs_\d+_\w+"', '"cursor"', text)
        text = re.sub(r"(?<![\w\"])\d+(?:\.\d+)?\b", "#", text)
        text = re.sub(r"\(#(?:, #)+\)", "(#)", text)
        masked.append(sqlparse.format(text, reindent=True, keyword_case="upper"))
    return ";\n\n".join(masked) + ";\n"


@pytest.fixture
def html_snapshot(snapshot: SnapshotAssertion) -> Callable[..., None]:
    """``html_snapshot(response, "inhoud")`` compares the element with that id; ``naam`` when a test has several."""
    stored = snapshot.use_extension(_Html)

    def compare(page: HttpResponse | str, identity: str = "inhoud", naam: str = "") -> None:
        html = page if isinstance(page, str) else page.content.decode()
        assert section(html, identity) == (stored(name=naam) if naam else stored)

    return compare


@pytest.fixture
def sql_snapshot(snapshot: SnapshotAssertion) -> Callable[..., None]:
    """``sql_snapshot(captured)`` compares the queries of a CaptureQueriesContext."""
    stored = snapshot.use_extension(_Sql)

    def compare(captured: CaptureQueriesContext | list[str], naam: str = "") -> None:
        queries: Any = captured if isinstance(captured, list) else [one["sql"] for one in captured.captured_queries]
        assert normalized(queries) == (stored(name=naam) if naam else stored)

    return compare
