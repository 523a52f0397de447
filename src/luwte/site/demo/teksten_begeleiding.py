"""Invented words for the guidance of the demo: no person, no illness, only work."""

STAGES = ("Kwekerij De Akker (stage)", "Kringloop (stage)")

GOED = (
    "Telde de bakken twee keer na, alles klopte.",
    "Was op tijd en begon zelf.",
    "Hielp een collega met stickers plakken.",
    "Vroeg om uitleg toen het nodig was.",
    "Bleef rustig toen het druk werd.",
    "Ruimde de eigen plek netjes op.",
    "Maakte een grapje in de pauze.",
    "Werkte door tot de doos vol was.",
    "Zei zelf wanneer een pauze nodig was.",
    "",
)

#: In her own words, talents, and what helps at work.
PLANNEN = (
    ("Ik wil met planten werken. Ik werk graag met mijn handen en ik wil collega's.",
     "Heeft oog voor planten, is zorgvuldig.", "Eén taak tegelijk. Een vaste plek in de kas."),
    ("Ik kan goed tellen en sorteren. Ik wil leren met de computer te werken.",
     "Nauwkeurig, onthoudt codes.", "Een lijst met stappen op papier. Rust om zich heen."),
    ("Ik wil elke dag iets te doen hebben en mijn eigen geld verdienen.",
     "Vrolijk, trouw, komt altijd.", "Een vaste collega om vragen aan te stellen."),
    ("Ik houd van schoonmaken, dan zie je wat je gedaan hebt.",
     "Sterk, maakt af wat begonnen is.", "Elke ochtend samen de dag doornemen. Een extra pauze."),
    ("Ik wil graag iets bouwen. Later wil ik misschien bij een gewoon bedrijf werken.",
     "Handig met gereedschap, leert door te doen.", "Voordoen helpt meer dan uitleggen."),
    ("Ik vind mensen leuk. Ik wil in een winkel of kantine helpen.",
     "Vriendelijk, onthoudt namen.", "Niet te veel vragen tegelijk. Even naar buiten mogen."),
)  # fmt: skip

#: Code, her own words, agreement.
DOELEN = (
    ("talent", "Ik wil een hele tray zelf stekken.", "Elke week één stap zelf. Gea doet het voor."),
    ("loonwaarde", "Ik wil langer achter elkaar werken.", "Zandloper van 20 minuten, daarna pauze."),
    ("meedoen", "Ik wil met de anderen lunchen.", "Twee keer per week samen eten, een collega haalt op."),
    ("zinvol", "Ik wil zien waar mijn werk voor is.", "Een keer mee met de bezorging."),
    ("doorstroom", "Ik wil een dag meelopen bij een ander bedrijf.", "Dennis zoekt een bedrijf, samen kijken."),
    ("talent", "Ik wil leren met de scanner te werken.", "Eerst samen, dan tien dozen alleen."),
)

#: Outcome and words of a review.
GESPREKKEN = (
    ("bezig", "Zegt: het gaat al beter. We gaan zo door."),
    ("bezig", "Vindt het nog lastig als het druk is. We kijken volgende maand opnieuw."),
    ("bijgesteld", "Wil liever in kleinere stappen. Dat doen we."),
    ("gehaald", "Is er trots op. We kiezen samen een nieuw doel."),
)

#: Her wish, conclusion, reason.
VERVOLG = (
    ("Ik wil hier blijven, het is fijn.", "beschut", "Het werk past en de begeleiding is elke dag nodig."),
    ("Ik wil hier blijven werken.", "beschut", "Er is groei, en zonder vaste begeleider lukt het nog niet."),
    ("Ik wil een keer bij een ander bedrijf kijken.", "banenafspraak",
     "Werkt vier uur achter elkaar zonder hulp. We proberen een dag per week, met de weg terug open."),
    ("Ik ben vaak moe. Ik wil minder.", "beschut", "We passen de werktijden aan en praten over een half jaar weer."),
)  # fmt: skip
