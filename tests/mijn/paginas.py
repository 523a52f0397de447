"""The own page of a candidate, of a receiver, and of staff about them, for the walk past every page."""

from luwte.site.settings import LUWTE_DEMO_CODE

KANDIDAAT = "de kandidaat van de demo"
LOGINS = {KANDIDAAT: ("/mijn/inloggen/", {"code": LUWTE_DEMO_CODE})}
PAGINAS = {
    "": {"mijn:inloggen": "/mijn/inloggen/", "mijn:gedeeld": "/mijn/gedeeld/"},
    KANDIDAAT: {
        "mijn:start": "/mijn/",
        "mijn:afdruk": "/mijn/afdruk/",
        "mijn:brieven": "/mijn/brieven/",
        "mijn:gegevens": "/mijn/gegevens/",
        "mijn:doorgeven": "/mijn/gegevens/doorgeven/",
        "mijn:uittreksel": "/mijn/gegevens/alles/",
        "mijn:gekeken": "/mijn/gekeken/",
        "mijn:toestemming": "/mijn/toestemming/",
        "mijn:inkomen": "/mijn/inkomen/",
        "mijn:bijlagen": "/mijn/map/",
        "mijn:bijlage_nieuw": "/mijn/map/nieuw/",
        "mijn:delen": ("/mijn/map/", r"/mijn/map/\d+/delen/$"),
    },
    "Ilse Kramer": {
        "kandidaten:netwerk_nieuw": ("{dossiers:dossier}?tab=netwerk", r"/kandidaten/\d+/netwerk/$"),
        "kandidaten:netwerk": ("{dossiers:dossier}?tab=netwerk", r"/kandidaten/\d+/netwerk/\d+/$"),
        "mijn:toegang": ("{dossiers:dossier}?tab=netwerk", r"/kandidaten/\d+/eigen-pagina/$"),
        "mijn:verzoek": ("{dossiers:dossier}?tab=gegevens", r"/verzoeken/\d+/$"),
    },
    "Noor Wester": {"mijn:privacy": "/privacy/"},
}
GEEN_PAGINA = {
    "mijn:uitloggen": "leaves, see tests/mijn/test_inloggen",
    "mijn:brief": "a PDF, see tests/mijn/test_medewerker",
    "mijn:uittreksel_json": "a file, see tests/mijn/test_paginas",
    "mijn:toestemming_zet": "writes, see tests/mijn/test_paginas",
    "mijn:bijlage_open": "a file, see tests/mijn/test_map",
    "mijn:bijlage_weg": "writes, see tests/mijn/test_map",
    "mijn:stop": "writes, see tests/mijn/test_map",
}
GEEN_SJABLOON = {
    "mijn/gedeeld_code.html": "shown once, see tests/mijn/test_map",
    "mijn/codebrief.html": "shown once, see tests/mijn/test_medewerker",
    "mijn/alleen_zelf.html": "a refusal, see tests/mijn/test_paginas",
}
