"""The bundle for UWV: practice in a fixed schema after the method SMBA, without any medical data.

Ground: samenvoordeklant.nl (May 2019): the municipality shares what it has about functioning in an
internship or at work; UWV asks the person for the rest. The schema has no field for health, and
every text passes the words of health once more on its way out.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from luwte.aanmeldingen.woorden import zonder_medisch
from luwte.brieven.briefpapier import kleur
from luwte.brieven.zetten import als_pdf
from luwte.gemeenten.templatetags.opmaak import datum as dag
from luwte.trajecten.models import Traject
from luwte.voordrachten import regels
from luwte.voordrachten.models import FEITEN
from luwte.voordrachten.stukken import Stukken

SJABLOON = Path(__file__).parent / "typst" / "bundel.typ"
NIET_BEKEND = "nog niet bekend"
MEDISCH = "De gemeente heeft geen medische gegevens. De persoon geeft die zelf aan UWV."
#: The pointers of practice beside each question of the law.
GEZIEN_BIJ = {
    "kan_taak_uitvoeren": "taak",
    "heeft_basale_vaardigheden": "basaal",
    "werkt_uur_aaneengesloten": "uur",
    "vier_uur_per_dag_belastbaar": "vier_uur",
    "begeleider_altijd_aanwezig": "toezicht",
    "begeleiding_elk_dagdeel": "intensief",
    **{naam: naam for naam in FEITEN["aanpassingen"][:5]},
}


@dataclass(frozen=True)
class Praktijk:
    """One place where somebody worked."""

    waar: str
    werk: str
    periode: str
    bevinding: str


@dataclass(frozen=True)
class Antwoord:
    """One question of the law, its answer, and what was seen at work."""

    vraag: str
    antwoord: str
    gezien: str


@dataclass(frozen=True)
class Bundel:
    """What goes to UWV, and nothing else: a test holds this list of fields."""

    gemeente: str
    opgesteld_op: date
    bereikbaar: str
    naam: str
    geboortedatum: date
    burgerservicenummer: str
    kan: str
    wil: str
    nodig: str
    geprobeerd: str
    praktijk: tuple[Praktijk, ...]
    observaties: str
    vermogen: tuple[Antwoord, ...]
    aanpassingen: tuple[Antwoord, ...]
    aanpassingen_toelichting: str
    begeleiding: tuple[Antwoord, ...]
    begeleiding_toelichting: str
    redelijk_persoon: str
    redelijk_werk: str
    redelijk_omgeving: str
    haalbaar: str
    medische_gegevens: str


def bundel(alles: Stukken) -> Bundel:
    """The bundle of a case on a day; what is not recorded says so. No query."""
    traject: Traject = alles.traject
    keuze, diagnose, mens = alles.voorselectie, alles.diagnose, traject.kandidaat
    return Bundel(
        gemeente=traject.gemeente.naam,
        opgesteld_op=alles.peildatum,
        bereikbaar=_schoon(alles.afspraken.bereikbaar if alles.afspraken else ""),
        naam=mens.naam,
        geboortedatum=mens.geboortedatum,
        burgerservicenummer=mens.bsn,
        kan=_schoon(keuze.kan if keuze else ""),
        wil=_schoon(keuze.wil if keuze else ""),
        nodig=_schoon(keuze.nodig if keuze else ""),
        geprobeerd=_schoon(keuze.geprobeerd if keuze else ""),
        praktijk=_praktijk(alles),
        observaties=_observaties(alles),
        vermogen=_antwoorden(alles, "arbeidsvermogen"),
        aanpassingen=_antwoorden(alles, "aanpassingen"),
        aanpassingen_toelichting=_schoon(diagnose.aanpassingen_toelichting if diagnose else ""),
        begeleiding=_antwoorden(alles, "begeleiding"),
        begeleiding_toelichting=_schoon(diagnose.begeleiding_toelichting if diagnose else ""),
        redelijk_persoon=_schoon(diagnose.redelijk_persoon if diagnose else ""),
        redelijk_werk=_schoon(diagnose.redelijk_werk if diagnose else ""),
        redelijk_omgeving=_schoon(diagnose.redelijk_omgeving if diagnose else ""),
        haalbaar=_schoon(f"{diagnose.get_haalbaar_display()}. {diagnose.onderbouwing}" if diagnose else ""),
        medische_gegevens=MEDISCH,
    )


def pdf(een: Bundel, traject: Traject) -> bytes:
    """The bundle as a tagged PDF in the colour of the municipality; the same bundle, the same bytes."""
    return als_pdf(SJABLOON, gegevens(een, kleur(traject.gemeente)), een.opgesteld_op)


def gegevens(een: Bundel, accent: str) -> dict[str, Any]:
    """What the typesetter needs: headings with texts, lists and tables, in the order of the method."""
    return {
        "kleur": accent,
        "gemeente": een.gemeente,
        "titel": f"Praktijkgegevens bij een aanvraag advies beschut werk: {een.naam}",
        "kop": [
            ["Naam", een.naam],
            ["Geboortedatum", dag(een.geboortedatum)],
            ["Burgerservicenummer", een.burgerservicenummer],
            ["Opgesteld op", dag(een.opgesteld_op)],
            ["Bereikbaar voor vragen", een.bereikbaar],
        ],
        "delen": [
            _teksten("1. Kan en wil", {"Kan": een.kan, "Wil": een.wil, "Nodig": een.nodig}),
            _teksten("2. Al geprobeerd", {"": een.geprobeerd}),
            {
                "kop": "3. In de praktijk gezien",
                "teksten": [["", een.observaties]],
                "koppen": ["Waar en wanneer", "Werk", "Wat wij zagen"],
                "rijen": [[f"{rij.waar}, {rij.periode}", rij.werk, rij.bevinding] for rij in een.praktijk],
            },
            _tabel("4. Arbeidsvermogen", een.vermogen, ""),
            _tabel("5. Aanpassingen van werk, taken, begeleiding, tempo of duur", een.aanpassingen,
                   een.aanpassingen_toelichting),
            _tabel("6. Toezicht en begeleiding", een.begeleiding, een.begeleiding_toelichting),
            _teksten("7. Redelijk voor een werkgever?", {
                "De persoon": een.redelijk_persoon, "Het werk": een.redelijk_werk,
                "De omgeving": een.redelijk_omgeving,
            }),
            _teksten("8. Conclusie van de gemeente", {"": een.haalbaar}),
            _teksten("9. Medische gegevens", {"": een.medische_gegevens}),
        ],
    }  # fmt: skip


def _teksten(kop: str, delen: Mapping[str, str]) -> dict[str, Any]:
    return {"kop": kop, "teksten": [list(deel) for deel in delen.items()], "koppen": [], "rijen": []}


def _tabel(kop: str, rijen: tuple[Antwoord, ...], toelichting: str) -> dict[str, Any]:
    return {
        "kop": kop,
        "teksten": [["", toelichting]] if toelichting else [],
        "koppen": ["Vraag", "Antwoord", "Gezien in het werk"],
        "rijen": [[rij.vraag, rij.antwoord, rij.gezien] for rij in rijen],
    }


def _schoon(tekst: str) -> str:
    return zonder_medisch(tekst.strip()) or NIET_BEKEND


def _praktijk(alles: Stukken) -> tuple[Praktijk, ...]:
    delen = [
        Praktijk(_schoon(deel.partner.naam), _schoon(deel.werksoort), _periode(deel.begin, deel.laatste_dag),
                 _schoon(f"{deel.get_paste_display()}. {deel.bevinding}"))
        for deel in alles.afgerond
    ]  # fmt: skip
    stages = [
        Praktijk(_schoon(f"Stage: {stage.plaats}"), _schoon(stage.werk), _periode(stage.begin, stage.laatste_dag),
                 _schoon(f"{stage.ging_goed} Hulp nodig: {stage.hulp_nodig}"))
        for stage in alles.stages
    ]  # fmt: skip
    return (*stages, *delen)


def _periode(begin: date, einde: date | None) -> str:
    return f"{dag(begin)} tot en met {dag(einde)}" if einde else f"vanaf {dag(begin)}"


def _observaties(alles: Stukken) -> str:
    seen = alles.bewijs
    if not seen.aantal or seen.eerste is None or seen.laatste is None:
        return "Er zijn nog geen dagdelen beschreven."
    plekken = _schoon(", ".join(seen.plekken))
    return f"Een werkleider beschreef {seen.aantal} dagdelen, {_periode(seen.eerste, seen.laatste)}, op: {plekken}."


def _antwoorden(alles: Stukken, groep: str) -> tuple[Antwoord, ...]:
    bekend = alles.uitkomsten.feiten
    return tuple(
        Antwoord(
            regels.vraag(naam),
            {True: "ja", False: "nee"}.get(bekend[naam], NIET_BEKEND) if naam in bekend else NIET_BEKEND,
            alles.bewijs.aanwijzing(GEZIEN_BIJ[naam]).zin if naam in GEZIEN_BIJ and alles.bewijs.aantal else "",
        )
        for naam in FEITEN[groep]
    )
