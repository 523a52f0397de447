"""The four scenarios of employership side by side: terms, start, chain, place, costs of choosing.

Source: note of Zaanstreek-Waterland (2017), chapter 4, "Vier scenario's voor werkgeverschap"
(002:659-762). Pure: no database. The words are the note's, shortened to plain Dutch.
"""

from dataclasses import dataclass

from .models import Werkgeverschap

BRON = "Notitie beschut werk Zaanstreek-Waterland (2017), hoofdstuk 4"

WWZ = "wwz"
ABU = "abu"


@dataclass(frozen=True)
class Scenario:
    """One way to organise employership.

    `keten` says which chain rule holds for temporary contracts (see luwte.plaatsingen.keten).
    """

    werkgeverschap: Werkgeverschap
    in_dienst_bij: str
    voorwaarden: str
    start: str
    keten: str
    tijdelijk: str
    werkplek: str


_START = "Start met een proefplaatsing met behoud van uitkering."
_TIJDELIJK_WWZ = "Tijdelijke contracten volgens de Wet werk en zekerheid."

SCENARIOS: tuple[Scenario, ...] = (
    Scenario(
        Werkgeverschap.GEMEENTE,
        "De gemeente of een organisatie die bij de gemeente hoort",
        "Geen cao: 100% van het wettelijk minimumloon. Of de cao van de gemeente: schaal A, trede 0.",
        _START,
        WWZ,
        _TIJDELIJK_WWZ,
        "Werk binnen het uitvoeringsbedrijf of de gemeente. Of tijdelijke detachering, alleen of "
        "in een groep, bij een andere werkgever, bijvoorbeeld een zorgaanbieder.",
    ),
    Scenario(
        Werkgeverschap.REGULIER,
        "Een gewone werkgever, bijvoorbeeld een sociale firma of zorgaanbieder",
        "Geen cao: 100% van het wettelijk minimumloon. Of de cao van de werkgever.",
        _START,
        WWZ,
        _TIJDELIJK_WWZ,
        "Werk bij de werkgever zelf. Vaak is dat een plaats in een beschutte groep.",
    ),
    Scenario(
        Werkgeverschap.UITZEND,
        "Een uitzendbureau, bijvoorbeeld verbonden aan het uitvoeringsbedrijf",
        "De cao van de ABU.",
        _START,
        ABU,
        "Tijdelijke contracten tot 5,5 jaar.",
        "Werk binnen het uitvoeringsbedrijf of de gemeente. Of tijdelijke detachering, alleen of "
        "in een groep, bij een andere werkgever.",
    ),
    Scenario(
        Werkgeverschap.PAYROLL,
        "Een payrollbedrijf",
        "100% van het wettelijk minimumloon.",
        _START,
        WWZ,
        _TIJDELIJK_WWZ,
        "Werk binnen het uitvoeringsbedrijf. Of tijdelijke detachering, alleen of in een groep, "
        "bij een andere werkgever.",
    ),
)

_OP_CODE = {scenario.werkgeverschap.value: scenario for scenario in SCENARIOS}


def scenario_van(werkgeverschap: str) -> Scenario:
    """Return the scenario of a code. Raises KeyError for a code outside the four."""
    return _OP_CODE[str(werkgeverschap)]


def vergelijking() -> list[tuple[str, list[str]]]:
    """Return the table of the note as rows: a heading and its four cells."""
    return [
        ("In dienst bij", [s.in_dienst_bij for s in SCENARIOS]),
        ("Arbeidsvoorwaarden", [s.voorwaarden for s in SCENARIOS]),
        ("Begin", [s.start for s in SCENARIOS]),
        ("Tijdelijke contracten", [s.tijdelijk for s in SCENARIOS]),
        ("Plaats van het werk", [s.werkplek for s in SCENARIOS]),
    ]
