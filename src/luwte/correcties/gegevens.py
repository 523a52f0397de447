"""What of a step can be corrected: its date and reason, and the record that was made with it."""

from dataclasses import dataclass
from typing import Any

from luwte.plaatsingen.models import Contract, Dienstverband, Loonwaardemeting, Proefplaatsing
from luwte.trajecten.models import Advies, Adviesaanvraag, Stap, Vaststelling

STAP = "trajecten_stap"
CONTRACT = "plaatsingen_contract"
DIENSTVERBAND = "plaatsingen_dienstverband"
PROEFPLAATSING = "plaatsingen_proefplaatsing"


@dataclass(frozen=True)
class Soort:
    """A kind of record: its model, the field that is the date of its step, what may be corrected."""

    model: Any
    datum: str
    velden: tuple[str, ...]
    pad: str = "traject"

    @property
    def tabel(self) -> str:
        """The table of the record."""
        return str(self.model._meta.db_table)  # noqa: SLF001 - Django documents _meta


SOORTEN = {
    "adviesaanvraag": Soort(Adviesaanvraag, "aangevraagd_op", ("aangevraagd_op",)),
    "advies": Soort(
        Advies,
        "ontvangen_op",
        ("uitgebracht_op", "ontvangen_op", "criterium_aanpassingen", "criterium_begeleiding", "onderbouwing"),
        "aanvraag__traject",
    ),
    "vaststelling": Soort(Vaststelling, "besluit_op", ("besluit_op", "motivering")),
    "loonwaardemeting": Soort(
        Loonwaardemeting, "gemeten_op", ("gemeten_op", "loonwaarde", "methode", "deskundige", "herbeoordeling_op")
    ),
}
#: What is corrected from the tab Werk: its days and hours, with the employment around it.
WERK = {
    "contract": Soort(
        Contract,
        "",
        ("periode", "uren", "medische_urenbeperking", "medische_urenbeperking_op"),
        "dienstverband__traject",
    ),
    "dienstverband": Soort(Dienstverband, "", ("periode",)),
    "proefplaatsing": Soort(Proefplaatsing, "", ("periode", "doel")),
}


def stuk_van(stap: Stap) -> tuple[Soort, Any] | None:
    """The record that was made with a step, with its kind; None when the step has none that can be corrected."""
    soort = SOORTEN.get(stap.rij.stuk)
    if soort is None:
        return None
    rijen = soort.model.objects.filter(**{soort.pad: stap.traject_id, soort.datum: stap.datum})
    rij = rijen.order_by("-pk").first()
    return None if rij is None else (soort, rij)


def kan_ongedaan(stap: Stap) -> bool:
    """Only the last step, not the first, and none with a record: a record is corrected, never lost."""
    later = Stap.objects.filter(traject=stap.traject_id, volgnummer__gt=stap.volgnummer).exists()
    return not later and stap.volgnummer > 1 and not stap.rij.stuk
