"""The base of every row about a person: it belongs to exactly one municipality.

Row-level security and the audit trigger are put on the table by ``toezicht.rls.enable_rls`` in the
migration; a test walks all tables and fails when one is missing.
"""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from pgtrigger import Trigger

from luwte.gemeenten.models import Gemeente


class GemeenteRij(models.Model):
    """A row of one municipality. A concrete Meta is ``class Meta(GemeenteRij.Meta)``."""

    gemeente = models.ForeignKey(Gemeente, models.PROTECT, related_name="+", editable=False)
    aangemaakt_op = models.DateTimeField("vastgelegd op", auto_now_add=True, editable=False)

    class Meta:
        abstract = True
        # A concrete table adds its own: triggers = [*GemeenteRij.Meta.triggers, …]. The audit
        # trigger is not among them: pgtrigger lets a session switch its triggers off.
        triggers: ClassVar[list[Trigger]] = []
