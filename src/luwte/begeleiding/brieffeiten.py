"""What this room tells the letters: the facts of the praktijkdossier and the guidance of that day."""

from typing import Any

from luwte.begeleiding.feiten import feiten_van_begeleiding
from luwte.begeleiding.praktijkdossier import praktijkdossier
from luwte.brieven.feiten import REGELFEITEN, Zaak, bron


@bron
def van_de_begeleiding(zaak: Zaak) -> dict[str, Any]:
    """Observations, plan, guidance and reviews as rows of text; nothing without a case."""
    if zaak.traject is None:
        return {}
    bekend = feiten_van_begeleiding(zaak.traject, zaak.peildatum)
    uren = bekend["begeleiding_uren"]
    return {
        **praktijkdossier(zaak.traject, zaak.peildatum).als_feiten(),
        "begeleiding_uren": uren or None,
        REGELFEITEN: {"begeleiding_uren": uren, "praktijkdeel_gedaan": bekend["praktijkdeel_gedaan"]},
    }
