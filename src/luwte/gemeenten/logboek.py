"""The two logs of a municipality, for people: who changed what, and who looked.

Long lists page by key (the id of the last row shown), never by offset.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, Generic, TypeVar

from django.apps import apps
from django.db.models import Q, QuerySet

from luwte.gemeenten.basis import GemeenteRij
from luwte.gemeenten.models import Gemeente
from luwte.toezicht.models import Inzage, Wijziging

PER_PAGINA = 50
#: Tables with rows of the whole country, which the database shows to every functioneel beheer.
VAN_IEDEREEN = ("cijfers_voorstel", "cijfers_oordeel")
#: Rooms whose rows are about employers or figures. Every other room with rows of a municipality knows persons.
ZONDER_PERSONEN = frozenset({"plekken", "cijfers"})
AFGESCHERMD = "niet getoond: dit gaat over een persoon"
Rij = TypeVar("Rij", Wijziging, Inzage)


@dataclass(frozen=True)
class Bladzijde(Generic[Rij]):
    """Some rows and the key with which the next page starts (None on the last page)."""

    rijen: list[Rij]
    volgende: int | None


@cache
def tabellen() -> dict[str, str]:
    """Our tables and their names for people, by name. Known once all models are loaded."""
    options = [model._meta for model in apps.get_models() if model.__module__.startswith("luwte.")]  # noqa: SLF001
    return {o.db_table: str(o.verbose_name) for o in sorted(options, key=lambda o: str(o.verbose_name))}


def tabelnaam(tabel: str) -> str:
    """The name of one table for people; the table itself when unknown."""
    return tabellen().get(tabel, tabel)


def wijzigingen(gemeente: Gemeente, *, tabel: str = "", auteur: str = "") -> QuerySet[Wijziging]:
    """Changes in this municipality and to the figures of the law, newest first."""
    rows = Wijziging.objects.filter(
        Q(gemeente_id=gemeente.pk) | Q(gemeente_id__isnull=True, tabel__in=VAN_IEDEREEN)
    ).order_by("-id")
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


@cache
def over_personen() -> frozenset[str]:
    """Tables with rows about a person: functioneel beheer sees that they changed, not what they say."""
    rows = (m._meta for m in apps.get_models() if issubclass(m, GemeenteRij))  # noqa: SLF001
    return frozenset(o.db_table for o in rows if o.app_label not in ZONDER_PERSONEN)


def regels(wijziging: Wijziging) -> list[tuple[str, Any, Any]]:
    """Column, before and after, of one change, by column; of a row about a person only the column."""
    before, after = wijziging.voor or {}, wijziging.na or {}
    if wijziging.tabel in over_personen():
        hidden = dict.fromkeys(after or before, AFGESCHERMD)
        return [(name, None, hidden[name]) for name in sorted(hidden)]
    return [(name, before.get(name), after.get(name)) for name in sorted({*before, *after})]
