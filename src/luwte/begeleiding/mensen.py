"""The people on somebody's list, with the places where they work that day: two queries for any number."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from luwte.begeleiding.models import Observatie, Toewijzing
from luwte.plaatsingen.models import Contract, Proefplaatsing
from luwte.plekken.models import Werkplek
from luwte.trajecten.models import Stap, Traject
from luwte.trajecten.rechten import toestanden_voor
from luwte.trajecten.rechtentabel import TABEL, Actie, Bereik


def toewijzingen_op(gebruiker_id: int, gemeente_id: int, peildatum: date) -> QuerySet[Toewijzing]:
    """What a colleague has on her list that day."""
    return Toewijzing.objects.filter(gebruiker=gebruiker_id, gemeente=gemeente_id, periode__contains=peildatum)


def op_de_lijst(gebruiker_id: int, gemeente_id: int, peildatum: date) -> QuerySet[Traject]:
    """The running cases on somebody's list: named persons, and all who work on her workplaces."""
    eigen = toewijzingen_op(gebruiker_id, gemeente_id, peildatum)
    op_plek = eigen.filter(traject__isnull=True)
    return Traject.objects.filter(
        Q(einde__isnull=True) | Q(einde__gt=peildatum),
        Exists(eigen.filter(traject=OuterRef("pk")))
        | Exists(_contracten(peildatum).filter(werkplek__in=op_plek.values("werkplek")))
        | Exists(_proeven(peildatum).filter(werkplek__in=op_plek.values("werkplek"))),
        gemeente=gemeente_id,
        begin__lte=peildatum,
    )


def mensen_van(lidmaatschap: Any, peildatum: date) -> QuerySet[Traject]:
    """The people a colleague may observe that day, of those on her list.

    For who reaches the whole municipality also the people she is the fixed contact person of.
    """
    gebruiker_id, gemeente_id = lidmaatschap.gebruiker_id, lidmaatschap.gemeente_id
    lijst = op_de_lijst(gebruiker_id, gemeente_id, peildatum)
    if TABEL[lidmaatschap.rol].bereik == Bereik.GEMEENTE:
        lijst = lijst | Traject.objects.filter(
            Q(einde__isnull=True) | Q(einde__gt=peildatum),
            gemeente=gemeente_id,
            begin__lte=peildatum,
            kandidaat__contactpersoon=gebruiker_id,
        )
    staat_nu = Stap.objects.filter(traject=OuterRef("pk"), datum__lte=peildatum).order_by("-volgnummer")
    mag_in = toestanden_voor(lidmaatschap.rol, Actie.OBSERVEREN)
    return (
        lijst.annotate(staat=Subquery(staat_nu.values("naar")[:1]))
        .filter(staat__in=mag_in)
        .select_related("kandidaat")
        .order_by("kandidaat__voornaam", "pk")
    )


def _contracten(peildatum: date) -> QuerySet[Contract]:
    return Contract.objects.filter(dienstverband__traject=OuterRef("pk"), periode__contains=peildatum).order_by("pk")


def _proeven(peildatum: date) -> QuerySet[Proefplaatsing]:
    return Proefplaatsing.objects.filter(traject=OuterRef("pk"), periode__contains=peildatum).order_by("pk")


@dataclass(frozen=True)
class Plek:
    """Where somebody works that day: a known workplace, or a name that was used before."""

    werkplek: int | None
    naam: str


def plekken_van(trajecten: list[int], peildatum: date) -> dict[int, list[Plek]]:
    """The places of each case that day: contracts, trials, assigned ones, else that of the last observation."""
    gevonden: dict[int, dict[int, Plek]] = {pk: {} for pk in trajecten}
    bronnen = (
        Contract.objects.filter(dienstverband__traject__in=trajecten, periode__contains=peildatum)
        .order_by("pk")
        .values_list("dienstverband__traject", "werkplek"),
        Proefplaatsing.objects.filter(traject__in=trajecten, periode__contains=peildatum)
        .order_by("pk")
        .values_list("traject", "werkplek"),
        Toewijzing.objects.filter(traject__in=trajecten, werkplek__isnull=False, periode__contains=peildatum)
        .order_by("pk")
        .values_list("traject", "werkplek"),
    )
    paren = [paar for bron in bronnen for paar in bron]
    namen = {
        plek.pk: f"{plek.naam}, {plek.werkgever.naam}"
        for plek in Werkplek.objects.filter(pk__in={plek for _, plek in paren})
        .select_related("werkgever")
        .order_by("pk")
    }
    for traject, werkplek in paren:
        gevonden[traject].setdefault(werkplek, Plek(werkplek, namen[werkplek]))
    uitkomst = {traject: list(plekken.values()) for traject, plekken in gevonden.items()}
    zonder = [traject for traject, plekken in uitkomst.items() if not plekken]
    for traject, stage in (
        Observatie.objects.filter(traject__in=zonder, datum__lte=peildatum)
        .exclude(stage="")
        .order_by("traject", "-datum", "-pk")
        .distinct("traject")
        .values_list("traject", "stage")
    ):
        uitkomst[traject].append(Plek(None, stage))
    return uitkomst
