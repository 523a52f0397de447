"""Write what happens around a placement: the only writers of this room.

Each function makes one whole record or raises ValidationError with Dutch sentences per form
field. The caller holds the transaction and has declared the author.
"""

from luwte.gemeenten.templatetags.opmaak import uren as getal

from .einde import beeindig, leg_einde_vast, leg_uitstroom_vast
from .keuze import kies_werkgeverschap
from .overstap import leg_overstap_vast, leg_terugkeer_vast, terugkeer_volgens_cao
from .plaatsing import leg_loonwaarde_vast, sluit_contract, start_proefplaatsing
from .werk import beeindig_detachering, detacheer, meld_hersteld, meld_ziek, wijzig_uren, zeg_detachering_af
from .wissel import wissel_werkgever

__all__ = [
    "beeindig",
    "beeindig_detachering",
    "detacheer",
    "getal",
    "kies_werkgeverschap",
    "leg_einde_vast",
    "leg_loonwaarde_vast",
    "leg_overstap_vast",
    "leg_terugkeer_vast",
    "leg_uitstroom_vast",
    "meld_hersteld",
    "meld_ziek",
    "sluit_contract",
    "start_proefplaatsing",
    "terugkeer_volgens_cao",
    "wijzig_uren",
    "wissel_werkgever",
    "zeg_detachering_af",
]
