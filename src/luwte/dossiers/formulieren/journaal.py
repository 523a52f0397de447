"""The form of a note in the journal."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from luwte.aanmeldingen.bewaren import SchrijfForm
from luwte.dossiers import journaal
from luwte.dossiers.models import Journaalnotitie
from luwte.gemeenten.velden import DatumVeld
from luwte.trajecten.forms import TekstVeld
from luwte.trajecten.models import Traject

LET_OP = (
    "U schreef: {woorden}. Het journaal is niet voor ziekte of behandeling. Schrijf op wat iemand kan of nodig heeft, "
    "niet waardoor dat komt. Is het toch nodig zo? Zet dan het vinkje onderaan."
)


class NotitieForm(SchrijfForm):
    """When, what kind of contact, with whom and about what. It warns once about words of health."""

    datum = DatumVeld(label="Datum")
    soort = forms.ChoiceField(
        label="Soort contact",
        choices=Journaalnotitie.Soort.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies het soort contact.", "invalid_choice": "Kies het soort contact."},
    )
    met_wie = forms.CharField(label="Met wie?", max_length=100, required=False)
    onderwerp = forms.CharField(
        label="Onderwerp", max_length=100, error_messages={"required": "Schrijf het onderwerp op."}
    )
    tekst = TekstVeld(
        label="Wat is er besproken of gebeurd?",
        max_length=5000,
        error_messages={"required": "Schrijf op wat er is besproken of gebeurd."},
    )
    nagelezen = forms.BooleanField(label="Ik heb dit nagelezen en het moet zo in het journaal", required=False)

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        peildatum: date,
        traject: Traject,
        door: Any,
        verbetert: Journaalnotitie | None = None,
    ) -> None:
        super().__init__(data, peildatum=peildatum)
        self.traject, self.door, self.verbetert = traject, door, verbetert
        self.fields["datum"].initial = peildatum
        if verbetert is not None:
            for veld in ("datum", "soort", "met_wie", "onderwerp", "tekst"):
                self.fields[veld].initial = getattr(verbetert, veld)
        if not self._woorden(data or {}):
            del self.fields["nagelezen"]

    @staticmethod
    def _woorden(data: Mapping[str, Any]) -> list[str]:
        return journaal.gevoelige_woorden(" ".join(str(data.get(veld, "")) for veld in ("onderwerp", "tekst")))

    def clean_datum(self) -> date | None:
        """Refuse a date after the peildatum."""
        return self.niet_na_peildatum("datum")

    def clean(self) -> dict[str, Any]:
        """Ask once to read it over when words of health stand in it; the writer decides."""
        gegevens = super().clean() or self.cleaned_data
        woorden = self._woorden(self.data)
        if woorden and not gegevens.pop("nagelezen", False):
            raise ValidationError({"tekst": LET_OP.format(woorden=", ".join(woorden))})
        return gegevens

    def schrijf(self) -> Journaalnotitie:
        """Add the note."""
        return journaal.schrijf(self.traject, self.door, verbetert=self.verbetert, **self.cleaned_data)
