"""Forms of the work bench: keep a filter, hand cases over, arrange a replacement."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from luwte.aanmeldingen.bewaren import SchrijfForm
from luwte.dossiers.filteren import collegas
from luwte.dossiers.models import Vervanging, Werkfilter
from luwte.dossiers.models.werkbank import NIET_ZELF
from luwte.dossiers.werkbank import draag_over
from luwte.gemeenten.bewaren import bewaar
from luwte.gemeenten.models import Gemeente
from luwte.gemeenten.velden import DatumVeld
from luwte.kandidaten.models import Kandidaat
from luwte.trajecten.forms import TekstVeld

EEN_DAG = timedelta(days=1)
ACHTERSTEVOREN = "De laatste dag ligt voor de eerste dag."


class CollegaVeld(forms.ModelChoiceField):
    """A choice of the colleagues who can be contact person."""

    def __init__(self, **kwargs: Any) -> None:
        """Filled per municipality by ``van``."""
        kwargs.setdefault("empty_label", "Kies")
        super().__init__(queryset=None, error_messages={"required": "Kies een collega."}, **kwargs)

    def label_from_instance(self, obj: Any) -> str:
        """The name of the colleague."""
        return str(obj.naam)


class FilterForm(SchrijfForm):
    """The name under which a filter is kept."""

    naam = forms.CharField(
        label="Naam van dit filter", max_length=40, error_messages={"required": "Geef het filter een naam."}
    )

    def __init__(
        self, data: Mapping[str, Any] | None = None, *, peildatum: date, gemeente: Gemeente, gebruiker: Any, vraag: str
    ) -> None:
        super().__init__(data, peildatum=peildatum)
        self.rij = Werkfilter(gemeente=gemeente, gebruiker=gebruiker, vraag=vraag)

    def schrijf(self) -> Werkfilter:
        """Keep the filter."""
        self.rij.naam = self.cleaned_data["naam"]
        return bewaar(self.rij)


class OverdrachtForm(SchrijfForm):
    """Another contact person for some people, and why."""

    naar = CollegaVeld(label="Nieuwe contactpersoon")
    reden = TekstVeld(label="Reden", max_length=500, error_messages={"required": "Schrijf de reden op."})

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        peildatum: date,
        gemeente: Gemeente,
        personen: list[Kandidaat],
        door: Any,
    ) -> None:
        super().__init__(data, peildatum=peildatum)
        self.personen, self.door = personen, door
        self.fields["naar"].queryset = collegas(gemeente, peildatum)  # type: ignore[attr-defined]

    def schrijf(self) -> list[int]:
        """Hand them over; a list with the number, for nobody changed is no refusal."""
        gegevens = self.cleaned_data
        return [draag_over(self.personen, gegevens["naar"], gegevens["reden"], self.peildatum, self.door)]


class VervangingForm(SchrijfForm):
    """Who is away, who looks after her cases, from when until when."""

    afwezige = CollegaVeld(label="Wie is er afwezig?")
    vervanger = CollegaVeld(label="Wie vervangt?")
    vanaf = DatumVeld(label="Vanaf")
    tot_en_met = DatumVeld(label="Tot en met", required=False, help_text="Leeg: tot u de vervanging stopt.")

    def __init__(
        self, data: Mapping[str, Any] | None = None, *, peildatum: date, gemeente: Gemeente, gebruiker: Any
    ) -> None:
        super().__init__(data, peildatum=peildatum)
        self.gemeente = gemeente
        for veld in ("afwezige", "vervanger"):
            self.fields[veld].queryset = collegas(gemeente, peildatum)  # type: ignore[attr-defined]
        self.fields["afwezige"].initial = gebruiker.pk
        self.fields["vanaf"].initial = peildatum

    def clean_vanaf(self) -> date:
        """Nobody is away in the past: what happened then was done by who did it."""
        vanaf: date = self.cleaned_data["vanaf"]
        if vanaf < self.peildatum:
            raise ValidationError("Een vervanging begint vandaag of later.")
        return vanaf

    def clean(self) -> dict[str, Any]:
        """Another colleague, and days in order."""
        gegevens = super().clean() or self.cleaned_data
        vanaf, laatste = gegevens.get("vanaf"), gegevens.get("tot_en_met")
        if vanaf and laatste and laatste < vanaf:
            self.add_error("tot_en_met", ACHTERSTEVOREN)
        if gegevens.get("afwezige") is not None and gegevens.get("afwezige") == gegevens.get("vervanger"):
            self.add_error("vervanger", NIET_ZELF)
        return gegevens

    def schrijf(self) -> Vervanging:
        """Write the replacement."""
        gegevens = self.cleaned_data
        laatste = gegevens["tot_en_met"]
        return bewaar(
            Vervanging(
                gemeente=self.gemeente,
                afwezige=gegevens["afwezige"],
                vervanger=gegevens["vervanger"],
                periode=(gegevens["vanaf"], laatste + EEN_DAG if laatste else None),
            )
        )
