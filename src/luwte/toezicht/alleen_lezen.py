"""Looking never changes anything: during GET and HEAD the database refuses every write."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from django.db import connection

from luwte.toezicht.instellingen import set_for_transaction

_ALLOWED = re.compile(r"[\s(]*(SELECT|WITH|EXPLAIN|SAVEPOINT|RELEASE|ROLLBACK|DECLARE|FETCH|CLOSE)\b", re.IGNORECASE)


class SchrijvenBijLezen(RuntimeError):
    """A page that is only read tried to write: a mistake of the programmer."""


def _guard(execute: Callable[..., Any], sql: Any, params: Any, many: Any, context: Any) -> Any:
    if not _ALLOWED.match(str(sql)):
        raise SchrijvenBijLezen(f"A GET request may not write: {str(sql)[:200]}")
    return execute(sql, params, many, context)


@contextmanager
def alleen_lezen(ook: Mapping[str, str] | None = None) -> Iterator[None]:
    """Within this block nothing can be written; must be inside a transaction. ``ook`` is set together with it.

    Twice secured: our wrapper names the statement, and PostgreSQL itself holds the transaction
    read-only, so a function that writes is refused as well.
    """
    set_for_transaction({**(ook or {}), "transaction_read_only": "on"})
    with connection.execute_wrapper(_guard):
        yield
