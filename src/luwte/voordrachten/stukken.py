"""Everything a request rests on, on one day, gathered once: a fixed number of queries."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from django.db.models import Exists, OuterRef, Q, Subquery

from luwte.aanmeldingen.models import Leerling, Signaal, Stage
from luwte.begeleiding.bewijs import Bewijs, bewijs
from luwte.kandidaten.models import Toestemming
from luwte.trajecten.geheugen import eens
from luwte.trajecten.models import Traject
from luwte.voordrachten import regels
from luwte.voordrachten.models import Diagnose, Opmerking, Praktijkdeel, UwvVraag, Voordracht, Voorselectie


@dataclass(frozen=True)
class VanSchool:
    """Somebody whom a school put on its list, with consent: the pupil's number, the school, when she leaves it."""

    pk: int
    school: str
    verlaat_school_op: date


@dataclass
class Stukken:
    """The newest preselection, diagnosis and agreements of a case, and the rest in order of time."""

    traject: Traject
    peildatum: date
    voorselectie: Voorselectie | None
    diagnose: Diagnose | None
    afspraken: Voordracht | None
    praktijkdelen: list[Praktijkdeel]
    stages: list[Stage]
    opmerkingen: list[Opmerking]
    bewijs: Bewijs
    toestemming: bool
    leerling: VanSchool | None

    @cached_property
    def uitkomsten(self) -> regels.Uitkomsten:
        """What the rules of the law say about the facts of the diagnosis."""
        return regels.uitkomsten(self.diagnose, self.peildatum)

    @property
    def afgerond(self) -> list[Praktijkdeel]:
        """The practical parts that were finished with a finding on this day."""
        return [deel for deel in self.praktijkdelen if deel.bevinding and deel.laatste_dag]

    @property
    def open_opmerkingen(self) -> list[Opmerking]:
        """What a reader said and nobody did something with yet."""
        return [een for een in self.opmerkingen if een.verwerkt_op is None or een.verwerkt_op > self.peildatum]


@eens
def stukken(traject: Traject, peildatum: date) -> Stukken:
    """Gather what a request rests on. Eight queries, once for a page that reads."""
    vast = {"traject": traject}
    rij = Traject.objects.values(**_kolommen(peildatum)).get(pk=traject.pk)
    leerling = (rij["leerling_nr"], rij["leerling_school"], rij["leerling_tot"])
    return Stukken(
        traject=traject,
        peildatum=peildatum,
        voorselectie=Voorselectie.objects.filter(**vast, opgesteld_op__lte=peildatum)
        .select_related("door")
        .order_by("-opgesteld_op", "-pk")
        .first(),
        diagnose=Diagnose.objects.filter(**vast, opgesteld_op__lte=peildatum)
        .select_related("door")
        .order_by("-opgesteld_op", "-pk")
        .first(),
        afspraken=Voordracht.objects.filter(**vast, opgesteld_op__lte=peildatum)
        .order_by("-opgesteld_op", "-pk")
        .first(),
        praktijkdelen=list(
            Praktijkdeel.objects.filter(**vast, begin__lte=peildatum).select_related("partner").order_by("begin", "pk")
        ),
        stages=list(
            Stage.objects.filter(leerling__traject=traject, begin__lte=peildatum)
            .exclude(ging_goed="")
            .order_by("begin")
        ),
        opmerkingen=list(
            Opmerking.objects.filter(**vast, datum__lte=peildatum).select_related("door").order_by("datum", "pk")
        ),
        bewijs=bewijs(traject, peildatum),
        toestemming=rij["toestemming_uwv"],
        leerling=VanSchool(*leerling) if rij["leerling_nr"] is not None else None,
    )


def _kolommen(peildatum: date) -> dict[str, Any]:
    """What is one value of a case, as columns of its row: the consent to tell UWV, and the school's pupil."""
    toestemming = Toestemming.objects.filter(
        Q(ingetrokken_op__isnull=True) | Q(ingetrokken_op__gt=peildatum),
        kandidaat=OuterRef("kandidaat"),
        soort=Toestemming.Soort.GEGEVENS_UWV,
        gegeven_op__lte=peildatum,
    )
    leerling = Leerling.objects.filter(traject=OuterRef("pk"), toestemming_op__isnull=False).order_by("pk")
    return {
        "toestemming_uwv": Exists(toestemming),
        "leerling_nr": Subquery(leerling.values("pk")[:1]),
        "leerling_school": Subquery(leerling.values("school__naam")[:1]),
        "leerling_tot": Subquery(leerling.values("verlaat_school_op")[:1]),
    }


def signalen_van(traject: Traject, peildatum: date) -> list[Signaal]:
    """What came in before the consultant. One query."""
    signalen = Signaal.objects.filter(traject=traject, gemeld_op__lte=peildatum).select_related("door")
    return list(signalen.order_by("gemeld_op", "pk"))


def vragen(traject: Traject, peildatum: date) -> list[UwvVraag]:
    """What UWV asked up to that day, newest first."""
    rijen = UwvVraag.objects.filter(traject=traject, gesteld_op__lte=peildatum).select_related("door")
    return list(rijen.order_by("-gesteld_op", "-pk"))
