"""One row of the course: what a transition is, who may make it and where it is written."""

from dataclasses import dataclass

from luwte.trajecten.toestanden import TOESTANDEN, Termijn

CONSULTANT = "consultant"
JOBCOACH = "jobcoach"
GEMANDATEERDE = "gemandateerde"
MEELEZER = "meelezer"
SCHOOL = "school"
WIJKWERKER = "wijkwerker"
BACKOFFICE = "backoffice"

BEIDE = frozenset({CONSULTANT, JOBCOACH})
ALLEEN_CONSULTANT = frozenset({CONSULTANT})
#: The college decides; a consultant with a mandate may do so for a decision that follows the advice.
COLLEGE = frozenset({CONSULTANT, GEMANDATEERDE})
#: A deviation takes two people: one proposes, another who holds the mandate decides.
ALLEEN_COLLEGE = frozenset({GEMANDATEERDE})
MEELEZERS = frozenset({CONSULTANT, MEELEZER})
MELDERS = frozenset({CONSULTANT, WIJKWERKER})
SCHOLEN = frozenset({CONSULTANT, SCHOOL})

#: ``naar`` of a transition that leads back to a state the case was in before.
TERUG = "terug"
#: ``naar`` of a transition that leaves the case where it is.
ZELFDE = "zelfde"
#: ``van`` of a transition that opens a case.
BEGIN = ""

NOTITIE = "Regionale notitie beschut werk Zaanstreek-Waterland 2017"
PW_10B = "Participatiewet art. 10b"
ADVISERING = "Besluit advisering beschut werk"
SAMENVOORDEKLANT = "samenvoordeklant.nl, mei 2019"
SWITCHEN = "Programmaraad, Simpel switchen in de participatieketen"
RAADSBRIEF = "Raadsbrief Twenterand 2019"
AWB = "Algemene wet bestuursrecht art."

BIJ_UWV = frozenset({"S5", "S5z"})
TIJDELIJK = frozenset({"S16", "S17"})
IN_DIENST = frozenset({"S16", "S17", "S18"})
START = frozenset({BEGIN})
#: UWV tells the municipality of a self-report without content (samenvoordeklant.nl): nor does our record.
ZONDER_INHOUD = frozenset({"T13"})
LOPEND = frozenset(t.code for t in TOESTANDEN.values() if not t.einde and not t.binnen)


@dataclass(frozen=True)
class Overgang:
    """One row of the course: who may bring a case from where to where, on what conditions.

    ``voorwaarden`` block, ``signalen`` only warn and ask for a reason. ``stuk`` names the record
    that is made in the same transaction; ``reden`` says that a reason must be written. ``terug``
    are the states a way back can lead to: the one the case was in last. ``proces`` are the
    transitions of the described process that this row carries out, when its own code does not say so.
    """

    code: str
    van: frozenset[str]
    naar: str
    knop: str
    wie: frozenset[str]
    bron: str
    voorwaarden: tuple[str, ...] = ()
    signalen: tuple[str, ...] = ()
    stuk: str = ""
    uitkomst: str = ""
    reden: bool = False
    termijn: Termijn | None = None
    terug: frozenset[str] = frozenset()
    proces: tuple[str, ...] = ()
    eisen: tuple[str, ...] = ()
