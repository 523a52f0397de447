"""Reading a dossier is logged with its purpose; the row is written after the page was made."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest


@dataclass(frozen=True)
class Blik:
    """One look at one person, waiting to be written."""

    kandidaat_id: int
    doel: str


def log(request: HttpRequest, kandidaat_id: int, doel: str) -> None:
    """Note that this page shows the dossier of ``kandidaat_id``, for the purpose ``doel``.

    The middleware writes it when the page was really shown. Raises ValueError without purpose.
    """
    if not doel.strip():
        raise ValueError("Inzage heeft een doel nodig.")
    looks: list[Blik] = request.__dict__.setdefault("blikken", [])
    look = Blik(kandidaat_id, doel)
    if look not in looks:
        looks.append(look)
