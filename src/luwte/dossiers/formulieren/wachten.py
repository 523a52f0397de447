"""Forms of the waiting list: a provision until the job begins, and the choice when a place comes free."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from luwte.aanmeldingen.bewaren import SchrijfForm
from luwte.dossiers.models import Overbrugging, Plaatskeuze
from luwte.dossiers.wachtlijst import Orde, Wachtende, leg_keuze_vast, orde_van, wachtenden
from luwte.gemeenten.bewaren import bewaar
from luwte.gemeenten.models import Gemeente
from luwte.gemeenten.velden import DatumVeld
from luwte.trajecten.forms import TekstVeld
from luwte.trajecten.models import Traject

EEN_DAG = timedelta(days=1)
NIEMAND = "niemand"
TOEN_NIET = "Op die dag stond deze persoon niet op de wachtlijst."


class OverbruggingForm(SchrijfForm):
    """What somebody does until the job begins, where, and from when until when."""

    soort = forms.ChoiceField(
        label="Wat gebeurt er in de wachttijd?",
        choices=Overbrugging.Soort.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies wat er in de wachttijd gebeurt."},
    )
    waar = forms.CharField(label="Waar?", max_length=150, error_messages={"required": "Schrijf op waar."})
    afspraak = TekstVeld(label="Wat is afgesproken?", required=False, max_length=2000)
    vanaf = DatumVeld(label="Vanaf")
    tot_en_met = DatumVeld(label="Tot en met", required=False, help_text="Leeg: tot het werk begint.")

    def __init__(self, data: Mapping[str, Any] | None = None, *, peildatum: date, traject: Traject) -> None:
        super().__init__(data, peildatum=peildatum)
        self.traject = traject
        self.fields["vanaf"].initial = peildatum

    def clean(self) -> dict[str, Any]:
        """Days in order."""
        gegevens = super().clean() or self.cleaned_data
        vanaf, laatste = gegevens.get("vanaf"), gegevens.get("tot_en_met")
        if vanaf and laatste and laatste < vanaf:
            self.add_error("tot_en_met", "De laatste dag ligt voor de eerste dag.")
        return gegevens

    def schrijf(self) -> Overbrugging:
        """Write the provision."""
        gegevens = dict(self.cleaned_data)
        vanaf, laatste = gegevens.pop("vanaf"), gegevens.pop("tot_en_met")
        periode = (vanaf, laatste + EEN_DAG if laatste else None)
        return bewaar(
            Overbrugging(gemeente_id=self.traject.gemeente_id, traject=self.traject, periode=periode, **gegevens)
        )


class PlaatskeuzeForm(SchrijfForm):
    """Why the list was looked at, and who gets the place: in the order, or another with a reason."""

    aanleiding = forms.ChoiceField(
        label="Waarom kijkt u naar de wachtlijst?",
        choices=Plaatskeuze.Aanleiding.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies waarom u kijkt."},
    )
    datum = DatumVeld(label="Datum")
    gekozen = forms.ChoiceField(
        label="Wie krijgt de plek aangeboden?", widget=forms.RadioSelect, error_messages={"required": "Maak een keuze."}
    )
    reden = TekstVeld(
        label="Waarom deze keuze?",
        required=False,
        max_length=1000,
        help_text="Alleen nodig als het niet nummer 1 is, of niemand. Niet over ziekte.",
    )

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        peildatum: date,
        gemeente: Gemeente,
        wachtenden: list[Wachtende],
        orde: Orde,
        door: Any,
    ) -> None:
        super().__init__(data, peildatum=peildatum)
        self.gemeente, self.wachtenden, self.orde, self.door = gemeente, wachtenden, orde, door
        self.fields["datum"].initial = peildatum
        self.fields["gekozen"].choices = [  # type: ignore[attr-defined]
            *((str(w.traject.pk), f"{w.rang}. {w.traject.kandidaat.naam}") for w in wachtenden),
            (NIEMAND, "Nu niemand"),
        ]

    def clean_datum(self) -> date | None:
        """Refuse a date after the peildatum."""
        return self.niet_na_peildatum("datum")

    def schrijf(self) -> Plaatskeuze:
        """Write the record with everybody who was on the list on the day of the choice, in the order of that day."""
        gegevens = dict(self.cleaned_data)
        gekozen = gegevens.pop("gekozen")
        orde, lijst = self.orde, self.wachtenden
        if gegevens["datum"] != self.peildatum:
            orde = orde_van(self.gemeente, gegevens["datum"])
            lijst = wachtenden(self.gemeente, gegevens["datum"], orde)
        wie = next((w for w in lijst if str(w.traject.pk) == gekozen), None)
        if wie is None and gekozen != NIEMAND:
            raise ValidationError({"gekozen": TOEN_NIET})
        return leg_keuze_vast(self.gemeente, self.door, lijst, wie, orde=orde, **gegevens)
