"""All that is held about one person, as she can take it with her (AVG art. 15 and 20).

Read in her own session from every table that hangs on her (``eigen_rijen.lezen``), so no row of somebody else can be
among it, and a new table comes along by itself. Left out: the sealed annex (she has it; its key is hers), sealed
columns, the bytes of letters (they stand on her page), and the hash of her code.
"""

from __future__ import annotations

import datetime
from typing import Any

from django.db import models

from luwte.kandidaten.models import Kandidaat
from luwte.mijn.eigen_rijen import paden
from luwte.mijn.models import Toegang
from luwte.mijn.stand import namen_van
from luwte.mijn.woorden import doel_in_woorden
from luwte.toezicht.models import Inzage

#: Tables of which only the owner of the code has use.
NIET: frozenset[type[models.Model]] = frozenset({Toegang})
WAAROM = "AVG art. 15 (inzage) en art. 20 (meenemen)"


def uittreksel(kandidaat: Kandidaat, dag: datetime.date) -> dict[str, Any]:
    """Everything by table, each row by the names of its columns for people. One query a table."""
    delen = {}
    for model in sorted(paden().keys() - NIET, key=lambda m: str(m._meta.verbose_name)):  # noqa: SLF001
        velden = [v for v in model._meta.concrete_fields if _hoort_erbij(v)]  # noqa: SLF001
        rijen = list(model._default_manager.order_by("pk").values_list(*(v.attname for v in velden)))  # noqa: SLF001
        if rijen:
            namen = [str(v.verbose_name) for v in velden]
            naam = str(model._meta.verbose_name)  # noqa: SLF001
            delen[naam if naam not in delen else f"{naam} ({model._meta.app_label})"] = [  # noqa: SLF001
                {naam: _leesbaar(veld, waarde) for naam, veld, waarde in zip(namen, velden, rij, strict=True)}
                for rij in rijen
            ]
    return {
        "over": kandidaat.naam,
        "burgerservicenummer": kandidaat.bsn,
        "gemeente": kandidaat.gemeente.naam,
        "gemaakt op": dag.isoformat(),
        "grondslag": WAAROM,
        "gegevens": delen,
        "blikken": _blikken(kandidaat),
    }


def _hoort_erbij(veld: models.Field) -> bool:
    return not isinstance(veld, models.BinaryField) and veld.name != "gemeente"


def _leesbaar(veld: models.Field, waarde: Any) -> Any:
    """A value as people read it, and as JSON can hold it."""
    if waarde is None or isinstance(waarde, bool | int | str | list | dict):
        return dict(veld.flatchoices).get(waarde, waarde) if veld.choices and isinstance(waarde, str | int) else waarde
    if isinstance(waarde, datetime.date | datetime.datetime):
        return waarde.isoformat()
    if hasattr(waarde, "lower") and hasattr(waarde, "upper"):  # a period
        return {"van": str(waarde.lower or ""), "tot": str(waarde.upper or "")}
    return str(waarde)


def _blikken(kandidaat: Kandidaat) -> list[dict[str, str]]:
    rijen = list(Inzage.objects.filter(kandidaat_id=kandidaat.pk).order_by("id"))
    namen = namen_van({rij.gebruiker for rij in rijen})
    return [
        {
            "tijd": rij.tijd.isoformat(timespec="minutes"),
            "wie": namen.get(rij.gebruiker, rij.gebruiker),
            "wat": doel_in_woorden(rij.doel),
        }
        for rij in rijen
    ]
