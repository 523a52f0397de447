"""The form of a correction: everything that can be corrected at a step, as it is now."""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from luwte.correcties.gegevens import STAP, Soort, kan_ongedaan, stuk_van
from luwte.correcties.models import GEEN_REDEN
from luwte.gemeenten.velden import DatumVeld
from luwte.trajecten.forms import TekstVeld
from luwte.trajecten.models import Stap

NIETS = "U hebt niets veranderd. Verander ten minste één gegeven, of ga terug."


class VerbeterForm(forms.Form):
    """What is wrong at a step, and how we know; ``wijzigingen`` says what changes in which row."""

    def __init__(self, data: Mapping[str, Any] | None = None, *, stap: Stap, peildatum: dt.date, **kwargs: Any) -> None:
        """The fields follow from the step and the record made with it."""
        super().__init__(data, **kwargs)
        self.stap, self.peildatum = stap, peildatum
        self.stuk: tuple[Soort, Any] | None = stuk_van(stap)
        if self.stuk is None:
            self.fields["datum"] = DatumVeld(label="Datum van de stap", initial=stap.datum)
        else:
            soort, rij = self.stuk
            for naam in soort.velden:
                self.fields[naam] = _veld(soort.model, naam, getattr(rij, naam))
        if stap.reden or stap.rij.reden:
            self.fields["toelichting"] = TekstVeld(
                label="Reden bij de stap", initial=stap.reden, required=stap.rij.reden
            )
        if kan_ongedaan(stap):
            self.fields["ongedaan"] = forms.BooleanField(
                label="Maak deze stap ongedaan: zij is nooit gezet", required=False
            )
        self.fields["reden"] = TekstVeld(
            label="Wat was er fout, en hoe weet u dat?", error_messages={"required": GEEN_REDEN}
        )

    @property
    def datumveld(self) -> str:
        """The field that holds the date of the step."""
        return self.stuk[0].datum if self.stuk else "datum"

    def clean(self) -> dict[str, Any]:
        """Refuse a date after the peildatum, and a correction that changes nothing."""
        gegevens: dict[str, Any] = super().clean() or self.cleaned_data
        dag = gegevens.get(self.datumveld)
        if dag is not None and dag > self.peildatum:
            self.add_error(self.datumveld, "De datum ligt na de dag waarop u kijkt.")
        if not self.errors and not gegevens.get("ongedaan") and not self.wijzigingen():
            raise ValidationError(NIETS)
        return gegevens

    def wijzigingen(self) -> list[dict[str, Any]]:
        """Which columns of which rows get which value; dates and numbers as text, as JSON wants."""
        gegevens = self.cleaned_data
        lijst: list[dict[str, Any]] = []
        stap: dict[str, Any] = {}
        dag = gegevens.get(self.datumveld)
        if dag is not None and dag != self.stap.datum:
            stap["datum"] = dag.isoformat()
        if "toelichting" in self.fields and gegevens.get("toelichting", "") != self.stap.reden:
            stap["reden"] = gegevens.get("toelichting", "")
        if self.stuk is not None:
            soort, rij = self.stuk
            nieuw = {
                naam: _json(gegevens[naam])
                for naam in soort.velden
                if naam in gegevens and gegevens[naam] != getattr(rij, naam)
            }
            if nieuw:
                lijst.append({"tabel": soort.tabel, "rij": rij.pk, "waarden": nieuw})
        if stap:
            lijst.append({"tabel": STAP, "rij": self.stap.pk, "waarden": stap})
        return lijst


def _veld(model: Any, naam: str, waarde: Any) -> forms.Field:
    veld: forms.Field = model._meta.get_field(naam).formfield()  # noqa: SLF001 - Django documents _meta
    if isinstance(veld, forms.DateField):
        veld = DatumVeld(label=veld.label)
    elif isinstance(veld.widget, forms.Textarea):
        veld = TekstVeld(label=veld.label, required=veld.required)
    elif isinstance(veld, forms.DecimalField):
        veld.help_text = "Als deel van 1, zoals 0,45 voor 45%."
        veld.localize = True
        veld.widget = forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"})
        veld.widget.is_localized = True
    veld.initial = waarde
    return veld


def _json(waarde: Any) -> Any:
    if isinstance(waarde, dt.date):
        return waarde.isoformat()
    return str(waarde) if isinstance(waarde, Decimal) else waarde
