"""The filters of the work list: read from the address, written back in one fixed form, kept by name."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any
from urllib.parse import urlencode

from django.db.models import Q, QuerySet

from luwte.dossiers.models import Werkfilter
from luwte.engine.functions import min_maanden
from luwte.gemeenten.models import Gebruiker, Gemeente, Rol
from luwte.trajecten import verloop
from luwte.trajecten.models import Stap
from luwte.wet import catalogus

NIEMAND = "niemand"
#: The kinds of term there are: the rule that gives the date, and what it asks.
TERMIJNEN = {o.termijn.doel: o.termijn.wat for o in verloop.OVERGANGEN.values() if o.termijn}


@dataclass(frozen=True)
class Filter:
    """What the user chose. Unknown values in an address filter nothing."""

    van: str = "team"
    soort: str = ""
    contact: str = ""
    termijn: str = ""
    laat: bool = False
    jong: bool = False

    @classmethod
    def lees(cls, vraag: Mapping[str, Any]) -> "Filter":
        """The filter in an address."""
        contact = vraag.get("contact", "")
        bekend = contact == NIEMAND or (contact.isascii() and contact.isdigit() and len(contact) < 10)
        soort, termijn = vraag.get("soort", ""), vraag.get("termijn", "")
        return cls(
            van="mijn" if vraag.get("van") == "mijn" else "team",
            soort=soort if soort in verloop.FASEN else "",
            contact=contact if bekend else "",
            termijn=termijn if termijn in TERMIJNEN else "",
            laat=vraag.get("laat") == "1",
            jong=vraag.get("jong") == "1",
        )

    @property
    def als_adres(self) -> str:
        """The filter as the query of an address; empty for the whole team."""
        delen = {
            "van": "mijn" if self.van == "mijn" else "",
            "soort": self.soort,
            "contact": self.contact,
            "termijn": self.termijn,
            "laat": "1" if self.laat else "",
            "jong": "1" if self.jong else "",
        }
        return urlencode({naam: waarde for naam, waarde in delen.items() if waarde})

    @property
    def over_dossiers(self) -> bool:
        """Whether it asks something only a case has (a phase, a term or an age), so that tasks fall outside it."""
        return bool(self.soort or self.termijn or self.jong)

    def stappen(self, rijen: QuerySet[Stap], wie: Collection[int], peildatum: date) -> QuerySet[Stap]:
        """The rows (with ``termijn_nu``) this filter leaves; ``wie`` are the users whose cases are "mine"."""
        rijen = rijen.filter(self.personen("traject__kandidaat__contactpersoon", wie))
        if self.soort:
            rijen = rijen.filter(naar__in=[t.code for t in verloop.TOESTANDEN.values() if t.fase == self.soort])
        if self.termijn:
            rijen = rijen.filter(termijn_soort=self.termijn)
        if self.laat:
            rijen = rijen.filter(termijn_nu__lt=peildatum)
        if self.jong:
            rijen = rijen.filter(traject__kandidaat__geboortedatum__gt=jong_vanaf(peildatum))
        return rijen

    def personen(self, veld: str, wie: Collection[int]) -> Q:
        """The condition on the contact person that stands in a column."""
        voorwaarde = Q(**{f"{veld}__in": list(wie)}) if self.van == "mijn" else Q()
        if self.contact == NIEMAND:
            voorwaarde &= Q(**{f"{veld}__isnull": True})
        elif self.contact:
            voorwaarde &= Q(**{veld: int(self.contact)})
        return voorwaarde


def jong_vanaf(peildatum: date) -> date:
    """Who was born after this day is young on a day: not yet the age at which the law calls one no longer so."""
    jaren = Fraction(catalogus().at(peildatum).value("leeftijd_jongere", {}))
    return min_maanden(peildatum, jaren * 12)


def collegas(gemeente: Gemeente, peildatum: date) -> QuerySet[Gebruiker]:
    """Who can be somebody's contact person: consultants and jobcoaches of that day, by name."""
    return (
        Gebruiker.objects.filter(
            is_active=True,
            lidmaatschappen__gemeente=gemeente,
            lidmaatschappen__rol__in=[Rol.CONSULTANT, Rol.JOBCOACH],
            lidmaatschappen__periode__contains=peildatum,
        )
        .distinct()
        .order_by("last_name", "first_name", "pk")
    )


def bewaarde(gemeente: Gemeente, gebruiker: Any) -> QuerySet[Werkfilter]:
    """The filters a user kept, by name."""
    return Werkfilter.objects.filter(gemeente=gemeente, gebruiker=gebruiker).order_by("naam", "pk")
