"""The chain of temporary contracts: when does a contract become permanent? Pure.

Ground: BW art. 7:668a (Wwz: 3 contracts or 24 months, gaps of at most 6 months count); for
temporary agencies the ABU agreement: 78 weeks that do not count, then 6 contracts or 4 years
(together 5.5 years, note of Zaanstreek-Waterland, chapter 4). The numbers come from outside.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from luwte.engine.functions import plus_maanden

AFGESPROKEN = "afgesproken"
TE_VEEL_CONTRACTEN = "contracten"
TE_LANG = "maanden"


@dataclass(frozen=True)
class Ketenregel:
    """The rule of a day: contracts, gap in months that counts, weeks left out, day of too long.

    `te_lang_vanaf` gives, for the first day of a chain, the day from which it is too long.
    """

    contracten: int
    tussenpoos: int
    vrije_weken: int
    te_lang_vanaf: Callable[[date], date]
    bron: str


@dataclass(frozen=True)
class Deel:
    """One contract of the chain, [van, tot); `tot` None while open; `vast` when permanent."""

    van: date
    tot: date | None
    vast: bool = False


@dataclass(frozen=True)
class Keten:
    """The last chain: its first day, its contracts, and from when it is permanent by which cause.

    `grens` is the day on which a contract that still runs becomes permanent by its length.
    """

    begin: date
    aantal: int
    grens: date
    vast_op: date | None
    oorzaak: str


def keten(delen: Sequence[Deel], regel: Ketenregel) -> Keten | None:
    """Return the chain the last contract belongs to, or None without contracts."""
    reeks = laatste_reeks(sorted(delen, key=lambda deel: deel.van), regel.tussenpoos)
    if not reeks:
        return None
    telt_vanaf = reeks[0].van + timedelta(weeks=regel.vrije_weken)
    grens = regel.te_lang_vanaf(reeks[0].van)
    oorzaken = []
    vast = next((deel for deel in reeks if deel.vast), None)
    if vast is not None:
        oorzaken.append((vast.van, AFGESPROKEN))
    geteld = [deel for deel in reeks if deel.tot is None or deel.tot > telt_vanaf]
    if len(geteld) > regel.contracten:
        oorzaken.append((geteld[regel.contracten].van, TE_VEEL_CONTRACTEN))
    over = next((deel for deel in reeks if deel.tot is None or deel.tot > grens), None)
    if over is not None:
        # In a gap on that day? Then the next contract is permanent from its first day.
        oorzaken.append((max(grens, over.van), TE_LANG))
    vast_op, oorzaak = min(oorzaken) if oorzaken else (None, "")
    return Keten(reeks[0].van, len(reeks), grens, vast_op, oorzaak)


def laatste_reeks(delen: Sequence[Deel], tussenpoos: int) -> list[Deel]:
    """Return the contracts of the last chain: a gap of more than `tussenpoos` months starts anew."""
    reeks: list[Deel] = []
    for deel in delen:
        einden = [eerder.tot for eerder in reeks]
        if einden and None not in einden:
            laatste = max(tot for tot in einden if tot is not None)
            if deel.van > plus_maanden(laatste, Fraction(tussenpoos)):
                reeks = []
        reeks.append(deel)
    return reeks
