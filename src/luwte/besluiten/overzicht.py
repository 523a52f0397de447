"""What lists and pages show of decisions: rows to decide, rows of objections, the decision objected to."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Prefetch

from luwte.besluiten.berekening import stand_op
from luwte.besluiten.concepten import concept_besluit
from luwte.besluiten.models import BeslissingOpBezwaar, Bezwaar, Bezwaargebeurtenis, Termijnwijziging
from luwte.besluiten.tijdigheid import verschoonbaar, was_op_tijd
from luwte.gemeenten.models import Gemeente
from luwte.trajecten.models import Advies, Stap, Vaststelling
from luwte.trajecten.stand import laatste_stappen

WACHT_OP_COLLEGE = ("S6", "S11")
VOORSTEL = "T24v"


@dataclass(frozen=True)
class TeBesluiten:
    """A case that waits for the college: with the advice, a proposal to deviate, or an objection."""

    stap: Stap
    advies: Advies | None
    bezwaar: Bezwaar | None
    voorstel: Stap | None
    eigen_voorstel: bool
    concept: str
    dagen: int | None

    @property
    def kleur(self) -> str:
        """The kind of status that goes with the days left."""
        if self.dagen is None or self.dagen > 7:
            return "neutraal"
        return "fout" if self.dagen < 0 else "let-op"

    @property
    def nog(self) -> str:
        """The days left in words."""
        if self.dagen is None:
            return ""
        if self.dagen < 0:
            return "1 dag te laat" if self.dagen == -1 else f"{-self.dagen} dagen te laat"
        return {0: "vandaag", 1: "nog 1 dag"}.get(self.dagen, f"nog {self.dagen} dagen")


def te_besluiten_van(gemeente: Gemeente, peildatum: date, gebruiker: Any) -> list[TeBesluiten]:
    """The cases of a municipality that wait for the college, the first term first. Six queries."""
    stappen = list(
        laatste_stappen(peildatum)
        .filter(gemeente=gemeente, naar__in=WACHT_OP_COLLEGE)
        .select_related("traject__kandidaat", "traject__gemeente", "door")
    )
    ids = [s.traject_id for s in stappen]
    mensen = {s.traject.kandidaat_id for s in stappen}
    adviezen = _laatste(
        Advies.objects.filter(aanvraag__traject__kandidaat__in=mensen, ontvangen_op__lte=peildatum)
        .select_related("aanvraag__traject")
        .order_by("ontvangen_op", "pk"),
        lambda een: een.aanvraag.traject.kandidaat_id,
    )
    voorstellen = _laatste(
        Stap.objects.filter(traject__in=ids, overgang=VOORSTEL, datum__lte=peildatum)
        .select_related("door")
        .order_by("volgnummer"),
        lambda een: een.traject_id,
    )
    bezwaren = _laatste(
        Bezwaar.objects.filter(traject__in=ids, ontvangen_op__lte=peildatum)
        .select_related("termijn")
        .prefetch_related(Prefetch("termijn__wijzigingen", Termijnwijziging.objects.order_by("pk")))
        .order_by("ontvangen_op", "pk"),
        lambda een: een.traject_id,
    )
    rijen = []
    for stap in stappen:
        advies = adviezen.get(stap.traject.kandidaat_id)
        voorstel = voorstellen.get(stap.traject_id) if stap.naar == "S6" else None
        if voorstel is not None and advies is not None and voorstel.datum < advies.ontvangen_op:
            voorstel = None  # about an earlier advice
        bezwaar = bezwaren.get(stap.traject_id) if stap.naar == "S11" else None
        rijen.append(
            TeBesluiten(
                stap=stap,
                advies=advies,
                bezwaar=bezwaar,
                voorstel=voorstel,
                eigen_voorstel=voorstel is not None and voorstel.door_id == gebruiker.pk,
                concept=_concept(stap, advies, voorstel, peildatum),
                dagen=_dagen(stap, bezwaar, peildatum),
            )
        )
    return sorted(rijen, key=lambda r: (r.dagen is None, r.dagen or 0, r.stap.traject_id))


def _dagen(stap: Stap, bezwaar: Bezwaar | None, op: date) -> int | None:
    """Days left; for an objection those of its own term, which can be postponed or stand still."""
    if bezwaar is None:
        return (stap.termijn_op - op).days if stap.termijn_op else None
    stand = stand_op(bezwaar.termijn, list(bezwaar.termijn.wijzigingen.all()), op)
    return stand.dagen if stand.loopt and stand.einde_bekend else None


def _concept(stap: Stap, advies: Advies | None, voorstel: Stap | None, op: date) -> str:
    if stap.naar != "S6" or voorstel is not None:
        return ""
    return concept_besluit(stap.traject, Vaststelling.Uitkomst.UITSLUITEND_BESCHUT, advies, op)


def _laatste(rijen: Iterable[Any], sleutel: Any) -> dict[int, Any]:
    return {sleutel(rij): rij for rij in rijen}


@dataclass(frozen=True)
class Bezwaarregel:
    """An objection on a day: open or not, in time or not, and until when the college decides."""

    bezwaar: Bezwaar
    op_tijd: bool
    verschoonbaar: bool | None
    uiterlijk: date
    dagen: int
    gebeurtenissen: list[Bezwaargebeurtenis]
    beslissing: BeslissingOpBezwaar | None
    ingetrokken: bool

    @classmethod
    def van(cls, rij: Bezwaar, op: date, wijzigingen: Iterable[Termijnwijziging] | None = None) -> "Bezwaarregel":
        """The row on a day; no query when events and term, with its changes, are at hand."""
        gebeurd = [g for g in rij.gebeurtenissen.all() if g.datum <= op]
        veranderd = rij.termijn.wijzigingen.all() if wijzigingen is None else wijzigingen
        stand = stand_op(rij.termijn, sorted(veranderd, key=lambda w: w.pk), op)
        beslissing = getattr(rij, "beslissing", None)
        if beslissing is not None and beslissing.besluit_op > op:
            beslissing = None
        return cls(
            bezwaar=rij,
            op_tijd=was_op_tijd(rij),
            verschoonbaar=verschoonbaar(rij),
            uiterlijk=stand.uiterlijk,
            dagen=stand.dagen,
            gebeurtenissen=gebeurd,
            beslissing=beslissing,
            ingetrokken=any(g.soort == Bezwaargebeurtenis.Soort.INGETROKKEN for g in gebeurd),
        )

    @property
    def open(self) -> bool:
        """Whether the college still has to decide."""
        return self.beslissing is None and not self.ingetrokken

    @property
    def advies(self) -> Bezwaargebeurtenis | None:
        """What the committee last advised."""
        gegeven = [g for g in self.gebeurtenissen if g.soort == Bezwaargebeurtenis.Soort.ADVIES]
        return gegeven[-1] if gegeven else None

    @property
    def staat(self) -> str:
        """How far it is, in words."""
        if self.ingetrokken:
            return "Ingetrokken"
        if self.beslissing is not None:
            return self.beslissing.get_uitkomst_display()
        if self.advies is not None:
            return "Wacht op de beslissing"
        return "Wacht op advies" if self.bezwaar.adviescommissie else "Wacht op de beslissing"


def bestreden_besluit(rij: Bezwaar) -> Vaststelling | None:
    """The finding an objection is about, when it is about one."""
    if rij.tegen not in {Bezwaar.Tegen.VASTSTELLING, Bezwaar.Tegen.WACHTLIJST}:
        return None
    return (
        Vaststelling.objects.filter(traject__kandidaat=rij.traject.kandidaat_id, besluit_op__lte=rij.besluit_op)
        .order_by("-besluit_op", "-pk")
        .first()
    )
