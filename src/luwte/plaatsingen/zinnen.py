"""The sentences with which the database, the forms and the functions of this room refuse.

One sentence, one place: what the person reads at the field is what the database says.
"""

UREN_HOOGST = 60

UREN = "Vul uren tussen 1 en 60 in."
UREN_WERKGEVER = "Een contract kan niet meer uren hebben dan de volledige werkweek van de werkgever ({normuren} uur)."
UREN_BOVEN_WEEK = "Een contract kan niet meer uren hebben dan de volledige werkweek van de werkgever."
UREN_SAMEN = (
    "De contracten van deze persoon zijn samen {samen} uur per week vanaf {vanaf}. "
    "Dat is meer dan een volledige werkweek ({normuren} uur)."
)
PERIODE = "De laatste dag ligt vóór de eerste dag."
CONTRACT_OVERLAP = "In deze periode loopt al een contract van dit dienstverband."
CONTRACT_BUITEN = "Het contract valt niet binnen de periode van het dienstverband."
DIENSTVERBAND_TE_KORT = "Binnen dit dienstverband loopt een contract dat eerder begint of later eindigt."
BEPAALD_ZONDER_EINDE = "Een tijdelijk contract heeft een laatste dag. Vul die in."
DUUR = "Kies bepaalde of onbepaalde tijd."
AARD = "Beschut werk is altijd een dienstbetrekking. Kies een private of een publieke."
WERKGEVERSCHAP = "Kies wie de werkgever wordt."
URENBEPERKING = (
    "Vul bij een medische urenbeperking de datum in waarop die is vastgesteld. Leg geen medische gegevens vast."
)
FORFAIT_NIEUW = (
    "Deze persoon is hier al in dienst. De eerste maanden 50% subsidie spreekt u alleen af bij een nieuw dienstverband."
)
WAJONG_NIEUW = (
    "Deze persoon is hier al in dienst, met loondispensatie van UWV. Iets anders spreekt u alleen af bij een nieuw "
    "dienstverband."
)
PROEF_OVERLAP = "In deze periode loopt al een proefplaatsing."
LOONWAARDE = "Vul een getal tussen 0 en 100 in."
LOONWAARDE_HEEL = "Vul een heel percentage in, zonder cijfers achter de komma."
METHODE = "Vul in met welke methode de loonwaarde is gemeten."
DESKUNDIGE = "Vul in wie de loonwaarde heeft gemeten."
BESPROKEN = "Bespreek de loonwaarde eerst met de werkgever."
HERBEOORDELING = "Vul een datum voor de herbeoordeling in die na de meting ligt."
METING_DUBBEL = "Op deze dag is op deze werkplek al een loonwaarde gemeten."
VOOR_TRAJECT = "Deze datum ligt vóór het begin van het dossier ({begin})."
NA_PEILDATUM = "Deze datum ligt na de dag waarop u kijkt ({peildatum})."
TE_VER_VOORUIT = "Deze datum ligt meer dan een jaar na de dag waarop u kijkt ({peildatum})."
ANDERE_GEMEENTE = "Deze gegevens horen bij een andere gemeente."
TEGELIJK = (
    "Iemand anders legde op hetzelfde moment iets vast in dit dossier. Bekijk het dossier en probeer het opnieuw."
)

