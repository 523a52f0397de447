"""Take corrections, merges and origins of the demo's persons away, before the persons go."""

from typing import Any

from django.db.models import Q

from luwte.correcties.models import (
    Aanbod,
    Correctie,
    Herkomst,
    Oordeel,
    Overdracht,
    Overdrachtstuk,
    Samenvoeging,
    Samenvoegvoorstel,
    Voorstel,
)
from luwte.kandidaten.models import Verwijzing


def wis_correcties(mensen: Any, trajecten: Any) -> None:
    """Everything of the room of corrections that points to these persons and their cases."""
    Correctie.objects.filter(voorstel__traject__in=trajecten).delete()
    Oordeel.objects.filter(voorstel__traject__in=trajecten).delete()
    Voorstel.objects.filter(traject__in=trajecten).delete()
    van_hen = Samenvoegvoorstel.objects.filter(Q(oud__in=mensen) | Q(nieuw__in=mensen))
    Samenvoeging.objects.filter(voorstel__in=van_hen).delete()
    van_hen.delete()
    Verwijzing.objects.filter(Q(kandidaat__in=mensen) | Q(naar__in=mensen)).delete()
    Herkomst.objects.filter(kandidaat__in=mensen).delete()
    Overdrachtstuk.objects.filter(kandidaat__in=mensen).delete()
    weg = Overdracht.objects.filter(kandidaat__in=mensen)
    Aanbod.objects.filter(overdracht_nummer__in=weg.values("pk")).delete()
    weg.delete()
