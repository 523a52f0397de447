"""The official parts that several documents share: nobody can edit these.

Each gives its blocks from the facts; ``nodig`` names the facts without which there is no letter.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from luwte.brieven.blokken import Blok, Feiten, MissingFact, alineas, blokken
from luwte.brieven.register import Regel

#: The last day to object counts from the day the letter is sent: that is the date on the letter.
TERMIJN_BEZWAAR = Regel("termijn_bezwaar", {"besluit_op": "datum"})

BEZWAAR = """
    # Bent u het niet eens met dit besluit?

    Dan kunt u bezwaar maken. Dat kan tot en met {termijn_bezwaar:datum}. Bezwaar maken kost niets.

    U schrijft een brief aan het college van burgemeester en wethouders van {gemeente}.

    In uw brief zet u:

    - uw naam en adres
    - de datum van vandaag en uw handtekening
    - de datum en het kenmerk van dit besluit
    - waarom u het niet eens bent met het besluit

    Iemand anders mag u helpen, of het voor u doen. Lukt het niet op tijd? Stuur dan toch alvast een korte brief.
    Uw uitleg mag later komen.

    Hebt u snel een oplossing nodig? Dan kunt u na uw bezwaar ook de rechter om een tijdelijke maatregel vragen.
    Dat heet een voorlopige voorziening. Daarvoor betaalt u kosten aan de rechtbank.
"""

VRAGEN = """
    # Hebt u vragen?

    Bel ons gerust. Leest u liever niet, of praat u liever? Wij leggen deze brief graag aan u uit.
    U mag altijd iemand meenemen.
"""


@dataclass(frozen=True)
class Bezwaar:
    """How and until when to object (Awb art. 3:45, 6:4 to 6:8); the day comes from the rule."""

    nodig = ()

    def keur(self, feiten: Feiten) -> None:
        """The address may be absent, the last day not."""
        blokken(BEZWAAR, feiten)

    def __call__(self, feiten: Feiten) -> list[Blok]:
        """The blocks; with the address when the municipality gave one."""
        lijst = blokken(BEZWAAR, feiten)
        if feiten.get("postadres"):
            lijst[2]["tekst"] += f" Het adres is: {feiten['postadres']}."
        return lijst


@dataclass(frozen=True)
class Vragen:
    """Whom to ask, and that somebody reads it aloud who would rather not read."""

    nodig = ()

    def keur(self, feiten: Feiten) -> None:
        """Number, mail and name may all be absent: it never stands in the way of a document."""

    def __call__(self, feiten: Feiten) -> list[Blok]:
        """The blocks; with the number to call and the name of the fixed contact person when there are."""
        lijst = blokken(VRAGEN, feiten)
        bellen = f"Bel ons gerust: {feiten['telefoon']}." if feiten.get("telefoon") else "Bel ons gerust."
        mailen = f" Of mail naar {feiten['email']}." if feiten.get("email") else ""
        lijst[1]["tekst"] = lijst[1]["tekst"].replace("Bel ons gerust.", bellen + mailen, 1)
        if feiten.get("contact"):
            lijst.insert(1, {"soort": "alinea", "tekst": f"Uw vaste contactpersoon is {feiten['contact']}."})
        return lijst


@dataclass(frozen=True)
class Tekst:
    """Official text that stands in the case: a motivation, a report. Its paragraphs, nothing added."""

    feit: str
    kop: str = ""
    mag_leeg: bool = False

    @property
    def nodig(self) -> tuple[str, ...]:
        """The text itself, unless the document can do without it."""
        return () if self.mag_leeg else (self.feit,)

    def __call__(self, feiten: Feiten) -> list[Blok]:
        """The blocks; none without text when that may be. Raises MissingFact when it may not."""
        tekst = str(feiten.get(self.feit) or "")
        if not tekst.strip():
            if self.mag_leeg:
                return []
            raise MissingFact(self.feit)
        kop = blokken(f"# {self.kop}", feiten) if self.kop else []
        return [*kop, {"soort": "alineas", "alineas": alineas(tekst)}]


@dataclass(frozen=True)
class Tabel:
    """Rows that stand in the case as a table: the fact is a list of rows of text."""

    feit: str
    koppen: tuple[str, ...]
    rechts: tuple[int, ...] = ()
    leeg: str = ""

    @property
    def nodig(self) -> tuple[str, ...]:
        """The rows, unless there is a sentence for an empty table."""
        return () if self.leeg else (self.feit,)

    def keur(self, feiten: Feiten) -> None:
        """With a sentence for no rows it never stands in the way of a document."""
        if not self.leeg:
            self(feiten)

    def __call__(self, feiten: Feiten) -> list[Blok]:
        """One table, or the sentence that there is nothing. Raises MissingFact without either."""
        rijen = feiten.get(self.feit)
        if not rijen:
            if not self.leeg:
                raise MissingFact(self.feit)
            return [{"soort": "alinea", "tekst": self.leeg}]
        cellen = [[str(cel) for cel in rij] for rij in rijen]
        return [{"soort": "tabel", "koppen": list(self.koppen), "rijen": cellen, "rechts": list(self.rechts)}]


@dataclass(frozen=True)
class Bedrag:
    """An amount or count by rule, with how it was computed: in words, and the sum under it."""

    regel: str
    zin: str
    per: str = ""

    @property
    def nodig(self) -> tuple[str, ...]:
        """Nothing of the case: the rule says itself what it misses."""
        return ()

    def __call__(self, feiten: Feiten) -> list[Blok]:
        """The sentence with the amount large, then the sum. Raises MissingFact without an amount to give."""
        if not Fraction(feiten.get(self.regel) or 0):
            raise MissingFact(self.regel)
        lijst = blokken(f"! {self.zin}", feiten)
        if som := feiten.get(f"{self.regel}__som"):
            lijst.append({"soort": "noot", "tekst": f"Zo is dit berekend. {som}"})
        return lijst


@dataclass(frozen=True)
class Tekenen:
    """Room to sign by hand, one place for each party."""

    partijen: tuple[str, ...]
    nodig = ()

    def __call__(self, feiten: Feiten) -> list[Blok]:
        """One block."""
        lijst = blokken("\n\n".join(self.partijen), feiten)
        return [
            {"soort": "kop", "tekst": "Ondertekening"},
            {"soort": "tekenen", "partijen": [een["tekst"] for een in lijst]},
        ]
