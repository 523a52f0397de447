"""A harness that refuses sloppy code: order by accident, undefined names, pages that break a law."""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import connection
from django.db.models import QuerySet
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.harness.pages import faults

MOST_QUERIES = 25


@pytest.fixture(autouse=True)
def _unordered_rows_come_shuffled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who shows rows in an order says which order: without order_by they come in any."""
    fetch = QuerySet._fetch_all

    def shuffled(self: QuerySet[Any]) -> None:
        fresh = self._result_cache is None
        fetch(self)
        if fresh and self._result_cache and not self.ordered:
            random.shuffle(self._result_cache)

    monkeypatch.setattr(QuerySet, "_fetch_all", shuffled)


@pytest.fixture(autouse=True)
def _every_page_keeps_the_laws(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every HTML answer in every test is checked: csrf token, CSP, unique ids, one h1, labels."""
    send = Client.request

    def checked(self: Client, **request: Any) -> HttpResponse:
        response: HttpResponse = send(self, **request)
        if response.get("Content-Type", "").startswith("text/html") and not response.streaming:
            found = faults(response.content.decode())
            assert not found, f"{request.get('PATH_INFO')}: " + "; ".join(found)
        return response

    monkeypatch.setattr(Client, "request", checked)


@pytest.fixture
def hooguit_queries() -> Any:
    """``with hooguit_queries(25): client.get(…)`` fails when a page asks the database more often."""

    @contextmanager
    def limited(most: int = MOST_QUERIES) -> Iterator[CaptureQueriesContext]:
        with CaptureQueriesContext(connection) as captured:
            yield captured
        # A savepoint is what BEGIN and COMMIT become inside the transaction of a test: no query.
        asked = [q["sql"] for q in captured.captured_queries if "SAVEPOINT" not in q["sql"][:20]]
        assert len(asked) <= most, f"{len(asked)} queries, at most {most}:\n" + "\n".join(sql[:160] for sql in asked)

    return limited
