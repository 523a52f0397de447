"""In één keer goed: each part of a request, whether it is good, weak or missing, and what to do.

Ground: brochure Simpel switchen (a request that is right at once saves time and disappointment);
the definitions of UWV on samenvoordeklant.nl (May 2019) and Besluit advisering beschut werk art. 3.
It judges the request, never the person; loonwaarde is no part of it.
"""

from dataclasses import dataclass
from datetime import date

from django.db.models import Model, TextField

from luwte.aanmeldingen.woorden import medische_woorden
from luwte.trajecten.models import Traject
from luwte.voordrachten import regels
from luwte.voordrachten.models import Diagnose, Voordracht, Weg
from luwte.voordrachten.stukken import Stukken, stukken

GOED, ZWAK, ONTBREEKT = "goed", "zwak", "ontbreekt"
SOORT = {GOED: "ok", ZWAK: "let-op", ONTBREEKT: "fout"}
#: So many parts of a day give a first picture. Assumption of Luwte; UWV names no number.
MINSTE_DAGDELEN = 6


@dataclass(frozen=True)
class Onderdeel:
    """One part: how it stands, what it rests on, and what to do when it is not good."""

    code: str
    naam: str
    staat: str
    bewijs: tuple[str, ...] = ()
    doe: str = ""

    @property
    def soort(self) -> str:
        """The kind of the mark."""
        return SOORT[self.staat]


def onderdelen(alles: Stukken) -> list[Onderdeel]:
    """All parts, in the order of the request."""
    return [
        _kan(alles),
        _weg(alles),
        _praktijk(alles),
        _gezien(alles),
        _vermogen(alles),
        _aanpassingen(alles),
        _begeleiding(alles),
        _criterium(alles),
        _redelijk(alles),
        _haalbaar(alles),
        _toestemming(alles),
        _medisch(alles),
        _woorden(alles),
        _opmerkingen(alles),
    ]


#: Code and name of each part, for the form of a reader.
NAMEN = {
    "kan": "wat deze persoon kan en wil",
    "weg": "waarom deze weg",
    "praktijk": "het praktijkdeel",
    "gezien": "wat in het werk is gezien",
    "vermogen": "het arbeidsvermogen",
    "aanpassingen": "de aanpassingen die een werkgever niet kan doen",
    "begeleiding": "de begeleiding die een werkgever niet kan geven",
    "criterium": "welk criterium van UWV geldt",
    "redelijk": "waarom dit niet redelijk is voor een werkgever",
    "haalbaar": "of beschut werk haalbaar is, en waar",
    "toestemming": "toestemming om gegevens met UWV te delen",
    "medisch": "hoe UWV de medische gegevens krijgt",
    "woorden": "woorden die niet in een voordracht horen",
    "opmerkingen": "de opmerkingen van de meelezer",
}


def ontbreekt(traject: Traject, peildatum: date) -> list[str]:
    """What is missing or weak in the request of a case on a day: the fact ``voordracht_ontbreekt``."""
    return [
        een.naam if een.staat == ONTBREEKT else f"{een.naam} (kan sterker)"
        for een in onderdelen(stukken(traject, peildatum))
        if een.staat != GOED
    ]


def _maak(code: str, staat: str, doe: str = "", bewijs: tuple[str, ...] = ()) -> Onderdeel:
    return Onderdeel(code, NAMEN[code], staat, bewijs, "" if staat == GOED else doe)


def _kan(alles: Stukken) -> Onderdeel:
    een = alles.voorselectie
    if een is None:
        return _maak("kan", ONTBREEKT, "Leg de voorselectie vast. Begin met wat deze persoon kan.")
    return _maak("kan", GOED, bewijs=(een.kan, een.wil))


def _weg(alles: Stukken) -> Onderdeel:
    een = alles.voorselectie
    if een is None:
        return _maak("weg", ONTBREEKT, "Leg vast welke wegen u bekeek, en waarom deze past.")
    if een.keuze != Weg.BESCHUT:
        return _maak("weg", ZWAK, f"In de voorselectie koos u een andere weg: {een.get_keuze_display().lower()}.")
    return _maak("weg", GOED, bewijs=(f"Bekeken: {', '.join(een.overwogen_namen).lower()}.", een.keuze_reden))


