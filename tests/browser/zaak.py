"""One case as a user types it in: the steps from signal to contract, with dates that fit each other."""

from decimal import Decimal
from typing import Any

PEILDATUM = "2018-11-15"
WERKPLEK = "Werkbedrijf De Luwe Hoek: Montage aan de werkbank"
ROUTES = {
    "Voordracht door de gemeente": ("Bijstand (Participatiewet)", "Signaal ontvangen"),
    "Zelfmelder bij UWV": ("Bijstand (Participatiewet)", "Zelfmelding in onderzoek bij UWV"),
    "School (VSO of PRO)": ("Geen uitkering", "Laatste schooljaar"),
    "Vanuit een UWV-uitkering": ("Andere uitkering van UWV", "Aanvraag in onderzoek bij UWV"),
}

#: The facts of the contract below, as the rules ask them: a person of 23 on a place that costs 10.500.
FEITEN: dict[str, Any] = {
    "uren": Decimal(31),
    "normuren": Decimal(36),
    "loonwaarde": Decimal("0.30"),
    "leeftijd": 23,
    "werkgeverschap": "gemeente",
    "rechtspositie": "bijstand",
    "begeleidingskosten_per_voltijdplek": Decimal(10_500),
}

Velden = dict[str, str | bool]


def persoon(voornaam: str, achternaam: str, bsn: str, route: str) -> Velden:
    """The form that opens a case."""
    return {
        route: True,
        "Datum": "2018-01-08",
        "Voornaam": voornaam,
        "Achternaam": achternaam,
        "Geboortedatum": "1995-03-03",
        "Burgerservicenummer": bsn,
        "Waar komt het inkomen vandaan?": ROUTES[route][0],
    }


TOT_ADVIES: tuple[tuple[str, Velden], ...] = (
    ("Signaal oppakken", {"Datum van deze stap": "2018-01-10"}),
    ("Diagnose in de praktijk starten", {"Datum van deze stap": "2018-01-20"}),
    ("Voordracht gereed melden", {"Datum van deze stap": "2018-04-10", "Reden": "Werkt goed met hulp dichtbij."}),
    (
        "Advies aanvragen bij UWV",
        {
            "Aangevraagd op": "2018-04-13",
            "De persoon weet hoe UWV de medische gegevens krijgt": True,
            "Reden": "De collega die meeleest is ziek. Wij wachten niet.",
        },
    ),
)
ADVIES: Velden = {
    "Positief advies": True,
    "Datum van het advies": "2018-05-25",
    "Ontvangen op": "2018-05-28",
    "Begeleiding nodig": True,
    "Onderbouwing door UWV": "Er moet steeds iemand in de buurt zijn.",
}
#: Without guidance no contract.
BEGELEIDING: Velden = {
    "Jobcoach": True,
    "Uren per week": "4",
    "Wie betaalt?": "Subsidie voor begeleiding (gemeente)",
    "Vanaf": "2018-06-25",
}
TOT_PROEF: tuple[tuple[str, Velden], ...] = (
    ("Vaststellen: alleen beschut werk past", {"Datum van het besluit": "2018-06-07"}),
    ("Plek aanbieden", {"Datum van deze stap": "2018-06-12"}),
    (
        "Proefplaatsing starten",
        {
            "Afgesproken op": "2018-06-22",
            "Werkplek": WERKPLEK,
            "Eerste dag": "2018-06-25",
            "Laatste dag": "2018-09-25",
        },
    ),
)
LOONWAARDE: Velden = {
    "Werkplek": WERKPLEK,
    "Gemeten op": "2018-08-06",
    "Loonwaarde (%)": "30",
    "Methode": "Dariuz",
    "Deskundige": "UWV",
    "De loonwaarde is besproken met de werkgever": True,
    "Herbeoordeling op": "2019-08-06",
}
CONTRACT: Velden = {
    "Afgesproken op": PEILDATUM,
    "Werkgever": "Werkbedrijf De Luwe Hoek",
    "In dienst bij": "Gemeente of eigen uitvoeringsbedrijf",
    "Aard": "Arbeidsovereenkomst (privaat)",
    "Werkplek": WERKPLEK,
    "Eerste dag": PEILDATUM,
    "Laatste dag": "2019-05-14",
    "Uren per week": "31",
}
