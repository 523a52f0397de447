"""Forms for a person and her consent, with Dutch sentences at the field."""

from __future__ import annotations

import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.html import format_html

from luwte.gemeenten.models import Gebruiker, Gemeente, Rol
from luwte.gemeenten.velden import DatumVeld, VolledigGetoetst
from luwte.kandidaten.models import (
    BSN_BESTAAT_AL,
    Grond,
    Kandidaat,
    Netwerkpersoon,
    Toestemming,
    controleer_bsn,
)
from luwte.kandidaten.netwerk import Relatie
from luwte.kandidaten.zoeken import met_bsn

OUDSTE = 67  # beschut werk ends at the pensionable age; older is a slip of the pen


class KandidaatForm(VolledigGetoetst, forms.ModelForm):
    """Register or change a person of one municipality.

    ``dossier_url`` turns the person found under the same number into the address of her page.
    """

    bsn = forms.CharField(
        label="Burgerservicenummer",
        max_length=14,
        help_text="Negen cijfers.",
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
        error_messages={"required": "Vul het burgerservicenummer in."},
    )
    geboortedatum = DatumVeld(label="Geboortedatum")

    class Meta:
        model = Kandidaat
        fields = (
            "voornaam",
            "achternaam",
            "geboortedatum",
            "bsn",
            "telefoon",
            "email",
            "straat",
            "postcode",
            "plaats",
            "taal_hulp",
            "contactpersoon",
        )
        error_messages = {
            "voornaam": {"required": "Vul de voornaam in."},
            "achternaam": {"required": "Vul de achternaam in."},
            "email": {"invalid": "Dit e-mailadres klopt niet. Controleer het."},
        }

    def __init__(
        self,
        *args: Any,
        gemeente: Gemeente,
        peildatum: datetime.date,
        dossier_url: Any = None,
        **kwargs: Any,
    ) -> None:
        """Limit the contact persons to consultants and jobcoaches of this municipality."""
        super().__init__(*args, **kwargs)
        self.gemeente, self.peildatum, self.dossier_url = gemeente, peildatum, dossier_url
        self.instance.gemeente = gemeente
        if self.instance.pk:
            self.initial["bsn"] = self.instance.bsn
        field = self.fields["contactpersoon"]
        field.queryset = (
            Gebruiker.objects.filter(
                is_active=True,
                lidmaatschappen__gemeente=gemeente,
                lidmaatschappen__rol__in=[Rol.CONSULTANT, Rol.JOBCOACH],
            )
            .distinct()
            .order_by("last_name", "username")
        )
        field.label_from_instance = lambda gebruiker: gebruiker.naam
        field.empty_label = "Nog niemand"

    def clean_bsn(self) -> str:
        """Nine digits that pass the elfproef and are not yet known in this municipality."""
        digits = controleer_bsn(self.cleaned_data["bsn"])
        other = met_bsn(self.gemeente, digits)
        if other is not None and other.pk != self.instance.pk:
            if self.dossier_url is None:
                raise ValidationError(BSN_BESTAAT_AL, code="dubbel")
            raise ValidationError(
                format_html(
                    'Deze persoon staat al in uw gemeente: <a href="{}">{}</a>.',
                    self.dossier_url(other),
                    other.naam,
                ),
                code="dubbel",
            )
        return digits

    def clean_geboortedatum(self) -> datetime.date:
        """A birthday that lies before the peildatum and is not that of a pensioner."""
        born: datetime.date = self.cleaned_data["geboortedatum"]
        if born > self.peildatum:
            raise ValidationError("De geboortedatum ligt na vandaag. Controleer het jaar.")
        if Kandidaat(geboortedatum=born).leeftijd_op(self.peildatum) > OUDSTE:
            raise ValidationError(f"Deze persoon is ouder dan {OUDSTE} jaar. Controleer het jaar.")
        return born

    def _post_clean(self) -> None:
        # Set before the model's own checks, so the unique number is checked there as well.
        if digits := self.cleaned_data.get("bsn"):
            self.instance.zet_bsn(digits)
        super()._post_clean()


class ToestemmingForm(VolledigGetoetst, forms.ModelForm):
    """What the person agreed to, and since when."""

    gegeven_op = DatumVeld(label="Gegeven op")
    ingetrokken_op = DatumVeld(label="Ingetrokken op", required=False)

    class Meta:
        model = Toestemming
        fields = ("soort", "toelichting", "gegeven_op", "ingetrokken_op")

    def __init__(self, *args: Any, kandidaat: Kandidaat, **kwargs: Any) -> None:
        """For this person."""
        super().__init__(*args, **kwargs)
        self.instance.kandidaat = kandidaat
        self.instance.gemeente = kandidaat.gemeente


class NetwerkForm(VolledigGetoetst, forms.ModelForm):
    """Somebody around the candidate, with the ground when she may act for her."""

    vanaf = DatumVeld(label="Vanaf")
    tot = DatumVeld(label="Tot en met", required=False, help_text="Leeg als het nog loopt.")
    grond_gezien_op = DatumVeld(
        label="Bewijs gezien op",
        required=False,
        help_text="De dag waarop u de machtiging of de uitspraak van de rechter zag. Bewaar geen kopie.",
    )

    class Meta:
        model = Netwerkpersoon
        fields = ("naam", "relatie", "organisatie", "telefoon", "vanaf", "tot", "akkoord", "grond", "grond_gezien_op")
        error_messages = {
            "naam": {"required": "Vul een naam in."},
            "relatie": {"required": "Kies wie dit is.", "invalid_choice": "Kies wie dit is uit de lijst."},
        }
        help_texts = {"grond": "Alleen dan kan zij of hij een eigen code krijgen voor de pagina van de kandidaat."}

    def __init__(self, *args: Any, kandidaat: Kandidaat, **kwargs: Any) -> None:
        """For this person."""
        super().__init__(*args, **kwargs)
        self.instance.kandidaat = kandidaat
        self.instance.gemeente = kandidaat.gemeente
        self.fields["relatie"].choices = [("", "Kies"), *Relatie.choices]
        self.fields["grond"].choices = [("", "Nee"), *Grond.choices]
