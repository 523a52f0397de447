"""Decisions of the college to the candidate: she can, she cannot yet, she waits, and on her objection.

Legal ground: Participatiewet art. 10b; Awb art. 3:40 to 3:50, 6:7, 7:10, 7:12.
"""

from luwte.brieven.delen import TERMIJN_BEZWAAR, Bezwaar, Tekst, Vragen
from luwte.brieven.register import Als, Ontvanger, Regel, Sjabloon, Soort, Vrij, registreer

TOELICHTING = Vrij(
    "toelichting",
    "Wat wij met u bespraken",
    hulp="Wat is voor deze persoon van belang? Schrijf niets over ziekte of behandeling.",
)

registreer(
    Sjabloon(
        "besluit-positief",
        "Besluit: beschut werk past",
        "Besluit: u krijgt recht op beschut werk",
        Soort.BESLUIT,
        Ontvanger.KANDIDAAT,
        (
            """
            ! Het college van burgemeester en wethouders van {gemeente} besluit dat u alleen in een beschutte
            omgeving kunt werken. Dat betekent: u krijgt een baan met de hulp die u nodig hebt.

            # Waarom wij dit besluiten

            UWV onderzocht of beschut werk bij u past. Op {advies_op:datum} gaf UWV een positief advies.
            Wij ontvingen dat advies op {advies_ontvangen_op:datum}.
            """,
            Als("criterium_aanpassingen", "UWV zegt: uw werk of uw werkplek moet worden aangepast. "
                "Een gewone werkgever kan die aanpassingen niet bieden."),
            Als("criterium_begeleiding", "UWV zegt: u hebt veel begeleiding nodig, of altijd iemand in de buurt. "
                "Een gewone werkgever kan dat niet bieden."),
            """
            Wij keken of UWV het advies zorgvuldig maakte. Dat is zo. Daarom volgen wij het advies.
            Hoeveel uw werk waard is, telde niet mee. Op {besloten_op:datum} namen wij dit besluit.
            Het staat in artikel 10b van de Participatiewet.
            """,
            TOELICHTING,
            """
            # Wat betekent dit voor u

            - U hebt recht op een baan met een contract en loon.
            - De gemeente zoekt samen met u een plek die bij u past.
            - U krijgt begeleiding zolang u dit werk doet.
            - Het advies van UWV blijft geldig. Het stopt niet vanzelf.

            Stond u in het register voor de banenafspraak? Die inschrijving stopt dan.

            # Hoe gaat het verder

            Wij bellen u voor een gesprek over werk. Daarna zoeken wij een plek. Vaak begint u met een
            proefplaatsing. Dan houdt u uw uitkering en kijkt u of het werk bij u past.
            """,
            Bezwaar(),
            Vragen(),
        ),
        toestanden=frozenset({"S9", "S12", "S13", "S14"}),
        overgang="T23",
        regels=(TERMIJN_BEZWAAR,),
        nodig=("besluit_positief_op",),
        eisen=("M040", "M079", "M091", "M290"),
    ),
    Sjabloon(
        "besluit-afwijkend",
        "Besluit dat afwijkt van het advies",
        "Besluit: wij volgen het advies van UWV niet",
        Soort.BESLUIT,
        Ontvanger.KANDIDAAT,
        (
            """
            ! Het college van burgemeester en wethouders van {gemeente} volgt het advies van UWV niet.
            U krijgt nu geen recht op beschut werk.

            # Waarom wij dit besluiten

            Op {advies_op:datum} gaf UWV een positief advies over beschut werk. Meestal volgen wij dat advies.
            Wij mogen er alleen van afwijken als het advies niet zorgvuldig is gemaakt. Dat is hier zo.
            """,
            Tekst("motivering"),
            """
            Hoeveel plekken er zijn, telde niet mee. Hoeveel uw werk waard is, telde ook niet mee.
            Op {besloten_op:datum} namen wij dit besluit. Het staat in artikel 10b van de Participatiewet.
            """,
            TOELICHTING,
            """
            # Hoe gaat het verder

            Wij maken een afspraak met u. Samen kijken wij wat er nu wel kan. U kunt ook een nieuw advies
            vragen aan UWV.
            """,
            Bezwaar(),
            Vragen(),
        ),
        toestanden=frozenset({"S10"}),
        overgang="T24",
        regels=(TERMIJN_BEZWAAR,),
        nodig=("besluit_afwijkend_op",),
        eisen=("M040", "M290"),
    ),
    Sjabloon(
        "besluit-negatief",
        "Besluit na een negatief advies",
        "Besluit: u krijgt geen beschut werk",
        Soort.BESLUIT,
        Ontvanger.KANDIDAAT,
        (
            "! Het college van burgemeester en wethouders van {gemeente} besluit dat beschut werk nu niet bij u past.",
            """
            # Waarom wij dit besluiten

            UWV onderzocht of beschut werk bij u past. Op {advies_op:datum} gaf UWV een negatief advies.
            Wij ontvingen het op {advies_ontvangen_op:datum}. UWV zegt: u kunt werken bij een gewone werkgever,
            met hulp die zo'n werkgever kan geven. In het advies leest u waarom.

            Zonder positief advies kunnen wij geen beschut werk geven. Dat staat in artikel 10b van de
            Participatiewet.
            """,
            TOELICHTING,
            Vrij(
                "vervolg",
                "Wat gaan wij samen doen",
                "Wij zoeken met u ander werk of een andere plek om mee te doen. U krijgt daar hulp bij.",
                hulp="Na een negatief advies volgt altijd een ander plan.",
                verplicht=True,
            ),
            "Verandert er iets in uw situatie? Dan kunt u UWV opnieuw om een advies vragen.",
            Bezwaar(),
            Vragen(),
        ),
        toestanden=frozenset({"S7", "SX"}),
        overgang="T18",
        regels=(TERMIJN_BEZWAAR,),
        nodig=("advies_negatief_op",),
        eisen=("M290",),
    ),
    Sjabloon(
        "wachtlijst",
        "Wachtlijstbrief met overbruggingsplan",
        "U staat op de wachtlijst voor beschut werk",
        Soort.BESLUIT,
        Ontvanger.KANDIDAAT,
        (
            """
            ! U hebt recht op beschut werk. Maar alle plekken van dit jaar zijn bezet.
            Daarom staat u op de wachtlijst.

            # Waarom u nu wacht

            Op {besloten_op:datum} besloten wij dat beschut werk bij u past. Elk jaar zegt het Rijk hoeveel plekken
            onze gemeente moet bieden. Een plek is een baan van 31 uur per week. Op {peildatum:datum} hadden wij
            dat aantal gehaald: wij moeten {plekken_verplicht:aantal} plekken bieden en er zijn
            {plekken_nu:aantal} plekken. Pas dan mag een gemeente iemand laten wachten.
            Dat staat in artikel 10b van de Participatiewet.

            # Wat u van ons krijgt terwijl u wacht
            """,
            Vrij(
                "overbrugging",
                "",
                "U krijgt hulp die bij u past totdat uw baan begint. Dit spraken wij af:\n"
                "- [vul in: wat u doet]\n- [vul in: waar en wanneer]\n- [vul in: wie u daarbij helpt]",
                hulp="Het overbruggingsplan: wat, waar, hoe vaak en wie helpt. Bijvoorbeeld een activerend programma.",
                verplicht=True,
            ),
            """
            # Hoe lang duurt het

            Dat weten wij niet precies. Wij kijken opnieuw zodra er een plek vrijkomt, en in elk geval als er een
            nieuw jaar begint. U hoeft daar zelf niets voor te doen. Uw advies van UWV blijft geldig.
            Uiterlijk {termijn_contact_wachtlijst:datum} spreken wij u weer.
            """,
            Bezwaar(),
            Vragen(),
        ),
        toestanden=frozenset({"S12"}),
        overgang="T27",
        regels=(TERMIJN_BEZWAAR, Regel("termijn_contact_wachtlijst", {"laatste_contact_op": "datum"})),
        nodig=("besluit_positief_op", "aantal_gehaald"),
        eisen=("M042", "M290"),
    ),
    Sjabloon(
        "beslissing-op-bezwaar",
        "Beslissing op bezwaar",
        "Beslissing op uw bezwaar",
        Soort.BESLUIT,
        Ontvanger.KANDIDAAT,
        (
            """
            Op {bezwaar_ontvangen_op:datum} kregen wij uw bezwaar tegen ons besluit van {bestreden_op:datum}.
            Wij hebben het besluit opnieuw bekeken.

            ! {bezwaar_uitkomst_zin}
            """,
            Tekst("bezwaar_motivering", "Waarom wij dit beslissen"),
            TOELICHTING,
            """
            # Bent u het hier niet mee eens?

            Dan kunt u naar de rechter. Dat heet beroep. Dat kan tot en met {termijn_beroep:datum}.
            U stuurt uw brief naar de rechtbank. Zet er een kopie van deze beslissing bij.
            Voor beroep betaalt u griffierecht. De rechtbank vertelt u hoeveel dat is.
            """,
            Als("rechtbank", "De rechtbank is: {rechtbank}."),
            Vragen(),
        ),
        toestanden=frozenset({"S11", "S9", "S10", "S7", "S12"}),
        overgang="T57",
        regels=(Regel("termijn_beroep", {"beslissing_op_bezwaar_op": "datum"}),),
        nodig=("bezwaar_motivering",),
        eisen=("M290",),
    ),
)  # fmt: skip
