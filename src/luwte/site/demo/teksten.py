"""What colleagues wrote in the dossiers: short, plain, without a word about health."""

REDENEN: dict[str, tuple[str, ...]] = {
    "T4": ("Vrijwilligerswerk past nu beter. Dat is samen met de persoon gekozen.",
           "Wil eerst wennen aan een dagritme via de activering in de buurt."),
    "T8": ("De werkbegeleider ziet dat het werk lukt met veel nabijheid. Een collega las het verslag mee.",
           "Drie maanden op twee werkplekken gekeken. Werken lukt, een gewone werkplek nog niet.",
           "Komt op tijd, leert stap voor stap. Er is steeds iemand nodig die helpt."),
    "T9": ("De stage vroeg te veel. Dagbesteding met werkachtige taken past nu beter.",),
    "T22": ("Samen gekozen voor een leerwerkplek bij de kringloop.",
            "Er is een plek bij de activering gevonden. Over een half jaar kijken we opnieuw."),
    "T56": ("Er zijn nieuwe ervaringen op een werkplek. Daarom bekijken we het opnieuw.",),
    "T27": ("Het aantal plekken van dit jaar is gehaald. Intussen start een activeringstraject.",),
    "T55w": ("Het aantal plekken van dit jaar is gehaald. De activering loopt door.",),
    "T28": ("Gebeld. Gaat twee dagen per week naar de activering en wil graag blijven wachten.",
            "Gesproken op het wijkcentrum. Er is nog geen plek vrij.",
            "Gebeld met de persoon en de moeder. Alles loopt goed."),
    "T36": ("Het werk bleek te druk. We zoeken een rustiger plek.",),
    "T41": ("De werkgever ziet dat het werk beter gaat. Daarom meten we opnieuw.",),
    "T2x": ("Wil graag vrijwilligerswerk doen in het buurthuis. Beschut werk is nu niet de vraag.",
            "Werkt al drie dagen bij een gewone werkgever, met een jobcoach. Dat gaat goed."),
    "T8d": ("De stages van school laten al zien wat lukt. Een praktijkdeel bij ons voegt niets toe.",),
    "T11r": ("De stages waren kort en op een drukke plek. UWV vraagt dan meer. Eerst een praktijkdeel, dan opnieuw.",),
    "T10": ("Binnen met een vaste tafel lukt het niet. We proberen werk in het groen.",),
    "T28x": ("Gaat drie dagen naar de tuinderij en wil daar blijven. Wachten op een plek hoeft niet meer.",),
    "T36x": ("Na zes weken proef samen gekozen voor dagbesteding met werk. Een baan vraagt nu te veel.",),
    "T44": ("Het werk lukt niet meer, ook niet met andere taken. Samen gekozen om te stoppen.",),
    "T45v": ("Het contract loopt door. Een advies van UWV beëindigt geen baan.",),
    "T55x": ("Wil na dit contract vrijwilligerswerk doen, dicht bij huis. Het advies blijft gelden.",),
    "T57a": ("De commissie vindt het bezwaar gegrond. UWV keek niet op de werkplek.",),
    "T57t": ("De commissie vindt het bezwaar ongegrond. Het besluit blijft zoals het was.",),
    "T54": ("Het werk lukte ook met extra begeleiding niet op deze plek. Het advies blijft gelden.",),
    "T58": ("Verhuisd naar een andere gemeente. De gegevens zijn met toestemming overgedragen.",
            "Heeft zelf gevraagd om te stoppen en heeft een andere plek gevonden."),
}  # fmt: skip

LAGE_LOONWAARDE = (
    "Groeit nog: leert elke maand een nieuwe taak. De werkgever ziet dat ook.",
    "Het werktempo gaat omhoog sinds de taken in kleine stappen zijn verdeeld.",
)
BIJ_AANVRAAG = (
    "De voordracht is compleet. De persoon weet wat er naar UWV gaat.",
    "Samen doorgelezen. De persoon is het eens met wat er naar UWV gaat.",
)
EXTRA_PLEK = (
    "Op 1 januari stijgt het aantal. Daarom bereiden we de plaatsing nu al voor.",
    "De plek is er en past goed. Het college biedt deze plek aan als extra plek.",
)

VOOR_WIE_WACHT = "De plek is buiten in de groenploeg. Wie op de wachtlijst staat, wil binnen werken."

#: The substantiation of UWV with the criteria it rests on: adaptations, guidance.
POSITIEF = (
    ("Heeft de hele dag iemand in de buurt nodig die het werk voordoet en bijstuurt.", False, True),
    ("Werkt goed in een vaste groep met een vaste begeleider. Zonder die begeleiding stopt het werk.", False, True),
    ("Kan werken in kleine taken op een aangepaste plek. Een gewone werkgever kan dat niet bieden.", True, False),
    ("Heeft een aangepaste werkplek nodig en iemand die elk uur meekijkt.", True, True),
)  # fmt: skip
NEGATIEF = (
    "Kan met een jobcoach en enkele aanpassingen bij een gewone werkgever werken.",
    "Er is wel begeleiding nodig, maar niet meer dan een gewone werkgever kan bieden.",
)
ANDERE_UITKOMST = {
    "negatief": NEGATIEF,
    "geen_arbeidsvermogen": ("Kan nu geen taak uitvoeren in een arbeidsorganisatie.",),
    "andere_uitkomst": ("In overleg gekozen voor de banenafspraak. Daarvoor is geen nieuwe aanvraag nodig.",),
}

MOTIVERING = (
    "Het advies noemt gegevens van iemand anders en het gesprek is niet gevoerd. Daarmee is het ondeugdelijk "
    "tot stand gekomen. UWV is gevraagd het onderzoek over te doen."
)
METHODES = ("Dariuz", "VTA", "UWV-methode")
DESKUNDIGEN = ("UWV, arbeidsdeskundige team Noord", "Loonwaarde Collectief De Meetlat (verzonnen)")

#: Reasons of steps that always read alike.
VASTE_REDENEN = {
    "T11m": "Gelezen. Kan en wil staan voorop, de begeleiding is per dagdeel beschreven. Kan zo naar UWV.",
    "T40e": "Er was te veel lawaai. Er is al een andere plek in beeld.",
    "T42": "Twee metingen na elkaar zijn lager dan 30%. Samen besproken wat er nodig is.",
    "T43": "De situatie is veranderd. Het praktijkdossier gaat mee naar UWV.",
    "T39": "Kan nu meer uren aan. Dat is samen besproken.",
    "T42t": "Met een andere taak gaat het weer beter. Het werk gaat door.",
    "T48": "Werken vraagt nu te veel. Dagbesteding past beter, met een weg terug.",
    "T47": "Klaar voor de volgende stap. De overstap is samen voorbereid.",
    "T49": "Het nieuwe werk was te druk. Terugkomen mag, dat was zo afgesproken.",
    "T50": "Het contract gaat over naar de gemeente.",
    "T24v": "Er is niet op de werkplek gekeken en de stageverslagen zijn niet meegewogen.",
}
