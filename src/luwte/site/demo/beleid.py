"""Local policy of the demo, as dated rows with their source: the note of 2017 and the standard.

The note of the region is a fact. The working agreements every municipality starts with are the
standard of Luwte and say so.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from luwte.cijfers.models import Voorstel
from luwte.gemeenten.inladen import ZAANSTREEK_WATERLAND
from luwte.gemeenten.models import Beleid, Gebruiker, Gemeente, Regio
from luwte.wet import lokaal

NOTITIE = date(2017, 1, 1)
WOORDEN = {True: "ja", False: "nee"}  # as a person types it under Beheer
FOLDER = Path(lokaal.__file__).parent / "beleid"


def laad_beleid(gemeenten: dict[str, Gemeente]) -> None:
    """Add the policy of the region and the standard of each municipality, where there is none yet."""
    regio = Regio.objects.get(naam=ZAANSTREEK_WATERLAND)
    if not Beleid.objects.filter(regio=regio).exists():
        Beleid.objects.bulk_create(Beleid(regio=regio, **rij) for rij in _rijen(lokaal.VOORBEELDREGIO))
    for gemeente in gemeenten.values():
        if gemeente.bestaat_op(NOTITIE) and not Beleid.objects.filter(gemeente=gemeente).exists():
            Beleid.objects.bulk_create(Beleid(gemeente=gemeente, **rij) for rij in _rijen(lokaal.STANDAARD))


def laad_voorstel(gemeente: Gemeente, indiener: Gebruiker, dag: date) -> None:
    """One proposal that waits for a second person, so that the demo shows what it changes.

    The amount is an example and says so; it is in force only when somebody confirms it.
    """
    if Voorstel.objects.exists():
        return
    begin = date(dag.year + 1, 1, 1)
    Voorstel.objects.create(
        gemeente=gemeente,
        cijfers=[
            {
                "naam": "begeleidingssubsidie_algemeen_maximum",
                "waarde": "8700",
                "vanaf": begin.isoformat(),
                "bron": "Voorbeeld van de demo, geen besluit",
                "zekerheid": "gelezen",
            }
        ],
        toelichting="Om te proberen: log in als de tweede functioneel beheerder en kijk wat dit verandert.",
        eerste_dag=begin,
        opgesteld_op=dag,
        indiener=indiener,
        van_gemeente=gemeente,
    )


def _rijen(bestand: str) -> Iterator[dict[str, Any]]:
    document = yaml.safe_load((FOLDER / f"{bestand}.yaml").read_text(encoding="utf-8"))
    for naam, entry in document["waarden"].items():
        for een in entry if isinstance(entry, list) else [entry]:
            yield {
                "naam": naam,
                "waarde": str(WOORDEN.get(een["waarde"], een["waarde"])),
                "periode": (een["vanaf"], een.get("tot")),
                "besluit": een["bron"],
            }
