"""How many more places does the money carry, and who waits? Sums beside counts; people choose."""

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from luwte.engine.functions import min_maanden
from luwte.gemeenten.beleid import lagen
from luwte.gemeenten.models import Gemeente
from luwte.gemeenten.rechten import vereist_rol
from luwte.taakstelling import rechten, tellen
from luwte.taakstelling import vooruitzicht as sommen
from luwte.taakstelling.forms import VooruitzichtForm
from luwte.taakstelling.models import Reden
from luwte.taakstelling.views.gemeente import redenen_van
from luwte.trajecten.models import Vaststelling

#: Who could take a place today: the reasons that a place alone would end.
WACHT = (Reden.WACHTLIJST, Reden.WACHT_OP_PLEK)


@vereist_rol(*rechten.GELD)
def vooruitzicht(request: HttpRequest) -> HttpResponse:
    """Show what the budget carries and the years ahead, for what the user expects."""
    wie: Any = request
    eigen: Gemeente = wie.gemeente
    stand = tellen.stand_van(eigen, wie.peildatum)
    telling = tellen.telling(eigen, wie.peildatum)
    vooraf = sommen.voorstel(eigen, wie.peildatum, telling, stand, _instroom(eigen, wie.peildatum))
    begin = {
        "budget_per_jaar": _heel(vooraf.budget),
        "kosten_per_plek": _heel(vooraf.kosten),
        "verwachte_instroom": Decimal(vooraf.instroom),
    }
    form = VooruitzichtForm(request.GET or None, initial=begin)
    gegeven = begin if None not in begin.values() else None
    if request.GET:
        gegeven = form.cleaned_data if form.is_valid() else None
    wachtenden = [regel for regel in redenen_van(wie, eigen, wie.peildatum) if regel.reden in WACHT]
    return render(
        request,
        "taakstelling/vooruitzicht.html",
        {
            "form": form,
            "vooraf": vooraf,
            "telling": telling,
            "ruimte": sommen.ruimte(telling, gegeven, stand) if gegeven else None,
            "jaren": sommen.per_jaar(telling, gegeven, vooraf.gemiddelde_uren, lagen(eigen, wie.peildatum))
            if gegeven
            else [],
            "wachtenden": wachtenden,
            "mag_namen_zien": rechten.mag_namen_zien(wie.lidmaatschap),
        },
        status=422 if form.errors else 200,
    )


def _instroom(gemeente: Gemeente, peildatum: date) -> int:
    """How many findings the last twelve months had."""
    begin = min_maanden(peildatum, Fraction(12)) + timedelta(days=1)
    uitsluitend = Vaststelling.Uitkomst.UITSLUITEND_BESCHUT
    return Vaststelling.objects.filter(
        gemeente=gemeente, besluit_op__range=(begin, peildatum), uitkomst=uitsluitend
    ).count()


def _heel(bedrag: Fraction | None) -> Decimal | None:
    """A proposal in whole euros: more digits would look more exact than it is."""
    return None if bedrag is None else Decimal(round(bedrag))
