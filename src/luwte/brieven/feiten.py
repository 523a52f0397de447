"""The facts of a letter, gathered from every room that knows some: each registers a source.

A source names the facts it can give, takes a Zaak and gives plain JSON values (a date as 2018-11-15,
a number as text); what is not known it leaves out. Under ``regelfeiten`` it gives facts for the rules
of ``wet``. A source is asked only when a document reads one of its facts. A room puts its sources in a
module ``brieffeiten``, which is imported when the programme starts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from luwte.brieven.briefpapier import briefpapier, huisstijl
from luwte.gemeenten.models import Gemeente
from luwte.kandidaten.models import Kandidaat, Rechtspositie, Toestemming
from luwte.trajecten.feiten import aanvraag_of_advies
from luwte.trajecten.geheugen import SourceFailed, die_onthoudt
from luwte.trajecten.models import Stap, Traject, Vaststelling
from luwte.trajecten.stand import stappen_tot

REGELFEITEN = "regelfeiten"


@dataclass(frozen=True)
class Zaak:
    """What a document is about: a municipality on a day, and mostly one case with its steps."""

    gemeente: Gemeente
    peildatum: date
    traject: Traject | None = None
    stappen: tuple[Stap, ...] = field(default=())

    @property
    def toestand(self) -> str:
        """The state of the case on the day, or nothing when there is no case."""
        return self.stappen[-1].naar if self.stappen else ""


Bron = Callable[[Zaak], Mapping[str, Any]]


@dataclass(frozen=True)
class Gegeven:
    """A source, with the facts it can give and the facts for rules among them."""

    geef: Bron
    namen: frozenset[str]
    regelfeiten: frozenset[str]


BRONNEN: dict[str, Gegeven] = {}
#: Of each fact, and of each fact for rules, the sources that can give it.
GEEFT: dict[str, list[str]] = {}
GEEFT_REGEL: dict[str, list[str]] = {}


def bron(*namen: str, regelfeiten: Iterable[str] = ()) -> Callable[[Bron], Bron]:
    """Register a source of facts: ``@bron("name", ...)`` above a function of a Zaak. Later ones overrule."""
    regelnamen = tuple(regelfeiten)

    def registreer(functie: Bron) -> Bron:
        sleutel = f"{functie.__module__}.{functie.__name__}"
        BRONNEN[sleutel] = Gegeven(functie, frozenset(namen), frozenset(regelnamen))
        for lijst, geeft in ((namen, GEEFT), (regelnamen, GEEFT_REGEL)):
            for naam in lijst:
                geeft.setdefault(naam, []).append(sleutel)
        return functie

    return registreer


def zaak_van(traject: Traject, peildatum: date, stappen: list[Stap] | None = None) -> Zaak:
    """The Zaak of a case on a day."""
    bekend = stappen_tot(traject, peildatum) if stappen is None else stappen
    return Zaak(traject.gemeente, peildatum, traject, tuple(bekend))


class Brieffeiten(Mapping[str, Any]):
    """The facts of a document, in plain JSON; a source is asked when one of its facts is read first."""

    def __init__(self, zaak: Zaak) -> None:
        """Nothing is asked here. What several sources ask of the case is asked once."""
        self.zaak = zaak if zaak.traject is None else replace(zaak, traject=die_onthoudt(zaak.traject))
        self._gevraagd: dict[str, dict[str, Any]] = {}

    def van(self, sleutel: str) -> dict[str, Any]:
        """What a source gives; empty values count as not known."""
        if sleutel not in self._gevraagd:
            een = BRONNEN[sleutel]
            try:
                gegeven = kaal(een.geef(self.zaak))
            except KeyError as fout:
                raise SourceFailed(sleutel) from fout
            regels = {n: w for n, w in gegeven.pop(REGELFEITEN, {}).items() if w is not None}
            if verzwegen := (gegeven.keys() - een.namen) | (regels.keys() - een.regelfeiten):
                raise SourceFailed(f"{sleutel} gives facts it does not name: {', '.join(sorted(verzwegen))}.")
            bekend = {naam: waarde for naam, waarde in gegeven.items() if waarde is not None and waarde != ""}
            self._gevraagd[sleutel] = {**bekend, REGELFEITEN: regels}
        return self._gevraagd[sleutel]

    def __getitem__(self, naam: str) -> Any:
        """The fact; KeyError when it is not known."""
        if naam == REGELFEITEN:
            return Regelfeiten(self)
        for sleutel in reversed(GEEFT.get(naam, [])):
            if naam in self.van(sleutel):
                return self.van(sleutel)[naam]
        raise KeyError(naam)

    def __iter__(self) -> Iterator[str]:
        """Every fact that is known: this asks all sources."""
        return iter([naam for naam in (*GEEFT, REGELFEITEN) if naam in self])

    def __len__(self) -> int:
        """How many facts are known: this asks all sources."""
        return sum(1 for _ in self)


class Regelfeiten(Mapping[str, Any]):
    """The facts for rules among the facts of a document, by the names that rules ask."""

    def __init__(self, feiten: Brieffeiten) -> None:
        self.feiten = feiten

    def __getitem__(self, naam: str) -> Any:
        """The fact; KeyError when it is not known."""
        for sleutel in reversed(GEEFT_REGEL.get(naam, [])):
            if naam in (gegeven := self.feiten.van(sleutel)[REGELFEITEN]):
                return gegeven[naam]
        raise KeyError(naam)

    def __iter__(self) -> Iterator[str]:
        """Every fact that is known: this asks all sources that give some."""
        return iter([naam for naam in GEEFT_REGEL if naam in self])

    def __len__(self) -> int:
        """How many facts are known: this asks all sources that give some."""
        return sum(1 for _ in self)


def verzamel(zaak: Zaak) -> Brieffeiten:
    """The facts of a document, each asked when it is read. A fixed number of queries, whatever the rows."""
    return Brieffeiten(zaak)


def kaal(waarde: Any) -> Any:
    """A value as plain JSON: dates and exact numbers as text, so that nothing is lost or rounded."""
    match waarde:
        case Mapping():
            return {str(naam): kaal(een) for naam, een in waarde.items()}
        case list() | tuple():
            return [kaal(een) for een in waarde]
        case date():
            return waarde.isoformat()
        case Decimal() | Fraction():
            return str(waarde)
    return waarde


def adres_van(mens: Kandidaat) -> list[str]:
    """The lines in the window of the envelope; what is not known is left out."""
    return [regel for regel in (mens.naam, mens.straat, f"{mens.postcode}  {mens.plaats}".strip()) if regel]


@bron("gemeente", "gemeentecode", "kleur", "peildatum")
def van_gemeente(zaak: Zaak) -> dict[str, Any]:
    """Whose letter it is, and the day."""
    return {**huisstijl(zaak.gemeente), "peildatum": zaak.peildatum}


@bron("postadres", "telefoon", "email", "website", "rechtbank")
def van_het_briefpapier(zaak: Zaak) -> dict[str, Any]:
    """The letterhead."""
    return briefpapier(zaak.gemeente)


@bron(
    "naam",
    "voornaam",
    "geboortedatum",
    "adres",
    "contact",
    "contact_bekend",
    "taal_hulp",
    "leeftijd",
    "dossier",
    regelfeiten=("leeftijd",),
)
def van_persoon(zaak: Zaak) -> dict[str, Any]:
    """Who the person is, where she lives and who helps her."""
    if zaak.traject is None:
        return {}
    mens = zaak.traject.kandidaat
    contact = mens.contactpersoon
    return {
        "naam": mens.naam,
        "voornaam": mens.voornaam,
        "geboortedatum": mens.geboortedatum,
        "adres": adres_van(mens),
        "contact": contact.naam if contact else None,
        "contact_bekend": contact is not None,
        "taal_hulp": mens.taal_hulp,
        "leeftijd": mens.leeftijd_op(zaak.peildatum),
        "dossier": zaak.traject.pk,
        REGELFEITEN: {"leeftijd": mens.leeftijd_op(zaak.peildatum)},
    }


@bron("toestemmingen")
def van_toestemmingen(zaak: Zaak) -> dict[str, Any]:
    """What the person agreed to."""
    if zaak.traject is None:
        return {}
    soorten = Toestemming.objects.filter(
        kandidaat=zaak.traject.kandidaat_id, ingetrokken_op__isnull=True, gegeven_op__lte=zaak.peildatum
    ).values_list("soort", flat=True)
    return {"toestemmingen": sorted(soorten)}


@bron("rechtspositie", regelfeiten=("rechtspositie",))
def van_rechtspositie(zaak: Zaak) -> dict[str, Any]:
    """Where the person's income comes from."""
    if zaak.traject is None:
        return {}
    positie = (
        Rechtspositie.objects.filter(kandidaat=zaak.traject.kandidaat_id, periode__contains=zaak.peildatum)
        .order_by("pk")
        .first()
    )
    if positie is None:
        return {}
    return {"rechtspositie": positie.get_soort_display(), REGELFEITEN: {"rechtspositie": positie.soort}}


