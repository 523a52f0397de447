"""The border between municipalities: which ones are in view in this transaction.

Row-level security (``rls.py``) shows the app role no other rows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from luwte.toezicht import instellingen


@contextmanager
def gemeenten_in_beeld(ids: Iterable[int]) -> Iterator[None]:
    """A transaction in which the rows of these municipalities (ids) can be seen and written."""
    with instellingen.transaction_settings({instellingen.GEMEENTEN: ",".join(str(int(i)) for i in ids)}):
        yield
