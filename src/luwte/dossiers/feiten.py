"""Everything the conditions of a step ask, gathered from the rooms below: the only such place.

A fact that is not known is absent; a condition then says what is missing. Nothing is asked of the
database before a condition, a form or a term asks for it: the facts are a mapping that gathers a
source when one of its facts is read for the first time.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Any

from luwte.begeleiding.feiten import feiten_van_begeleiding
from luwte.besluiten.feiten import feiten_van as feiten_van_besluiten
from luwte.gemeenten.beleid import lagen
from luwte.gemeenten.models import Gemeente
from luwte.kandidaten.models import Rechtspositie
from luwte.plaatsingen.stapfeiten import feiten_van_dienst, feiten_van_metingen
from luwte.taakstelling.tellen import telling
from luwte.trajecten.feiten import VAN_ADVIES, VAN_STAPPEN, advies_en_besluit, wie_deed_wat
from luwte.trajecten.models import Stap, Traject
from luwte.trajecten.stand import stappen_tot
from luwte.voordrachten.controle import wat_ontbreekt
from luwte.voordrachten.stukken import Stukken, stukken
from luwte.wet import catalogus

#: States from which a step asks whether a place is due.
VRAAGT_QUOTA = frozenset({"S9", "S12", "S26", "S28"})
VRAAGT_VOORDRACHT = "S4"
RECHT = "recht_op_plek"


def rechtspositie_op(kandidaat_id: int, datum: date) -> str | None:
    """The legal position of a person on a day, or None when nobody recorded it."""
    return (
        Rechtspositie.objects.filter(kandidaat=kandidaat_id, periode__contains=datum)
        .order_by("pk")
        .values_list("soort", flat=True)
        .first()
    )


def quota_feiten(gemeente: Gemeente, datum: date) -> dict[str, Any]:
    """The counts of a municipality on a day as the facts the rule ``recht_op_plek`` asks."""
    geteld = telling(gemeente, datum)
    bekend = {**geteld.feiten, "plekken_gerealiseerd": geteld.plekken}
    return {naam: bekend[naam] for naam in catalogus().inputs(RECHT) if naam in bekend}


class Zaakfeiten(Mapping[str, Any]):
    """The facts of a case and of its municipality on a day, each source asked when it is read first."""

    def __init__(
        self, traject: Traject, gemeente: Gemeente, datum: date, toestand: str, stappen: Sequence[Stap] | None = None
    ) -> None:
        """Nothing is asked here; ``stappen``, when they are at hand, are the steps up to that day."""
        self.traject, self.gemeente, self.datum, self.toestand = traject, gemeente, datum, toestand
        self._stappen = stappen
        self._bekend: dict[str, Any] = {"datum": datum, "route": traject.route, "signaal_op": traject.begin}
        self._gevraagd: set[str] = set()

    @cached_property
    def stappen(self) -> Sequence[Stap]:
        """The steps of the case up to that day."""
        return stappen_tot(self.traject, self.datum) if self._stappen is None else self._stappen

    @cached_property
    def stukken(self) -> Stukken:
        """What the request to UWV rests on: the check of a step and the tab look at the same."""
        return stukken(self.traject, self.datum)

    def __getitem__(self, naam: str) -> Any:
        """The fact; KeyError when it is not known."""
        if naam not in self._bekend and (bron := GEEFT.get(naam)) is not None:
            self._vraag(bron)
        return self._bekend[naam]

    def __iter__(self) -> Iterator[str]:
        """Every fact that is known: this asks all sources."""
        for bron in BRONNEN:
            self._vraag(bron)
        return iter(dict(self._bekend))

    def __len__(self) -> int:
        """How many facts are known: this asks all sources."""
        return sum(1 for _ in self)

    def _vraag(self, bron: str) -> None:
        if bron not in self._gevraagd:
            self._gevraagd.add(bron)
            self._bekend |= BRONNEN[bron][0](self)


def _rechtspositie(zaak: Zaakfeiten) -> dict[str, Any]:
    positie = rechtspositie_op(zaak.traject.kandidaat_id, zaak.datum)
    return {"rechtspositie": positie} if positie else {}


def _quota(zaak: Zaakfeiten) -> dict[str, Any]:
    if zaak.toestand not in VRAAGT_QUOTA:
        return {}
    return {"quota": quota_feiten(zaak.gemeente, zaak.datum)}


def _voordracht(zaak: Zaakfeiten) -> dict[str, Any]:
    if zaak.toestand != VRAAGT_VOORDRACHT:
        return {}
    return {"voordracht_ontbreekt": wat_ontbreekt(zaak.stukken)}


Bron = Callable[[Zaakfeiten], dict[str, Any]]
#: Each source with the facts it can give.
BRONNEN: dict[str, tuple[Bron, tuple[str, ...]]] = {
    "stappen": (lambda z: wie_deed_wat(z.stappen), VAN_STAPPEN),
    "advies": (lambda z: advies_en_besluit(z.traject, z.datum), VAN_ADVIES),
    "begeleiding": (
        lambda z: feiten_van_begeleiding(z.traject, z.datum),
        ("begeleiding_uren", "praktijkdeel_gedaan", "vervolg_conclusie", "laatste_vervolggesprek_op"),
    ),
    "besluiten": (lambda z: feiten_van_besluiten(z.traject, z.datum), ("bezwaar_beslist", "bezwaar")),
    "beleid": (lambda z: {"lagen": lagen(z.gemeente, z.datum)}, ("lagen",)),
    "rechtspositie": (_rechtspositie, ("rechtspositie",)),
    "metingen": (
        lambda z: feiten_van_metingen(z.traject, z.datum, z["lagen"]),
        ("loonwaarde", "metingen_onder_grens"),
    ),
    "dienst": (
        lambda z: feiten_van_dienst(z.traject, z.datum),
        ("dienstverband_loopt", "detachering_loopt", "contract_einde"),
    ),
    "quota": (_quota, ("quota",)),
    "voordracht": (_voordracht, ("voordracht_ontbreekt",)),
}
GEEFT = {naam: bron for bron, (_, namen) in BRONNEN.items() for naam in namen}


def alle_feiten(
    traject: Traject, gemeente: Gemeente, datum: date, toestand: str, stappen: Sequence[Stap] | None = None
) -> Zaakfeiten:
    """The facts of a case in a state and of its municipality on a day: asked as they are read."""
    return Zaakfeiten(traject, gemeente, datum, toestand, stappen)
