"""Filters that write amounts, dates, hours and shares the Dutch way. Exact: no float anywhere."""

from __future__ import annotations

import datetime
from decimal import Decimal
from fractions import Fraction

from django import template
from django.db.backends.postgresql.psycopg_any import Range
from django.forms import BoundField, CheckboxInput, Select, Textarea
from django.utils import timezone

register = template.Library()

MAANDEN = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)
Getal = int | Decimal | Fraction
LEEG = "–"


def _exact(value: Getal) -> Fraction:
    if isinstance(value, bool) or not isinstance(value, int | Decimal | Fraction):
        raise TypeError(f"An exact number is needed, not {type(value).__name__}: {value!r}")
    return Fraction(value)


def _whole(value: Fraction) -> int:
    """Half away from zero, as amounts are rounded in Dutch law (half up)."""
    whole = (abs(value) * 2 + 1) // 2
    return int(whole if value >= 0 else -whole)


def _thousands(number: int) -> str:
    return f"{number:,}".replace(",", ".")


@register.filter
def euro(value: Getal | None) -> str:
    """€ 1.242,41: always two decimals, no-break space; shown half up to the cent."""
    if value is None or value == "":
        return LEEG
    cents = _whole(_exact(value) * 100)
    sign = "-" if cents < 0 else ""
    whole, rest = divmod(abs(cents), 100)
    return f"€\N{NO-BREAK SPACE}{sign}{_thousands(whole)},{rest:02d}"


@register.filter
def datum(value: datetime.date | None) -> str:
    """3 maart 2027."""
    if not value:
        return LEEG
    if isinstance(value, datetime.datetime) and value.tzinfo is not None:
        value = timezone.localtime(value)
    return f"{value.day} {MAANDEN[value.month - 1]} {value.year}"


@register.filter
def uren(value: Getal | None) -> str:
    """31 or 27,5 hours: at most two decimals, no needless zeros."""
    if value is None or value == "":
        return LEEG
    hundredths = _whole(_exact(value) * 100)
    sign = "-" if hundredths < 0 else ""
    whole, rest = divmod(abs(hundredths), 100)
    decimals = f"{rest:02d}".rstrip("0")
    return f"{sign}{_thousands(whole)}" + (f",{decimals}" if decimals else "")


@register.filter
def plekken(value: Getal | None) -> str:
    """Places of 31 hours in a column: always two decimals, 15,10."""
    if value is None or value == "":
        return LEEG
    hundredths = _whole(_exact(value) * 100)
    sign = "-" if hundredths < 0 else ""
    whole, rest = divmod(abs(hundredths), 100)
    return f"{sign}{_thousands(whole)},{rest:02d}"


@register.filter
def deel(value: Getal | None) -> str:
    """30% for 0.30; at most one decimal is shown: 23,5% for 0.235."""
    if value is None or value == "":
        return LEEG
    tenths = _whole(_exact(value) * 1000)
    sign = "-" if tenths < 0 else ""
    whole, rest = divmod(abs(tenths), 10)
    return f"{sign}{_thousands(whole)}" + (f",{rest}" if rest else "") + "%"


# What the components of the page need.

MELDING = {
    "ok": "ok",
    "success": "ok",
    "fout": "error",
    "error": "error",
    "info": "info",
    "let-op": "warning",
    "warning": "warning",
}
KNOP = {
    "primair": "primary-action",
    "tweede": "secondary-action",
    "licht": "subtle",
}
STAAT = {"gedaan": "gedaan", "nu": "nu", "straks": "nog niet", "overgeslagen": "niet nodig"}


@register.filter
def meldingsoort(soort: str) -> str:
    """The class of a message: ok, fout, info or let-op (or a level of django.contrib.messages)."""
    return f"utrecht-alert--{MELDING.get(soort, 'info')}"


@register.filter
def knopsoort(soort: str) -> str:
    """The class of a button: primair, tweede or licht."""
    return f"utrecht-button--{KNOP[soort]}"


@register.filter
def linkknopsoort(soort: str) -> str:
    """The class of a link that looks like a button: primair, tweede or licht."""
    return f"utrecht-button-link--{KNOP[soort]}"


@register.filter
def stapstaat(staat: str) -> str:
    """The words for a step of the course that a screen reader says."""
    return STAAT.get(staat, staat)


@register.filter
def is_vinkje(veld: BoundField) -> bool:
    """Whether the field is a single checkbox, whose label stands behind it."""
    return isinstance(veld.field.widget, CheckboxInput)


@register.simple_tag
def invoer(veld: BoundField) -> str:
    """The input of a field with the class names of the design system."""
    widget = veld.field.widget
    if isinstance(widget, Textarea):
        name = "utrecht-textarea utrecht-textarea--html-textarea"
        invalid = "utrecht-textarea--invalid"
    elif isinstance(widget, Select):
        name = "utrecht-select utrecht-select--html-select"
        invalid = "utrecht-select--invalid"
    elif isinstance(widget, CheckboxInput):
        name, invalid = "utrecht-checkbox utrecht-checkbox--html-input", "utrecht-checkbox--invalid"
    else:
        name = "utrecht-textbox utrecht-textbox--html-input"
        invalid = "utrecht-textbox--invalid"
    own = widget.attrs.get("class", "")
    classes = " ".join(c for c in (name, invalid if veld.errors else "", own) if c)
    return veld.as_widget(attrs={"class": classes})


@register.filter
def tijdstip(value: datetime.datetime | None) -> str:
    """15 november 2018, 14.30 uur."""
    if not value:
        return LEEG
    local = timezone.localtime(value)
    return f"{datum(local.date())}, {local:%H.%M} uur"


@register.filter
def looptijd(periode: Range[datetime.date] | None) -> str:
    """A half-open period in words: 'vanaf 1 januari 2017 tot 1 juli 2018'."""
    if not periode or periode.lower is None:
        return LEEG
    end = f" tot {datum(periode.upper)}" if periode.upper else ""
    return f"vanaf {datum(periode.lower)}{end}"


@register.filter
def woorden(naam: str) -> str:
    """A name of the rules in words: loonkosten_per_jaar is 'loonkosten per jaar'."""
    return naam.replace("_", " ")
