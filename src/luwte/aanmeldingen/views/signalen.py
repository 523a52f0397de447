"""The start page of a neighbourhood worker: her own signals, and a form of five minutes."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from luwte.aanmeldingen.forms import SignaalForm
from luwte.aanmeldingen.rechten import MELDERS, eigen_signalen
from luwte.aanmeldingen.terugkoppeling import met_terugkoppeling
from luwte.aanmeldingen.vastleggen import Wie
from luwte.gemeenten.beleid import lagen
from luwte.gemeenten.models import Gebruiker, Rol
from luwte.gemeenten.rechten import vereist_rol
from luwte.toezicht import inzage

PER_BLAD = 50
CONSULENTEN = 5


def wie_schrijft(request: Any) -> Wie:
    """Who writes in this request, and under which local policy."""
    return Wie(
        request.gemeente,
        request.user,
        request.lidmaatschap.rol,
        request.peildatum,
        lagen(request.gemeente, request.peildatum),
    )


@vereist_rol(*MELDERS)
def lijst(request: HttpRequest) -> HttpResponse:
    """Show the signals this user gave, newest first, with one sentence about each."""
    wie: Any = request
    signalen = eigen_signalen(wie).order_by("-gemeld_op", "-pk")
    na = request.GET.get("na", "")
    if na.isdecimal() and len(na) < 19:
        vorige = eigen_signalen(wie).filter(pk=int(na)).first()
        if vorige is not None:
            signalen = signalen.filter(gemeld_op__lte=vorige.gemeld_op).exclude(
                gemeld_op=vorige.gemeld_op, pk__gte=vorige.pk
            )
    rijen = list(signalen[: PER_BLAD + 1])
    blad = met_terugkoppeling(rijen[:PER_BLAD], wie.peildatum)
    consulenten = (
        Gebruiker.objects.filter(
            is_active=True, lidmaatschappen__gemeente=wie.gemeente, lidmaatschappen__rol=Rol.CONSULTANT
        )
        .distinct()
        .order_by("last_name", "first_name", "pk")[:CONSULENTEN]
    )
    return render(
        request,
        "aanmeldingen/signalen.html",
        {
            "signalen": blad,
            "volgende": blad[-1].pk if len(rijen) > PER_BLAD else "",
            "consulenten": consulenten,
        },
    )


@vereist_rol(*MELDERS)
def nieuw(request: HttpRequest) -> HttpResponse:
    """GET shows the form; POST makes person, case and signal together, or nothing."""
    form = SignaalForm(request.POST if request.method == "POST" else None, wie=wie_schrijft(request))
    if request.method == "POST" and form.is_valid() and (signaal := form.leg_vast()) is not None:
        messages.success(request, "Uw signaal is verstuurd. U ziet hier wat ermee gebeurt.")
        return redirect("aanmeldingen:signaal", signaal.pk)
    return render(request, "aanmeldingen/signaal_nieuw.html", {"form": form}, status=422 if form.errors else 200)


@vereist_rol(*MELDERS)
def signaal(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one own signal as it was given, and what became of it."""
    wie: Any = request
    een = get_object_or_404(eigen_signalen(wie), pk=pk)
    inzage.log(request, een.kandidaat_id, "eigen signaal bekijken")
    met_terugkoppeling([een], wie.peildatum)
    return render(request, "aanmeldingen/signaal.html", {"signaal": een, "kandidaat": een.kandidaat})
