"""Reports about a person: what was seen, chosen and agreed, in her words first.

What stands in the case is official text; the writer adds. Never anything about health.
Ground: regional note 2017, chapter 5 (signal, preselection, diagnosis, school); "Simpel switchen"
(the plan for a switch with the income before, after and when it fails).
"""

from luwte.brieven.delen import Tabel, Tekenen, Tekst, Vragen
from luwte.brieven.register import Als, Ontvanger, Sjabloon, Soort, Vrij, registreer

CONSULENT = frozenset({"consultant"})
BEIDE = frozenset({"consultant", "jobcoach"})
AANVULLING = Vrij("aanvulling", "Aanvulling", hulp="Schrijf niets over ziekte of behandeling.")

registreer(
    Sjabloon(
        "overdrachtsnotitie", "Overdrachtsnotitie na een signaal", "Overdracht van een signaal over {naam}",
        Soort.VERSLAG, Ontvanger.INTERN,
        (
            "! Op {signaal_op:datum} kwam een signaal binnen over {naam}.",
            "Het signaal kwam via: {signaal_kanaal:klein}. {naam} doet nu: {signaal_doet_nu:klein}.",
            Tekst("signaal_kan", "Wat {voornaam} kan"),
            Tekst("signaal_wil", "Wat {voornaam} wil", mag_leeg=True),
            Tekst("signaal_helpt", "Wat helpt", mag_leeg=True),
            Vrij("overdracht", "Wat de consulent moet weten", hulp="Wat is afgesproken, en wie belt wie?",
                 verplicht=True),
        ),
        rollen=CONSULENT, toestanden=frozenset({"S0", "S1"}), overgang="T2", nodig=("signaal_kan",),
    ),
    Sjabloon(
        "voorselectieverslag", "Verslag van de voorselectie", "Verslag van de voorselectie van {naam}",
        Soort.VERSLAG, Ontvanger.INTERN,
        (
            "! Gekozen weg: {voorselectie_keuze:klein}.",
            Tekst("voorselectie_kan", "Wat {voornaam} kan"),
            Tekst("voorselectie_wil", "Wat {voornaam} wil"),
            Tekst("voorselectie_nodig", "Wat daarvoor nodig is"),
            Tekst("voorselectie_geprobeerd", "Wat al is geprobeerd"),
            Tekst("voorselectie_reden", "Waarom deze weg"),
            Tekst("voorselectie_praktijk", "Praktijkdeel"),
            "Plek op de participatieladder: {voorselectie_trede:klein}. Opgesteld op {voorselectie_op:datum}.",
            AANVULLING,
        ),
        rollen=CONSULENT, nodig=("voorselectie_kan",), eisen=("M224",),
    ),
    Sjabloon(
        "plan-van-aanpak-school", "Plan van aanpak met school", "Plan van aanpak voor {naam}",
        Soort.AFSPRAAK, Ontvanger.SCHOOL,
        (
            "! {naam} verlaat {school} op {verlaat_school_op:datum}. Dit plan maakten wij op {plan_op:datum}.",
            Tekst("plan_kan_en_wil", "Wat {voornaam} kan en wil"),
            Tekst("plan_doel", "Doel na school"),
            Tekst("plan_afspraken", "Wie doet wat en wanneer"),
            Als("ouders_gesproken_op", "Op {ouders_gesproken_op:datum} spraken wij met de ouders of verzorgers."),
            AANVULLING,
            Tekenen(("Namens {school}", "Namens de gemeente {gemeente}", "{naam} of de ouders")),
        ),
        rollen=CONSULENT, toestanden=frozenset({"S2", "S3"}), overgang="T5", nodig=("plan_doel", "school"),
        aanhef=False,
    ),
    Sjabloon(
        "stageovereenkomst", "Stageovereenkomst", "Overeenkomst voor een stage",
        Soort.AFSPRAAK, Ontvanger.SCHOOL,
        (
            "! {naam} loopt stage bij {stage_plaats} van {stage_begin:datum} tot en met {stage_laatste_dag:datum}.",
            "Het werk is: {stage_werk:klein}.",
            Tekst("stage_doelen", "Wat {voornaam} wil leren"),
            """
            # Afspraken

            - De stageplaats legt het werk uit en zorgt voor een veilige plek.
            - De school en de gemeente komen kijken en bellen elkaar.
            - Er is geen loon. De stage is om te leren.
            - De stageplaats gebruikt gegevens alleen voor deze stage.
            """,
            Vrij("begeleiding", "Wie begeleidt", hulp="Op de stageplaats, vanuit school en vanuit de gemeente.",
                 verplicht=True),
            Tekenen(("Namens {stage_plaats}", "Namens {school}", "{naam} of de ouders")),
        ),
        rollen=CONSULENT, toestanden=frozenset({"S2", "S3"}), overgang="T6", nodig=("stage_doelen", "school"),
        aanhef=False,
    ),
    Sjabloon(
        "stageverslag", "Stageverslag", "Verslag van de stage van {naam}",
        Soort.VERSLAG, Ontvanger.SCHOOL,
        (
            "! {naam} liep stage bij {stage_plaats} van {stage_begin:datum} tot en met {stage_laatste_dag:datum}.",
            Tekst("stage_ging_goed", "Wat goed ging"),
            Tekst("stage_hulp_nodig", "Waarbij hulp nodig was", mag_leeg=True),
            Tekst("stage_doelen", "De doelen van de stage"),
            AANVULLING,
        ),
        rollen=CONSULENT, toestanden=frozenset({"S2", "S3", "S4"}), nodig=("stage_ging_goed",),
    ),
    Sjabloon(
        "diagnoseverslag", "Verslag van de diagnose", "Verslag van de diagnose van {naam}",
        Soort.VERSLAG, Ontvanger.INTERN,
        (
            "! {diagnose_conclusie}. Opgesteld op {diagnose_op:datum}.",
            "# Waar {voornaam} werkte",
            Tabel("praktijkdelen", ("Werk", "Waar", "Periode", "Paste het"), leeg="Er was geen praktijkdeel."),
            Tekst("diagnose_onderbouwing", "Wat wij zagen"),
            Tekst("diagnose_aanpassingen", "Welke aanpassingen nodig zijn", mag_leeg=True),
            Tekst("diagnose_begeleiding", "Welke begeleiding nodig is", mag_leeg=True),
            Tekst("diagnose_plek", "Waar {voornaam} kan werken", mag_leeg=True),
            AANVULLING,
        ),
        rollen=BEIDE, nodig=("diagnose_onderbouwing",), overgang="T8",
    ),
    Sjabloon(
        "loonwaardeverslag", "Verslag van de loonwaardemeting", "Loonwaarde van {naam}",
        Soort.VERSLAG, Ontvanger.INTERN,
        (
            "! De loonwaarde is {loonwaarde:deel}, gemeten op {gemeten_op:datum}.",
            """
            {deskundige} deed de meting op de werkplek, met de methode {methode}. Het verslag is met de werkgever
            besproken. Op of rond {herbeoordeling_op:datum} volgt een nieuwe meting. De loonwaarde telt niet mee voor
            het recht op beschut werk.

            # Alle metingen
            """,
            Tabel("loonwaarden", ("Gemeten op", "Werkgever", "Loonwaarde"), rechts=(2,)),
            AANVULLING,
        ),
        rollen=BEIDE | {"backoffice"}, nodig=("loonwaarde",), overgang="T34",
    ),
    Sjabloon(
        "overstapplan", "Overstapplan met vergelijking van inkomen", "Uw plan voor een overstap",
        Soort.AFSPRAAK, Ontvanger.KANDIDAAT,
        (
            "! U stapt over op {overstap_op:datum}. U gaat naar: {overstap_waarheen}.",
            Tekst("overstap_afspraken", "Wat wij afspraken"),
            """
            # Wie houdt contact

            {overstap_contact} houdt contact met u. Bel gerust als iets niet goed gaat.

            # Kunt u terug?
            """,
            Als("overstap_terug_tot", "Ja, tot en met {overstap_terug_tot:datum}. Terugkomen is geen mislukking."),
            Als("overstap_terug_tot", "Er is geen vaste dag tot wanneer u terug kunt. Lukt het niet? "
                "Dan zoeken wij samen een nieuwe plek. Terugkomen is geen mislukking.", niet=True),
            "Uw advies van UWV blijft geldig. Het stopt niet vanzelf.\n\n# Wat betekent dit voor uw geld",
            Tabel("overstap_inkomens", ("Wat", "Per maand"), rechts=(1,),
                  leeg="Wij rekenden nog niet uit wat dit betekent voor uw geld. Vraag ernaar."),
            Vrij("erbij", "Wat wij nog willen zeggen"),
            Vragen(),
            Tekenen(("{naam}", "Namens de gemeente {gemeente}")),
        ),
        rollen=BEIDE, nodig=("overstap_afspraken",), overgang="T47",
    ),
)  # fmt: skip