@bron("route", "zelfmelder", "begin_op", "toestand", "stap", "stap_op", "stap_reden", "termijn_op", "gemeld_op")
def van_het_verloop(zaak: Zaak) -> dict[str, Any]:
    """How the person came and the last step of the case."""
    if zaak.traject is None or not zaak.stappen:
        return {}
    stap = zaak.stappen[-1]
    return {
        "route": zaak.traject.get_route_display(),
        "zelfmelder": zaak.traject.route == "zelfmelder",
        "begin_op": zaak.traject.begin,
        "toestand": stap.toestand.naam,
        "stap": stap.overgang,
        "stap_op": stap.datum,
        "stap_reden": stap.reden,
        "termijn_op": stap.termijn_op,
        "gemeld_op": zaak.stappen[0].datum,
    }


@bron(
    "aanvraag_op",
    "advies_op",
    "advies_ontvangen_op",
    "advies_uitkomst",
    "advies_positief",
    "advies_negatief_op",
    "advies_onderbouwing",
    "criterium_aanpassingen",
    "criterium_begeleiding",
)
def van_het_advies(zaak: Zaak) -> dict[str, Any]:
    """The request to UWV, and its advice once it came."""
    if zaak.traject is None or not zaak.stappen:
        return {}
    bekend = aanvraag_of_advies(zaak.traject, zaak.peildatum)
    if "aanvraag" in bekend:
        return {"aanvraag_op": bekend["aanvraag"].aangevraagd_op}
    advies = bekend.get("advies")
    if advies is None:
        return {}
    return {
        "aanvraag_op": advies.aanvraag.aangevraagd_op,
        "advies_op": advies.uitgebracht_op,
        "advies_ontvangen_op": advies.ontvangen_op,
        "advies_uitkomst": advies.uitkomst,
        "advies_positief": advies.uitkomst == "positief",
        "advies_negatief_op": advies.uitgebracht_op if advies.uitkomst == "negatief" else None,
        "advies_onderbouwing": advies.onderbouwing,
        "criterium_aanpassingen": advies.criterium_aanpassingen,
        "criterium_begeleiding": advies.criterium_begeleiding,
    }


@bron("besloten_op", "besluit_positief_op", "besluit_afwijkend_op", "motivering")
def van_het_besluit(zaak: Zaak) -> dict[str, Any]:
    """The last finding of the college."""
    if zaak.traject is None or not zaak.stappen:
        return {}
    besluit = (
        Vaststelling.objects.filter(traject__kandidaat=zaak.traject.kandidaat_id, besluit_op__lte=zaak.peildatum)
        .order_by("-besluit_op", "-pk")
        .first()
    )
    if besluit is None:
        return {}
    positief = besluit.uitkomst == Vaststelling.Uitkomst.UITSLUITEND_BESCHUT
    return {
        "besloten_op": besluit.besluit_op,
        "besluit_positief_op": besluit.besluit_op if positief else None,
        "besluit_afwijkend_op": None if positief else besluit.besluit_op,
        "motivering": besluit.motivering,
    }
