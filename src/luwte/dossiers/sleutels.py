"""Keys for paging: the sort values of the last row, written in the URL and read back safely."""

from datetime import date

Sleutel = tuple[str, date, int]


def schrijf(groep: str, op: date, nummer: int) -> str:
    """A key as text for the URL."""
    return f"{groep}.{op.isoformat()}.{nummer}"


def lees(tekst: str) -> Sleutel | None:
    """A key from the URL; None when it is absent or not a key."""
    delen = tekst.split(".")
    if len(delen) != 3:
        return None
    try:
        return delen[0][:1], date.fromisoformat(delen[1]), int(delen[2])
    except ValueError:
        return None
