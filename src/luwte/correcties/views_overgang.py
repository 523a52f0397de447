"""Bring many people over to another employer on one day: choose, look at each, and do it for all."""

from typing import Any

from django import forms
from django.contrib import messages
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from luwte.correcties.overgang import Afspraak, Uitkomst, ga_over
from luwte.gemeenten.models import Rol
from luwte.gemeenten.rechten import vereist_rol
from luwte.gemeenten.velden import DatumVeld
from luwte.plaatsingen import zinnen
from luwte.plaatsingen.forms.basis import keuzeveld, werkgeverveld, werkplekveld
from luwte.plaatsingen.models import Dienstverband
from luwte.plekken.models import Werkgever, Werkgeverschap, Werkplek
from luwte.toezicht import inzage
from luwte.trajecten.forms import TekstVeld

GEEN_MENSEN = "Kies ten minste één persoon."


class OvergangForm(forms.Form):
    """Who goes over, where to, from which day, and what was agreed."""

    mensen = forms.ModelMultipleChoiceField(
        label="Wie gaan over?",
        queryset=Dienstverband.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": GEEN_MENSEN, "invalid_choice": GEEN_MENSEN},
    )
    per = DatumVeld(label="Eerste dag bij de nieuwe werkgever")
    nieuw = werkgeverveld(label="Nieuwe werkgever")
    werkplek = werkplekveld()
    werkgeverschap = keuzeveld(Werkgeverschap.choices, zinnen.WERKGEVERSCHAP, label="In dienst bij")
    aard = keuzeveld(Dienstverband.Aard.choices, zinnen.AARD, label="Aard")
    reden = TekstVeld(
        label="Welke overeenkomst ligt hieraan ten grondslag?",
        error_messages={"required": "Noem de overeenkomst, met haar datum."},
    )

    def __init__(self, *args: Any, van: Werkgever, peildatum: Any, **kwargs: Any) -> None:
        """Offer who works at ``van`` on the day, and every other employer."""
        super().__init__(*args, **kwargs)
        self.van, self.peildatum = van, peildatum
        velden: Any = self.fields
        mensen = Dienstverband.objects.filter(werkgever=van, periode__contains=peildatum)
        velden["mensen"].queryset = mensen.select_related("traject__kandidaat").order_by(
            "traject__kandidaat__achternaam", "traject__kandidaat__voornaam", "pk"
        )
        velden["mensen"].label_from_instance = lambda een: een.traject.kandidaat.naam
        velden["nieuw"].queryset = (
            Werkgever.objects.filter(gemeente=van.gemeente_id).exclude(pk=van.pk).order_by("naam", "pk")
        )
        velden["werkplek"].queryset = (
            Werkplek.objects.filter(gemeente=van.gemeente_id, vanaf__lte=peildatum)
            .filter(Q(tot__isnull=True) | Q(tot__gt=peildatum))
            .exclude(werkgever=van)
            .select_related("werkgever")
            .order_by("werkgever__naam", "naam", "pk")
        )
        velden["werkplek"].label_from_instance = lambda plek: f"{plek.werkgever.naam}: {plek.naam}"

    def clean(self) -> dict[str, Any]:
        """The workplace is one of the new employer; the day is not after the day one looks at."""
        gegevens: dict[str, Any] = super().clean() or self.cleaned_data
        plek, nieuw = gegevens.get("werkplek"), gegevens.get("nieuw")
        if plek and nieuw and plek.werkgever_id != nieuw.pk:
            self.add_error("werkplek", f"Kies een werkplek van {nieuw.naam}.")
        if gegevens.get("per") and gegevens["per"] > self.peildatum:
            self.add_error("per", "De datum ligt na de dag waarop u kijkt.")
        return gegevens


@vereist_rol(Rol.CONSULTANT)
def overgang(request: HttpRequest) -> HttpResponse:
    """GET chooses the employer and shows who works there; POST looks at each person, or brings all over."""
    wie: Any = request
    werkgevers = Werkgever.objects.filter(gemeente=wie.gemeente)
    gekozen = request.GET.get("van", "")
    van = werkgevers.filter(pk=int(gekozen)).first() if gekozen.isdecimal() and len(gekozen) < 10 else None
    if van is None:
        in_dienst = werkgevers.filter(dienstverbanden__periode__contains=wie.peildatum).distinct().order_by("naam")
        return render(request, "correcties/overgang_kies.html", {"werkgevers": in_dienst})
    data = request.POST if request.method == "POST" else None
    form = OvergangForm(data, van=van, peildatum=wie.peildatum)
    uitkomsten: list[Uitkomst] = []
    if data is not None and form.is_valid():
        doen = "doorvoeren" in data
        gegevens = form.cleaned_data
        mensen = list(gegevens["mensen"])
        for een in mensen:
            inzage.log(request, een.traject.kandidaat_id, "overgang naar een andere werkgever")
        afspraak = Afspraak(
            gegevens["nieuw"],
            gegevens["werkplek"],
            gegevens["werkgeverschap"],
            gegevens["aard"],
            gegevens["per"],
            gegevens["reden"],
        )
        uitkomsten = ga_over(wie, mensen, afspraak, doen=doen)
        if doen and not any(een.fout for een in uitkomsten):
            aantal = len(uitkomsten)
            wie_gaat = "1 persoon is" if aantal == 1 else f"{aantal} personen zijn"
            messages.success(request, f"{wie_gaat} overgegaan naar {gegevens['nieuw'].naam}.")
            return redirect("correcties:overgang")
    fouten = sum(bool(een.fout) for een in uitkomsten)
    return render(
        request,
        "correcties/overgang.html",
        {"form": form, "van": van, "uitkomsten": uitkomsten, "fouten": fouten},
        status=422 if form.errors or fouten else 200,
    )
