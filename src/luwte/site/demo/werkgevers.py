"""Employers and workplaces of the demo. All invented; no number of the chamber of commerce.

Each municipality has its own list, as in real life an employer is known per municipality.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from luwte.gemeenten.models import Gemeente
from luwte.plekken.models import Aanpassing, Herkomst, Vorm, Waarde, Werkgever, Werkgeverschap, Werkplek, Werksoort
from luwte.site.demo.inkoop import laad_inkoop

VANAF = date(2016, 1, 1)
EINDE_PAYROLL = date(2018, 1, 1)

FYSIEK = Aanpassing.Soort.FYSIEK
BEGELEIDING = Aanpassing.Soort.BEGELEIDING
NORM = Aanpassing.Soort.PRODUCTIENORM
LKS = Aanpassing.Soort.LOONKOSTENSUBSIDIE
OMSCHRIJVING = {
    FYSIEK: "Aangepaste werktafel en een rustige hoek",
    BEGELEIDING: "Werkbegeleider is de hele dag in de buurt",
    NORM: "Eigen tempo, taken in kleine stappen",
    LKS: "De gemeente betaalt mee aan het loon",
}

BEDRIJF = Werkgever.Soort.BEDRIJF
UITVOERING = Werkgever.Soort.UITVOERINGSBEDRIJF
FIRMA = Werkgever.Soort.SOCIALE_FIRMA
ZORG = Werkgever.Soort.ZORGAANBIEDER
UITZENDBUREAU = Werkgever.Soort.UITZENDBUREAU
PAYROLLBEDRIJF = Werkgever.Soort.PAYROLLBEDRIJF


@dataclass(frozen=True)
class Plek:
    """A workplace: its name, kind of work, form, guidance costs a year and its adaptations."""

    naam: str
    werksoort: Werksoort
    vorm: Vorm
    kosten: int
    aanpassingen: tuple[Aanpassing.Soort, ...]

    @property
    def waarde(self) -> Waarde:
        """The value of the work: for the neighbourhood, for the market, or both."""
        if self.werksoort in (Werksoort.GROEN, Werksoort.FACILITAIR):
            return Waarde.MAATSCHAPPELIJK
        return Waarde.BEIDE if self.werksoort in (Werksoort.WINKEL, Werksoort.HORECA) else Waarde.ECONOMISCH

    @property
    def herkomst(self) -> Herkomst:
        """Where the orders come from."""
        if self.werksoort in (Werksoort.GROEN, Werksoort.POST):
            return Herkomst.OVERHEID
        return Herkomst.EIGEN if self.werksoort in (Werksoort.WINKEL, Werksoort.HORECA) else Herkomst.MARKT


@dataclass(frozen=True)
class Zaak:
    """An employer with its full-time week and its places."""

    naam: str
    soort: Werkgever.Soort
    normuren: int
    plekken: tuple[Plek, ...]

    @property
    def werkgeverschap(self) -> Werkgeverschap:
        """Which of the four scenarios a contract with this employer is."""
        return {
            UITVOERING: Werkgeverschap.GEMEENTE,
            UITZENDBUREAU: Werkgeverschap.UITZEND,
            PAYROLLBEDRIJF: Werkgeverschap.PAYROLL,
        }.get(self.soort, Werkgeverschap.REGULIER)


INPAKKEN = Plek("Inpakken en ompakken", Werksoort.VERPAKKEN, Vorm.INTERN, 9000, (FYSIEK, BEGELEIDING, NORM, LKS))
MONTAGE = Plek("Montage aan de werkbank", Werksoort.MONTAGE, Vorm.INTERN, 10500, (FYSIEK, NORM, LKS))
GROEN = Plek("Groenploeg in de wijk", Werksoort.GROEN, Vorm.GROEPSDETACHERING, 13000, (BEGELEIDING, LKS))
POST = Plek("Post sorteren en bezorgen", Werksoort.POST, Vorm.INTERN, 7500, (BEGELEIDING, NORM))
SCHOONMAAK = Plek("Schoonmaak in vast team", Werksoort.SCHOONMAAK, Vorm.GROEPSDETACHERING, 6500, (BEGELEIDING, LKS))
KEUKEN = Plek("Keuken en bediening", Werksoort.HORECA, Vorm.INTERN, 8000, (BEGELEIDING, NORM, LKS))
WINKEL = Plek("Kringloopwinkel, magazijn", Werksoort.WINKEL, Vorm.INTERN, 7000, (BEGELEIDING, NORM))
WAS = Plek("Wassen en vouwen", Werksoort.WASSERIJ, Vorm.INTERN, 8500, (FYSIEK, BEGELEIDING, LKS))
STEKKEN = Plek("Stekken en oppotten", Werksoort.KWEKERIJ, Vorm.INTERN, 9500, (FYSIEK, NORM, LKS))
HUISDIENST = Plek("Huisdienst en tuin", Werksoort.FACILITAIR, Vorm.EXTERN, 6000, (BEGELEIDING, LKS))
DRUKWERK = Plek("Drukwerk afwerken", Werksoort.GRAFISCH, Vorm.DETACHERING, 5500, (FYSIEK, LKS))
FIETSEN = Plek("Fietsen nakijken", Werksoort.FIETSEN, Vorm.DETACHERING, 7000, (BEGELEIDING, NORM, LKS))

WERKGEVERS: dict[str, tuple[Zaak, ...]] = {
    "Purmerend": (
        Zaak("Werkbedrijf De Luwe Hoek", UITVOERING, 36, (INPAKKEN, MONTAGE, GROEN, POST)),
        Zaak("Lunchroom Het Zachte Ei-land", FIRMA, 38, (KEUKEN,)),
        Zaak("Kwekerij Windschut & Zn.", BEDRIJF, 38, (STEKKEN,)),
        Zaak("Zorggroep Luwtehof", ZORG, 36, (HUISDIENST, WAS)),
        Zaak("Uitzendbureau Meewind aan Zet", UITZENDBUREAU, 40, (DRUKWERK, SCHOONMAAK)),
        Zaak("Payroll De Loonboog", PAYROLLBEDRIJF, 40, (INPAKKEN,)),
    ),
    "Zaanstad": (
        Zaak("Werkbedrijf Zaanse Luwte", UITVOERING, 36, (INPAKKEN, MONTAGE, GROEN, SCHOONMAAK)),
        Zaak("Kringloop De Derde Ronde Om", FIRMA, 38, (WINKEL, FIETSEN)),
        Zaak("Wasserij Wolkendek", BEDRIJF, 38, (WAS,)),
        Zaak("Bakkerij Molen Zonder Haast", BEDRIJF, 40, (KEUKEN,)),
        Zaak("Zorghuis De Stille Wiek", ZORG, 36, (HUISDIENST,)),
        Zaak("Uitzendbureau Vaart & Wind", UITZENDBUREAU, 40, (DRUKWERK, POST)),
        Zaak("Payroll Zaanse Zekerheidjes", PAYROLLBEDRIJF, 40, (INPAKKEN, MONTAGE)),
    ),
    "Twenterand": (
        Zaak("Werkbedrijf Twentse Luwte", UITVOERING, 36, (INPAKKEN, GROEN, MONTAGE)),
        Zaak("Boerderijwinkel Achter de Houtwal", FIRMA, 38, (WINKEL, KEUKEN)),
    ),
    "Edam-Volendam": (
        Zaak("Werkbedrijf Dijkluwte", UITVOERING, 36, (INPAKKEN, POST)),
        Zaak("Kaasmakerij Het Ronde Gelijk", BEDRIJF, 38, (KEUKEN,)),
    ),
    "Wormerland": (
        Zaak("Werkbedrijf Wormer Windvrij", UITVOERING, 36, (INPAKKEN, GROEN)),
        Zaak("Papierwerkplaats Vouw en Vrede", FIRMA, 38, (DRUKWERK,)),
    ),
    "Waterland": (Zaak("Werkbedrijf Waterluwte", UITVOERING, 36, (GROEN, HUISDIENST)),),
    "Landsmeer": (Zaak("Werkbedrijf Het Luwe Land", UITVOERING, 36, (GROEN, INPAKKEN)),),
    "Beemster": (Zaak("Fruitschuur De Rechte Kavel", BEDRIJF, 38, (STEKKEN, INPAKKEN)),),
    "Oostzaan": (Zaak("Werkbedrijf Oosterluwte", UITVOERING, 36, (GROEN, POST)),),
}  # fmt: skip

Plekken = dict[tuple[str, str], list[Werkplek]]


def laad_werkgevers(gemeenten: dict[str, Gemeente]) -> Plekken:
    """Make (or find) all employers and places; gives the places by municipality and scenario."""
    plekken: Plekken = {}
    for naam, zaken in WERKGEVERS.items():
        gemeente = gemeenten[naam]
        for zaak in zaken:
            werkgever, _ = Werkgever.objects.get_or_create(
                gemeente=gemeente,
                naam=zaak.naam,
                defaults={"soort": zaak.soort, "normuren": Decimal(zaak.normuren)},
            )
            for plek in zaak.plekken:
                rij = _werkplek(werkgever, zaak, plek)
                plekken.setdefault((naam, zaak.werkgeverschap), []).append(rij)
    laad_inkoop(gemeenten)
    return plekken


def _werkplek(werkgever: Werkgever, zaak: Zaak, plek: Plek) -> Werkplek:
    payroll = zaak.werkgeverschap == Werkgeverschap.PAYROLL
    rij, nieuw = Werkplek.objects.get_or_create(
        werkgever=werkgever,
        naam=plek.naam,
        defaults={
            "gemeente": werkgever.gemeente,
            "werksoort": plek.werksoort,
            "waarde": plek.waarde,
            "herkomst": plek.herkomst,
            "jongeren": plek is FIETSEN,
            "werkgeverschap": zaak.werkgeverschap,
            "vorm": plek.vorm,
            "begeleidingskosten_per_voltijdplek": Decimal(plek.kosten),
            "vanaf": VANAF,
            "tot": EINDE_PAYROLL if payroll else None,
        },
    )
    if nieuw:
        Aanpassing.objects.bulk_create(
            Aanpassing(gemeente=werkgever.gemeente, werkplek=rij, soort=soort, omschrijving=OMSCHRIJVING[soort])
            for soort in plek.aanpassingen
        )
    return rij
