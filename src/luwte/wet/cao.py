"""Cao Aan de slag: voor wie zij geldt en wat erin staat; tot juli 2021 was er geen cao.

The amounts of the scales were not found, so a wage above the minimum is a fact that someone gives.
"""

from __future__ import annotations

from luwte.engine import regel
from luwte.engine.functions import plus_maanden
from luwte.engine.units import NIETS, Datum, EuroPerJaar, JaNee, Maanden
from luwte.wet.eenheden import Werkgeverschap

CAO = "Cao Aan de slag"


@regel(bron=f"{CAO}, werkingssfeer", vanaf="2015-01-01", label="Cao Aan de slag geldt")
def cao_geldt(werkgeverschap: Werkgeverschap, cao_aan_de_slag_is_er: JaNee) -> JaNee:
    """Voor wie in dienst is van een gemeente of haar uitvoeringsbedrijf, zolang de cao er is."""
    if werkgeverschap != "gemeente":
        return False
    return cao_aan_de_slag_is_er


@regel(bron=CAO, vanaf="2026-01-01", label="Extra betalingen uit de cao per jaar")
def cao_extra_per_jaar(
    cao_geldt: JaNee, cao_eindejaarsuitkering: EuroPerJaar, cao_eenmalige_uitkering: EuroPerJaar
) -> EuroPerJaar:
    """De eindejaarsuitkering en de eenmalige uitkering bij een volledige werkweek."""
    if not cao_geldt:
        return NIETS
    return cao_eindejaarsuitkering + cao_eenmalige_uitkering


@regel(bron=CAO, vanaf="2021-07-01", label="Terug naar de oude werkgever kan tot en met")
def terugkeer_uiterlijk(overstap_op: Datum, cao_terugkeer_maanden: Maanden) -> Datum:
    """Wie uit een baan onder deze cao naar gewoon werk gaat, kan binnen deze tijd terugkomen."""
    return plus_maanden(overstap_op, cao_terugkeer_maanden)
