"""No change without an author: declare who writes and why (Archiefwet, AVG art. 5 lid 2)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from luwte.toezicht import instellingen


@contextmanager
def author(wie: str, waarom: str, verzoek: str = "") -> Iterator[None]:
    """A transaction in which writing is allowed in the name of ``wie``, because of ``waarom``.

    ``verzoek`` is the id of the web request. Raises ValueError when one of the first two is empty.
    """
    if not wie.strip() or not waarom.strip():
        raise ValueError("Een wijziging heeft een auteur en een aanleiding nodig.")
    with instellingen.transaction_settings(
        {
            instellingen.AUTEUR: wie,
            instellingen.AANLEIDING: waarom,
            instellingen.VERZOEK: verzoek,
        }
    ):
        yield
