"""The facts of a letter, gathered from every room that knows some: each registers a source.

A source takes a Zaak and gives plain JSON values (a date as 2018-11-15, a number as text); what is
not known it leaves out. Under ``regelfeiten`` it gives facts for the rules of ``wet``. A room puts
its source in a module ``brieffeiten``, which is imported when the programme starts.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from luwte.brieven.briefpapier import briefpapier
from luwte.gemeenten.models import Gemeente
from luwte.kandidaten.models import Kandidaat, Rechtspositie, Toestemming
from luwte.trajecten.feiten import feiten_van
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
BRONNEN: dict[str, Bron] = {}


def bron(functie: Bron) -> Bron:
    """Register a source of facts: ``@bron`` above a function of a Zaak. Later ones may overrule."""
    BRONNEN[f"{functie.__module__}.{functie.__name__}"] = functie
    return functie


def zaak_van(traject: Traject, peildatum: date, stappen: list[Stap] | None = None) -> Zaak:
    """The Zaak of a case on a day."""
    bekend = stappen_tot(traject, peildatum) if stappen is None else stappen
    return Zaak(traject.gemeente, peildatum, traject, tuple(bekend))


def verzamel(zaak: Zaak) -> dict[str, Any]:
    """All facts of a document, in plain JSON. A fixed number of queries, whatever the document."""
    feiten: dict[str, Any] = {}
    regelfeiten: dict[str, Any] = {}
    for functie in BRONNEN.values():
        gegeven = dict(functie(zaak))
        regelfeiten |= gegeven.pop(REGELFEITEN, {})
        feiten |= gegeven
    feiten = {naam: waarde for naam, waarde in feiten.items() if waarde is not None and waarde != ""}
    return kaal({**feiten, REGELFEITEN: {n: w for n, w in regelfeiten.items() if w is not None}})


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


@bron
def van_gemeente(zaak: Zaak) -> dict[str, Any]:
    """The letterhead and the day."""
    return {**briefpapier(zaak.gemeente), "peildatum": zaak.peildatum}


@bron
def van_persoon(zaak: Zaak) -> dict[str, Any]:
    """Who the person is, where she lives, who helps her, and what she agreed to."""
    if zaak.traject is None:
        return {}
    mens = zaak.traject.kandidaat
    toestemmingen = Toestemming.objects.filter(
        kandidaat=mens, ingetrokken_op__isnull=True, gegeven_op__lte=zaak.peildatum
    ).values_list("soort", flat=True)
    positie = Rechtspositie.objects.filter(kandidaat=mens, periode__contains=zaak.peildatum).order_by("pk").first()
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
        "toestemmingen": sorted(toestemmingen),
        "rechtspositie": positie.get_soort_display() if positie else None,
        REGELFEITEN: {
            "leeftijd": mens.leeftijd_op(zaak.peildatum),
            "rechtspositie": positie.soort if positie else None,
        },
    }


@bron
def van_het_verloop(zaak: Zaak) -> dict[str, Any]:
    """Request, advice, finding and the last step of the case."""
    if zaak.traject is None or not zaak.stappen:
        return {}
    bekend = feiten_van(zaak.traject, zaak.peildatum)
    stap = zaak.stappen[-1]
    feiten: dict[str, Any] = {
        "route": zaak.traject.get_route_display(),
        "zelfmelder": zaak.traject.route == "zelfmelder",
        "begin_op": zaak.traject.begin,
        "toestand": stap.toestand.naam,
        "stap": stap.overgang,
        "stap_op": stap.datum,
        "stap_reden": stap.reden,
        "termijn_op": stap.termijn_op,
        "gemeld_op": zaak.stappen[0].datum,
        "aanvraag_op": bekend.get("adviesaanvraag_op"),
    }
    advies = bekend.get("advies")
    if advies is not None:
        feiten |= {
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
    besluit = (
        Vaststelling.objects.filter(traject__kandidaat=zaak.traject.kandidaat_id, besluit_op__lte=zaak.peildatum)
        .order_by("-besluit_op", "-pk")
        .first()
    )
    if besluit is not None:
        positief = besluit.uitkomst == Vaststelling.Uitkomst.UITSLUITEND_BESCHUT
        feiten |= {
            "besloten_op": besluit.besluit_op,
            "besluit_positief_op": besluit.besluit_op if positief else None,
            "besluit_afwijkend_op": None if positief else besluit.besluit_op,
            "motivering": besluit.motivering,
        }
    return feiten
