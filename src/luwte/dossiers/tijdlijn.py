"""What happened in a case up to a day: steps with what was recorded at them, newest first."""

from dataclasses import dataclass
from datetime import date

from luwte.trajecten.models import Advies, Adviesaanvraag, Stap, Traject, Vaststelling


@dataclass(frozen=True)
class Gebeurtenis:
    """One line of the time line."""

    datum: date
    titel: str
    tekst: list[str]
    door: str
    stap: Stap


def tijdlijn(traject: Traject, stappen: list[Stap], peildatum: date) -> list[Gebeurtenis]:
    """The steps, newest first, each with the record made at it. Two queries."""
    aanvragen = {
        a.aangevraagd_op: a
        for a in Adviesaanvraag.objects.filter(traject=traject, aangevraagd_op__lte=peildatum).select_related("advies")
    }
    adviezen = {a.advies.ontvangen_op: a.advies for a in aanvragen.values() if hasattr(a, "advies")}
    besluiten = {v.besluit_op: v for v in Vaststelling.objects.filter(traject=traject, besluit_op__lte=peildatum)}
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
    return lijst[::-1]


def _advies(advies: Advies) -> list[str]:
    redenen = []
    if advies.criterium_aanpassingen:
        redenen.append("Aanpassingen zijn nodig die een gewone werkgever niet kan bieden.")
    if advies.criterium_begeleiding:
        redenen.append("Begeleiding is nodig die een gewone werkgever niet kan bieden.")
    return [f"Uitkomst: {advies.get_uitkomst_display().lower()}.", *redenen, advies.onderbouwing]