# Work as it goes on: hours, secondments, sickness.
VOORTZETTING = "Dit deel van het contract sluit niet aan op het vorige deel."
UREN_WIJZIGING_DAG = "Kies een dag binnen het contract, na de eerste dag ({van}{tot})."
UREN_GELIJK = "Het contract heeft al {uren} uur. Vul andere uren in."
UREN_LAGER = "Minder dan {laagst} uur mag alleen als medisch is vastgesteld dat minder uren nodig zijn."
UREN_GEDETACHEERD = (
    "Vanaf {vanaf} is er {samen} uur per week detachering afgesproken. Het contract heeft dan {uren} uur. "
    "Beëindig eerst een detachering."
)
DETACHERING_TE_VEEL = (
    "De detacheringen zijn samen {samen} uur per week vanaf {vanaf}. Het contract heeft dan {uren} uur."
)
DETACHERING_OVERLAP = "Op deze werkplek loopt in deze periode al een detachering."
DETACHERING_ZELFDE = "Kies een werkplek bij een andere werkgever. Hier is deze persoon al in dienst."
GEEN_DIENSTVERBAND = "Er loopt nu geen dienstverband in dit dossier."
VERGOEDING_HOOGST = 200
VERGOEDING = "Vul een bedrag per uur in tussen 0 en 200 euro."
BEGELEIDING = "Begeleiding stopt nooit helemaal. Vul in wie begeleidt en hoeveel uur per week, meer dan 0."
EINDE_REDEN = "Kies waarom de detachering eindigt."
AL_BEGONNEN = "Deze detachering begint op {begin}. Afzeggen kan tot die dag: kies een eerdere datum voor deze stap."
NIET_DOOR = "Is zij nog niet begonnen? Vul een dag in voor de eerste dag, zoals vandaag. Dan gaat zij niet door."
EINDE_NA_AFSPRAAK = "De detachering liep al tot en met {laatste}. Kies die dag of een eerdere dag."
HERSTEL_VOOR_ZIEK = "De dag van herstel ligt niet na de eerste ziektedag."
ZIEK_DEEL = "Vul een percentage tussen 1 en 100 in."
ZIEK_OVERLAP = "In deze periode is al een ziekmelding vastgelegd."
NIET_ZIEK = "Er loopt geen ziekmelding in dit dossier."
WAAROM = "Schrijf op waarom deze vorm het best past."

# Moving on, coming back, ending.
OVERSTAP_SOORT = "Kies waarheen deze persoon gaat."
OVERSTAP_PLAN = "Schrijf op waarheen deze persoon gaat en wat u hebt afgesproken."
OVERSTAP_CONTACT = "Vul in wie contact houdt na de overstap."
OVERSTAP_DUBBEL = "Op deze dag is al een overstap vastgelegd."
TERUGKEER_TOT = "Vul een dag in die op of na de overstap ligt."
TERUGKEER_NAAR = "Kies waarheen deze persoon terugkomt."
TERUGKEER_ZONDER_OVERSTAP = "In dit dossier is geen overstap vastgelegd waarvan iemand terug kan komen."
TERUGKEER_VOOR_OVERSTAP = "Deze dag ligt vóór de overstap ({op})."
INKOMEN_COMPLEET = "Vul voor de vergelijking van het inkomen alle drie in: huishouden, loon nu en loon straks."
WISSEL_SOORT = "Kies of het contract doorloopt of dat er een nieuw contract komt."
WISSEL_ZELFDE = "Kies een andere werkgever. Hier is deze persoon al in dienst."
WISSEL_DAG = "Kies een dag na de eerste dag van het contract dat nu loopt ({van}{tot})."
EINDE_GROND = "Kies een grond uit het arbeidsrecht. Een advies of een lage loonwaarde is geen grond."
EINDE_AFLOOP = "Het contract loopt tot en met {laatste}. Eindigt het eerder, kies dan een andere grond."
EINDE_VAST = "Een vast contract loopt niet af. Kies een andere grond."
EINDE_PROEFTIJD = "De proeftijd duurt ten hoogste tot {tot}. Kies een andere grond."
AANGEZEGD = "De aanzegging ligt na de laatste dag van het contract."
UITSTROOM_REDEN = "Kies waarom het dossier dicht gaat."
UITSTROOM_VERHUIZING = "Vul bij een verhuizing in waarheen, en alleen dan."
UITSTROOM_BETAALT = (
    "Bij deze verhuizing blijft uw gemeente de subsidie betalen zolang deze baan duurt. "
    "Sluit het dossier pas als de baan stopt."
)
WISSEL_DETACHERING = "Vanaf {van} is nog een detachering afgesproken. Beëindig die eerst."
PROEF_TE_LANG = "Deze proefplaatsing is te lang. {regel} Bron: {bron}."
PROEF_DOEL = "Met dit doel mag een proefplaatsing op deze dag niet volgens de wet."
