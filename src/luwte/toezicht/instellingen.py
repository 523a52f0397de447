"""Settings of one database transaction: who writes, why, and which municipalities are in view.

The triggers and policies of the database read these; nothing else does.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction

AUTEUR = "luwte.auteur"
AANLEIDING = "luwte.aanleiding"
VERZOEK = "luwte.verzoek"
GEBRUIKER = "luwte.gebruiker"
GEMEENTEN = "luwte.gemeenten"
#: The person in whose own session this is, who acts for her, and the slow hash of a code that was typed.
KANDIDAAT = "luwte.kandidaat"
VERTEGENWOORDIGER = "luwte.vertegenwoordiger"
CODE = "luwte.code"
#: The role of the database: the web process steps down to that of the candidate.
ROL = "role"
#: The day one looks at, for what a trigger dates; empty means today.
DAG = "luwte.dag"


def set_for_transaction(values: dict[str, str]) -> None:
    """Set these for the rest of the transaction; must be called inside one."""
    if not connection.in_atomic_block:
        raise RuntimeError("Settings of a transaction can only be set inside a transaction.")
    calls = ", ".join(["set_config(%s, %s, true)"] * len(values))
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {calls}", [x for pair in values.items() for x in pair])


def _swap(values: dict[str, str]) -> dict[str, str]:
    """Set these and give what they were, an empty text for what was never set: one question to the database."""
    before = ", ".join(["coalesce(current_setting(%s, true), '')"] * len(values))
    calls = ", ".join(["set_config(%s, %s, true)"] * len(values))
    with connection.cursor() as cursor:
        # Materialized: the former values are read before the first of the new ones is set.
        cursor.execute(
            f"WITH former AS MATERIALIZED (SELECT {before}) SELECT former.*, {calls} FROM former",  # noqa: S608 (marks only)
            [*values, *(x for pair in values.items() for x in pair)],
        )
        row = cursor.fetchone()
    return dict(zip(values, row, strict=False))  # the new values stand behind the former


@contextmanager
def transaction_settings(values: dict[str, str]) -> Iterator[None]:
    """A transaction with these settings; the former values return at its end."""
    nested = connection.in_atomic_block
    with transaction.atomic():
        if not nested:
            set_for_transaction(values)
            yield
            return
        former = _swap(values)
        yield
        set_for_transaction(former)
