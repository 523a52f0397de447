"""The directory of partners: who to call, what was agreed, what was discussed."""

from typing import Any

from django.contrib import messages
from django.db.models import Prefetch, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from luwte.aanmeldingen.forms import ONDERDELEN, PartnerForm
from luwte.aanmeldingen.models import Contactpersoon, Overleg, Partner, Werkafspraak
from luwte.aanmeldingen.rechten import PARTNERS_LEZEN, mag_afspraken_lezen, mag_partner_wijzigen
from luwte.gemeenten.rechten import vereist_rol

#: Where more can be read (samenvoordeklant.nl names these two).
BRONNEN = ("Kennisdocument beschut werk, maart 2019", "Beschut werk in de praktijk", "memorie van toelichting 2017")


@vereist_rol(*PARTNERS_LEZEN)
def lijst(request: HttpRequest) -> HttpResponse:
    """Show the organisations by kind with their contact persons; for the municipality the agreements too."""
    wie: Any = request
    partners = list(
        Partner.objects.filter(gemeente=wie.gemeente)
        .prefetch_related(_contactpersonen(wie))
        .order_by("soort", "naam", "pk")
    )
    groepen = [
        (label, [p for p in partners if p.soort == soort])
        for soort, label in Partner.Soort.choices
        if any(p.soort == soort for p in partners)
    ]
    mag_lezen = mag_afspraken_lezen(wie.lidmaatschap)
    afspraken = Werkafspraak.objects.filter(gemeente=wie.gemeente, vanaf__lte=wie.peildatum).select_related("partner")
    overleggen = Overleg.objects.filter(gemeente=wie.gemeente, datum__lte=wie.peildatum).select_related("partner")
    return render(
        request,
        "aanmeldingen/partners.html",
        {
            "groepen": groepen,
            "mag_lezen": mag_lezen,
            "afspraken": list(afspraken.order_by("-vanaf", "-pk")[:25]) if mag_lezen else [],
            "overleggen": list(overleggen.order_by("-datum", "-pk")[:25]) if mag_lezen else [],
            "mag_wijzigen": mag_partner_wijzigen(wie.lidmaatschap),
            "bronnen": BRONNEN,
        },
    )


@vereist_rol(*PARTNERS_LEZEN)
def partner(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one organisation."""
    wie: Any = request
    een = get_object_or_404(
        Partner.objects.filter(gemeente=wie.gemeente).prefetch_related(_contactpersonen(wie)), pk=pk
    )
    mag_lezen = mag_afspraken_lezen(wie.lidmaatschap)
    return render(
        request,
        "aanmeldingen/partner.html",
        {
            "partner": een,
            "mag_lezen": mag_lezen,
            "afspraken": een.werkafspraken.filter(vanaf__lte=wie.peildatum).order_by("-vanaf", "-pk")
            if mag_lezen
            else [],
            "overleggen": een.overleggen.filter(datum__lte=wie.peildatum).order_by("-datum", "-pk")
            if mag_lezen
            else [],
            "mag_wijzigen": mag_partner_wijzigen(wie.lidmaatschap),
        },
    )


@vereist_rol("consultant")
def nieuw(request: HttpRequest) -> HttpResponse:
    """Add an organisation."""
    wie: Any = request
    form = PartnerForm(
        request.POST if request.method == "POST" else None, peildatum=wie.peildatum, vast={"gemeente": wie.gemeente}
    )
    return _toon(request, form, "Organisatie toevoegen", None)


@vereist_rol("consultant")
def onderdeel(request: HttpRequest, pk: int, welk: str) -> HttpResponse:
    """Change an organisation, or add a contact person, an agreement or a meeting."""
    wie: Any = request
    een = get_object_or_404(Partner.objects.filter(gemeente=wie.gemeente), pk=pk)
    data = request.POST if request.method == "POST" else None
    if welk == "wijzigen":
        form: Any = PartnerForm(data, peildatum=wie.peildatum, vast={}, rij=een)
        return _toon(request, form, "Organisatie wijzigen", een)
    if welk not in ONDERDELEN:
        raise Http404("Dit onderdeel bestaat niet.")
    soort, kop = ONDERDELEN[welk]
    form = soort(data, peildatum=wie.peildatum, vast={"gemeente": wie.gemeente, "partner": een})
    return _toon(request, form, kop, een)


def _toon(request: HttpRequest, form: Any, kop: str, een: Partner | None) -> HttpResponse:
    if request.method == "POST" and form.is_valid() and (rij := form.leg_vast()) is not None:
        messages.success(request, "Opgeslagen.")
        return redirect("aanmeldingen:partner", rij.pk if een is None else een.pk)
    return render(
        request,
        "aanmeldingen/partner_formulier.html",
        {"form": form, "kop": kop, "partner": een},
        status=422 if form.errors else 200,
    )


def _contactpersonen(wie: Any) -> Prefetch:
    nu = Contactpersoon.objects.filter(vanaf__lte=wie.peildatum).filter(Q(tot__isnull=True) | Q(tot__gt=wie.peildatum))
    return Prefetch("contactpersonen", queryset=nu.order_by("naam", "pk"), to_attr="bereikbaar")
