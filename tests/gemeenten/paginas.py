"""The pages of logging in and of management, for the walk past every page (tests/harness/wandeling.py)."""

PAGINAS = {
    "": {"inloggen": "/inloggen/"},
    "Petra Schaap": {
        "wachtwoord": "/wachtwoord/",
        "beheer": "/beheer/",
        "beleid": "/beheer/beleid/",
        "gebruikers": "/beheer/gebruikers/",
        "gebruiker_nieuw": "/beheer/gebruikers/nieuw/",
        "gebruiker_rol": ("/beheer/gebruikers/", r"/beheer/gebruikers/\d+/rol/"),
        "gebruiker_wachtwoord": ("/beheer/gebruikers/", r"/beheer/gebruikers/\d+/wachtwoord/"),
        "wijzigingen": "/beheer/wijzigingen/",
        "inzagen": "/beheer/inzagen/",
    },
}
GEEN_PAGINA = {
    "peildatum": "sets the day and goes back",
    "uitloggen": "ends the session and goes on",
    "begin": "goes on to the first page of a role",
    "kies_lidmaatschap": "sets the role and goes on",
    "thema": "a style sheet",
    "gebruiker_toegang": "a POST only, see tests/gemeenten/test_gebruikersbeheer",
    "rol_stop": "a POST only, see tests/gemeenten/test_gebruikersbeheer",
}
VAN_DE_DAG = {"Petra Schaap": ("/beheer/beleid/",)}
GEEN_SJABLOON = {
    "gemeenten/geblokkeerd.html": "after five wrong passwords, see tests/gemeenten/test_inloggen",
    "site/500.html": "when nothing else works, see tests/site/test_paginas",
}
