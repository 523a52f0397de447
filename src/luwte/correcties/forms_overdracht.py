"""The forms of a move: what is offered to whom and why that may, and the answer of the other side."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q

from luwte.correcties.meegaan import stukken
from luwte.correcties.overdracht import GEEN_REDEN, Meegaan, Overdracht, Uitkomst
from luwte.correcties.overdragen import bied_aan, toestemming_van
from luwte.gemeenten.models import Gemeente
from luwte.gemeenten.velden import DatumVeld
from luwte.trajecten.forms import TekstVeld, plaats_fouten
from luwte.trajecten.models import Traject

GEEN_GEMEENTE = "Kies de gemeente van de nieuwe woonplaats."
GEEN_TOESTEMMING = "Deze toestemming is er niet. Leg die eerst vast bij netwerk en toestemming, of noem de wet."
NIET_MEE = "Zonder toestemming gaat dit niet mee. Haal de vinkjes weg."
GEEN_WET = "Noem de wet en het artikel."
GEEN_UITKOMST = "Kies of u het dossier aanneemt."


class OverdrachtForm(forms.Form):
    """Where to, since when, on what ground, what goes along, and why."""

    naar_gemeente = forms.ModelChoiceField(
        label="Naar welke gemeente?",
        queryset=Gemeente.objects.none(),
        empty_label="Kies",
        error_messages={"required": GEEN_GEMEENTE, "invalid_choice": GEEN_GEMEENTE},
    )
    verhuisd_op = DatumVeld(label="Verhuisd op")
    grond = forms.ChoiceField(
        label="Waarom mogen de gegevens mee?",
        choices=Overdracht.Grond.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies waarom de gegevens mee mogen.", "invalid_choice": "Kies een van beide."},
    )
    grondslag = forms.CharField(
        label="Welke wet en welk artikel?",
        max_length=200,
        required=False,
        help_text="Alleen zonder toestemming. Vraag het zo nodig aan de privacy officer.",
    )
    mee = forms.MultipleChoiceField(
        label="Wat gaat mee?",
        choices=Meegaan.choices,
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text="Altijd mee gaan: naam, geboortedatum, burgerservicenummer, contactpersoon "
        "en het advies van UWV. De rest alleen met toestemming.",
        error_messages={"invalid_choice": "Kies wat meegaat."},
    )
    reden = TekstVeld(
        label="Waarom draagt u over?",
        help_text="De andere gemeente leest dit. Schrijf niets op over gezondheid.",
        error_messages={"required": GEEN_REDEN},
    )

    def __init__(
        self, data: Mapping[str, Any] | None = None, *, traject: Traject, gemeente: Gemeente, peildatum: date
    ) -> None:
        """Every municipality that exists that day but our own."""
        super().__init__(data)
        self.traject, self.peildatum = traject, peildatum
        self.toestemming = toestemming_van(traject, peildatum)
        velden: Any = self.fields
        velden["naar_gemeente"].queryset = (
            Gemeente.objects.filter(Q(tot__isnull=True) | Q(tot__gt=peildatum), vanaf__lte=peildatum)
            .exclude(pk=gemeente.pk)
            .order_by("naam")
        )
        uitstroom = getattr(traject, "uitstroom", None)
        velden["verhuisd_op"].initial = uitstroom.laatste_dag if uitstroom else peildatum

    def clean(self) -> dict[str, Any]:
        """Consent must be there; without it a law is named and nothing more goes along."""
        gegevens: dict[str, Any] = super().clean() or self.cleaned_data
        if gegevens.get("grond") == Overdracht.Grond.TOESTEMMING:
            if self.toestemming is None:
                self.add_error("grond", GEEN_TOESTEMMING)
            gegevens["grondslag"] = ""
        elif gegevens.get("grond") == Overdracht.Grond.WET:
            if gegevens.get("mee"):
                self.add_error("mee", NIET_MEE)
            if not gegevens.get("grondslag"):
                self.add_error("grondslag", GEEN_WET)
        return gegevens

    def leg_vast(self, door: Any) -> bool:
        """Offer the case; on a refusal put the sentences at the fields."""
        gegevens = dict(self.cleaned_data)
        try:
            bied_aan(
                self.traject,
                gegevens.pop("naar_gemeente"),
                gegevens.pop("verhuisd_op"),
                door,
                peildatum=self.peildatum,
                stukken=stukken(self.traject, gegevens["mee"], self.peildatum),
                **gegevens,
            )
        except ValidationError as fout:
            plaats_fouten(self, fout)
            return False
        return True


class AntwoordForm(forms.Form):
    """Accept or not, and why: a decision of a person."""

    uitkomst = forms.ChoiceField(
        label="Wat besluit u?",
        choices=[
            (Uitkomst.AANGENOMEN.value, "Wij nemen het dossier over"),
            (Uitkomst.GEWEIGERD.value, "Wij nemen het niet over"),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": GEEN_UITKOMST, "invalid_choice": GEEN_UITKOMST},
    )
    reden = TekstVeld(
        label="Waarom?",
        help_text="De andere gemeente leest dit.",
        error_messages={"required": "Schrijf op waarom u dit besluit neemt."},
    )


class IntrekForm(forms.Form):
    """Take an offer back, and say why."""

    reden = TekstVeld(
        label="Waarom trekt u de overdracht in?",
        error_messages={"required": "Schrijf op waarom u de overdracht intrekt."},
    )
