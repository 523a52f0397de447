"""What goes along when somebody moves, as plain text: only the kinds she agreed to, only of this case."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from luwte.begeleiding.models import Begeleidingsafspraak, Doel, Observatie, Ontwikkelplan
from luwte.correcties.overdracht import Meegaan
from luwte.dossiers.models import Journaalnotitie
from luwte.gemeenten.templatetags.opmaak import datum, deel, looptijd, uren
from luwte.plaatsingen.models import Contract, Loonwaardemeting
from luwte.trajecten.models import Traject

#: Of one kind no more than this goes along, newest first: who needs more asks for it.
HOOGUIT = 200


@dataclass(frozen=True)
class Stuk:
    """One thing that goes along."""

    soort: str
    datum: date
    kop: str
    tekst: str
    van: str = ""

    def als_rij(self) -> dict[str, Any]:
        """As the database takes it."""
        return {**asdict(self), "datum": self.datum.isoformat()}


def stukken(traject: Traject, mee: Iterable[str], peildatum: date) -> list[Stuk]:
    """What goes along of these kinds, as known on a day."""
    gekozen = set(mee)
    return [een for soort, bron in BRONNEN.items() if soort in gekozen for een in bron(traject, peildatum)[:HOOGUIT]]


def _bereikbaar(traject: Traject, peildatum: date) -> Sequence[Stuk]:
    mens = traject.kandidaat
    regels = [
        f"{woord}: {waarde}"
        for woord, waarde in (
            ("Telefoonnummer", mens.telefoon),
            ("E-mailadres", mens.email),
            ("Hulp bij taal", mens.taal_hulp),
        )
        if waarde
    ]
    return [Stuk(Meegaan.BEREIKBAAR, peildatum, "Bereikbaar", "\n".join(regels))] if regels else []


def _begeleiding(traject: Traject, peildatum: date) -> Sequence[Stuk]:
    soort = Meegaan.BEGELEIDING
    afspraken = Begeleidingsafspraak.objects.filter(traject=traject, periode__startswith__lte=peildatum)
    lijst = [
        Stuk(
            soort,
            een.periode.lower,
            f"Begeleiding: {een.get_soort_display().lower()}",
            f"{uren(een.uren)} uur per week, {looptijd(een.periode)}. {een.afspraak}".strip(),
            een.door.naam,
        )
        for een in afspraken.select_related("door").order_by("-periode", "-pk")
    ]
    plannen = Ontwikkelplan.objects.filter(traject=traject, opgesteld_op__lte=peildatum)
    lijst += [
        Stuk(
            soort,
            een.opgesteld_op,
            "Ontwikkelplan",
            _alinea(
                ("Wat zij kan en wil, in eigen woorden", een.eigen_woorden),
                ("Talenten", een.talenten),
                ("Wat helpt op het werk", een.nodig),
            ),
            een.opgesteld_door.naam,
        )
        for een in plannen.select_related("opgesteld_door").order_by("-opgesteld_op", "-pk")[:1]
    ]
    doelen = Doel.objects.filter(traject=traject, vanaf__lte=peildatum)
    lijst += [
        Stuk(
            soort,
            een.vanaf,
            f"Doel: {een.get_code_display().lower()}",
            _alinea(("In eigen woorden", een.eigen_woorden), ("Afspraak", een.afspraak)),
            een.door.naam,
        )
        for een in doelen.select_related("door").order_by("-vanaf", "-pk")
    ]
    return lijst


def _observaties(traject: Traject, peildatum: date) -> Sequence[Stuk]:
    rijen = Observatie.objects.filter(traject=traject, datum__lte=peildatum, vervangen_door__isnull=True)
    return [
        Stuk(
            Meegaan.OBSERVATIES,
            een.datum,
            f"{een.werkplek.naam if een.werkplek else een.stage}, {een.get_dagdeel_display().lower()}",
            _alinea(
                ("Is de taak gelukt", een.get_taak_display()),
                ("Minuten aandacht bij het werk", str(een.concentratie)),
                ("Uren volgehouden", str(een.uren_volgehouden)),
                ("Minuten begeleiding", str(een.begeleiding_minuten)),
                ("Wat ging goed", een.goed),
            ),
            een.door.naam,
        )
        for een in rijen.select_related("werkplek", "door").order_by("-datum", "-pk")[:HOOGUIT]
    ]


def _werk(traject: Traject, peildatum: date) -> Sequence[Stuk]:
    contracten = Contract.objects.filter(dienstverband__traject=traject, periode__startswith__lte=peildatum)
    lijst = [
        Stuk(
            Meegaan.WERK,
            een.periode.lower,
            f"Contract bij {een.dienstverband.werkgever.naam}",
            f"{uren(een.uren)} uur per week, {looptijd(een.periode)}. Werkplek: {een.werkplek.naam}.",
        )
        for een in contracten.select_related("dienstverband__werkgever", "werkplek").order_by("-periode", "-pk")
    ]
    metingen = Loonwaardemeting.objects.filter(traject=traject, gemeten_op__lte=peildatum)
    lijst += [
        Stuk(
            Meegaan.WERK,
            een.gemeten_op,
            "Loonwaarde",
            f"{deel(een.loonwaarde)} van het minimumloon, methode {een.methode}. "
            f"Herbeoordeling op {datum(een.herbeoordeling_op)}.",
            een.deskundige,
        )
        for een in metingen.order_by("-gemeten_op", "-pk")
    ]
    return lijst


def _journaal(traject: Traject, peildatum: date) -> Sequence[Stuk]:
    rijen = Journaalnotitie.objects.filter(traject=traject, datum__lte=peildatum, verbeterd_door__isnull=True)
    return [
        Stuk(Meegaan.JOURNAAL, een.datum, f"{een.get_soort_display()}: {een.onderwerp}", een.tekst, een.door.naam)
        for een in rijen.select_related("door").order_by("-datum", "-pk")[:HOOGUIT]
    ]


def _alinea(*delen: tuple[str, str]) -> str:
    return "\n".join(f"{woord}: {tekst}" for woord, tekst in delen if tekst)


#: Each kind with what it brings. One or a few queries each, whatever the number of rows.
BRONNEN: dict[str, Callable[[Traject, date], Sequence[Stuk]]] = {
    Meegaan.BEREIKBAAR: _bereikbaar,
    Meegaan.BEGELEIDING: _begeleiding,
    Meegaan.OBSERVATIES: _observaties,
    Meegaan.WERK: _werk,
    Meegaan.JOURNAAL: _journaal,
}
