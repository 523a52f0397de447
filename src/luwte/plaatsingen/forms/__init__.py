"""Forms of this room: each makes one whole record of a case and writes it with `leg_vast`."""

from .basis import Vastlegformulier, jaar_later
from .contract import ContractForm
from .einde import EindeForm, UitstroomForm, WerkgeverschapkeuzeForm
from .overstap import OverstapForm, TerugkeerForm, WerkgeverswisselForm
from .plaatsing import LoonwaardemetingForm, ProefplaatsingForm
from .werk import DetacheringEindeForm, DetacheringForm, HerstelForm, UrenwijzigingForm, ZiekmeldingForm

__all__ = [
    "ContractForm",
    "DetacheringEindeForm",
    "DetacheringForm",
    "EindeForm",
    "HerstelForm",
    "LoonwaardemetingForm",
    "OverstapForm",
    "ProefplaatsingForm",
    "TerugkeerForm",
    "UitstroomForm",
    "UrenwijzigingForm",
    "Vastlegformulier",
    "WerkgeverschapkeuzeForm",
    "WerkgeverswisselForm",
    "ZiekmeldingForm",
    "jaar_later",
]
