"""Which tasks wait on a day, for whom; and the only writers of a task."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import DateField, Exists, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Coalesce
from django.urls import reverse

from luwte.dossiers.models import Taak
from luwte.dossiers.models.taak import AL_AFGEROND
from luwte.dossiers.werkvoorraad import ZONDER_TERMIJN, dagen_in_woorden
from luwte.gemeenten.bewaren import bewaar
from luwte.gemeenten.models import Gemeente
from luwte.trajecten.models import Traject
from luwte.trajecten.rechten import toestanden_voor
from luwte.trajecten.rechtentabel import Actie
from luwte.trajecten.stand import laatste_stappen

PER_PAGINA = 50
#: Tasks without a case that a role sees; everybody sees what was given to her by name.
ROLLEN = ("consultant", "jobcoach", "backoffice", "controller")


def open_taken(peildatum: date, gemeente_id: int, rol: str, gebruiker: Any) -> QuerySet[Taak]:
    """The tasks that wait on a day and that this user may see, soonest first."""
    zichtbaar = laatste_stappen(peildatum).filter(
        traject=OuterRef("traject"), naar__in=toestanden_voor(rol, Actie.TAAK)
    )
    voor_mij = Q(rol__in=["", rol]) | Q(wie=gebruiker)
    van_een_dossier = Q(traject__isnull=False) & Exists(zichtbaar.order_by())
    return (
        Taak.objects.filter(gemeente=gemeente_id, gemaakt_op__lte=peildatum)
        .filter(Q(gedaan_op__isnull=True) | Q(gedaan_op__gt=peildatum))
        .filter(van_een_dossier | Q(traject__isnull=True) & voor_mij)
        .annotate(op=Coalesce("uiterlijk", Value(ZONDER_TERMIJN), output_field=DateField()))
        .select_related("traject__kandidaat", "wie", "door")
        .order_by("op", "pk")
    )


def mijn(taken: QuerySet[Taak], wie: Collection[int]) -> QuerySet[Taak]:
    """Of these tasks those of some users: given by name, or of nobody in one of their cases."""
    hun_dossier = Q(traject__kandidaat__contactpersoon__in=wie)
    return taken.filter(Q(wie__in=wie) | Q(wie__isnull=True) & (hun_dossier | Q(traject__isnull=True)))


def na(taken: QuerySet[Taak], op: date, pk: int) -> QuerySet[Taak]:
    """The tasks after a key, in order."""
    return taken.filter(Q(op__gt=op) | Q(op=op, pk__gt=pk))


@dataclass(frozen=True)
class TaakRegel:
    """One row on the screen, whether the task is stored or follows from a rule."""

    wat: str
    waarom: str
    uiterlijk: date | None
    peildatum: date
    adres: str
    knop: str
    traject: Traject | None = None
    wie: str = ""

    @property
    def dagen(self) -> int | None:
        """Days left; negative when too late; None without a day."""
        return None if self.uiterlijk is None else (self.uiterlijk - self.peildatum).days

    @property
    def nog(self) -> str:
        """The days left in words."""
        return dagen_in_woorden(self.dagen)

    @property
    def kleur(self) -> str:
        """The kind of status that goes with the days left."""
        if self.dagen is None or self.dagen > 7:
            return "neutraal"
        return "fout" if self.dagen < 0 else "let-op"


def regel_van(taak: Taak, peildatum: date) -> TaakRegel:
    """A stored task as a row; with ``select_related`` it asks nothing more."""
    van_wie = f"Gemaakt door {taak.door.naam}" if taak.soort == Taak.Soort.EIGEN else taak.get_soort_display()
    return TaakRegel(
        taak.wat,
        f"{van_wie}.",
        taak.uiterlijk,
        peildatum,
        reverse("dossiers:taak_afronden", args=[taak.pk]),
        "Rond af",
        taak.traject,
        taak.wie.naam if taak.wie else "",
    )


def maak_taak(
    gemeente: Gemeente, door: Any, gemaakt_op: date, *, traject: Traject | None = None, **velden: Any
) -> Taak:
    """Write a task by hand. ValidationError per field when it is not whole."""
    velden["wat"] = velden.get("wat", "").strip()
    return bewaar(Taak(gemeente=gemeente, traject=traject, door=door, gemaakt_op=gemaakt_op, **velden))


def rond_af(taak: Taak, door: Any, notitie: str, gedaan_op: date) -> Taak:
    """Somebody did it and says what she did. Refused when it was done already or without a note."""
    vers = Taak.objects.select_for_update().get(pk=taak.pk)
    if vers.gedaan_op is not None:
        raise ValidationError(AL_AFGEROND)
    vers.gedaan_op, vers.gedaan_door, vers.notitie = gedaan_op, door, notitie.strip()
    return bewaar(vers)
