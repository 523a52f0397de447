"""The formal employer of a municipality on a day, and choosing another one."""

from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from luwte.gemeenten.beleid import regels
from luwte.gemeenten.bewaren import bewaar, zin_van
from luwte.gemeenten.models import Gemeente, Rol
from luwte.gemeenten.rechten import vereist_rol
from luwte.gemeenten.velden import DatumVeld
from luwte.trajecten.forms import plaats_fouten

from .models import FormeelWerkgeverschap, Werkgever
from .models.formeel import BEGIN_ZIN, BESLUIT_ZIN


def formeel_werkgever(gemeente_id: int, dag: date) -> FormeelWerkgeverschap | None:
    """With whom people are employed as a rule on that day; None when the municipality chose nobody."""
    return (
        FormeelWerkgeverschap.objects.filter(gemeente=gemeente_id, periode__contains=dag)
        .select_related("werkgever")
        .first()
    )


def kies(gemeente: Gemeente, werkgever: Werkgever, vanaf: date, besluit: str) -> FormeelWerkgeverschap:
    """From a day on another employer is the formal one; the choice of before ends there. Needs a transaction.

    Raises ValidationError with a Dutch sentence at the field.
    """
    for oud in FormeelWerkgeverschap.objects.filter(gemeente=gemeente, periode__endswith__isnull=True):
        if oud.periode.lower >= vanaf:
            raise ValidationError({"vanaf": BEGIN_ZIN})
        oud.periode = (oud.periode.lower, vanaf)
        oud.save(update_fields=["periode"])
    return bewaar(FormeelWerkgeverschap(gemeente=gemeente, werkgever=werkgever, periode=(vanaf, None), besluit=besluit))


class FormeelForm(forms.Form):
    """Another formal employer from a day on, with the decision."""

    werkgever = forms.ModelChoiceField(
        label="Formeel werkgever",
        queryset=Werkgever.objects.none(),
        empty_label="Kies een werkgever",
        error_messages={"required": "Kies een werkgever.", "invalid_choice": "Kies een werkgever."},
    )
    vanaf = DatumVeld(label="Vanaf")
    besluit = forms.CharField(label="Besluit", max_length=200, error_messages={"required": BESLUIT_ZIN})

    def __init__(self, data: Any = None, *, gemeente: Gemeente, peildatum: date) -> None:
        """Offer the employers of the municipality."""
        self.gemeente = gemeente
        super().__init__(data, initial={"vanaf": peildatum})
        veld: Any = self.fields["werkgever"]
        veld.queryset = Werkgever.objects.filter(gemeente=gemeente).order_by("naam", "pk")

    def leg_vast(self) -> FormeelWerkgeverschap | None:
        """Write it; None when refused, with the sentence at the field."""
        try:
            with transaction.atomic():
                return kies(self.gemeente, **self.cleaned_data)
        except ValidationError as fout:
            plaats_fouten(self, fout)
        except IntegrityError as fout:
            plaats_fouten(self, zin_van(fout))
        return None


@vereist_rol(Rol.FUNCTIONEEL_BEHEER)
def pagina(request: HttpRequest) -> HttpResponse:
    """The choices of the municipality, and what the region agreed on together."""
    wie: Any = request
    data = request.POST if request.method == "POST" else None
    form = FormeelForm(data, gemeente=wie.gemeente, peildatum=wie.peildatum)
    if data is not None and form.is_valid() and form.leg_vast():
        messages.success(request, "De formele werkgever is vastgelegd.")
        return redirect("plekken:formeel")
    keuzes = FormeelWerkgeverschap.objects.filter(gemeente=wie.gemeente).select_related("werkgever")
    return render(
        request,
        "plekken/formeel.html",
        {
            "form": form,
            "keuzes": list(keuzes.order_by("-periode", "-pk")),
            "peildatum": wie.peildatum,
            "regio": [een for een in regels(wie.gemeente, wie.peildatum) if een.rang == 1 and een.geldt_nu],
        },
        status=422 if form.errors else 200,
    )
