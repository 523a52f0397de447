"""The work list: which cases ask for something on a day, in which group and in which order.

One query for any number of cases; paged by key (group, term, case), never by offset.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Case, CharField, Count, DateField, Q, QuerySet, Value, When
from django.db.models.functions import Coalesce

from luwte.besluiten.lopend import BEZWAAR_TERMIJN, met_termijn_nu
from luwte.dossiers.sleutels import Sleutel
from luwte.trajecten import verloop
from luwte.trajecten.models import Stap
from luwte.trajecten.rechten import toestanden_voor
from luwte.trajecten.rechtentabel import Actie
from luwte.trajecten.stand import laatste_stappen

PER_PAGINA = 50
ZONDER_TERMIJN = date(9999, 12, 31)
#: A running contract asks for attention when its notice is due within these days, not before.
VOORUIT = timedelta(days=92)

GROEPEN = {
    "1": "Te laat",
    "2": "Deze week",
    "3": "Daarna",
    "4": "Wacht op een ander",
}

#: States in which nothing is asked of anybody unless a term runs.
_STIL = [t.code for t in verloop.TOESTANDEN.values() if t.aan_zet in {"niemand", "werkgever"}]
#: States in which another acts: UWV investigates.
_ELDERS = [t.code for t in verloop.TOESTANDEN.values() if t.aan_zet == "uwv"]


def fasen_voor(toestanden: Collection[str]) -> list[tuple[str, str]]:
    """The phases of some states, with their words, in the order of the course."""
    nodig = {verloop.TOESTANDEN[code].fase for code in toestanden}
    return [(code, naam) for code, naam in verloop.FASEN.items() if code in nodig]


def einde_van_de_week(dag: date) -> date:
    """The Sunday of the week of a day."""
    return dag + timedelta(days=6 - dag.weekday())


def werk(peildatum: date, gemeente_id: int, rol: str) -> QuerySet[Stap]:
    """Last steps of the cases that ask for something, each with its ``groep`` and sort date."""
    bij_uwv = Q(naar__in=_ELDERS) & ~Q(termijn_soort=verloop.UITNODIGING.doel)
    return (
        met_termijn_nu(laatste_stappen(peildatum), peildatum)
        .filter(gemeente=gemeente_id, naar__in=toestanden_voor(rol, Actie.WERK))
        .exclude(naar__in=[t.code for t in verloop.TOESTANDEN.values() if t.einde])
        .exclude(naar__in=_STIL, termijn_op__isnull=True)
        .exclude(naar__in=_STIL, termijn_op__gt=peildatum + VOORUIT)
        .annotate(
            op=Coalesce("termijn_nu", Value(ZONDER_TERMIJN), output_field=DateField()),
            groep=Case(
                When(termijn_nu__lt=peildatum, then=Value("1")),
                When(bij_uwv, then=Value("4")),
                When(termijn_nu__lte=einde_van_de_week(peildatum), then=Value("2")),
                default=Value("3"),
                output_field=CharField(),
            ),
        )
        .order_by("groep", "op", "traject_id")
    )


def zoals_nu(stap: Stap, peildatum: date) -> Stap:
    """The last step of a case with its term as it stands now; one query, and only when an objection runs."""
    if stap.termijn_soort == BEZWAAR_TERMIJN:
        (stap.termijn_nu,) = met_termijn_nu(Stap.objects.filter(pk=stap.pk), peildatum).values_list(
            "termijn_nu", flat=True
        )
    return stap


def aantallen(rijen: QuerySet[Stap]) -> dict[str, int]:
    """How many rows each group has; groups without rows count zero."""
    geteld = dict(rijen.order_by().values_list("groep").annotate(n=Count("pk")))
    return {groep: geteld.get(groep, 0) for groep in GROEPEN}


def na(rijen: QuerySet[Stap], sleutel: Sleutel | None) -> QuerySet[Stap]:
    """The rows after a key, in order."""
    if sleutel is None:
        return rijen
    groep, op, traject = sleutel
    return rijen.filter(Q(groep__gt=groep) | Q(groep=groep, op__gt=op) | Q(groep=groep, op=op, traject__gt=traject))


@dataclass(frozen=True)
class Regel:
    """One row on the screen: who, what, why now, and the button that does it."""

    stap: Stap
    peildatum: date
    rol: str

    @property
    def termijn(self) -> verloop.Termijn | None:
        """The running term, if any."""
        return self.stap.termijn

    @property
    def uiterlijk(self) -> date | None:
        """The last day of the term as it stands now; None without a term, or when it stands still without an end."""
        dag: date | None = getattr(self.stap, "termijn_nu", self.stap.termijn_op)
        return None if dag == ZONDER_TERMIJN else dag

    @property
    def anders(self) -> bool:
        """Whether a person moved the term after the step that began it."""
        return self.uiterlijk != self.stap.termijn_op

    @property
    def dagen(self) -> int | None:
        """Days left; negative when too late; None without a term."""
        return None if self.uiterlijk is None else (self.uiterlijk - self.peildatum).days

    @property
    def nog(self) -> str:
        """The days left in words."""
        return "staat stil" if self.anders and self.uiterlijk is None else dagen_in_woorden(self.dagen)

    @property
    def kleur(self) -> str:
        """The kind of status that goes with the days left."""
        if self.dagen is None or self.dagen > 7:
            return "neutraal"
        return "fout" if self.dagen < 0 else "let-op"

    @property
    def wat(self) -> str:
        """What must be done."""
        te_laat = self.dagen is not None and self.dagen < 0
        if te_laat and self.stap.naar in _ELDERS and self.stap.termijn_soort == verloop.ADVIES_UWV.doel:
            return "UWV is te laat: vraag naar het advies"
        if self.stap.termijn_soort == verloop.UITNODIGING.doel:
            return "Nodig de zelfmelder uit voor een gesprek"
        return self.stap.toestand.werk

    @property
    def knop(self) -> verloop.Overgang | None:
        """The usual next step when this role may make it, else the first step it may make."""
        gewoon = volgende(self.stap, self.rol)
        if gewoon is None and self.rol not in {verloop.CONSULTANT, verloop.JOBCOACH}:
            # Somebody else takes the usual step; a reader still has one of its own.
            return next(iter(verloop.knoppen(self.stap.naar, self.rol)), None)
        return gewoon


def dagen_in_woorden(dagen: int | None) -> str:
    """Days left as people say it."""
    if dagen is None:
        return ""
    if dagen < -1:
        return f"{-dagen} dagen te laat"
    return {-1: "1 dag te laat", 0: "vandaag", 1: "nog 1 dag"}.get(dagen, f"nog {dagen} dagen")


def volgende(stap: Stap, rol: str) -> verloop.Overgang | None:
    """The step a role would usually make next in a case."""
    code = "T14" if stap.termijn_soort == verloop.UITNODIGING.doel else stap.toestand.volgende
    rij = verloop.OVERGANGEN.get(code)
    return rij if rij is not None and verloop.mag_rol(rij, rol) else None


def met_persoon(rijen: QuerySet[Stap]) -> QuerySet[Stap]:
    """The rows with the person and contact person in the same query."""
    return rijen.select_related("traject__kandidaat__contactpersoon")
