"""The two logs of a municipality, for people: who changed what, and who looked.

Long lists page by key (the id of the last row shown), never by offset.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.apps import apps
from django.db.models import QuerySet

from luwte.gemeenten.models import Gemeente
from luwte.toezicht.models import Inzage, Wijziging

PER_PAGINA = 50
Rij = TypeVar("Rij", Wijziging, Inzage)


@dataclass(frozen=True)
class Bladzijde(Generic[Rij]):
    """Some rows and the key with which the next page starts (None on the last page)."""

    rijen: list[Rij]
    volgende: int | None


def _tables() -> Iterator[tuple[str, str]]:
    for model in apps.get_models():
        if model.__module__.startswith("luwte."):
            yield model._meta.db_table, str(model._meta.verbose_name)


class _Tabellen:
    """Names of tables for people; read when used, since models load later than this module."""

    def items(self) -> list[tuple[str, str]]:
        """Table and name, by name."""
        return sorted(_tables(), key=lambda pair: pair[1])

    def naam(self, tabel: str) -> str:
        """The name of one table; the table itself when unknown."""
        return dict(_tables()).get(tabel, tabel)


TABELLEN = _Tabellen()


def wijzigingen(gemeente: Gemeente, *, tabel: str = "", auteur: str = "") -> QuerySet[Wijziging]:
    """Changes in this municipality, newest first."""
    rows = Wijziging.objects.filter(gemeente_id=gemeente.pk).order_by("-id")
    if tabel:
        rows = rows.filter(tabel=tabel)
    if auteur:
        rows = rows.filter(auteur=auteur)
    return rows


def inzagen(gemeente: Gemeente, *, wie: str = "") -> QuerySet[Inzage]:
    """Looks at dossiers of this municipality, newest first."""
    rows = Inzage.objects.filter(gemeente_id=gemeente.pk).order_by("-id")
    return rows.filter(gebruiker=wie) if wie else rows


def bladzijde(rows: QuerySet[Rij], voor: str) -> Bladzijde[Rij]:
    """The rows older than key ``voor`` (all when that is no number), at most one page."""
    if voor.isascii() and voor.isdigit() and len(voor) < 19:
        rows = rows.filter(pk__lt=int(voor))
    found = list(rows[: PER_PAGINA + 1])
    more = len(found) > PER_PAGINA
    found = found[:PER_PAGINA]
    return Bladzijde(found, found[-1].pk if more else None)


def regels(wijziging: Wijziging) -> list[tuple[str, Any, Any]]:
    """Column, before and after, of one change, by column."""
    before, after = wijziging.voor or {}, wijziging.na or {}
    return [(name, before.get(name), after.get(name)) for name in sorted({*before, *after})]
