"""What happened in a case up to a day: steps with what was recorded at them, newest first."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from luwte.dossiers.models import Overdracht
from luwte.trajecten.models import Advies, Adviesaanvraag, Stap, Traject, Vaststelling


@dataclass(frozen=True)
class Gebeurtenis:
    """One line of the time line."""

    datum: date
    titel: str
    tekst: list[str]
    door: str
    stap: Stap | None = None
    bron: str = ""


def tijdlijn(
    traject: Traject, stappen: list[Stap], peildatum: date, verder: Iterable[Gebeurtenis] = ()
) -> list[Gebeurtenis]:
    """The steps, newest first, each with the record made at it, and ``verder``. At most two queries."""
    stuks = {stap.rij.stuk for stap in stappen}
    gevraagd = Adviesaanvraag.objects.filter(traject=traject, aangevraagd_op__lte=peildatum).select_related("advies")
    aanvragen = {a.aangevraagd_op: a for a in gevraagd} if stuks & {"adviesaanvraag", "advies"} else {}
    adviezen = {a.advies.ontvangen_op: a.advies for a in aanvragen.values() if hasattr(a, "advies")}
    besloten = Vaststelling.objects.filter(traject=traject, besluit_op__lte=peildatum)
    besluiten = {v.besluit_op: v for v in besloten} if "vaststelling" in stuks else {}
    lijst = []
    for stap in stappen:
        tekst = []
        match stap.rij.stuk:
            case "adviesaanvraag" if stap.datum in aanvragen:
                tekst.append(f"Aangevraagd door: {aanvragen[stap.datum].get_aanvrager_display().lower()}.")
            case "advies" if stap.datum in adviezen:
                tekst += _advies(adviezen[stap.datum])
            case "vaststelling" if stap.datum in besluiten:
                besluit = besluiten[stap.datum]
                tekst += [t for t in (besluit.get_grond_display(), besluit.motivering) if t]
        if stap.reden:
            tekst.append(stap.reden)
        lijst.append(Gebeurtenis(stap.datum, stap.toestand.naam, tekst, stap.door.naam, stap))
    # Stable: on one day the steps keep their order and stand above the rest.
    return sorted([*lijst[::-1], *verder], key=lambda een: een.datum, reverse=True)


def _advies(advies: Advies) -> list[str]:
    redenen = []
    if advies.criterium_aanpassingen:
        redenen.append("Aanpassingen zijn nodig die een gewone werkgever niet kan bieden.")
    if advies.criterium_begeleiding:
        redenen.append("Begeleiding is nodig die een gewone werkgever niet kan bieden.")
    return [f"Uitkomst: {advies.get_uitkomst_display().lower()}.", *redenen, advies.onderbouwing]


def overdrachten(traject: Traject, peildatum: date) -> list[Gebeurtenis]:
    """Who became the contact person, from whom and why. One query."""
    rijen = (
        Overdracht.objects.filter(kandidaat=traject.kandidaat_id, datum__gte=traject.begin, datum__lte=peildatum)
        .select_related("van", "naar", "door")
        .order_by("-datum", "-pk")
    )
    return [
        Gebeurtenis(
            rij.datum,
            f"Andere contactpersoon: {rij.naar.naam}",
            [rij.reden],
            rij.door.naam,
            bron=f"Daarvoor: {rij.van.naam if rij.van else 'niemand'}",
        )
        for rij in rijen
    ]
