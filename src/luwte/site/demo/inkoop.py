"""What employers of the demo owe under a contract with the municipality, and with whom people are employed."""

from datetime import date

from luwte.gemeenten.models import Gemeente
from luwte.plekken.models import FormeelWerkgeverschap, Inkoopverplichting, Werkgever, Werkplek

Soort = Inkoopverplichting.Soort
#: Municipality, employer, kind, how many, from which day, and the place that fulfils it.
VERPLICHTINGEN = (
    ("Purmerend", "Kwekerij Windschut & Zn.", Soort.AANBESTEDING, 2, date(2018, 1, 1), "Stekken en oppotten"),
    ("Purmerend", "Zorggroep Luwtehof", Soort.DAGBESTEDING, 1, date(2018, 4, 1), "Huisdienst en tuin"),
    ("Zaanstad", "Wasserij Wolkendek", Soort.AANBESTEDING, 1, date(2018, 7, 1), "Wassen en vouwen"),
)
BRON = {
    Soort.AANBESTEDING: "Bestek onderhoud 2018, sociale voorwaarde (verzonnen)",
    Soort.DAGBESTEDING: "Contract dagbesteding 2018 (verzonnen)",
}

#: The letter names the real one; the employer of the demo stands in for it.
BESLUIT = "Raadsbrief Twenterand 2019 (de brief noemt Soweco / Perspect)"


def laad_inkoop(gemeenten: dict[str, Gemeente]) -> None:
    """Add the obligations that are not there yet."""
    for naam, werkgever, soort, aantal, vanaf, plek in VERPLICHTINGEN:
        gemeente = gemeenten[naam]
        baas = Werkgever.objects.get(gemeente=gemeente, naam=werkgever)
        rij, nieuw = Inkoopverplichting.objects.get_or_create(
            gemeente=gemeente,
            werkgever=baas,
            bron=BRON[soort],
            vanaf=vanaf,
            defaults={"soort": soort, "aantal": aantal},
        )
        if nieuw:
            for een in Werkplek.objects.filter(werkgever=baas, naam=plek, inkoopverplichting__isnull=True):
                een.inkoopverplichting = rij
                een.save(update_fields=["inkoopverplichting"])
    _formeel(gemeenten)


def _formeel(gemeenten: dict[str, Gemeente]) -> None:
    """Twenterand chose one formal employer, as its letter says; the name is invented here."""
    gemeente = gemeenten["Twenterand"]
    FormeelWerkgeverschap.objects.get_or_create(
        gemeente=gemeente,
        werkgever=Werkgever.objects.get(gemeente=gemeente, naam="Werkbedrijf Twentse Luwte"),
        defaults={
            "periode": (date(2017, 1, 1), None),
            "besluit": "Raadsbrief Twenterand 2019 (in het echt: Soweco / Perspect)",
        },
    )
