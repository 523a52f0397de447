"""Texts of signals, pupils, partners and requests in the demo. All invented."""

from datetime import date
from typing import Any

PARTNERS = (
    ("school", "De Weidevogel (praktijkschool)", "", "stagecoördinator"),
    ("uwv", "UWV, team arbeidsdeskundigen", "Bas Schouten", "arbeidsdeskundige"),
    ("uitvoerder", "Werkcentrum De Dijk", "Mieke Rol", "hoofd diagnose"),
    ("zorgpartner", "Zorgboerderij Het Weidse", "Koos Hoorn", "werkbegeleider"),
)
AFSPRAAK = {
    "onderwerp": "Wat wij meesturen",
    "afspraak": "Bij elke aanvraag gaat het praktijkverslag mee. UWV belt bij vragen eerst de consulent.",
}
OVERLEG = {
    "aanwezig": "UWV, Werkcentrum De Dijk, twee consulenten",
    "besproken": "Wat verstaat UWV onder een merkbare onderbreking van het werk?",
    "geleerd": "Wij schrijven per dagdeel het aantal minuten begeleiding op.",
}
SIGNALEN = (
    ("Zet bij de koffieochtend alles klaar en ruimt op. Is altijd op tijd.", "Iets met koken.", "Eén taak tegelijk."),
    ("Repareert fietsen van buren.", "Werken met de handen.", "Iemand die voordoet."),
    ("Kent alle planten in de buurttuin.", "Buiten werken.", "Een rustige plek en vaste mensen."),
    ("Helpt drie ochtenden in het buurthuis.", "Meer dagen werken.", "Weten wie er is als het druk wordt."),
    ("Vouwt de was voor het hele huis en vindt dat fijn werk.", "Collega's.", "Een lijst met stappen."),
)
LEERLINGEN = (
    ("Jesse", "Buis", date(2001, 2, 11)),
    ("Amina", "Karimi", date(2000, 12, 3)),
    ("Thijs", "Doets", date(2001, 6, 27)),
    ("Lieke", "Schaft", date(2001, 4, 8)),
)
GESPREK = {
    "leerling_erbij": True,
    "besproken": "Wij bespraken het verschil tussen dagbesteding en werk, en wat dat doet met het inkomen.",
    "eens_met_route": True,
}
PLAN = {
    "kan_en_wil": "Werkt graag buiten en onthoudt de weg. Wil een vaste plek met vaste collega's.",
    "doel": "Werk in het groen, met begeleiding.",
    "afspraken": "De school zoekt een stage. De ouders oefenen de reis. De consulent komt in februari langs.",
}
STAGE = {
    "plaats": "Kwekerij De Rietkraag",
    "werk": "Stekken en potten",
    "doelen": "Een halfuur achter elkaar aan één taak werken.",
    "ging_goed": "Stekken gaat zelf, na een keer voordoen. Was elke dag op tijd.",
    "hulp_nodig": "Bij elke nieuwe taak, ongeveer twee keer per ochtend tien minuten.",
}
VOORSELECTIE: dict[str, Any] = {
    "kan": "Werkt netjes, is op tijd en helpt anderen. Onthoudt wat een keer is voorgedaan.",
    "wil": "Buiten werken, met vaste collega's.",
    "nodig": "Iemand in de buurt die voordoet en rust brengt.",
    "trede": 3,
    "geprobeerd": "Een baan in een supermarkt, vier weken. De drukte en het wisselen van taken waren te veel.",
    "minimumloon": "nee",
    "veel_begeleiding": "ja",
    "overwogen": ["regulier", "banenafspraak", "beschut", "dagbesteding"],
    "keuze": "beschut",
    "keuze_reden": "Gewoon werk lukte niet, ook niet met een jobcoach. Dagbesteding is minder dan zij of hij kan.",
    "praktijkdeel_nodig": True,
    "praktijkdeel_reden": "Wij willen zien hoe lang het werken gaat en hoeveel hulp er per dagdeel nodig is.",
}
DOEL = "Hoe lang gaat het werken goed, en hoe vaak is er hulp nodig?"
ANDER_DOEL = "Past binnenwerk in de winter ook?"
BEVINDING = "Werkte vier ochtenden in de kwekerij. Na voordoen gaat het goed. Elk dagdeel twee keer hulp nodig."
DIAGNOSE: dict[str, Any] = {
    "haalbaar": "ja",
    "onderbouwing": "Wij zagen acht weken werk in de kwekerij. Het werk gaat goed met een begeleider in de buurt.",
    "plaatsbaar": True,
    "plaatsbaar_waar": "Werkcentrum De Dijk, groen",
    "kan_taak_uitvoeren": True,
    "heeft_basale_vaardigheden": True,
    "werkt_uur_aaneengesloten": True,
    "vier_uur_per_dag_belastbaar": True,
    "werkplek_aanpassen": False,
    "taken_splitsen": True,
    "begeleiding_aanpassen": True,
    "werktempo_aanpassen": True,
    "arbeidsduur_aanpassen": False,
    "begeleider_altijd_aanwezig": False,
    "begeleiding_elk_dagdeel": True,
    "werk_ligt_merkbaar_stil": True,
    "begeleiding_redelijk_voor_werkgever": False,
    "begeleiding_toelichting": "Elk dagdeel twee keer ongeveer tien minuten. Het werk van de begeleider ligt dan stil.",
    "redelijk_persoon": "Raakt zonder hulp de draad kwijt bij een nieuwe taak.",
    "redelijk_werk": "In het groen wisselt het werk met het seizoen.",
}
#: Part, what the reader said, and whether the writer did something with it.
OPMERKINGEN = (
    ("kan", "Mooi dat dit begint met wat iemand kan. Noem ook hoe vaak dit werk al is gedaan.", True),
    ("redelijk", "Waarom kan een gewone werkgever dit niet? Schrijf het ook op voor de omgeving.", False),
)
#: What UWV asked about the oldest requests, with the answer.
VRAGEN = (
    ("Hoe lang werkt deze persoon achter elkaar aan één taak?", ""),
    ("Wie was er bij de proef op de werkplek?", "De werkbegeleider van Werkcentrum De Dijk, elk dagdeel."),
)
