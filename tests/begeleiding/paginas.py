"""The pages of guidance, for the walk past every page (tests/harness/wandeling.py)."""

PAGINAS = {
    "Gea Beers": {
        "begeleiding:mensen": "/begeleiding/",
        "begeleiding:persoon": ("/begeleiding/", r"/begeleiding/\d+/$"),
        "begeleiding:observatie": "/begeleiding/observatie/",
        "begeleiding:observatie#een": ("{begeleiding:persoon}", r"/begeleiding/observatie/\?wie="),
        "begeleiding:verbeteren": ("{begeleiding:persoon}", r"/verbeteren/$"),
    },
    "Dennis Olij": {"begeleiding:mensen#jobcoach": "/begeleiding/"},
    "Ilse Kramer": {
        "begeleiding:onderdeel": ("{dossiers:dossier}?tab=kan-en-wil", r"/begeleiding/\d+/[a-z-]+/"),
    },
}
GEEN_PAGINA = {"begeleiding:wegnemen": "a button of the tab, see tests/begeleiding/test_toegang"}
VAN_DE_DAG = {"Gea Beers": ("/begeleiding/",)}
ALLE_SOORTEN = {"begeleiding:onderdeel"}
