"""The forms of a proposal: a figure of the law (one value or a table), local policy, and the decision."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from django import forms

from luwte.cijfers.geschreven import waarde
from luwte.cijfers.tabel import MEEST_TEKENS, Fout, TabelFout, fouten, lees, sjabloon
from luwte.cijfers.vergelijk import Rij, bekend_tot, periode, rijen
from luwte.cijfers.voorraad import lees as als_cijfers
from luwte.engine import Catalogue, Series
from luwte.engine.figures import CONFIDENCES
from luwte.engine.formatting import format_date
from luwte.gemeenten.beleid import onderwerpen
from luwte.gemeenten.models import Beleid, Gemeente
from luwte.gemeenten.velden import DatumVeld

ZEKERHEDEN = {
    "gelezen": "Gelezen in de bron",
    "afgeleid": "Afgeleid uit gelezen cijfers",
    "uit notitie": "Alleen gelezen in een notitie",
    "werkafspraak": "Een werkafspraak, geen wet",
    "niet geverifieerd": "Niet geverifieerd: het krijgt overal een merkteken",
}
SCHRIJFWIJZE = {
    "ja of nee": "Schrijf ja of nee.",
    "datum": "Schrijf een dag als 1-7-2027.",
    "deel": "Schrijf een percentage, zoals 23,5%.",
}
KLEIN = 400  # a table with so many values in all is put ready to fill in
VERLEDEN = "Dit geldt vanaf een dag die voorbij is. Zeg waarom; daarmee veranderen ook oude uitkomsten."
AFWIJKING = "Voor deze dagen is al een ander cijfer bekend. Zeg waarom dit het goede is."


class VoorstelForm(forms.Form):
    """What every proposal has: days, and the reasons that are asked when it reaches back or contradicts."""

    vanaf = DatumVeld(label="Geldig vanaf")
    tot = DatumVeld(label="Geldig tot", required=False, help_text="De eerste dag waarop het niet meer geldt.")
    reden_verleden = forms.CharField(label="Waarom met terugwerkende kracht", required=False, max_length=1000)
    reden_afwijking = forms.CharField(label="Waarom anders dan het bekende cijfer", required=False, max_length=1000)
    toelichting = forms.CharField(
        label="Toelichting voor wie meekijkt",
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, wet: Catalogue, vandaag: datetime.date, **kwargs: Any) -> None:
        """``wet`` is the law as it is known now; ``vandaag`` decides what is past."""
        super().__init__(*args, **kwargs)
        self.wet, self.vandaag = wet, vandaag
        self.cijfers: list[dict[str, str]] = []
        self.tabelfouten: tuple[Fout, ...] = ()
        self.afwijkend: list[Rij] = []

    @property
    def vraagt_reden(self) -> list[str]:
        """The reasons that this proposal must give: shown only then."""
        return [name for name in ("reden_verleden", "reden_afwijking") if self.data.get(name) or self.errors.get(name)]

    def clean(self) -> dict[str, Any]:
        """The engine judges the figures; then what is asked of figures of the past or beside others."""
        data = super().clean() or self.cleaned_data
        start, end = data.get("vanaf"), data.get("tot")
        if start and end and end <= start:
            self.add_error("tot", "De einddatum ligt na de begindatum.")
        elif start and not self.errors:
            self.cijfers = self.invoer(data)
        if self.cijfers and not self.errors:
            self._vraag_redenen(data)
        return data

    def invoer(self, data: Mapping[str, Any]) -> list[dict[str, str]]:
        """The entries; mistakes are added as errors. Each kind of proposal has its own."""
        raise NotImplementedError

    def bekend(self) -> list[Rij]:
        """The proposed figures beside what is known."""
        return rijen(als_cijfers(self.cijfers, self.wet)[0], self.wet)

    def _vraag_redenen(self, data: Mapping[str, Any]) -> None:
        if self.eerste_dag < self.vandaag and not data.get("reden_verleden"):
            self.add_error("reden_verleden", VERLEDEN)
        self.afwijkend = [one for one in self.bekend() if one.bekend]
        if self.afwijkend and not data.get("reden_afwijking"):
            self.add_error("reden_afwijking", AFWIJKING)

    @property
    def eerste_dag(self) -> datetime.date:
        """The first day that a proposed figure holds."""
        return min(datetime.date.fromisoformat(one["vanaf"]) for one in self.cijfers)


class CijferForm(VoorstelForm):
    """New values of one figure of the law: one value, or a table that is pasted or uploaded."""

    waarde = forms.CharField(label="Waarde", max_length=60, error_messages={"required": "Vul de waarde in."})
    bestand = forms.FileField(
        label="Bestand",
        required=False,
        help_text="Een CSV-bestand, bijvoorbeeld uit een rekenblad. Het komt in de plaats van de tabel hieronder.",
        widget=forms.FileInput(attrs={"accept": ".csv,text/csv,text/plain"}),
    )
    tabel = forms.CharField(
        label="Tabel",
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 12, "spellcheck": "false"}),
    )
    bron = forms.CharField(
        label="Bron",
        max_length=300,
        help_text="Waar u het cijfer las, bijvoorbeeld Staatscourant 2026, 12345.",
        error_messages={"required": "Noem de bron."},
    )
    zekerheid = forms.ChoiceField(
        label="Hoe zeker is dit",
        choices=[("", "Kies"), *((one, ZEKERHEDEN[one]) for one in CONFIDENCES)],
        error_messages={"required": "Zeg hoe zeker dit is."},
    )
    opmerking = forms.CharField(label="Opmerking bij het cijfer", required=False, max_length=300)
    field_order = ("vanaf", "tot", "waarde", "bestand", "tabel", "bron", "zekerheid", "opmerking")

    def __init__(self, *args: Any, reeks: Series, **kwargs: Any) -> None:
        """``reeks`` is the figure; a table of the law is asked as a table."""
        self.reeks = reeks
        until = bekend_tot(reeks.figures)
        first = {"vanaf": until, "tabel": sjabloon(reeks) if reeks.key and len(reeks.figures) <= KLEIN else ""}
        super().__init__(*args, initial=first, **kwargs)
        if reeks.key:
            del self.fields["waarde"]
            self.fields[
                "tabel"
            ].help_text = f"Een regel per {reeks.key.replace('_', ' ')}; de namen van de kolommen bovenaan."
        else:
            del self.fields["bestand"], self.fields["tabel"]
            how = SCHRIJFWIJZE.get(reeks.unit.name, f"In {reeks.unit.name}.")
            self.fields["waarde"].help_text = f"{how} {_voorbeeld(reeks, self.vandaag)}"

    def invoer(self, data: Mapping[str, Any]) -> list[dict[str, str]]:
        """One entry, or those of the table; every mistake in the table is kept with its place."""
        fixed = {name: str(data.get(name) or "") for name in ("vanaf", "tot", "bron", "zekerheid", "opmerking")}
        if not self.reeks.key:
            return self._een(data["waarde"], fixed)
        text = self._tekst(data)
        if text is None:
            return []
        try:
            return lees(text, self.reeks, self.wet, fixed, self._nieuwe_gemeenten())
        except TabelFout as error:
            self.tabelfouten = error.fouten
            number = len(error.fouten)
            self.add_error("tabel", f"In de tabel {'staat 1 fout' if number == 1 else f'staan {number} fouten'}. "
                           "Er is niets bewaard. Hieronder staat per rij en kolom wat er mis is.")  # fmt: skip
            return []

    def _nieuwe_gemeenten(self) -> list[str]:
        """Municipalities that came about after the last table, such as by a merger."""
        return list(Gemeente.objects.values_list("naam", flat=True)) if self.reeks.key == "gemeente" else []

    def _een(self, given: str, fixed: Mapping[str, str]) -> list[dict[str, str]]:
        try:
            entry = {"naam": self.reeks.name, "waarde": waarde(given, self.reeks), **fixed}
        except ValueError as error:
            self.add_error("waarde", str(error))
            return []
        for column, zin in fouten(entry, self.reeks, self.wet):
            self.add_error(column if column in self.fields else "waarde", zin)
        return [{name: value for name, value in entry.items() if value}]

    def _tekst(self, data: Mapping[str, Any]) -> str | None:
        """The table as text: of the file when there is one; then it also stands in the field."""
        given = data.get("bestand")
        if not given:
            return str(data.get("tabel") or "")
        if given.size > MEEST_TEKENS:
            self.add_error("bestand", "Dit bestand is te groot. Stuur hoogstens 1 MB.")
            return None
        raw = given.read()
        try:
            text = raw.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = raw.decode("cp1252", errors="replace")  # how spreadsheets here save by default
        if "\0" in text:
            self.add_error("bestand", "Dit is geen CSV-bestand. Bewaar het rekenblad als CSV en kies dat bestand.")
            return None
        self.data = self.data.copy()
        self.data["tabel"] = text
        return text


def _voorbeeld(reeks: Series, vandaag: datetime.date) -> str:
    """What holds today, and the last that is known when that is another."""
    now = next((one for one in reeks.figures if one.holds(vandaag, None)), None)
    last = max(reeks.figures, key=lambda one: one.valid_from, default=None)
    said = [f"Op {format_date(vandaag)} geldt {reeks.describe(now)}."] if now else []
    if last and last is not now:
        said.append(f"Het laatst bekend is {reeks.describe(last)}, {periode(last)}.")
    return " ".join(said) or "Schrijf een getal met een komma."


class BeleidForm(VoorstelForm):
    """A figure of local policy, from which day until which, and the decision it stands in."""

    naam = forms.ChoiceField(label="Onderwerp", error_messages={"required": "Kies een onderwerp."})
    waarde = forms.CharField(
        label="Waarde",
        max_length=100,
        help_text="Een getal met een komma, een percentage als 30%, een dag als 1-7-2027, ja of nee, "
        "of een woord bij het onderwerp.",
        error_messages={"required": "Vul de waarde in."},
    )
    sleutel_van = forms.CharField(
        label="Vanaf trede",
        max_length=50,
        required=False,
        help_text="Alleen als de waarde per trede verschilt, bijvoorbeeld per loonwaarde.",
    )
    sleutel_tot = forms.CharField(label="Tot en met trede", max_length=50, required=False)
    besluit = forms.CharField(
        label="Besluit",
        max_length=500,
        help_text="De verordening of het besluit, met de datum en het artikel.",
        error_messages={"required": "Noem het besluit waarin dit staat."},
    )
    field_order = ("naam", "waarde", "sleutel_van", "sleutel_tot", "vanaf", "tot", "besluit")

    def __init__(self, *args: Any, gemeente: Gemeente, **kwargs: Any) -> None:
        """Offer only what leaves room for local policy."""
        super().__init__(*args, **kwargs)
        self.gemeente = gemeente
        series = onderwerpen()
        choices = [(one.name, f"{one.label} ({', '.join(one.unit.choices) or one.unit.name})") for one in series]
        self.fields["naam"].choices = [("", "Kies een onderwerp"), *choices]
        self.met_treden = any(one.key for one in series)
        if not self.met_treden:
            del self.fields["sleutel_van"], self.fields["sleutel_tot"]

    def invoer(self, data: Mapping[str, Any]) -> list[dict[str, str]]:
        """One entry; refused where later policy of the same subject already stands."""
        reeks = self.wet.series[data["naam"]]
        given = {name: str(data.get(name) or "") for name in ("vanaf", "tot", "sleutel_van", "sleutel_tot")}
        entry = {"naam": reeks.name, **given, "bron": str(data["besluit"]), "zekerheid": "gelezen"}
        try:
            entry["waarde"] = waarde(data["waarde"], reeks)
        except ValueError as error:
            self.add_error("waarde", str(error))
            return []
        for column, zin in fouten(entry, reeks, self.wet):
            self.add_error(column if column in self.fields else "waarde", zin)
        if reeks.key and not given["sleutel_van"]:
            self.add_error("sleutel_van", "Deze waarde verschilt per trede. Vul in bij welke trede zij hoort.")
        later = self._later(data, given["sleutel_van"])
        if later and not self.errors:
            self.add_error(
                "tot",
                f"Vanaf {later.periode.lower:%d-%m-%Y} geldt al ander beleid voor dit onderwerp. "
                "Vul die dag in bij 'Geldig tot', of kies een latere begindag.",
            )
        return [{name: value for name, value in entry.items() if value}]

    def _later(self, data: Mapping[str, Any], sleutel: str) -> Beleid | None:
        """Policy of this subject that begins inside the proposed period: it would be lost."""
        rows = Beleid.objects.filter(
            gemeente=self.gemeente, naam=data["naam"], sleutel_van=sleutel, periode__startswith__gte=data["vanaf"]
        )
        if data.get("tot"):
            rows = rows.filter(periode__startswith__lt=data["tot"])
        return rows.order_by("periode").first()

    def bekend(self) -> list[Rij]:
        """Older policy simply ends: what a municipality decides anew is no contradiction."""
        return []


class BevestigForm(forms.Form):
    """Confirm what contradicts a known figure: the reason."""

    reden_afwijking = forms.CharField(
        label="Waarom anders dan het bekende cijfer",
        max_length=1000,
        error_messages={"required": AFWIJKING},
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class OordeelForm(forms.Form):
    """Send back or withdraw: the reason. Confirming needs one only beside another known figure."""

    reden = forms.CharField(
        label="Reden",
        max_length=1000,
        error_messages={"required": "Geef de reden."},
        widget=forms.Textarea(attrs={"rows": 3}),
    )
