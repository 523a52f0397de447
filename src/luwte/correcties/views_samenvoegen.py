"""Persons who may stand here twice: the list, side by side, propose, and the word of a colleague."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from luwte.correcties.samengevoegd import GEEN_REDEN, Samenvoeging, Samenvoegvoorstel
from luwte.correcties.samenvoegen import TWEE_LOPEN, beide_lopen, beslis_samenvoegen, dubbelen, stel_samenvoegen_voor
from luwte.gemeenten.bewaren import zin_van
from luwte.gemeenten.models import Rol
from luwte.gemeenten.rechten import vereist_rol
from luwte.kandidaten.models import Kandidaat
from luwte.toezicht import inzage
from luwte.trajecten.forms import TekstVeld

ROLLEN = (Rol.CONSULTANT, Rol.GEMANDATEERDE)


class SamenvoegForm(forms.Form):
    """Which row stays, and how we know that this is one person."""

    behoud = forms.TypedChoiceField(
        label="Welke persoon blijft?",
        coerce=int,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies welke persoon blijft.", "invalid_choice": "Kies welke persoon blijft."},
    )
    reden = TekstVeld(label="Hoe weet u dat dit één persoon is?", error_messages={"required": GEEN_REDEN})

    def __init__(self, *args: Any, mensen: list[Kandidaat], **kwargs: Any) -> None:
        """The choice is between these two."""
        super().__init__(*args, **kwargs)
        self.fields["behoud"].choices = [  # type: ignore[attr-defined]
            (mens.pk, f"{mens.naam}, in Luwte sinds {mens.aangemaakt_op:%d-%m-%Y}, nummer {mens.pk}") for mens in mensen
        ]


@vereist_rol(*ROLLEN)
def lijst(request: HttpRequest) -> HttpResponse:
    """Pairs that look alike, and proposals that wait for a colleague."""
    wie: Any = request
    voorstellen = Samenvoegvoorstel.objects.filter(gemeente=wie.gemeente, samenvoeging__isnull=True)
    return render(
        request,
        "correcties/samenvoegen.html",
        {
            "paren": dubbelen(wie.gemeente),
            "voorstellen": voorstellen.select_related("oud", "nieuw", "indiener")[:50],
        },
    )


@vereist_rol(*ROLLEN)
def vergelijk(request: HttpRequest, een: int, ander: int) -> HttpResponse:
    """GET shows two persons side by side; POST proposes that they are one."""
    wie: Any = request
    if een == ander:
        raise Http404("Kies twee verschillende personen.")
    eigen = Kandidaat.objects.filter(gemeente=wie.gemeente, verwijzing=None).select_related("contactpersoon")
    mensen = [get_object_or_404(eigen, pk=pk) for pk in (een, ander)]
    for mens in mensen:
        inzage.log(request, mens.pk, "vergelijken met een dubbele persoon")
    form = SamenvoegForm(request.POST if request.method == "POST" else None, mensen=mensen)
    if request.method == "POST" and form.is_valid():
        blijft = next(mens for mens in mensen if mens.pk == form.cleaned_data["behoud"])
        vervalt = next(mens for mens in mensen if mens.pk != blijft.pk)
        try:
            with transaction.atomic():
                stel_samenvoegen_voor(vervalt, blijft, form.cleaned_data["reden"], request.user)
        except ValidationError as fout:
            form.add_error(None, fout.messages)
        else:
            messages.info(request, "Uw voorstel is vastgelegd. Een collega bevestigt het.")
            return redirect("correcties:samenvoegen")
    return render(
        request,
        "correcties/vergelijk.html",
        {"form": form, "rijen": naast_elkaar(*mensen), "mensen": mensen, "lopen": beide_lopen(*mensen) and TWEE_LOPEN},
        status=422 if form.errors else 200,
    )


@require_POST
@vereist_rol(*ROLLEN)
def beslis(request: HttpRequest, pk: int) -> HttpResponse:
    """Confirm a proposal of a colleague, or say that these are two persons after all."""
    wie: Any = request
    open_ = Samenvoegvoorstel.objects.filter(gemeente=wie.gemeente, samenvoeging__isnull=True)
    voorstel = get_object_or_404(open_.select_related("oud", "nieuw"), pk=pk)
    afwijzen = "afwijzen" in request.POST
    try:
        with transaction.atomic():
            beslis_samenvoegen(
                voorstel, Samenvoeging.Soort.AFGEWEZEN if afwijzen else Samenvoeging.Soort.BEVESTIGD, request.user
            )
    except ValidationError as fout:
        messages.error(request, " ".join(fout.messages))
    except IntegrityError as fout:
        messages.error(request, " ".join(zin_van(fout).messages))
    else:
        messages.success(request, "Het blijven twee personen." if afwijzen else "De personen zijn samengevoegd.")
    return redirect("correcties:samenvoegen")


def naast_elkaar(een: Kandidaat, ander: Kandidaat) -> list[tuple[str, str, str, bool]]:
    """What is known of both: label, of the one, of the other, whether it differs. The number is masked."""
    links, rechts = _gegevens(een), _gegevens(ander)
    return [(woord, links[woord], rechts[woord], links[woord] != rechts[woord]) for woord in links]


def _gegevens(mens: Kandidaat) -> dict[str, str]:
    trajecten = list(mens.trajecten.order_by("begin"))  # type: ignore[attr-defined]
    return {
        "Naam": mens.naam,
        "Geboortedatum": f"{mens.geboortedatum:%d-%m-%Y}",
        "Burgerservicenummer": f"eindigt op {mens.bsn[-3:]}",
        "Telefoonnummer": mens.telefoon or "niet bekend",
        "E-mailadres": mens.email or "niet bekend",
        "Adres": ", ".join(deel for deel in (mens.straat, mens.postcode, mens.plaats) if deel) or "niet bekend",
        "Contactpersoon": mens.contactpersoon.naam if mens.contactpersoon else "niemand",
        "Dossiers": "; ".join(
            f"{een.get_route_display()} van {een.begin:%d-%m-%Y}, {'gesloten' if een.einde else 'loopt'}"
            for een in trajecten
        )
        or "geen",
    }
