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
