"""The form of an observation: big buttons, one line of text, done within a minute."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from luwte.begeleiding import zinnen
from luwte.begeleiding.mensen import Plek
from luwte.begeleiding.models import Aanpassing, Dagdeel, Observatie, Taak
from luwte.begeleiding.models.observatie import MEESTE_UREN, MINUTEN_AANDACHT
from luwte.gemeenten.velden import DatumVeld
from luwte.trajecten.models import Traject

MINUTEN = (0, 5, 15, 30, 60, 120)
GEZIEN = ("uitleg_onthouden", "afspraken_nagekomen", "toezicht_nodig", "werk_onderbroken")
GEZIEN_WOORD = {
    "uitleg_onthouden": "Onthield de uitleg",
    "afspraken_nagekomen": "Kwam afspraken na",
    "toezicht_nodig": "Steeds iemand in de buurt nodig",
    "werk_onderbroken": "Werk lag stil door begeleiding",
}
KIES_WIE = "Kies een persoon."


@dataclass(frozen=True)
class Mens:
    """Somebody who can be observed: the case, the name on the button and the places of that day."""

    traject: Traject
    naam: str
    plekken: tuple[Plek, ...]

    @property
    def keuzes(self) -> list[tuple[str, str]]:
        """The buttons: one for each place, one without when no place is known."""
        if not self.plekken:
            return [(f"{self.traject.pk}-0", self.naam)]
        return [(f"{self.traject.pk}-{plek.werkplek or 0}", f"{self.naam}, {plek.naam}") for plek in self.plekken]


def _keuze(naam: str, keuzes: Sequence[tuple[Any, str]], fout: str, **anders: Any) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=naam,
        choices=keuzes,
        widget=forms.RadioSelect,
        error_messages={"required": fout, "invalid_choice": fout},
        **anders,
    )


class ObservatieForm(forms.Form):
    """Who, where, when, and what was seen. What was not ticked was not seen, or not looked at."""

    sleutel = forms.UUIDField(widget=forms.HiddenInput, error_messages={"invalid": "Open het formulier opnieuw."})
    goed = forms.CharField(
        label="Wat ging goed?",
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "off", "enterkeyhint": "done"}),
        error_messages={"max_length": "Houd het kort: hoogstens 200 tekens."},
    )
    dagdeel = _keuze("Welk dagdeel?", Dagdeel.choices, zinnen.DAGDEEL)
    taak = _keuze("Is de taak gelukt?", Taak.choices, zinnen.TAAK)
    concentratie = _keuze(
        "Hoe lang bleef de aandacht erbij?",
        [(m, "1 uur" if m == 60 else f"{m} min") for m in MINUTEN_AANDACHT],
        zinnen.CONCENTRATIE,
        coerce=int,
    )
    uren_volgehouden = _keuze(
        "Hoeveel uur volgehouden vandaag?",
        [(u, "minder dan 1" if u == 0 else str(u)) for u in range(MEESTE_UREN + 1)],
        zinnen.UREN_VOLGEHOUDEN,
        coerce=int,
    )
    begeleiding_minuten = _keuze(
        "Hoeveel minuten begeleiding dit dagdeel?",
        [(m, "geen" if m == 0 else str(m)) for m in MINUTEN],
        "Kies hoeveel begeleiding er was.",
        coerce=int,
    )
    aanpassingen = forms.MultipleChoiceField(
        label="Wat was aangepast?", choices=Aanpassing.choices, required=False, widget=forms.CheckboxSelectMultiple
    )
    gezien = forms.MultipleChoiceField(
        label="Wat zag u nog meer?",
        choices=[(veld, GEZIEN_WOORD[veld]) for veld in GEZIEN],
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    datum = DatumVeld(label="Datum")
    stage = forms.CharField(
        label="Andere plek of stage",
        help_text="Alleen als de plek er niet bij staat.",
        required=False,
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        mensen: Sequence[Mens],
        peildatum: date,
        wie: str = "",
        oud: Observatie | None = None,
    ) -> None:
        """Take who can be chosen, who is chosen beforehand, and the observation that is put right."""
        begin = _van(oud) if oud else {"datum": peildatum}
        super().__init__(data, initial={"sleutel": uuid.uuid4(), **begin})
        self.mensen = {mens.traject.pk: mens for mens in mensen}
        self.peildatum = peildatum
        keuzes = [keuze for mens in mensen for keuze in mens.keuzes]
        velden = {"wie": _keuze("Wie?", keuzes, KIES_WIE), **self.fields}
        if oud is not None:
            keuzes[:] = [(waarde, naam) for waarde, naam in keuzes if waarde == begin["wie"]] or [
                (begin["wie"], f"{mensen[0].naam}, {oud.plek}")
            ]
            velden["wie"].choices = keuzes  # type: ignore[attr-defined]
        self.fields = velden
        self.fields["wie"].initial = begin.get("wie") or (wie if wie in dict(keuzes) else _eerste(keuzes, wie))

    def clean_datum(self) -> date:
        """Refuse a day after the peildatum."""
        datum: date = self.cleaned_data["datum"]
        if datum > self.peildatum:
            raise ValidationError(zinnen.NIET_NA_PEILDATUM)
        return datum

    @property
    def gekozen(self) -> bool:
        """Whether somebody stands chosen, so that the others can be folded away."""
        return self["wie"].value() in dict(self.fields["wie"].choices)  # type: ignore[attr-defined]

    @property
    def anderen(self) -> bool:
        """Whether there is more than one to choose from."""
        return len(self.fields["wie"].choices) > 1  # type: ignore[attr-defined]

    @property
    def mens(self) -> Mens:
        """Who was chosen."""
        return self.mensen[int(self.cleaned_data["wie"].partition("-")[0])]

    def plek(self) -> tuple[int | None, str]:
        """Where it was: the key of a workplace, or the name of another place."""
        anders: str = self.cleaned_data["stage"].strip()
        if anders:
            return None, anders
        werkplek = int(self.cleaned_data["wie"].partition("-")[2])
        if werkplek:
            return werkplek, ""
        bekend = [plek.naam for plek in self.mens.plekken if plek.werkplek is None]
        return None, bekend[0] if bekend else ""

    def antwoorden(self) -> dict[str, Any]:
        """What was seen, by field of the record."""
        gegevens = self.cleaned_data
        los = ("goed", "dagdeel", "taak", "concentratie", "uren_volgehouden", "begeleiding_minuten")
        return (
            {veld: gegevens[veld] for veld in los}
            | {soort: soort in gegevens["aanpassingen"] for soort in Aanpassing.values}
            | {veld: veld in gegevens["gezien"] for veld in GEZIEN}
        )


def _eerste(keuzes: Sequence[tuple[str, str]], wie: str) -> str:
    """The first place of the person that was asked for; nobody beforehand otherwise."""
    return next((waarde for waarde, _ in keuzes if wie and waarde.startswith(f"{wie}-")), "")


def _van(oud: Observatie) -> dict[str, Any]:
    """An observation as the answers of the form."""
    los = ("goed", "dagdeel", "taak", "concentratie", "uren_volgehouden", "begeleiding_minuten", "datum", "stage")
    return {veld: getattr(oud, veld) for veld in los} | {
        "wie": f"{oud.traject_id}-{oud.werkplek_id or 0}",
        "aanpassingen": [soort for soort in Aanpassing.values if getattr(oud, soort)],
        "gezien": [veld for veld in GEZIEN if getattr(oud, veld)],
    }
