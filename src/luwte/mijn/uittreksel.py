"""All that is held about one person, as she can take it with her (AVG art. 15 and 20).

Read in her own session from every table that hangs on her (``eigen_rijen.lezen``), so no row of somebody else can be
among it, and a new table comes along by itself. Left out: the sealed annex (she has it; its key is hers), sealed
columns, the bytes of letters (they stand on her page), and the hash of her code.
"""

from __future__ import annotations

import datetime
import json
from typing import Any

from django.contrib.postgres.fields import RangeField
from django.db import models
from django.db.models import F, Value
from django.db.models.functions import Cast, JSONObject

from luwte.kandidaten.models import Kandidaat
from luwte.kandidaten.verwijzing import nummers_van
from luwte.mijn.eigen_rijen import paden
from luwte.mijn.models import Toegang
from luwte.mijn.stand import namen_van
from luwte.mijn.woorden import doel_in_woorden
from luwte.toezicht.models import Inzage

#: Tables of which only the owner of the code has use.
NIET: frozenset[type[models.Model]] = frozenset({Toegang})
WAAROM = "AVG art. 15 (inzage) en art. 20 (meenemen)"


def uittreksel(kandidaat: Kandidaat, dag: datetime.date) -> dict[str, Any]:
    """Everything by table, each row by the names of its columns for people."""
    delen = {}
    for model, rijen in _per_tabel(sorted(paden().keys() - NIET, key=lambda m: str(m._meta.verbose_name))):  # noqa: SLF001
        naam = str(model._meta.verbose_name)  # noqa: SLF001
        delen[naam if naam not in delen else f"{naam} ({model._meta.app_label})"] = [  # noqa: SLF001
            {str(veld.verbose_name): _leesbaar(veld, rij[veld.attname]) for veld in _velden(model)} for rij in rijen
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


def _per_tabel(modellen: list[type[models.Model]]) -> list[tuple[type[models.Model], list[dict[str, Any]]]]:
    """The rows of each table that has some, in order of their number: all tables with one query."""
    vragen = [
        model._default_manager.order_by().values_list(Value(nummer), "pk", _als_json(model))  # noqa: SLF001
        for nummer, model in enumerate(modellen)
    ]
    per_tabel: dict[int, list[dict[str, Any]]] = {}
    for nummer, _, rij in sorted(vragen[0].union(*vragen[1:], all=True), key=lambda gevonden: gevonden[:2]):
        per_tabel.setdefault(nummer, []).append(json.loads(rij))
    return [(modellen[nummer], rijen) for nummer, rijen in per_tabel.items()]


def _als_json(model: type[models.Model]) -> Cast:
    """A row as one column; an exact number as text, so that nothing of it is lost."""
    tekst, getal = models.TextField(), models.DecimalField
    kolommen = {v.attname: Cast(v.attname, tekst) if isinstance(v, getal) else F(v.attname) for v in _velden(model)}
    return Cast(JSONObject(**kolommen), models.TextField())


def _velden(model: type[models.Model]) -> list[models.Field]:
    return [veld for veld in model._meta.concrete_fields if _hoort_erbij(veld)]  # noqa: SLF001


def _hoort_erbij(veld: models.Field) -> bool:
    return not isinstance(veld, models.BinaryField) and veld.name != "gemeente"


def _leesbaar(veld: models.Field, waarde: Any) -> Any:
    """A value as people read it, from what JSON holds of it."""
    if waarde is None:
        return None
    if isinstance(veld, RangeField):  # as the database writes it: [2018-01-01,2019-01-01)
        van, _, tot = waarde.strip("[]()").partition(",")
        return {"van": van, "tot": tot}
    if isinstance(veld, models.DateTimeField):
        return datetime.datetime.fromisoformat(waarde).isoformat()
    return dict(veld.flatchoices).get(waarde, waarde) if veld.choices and isinstance(waarde, str | int) else waarde


def _blikken(kandidaat: Kandidaat) -> list[dict[str, str]]:
    rijen = list(Inzage.objects.filter(kandidaat_id__in=nummers_van(kandidaat.pk)).order_by("id"))
    namen = namen_van({rij.gebruiker for rij in rijen})
    return [
        {
            "tijd": rij.tijd.isoformat(timespec="minutes"),
            "wie": namen.get(rij.gebruiker, rij.gebruiker),
            "wat": doel_in_woorden(rij.doel),
        }
        for rij in rijen
    ]
