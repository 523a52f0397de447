"""The municipalities and regions of the demo. Facts: CBS municipal codes and the Wet arhi.

Writes as whoever the author of the transaction is; may be run again.
"""

from __future__ import annotations

import datetime

from django.db.backends.postgresql.psycopg_any import DateRange

from luwte.gemeenten.models import Gemeente, Regio, RegioDeelname

VROEG = datetime.date(2015, 1, 1)  # the Participatiewet: nothing here is older
ZAANSTREEK_WATERLAND = "Zaanstreek-Waterland"

#: code, name, until (None: still exists in the demo's years), code of the successor, region
#: (None: the other municipalities of its region are not in the demo).
GEMEENTEN: tuple[tuple[str, str, datetime.date | None, str | None, str | None], ...] = (
    ("0370", "Beemster", datetime.date(2022, 1, 1), "0439", ZAANSTREEK_WATERLAND),
    ("0385", "Edam-Volendam", None, None, ZAANSTREEK_WATERLAND),
    ("0415", "Landsmeer", None, None, ZAANSTREEK_WATERLAND),
    ("0431", "Oostzaan", None, None, ZAANSTREEK_WATERLAND),
    ("0439", "Purmerend", None, None, ZAANSTREEK_WATERLAND),
    ("0478", "Zeevang", datetime.date(2016, 1, 1), "0385", ZAANSTREEK_WATERLAND),
    ("0479", "Zaanstad", None, None, ZAANSTREEK_WATERLAND),
    ("0852", "Waterland", None, None, ZAANSTREEK_WATERLAND),
    ("0880", "Wormerland", None, None, ZAANSTREEK_WATERLAND),
    ("1700", "Twenterand", None, None, None),
)


def laad_gemeenten() -> dict[str, Gemeente]:
    """Create the municipalities, the region and who takes part; gives them by name."""
    regios = {ZAANSTREEK_WATERLAND: Regio.objects.get_or_create(naam=ZAANSTREEK_WATERLAND)[0]}
    by_code: dict[str, Gemeente] = {}
    # Municipalities without successor first, so that a successor is always known.
    for code, naam, tot, opvolger, regio in sorted(GEMEENTEN, key=lambda g: g[3] is not None):
        by_code[code], _ = Gemeente.objects.get_or_create(
            code=code,
            defaults={
                "naam": naam,
                "vanaf": VROEG,
                "tot": tot,
                "opvolger": by_code[opvolger] if opvolger else None,
            },
        )
        if regio is not None:
            RegioDeelname.objects.get_or_create(
                regio=regios[regio],
                gemeente=by_code[code],
                defaults={"periode": DateRange(VROEG, tot, "[)")},
            )
    return {gemeente.naam: gemeente for gemeente in by_code.values()}
