"""The cover of the sealed medical annex: the person keeps the annex and sends it herself.

The municipality has no access to medical data (Besluit advisering beschut werk; "Simpel switchen").
"""

from luwte.brieven.delen import Vragen
from luwte.brieven.register import Ontvanger, Sjabloon, Soort, registreer

registreer(
    Sjabloon(
        "voorblad-medische-gegevens",
        "Voorblad bij uw medische gegevens",
        "Voorblad bij uw medische gegevens voor UWV",
        Soort.BRIEF,
        Ontvanger.KANDIDAAT,
        (
            """
            ! Dit blad hoort bij uw medische gegevens. U stuurt die zelf naar UWV. De gemeente ziet ze niet.

            # Wat u doet

            - Leg dit blad boven op uw papieren.
            - Doe alles in een dichte envelop.
            - Stuur de envelop naar UWV, of neem hem mee naar het gesprek.
            - Bewaar zelf een kopie.

            # Voor wie dit openmaakt

            Deze gegevens zijn alleen voor de verzekeringsarts van UWV. Ze horen bij de aanvraag van een advies beschut
            werk van {aanvraag_op:datum}, voor {naam}. Komt dit bij iemand anders aan? Maak het niet open. Geef het
            ongeopend terug aan {naam}.
            """,
            Vragen(),
        ),
        rollen=frozenset({"consultant"}),
        toestanden=frozenset({"S5", "S5z"}),
        nodig=("aanvraag_op",),
    ),
)  # fmt: skip
