"""The terms that run: of one case, of many cases at once, and as rows for a work list.

However many cases are asked about, the number of queries stays the same.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import (
    BooleanField,
    Case,
    DateField,
    Exists,
    ExpressionWrapper,
    F,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce

from luwte.besluiten.berekening import Termijnstand, stand_op
from luwte.besluiten.dwangsom import Dwangsom, dwangsom_op
from luwte.besluiten.models import Besluittermijn, Ingebrekestelling, Termijnwijziging
from luwte.trajecten.models import Stap, Traject, Vaststelling

#: Of each case the days of its findings; of each term what changed it.
Besluiten = Mapping[int, list[date]]
Wijzigingen = Mapping[int, list[Termijnwijziging]]
#: The term of a step whose day can move after that step.
BEZWAAR_TERMIJN = "termijn_beslissing_op_bezwaar"
#: A term that stands still without an end comes last in a list.
ZONDER_EINDE = date(9999, 12, 31)


@dataclass(frozen=True)
class LopendeTermijn:
    """A term of a case on a day: what it is about, where it stands, and the penalty if there is one."""

    termijn: Besluittermijn
    stand: Termijnstand
    wijzigingen: list[Termijnwijziging]
    ingebrekestelling: Ingebrekestelling | None = None
    dwangsom: Dwangsom | None = None

    @property
    def wat(self) -> str:
        """What the college must decide about."""
        return self.termijn.get_soort_display()

    @property
    def woord(self) -> str:
        """How it stands, in words."""
        if not self.stand.loopt:
            return "besloten"
        if self.stand.staat_stil:
            return "staat stil"
        dagen = self.stand.dagen
        if dagen < 0:
            return "1 dag te laat" if dagen == -1 else f"{-dagen} dagen te laat"
        return {0: "vandaag", 1: "nog 1 dag"}.get(dagen, f"nog {dagen} dagen")

    @property
    def kleur(self) -> str:
        """The kind of status that goes with it."""
        if not self.stand.loopt or self.stand.staat_stil or self.stand.dagen > 7:
            return "neutraal"
        return "fout" if self.stand.dagen < 0 else "let-op"


def lopende_termijnen(traject: Traject, peildatum: date) -> list[LopendeTermijn]:
    """The terms of a case that run on a day, the first to end first. Three queries."""
    return [een for een in alle_termijnen(traject, peildatum) if een.stand.loopt]


def alle_termijnen(
    traject: Traject, peildatum: date, besluiten: Besluiten | None = None, wijzigingen: Wijzigingen | None = None
) -> list[LopendeTermijn]:
    """All terms of a case known on a day, running ones first. Three queries, less what is given."""
    return termijnen_van([traject.pk], peildatum, besluiten, wijzigingen).get(traject.pk, [])


def termijnen_van(
    trajecten: Iterable[int],
    peildatum: date,
    besluiten: Besluiten | None = None,
    wijzigingen: Wijzigingen | None = None,
) -> dict[int, list[LopendeTermijn]]:
    """The terms of many cases on a day, per case. Three queries, less what is given, however many cases."""
    ids = list(trajecten)
    termijnen = list(
        Besluittermijn.objects.filter(traject__in=ids, begint_op__lte=peildatum)
        .select_related("door", "bezwaar", "ingebrekestelling")
        .order_by("traject_id", "begint_op", "pk")
    )
    termijnen = [t for t in termijnen if t.bezwaar is None or t.bezwaar.ontvangen_op <= peildatum]
    wijzigingen = wijzigingen_van(ids, peildatum) if wijzigingen is None else wijzigingen
    besluiten = _besluiten(ids, peildatum) if besluiten is None else besluiten
    per_traject: dict[int, list[LopendeTermijn]] = defaultdict(list)
    for termijn in termijnen:
        per_traject[termijn.traject_id].append(
            _lopend(
                termijn,
                wijzigingen.get(termijn.pk, []),
                besluiten.get(termijn.traject_id, []),
                peildatum,
            )
        )
    for lijst in per_traject.values():
        lijst.sort(key=lambda een: (not een.stand.loopt, een.stand.uiterlijk, een.termijn.pk))
    return dict(per_traject)


def bezwaar_stand(traject: int, peildatum: date) -> Termijnstand | None:
    """Where the term of the last objection of a case stands, postponed or not; None without one. Two queries.

    Only what a candidate may read herself.
    """
    termijn = (
        Besluittermijn.objects.filter(traject=traject, bezwaar__ontvangen_op__lte=peildatum)
        .order_by("-bezwaar__ontvangen_op", "-pk")
        .first()
    )
    if termijn is None:
        return None
    wijzigingen = Termijnwijziging.objects.filter(termijn=termijn, datum__lte=peildatum).order_by("pk")
    return stand_op(termijn, list(wijzigingen), peildatum)


def wijzigingen_van(trajecten: Iterable[int], peildatum: date) -> Wijzigingen:
    """What changed the terms of cases up to a day, per term in the order it was recorded. One query."""
    per_termijn: dict[int, list[Termijnwijziging]] = defaultdict(list)
    rijen = Termijnwijziging.objects.filter(termijn__traject__in=list(trajecten), datum__lte=peildatum)
    for rij in rijen.select_related("door").order_by("pk"):
        per_termijn[rij.termijn_id].append(rij)
    return per_termijn


def _besluiten(ids: list[int], peildatum: date) -> dict[int, list[date]]:
    """The days of the findings of the college up to a day, per case. One query."""
    besluiten: dict[int, list[date]] = defaultdict(list)
    vastgesteld = Vaststelling.objects.filter(traject__in=ids, besluit_op__lte=peildatum).order_by("besluit_op")
    for traject_id, op in vastgesteld.values_list("traject_id", "besluit_op"):
        besluiten[traject_id].append(op)
    return besluiten


def _lopend(
    termijn: Besluittermijn,
    wijzigingen: list[Termijnwijziging],
    besluiten: list[date],
    peildatum: date,
) -> LopendeTermijn:
    besluit = None
    gebreke: Ingebrekestelling | None = getattr(termijn, "ingebrekestelling", None)
    if gebreke is not None and gebreke.ontvangen_op > peildatum:
        gebreke = None
    if termijn.soort == Besluittermijn.Soort.AANVRAAG:
        # The finding of the college answers the request; no second row has to say so.
        besluit = next((op for op in besluiten if op >= termijn.begint_op), None)
    stand = stand_op(termijn, wijzigingen, peildatum, besluit)
    dwangsom = dwangsom_op(gebreke.ontvangen_op, peildatum, stand.besloten_op) if gebreke else None
    return LopendeTermijn(termijn, stand, wijzigingen, gebreke, dwangsom)


def open_termijnen(peildatum: date) -> QuerySet[Besluittermijn]:
    """The terms that run on a day, for a work list: one query, with the person.

    Each row carries ``op`` (the last day, far away while it stands still without an end), ``stil``
    (yes or no) and ``nog_onbekend``. The days were computed by the rules when the rows were written.
    """
    laatste = Termijnwijziging.objects.filter(termijn=OuterRef("pk"), datum__lte=peildatum).order_by("-pk")
    beslist = Vaststelling.objects.filter(
        traject=OuterRef("traject"), besluit_op__lte=peildatum, besluit_op__gte=OuterRef("begint_op")
    )
    return (
        Besluittermijn.objects.filter(begint_op__lte=peildatum)
        .exclude(bezwaar__ontvangen_op__gt=peildatum)
        .annotate(
            laatste_soort=Subquery(laatste.values("soort")[:1]),
            laatste_uiterlijk=Subquery(laatste.values("uiterlijk")[:1]),
        )
        .exclude(
            Exists(Termijnwijziging.objects.filter(termijn=OuterRef("pk"), datum__lte=peildatum, soort="besloten"))
        )
        .exclude(Exists(beslist), soort=Besluittermijn.Soort.AANVRAAG)
        .annotate(
            stil=Coalesce(
                Subquery(laatste.annotate(stil=_staat_stil(peildatum)).values("stil")[:1]), Value(value=False)
            ),
            op=Case(
                When(laatste_soort__isnull=True, then=F("uiterlijk")),
                default=Coalesce("laatste_uiterlijk", Value(ZONDER_EINDE)),
                output_field=DateField(),
            ),
        )
        .select_related("traject__kandidaat__contactpersoon")
        .order_by("op", "pk")
    )


def met_termijn_nu(stappen: QuerySet[Stap], peildatum: date) -> QuerySet[Stap]:
    """Steps with ``termijn_nu``: the last day of their term as it stands on a day; no query of its own.

    The day of the step itself, but of an objection that was postponed or suspended the day it has since, far away
    (``ZONDER_EINDE``) while it stands still without an end.
    """
    bezwaar = Besluittermijn.objects.filter(
        traject=OuterRef(OuterRef("traject")), bezwaar__ontvangen_op__lte=peildatum
    ).order_by("-bezwaar__ontvangen_op", "-pk")
    gewijzigd = Termijnwijziging.objects.exclude(soort=Termijnwijziging.Soort.BESLOTEN)
    laatste = gewijzigd.filter(termijn=Subquery(bezwaar.values("pk")[:1]), datum__lte=peildatum).order_by("-pk")
    dag = laatste.annotate(dag=Coalesce("uiterlijk", Value(ZONDER_EINDE))).values("dag")[:1]
    return stappen.annotate(
        termijn_nu=Case(
            When(termijn_soort=BEZWAAR_TERMIJN, then=Coalesce(Subquery(dag), F("termijn_op"))),
            default=F("termijn_op"),
            output_field=DateField(),
        )
    )


def _staat_stil(peildatum: date) -> ExpressionWrapper:
    nog = Q(tot__isnull=True) | Q(tot__gte=peildatum)
    return ExpressionWrapper(Q(soort="opgeschort") & nog, output_field=BooleanField())
