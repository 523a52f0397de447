"""The pages of requests to UWV, for the walk past every page (tests/harness/wandeling.py)."""

PAGINAS = {
    "Truus Jonk": {
        "voordrachten:meelezen": "/meelezen/",
        "voordrachten:lees": ("/meelezen/", r"/meelezen/\d+/$"),
    },
    "Ilse Kramer": {
        "voordrachten:meelezen#schrijver": "/meelezen/",
        "voordrachten:cijfers": "/meelezen/cijfers/",
        "dossiers:dossier#klaar": ("/meelezen/", r"/dossiers/\d+/\?tab=voordracht$"),
        "voordrachten:onderdeel": ("{dossiers:dossier#klaar}", r"/dossiers/\d+/voordracht/[a-z]+/$"),
        "voordrachten:onderdeel_rij": ("{dossiers:dossier#klaar}", r"/voordracht/bevinding/\d+/$"),
        "voordrachten:uitleg": ("{dossiers:dossier#klaar}", r"/voordracht/uitleg/\w+/$"),
    },
    "Harm Wagenaar": {"voordrachten:cijfers#allen": "/meelezen/cijfers/"},
}
GEEN_PAGINA = {
    "voordrachten:bundel": "a PDF, see tests/voordrachten/test_bundel",
    "voordrachten:regio": "a CSV file, see tests/voordrachten/test_meelezen",
    "voordrachten:opmerking_verwerkt": "a button of the tab, see tests/voordrachten/test_meelezen",
}
VAN_DE_DAG = {"Truus Jonk": ("/meelezen/",), "Ilse Kramer": ("/meelezen/cijfers/",)}
ALLE_SOORTEN = {"voordrachten:onderdeel", "voordrachten:uitleg"}
GEEN_SJABLOON = {
    "voordrachten/uitleg_paneel.html": "a part that a script asks for, see tests/voordrachten/test_zaak",
}
