"""Hide small counts of other municipalities so that no total gives them away. Pure.

Counts under five of another municipality are hidden. When just one would be hidden, the total
would give it back: then one other count is hidden too, or the total. When the total leaves
only one possibility for the hidden ones (all nil, or all four), it is hidden as well.
Ground: the house rule "counts under five are suppressed in anything that leaves the
municipality"; method: primary and complementary cell suppression.
"""

from collections.abc import Mapping
from dataclasses import dataclass

GRENS = 5


@dataclass(frozen=True)
class Afgeschermd:
    """A column as it may be shown: None stands for a hidden count."""

    cellen: dict[int, int | None]
    totaal: int | None

    @property
    def iets_verborgen(self) -> bool:
        """Return whether a count or the total is hidden."""
        return self.totaal is None or any(cel is None for cel in self.cellen.values())


def scherm_af(aantallen: Mapping[int, int], eigen: int | None) -> Afgeschermd:
    """Return the column (municipality id -> count) as somebody of municipality `eigen` may see it."""
    andere = {wie: aantal for wie, aantal in aantallen.items() if wie != eigen}
    klein = {wie for wie, aantal in andere.items() if aantal < GRENS}
    verborgen = set(klein)
    totaal: int | None = sum(aantallen.values())
    if len(klein) == 1:
        rest = andere.keys() - klein
        if rest:
            # By id, not by size: a choice that follows the counts would tell something about them.
            verborgen.add(min(rest))
        else:
            totaal = None
    elif klein:
        som = sum(andere[wie] for wie in klein)
        if som in (0, (GRENS - 1) * len(klein)):
            totaal = None
    return Afgeschermd({wie: None if wie in verborgen else aantal for wie, aantal in aantallen.items()}, totaal)
