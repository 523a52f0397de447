"""Forms of a signal and of the directory of partners."""

from collections.abc import Mapping
from copy import copy
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from luwte.aanmeldingen import models, vastleggen
from luwte.aanmeldingen.bewaren import SchrijfForm
from luwte.aanmeldingen.models.signaal import VRAGEN, Antwoord, DoetNu, Kanaal
from luwte.aanmeldingen.woorden import PraktijkVeld
from luwte.gemeenten.bewaren import bewaar
from luwte.gemeenten.models import Gebruiker, Rol
from luwte.gemeenten.velden import DatumVeld
from luwte.kandidaten.models import Rechtspositie, controleer_bsn
from luwte.trajecten.forms import TekstVeld


def keuze(label: str, keuzes: Any, zin: str, **kwargs: Any) -> forms.ChoiceField:
    """A choice from a list, with one sentence for whatever is wrong with it."""
    kwargs.setdefault("error_messages", {"required": zin, "invalid_choice": zin})
    return forms.ChoiceField(label=label, choices=[("", "Kies"), *keuzes], **kwargs)


def tekst(label: str, zin: str = "", **kwargs: Any) -> forms.CharField:
    """One line; ``zin`` when it must not be empty."""
    kwargs.setdefault("max_length", 120)
    return forms.CharField(label=label, required=bool(zin), error_messages={"required": zin}, **kwargs)


def bsn_veld() -> forms.CharField:
    """The citizen service number, typed."""
    return forms.CharField(
        label="Burgerservicenummer",
        max_length=15,
        help_text="9 cijfers.",
        error_messages={"required": "Vul het burgerservicenummer in."},
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )


class SignaalForm(SchrijfForm):
    """A signal in five minutes: who, what she can do first, five questions, and that she knows of it."""

    kan = PraktijkVeld(
        label="Wat kan deze persoon?",
        help_text="Begin hiermee. Bijvoorbeeld: zet thuis alles klaar, is op tijd, werkt graag met de handen.",
        error_messages={"required": "Schrijf eerst op wat deze persoon kan."},
    )
    wil = PraktijkVeld(label="Wat wil deze persoon?", required=False)
    helpt = PraktijkVeld(label="Wat helpt?", help_text="Bijvoorbeeld: één taak tegelijk.", required=False)
    doet_nu = keuze("Wat doet deze persoon nu?", DoetNu.choices, "Kies wat deze persoon nu doet.")
    kanaal = keuze("Waar komt het signaal vandaan?", Kanaal.choices, "Kies waar het signaal vandaan komt.")
    gemeld_op = DatumVeld(label="Datum van het signaal")
    voornaam = tekst("Voornaam", "Vul de voornaam in.", max_length=100)
    achternaam = tekst("Achternaam", "Vul de achternaam in.", max_length=100)
    geboortedatum = DatumVeld(label="Geboortedatum")
    bsn = bsn_veld()
    telefoon = tekst("Telefoonnummer", max_length=20)
    rechtspositie = forms.ChoiceField(
        label="Waar komt het inkomen vandaan?",
        choices=[("", "Weet ik niet"), *Rechtspositie.Soort.choices],
        required=False,
    )
    persoon_weet_ervan = forms.BooleanField(
        label="Ik heb dit signaal met de persoon besproken",
        error_messages={"required": "Bespreek het signaal eerst met de persoon."},
    )

    def __init__(self, data: Mapping[str, Any] | None = None, *, wie: vastleggen.Wie) -> None:
        """Take who reports; the five questions come from the model."""
        super().__init__(data, peildatum=wie.peildatum)
        self.wie = wie
        self.fields["gemeld_op"].initial = wie.peildatum
        for naam, vraag in VRAGEN.items():
            zin = "Kies ja, nee of weet ik niet."
            self.fields[naam] = forms.ChoiceField(
                label=vraag, choices=Antwoord.choices, widget=forms.RadioSelect,
                error_messages={"required": zin, "invalid_choice": zin},
            )  # fmt: skip

    @property
    def vragen(self) -> list[forms.BoundField]:
        """The five questions of the triage."""
        return [self[naam] for naam in VRAGEN]

    def clean_gemeld_op(self) -> date | None:
        """Refuse a date after the peildatum."""
        return self.niet_na_peildatum("gemeld_op")

    def clean_geboortedatum(self) -> date:
        """Refuse a birth in the future or before 1900."""
        geboren: date = self.cleaned_data["geboortedatum"]
        if geboren > self.peildatum:
            raise ValidationError("Controleer de geboortedatum.")
        return geboren

    def clean_bsn(self) -> str:
        """Elfproef."""
        return controleer_bsn(self.cleaned_data["bsn"])

    def schrijf(self) -> models.Signaal:
        """Write person, case and signal."""
        return vastleggen.meld_signaal(self.wie, self.cleaned_data)


