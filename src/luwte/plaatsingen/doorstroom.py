"""How often a secondment becomes a job, how often people move on, and how often they come back.

Figures of one municipality up to a day (M010, M332, M338): counts of records, no names. Coming back is
counted, not judged: a door that turns both ways is meant to.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from luwte.gemeenten.models import Gemeente

from .models import Detachering, Overstap


@dataclass(frozen=True)
class Doorstroom:
    """The counts of a municipality up to a day."""

    lopend: int
    geeindigd: Sequence[tuple[str, int]]
    in_dienst: int
    overstappen: Sequence[tuple[str, int]]
    mensen: int
    teruggekomen: int
    binnen_recht: int
    vaker: int
    kan_nog_terug: int

    @property
    def aantal_geeindigd(self) -> int:
        """Secondments that ended, for whatever reason."""
        return sum(aantal for _, aantal in self.geeindigd)

    @property
    def conversie(self) -> Fraction | None:
        """The share of ended secondments that became a job at the hirer; None when none ended."""
        return Fraction(self.in_dienst, self.aantal_geeindigd) if self.aantal_geeindigd else None

    @property
    def aantal_overstappen(self) -> int:
        """Switches, of all kinds."""
        return sum(aantal for _, aantal in self.overstappen)

    @property
    def terugkeer(self) -> Fraction | None:
        """The share of switches after which somebody came back; None without switches."""
        return Fraction(self.teruggekomen, self.aantal_overstappen) if self.aantal_overstappen else None


def doorstroom(gemeente: Gemeente, peildatum: date) -> Doorstroom:
    """Return the counts of a municipality as known on `peildatum`. Two queries."""
    redenen: Counter[str] = Counter()
    lopend = 0
    for periode, reden in Detachering.objects.filter(gemeente=gemeente, periode__startswith__lte=peildatum).values_list(
        "periode", "einde_reden"
    ):
        if periode.upper is None or periode.upper > peildatum:
            lopend += 1
        else:
            redenen[reden or Detachering.EindeReden.AFGELOPEN] += 1
    soorten: Counter[str] = Counter()
    terug_per_mens: Counter[int] = Counter()
    mensen: set[int] = set()
    binnen = nog = 0
    overstappen = Overstap.objects.filter(gemeente=gemeente, eerste_dag__lte=peildatum).values_list(
        "soort", "traject__kandidaat", "terugkeer_tot", "terugkeer__teruggekomen_op"
    )
    for soort, mens, tot, terug in overstappen:
        soorten[soort] += 1
        mensen.add(mens)
        if terug is not None and terug <= peildatum:
            terug_per_mens[mens] += 1
            binnen += tot is not None and terug <= tot
        else:
            nog += tot is not None and peildatum <= tot
    return Doorstroom(
        lopend=lopend,
        geeindigd=[(keuze.label, redenen[keuze]) for keuze in Detachering.EindeReden if redenen[keuze]],
        in_dienst=redenen[Detachering.EindeReden.IN_DIENST],
        overstappen=[(keuze.label, soorten[keuze]) for keuze in Overstap.Soort if soorten[keuze]],
        mensen=len(mensen),
        teruggekomen=sum(terug_per_mens.values()),
        binnen_recht=binnen,
        vaker=sum(aantal > 1 for aantal in terug_per_mens.values()),
        kan_nog_terug=nog,
    )
