"""The draft of a motivation: written from the facts of a case and the articles of the explanation.

A pure function, no database. A person reads the draft, changes it and signs; letters use what she
saved. What nobody knows yet stands between square brackets, and a text with such a gap is refused.
Legal ground: Awb art. 3:46 to 3:50 (a decision carries its reasons), Participatiewet art. 10b.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from luwte.engine import Explanation
from luwte.engine.formatting import format_date, format_number

#: The purpose of the law (art. 10b lid 1), as the regional note puts it.
DOEL_VAN_DE_WET = (
    "De wet wil dat mensen die kunnen werken, maar alleen in een beschutte omgeving, betaald werk krijgen: "
    "een dienstverband waarin zij werken onder aangepaste omstandigheden (Participatiewet artikel 10b lid 1)."
)
#: Reasonableness is no fixed measure (samenvoordeklant.nl, May 2019).
REDELIJK = (
    "Wat wij van een gewone werkgever mogen vragen, hangt af van wat u nodig hebt, van het werk en van de werkplek."
)
GAT = "[vul in: "
NOG_EEN_GAT = "In de tekst staat nog een plek om in te vullen, tussen vierkante haken."


@dataclass(frozen=True)
class Motiveringsfeiten:
    """What a motivation can tell. A fact nobody knows is None or empty."""

    gemeente: str
    datum: date
    advies_op: date | None = None
    aanpassingen: bool = False
    begeleiding: bool = False
    reden: str = ""
    einde_register: date | None = None
    vastgesteld_op: date | None = None
    aantal: Fraction | None = None
    plekken: Fraction | None = None
    bezwaar_op: date | None = None
    bestreden_op: date | None = None
    op_tijd: bool | None = None
    verschoonbaar: bool | None = None
    gehoord_op: date | None = None
    commissie: str = ""
    uitkomst: str = ""


def concept(soort: str, feiten: Motiveringsfeiten, bomen: Sequence[Explanation] = ()) -> str:
    """The draft for a decision: vaststelling, afwijking, wachtlijst or bezwaar. KeyError for another."""
    alineas = [zin for zin in _SOORTEN[soort](feiten) if zin]
    if bronnen := artikelen(bomen):
        alineas.append(f"Dit besluit rust op: {'; '.join(bronnen)}.")
    return "\n\n".join(alineas)


def artikelen(bomen: Sequence[Explanation]) -> list[str]:
    """The articles that the rules of the explanations cite, each once, in the order of reading."""
    gezien: dict[str, None] = {}
    for boom in bomen:
        for knoop in boom.walk():
            if knoop.kind == "regel":
                gezien |= dict.fromkeys(deel.strip() for deel in knoop.source.split(";"))
    return list(gezien)


def heeft_gat(tekst: str) -> bool:
    """Whether a draft still asks somebody to fill something in."""
    return GAT in tekst


def _dag(dag: date | None, wat: str) -> str:
    return format_date(dag) if dag else f"{GAT}{wat}]"


def _college(feiten: Motiveringsfeiten) -> str:
    return f"Het college van burgemeester en wethouders van {feiten.gemeente}"


def _advies(feiten: Motiveringsfeiten) -> str:
    zinnen = [f"UWV gaf op {_dag(feiten.advies_op, 'de datum van het advies')} een positief advies beschut werk."]
    if feiten.aanpassingen:
        zinnen.append("Volgens UWV hebt u aanpassingen nodig die een gewone werkgever niet kan bieden.")
    if feiten.begeleiding:
        zinnen.append("Volgens UWV hebt u begeleiding nodig die een gewone werkgever niet kan bieden.")
    if not (feiten.aanpassingen or feiten.begeleiding):
        zinnen.append(f"{GAT}wat u volgens UWV nodig hebt].")
    return " ".join(zinnen)


def _vaststelling(feiten: Motiveringsfeiten) -> list[str]:
    return [
        f"{_college(feiten)} stelt vast dat u alleen in een beschutte omgeving kunt werken.",
        DOEL_VAN_DE_WET,
        _advies(feiten),
        REDELIJK,
        (
            "Wij hebben gekeken of het advies zorgvuldig is gemaakt. Dat is zo. Daarom volgen wij het advies. "
            "In het advies staat waarom UWV zo adviseert. U krijgt het advies bij dit besluit. "
            "Hoeveel uw werk waard is (de loonwaarde) telde niet mee."
        ),
        _register(feiten),
    ]


def _register(feiten: Motiveringsfeiten) -> str:
    if feiten.einde_register is None:
        return ""
    return (
        "Stond u in het doelgroepregister voor de banenafspraak? "
        f"Dan eindigt die inschrijving op {format_date(feiten.einde_register)}."
    )


def _afwijking(feiten: Motiveringsfeiten) -> list[str]:
    return [
        f"{_college(feiten)} volgt het advies van UWV niet. Wij stellen nu geen beschut werk vast.",
        DOEL_VAN_DE_WET,
        _advies(feiten),
        (
            "Van een positief advies mogen wij alleen afwijken als het advies niet zorgvuldig is gemaakt. "
            f"Dat is hier zo. De reden is: {_zin(feiten.reden, 'waarom het advies niet zorgvuldig is gemaakt')}"
        ),
        "Dat er weinig plekken zijn, of wat uw werk waard is (de loonwaarde), telde niet mee.",
    ]


def _wachtlijst(feiten: Motiveringsfeiten) -> list[str]:
    vastgesteld = _dag(feiten.vastgesteld_op, "de datum van de vaststelling")
    return [
        f"{_college(feiten)} stelde op {vastgesteld} vast dat u alleen in een beschutte omgeving kunt werken.",
        DOEL_VAN_DE_WET,
        (
            f"In {feiten.datum.year} moet onze gemeente {_aantal(feiten.aantal, 'het aantal')} plekken bieden "
            "(van 31 uur). "
            f"Op {format_date(feiten.datum)} waren er {_aantal(feiten.plekken, 'wat is gerealiseerd')}. "
            "Het aantal van dit jaar is gehaald. Daarom kunnen wij u nu geen plek bieden."
        ),
        (
            "U staat op de wachtlijst. Tot uw baan begint, krijgt u hulp die bij u past. "
            "Komt er een plek vrij, of begint er een nieuw jaar? Dan kijken wij opnieuw."
        ),
    ]


def _bezwaar(feiten: Motiveringsfeiten) -> list[str]:
    return [
        (
            f"U maakte bezwaar tegen ons besluit van {_dag(feiten.bestreden_op, 'de datum van het besluit')}. "
            f"Wij ontvingen uw bezwaar op {_dag(feiten.bezwaar_op, 'de datum van ontvangst')}. {_tijdig(feiten)}"
        ),
        _horen(feiten),
        f"De bezwaarcommissie adviseerde ons: {feiten.commissie}" if feiten.commissie else "",
        "Daarna hebben wij het besluit helemaal opnieuw bekeken." if feiten.uitkomst != "niet_ontvankelijk" else "",
        (
            f"{_UITKOMST.get(feiten.uitkomst, f'{GAT}de beslissing].')} "
            f"De reden is: {_zin(feiten.reden, 'waarom u zo beslist')}"
        ),
        DOEL_VAN_DE_WET if feiten.uitkomst != "niet_ontvankelijk" else "",
    ]


_UITKOMST = {
    "gegrond": "Uw bezwaar is gegrond.",
    "ongegrond": "Uw bezwaar is ongegrond. Ons besluit blijft zoals het was.",
    "niet_ontvankelijk": "Wij kunnen uw bezwaar niet behandelen. Het is niet-ontvankelijk.",
}


def _tijdig(feiten: Motiveringsfeiten) -> str:
    if feiten.op_tijd is None:
        return f"{GAT}of het bezwaar op tijd was]."
    if feiten.op_tijd:
        return "Dat was op tijd."
    if feiten.verschoonbaar:
        return "Dat was te laat, maar u had daar een goede reden voor. Wij behandelen het daarom."
    return "Dat was te laat."


def _horen(feiten: Motiveringsfeiten) -> str:
    if feiten.gehoord_op is None:
        return ""
    return f"Op {format_date(feiten.gehoord_op)} kon u uw verhaal vertellen op een hoorzitting."


def _zin(tekst: str, wat: str) -> str:
    tekst = tekst.strip()
    if not tekst:
        return f"{GAT}{wat}]."
    return tekst if tekst.endswith((".", "!", "?")) else f"{tekst}."


def _aantal(getal: Fraction | None, wat: str) -> str:
    return f"{GAT}{wat}]" if getal is None else format_number(getal, 0, 2)


_SOORTEN: dict[str, Callable[[Motiveringsfeiten], list[str]]] = {
    "vaststelling": _vaststelling,
    "afwijking": _afwijking,
    "wachtlijst": _wachtlijst,
    "bezwaar": _bezwaar,
}
