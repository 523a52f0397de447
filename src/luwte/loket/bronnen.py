"""De zes bronnen waaruit een plek wordt betaald, en wat het Rijk daarvan aan de gemeente geeft.

Source: the national instrument page of 2019 (six sources) and the regional note of 2017, par. 3.1.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from luwte.engine import Explanation
from luwte.loket.forms import getal
from luwte.loket.rekenen import ONBEKEND_DEEL, Post, Vraag, verklaar
from luwte.wet import catalogus


@dataclass(frozen=True)
class Bedrag:
    """An amount with the target that explains it, or the sentence why it is unknown."""

    doel: str
    antwoord: Explanation | None
    melding: str = ""

    @property
    def waarde(self) -> Fraction | None:
        """Euros a year, exact; None when unknown."""
        value = self.antwoord.value if self.antwoord else None
        return value if isinstance(value, Fraction) else None


@dataclass(frozen=True)
class Bron:
    """One source: which stream it is, what the Rijk gives on average, what the employer gets."""

    naam: str
    stroom: str
    rijk: Bedrag | None
    werkgever: Bedrag | None
    toelichting: str = ""


def zes_bronnen(waarover: Vraag, regels: list[Post]) -> list[Bron]:
    """The six sources in the order of the national page."""
    lijn = {one.regel.naam: Bedrag(one.regel.doel, one.antwoord, one.melding) for one in regels}
    return [
        Bron(
            "Begeleiding en voorzieningen",
            "Participatiebudget (integratie-uitkering sociaal domein)",
            bedrag(waarover, "begeleidingsbudget_per_plek"),
            lijn["algemene_subsidie"],
            "Gemiddeld per plek van 31 uur. De gemeente krijgt het in één bedrag, niet één op één.",
        ),
        Bron(
            "Loonkostensubsidie",
            "Gebundelde uitkering (BUIG)",
            bedrag(waarover, "loonkostenbudget_per_plek"),
            lijn["loonkostensubsidie"],
            "Gemiddeld per plek van 31 uur bij 30% loonwaarde.",
        ),
        Bron("Loonwaarde", "Het werk zelf", None, lijn["loonwaarde"], "Wat de werknemer verdient voor de werkgever."),
        Bron(
            "Lage-inkomensvoordeel (LIV)",
            "Belastingdienst",
            None,
            lijn["lage_inkomensvoordeel"],
            "Voordeel voor wie iemand met een laag loon in dienst heeft, van 2017 tot 2025.",
        ),
        Bron(
            "Bonus beschut werk",
            "Tijdelijk geld van het Rijk",
            bonus(waarover),
            lijn["tijdelijke_subsidie"],
            _bonus_toelichting(),
        ),
        Bron("Eigen middelen van de gemeente", "Gemeente", None, _eigen_middelen(waarover), _eigen_toelichting()),
    ]


def bonus(waarover: Vraag) -> Bedrag:
    """The bonus of the Rijk for one realised place; lower when the fixed pot must be shared by more."""
    return bedrag(waarover, "bonus" if "landelijke_plaatsjaren" in waarover.feiten else "bonus_per_plek")


def bedrag(waarover: Vraag, doel: str) -> Bedrag:
    """One amount by its target."""
    return Bedrag(doel, *verklaar(waarover, doel))


def van_het_rijk(waarover: Vraag) -> list[tuple[str, Bedrag]]:
    """What the Rijk gives a municipality for one place on average: structural, and with the bonus."""
    return [
        ("Structureel samen", bedrag(waarover, "rijksbudget_structureel_per_plek")),
        ("Met de volle bonus", bedrag(waarover, "rijksbudget_per_plek")),
    ]


def _eigen_middelen(waarover: Vraag) -> Bedrag:
    doel = "eigen_middelen_per_jaar"
    found = bedrag(waarover, doel)
    return found if found.antwoord else Bedrag(doel, None, ONBEKEND_DEEL)


def _bonus_toelichting() -> str:
    pot = catalogus().series["bonus_budget"]
    per_plek = catalogus().series["bonus_per_plek"]
    genoeg = Fraction(str(pot.figures[-1].value)) / Fraction(str(per_plek.figures[-1].value))
    return (
        "De bonus is voor de gemeente, per gerealiseerde plek, los van de uren en achteraf. Zij geldt alleen voor "
        "wie een positief advies van UWV heeft. Het geld is een vaste "
        f"pot: bij meer dan {getal(Fraction(int(genoeg)))} bezette plekken in alle jaren samen wordt de bonus lager. "
        f"{per_plek.figures[-1].remark} De werkgever krijgt niet de bonus, maar de tijdelijke subsidie van de "
        "gemeente. Die is een aanvulling voor begeleiding en organisatie."
    )


def _eigen_toelichting() -> str:
    return "Wat er tekortkomt, als de gemeente het tekort aanvult."
