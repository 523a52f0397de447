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
    },
    "Harm Wagenaar": {"voordrachten:cijfers#allen": "/meelezen/cijfers/"},
}
GEEN_PAGINA = {
    # Which case lies ready first differs by day; not each has findings.
    "voordrachten:onderdeel_rij": "the form of onderdeel with a row, see tests/voordrachten/test_zaak",
    "voordrachten:uitleg": "the explanation of a finding, see tests/voordrachten/test_zaak",
    "voordrachten:bundel": "a PDF, see tests/voordrachten/test_bundel",
    "voordrachten:regio": "a CSV file, see tests/voordrachten/test_meelezen",
    "voordrachten:opmerking_verwerkt": "a button of the tab, see tests/voordrachten/test_meelezen",
}
VAN_DE_DAG = {"Truus Jonk": ("/meelezen/",), "Ilse Kramer": ("/meelezen/cijfers/",)}
ALLE_SOORTEN = {"voordrachten:onderdeel"}
GEEN_SJABLOON = {
    "voordrachten/uitleg.html": "the explanation of a finding, see tests/voordrachten/test_zaak",
    "voordrachten/uitleg_paneel.html": "a part that a script asks for, see tests/voordrachten/test_zaak",
}