def _praktijk(alles: Stukken) -> Onderdeel:
    bewijs = tuple(f"{deel.werksoort} bij {deel.partner.naam}: {deel.bevinding}" for deel in alles.afgerond)
    bewijs += tuple(f"Stage {stage.werk} bij {stage.plaats}: {stage.ging_goed}" for stage in alles.stages)
    if regels.uitkomst(regels.VOLLEDIG, {"praktijkdeel_gedaan": bool(bewijs)}, alles.peildatum):
        return _maak("praktijk", GOED, bewijs=bewijs)
    if alles.praktijkdelen:
        return _maak("praktijk", ZWAK, "Rond het praktijkdeel af: schrijf op wat u zag.")
    een = alles.voorselectie
    if een is not None and not een.praktijkdeel_nodig:
        doe = "Zonder praktijkdeel is de match onzeker. De regio ziet de indicatie dan als voorlopig."
        return _maak("praktijk", ZWAK, doe, (een.praktijkdeel_reden,))
    return _maak("praktijk", ONTBREEKT, "Laat deze persoon eerst ergens werken, en schrijf op wat u ziet.")


def _gezien(alles: Stukken) -> Onderdeel:
    seen = alles.bewijs
    if seen.aantal == 0:
        return _maak("gezien", ONTBREEKT, "Laat de werkleider per dagdeel opschrijven hoe het werken gaat.")
    bewijs = (f"{seen.aantal} dagdelen, op {', '.join(seen.plekken)}.",)
    if seen.aantal < MINSTE_DAGDELEN:
        doe = f"Kijk meer dagdelen. Minder dan {MINSTE_DAGDELEN} geeft nog geen beeld (aanname van Luwte)."
        return _maak("gezien", ZWAK, doe, bewijs)
    return _maak("gezien", GOED, bewijs=bewijs)


def _aanwijzingen(alles: Stukken, *codes: str) -> tuple[str, ...]:
    if not alles.bewijs.aantal:
        return ()
    return tuple(alles.bewijs.aanwijzing(code).zin for code in codes)


def _vermogen(alles: Stukken) -> Onderdeel:
    bewijs = _aanwijzingen(alles, "taak", "basaal", "uur", "vier_uur")
    uitkomst = alles.uitkomsten.arbeidsvermogen
    if uitkomst is None:
        open_vragen = regels.ontbrekend(regels.VERMOGEN, alles.uitkomsten.feiten, alles.peildatum)
        return _maak("vermogen", ONTBREEKT, f"Beantwoord in de diagnose: {' '.join(open_vragen)}", bewijs)
    if not uitkomst:
        doe = "Uit de diagnose volgt geen arbeidsvermogen. Bespreek of een andere weg beter past."
        return _maak("vermogen", ZWAK, doe, bewijs)
    if alles.diagnose is not None and alles.diagnose.werkt_uur_aaneengesloten and _nooit(alles, "uur"):
        doe = "U schrijft: een uur achter elkaar. Dat is nog niet gezien. Kijk het na."
        return _maak("vermogen", ZWAK, doe, bewijs)
    return _maak("vermogen", GOED, bewijs=bewijs)


def _nooit(alles: Stukken, code: str) -> bool:
    return alles.bewijs.aantal >= MINSTE_DAGDELEN and alles.bewijs.aanwijzing(code).gezien == 0


def _aanpassingen(alles: Stukken) -> Onderdeel:
    return _criteriumdeel(
        alles, "aanpassingen", regels.AANPASSINGEN, _aanwijzingen(alles, "aanpassingen"),
        uitkomst=alles.uitkomsten.aanpassingen, ander=alles.uitkomsten.begeleiding,
    )  # fmt: skip


def _begeleiding(alles: Stukken) -> Onderdeel:
    return _criteriumdeel(
        alles, "begeleiding", regels.BEGELEIDING, _aanwijzingen(alles, "toezicht", "intensief"),
        uitkomst=alles.uitkomsten.begeleiding, ander=alles.uitkomsten.aanpassingen,
    )  # fmt: skip


def _criteriumdeel(
    alles: Stukken, code: str, doel: str, bewijs: tuple[str, ...], *, uitkomst: bool | None, ander: bool | None
) -> Onderdeel:
    """One of the two criteria: the other one may carry the request alone."""
    if uitkomst is None:
        open_vragen = regels.ontbrekend(doel, alles.uitkomsten.feiten, alles.peildatum)
        doe = f"Beantwoord in de diagnose: {' '.join(open_vragen)}"
        return _maak(code, ZWAK if ander else ONTBREEKT, doe, bewijs)
    if not uitkomst:
        zin = "Dit criterium geldt niet. Eén criterium is genoeg." if ander else "Dit criterium geldt niet."
        return _maak(code, GOED, bewijs=(*bewijs, zin))
    toelichting = getattr(alles.diagnose, f"{code}_toelichting")
    if not toelichting:
        return _maak(code, ZWAK, "Schrijf op wat er precies nodig is, hoe vaak en hoe lang.", bewijs)
    if bewijs and code == "begeleiding" and _nooit(alles, "toezicht") and _nooit(alles, "intensief"):
        return _maak(code, ZWAK, "In de observaties is deze begeleiding nog niet gezien. Kijk het na.", bewijs)
    return _maak(code, GOED, bewijs=(toelichting, *bewijs))


