"""The formal employer of a municipality on a day."""

from datetime import date

from .models import FormeelWerkgeverschap


def formeel_werkgever(gemeente_id: int, dag: date) -> FormeelWerkgeverschap | None:
    """With whom people are employed as a rule on that day; None when the municipality chose nobody."""
    return (
        FormeelWerkgeverschap.objects.filter(gemeente=gemeente_id, periode__contains=dag)
        .select_related("werkgever")
        .first()
    )
