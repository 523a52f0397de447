"""Everything the conditions of a step ask, gathered from the rooms below: the only such place.

A fact that is not known is absent; a condition then says what is missing. Nothing is asked of the
database before a condition, a form or a term asks for it: the facts are a mapping that gathers a
source when one of its facts is read for the first time.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Any

from django.db.models import OuterRef, Subquery

from luwte.begeleiding import feiten as begeleidingsfeiten
from luwte.besluiten import feiten as besluitfeiten
from luwte.dossiers.wachtlijst import keuze_voor, op_de_lijst
from luwte.gemeenten.beleid import lagen
from luwte.gemeenten.models import Gemeente
from luwte.kandidaten.models import Rechtspositie
from luwte.plaatsingen import stapfeiten as werkfeiten
from luwte.taakstelling.tellen import telling
from luwte.trajecten import feiten as verloopfeiten
from luwte.trajecten.geheugen import GevraagdeFeiten
from luwte.trajecten.models import Stap, Traject
from luwte.trajecten.stand import WACHTLIJST, stappen_tot
from luwte.voordrachten.controle import ontbreekt
from luwte.wet import catalogus

#: States from which a step asks whether a place is due.
VRAAGT_QUOTA = frozenset({"S9", "S12", "S26", "S28"})
#: States from which somebody gets a place who is not on the waiting list.
VRAAGT_WACHTENDEN = frozenset({"S9", "S26"})
VRAAGT_VOORDRACHT = "S4"
RECHT = "recht_op_plek"


def quota_feiten(gemeente: Gemeente, datum: date) -> dict[str, Any]:
    """The counts of a municipality on a day as the facts the rule ``recht_op_plek`` asks."""
    geteld = telling(gemeente, datum)
    bekend = {**geteld.feiten, "plekken_gerealiseerd": geteld.plekken}
    return {naam: bekend[naam] for naam in catalogus().inputs(RECHT) if naam in bekend}


def kolommen(datum: date) -> dict[str, Any]:
    """What every room tells of a case on a day, as columns of its row: together one query."""
    positie = Rechtspositie.objects.filter(kandidaat=OuterRef("kandidaat"), periode__contains=datum).order_by("pk")
    return {
        **verloopfeiten.kolommen(datum),
        **begeleidingsfeiten.kolommen(datum),
        **besluitfeiten.kolommen(datum),
        **werkfeiten.kolommen(datum),
        "rechtspositie": Subquery(positie.values("soort")[:1]),
    }


class Zaakfeiten(GevraagdeFeiten):
    """The facts of a case and of its municipality on a day, each source asked when it is read first."""

    def __init__(
        self, traject: Traject, gemeente: Gemeente, datum: date, toestand: str, stappen: Sequence[Stap] | None = None
    ) -> None:
        """Nothing is asked here; ``stappen``, when they are at hand, are the steps up to that day."""
        super().__init__({"datum": datum, "route": traject.route, "signaal_op": traject.begin})
        self.traject, self.gemeente, self.datum, self.toestand = traject, gemeente, datum, toestand
        self._stappen = stappen

    @cached_property
    def stappen(self) -> Sequence[Stap]:
        """The steps of the case up to that day."""
        return stappen_tot(self.traject, self.datum) if self._stappen is None else self._stappen

    @cached_property
    def rij(self) -> Mapping[str, Any]:
        """What the rooms tell of the case, in one query."""
        rij: Mapping[str, Any] = Traject.objects.values(**kolommen(self.datum)).get(pk=self.traject.pk)
        return rij


def _stand(zaak: Zaakfeiten) -> dict[str, Any]:
    rij = zaak.rij
    feiten = {
        **verloopfeiten.feiten_uit(rij, zaak.datum),
        **begeleidingsfeiten.feiten_uit(rij),
        **werkfeiten.feiten_uit(rij),
        "bezwaar_beslist": rij["bezwaar_beslist"],
    }
    return {**feiten, "rechtspositie": rij["rechtspositie"]} if rij["rechtspositie"] else feiten


def _quota(zaak: Zaakfeiten) -> dict[str, Any]:
    if zaak.toestand not in VRAAGT_QUOTA:
        return {}
    return {"quota": quota_feiten(zaak.gemeente, zaak.datum)}


def _voordracht(zaak: Zaakfeiten) -> dict[str, Any]:
    if zaak.toestand != VRAAGT_VOORDRACHT:
        return {}
    return {"voordracht_ontbreekt": ontbreekt(zaak.traject, zaak.datum)}


def _plaatskeuze(zaak: Zaakfeiten) -> dict[str, Any]:
    """What a person chose at the waiting list for this case, and did not yet offer."""
    keuze = keuze_voor(zaak.traject, zaak.datum) if zaak.toestand == WACHTLIJST else None
    return {} if keuze is None else {"plaatskeuze": keuze, "plaatskeuze_op": keuze.datum}


def _wachtenden(zaak: Zaakfeiten) -> dict[str, Any]:
    """How many others are on the waiting list, where a step gives a place to who is not on it."""
    if zaak.toestand not in VRAAGT_WACHTENDEN:
        return {}
    return {"wachtenden": op_de_lijst(zaak.gemeente, zaak.datum).exclude(traject=zaak.traject).count()}


Zaakfeiten.bronnen = {
    "stappen": (lambda z: verloopfeiten.wie_deed_wat(z.stappen), verloopfeiten.VAN_STAPPEN),
    "stand": (
        _stand,
        (
            *verloopfeiten.VAN_STAND,
            "begeleiding_uren",
            "praktijkdeel_gedaan",
            "vervolg_conclusie",
            "laatste_vervolggesprek_op",
            "bezwaar_beslist",
            "dienstverband_loopt",
            "detachering_loopt",
            "contract_einde",
            "loonwaarde",
            "rechtspositie",
        ),
    ),
    "advies": (lambda z: verloopfeiten.aanvraag_of_advies(z.traject, z.datum), verloopfeiten.VAN_ADVIES),
    "bezwaar": (lambda z: {"bezwaar": besluitfeiten.laatste_bezwaar(z.traject, z.datum)}, ("bezwaar",)),
    "beleid": (lambda z: {"lagen": lagen(z.gemeente, z.datum)}, ("lagen",)),
    "metingen": (
        lambda z: werkfeiten.onder_de_grens(z.rij["loonwaarden"], z.datum, z["lagen"]),
        ("metingen_onder_grens",),
    ),
    "quota": (_quota, ("quota",)),
    "wachtenden": (_wachtenden, ("wachtenden",)),
    "plaatskeuze": (_plaatskeuze, ("plaatskeuze", "plaatskeuze_op")),
    "voordracht": (_voordracht, ("voordracht_ontbreekt",)),
}


def alle_feiten(
    traject: Traject, gemeente: Gemeente, datum: date, toestand: str, stappen: Sequence[Stap] | None = None
) -> Zaakfeiten:
    """The facts of a case in a state and of its municipality on a day: asked as they are read."""
    return Zaakfeiten(traject, gemeente, datum, toestand, stappen)


def op_de_dag(feiten: Zaakfeiten, datum: date) -> Mapping[str, Any]:
    """What the municipality counted and agreed on the day of a step, when that is not the day of the facts.

    A refusal of a place is right or wrong by the count of its own day.
    """
    if datum == feiten.datum:
        return {}
    toen = alle_feiten(feiten.traject, feiten.gemeente, datum, feiten.toestand)
    return {naam: toen[naam] for naam in ("quota", "lagen", "wachtenden") if naam in toen}
