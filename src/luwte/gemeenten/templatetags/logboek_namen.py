"""Filters for the page of changes: tables and columns in words."""

from __future__ import annotations

from typing import Any

from django import template

from luwte.gemeenten import logboek
from luwte.toezicht.models import Wijziging

register = template.Library()


@register.filter
def tabelnaam(tabel: str) -> str:
    """The name of a table for people: kandidaten_kandidaat is 'kandidaat'."""
    return logboek.tabelnaam(tabel)


@register.filter
def wijzigingsregels(wijziging: Wijziging) -> list[tuple[str, Any, Any]]:
    """Column, before and after, of one change."""
    return logboek.regels(wijziging)
