"""Fill in any form of the product the way somebody in a hurry would: plausible, and sometimes wrong."""

import datetime as dt
from decimal import Decimal
from random import Random
from typing import Any

from django import forms

WOORDEN = ("Besproken met haar.", "Zij wil dit zelf graag.", "Zie het verslag van de werkplek.")


def vul_in(form: Any, loten: Random, dag: dt.date, *, slordig: float = 0.03) -> dict[str, Any]:
    """The data of a POST for a form; ``slordig`` is the chance that a field is left out or makes no sense."""
    gegevens: dict[str, Any] = {}
    for naam, veld in form.fields.items():
        if loten.random() < slordig:
            if loten.random() < 0.5:
                gegevens[form.add_prefix(naam)] = loten.choice(["", "0", "-1", "31-02-2018", "x" * 50])
            continue
        waarde = _waarde(form, naam, veld, loten, dag)
        if waarde is not None:
            gegevens[form.add_prefix(naam)] = waarde
    return gegevens


def _waarde(form: Any, naam: str, veld: forms.Field, loten: Random, dag: dt.date) -> Any:
    begin = form.get_initial_for_field(veld, naam)
    if begin not in (None, "") and loten.random() < 0.8:
        return begin.pk if hasattr(begin, "pk") else begin.isoformat() if isinstance(begin, dt.date) else begin
    if isinstance(veld, forms.DateField):
        later = any(woord in naam for woord in ("laatste", "einde", "tot", "herbeoordeling", "uiterlijk"))
        verschil = loten.randint(20, 200) if later else -loten.choice([0, 0, 0, 1, 7])
        return (dag + dt.timedelta(days=verschil)).isoformat() if veld.required or loten.random() < 0.8 else None
    if isinstance(veld, forms.ModelChoiceField):
        keuzes = list(veld.queryset.values_list("pk", flat=True)[:20])
        return loten.choice(keuzes) if keuzes else None
    if isinstance(veld, forms.MultipleChoiceField):
        return [loten.choice([waarde for waarde, _ in veld.choices])]
    if isinstance(veld, forms.ChoiceField):
        keuzes = [waarde for waarde, _ in veld.choices if waarde != ""]
        return loten.choice(keuzes) if keuzes else None
    if isinstance(veld, forms.BooleanField):
        return "on" if veld.required or loten.random() < 0.5 else None
    if isinstance(veld, forms.DecimalField | forms.IntegerField):
        laagst = Decimal(veld.min_value if veld.min_value is not None else 0)
        hoogst = Decimal(veld.max_value if veld.max_value is not None else 40)
        hoogst = min(hoogst, laagst + 100)
        if "uren" in naam and loten.random() < 0.9:
            return str(loten.choice([20, 24, 28, 31]))
        return str(laagst + Decimal(loten.randint(0, int(hoogst - laagst))))
    return loten.choice(WOORDEN)
