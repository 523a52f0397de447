"""Which documents a case can have now, and a document composed from the case as it is on a day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from luwte.brieven.blokken import MissingFact
from luwte.brieven.feiten import Zaak, verzamel
from luwte.brieven.opmaken import Opgemaakt, feiten_op, opmaken
from luwte.brieven.register import SJABLONEN, Sjabloon, keur
from luwte.engine import Layer
from luwte.gemeenten.beleid import lagen

#: What is missing, for people. A fact without words here is told by its own name.
WOORDEN = {
    "advies_op": "een advies van UWV",
    "advies_ontvangen_op": "een advies van UWV",
    "aanvraag_op": "een aanvraag bij UWV",
    "besluit_positief_op": "een besluit van het college dat beschut werk past",
    "besluit_afwijkend_op": "een besluit van het college dat afwijkt van het advies",
    "besloten_op": "een besluit van het college",
    "naam": "een kandidaat",
    "werkgever": "een werkgever",
    "loonwaarde": "een gemeten loonwaarde",
    "bezwaar_ontvangen_op": "een bezwaar",
    "bezwaar_motivering": "een beslissing op het bezwaar",
    "aantal_gehaald": "het aantal plekken van dit jaar is nog niet gehaald, of niet bekend",
    "verdaagd_tot": "een bericht van uitstel",
    "pop_op": "een plan met de kandidaat",
    "praktijk_observaties": "een observatie",
    "voorselectie_kan": "een voorselectie",
    "diagnose_onderbouwing": "een diagnose",
    "signaal_kan": "een signaal",
    "overstap_afspraken": "een plan voor een overstap",
    "plan_doel": "een plan van school",
    "stage_doelen": "een stage",
    "stage_ging_goed": "een stage met een verslag",
    "inlener": "een detachering",
    "contract_begin": "een contract",
    "contract_laatste_dag": "een contract met een laatste dag",
    "proef_begin": "een proefplaatsing",
    "bedrag_vanaf": "een contract dat loopt",
    "taakstelling": "het aantal van dit jaar",
}


#: What a kept letter holds whatever its text.
ALTIJD = {"datum", "kenmerk", "ondertekenaar"}


class Gelezen(Mapping[str, Any]):
    """Facts that remember which of them were asked."""

    def __init__(self, feiten: Mapping[str, Any]) -> None:
        self.feiten = feiten
        self.namen: set[str] = set()

    def __getitem__(self, naam: str) -> Any:
        """The fact; it is remembered."""
        self.namen.add(naam)
        return self.feiten[naam]

    def __iter__(self) -> Iterator[str]:
        """The names of all facts."""
        return iter(self.feiten)

    def __len__(self) -> int:
        """How many facts there are."""
        return len(self.feiten)


@dataclass(frozen=True)
class Keuze:
    """A document that a role may make in this state; ``mist`` says what stands in the way."""

    sjabloon: Sjabloon
    mist: str = ""


def kenmerk(gemeentecode: str, nummer: int | None) -> str:
    """The reference of a letter: code of the municipality and number, the same for ever."""
    return f"{gemeentecode}-{nummer}" if nummer else f"{gemeentecode}-concept"


def stel_samen(
    sjabloon: Sjabloon,
    feiten: Mapping[str, Any],
    vrij: Mapping[str, str],
    dag: date,
    beleid: list[Layer],
    *,
    nummer: int | None = None,
    ondertekenaar: str = "",
) -> Opgemaakt:
    """A document of that day from the facts of its case. Raises MissingFact."""
    alles, bonnen = feiten_op(
        sjabloon, feiten, dag, beleid, kenmerk=kenmerk(feiten["gemeentecode"], nummer), ondertekenaar=ondertekenaar
    )
    gelezen = Gelezen(alles)
    inhoud = opmaken(sjabloon, gelezen, vrij)
    # No more is kept than the letter used (AVG art. 5 lid 1 onder c); receipts hold what rules used.
    van_regels = {naam for naam in alles.maps[0] if naam.split("__")[0] in bonnen}
    namen = sorted(naam for naam in gelezen.namen | van_regels | ALTIJD if naam in alles)
    return Opgemaakt(sjabloon, {naam: alles[naam] for naam in namen}, inhoud, bonnen)


def past(sjabloon: Sjabloon, zaak: Zaak, rol: str) -> bool:
    """Whether a role may make this document where the case (or the municipality) is now."""
    return (
        rol in sjabloon.rollen
        and sjabloon.van_gemeente == (zaak.traject is None)
        and (not sjabloon.toestanden or zaak.toestand in sjabloon.toestanden)
    )


def aanbod(zaak: Zaak, rol: str) -> list[Keuze]:
    """The documents of a role for this case, those that can be made first."""
    feiten, beleid = verzamel(zaak), lagen(zaak.gemeente, zaak.peildatum)
    keuzes = [
        Keuze(sjabloon, wat_mist(sjabloon, feiten, zaak.peildatum, beleid))
        for sjabloon in SJABLONEN.values()
        if past(sjabloon, zaak, rol)
    ]
    return sorted(keuzes, key=lambda keuze: bool(keuze.mist))


def wat_mist(sjabloon: Sjabloon, feiten: Mapping[str, Any], dag: date, beleid: list[Layer]) -> str:
    """The reason a document cannot be made yet, or nothing."""
    for naam in sjabloon.feiten_nodig:
        if feiten.get(naam) in (None, "", []) or feiten[naam] is False:
            return f"Dit ontbreekt: {WOORDEN.get(naam, naam.replace('_', ' '))}."
    try:
        concept = {"kenmerk": kenmerk(feiten["gemeentecode"], None), "ondertekenaar": ""}
        keur(sjabloon, feiten_op(sjabloon, feiten, dag, beleid, **concept)[0])
    except MissingFact as mist:
        regel = mist.naam.split("__")[0]
        reden = next((r.doel for r in sjabloon.regels if r.als == regel), "")
        return f"Niet te berekenen: {reden.replace('_', ' ')}." if reden else f"Er mist nog: {mist.naam}."
    return ""
