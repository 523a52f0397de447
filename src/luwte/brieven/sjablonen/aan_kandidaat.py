"""Letters to the candidate that are no decision: what happens, what comes next, who helps.

Legal ground: Awb art. 6:14 (receipt of an objection); Besluit advisering beschut werk (data that
UWV uses again); the regional note of 2017, § 5.1 (inviting who applied herself).
"""

from luwte.brieven.delen import Tekst, Vragen
from luwte.brieven.register import Als, Ontvanger, Regel, Sjabloon, Soort, Vrij, registreer

BEIDE = frozenset({"consultant", "jobcoach"})

registreer(
    Sjabloon(
        "uitnodiging-zelfmelder",
        "Uitnodiging na een eigen aanvraag bij UWV",
        "Wij maken graag kennis met u",
        Soort.BRIEF,
        Ontvanger.KANDIDAAT,
        (
            """
            U vroeg zelf een advies beschut werk aan bij UWV. UWV heeft ons dat gemeld op {gemeld_op:datum}.
            In dat bericht staat alleen dat u een aanvraag deed. Er staat niets in over u.

            ! Wij nodigen u uit voor een gesprek.
            """,
            Vrij(
                "afspraak", "Wanneer en waar",
                "[vul in: dag en tijd]\n[vul in: plaats]\nU spreekt met {contact}.",
                hulp="Dag, tijd en plaats van het gesprek.", verplicht=True,
            ),
            """
            # Waarover praten wij

            - wat u graag wilt en wat u goed kunt
            - welk werk bij u past
            - welke hulp u nodig hebt
            - wat de gemeente voor u kan doen

            Neem gerust iemand mee: uw ouders, een begeleider of een vriend. U hoeft niets te vertellen over uw
            gezondheid. U mag zelf kiezen of wij uw gegevens met UWV delen. Dat doen wij alleen als u ja zegt.

            UWV onderzoekt uw aanvraag ondertussen gewoon. Uiterlijk {termijn_advies_uwv:datum} weet u wat UWV vindt.
            """,
            Vragen(),
        ),
        rollen=frozenset({"consultant"}),
        toestanden=frozenset({"S5z"}),
        overgang="T14",
        regels=(Regel("termijn_advies_uwv", {"adviesaanvraag_op": "aanvraag_op"}),),
        nodig=("zelfmelder",),
        eisen=("M071", "M248"),
    ),
    Sjabloon(
        "hergebruik-gegevens",
        "Informatiebrief over gegevens die UWV al heeft",
        "UWV mag gegevens gebruiken die u eerder gaf",
        Soort.BRIEF,
        Ontvanger.KANDIDAAT,
        (
            """
            Op {aanvraag_op:datum} is voor u een advies beschut werk gevraagd aan UWV. Gaf u UWV eerder gegevens
            voor een beoordeling voor de Wajong? Dan mag UWV die gegevens nu opnieuw gebruiken.

            ! Dat geldt alleen voor gegevens die u gaf op of na {wajong_gegevens_bruikbaar_vanaf:datum}.

            # Wat betekent dit voor u

            - U hoeft dezelfde gegevens niet nog een keer te geven.
            - UWV hoeft u niet eerst om toestemming te vragen. UWV moet het u wel vertellen. Dat doen
              wij met deze brief.
            - De gemeente ziet deze gegevens niet.

            Kloppen uw oude gegevens niet meer? Zeg dat dan tegen UWV. U mag ook nieuwe gegevens geven.
            """,
            Vrij("toelichting", "Wat wij met u bespraken"),
            Vragen(),
        ),
        rollen=frozenset({"consultant"}),
        toestanden=frozenset({"S5", "S5z"}),
        overgang="T21",
        regels=(Regel("wajong_gegevens_bruikbaar_vanaf", {"adviesaanvraag_op": "aanvraag_op"}),),
        nodig=("aanvraag_op",),
        eisen=("M083",),
    ),
    Sjabloon(
        "aanvraag-gedaan",
        "Bericht dat het advies is gevraagd",
        "Wij hebben UWV om een advies gevraagd",
        Soort.BRIEF,
        Ontvanger.KANDIDAAT,
        (
            """
            ! Op {aanvraag_op:datum} vroegen wij UWV om een advies over beschut werk voor u.

            # Hoe gaat het verder

            UWV nodigt u misschien uit voor een gesprek. UWV heeft acht weken de tijd. Uiterlijk
            {termijn_advies_uwv:datum} geeft UWV een advies. U krijgt daarvan zelf bericht.

            UWV vraagt misschien naar uw gezondheid. Die gegevens geeft u zelf aan UWV. De gemeente ziet ze niet.
            """,
            Vrij("toelichting", "Wat wij met u bespraken"),
            Vragen(),
        ),
        rollen=frozenset({"consultant"}),
        toestanden=frozenset({"S5"}),
        overgang="T11",
        regels=(Regel("termijn_advies_uwv", {"adviesaanvraag_op": "aanvraag_op"}),),
        nodig=("aanvraag_op",),
    ),
    Sjabloon(
        "aanbod",
        "Aanbod van een plek",
        "Er is een plek voor u",
        Soort.BRIEF,
        Ontvanger.KANDIDAAT,
        (
            """
            ! Wij bieden u een plek aan om te werken.

            Op {besloten_op:datum} besloten wij dat beschut werk bij u past. U hebt recht op een baan met loon en
            begeleiding. Nu zoeken wij met u de plek die het best past.
            """,
            Als("werkplek_naam", "Wij denken aan deze plek: {werkplek_naam} bij {werkgever}. "
                "Het soort werk is: {werksoort:klein}."),
            Vrij(
                "aanbod", "Wat wij u aanbieden",
                "[vul in: welk werk en hoeveel uur]\n[vul in: wanneer u kennismaakt]\n{contact} begeleidt u.",
                hulp="Welk werk, hoeveel uren, wie begeleidt, wanneer het eerste gesprek is.", verplicht=True,
            ),
            """
            # Wat vragen wij u

            Laat ons weten of u dit wilt. Wilt u iets anders? Vertel ons dat ook. Wij zoeken dan samen verder.
            Zegt u nee, dan houdt u uw advies van UWV. Dat stopt niet vanzelf.
            """,
            Vragen(),
        ),
        rollen=BEIDE,
        toestanden=frozenset({"S9", "S13"}),
        overgang="T26",
        nodig=("besluit_positief_op",),
        eisen=("M079",),
    ),
    Sjabloon(
        "bevestiging-bezwaar",
        "Bevestiging van een bezwaar",
        "Wij hebben uw bezwaar ontvangen",
        Soort.BRIEF,
        Ontvanger.KANDIDAAT,
        (
            """
            Op {bezwaar_ontvangen_op:datum} kregen wij uw bezwaar tegen ons besluit van {bestreden_op:datum}.

            ! Wij beslissen uiterlijk op {termijn_beslissing_op_bezwaar:datum}.

            # Hoe gaat het verder

            - Wij bekijken het besluit helemaal opnieuw. Iemand anders doet dat dan de vorige keer.
            - U mag uw verhaal vertellen. Daarvoor krijgt u een uitnodiging. U mag iemand meenemen.
            - Lukt het niet op tijd? Dan krijgt u daarover een brief voor die dag. Wij mogen één keer zes weken
              langer nodig hebben.

            Ons besluit blijft gelden zolang wij nog niet hebben beslist.
            """,
            Vrij("toelichting", "Verder willen wij u laten weten"),
            Vragen(),
        ),
        rollen=frozenset({"consultant", "bezwaarcommissie"}),
        toestanden=frozenset({"S11"}),
        overgang="T25",
        regels=(
            Regel(
                "termijn_beslissing_op_bezwaar",
                {"besluit_op": "bestreden_op", "adviescommissie": "bezwaar_adviescommissie"},
            ),
        ),
        nodig=("bezwaar_ontvangen_op", "bestreden_op"),
        eisen=("M290",),
    ),
    Sjabloon(
        "bericht-uitstel",
        "Bericht dat het besluit later komt",
        "Ons besluit komt later",
        Soort.BRIEF,
        Ontvanger.KANDIDAAT,
        (
            """
            U zou uiterlijk op {eerste_termijn_op:datum} een besluit van ons krijgen. Dat lukt niet.

            ! U krijgt ons besluit uiterlijk op {verdaagd_tot:datum}.

            # Waarom het later wordt
            """,
            Tekst("verdaagd_reden"),
            """
            # Wat kunt u doen

            U hoeft niets te doen. Zijn wij op de nieuwe dag nog niet klaar? Dan mag u ons een brief sturen.
            Daarin schrijft u dat wij te laat zijn. Wij krijgen dan nog twee weken. Daarna moeten wij u misschien
            geld betalen. Dat heet een dwangsom.
            """,
            Vragen(),
        ),
        rollen=frozenset({"consultant", "gemandateerde"}),
        nodig=("verdaagd_tot", "eerste_termijn_op"),
    ),
    Sjabloon(
        "herbeoordeling",
        "Bericht van herbeoordeling van de loonwaarde",
        "Wij kijken opnieuw hoe het werk gaat",
        Soort.BRIEF,
        Ontvanger.KANDIDAAT,
        (
            """
            U werkt bij {werkgever}. Uw werkgever krijgt geld van de gemeente voor het deel van uw loon dat uw werk
            nog niet opbrengt. Hoeveel dat is, hangt af van uw loonwaarde.

            ! Uw loonwaarde is gemeten op {gemeten_op:datum}. Wij meten die opnieuw op of rond
            {herbeoordeling_op:datum}.

            # Wat gebeurt er

            Een deskundige komt op uw werk kijken. Die praat met u en met uw begeleider. Uw loon wordt er
            niet lager van. Uw advies van UWV blijft geldig.
            """,
            Vrij("afspraak", "Wanneer en waar", hulp="Dag, tijd en wie er komt."),
            Vragen(),
        ),
        rollen=BEIDE,
        toestanden=frozenset({"S16", "S17", "S18", "S20"}),
        overgang="T41",
        nodig=("loonwaarde", "werkgever"),
    ),
    Sjabloon(
        "einde-contract",
        "Brief bij het einde van een contract",
        "Uw contract stopt, uw advies blijft",
        Soort.BRIEF,
        Ontvanger.KANDIDAAT,
        (
            """
            ! Uw contract bij {laatste_werkgever} stopt op {contract_laatste_dag:datum}.
            Uw advies beschut werk blijft geldig.

            # Hoe gaat het verder

            - Wij zoeken samen met u een nieuwe plek.
            - Wij bellen u voor een gesprek.
            - Kijk of u een uitkering moet aanvragen. Wij helpen u daarbij.
            """,
            Vrij("afspraken", "Wat wij met u afspraken", hulp="Wat gebeurt er, wie en wanneer.", verplicht=True),
            "U hoeft niet opnieuw een advies te vragen aan UWV. Dat advies stopt niet vanzelf.",
            Vragen(),
        ),
        rollen=BEIDE,
        toestanden=frozenset({"S26"}),
        overgang="T54",
        nodig=("contract_laatste_dag", "laatste_werkgever"),
    ),
    Sjabloon(
        "overdracht",
        "Brief bij afsluiten of overdracht",
        "Wij sluiten uw dossier af",
        Soort.BRIEF,
        Ontvanger.KANDIDAAT,
        (
            "! Op {stap_op:datum} sloten wij uw dossier over beschut werk in {gemeente} af.",
            Vrij("reden", "Waarom", "{stap_reden}", hulp="Waarom het stopt, en wie er verder gaat.", verplicht=True),
            """
            # Wat blijft

            Uw advies van UWV blijft geldig. Het stopt niet vanzelf. Verhuist u? Vertel uw nieuwe gemeente dat u
            dit advies hebt. Met uw toestemming geven wij onze gegevens door.

            U mag altijd vragen wat wij over u bewaren.
            """,
            Vragen(),
        ),
        rollen=BEIDE,
        toestanden=frozenset({"S27"}),
        overgang="T58",
        nodig=("stap_op",),
    ),
)  # fmt: skip
