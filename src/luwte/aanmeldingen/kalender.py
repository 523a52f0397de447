"""The last school year counted back from the day a pupil leaves.

Ground: regional note 2017, chapter 5: begin in the last school year already. The number of months
of each line is an assumption of Luwte; what UWV takes comes from the law.
"""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from luwte.aanmeldingen.models import Leerling
from luwte.engine.functions import min_maanden

AANNAME = "De maanden in deze kalender zijn een aanname van Luwte. UWV heeft voor het onderzoek 8 weken."


@dataclass(frozen=True)
class Mijlpaal:
    """Something that must be done before a day; ``staat`` is gedaan, te laat, nu or straks."""

    code: str
    wat: str
    op: date
    staat: str

    @property
    def soort(self) -> str:
        """The kind of the mark."""
        return {"gedaan": "ok", "te laat": "te-laat", "binnenkort": "let-op"}.get(self.staat, "wacht")


#: Code, what must be done, months before the last day.
REGELS = (
    ("gesprek", "Praat met ouders of verzorgers over na school", 11),
    ("plan", "Maak een plan van aanpak", 10),
    ("stage", "Start een stage of werkervaringsplek", 9),
    ("melden", "Meld de leerling bij de gemeente", 6),
    ("uwv", "De gemeente vraagt advies aan UWV", 4),
    ("overdracht", "Draag de leerling over aan de gemeente", 1),
)
BINNENKORT = Fraction(1)


def gedaan(leerling: Leerling) -> frozenset[str]:
    """Which lines are done, from what was recorded. The rows must be prefetched or few."""
    klaar = {
        "gesprek": bool(leerling.oudergesprekken.all()),
        "plan": bool(leerling.plannen.all()),
        "stage": bool(leerling.stages.all()),
        "melden": leerling.traject_id is not None,
        "overdracht": hasattr(leerling, "overdracht"),
    }
    return frozenset(code for code, is_klaar in klaar.items() if is_klaar)


def kalender(verlaat_op: date, peildatum: date, klaar: frozenset[str]) -> list[Mijlpaal]:
    """The lines in order of time, each with its day and how it stands."""
    return [
        Mijlpaal(code, wat, op, _staat(code in klaar, op, peildatum))
        for code, wat, maanden in REGELS
        for op in [min_maanden(verlaat_op, Fraction(maanden))]
    ]


def _staat(is_klaar: bool, op: date, peildatum: date) -> str:  # noqa: FBT001
    if is_klaar:
        return "gedaan"
    if op < peildatum:
        return "te laat"
    return "binnenkort" if min_maanden(op, BINNENKORT) <= peildatum else "straks"


def eerstvolgende(leerling: Leerling, peildatum: date) -> Mijlpaal | None:
    """The first line that is not done; the request to UWV is the municipality's, not the school's."""
    klaar = gedaan(leerling) | {"uwv"}
    return next((m for m in kalender(leerling.verlaat_school_op, peildatum, klaar) if m.staat != "gedaan"), None)
