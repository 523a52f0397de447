"""Forms of what an employer owes under a contract, and of the places that fulfil it."""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Q

from luwte.gemeenten.bewaren import zin_van
from luwte.gemeenten.velden import DatumVeld, GetalVeld
from luwte.trajecten.forms import plaats_fouten

from .models import Inkoopverplichting, Werkgever, Werkplek
from .models.inkoop import AANTAL_ZIN, BRON_ZIN, PERIODE_ZIN, PLEKKEN_HOOGST
from .vastleggen import kies_plekken, leg_verplichting_vast


class Plekkenveld(forms.ModelMultipleChoiceField):
    """The places of an employer that may fulfil an obligation: those of no other one."""

    widget = forms.CheckboxSelectMultiple

    def label_from_instance(self, obj: Werkplek) -> str:
        """The place and its kind of work."""
        return f"{obj.naam} ({obj.get_werksoort_display().lower()})"

    def van(self, werkgever: Werkgever, verplichting: Inkoopverplichting | None = None) -> None:
        """Offer the places of an employer."""
        vrij = Q(inkoopverplichting__isnull=True)
        if verplichting is not None:
            vrij |= Q(inkoopverplichting=verplichting)
        self.queryset = Werkplek.objects.filter(vrij, werkgever=werkgever).order_by("naam", "pk")


def _plekkenveld() -> Plekkenveld:
    return Plekkenveld(
        label="Met welke werkplekken doet de werkgever dit?",
        queryset=Werkplek.objects.none(),
        required=False,
        help_text="Een werkplek telt voor één verplichting.",
        error_messages={"invalid_choice": "Kies werkplekken van deze werkgever die nog vrij zijn."},
    )


class VerplichtingForm(forms.Form):
    """A new obligation: how many places, where that stands, and for how long."""

    soort = forms.ChoiceField(
        label="Soort verplichting",
        choices=[("", "Kies"), *Inkoopverplichting.Soort.choices],
        error_messages={
            "required": "Kies een soort verplichting.",
            "invalid_choice": "Kies een soort verplichting.",
        },
    )
    aantal = GetalVeld(
        label="Aantal plekken",
        help_text="Vaak één of twee.",
        minimum=Decimal(1),
        maximum=Decimal(PLEKKEN_HOOGST),
        decimalen=0,
        error_messages=dict.fromkeys(
            ("required", "invalid", "min_value", "max_value", "max_decimal_places"), AANTAL_ZIN
        ),
    )
    bron = forms.CharField(
        label="Waar staat dit?",
        max_length=200,
        help_text="De aanbesteding of het contract, met nummer of datum.",
        error_messages={"required": BRON_ZIN},
    )
    vanaf = DatumVeld(label="Eerste dag")
    laatste_dag = DatumVeld(label="Laatste dag", required=False, help_text="Leeg als er geen einddatum is.")
    werkplekken = _plekkenveld()

    def __init__(self, data: Mapping[str, Any] | None = None, *, werkgever: Werkgever, peildatum: date) -> None:
        """Take the employer who owes it."""
        self.werkgever = werkgever
        super().__init__(data, initial={"vanaf": peildatum})
        veld: Any = self.fields["werkplekken"]
        veld.van(werkgever)
        if not veld.queryset:
            del self.fields["werkplekken"]

    def clean(self) -> dict[str, Any]:
        """Refuse at the field a last day before the first."""
        vanaf, laatste = self.cleaned_data.get("vanaf"), self.cleaned_data.get("laatste_dag")
        if vanaf and laatste and laatste < vanaf:
            self.add_error("laatste_dag", PERIODE_ZIN)
        return self.cleaned_data

    def leg_vast(self) -> Inkoopverplichting | None:
        """Write it; None when refused, with the sentence at the field."""
        gegevens = dict(self.cleaned_data)
        laatste = gegevens.pop("laatste_dag")
        try:
            with transaction.atomic():
                return leg_verplichting_vast(
                    self.werkgever,
                    **{**gegevens, "aantal": int(gegevens["aantal"])},
                    tot=laatste + timedelta(days=1) if laatste else None,
                )
        except ValidationError as fout:
            plaats_fouten(self, fout)
        except IntegrityError as fout:
            plaats_fouten(self, zin_van(fout))
        return None


class PlekkenForm(forms.Form):
    """Which places of the employer fulfil an obligation now."""

    werkplekken = _plekkenveld()

    def __init__(self, data: Mapping[str, Any] | None = None, *, verplichting: Inkoopverplichting) -> None:
        """Take the obligation; its places of now are chosen."""
        self.verplichting = verplichting
        nu = verplichting.werkplekken.values_list("pk", flat=True) if data is None else ()
        super().__init__(data, initial={"werkplekken": list(nu)})
        veld: Any = self.fields["werkplekken"]
        veld.van(verplichting.werkgever, verplichting)

    def leg_vast(self) -> bool:
        """Write it; False when refused, with the sentence at the field."""
        try:
            with transaction.atomic():
                kies_plekken(self.verplichting, self.cleaned_data["werkplekken"])
        except IntegrityError as fout:
            plaats_fouten(self, zin_van(fout))
            return False
        return True
