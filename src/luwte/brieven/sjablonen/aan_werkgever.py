"""Agreements with and decisions to an employer: neutral words, and no more about a person than the work needs.

Legal ground: Participatiewet art. 10b, 10c and 10d; BW art. 7:655, 7:668 and 7:690; AVG art. 5 lid 1
onder c (no more data than needed); Awb art. 3:45 (how to object).
"""

from luwte.brieven.delen import TERMIJN_BEZWAAR, Bedrag, Bezwaar, Tekenen
from luwte.brieven.register import Als, Ontvanger, Regel, Sjabloon, Soort, Vrij, registreer

BEIDE = frozenset({"consultant", "jobcoach"})
GELD = frozenset({"consultant", "backoffice"})
IN_DIENST = frozenset({"S15", "S16", "S17", "S18", "S20"})
SUBSIDIE = "loonkostensubsidie_van_gemeente_per_maand"
ALGEMEEN = "begeleidingssubsidie_algemeen_bij_plaatsing"
TIJDELIJK = "begeleidingssubsidie_tijdelijk_bij_plaatsing"

registreer(
    Sjabloon(
        "proefplaatsing",
        "Overeenkomst proefplaatsing",
        "Overeenkomst voor een proefplaatsing",
        Soort.AFSPRAAK,
        Ontvanger.WERKGEVER,
        (
            """
            Deze overeenkomst is van {werkgever}, {naam} en de gemeente {gemeente}.

            ! {naam} werkt op proef bij {werkgever} van {proef_begin:datum} tot en met {proef_laatste_dag:datum}.

            # Het werk

            Werkplek: {werkplek_naam}. Soort werk: {werksoort:klein}.
            """,
            Vrij("uren", "Dagen en uren", "[vul in: dagen en uren]\n[vul in: pauzes]",
                 hulp="Op welke dagen en hoe laat.", verplicht=True),
            Vrij("doel", "Wat wij willen leren", hulp="Wat iemand oefent en wat iemand al goed kan."),
            """
            # Uitkering en loon

            Tijdens de proefplaatsing is er nog geen arbeidsovereenkomst. {naam} houdt de uitkering en krijgt geen loon.
            De werkgever betaalt niets aan de gemeente.

            # Begeleiding
            """,
            Vrij("begeleiding", "", "Op het werk: [vul in: wie]\nVanuit de gemeente: {contact}",
                 hulp="Wie begeleidt op het werk, en wie komt vanuit de gemeente langs.", verplicht=True),
            """
            # Wat er gebeurt tijdens de proef

            - Rond {termijn_loonwaardemeting:datum} kijkt een deskundige hoe het werk gaat en wat het waard is.
              Dat heet een loonwaardemeting. De werkgever praat daarin mee.
            - De proef duurt niet langer dan tot {proefplaatsing_eindigt_uiterlijk:datum}.
            - Gaat het goed? Dan biedt de werkgever een contract aan. Dat spreken wij voor het einde van de proef af.

            # Afspraken

            - De werkgever zorgt voor een veilige plek en legt het werk uit.
            - De gemeente zorgt voor een verzekering tegen schade en ongevallen.
            - Is {naam} ziek? Dan bellen {naam} en de werkgever de gemeente op dezelfde dag.
            - Iedereen mag stoppen. Praat er eerst over met de gemeente.
            - De werkgever gebruikt gegevens van {naam} alleen voor dit werk.
            """,
            Vrij("extra", "Extra afspraken"),
            Tekenen(("Namens {werkgever}", "{naam}", "Namens de gemeente {gemeente}")),
        ),
        rollen=BEIDE,
        toestanden=frozenset({"S14"}),
        overgang="T31",
        regels=(
            Regel("termijn_loonwaardemeting", {"proefplaatsing_begin": "proef_begin"}),
            Regel("proefplaatsing_eindigt_uiterlijk", {"proefplaatsing_begin": "proef_begin"}, op="proef_begin"),
        ),
        nodig=("proef_begin", "proef_laatste_dag", "werkgever"),
        aanhef=False,
        eisen=("M346",),
    ),
    Sjabloon(
        "detachering",
        "Overeenkomst detachering",
        "Overeenkomst voor detachering",
        Soort.AFSPRAAK,
        Ontvanger.WERKGEVER,
        (
            """
            Deze overeenkomst is van {werkgever} (de formele werkgever) en {inlener} (waar het werk gebeurt).

            ! {naam} werkt {detachering_uren:uren} uur per week bij {inlener}, vanaf {detachering_begin:datum}.

            Werkplek: {detachering_werkplek}. {naam} blijft in dienst bij {werkgever}. Die betaalt het loon.
            """,
            Als("detachering_laatste_dag", "De afspraak loopt tot en met {detachering_laatste_dag:datum}."),
            """
            # Vergoeding

            {inlener} betaalt {detachering_vergoeding:euro} per gewerkt uur aan {werkgever}. Over uren van ziekte en
            vakantie betaalt {inlener} niets.

            # Begeleiding

            {detachering_begeleiding}. Samen is dat {detachering_begeleiding_uren:uren} uur per week.

            # Afspraken

            - {inlener} legt het werk uit en zorgt voor een veilige plek.
            - De twee werkgevers spreken elke maand over hoe het gaat.
            - Werkt het niet? Dan zoekt {werkgever} een andere plek. Een plek mag mislukken.
            - Wil {inlener} zelf een contract geven? Dat kan altijd. Er is geen vergoeding voor nodig.
            - Beide werkgevers gebruiken gegevens van {naam} alleen voor dit werk.
            """,
            Vrij("extra", "Extra afspraken"),
            Tekenen(("Namens {werkgever}", "Namens {inlener}", "{naam}")),
        ),
        rollen=BEIDE,
        toestanden=frozenset({"S16", "S17", "S18"}),
        overgang="T40",
        nodig=("inlener", "werkgever"),
        aanhef=False,
        eisen=("M346",),
    ),
    Sjabloon(
        "besluit-loonkostensubsidie",
        "Besluit loonkostensubsidie",
        "Besluit: u krijgt loonkostensubsidie",
        Soort.BESLUIT,
        Ontvanger.WERKGEVER,
        (
            """
            Het college van burgemeester en wethouders van {gemeente} geeft u loonkostensubsidie voor {naam}.
            """,
            Bedrag(SUBSIDIE, "U krijgt {loonkostensubsidie_van_gemeente_per_maand:euro} per maand "
                   "vanaf {bedrag_vanaf:datum}."),
            """
            # Hoe wij dit berekenen

            - Het contract is voor {uren:uren} uur per week. Een volledige werkweek is bij u {normuren:uren} uur.
            - De loonwaarde is {loonwaarde:deel}. Die is gemeten op {gemeten_op:datum} door {deskundige}
              ({methode}). U sprak daarover mee.
            - De subsidie is het deel van het minimumloon boven de loonwaarde, met een toeslag voor uw
              werkgeverslasten. Zij is nooit hoger dan 70% van het minimumloon.

            Het minimumloon verandert op 1 januari en op 1 juli. Dan verandert de subsidie mee. Werken er meer of
            minder uren? Of is {naam} langer ziek? Meld dat meteen. Dan rekenen wij opnieuw.

            # Wanneer wij opnieuw kijken

            Op of rond {herbeoordeling_op:datum} meten wij de loonwaarde opnieuw.
            """,
            Vrij("toelichting", "Wat wij met u bespraken"),
            "Dit besluit staat in artikel 10c en 10d van de Participatiewet. {naam} krijgt een kopie.",
            Bezwaar(),
        ),
        rollen=GELD,
        toestanden=IN_DIENST,
        overgang="T35",
        regels=(TERMIJN_BEZWAAR, Regel(SUBSIDIE, op="bedrag_vanaf")),
        nodig=("loonwaarde", "werkgever", "uren", "bedrag_vanaf"),
        eisen=("M290", "M346"),
    ),
    Sjabloon(
        "besluit-begeleidingssubsidie",
        "Besluit subsidie voor begeleiding (algemeen)",
        "Besluit: subsidie voor begeleiding op het werk",
        Soort.BESLUIT,
        Ontvanger.WERKGEVER,
        (
            """
            Het college van burgemeester en wethouders van {gemeente} geeft u subsidie voor de begeleiding van {naam}
            op het werk.
            """,
            Bedrag(ALGEMEEN, "U krijgt {begeleidingssubsidie_algemeen_bij_plaatsing:euro} per jaar "
                   "vanaf {bedrag_vanaf:datum}."),
            """
            # Waarvoor is het geld

            - begeleiding op het werk, zolang het contract loopt
            - aanpassing van het werk en het tempo

            Het bedrag hoort bij een contract van {uren:uren} uur per week. Veranderen de uren of stopt het contract?
            Meld dat meteen. Dan rekenen wij opnieuw.
            """,
            Vrij("begeleiding", "Welke begeleiding wij afspraken", hulp="Wie begeleidt, hoe vaak.", verplicht=True),
            "Dit besluit rust op onze beleidsregels en op artikel 10 en 10da van de Participatiewet.",
            Bezwaar(),
        ),
        rollen=GELD,
        toestanden=IN_DIENST,
        regels=(TERMIJN_BEZWAAR, Regel(ALGEMEEN, op="bedrag_vanaf")),
        nodig=("werkgever", "uren", "bedrag_vanaf"),
        eisen=("M290", "M346"),
    ),
    Sjabloon(
        "besluit-begeleidingssubsidie-tijdelijk",
        "Besluit tijdelijke subsidie voor begeleiding",
        "Besluit: tijdelijke subsidie voor begeleiding op het werk",
        Soort.BESLUIT,
        Ontvanger.WERKGEVER,
        (
            """
            Het college van burgemeester en wethouders van {gemeente} geeft u tijdelijk extra subsidie voor de
            begeleiding van {naam}.
            """,
            Bedrag(TIJDELIJK, "U krijgt {begeleidingssubsidie_tijdelijk_bij_plaatsing:euro} per jaar "
                   "vanaf {bedrag_vanaf:datum}."),
            """
            Dit geld is extra, voor een tijd waarin meer begeleiding nodig is. Het hoort bij een contract van
            {uren:uren} uur per week.
            """,
            Vrij("periode", "Hoe lang en waarvoor", hulp="De periode en wat er extra gebeurt.", verplicht=True),
            "Dit besluit rust op onze beleidsregels en op artikel 10 van de Participatiewet.",
            Bezwaar(),
        ),
        rollen=GELD,
        toestanden=IN_DIENST,
        regels=(TERMIJN_BEZWAAR, Regel(TIJDELIJK, op="bedrag_vanaf")),
        nodig=("werkgever", "uren", "bedrag_vanaf"),
        eisen=("M290", "M346"),
    ),
    Sjabloon(
        "controlelijst-contract",
        "Controlelijst arbeidsovereenkomst",
        "Controlelijst voor de arbeidsovereenkomst",
        Soort.BRIEF,
        Ontvanger.WERKGEVER,
        (
            """
            U sluit een contract met {naam}. Met deze lijst vergeet u niets.

            ! Het contract begint op {contract_begin:datum}, voor {uren:uren} uur per week.

            # Dit staat in het contract

            - namen van werkgever en werknemer
            - eerste dag, en de laatste dag als het contract tijdelijk is
            - soort werk, plaats en uren per week
            - loon, vakantiegeld en vrije dagen
            - cao, pensioen en opzegtermijn

            # Dit regelt u daarnaast

            - begeleiding op het werk, zolang het contract loopt
            - loonkostensubsidie: vraag die aan bij de gemeente {gemeente}
            - ziekte: vraag ons of de no-riskpolis geldt
            """,
            Als("contract_laatste_dag", "Het contract stopt op {contract_laatste_dag:datum}. Laat uiterlijk een maand "
                "daarvoor schriftelijk weten of het doorgaat."),
            Vrij("extra", "Verder spraken wij af"),
            "Hebt u vragen? Bel ons gerust.",
        ),
        rollen=BEIDE,
        toestanden=frozenset({"S15", "S16", "S17"}),
        overgang="T35",
        nodig=("contract_begin", "werkgever"),
        eisen=("M346",),
    ),
)  # fmt: skip
