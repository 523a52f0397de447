"""Documents about the municipality: what was due, what was done, what it cost.

Counts under five are not printed in what leaves the town hall: the facts come screened.
Ground: Participatiewet art. 10b lid 5 and 6 (the number of the year), art. 8a (the council
regulates); the council letter of Twenterand (2019) for what a council wants to know.
"""

from luwte.brieven.delen import Bedrag, Tabel
from luwte.brieven.register import Als, Ontvanger, Regel, Sjabloon, Soort, Vrij, registreer

WIE = frozenset({"controller"})
JAREN = Tabel("taakstelling_jaren", ("Jaar", "Aantal van het Rijk", "Gerealiseerd", "Verschil"), rechts=(1, 2, 3))
BONUS = "bonus_per_plek"

registreer(
    Sjabloon(
        "jaarverslag-taakstelling", "Jaarverslag taakstelling", "Beschut werk in {jaar}",
        Soort.VERANTWOORDING, Ontvanger.RAAD,
        (
            """
            ! Op {peildatum:datum} telde {gemeente} {plekken_nu:aantal} plekken.
            Het Rijk vraagt er {taakstelling:aantal} in {jaar}.

            Een plek is 31 uur werk per week met een contract. Proefplaatsingen, stages en dagbesteding tellen niet mee.
            """,
            Als("aantal_gehaald", "Het aantal van dit jaar is gehaald. "
                "Er zijn {plekken_verschil:aantal} plekken meer."),
            Als("iedereen_een_plek", "Het aantal van dit jaar is niet gehaald. Dat hoeft nu ook niet: "
                "iedereen voor wie beschut werk past, heeft een plek."),
            Als("mensen_wachten", "Het aantal van dit jaar is nog niet gehaald en er wachten nog mensen op een plek. "
                "Zolang het aantal niet gehaald is, mag de gemeente niemand laten wachten."),
            "# Van jaar tot jaar",
            JAREN,
            "# Drie manieren om te tellen",
            Tabel("tellingen", ("Wat", "Aantal"), rechts=(1,)),
            "# Mensen met een positief advies die nu niet werken",
            Tabel("redenen_niet_werkzaam", ("Reden", "Mensen"), rechts=(1,), leeg="Die zijn er niet."),
            Vrij("toelichting", "Toelichting"),
        ),
        rollen=WIE, van_gemeente=True, nodig=("taakstelling", "taakstelling_jaren"),
    ),
    Sjabloon(
        "bonusaanvraag", "Opgave voor de bonus", "Opgave van plekken voor de bonus",
        Soort.VERANTWOORDING, Ontvanger.INTERN,
        (
            """
            Het Rijk gaf van 2017 tot en met 2020 een tijdelijke bonus voor elke plek met een advies van UWV.
            Deze opgave is de onderbouwing.
            """,
            Bedrag(BONUS, "De bonus is ten hoogste {bonus_per_plek:euro} per plek per jaar."),
            "Op {peildatum:datum} telde {gemeente} {plekken_nu:aantal} plekken van 31 uur.\n\n# Van jaar tot jaar",
            JAREN,
            Vrij("toelichting", "Toelichting"),
        ),
        rollen=WIE, van_gemeente=True, nodig=("taakstelling_jaren",),
        regels=(Regel(BONUS),),
    ),
    Sjabloon(
        "evaluatie-twee-jaar", "Evaluatie na twee jaar", "Evaluatie van beschut werk, tot en met {jaar}",
        Soort.VERANTWOORDING, Ontvanger.RAAD,
        (
            """
            ! De regio sprak af om na twee jaar te kijken wat werkt en wat beter kan.

            # Wat wij deden
            """,
            JAREN,
            Tabel("tellingen", ("Wat", "Aantal"), rechts=(1,)),
            Vrij("werkt", "Wat werkt", hulp="Wat zeggen kandidaten, werkgevers en begeleiders?", verplicht=True),
            Vrij("beter", "Wat kan beter", verplicht=True),
            Vrij("geld", "Wat het kost en oplevert"),
            Vrij("verder", "Wat wij voorstellen", verplicht=True),
        ),
        rollen=WIE, van_gemeente=True, nodig=("taakstelling_jaren",),
    ),
    Sjabloon(
        "raadsbrief", "Brief aan de gemeenteraad", "Beschut werk: stand van zaken op {peildatum:datum}",
        Soort.VERANTWOORDING, Ontvanger.RAAD,
        (
            """
            Met deze brief vertellen wij hoe het gaat met beschut werk in {gemeente}.

            # Wat is beschut werk

            Beschut werk is een gewone baan met een contract, met veel begeleiding en aangepast werk.
            UWV adviseert voor wie dat past. Het college besluit daarna.

            # Hoeveel plekken

            ! In {jaar} vraagt het Rijk {taakstelling:aantal} plekken.
            Op {peildatum:datum} waren er {plekken_nu:aantal}.
            """,
            JAREN,
            Als("aantal_gehaald", "Het aantal is gehaald. Wie nu een advies krijgt, kan op een wachtlijst komen."),
            Als("aantal_niet_gehaald", "Het aantal is nog niet gehaald. Met een advies is er nu recht op een plek."),
            Vrij("ervaringen", "Wat wij leren", hulp="Geen verhalen waarin iemand te herkennen is.", verplicht=True),
            """
            # Geld

            De gemeente betaalt loonkostensubsidie en begeleiding. Het Rijk geeft daarvoor geld, maar niet één op één.
            """,
            Vrij("geld", "", hulp="De bedragen uit de begroting of de pagina Geld."),
            Vrij("vervolg", "Hoe gaan wij verder", verplicht=True),
        ),
        rollen=WIE, van_gemeente=True, nodig=("taakstelling", "taakstelling_jaren"),
    ),
)  # fmt: skip
