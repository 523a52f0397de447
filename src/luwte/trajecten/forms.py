"""Forms of a step and of the records of the course. ``leg_vast`` writes, or puts errors at fields."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError

from luwte.gemeenten.velden import DatumVeld
from luwte.trajecten import verloop
from luwte.trajecten.models import (
    GEEN_CRITERIUM,
    GEEN_GROND,
    GEEN_REDEN,
    Adviesaanvraag,
    Traject,
    Uitkomst,
    Vaststelling,
)
from luwte.trajecten.motivering import NOG_EEN_GAT, heeft_gat
from luwte.trajecten.overgang import ZONDER_INHOUD
from luwte.trajecten.stappen import NIET_NA_PEILDATUM
from luwte.trajecten.vastleggen import leg_advies_vast, stel_vast, vraag_advies_aan

GEEN_MOTIVERING = "Schrijf op waarom het advies niet zorgvuldig is gemaakt."


class TekstVeld(forms.CharField):
    """A few lines of text."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.Textarea(attrs={"rows": 4}))
        super().__init__(**kwargs)


class StapForm(forms.Form):
    """Date and reason of one transition; the date is left out when the record carries it."""

    datum = DatumVeld(label="Datum van deze stap")
    reden = TekstVeld(label="Reden", required=False, error_messages={"required": GEEN_REDEN})

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        rij: verloop.Overgang,
        peildatum: date,
        met_datum: bool = True,
        signalen: list[str] | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(data, **kwargs)
        self.peildatum = peildatum
        if met_datum:
            self.fields["datum"].initial = peildatum
            if rij.stuk:
                self.fields["datum"].label = "Afgesproken op"
        else:
            del self.fields["datum"]
        if rij.code in ZONDER_INHOUD:
            del self.fields["reden"]
            return
        reden = self.fields["reden"]
        if "loonwaarde_signaal" in rij.signalen and signalen:
            reden.label = "Ontwikkelperspectief"
            reden.help_text = "Schrijf op hoe deze persoon verder kan groeien in het werk."
        elif rij.reden or signalen:
            reden.help_text = "Dit is een besluit van een mens. Schrijf op waarom u het neemt."
        else:
            reden.label = "Toelichting"
            reden.help_text = ""
        reden.required = rij.reden or bool(signalen)

    def clean_datum(self) -> date:
        """Refuse a date after the peildatum."""
        datum: date = self.cleaned_data["datum"]
        if datum > self.peildatum:
            raise ValidationError(NIET_NA_PEILDATUM)
        return datum


class StukForm(forms.Form):
    """A form of one record of a case: knows the case and the peildatum, writes in ``leg_vast``."""

    def __init__(
        self, data: Mapping[str, Any] | None = None, *, traject: Traject, peildatum: date, **kwargs: Any
    ) -> None:
        super().__init__(data, **kwargs)
        self.traject = traject
        self.peildatum = peildatum

    def niet_na_peildatum(self, veld: str) -> date:
        """The date in a field; refused when it lies after the peildatum."""
        datum: date = self.cleaned_data[veld]
        if datum > self.peildatum:
            raise ValidationError(NIET_NA_PEILDATUM)
        return datum

    def leg_vast(self) -> Any:
        """Write the record; on a refusal put the sentences at the fields and give None."""
        try:
            return self.schrijf()
        except ValidationError as error:
            plaats_fouten(self, error)
            return None

    def schrijf(self) -> Any:
        """Write the record of this form; each form gives its own."""
        raise NotImplementedError


def plaats_fouten(form: forms.BaseForm, error: ValidationError) -> None:
    """Put each sentence at its field, or above the form when the form lacks that field."""
    per_veld = error.error_dict if hasattr(error, "error_dict") else {NON_FIELD_ERRORS: error.error_list}
    for veld, fouten in per_veld.items():
        form.add_error(veld if veld in form.fields else None, fouten)