def _criterium(alles: Stukken) -> Onderdeel:
    match alles.uitkomsten.aangewezen:
        case None:
            return _maak("criterium", ONTBREEKT, "Nog niet te zeggen. Beantwoord de vragen in de diagnose.")
        case False:
            doe = "Geen van de twee criteria geldt. UWV geeft dan een negatief advies."
            return _maak("criterium", ZWAK, doe)
    welke = [
        naam
        for naam, ja in (
            ("aanpassingen", alles.uitkomsten.aanpassingen),
            ("toezicht of begeleiding", alles.uitkomsten.begeleiding),
        )
        if ja
    ]
    return _maak("criterium", GOED, bewijs=(f"Het gaat om: {' en '.join(welke)}.",))


def _redelijk(alles: Stukken) -> Onderdeel:
    een = alles.diagnose
    delen = {
        "de persoon": een.redelijk_persoon if een else "",
        "het werk": een.redelijk_werk if een else "",
        "de omgeving": een.redelijk_omgeving if een else "",
    }
    leeg = [naam for naam, tekst in delen.items() if not tekst]
    bewijs = tuple(tekst for tekst in delen.values() if tekst)
    if not leeg:
        return _maak("redelijk", GOED, bewijs=bewijs)
    return _maak("redelijk", ZWAK if bewijs else ONTBREEKT, f"Schrijf dit op voor: {', '.join(leeg)}.", bewijs)


def _haalbaar(alles: Stukken) -> Onderdeel:
    een = alles.diagnose
    if een is None:
        return _maak("haalbaar", ONTBREEKT, "Leg de conclusie van de diagnose vast.")
    bewijs = (een.get_haalbaar_display(), een.onderbouwing)
    if een.haalbaar == Diagnose.Haalbaar.NEE:
        return _maak("haalbaar", ONTBREEKT, "De conclusie is nee. Kies samen een andere weg.", bewijs)
    if not een.plaatsbaar:
        return _maak("haalbaar", ONTBREEKT, "Noem een beschutte plek waar deze persoon kan werken.", bewijs)
    if een.haalbaar == Diagnose.Haalbaar.TWIJFEL:
        return _maak("haalbaar", ZWAK, "U twijfelt nog. Wat is er nodig om het zeker te weten?", bewijs)
    return _maak("haalbaar", GOED, bewijs=(*bewijs, f"Kan werken bij: {een.plaatsbaar_waar}"))


def _toestemming(alles: Stukken) -> Onderdeel:
    if alles.toestemming:
        return _maak("toestemming", GOED)
    return _maak("toestemming", ONTBREEKT, "Vraag toestemming en leg die vast bij Gegevens.")


def _medisch(alles: Stukken) -> Onderdeel:
    een = alles.afspraken
    if een is None:
        return _maak("medisch", ONTBREEKT, "Spreek af wie de medische gegevens aan UWV geeft. De gemeente niet.")
    if een.medisch == Voordracht.Medisch.UWV_BEKEND:
        feiten = {
            "wajong_gegevens_op": een.wajong_gegevens_op,
            "adviesaanvraag_op": alles.peildatum,
            "persoon_geinformeerd": een.persoon_geinformeerd_op is not None,
        }
        if not regels.uitkomst(regels.HERGEBRUIK, feiten, alles.peildatum):
            return _maak("medisch", ZWAK, "Deze gegevens zijn ouder dan 2 jaar. UWV heeft nieuwe nodig.")
    return _maak("medisch", GOED, bewijs=(f"{een.get_medisch_display()}.",))


def _woorden(alles: Stukken) -> Onderdeel:
    """The forms refuse them; what was written elsewhere, or before, is found here."""
    delen = (*alles.praktijkdelen, *alles.stages, alles.voorselectie, alles.diagnose)
    gevonden = medische_woorden(" ".join(tekst for deel in delen if deel is not None for tekst in _teksten(deel)))
    if gevonden:
        return _maak("woorden", ONTBREEKT, f"Haal dit weg: {', '.join(gevonden)}. Het gaat niet mee naar UWV.")
    return _maak("woorden", GOED)


def _teksten(rij: Model) -> list[str]:
    velden = [veld for veld in rij._meta.fields if isinstance(veld, TextField)]  # noqa: SLF001 (Django documents _meta)
    return [str(getattr(rij, veld.name)) for veld in velden]


def _opmerkingen(alles: Stukken) -> Onderdeel:
    if not alles.open_opmerkingen:
        return _maak("opmerkingen", GOED)
    doe = f"Verwerk nog {len(alles.open_opmerkingen)} van de {len(alles.opmerkingen)} opmerkingen."
    return _maak("opmerkingen", ZWAK, doe)