class RijForm(SchrijfForm):
    """A form that adds one row of ``model`` with ``vast`` set by the page, or changes ``rij``."""

    model: Any = None

    def __init__(
        self, data: Mapping[str, Any] | None = None, *, peildatum: date, vast: dict[str, Any], rij: Any = None
    ) -> None:
        """Fill the form from ``rij`` when there is one; a first date is the peildatum."""
        begin = {naam: getattr(rij, naam) for naam in self.base_fields} if rij is not None else {}
        super().__init__(data, peildatum=peildatum, initial=begin)
        self.vast, self.rij = vast, rij
        if rij is None and (datum := next((n for n, v in self.fields.items() if isinstance(v, DatumVeld)), None)):
            self.fields[datum].initial = peildatum

    def schrijf(self) -> Any:
        """Write the row."""
        # A copy: a refused form must not change what the head of the page says.
        rij = copy(self.rij) if self.rij is not None else self.model()
        for naam, waarde in {**self.vast, **self.cleaned_data}.items():
            setattr(rij, naam, waarde)
        return bewaar(rij)


class PartnerForm(RijForm):
    """An organisation we work with."""

    model = models.Partner
    soort = keuze("Soort organisatie", models.Partner.Soort.choices, "Kies een soort organisatie.")
    naam = tekst("Naam", "Vul een naam in.")
    plaats = tekst("Plaats", max_length=100)
    telefoon = tekst("Telefoonnummer", max_length=20)
    email = forms.EmailField(
        label="E-mailadres", required=False, error_messages={"invalid": "Dit e-mailadres klopt niet. Controleer het."}
    )
    biedt_praktijk = forms.BooleanField(label="Hier kan iemand werk proberen", required=False)


class ContactpersoonForm(RijForm):
    """Somebody to call; at a school she may get a login."""

    model = models.Contactpersoon
    naam = tekst("Naam", "Vul een naam in.")
    functie = tekst("Functie", max_length=100)
    telefoon = tekst("Telefoonnummer", max_length=20)
    email = forms.EmailField(
        label="E-mailadres", required=False, error_messages={"invalid": "Dit e-mailadres klopt niet. Controleer het."}
    )
    vanaf = DatumVeld(label="Contactpersoon vanaf")
    tot = DatumVeld(label="Contactpersoon tot", required=False)
    gebruiker = forms.ModelChoiceField(
        label="Login van deze school",
        help_text="Met deze login ziet de contactpersoon de leerlingen van deze school.",
        queryset=Gebruiker.objects.none(),
        empty_label="Geen login",
        required=False,
    )

    def __init__(self, data: Mapping[str, Any] | None = None, **kwargs: Any) -> None:
        """Only a school has logins, and only users with the role school can be chosen."""
        super().__init__(data, **kwargs)
        partner: models.Partner = self.vast["partner"]
        if partner.soort != models.Partner.Soort.SCHOOL:
            del self.fields["gebruiker"]
            return
        veld: Any = self.fields["gebruiker"]
        veld.queryset = (
            Gebruiker.objects.filter(lidmaatschappen__gemeente=partner.gemeente_id, lidmaatschappen__rol=Rol.SCHOOL)
            .distinct()
            .order_by("last_name", "first_name", "pk")
        )
        veld.label_from_instance = lambda wie: wie.naam
        if self.rij is not None:
            veld.initial = self.rij.gebruiker_id


class WerkafspraakForm(RijForm):
    """What was agreed about the way of working."""

    model = models.Werkafspraak
    onderwerp = tekst("Onderwerp", "Vul het onderwerp in.", help_text="Bijvoorbeeld: welke gegevens bij een aanvraag.")
    afspraak = TekstVeld(label="Wat is afgesproken?", error_messages={"required": "Schrijf op wat is afgesproken."})
    vanaf = DatumVeld(label="Geldt vanaf")
    bekijken_op = DatumVeld(label="Opnieuw bekijken op", required=False)


class OverlegForm(RijForm):
    """A meeting about the criteria; cases without names."""

    model = models.Overleg
    datum = DatumVeld(label="Datum")
    aanwezig = tekst("Wie waren erbij?", "Vul in wie erbij waren.", max_length=200)
    besproken = PraktijkVeld(
        label="Wat is besproken?",
        help_text="Noem geen namen van kandidaten.",
        error_messages={"required": "Schrijf op wat is besproken."},
    )
    geleerd = PraktijkVeld(label="Wat doen we voortaan zo?", required=False)
    volgende_op = DatumVeld(label="Volgend overleg", required=False)

    def clean_datum(self) -> date | None:
        """Refuse a date after the peildatum."""
        return self.niet_na_peildatum("datum")


#: What can be added to a partner: address, form and heading.
ONDERDELEN: dict[str, tuple[type[RijForm], str]] = {
    "contactpersoon": (ContactpersoonForm, "Contactpersoon toevoegen"),
    "werkafspraak": (WerkafspraakForm, "Werkafspraak vastleggen"),
    "overleg": (OverlegForm, "Overleg vastleggen"),
}
