"""Which questionnaires the counter offers: a question people have, and the targets of the law that answer it.

The questions in them are not written here: reading 1 asks what the law still needs.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Vragenlijst:
    """One questionnaire. ``ja`` and ``nee`` are the answer in plain words, per target.

    A target without such words gives its own value.
    """

    code: str
    vraag: str
    uitleg: str
    doelen: tuple[str, ...]
    beslist: str
    ja: Mapping[str, str] = field(default_factory=dict)
    nee: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Volgorde:
    """Two days of which the one cannot lie after the other, and the sentence that says so."""

    eerst: str
    dan: str
    zin: str


VOLGORDE = (
    Volgorde(
        "bezwaar_verstuurd_op", "bezwaar_ontvangen_op", "Een brief komt niet aan voordat hij op de post is gedaan."
    ),
    Volgorde("keten_begin", "contract_einde", "Een contract eindigt niet voordat het eerste contract begint."),
)

UWV_EN_COLLEGE = "UWV geeft advies en de gemeente beslist. Daar kijkt altijd een mens naar."
COLLEGE = "De gemeente beslist. Daar kijkt altijd een mens naar."
WERKGEVER = "De werkgever en de werknemer maken samen afspraken. De rechter heeft het laatste woord."

LIJSTEN = (
    Vragenlijst(
        "zelf-advies-vragen",
        "Mag ik zelf om advies over beschut werk vragen?",
        "Sinds 2017 mag u dit zelf vragen bij UWV. Ook de gemeente kan het doen.",
        ("persoon_mag_advies_vragen",),
        UWV_EN_COLLEGE,
        ja={"persoon_mag_advies_vragen": "U mag zelf om advies vragen. Dat doet u bij UWV."},
        nee={
            "persoon_mag_advies_vragen": "Bij deze antwoorden vraagt u het niet zelf. Bespreek met de gemeente wat kan."
        },
    ),
    Vragenlijst(
        "welke-regeling",
        "Welke regeling kan bij iemand passen?",
        "Van gewoon werk tot dagbesteding. Er kunnen meer regelingen tegelijk passen.",
        ("regulier_kan_passen", "banenafspraak_kan_passen", "beschut_werk_kan_passen", "dagbesteding_kan_passen"),
        UWV_EN_COLLEGE,
        ja={
            "regulier_kan_passen": "Gewoon werk kan passen.",
            "banenafspraak_kan_passen": "Een baan uit de banenafspraak kan passen.",
            "beschut_werk_kan_passen": "Beschut werk kan passen.",
            "dagbesteding_kan_passen": "Dagbesteding kan passen.",
        },
        nee={
            "regulier_kan_passen": "Gewoon werk lijkt nu niet te passen.",
            "banenafspraak_kan_passen": "Een baan uit de banenafspraak lijkt nu niet te passen.",
            "beschut_werk_kan_passen": "Beschut werk lijkt nu niet te passen.",
            "dagbesteding_kan_passen": "Dagbesteding lijkt niet nodig.",
        },
    ),
    Vragenlijst(
        "recht-op-plek",
        "Is er dit jaar nog recht op een plek?",
        "Elke gemeente heeft per jaar een aantal plekken. Zolang dat niet vol is, is er recht op een plek.",
        ("recht_op_plek",),
        COLLEGE,
        ja={"recht_op_plek": "Er is dit jaar nog recht op een plek."},
        nee={"recht_op_plek": "Het aantal van dit jaar is vol. De gemeente zoekt dan een andere manier om te helpen."},
    ),
    Vragenlijst(
        "loonkostensubsidie",
        "Hoeveel loonkostensubsidie is er per maand?",
        "De gemeente betaalt dit aan de werkgever. De werknemer krijgt gewoon loon.",
        ("loonkostensubsidie_van_gemeente_per_maand",),
        "De gemeente stelt het bedrag vast, na een meting van de loonwaarde.",
    ),
    Vragenlijst(
        "meer-dan-bijstand",
        "Is het loon hoger dan de bijstand?",
        "Dan is er naast het loon geen uitkering meer nodig.",
        ("boven_bijstandsnorm",),
        COLLEGE,
        ja={"boven_bijstandsnorm": "Het loon is hoger dan de bijstand."},
        nee={"boven_bijstandsnorm": "Het loon is niet hoger dan de bijstand. Vraag de gemeente om een aanvulling."},
    ),
    Vragenlijst(
        "vast-contract",
        "Wordt dit contract een vast contract?",
        "Na een aantal tijdelijke contracten of jaren wordt een contract vanzelf vast.",
        ("contract_wordt_vast",),
        WERKGEVER,
        ja={"contract_wordt_vast": "Dit contract wordt vast."},
        nee={"contract_wordt_vast": "Dit contract wordt nog niet vanzelf vast."},
    ),
    Vragenlijst(
        "bezwaar",
        "Ben ik op tijd met mijn bezwaar?",
        "Bent u het niet eens met een besluit? Dan hebt u zes weken.",
        ("bezwaar_op_tijd",),
        COLLEGE,
        ja={"bezwaar_op_tijd": "Uw bezwaar is op tijd."},
        nee={"bezwaar_op_tijd": "Volgens deze dagen is het te laat. Vertel de gemeente waarom; soms mag het toch."},
    ),
)
BIJ_CODE = {lijst.code: lijst for lijst in LIJSTEN}
