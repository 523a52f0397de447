"""The outcome of a valid form as page and PDF show it: sentence, lines, drawings, sources."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from luwte.engine import Explanation
from luwte.engine.figures import weakest
from luwte.gemeenten.templatetags.opmaak import euro
from luwte.loket import bronnen, rekenen, tekening
from luwte.loket.bronnen import Bedrag, Bron
from luwte.loket.forms import RekenhulpForm
from luwte.loket.rekenen import BOVEN_MINIMUMLOON, Opbouw, Post
from luwte.loket.scenario import Scenario, scenarios
from luwte.loket.tekening import Tekening
from luwte.wet.vergelijking import REGELS

#: Every target whose explanation the calculator links to.
DOELEN = frozenset(
    {
        *(regel.doel for regel in REGELS),
        "eigen_middelen_per_jaar",
        BOVEN_MINIMUMLOON.doel,
        "begeleidingsbudget_per_plek",
        "loonkostenbudget_per_plek",
        "rijksbudget_structureel_per_plek",
        "rijksbudget_per_plek",
        "begeleiding_niet_gedekt_per_jaar",
        "bonus",
        "bonus_per_plek",
        "loonopbouw_loonwaarde",
        "loonopbouw_loonkostensubsidie",
        "loonopbouw_werkgever",
        "loonopbouw_aanvulling",
    }
)


@dataclass(frozen=True)
class Uitkomst:
    """All that is shown below or beside the form."""

    dag: date
    beleid: str
    posten: Sequence[Post]
    zin: str
    opbouw: Opbouw | None
    loon_tekening: Tekening | None
    balans_tekening: Tekening | None
    bronnen: Sequence[Bron]
    rijk: Sequence[tuple[str, Bedrag]]
    niet_gedekt: Bedrag
    scenarios: Sequence[Scenario]
    zonder: Sequence[tuple[str, Fraction]]
    signalen: Sequence[str]

    @property
    def kosten(self) -> list[Post]:
        """The lines of the costs, total last."""
        return [one for one in self.posten if one.regel.soort == "kosten"]

    @property
    def baten(self) -> list[Post]:
        """The lines of the benefits, total last."""
        return [one for one in self.posten if one.regel.soort == "baten"]

    @property
    def saldo(self) -> Post:
        """The balance."""
        return self.posten[-1]

    @property
    def saldi(self) -> list[Post]:
        """The balance as the last line of the table."""
        return [self.saldo]

    @property
    def stemming(self) -> str:
        """Whether the balance is ``over``, ``tekort`` or ``onbekend``."""
        bedrag = self.saldo.waarde
        if bedrag is None:
            return "onbekend"
        return "tekort" if bedrag < 0 else "over"

    @property
    def loondelen(self) -> list[tuple[str, str, Explanation]]:
        """The parts of the wage for the table below its drawing: words, target, explanation."""
        if self.opbouw is None:
            return []
        parts = (
            ("Loonwaarde", self.opbouw.loonwaarde),
            ("Loonkostensubsidie", self.opbouw.subsidie),
            ("Deel van de werkgever", self.opbouw.werkgever),
            ("Aanvulling tot het cao-loon, door de werkgever", self.opbouw.aanvulling),
        )
        return [(words, part.name, part) for words, part in parts if part is not None]

    @property
    def zekerheid(self) -> str:
        """The weakest certainty used anywhere in the lines."""
        return weakest(one.zekerheid for one in self.posten if one.zekerheid)


def uitkomst(form: RekenhulpForm) -> Uitkomst:
    """Compute everything for a valid form."""
    waarover = rekenen.vraag(form.cleaned_data)
    regels = rekenen.posten(waarover)
    delen = rekenen.opbouw(waarover)
    lagen = waarover.stand.layers
    return Uitkomst(
        dag=waarover.dag,
        beleid=lagen[-1].name if len(lagen) > 1 else "geen gemeente gekozen",
        posten=regels,
        zin=_zin(regels[-1]),
        opbouw=delen,
        loon_tekening=tekening.loonopbouw(delen) if delen else None,
        balans_tekening=tekening.balans(regels),
        bronnen=bronnen.zes_bronnen(waarover, regels),
        rijk=bronnen.van_het_rijk(waarover),
        niet_gedekt=bronnen.bedrag(waarover, "begeleiding_niet_gedekt_per_jaar"),
        scenarios=scenarios(form, waarover),
        zonder=rekenen.zonder(regels),
        signalen=rekenen.signalen(waarover),
    )


def _zin(saldo: Post) -> str:
    """The balance in one sentence."""
    bedrag = saldo.waarde
    if bedrag is None:
        return "Het saldo is nog niet te berekenen. Hieronder staat wat er ontbreekt."
    if bedrag < 0:
        return f"De werkgever komt per jaar {euro(-bedrag)} tekort."
    if bedrag > 0:
        return f"De werkgever houdt per jaar {euro(bedrag)} over."
    return "Kosten en baten zijn precies gelijk."
