"""The form that registers a person and opens a case, on any of the routes."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from luwte.gemeenten.models import Gebruiker, Gemeente, Rol
from luwte.gemeenten.velden import DatumVeld
from luwte.kandidaten.models import Kandidaat, Rechtspositie, controleer_bsn
from luwte.kandidaten.zoeken import met_bsn
from luwte.trajecten.models import AL_TRAJECT, Route, Traject
from luwte.trajecten.stappen import NIET_NA_PEILDATUM

ANDERE_GEBOORTEDATUM = (
    "Dit burgerservicenummer staat al in uw gemeente, met een andere geboortedatum. Controleer beide."
)
#: Which benefits art. 10b lid 1 lets the kind "Andere uitkering van UWV" stand for.
ANDERE_UITKERING = "Andere uitkering van UWV is hier WW, IOW, WAZ, WIA, WAO, ZW of Wamil."


class RegistratieForm(forms.Form):
    """Who comes in, on which route, since when and with which income."""

    route = forms.ChoiceField(
        label="Hoe komt deze persoon binnen?",
        # A case that is taken over comes from the page of handovers.
        choices=[een for een in Route.choices if een[0] != Route.OVERGENOMEN],
        widget=forms.RadioSelect,
        error_messages={"required": "Kies een route.", "invalid_choice": "Kies een route."},
    )
    begin = DatumVeld(label="Datum", help_text="Van het signaal, de aanmelding door school of de aanvraag bij UWV.")
    voornaam = forms.CharField(label="Voornaam", max_length=100, error_messages={"required": "Vul de voornaam in."})
    achternaam = forms.CharField(
        label="Achternaam", max_length=100, error_messages={"required": "Vul de achternaam in."}
    )
    geboortedatum = DatumVeld(label="Geboortedatum")
    bsn = forms.CharField(
        label="Burgerservicenummer",
        max_length=15,
        help_text="9 cijfers.",
        error_messages={"required": "Vul het burgerservicenummer in."},
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )
    rechtspositie = forms.ChoiceField(
        label="Waar komt het inkomen vandaan?",
        choices=[("", "Kies"), *Rechtspositie.Soort.choices],
        help_text=ANDERE_UITKERING,
        error_messages={"required": "Kies waar het inkomen vandaan komt."},
    )
    telefoon = forms.CharField(label="Telefoonnummer", max_length=20, required=False)
    contactpersoon = forms.ModelChoiceField(
        label="Contactpersoon bij de gemeente", queryset=Gebruiker.objects.none(), empty_label="Kies", required=False
    )

    def __init__(
        self, data: Mapping[str, Any] | None = None, *, gemeente: Gemeente, peildatum: date, gebruiker: Any
    ) -> None:
        super().__init__(data)
        self.gemeente = gemeente
        self.peildatum = peildatum
        self.bestaand: Kandidaat | None = None
        self.lopend: Traject | None = None
        self.fields["begin"].initial = peildatum
        contact = self.fields["contactpersoon"]
        contact.queryset = (  # type: ignore[attr-defined]
            Gebruiker.objects.filter(
                lidmaatschappen__gemeente=gemeente, lidmaatschappen__rol__in=[Rol.CONSULTANT, Rol.JOBCOACH]
            )
            .distinct()
            .order_by("last_name", "first_name", "pk")
        )
        contact.label_from_instance = lambda wie: wie.naam  # type: ignore[attr-defined]
        contact.initial = gebruiker.pk

    def clean_begin(self) -> date:
        """Refuse a date after the peildatum."""
        begin: date = self.cleaned_data["begin"]
        if begin > self.peildatum:
            raise ValidationError(NIET_NA_PEILDATUM)
        return begin

    def clean_geboortedatum(self) -> date:
        """Refuse a birth that lies in the future or before 1900."""
        geboren: date = self.cleaned_data["geboortedatum"]
        if not date(1900, 1, 1) <= geboren <= self.peildatum:
            raise ValidationError("Controleer de geboortedatum.")
        return geboren

    def clean_bsn(self) -> str:
        """Elfproef; look the person up in this municipality and refuse a second running case."""
        bsn = controleer_bsn(self.cleaned_data["bsn"])
        self.bestaand = met_bsn(self.gemeente, bsn)
        if self.bestaand is not None:
            self.lopend = Traject.objects.filter(kandidaat=self.bestaand, einde__isnull=True).first()
            if self.lopend is not None:
                raise ValidationError(AL_TRAJECT)
        return bsn

    def clean(self) -> dict[str, Any]:
        """A known person must be the same person."""
        gegevens = super().clean() or self.cleaned_data
        geboren = gegevens.get("geboortedatum")
        if self.bestaand is not None and self.lopend is None and geboren not in (None, self.bestaand.geboortedatum):
            self.add_error("bsn", ANDERE_GEBOORTEDATUM)
        return gegevens

    def kandidaat(self) -> Kandidaat:
        """The known person, or a new one with the legal position that was told. Writes."""
        gegevens = self.cleaned_data
        persoon = self.bestaand
        if persoon is None:
            persoon = Kandidaat(
                gemeente=self.gemeente,
                **{v: gegevens[v] for v in ("voornaam", "achternaam", "geboortedatum", "telefoon", "contactpersoon")},
            )
            persoon.zet_bsn(gegevens["bsn"])
            persoon.save()
        wissel_inkomen(persoon, gegevens["rechtspositie"], gegevens["begin"], "rechtspositie")
        return persoon


class HeropenForm(RegistratieForm):
    """A next case of somebody who is known: only what can be new is asked (M088)."""

    #: What stands with the person already and is never asked twice.
    BEKEND = ("voornaam", "achternaam", "geboortedatum", "bsn", "telefoon", "contactpersoon")

    def __init__(self, data: Mapping[str, Any] | None = None, *, kandidaat: Kandidaat, **options: Any) -> None:
        super().__init__(data, **options)
        self.bestaand = kandidaat
        for naam in self.BEKEND:
            del self.fields[naam]
        nu = Rechtspositie.objects.filter(kandidaat=kandidaat, periode__contains=self.peildatum).first()
        self.fields["rechtspositie"].initial = nu.soort if nu else None


class InkomenForm(forms.Form):
    """On what law the income stands from a day on; what ran until then ends that day."""

    soort = forms.ChoiceField(
        label="Waar komt het inkomen vandaan?",
        choices=[("", "Kies"), *Rechtspositie.Soort.choices],
        help_text=ANDERE_UITKERING,
        error_messages={"required": "Kies waar het inkomen vandaan komt."},
    )
    vanaf = DatumVeld(label="Vanaf")

    def __init__(self, data: Mapping[str, Any] | None = None, *, kandidaat: Kandidaat, peildatum: date) -> None:
        super().__init__(data)
        self.kandidaat = kandidaat
        self.peildatum = peildatum
        self.fields["vanaf"].initial = peildatum

    def clean_vanaf(self) -> date:
        """Refuse a date after the peildatum."""
        vanaf: date = self.cleaned_data["vanaf"]
        if vanaf > self.peildatum:
            raise ValidationError(NIET_NA_PEILDATUM)
        return vanaf

    def save(self) -> None:
        """Write the legal position. Raises ValidationError when that day already has another."""
        wissel_inkomen(self.kandidaat, self.cleaned_data["soort"], self.cleaned_data["vanaf"], "vanaf")


def wissel_inkomen(persoon: Kandidaat, soort: str, vanaf: date, veld: str) -> None:
    """From a day on the income stands on another law, until the next change that is known.

    Raises ValidationError at ``veld`` when another income begins on that very day.
    """
    lopend = Rechtspositie.objects.filter(kandidaat=persoon, periode__contains=vanaf).first()
    if lopend is not None and lopend.soort == soort:
        return
    if lopend is not None:
        if lopend.periode.lower == vanaf:
            raise ValidationError({veld: "Voor deze datum is al een ander inkomen vastgelegd."})
        lopend.periode = (lopend.periode.lower, vanaf)
        lopend.save(update_fields=["periode"])
    later = Rechtspositie.objects.filter(kandidaat=persoon, periode__startswith__gt=vanaf).order_by("periode")
    tot = later.values_list("periode__startswith", flat=True).first()
    Rechtspositie.objects.create(gemeente=persoon.gemeente, kandidaat=persoon, soort=soort, periode=(vanaf, tot))
