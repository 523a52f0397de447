"""The form of the public calculator: everything stands in the URL, nothing is stored.

A wrong answer gives a sentence at its field and keeps what was typed. The bounds are those of the
facts in ``luwte.wet``; what is not known on a day is said in the words of the engine.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any
from urllib.parse import urlencode

from django import forms

from luwte.engine import EngineError, Fact, Layer, NoFigure, NoRule, Stand
from luwte.engine.formatting import format_number
from luwte.gemeenten.templatetags.opmaak import euro
from luwte.wet import catalogus, lokaal

VOORBEELDREGIO = "Zaanstreek-Waterland"
ANDERS = "anders"
EIGEN_BEDRAG = "eigen"
WERKSOORTEN = ("groen", "gemiddeld", "detachering")
#: What the form shows before anyone typed; the date is the peildatum.
BEGIN: Mapping[str, str] = {
    "uren": "31",
    "normuren": "36",
    "loonwaarde": "30",
    "leeftijd": "23",
    "werkgeverschap": "gemeente",
    "rechtspositie": "bijstand",
    "gemeente": VOORBEELDREGIO,
    "werksoort": "groen",
}
GETAL = re.compile(r"^-?[0-9]+(\.[0-9]+)?$")
DUIZENDTALLEN = re.compile(r"^[0-9]{1,3}(\.[0-9]{3})+(,[0-9]+)?$")


class GetalVeld(forms.CharField):
    """An exact number as people type it: 27,5 or 13.000 or € 1.551,60 or 30%."""

    def __init__(self, *, feit: str, fout: str, procent: bool = False, **options: Any) -> None:
        """``feit`` gives bounds and step; ``fout`` is the sentence for every wrong answer."""
        self.feit: Fact = catalogus().facts[feit]
        self.fout = fout
        self.procent = procent
        widget = forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off", **options.pop("attrs", {})})
        super().__init__(widget=widget, max_length=20, error_messages={"required": fout, "max_length": fout}, **options)

    def clean(self, value: Any) -> Decimal | None:
        """The number (a percentage as a part of one), or None when empty and not required."""
        text = super().clean(value)
        if not text:
            return None
        bare = plain(text)
        if not GETAL.match(bare):
            raise forms.ValidationError(self.fout)
        number = Decimal(bare) / 100 if self.procent else Decimal(bare)
        try:
            self.feit.admit(number)
        except EngineError:
            raise forms.ValidationError(self.fout) from None
        return number


class DagVeld(forms.DateField):
    """A day: the date field of the browser, or text when what was typed is no such day."""

    def __init__(self, **options: Any) -> None:
        """Accept JJJJ-MM-DD, as a browser sends it, and DD-MM-JJJJ, as people write it."""
        fout = "Vul een dag in die bestaat, zoals 1-1-2017."
        super().__init__(
            input_formats=["%Y-%m-%d", "%d-%m-%Y"],
            widget=forms.TextInput(),
            error_messages={"required": fout, "invalid": fout},
            **options,
        )


def plain(text: str) -> str:
    """What people type, as a decimal with a point: ``€ 13.000`` becomes ``13000``."""
    bare = text.replace("€", "").replace("%", "").replace("\N{NO-BREAK SPACE}", "").replace(" ", "")
    if DUIZENDTALLEN.match(bare) or "," in bare:
        bare = bare.replace(".", "").replace(",", ".")
    return bare


def bedrag_veld(label: str, hulp: str, feit: str = "begeleidingskosten_per_voltijdplek") -> GetalVeld:
    """An optional amount in euros."""
    return GetalVeld(
        feit=feit,
        fout="Vul een bedrag in euro in, van 0 of hoger, met ten hoogste twee cijfers achter de komma.",
        label=label,
        help_text=hulp,
        required=False,
    )


def werksoort(soort: str) -> str:
    """A kind of work with the cost of its guidance, as in the source."""
    series = catalogus().series[f"kosten_werksoort_{soort}"]
    return f"{soort.capitalize()}: {series.describe(series.figures[-1])}"


class RekenhulpForm(forms.Form):
    """What a calculation needs; ``cleaned_data`` gives facts, layers and the day."""

    #: The fields in the part "Meer gegevens", which opens when one of them is used.
    MEER = ("subsidie_algemeen", "subsidie_tijdelijk", "loon", "plaatsjaren")

    uren = GetalVeld(
        feit="uren",
        fout="Vul een aantal uren in van meer dan 0 tot en met 60, zoals 31 of 27,5.",
        label="Uren per week",
    )
    normuren = GetalVeld(
        feit="normuren",
        fout="Vul een volledige werkweek in van 30 tot en met 40 uur. Meestal is dat 36, 38 of 40 uur.",
        label="Volledige werkweek bij de werkgever",
        help_text="In uren. Meestal 36, 38 of 40.",
        attrs={"list": "normuren-keuzes"},
    )
    loonwaarde = GetalVeld(
        feit="loonwaarde",
        fout="Vul een heel percentage in van 0 tot en met 100.",
        procent=True,
        label="Loonwaarde in procent",
        help_text="Wat het werk waard is, als deel van het minimumloon.",
    )
    leeftijd = GetalVeld(
        feit="leeftijd",
        fout="Vul een leeftijd in van 15 tot en met 66 jaar.",
        label="Leeftijd",
        help_text="Bepaalt het minimumloon.",
    )
    werkgeverschap = forms.ChoiceField(
        label="In dienst bij",
        choices=[
            ("gemeente", "Gemeente of eigen uitvoeringsbedrijf"),
            ("regulier", "Gewone werkgever"),
            ("uitzend", "Uitzendbureau"),
            ("payroll", "Payrollbedrijf"),
        ],
        error_messages={"required": "Kies bij wie iemand in dienst is."},
    )
    rechtspositie = forms.ChoiceField(
        label="Uitkering voor het werk begon",
        choices=[
            ("bijstand", "Bijstand"),
            ("anw", "Anw"),
            ("nug", "Geen uitkering"),
            ("wajong", "Wajong"),
            ("uwv_overig", "Andere uitkering van UWV"),
        ],
        help_text="Bepaalt wie het loon aanvult.",
        error_messages={"required": "Kies een uitkering of 'geen uitkering'."},
    )
    datum = DagVeld(label="Datum", help_text="De wet en de bedragen van deze dag gelden.")
    gemeente = forms.ChoiceField(
        label="Beleid van",
        choices=[
            (VOORBEELDREGIO, f"Voorbeeld: regio {VOORBEELDREGIO} (2017)"),
            *[(naam, naam) for naam in lokaal.regiogemeenten(VOORBEELDREGIO)],
            (ANDERS, "Een andere gemeente"),
        ],
        help_text="De subsidie voor begeleiding bepaalt elke gemeente zelf.",
        error_messages={"required": "Kies een gemeente."},
    )
    werksoort = forms.ChoiceField(
        label="Begeleiding en organisatie",
        choices=[
            *[(soort, werksoort(soort)) for soort in WERKSOORTEN],
            (EIGEN_BEDRAG, "Eigen bedrag (vul hieronder in)"),
        ],
        help_text="Kosten per jaar bij een plek van 36 uur. De bron geldt tot 2020.",
        error_messages={"required": "Kies een soort werk, of vul een eigen bedrag in."},
    )
    begeleiding = bedrag_veld("Eigen bedrag voor begeleiding", "Per jaar bij een plek van 36 uur.")
    subsidie_algemeen = bedrag_veld(
        "Algemene subsidie van uw gemeente", "Per jaar bij 31 uur. Leeg: het beleid hierboven. Mag 0 zijn."
    )
    subsidie_tijdelijk = bedrag_veld(
        "Tijdelijke subsidie van uw gemeente", "Per jaar bij 31 uur. Leeg: het beleid hierboven. Mag 0 zijn."
    )
    loon = bedrag_veld(
        "Loon per maand volgens de cao",
        "Bruto bij een volledige werkweek. Alleen als het hoger is dan het minimumloon.",
        "functieloon_per_maand",
    )
    plaatsjaren = GetalVeld(
        feit="landelijke_plaatsjaren",
        fout="Vul een heel aantal in van 1 of hoger.",
        label="Bezette plekken in heel Nederland",
        help_text="Alle jaren samen. Bij heel veel plekken is de bonus van het Rijk lager.",
        required=False,
    )

    def __init__(self, data: Mapping[str, str], peildatum: date) -> None:
        """``data`` is the query string; what it does not name gets the value of ``BEGIN``."""
        given = {name: str(data[name])[:60] for name in self.base_fields if name in data}
        super().__init__({**BEGIN, "datum": peildatum.isoformat(), **given})
        if re.fullmatch(r"\d{4}-\d\d-\d\d", self.data["datum"]):
            self.fields["datum"].widget.input_type = "date"

    @property
    def meer(self) -> list[forms.BoundField]:
        """The fields most people leave empty."""
        return [self[name] for name in self.MEER]

    @property
    def voorkeuzes(self) -> list[tuple[str, str]]:
        """The two percentages the sources reckon with, each with the question it asks."""
        return [(f"{procent}%", self.met(loonwaarde=procent)) for procent in ("30", "40")]

    @property
    def vraag(self) -> str:
        """The query string that asks the same calculation again."""
        return urlencode([(name, self.data[name]) for name in self.fields if self.data.get(name)])

    def met(self, **anders: str) -> str:
        """The same question with some answers changed."""
        return urlencode(
            [*((n, self.data[n]) for n in self.fields if self.data.get(n) and n not in anders), *anders.items()]
        )

    def clean(self) -> dict[str, Any]:
        """Check what depends on two fields: the day, the own amount, the wage above the minimum."""
        given: dict[str, Any] = super().clean() or {}
        if given.get("werksoort") == EIGEN_BEDRAG and given.get("begeleiding") is None and "begeleiding" in given:
            self.add_error("begeleiding", "Vul een bedrag in, of kies een soort werk.")
        if "datum" in given:
            self._check_day(given)
        if given.get("loon") is not None and "datum" in given and not self.errors:
            self._check_wage(given)
        return given

    def _check_day(self, given: Mapping[str, Any]) -> None:
        """The law and the minimum wage must be known on the day; no policy is asked here."""
        facts: dict[str, Any] = {
            "uren": 31,
            "normuren": 36,
            "loonwaarde": Fraction(3, 10),
            "leeftijd": given.get("leeftijd") or 23,
            "rechtspositie": "bijstand",
        }
        try:
            for target in ("loonkostensubsidie_van_gemeente_per_jaar", "loonkosten_op_minimumloon"):
                catalogus().at(given["datum"]).value(target, facts)
        except (NoRule, NoFigure) as error:
            self.add_error("datum", str(error))

    def _check_wage(self, given: Mapping[str, Any]) -> None:
        if given.get("werkgeverschap") == "payroll":
            self.add_error("loon", "Bij payroll zit het loon al in het tarief per uur. Laat dit veld leeg.")
            return
        stand = catalogus().at(given["datum"])
        facts = {"leeftijd": given["leeftijd"], "normuren": given["normuren"]}
        jaarloon = _number(stand, "jaarloon_voltijd", facts)
        per_maand = jaarloon / _number(stand, "maanden_per_jaar", {}) / (1 + _number(stand, "vakantiebijslag", {}))
        if Fraction(given["loon"]) < Fraction(round(per_maand * 100), 100):
            self.add_error(
                "loon", f"Dit is lager dan het minimumloon van {euro(per_maand)} per maand bij deze werkweek."
            )


def _number(stand: Stand, name: str, facts: Mapping[str, Any]) -> Fraction:
    value = stand.value(name, facts)
    if not isinstance(value, Fraction):
        raise TypeError(f"{name} is no number")
    return value


def lagen(given: Mapping[str, Any]) -> list[Layer]:
    """The local policy of the chosen municipality, and above it what the user typed."""
    match given["gemeente"]:
        case str() as name if name == ANDERS:
            layers = lokaal.standaardlagen()
        case str() as name if name == VOORBEELDREGIO:
            layers = lokaal.voorbeeldlagen()
        case name:
            layers = lokaal.lagen(name)
    typed = {
        "begeleidingssubsidie_algemeen_maximum": given["subsidie_algemeen"],
        "begeleidingssubsidie_tijdelijk_maximum": given["subsidie_tijdelijk"],
    }
    if all(amount is None for amount in typed.values()):
        return layers
    own = lokaal.eigen_invoer(*(str(amount or 0) for amount in typed.values()))
    figures = {name: figure for name, figure in own.figures.items() if typed.get(name, 0) is not None}
    return [*layers, Layer(own.name, figures)]


def getal(value: Decimal | Fraction) -> str:
    """A number in a sentence: 31 or 27,5."""
    return format_number(Fraction(value))
