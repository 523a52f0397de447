"""The demo region as the note knows it."""

import datetime as dt

import pytest

from luwte.gemeenten.models import Regio, RegioDeelname
from luwte.toezicht.auteur import author

#: Code, name, statutory number 2017 and 2018, positive advices up to 1 October 2017.
REGIO = (
    ("0370", "Beemster", 1, 2, 0),
    ("0385", "Edam-Volendam", 3, 5, 0),
    ("0415", "Landsmeer", 1, 2, 0),
    ("0431", "Oostzaan", 1, 1, 0),
    ("0439", "Purmerend", 17, 30, 1),
    ("0852", "Waterland", 2, 3, 0),
    ("0880", "Wormerland", 2, 4, 0),
    ("0479", "Zaanstad", 31, 55, 4),
)


@pytest.fixture
def regio(maak_gemeente, als_eigenaar, db):
    """Zaanstreek-Waterland with its eight municipalities."""
    gemeenten = [maak_gemeente(code, naam) for code, naam, *_ in REGIO]
    with als_eigenaar(), author("inrichting", "test"):
        streek = Regio.objects.create(naam="Zaanstreek-Waterland")
        for gemeente in gemeenten:
            RegioDeelname.objects.create(regio=streek, gemeente=gemeente, periode=(dt.date(2016, 1, 1), None))
    return streek