class AdviesaanvraagForm(StukForm):
    """A request for advice to UWV."""

    aangevraagd_op = DatumVeld(label="Aangevraagd op")
    medisch_geregeld = forms.BooleanField(
        label="De persoon weet hoe UWV de medische gegevens krijgt",
        help_text="De gemeente krijgt deze gegevens niet. De persoon geeft ze zelf aan UWV.",
        required=False,
    )

    def __init__(self, *args: Any, aanvrager: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.aanvrager = aanvrager
        self.fields["aangevraagd_op"].initial = self.peildatum
        if aanvrager == Adviesaanvraag.Aanvrager.COLLEGE:
            self.fields["medisch_geregeld"].required = True
            self.fields["medisch_geregeld"].error_messages["required"] = (
                "Spreek eerst af hoe UWV de medische gegevens krijgt."
            )
        else:
            del self.fields["medisch_geregeld"]

    def clean_aangevraagd_op(self) -> date:
        """Refuse a date after the peildatum."""
        return self.niet_na_peildatum("aangevraagd_op")

    def schrijf(self) -> Adviesaanvraag:
        """Write the Adviesaanvraag."""
        return vraag_advies_aan(
            self.traject,
            self.cleaned_data["aangevraagd_op"],
            self.aanvrager,
            medisch_geregeld=self.cleaned_data.get("medisch_geregeld", False),
        )


class AdviesForm(StukForm):
    """The advice of UWV; its outcome decides which transition is made."""

    uitkomst = forms.ChoiceField(
        label="Wat adviseert UWV?",
        choices=Uitkomst.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies wat UWV adviseert.", "invalid_choice": "Kies wat UWV adviseert."},
    )
    uitgebracht_op = DatumVeld(label="Datum van het advies")
    ontvangen_op = DatumVeld(label="Ontvangen op")
    criterium_aanpassingen = forms.BooleanField(
        label="Aanpassingen nodig",
        help_text="Technische of organisatorische aanpassingen die een gewone werkgever niet kan bieden.",
        required=False,
    )
    criterium_begeleiding = forms.BooleanField(
        label="Begeleiding nodig",
        help_text="Permanent toezicht of intensieve begeleiding die een gewone werkgever niet kan bieden.",
        required=False,
    )
    onderbouwing = TekstVeld(
        label="Onderbouwing door UWV",
        help_text="Neem de kern over. Schrijf geen medische gegevens op.",
        error_messages={"required": "UWV onderbouwt elk advies. Neem de onderbouwing over."},
    )

    def __init__(self, *args: Any, aanvraag: Adviesaanvraag | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.aanvraag = aanvraag
        self.fields["ontvangen_op"].initial = self.peildatum

    def clean_ontvangen_op(self) -> date:
        """Refuse a date after the peildatum."""
        return self.niet_na_peildatum("ontvangen_op")

    def clean(self) -> dict[str, Any]:
        """A positive advice rests on a criterion."""
        gegevens = super().clean() or self.cleaned_data
        criterium = gegevens.get("criterium_aanpassingen") or gegevens.get("criterium_begeleiding")
        if gegevens.get("uitkomst") == Uitkomst.POSITIEF and not criterium:
            self.add_error("criterium_aanpassingen", GEEN_CRITERIUM)
        return gegevens

    def schrijf(self) -> Any:
        """Write the Advies on the open request."""
        if self.aanvraag is None:
            raise ValidationError("Er is geen open aanvraag bij UWV.")
        return leg_advies_vast(self.aanvraag, **self.cleaned_data)


class VaststellingForm(StukForm):
    """The decision of the college: it follows the advice, or deviates on the one ground there is."""

    besluit_op = DatumVeld(label="Datum van het besluit")
    grond = forms.ChoiceField(
        label="Grond om af te wijken",
        choices=[("", "Kies een grond"), *Vaststelling.Grond.choices],
        help_text="Afwijken mag alleen als het advies niet zorgvuldig is gemaakt (ondeugdelijk).",
        required=False,
    )
    motivering = TekstVeld(label="Motivering", required=False, widget=forms.Textarea(attrs={"rows": 14}))

    def __init__(self, *args: Any, uitkomst: str, advies: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.uitkomst = uitkomst
        self.advies = advies
        self.fields["besluit_op"].initial = self.peildatum
        self.fields["motivering"].help_text = "Dit is een voorstel uit de feiten. Lees het na en pas het aan."
        if uitkomst == Vaststelling.Uitkomst.AFWIJKEND:
            for naam, zin in (("grond", GEEN_GROND), ("motivering", GEEN_MOTIVERING)):
                self.fields[naam].required = True
                self.fields[naam].error_messages["required"] = zin
        else:
            del self.fields["grond"]

    def clean_besluit_op(self) -> date:
        """Refuse a date after the peildatum."""
        return self.niet_na_peildatum("besluit_op")

    def clean_motivering(self) -> str:
        """Nothing left to fill in."""
        tekst: str = self.cleaned_data["motivering"]
        if heeft_gat(tekst):
            raise ValidationError(NOG_EEN_GAT)
        return tekst

    def schrijf(self) -> Vaststelling:
        """Write the Vaststelling on the advice."""
        if self.advies is None:
            raise ValidationError("Er is geen positief advies van UWV.")
        return stel_vast(
            self.traject,
            self.advies,
            self.cleaned_data["besluit_op"],
            self.uitkomst,
            grond=self.cleaned_data.get("grond", ""),
            motivering=self.cleaned_data.get("motivering", ""),
        )
