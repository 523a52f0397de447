"""Forms of a school about its pupils."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from luwte.aanmeldingen import models, vastleggen
from luwte.aanmeldingen.bewaren import SchrijfForm
from luwte.aanmeldingen.forms import RijForm, bsn_veld, keuze, tekst
from luwte.aanmeldingen.woorden import PraktijkVeld
from luwte.engine.functions import jaren_tussen
from luwte.gemeenten.velden import DatumVeld
from luwte.kandidaten.models import controleer_bsn

#: Below this age a legal representative consents (Uitvoeringswet AVG art. 5 lid 1).
ZELF_TOESTEMMEN = 16
TE_JONG = "Jonger dan 16 jaar: de ouders of verzorgers geven toestemming."


class LeerlingForm(RijForm):
    """A pupil on the list of the last school year."""

    model = models.Leerling
    voornaam = tekst("Voornaam", "Vul de voornaam in.", max_length=100)
    achternaam = tekst("Achternaam", "Vul de achternaam in.", max_length=100)
    geboortedatum = DatumVeld(label="Geboortedatum")
    schoolsoort = keuze("Soort school", models.Leerling.Schoolsoort.choices, "Kies VSO of PRO.")
    verlaat_school_op = DatumVeld(label="Verlaat de school op")
    uitstroom = keuze(
        "Wat verwacht de school na het vertrek?", models.Leerling.Uitstroom.choices, "Kies wat u verwacht."
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """No date is filled in beforehand: the first is a birthday."""
        super().__init__(*args, **kwargs)
        self.fields["geboortedatum"].initial = None

    def clean_geboortedatum(self) -> date | None:
        """Refuse a birth in the future."""
        if self.cleaned_data["geboortedatum"] > self.peildatum:
            raise ValidationError("Controleer de geboortedatum.")
        return self.cleaned_data["geboortedatum"]


class ToestemmingForm(RijForm):
    """Who agreed that the municipality sees this pupil, and when."""

    model = models.Leerling
    toestemming_op = DatumVeld(label="Toestemming gegeven op")
    toestemming_van = keuze("Wie gaf toestemming?", models.Leerling.Van.choices, "Kies wie toestemming gaf.")

    def clean_toestemming_op(self) -> date | None:
        """Refuse a date after the peildatum."""
        return self.niet_na_peildatum("toestemming_op")

    def clean(self) -> dict[str, Any]:
        """A child under 16 does not consent alone."""
        gegevens = super().clean() or self.cleaned_data
        op, geboren = gegevens.get("toestemming_op"), self.rij.geboortedatum
        if op and gegevens.get("toestemming_van") == "leerling" and jaren_tussen(geboren, op) < ZELF_TOESTEMMEN:
            self.add_error("toestemming_van", TE_JONG)
        return gegevens


class PlanForm(RijForm):
    """The plan of approach."""

    model = models.PlanVanAanpak
    opgesteld_op = DatumVeld(label="Opgesteld op")
    kan_en_wil = PraktijkVeld(
        label="Wat kan en wil de leerling?", error_messages={"required": "Schrijf op wat de leerling kan en wil."}
    )
    doel = PraktijkVeld(label="Doel na school", error_messages={"required": "Schrijf het doel op."})
    afspraken = PraktijkVeld(label="Wie doet wat en wanneer?", error_messages={"required": "Schrijf op wie wat doet."})

    def clean_opgesteld_op(self) -> date | None:
        """Refuse a date after the peildatum."""
        return self.niet_na_peildatum("opgesteld_op")


class OudergesprekForm(RijForm):
    """The meeting with parents or carers."""

    model = models.Oudergesprek
    datum = DatumVeld(label="Datum van het gesprek")
    met = keuze("Met wie was het gesprek?", models.Oudergesprek.Met.choices, "Kies met wie het gesprek was.")
    leerling_erbij = forms.BooleanField(label="De leerling was erbij", required=False)
    besproken = PraktijkVeld(
        label="Wat is besproken?",
        help_text="Bijvoorbeeld: dagbesteding of werk, inkomen, en of iemand later terug kan.",
        error_messages={"required": "Schrijf op wat is besproken."},
    )
    eens_met_route = forms.BooleanField(label="Zij zijn het eens met deze route", required=False)

    def clean_datum(self) -> date | None:
        """Refuse a date after the peildatum."""
        return self.niet_na_peildatum("datum")


class StageForm(RijForm):
    """An internship: where, which work, how long and for what."""

    model = models.Stage
    plaats = tekst("Waar is de stage?", "Vul in waar de stage is.")
    werk = tekst("Welk werk?", "Vul in welk werk het is.")
    begin = DatumVeld(label="Eerste dag")
    laatste_dag = DatumVeld(label="Laatste dag")
    doelen = PraktijkVeld(
        label="Doelen van de stage",
        help_text="Bijvoorbeeld: een halfuur achter elkaar aan één taak werken.",
        error_messages={"required": "Schrijf de doelen op."},
    )


class StageverslagForm(RijForm):
    """The report of an internship."""

    model = models.Stage
    ging_goed = PraktijkVeld(label="Wat ging goed?", error_messages={"required": "Schrijf op wat goed ging."})
    hulp_nodig = PraktijkVeld(
        label="Waarbij was hulp nodig?",
        help_text="Hoe vaak, hoe lang, en wat hielp?",
        error_messages={"required": "Schrijf op waarbij hulp nodig was."},
    )


class OverdrachtForm(RijForm):
    """The warm hand-over."""

    model = models.Overdracht
    datum = DatumVeld(label="Datum van de overdracht")
    wat_werkt = PraktijkVeld(
        label="Wat werkt goed bij deze leerling?", error_messages={"required": "Schrijf op wat goed werkt."}
    )
    aandacht = PraktijkVeld(label="Waar let de gemeente op?", required=False)
    blijft_betrokken = tekst("Wie van de school blijft betrokken?", "Vul in wie betrokken blijft.")

    def clean_datum(self) -> date | None:
        """Refuse a date after the peildatum."""
        return self.niet_na_peildatum("datum")


class MeldenForm(SchrijfForm):
    """Report the pupil to the municipality: only now the citizen number is asked."""

    datum = DatumVeld(label="Datum")
    bsn = bsn_veld()

    def __init__(self, *args: Any, leerling: models.Leerling, wie: vastleggen.Wie, **kwargs: Any) -> None:
        """Take the pupil and who reports."""
        super().__init__(*args, peildatum=wie.peildatum, **kwargs)
        self.leerling, self.wie = leerling, wie
        self.fields["datum"].initial = wie.peildatum

    def clean_datum(self) -> date | None:
        """Refuse a date after the peildatum."""
        return self.niet_na_peildatum("datum")

    def clean_bsn(self) -> str:
        """Elfproef."""
        return controleer_bsn(self.cleaned_data["bsn"])

    def schrijf(self) -> models.Leerling:
        """Write person, case and step."""
        return vastleggen.meld_leerling(self.wie, self.leerling, self.cleaned_data["bsn"], self.cleaned_data["datum"])


#: What a school adds to a pupil: address, form, heading, name of the message.
ONDERDELEN: dict[str, tuple[type[RijForm], str]] = {
    "plan": (PlanForm, "Plan van aanpak"),
    "gesprek": (OudergesprekForm, "Gesprek met ouders of verzorgers"),
    "stage": (StageForm, "Stage of werkervaringsplek"),
    "overdracht": (OverdrachtForm, "Overdracht aan de gemeente"),
}
#: What a school changes of the pupil itself.
VELDEN: dict[str, tuple[type[RijForm], str]] = {
    "gegevens": (LeerlingForm, "Gegevens van de leerling"),
    "toestemming": (ToestemmingForm, "Toestemming"),
}
